//! Query tables of companies, as a pure function of a member's state.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::identifiers::names::{block_keys, normal_form};
use greenlane_domain::identifiers::{Identifier, Scheme};
use greenlane_domain::membership::{CasePhase, Member, NameKind};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use uuid::Uuid;

const MEMBER: usize = 0;
const PERSON: usize = 1;
const NAME: usize = 2;
const NAME_KEY: usize = 3;
const IDENTIFIER: usize = 4;
const SITE: usize = 5;
const DEADLINE: usize = 6;
const INVITATION: usize = 7;
const NOTICE: usize = 8;
const HOURS: usize = 9;

/// Keys of an identifier as they are stored and searched. A person's number is never stored readable outside the
/// record: its digest finds it as well.
pub(super) fn search_keys(identifier: &Identifier) -> Vec<(Scheme, String)> {
    let keys = identifier.keys().into_iter();
    if !identifier.is_personal() {
        return keys.collect();
    }
    keys.map(|(scheme, value)| {
        let digest = Sha256::digest(format!("{scheme}:{value}").as_bytes());
        let hex = digest.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        (scheme, format!("sha256:{hex}"))
    })
    .collect()
}

fn main_row(member: &Member, id: Uuid) -> TableRow {
    let next = member.deadlines().into_iter().next();
    let last = member.notices.last();
    let application = member.application.as_ref();
    let recommendation = member.recommendation.as_ref();
    args![
        id,
        member.legal_name(),
        normal_form(member.legal_name()),
        member.country(),
        member.entity_type(),
        member.edition(),
        member.stage().code(),
        member.account.code(),
        member.profile_status().code(),
        member.validation_status().code(),
        member
            .vetting
            .as_ref()
            .map(|vetting| vetting.outcome.code()),
        member.vetting.as_ref().map(|vetting| vetting.on),
        member.tier().map(greenlane_domain::membership::Tier::code),
        member.in_force(),
        member.specialist.map(Uuid::from),
        application.map(|a| a.started_on),
        member.submitted_on(),
        member.profile.submitted_on,
        member.profile.accepted.as_ref().map(|(_, _, on)| *on),
        member.certified_on,
        member.validation.last_passed_on,
        member.validation.planned.map(|(_, on)| on),
        next.as_ref().map(|deadline| deadline.due),
        next.as_ref().map(|deadline| deadline.clock.as_str()),
        recommendation.map(|r| r.decision.code()),
        recommendation.map(|r| Uuid::from(r.by)),
        recommendation.map(|r| r.on),
        member.emergency_review.is_some(),
        last.map(|issued| issued.kind.code()),
        last.map(|issued| issued.decision.on),
        member.barred_until,
        // The day by UTC: the table knows no other, and it only says how long the look has waited.
        member
            .changed
            .as_ref()
            .map(|change| change.since.to_zoned(jiff::tz::TimeZone::UTC).date())
    ]
}

/// Every name once; the legal one first.
fn names(member: &Member) -> BTreeMap<String, &'static str> {
    let mut names = BTreeMap::new();
    if let Some(company) = &member.company {
        for other in &company.other_names {
            let kind = match other.kind {
                NameKind::Trading => "trading",
                NameKind::Former => "former",
            };
            names.insert(other.name.clone(), kind);
        }
    }
    names.insert(member.legal_name().to_owned(), "legal");
    names
}

fn name_rows(member: &Member, id: Uuid, rows: &mut Vec<(usize, TableRow)>) {
    let mut keys = BTreeSet::new();
    for (name, kind) in names(member) {
        keys.extend(block_keys(&name));
        let normal = normal_form(&name);
        rows.push((NAME, args![id, name, kind, normal]));
    }
    rows.extend(keys.into_iter().map(|key| (NAME_KEY, args![id, key])));
}

fn company_rows(member: &Member, id: Uuid, rows: &mut Vec<(usize, TableRow)>) {
    let Some(company) = &member.company else {
        return;
    };
    let keys: BTreeSet<_> = company.identifiers.iter().flat_map(search_keys).collect();
    for (scheme, value) in keys {
        rows.push((IDENTIFIER, args![id, scheme.id(), value]));
    }
    for site in &company.sites {
        let row = args![
            id,
            site.id,
            &site.name,
            site.kind.code(),
            &site.address.city,
            &site.address.country,
            site.unlocode.as_deref(),
            site.staffed
        ];
        rows.push((SITE, row));
    }
}

/// Applications on which somebody recorded hours.
fn hours_rows(member: &Member, id: Uuid, rows: &mut Vec<(usize, TableRow)>) {
    for (place, case) in (0_i64..).zip(&member.cases) {
        if case.hours.is_empty() {
            continue;
        }
        let row = args![
            id,
            place,
            &case.entity_type,
            case.submitted_on,
            case.decided.map(|(_, on)| on),
            case.decided.map(|(kind, _)| kind.code()),
            case.minutes(CasePhase::Vetting),
            case.minutes(CasePhase::Review),
            case.minutes(CasePhase::Decision)
        ];
        rows.push((HOURS, row));
    }
}

impl Projected for Member {
    const TABLES: &'static [Table] = &[
        Table {
            name: "member",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("legal_name", Kind::Text),
                Column("normal_name", Kind::Text),
                Column("country", Kind::Text),
                Column("entity_type", Kind::Text),
                Column("edition", Kind::Text),
                Column("stage", Kind::Text),
                Column("account_status", Kind::Text),
                Column("profile_status", Kind::Text),
                Column("validation_status", Kind::Text),
                Column("vetting_outcome", Kind::Text),
                Column("vetted_on", Kind::Day),
                Column("tier", Kind::Text),
                Column("in_force", Kind::Bool),
                Column("specialist", Kind::Uuid),
                Column("started_on", Kind::Day),
                Column("submitted_on", Kind::Day),
                Column("profile_submitted_on", Kind::Day),
                Column("profile_accepted_on", Kind::Day),
                Column("certified_on", Kind::Day),
                Column("validated_on", Kind::Day),
                Column("validation_planned_on", Kind::Day),
                Column("next_due", Kind::Day),
                Column("next_clock", Kind::Text),
                Column("recommendation", Kind::Text),
                Column("recommended_by", Kind::Uuid),
                Column("recommended_on", Kind::Day),
                Column("emergency_review", Kind::Bool),
                Column("decided", Kind::Text),
                Column("decided_on", Kind::Day),
                Column("barred_until", Kind::Day),
                Column("changed_on", Kind::Day),
            ],
        },
        Table {
            name: "member_person",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("account_id", Kind::Uuid),
                Column("role", Kind::Text),
                Column("joined_at", Kind::At),
            ],
        },
        Table {
            name: "member_name",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("name", Kind::Text),
                Column("kind", Kind::Text),
                Column("normal_name", Kind::Text),
            ],
        },
        Table {
            name: "member_name_key",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("name_key", Kind::Text),
            ],
        },
        Table {
            name: "member_identifier",
            key: 3,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("scheme", Kind::Text),
                Column("value", Kind::Text),
            ],
        },
        Table {
            name: "member_site",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("site_id", Kind::Uuid),
                Column("name", Kind::Text),
                Column("kind", Kind::Text),
                Column("city", Kind::Text),
                Column("country", Kind::Text),
                Column("unlocode", Kind::Text),
                Column("staffed", Kind::Bool),
            ],
        },
        Table {
            name: "member_deadline",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("clock", Kind::Text),
                Column("due", Kind::Day),
                Column("began", Kind::Day),
                Column("authority", Kind::Text),
            ],
        },
        Table {
            name: "member_invitation",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("invitation_id", Kind::Uuid),
                Column("email", Kind::Text),
                Column("role", Kind::Text),
            ],
        },
        Table {
            name: "member_notice",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("notice_id", Kind::Uuid),
                Column("decision", Kind::Text),
                Column("ground", Kind::Text),
                Column("decided_on", Kind::Day),
                Column("appeal_due", Kind::Day),
                Column("emergency", Kind::Bool),
            ],
        },
        Table {
            name: "certification_hours",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("place", Kind::Int),
                Column("entity_type", Kind::Text),
                Column("submitted_on", Kind::Day),
                Column("decided_on", Kind::Day),
                Column("decision", Kind::Text),
                Column("minutes_vetting", Kind::Int),
                Column("minutes_review", Kind::Int),
                Column("minutes_decision", Kind::Int),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let mut rows = vec![(MEMBER, main_row(self, id))];
        hours_rows(self, id, &mut rows);
        for (account, person) in &self.people {
            let row = args![id, account.0, person.role.code(), person.joined_at];
            rows.push((PERSON, row));
        }
        name_rows(self, id, &mut rows);
        company_rows(self, id, &mut rows);
        for deadline in self.deadlines() {
            let row = args![
                id,
                deadline.clock,
                deadline.due,
                deadline.from,
                deadline.authority.as_str()
            ];
            rows.push((DEADLINE, row));
        }
        for (invitation, open) in &self.invitations {
            let row = args![id, *invitation, &open.email, open.role.code()];
            rows.push((INVITATION, row));
        }
        for issued in &self.notices {
            let row = args![
                id,
                issued.id,
                issued.kind.code(),
                &issued.decision.ground,
                issued.decision.on,
                issued.decision.notice.appeal_due,
                issued.decision.emergency
            ];
            rows.push((NOTICE, row));
        }
        rows
    }
}

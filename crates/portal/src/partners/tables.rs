//! Query tables of supply chains, ratings and questionnaires, each a pure function of its stream's state.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::partners::{Level, Questionnaire, SupplyChain, ThreatTable};
use uuid::Uuid;

const PARTNER: usize = 0;
const ASSESSMENT: usize = 1;

impl Projected for SupplyChain {
    const TABLES: &'static [Table] = &[
        Table {
            name: "partner",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("partner_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("name", Kind::Text),
                Column("name_search", Kind::Text),
                Column("country", Kind::Text),
                Column("roles", Kind::Text),
                Column("active", Kind::Bool),
            ],
        },
        Table {
            name: "risk_assessment",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("partners", Kind::Int),
                Column("routes", Kind::Int),
                Column("open_actions", Kind::Int),
                Column("signed_on", Kind::Day),
                Column("review_due", Kind::Day),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(member) = self.member else {
            return Vec::new();
        };
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let assessment = args![
            id,
            member.0,
            count(self.active().len()),
            count(self.routes.len()),
            count(self.open_actions().len()),
            self.latest().map(|latest| latest.on),
            self.review_due().map(|deadline| deadline.due)
        ];
        let partners = self.partners.values().map(|held| {
            let partner = &held.partner;
            let roles: Vec<&str> = partner.roles.iter().map(|role| role.code()).collect();
            let row = args![
                id,
                partner.id.0,
                member.0,
                &partner.name,
                normal_form(&partner.name),
                &partner.country,
                roles.join(" "),
                held.end.is_none()
            ];
            (PARTNER, row)
        });
        partners
            .chain(std::iter::once((ASSESSMENT, assessment)))
            .collect()
    }
}

impl Projected for ThreatTable {
    const TABLES: &'static [Table] = &[Table {
        name: "threat_rating",
        key: 2,
        columns: &[
            Column("stream_id", Kind::Uuid),
            Column("position", Kind::Int),
            Column("scope", Kind::Text),
            Column("threat", Kind::Text),
            Column("level", Kind::Text),
            Column("valid_from", Kind::Day),
        ],
    }];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let rows = (1_i64..).zip(&self.recorded);
        rows.map(|(position, (rating, ..))| {
            let row = args![
                id,
                position,
                rating.scope.code(),
                rating.kind.code(),
                rating.level.map(Level::code),
                rating.from
            ];
            (0, row)
        })
        .collect()
    }
}

const QUESTIONNAIRE: usize = 0;
const KEY: usize = 1;

impl Projected for Questionnaire {
    const TABLES: &'static [Table] = &[
        Table {
            name: "questionnaire",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("partner_id", Kind::Uuid),
                Column("stage", Kind::Text),
                Column("asked_on", Kind::Day),
                Column("submitted_on", Kind::Day),
                Column("shared", Kind::Bool),
                Column("unscanned", Kind::Int),
                Column("remind_after", Kind::Day),
            ],
        },
        Table {
            name: "questionnaire_key",
            key: 3,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("scheme", Kind::Text),
                Column("value", Kind::Text),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let (Some(member), Some(partner), Some(asked_on)) =
            (self.member, self.partner, self.asked_on)
        else {
            return Vec::new();
        };
        let row = args![
            id,
            member.0,
            partner.0,
            self.stage().code(),
            asked_on,
            self.submission.as_ref().map(|submission| submission.on),
            self.shared(),
            i64::try_from(self.documents.unscanned().count()).unwrap_or(i64::MAX),
            self.remind_after()
        ];
        let shared = self.shared();
        let keys = self.asked.keys.iter().filter(|_| shared);
        std::iter::once((QUESTIONNAIRE, row))
            .chain(keys.map(|(scheme, value)| (KEY, args![id, scheme.id(), value])))
            .collect()
    }
}

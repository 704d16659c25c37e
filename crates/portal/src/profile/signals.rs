//! What is known of a profile's criteria from elsewhere: findings, documents that end, and what was accepted unread.

use super::earlier::{acceptances, acceptances_in, marked};
use super::{read, sql};
use crate::annual;
use crate::app::App;
use crate::command::{Asks, Unit};
use crate::failure::Failure;
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::annual::Lane;
use greenlane_domain::findings::{Class, Stage};
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::profile::{Alone, Profile, Signals, Submission, Validity};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromRow)]
struct FindingRow {
    criterion: String,
    class: String,
    stage: String,
}

#[derive(FromRow)]
struct DocumentRow {
    stream_id: Uuid,
    holds_from: Option<Day>,
    holds_until: Option<Day>,
}

/// What the rules need, read in one go.
struct Known {
    findings: Vec<FindingRow>,
    documents: Vec<DocumentRow>,
    /// The accepted profile whose answers were carried over.
    earlier: Option<Profile>,
    /// The lane of each criterion in the annual review, or at the change of the edition.
    lanes: BTreeMap<String, Lane>,
    /// What earlier reviews left to be verified at a validation that has not been yet.
    marked: BTreeMap<String, Date>,
    /// What everything that was ever asked is called in the profile's edition.
    became: BTreeMap<String, Vec<String>>,
    today: Date,
}

/// For pages.
pub(super) async fn of(
    app: &App,
    asker: &impl Asks,
    (member, company): (MemberId, &Member),
    profile: &Profile,
) -> Result<Signals, Failure> {
    let lanes = if profile.follows_an_acceptance() {
        annual::compared(app, asker, member, company, profile)
            .await?
            .lanes(profile)
    } else {
        BTreeMap::new()
    };
    let db = app.db(asker);
    let earlier = profile.carried.as_ref().and_then(|c| c.from_profile);
    let validated = company.validation.last_passed_on;
    let accepted = acceptances(app, asker, profile, validated).await?;
    let accepted: Vec<&Profile> = accepted.iter().collect();
    let known = Known {
        marked: marked(app, &profile.edition, &accepted),
        became: app.catalogue().became(&profile.edition),
        findings: db.all(sql::FINDINGS_OF, args![member.0]).await?,
        documents: db.all(sql::DOCUMENTS_OF, args![member.0]).await?,
        earlier: match earlier {
            Some(id) => Some(crate::command::read::<Profile>(app, asker, id).await?.state),
            None => None,
        },
        today: app.today(),
        lanes,
    };
    Ok(known.signals(profile))
}

/// The same inside a command.
pub(super) async fn within(
    unit: &mut Unit,
    id: ProfileId,
    member: MemberId,
    profile: &Profile,
) -> Result<Signals, Failure> {
    let lanes = if profile.follows_an_acceptance() {
        annual::commands::lanes(unit, id).await?
    } else {
        BTreeMap::new()
    };
    let earlier = profile.carried.as_ref().and_then(|c| c.from_profile);
    let earlier = match earlier {
        Some(id) => Some(unit.load::<Profile>(id).await?.state),
        None => None,
    };
    let today = unit.today();
    let validated = unit.load::<Member>(member).await?.state;
    let validated = validated.validation.last_passed_on;
    let accepted = acceptances_in(unit, profile, validated).await?;
    let accepted: Vec<&Profile> = accepted.iter().collect();
    let app = unit.app().clone();
    let known = Known {
        marked: marked(&app, &profile.edition, &accepted),
        became: app.catalogue().became(&profile.edition),
        findings: unit.tx().all(sql::FINDINGS_OF, args![member.0]).await?,
        documents: unit.tx().all(sql::DOCUMENTS_OF, args![member.0]).await?,
        earlier,
        today,
        lanes,
    };
    Ok(known.signals(profile))
}

impl Known {
    fn signals(&self, profile: &Profile) -> Signals {
        let mut signals = Signals::default();
        if let (Some(latest), before) = (
            profile.latest(),
            self.earlier.as_ref().and_then(Profile::latest),
        ) {
            self.of_documents(latest, before, &mut signals);
        }
        for row in &self.findings {
            if row.class == Class::BestPractice.code() {
                continue;
            }
            let open = row.class == Class::Deficiency.code() && row.stage != Stage::Closed.code();
            for criterion in self.became.get(&row.criterion).into_iter().flatten() {
                signals.findings.insert(criterion.clone());
                if open {
                    let alone = Alone::OpenFinding;
                    signals.alone.insert(criterion.clone(), alone);
                }
            }
        }
        for (criterion, lane) in &self.lanes {
            if *lane != Lane::Confirm {
                let look = signals.alone.entry(criterion.clone());
                look.or_insert(Alone::Look);
            }
        }
        for criterion in self.marked.keys() {
            let marked = signals.alone.entry(criterion.clone());
            marked.or_insert(Alone::Marked);
        }
        signals.marked.clone_from(&self.marked);
        let earlier = self.earlier.iter();
        let unread = earlier.flat_map(|earlier| {
            let ids = earlier.criteria.iter().map(|pinned| &pinned.id);
            ids.filter(|id| earlier.decision(id).is_some_and(|review| review.together))
        });
        let unread = unread.filter_map(|id| self.became.get(id)).flatten();
        signals.unread.extend(unread.cloned());
        signals
    }

    fn of_documents(
        &self,
        latest: &Submission,
        before: Option<&Submission>,
        signals: &mut Signals,
    ) {
        let rows: BTreeMap<Uuid, &DocumentRow> = self
            .documents
            .iter()
            .map(|row| (row.stream_id, row))
            .collect();
        for (criterion, answer) in &latest.answers {
            for id in &answer.evidence {
                let row = rows.get(&id.0);
                let days =
                    row.map(|row| (row.holds_from.map(|d| d.0), row.holds_until.map(|d| d.0)));
                let validity = days.map(|(from, until)| Validity::on(self.today, from, until));
                if validity == Some(Validity::Ended) {
                    signals
                        .alone
                        .insert(criterion.clone(), Alone::EndedDocument);
                }
                let files = (
                    latest.document(*id),
                    before.and_then(|before| before.document(*id)),
                );
                if let (Some(now), Some(then)) = files
                    && now.sha256 != then.sha256
                {
                    let renewed = Alone::RenewedDocument;
                    signals.alone.entry(criterion.clone()).or_insert(renewed);
                }
            }
        }
    }
}

/// The names of the documents of an answer that have ended, for the page of its criterion.
pub(super) fn ended<'a>(
    library: &'a [read::EvidenceRow],
    documents: &[greenlane_domain::ids::EvidenceId],
    today: Date,
) -> Vec<&'a read::EvidenceRow> {
    let used = library.iter().filter(|row| documents.contains(&row.id()));
    used.filter(|row| Validity::on(today, row.holds_from(), row.holds_until()) == Validity::Ended)
        .collect()
}

//! What somebody finished lately, told from the record: work that is done does not vanish from its doer's sight.

use super::Entitled;
use super::audit::place_at;
use super::sql::Wanted;
use super::words::{People, Teller};
use crate::accounts::Who;
use crate::app::App;
use crate::command::EventRow;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_domain::ids::MemberId;
use greenlane_domain::record::Audience;
use jiff::SignedDuration;
use std::collections::BTreeMap;

/// How far back "lately" reaches.
const LATELY: SignedDuration = SignedDuration::from_hours(24 * 30);
const MOST: i64 = 200;

/// Steps by which a piece of work ends for whoever takes them.
const ENDS: [&str; 24] = [
    "member.specialist_assigned",
    "member.vetting_recorded",
    "member.profile_returned",
    "member.profile_accepted",
    "member.decision_recommended",
    "member.recommendation_declined",
    "member.certified",
    "member.denied",
    "member.suspended",
    "member.emergency_review_concluded",
    "member.reinstated",
    "member.removed",
    "member.strand_entered",
    "member.strand_left",
    "member.validation_planned",
    "member.validation_concluded",
    "validation.notice_sent",
    "validation.conclusion_recommended",
    "validation.recommendation_returned",
    "finding.plan_agreed",
    "finding.returned",
    "finding.extended",
    "finding.extension_refused",
    "finding.closed",
];

/// A finished piece of work.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "words for the page")]
pub struct Finished {
    pub iso: String,
    pub shown: String,
    pub what: String,
    pub company: String,
    pub name: String,
}

/// What the asker finished in the last thirty days, the latest first.
pub async fn finished(app: &App, who: &Who, say: &Say) -> Result<Vec<Finished>, Failure> {
    let since = app.clock().now() - LATELY;
    let wanted = Wanted {
        actor: Some(who.account.0),
        kinds: ENDS.iter().map(|kind| (*kind).to_owned()).collect(),
        from_seq: Some(place_at(app, who, since).await?),
        ..Wanted::default()
    };
    let (sql, args) = wanted.page(MOST, 0);
    let rows: Vec<EventRow> = app.db(who).all(sql, args).await?;
    let people = People::of(app, who, &rows).await?;
    // One's own steps are told whole to oneself.
    let entitled = Entitled {
        audiences: vec![Audience::Member, Audience::Programme],
        staff_names: true,
    };
    let teller = Teller {
        app,
        say,
        entitled: &entitled,
        people: &people,
    };
    let mut names: BTreeMap<uuid::Uuid, String> = BTreeMap::new();
    let mut all = Vec::new();
    for row in &rows {
        let Some(company) = row.member_id else {
            continue;
        };
        if let std::collections::btree_map::Entry::Vacant(place) = names.entry(company) {
            let known = crate::membership::member_row(app, who, MemberId(company)).await?;
            place.insert(known.legal_name);
        }
        let told = teller.tell(row);
        all.push(Finished {
            iso: told.recorded.0,
            shown: told.recorded.1,
            what: told.what,
            company: company.to_string(),
            name: names.get(&company).cloned().unwrap_or_default(),
        });
    }
    Ok(all)
}

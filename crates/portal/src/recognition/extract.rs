//! How a company stood on a day, read from its events: as known at a later moment, and as known when the day ended.

use super::publication::{issuer, own_trust};
use crate::app::App;
use crate::command::{Asks, history};
use crate::failure::Failure;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Member, StandingOn, standing_on};
use greenlane_domain::recognition::{EXTRACT_TYPE, ExtractFacts, extract, jcs_proof, strict_json};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

/// What is said of a day.
#[derive(Debug, Clone)]
pub(super) struct Extract {
    /// As known at the moment asked about.
    pub known: StandingOn,
    /// As known when the day ended; none where nothing was known then.
    pub then: Option<StandingOn>,
    /// How many entries of the company's record it rests on.
    pub entries: usize,
}

impl Extract {
    /// Whether nothing that was recorded since the day ended says otherwise of it.
    pub fn as_known_then(&self) -> bool {
        self.then
            .as_ref()
            .is_some_and(|then| then.says_as(&self.known))
    }

    /// The same without why anything was decided, for those who may not read a company's notices.
    pub fn without_grounds(mut self) -> Self {
        for standing in std::iter::once(&mut self.known).chain(&mut self.then) {
            for decision in &mut standing.decisions {
                decision.ground.clear();
            }
        }
        self
    }

    /// Which of the record's states it prints: the day, and up to which entry.
    pub fn part(&self) -> String {
        format!("{}:{}", self.known.on, self.entries)
    }
}

/// The moment at which a day ends in programme time.
fn ends(app: &App, day: Date) -> Timestamp {
    let next = day.tomorrow().ok();
    let next = next.and_then(|next| app.start_of(next).ok());
    next.unwrap_or(Timestamp::MAX)
}

/// How a company stood on a day, by what was recorded up to the end of `until`, or up to now. It is as of the last entry of that
/// time and not of the moment of asking: the same question has the same answer, to the byte.
async fn of_day(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
    (day, until): (Date, Option<Date>),
) -> Result<Option<Extract>, Failure> {
    let events = history::<Member>(app, asker, company).await?;
    let limit = until.map_or(Timestamp::MAX, |until| ends(app, until));
    let heard = events.iter().filter(|event| event.recorded_at < limit);
    let Some(last) = heard.clone().map(|event| event.recorded_at).max() else {
        return Ok(None);
    };
    // Whole seconds, as credentials write moments.
    let known = Timestamp::from_second(last.as_second() + 1).unwrap_or(Timestamp::MAX);
    let date_of = |at| app.date_of(at);
    let Some(found) = standing_on(&events, day, known, date_of) else {
        return Ok(None);
    };
    Ok(Some(Extract {
        known: found,
        then: standing_on(&events, day, ends(app, day), date_of),
        entries: heard.count(),
    }))
}

/// The same for somebody. Who may not read its notices learns nothing of companies that look-ups do not tell of, nor why
/// anything was decided.
pub(super) async fn told(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
    (days, reads): ((Date, Option<Date>), bool),
) -> Result<Option<Extract>, Failure> {
    app.board().catch_up(app).await?;
    let standing = app.board().standing(company);
    if !reads && !standing.is_some_and(|standing| standing.is_told()) {
        return Err(Failure::NotFound);
    }
    let made = of_day(app, asker, company, days).await?;
    Ok(if reads {
        made
    } else {
        made.map(Extract::without_grounds)
    })
}

/// The extract with the programme's proof.
pub(super) fn signed(app: &App, company: MemberId, made: &Extract) -> Result<Value, Failure> {
    let facts = ExtractFacts {
        issuer: &issuer(app),
        programme: &app.pack().name.en,
        member: &company.to_string(),
        known: &made.known,
        then: made.then.as_ref(),
    };
    extract(app.keys(), &facts).map_err(|error| Failure::Internal(error.to_string()))
}

/// What a file says that looks like an extract, and whether this programme signed exactly that; none where it looks like something
/// else.
pub(super) fn checked(app: &App, file: &[u8]) -> Result<Option<(Value, bool)>, Failure> {
    let Ok(value) = strict_json::parse(file) else {
        return Ok(None);
    };
    let kinds = value.get("type").and_then(Value::as_array);
    let is = kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == EXTRACT_TYPE));
    if !is {
        return Ok(None);
    }
    let trust = own_trust(app)?;
    let ours = jcs_proof::parse(&value).is_ok_and(|proof| {
        let key = trust.key(&issuer(app), &proof.verification_method);
        key.is_some_and(|key| {
            let in_time = match (key.expires, proof.created) {
                (Some(expires), Some(created)) => created <= expires,
                (Some(_), None) => false,
                (None, _) => true,
            };
            in_time && key.revoked.is_none() && proof.verifies_with(&key.key)
        })
    });
    Ok(Some((value, ours)))
}

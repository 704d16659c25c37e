//! What pages read of profiles and libraries.

use super::sql;
use crate::app::App;
use crate::command::{Asks, Loaded, read};
use crate::failure::Failure;
use crate::web::Say;
use greenlane_db::{At, Day, FromRow, args};
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use greenlane_domain::profile::{AnswerInput, AnswerState, Evidence, Profile, Published};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The member's latest profile.
pub async fn latest(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Option<Loaded<Profile>>, Failure> {
    let found: Option<(Uuid,)> = app.db(asker).optional(sql::LATEST, args![member.0]).await?;
    match found {
        Some((id,)) => Ok(Some(read(app, asker, id).await?)),
        None => Ok(None),
    }
}

/// The profile that a reader looks at: the company's own people the one they work on, everybody else the latest that was
/// signed. While a new one is being written, what was accepted before stays what the programme reads.
pub async fn shown_to(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
    own: bool,
) -> Result<Option<Loaded<Profile>>, Failure> {
    if !own {
        let args = args![member.0];
        let found: Option<(Uuid,)> = app.db(asker).optional(sql::LATEST_SIGNED, args).await?;
        if let Some((id,)) = found {
            return Ok(Some(read(app, asker, id).await?));
        }
    }
    latest(app, asker, member).await
}

/// Every profile of a member, latest first.
pub(super) async fn all(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Vec<Loaded<Profile>>, Failure> {
    let found: Vec<(Uuid,)> = app.db(asker).all(sql::OF_MEMBER, args![member.0]).await?;
    let mut profiles = Vec::new();
    for (id,) in found {
        profiles.push(read(app, asker, id).await?);
    }
    Ok(profiles)
}

/// A document as the library lists it.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct EvidenceRow {
    pub stream_id: Uuid,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub description: String,
    pub added_by: Option<Uuid>,
    pub added_at: At,
    pub versions: i64,
    pub holds_from: Option<Day>,
    pub holds_until: Option<Day>,
    pub unscanned: i64,
    pub infection: Option<String>,
    pub published_url: Option<String>,
    pub seen_on: Option<Day>,
}

impl EvidenceRow {
    /// The first day on which it holds.
    pub fn holds_from(&self) -> Option<Date> {
        self.holds_from.map(|day| day.0)
    }

    /// The last day on which it holds.
    pub fn holds_until(&self) -> Option<Date> {
        self.holds_until.map(|day| day.0)
    }

    /// Where it is published, and when somebody saw it there.
    pub fn published(&self) -> Option<Published> {
        Some(Published {
            url: self.published_url.clone()?,
            seen_on: self.seen_on?.0,
        })
    }

    /// What the company says it shows, and where it is published, in words.
    pub fn said(&self, say: &Say) -> String {
        let page = self.published().map(|page| published(say, &page));
        let said = [Some(self.description.clone()), page];
        let said: Vec<String> = said
            .into_iter()
            .flatten()
            .filter(|s| !s.is_empty())
            .collect();
        said.join(" · ")
    }

    /// The document.
    pub fn id(&self) -> EvidenceId {
        EvidenceId(self.stream_id)
    }
}

/// Where something is published, and when it was seen there, in words.
pub(crate) fn published(say: &Say, page: &Published) -> String {
    say.t2(
        "profile-published",
        "url",
        &page.url,
        "day",
        say.day(page.seen_on),
    )
}

/// A member's documents, latest first.
pub async fn library(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Vec<EvidenceRow>, Failure> {
    Ok(app.db(asker).all(sql::LIBRARY, args![member.0]).await?)
}

/// A document of this member; somebody else's does not exist.
pub async fn document(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
    id: EvidenceId,
) -> Result<Evidence, Failure> {
    let evidence = read::<Evidence>(app, asker, id).await?.state;
    if evidence.member == Some(member) {
        Ok(evidence)
    } else {
        Err(Failure::NotFound)
    }
}

/// Names of people by account.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// Looks up everybody once.
    pub async fn of(app: &App, asker: &impl Asks, accounts: Vec<Uuid>) -> Result<Self, Failure> {
        let mut names = BTreeMap::new();
        for account in accounts {
            if let std::collections::btree_map::Entry::Vacant(place) = names.entry(account) {
                place.insert(
                    read::<Account>(app, asker, AccountId(account))
                        .await?
                        .state
                        .name,
                );
            }
        }
        Ok(Self(names))
    }

    /// A name, or nothing for the system.
    pub fn get(&self, account: Option<Uuid>) -> String {
        let name = account.and_then(|account| self.0.get(&account));
        name.cloned().unwrap_or_default()
    }
}

#[derive(FromRow)]
struct DraftRow {
    state: Option<String>,
    narrative: String,
    plan: String,
    ready: bool,
    kept_at: At,
    rev: i64,
    lost: bool,
}

/// A text that is kept for its author.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What was typed, with the revision it was made from.
    pub input: AnswerInput,
    /// Since when.
    pub at: jiff::Timestamp,
    /// The session had ended; otherwise somebody else was first.
    pub lost: bool,
}

/// What this person could not save because somebody else was first.
pub async fn draft(
    app: &App,
    asker: &impl Asks,
    profile: ProfileId,
    criterion: &str,
    account: AccountId,
) -> Result<Option<Kept>, Failure> {
    let row: Option<DraftRow> = app
        .db(asker)
        .optional(sql::DRAFT, args![profile.0, criterion, account.0])
        .await?;
    Ok(row.map(|row| {
        let input = AnswerInput {
            criterion: criterion.to_owned(),
            rev: u32::try_from(row.rev).unwrap_or(u32::MAX),
            state: row.state.as_deref().and_then(AnswerState::from_code),
            narrative: row.narrative,
            plan: row.plan,
            ready: row.ready,
        };
        Kept {
            input,
            at: row.kept_at.0,
            lost: row.lost,
        }
    }))
}

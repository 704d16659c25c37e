//! What other features and lists read of companies.

use super::sql;
use super::tables::search_keys;
use crate::app::App;
use crate::command::{Asks, Loaded, read};
use crate::failure::Failure;
use greenlane_db::{At, Day, FromRow, args};
use greenlane_domain::identifiers::Identifier;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

/// A company as lists show it.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct MemberRow {
    pub stream_id: Uuid,
    pub legal_name: String,
    pub country: String,
    pub entity_type: String,
    pub edition: String,
    pub stage: String,
    pub account_status: String,
    pub profile_status: String,
    pub validation_status: String,
    pub vetting_outcome: Option<String>,
    pub tier: Option<String>,
    pub in_force: bool,
    pub specialist: Option<Uuid>,
    pub started_on: Day,
    pub submitted_on: Option<Day>,
    pub profile_submitted_on: Option<Day>,
    pub certified_on: Option<Day>,
    pub validated_on: Option<Day>,
    pub validation_planned_on: Option<Day>,
    pub next_due: Option<Day>,
    pub next_clock: Option<String>,
    pub recommendation: Option<String>,
    pub recommended_by: Option<Uuid>,
    pub recommended_on: Option<Day>,
    pub emergency_review: bool,
    pub decided: Option<String>,
    pub decided_on: Option<Day>,
}

impl MemberRow {
    /// The company.
    pub fn id(&self) -> MemberId {
        MemberId(self.stream_id)
    }

    /// The record, as the policies see it.
    pub fn resource(&self) -> Resource {
        Resource::of(self.stream_id)
            .assigned_to(self.specialist)
            .recommended(self.recommended_by)
    }
}

/// The record of a company, as the policies see it.
pub fn resource(id: impl Into<Uuid>, member: &Member) -> Resource {
    Resource::of(id)
        .assigned_to(member.specialist.map(Uuid::from))
        .recommended(member.recommendation.as_ref().map(|r| r.by.0))
}

/// A company's row.
pub async fn member_row(app: &App, asker: &impl Asks, id: MemberId) -> Result<MemberRow, Failure> {
    let row = app.db(asker).optional(sql::MEMBER, args![id.0]).await?;
    row.ok_or(Failure::NotFound)
}

/// A company's state, for a page that needs a right to it. Somebody else's people get the answer that a company
/// which does not exist would give.
pub async fn open(
    app: &App,
    asker: &impl Asks,
    id: MemberId,
    action: Action,
) -> Result<Loaded<Member>, Failure> {
    open_to_validator(app, asker, id, action, None).await
}

/// The same, where somebody is known who is to validate the company: they may what the policies give them.
pub async fn open_to_validator(
    app: &App,
    asker: &impl Asks,
    id: MemberId,
    action: Action,
    validator: Option<Uuid>,
) -> Result<Loaded<Member>, Failure> {
    let loaded = read::<Member>(app, asker, id).await?;
    let resource = resource(id, &loaded.state).validated_by(validator);
    if app.may(asker, action, &resource) {
        return Ok(loaded);
    }
    let theirs = asker
        .principal()
        .is_some_and(|who| who.company == Some(id.0) || is_staff(&who.role));
    Err(if theirs {
        Failure::Forbidden(action)
    } else {
        Failure::NotFound
    })
}

/// Whether a role is not one of a company's people (nor of somebody without a company).
pub fn is_staff(role: &str) -> bool {
    !matches!(
        role,
        "officer" | "employee" | "consultant" | "applicant" | "visitor"
    )
}

/// Companies whose name holds what was typed (all for an empty text), and how many there are in all.
pub async fn search(
    app: &App,
    asker: &impl Asks,
    typed: &str,
    (limit, offset): (i64, i64),
) -> Result<(Vec<MemberRow>, i64), Failure> {
    let normal = normal_form(typed);
    // A name is searched in its normal form, which has neither percent sign nor underscore.
    let pattern = if normal.is_empty() {
        String::new()
    } else {
        format!("%{normal}%")
    };
    let db = app.db(asker);
    let (count,): (i64,) = db.one(sql::SEARCH_COUNT, args![pattern.clone()]).await?;
    let rows = db.all(sql::SEARCH, args![pattern, limit, offset]).await?;
    Ok((rows, count))
}

/// The companies that gave this number.
pub async fn by_identifier(
    app: &App,
    asker: &impl Asks,
    identifier: &Identifier,
) -> Result<Vec<MemberId>, Failure> {
    let mut found = Vec::new();
    for (scheme, value) in search_keys(identifier) {
        let rows: Vec<(Uuid,)> = app
            .db(asker)
            .all(sql::BY_IDENTIFIER, args![scheme.id(), value])
            .await?;
        for (id,) in rows {
            if !found.contains(&MemberId(id)) {
                found.push(MemberId(id));
            }
        }
    }
    Ok(found)
}

/// A company that somebody acts for.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the query")]
pub struct CompanyOf {
    pub stream_id: Uuid,
    pub legal_name: String,
    pub role: String,
    pub stage: String,
    pub tier: Option<String>,
}

/// The companies that a person acts for.
pub async fn companies_of(
    app: &App,
    asker: &impl Asks,
    account: AccountId,
) -> Result<Vec<CompanyOf>, Failure> {
    Ok(app
        .db(asker)
        .all(sql::COMPANIES_OF, args![account.0])
        .await?)
}

/// An invitation that waits for somebody.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct InvitationFor {
    pub stream_id: Uuid,
    pub invitation_id: Uuid,
    pub role: String,
}

/// The invitations to an address.
pub async fn invitations_for(
    app: &App,
    asker: &impl Asks,
    email: &str,
) -> Result<Vec<InvitationFor>, Failure> {
    Ok(app
        .db(asker)
        .all(sql::INVITATIONS_FOR, args![email])
        .await?)
}

/// Somebody who acts for a company.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the query")]
pub struct PersonRow {
    pub account_id: Uuid,
    pub role: String,
    pub joined_at: At,
    pub name: String,
    pub email: String,
}

/// Who acts for a company.
pub async fn people(app: &App, asker: &impl Asks, id: MemberId) -> Result<Vec<PersonRow>, Failure> {
    Ok(app.db(asker).all(sql::PEOPLE, args![id.0]).await?)
}

/// Public figures.
#[derive(Debug, Clone, Copy, FromRow)]
#[expect(missing_docs, reason = "the columns of the query")]
pub struct Figures {
    pub files: i64,
    pub in_force: i64,
    pub validated: i64,
    pub applying: i64,
    pub countries: i64,
}

/// How many companies there are, counted now.
pub async fn figures(app: &App, asker: &impl Asks) -> Result<Figures, Failure> {
    let values = args![true, "tier2", "applying"];
    Ok(app.db(asker).one(sql::FIGURES, values).await?)
}

/// Members in force by entity type, counted now.
pub async fn in_force_by_type(app: &App, asker: &impl Asks) -> Result<Vec<(String, i64)>, Failure> {
    Ok(app
        .db(asker)
        .all(sql::IN_FORCE_BY_TYPE, args![true])
        .await?)
}

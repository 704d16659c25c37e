//! What pages and other features read of validations.

use super::sql;
use crate::app::App;
use crate::command::{Asks, Loaded, read};
use crate::failure::Failure;
use crate::membership;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::{AccountId, MemberId, ValidationId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::validation::{Stage, Validation};
use uuid::Uuid;

/// A validation as lists show it.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct ValidationRow {
    pub stream_id: Uuid,
    pub member_id: Uuid,
    pub kind: String,
    pub method: String,
    pub stage: String,
    pub on_day: Day,
    pub until_day: Day,
    pub notified_on: Option<Day>,
    pub in_scope: i64,
    pub looked_at: i64,
    pub not_checked: i64,
    pub missing: i64,
    pub findings: i64,
    pub outcome: Option<String>,
    pub concluded_on: Option<Day>,
}

impl ValidationRow {
    /// The company knows of it: by its notice, or because the visit has begun.
    pub fn is_told(&self) -> bool {
        self.notified_on.is_some() || self.stage != Stage::Planned.code()
    }
}

/// A company's validations, latest first.
pub async fn of_member(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Vec<ValidationRow>, Failure> {
    Ok(app.db(asker).all(sql::OF_MEMBER, args![member.0]).await?)
}

/// Whether a validation of the company is planned, running or conditional.
pub(super) async fn another_open(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<bool, Failure> {
    let open: Vec<(Uuid,)> = app
        .db(asker)
        .all(
            sql::OPEN_OF_MEMBER,
            args![member.0, Stage::Concluded.code()],
        )
        .await?;
    Ok(!open.is_empty())
}

/// A validation with its company.
#[derive(Debug)]
pub struct Opened {
    /// The validation.
    pub validation: Loaded<Validation>,
    /// Its company.
    pub member: Loaded<Member>,
    /// The asker is one of the programme's own (or an auditor), not one of the company's people.
    pub staff: bool,
}

impl Opened {
    /// Its number.
    pub fn id(&self) -> ValidationId {
        ValidationId(self.validation.id)
    }

    /// The company's number.
    pub fn company(&self) -> MemberId {
        MemberId(self.member.id)
    }

    /// The company's record as the policies see it in this validation, with whoever leads it.
    pub fn record(&self) -> Resource {
        let lead = self.validation.state.plan.as_ref().map(|plan| plan.lead.0);
        membership::resource(self.company(), &self.member.state).validated_by(lead)
    }
}

/// A validation for a page that needs a right to it. To another company's people it does not exist, and to its own
/// people only once they have their notice, or once a visit without notice has begun.
pub async fn open(
    app: &App,
    asker: &impl Asks,
    id: ValidationId,
    action: Action,
) -> Result<Opened, Failure> {
    let validation = read::<Validation>(app, asker, id).await?;
    let plan = validation.state.plan.as_ref().ok_or(Failure::NotFound)?;
    let lead = Some(plan.lead.0);
    let member = membership::open_to_validator(app, asker, plan.member, action, lead).await?;
    let staff = asker
        .principal()
        .is_none_or(|who| membership::is_staff(&who.role));
    let told = validation.state.notice.is_some() || validation.state.begun.is_some();
    if !staff && !told {
        return Err(Failure::NotFound);
    }
    Ok(Opened {
        validation,
        member,
        staff,
    })
}

/// Something a company has to answer in a validation.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct WaitRow {
    pub stream_id: Uuid,
    pub kind: String,
    pub clock: Option<String>,
    pub began: Day,
    pub due: Day,
    pub reason: Option<String>,
}

impl WaitRow {
    /// Where it is answered.
    pub fn href(&self) -> String {
        let part = match self.kind.as_str() {
            "slots" => "slots",
            _ => "requests",
        };
        format!("/validations/{}/{part}", self.stream_id)
    }

    /// The day, and why it is that day.
    pub fn shown(&self, app: &App, say: &Say) -> Due {
        if let Some(reason) = &self.reason {
            return Due::set(app, say, self.due.0, reason.clone());
        }
        let from = Some(self.began.0);
        Due::counted(app, say, self.due.0, self.clock.as_deref(), from)
    }
}

/// What the company has to answer, by day.
pub async fn waits_of_member(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Vec<WaitRow>, Failure> {
    let rows = app
        .db(asker)
        .all(sql::WAITS_OF_MEMBER, args![member.0, "member"]);
    Ok(rows.await?)
}

/// Specialists who can be on a team.
pub(super) async fn staff(
    app: &App,
    asker: &impl Asks,
) -> Result<Vec<(AccountId, String)>, Failure> {
    let rows: Vec<(Uuid, String)> = app
        .db(asker)
        .all(sql::STAFF, args!["specialist", true])
        .await?;
    let named = rows.into_iter().map(|(id, name)| (AccountId(id), name));
    Ok(named.collect())
}

/// Somebody's name.
pub(crate) async fn name_of(
    app: &App,
    asker: &impl Asks,
    account: AccountId,
) -> Result<String, Failure> {
    Ok(read::<Account>(app, asker, account).await?.state.name)
}

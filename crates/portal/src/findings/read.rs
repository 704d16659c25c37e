//! What pages and other features read of findings.

use super::sql;
use crate::app::App;
use crate::command::{Asks, Unit};
use crate::failure::Failure;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::findings::{Class, Stage, Waits};
use greenlane_domain::ids::{AccountId, FindingId, MemberId, ValidationId};
use greenlane_domain::pack::Strength;
use greenlane_domain::validation::OpenDeficiency;
use jiff::civil::Date;
use uuid::Uuid;

/// A finding as lists show it.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct FindingRow {
    pub stream_id: Uuid,
    pub member_id: Uuid,
    pub validation_id: Uuid,
    pub criterion: String,
    pub category: i64,
    pub strength: String,
    pub class: String,
    pub site_name: Option<String>,
    pub raised_on: Day,
    pub owner: Option<String>,
    pub due: Option<Day>,
    pub stage: String,
    pub waits_for: String,
    pub next_due: Option<Day>,
    pub next_clock: Option<String>,
    pub next_from: Option<Day>,
    pub next_reason: Option<String>,
    pub extension_asked: bool,
    pub closed_on: Option<Day>,
    pub legal_name: String,
}

impl FindingRow {
    /// Somebody should have moved before today.
    pub fn overdue(&self, today: Date) -> bool {
        self.next_due.is_some_and(|due| due.0 < today)
    }

    /// The next day on which somebody has to have moved, with its reason.
    pub fn next(&self, app: &App, say: &Say) -> Option<Due> {
        let Day(due) = self.next_due?;
        let from = self.next_from.map(|Day(day)| day);
        let clock = (self.next_clock.as_deref(), from);
        let reason = (self.next_reason.as_deref(), self.action_due());
        Some(explained(app, say, due, reason, clock))
    }

    /// The day of the action itself, while the company has to act.
    fn action_due(&self) -> Option<Date> {
        let of_company = self.waits_for == Waits::Company.code();
        self.due.filter(|_| of_company).map(|Day(day)| day)
    }

    /// The day that its ladder is counted from; none while the company has nothing to do.
    pub fn counted(&self) -> Option<Date> {
        let day = self.next_due.map(|Day(day)| day);
        day.filter(|_| self.waits_for == Waits::Company.code())
    }
}

/// A day on which somebody has to have moved: set by a person with a reason, counted by a clock of the pack, or the day on
/// which the programme gave an answer back after the day of the action.
pub fn explained(
    app: &App,
    say: &Say,
    due: Date,
    (reason, of_action): (Option<&str>, Option<Date>),
    (clock, from): (Option<&str>, Option<Date>),
) -> Due {
    if let Some(day) = of_action.filter(|day| *day != due) {
        let reason = say.t1("ladder-counted-from", "day", say.day(day));
        return Due::set(app, say, due, reason);
    }
    match reason {
        Some(reason) => {
            let reason = say.t1("finding-due-set", "reason", reason);
            Due::set(app, say, due, reason)
        }
        None => Due::counted(app, say, due, clock, from),
    }
}

/// The lists of the follow-up queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The company has to move.
    Open,
    /// The programme has to move.
    Review,
    /// Somebody should have moved.
    Overdue,
    /// Closed, latest first.
    Closed,
}

impl Tab {
    /// Every tab, in the order shown.
    pub const ALL: [Self; 4] = [Self::Open, Self::Review, Self::Overdue, Self::Closed];

    /// The code in addresses and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Review => "review",
            Self::Overdue => "overdue",
            Self::Closed => "closed",
        }
    }

    /// Reads a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.code() == code)
    }
}

/// How many findings each tab holds.
#[derive(Debug, Clone, Copy, Default, FromRow)]
#[expect(missing_docs, reason = "named as the tabs")]
pub struct Counts {
    pub open: i64,
    pub review: i64,
    pub overdue: i64,
    pub closed: i64,
}

impl Counts {
    /// Of one tab.
    pub fn of(&self, tab: Tab) -> i64 {
        match tab {
            Tab::Open => self.open,
            Tab::Review => self.review,
            Tab::Overdue => self.overdue,
            Tab::Closed => self.closed,
        }
    }
}

/// Whose findings a queue shows: one specialist's companies, or everybody's.
#[derive(Debug, Clone, Copy)]
pub struct Whose {
    /// The specialist.
    pub specialist: AccountId,
    /// Everybody's instead.
    pub all: bool,
}

/// A page of the follow-up queue.
pub async fn queue(
    app: &App,
    asker: &impl Asks,
    whose: Whose,
    tab: Tab,
    (limit, offset): (i64, i64),
) -> Result<Vec<FindingRow>, Failure> {
    let (who, all) = (whose.specialist.0, whose.all);
    let db = app.db(asker);
    let waiting = |waits: Waits| args![who, all, waits.code(), limit, offset];
    Ok(match tab {
        Tab::Open => db.all(sql::WAITING, waiting(Waits::Company)).await?,
        Tab::Review => db.all(sql::WAITING, waiting(Waits::Programme)).await?,
        Tab::Overdue => {
            let values = args![who, all, app.today(), limit, offset];
            db.all(sql::OVERDUE, values).await?
        }
        Tab::Closed => {
            let values = args![who, all, Stage::Closed.code(), limit, offset];
            db.all(sql::CLOSED, values).await?
        }
    })
}

/// How many findings each tab holds, counted now.
pub async fn counts(app: &App, asker: &impl Asks, whose: Whose) -> Result<Counts, Failure> {
    let values = args![whose.specialist.0, whose.all, app.today()];
    Ok(app.db(asker).one(sql::COUNTS, values).await?)
}

/// A company's findings: what waits first, by due date.
pub async fn of_member(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Vec<FindingRow>, Failure> {
    Ok(app.db(asker).all(sql::OF_MEMBER, args![member.0]).await?)
}

/// The same inside a command.
pub async fn of_member_in(unit: &mut Unit, member: MemberId) -> Result<Vec<FindingRow>, Failure> {
    Ok(unit.tx().all(sql::OF_MEMBER, args![member.0]).await?)
}

/// The findings of a validation, by category.
pub async fn of_validation(
    app: &App,
    asker: &impl Asks,
    validation: ValidationId,
) -> Result<Vec<FindingRow>, Failure> {
    let rows = app.db(asker).all(sql::OF_VALIDATION, args![validation.0]);
    Ok(rows.await?)
}

/// Deficiencies of a validation that are not closed, inside a command.
pub async fn open_deficiencies(
    unit: &mut Unit,
    validation: ValidationId,
) -> Result<Vec<OpenDeficiency>, Failure> {
    let values = args![validation.0, Class::Deficiency.code(), Stage::Closed.code()];
    let rows: Vec<(Uuid, String, String, Option<String>)> =
        unit.tx().all(sql::OPEN_DEFICIENCIES, values).await?;
    let open = rows
        .into_iter()
        .map(|(id, criterion, strength, owner)| OpenDeficiency {
            finding: FindingId(id),
            criterion,
            must: strength == Strength::Must.as_str(),
            action_required: owner.is_some(),
        });
    Ok(open.collect())
}

/// The same for a page.
pub async fn open_deficiencies_of(
    app: &App,
    asker: &impl Asks,
    validation: ValidationId,
) -> Result<Vec<OpenDeficiency>, Failure> {
    let rows = of_validation(app, asker, validation).await?;
    let open = rows
        .into_iter()
        .filter(|row| row.class == Class::Deficiency.code() && row.stage != Stage::Closed.code());
    let open = open.map(|row| OpenDeficiency {
        finding: FindingId(row.stream_id),
        criterion: row.criterion,
        must: row.strength == Strength::Must.as_str(),
        action_required: row.owner.is_some(),
    });
    Ok(open.collect())
}

/// Criteria with deficiencies in this company's earlier validations, inside a command.
pub async fn earlier_criteria(unit: &mut Unit, member: MemberId) -> Result<Vec<String>, Failure> {
    let values = args![member.0, Class::Deficiency.code()];
    let rows: Vec<(String,)> = unit.tx().all(sql::EARLIER, values).await?;
    Ok(rows.into_iter().map(|(criterion,)| criterion).collect())
}

/// The same for a page.
pub async fn earlier_criteria_of(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<Vec<String>, Failure> {
    let values = args![member.0, Class::Deficiency.code()];
    let rows: Vec<(String,)> = app.db(asker).all(sql::EARLIER, values).await?;
    Ok(rows.into_iter().map(|(criterion,)| criterion).collect())
}

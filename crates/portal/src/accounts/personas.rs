//! The persona door of the demonstration: one click, and one is somebody.
//!
//! It exists only where the installation says that it is a demonstration; elsewhere its address is not found,
//! and the table behind it stays empty.

use super::{session, sql};
use crate::app::App;
use crate::command::{System, Unit};
use crate::failure::Failure;
use greenlane_db::{FromRow, args};
use greenlane_domain::ids::{AccountId, MemberId};
use uuid::Uuid;

/// Somebody whom a visitor of the demonstration may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// The account.
    pub id: AccountId,
    /// The part they play, a message key's middle: `persona-<part>` says what they can do.
    pub part: String,
    /// The role they act in, as in `role-<role>`.
    pub role: String,
    /// Their name.
    pub name: String,
    /// The company they act for.
    pub company: Option<String>,
}

impl Persona {
    /// The message that says what they can do.
    pub fn text_key(&self) -> String {
        format!("persona-{}", self.part.replace('_', "-"))
    }

    /// The message that names their role.
    pub fn role_key(&self) -> String {
        format!("role-{}", self.role.replace('_', "-"))
    }

    /// The first letters of their first and last name.
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace();
        let first = words.next().and_then(|w| w.chars().next());
        let last = words.next_back().and_then(|w| w.chars().next());
        first.into_iter().chain(last).collect()
    }
}

/// A seat of the demonstration: who plays which part, and for which company.
#[derive(Debug, Clone)]
pub struct Seat<'a> {
    /// The account.
    pub account: AccountId,
    /// The part: `new_officer`, `officer`, `employee`, `consultant`, `policy_checker`, or a role of the staff.
    pub part: &'a str,
    /// The company and its name.
    pub company: Option<(MemberId, &'a str)>,
}

/// Sets whom the door offers, in this order. Only a demonstration has such a door.
pub async fn set_personas(unit: &mut Unit, seats: &[Seat<'_>]) -> Result<(), Failure> {
    if !unit.app().settings().demo {
        return Err(Failure::NotFound);
    }
    unit.tx().execute(sql::PERSONAS_GONE, args![]).await?;
    for (place, seat) in (0_i64..).zip(seats) {
        let company = seat.company.map(|(id, _)| id.0);
        let name = seat.company.map(|(_, name)| name);
        let values = args![seat.account.0, place, seat.part, company, name];
        unit.tx().execute(sql::PERSONA_SET, values).await?;
    }
    Ok(())
}

#[derive(FromRow)]
struct PersonaRow {
    account_id: Uuid,
    part: String,
    company: Option<Uuid>,
    company_name: Option<String>,
    name: String,
    staff_role: Option<String>,
    company_role: Option<String>,
}

async fn rows(app: &App) -> Result<Vec<PersonaRow>, Failure> {
    if !app.settings().demo {
        return Ok(Vec::new());
    }
    Ok(app.db(&System).all(sql::PERSONAS, args![true]).await?)
}

/// Whom the door offers; nobody outside a demonstration.
pub async fn personas(app: &App) -> Result<Vec<Persona>, Failure> {
    let personas = rows(app).await?.into_iter().map(|row| Persona {
        id: AccountId(row.account_id),
        part: row.part,
        role: row
            .company_role
            .or(row.staff_role)
            .unwrap_or_else(|| "applicant".to_owned()),
        name: row.name,
        company: row.company_name,
    });
    Ok(personas.collect())
}

/// Opens a session as the persona, with both factors taken as proved.
pub(super) async fn enter(app: &App, id: AccountId, client: &str) -> Result<[u8; 32], Failure> {
    let rows = rows(app).await?;
    let row = rows.iter().find(|row| row.account_id == id.0);
    let row = row.ok_or(Failure::NotFound)?;
    let token = session::open(app, id, 2, client).await?;
    if let (Some(company), Some(who)) = (row.company, session::find(app, &token).await?) {
        session::act_for(app, &who, MemberId(company)).await?;
    }
    Ok(token)
}

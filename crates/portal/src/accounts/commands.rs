//! Commands on accounts.

pub use super::personas::{Seat, set_personas};
use crate::command::Unit;
use crate::failure::Failure;
use greenlane_domain::accounts::{Account, Event, email};
use greenlane_domain::ids::AccountId;

/// Who registers.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    /// The address as typed.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// The language they chose.
    pub lang: &'a str,
    /// Their role in the programme's staff, when they are staff.
    pub staff_role: Option<&'a str>,
}

/// Registers a person.
pub async fn register(unit: &mut Unit, new: NewAccount<'_>) -> Result<AccountId, Failure> {
    let id = AccountId(unit.new_id());
    let mut account = unit.fresh::<Account>(id);
    let mut events = vec![Event::Registered {
        email: email(new.email)?,
        name: new.name.trim().to_owned(),
        lang: new.lang.to_owned(),
    }];
    if let Some(role) = new.staff_role {
        events.push(Event::StaffAppointed {
            role: role.to_owned(),
        });
    }
    unit.append(&mut account, None, events).await?;
    Ok(id)
}

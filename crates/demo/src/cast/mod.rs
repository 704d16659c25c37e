//! Who takes part: companies with their places and people, and the programme's staff. All of it follows from the seed
//! and the company's place in the list; nothing here touches a database.

pub mod chain;
pub mod company;
pub mod doors;
pub mod identity;
mod names;
pub mod staff;
mod words;

pub use company::{CompanyPlan, Person, companies};
pub use staff::{Staff, StaffPlan};

//! What a reader may know of a company's history.

use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::record::Audience;

/// What a reader may know of one company's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitled {
    /// The audiences whose events are read for them.
    pub audiences: Vec<Audience>,
    /// Whether the names of the programme's staff are theirs to know. A company knows its specialist by name;
    /// others who worked on its case are known to it by their role.
    pub staff_names: bool,
}

impl Entitled {
    /// Asks the policies about one company. Without the right to its timeline there is nothing to read.
    pub fn to(app: &App, asker: &impl Asks, company: MemberId) -> Result<Self, Failure> {
        let record = Resource::of(company);
        app.permit(asker, Action::ViewTimeline, &record)?;
        let mut audiences = vec![Audience::Member];
        // What a company's staff do among themselves is theirs alone: neither advisers nor auditors read it here.
        if asker.principal().is_some() && app.may(asker, Action::DiscussAmongStaff, &record) {
            audiences.push(Audience::Company);
        }
        let programme = app.may(asker, Action::ViewInternalNotes, &record);
        if programme {
            audiences.push(Audience::Programme);
        }
        if app.may(asker, Action::ViewVettingNotes, &record) {
            audiences.push(Audience::Vetting);
        }
        Ok(Self {
            audiences,
            staff_names: programme,
        })
    }

    /// The whole record, for who may read all of it. Vetting notes keep their own right even here.
    pub fn to_all(app: &App, asker: &impl Asks) -> Result<Self, Failure> {
        app.permit(asker, Action::ViewAudit, &Resource::Programme)?;
        let mut audiences = vec![Audience::Member, Audience::Programme, Audience::Account];
        let notes = asker
            .principal()
            .is_none_or(|who| app.rights().role_may(&who.role, Action::ViewVettingNotes));
        if notes {
            audiences.push(Audience::Vetting);
        }
        Ok(Self {
            audiences,
            staff_names: true,
        })
    }
}

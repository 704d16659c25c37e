//! A person who acts without a visit.

use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::Principal;
use greenlane_domain::record::Actor;

use super::Asks;

/// A person in a role, as whom a program acts: whoever makes a world or measures one has nobody who signed in. That the
/// account has the role is the program's word; the policies decide about it as about a visitor.
#[derive(Debug, Clone, Copy)]
pub struct Speaker {
    /// Who it is.
    pub account: AccountId,
    /// The role acted in.
    pub role: &'static str,
    /// The company acted for, by people of a company.
    pub company: Option<MemberId>,
}

impl Speaker {
    /// Somebody who acts for no company: of the programme's staff, or an applicant before there is a file.
    pub fn alone(account: AccountId, role: &'static str) -> Self {
        Self {
            account,
            role,
            company: None,
        }
    }

    /// Somebody of a company.
    pub fn of(company: MemberId, account: AccountId, role: &'static str) -> Self {
        Self {
            account,
            role,
            company: Some(company),
        }
    }
}

impl Asks for Speaker {
    fn actor(&self) -> Actor {
        Actor {
            account: Some(self.account.0),
            role: self.role.to_owned(),
        }
    }

    fn principal(&self) -> Option<Principal> {
        Some(Principal {
            account: self.account.0,
            role: self.role.to_owned(),
            company: self.company.map(|company| company.0),
        })
    }
}

//! Who acts: people of companies and of the programme, each in a role.

use super::{Company, Performer};
use crate::cast::CompanyPlan;
use crate::script::SEATS;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::CompanyRole;
use greenlane_portal::Failure;
use greenlane_portal::command::Speaker;

impl Performer<'_> {
    pub(super) fn plan(&self, n: u32) -> Result<&CompanyPlan, Failure> {
        self.world
            .companies
            .get(n as usize)
            .ok_or(Failure::NotFound)
    }

    pub(super) fn company(&self, n: u32) -> Result<&Company, Failure> {
        self.companies.get(n as usize).ok_or(Failure::NotFound)
    }

    pub(super) fn member(&self, n: u32) -> Result<MemberId, Failure> {
        self.company(n)?.member.ok_or(Failure::NotFound)
    }

    /// The company's officer; before there is a file, an applicant.
    pub(super) fn officer(&self, n: u32) -> Result<Speaker, Failure> {
        let company = self.company(n)?;
        let account = company.officer.ok_or(Failure::NotFound)?;
        let role = if company.member.is_some() {
            CompanyRole::Officer.code()
        } else {
            "applicant"
        };
        Ok(Speaker {
            account,
            role,
            company: company.member,
        })
    }

    /// Whoever prepares the answers: the employee where there is one, else the officer.
    pub(super) fn preparer(&self, n: u32) -> Result<Speaker, Failure> {
        let officer = self.officer(n)?;
        Ok(match self.company(n)?.employee {
            Some(account) => Speaker {
                account,
                role: CompanyRole::Employee.code(),
                ..officer
            },
            None => officer,
        })
    }

    pub(super) fn specialist(&self, n: u32) -> Result<Speaker, Failure> {
        let account = self.staff.get(self.world.specialist_of(n)).copied();
        Ok(Speaker::alone(
            account.ok_or(Failure::NotFound)?,
            "specialist",
        ))
    }

    /// The one whose turn it is; the leading parts go to the first.
    pub(super) fn staff(&self, role: &'static str, n: u32) -> Result<Speaker, Failure> {
        let places = self.world.staff.places(role);
        let turn = if n < SEATS {
            0
        } else {
            n as usize % places.len().max(1)
        };
        let account = places
            .get(turn)
            .and_then(|place| self.staff.get(*place))
            .copied();
        Ok(Speaker::alone(account.ok_or(Failure::NotFound)?, role))
    }
}

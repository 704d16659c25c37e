//! Who acts for a company. The company is never left without an officer: nobody could sign, answer or invite.

use super::asker;
use crate::ids::AccountId;
use crate::membership::command::{Command, Facts};
use crate::membership::company;
use crate::membership::event::Event;
use crate::membership::state::Member;
use crate::membership::words::CompanyRole;
use crate::{Refusal, refuse};

impl Member {
    pub(super) fn apply_people(
        &self,
        command: Command,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::InvitePerson {
                invitation,
                email,
                role,
            } => {
                self.officer(facts)?;
                let email = email.trim().to_lowercase();
                if !company::is_email(&email) {
                    return Err(Refusal::new("refusal-member-email-malformed").field("email"));
                }
                if self.invitations.values().any(|open| open.email == email) {
                    return Err(Refusal::new("refusal-member-already-invited").field("email"));
                }
                Ok(vec![Event::PersonInvited {
                    invitation,
                    email,
                    role,
                }])
            }
            Command::CancelInvitation { invitation } => {
                self.officer(facts)?;
                if !self.invitations.contains_key(&invitation) {
                    return refuse("refusal-member-invitation-unknown");
                }
                Ok(vec![Event::InvitationCancelled { invitation }])
            }
            Command::Join {
                invitation,
                account,
                email,
            } => self.join(invitation, account, &email, facts),
            Command::ChangeRole { account, role } => self.change_role(account, role, facts),
            Command::RemovePerson { account } => self.remove(account, facts),
            _ => Ok(Vec::new()),
        }
    }

    fn join(
        &self,
        invitation: uuid::Uuid,
        account: AccountId,
        email: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if asker(facts)? != account {
            return refuse("refusal-member-invitation-other-person");
        }
        let Some(open) = self.invitations.get(&invitation) else {
            return refuse("refusal-member-invitation-unknown");
        };
        if open.email != email.trim().to_lowercase() {
            return refuse("refusal-member-invitation-other-person");
        }
        if self.people.contains_key(&account) {
            return refuse("refusal-member-already-in");
        }
        Ok(vec![Event::PersonJoined {
            account,
            role: open.role,
            invitation: Some(invitation),
        }])
    }

    fn change_role(
        &self,
        account: AccountId,
        role: CompanyRole,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.officer(facts)?;
        let Some(present) = self.role_of(account) else {
            return refuse("refusal-member-person-unknown");
        };
        if present == role {
            return Ok(Vec::new());
        }
        // An adviser from outside does not become somebody who binds the company by a change in a list.
        if present == CompanyRole::Consultant && role == CompanyRole::Officer {
            return Err(Refusal::new("refusal-member-consultant-officer").field("role"));
        }
        if present == CompanyRole::Officer && self.officers() == 1 {
            return Err(Refusal::new("refusal-member-last-officer").field("role"));
        }
        Ok(vec![Event::PersonRoleChanged { account, role }])
    }

    /// An officer removes anybody; everybody may leave by themselves.
    fn remove(&self, account: AccountId, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        if asker(facts)? != account {
            self.officer(facts)?;
        }
        let Some(present) = self.role_of(account) else {
            return refuse("refusal-member-person-unknown");
        };
        if present == CompanyRole::Officer && self.officers() == 1 {
            return refuse("refusal-member-last-officer");
        }
        Ok(vec![Event::PersonLeft { account }])
    }
}

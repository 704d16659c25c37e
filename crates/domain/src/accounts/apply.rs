//! The rules of an account: whether a command may be followed, and what then happened.

use super::command::{Command, Facts};
use super::event::Event;
use super::state::{Account, ApiToken};
use crate::pack::Side;
use crate::{Refusal, refuse};
use jiff::ToSpan as _;
use jiff::civil::Date;
use uuid::Uuid;

/// Longest life of an API token, in days. Our own decision: a forgotten token ends by itself.
pub const TOKEN_DAYS: i32 = 366;

fn text(value: &str, field: &str, longest: usize) -> Result<String, Refusal> {
    let value = value.trim();
    if value.is_empty() {
        return Err(Refusal::new("fault-required").field(field));
    }
    if value.chars().count() > longest || value.chars().any(char::is_control) {
        return Err(Refusal::new("refusal-account-text")
            .arg("most", longest)
            .field(field));
    }
    Ok(value.to_owned())
}

fn language(lang: String, facts: &Facts<'_>) -> Result<String, Refusal> {
    if facts.languages.contains(&lang.as_str()) {
        Ok(lang)
    } else {
        Err(Refusal::new("refusal-account-language").field("lang"))
    }
}

/// A role of the staff. People of a company have their role from the company, and no token acts for one.
fn role(role: String, facts: &Facts<'_>) -> Result<String, Refusal> {
    let known = facts.pack.roles.iter().find(|r| r.id == role);
    match known {
        Some(known) if known.side != Side::Member => Ok(role),
        _ => Err(Refusal::new("refusal-account-role").field("role")),
    }
}

fn issue_token(
    token: Uuid,
    role: String,
    label: &str,
    expires_on: Date,
    today: Date,
) -> Result<Event, Refusal> {
    let last = today.saturating_add(TOKEN_DAYS.days());
    if expires_on < today || expires_on > last {
        return Err(Refusal::new("refusal-token-expiry")
            .arg("days", TOKEN_DAYS)
            .field("expires_on"));
    }
    Ok(Event::TokenIssued {
        token,
        role,
        label: text(label, "label", 120)?,
        expires_on,
    })
}

impl Account {
    /// What happens when a command is followed, or why it is not.
    ///
    /// # Errors
    /// The first rule that stands against it.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        if !command.stages().contains(&self.stage()) {
            return Err(Refusal::new("refusal-account-stage"));
        }
        let event = match command {
            Command::Register { email, name, lang } => Event::Registered {
                email: super::email(&email)?,
                name: text(&name, "name", 120)?,
                lang: language(lang, facts)?,
            },
            Command::Appoint { role: id } => self.appoint(role(id, facts)?)?,
            Command::Dismiss { reason } => Event::StaffDismissed {
                reason: text(&reason, "reason", 500)?,
            },
            Command::ChooseLanguage { lang } => {
                let lang = language(lang, facts)?;
                if lang == self.lang {
                    return Ok(Vec::new());
                }
                Event::LanguageChosen { lang }
            }
            Command::SetPassphrase => Event::PassphraseSet,
            Command::EnableSecondFactor if self.second_factor => {
                return refuse("refusal-account-factor-on");
            }
            Command::EnableSecondFactor => Event::SecondFactorEnabled,
            Command::DisableSecondFactor
            | Command::ResetSecondFactor
            | Command::MakeRecoveryCodes
                if !self.second_factor =>
            {
                return refuse("refusal-account-factor-off");
            }
            Command::DisableSecondFactor | Command::ResetSecondFactor => {
                Event::SecondFactorDisabled
            }
            Command::MakeRecoveryCodes => Event::RecoveryCodesMade,
            Command::IssueToken {
                token,
                role: id,
                label,
                expires_on,
            } => {
                let role = role(id, facts)?;
                issue_token(token, role, &label, expires_on, facts.today)?
            }
            Command::RevokeToken { token } => self.revoke_token(token)?,
        };
        Ok(vec![event])
    }

    fn appoint(&self, role: String) -> Result<Event, Refusal> {
        if self.staff_role.as_ref() == Some(&role) {
            return Err(Refusal::new("refusal-account-same-role").field("role"));
        }
        Ok(Event::StaffAppointed { role })
    }

    fn revoke_token(&self, token: Uuid) -> Result<Event, Refusal> {
        match self.tokens.get(&token) {
            Some(ApiToken {
                revoked_at: None, ..
            }) => Ok(Event::TokenRevoked { token }),
            _ => refuse("refusal-token-gone"),
        }
    }
}

//! What is known of a company after its events so far.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::changed::DataChange;
use super::company::{Company, Contacts};
use super::decision::{Decision, DecisionKind};
use super::hours::Case;
use super::standing::{AccountStatus, ProfileStatus, Tier};
use super::words::{CheckedItem, CompanyRole, Outcome, VettingOutcome};
use crate::clocks::Deadline;
use crate::identifiers::Scheme;
use crate::ids::{AccountId, MemberId, ProfileId, ValidationId};
use crate::pack::Pack;

/// The application under way, or the one that led in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Application {
    pub legal_name: String,
    pub country: String,
    pub entity_type: String,
    pub edition: String,
    pub started_by: AccountId,
    pub started_on: Date,
    pub submitted_on: Option<Date>,
    pub eligibility: Option<BTreeMap<String, bool>>,
    pub agreement: Option<Agreement>,
}

/// The partner agreement as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Agreement {
    pub account: AccountId,
    pub name: String,
    pub title: String,
    pub text_version: String,
    pub on: Date,
    /// The company's legal name at that moment: it was bound under that name and no other.
    pub legal_name: String,
}

/// Somebody who acts for the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Person {
    pub role: CompanyRole,
    pub joined_at: Timestamp,
}

/// An open invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Invitation {
    pub email: String,
    pub role: CompanyRole,
}

/// The last recorded vetting.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Vetting {
    pub outcome: VettingOutcome,
    pub checks: Vec<CheckedItem>,
    pub summary: String,
    pub on: Date,
}

/// Where the security profile stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct ProfileAxis {
    pub status: ProfileStatus,
    pub profile: Option<ProfileId>,
    pub round: u32,
    pub submitted_on: Option<Date>,
    pub returned: Vec<String>,
    /// The accepted one with its edition; a later round under review does not undo it.
    pub accepted: Option<(ProfileId, String, Date)>,
}

/// Where validation stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct ValidationAxis {
    pub planned: Option<(ValidationId, Date)>,
    pub last: Option<(ValidationId, Outcome, Date)>,
    /// The last pass still stands: no validation failed since.
    pub passed: bool,
    pub last_passed_on: Option<Date>,
}

/// A decision that somebody proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Recommendation {
    pub decision: DecisionKind,
    pub ground: String,
    pub reasons: String,
    pub by: AccountId,
    pub on: Date,
}

/// A look by somebody else at a decision made alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct EmergencyReview {
    pub decided_by: AccountId,
    pub opened_on: Date,
}

/// A decision as the company was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Issued {
    /// The event that recorded it; names the notice.
    pub id: Uuid,
    pub kind: DecisionKind,
    pub decision: Decision,
    /// The company's name and type at that moment; a later change does not rewrite the letter.
    pub legal_name: String,
    pub entity_type: String,
    /// Who decided; none for the company's own leaving recorded by the system.
    pub decided_by: Option<AccountId>,
    /// The tier that it led to.
    pub tier: Option<Tier>,
}

/// A company in the programme: the fold of its events.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Member {
    /// None only before the first event.
    pub application: Option<Application>,
    /// Names, places, owners, identifiers.
    pub company: Option<Company>,
    /// Contacts.
    pub contacts: Option<Contacts>,
    /// What it changed in the two since somebody of the programme last looked; none outside the programme.
    pub changed: Option<DataChange>,
    /// Who acts for it.
    pub people: BTreeMap<AccountId, Person>,
    /// Open invitations.
    pub invitations: BTreeMap<Uuid, Invitation>,
    /// Companies it resembles and has explained not to be.
    pub explained: BTreeSet<MemberId>,
    /// Who of the programme is responsible.
    pub specialist: Option<AccountId>,
    /// The vetting gate.
    pub vetting: Option<Vetting>,
    /// The profile axis.
    pub profile: ProfileAxis,
    /// The validation axis.
    pub validation: ValidationAxis,
    /// The account axis.
    pub account: AccountStatus,
    /// The day of certification.
    pub certified_on: Option<Date>,
    /// An open recommendation.
    pub recommendation: Option<Recommendation>,
    /// An open review of an emergency decision.
    pub emergency_review: Option<EmergencyReview>,
    /// The company has answered its present suspension.
    pub suspension_answered: bool,
    /// It may not apply again before this day.
    pub barred_until: Option<Date>,
    /// Every decision the company was told of, oldest first.
    pub notices: Vec<Issued>,
    /// The strands of the programme it takes part in, each with the day from which.
    pub strands: BTreeMap<String, Date>,
    /// Each application with the work on it, oldest first.
    pub cases: Vec<Case>,
    pub(super) open: Vec<Deadline>,
}

/// A part that an application lacks before it can be sent in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// The eligibility questions.
    Eligibility,
    /// The company's data.
    Company,
    /// A number that this entity type must have.
    Identifier(Scheme),
    /// The contacts.
    Contacts,
    /// The agreement, signed by an officer who still is one, under the present legal name.
    Agreement,
}

impl Missing {
    /// Fluent key of its name.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Eligibility => "membership-missing-eligibility",
            Self::Company => "membership-missing-company",
            Self::Identifier(_) => "membership-missing-identifier",
            Self::Contacts => "membership-missing-contacts",
            Self::Agreement => "membership-missing-agreement",
        }
    }
}

impl Member {
    /// The legal name as last recorded; empty only before the first event.
    pub fn legal_name(&self) -> &str {
        match (&self.company, &self.application) {
            (Some(company), _) => &company.legal_name,
            (None, Some(application)) => &application.legal_name,
            (None, None) => "",
        }
    }

    /// The country of establishment as last recorded.
    pub fn country(&self) -> &str {
        match (&self.company, &self.application) {
            (Some(company), _) => &company.country,
            (None, Some(application)) => &application.country,
            (None, None) => "",
        }
    }

    /// The entity type's id.
    pub fn entity_type(&self) -> &str {
        self.application
            .as_ref()
            .map_or("", |application| application.entity_type.as_str())
    }

    /// The ids of the strands it takes part in: of those criteria, too, it is asked.
    pub fn strand_ids(&self) -> Vec<String> {
        self.strands.keys().cloned().collect()
    }

    /// The edition of criteria it applied under.
    pub fn edition(&self) -> &str {
        self.application
            .as_ref()
            .map_or("", |application| application.edition.as_str())
    }

    /// The day the application was sent in.
    pub fn submitted_on(&self) -> Option<Date> {
        self.application.as_ref()?.submitted_on
    }

    /// What a person is to the company; none for strangers and for those who left.
    pub fn role_of(&self, account: AccountId) -> Option<CompanyRole> {
        self.people.get(&account).map(|person| person.role)
    }

    /// How many officers it has.
    pub fn officers(&self) -> usize {
        self.people
            .values()
            .filter(|person| person.role == CompanyRole::Officer)
            .count()
    }

    /// The deadlines that run now, soonest first.
    pub fn deadlines(&self) -> Vec<Deadline> {
        let mut open = self.open.clone();
        open.sort_by(|a, b| (a.due, &a.clock).cmp(&(b.due, &b.clock)));
        open
    }

    /// The agreement, if it still binds: its signer is still an officer and the legal name is unchanged.
    pub fn agreement_in_force(&self) -> Option<&Agreement> {
        let agreement = self.application.as_ref()?.agreement.as_ref()?;
        let officer = self.role_of(agreement.account) == Some(CompanyRole::Officer);
        (officer && agreement.legal_name == self.legal_name()).then_some(agreement)
    }

    /// What the application lacks. Empty means that an officer can send it in.
    pub fn missing(&self, pack: &Pack) -> Vec<Missing> {
        let mut missing = Vec::new();
        let eligibility = self
            .application
            .as_ref()
            .and_then(|application| application.eligibility.as_ref());
        if eligibility.is_none() {
            missing.push(Missing::Eligibility);
        }
        match &self.company {
            None => missing.push(Missing::Company),
            Some(company) => missing.extend(
                self.schemes_required(pack)
                    .into_iter()
                    .filter(|scheme| !company.has(*scheme))
                    .map(Missing::Identifier),
            ),
        }
        if self.contacts.is_none() {
            missing.push(Missing::Contacts);
        }
        if self.agreement_in_force().is_none() {
            missing.push(Missing::Agreement);
        }
        missing
    }

    /// The identifier schemes that this entity type must give.
    pub fn schemes_required(&self, pack: &Pack) -> Vec<Scheme> {
        let entity_type = pack.entity_type(self.entity_type());
        entity_type.map_or_else(Vec::new, |entity_type| {
            let ids = entity_type.identifiers_required.iter();
            ids.filter_map(|id| id.parse().ok()).collect()
        })
    }
}

//! Joining and leaving: eligibility, the company's data, the agreement, sending in, withdrawing.

use std::collections::BTreeMap;

use super::{asker, clock, text};
use crate::ids::MemberId;
use crate::membership::command::{Command, Facts};
use crate::membership::company::{Company, Contacts};
use crate::membership::decision::{self, DecisionKind};
use crate::membership::event::Event;
use crate::membership::standing::Stage;
use crate::membership::state::Member;
use crate::membership::words::CompanyRole;
use crate::pack::EntityType;
use crate::{Refusal, refuse};

impl Member {
    pub(super) fn apply_application(
        &self,
        command: Command,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Start { .. } => start(command, facts),
            Command::StartAgain {
                entity_type,
                edition,
                invited,
            } => self.start_again(&entity_type, &edition, invited, facts),
            Command::AnswerEligibility { answers } => self.answer_eligibility(answers, facts),
            Command::RecordCompany {
                company,
                explanation,
            } => self.record_company(company, explanation.as_deref(), facts),
            Command::RecordContacts { contacts } => self.record_contacts(contacts, facts),
            Command::SignAgreement {
                name,
                title,
                consent,
                text_version,
            } => self.sign((&name, &title), consent, text_version, facts),
            Command::SubmitApplication => self.submit(facts),
            Command::Withdraw { ground, reasons } => self.withdraw(&ground, &reasons, facts),
            _ => Ok(Vec::new()),
        }
    }

    fn start_again(
        &self,
        entity_type: &str,
        edition: &str,
        invited: bool,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let officer = self.officer(facts)?;
        if let Some(until) = self.barred_until.filter(|until| facts.today < *until) {
            return Err(Refusal::new("refusal-member-barred").arg("until", until));
        }
        admissible(facts, entity_type, self.country(), invited)?;
        edition_in_force(facts, edition)?;
        Ok(vec![Event::ApplicationStarted {
            legal_name: self.legal_name().to_owned(),
            country: self.country().to_owned(),
            entity_type: entity_type.to_owned(),
            edition: edition.to_owned(),
            started_by: officer,
            on: facts.today,
        }])
    }

    fn answer_eligibility(
        &self,
        answers: BTreeMap<String, bool>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.person(facts)?;
        self.not_sent_in()?;
        let entity_type = known_type(facts, self.entity_type())?;
        match eligibility_faults(entity_type, &answers).into_iter().next() {
            Some(fault) => Err(fault),
            None => Ok(vec![Event::EligibilityAnswered { answers }]),
        }
    }

    fn record_company(
        &self,
        company: Box<Company>,
        explanation: Option<&str>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.person(facts)?;
        if let Some(fault) = company.faults().into_iter().next() {
            return Err(fault);
        }
        // Invitations are for the type and were judged at the start; a move abroad is judged anew.
        if company.country != self.country() {
            admissible(facts, self.entity_type(), &company.country, false)?;
        }
        let others = self.unexplained(facts);
        let mut events = Vec::new();
        if !others.is_empty() {
            let explanation = explanation.map(str::trim).unwrap_or_default();
            if explanation.chars().count() < decision::SHORTEST_REASONS {
                return Err(Refusal::new("refusal-member-resembles")
                    .arg("least", decision::SHORTEST_REASONS)
                    .field("explanation"));
            }
            events.push(Event::ResemblanceExplained {
                others,
                explanation: explanation.to_owned(),
            });
        }
        if self.company.as_ref() != Some(&*company) {
            events.push(Event::CompanyRecorded { company });
        }
        Ok(events)
    }

    fn unexplained(&self, facts: &Facts<'_>) -> Vec<MemberId> {
        facts
            .resembling
            .iter()
            .copied()
            .filter(|other| !self.explained.contains(other))
            .collect()
    }

    fn record_contacts(
        &self,
        contacts: Contacts,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.person(facts)?;
        match contacts.faults().into_iter().next() {
            Some(fault) => Err(fault),
            None if self.contacts.as_ref() == Some(&contacts) => Ok(Vec::new()),
            None => Ok(vec![Event::ContactsRecorded { contacts }]),
        }
    }

    fn sign(
        &self,
        (name, title): (&str, &str),
        consent: bool,
        text_version: String,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let account = self.officer(facts)?;
        self.not_sent_in()?;
        if self.company.is_none() {
            return refuse("refusal-member-agreement-before-company");
        }
        let name = text(name, "name")?;
        let title = text(title, "title")?;
        if !consent {
            return Err(Refusal::new("refusal-member-no-consent").field("consent"));
        }
        Ok(vec![Event::AgreementSigned {
            account,
            name,
            title,
            text_version,
            on: facts.today,
        }])
    }

    fn submit(&self, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        self.officer(facts)?;
        self.not_sent_in()?;
        let missing = self.missing(facts.pack);
        if !missing.is_empty() {
            return Err(Refusal::new("refusal-member-parts-missing").arg("count", missing.len()));
        }
        // Somebody else may have been recorded since the company's data were.
        if !self.unexplained(facts).is_empty() {
            return Err(Refusal::new("refusal-member-resembles")
                .arg("least", decision::SHORTEST_REASONS)
                .field("explanation"));
        }
        Ok(vec![Event::ApplicationSubmitted {
            on: facts.today,
            clocks: clock(facts, "profile_after_company_profile"),
        }])
    }

    fn withdraw(
        &self,
        ground: &str,
        reasons: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        self.officer(facts)?;
        let mut decision = decision::decide(
            facts.pack,
            DecisionKind::Withdraw,
            (ground, reasons),
            facts.today,
        )?;
        // Leaving while suspended does not undo the bar that removal would bring.
        if self.stage() == Stage::Suspended {
            decision.clocks.extend(clock(facts, "reapply_bar"));
        }
        Ok(vec![Event::Withdrawn { decision }])
    }

    fn not_sent_in(&self) -> Result<(), Refusal> {
        match self.submitted_on() {
            None => Ok(()),
            Some(on) => Err(Refusal::new("refusal-member-already-submitted").arg("on", on)),
        }
    }

    /// The asker, who must act for the company.
    pub(super) fn person(&self, facts: &Facts<'_>) -> Result<CompanyRole, Refusal> {
        match self.role_of(asker(facts)?) {
            Some(role) => Ok(role),
            None => refuse("refusal-member-not-your-company"),
        }
    }

    /// The asker, who must be an officer of this very company (consultants signed with officers' logins in 2022).
    pub(super) fn officer(&self, facts: &Facts<'_>) -> Result<crate::ids::AccountId, Refusal> {
        let account = asker(facts)?;
        if self.role_of(account) == Some(CompanyRole::Officer) && facts.by.role == "officer" {
            Ok(account)
        } else {
            refuse("refusal-member-officer-only")
        }
    }
}

fn start(command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
    let Command::Start {
        legal_name,
        country,
        entity_type,
        edition,
        officer,
        invited,
    } = command
    else {
        return Ok(Vec::new());
    };
    let started_by = asker(facts)?;
    let legal_name = text(&legal_name, "legal_name")?;
    if legal_name.chars().count() > 200 {
        return Err(Refusal::new("refusal-member-field-too-long")
            .arg("most", 200)
            .field("legal_name"));
    }
    admissible(facts, &entity_type, &country, invited)?;
    edition_in_force(facts, &edition)?;
    // A company without an officer could neither sign nor invite one.
    if !officer {
        return Err(Refusal::new("refusal-member-start-not-officer").field("officer"));
    }
    Ok(vec![
        Event::ApplicationStarted {
            legal_name,
            country,
            entity_type,
            edition,
            started_by,
            on: facts.today,
        },
        Event::PersonJoined {
            account: started_by,
            role: CompanyRole::Officer,
            invitation: None,
        },
    ])
}

fn known_type<'p>(facts: &Facts<'p>, id: &str) -> Result<&'p EntityType, Refusal> {
    facts
        .pack
        .entity_type(id)
        .ok_or_else(|| Refusal::new("refusal-member-entity-type").field("entity_type"))
}

fn edition_in_force(facts: &Facts<'_>, id: &str) -> Result<(), Refusal> {
    if facts.catalogue.accepts(id, facts.today) {
        Ok(())
    } else {
        refuse("refusal-member-edition")
    }
}

/// Whether a company of this type and country may apply at all.
fn admissible(
    facts: &Facts<'_>,
    entity_type: &str,
    country: &str,
    invited: bool,
) -> Result<(), Refusal> {
    let entity_type = known_type(facts, entity_type)?;
    if !crate::identifiers::is_country(country) {
        return Err(Refusal::new("refusal-member-country-unknown").field("country"));
    }
    if invited {
        return Ok(());
    }
    if entity_type.by_invitation {
        return Err(Refusal::new("refusal-member-by-invitation").field("entity_type"));
    }
    let at_home = entity_type.countries.is_empty()
        || entity_type.countries.iter().any(|code| code == country);
    if at_home {
        return Ok(());
    }
    let key = if entity_type.by_invitation_elsewhere {
        "refusal-member-by-invitation-elsewhere"
    } else {
        "refusal-member-country-not-admitted"
    };
    Err(Refusal::new(key)
        .arg("countries", entity_type.countries.join(", "))
        .field("country"))
}

/// What stands against each answer: missing ones, and those with which a company of this type is not eligible. The
/// field is the question's id; why an answer ends it is the question's own refusal text in the pack.
pub fn eligibility_faults(
    entity_type: &EntityType,
    answers: &BTreeMap<String, bool>,
) -> Vec<Refusal> {
    let mut faults = Vec::new();
    for question in &entity_type.eligibility {
        match answers.get(&question.id) {
            None => {
                faults.push(Refusal::new("refusal-member-question-unanswered").field(&question.id));
            }
            Some(answer) if *answer != question.required_answer => faults.push(
                Refusal::new("refusal-member-not-eligible")
                    .arg("question", &question.id)
                    .field(&question.id),
            ),
            Some(_) => {}
        }
    }
    faults
}

//! How each event changes what is known. Never refuses: what is recorded has happened.

use jiff::civil::Date;

use super::decision::DecisionKind;
use super::event::Event;
use super::standing::{AccountStatus, ProfileStatus};
use super::state::{
    Agreement, Application, EmergencyReview, Invitation, Issued, Member, Person, ProfileAxis,
    Recommendation, ValidationAxis, Vetting,
};
use super::words::{Outcome, VettingOutcome};
use crate::ids::AccountId;
use crate::record::{Aggregate, Recorded};

impl Aggregate for Member {
    const KIND: &'static str = "member";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        for deadline in recorded.event.clocks() {
            self.open.retain(|open| open.clock != deadline.clock);
            self.open.push(deadline.clone());
        }
        self.before_change(recorded);
        self.fold_application(&recorded.event);
        self.fold_people(recorded);
        self.fold_review(&recorded.event);
        self.fold_hours(&recorded.event);
        if let Some((kind, decision)) = recorded.event.decision() {
            self.fold_decision(kind, decision.on, decision);
            self.notices.push(Issued {
                id: recorded.id,
                kind,
                decision: decision.clone(),
                legal_name: self.legal_name().to_owned(),
                entity_type: self.entity_type().to_owned(),
                decided_by: recorded.by.account.map(AccountId),
                tier: self.tier(),
            });
        }
        self.fold_validation(&recorded.event);
        match &recorded.event {
            Event::StrandEntered { strand, on, .. } => {
                self.strands.insert(strand.clone(), *on);
            }
            Event::StrandLeft { strand, .. } => {
                self.strands.remove(strand);
            }
            // Out of the programme is out of all of it.
            Event::Removed { .. } | Event::Withdrawn { .. } => self.strands.clear(),
            _ => {}
        }
        self.after_change(&recorded.event);
    }
}

impl Member {
    fn stop(&mut self, clocks: &[&str]) {
        self.open
            .retain(|open| !clocks.contains(&open.clock.as_str()));
    }

    fn fold_application(&mut self, event: &Event) {
        match event {
            Event::ApplicationStarted {
                legal_name,
                country,
                entity_type,
                edition,
                started_by,
                on,
            } => {
                self.begin_anew();
                self.application = Some(Application {
                    legal_name: legal_name.clone(),
                    country: country.clone(),
                    entity_type: entity_type.clone(),
                    edition: edition.clone(),
                    started_by: *started_by,
                    started_on: *on,
                    submitted_on: None,
                    eligibility: None,
                    agreement: None,
                });
            }
            Event::EligibilityAnswered { answers } => {
                if let Some(application) = &mut self.application {
                    application.eligibility = Some(answers.clone());
                }
            }
            Event::CompanyRecorded { company } => self.company = Some((**company).clone()),
            Event::ResemblanceExplained { others, .. } => self.explained.extend(others),
            Event::ContactsRecorded { contacts } => self.contacts = Some(contacts.clone()),
            Event::AgreementSigned {
                account,
                name,
                title,
                text_version,
                on,
            } => {
                let legal_name = self.legal_name().to_owned();
                if let Some(application) = &mut self.application {
                    application.agreement = Some(Agreement {
                        account: *account,
                        name: name.clone(),
                        title: title.clone(),
                        text_version: text_version.clone(),
                        on: *on,
                        legal_name,
                    });
                }
            }
            Event::ApplicationSubmitted { on, .. } => {
                if let Some(application) = &mut self.application {
                    application.submitted_on = Some(*on);
                }
            }
            _ => {}
        }
    }

    /// A second application starts from nothing except who the company is and who acts for it.
    fn begin_anew(&mut self) {
        *self = Self {
            company: self.company.take(),
            contacts: self.contacts.take(),
            people: std::mem::take(&mut self.people),
            invitations: std::mem::take(&mut self.invitations),
            explained: std::mem::take(&mut self.explained),
            notices: std::mem::take(&mut self.notices),
            cases: std::mem::take(&mut self.cases),
            ..Self::default()
        };
    }

    fn fold_people(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::PersonInvited {
                invitation,
                email,
                role,
            } => {
                let open = Invitation {
                    email: email.clone(),
                    role: *role,
                };
                self.invitations.insert(*invitation, open);
            }
            Event::InvitationCancelled { invitation } => {
                self.invitations.remove(invitation);
            }
            Event::PersonJoined {
                account,
                role,
                invitation,
            } => {
                if let Some(invitation) = invitation {
                    self.invitations.remove(invitation);
                }
                let person = Person {
                    role: *role,
                    joined_at: recorded.recorded_at,
                };
                self.people.insert(*account, person);
            }
            Event::PersonRoleChanged { account, role } => {
                if let Some(person) = self.people.get_mut(account) {
                    person.role = *role;
                }
            }
            Event::PersonLeft { account } => {
                self.people.remove(account);
            }
            _ => {}
        }
    }

    fn fold_review(&mut self, event: &Event) {
        match event {
            Event::SpecialistAssigned { specialist, .. } => self.specialist = Some(*specialist),
            Event::VettingRecorded {
                outcome,
                checks,
                summary,
                on,
            } => {
                if *outcome != VettingOutcome::Referred {
                    self.stop(&["vetting"]);
                }
                self.vetting = Some(Vetting {
                    outcome: *outcome,
                    checks: checks.clone(),
                    summary: summary.clone(),
                    on: *on,
                });
            }
            Event::ProfileSubmitted {
                profile, round, on, ..
            } => {
                self.stop(&["profile_after_company_profile", "profile_correction"]);
                self.profile = ProfileAxis {
                    status: ProfileStatus::Submitted,
                    profile: Some(*profile),
                    round: *round,
                    submitted_on: Some(*on),
                    returned: Vec::new(),
                    accepted: self.profile.accepted.take(),
                };
            }
            Event::ProfileReturned { criteria, .. } => {
                self.stop(&["profile_review"]);
                self.profile.status = ProfileStatus::Returned;
                self.profile.returned.clone_from(criteria);
            }
            Event::ProfileAccepted {
                profile,
                edition,
                on,
            } => {
                self.stop(&["profile_review"]);
                self.profile.status = ProfileStatus::Accepted;
                self.profile.returned.clear();
                self.profile.accepted = Some((*profile, edition.clone(), *on));
            }
            Event::DecisionRecommended {
                decision,
                ground,
                reasons,
                by,
                on,
            } => {
                self.recommendation = Some(Recommendation {
                    decision: *decision,
                    ground: ground.clone(),
                    reasons: reasons.clone(),
                    by: *by,
                    on: *on,
                });
            }
            Event::RecommendationDeclined { .. } => self.recommendation = None,
            Event::EmergencyReviewOpened { decided_by, on, .. } => {
                self.emergency_review = Some(EmergencyReview {
                    decided_by: *decided_by,
                    opened_on: *on,
                });
            }
            Event::EmergencyReviewConcluded { .. } => {
                self.emergency_review = None;
                self.stop(&["emergency_review"]);
            }
            Event::SuspensionAnswered { .. } => {
                self.suspension_answered = true;
                self.stop(&["suspension_response"]);
            }
            _ => {}
        }
    }

    fn fold_decision(&mut self, kind: DecisionKind, on: Date, decision: &super::Decision) {
        self.recommendation = None;
        match kind {
            DecisionKind::Certify => {
                self.account = AccountStatus::Certified;
                self.certified_on = Some(on);
                self.stop(&["certify"]);
            }
            DecisionKind::Suspend => {
                self.account = AccountStatus::Suspended;
                self.suspension_answered = false;
            }
            DecisionKind::Reinstate => {
                self.account = AccountStatus::Certified;
                self.emergency_review = None;
                self.stop(&["suspension_response", "emergency_review"]);
                // What was appealed no longer stands.
                self.open.retain(|open| !open.clock.starts_with("appeal_"));
            }
            DecisionKind::Deny | DecisionKind::Remove | DecisionKind::Withdraw => {
                self.account = match kind {
                    DecisionKind::Deny => AccountStatus::Denied,
                    DecisionKind::Remove => AccountStatus::Removed,
                    _ => AccountStatus::Withdrawn,
                };
                self.emergency_review = None;
                // What remains is what this decision itself started: an appeal, a bar.
                self.open.clone_from(&decision.clocks);
                self.validation.planned = None;
                self.barred_until = decision
                    .clocks
                    .iter()
                    .find(|deadline| deadline.clock == "reapply_bar")
                    .map(|deadline| deadline.due);
            }
        }
    }

    fn fold_validation(&mut self, event: &Event) {
        match event {
            Event::ValidationPlanned { validation, on } => {
                self.validation.planned = Some((*validation, *on));
            }
            Event::ValidationConcluded {
                validation,
                outcome,
                completed_on,
                ..
            } => {
                let before = std::mem::take(&mut self.validation);
                let pass = *outcome == Outcome::Pass;
                self.validation = ValidationAxis {
                    planned: None,
                    last: Some((*validation, *outcome, *completed_on)),
                    // A conditional end leaves standing what stood: it is neither a pass nor a failure.
                    passed: pass || (before.passed && *outcome == Outcome::Conditional),
                    last_passed_on: if pass {
                        Some(*completed_on)
                    } else {
                        before.last_passed_on
                    },
                };
                if pass {
                    self.stop(&["validate"]);
                }
            }
            _ => {}
        }
    }
}

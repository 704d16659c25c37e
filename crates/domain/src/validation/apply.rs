//! One step of a validation: the events it makes, or why it is refused.

use jiff::civil::Date;

use super::command::{Command, Facts, LIFE_CYCLE, NewFinding, Notify, Reschedule};
use super::event::Event;
use super::plan::{self, earliest_visit, words};
use super::settled::{Notice, Plan};
use super::state::Validation;
use super::words::{CheckResult, Kind, Stage};
use crate::findings::Class;
use crate::membership::Outcome;
use crate::pack::Pack;
use crate::{Refusal, refuse};

impl Validation {
    /// Takes a command, or says why not.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let stage = self.stage();
        allowed(stage, command.name())?;
        match command {
            Command::Plan { plan, subject } => plan::plan(*plan, *subject, facts),
            Command::Notify(notify) => self.notify(*notify, facts),
            Command::Reschedule(change) => self.reschedule(change, facts),
            Command::OfferSlots(slots) => self.offer_slots(slots, facts),
            Command::ChooseSlot(at) => self.choose_slot(at, facts),
            Command::ProposeSlots { slots, reason } => self.propose_slots(slots, &reason, facts),
            Command::AcceptProposal(at) => self.accept_proposal(at, facts),
            Command::RefuseProposal { reasons } => self.refuse_proposal(&reasons, facts),
            Command::SetMeeting { link } => self.set_meeting(&link, facts),
            Command::DecideUnannounced { reasons } => self.decide_unannounced(&reasons, facts),
            Command::RecordParties(parties) => self.record_parties(parties),
            Command::AskEvidence(new) => self.ask_evidence(*new, facts),
            Command::SendEvidence {
                request,
                documents,
                note,
            } => self.send_evidence(request, documents, &note, facts),
            Command::AcceptEvidence { request, comment } => {
                self.accept_evidence(request, &comment, facts)
            }
            Command::ReturnEvidence { request, comment } => {
                self.return_evidence(request, &comment, facts)
            }
            Command::WaiveEvidence { request, reasons } => {
                self.waive_evidence(request, &reasons, facts)
            }
            Command::NoteInterview(new) => self.note_interview(*new, facts),
            Command::OpenWalk { walk, stops } => self.open_route(walk, stops, facts),
            Command::Arrive { stop, code, at } => self.arrive(stop, &code, at),
            Command::KeepStill(new) => self.keep_still(*new, facts),
            Command::JudgeStill {
                still,
                code_seen,
                note,
            } => self.judge_still(still, code_seen, &note, facts),
            Command::CloseWalk => self.close_walk(facts),
            Command::BringOutside(new) => self.bring_outside(*new, facts),
            Command::SetOutsideAside { outside, reason } => {
                self.set_outside_aside(outside, &reason, facts)
            }
            Command::Begin => self.begin(facts),
            Command::RecordResults(entries) => self.record_results(entries, facts),
            Command::RaiseFinding(new) => self.raise_finding(new),
            Command::KeepExhibit(new) => self.keep_exhibit(*new, facts),
            Command::TakeCopy => Self::take_copy(facts),
            Command::RemoveCopy => Ok(self.remove_copy(facts)),
            Command::RecordHours(entry) => self.record_hours(entry, facts),
            Command::Recommend(recommend) => self.recommend(recommend, facts),
            Command::ReturnRecommendation { reasons } => {
                self.return_recommendation(&reasons, facts)
            }
            Command::Conclude(conclude) => self.conclude(*conclude, facts),
            Command::Report(step) => self.report(step, facts),
        }
    }

    pub(super) fn planned(&self) -> Result<&Plan, Refusal> {
        self.plan
            .as_ref()
            .ok_or_else(|| Refusal::new("refusal-validation-not-planned"))
    }

    fn notify(&self, notify: Notify, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let plan = self.planned()?;
        if self.arranged.unannounced.is_some() {
            return refuse("refusal-validation-unannounced-already");
        }
        let letter = &notify.letter;
        if letter.subject.trim().is_empty() || letter.body.trim().is_empty() {
            return Err(Refusal::new("refusal-validation-letter-empty").field("letter"));
        }
        let documents: Vec<String> = notify
            .documents
            .iter()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        if documents.is_empty() {
            return Err(Refusal::new("refusal-validation-no-documents").field("documents"));
        }
        let clock = earliest_visit(facts)?;
        let reason = notify.emergency.or_else(|| plan.short_notice.clone());
        let emergency = emergency(plan.kind, plan.on, clock.due, reason.as_deref())?;
        Ok(vec![Event::NoticeSent {
            notice: Box::new(Notice {
                letter: notify.letter,
                documents,
                visit_on: plan.on,
                sent_on: facts.today,
                clock,
                emergency,
            }),
        }])
    }

    fn reschedule(&self, change: Reschedule, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let plan = self.planned()?;
        let reason = words("reason", &change.reason)?;
        plan::check_length(facts, change.on, change.until)?;
        if change.on == plan.on && change.until == plan.until {
            return Err(Refusal::new("refusal-validation-same-date").field("on"));
        }
        // A notice already given covers every later day. An earlier day needs the full clock again.
        let covered = self
            .notice
            .as_ref()
            .is_some_and(|notice| change.on >= notice.visit_on && change.on >= facts.today);
        let unannounced = self.arranged.unannounced.is_some();
        let earliest = if unannounced {
            facts.today
        } else {
            earliest_visit(facts)?.due
        };
        if !covered && change.on < earliest {
            return Err(Refusal::new("refusal-validation-notice-too-short")
                .arg("earliest", earliest)
                .field("on"));
        }
        Ok(vec![Event::Rescheduled {
            on: change.on,
            until: change.until,
            reason,
            asked_by: change.asked_by,
            decided_on: facts.today,
        }])
    }

    fn begin(&self, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let plan = self.planned()?;
        if self.notice.is_none() && self.arranged.unannounced.is_none() {
            return Err(not_in(self.stage(), "begin"));
        }
        if facts.today < plan.on {
            return Err(Refusal::new("refusal-validation-too-early").arg("on", plan.on));
        }
        Ok(vec![Event::Begun {
            on: facts.today,
            each_site: true,
        }])
    }

    fn raise_finding(&self, new: NewFinding) -> Result<Vec<Event>, Refusal> {
        let of = |key: &str| {
            Refusal::new(key)
                .arg("criterion", &new.criterion)
                .field("class")
        };
        if self.scoped(&new.criterion).is_none() {
            return Err(of("refusal-validation-not-in-scope"));
        }
        // What was not checked at one site does not hide what was seen at another.
        let seen = self.results_of(&new.criterion).iter();
        let seen: Vec<CheckResult> = seen
            .map(|checked| checked.result)
            .filter(|result| result.is_verified())
            .collect();
        if seen.is_empty() {
            return Err(of("refusal-validation-finding-before-result"));
        }
        let unmet = seen.iter().any(|result| result.is_unmet());
        let fits = match new.class {
            Class::Deficiency => unmet,
            Class::BestPractice => !unmet && seen.contains(&CheckResult::Met),
            Class::Recommendation => true,
        };
        if !fits {
            return Err(of("refusal-validation-class-against-result"));
        }
        Ok(vec![Event::FindingRaised {
            finding: new.finding,
            criterion: new.criterion,
            class: new.class,
        }])
    }
}

fn allowed(stage: Stage, command: &str) -> Result<(), Refusal> {
    let takes = LIFE_CYCLE
        .iter()
        .any(|(name, stages)| *name == command && stages.contains(&stage));
    if takes {
        Ok(())
    } else {
        Err(not_in(stage, command))
    }
}

fn not_in(stage: Stage, command: &str) -> Refusal {
    Refusal::new("refusal-validation-stage")
        .arg("stage", stage.code())
        .arg("command", command)
}

/// The ground must be one of the pack's for ending a validation, and must fit: a pass is nobody's loss.
pub(super) fn allowed_ground(pack: &Pack, id: &str, outcome: Outcome) -> Result<(), Refusal> {
    let fits = pack
        .grounds_for("conclude_validation")
        .into_iter()
        .any(|ground| ground.id == id && ground.adverse == (outcome != Outcome::Pass));
    if fits {
        Ok(())
    } else {
        Err(Refusal::new("refusal-validation-ground")
            .arg("outcome", outcome.code())
            .field("ground"))
    }
}

/// The reason for a visit sooner than the clock allows, if there has to be one. Only for cause.
pub(super) fn emergency(
    kind: Kind,
    visit: Date,
    earliest: Date,
    reason: Option<&str>,
) -> Result<Option<String>, Refusal> {
    if visit >= earliest {
        return Ok(None);
    }
    let too_short = Refusal::new("refusal-validation-notice-too-short")
        .arg("earliest", earliest)
        .field("on");
    match reason {
        Some(reason) if kind == Kind::ForCause => words("short_notice", reason).map(Some),
        _ => Err(too_short),
    }
}

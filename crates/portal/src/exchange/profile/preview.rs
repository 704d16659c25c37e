//! What a file would change, told before anything is written.

use super::attachable;
use crate::exchange::carry;
use crate::exchange::shown::Here;
use crate::profile::{Run, runs};
use crate::validation::errors::key;
use crate::web::Say;
use greenlane_domain::exchange::{AnswersGiven, AnswersPlan, Fate, ForeignPlan};
use greenlane_domain::profile::AnswerState;

pub(super) struct Change {
    pub id: String,
    /// The site that differs; empty for the general answer.
    pub site: String,
    /// What became of the site.
    pub what: String,
    pub before: String,
    pub after: String,
    pub narrative: Vec<Run>,
    pub plan: Vec<Run>,
}

/// A requirement of somebody else's plan.
pub(super) struct Control {
    pub id: String,
    pub criterion: String,
    pub fate: String,
}

pub(super) struct Preview {
    pub file: String,
    pub content: String,
    pub revs: String,
    pub company: String,
    pub changes: Vec<Change>,
    pub unchanged: usize,
    pub documents: usize,
    /// Public addresses of evidence that come in: what, and what becomes of it.
    pub places: Vec<(String, String)>,
    /// No answer changes, and the file says something beyond answers that is not kept yet.
    pub beyond: bool,
    /// The title of a plan that was written for another programme, and its controls.
    pub foreign: Option<String>,
    pub controls: Vec<Control>,
    pub faults: Vec<(String, String)>,
}

fn state(say: &Say, state: Option<AnswerState>) -> String {
    let code = state.map_or("unanswered", AnswerState::code);
    say.t(key("profile-state", code))
}

pub(super) fn told(
    say: &Say,
    here: &Here,
    (file, bytes): (&str, &[u8]),
    (given, plan): (&AnswersGiven, &AnswersPlan),
) -> Preview {
    let sites = plan.sites.iter().map(|(input, change)| Change {
        id: input.criterion.clone(),
        site: change.name.clone(),
        what: say.t(if change.before {
            "profile-site-changed"
        } else {
            "profile-site-new"
        }),
        before: if change.before {
            state(say, change.state_before)
        } else {
            String::new()
        },
        after: state(say, change.state_after),
        narrative: runs(&change.narrative),
        plan: runs(&change.plan),
    });
    let changes = plan.changes.iter().map(|(input, change)| Change {
        id: input.criterion.clone(),
        site: String::new(),
        what: String::new(),
        before: state(say, change.state_before),
        after: state(say, change.state_after),
        narrative: runs(&change.narrative),
        plan: runs(&change.plan),
    });
    let revs = plan.changes.iter();
    let revs = revs.map(|(input, _)| format!("{}:{}", input.criterion, input.rev));
    let at_sites = plan.sites.iter();
    let at_sites =
        at_sites.map(|(input, _)| format!("{}@{}:{}", input.criterion, input.site, input.rev));
    let revs = revs.chain(at_sites);
    let faults = plan.faults.iter();
    Preview {
        file: file.to_owned(),
        content: carry::pack(bytes),
        revs: revs.collect::<Vec<_>>().join(","),
        company: if given.company == here.member.legal_name() {
            String::new()
        } else {
            given.company.clone()
        },
        changes: changes.chain(sites).collect(),
        unchanged: plan.unchanged,
        documents: attachable(here, given).len(),
        places: Vec::new(),
        beyond: false,
        foreign: None,
        controls: Vec::new(),
        faults: faults
            .map(|(criterion, refusal)| (criterion.clone(), say.refusal(refusal)))
            .collect(),
    }
}

pub(super) fn controls(say: &Say, foreign: &ForeignPlan) -> Vec<Control> {
    let controls = foreign.controls.iter();
    let controls = controls.map(|(id, fate, known)| Control {
        id: id.clone(),
        criterion: known.as_ref().map_or_else(String::new, |(criterion, way)| {
            say.t1(key("exchange-foreign-by", way.code()), "id", criterion)
        }),
        fate: say.t(key("exchange-foreign", Fate::code(*fate))),
    });
    controls.collect()
}

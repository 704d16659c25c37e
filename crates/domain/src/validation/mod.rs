//! A validation: whether the security profile is what happens on the ground. The `validation` stream.
//!
//! Exists so that a scope is settled by a written rule before the visit, every criterion of it gets a result that
//! somebody entered, and a second person takes the conclusion. Not an audit: it verifies the accepted profile.
//!
//! What it refuses: a visit without notice of the clock's length, unless for cause and with the emergency written
//! down; a scope picked by hand; a conclusion while a criterion has no result (there are no default answers, and what
//! was not checked is counted and listed); a site without one; a sample with failures that passes as met; a criterion
//! found unmet, in whole or in part, that no finding stands for; `pass` while a deficiency on a required one is open;
//! a conclusion by the person who recommended it.

mod apply;
mod arrange;
mod command;
mod conclude;
mod event;
mod field;
mod hours;
mod interviews;
mod outside;
mod parties;
mod plan;
mod report;
mod requests;
mod scope;
mod settled;
mod silence;
mod state;
mod walk;
mod words;
mod worksheet;

#[cfg(test)]
mod tests;

pub use crate::membership::Outcome;
pub use arrange::{Arranged, MOST_SLOTS, Proposal, Slot, SlotOffer, Unannounced, held_elsewhere};
pub use command::{
    Command, Conclude, Facts, HoursEntry, LIFE_CYCLE, MadeFrom, NewExhibit, NewFinding, Notify,
    OpenDeficiency, PlanRequest, Recommend, Reschedule, ResultEntry, Standing, Subject,
};
pub use event::Event;
pub use field::{COPY_DAYS, DeviceCopy};
pub use hours::Hours;
pub use interviews::{Interview, NewInterview};
pub use outside::{MOST_OUTSIDE, NewOutside, Outside, OutsideKept, OutsideSays};
pub use parties::{Party, PartyKind};
pub use report::{
    COMMENT_DAYS, Comment, CommentAnswer, Part, REPORT_FINISH, Report, ReportCommand, Round,
    Withheld,
};
pub use requests::{EvidenceRequest, NewRequest, RequestStage, Requested};
pub use scope::{
    Inclusion, RULES_VERSION, SAMPLE_ONE_IN, ScopeBasis, ScopeRule, ScopedCriterion, scope,
};
pub use settled::{
    Checked, Conclusion, Exhibit, LetterText, Notice, Plan, Recommendation, Sample, Site,
};
pub use silence::{SILENCE, brought_by};
pub use state::{Move, Raised, Validation};
pub use walk::{CODE_COUNTS, Judged, MOST_STOPS, NewStill, Route, Still, Stop, Visited, Walk};
pub use words::{AskedBy, CheckResult, Kind, Method, Phase, Stage, Verification};
pub use worksheet::{Consequence, Progress, consequence};

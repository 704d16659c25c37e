//! A member's supply chain and its five-step risk assessment: partners, routes, threats, vulnerabilities, actions.
//!
//! One stream holds a member's whole chain ([`SupplyChain`]), one stream holds the programme's [`ThreatTable`], and
//! what a partner is asked is a stream of its own ([`Questionnaire`]), because somebody else answers it and several
//! members may use it (docs/adr/0011). The score is pure and explained: threat × vulnerability, each part with the
//! row, the answer and the day that it rests on.
//!
//! It refuses to take silence for safety: a country without a rating is not low, a criterion without an answer counts
//! as unmet, an answer past its time counts as none, and whoever is not named on a route is the greatest weakness.
//! It refuses a signature under figures other than those that were on the page.

mod action;
mod apply;
mod asking;
mod assess;
mod attached;
mod chain;
mod command;
mod compared;
mod event;
mod import;
mod partner;
mod parts;
mod questionnaire;
mod reading;
mod route;
mod score;
mod steps;
#[cfg(test)]
mod tests;
mod text;
mod threat;
mod words;

pub use action::{Action, ActionEnd, ActionText};
pub use asking::{
    Answered, AskedPartner, Command as QuestionnaireCommand, Event as QuestionnaireEvent,
    Facts as QuestionnaireFacts, Submission,
};
pub use attached::{Attached, Documents, MOST_DOCUMENTS, MOST_EVER};
pub use chain::{Assessment, End, Held, OwnCheck, Procedure, SupplyChain, ThreatReview, chain_of};
pub use command::{Command, Facts};
pub use compared::{AnswerChange, Saved, Since, compared};
pub use event::{CheckedAnswer, Event, Score, Signed};
pub use import::{Change, Sorted};
pub use partner::{Contact, MOST_PARTNERS, Partner, PartnerSite};
pub use parts::{Counted, Threat, ThreatPart, Vulnerability, VulnerabilityPart, Weakness};
pub use questionnaire::{LINKS_A_DAY, Questionnaire, QuestionnaireStage};
pub use reading::{PartnerText, SiteText, column_of};
pub use route::{Holder, MOST_STOPS, Route, RouteText, Stop, StopText};
pub use score::{
    Answer, Given, LOW_UP_TO, MEDIUM_UP_TO, Picture, Risk, Source, Subject, risk_level,
};
pub use steps::{Gap, Step, StepState, gaps, steps};
pub use threat::{Rating, RatingText, Scope, ThreatEvent, ThreatTable, in_force, threat_table_id};
pub use words::{ChainRole, CheckMethod, Level, Mode, Reach, ThreatKind};

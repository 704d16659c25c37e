//! What a member can do with its supply chain.

use jiff::civil::Date;
use uuid::Uuid;

use super::action::ActionText;
use super::event::{CheckedAnswer, Signed};
use super::partner::Partner;
use super::route::Route;
use super::score::{Picture, Subject};
use super::words::CheckMethod;
use crate::ids::{MemberId, PartnerId, QuestionnaireId};
use crate::pack::Pack;

/// What the rules need to know beside the chain.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named as they are")]
pub struct Facts<'a> {
    pub member: MemberId,
    pub pack: &'a Pack,
    pub today: Date,
}

/// A step.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as in the events")]
pub enum Command {
    RecordPartner(Box<Partner>),
    ImportPartners {
        file: String,
        partners: Vec<Partner>,
        left_out: u32,
    },
    EndPartner {
        partner: PartnerId,
        reason: String,
    },
    ResumePartner {
        partner: PartnerId,
    },
    RecordRoute(Route),
    RemoveRoute(Uuid),
    CheckPartner {
        partner: PartnerId,
        method: CheckMethod,
        answers: Vec<CheckedAnswer>,
        seen_on: Date,
    },
    ReuseAnswers {
        partner: PartnerId,
        questionnaire: QuestionnaireId,
    },
    ReviewThreats {
        /// The version that was on the page.
        seen: u32,
        /// The version that holds.
        version: u32,
        note: String,
    },
    AddAction {
        id: Uuid,
        about: Subject,
        text: ActionText,
    },
    FinishAction {
        action: Uuid,
        note: String,
    },
    DropAction {
        action: Uuid,
        reason: String,
    },
    RecordProcedure(String),
    Sign {
        signed: Signed,
        declared: bool,
        /// What was on the page: a digest of [`super::SupplyChain::digest`].
        seen: String,
        picture: Box<Picture>,
    },
}

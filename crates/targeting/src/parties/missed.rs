//! Certified shipments that were not treated as certified, and what that cost.

use jiff::civil::Date;

use super::{Alike, Resolved};
use crate::shipments::{Exam, Shipment};

/// What an exam costs whoever has it, by its kind: hours and money. From the pack's rate card.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RateCard {
    /// Documents were asked for.
    pub documents: Loss,
    /// It was scanned.
    pub scan: Loss,
    /// It was opened.
    pub physical: Loss,
    /// It was examined; the source does not say how.
    pub unspecified: Loss,
}

/// Hours and money.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Loss {
    /// Hours.
    pub hours: f64,
    /// Money, in the rate card's currency.
    pub money: f64,
}

impl RateCard {
    /// What one exam costs.
    pub fn of(&self, exam: Exam) -> Loss {
        match exam {
            Exam::None => Loss::default(),
            Exam::Documents => self.documents,
            Exam::Unspecified => self.unspecified,
            Exam::Scan => self.scan,
            Exam::Physical => self.physical,
        }
    }
}

/// Why a certified shipment was not known as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It gives no identifier of the party.
    NoNumber,
    /// It gives one with a single slip.
    Slip,
    /// It gives another one.
    OtherNumber,
}

impl Why {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoNumber => "no_number",
            Self::Slip => "slip",
            Self::OtherNumber => "other_number",
        }
    }
}

/// A shipment of a member in force that was not treated as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Missed {
    /// The member's place in the register.
    pub known: usize,
    /// Why it was not known.
    pub why: Why,
    /// How it is known now: by a person's decision, or by name and place.
    pub alike: Option<Alike>,
    /// What its exam cost.
    pub loss: Loss,
}

/// What a person said of a party before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// It is none of the companies that it is like.
    Nobody,
    /// It is this company.
    Is(usize),
}

/// How a shipment was seen.
#[derive(Debug, Clone, PartialEq)]
pub enum Treated {
    /// The party's number is that of a company of the programme.
    Known(usize),
    /// It was certified and nobody saw it.
    Missed(Box<Missed>),
    /// It may be a company of the programme: a person has to look.
    Unsure(Vec<Alike>),
    /// It is nobody's of the programme.
    Stranger,
}

/// A shipment as one of those who take part in it has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// What stands there as this party's identifier.
    pub number: &'a str,
    /// The day of the declaration.
    pub day: Date,
    /// How it was examined.
    pub exam: Exam,
}

impl<'a> Part<'a> {
    /// Of whoever has this number in a shipment.
    pub fn of(number: &'a str, shipment: &Shipment) -> Self {
        Self {
            number,
            day: shipment.declared_on,
            exam: shipment.exam,
        }
    }
}

/// Looks whether a shipment is a member's that was not known as one. `resolved` is what the register knows of the party,
/// which is the same for all its shipments; `said` what a person said of it before; `in_force` whether a company was certified
/// on a day.
pub fn missed(
    resolved: &Resolved,
    part: Part<'_>,
    said: Said,
    in_force: &dyn Fn(usize, Date) -> bool,
    card: &RateCard,
) -> Treated {
    let alike: &[Alike] = match resolved {
        Resolved::Identified(known) => return Treated::Known(*known),
        Resolved::Nobody => &[],
        Resolved::Unsure(alike) => alike,
    };
    let (known, alike) = match said {
        Said::Is(known) => (known, alike.iter().find(|one| one.known == known)),
        Said::Nobody => return Treated::Stranger,
        Said::Nothing => match alike.first() {
            Some(first) if first.sure && alike.iter().filter(|one| one.sure).count() == 1 => {
                (first.known, Some(first))
            }
            Some(_) => return Treated::Unsure(alike.to_vec()),
            None => return Treated::Stranger,
        },
    };
    if !in_force(known, part.day) {
        return Treated::Stranger;
    }
    let slip = alike.is_some_and(|alike| {
        let mut because = alike.because.iter();
        because.any(|because| matches!(because, super::Because::Slip { .. }))
    });
    let why = match (part.number.trim().is_empty(), slip) {
        (true, _) => Why::NoNumber,
        (false, true) => Why::Slip,
        (false, false) => Why::OtherNumber,
    };
    Treated::Missed(Box::new(Missed {
        known,
        why,
        alike: alike.cloned(),
        loss: card.of(part.exam),
    }))
}

//! Drivers' cards: a carrier tells of one, one of the staff who checked it against the issuer's register takes it in. The `driver_card`
//! stream, one for each card.
//!
//! Told is not known: only a card that the programme took in, on a day within its validity and before its end, makes its driver
//! certified. Nobody's name is kept: a card's number is enough to check it.

#[cfg(test)]
mod tests;

use crate::ids::{AccountId, MemberId};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Fewer characters are no reason.
pub const SHORTEST: usize = 10;
/// The most characters of a reason.
pub const LONGEST: usize = 1000;
/// The longest that a card can be valid, in years: a later day is a slip of the pen.
pub const MOST_YEARS: i16 = 15;

/// A card's number as it is compared: letters and digits, in capitals; none where it cannot be one.
pub fn card_number(typed: &str) -> Option<String> {
    let letters = typed.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let number: String = letters.flat_map(char::to_uppercase).collect();
    let fits = (6..=20).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number.bytes().any(|byte| byte.is_ascii_digit());
    fits.then_some(number)
}

/// The id of a card's stream.
pub fn card_id(number: &str) -> Uuid {
    let name = format!("greenlane:driver-card:{number}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// From when to when a card is valid, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl Validity {
    /// Whether it covers a day.
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A carrier told of it.
    Told {
        /// The card's number.
        card: String,
        /// The carrier.
        carrier: MemberId,
        /// What it says of the card.
        validity: Validity,
        /// When.
        on: Date,
    },
    /// One of the staff checked it against the issuer's register and took it in.
    Taken {
        /// The card's number.
        card: String,
        /// As the register has it.
        validity: Validity,
        /// When.
        on: Date,
    },
    /// The register has no such card, or another one.
    Refused {
        /// The card's number.
        card: String,
        /// The carrier that told of it.
        carrier: MemberId,
        /// Why.
        reasons: String,
        /// When.
        on: Date,
    },
    /// It is valid no more.
    Ended {
        /// The card's number.
        card: String,
        /// The carrier that told of it last, if any.
        carrier: Option<MemberId>,
        /// Why.
        reasons: String,
        /// When.
        on: Date,
    },
}

impl Fact for Event {
    fn kind(&self) -> &'static str {
        match self {
            Self::Told { .. } => "told",
            Self::Taken { .. } => "taken",
            Self::Refused { .. } => "refused",
            Self::Ended { .. } => "ended",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// A carrier tells of a card.
    Tell {
        /// The carrier.
        carrier: MemberId,
        /// What it says of the card.
        validity: Validity,
    },
    /// Take it in, as the issuer's register has it.
    Take {
        /// From when to when.
        validity: Validity,
    },
    /// The register has no such card.
    Refuse {
        /// Why.
        reasons: String,
    },
    /// It is valid no more.
    End {
        /// Why.
        reasons: String,
    },
}

/// What the rules need to know besides.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The card's number, as it is compared.
    pub card: String,
    /// Who takes the step.
    pub by: AccountId,
    /// Today in programme time.
    pub today: Date,
}

/// What a carrier told and nobody has checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The carrier.
    pub carrier: MemberId,
    /// What it says.
    pub validity: Validity,
    /// When.
    pub on: Date,
}

/// One step of its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The kind of its event.
    pub kind: &'static str,
    /// From when to when, where it says that.
    pub validity: Option<Validity>,
    /// Why; empty where that was not asked.
    pub reasons: String,
    /// Who took it.
    pub by: Option<Uuid>,
    /// When.
    pub on: Date,
}

/// A card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DriverCard {
    /// Its number.
    pub card: String,
    /// As the programme took it in; none where it did not, or it ended.
    pub valid: Option<Validity>,
    /// When it ended, if it did and was not taken in again.
    pub ended: Option<Date>,
    /// What waits to be checked.
    pub claim: Option<Claim>,
    /// The carrier that told of it last.
    pub carrier: Option<MemberId>,
    /// Why it was refused or ended, the last time.
    pub reasons: String,
    /// What happened, in order.
    pub steps: Vec<Step>,
}

fn reasons(given: &str) -> Result<String, Refusal> {
    let text = given.replace("\r\n", "\n").trim().to_owned();
    let length = text.chars().count();
    if length < SHORTEST {
        let short = Refusal::new("refusal-driver-words").arg("least", SHORTEST);
        return Err(short.field("reasons"));
    }
    if length > LONGEST {
        let long = Refusal::new("refusal-driver-long").arg("most", LONGEST);
        return Err(long.field("reasons"));
    }
    Ok(text)
}

fn sound(validity: Validity, today: Date) -> Result<(), Refusal> {
    if validity.until < validity.from {
        return Err(Refusal::new("refusal-driver-order").field("until"));
    }
    if validity.until < today {
        return Err(Refusal::new("refusal-driver-over").field("until"));
    }
    if validity.until.year() - validity.from.year() > MOST_YEARS {
        let long = Refusal::new("refusal-driver-years").arg("most", MOST_YEARS);
        return Err(long.field("until"));
    }
    Ok(())
}

impl DriverCard {
    /// Whether its driver is certified on a day.
    pub fn holds(&self, day: Date) -> bool {
        self.valid.is_some_and(|valid| valid.holds(day))
    }

    /// What is allowed now.
    pub fn apply(&self, command: Command, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        let (card, on) = (facts.card.clone(), facts.today);
        let event = match command {
            Command::Tell { carrier, validity } => {
                sound(validity, on)?;
                let same = self
                    .claim
                    .is_some_and(|claim| (claim.carrier, claim.validity) == (carrier, validity));
                if same || (self.valid == Some(validity) && self.carrier == Some(carrier)) {
                    return Err(Refusal::new("refusal-driver-known").field("card"));
                }
                Event::Told {
                    card,
                    carrier,
                    validity,
                    on,
                }
            }
            Command::Take { validity } => {
                sound(validity, on)?;
                if self.valid == Some(validity) && self.claim.is_none() {
                    return Err(Refusal::new("refusal-driver-known").field("card"));
                }
                Event::Taken { card, validity, on }
            }
            Command::Refuse { reasons: why } => {
                let Some(claim) = self.claim else {
                    return refuse("refusal-driver-stage");
                };
                Event::Refused {
                    card,
                    carrier: claim.carrier,
                    reasons: reasons(&why)?,
                    on,
                }
            }
            Command::End { reasons: why } => {
                if self.valid.is_none() {
                    return refuse("refusal-driver-stage");
                }
                Event::Ended {
                    card,
                    carrier: self.carrier,
                    reasons: reasons(&why)?,
                    on,
                }
            }
        };
        Ok(vec![event])
    }
}

impl Aggregate for DriverCard {
    const KIND: &'static str = "driver_card";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        let (validity, why, on) = match &recorded.event {
            Event::Told {
                card,
                carrier,
                validity,
                on,
            } => {
                self.card.clone_from(card);
                self.carrier = Some(*carrier);
                self.claim = Some(Claim {
                    carrier: *carrier,
                    validity: *validity,
                    on: *on,
                });
                (Some(*validity), String::new(), *on)
            }
            Event::Taken { card, validity, on } => {
                self.card.clone_from(card);
                self.valid = Some(*validity);
                (self.claim, self.ended) = (None, None);
                self.reasons.clear();
                (Some(*validity), String::new(), *on)
            }
            Event::Refused { reasons, on, .. } => {
                self.claim = None;
                self.reasons.clone_from(reasons);
                (None, reasons.clone(), *on)
            }
            Event::Ended { reasons, on, .. } => {
                self.valid = None;
                self.ended = Some(*on);
                self.reasons.clone_from(reasons);
                (None, reasons.clone(), *on)
            }
        };
        self.steps.push(Step {
            kind: recorded.event.kind(),
            validity,
            reasons: why,
            by: recorded.by.account,
            on,
        });
    }
}

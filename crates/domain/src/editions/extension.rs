//! More time for one company to bring its profile under a new edition: 30, 60, 90 or 120 days, case by case, with
//! reasons (programme presentation of April 2021).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::Catalogue;
use crate::clocks::{self, Deadline};
use crate::ids::{AccountId, MemberId};
use crate::pack::{Length, Pack};
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::{Refusal, refuse};

/// The clock with the lengths that may be granted.
const CLOCK: &str = "profile_extension";
/// Fewer characters than this explain nothing to whoever reads them later.
const SHORTEST_REASONS: usize = 20;

/// One extension.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the event")]
pub struct Granted {
    pub days: i32,
    pub until: Date,
    pub reasons: String,
    pub by: AccountId,
    pub on: Date,
}

/// What one company was granted for one edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extension {
    /// The company.
    pub member: Option<MemberId>,
    /// The edition that it may use longer than others.
    pub edition: String,
    /// Each extension, oldest first.
    pub granted: Vec<Granted>,
}

/// What can happen to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum ExtensionEvent {
    /// More time was granted.
    Granted {
        member: MemberId,
        edition: String,
        days: i32,
        deadline: Deadline,
        ground: String,
        reasons: String,
        by: AccountId,
        on: Date,
    },
}

impl Fact for ExtensionEvent {
    fn kind(&self) -> &'static str {
        "granted"
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }

    fn ground(&self) -> Option<&str> {
        let Self::Granted { ground, .. } = self;
        Some(ground)
    }
}

/// What the rule needs to know.
#[derive(Debug, Clone, Copy)]
pub struct ExtensionFacts<'a> {
    /// The lengths, and the grounds.
    pub pack: &'a Pack,
    /// The company.
    pub member: MemberId,
    /// The edition of its accepted profile.
    pub edition: &'a str,
    /// Last day on which that edition is taken from everybody; none while nothing follows it.
    pub accepted_until: Option<Date>,
    /// Who decides.
    pub by: AccountId,
    /// Today in programme time.
    pub today: Date,
}

/// How a company stands with an edition that another follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rollout {
    /// Last day on which its profile under the old edition is taken.
    pub until: Date,
    /// It was given more time than others.
    pub extended: bool,
}

impl Rollout {
    /// How it stands; none while nothing follows the edition.
    pub fn of(
        catalogue: &Catalogue<'_>,
        edition: &str,
        extension: Option<&Extension>,
    ) -> Option<Self> {
        let general = catalogue.accepted_until(edition)?;
        Some(Self::with(general, extension.and_then(Extension::until)))
    }

    /// From the day that holds for everybody and the one that holds for this company.
    pub fn with(general: Date, own: Option<Date>) -> Self {
        Self {
            until: own.map_or(general, |own| own.max(general)),
            extended: own.is_some_and(|own| own > general),
        }
    }
}

impl Extension {
    /// The day it reaches.
    pub fn until(&self) -> Option<Date> {
        self.granted.last().map(|granted| granted.until)
    }

    /// Grants more time, counted from the day that holds now. All extensions together are no longer than the longest
    /// that may be granted at once.
    pub fn grant(
        &self,
        days: i32,
        ground: &str,
        reasons: &str,
        facts: &ExtensionFacts<'_>,
    ) -> Result<Vec<ExtensionEvent>, Refusal> {
        let Some(general) = facts.accepted_until else {
            return refuse("refusal-extension-not-needed");
        };
        let from = self.until().map_or(general, |until| until.max(general));
        let Some(deadline) = clocks::due_chosen(facts.pack, CLOCK, from, days) else {
            return Err(Refusal::new("refusal-extension-days").field("days"));
        };
        // Time that has already run out helps nobody.
        if deadline.due <= facts.today {
            return Err(Refusal::new("refusal-extension-past")
                .arg("until", deadline.due)
                .field("days"));
        }
        let longest = match facts.pack.clock(CLOCK).map(|clock| &clock.length) {
            Some(Length::Options(days)) => days.iter().max().copied(),
            _ => None,
        };
        let granted: i32 = self.granted.iter().map(|granted| granted.days).sum();
        if longest.is_none_or(|longest| granted + days > longest) {
            return Err(Refusal::new("refusal-extension-too-long")
                .arg("longest", longest.unwrap_or_default())
                .arg("granted", granted)
                .field("days"));
        }
        let grounds = facts.pack.grounds_for("extend");
        if !grounds.iter().any(|known| known.id == ground) {
            return Err(Refusal::new("refusal-extension-ground").field("ground"));
        }
        let reasons = reasons.trim();
        if reasons.chars().count() < SHORTEST_REASONS {
            return Err(Refusal::new("refusal-edition-reasons")
                .arg("least", SHORTEST_REASONS)
                .field("reasons"));
        }
        Ok(vec![ExtensionEvent::Granted {
            member: facts.member,
            edition: facts.edition.to_owned(),
            days,
            deadline,
            ground: ground.to_owned(),
            reasons: reasons.to_owned(),
            by: facts.by,
            on: facts.today,
        }])
    }
}

impl Aggregate for Extension {
    const KIND: &'static str = "edition_extension";
    type Event = ExtensionEvent;

    fn fold(&mut self, recorded: &Recorded<ExtensionEvent>) {
        let ExtensionEvent::Granted {
            member,
            edition,
            days,
            deadline,
            reasons,
            by,
            on,
            ..
        } = &recorded.event;
        self.member = Some(*member);
        self.edition.clone_from(edition);
        self.granted.push(Granted {
            days: *days,
            until: deadline.due,
            reasons: reasons.clone(),
            by: *by,
            on: *on,
        });
    }
}

//! The programme's table of threats: one dated rating for each country or lane and kind of threat.
//!
//! Its first content comes with the pack. What the programme decides later is recorded here, with the maker's reasons;
//! a rating is never changed, a later one takes its place from a day on. So the table can be read as of any day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::text::{optional, or_fault, required};
use super::words::{Level, ThreatKind};
use crate::Refusal;
use crate::identifiers::is_country;
use crate::pack::Text;
use crate::record::{Aggregate, Audience, Fact, Recorded};

const LONGEST: usize = 1_000;

/// The table's stream; there is one.
pub fn threat_table_id() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"greenlane:threat_table")
}

/// What a rating is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// A country.
    Country(String),
    /// The way from one country to another.
    Lane(String, String),
}

impl Scope {
    /// `MX`, or `MX-US` for a lane.
    pub fn code(&self) -> String {
        match self {
            Self::Country(country) => country.clone(),
            Self::Lane(from, to) => format!("{from}-{to}"),
        }
    }

    /// Reads `MX` or `MX-US`.
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim().to_uppercase();
        match code.split_once('-') {
            Some((from, to)) if is_country(from) && is_country(to) && from != to => {
                Some(Self::Lane(from.to_owned(), to.to_owned()))
            }
            None if is_country(&code) => Some(Self::Country(code)),
            _ => None,
        }
    }
}

/// One rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Names the row: `MX/contraband/2024-01-01`.
    pub id: String,
    /// What it is about.
    pub scope: Scope,
    /// The kind of threat.
    pub kind: ThreatKind,
    /// How much; none takes an earlier rating back.
    pub level: Option<Level>,
    /// The first day on which it holds.
    pub from: Date,
    /// What it rests on.
    pub basis: Text,
    /// Where that was read.
    pub source: Option<String>,
    /// An example that no source supports: it shows how the table works and says nothing of the country.
    pub sample: bool,
}

impl Rating {
    /// The name of a row.
    pub fn name(scope: &Scope, kind: ThreatKind, from: Date) -> String {
        format!("{}/{}/{from}", scope.code(), kind.code())
    }
}

/// The rating that holds on a day. Of several the latest counts; of one day's, the one recorded last.
pub fn in_force<'a>(
    ratings: &'a [Rating],
    scope: &Scope,
    kind: ThreatKind,
    on: Date,
) -> Option<&'a Rating> {
    let about = ratings
        .iter()
        .filter(|rating| rating.scope == *scope && rating.kind == kind && rating.from <= on);
    about
        .max_by_key(|rating| rating.from)
        .filter(|rating| rating.level.is_some())
}

/// What happens to the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ThreatEvent {
    /// The programme rated a country or a lane.
    Rated {
        /// The rating.
        rating: Box<Rating>,
        /// Why, in the maker's words.
        reasons: String,
        /// The day.
        on: Date,
    },
}

impl Fact for ThreatEvent {
    fn kind(&self) -> &'static str {
        "rated"
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// A rating as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct RatingText {
    pub scope: String,
    pub kind: String,
    /// Empty takes a rating back.
    pub level: String,
    pub from: String,
    pub basis: String,
    pub source: String,
    pub reasons: String,
}

/// What the programme has decided, on top of the pack.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThreatTable {
    /// In the order in which they were recorded: the rating, the reasons, the day, and who.
    pub recorded: Vec<(Rating, String, Date, Option<Uuid>)>,
}

impl ThreatTable {
    /// The pack's content is version 1; each recorded rating makes another.
    pub fn version(&self) -> u32 {
        u32::try_from(self.recorded.len()).unwrap_or(u32::MAX - 1) + 1
    }

    /// Every rating, the pack's first.
    pub fn ratings(&self, pack: &[Rating]) -> Vec<Rating> {
        let recorded = self.recorded.iter().map(|(rating, ..)| rating.clone());
        pack.iter().cloned().chain(recorded).collect()
    }

    /// Records a rating.
    ///
    /// # Errors
    /// Every fault of what was typed, with its field; a rating that would hold before today: what members saw and
    /// signed must stay true.
    pub fn rate(&self, typed: &RatingText, today: Date) -> Result<Vec<ThreatEvent>, Vec<Refusal>> {
        let mut faults = Vec::new();
        let scope = Scope::parse(&typed.scope);
        if scope.is_none() {
            faults.push(Refusal::new("refusal-threat-scope").field("scope"));
        }
        let kind = ThreatKind::parse(&typed.kind);
        if kind.is_none() {
            faults.push(Refusal::new("refusal-threat-kind").field("threat"));
        }
        let level = match typed.level.as_str() {
            "none" => None,
            code => {
                let level = Level::parse(code);
                if level.is_none() {
                    faults.push(Refusal::new("refusal-threat-level").field("level"));
                }
                level
            }
        };
        let from = typed.from.trim().parse::<Date>();
        match from {
            Err(_) => faults.push(Refusal::new("refusal-threat-date").field("from")),
            Ok(day) if day < today => {
                faults.push(Refusal::new("refusal-threat-past").field("from"));
            }
            Ok(_) => {}
        }
        let basis = or_fault(&mut faults, required("basis", &typed.basis, LONGEST));
        let source = or_fault(&mut faults, optional("source", &typed.source, LONGEST));
        let reasons = or_fault(&mut faults, required("reasons", &typed.reasons, LONGEST));
        let (Some(scope), Some(kind), Ok(from), true) = (scope, kind, from, faults.is_empty())
        else {
            return Err(faults);
        };
        let rating = Rating {
            id: Rating::name(&scope, kind, from),
            scope,
            kind,
            level,
            from,
            basis: Text {
                en: basis.clone(),
                es: basis.clone(),
                fr: basis,
            },
            source: (!source.is_empty()).then_some(source),
            sample: false,
        };
        Ok(vec![ThreatEvent::Rated {
            rating: Box::new(rating),
            reasons,
            on: today,
        }])
    }
}

impl Aggregate for ThreatTable {
    const KIND: &'static str = "threat_table";
    type Event = ThreatEvent;

    fn fold(&mut self, recorded: &Recorded<ThreatEvent>) {
        let ThreatEvent::Rated {
            rating,
            reasons,
            on,
        } = &recorded.event;
        let by = recorded.by.account;
        self.recorded
            .push((rating.as_ref().clone(), reasons.clone(), *on, by));
    }
}

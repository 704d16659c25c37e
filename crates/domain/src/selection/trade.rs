//! What a member says of its own trade, year by year. Until customs' own data are connected nothing else is known.

use crate::ids::MemberId;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::Refusal;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// No figure is larger: a thousand thousand million thousands of dollars is more than the world's trade.
const MOST: i64 = 1_000_000_000;
/// So many years back figures are taken.
const YEARS: i16 = 5;

/// The stream of a member's figures.
pub fn trade_id(member: MemberId) -> Uuid {
    Uuid::new_v5(
        &Uuid::NAMESPACE_URL,
        format!("greenlane:trade_figures:{member}").as_bytes(),
    )
}

/// Figures of one calendar year; what was left out is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Figures {
    pub year: i16,
    pub entries: Option<i64>,
    pub value_thousands: Option<i64>,
    pub crossings: Option<i64>,
    /// When they were declared.
    pub on: Date,
}

/// What happens to the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TradeEvent {
    /// The member declared a year, in place of what it said of that year before.
    Declared {
        /// Whose.
        member: MemberId,
        /// The figures.
        figures: Figures,
    },
}

impl Fact for TradeEvent {
    fn kind(&self) -> &'static str {
        "declared"
    }

    fn audience(&self) -> Audience {
        Audience::Member
    }
}

/// Figures as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct TradeText {
    pub year: String,
    pub entries: String,
    pub value_thousands: String,
    pub crossings: String,
}

/// What a member declared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TradeFigures {
    /// Whose.
    pub member: Option<MemberId>,
    /// Every declaration, the latest last.
    pub declared: Vec<Figures>,
}

/// A whole number as people write it: 1200, 1,200, 1.200 and 1 200 are the same; what would be a decimal part is refused
/// rather than read as thousands.
fn number(text: &str, field: &str, faults: &mut Vec<Refusal>) -> Option<i64> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let apart =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | '\'' | '\u{2019}');
    let mut groups = text.split(apart);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let thousands = rest.is_empty() || first.len() <= 3;
    let whole = thousands && rest.iter().all(|group| group.len() == 3);
    let digits = format!("{first}{}", rest.concat());
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let read = (whole && plain)
        .then(|| digits.parse::<i64>().ok())
        .flatten();
    let read = read.filter(|number| *number <= MOST);
    if read.is_none() {
        faults.push(Refusal::new("refusal-trade-number").field(field));
    }
    read
}

impl TradeFigures {
    /// The figures of the latest year.
    pub fn latest(&self) -> Option<&Figures> {
        let declared = self.declared.iter().enumerate();
        let latest = declared.max_by_key(|(place, figures)| (figures.year, *place));
        latest.map(|(_, figures)| figures)
    }

    /// Declares a year.
    ///
    /// # Errors
    /// Every fault of what was typed, with its field.
    pub fn declare(
        member: MemberId,
        typed: &TradeText,
        today: Date,
    ) -> Result<Vec<TradeEvent>, Vec<Refusal>> {
        let mut faults = Vec::new();
        let last = today.year() - 1;
        let year = typed.year.trim().parse::<i16>().ok();
        let year = year.filter(|year| (last - YEARS + 1..=last).contains(year));
        if year.is_none() {
            let refusal = Refusal::new("refusal-trade-year").arg("from", last - YEARS + 1);
            faults.push(refusal.arg("to", last).field("year"));
        }
        let entries = number(&typed.entries, "entries", &mut faults);
        let value_thousands = number(&typed.value_thousands, "value_thousands", &mut faults);
        let crossings = number(&typed.crossings, "crossings", &mut faults);
        if faults.is_empty() && entries.or(value_thousands).or(crossings).is_none() {
            faults.push(Refusal::new("refusal-trade-nothing"));
        }
        let (Some(year), true) = (year, faults.is_empty()) else {
            return Err(faults);
        };
        Ok(vec![TradeEvent::Declared {
            member,
            figures: Figures {
                year,
                entries,
                value_thousands,
                crossings,
                on: today,
            },
        }])
    }
}

impl Aggregate for TradeFigures {
    const KIND: &'static str = "trade_figures";
    type Event = TradeEvent;

    fn fold(&mut self, recorded: &Recorded<TradeEvent>) {
        let TradeEvent::Declared { member, figures } = &recorded.event;
        self.member = Some(*member);
        self.declared.push(*figures);
    }
}

//! A company that lets a day around its visit pass without an answer. Silence decides nothing: the company and whoever
//! leads the visit are told on the next day, and supervisors once a clock of the pack has run out on top of it.

use crate::clocks;
use crate::pack::Pack;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// The clock between the day that passed and the day on which supervisors are told.
pub const SILENCE: &str = "validation_silence";

/// The latest day whose silence is brought before supervisors by today; none where the pack has no such clock.
pub fn brought_by(pack: &Pack, today: Date) -> Option<Date> {
    let come =
        |day: &Date| clocks::due(pack, SILENCE, *day).is_some_and(|clock| clock.due <= today);
    today.series(-1.day()).take(366).find(come)
}

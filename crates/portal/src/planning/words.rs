//! Plans in words.

use crate::app::App;
use crate::selection;
use crate::web::Say;
use greenlane_domain::ids::AccountId;
use greenlane_domain::planning::{Assignment, Broken, How, MONTHS, Obstacle, Round};
use std::collections::BTreeMap;

/// The key of a way's name; the validation's own words.
pub(super) fn how(say: &Say, how: How) -> String {
    say.t(format!(
        "validation-method-{}",
        how.code().replace('_', "-")
    ))
}

/// A month of the plan, by its place from 0.
pub(super) fn month(say: &Say, month: usize) -> String {
    say.cap(say.t(format!("month-{}", month.min(MONTHS - 1) + 1)))
}

/// Months as options of a form.
pub(super) fn months(say: &Say) -> Vec<(String, String)> {
    (0..MONTHS)
        .map(|place| (place.to_string(), month(say, place)))
        .collect()
}

/// A share in hundredths of a per cent, as the language writes it.
pub(super) fn percent(say: &Say, hundredths: i64) -> String {
    let digits = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    say.t1("selection-percent", "n", say.decimal(&digits))
}

/// A region's name.
pub(super) fn region(app: &App, say: &Say, id: &str) -> String {
    selection::region(app, say, id)
}

/// Who, when and how, in one line.
pub(super) fn assignment(
    say: &Say,
    people: &BTreeMap<AccountId, String>,
    to: Option<&Assignment>,
) -> String {
    let Some(to) = to else {
        return say.t("planning-left-out");
    };
    let args = [
        ("name", person(people, to.account)),
        ("month", month(say, to.month)),
        ("how", how(say, to.how)),
    ];
    say.with("planning-assigned", &args)
}

/// Somebody's name.
pub(super) fn person(people: &BTreeMap<AccountId, String>, account: AccountId) -> String {
    people.get(&account).cloned().unwrap_or_default()
}

/// The rule in the way: its code in messages, and by how much.
pub(super) fn obstacle(obstacle: Obstacle) -> (&'static str, u32) {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match obstacle {
        Obstacle::Notice(months) => ("notice", count(months)),
        Obstacle::Way => ("way", 0),
        Obstacle::Language => ("language", 0),
        Obstacle::Same => ("same", 0),
        Obstacle::Hours(hours) => ("hours", hours),
        Obstacle::WorthLess => ("worth", 0),
    }
}

/// A rule that a decision broke.
pub(super) fn broken(
    say: &Say,
    round: &Round,
    people: &BTreeMap<AccountId, String>,
    rule: Broken,
) -> String {
    let code = match rule {
        Broken::Hours {
            specialist,
            month: place,
            over,
        } => {
            let who = round.inputs.specialists.get(specialist);
            let name = who.map(|who| person(people, who.account));
            let args = [
                ("name", name.unwrap_or_default()),
                ("month", month(say, place)),
                ("hours", say.count(over)),
            ];
            return say.with("planning-broken-hours", &args);
        }
        Broken::Unknown(_) | Broken::Twice(_) => "twice",
        Broken::Month(_) => "month",
        Broken::How(_) => "how",
        Broken::Language(_) => "language",
        Broken::Same(_) => "same",
    };
    say.t(format!("planning-broken-{code}"))
}

//! An anomaly in words: why somebody should ask.

use super::read::Companies;
use crate::validation::errors::key;
use crate::web::Say;
use greenlane_domain::anomalies::{Kind, Measure, PeerRow, Row, Shows, Sighting, Stage};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The tag of a stage.
pub(super) fn tag(stage: Stage) -> &'static str {
    match stage {
        Stage::Open => "todo",
        Stage::Followed => "progress",
        Stage::Answered => "warn",
        Stage::Dismissed => "done",
        Stage::Gone => "calm",
    }
}

/// The name of a kind.
pub(super) fn kind(say: &Say, kind: Kind) -> String {
    say.t(key("anomaly-kind", kind.code()))
}

fn joined(say: &Say, companies: &Companies, seen: &Sighting) -> String {
    let names = seen.members.iter().take(4);
    let mut names: Vec<String> = names
        .map(|member| companies.name(*member).to_owned())
        .collect();
    if seen.members.len() > 4 {
        names.push(say.n("anomaly-more-companies", seen.members.len() - 4));
    }
    names.join(", ")
}

/// Hundredths as people write them.
pub(super) fn hundredths(say: &Say, value: i64) -> String {
    let (sign, value) = if value < 0 {
        ("-", value.unsigned_abs())
    } else {
        ("", value.unsigned_abs())
    };
    let text = format!("{sign}{}.{}", value / 100, value % 100 / 10);
    say.decimal(text.strip_suffix(".0").unwrap_or(&text))
}

/// A value of a measure.
pub(super) fn measured(say: &Say, measure: Measure, value: i64) -> String {
    let value = hundredths(say, value);
    match measure {
        Measure::NotApplicable | Measure::Deficient => say.t1("anomaly-percent", "n", value),
        _ => value,
    }
}

fn measure(say: &Say, row: &PeerRow) -> String {
    say.with(
        "anomaly-why-measure",
        &[
            ("measure", say.t(key("anomaly-measure", row.measure.code()))),
            ("value", measured(say, row.measure, row.value)),
            ("usual", measured(say, row.measure, row.usual)),
        ],
    )
}

fn dated(say: &Say, row: &greenlane_domain::anomalies::DatedRow) -> String {
    let message = match (row.later, row.stated) {
        (true, _) => "anomaly-why-later",
        (false, true) => "anomaly-why-older",
        (false, false) => "anomaly-why-older-handed",
    };
    say.with(
        message,
        &[
            ("name", row.name.clone()),
            ("own", say.day(row.own)),
            ("claimed", say.day(row.claimed)),
            ("span", say.span(row.days)),
        ],
    )
}

/// Minutes as hours and minutes.
pub(super) fn minutes(say: &Say, minutes: u32) -> String {
    say.t2(
        "anomaly-hours",
        "hours",
        minutes / 60,
        "minutes",
        minutes % 60,
    )
}

/// Why somebody should ask, in one or two sentences.
pub(super) fn why(
    say: &Say,
    companies: &Companies,
    staff: &BTreeMap<Uuid, String>,
    seen: &Sighting,
) -> String {
    let names = joined(say, companies, seen);
    let specialist = seen
        .specialist
        .and_then(|id| staff.get(&id.0).cloned())
        .unwrap_or_default();
    let rarity = say.count(seen.one_in.unwrap_or_default());
    match (seen.kind, seen.rows.first().map(|row| &row.shows)) {
        (Kind::CopiedAnswers, _) => {
            let words: u32 = seen.rows.iter().map(answer_words).sum();
            let args = [
                ("companies", names),
                ("criteria", say.n("anomaly-criteria", seen.rows.len())),
                ("words", say.count(words)),
            ];
            say.with("anomaly-why-copied", &args)
        }
        (Kind::ReusedEvidence, Some(Shows::File(file))) => {
            let args = [("name", file.name.clone()), ("companies", names)];
            say.with("anomaly-why-reused", &args)
        }
        (Kind::OutdatedEvidence, Some(Shows::Dated(row))) => {
            format!("{names}: {}", dated(say, row))
        }
        (Kind::UniformWorksheet, Some(Shows::Sheet(row))) => {
            let message = if row.met == row.judged {
                "anomaly-why-all-met"
            } else {
                "anomaly-why-none-met"
            };
            let args = [
                ("companies", names),
                ("judged", say.count(row.judged)),
                ("rarity", rarity),
                ("peers", say.count(seen.peers)),
            ];
            say.with(message, &args)
        }
        (Kind::UniformSpecialist, _) => {
            let args = [
                ("name", specialist),
                (
                    "n",
                    say.count(seen.rows.iter().filter(|row| clean(row)).count()),
                ),
                ("of", say.count(seen.rows.len())),
                ("rarity", rarity),
                ("peers", say.count(seen.peers)),
            ];
            say.with("anomaly-why-specialist", &args)
        }
        (Kind::ShortVisit, Some(Shows::Visit(row))) => {
            let args = [
                ("companies", names),
                ("minutes", minutes(say, row.minutes)),
                ("usual", minutes(say, row.usual)),
                ("sites", say.n("anomaly-sites", row.sites)),
                ("peers", say.count(row.peers)),
            ];
            say.with("anomaly-why-short", &args)
        }
        (Kind::UnlikePeers, _) => {
            let told: Vec<String> = seen
                .rows
                .iter()
                .filter_map(|row| match &row.shows {
                    Shows::Measure(row) => Some(measure(say, row)),
                    _ => None,
                })
                .collect();
            format!("{names}: {}", told.join(" "))
        }
        _ => names,
    }
}

/// Without a deficiency.
fn clean(row: &Row) -> bool {
    matches!(&row.shows, Shows::Sheet(sheet) if sheet.met == sheet.judged)
}

fn answer_words(row: &Row) -> u32 {
    match &row.shows {
        Shows::Answer(answer) => answer.words,
        _ => 0,
    }
}

//! Figures in the reader's words: numbers, lines of tables, tiles, definitions.

mod charts;
mod links;

pub(super) use charts::{chart, parts_chart, sentence};
pub(super) use links::Links;

use crate::web::Say;
use greenlane_domain::measures::{
    Definition, Hundredths, MeasureName, MeasureResult, Rate, Row, Unit, definition,
};

/// How long the words beside a bar may be.
const LABEL: usize = 72;

/// Per cent to two places; a dash where nothing was divided.
pub(super) fn percent(say: &Say, share: Option<Hundredths>) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| {
            say.t1(
                "measures-percent",
                "number",
                say.decimal(&share.to_string()),
            )
        },
    )
}

/// The figure itself, as large letters show it.
pub(super) fn figure(say: &Say, row: &Row) -> String {
    match (row.unit, row.value) {
        (Unit::Count, _) => say.count(row.count),
        (Unit::Ratio, Some(value)) => say.decimal(&value.to_string()),
        (Unit::Days, Some(value)) => {
            say.t1("measures-days", "number", say.decimal(&value.trimmed()))
        }
        (Unit::Hours, Some(value)) => {
            say.t1("measures-hours", "number", say.decimal(&value.trimmed()))
        }
        (_, None) => "–".to_owned(),
    }
}

/// What a figure was made of, in one line.
pub(super) fn made_of(say: &Say, row: &Row) -> String {
    match (row.unit, row.of) {
        (Unit::Ratio, Some(of)) => say.t2(
            "measures-divided",
            "above",
            say.count(row.count),
            "below",
            say.count(of),
        ),
        (Unit::Days, _) => say.n("measures-cases", row.count),
        (Unit::Hours, _) => say.n("measures-mean-of", row.count),
        _ => definition(&row.definition)
            .map(|meaning| say.t(meaning.dated.key()))
            .unwrap_or_default(),
    }
}

fn rate(say: &Say, rate: &Rate) -> String {
    if rate.checked == 0 {
        return say.t("measures-never-checked");
    }
    let args = [
        ("count", rate.checked.to_string()),
        ("deficient", say.count(rate.deficient)),
        ("checked", say.count(rate.checked)),
        ("percent", percent(say, rate.percent)),
    ];
    say.with("measures-rate", &args)
}

/// How often a row's criterion was deficient where it was checked; empty where that is not counted.
pub(super) fn rated(say: &Say, row: &Row) -> String {
    row.rate.as_ref().map(|r| rate(say, r)).unwrap_or_default()
}

/// A long text cut between two words.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= LABEL {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LABEL).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    let kept = cut.get(..end).unwrap_or_default();
    format!("{}…", kept.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// The name of a row beside its bar.
pub(super) fn row_name(name: MeasureName, row: &Row) -> String {
    match name {
        MeasureName::TopCriteria => format!("{} {}", row.id, short(&row.label)),
        _ => row.label.clone(),
    }
}

/// One row of a table as the page shows it.
pub(super) struct Line {
    pub id: String,
    pub label: String,
    pub count: String,
    pub share: String,
    pub rate: String,
    pub rows: String,
    pub checked: String,
}

/// The rows of a table, in the order in which they were computed.
pub(super) fn lines(
    say: &Say,
    name: MeasureName,
    result: &MeasureResult,
    links: &Links,
) -> Vec<Line> {
    let line = |row: &Row| Line {
        id: row.id.clone(),
        label: row.label.clone(),
        count: say.count(row.count),
        share: percent(say, row.share),
        rate: row.rate.as_ref().map(|r| rate(say, r)).unwrap_or_default(),
        rows: if row.count > 0 {
            links.rows(name, &row.id, "")
        } else {
            String::new()
        },
        checked: row
            .rate
            .as_ref()
            .filter(|rate| rate.checked > 0)
            .map(|_| links.rows(name, &row.id, "checked"))
            .unwrap_or_default(),
    };
    result.rows.iter().map(line).collect()
}

/// A definition in words.
pub(super) struct Meaning {
    pub id: &'static str,
    pub version: u32,
    pub name: String,
    pub about: String,
    pub counts: String,
    pub divided_by: String,
    pub dated: String,
    pub leaves_out: String,
}

pub(super) fn meaning(say: &Say, definition: &Definition) -> Meaning {
    Meaning {
        id: definition.id,
        version: definition.version,
        name: say.t(definition.key("name")),
        about: say.t(definition.key("about")),
        counts: say.t(definition.key("counts")),
        divided_by: if definition.divided {
            say.t(definition.key("divided-by"))
        } else {
            String::new()
        },
        dated: say.t(definition.dated.key()),
        leaves_out: say.t(definition.key("leaves-out")),
    }
}

/// A key statistic on its tile.
pub(super) struct Tile {
    pub id: String,
    pub value: String,
    pub label: String,
    pub note: String,
    pub href: String,
    /// What stands below the line, with its rows; empty for a plain count.
    pub below: String,
}

pub(super) fn tile(say: &Say, row: &Row, links: &Links) -> Tile {
    let name = MeasureName::KeyStatistics;
    let some = row.count > 0;
    Tile {
        id: row.id.clone(),
        value: figure(say, row),
        label: row.label.clone(),
        note: made_of(say, row),
        href: if some {
            links.rows(name, &row.id, "")
        } else {
            String::new()
        },
        below: if row.of.is_some_and(|of| of > 0) {
            links.rows(name, &row.id, "of")
        } else {
            String::new()
        },
    }
}

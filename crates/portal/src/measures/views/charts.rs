//! Charts of the tables, each under a sentence that says what a reader should take away.

use super::{Links, percent, row_name};
use crate::measures::compute::Filters;
use crate::ui::chart::{Bar, Frame, bars};
use crate::web::Say;
use greenlane_domain::measures::{Hundredths, MeasureName, MeasureResult, Row, definition};

/// The sentence over a chart: what a reader should take away.
pub(in crate::measures) fn sentence(
    say: &Say,
    name: MeasureName,
    result: &MeasureResult,
) -> String {
    let year = result.period.number();
    let whole = result.totals.as_ref().map_or(0, |totals| totals.count);
    let mut rows: Vec<&Row> = result.rows.iter().filter(|row| row.count > 0).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    let (Some(first), second) = (rows.first(), rows.get(1)) else {
        return say.t1("measures-none-raised", "year", year);
    };
    let share = |count| {
        let rounded = Hundredths::percent(count, whole).map_or(0, |share| (share.0 + 50) / 100);
        say.t1("measures-percent", "number", rounded)
    };
    match (name, second) {
        (MeasureName::DeficienciesByCategory, Some(second)) => say.with(
            "measures-title-categories",
            &[
                ("first", first.label.clone()),
                ("second", second.label.clone()),
                ("share", share(first.count + second.count)),
            ],
        ),
        (MeasureName::TopCriteria, _) => say.with(
            "measures-title-criteria",
            &[
                ("criterion", first.id.clone()),
                ("count", first.count.to_string()),
                ("year", year.to_string()),
            ],
        ),
        _ => say.with(
            "measures-title-one",
            &[
                ("first", first.label.clone()),
                ("share", share(first.count)),
            ],
        ),
    }
}

/// A chart of a table, longest bar first, each bar leading to its rows.
pub(in crate::measures) fn chart(
    say: &Say,
    name: MeasureName,
    result: &MeasureResult,
    (links, most): (&Links, usize),
) -> String {
    let mut rows: Vec<&Row> = result.rows.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.count));
    rows.truncate(most);
    let words: Vec<[String; 4]> = rows
        .iter()
        .map(|row| {
            [
                row_name(name, row),
                say.count(row.count),
                percent(say, row.share),
                links.rows(name, &row.id, ""),
            ]
        })
        .collect();
    let drawn: Vec<Bar<'_>> = rows
        .iter()
        .zip(&words)
        .map(|(row, [label, shown, share, href])| Bar {
            label,
            value: length(row.count),
            shown,
            share,
            href,
        })
        .collect();
    let title = sentence(say, name, result);
    let heads = [
        say.t(format!("measures-head-{}", name.code())),
        say.t("measures-head-deficiencies"),
        say.t("ui-share"),
    ];
    let note = say.t(format!("measures-note-{}", name.code()));
    let all = Filters::default();
    let files = [
        (say.t("ui-download-csv"), links.file(name, "csv", &all)),
        (say.t("ui-download-json"), links.file(name, "json", &all)),
        (say.t("measures-whole-table"), links.measure(name)),
    ];
    let downloads = [0, 1, 2].map(|n: usize| {
        files
            .get(n)
            .map_or(("", ""), |(words, href)| (words.as_str(), href.as_str()))
    });
    let frame = Frame {
        title: &title,
        note: &note,
        show_table: &say.t("ui-show-table"),
        downloads: &downloads,
    };
    bars(frame, [&heads[0], &heads[1], &heads[2]], &drawn)
}

/// A chart of the parts of a key statistic.
pub(in crate::measures) fn parts_chart(say: &Say, row: &Row, links: &Links) -> String {
    let name = MeasureName::KeyStatistics;
    let words: Vec<[String; 3]> = row
        .parts
        .iter()
        .map(|part| {
            [
                say.count(part.count),
                percent(say, part.share),
                links.rows(name, &row.id, &part.id),
            ]
        })
        .collect();
    let drawn: Vec<Bar<'_>> = row
        .parts
        .iter()
        .zip(&words)
        .map(|(part, [shown, share, href])| Bar {
            label: &part.label,
            value: length(part.count),
            shown,
            share,
            href: if part.count > 0 { href } else { "" },
        })
        .collect();
    let note = definition(&row.definition)
        .map(|meaning| say.t(meaning.dated.key()))
        .unwrap_or_default();
    let frame = Frame {
        title: &row.label,
        note: &note,
        show_table: &say.t("ui-show-table"),
        downloads: &[],
    };
    let heads = [
        say.t("measures-head-part"),
        say.t("measures-head-count"),
        say.t("ui-share"),
    ];
    bars(frame, [&heads[0], &heads[1], &heads[2]], &drawn)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the length of a bar; the figure itself is printed from the whole number"
)]
fn length(count: i64) -> f64 {
    count as f64
}

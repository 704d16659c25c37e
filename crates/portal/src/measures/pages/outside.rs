//! Which rows of a table of deficiencies may leave the programme.

use crate::app::App;
use greenlane_domain::measures::breakdown::{FEWEST, told_apart};
use greenlane_domain::measures::{MeasureName, MeasureResult, Row};
use std::collections::BTreeMap;

/// How many companies stand behind each row of a table, and behind all of them.
pub(super) type Behind = (BTreeMap<String, i64>, i64);

/// Too few to be told.
pub(super) fn is_small(count: i64) -> bool {
    (1..i64::from(FEWEST)).contains(&count)
}

/// The rows that may be shown outside: those of enough cases at enough companies, without what would follow from the sum.
fn publishable<'r>(result: &'r MeasureResult, (companies, _): &Behind) -> Vec<&'r Row> {
    let number = |row: &Row| {
        let companies = companies.get(&row.id).copied().unwrap_or_default();
        u32::try_from(row.count.min(companies)).unwrap_or_default()
    };
    let counts: BTreeMap<&str, u32> = result
        .rows
        .iter()
        .filter(|row| row.count > 0)
        .map(|row| (row.id.as_str(), number(row)))
        .collect();
    let told = told_apart(&counts);
    let rows = result.rows.iter();
    rows.filter(|row| row.count == 0 || told.contains(&row.id.as_str()))
        .collect()
}

/// What everybody can work out: the sum without the rows shown.
fn rest(rows: &[&Row], sum: i64) -> i64 {
    sum - rows.iter().map(|row| row.count).sum::<i64>()
}

/// Criteria without those from which a category's or the year's small rest would follow, or what a category left out comes to.
fn without_rests<'r>(
    mut rows: Vec<&'r Row>,
    categories: &[&Row],
    sum: Option<i64>,
    category: &dyn Fn(&Row) -> String,
) -> Vec<&'r Row> {
    let all: Vec<&Row> = rows.clone();
    rows.retain(|row| {
        let own = category(row);
        let shown = categories.iter().find(|shown| shown.id == own);
        shown.is_some_and(|shown| {
            let of_category: Vec<&Row> = all
                .iter()
                .copied()
                .filter(|other| category(other) == own)
                .collect();
            !is_small(rest(&of_category, shown.count))
        })
    });
    // The table stands in the order of counts: the smallest is the last.
    while sum.is_some_and(|sum| is_small(rest(&rows, sum))) && rows.pop().is_some() {}
    rows
}

/// The rows of a table of deficiencies for a copy.
pub(super) fn shown<'f>(
    app: &App,
    all: &'f [(MeasureName, MeasureResult, Behind)],
    (name, result, behind): &'f (MeasureName, MeasureResult, Behind),
    outside: bool,
) -> Vec<&'f Row> {
    if !outside {
        return result.rows.iter().collect();
    }
    let rows = publishable(result, behind);
    if *name != MeasureName::TopCriteria {
        return rows;
    }
    let by_category = all
        .iter()
        .find(|(name, _, _)| *name == MeasureName::DeficienciesByCategory);
    let categories = by_category.map(|(_, result, behind)| publishable(result, behind));
    let catalogue = app.catalogue();
    let category = |row: &Row| {
        let known = catalogue.criterion(&row.id);
        known.map_or_else(String::new, |known| known.category.to_string())
    };
    let sum = result.totals.as_ref().map(|totals| totals.count);
    without_rests(rows, &categories.unwrap_or_default(), sum, &category)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
    use super::*;
    use greenlane_domain::measures::definition;

    fn row(id: &str, count: i64) -> Row {
        let meaning = definition(MeasureName::TopCriteria.code()).unwrap();
        Row::new(meaning, id, count)
    }

    fn category(row: &Row) -> String {
        row.id.split('.').next().unwrap_or_default().to_owned()
    }

    fn ids(rows: &[&Row]) -> Vec<String> {
        rows.iter().map(|row| row.id.clone()).collect()
    }

    #[test]
    fn a_hidden_criterion_does_not_follow_from_its_category() {
        // Category 9 has twelve: nine of 9.1, and three of 9.2 that nobody may know.
        let categories = [row("9", 12), row("5", 20)];
        let rows = [row("5.1", 13), row("9.1", 9), row("5.2", 7)];
        let categories: Vec<&Row> = categories.iter().collect();
        let shown = without_rests(rows.iter().collect(), &categories, Some(32), &category);
        assert_eq!(ids(&shown), ["5.1", "5.2"]);
        // Nor is a category that is left out told by its criteria.
        let shown = without_rests(rows.iter().collect(), &categories[1..], Some(32), &category);
        assert_eq!(ids(&shown), ["5.1", "5.2"]);
        // Nor a rest of the whole year.
        let shown = without_rests(rows.iter().collect(), &categories[1..], Some(22), &category);
        assert_eq!(ids(&shown), ["5.1"]);
    }
}

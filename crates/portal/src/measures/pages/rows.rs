//! The rows behind a figure.

use super::{Asked, crumbs, named, scope, whole};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::measures::views::{self, Links, Meaning};
use crate::measures::{Behind, Cell, Wanted, behind, export};
use crate::web::{Chrome, Page, Visitor, csv_file, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::measures::{MeasureName, definition};

/// Rows on one page.
const PER_PAGE: i64 = 50;
/// Rows in one file: more than any figure has, and a bound all the same.
const MOST: i64 = 200_000;
#[derive(Template)]
#[template(path = "measures/rows.html")]
struct RowsPage {
    c: Chrome,
    scope: String,
    figure: String,
    about: Option<Meaning>,
    heads: Vec<String>,
    rows: Vec<Vec<(String, Cell)>>,
    summary: String,
    pages: Vec<(String, String)>,
    page: String,
    csv: String,
}

/// Each cell with the head of its column, which a phone shows beside it.
fn labelled(behind: &Behind) -> Vec<Vec<(String, Cell)>> {
    let rows = behind.rows.iter();
    rows.map(|row| {
        behind
            .heads
            .iter()
            .cloned()
            .zip(row.iter().cloned())
            .collect()
    })
    .collect()
}

/// Pages near this one, with the first and the last.
fn pages(last: i64, page: i64, href: impl Fn(i64) -> String) -> Vec<(String, String)> {
    let mut shown: Vec<(String, String)> = Vec::new();
    let mut before = 0;
    for n in 1..=last {
        if n != 1 && n != last && (n - page).abs() > 2 {
            continue;
        }
        if n > before + 1 {
            shown.push(("…".to_owned(), String::new()));
        }
        shown.push((n.to_string(), href(n)));
        before = n;
    }
    shown
}

/// The name of the figure whose rows are shown.
fn figure_name(c: &Chrome, app: &App, name: MeasureName, asked: &Asked) -> String {
    let row = asked.row.as_str();
    let label = match name {
        _ if row.is_empty() => c.t("measures-all-deficiencies"),
        MeasureName::KeyStatistics => c.t(format!("measure-{row}-name")),
        MeasureName::DeficienciesByCategory => {
            let category = row.parse().ok().and_then(|n| app.pack().category(n));
            category.map_or_else(|| row.to_owned(), |k| c.pack(&k.name).to_owned())
        }
        MeasureName::TopCriteria => c.t1("measures-criterion", "id", row),
        MeasureName::Reasons => {
            let reason = app.pack().reason(row);
            reason.map_or_else(|| row.to_owned(), |r| c.pack(&r.name).to_owned())
        }
    };
    if asked.part.is_empty() {
        return label;
    }
    let pack = app.pack();
    let text = pack.entity_type(&asked.part).map(|t| &t.name);
    let text = text.or_else(|| pack.tier(&asked.part).map(|t| &t.name));
    let part = text.map_or_else(
        || c.t(format!("measure-part-{}", asked.part.replace('_', "-"))),
        |text| c.pack(text).to_owned(),
    );
    format!("{label}: {part}")
}

pub(super) async fn rows(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let name = named(&name)?;
    let (period, filters) = (asked.period(&app)?, asked.filters(&visitor)?);
    let page = whole(&asked.page, 1_i64)?.max(1);
    let file = asked.format == "csv";
    let (from, most) = if file {
        (0, MOST)
    } else {
        ((page - 1).saturating_mul(PER_PAGE), PER_PAGE)
    };
    let wanted = Wanted {
        name,
        row: &asked.row,
        part: &asked.part,
        from,
        most,
    };
    let found = behind(&app, &who, period, &filters, wanted).await?;
    if file {
        let year = period.number();
        let title = format!("{}-{year}-rows", name.code());
        return csv_file(&format!("{title}.csv"), &export::rows_csv(&found));
    }
    if found.rows.is_empty() && page > 1 {
        return Err(Failure::NotFound);
    }
    let links = Links::new(period, &filters);
    let c = Chrome::new(&app, &visitor, "measures-rows-title");
    let table = c.t(format!("measures-name-{}", name.code()));
    let c = crumbs(c, &links).crumb(links.measure(name), table);
    let key = (asked.row.as_str(), asked.part.as_str());
    let last = (found.total + PER_PAGE - 1) / PER_PAGE;
    let id = if name == MeasureName::KeyStatistics {
        asked.row.as_str()
    } else {
        name.code()
    };
    html(&RowsPage {
        scope: scope(&c, &app, period, &filters),
        figure: figure_name(&c, &app, name, &asked),
        about: definition(id).map(|d| views::meaning(&c, d)),
        summary: c.n("measures-rows-summary", found.total),
        pages: if last > 1 {
            pages(last, page, |n| links.rows_at(name, key, (n, "")))
        } else {
            Vec::new()
        },
        page: page.to_string(),
        csv: links.rows_at(name, key, (1, "csv")),
        rows: labelled(&found),
        heads: found.heads,
        c,
    })
}

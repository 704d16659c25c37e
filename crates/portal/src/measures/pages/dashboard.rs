//! The dashboard: key statistics on tiles, the tables as charts.

use super::{Asked, Panel, scope, stamp};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::measures::compute::{Filters, compute};
use crate::measures::sql;
use crate::measures::views::{self, Links, Tile};
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_db::{Day, args};
use greenlane_domain::measures::{Group, MeasureName, Period, Row, in_group};

/// Criteria in the dashboard's chart.
const IN_CHART: usize = 10;

#[derive(Template)]
#[template(path = "measures/dashboard.html")]
struct DashboardPage {
    c: Chrome,
    panel: Panel,
    scope: String,
    stamp: String,
    groups: Vec<(String, Vec<Tile>)>,
    tables: Vec<String>,
    parts: Vec<String>,
    none_raised: bool,
    /// A year that has deficiencies, when this one has none.
    elsewhere: Option<(i16, String)>,
}

fn has_parts(row: &Row) -> bool {
    !row.parts.is_empty() && row.count > 0
}

async fn elsewhere(
    app: &App,
    who: &Who,
    period: Period,
    filters: &Filters,
) -> Result<Option<(i16, String)>, Failure> {
    let last: Option<(Day,)> = app.db(who).optional(sql::LAST_DEFICIENCY, args![]).await?;
    let year = last.map(|(day,)| Period::of(day.0));
    Ok(year
        .filter(|year| *year != period)
        .map(|year| (year.number(), Links::new(year, filters).dashboard())))
}

pub(super) async fn dashboard(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let (period, filters) = (asked.period(&app)?, asked.filters(&visitor)?);
    let c = Chrome::new(&app, &visitor, "measures-title");
    let links = Links::new(period, &filters);
    let statistics = compute(&app, &who, MeasureName::KeyStatistics, period, &filters).await?;
    let mut tables = Vec::new();
    let mut raised = 0;
    for name in MeasureName::ALL.into_iter().skip(1) {
        let short = Filters {
            top: IN_CHART,
            rates: false,
            ..filters.clone()
        };
        let result = compute(&app, &who, name, period, &short).await?;
        raised = result.totals.as_ref().map_or(0, |totals| totals.count);
        if raised > 0 {
            tables.push(views::chart(&c, name, &result, (&links, usize::MAX)));
        }
    }
    let groups = Group::OF_STATISTICS.map(|group| {
        let rows = in_group(group).filter_map(|meaning| statistics.row(meaning.id));
        let tiles = rows
            .filter(|row| !is_breakdown(row))
            .map(|row| views::tile(&c, row, &links));
        (c.t(group.key()), tiles.collect())
    });
    let divided = statistics.rows.iter().filter(|row| has_parts(row));
    html(&DashboardPage {
        panel: Panel::new(&app, &who, &c, ("/measures".to_owned(), period, &filters)).await?,
        scope: scope(&c, &app, period, &filters),
        stamp: stamp(&c, &statistics),
        groups: groups.into(),
        parts: divided
            .map(|row| views::parts_chart(&c, row, &links))
            .collect(),
        none_raised: raised == 0,
        elsewhere: if raised == 0 {
            elsewhere(&app, &who, period, &filters).await?
        } else {
            None
        },
        tables,
        c,
    })
}

/// Figures that repeat another one and exist for their parts; they have a chart and no tile.
fn is_breakdown(row: &Row) -> bool {
    matches!(
        row.id.as_str(),
        "members-by-type" | "members-by-tier" | "companies-by-stage"
    )
}

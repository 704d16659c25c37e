//! Imports with counts that add up, and one of them with its rows to mend.

use super::below;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::timeline::page_links;
use crate::trade::sources;
use crate::trade::tables::ImportRow;
use crate::trade::{commands, sql};
use crate::web::{Chrome, Page, Typed, Visitor, attachment, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_db::args;
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

const PER_PAGE: usize = 50;

pub(super) struct Row {
    pub href: String,
    pub file: String,
    pub source: String,
    pub at: String,
    pub who: String,
    pub read: String,
    pub kept: String,
    pub refused: String,
    pub repeated: String,
    pub status: (&'static str, String),
}

#[derive(Template)]
#[template(path = "trade/list.html")]
pub(super) struct ListPage {
    c: Chrome,
    rows: Vec<Row>,
    totals: [String; 5],
    sources: Vec<(String, String)>,
    may_import: bool,
    /// What waits for the reader among the parties of declarations.
    waiting: Vec<(String, String)>,
    form: Typed,
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
    limit: usize,
}

/// The largest file that a page takes; larger ones come by the command line or the API.
pub(super) const LARGEST: usize = 25 * 1024 * 1024;

fn status(c: &Chrome, row: &ImportRow) -> (&'static str, String) {
    match (row.result.as_str(), row.faulty) {
        ("not_kept", _) => ("bad", c.t("cargo-result-not-kept")),
        (_, 0) => ("done", c.t("cargo-result-kept")),
        (_, _) => ("warn", c.t("cargo-result-partly")),
    }
}

pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    number: usize,
    form: Typed,
) -> Page {
    let c = Chrome::new(app, visitor, "cargo-title");
    let (all, read, kept, refused, repeated): (i64, i64, i64, i64, i64) =
        app.db(who).one(sql::COUNTS, args![]).await?;
    let total = usize::try_from(all).unwrap_or_default();
    let number = number.clamp(1, total.div_ceil(PER_PAGE).max(1));
    let skip = i64::try_from((number - 1) * PER_PAGE).unwrap_or_default();
    let most = i64::try_from(PER_PAGE).unwrap_or(i64::MAX);
    let found: Vec<ImportRow> = app.db(who).all(sql::IMPORTS, args![most, skip]).await?;
    let people = found.iter().filter_map(|row| row.imported_by).collect();
    let names = Names::of(app, who, people).await?;
    let rows = found.iter().map(|row| Row {
        href: format!("/trade/imports/{}", row.stream_id),
        file: row.file.clone(),
        source: row.source.clone(),
        at: c.at(row.imported_at.0),
        who: by(&c, &names, row.imported_by),
        read: c.count(row.read_rows),
        kept: c.count(row.kept),
        refused: c.count(row.refused),
        repeated: c.count(row.repeated),
        status: status(&c, row),
    });
    let names = sources::all(app, who).await?;
    let last = total.div_ceil(PER_PAGE).max(1);
    let page = ListPage {
        rows: rows.collect(),
        totals: [all, read, kept, refused, repeated].map(|n| c.count(n)),
        sources: names.into_keys().map(|name| (name.clone(), name)).collect(),
        may_import: app.may(who, Action::ImportTrade, &Resource::Programme),
        waiting: crate::trade::told(app, who, &c).await?,
        form,
        summary: c.n("cargo-imports-count", total),
        pages: page_links(whole(number), whole(last), |n| format!("/trade?page={n}")),
        page: number,
        limit: LARGEST,
        c,
    };
    page.form.page(&page)
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn by(c: &Chrome, names: &Names, account: Option<Uuid>) -> String {
    match account {
        Some(account) => names.get(Some(account)),
        None => c.t("cargo-by-system"),
    }
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<super::Asked>,
) -> Page {
    page(&app, &visitor, &who, asked.page, Typed::default()).await
}

#[derive(Template)]
#[template(path = "trade/import.html")]
struct ImportPage {
    c: Chrome,
    status: (&'static str, String),
    totals: [String; 4],
    facts: Vec<(String, String)>,
    mend: Option<String>,
    kept: bool,
}

async fn find(app: &App, who: &Who, id: &str) -> Result<ImportRow, Failure> {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let mut rows: Vec<ImportRow> = app.db(who).all(sql::IMPORT, args![id]).await?;
    rows.pop().ok_or(Failure::NotFound)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<String>,
) -> Page {
    let row = find(&app, &who, &id).await?;
    let mut c = below(&app, &visitor, "cargo-import-title");
    c.title = c.t1("cargo-import-of", "file", &row.file);
    let names = Names::of(&app, &who, row.imported_by.into_iter().collect()).await?;
    let days = match (row.first_day, row.last_day) {
        (Some(first), Some(last)) => c.t2(
            "cargo-days-from-to",
            "from",
            c.day(first.0),
            "to",
            c.day(last.0),
        ),
        _ => "–".to_owned(),
    };
    let facts = vec![
        (c.t("cargo-source"), row.source.clone()),
        (
            c.t("cargo-format"),
            c.t(format!("cargo-format-{}", row.format)),
        ),
        (
            c.t("cargo-rows-kind"),
            c.t(format!("cargo-rows-{}", row.rows_kind)),
        ),
        (c.t("cargo-days"), days),
        (c.t("cargo-imported-at"), c.at(row.imported_at.0)),
        (c.t("cargo-imported-by"), by(&c, &names, row.imported_by)),
        (c.t("cargo-hash"), row.content_hash.clone()),
    ];
    html(&ImportPage {
        status: status(&c, &row),
        totals: [row.read_rows, row.kept, row.refused, row.repeated].map(|n| c.count(n)),
        facts,
        mend: (row.faulty > 0).then(|| format!("/trade/imports/{id}/mend")),
        kept: row.result == "kept",
        c,
    })
}

pub(super) async fn mend(State(app): State<App>, who: Who, Path(id): Path<String>) -> Page {
    let id: Uuid = id.parse().map_err(|_| Failure::NotFound)?;
    let (name, kind, bytes) = commands::mend(&app, &who, id).await?;
    attachment(&name, kind, bytes)
}

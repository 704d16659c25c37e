//! How sources are read.

use super::below;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::trade::{commands, sources};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_targeting::intake::{Mapping, fillable};

struct Row {
    href: String,
    name: String,
    series: String,
    rows: String,
    version: String,
}

#[derive(Template)]
#[template(path = "trade/sources.html")]
struct ListPage {
    c: Chrome,
    rows: Vec<Row>,
    may_save: bool,
    form: Typed,
    from: String,
    example: &'static str,
}

/// A mapping with every part that there is, as a beginning.
const EXAMPLE: &str = r#"name = "my-source"
series = "my-source"
rows = "declarations"
decimal_comma = false

[columns]
declaration = { from = "Declaration number" }
line = { from = "Item", constant = "1" }
declared_on = { from = "Date", format = "%d/%m/%Y" }
mode = { from = "Mode", codes = { "1" = "sea", "4" = "air" } }
importer = { from = "Importer number" }
importer_name = { from = "Importer" }
"#;

async fn page(app: &App, visitor: &Visitor, who: &Who, form: Typed) -> Page {
    let c = below(app, visitor, "cargo-sources-title");
    let known = sources::all(app, who).await?;
    let rows = known.iter().map(|(name, known)| Row {
        href: format!("/trade/sources/{name}"),
        name: name.clone(),
        series: known.mapping.series.clone(),
        rows: c.t(format!("cargo-rows-{}", known.mapping.rows.code())),
        version: match &known.saved {
            Some(row) => c.t2(
                "cargo-source-version",
                "n",
                row.version,
                "day",
                c.day(app.date_of(row.saved_at.0)),
            ),
            None => c.t("cargo-source-shipped"),
        },
    });
    let page = ListPage {
        rows: rows.collect(),
        may_save: app.may(who, Action::ImportTrade, &Resource::Programme),
        from: form.v("from").to_owned(),
        form,
        example: EXAMPLE,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn list(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let mut fields = Fields::default();
    fields.set("from", "0");
    fields.set("mapping", EXAMPLE);
    page(&app, &visitor, &who, Typed::of(fields)).await
}

#[derive(Template)]
#[template(path = "trade/source.html")]
struct SourcePage {
    c: Chrome,
    columns: Vec<(&'static str, String, String)>,
    facts: Vec<(String, String)>,
    may_save: bool,
    form: Typed,
}

fn took(c: &Chrome, mapping: &Mapping, column: &str) -> String {
    let Some(take) = mapping.columns.get(column) else {
        return "–".to_owned();
    };
    let mut parts = Vec::new();
    if let Some(from) = &take.from {
        parts.push(from.clone());
    }
    if let Some(constant) = &take.constant {
        parts.push(c.t1("cargo-take-constant", "value", constant));
    }
    if let Some(format) = &take.format {
        parts.push(c.t1("cargo-take-format", "format", format));
    }
    if !take.codes.is_empty() {
        let codes = take.codes.iter().map(|(from, to)| format!("{from} → {to}"));
        parts.push(codes.collect::<Vec<_>>().join(", "));
    }
    parts.join(" · ")
}

/// Where the numbers of its declarations are unique, in words.
fn series(c: &Chrome, mapping: &Mapping) -> String {
    let own = &mapping.series;
    match &mapping.series_from {
        Some(column) => c.t2("cargo-series-from", "series", own, "column", column),
        None => own.clone(),
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(name): Path<String>,
) -> Page {
    let mut known = sources::all(&app, &who).await?;
    let known = known.remove(&name).ok_or(Failure::NotFound)?;
    let c = below(&app, &visitor, "cargo-sources-title");
    let list = c.t("cargo-sources-title");
    let mut c = c.crumb("/trade/sources", list);
    c.title = c.t1("cargo-source-of", "name", &name);
    let mapping = &known.mapping;
    let facts = vec![
        (c.t("cargo-series"), series(&c, mapping)),
        (
            c.t("cargo-rows-kind"),
            c.t(format!("cargo-rows-{}", mapping.rows.code())),
        ),
        (
            c.t("cargo-source-state"),
            match &known.saved {
                Some(row) => c.t2(
                    "cargo-source-version",
                    "n",
                    row.version,
                    "day",
                    c.day(app.date_of(row.saved_at.0)),
                ),
                None => c.t("cargo-source-shipped"),
            },
        ),
    ];
    let mut fields = Fields::default();
    let version = known.saved.as_ref().map_or(0, |row| row.version);
    fields.set("from", version.to_string());
    if let Some(row) = &known.saved {
        fields.set("mapping", &row.mapping);
    }
    html(&SourcePage {
        columns: fillable()
            .map(|column| {
                let meaning = c.t(format!("column-{}", column.name));
                (column.name, meaning, took(&c, mapping, column.name))
            })
            .collect(),
        facts,
        may_save: known.saved.is_some() && app.may(&who, Action::ImportTrade, &Resource::Programme),
        form: Typed::of(fields),
        c,
    })
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let saved = async {
        let from = fields.get("from").parse().unwrap_or_default();
        let mut unit = app.begin(&who).await?;
        let name = commands::save_source(&mut unit, from, fields.get("mapping")).await?;
        unit.commit().await?;
        Ok::<_, Failure>(name)
    };
    match saved.await {
        Ok(name) => Ok(flash_to(
            &app,
            format!("/trade/sources/{name}"),
            "cargo-flash-source",
        )),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let form = Typed::refused(fields, failure, &say, "mapping")?;
            page(&app, &visitor, &who, form).await
        }
    }
}

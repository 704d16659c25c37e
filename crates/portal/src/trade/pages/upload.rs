//! A file by hand: looked at first, then taken in.

use super::{below, imports};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Posted;
use crate::trade::commands::{self, Sent};
use crate::trade::{sources, words};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, html, see_other};
use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse as _;
use greenlane_domain::Refusal;
use greenlane_targeting::intake::{self, Order, Preview};
use std::io::Write as _;
use uuid::Uuid;

/// Rows that are shown before a file is taken in.
const SHOWN: usize = 20;

struct RowView {
    number: u64,
    cells: Vec<(&'static str, String)>,
    faults: Vec<String>,
}

#[derive(Template)]
#[template(path = "trade/preview.html")]
struct PreviewPage {
    c: Chrome,
    file: String,
    source: String,
    inbox: Uuid,
    names: String,
    columns: Vec<&'static str>,
    rows: Vec<RowView>,
    lead: String,
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

fn inbox(id: Uuid) -> String {
    format!("inbox/{id}")
}

fn written(bytes: &[u8]) -> Result<tempfile::NamedTempFile, Failure> {
    let mut file = tempfile::NamedTempFile::new().map_err(internal)?;
    file.write_all(bytes)
        .and_then(|()| file.flush())
        .map_err(internal)?;
    Ok(file)
}

async fn look(app: &App, who: &Who, sent: &Sent, lang: &'static str) -> Result<Preview, Failure> {
    let mapping = sources::mapping(app, who, &sent.source).await?;
    let format = commands::format_of(sent, &mapping)?;
    let say = Say::new(app, lang);
    let store = app.trade().store().clone();
    let (path, at) = (sent.path.clone(), app.clock().now());
    let work = tokio::task::spawn_blocking(move || {
        let told = |fault: &greenlane_targeting::fault::Fault| words::words(&say, fault);
        let order = Order {
            file: &path,
            format,
            mapping: &mapping,
            mend: &path.with_extension("mend"),
            keep_good: true,
            import: "",
            at,
            words: &told,
            progress: &|_, _, _| {},
        };
        tokio::runtime::Handle::current().block_on(intake::preview(&store, &order, SHOWN))
    });
    Ok(work.await.map_err(internal)??)
}

pub(super) async fn check(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    posted: Posted,
) -> Page {
    let source = posted.fields.get("source").to_owned();
    let looked = async {
        let file = posted.file.filter(|(_, bytes)| !bytes.is_empty());
        let (name, bytes) = file.ok_or_else(|| Refusal::new("refusal-trade-file").field("file"))?;
        if bytes.len() > imports::LARGEST {
            return Err(Refusal::new("refusal-trade-large").field("file").into());
        }
        let kept = written(&bytes)?;
        let sent = Sent {
            path: kept.path().to_owned(),
            name: name.clone(),
            source: source.clone(),
            format: None,
            keep_good: true,
            lang: visitor.lang,
        };
        let preview = look(&app, &who, &sent, visitor.lang).await?;
        let id = app.chance().id(app.clock().now());
        app.trade().put(&inbox(id), bytes.to_vec()).await?;
        Ok::<_, Failure>((name, id, preview))
    };
    match looked.await {
        Ok((name, id, preview)) => html(&shown(&app, &visitor, name, source, id, preview)),
        Err(failure) => refused(&app, &visitor, &who, posted.fields, failure).await,
    }
}

async fn refused(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    fields: Fields,
    failure: Failure,
) -> Page {
    let say = Say::new(app, visitor.lang);
    let mut form = Typed::refused(fields, failure, &say, "file")?;
    // What is wrong with a saved mapping is shown beside the source that has it.
    for (field, _) in &mut form.errors {
        if field == "mapping" {
            "source".clone_into(field);
        }
    }
    imports::page(app, visitor, who, 1, form).await
}

fn shown(
    app: &App,
    visitor: &Visitor,
    file: String,
    source: String,
    inbox: Uuid,
    preview: Preview,
) -> PreviewPage {
    let mut c = below(app, visitor, "cargo-preview-title");
    c.title = c.t1("cargo-preview-of", "file", &file);
    let rows = preview
        .rows
        .into_iter()
        .map(|(number, values, faults)| RowView {
            number,
            cells: preview.columns.iter().copied().zip(values).collect(),
            faults: faults.iter().map(|fault| words::words(&c, fault)).collect(),
        });
    let rows: Vec<RowView> = rows.collect();
    let faulty = rows.iter().filter(|row| !row.faults.is_empty()).count();
    let told = c.n("cargo-preview-faulty", faulty);
    PreviewPage {
        lead: format!("{} {told}", c.n("cargo-preview-lead", rows.len())),
        names: preview.names.join(", "),
        columns: preview.columns,
        rows,
        file,
        source,
        inbox,
        c,
    }
}

pub(super) async fn take(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let taken = async {
        let id: Uuid = fields.get("inbox").parse().map_err(|_| Failure::NotFound)?;
        let bytes = app.trade().get(&inbox(id)).await?;
        // Taken in already: it has to be chosen again.
        let bytes = bytes.ok_or_else(|| Refusal::new("refusal-trade-gone").field("file"))?;
        let kept = written(&bytes)?;
        let sent = Sent {
            path: kept.path().to_owned(),
            name: fields.get("name").to_owned(),
            source: fields.get("source").to_owned(),
            format: None,
            keep_good: fields.get("keep") != "all",
            lang: visitor.lang,
        };
        let done = commands::import(&app, &who, sent, Box::new(|_, _, _| {})).await?;
        app.trade().forget(&inbox(id)).await?;
        Ok::<_, Failure>(done)
    };
    match taken.await {
        Ok(done) => {
            let mut answer = see_other(format!("/trade/imports/{}", done.import));
            if done.before {
                answer = crate::web::flash_to(
                    &app,
                    format!("/trade/imports/{}", done.import),
                    "cargo-flash-before",
                );
            }
            Ok(answer.into_response())
        }
        Err(failure) => refused(&app, &visitor, &who, fields, failure).await,
    }
}

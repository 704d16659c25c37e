//! Pages of text blocks.

use super::{commands, read};
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::profile::Names;
use crate::web::{Chrome, Fields, Form, Page, Routes, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::pack::{Text, criterion_order};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::text_blocks::{Content, LONGEST, PLACEHOLDERS, TextBlock};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes() -> Routes {
    use Action::{EditTextBlocks, ViewTextBlocks};
    Routes::new()
        .get("/text-blocks", ViewTextBlocks, list)
        .get("/text-blocks/new", EditTextBlocks, ask)
        .post("/text-blocks/new", EditTextBlocks, create)
        .get("/text-blocks/{id}", ViewTextBlocks, show)
        .post("/text-blocks/{id}", EditTextBlocks, change)
        .post("/text-blocks/{id}/retire", EditTextBlocks, retire)
}

struct Row {
    href: String,
    title: String,
    about: String,
    text: String,
    languages: String,
    uses: String,
    version: String,
    retired: bool,
}

#[derive(Template)]
#[template(path = "text_blocks/list.html")]
struct ListPage {
    c: Chrome,
    rows: Vec<Row>,
    may_edit: bool,
}

fn may_edit(app: &App, who: &Who) -> bool {
    app.may(who, Action::EditTextBlocks, &Resource::Programme)
}

async fn list(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let c = Chrome::new(&app, &visitor, "blocks-title");
    let uses = read::uses(&app, &who).await?;
    let mut blocks = read::all(&app, &who).await?;
    blocks.sort_by_key(|row| {
        let place = row.criterion.as_deref().map(criterion_order);
        (row.retired, place, row.title.clone())
    });
    let rows = blocks.into_iter().map(|row| {
        let languages = [("en", &row.en), ("es", &row.es), ("fr", &row.fr)];
        let languages = languages.iter().filter(|(_, text)| !text.is_empty());
        let names: Vec<String> = languages
            .map(|(code, _)| c.t(format!("blocks-in-{code}")))
            .collect();
        Row {
            href: format!("/text-blocks/{}", row.stream_id),
            about: about(&c, row.criterion.as_deref()),
            text: row.content().text.get(c.lang).to_owned(),
            languages: names.join(", "),
            uses: c.n(
                "blocks-uses",
                uses.get(&row.stream_id).copied().unwrap_or_default(),
            ),
            version: c.t2(
                "blocks-version",
                "n",
                row.version,
                "day",
                c.day(app.date_of(row.changed_at.0)),
            ),
            retired: row.retired,
            title: row.title,
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    for row in &mut rows {
        if row.text.is_empty() {
            row.text.clone_from(&row.title);
        }
    }
    html(&ListPage {
        rows,
        may_edit: may_edit(&app, &who),
        c,
    })
}

fn about(c: &Chrome, criterion: Option<&str>) -> String {
    criterion.map_or_else(
        || c.t("blocks-general"),
        |id| c.t1("blocks-for", "criterion", id),
    )
}

struct VersionView {
    number: String,
    who: String,
    texts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "text_blocks/block.html")]
struct BlockPage {
    c: Chrome,
    action: String,
    new: bool,
    may_edit: bool,
    retired: Option<String>,
    about: String,
    from: u32,
    criteria: Vec<(String, String)>,
    placeholders: String,
    longest: usize,
    form: Typed,
    versions: Vec<VersionView>,
}

/// Every criterion of the newest edition, after the choice of all.
fn criteria(app: &App, c: &Chrome, chosen: &str) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), c.t("blocks-general"))];
    let catalogue = app.catalogue();
    let newest = catalogue.newest();
    for criterion in newest.into_iter().flat_map(|edition| &edition.criteria) {
        let text: String = c.pack(&criterion.text).chars().take(70).collect();
        choices.push((criterion.id.clone(), format!("{} {text}…", criterion.id)));
    }
    if !choices.iter().any(|(id, _)| id == chosen) {
        choices.push((chosen.to_owned(), chosen.to_owned()));
    }
    choices
}

fn chrome(app: &App, visitor: &Visitor, title: String) -> Chrome {
    let c = Chrome::titled(app, visitor, title);
    let list = c.t("blocks-title");
    c.crumb("/text-blocks", list)
}

fn blank(app: &App, visitor: &Visitor, form: Typed) -> BlockPage {
    let mut c = chrome(app, visitor, String::new());
    c.title = c.t("blocks-new");
    BlockPage {
        action: "/text-blocks/new".to_owned(),
        new: true,
        may_edit: true,
        retired: None,
        about: String::new(),
        from: 0,
        criteria: criteria(app, &c, form.v("criterion")),
        placeholders: placeholders(),
        longest: LONGEST,
        form,
        versions: Vec::new(),
        c,
    }
}

fn placeholders() -> String {
    PLACEHOLDERS.map(|name| format!("{{{name}}}")).join(", ")
}

#[derive(Debug, Deserialize)]
struct Suggested {
    #[serde(default)]
    criterion: String,
    #[serde(default)]
    text: String,
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    _who: Who,
    Query(suggested): Query<Suggested>,
) -> Page {
    let mut fields = Fields::default();
    fields.set("criterion", suggested.criterion);
    fields.set("text_en", suggested.text);
    html(&blank(&app, &visitor, Typed::of(fields)))
}

fn content(fields: &Fields) -> Content {
    Content {
        title: fields.get("title").to_owned(),
        criterion: fields.text("criterion").map(str::to_owned),
        text: Text {
            en: fields.get("text_en").to_owned(),
            es: fields.get("text_es").to_owned(),
            fr: fields.get("text_fr").to_owned(),
        },
    }
}

async fn create(State(app): State<App>, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    let created = async {
        let mut unit = app.begin(&who).await?;
        let id = commands::create(&mut unit, content(&fields)).await?;
        unit.commit().await?;
        Ok(id)
    };
    match created.await {
        Ok(id) => Ok(flash_to(
            &app,
            format!("/text-blocks/{id}"),
            "blocks-created",
        )),
        Err(failure) => {
            let c = Chrome::new(&app, &visitor, "blocks-new");
            let form = Typed::refused(fields, failure, &c, "title")?;
            let page = blank(&app, &visitor, form);
            page.form.page(&page)
        }
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: Uuid,
    form: Option<Typed>,
) -> Result<BlockPage, Failure> {
    let block = stream::<TextBlock>(app, who, id).await?.state;
    let newest = block.newest().ok_or(Failure::NotFound)?;
    let c = chrome(app, visitor, newest.content.title.clone());
    let people = block
        .versions
        .iter()
        .filter_map(|version| version.by.account);
    let names = Names::of(app, who, people.collect()).await?;
    let form = form.unwrap_or_else(|| {
        let mut fields = Fields::default();
        fields.set("title", &newest.content.title);
        fields.set(
            "criterion",
            newest.content.criterion.clone().unwrap_or_default(),
        );
        for (lang, text) in newest.content.languages() {
            fields.set(&format!("text_{lang}"), text);
        }
        Typed::of(fields)
    });
    let versions = block.versions.iter().rev().map(|version| VersionView {
        number: c.t1("blocks-version-n", "n", version.number),
        who: c.t2(
            "blocks-by",
            "name",
            names.get(version.by.account),
            "at",
            c.at(version.at),
        ),
        texts: version
            .content
            .languages()
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(lang, text)| (c.t(format!("blocks-in-{lang}")), text.to_owned()))
            .collect(),
    });
    Ok(BlockPage {
        action: format!("/text-blocks/{id}"),
        new: false,
        may_edit: may_edit(app, who) && block.retired.is_none(),
        retired: block.retired.as_ref().map(|(why, at)| {
            c.t2(
                "blocks-retired-why",
                "day",
                c.day(app.date_of(*at)),
                "why",
                why,
            )
        }),
        about: about(&c, newest.content.criterion.as_deref()),
        from: newest.number,
        criteria: criteria(app, &c, form.v("criterion")),
        placeholders: placeholders(),
        longest: LONGEST,
        form,
        versions: versions.collect(),
        c,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, who: Who, Path(id): Path<Uuid>) -> Page {
    html(&page(&app, &visitor, &who, id, None).await?)
}

async fn change(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let from = fields.get("from").parse().unwrap_or_default();
    let changed = async {
        let mut unit = app.begin(&who).await?;
        commands::change(&mut unit, id, from, content(&fields)).await?;
        unit.commit().await
    };
    let done = changed.await;
    answer(&app, &visitor, &who, (id, fields), done, "blocks-changed").await
}

async fn retire(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let retired = async {
        let mut unit = app.begin(&who).await?;
        commands::retire(&mut unit, id, fields.get("reasons")).await?;
        unit.commit().await
    };
    let done = retired.await;
    answer(&app, &visitor, &who, (id, fields), done, "blocks-retired").await
}

async fn answer(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (id, fields): (Uuid, Fields),
    done: Result<(), Failure>,
    flash: &str,
) -> Page {
    let Err(failure) = done else {
        return Ok(flash_to(app, format!("/text-blocks/{id}"), flash));
    };
    let c = Chrome::new(app, visitor, "blocks-title");
    let mut form = Typed::refused(fields, failure, &c, "main-content")?;
    let fresh = page(app, visitor, who, id, None).await?;
    if form.fields.has("reasons") {
        // The form for retiring has none of the other fields.
        for name in ["title", "criterion", "text_en", "text_es", "text_fr"] {
            form.fields.set(name, fresh.form.v(name));
        }
    }
    let page = page(app, visitor, who, id, Some(form)).await?;
    page.form.page(&page)
}

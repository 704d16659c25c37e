//! Parts of the programme beside supply chain security that a company takes part in, and the supervisor's way to let it
//! in or out. What a part asks comes with the company's next security profile.

use super::file::{Head, chrome, head, load};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership::commands_staff::{enter_strand, leave_strand};
use crate::membership::resource;
use crate::web::{Chrome, Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::Strand;
use greenlane_domain::permission::Action;

struct Row {
    id: String,
    name: String,
    about: String,
    source: String,
    /// From when the company takes part; empty while it does not.
    since: String,
    /// The criteria it adds: number and text.
    criteria: Vec<(String, String)>,
    /// Why it may not enter, in words; empty when it may.
    closed: String,
}

#[derive(Template)]
#[template(path = "caseload/strands.html")]
struct StrandsPage {
    c: Chrome,
    head: Head,
    rows: Vec<Row>,
    may: bool,
    typed: Typed,
}

impl StrandsPage {
    /// What was typed into the form of one strand: the page has a form for each.
    fn v(&self, row: &Row, name: &str) -> &str {
        self.of(row).map_or("", |typed| typed.v(name))
    }

    fn e(&self, row: &Row, name: &str) -> &str {
        self.of(row).map_or("", |typed| typed.e(name))
    }

    fn of(&self, row: &Row) -> Option<&Typed> {
        Some(&self.typed).filter(|typed| typed.v("strand") == row.id)
    }
}

fn criteria(app: &App, c: &Chrome, strand: &Strand) -> Vec<(String, String)> {
    let edition = app.catalogue().current(app.today());
    let all = edition.map_or(&[][..], |edition| &edition.criteria);
    let of = |criterion: &&greenlane_domain::pack::Criterion| {
        let mut applies = criterion.applies.iter();
        applies.any(|applies| applies.strand.as_ref() == Some(&strand.id))
    };
    all.iter()
        .filter(of)
        .map(|criterion| (criterion.id.clone(), c.pack(&criterion.text).to_owned()))
        .collect()
}

async fn show(app: &App, who: &Who, visitor: &Visitor, id: MemberId, typed: Typed) -> Page {
    let member = load(app, who, id, Action::ViewInternalNotes).await?;
    let c = chrome(app, visitor, &member, "strands-title");
    let state = &member.state;
    let tier = state
        .tier()
        .map_or("", greenlane_domain::membership::Tier::code);
    let rows = app.pack().strands.iter().map(|strand| {
        let fits = |all: &[String], one: &str| all.iter().any(|each| each == one);
        let closed = if !fits(&strand.entity_types, state.entity_type()) {
            c.t("refusal-member-strand-type")
        } else if !state.in_force() || !fits(&strand.tiers, tier) {
            c.t("refusal-member-strand-tier")
        } else {
            String::new()
        };
        let since = state.strands.get(&strand.id);
        Row {
            id: strand.id.clone(),
            name: c.pack(&strand.name).to_owned(),
            about: c.pack(&strand.about).to_owned(),
            source: strand.source.clone(),
            since: since.map_or_else(String::new, |day| c.day(*day)),
            criteria: criteria(app, &c, strand),
            closed,
        }
    });
    let page = StrandsPage {
        head: head(app, &c, &member),
        rows: rows.collect(),
        may: app.may(who, Action::EnrolInStrand, &resource(id, state)),
        c,
        typed,
    };
    page.typed.page(&page)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
) -> Page {
    show(&app, &who, &visitor, id, Typed::of(Fields::default())).await
}

async fn follow(
    app: &App,
    who: &Who,
    id: MemberId,
    fields: &Fields,
) -> Result<&'static str, Failure> {
    let (strand, reasons) = (fields.get("strand"), fields.get("reasons"));
    let mut unit = app.begin(who).await?;
    let flash = if fields.get("act") == "leave" {
        leave_strand(&mut unit, id, strand, reasons).await?;
        "strand-left"
    } else {
        let day = fields.get("memorandum_on").parse().ok();
        enter_strand(&mut unit, id, strand, day, reasons).await?;
        "strand-entered"
    };
    unit.commit().await?;
    Ok(flash)
}

async fn act(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    match follow(&app, &who, id, &fields).await {
        Ok(flash) => Ok(flash_to(&app, format!("/companies/{id}/strands"), flash)),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "reasons")?;
            show(&app, &who, &visitor, id, typed).await
        }
    }
}

/// The routes of strands.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/companies/{id}/strands", Action::ViewInternalNotes, page)
        .post("/companies/{id}/strands", Action::EnrolInStrand, act)
}

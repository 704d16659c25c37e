//! The programme's table of threats: every rating with its day, its basis and its maker's reasons.

use super::Of;
use super::view;
use super::why;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::partners::commands;
use crate::partners::picture::threat_table;
use crate::profile::Names;
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::State;
use greenlane_domain::partners::{Level, RatingText, ThreatKind, ThreatTable, in_force};
use greenlane_domain::permission::{Action, Resource};

struct Row {
    place: String,
    code: String,
    kind: String,
    level: Option<(&'static str, String)>,
    from: String,
    holds: bool,
    basis: String,
    source: String,
    sample: bool,
    made: String,
    reasons: String,
}

#[derive(Template)]
#[template(path = "partners/table.html")]
struct TablePage {
    c: Chrome,
    version: u32,
    may_rate: bool,
    rows: Vec<Row>,
    typed: Typed,
    kinds: Vec<(String, String)>,
    levels: Vec<(String, String, String)>,
}

/// Every rating: what the programme recorded last comes first, then the pack's rows.
fn rows(app: &App, c: &Chrome, table: &ThreatTable, names: Option<&Names>) -> Vec<Row> {
    let pack = &app.pack().partners.ratings;
    let all = table.ratings(pack);
    let today = app.today();
    let rows = all.iter().enumerate().rev().map(|(n, rating)| {
        let made = n
            .checked_sub(pack.len())
            .and_then(|n| table.recorded.get(n));
        let holds = in_force(&all, &rating.scope, rating.kind, today);
        Row {
            place: why::scope(c, &rating.scope),
            code: rating.id.clone(),
            kind: c.t(view::key("threat-kind", rating.kind.code())),
            level: rating.level.map(|level| view::level(c, level)),
            from: c.day(rating.from),
            holds: holds.is_some_and(|holding| std::ptr::eq(holding, rating)),
            basis: c.pack(&rating.basis).to_owned(),
            source: rating.source.clone().unwrap_or_default(),
            sample: rating.sample,
            // A company is told that the programme rated; not who of its staff did, and not why.
            made: match (made, names) {
                (Some((_, _, on, by)), Some(names)) => {
                    c.t2("threat-made", "name", names.get(*by), "day", c.day(*on))
                }
                (Some((_, _, on, _)), None) => c.t1("threat-made-programme", "day", c.day(*on)),
                (None, _) => c.t("threat-from-pack"),
            },
            reasons: match (made, names) {
                (Some((_, reasons, ..)), Some(_)) => reasons.clone(),
                _ => String::new(),
            },
        }
    });
    rows.collect()
}

async fn page(app: &App, visitor: &Visitor, who: &Who, typed: Typed) -> Page {
    app.permit(who, Action::ViewThreats, &Resource::Programme)?;
    let c = Chrome::new(app, visitor, "threats-title");
    let table = threat_table(app, who).await?;
    let people = table.recorded.iter().filter_map(|(.., by)| *by).collect();
    let names = Names::of(app, who, people).await?;
    let kinds = ThreatKind::ALL.iter().map(|kind| kind.code());
    let kinds = view::words(&c, "threat-kind", kinds);
    let levels = view::words(
        &c,
        "risk-level",
        Level::ALL.iter().map(|level| level.code()),
    );
    let none = ("none".to_owned(), c.t("threat-level-none"));
    let levels = levels.into_iter().chain(std::iter::once(none));
    let page = TablePage {
        version: table.version(),
        may_rate: app.may(who, Action::RateThreats, &Resource::Programme),
        rows: rows(app, &c, &table, who.company.is_none().then_some(&names)),
        kinds: view::after(c.t("ui-choose-one"), kinds),
        levels: levels
            .map(|(code, word)| (code, word, String::new()))
            .collect(),
        typed,
        c,
    };
    page.typed.page(&page)
}

pub(super) async fn show(State(app): Of, visitor: Visitor, who: Who) -> Page {
    let mut fields = Fields::default();
    fields.set("from", app.today().to_string());
    page(&app, &visitor, &who, Typed::of(fields)).await
}

async fn record(app: &App, who: &Who, fields: &Fields) -> Result<(), Failure> {
    let get = |name: &str| fields.get(name).to_owned();
    let typed = RatingText {
        scope: get("scope"),
        kind: get("threat"),
        level: get("level"),
        from: get("from"),
        basis: get("basis"),
        source: get("source"),
        reasons: get("reasons"),
    };
    let mut unit = app.begin(who).await?;
    commands::rate(&mut unit, &typed).await?;
    unit.commit().await
}

pub(super) async fn rate(State(app): Of, visitor: Visitor, who: Who, Form(fields): Form) -> Page {
    match record(&app, &who, &fields).await {
        Ok(()) => Ok(flash_to(&app, "/threats", "threat-rated")),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, typed).await
        }
    }
}

//! What a company says of its own trade: the only source until customs' own data are connected.

use crate::accounts::Who;
use crate::app::App;
use crate::caseload;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::membership;
use crate::selection::commands;
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::selection::{Factor, TradeFigures, TradeText, trade_id};

struct YearRow {
    year: i16,
    entries: String,
    value: String,
    crossings: String,
    on: String,
}

#[derive(Template)]
#[template(path = "selection/trade.html")]
struct TradePage {
    c: Chrome,
    rows: Vec<YearRow>,
    years: Vec<(String, String)>,
    asks: [bool; 3],
    may_edit: bool,
    form: Typed,
}

async fn page(app: &App, visitor: &Visitor, who: &Who, company: MemberId, form: Typed) -> Page {
    let loaded = membership::open(app, who, company, Action::ViewCompany).await?;
    let member = &loaded.state;
    let record = membership::resource(company, member);
    let figures = match stream::<TradeFigures>(app, who, trade_id(company)).await {
        Err(Failure::NotFound) => TradeFigures::default(),
        found => found?.state,
    };
    let mut c = Chrome::new(app, visitor, "trade-title");
    let home = c.t("nav-home");
    if who.company.is_some() {
        c = c.crumb(format!("/companies/{company}"), home);
    } else {
        c.here.clone_from(&c.title);
        c.title = format!("{}: {}", c.title, member.legal_name());
        c = caseload::in_file(c, app, visitor, (company, member), "file");
    }
    let count = |figure: Option<i64>| figure.map_or_else(|| "–".to_owned(), |n| c.count(n));
    let rows = figures.declared.iter().rev().map(|figures| YearRow {
        year: figures.year,
        entries: count(figures.entries),
        value: count(figures.value_thousands),
        crossings: count(figures.crossings),
        on: c.day(figures.on),
    });
    let about = [
        Factor::ImportVolume,
        Factor::ImportValue,
        Factor::ExpeditedLane,
    ];
    let asks = about.map(|factor| {
        let rule = app.pack().selection.rule(factor);
        rule.is_some_and(|rule| rule.applies(member.entity_type()))
    });
    let last = app.today().year() - 1;
    let years = (last - 4..=last).rev();
    let page = TradePage {
        rows: rows.collect(),
        years: years
            .map(|year| (year.to_string(), year.to_string()))
            .collect(),
        may_edit: asks.contains(&true) && app.may(who, Action::EditCompany, &record),
        asks,
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    page(&app, &visitor, &who, company, Typed::default()).await
}

pub(super) async fn declare(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    membership::open(&app, &who, company, Action::EditCompany).await?;
    let typed = TradeText {
        year: fields.get("year").to_owned(),
        entries: fields.get("entries").to_owned(),
        value_thousands: fields.get("value_thousands").to_owned(),
        crossings: fields.get("crossings").to_owned(),
    };
    let declared = async {
        let mut unit = app.begin(&who).await?;
        commands::declare_trade(&mut unit, company, &typed).await?;
        unit.commit().await
    };
    let done: Result<(), Failure> = declared.await;
    match done {
        Ok(()) => {
            let to = format!("/companies/{company}/trade");
            Ok(flash_to(&app, to, "trade-declared"))
        }
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "trade-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, company, form).await
        }
    }
}

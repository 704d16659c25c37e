//! The persona door and the demonstration's clock. Outside a demonstration their addresses are not found.
//!
//! Much of a programme is waiting: thirty days of notice, a review within ninety. A visitor moves the clock ahead
//! instead, never back.

use super::super::personas::{self, Persona};
use super::filled::Filled;
use super::{client, let_in};
use crate::accounts::{Who, session};
use crate::app::App;
use crate::failure::Failure;
use crate::web::{
    Access, Chrome, Fields, Form, Page, Routes, Say, Visitor, flash_to, html, signed_in,
    unprocessable,
};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

/// The steps offered, in days: a day, a week, and just over the notice before a validation.
const STEPS: [i64; 3] = [1, 7, 31];

/// Furthest that the clock moves at once. A longer way was probably mistyped, and there is no way back.
const FURTHEST_YEARS: i64 = 5;

/// When the working day begins, to which a move to a day leads.
const MORNING: i8 = 9;

#[derive(Template)]
#[template(path = "accounts/demo.html")]
struct DemoPage {
    c: Chrome,
    personas: Vec<Persona>,
    steps: Vec<(i64, String)>,
    form: Filled,
}

async fn page(app: &App, visitor: &Visitor, form: Filled) -> Result<DemoPage, Failure> {
    if !app.settings().demo {
        return Err(Failure::NotFound);
    }
    let c = Chrome::new(app, visitor, "personas-title");
    Ok(DemoPage {
        personas: personas::personas(app).await?,
        steps: STEPS
            .map(|days| (days, c.n("demo-clock-days", days)))
            .to_vec(),
        form,
        c,
    })
}

async fn door(State(app): State<App>, visitor: Visitor) -> Page {
    html(&page(&app, &visitor, Filled::default()).await?)
}

/// The moment that the form asks for: so many days on, or the morning of a day.
fn asked(app: &App, fields: &Fields) -> Result<Timestamp, Refusal> {
    let now = app.clock().now();
    let days: Option<i64> = fields.get("days").parse().ok();
    if let Some(days) = days.filter(|days| STEPS.contains(days)) {
        let there = now.to_zoned(app.time_zone()).saturating_add(days.days());
        return Ok(there.timestamp());
    }
    let refusal = |key: &str| Refusal::new(key).field("until");
    let day: Date = fields
        .get("until")
        .trim()
        .parse()
        .map_err(|_| refusal("fault-date"))?;
    let last = app.today().saturating_add(FURTHEST_YEARS.years());
    if day <= app.today() || day > last {
        let next = app.today().saturating_add(1.days());
        let between = refusal("refusal-demo-clock").arg("next", next);
        return Err(between.arg("last", last));
    }
    let morning = day.at(MORNING, 0, 0, 0).to_zoned(app.time_zone());
    morning
        .map(|there| there.timestamp())
        .map_err(|_| refusal("fault-date"))
}

/// Everybody's sessions end by the time that passes; whoever moved the clock stays who they are.
async fn stay(
    app: &App,
    response: &mut Response,
    who: &Who,
    headers: &HeaderMap,
) -> Result<(), Failure> {
    session::close(app, who).await?;
    let token = session::open(app, who.account, who.assurance, client(headers)).await?;
    if let (Some(company), Some(again)) = (who.company, session::find(app, &token).await?) {
        session::act_for(app, &again, company).await?;
    }
    signed_in(app, response, &token);
    Ok(())
}

async fn move_clock(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(fields): Form,
) -> Page {
    if !app.settings().demo {
        return Err(Failure::NotFound);
    }
    let then = match asked(&app, &fields) {
        Ok(then) => then,
        Err(refusal) => {
            let fault = Say::new(&app, visitor.lang).refusal(&refusal);
            let form = Filled::new(fields).fault("until", fault);
            let page = page(&app, &visitor, form).await?;
            return unprocessable(&page);
        }
    };
    app.clock()
        .advance(then)
        .map_err(|e| Failure::Internal(format!("the clock could not be moved: {e}")))?;
    let mut response = flash_to(&app, "/demo", "demo-clock-moved");
    if let Some(who) = &visitor.who {
        stay(&app, &mut response, who, &headers).await?;
    }
    Ok(response)
}

async fn enter(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(account): Path<AccountId>,
    _form: Form,
) -> Page {
    let token = personas::enter(&app, account, client(&headers)).await?;
    if let Some(who) = &visitor.who {
        session::close(&app, who).await?;
    }
    let_in(&app, token, None).await
}

/// The routes of the persona door and of the clock.
pub fn routes() -> Routes {
    Routes::new()
        .get("/demo", Access::Public, door)
        .post("/demo/clock", Access::Public, move_clock)
        .post("/demo/enter/{account}", Access::Public, enter)
}

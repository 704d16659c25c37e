//! The random share, year by year, and what a draw of today would be made from.

use super::below;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::selection::read;
use crate::selection::{commands, words};
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::State;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::selection::{DrawStage, strata};

struct Row {
    href: String,
    title: String,
    about: String,
    tag: &'static str,
    status: String,
}

/// A stratum: name, members, how many are drawn, the chance.
pub(super) struct StratumRow {
    pub name: String,
    pub members: String,
    pub drawn: String,
    pub chance: String,
}

#[derive(Template)]
#[template(path = "selection/draws.html")]
struct DrawsPage {
    c: Chrome,
    rows: Vec<Row>,
    reasons: String,
    percent: u32,
    strata: Vec<StratumRow>,
    least: u32,
    years: Vec<(String, String)>,
    may_draw: bool,
    form: Typed,
}

/// A share in per cent with one digit.
pub(super) fn chance(c: &Chrome, n: usize, of: usize) -> String {
    let tenths = (n * 1000 + of / 2).checked_div(of).unwrap_or_default();
    let hundredths = u32::try_from(tenths * 10).unwrap_or_default();
    c.t1("selection-percent", "n", words::points(c, hundredths))
}

async fn page(app: &App, visitor: &Visitor, who: &Who, form: Typed) -> Page {
    let title = Chrome::new(app, visitor, "selection-draws-title").title;
    let c = below(app, visitor, title);
    let selection = read::selection(app, who).await?;
    let policy = &app.pack().selection;
    let members = selection.membership.facts.iter().map(|facts| {
        let region = policy.region_of(&facts.country);
        (facts.member, facts.entity_type.as_str(), region)
    });
    let strata = strata(members, policy.stratum_least);
    let strata = strata.iter().map(|stratum| {
        let (size, of) = (stratum.size(policy.random_percent), stratum.members.len());
        StratumRow {
            name: words::stratum(app, &c, &stratum.key),
            members: c.count(of),
            drawn: c.count(size),
            chance: chance(&c, size, of),
        }
    });
    let draws = read::draws(app, who).await?;
    let this = app.today().year();
    let years = [this, this + 1].into_iter();
    let years = years
        .filter(|year| draws.iter().all(|draw| draw.year != i64::from(*year)))
        .map(|year| (year.to_string(), year.to_string()));
    let rows = draws.iter().map(|draw| {
        let drawn = draw.stage == DrawStage::Drawn.code();
        let args = [
            ("members", c.count(draw.members)),
            ("drawn", c.count(draw.drawn)),
            ("day", c.day(app.date_of(draw.seeded_at.0))),
        ];
        Row {
            href: format!("/selection/draws/{}", draw.year),
            title: c.t1("selection-draw-of", "year", draw.year),
            about: c.with(
                if drawn {
                    "selection-draw-about"
                } else {
                    "selection-draw-about-open"
                },
                &args,
            ),
            tag: if drawn { "done" } else { "progress" },
            status: c.t(if drawn {
                "selection-draw-drawn"
            } else {
                "selection-draw-seeded"
            }),
        }
    });
    let years: Vec<_> = years.collect();
    let page = DrawsPage {
        rows: rows.collect(),
        reasons: c.pack(&policy.random_reasons).to_owned(),
        percent: policy.random_percent,
        least: policy.stratum_least,
        strata: strata.collect(),
        may_draw: !years.is_empty() && app.may(who, Action::DrawSelection, &Resource::Programme),
        years,
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    page(&app, &visitor, &who, Typed::default()).await
}

pub(super) async fn open(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let opened = async {
        let year = fields.get("year").parse::<i16>().unwrap_or_default();
        let mut unit = app.begin(&who).await?;
        commands::open_draw(&mut unit, year).await?;
        unit.commit().await?;
        Ok::<_, Failure>(year)
    };
    match opened.await {
        Ok(year) => {
            let to = format!("/selection/draws/{year}");
            Ok(flash_to(&app, to, "selection-draw-opened"))
        }
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "selection-draws-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, form).await
        }
    }
}

//! One proposal: its weights beside those it replaces, what it would change today, and the decision of another person.

use super::below;
use super::simulated::{self, SimulatedView};
use super::weights::{LONGEST, people};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::selection::read;
use crate::selection::{commands, words};
use crate::web::{Chrome, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::selection::{Weights, simulate};

struct WeightRow {
    name: String,
    before: u32,
    after: u32,
    changed: bool,
}

#[derive(Template)]
#[template(path = "selection/proposal.html")]
struct ProposalPage {
    c: Chrome,
    number: u32,
    status: (&'static str, String),
    made: String,
    reasons: String,
    seen: String,
    decided: Option<(String, String)>,
    rows: Vec<WeightRow>,
    simulated: Option<SimulatedView>,
    may_decide: bool,
    own: bool,
    form: Typed,
    longest: usize,
}

async fn page(app: &App, visitor: &Visitor, who: &Who, number: u32, form: Typed) -> Page {
    let selection = read::selection(app, who).await?;
    let proposal = selection.book.proposal(number).ok_or(Failure::NotFound)?;
    let policy = &app.pack().selection;
    let title = Chrome::new(app, visitor, "").t1("selection-proposal", "n", number);
    let c = below(app, visitor, title);
    let weights = c.t("selection-weights-title");
    let c = c.crumb("/selection/weights", weights);
    let names = people(app, who, &selection).await?;
    let replaced: Weights = if proposal.replaces == 1 {
        policy.weights()
    } else {
        let before = selection.book.proposals.iter().find(|each| {
            let decided = each.decided.as_ref();
            decided.and_then(|decided| decided.version) == Some(proposal.replaces)
        });
        before.map(|each| each.weights.clone()).unwrap_or_default()
    };
    let rows = policy.factors.iter().map(|rule| {
        let of = |weights: &Weights| weights.get(&rule.factor).copied().unwrap_or_default();
        let (before, after) = (of(&replaced), of(&proposal.weights));
        WeightRow {
            name: words::factor(app, &c, rule.factor),
            before,
            after,
            changed: before != after,
        }
    });
    let open = proposal.decided.is_none();
    let simulation = if open {
        let scores = &selection.scores;
        let made = simulate(&selection.membership, policy, scores, &proposal.weights)?;
        Some(simulated::view(app, &c, &selection, &made, false))
    } else {
        None
    };
    let decided = proposal.decided.as_ref().map(|decided| {
        let key = if decided.version.is_some() {
            "selection-approved-by"
        } else {
            "selection-declined-by"
        };
        let day = c.day(app.date_of(decided.at));
        let by = c.t2(key, "name", names.get(decided.by), "day", day);
        (by, decided.reasons.clone())
    });
    let status = match proposal.decided.as_ref().map(|decided| decided.version) {
        None => ("progress", c.t("selection-proposal-waits")),
        Some(Some(version)) => ("done", c.t1("selection-became", "n", version)),
        Some(None) => ("none", c.t("selection-proposal-declined")),
    };
    let [members, top, entering, _] = proposal.seen;
    let seen = [
        ("members", c.count(members)),
        ("top", c.count(top)),
        ("count", entering.to_string()),
    ];
    let may = open && app.may(who, Action::ApproveWeights, &Resource::Programme);
    let page = ProposalPage {
        number,
        status,
        made: c.t2(
            "selection-proposed-by",
            "name",
            names.get(proposal.by),
            "day",
            c.day(app.date_of(proposal.at)),
        ),
        reasons: proposal.reasons.clone(),
        seen: c.with("selection-seen", &seen),
        decided,
        rows: rows.collect(),
        simulated: simulation,
        own: open && proposal.by == Some(who.account.0),
        may_decide: may,
        form,
        longest: LONGEST,
        c,
    };
    page.form.page(&page)
}

fn number(path: &str) -> Result<u32, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
) -> Page {
    page(&app, &visitor, &who, number(&path)?, Typed::default()).await
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Form(fields): Form,
) -> Page {
    let number = number(&path)?;
    let approves = fields.has("approve");
    let decided = async {
        let mut unit = app.begin(&who).await?;
        let reasons = fields.get("reasons");
        if approves {
            commands::approve(&mut unit, number, reasons).await?;
        } else {
            commands::decline(&mut unit, number, reasons).await?;
        }
        unit.commit().await
    };
    let done: Result<(), Failure> = decided.await;
    match done {
        Ok(()) => {
            let flash = if approves {
                "selection-approved"
            } else {
                "selection-declined"
            };
            Ok(flash_to(&app, "/selection/weights", flash))
        }
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "selection-weights-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, number, form).await
        }
    }
}

//! The weights in force, earlier versions, and proposing others after having seen what they would change.

use super::below;
use super::simulated::{self, SimulatedView};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::Names;
use crate::selection::commands;
use crate::selection::read::{self, Selection};
use crate::selection::words::weight_field;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::State;
use greenlane_domain::Refusal;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::selection::{Factor, Weights, simulate};

/// The most characters of reasons.
pub(super) const LONGEST: usize = 2000;

struct FactorRow {
    name: String,
    measure: String,
    source: String,
    applies: String,
    weight: u32,
    field: String,
    typed: String,
}

struct Version {
    href: String,
    title: String,
    tag: &'static str,
    status: String,
    about: String,
    reasons: String,
}

#[derive(Template)]
#[template(path = "selection/weights.html")]
struct WeightsPage {
    c: Chrome,
    version: u32,
    factors: Vec<FactorRow>,
    versions: Vec<Version>,
    pack: String,
    waiting: Option<u32>,
    may_propose: bool,
    form: Typed,
    simulated: Option<SimulatedView>,
    longest: usize,
}

fn versions(c: &Chrome, app: &App, selection: &Selection, names: &Names) -> Vec<Version> {
    let proposals = selection.book.proposals.iter().rev();
    let versions = proposals.map(|proposal| {
        let decided = proposal.decided.as_ref();
        let version = decided.and_then(|decided| decided.version);
        let (tag, status) = match (decided, version) {
            (None, _) => ("progress", c.t("selection-proposal-waits")),
            (Some(_), Some(version)) if version == selection.rules.version => {
                ("done", c.t("selection-version-in-force"))
            }
            (Some(_), Some(_)) => ("calm", c.t("selection-version-replaced")),
            (Some(_), None) => ("none", c.t("selection-proposal-declined")),
        };
        let title = match version {
            Some(version) => c.t1("selection-version", "n", version),
            None => c.t1("selection-proposal", "n", proposal.number),
        };
        let made = c.t2(
            "selection-proposed-by",
            "name",
            names.get(proposal.by),
            "day",
            c.day(app.date_of(proposal.at)),
        );
        let decided = decided.map(|decided| {
            let key = if decided.version.is_some() {
                "selection-approved-by"
            } else {
                "selection-declined-by"
            };
            let day = c.day(app.date_of(decided.at));
            c.t2(key, "name", names.get(decided.by), "day", day)
        });
        Version {
            href: format!("/selection/weights/{}", proposal.number),
            title,
            tag,
            status,
            about: [Some(made), decided]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            reasons: proposal.reasons.clone(),
        }
    });
    versions.collect()
}

/// The names of everybody who proposed or decided.
pub(super) async fn people(app: &App, who: &Who, selection: &Selection) -> Result<Names, Failure> {
    let proposals = selection.book.proposals.iter();
    let people = proposals.flat_map(|proposal| {
        let decided = proposal.decided.as_ref().and_then(|decided| decided.by);
        [proposal.by, decided]
    });
    Names::of(app, who, people.flatten().collect()).await
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    selection: &Selection,
    form: Typed,
    simulated: Option<SimulatedView>,
) -> Page {
    let title = Chrome::new(app, visitor, "selection-weights-title").title;
    let c = below(app, visitor, title);
    let names = people(app, who, selection).await?;
    let rules = &selection.rules;
    let factors = app.pack().selection.factors.iter().map(|rule| {
        let weight = rules.weights.get(&rule.factor).copied().unwrap_or_default();
        let field = weight_field(rule.factor);
        let typed = if form.fields.has(&field) {
            form.v(&field).to_owned()
        } else {
            weight.to_string()
        };
        let about: Vec<String> = rule
            .entity_types
            .iter()
            .map(|id| crate::selection::words::entity_type(app, &c, id))
            .collect();
        FactorRow {
            name: c.pack(&rule.name).to_owned(),
            measure: c.pack(&rule.measure).to_owned(),
            source: rule.source.clone(),
            applies: if about.is_empty() {
                c.t("selection-applies-all")
            } else {
                c.t1("selection-applies", "types", about.join(", "))
            },
            weight,
            typed,
            field,
        }
    });
    let page = WeightsPage {
        factors: factors.collect(),
        versions: versions(&c, app, selection, &names),
        version: rules.version,
        pack: c.t1(
            "selection-version-pack",
            "version",
            &app.pack().selection.version,
        ),
        waiting: selection.book.open().map(|open| open.number),
        may_propose: app.may(who, Action::ProposeWeights, &Resource::Programme),
        longest: LONGEST,
        simulated,
        form,
        c,
    };
    page.form.page(&page)
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let selection = read::selection(&app, &who).await?;
    page(&app, &visitor, &who, &selection, Typed::default(), None).await
}

/// The weights as typed, or a fault beside each that is no whole number from 0 to 100.
fn typed(fields: &Fields) -> Result<Weights, Failure> {
    let mut faults = Vec::new();
    let mut weights = Weights::new();
    for factor in Factor::ALL {
        let name = weight_field(*factor);
        let weight = fields.get(&name).trim().parse::<u32>().ok();
        match weight.filter(|weight| *weight <= 100) {
            Some(weight) => {
                weights.insert(*factor, weight);
            }
            None => faults.push(Refusal::new("refusal-selection-weight").field(&name)),
        }
    }
    if faults.is_empty() {
        Ok(weights)
    } else {
        Err(Failure::Invalid(crate::failure::Faults(faults)))
    }
}

/// What became of a form: the number of the proposal; or the simulation, with what was refused.
struct Asked {
    number: Option<u32>,
    view: Option<SimulatedView>,
    failure: Option<Failure>,
}

async fn asked(app: &App, visitor: &Visitor, who: &Who, fields: &Fields) -> Result<Asked, Failure> {
    let weights = typed(fields)?;
    let selection = read::selection(app, who).await?;
    let policy = &app.pack().selection;
    let simulation = simulate(&selection.membership, policy, &selection.scores, &weights)?;
    let c = below(app, visitor, String::new());
    let view = Some(simulated::view(app, &c, &selection, &simulation, true));
    let (number, failure) = if fields.has("propose") {
        match proposed(app, who, weights, fields.get("reasons")).await {
            Ok(number) => (Some(number), None),
            Err(failure) => (None, Some(failure)),
        }
    } else {
        (None, None)
    };
    Ok(Asked {
        number,
        view,
        failure,
    })
}

async fn proposed(app: &App, who: &Who, weights: Weights, reasons: &str) -> Result<u32, Failure> {
    let mut unit = app.begin(who).await?;
    let number = commands::propose(&mut unit, weights, reasons).await?;
    unit.commit().await?;
    Ok(number)
}

/// Simulates, or proposes.
pub(super) async fn propose(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let (view, failure) = match asked(&app, &visitor, &who, &fields).await {
        Ok(Asked {
            number: Some(number),
            ..
        }) => {
            let to = format!("/selection/weights/{number}");
            return Ok(flash_to(&app, to, "selection-proposed"));
        }
        Ok(asked) => (asked.view, asked.failure),
        Err(failure) => (None, Some(failure)),
    };
    let say = Chrome::new(&app, &visitor, "selection-weights-title");
    let form = match failure {
        Some(failure) => Typed::refused(fields, failure, &say, "weights")?,
        None => Typed::of(fields),
    };
    let selection = read::selection(&app, &who).await?;
    page(&app, &visitor, &who, &selection, form, view).await
}

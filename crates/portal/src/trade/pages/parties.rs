//! Parties that may be members: both sides beside each other, why they are alike, and what a person says.

use super::{Asked, below, percent, year};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::recognition::standing::Standing;
use crate::trade::commands;
use crate::trade::year::{self as years, Unsure};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::PartyKey;
use greenlane_targeting::parties::{Alike, Because};
use std::sync::Arc;

/// Parties on one page: those with the most shipments, and more once these are decided.
const SHOWN: usize = 25;

struct Candidate {
    member: MemberId,
    href: String,
    name: String,
    facts: Vec<(String, String)>,
    reasons: Vec<String>,
}

struct Row {
    /// The number of its form on the page, for ids of fields.
    n: usize,
    key: PartyKey,
    facts: Vec<(String, String)>,
    candidates: Vec<Candidate>,
    /// The choices of its form: which company it is, or none of them.
    choices: Vec<(String, String, String)>,
    form: Typed,
}

#[derive(Template)]
#[template(path = "trade/parties.html")]
struct PartiesPage {
    c: Chrome,
    years: Vec<(String, String)>,
    year: String,
    rows: Vec<Row>,
    waiting: String,
    may_decide: bool,
    errors: Vec<(String, String)>,
}

/// What speaks for and against a pair, in words.
pub(super) fn because(c: &Say, alike: &Alike) -> Vec<String> {
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let told = alike.because.iter().map(|because| match because {
        Because::Name { likeness, .. } => c.t1("cargo-because-name", "percent", percent(*likeness)),
        Because::Address { share, words } => c.t2(
            "cargo-because-address",
            "percent",
            percent(*share),
            "words",
            words.join(" "),
        ),
        Because::OtherAddress => c.t("cargo-because-other-address"),
        Because::Slip { known } => c.t1("cargo-because-slip", "known", known),
        Because::NoNumber => c.t("cargo-because-no-number"),
        Because::OtherNumber => c.t("cargo-because-other-number"),
    });
    told.collect()
}

pub(super) fn shown_key(c: &Chrome, key: &PartyKey) -> Vec<(String, String)> {
    let or_none = |text: &str| {
        if text.is_empty() {
            c.t("cargo-not-given")
        } else {
            text.to_owned()
        }
    };
    vec![
        (c.t("cargo-party-name"), or_none(&key.name)),
        (c.t("cargo-party-number"), or_none(&key.number)),
        (c.t("cargo-party-address"), or_none(&key.address)),
    ]
}

fn candidate(c: &Chrome, standing: &Arc<Standing>, alike: &Alike) -> Candidate {
    let numbers: Vec<String> = standing
        .keys
        .iter()
        .filter_map(|key| key.split_once(':'))
        .map(|(scheme, value)| format!("{} {value}", scheme.to_uppercase()))
        .collect();
    Candidate {
        member: standing.id,
        href: format!("/companies/{}/benefits", standing.id),
        name: standing.name.clone(),
        facts: vec![
            (c.t("cargo-party-name"), standing.name.clone()),
            (c.t("cargo-party-number"), numbers.join(", ")),
            (
                c.t("cargo-party-address"),
                standing.addresses.first().cloned().unwrap_or_default(),
            ),
        ],
        reasons: because(c, alike),
    }
}

fn row(app: &App, c: &Chrome, n: usize, party: &Unsure, typed: &Typed) -> Row {
    let mut facts = shown_key(c, &party.key);
    facts.push((c.t("cargo-party-shipments"), c.count(party.tally.shipments)));
    facts.push((c.t("cargo-party-exams"), c.count(party.tally.examined())));
    let candidates = party.alike.iter().filter_map(|(member, alike)| {
        let standing = app.board().standing(*member)?;
        Some(candidate(c, &standing, alike))
    });
    let candidates: Vec<Candidate> = candidates.collect();
    let mut choices: Vec<(String, String, String)> = candidates
        .iter()
        .map(|one| {
            (
                one.member.to_string(),
                c.t1("cargo-party-is", "name", &one.name),
                String::new(),
            )
        })
        .collect();
    choices.push(("none".to_owned(), c.t("cargo-party-none"), String::new()));
    // What was typed belongs to the one form that was sent.
    let same = typed.v("number") == party.key.number
        && typed.v("name") == party.key.name
        && typed.v("address") == party.key.address;
    Row {
        n,
        key: party.key.clone(),
        facts,
        candidates,
        choices,
        form: if same {
            typed.clone()
        } else {
            Typed::default()
        },
    }
}

async fn page(app: &App, visitor: &Visitor, who: &Who, asked: &Asked, typed: Typed) -> Page {
    let (chosen, years) = year(app, asked).await?;
    let c = below(app, visitor, "cargo-parties-title");
    let made = match chosen {
        Some(year) => years::of(app, year).await?,
        None => Arc::default(),
    };
    let shown = made.unsure.iter().take(SHOWN).enumerate();
    let rows: Vec<Row> = shown
        .map(|(n, party)| row(app, &c, n + 1, party, &typed))
        .collect();
    let errors = typed.errors.iter().map(|(field, message)| {
        let n = rows
            .iter()
            .find(|row| !row.form.errors.is_empty())
            .map_or(1, |row| row.n);
        (format!("{field}-{n}"), message.clone())
    });
    let errors = errors.collect();
    let page = PartiesPage {
        years,
        year: chosen.map_or_else(String::new, |year| year.to_string()),
        waiting: c.n("cargo-parties-waiting", made.unsure.len()),
        rows,
        may_decide: app.may(who, Action::ResolveParty, &Resource::Programme),
        errors,
        c,
    };
    typed.page(&page)
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    page(&app, &visitor, &who, &asked, Typed::default()).await
}

pub(super) fn key_of(fields: &Fields) -> PartyKey {
    PartyKey {
        number: fields.get("number").to_owned(),
        name: fields.get("name").to_owned(),
        address: fields.get("address").to_owned(),
    }
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Form(fields): Form,
) -> Page {
    let asked = Asked {
        year: fields.get("year").to_owned(),
        ..Asked::default()
    };
    let decided = async {
        let member = match fields.get("member") {
            "none" => None,
            other => Some(other.parse::<MemberId>().map_err(|_| {
                greenlane_domain::Refusal::new("refusal-trade-choose").field("member")
            })?),
        };
        let mut unit = app.begin(&who).await?;
        let key = key_of(&fields);
        commands::decide_party(&mut unit, &key, member, fields.get("reasons")).await?;
        unit.commit().await
    };
    match decided.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/trade/parties?year={}", asked.year),
            "cargo-flash-decided",
        )),
        Err(failure) => {
            let say = Say::new(&app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "reasons")?;
            page(&app, &visitor, &who, &asked, typed).await
        }
    }
}

/// A likeness as per cent, for lists.
pub(super) fn likeness(c: &Chrome, alike: &Alike) -> String {
    percent(c, alike.score)
}

/// What a failure of another form is shown as.
pub(super) fn nothing(failure: Failure, fields: Fields, say: &Say) -> Result<Typed, Failure> {
    Typed::refused(fields, failure, say, "note")
}

//! Parties that may be members: both sides beside each other, why they are alike, and what a person says.

use super::{Asked, PER_PAGE, below, number, percent, watched};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::recognition::standing::Standing;
use crate::timeline::page_links;
use crate::trade::commands;
use crate::trade::suspects::Unsure;
use crate::trade::year as years;
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::PartyKey;
use greenlane_targeting::parties::{Alike, Because};
use std::collections::BTreeSet;
use std::sync::Arc;

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
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
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

/// What was typed, in the one form that was sent; the others are empty.
pub(super) fn same_party(typed: &Typed, key: &PartyKey) -> Typed {
    let same = typed.v("number") == key.number
        && typed.v("name") == key.name
        && typed.v("address") == key.address;
    if same {
        typed.clone()
    } else {
        Typed::default()
    }
}

/// In which roles declarations name a party.
pub(super) fn roles(c: &Say, roles: &BTreeSet<DeclaredRole>) -> String {
    let named = roles
        .iter()
        .map(|role| c.t(format!("cargo-role-{}", role.code())));
    named.collect::<Vec<_>>().join(", ")
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
    facts.push((c.t("cargo-party-roles"), roles(c, &party.roles)));
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
    Row {
        n,
        key: party.key.clone(),
        facts,
        candidates,
        choices,
        form: same_party(typed, &party.key),
    }
}

async fn page(app: &App, visitor: &Visitor, who: &Who, asked: &Asked, typed: Typed) -> Page {
    let c = below(app, visitor, "cargo-parties-title");
    let waiting = crate::trade::waiting(app, who).await?.parties;
    let (chosen, years) = watched(app, &c, asked, &waiting).await?;
    let made = match chosen {
        Some(year) => years::of(app, year).await?,
        None => Arc::default(),
    };
    let total = made.unsure.len();
    let (now, last) = number(asked.page, total);
    let skip = (now - 1) * PER_PAGE;
    let shown = made.unsure.iter().skip(skip).take(PER_PAGE).zip(1..);
    let rows = shown.map(|(party, n)| row(app, &c, n, party, &typed));
    let rows: Vec<Row> = rows.collect();
    let wrong = rows.iter().find(|row| !row.form.errors.is_empty());
    let wrong = wrong.map_or(1, |row| row.n);
    let errors = typed.errors.iter();
    let errors = errors.map(|(field, message)| (format!("{field}-{wrong}"), message.clone()));
    let errors = errors.collect();
    let year = chosen.map_or_else(String::new, |year| year.to_string());
    let page = PartiesPage {
        years,
        waiting: c.n("cargo-parties-waiting", total),
        summary: c.shown(skip, rows.len(), total),
        pages: page_links(
            i64::try_from(now).unwrap_or(1),
            i64::try_from(last).unwrap_or(1),
            |n| format!("/trade/parties?year={year}&page={n}"),
        ),
        page: now,
        rows,
        may_decide: app.may(who, Action::ResolveParty, &Resource::Programme),
        errors,
        year,
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
    let asked = Asked::of(&fields);
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

//! Checking all answers, signing them, and what follows.

use super::site::{self, SiteView};
use super::tasks::PROGRAMME_CLOCKS;
use super::view;
use super::{Here, acts_for, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::read::Names;
use crate::profile::signing;
use crate::web::{Chrome, Due, Fields, Form, Page, Say, Visitor, html, see_other};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use greenlane_domain::Refusal;
use greenlane_domain::annual::Lane;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Cycle, Signer, Stage};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A gap, leading to the field that mends it.
struct GapRow {
    href: String,
    id: String,
    text: String,
}

struct AnswerRow {
    href: String,
    id: String,
    text: String,
    strength: String,
    state: String,
    narrative: String,
    plan: String,
    documents: String,
    sites: Vec<SiteView>,
    editable: bool,
}

struct Group {
    name: String,
    gaps: Vec<GapRow>,
    advice: Vec<GapRow>,
    answers: Vec<AnswerRow>,
}

#[derive(Template)]
#[template(path = "profile/check.html")]
struct CheckPage {
    c: Chrome,
    base: String,
    open: usize,
    advised: usize,
    /// Signed: the answers are read, not sent.
    signed: bool,
    groups: Vec<Group>,
}

fn answers(app: &App, c: &Chrome, here: &Here, number: u8) -> Vec<AnswerRow> {
    let pinned = here.profile.criteria.iter();
    let pinned = pinned.filter(|pinned| pinned.category == number);
    pinned
        .map(|pinned| {
            let answer = here.profile.answer(&pinned.id).cloned().unwrap_or_default();
            let criterion = here.edition(app).and_then(|e| e.criterion(&pinned.id));
            AnswerRow {
                href: format!("{}/criteria/{}", here.base, pinned.id),
                id: pinned.id.clone(),
                text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
                strength: view::strength(c, pinned.strength),
                state: view::state(c, answer.state),
                documents: c.n("profile-documents", answer.evidence.len()),
                sites: site::answered(c, answer.sites.iter().map(|s| &s.text)),
                narrative: answer.narrative,
                plan: answer.plan,
                editable: here.profile.editable(&pinned.id),
            }
        })
        .collect()
}

pub(super) async fn check(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let mut c = here.below(&app, &visitor, String::new());
    c.title = c.t("profile-check-title");
    let gaps = here.profile.gaps();
    let rows = |number: u8, blocks: bool| -> Vec<GapRow> {
        let of_it = gaps
            .iter()
            .filter(|gap| gap.category == number && gap.blocks() == blocks);
        let row = |gap: &greenlane_domain::profile::Gap| GapRow {
            href: format!(
                "{}/criteria/{}?check=1#{}",
                here.base,
                gap.criterion,
                view::gap_field(gap)
            ),
            id: gap.criterion.clone(),
            text: view::gap(&c, gap),
        };
        of_it.map(row).collect()
    };
    let categories = app.pack().categories.iter();
    let groups = categories.map(|category| Group {
        name: format!("{}. {}", category.number, c.pack(&category.name)),
        gaps: rows(category.number, true),
        advice: rows(category.number, false),
        answers: answers(&app, &c, &here, category.number),
    });
    let groups: Vec<Group> = groups.filter(|group| !group.answers.is_empty()).collect();
    let open = gaps.iter().filter(|gap| gap.blocks()).count();
    html(&CheckPage {
        base: here.base.clone(),
        open,
        advised: gaps.len() - open,
        signed: !matches!(here.profile.stage(), Stage::Draft | Stage::Returned),
        groups,
        c,
    })
}

struct Preparer {
    name: String,
    count: String,
    criteria: String,
}

#[derive(Template)]
#[template(path = "profile/sign.html")]
struct SignPage {
    c: Chrome,
    base: String,
    officer: bool,
    open: usize,
    round: u32,
    criteria: usize,
    documents: usize,
    edition: String,
    company: String,
    /// In a yearly review: what the officer attests beside the answers given anew.
    lanes: Option<String>,
    preparers: Vec<Preparer>,
    signer: String,
    position: String,
    declared: bool,
    errors: Vec<(String, String)>,
}

impl SignPage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

/// Who worked on which criteria: an officer signs for the work of others and must see whose.
async fn preparers(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Here,
) -> Result<Vec<Preparer>, Failure> {
    let mut by_person: BTreeMap<Uuid, Vec<&str>> = BTreeMap::new();
    for pinned in &here.profile.criteria {
        let answer = here.profile.answer(&pinned.id);
        for person in answer
            .map(|answer| answer.preparers.as_slice())
            .unwrap_or_default()
        {
            by_person.entry(*person).or_default().push(&pinned.id);
        }
    }
    let names = Names::of(app, who, by_person.keys().copied().collect()).await?;
    let rows = by_person.into_iter().map(|(person, criteria)| Preparer {
        name: names.get(Some(person)),
        count: c.n("profile-sign-count", criteria.len()),
        criteria: criteria.join(", "),
    });
    Ok(rows.collect())
}

/// How many answers of a yearly review were confirmed, edited, looked at and given: the officer attests all of them.
async fn lanes(app: &App, c: &Chrome, who: &Who, here: &Here) -> Result<Option<String>, Failure> {
    if !matches!(here.profile.cycle, Cycle::Annual { .. }) || !here.profile.submissions.is_empty() {
        return Ok(None);
    }
    let profile = &here.profile;
    let compared = crate::annual::compared(app, who, here.company, &here.member, profile).await?;
    let placed = compared.lanes(profile);
    let counts = Lane::ALL.iter().map(|lane| {
        let count = placed.values().filter(|each| *each == lane).count();
        (lane.code(), count.to_string())
    });
    let counts: Vec<_> = counts.collect();
    Ok(Some(c.with("annual-sign-lanes", &counts)))
}

async fn signing(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    typed: Option<(&Fields, Refusal)>,
) -> Page {
    let mut c = here.below(app, visitor, String::new());
    c.title = c.t("profile-sign-title");
    let field = |name: &str| {
        typed
            .as_ref()
            .map(|(fields, _)| fields.get(name).to_owned())
    };
    let errors = typed.as_ref().map(|(_, refusal)| {
        let field = refusal
            .field
            .clone()
            .unwrap_or_else(|| "declared".to_owned());
        (field, c.refusal(refusal))
    });
    html(&SignPage {
        base: here.base.clone(),
        officer: who.role == "officer",
        open: here
            .profile
            .gaps()
            .iter()
            .filter(|gap| gap.blocks())
            .count(),
        round: here.profile.round,
        criteria: here.profile.criteria.len(),
        documents: here.profile.attached().len(),
        edition: here
            .edition(app)
            .map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        company: here.member.legal_name().to_owned(),
        lanes: lanes(app, &c, who, here).await?,
        preparers: preparers(app, &c, who, here).await?,
        signer: field("name").unwrap_or_else(|| who.name.clone()),
        position: field("title").unwrap_or_default(),
        declared: typed
            .as_ref()
            .is_some_and(|(fields, _)| fields.has("declared")),
        errors: errors.into_iter().collect(),
        c,
    })
}

pub(super) async fn sign_page(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    if !matches!(here.profile.stage(), Stage::Draft | Stage::Returned) {
        return Ok(see_other(format!("{}/submitted", here.base)));
    }
    signing(&app, &visitor, &who, &here, None).await
}

pub(super) async fn sign(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::SignProfile).await?;
    let round = fields.get("round").parse().unwrap_or_default();
    if here.profile.stage() == Stage::Submitted && here.profile.round == round {
        // The button was pressed twice: it is signed once.
        return Ok(see_other(format!("{}/submitted", here.base)));
    }
    // What is recorded as declared is what the page showed: in the visitor's language, for the company's name today.
    let say = Say::new(&app, visitor.lang);
    let company = here.member.legal_name();
    let (name, title) = (fields.get("name"), fields.get("title"));
    let signer = Signer {
        declared: fields.has("declared"),
        ..signing::declared(&say, company, name, title, who.assurance)
    };
    let mut unit = app.begin(&who).await?;
    match signing::submit(&mut unit, here.id, round, signer).await {
        Ok(()) => {
            unit.commit().await?;
            Ok(see_other(format!("{}/submitted", here.base)))
        }
        Err(Failure::Refused(refusal)) => {
            drop(unit);
            let typed = Some((&fields, refusal));
            let mut response = signing(&app, &visitor, &who, &here, typed).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "profile/submitted.html")]
struct SubmittedPage {
    c: Chrome,
    base: String,
    own: bool,
    reference: String,
    round: u32,
    at: String,
    by: String,
    hash: String,
    due: Vec<Due>,
}

pub(super) async fn submitted(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    let Some(filed) = here.profile.latest() else {
        return Ok(see_other(here.base));
    };
    let mut c = here.below(&app, &visitor, String::new());
    c.title = c.t("profile-submitted-title");
    let signature = &filed.signature;
    html(&SubmittedPage {
        base: here.base.clone(),
        own: acts_for(&who, company),
        reference: filed.reference(),
        round: filed.round,
        at: c.at(signature.signed_at),
        by: format!("{}, {}", signature.name, signature.title),
        hash: filed.snapshot_hash.clone(),
        due: view::due(&app, &c, &here.member.deadlines(), &PROGRAMME_CLOCKS),
        c,
    })
}

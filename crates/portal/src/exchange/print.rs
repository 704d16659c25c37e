//! The whole profile on paper: every criterion with its answer, its documents and what was decided, the list of
//! documents, the signature. What a browser prints of it is fit to be filed.

use super::shown::here;
use crate::accounts::Who;
use crate::app::App;
use crate::profile::published;
use crate::validation::errors::key;
use crate::web::{Chrome, Page, Routes, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::exchange::AnswerShown;
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{AnswerState, Verdict};

struct Row {
    id: String,
    text: String,
    strength: String,
    state: String,
    narrative: String,
    plan: String,
    documents: Vec<String>,
    /// A site that differs: its name with the state there, how, and what will be done.
    sites: Vec<(String, String, String)>,
    decision: String,
    comment: String,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

struct DocumentRow {
    name: String,
    description: String,
    holds: String,
    sha256: String,
}

struct Signed {
    name: String,
    position: String,
    at: String,
    reference: String,
    hash: String,
    intact: bool,
}

#[derive(Template)]
#[template(path = "exchange/print.html")]
struct PrintPage {
    c: Chrome,
    company: String,
    entity_type: String,
    edition: String,
    stage: String,
    /// Stands above every printed page.
    head: String,
    groups: Vec<Group>,
    documents: Vec<DocumentRow>,
    signed: Option<Signed>,
    printed: String,
}

fn decision(c: &Chrome, answer: &AnswerShown) -> (String, String) {
    let Some((round, verdict, comment)) = &answer.decision else {
        return (String::new(), String::new());
    };
    let word = match verdict {
        Verdict::Accept => "review-verdict-accepted",
        Verdict::Return => "review-verdict-returned",
        Verdict::Verify => "review-verdict-verify",
    };
    let round = c.t1("versions-round", "round", round);
    (format!("{} ({round})", c.t(word)), comment.clone())
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    let shown = here.shown(&app)?;
    let c = Chrome::new(&app, &visitor, "exchange-print-title");
    let base = format!("/companies/{company}/profile");
    let (name, list) = (shown.company.to_owned(), c.t("profile-title"));
    let c = c
        .crumb(format!("/companies/{company}"), name)
        .crumb(base, list);
    let document = |id| {
        let found = shown.evidence.iter().find(|evidence| evidence.id == id);
        found.map(|evidence| evidence.name.clone())
    };
    let row = |answer: &AnswerShown| {
        let criterion = shown.edition.criterion(&answer.criterion);
        let state = answer.state.map_or("unanswered", AnswerState::code);
        let (decision, comment) = decision(&c, answer);
        Row {
            id: answer.criterion.clone(),
            text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
            strength: c.t(format!("profile-strength-{}", answer.strength.as_str())),
            state: c.t(key("profile-state", state)),
            narrative: answer.narrative.clone(),
            plan: answer.plan.clone(),
            documents: answer
                .evidence
                .iter()
                .filter_map(|id| document(*id))
                .collect(),
            sites: answer
                .sites
                .iter()
                .map(|site| {
                    let state = site.state.map_or("unanswered", AnswerState::code);
                    let head = format!("{}: {}", site.name, c.t(key("profile-state", state)));
                    (head, site.narrative.clone(), site.plan.clone())
                })
                .collect(),
            decision,
            comment,
        }
    };
    let category = |id: &str| here.profile.pinned(id).map(|pinned| pinned.category);
    let groups = app.pack().categories.iter().map(|each| Group {
        name: format!("{}. {}", each.number, c.pack(&each.name)),
        rows: shown
            .answers
            .iter()
            .filter(|answer| category(&answer.criterion) == Some(each.number))
            .map(row)
            .collect(),
    });
    let groups: Vec<Group> = groups.filter(|group| !group.rows.is_empty()).collect();
    let documents = shown.evidence.iter().map(|evidence| DocumentRow {
        name: evidence.name.clone(),
        description: match &evidence.published {
            Some(page) => format!("{} {}", evidence.description, published(&c, page))
                .trim()
                .to_owned(),
            None => evidence.description.clone(),
        },
        holds: match (evidence.holds_from, evidence.holds_until) {
            (None, None) => String::new(),
            (from, until) => format!("{} – {}", c.day(from), c.day(until)),
        },
        sha256: evidence.sha256.clone(),
    });
    let signed = here.submission().map(|filed| Signed {
        name: filed.signature.name.clone(),
        position: filed.signature.title.clone(),
        at: c.at(filed.signature.signed_at),
        reference: filed.reference(),
        hash: filed.snapshot_hash.clone(),
        intact: filed.intact(),
    });
    let edition = c.pack(&shown.edition.name).to_owned();
    let stage = c.t(key("profile-stage", shown.stage));
    let reference = signed
        .as_ref()
        .map_or(stage.as_str(), |signed| signed.reference.as_str());
    let entity_type = app.pack().entity_type(shown.entity_type);
    html(&PrintPage {
        head: format!("{} · {} · {edition} · {reference}", c.title, shown.company),
        company: shown.company.to_owned(),
        entity_type: entity_type.map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        edition,
        documents: documents.collect(),
        printed: c.at(app.clock().now()),
        stage,
        groups,
        signed,
        c,
    })
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/companies/{id}/profile/print", Action::ViewProfile, show)
}

//! Everything that a partner has answered: each time it was asked, by whom and in which language it answered, and what
//! is different from the time before.
//!
//! It shows what was sent and nothing else: a draft is the partner's own. Answers that were given to another member
//! stand here only while the partner lets them be used, without the name of the member that asked.

use super::answered;
use super::attached::DocumentView;
use super::{Of, PARTNERS, here, view};
use crate::accounts::Who;
use crate::app::App;
use crate::partners::picture;
use crate::profile::{Run, runs};
use crate::web::{Chrome, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::{MemberId, PartnerId, QuestionnaireId};
use greenlane_domain::partners::{AnswerChange, Answered, Questionnaire, Since, compared};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::redline;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    only: String,
}

struct Row {
    criterion: String,
    text: String,
    since: String,
    differs: bool,
    /// What it was the last time, and is now; one of them is empty at the first time and at the last.
    before: String,
    state: String,
    /// The words, with what changed in them marked.
    said: Vec<Run>,
    /// When it got these words, and in which language the question stood there.
    when: String,
}

struct Time {
    id: String,
    title: String,
    by: String,
    facts: Vec<(String, String)>,
    changed: String,
    documents: Vec<DocumentView>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "partners/history.html")]
struct HistoryPage {
    c: Chrome,
    path: String,
    only: bool,
    times: Vec<Time>,
    waits: String,
}

fn state(c: &Chrome, answer: Option<&Answered>) -> String {
    let state = answer.and_then(|answer| answer.state);
    state.map_or_else(
        || c.t("risk-unanswered"),
        |state| c.t(view::key("profile-state", state.code())),
    )
}

fn language(c: &Chrome, lang: &str) -> String {
    if lang.is_empty() {
        c.t("history-language-unknown")
    } else {
        c.t(format!("language-{lang}"))
    }
}

fn row(app: &App, c: &Chrome, asked: &Questionnaire, change: &AnswerChange<'_>) -> Row {
    let words = |answer: Option<&Answered>| answer.map_or("", |a| a.text.as_str()).to_owned();
    let (now, before) = (words(change.now), words(change.before));
    let key = match change.since {
        Since::First => "",
        Since::Same => "history-same",
        Since::Changed => "history-changed",
        Since::NewlyAsked => "history-new",
        Since::NoLongerAsked => "history-gone",
    };
    let against = if change.since == Since::First {
        &now
    } else {
        &before
    };
    let saved = asked.saved.get(change.criterion);
    let saved = saved.filter(|_| change.now.is_some());
    let edition = (change.since != Since::NoLongerAsked).then_some(asked.edition.as_str());
    let criterion = view::criterion(app, edition, change.criterion);
    Row {
        criterion: change.criterion.to_owned(),
        text: criterion.map_or_else(String::new, |found| c.pack(&found.text).to_owned()),
        since: if key.is_empty() {
            String::new()
        } else {
            c.t(key)
        },
        differs: change.since.differs(),
        before: match change.since {
            Since::Changed | Since::NoLongerAsked => state(c, change.before),
            _ => String::new(),
        },
        state: match change.since {
            Since::NoLongerAsked => String::new(),
            _ => state(c, change.now),
        },
        said: runs(&redline(against, &now)),
        when: saved.map_or_else(String::new, |saved| {
            c.t2(
                "history-saved",
                "at",
                c.at(saved.at),
                "language",
                language(c, &saved.lang),
            )
        }),
    }
}

/// The languages in which the questions stood while it was answered, each once.
fn languages(c: &Chrome, asked: &Questionnaire) -> String {
    let mut codes: Vec<&str> = asked.saved.values().map(|s| s.lang.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let named: Vec<String> = codes.into_iter().map(|code| language(c, code)).collect();
    named.join(", ")
}

/// How many answers are new or different since the last time; nothing where there was none.
pub(super) fn how_many_differ(
    c: &Chrome,
    now: &Questionnaire,
    before: Option<&Questionnaire>,
) -> String {
    let Some(sent) = before.and_then(|before| before.submission.as_ref()) else {
        return String::new();
    };
    let rows = compared(now, before);
    let differ = rows.iter().filter(|row| row.since.differs()).count();
    let day = c.day(sent.on);
    let text = c.n("history-differ", differ);
    c.t2("history-since", "what", text, "day", day)
}

type Sent<'a> = (QuestionnaireId, &'a Questionnaire, bool);

fn time(
    (app, c): (&App, &Chrome),
    (id, asked, own): Sent<'_>,
    before: Option<&Questionnaire>,
    only: bool,
) -> Time {
    let changes = compared(asked, before);
    let rows = changes
        .iter()
        .filter(|change| !only || before.is_none() || change.since.differs());
    let seen = answered::asked_view(app, c, (id, asked), own);
    let sent = asked.submission.as_ref().map(|sent| sent.on);
    let fact = |key: &str, value: String| (c.t(key), value);
    let mut facts = Vec::new();
    if own {
        facts.push(fact("history-asked", seen.sent.clone()));
        facts.push(fact("history-to", seen.to.clone()));
    } else {
        facts.push(fact(
            "history-asked",
            c.t1("questionnaire-domain", "domain", seen.to.clone()),
        ));
    }
    facts.push(fact("history-language", languages(c, asked)));
    facts.push(fact("history-consent", seen.consent.clone()));
    Time {
        id: format!("sent-{id}"),
        title: c.t1("questionnaire-answered", "day", c.day(sent)),
        by: seen.by,
        facts,
        documents: seen.documents,
        changed: how_many_differ(c, asked, before),
        rows: rows.map(|change| row(app, c, asked, change)).collect(),
    }
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, PartnerId)>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let held = here.partner(id)?;
    let name = held.partner.name.clone();
    let say = Say::new(&app, visitor.lang);
    let title = say.t1("history-title", "name", &name);
    let path = format!("{}/partners/{id}", here.base);
    let c = here.chrome(&app, &visitor, &title, &[PARTNERS]);
    let c = c.crumb(path.clone(), &name);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let own = known.asked.get(&id).map_or(&[][..], Vec::as_slice);
    let reused = held.reused.iter();
    let reused = reused.filter_map(|id| Some((*id, known.reused.get(id)?, false)));
    let mut sent: Vec<Sent<'_>> = own
        .iter()
        .map(|(id, state)| (*id, state, true))
        .filter(|(_, state, _)| state.submission.is_some())
        .chain(reused)
        .collect();
    sent.sort_by_key(|(id, state, _)| (state.submission.as_ref().map(|s| s.on), id.0));
    let only = wanted.only == "changed";
    let befores = std::iter::once(None).chain(sent.iter().map(|(_, state, _)| Some(*state)));
    let mut times: Vec<Time> = sent
        .iter()
        .zip(befores)
        .map(|(one, before)| time((&app, &c), *one, before, only))
        .collect();
    times.reverse();
    let open = own.iter().find(|(_, state)| state.open());
    let waits = open.map_or_else(String::new, |(_, state)| {
        view::state(&c, Some(state), (known.now, known.picture.on)).1
    });
    html(&HistoryPage {
        path,
        only,
        times,
        waits,
        c,
    })
}

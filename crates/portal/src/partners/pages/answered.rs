//! A questionnaire in words: when it was asked, of whom, and what was answered.

use super::attached::{self, DocumentView};
use super::history::how_many_differ;
use super::view;
use crate::app::App;
use crate::web::{Chrome, Due};
use greenlane_domain::ids::QuestionnaireId;
use greenlane_domain::partners::{Questionnaire, QuestionnaireStage};

/// A questionnaire with what its answers say.
pub(super) struct AskedView {
    pub(super) id: String,
    pub(super) state: (&'static str, String),
    pub(super) sent: String,
    /// Until when the link is good, with why.
    pub(super) until: Option<Due>,
    /// The day by which the member wanted the answers.
    pub(super) wished: Option<Due>,
    /// When the partner was told that the day had passed; empty when it was not.
    pub(super) reminded: String,
    pub(super) to: String,
    pub(super) open: bool,
    pub(super) by: String,
    pub(super) consent: String,
    /// How many answers differ from the last time.
    pub(super) differ: String,
    pub(super) documents: Vec<DocumentView>,
    pub(super) answers: Vec<AnswerView>,
}

pub(super) struct AnswerView {
    pub(super) criterion: String,
    pub(super) text: String,
    pub(super) state: String,
    pub(super) said: String,
}

/// A criterion's words; none when the edition no longer has it.
pub(super) fn words(app: &App, c: &Chrome, edition: Option<&str>, id: &str) -> String {
    let criterion = view::criterion(app, edition, id);
    criterion.map_or_else(String::new, |found| c.pack(&found.text).to_owned())
}

fn answers(app: &App, c: &Chrome, asked: &Questionnaire) -> Vec<AnswerView> {
    let given = asked.criteria.iter().filter_map(|given| {
        let answer = asked.answers.get(&given.criterion)?;
        Some(AnswerView {
            criterion: given.criterion.clone(),
            text: words(app, c, Some(&asked.edition), &given.criterion),
            state: answer.state.map_or_else(
                || c.t("risk-unanswered"),
                |state| c.t(view::key("profile-state", state.code())),
            ),
            said: answer.text.clone(),
        })
    });
    given.collect()
}

/// One questionnaire in words. `shows` says whether the address is shown or only its domain.
pub(super) fn asked_view(
    app: &App,
    c: &Chrome,
    (id, asked): (QuestionnaireId, &Questionnaire),
    shows: bool,
) -> AskedView {
    let by = asked.submission.as_ref().map(|s| {
        c.with(
            "questionnaire-by",
            &[
                ("name", s.name.clone()),
                ("title", s.title.clone()),
                ("day", c.day(s.on)),
            ],
        )
    });
    // Before it is sent, what the partner typed is its own.
    let sent = asked.stage() == QuestionnaireStage::Submitted;
    AskedView {
        id: id.to_string(),
        state: view::state(c, Some(asked), (app.clock().now(), app.today())),
        sent: c.day(asked.asked_on),
        until: asked.until.map(|until| {
            let until = app.date_of(until);
            Due::counted(app, c, until, Some("questionnaire_link"), asked.link_on)
        }),
        wished: asked
            .due
            .filter(|_| asked.open())
            .map(|day| Due::set(app, c, day, c.t("questionnaire-due-own"))),
        reminded: asked.reminded_on.map_or_else(String::new, |day| {
            c.t1("questionnaire-reminded", "day", c.day(day))
        }),
        to: if shows {
            asked.asked.email.clone()
        } else {
            // Others learn where the answers came from, and no person's address.
            asked
                .asked
                .email
                .rsplit('@')
                .next()
                .unwrap_or_default()
                .to_owned()
        },
        open: asked.open(),
        by: by.unwrap_or_default(),
        consent: match (sent, asked.consent) {
            (true, true) => c.t1("questionnaire-consents", "day", c.day(asked.consent_on)),
            (true, false) => c.t("questionnaire-no-consent"),
            _ => String::new(),
        },
        differ: String::new(),
        documents: match asked.member {
            // What another member asked for stays with that member.
            Some(member) if sent && shows => {
                let base = format!("/companies/{member}/questionnaires/{id}");
                attached::views(app, c, asked, &base)
            }
            _ => Vec::new(),
        },
        answers: if sent {
            answers(app, c, asked)
        } else {
            Vec::new()
        },
    }
}

/// What was sent, the latest first.
pub(super) fn sent(
    asked: &[(QuestionnaireId, Questionnaire)],
) -> impl Iterator<Item = &(QuestionnaireId, Questionnaire)> {
    asked.iter().filter(|(_, state)| state.submission.is_some())
}

/// One questionnaire beside the one that was answered before it.
pub(super) fn asked_since(
    app: &App,
    c: &Chrome,
    (id, state): (QuestionnaireId, &Questionnaire),
    all: &[(QuestionnaireId, Questionnaire)],
) -> AskedView {
    let mut seen = asked_view(app, c, (id, state), true);
    if state.submission.is_some() {
        let mut later = sent(all).skip_while(|(other, _)| *other != id).skip(1);
        seen.differ = how_many_differ(c, state, later.next().map(|(_, before)| before));
    }
    seen
}

//! What a practice's page shows: its history, what would be shared and of whom, and what was typed in vain.

use super::Line;
use crate::accounts::Who;
use crate::app::App;
use crate::command::history;
use crate::failure::Failure;
use crate::membership;
use crate::practices::read::{self, Entry};
use crate::profile::Names;
use crate::validation::errors::key;
use crate::web::{Chrome, Typed};
use greenlane_domain::pack::Text;
use greenlane_domain::practices::{Disclosed, Event, Practice, Proposed, languages};
use uuid::Uuid;

fn told(c: &Chrome, event: &Event) -> (String, String) {
    use greenlane_domain::record::Fact as _;
    let what = c.t(key("practice-told", event.kind()));
    let detail = match event {
        Event::Declined { reason, .. }
        | Event::Withdrawn { reason, .. }
        | Event::SentBack { reason, .. }
        | Event::Removed { reason, .. } => reason.clone(),
        _ => String::new(),
    };
    (what, detail)
}

pub(super) async fn lines(
    app: &App,
    who: &Who,
    c: &Chrome,
    id: Uuid,
) -> Result<Vec<Line>, Failure> {
    let staff = membership::is_staff(&who.role);
    let events = history::<Practice>(app, who, id).await?;
    let people = events.iter().filter_map(|recorded| recorded.by.account);
    let names = Names::of(app, who, people.collect()).await?;
    // What the programme says to itself about the text is not the owner's to read.
    let seen = events
        .iter()
        .rev()
        .filter(|recorded| staff || !matches!(recorded.event, Event::SentBack { .. }));
    let lines = seen.map(|recorded| {
        let (what, detail) = told(c, &recorded.event);
        let role = c.t(key("role", &recorded.by.role));
        Line {
            iso: recorded.recorded_at.to_string(),
            at: c.at(recorded.recorded_at),
            what,
            detail,
            who: format!("{} ({role})", names.get(recorded.by.account)),
        }
    });
    Ok(lines.collect())
}

/// What would be shared, once for every language that the text has.
pub(super) fn shared(
    app: &App,
    c: &Chrome,
    (about, practice, told): (&Proposed, &Practice, Disclosed),
) -> Vec<(String, Entry)> {
    let (title, text) = (&practice.content.title, &practice.content.text);
    let mut all = Vec::new();
    for ((lang, title), (_, text)) in languages(title).into_iter().zip(languages(text)) {
        if text.is_empty() {
            continue;
        }
        // Everything but the text stands in the reader's language, as it will in each reader's own.
        let alone = |words: &str| Text {
            en: words.to_owned(),
            es: words.to_owned(),
            fr: words.to_owned(),
        };
        let mut entry = read::entry(
            app,
            c,
            told,
            String::new(),
            (&alone(title), &alone(text)),
            (
                &about.criterion,
                about.category,
                &about.entity_type,
                about.size,
            ),
        );
        entry.language = if lang == c.lang { "" } else { lang };
        all.push((c.t(format!("document-language-{lang}")), entry));
    }
    all
}

/// What may be said of the owner today, and what is said in the catalogue: what it agreed to, as far as it still may be.
pub(super) async fn said(
    app: &App,
    who: &Who,
    practice: &Practice,
) -> Result<(Disclosed, Option<Disclosed>), Failure> {
    let Some(about) = &practice.about else {
        return Ok((Disclosed::default(), None));
    };
    let crowd = read::crowd(app, who).await?;
    let (criterion, kind) = (&about.criterion, &about.entity_type);
    let today = read::disclosed(app, &crowd, criterion, kind, about.size);
    let shown = if practice.may_withdraw() {
        practice.in_catalogue(today)
    } else {
        Some(today).filter(|today| today.criterion)
    };
    Ok((today, shown))
}

/// What was typed into a form that is gone because somebody else was quicker: it is not lost.
pub(super) fn kept(
    c: &Chrome,
    typed: &Typed,
    (text, reason): (bool, bool),
) -> Vec<(String, String)> {
    let mut kept = Vec::new();
    for lang in ["en", "es", "fr"] {
        let language = c.t(format!("document-language-{lang}"));
        for (field, name) in [
            ("title", "practice-field-title"),
            ("text", "practice-field-text"),
        ] {
            let words = typed.v(format!("{field}_{lang}"));
            if !text && !words.is_empty() {
                let head = format!("{} ({language})", c.t(name));
                kept.push((head, words.to_owned()));
            }
        }
    }
    if !reason && !typed.v("reason").is_empty() {
        kept.push((c.t("practice-reason"), typed.v("reason").to_owned()));
    }
    kept
}

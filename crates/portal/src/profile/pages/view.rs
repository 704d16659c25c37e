//! What several profile pages show alike.

use super::state::Tag;
use crate::app::App;
use crate::profile::read::Names;
use crate::profile::upload;
use crate::web::{Chrome, Due, Say};
use greenlane_domain::clocks::Deadline;
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{
    AnswerChange, AnswerState, Change, ChangeKind, Cycle, Document, Gap, Profile, Stage,
};

/// The profile's name.
pub(crate) fn cycle_title(say: &Say, cycle: Cycle) -> String {
    match cycle {
        Cycle::Initial => say.t("profile-title"),
        Cycle::Annual { year } => say.t1("profile-title-annual", "year", year),
        Cycle::Edition => say.t("profile-title-edition"),
    }
}

/// "must" or "should".
pub(crate) fn strength(say: &Say, strength: Strength) -> String {
    say.t(format!("profile-strength-{}", strength.as_str()))
}

/// An answer's state in words.
pub(crate) fn state(say: &Say, state: Option<AnswerState>) -> String {
    let code = state.map_or("unanswered", AnswerState::code);
    say.t(format!("profile-state-{}", code.replace('_', "-")))
}

/// A gap in words.
pub(super) fn gap(say: &Say, gap: &Gap) -> String {
    let key = format!("profile-gap-{}", gap.reason.code());
    say.t1(key, "least", greenlane_domain::profile::SHORTEST)
}

/// A status word with the shape of its tag.
#[derive(Debug, Clone)]
pub(crate) struct Status {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

impl Status {
    pub(crate) fn new(say: &Say, kind: &'static str, key: &str) -> Self {
        Self {
            kind,
            text: say.t(key),
        }
    }
}

/// Where one criterion stands for the company.
pub(crate) fn criterion_status(say: &Say, profile: &Profile, id: &str) -> Status {
    let status = |kind, key| Status::new(say, kind, key);
    match profile.stage() {
        Stage::Submitted => return status("none", "profile-status-signed"),
        Stage::Accepted => return status("none", "ui-status-accepted"),
        Stage::Returned if !profile.editable(id) => {
            return status("none", "profile-status-locked");
        }
        _ => {}
    }
    let answered = profile
        .answer(id)
        .is_some_and(|answer| answer.state.is_some());
    if profile.complete(id) {
        status("none", "profile-status-ready")
    } else if profile.stage() == Stage::Returned {
        status("warn", "profile-status-comment")
    } else if answered {
        status("progress", "ui-status-in-progress")
    } else {
        status("todo", "ui-status-not-started")
    }
}

/// The deadlines of these clocks that run now, with their reasons.
pub(super) fn due(app: &App, say: &Say, deadlines: &[Deadline], clocks: &[&str]) -> Vec<Due> {
    let wanted = deadlines
        .iter()
        .filter(|deadline| clocks.contains(&deadline.clock.as_str()));
    wanted.map(|deadline| Due::of(app, say, deadline)).collect()
}

/// A run of a redline, ready for the page.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// A redline, ready for the page.
pub(crate) fn runs(changes: &[Change]) -> Vec<Run> {
    let run = |change: &Change| Run {
        kind: match change.kind {
            ChangeKind::Same => "same",
            ChangeKind::Removed => "removed",
            ChangeKind::Added => "added",
        },
        text: change.text.clone(),
    };
    changes.iter().map(run).collect()
}

/// What changed in an answer, ready for the page.
#[derive(Debug, Clone)]
pub(crate) struct ChangeView {
    pub(crate) state: Option<(String, String)>,
    pub(crate) narrative: Vec<Run>,
    pub(crate) plan: Vec<Run>,
    pub(crate) added: Vec<String>,
    pub(crate) renewed: Vec<String>,
    pub(crate) removed: Vec<String>,
}

/// What changed, with documents named by `name`.
pub(crate) fn change(
    say: &Say,
    change: &AnswerChange,
    name: impl Fn(greenlane_domain::ids::EvidenceId) -> String,
) -> ChangeView {
    ChangeView {
        state: change.state_changed().then(|| {
            (
                state(say, change.state_before),
                state(say, change.state_after),
            )
        }),
        narrative: runs(&change.narrative),
        plan: runs(&change.plan),
        added: change.evidence_added.iter().copied().map(&name).collect(),
        renewed: change.evidence_renewed.iter().copied().map(&name).collect(),
        removed: change.evidence_removed.iter().copied().map(&name).collect(),
    }
}

/// A document in a list.
#[derive(Debug, Clone)]
pub(super) struct DocumentView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) about: String,
    pub(super) new: bool,
    /// What somebody should look at: it ended, waits for the virus scanner, …
    pub(super) warning: Option<Tag>,
}

/// A size for people.
pub(super) fn size(say: &Say, bytes: u64) -> String {
    let (unit, tenths) = if bytes >= 1_000_000 {
        ("MB", bytes / 100_000)
    } else {
        ("kB", (bytes / 100).max(1))
    };
    let point = if say.lang == "en" { "." } else { "," };
    format!("{}{point}{} {unit}", tenths / 10, tenths % 10)
}

/// Type and size in a few words.
pub(super) fn about(say: &Say, media_type: &str, bytes: u64) -> String {
    format!("{}, {}", upload::short(media_type), size(say, bytes))
}

/// A document of a submission.
pub(super) fn signed_document(say: &Say, company: &str, document: &Document) -> DocumentView {
    DocumentView {
        id: document.id.to_string(),
        name: document.name.clone(),
        href: format!(
            "/companies/{company}/evidence/{}/{}",
            document.id, document.sha256
        ),
        about: about(say, &document.media_type, document.size),
        new: false,
        warning: None,
    }
}

/// What the specialist wrote.
#[derive(Debug, Clone)]
pub(super) struct CommentView {
    pub(super) href: String,
    pub(super) criterion: String,
    pub(super) who: String,
    pub(super) iso: String,
    pub(super) day: String,
    pub(super) text: String,
    pub(super) done: bool,
}

/// The comments of the latest return.
pub(super) fn comments(
    c: &Chrome,
    app: &App,
    base: &str,
    profile: &Profile,
    names: &Names,
) -> Vec<CommentView> {
    let Some(latest) = profile.returns.last() else {
        return Vec::new();
    };
    let shown = |returned: &greenlane_domain::profile::ReturnedCriterion| CommentView {
        href: format!("{base}/criteria/{}", returned.criterion),
        criterion: returned.criterion.clone(),
        who: c.t1("profile-comment-who", "name", names.get(latest.by.account)),
        iso: latest.at.to_string(),
        day: c.day(app.date_of(latest.at)),
        text: returned.comment.clone(),
        done: profile.complete(&returned.criterion),
    };
    latest.criteria.iter().map(shown).collect()
}

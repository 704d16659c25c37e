//! What several profile pages show alike.

use super::state::Tag;
use crate::accounts::Who;
use crate::app::App;
use crate::profile::read::Names;
use crate::profile::read::{EvidenceRow, published};
use crate::profile::upload;
use crate::web::{Chrome, Due, Say};
use greenlane_domain::clocks::Deadline;
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{
    AnswerChange, AnswerState, Change, ChangeKind, Cycle, Document, Gap, Profile, SiteChange, Stage,
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

/// Who else is on a page of this profile now, in words; empty for nobody. Says that the asker is there, too. None: there
/// is no such page.
pub(crate) fn present(
    app: &App,
    say: &Say,
    who: &Who,
    (company, profile): (MemberId, &Profile),
    place: &str,
) -> Option<String> {
    let category: Option<u8> = place.parse().ok();
    let of = |place: &str| match place.parse() {
        Ok(category) => Some(category),
        Err(_) => profile.pinned(place).map(|pinned| pinned.category),
    };
    let known = profile.pinned(place).is_some()
        || profile
            .criteria
            .iter()
            .any(|p| Some(p.category) == category);
    if !known {
        return None;
    }
    let now = app.clock().now();
    let presence = app.presence();
    presence.seen(company, place, (who.account, &who.name), now);
    let others = presence.others(company, who.account, now).into_iter();
    let named = others.filter_map(|(name, at)| match category {
        None => (at == place).then_some(name),
        Some(_) if at == place => Some(name),
        Some(_) if of(&at) == category => Some(say.t2("presence-at", "name", name, "id", at)),
        Some(_) => None,
    });
    let named: Vec<String> = named.collect();
    Some(if named.is_empty() {
        String::new()
    } else {
        say.t1("presence-here", "names", named.join(", "))
    })
}

/// An answer's state in words.
pub(crate) fn state(say: &Say, state: Option<AnswerState>) -> String {
    let code = state.map_or("unanswered", AnswerState::code);
    say.t(format!("profile-state-{}", code.replace('_', "-")))
}

/// A gap in words.
pub(super) fn gap(say: &Say, gap: &Gap) -> String {
    let key = format!("profile-gap-{}", gap.reason.code());
    let text = say.t1(key, "least", greenlane_domain::profile::SHORTEST);
    match &gap.site {
        Some(site) => say.t2("profile-gap-at-site", "site", site, "gap", text),
        None => text,
    }
}

/// The field of the criterion's page that mends a gap.
pub(super) fn gap_field(gap: &Gap) -> &'static str {
    if gap.site.is_some() {
        "sites"
    } else {
        gap.reason.field()
    }
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
    pub(crate) sites: Vec<SiteChangeView>,
}

/// What changed at one site.
#[derive(Debug, Clone)]
pub(crate) struct SiteChangeView {
    pub(crate) name: String,
    pub(crate) what: String,
    pub(crate) state: Option<(String, String)>,
    pub(crate) narrative: Vec<Run>,
    pub(crate) plan: Vec<Run>,
}

fn site_change(say: &Say, change: &SiteChange) -> SiteChangeView {
    let key = match (change.before, change.after) {
        (false, _) => "profile-site-new",
        (true, false) => "profile-site-gone",
        (true, true) => "profile-site-changed",
    };
    let (before, after) = (change.state_before, change.state_after);
    SiteChangeView {
        name: change.name.clone(),
        what: say.t(key),
        state: (before != after).then(|| {
            let word = |state: Option<AnswerState>, there| {
                if there {
                    self::state(say, state)
                } else {
                    String::new()
                }
            };
            (word(before, change.before), word(after, change.after))
        }),
        narrative: runs(&change.narrative),
        plan: runs(&change.plan),
    }
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
        sites: change
            .sites
            .iter()
            .map(|each| site_change(say, each))
            .collect(),
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
    /// What a reviewer may want to look at.
    pub(super) notes: Vec<String>,
}

/// A size for people.
pub(super) fn size(say: &Say, bytes: u64) -> String {
    let (unit, tenths) = if bytes >= 1_000_000 {
        ("ui-size-megabytes", bytes / 100_000)
    } else {
        ("ui-size-kilobytes", (bytes / 100).max(1))
    };
    let number = say.decimal(&format!("{}.{}", tenths / 10, tenths % 10));
    say.t1(unit, "n", number)
}

/// Type and size in a few words.
pub(crate) fn about(say: &Say, media_type: &str, bytes: u64) -> String {
    format!("{}, {}", upload::short(media_type), size(say, bytes))
}

/// Type and size of a document of a submission, and where it was published as it was signed.
pub(super) fn about_signed(say: &Say, document: &Document) -> String {
    let about = about(say, &document.media_type, document.size);
    let page = document.published.as_ref();
    page.map_or_else(
        || about.clone(),
        |page| format!("{about} · {}", published(say, page)),
    )
}

/// Type and size of a document of the library, and where it is published.
pub(super) fn about_row(say: &Say, row: &EvidenceRow) -> String {
    let bytes = u64::try_from(row.size).unwrap_or_default();
    let about = about(say, &row.media_type, bytes);
    row.published().map_or_else(
        || about.clone(),
        |page| format!("{about} · {}", published(say, &page)),
    )
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
        about: about_signed(say, document),
        new: false,
        warning: None,
        notes: Vec::new(),
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

//! The page of one criterion as the company answers it.

use super::carried::{self, OriginView};
use super::site::{self, SiteView};
use super::state;
use super::view::{self, ChangeView, CommentView, DocumentView};
use super::{Here, acts_for};
use crate::accounts::Who;
use crate::app::App;
use crate::criteria::strength_of;
use crate::failure::Failure;
use crate::practices;
use crate::profile::read::{self, EvidenceRow, Kept, Names};
use crate::profile::upload;
use crate::together::{self, Talk};
use crate::web::{Chrome, Visit};
use askama::Template;
use data_encoding::BASE64;
use greenlane_domain::Refusal;
use greenlane_domain::pack::Criterion;
use greenlane_domain::profile::{Answer, AnswerInput, AnswerState, LARGEST, LONGEST};
use sha2::{Digest as _, Sha256};

#[derive(Template)]
#[template(path = "profile/criterion.html")]
pub(super) struct AnswerPage {
    pub(super) c: Chrome,
    here: String,
    owner: String,
    id: String,
    eyebrow: String,
    text: String,
    meaning: String,
    typical: Vec<String>,
    unconfirmed: bool,
    editable: bool,
    locked: String,
    rev: u32,
    states: Vec<(&'static str, String, String)>,
    state: String,
    state_text: String,
    narrative: String,
    plan: String,
    ready: &'static str,
    readies: Vec<(&'static str, String, String)>,
    longest: usize,
    accept: &'static str,
    largest: u64,
    errors: Vec<(String, String)>,
    documents: Vec<DocumentView>,
    choices: Vec<(String, String)>,
    comment: Option<CommentView>,
    changed: Option<ChangeView>,
    origin: Option<OriginView>,
    saved: String,
    draft: Option<String>,
    /// The text on the page was kept over a lost session, since then.
    restored: Option<String>,
    /// Whose page it is, sealed: what is typed after the session was lost is kept for this account.
    sealed: String,
    /// Opens the copy that this browser keeps of unsent text; only pages of this account hold it.
    key: String,
    beside: Beside,
    talk: Talk,
    place: String,
    category_href: String,
    previous: Option<String>,
    following: Option<String>,
}

impl AnswerPage {
    /// The message of a field; empty when it has none.
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

/// What the form holds: what stands in the record, or what was typed and could not be taken.
pub(super) struct Holding {
    pub(super) typed: Option<AnswerInput>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) show_gaps: bool,
}

pub(super) fn options(c: &Chrome) -> Vec<(&'static str, String, String)> {
    let states = AnswerState::ALL.iter().copied();
    states
        .map(|state| {
            let hint = format!("profile-state-{}-hint", state.code().replace('_', "-"));
            (state.code(), view::state(c, Some(state)), c.t(hint))
        })
        .collect()
}

fn readies(c: &Chrome) -> Vec<(&'static str, String, String)> {
    vec![
        ("yes", c.t("profile-ready-yes"), String::new()),
        ("later", c.t("profile-ready-later"), String::new()),
    ]
}

fn errors(c: &Chrome, here: &Here, id: &str, holding: &Holding) -> Vec<(String, String)> {
    let refused = holding.refusals.iter().map(|refusal| {
        let field = refusal.field.clone().unwrap_or_else(|| "state".to_owned());
        (field, c.refusal(refusal))
    });
    let mut errors: Vec<(String, String)> = refused.collect();
    if holding.show_gaps {
        let gaps = here.profile.criterion_gaps(id);
        let open = gaps.iter().filter(|gap| gap.blocks());
        errors.extend(open.map(|gap| (view::gap_field(gap).to_owned(), view::gap(c, gap))));
    }
    errors
}

fn documents(
    c: &Chrome,
    app: &App,
    here: &Here,
    id: &str,
    library: &[EvidenceRow],
) -> (Vec<DocumentView>, Vec<(String, String)>) {
    let attached = here
        .profile
        .answer(id)
        .map(|answer| answer.evidence.as_slice());
    let attached = attached.unwrap_or_default();
    let shown = attached.iter().filter_map(|id| {
        let row = library.iter().find(|row| row.id() == *id)?;
        Some(DocumentView {
            id: id.to_string(),
            name: row.name.clone(),
            href: format!("/companies/{}/evidence/{id}", here.company),
            about: view::about_row(c, row),
            new: false,
            warning: state::warning(c, app, row),
            notes: Vec::new(),
        })
    });
    let others = library.iter().filter(|row| !attached.contains(&row.id()));
    let choices = others.map(|row| {
        (
            row.id().to_string(),
            format!("{} ({})", row.name, view::about_row(c, row)),
        )
    });
    (shown.collect(), choices.collect())
}

fn neighbours(here: &Here, id: &str) -> (String, Option<String>, Option<String>) {
    let category = here.profile.pinned(id).map_or(0, |pinned| pinned.category);
    let peers: Vec<&str> = here
        .profile
        .criteria
        .iter()
        .filter(|pinned| pinned.category == category)
        .map(|pinned| pinned.id.as_str())
        .collect();
    let at = peers
        .iter()
        .position(|peer| *peer == id)
        .unwrap_or_default();
    let before = at.checked_sub(1).and_then(|n| peers.get(n));
    let after = peers.get(at + 1);
    let named = |peer: Option<&&str>| peer.map(|peer| (*peer).to_owned());
    (
        format!("{} / {}", at + 1, peers.len()),
        named(before),
        named(after),
    )
}

/// Puts the page together.
pub(super) async fn page(
    app: &App,
    visit: &Visit,
    who: &Who,
    here: &Here,
    criterion: &Criterion,
    holding: Holding,
) -> Result<AnswerPage, Failure> {
    let id = criterion.id.as_str();
    let c = here.below(app, visit, c_title(app, visit, id));
    let category = app.pack().category(criterion.category);
    let category_name = category.map_or("", |category| c.pack(&category.name));
    let category_href = format!("{}/{}", here.base, criterion.category);
    let label = format!("{}. {category_name}", criterion.category);
    let c = c.crumb(category_href.clone(), label);
    let library = read::library(app, who, here.company).await?;
    let (documents, choices) = documents(&c, app, here, id, &library);
    let answer = here.profile.answer(id).cloned().unwrap_or_default();
    let people = people(here, &answer);
    let names = Names::of(app, who, people).await?;
    let comments = view::comments(&c, app, &here.base, &here.profile, &names);
    let name = |id| {
        let row = library.iter().find(|row| row.id() == id);
        row.map_or_else(String::new, |row| row.name.clone())
    };
    let saved = last_saved(&c, &answer, &names);
    let draft = read::draft(app, who, here.id, id, who.account).await?;
    let editable = here.profile.editable(id) && acts_for(who, here.company);
    let draft = draft.filter(|kept| editable && !answer.says(&kept.input));
    let fresh = holding.typed.is_none() && !holding.show_gaps;
    // Nobody saved since it was typed, so there is nothing to compare it with: it goes back on the page.
    let back = |kept: &Kept| kept.lost && kept.input.rev == answer.rev && fresh;
    let (restored, draft) = match draft {
        Some(kept) if back(&kept) => (Some(kept), None),
        other => (None, other),
    };
    let errors = errors(&c, here, id, &holding);
    let kept = restored.as_ref().map(|kept| kept.input.clone());
    let shown = holding
        .typed
        .or(kept)
        .unwrap_or_else(|| standing(id, &answer));
    let (beside, talk) = beside(app, &c, who, here, criterion, editable).await?;
    let (place, previous, following) = neighbours(here, id);
    let pinned = here.profile.pinned(id);
    let applies = criterion.applies_to(&here.profile.entity_type);
    let strand = applies.and_then(|applies| applies.strand.as_deref());
    let strength = pinned.map_or_else(String::new, |pinned| {
        strength_of(&c, app.pack(), pinned.strength, strand)
    });
    Ok(AnswerPage {
        here: format!("{}/criteria/{id}", here.base),
        owner: who.account.to_string(),
        eyebrow: c.t2("profile-criterion-eyebrow", "id", id, "strength", strength),
        text: c.pack(&criterion.text).to_owned(),
        meaning: c.pack(&criterion.meaning).to_owned(),
        typical: criterion
            .evidence
            .iter()
            .map(|e| c.pack(e).to_owned())
            .collect(),
        unconfirmed: applies.is_some_and(|applies| !applies.provenance.confirmed()),
        editable,
        locked: if editable {
            String::new()
        } else {
            c.t(format!("profile-locked-{}", here.profile.stage().code()))
        },
        rev: shown.rev,
        states: options(&c),
        state: shown.state.map_or("", AnswerState::code).to_owned(),
        state_text: view::state(&c, shown.state),
        narrative: shown.narrative,
        plan: shown.plan,
        ready: match (answer.rev, shown.ready) {
            (_, true) => "yes",
            (0, false) => "",
            (_, false) => "later",
        },
        readies: readies(&c),
        longest: LONGEST,
        accept: upload::ACCEPT,
        largest: LARGEST,
        errors,
        documents,
        choices,
        comment: comments.into_iter().find(|comment| comment.criterion == id),
        changed: here
            .profile
            .change_since_signed(id)
            .map(|change| view::change(&c, &change, name)),
        origin: carried::origin(app, &c, here, criterion),
        saved,
        draft: draft.map(|kept| c.at(kept.at)),
        restored: restored.map(|kept| c.at(kept.at)),
        sealed: together::owner_token(app, visit),
        key: backup_key(app, who),
        beside,
        talk,
        place,
        category_href,
        previous: previous.map(|id| format!("{}/criteria/{id}", here.base)),
        following: following.map(|id| format!("{}/criteria/{id}", here.base)),
        id: id.to_owned(),
        c,
    })
}

fn standing(id: &str, answer: &Answer) -> AnswerInput {
    AnswerInput {
        criterion: id.to_owned(),
        rev: answer.rev,
        state: answer.state,
        narrative: answer.narrative.clone(),
        plan: answer.plan.clone(),
        ready: answer.ready,
    }
}

/// Who returned it, and who saved last.
fn people(here: &Here, answer: &Answer) -> Vec<uuid::Uuid> {
    let returned = here.profile.returns.last();
    let returned_by = returned.and_then(|latest| latest.by.account);
    let last_by = answer.last.as_ref().and_then(|mark| mark.account);
    returned_by.into_iter().chain(last_by).collect()
}

fn last_saved(c: &Chrome, answer: &Answer, names: &Names) -> String {
    answer.last.as_ref().map_or_else(String::new, |mark| {
        let (at, name) = (c.at(mark.at), names.get(mark.account));
        c.t2("profile-last-saved", "at", at, "name", name)
    })
}

/// What stands beside the answer: who else is here, what is said about it, and where a site differs.
struct Beside {
    present: String,
    present_url: String,
    section_owner: String,
    sites: Vec<SiteView>,
    site_choices: Vec<(String, String)>,
    /// Best practices of others for the same criterion; empty where there is none.
    practices: String,
}

async fn beside(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Here,
    criterion: &Criterion,
    editable: bool,
) -> Result<(Beside, Talk), Failure> {
    let id = criterion.id.as_str();
    let of = (here.profile.edition.as_str(), id);
    let whose = (here.company, &here.profile);
    let (sites, site_choices) = site::listed(c, here, id, editable);
    let talk = together::talk(app, c, who, (here.company, &here.member), of).await?;
    let beside = Beside {
        present: view::present(app, c, who, whose, id).unwrap_or_default(),
        present_url: format!("{}/presence/{id}", here.base),
        section_owner: section_owner(app, c, who, here, criterion.category).await?,
        sites,
        site_choices,
        practices: match practices::of_criterion(app, who, (id, here.company)).await? {
            0 => String::new(),
            count => c.n("practices-for-criterion", count),
        },
    };
    Ok((beside, talk))
}

/// The key to the copies of unsent text that a browser keeps for this person.
pub(super) fn backup_key(app: &App, who: &Who) -> String {
    let mut hash = Sha256::new();
    hash.update(app.secret("backup"));
    hash.update(who.account.0.as_bytes());
    BASE64.encode(&hash.finalize())
}

/// Who owns the section, in words; empty when nobody does.
pub(super) async fn section_owner(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Here,
    category: u8,
) -> Result<String, Failure> {
    let owners = together::owners(app, who, here.company, &here.member).await?;
    let Some(owner) = owners.get(&category) else {
        return Ok(String::new());
    };
    if *owner == who.account {
        return Ok(c.t("owners-you"));
    }
    let names = Names::of(app, who, vec![owner.0]).await?;
    Ok(c.t1("owners-owner", "name", names.get(Some(owner.0))))
}

fn c_title(app: &App, visit: &Visit, id: &str) -> String {
    crate::web::Say::new(app, visit.lang).t1("profile-criterion-title", "id", id)
}

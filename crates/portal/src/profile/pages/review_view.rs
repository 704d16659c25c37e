//! The page of one criterion as the specialist reviews it.

use super::review::Reviewed;
use super::site::{self, SiteView};
use super::state;
use super::view::{self, ChangeView, DocumentView, Status};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::read::{self, EvidenceRow, Names};
use crate::together::{self, ThreadView};
use crate::web::{Chrome, Fields, Say, Visitor};
use askama::Template;
use greenlane_domain::Refusal;
use greenlane_domain::profile::{Filed, Profile, Review, Tab, Verdict};

struct Earlier {
    kind: &'static str,
    who: String,
    iso: String,
    at: String,
    text: String,
    note: String,
}

struct Link {
    href: String,
    id: String,
    current: bool,
    changed: bool,
    decision: Status,
}

#[derive(Template)]
#[template(path = "profile/review_criterion.html")]
pub(super) struct ReviewPage {
    c: Chrome,
    base: String,
    here: String,
    tab: &'static str,
    round: u32,
    eyebrow: String,
    text: String,
    meaning: String,
    typical: Vec<String>,
    state: String,
    narrative: String,
    plan: String,
    before: Option<(String, String, String)>,
    changed: Option<ChangeView>,
    prepared: String,
    sites: Vec<SiteView>,
    questions: Vec<ThreadView>,
    conversations: String,
    documents: Vec<DocumentView>,
    deciding: bool,
    decision: Status,
    verdicts: Vec<(&'static str, String, String)>,
    verdict: String,
    comment: String,
    note: String,
    errors: Vec<(String, String)>,
    earlier: Vec<Earlier>,
    list: Vec<Link>,
}

impl ReviewPage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

/// A decision as a tag.
pub(super) fn verdict_status(say: &Say, review: Option<&Review>) -> Status {
    let Some(review) = review else {
        return Status::new(say, "todo", "review-undecided");
    };
    let (kind, key) = match review.verdict {
        Verdict::Accept => ("done", "review-verdict-accepted"),
        Verdict::Return => ("warn", "review-verdict-returned"),
        Verdict::Verify => ("progress", "review-verdict-verify"),
    };
    Status::new(say, kind, key)
}

/// The criterion after this one in a tab's list as it was before the decision.
pub(super) fn next_in(here: &Reviewed, tab: Tab, id: &str) -> Option<String> {
    let listed = here.listed(tab);
    let mut after = listed.iter().skip_while(|listed| **listed != id).skip(1);
    after.next().map(|next| (*next).to_owned())
}

fn earlier(c: &Chrome, profile: &Profile, id: &str, names: &Names) -> Vec<Earlier> {
    let reviews = profile.earlier_decisions(id).into_iter();
    reviews
        .map(|review| Earlier {
            kind: "staff",
            who: c.t2(
                "review-earlier-who",
                "name",
                names.get(review.by.account),
                "decision",
                verdict_status(c, Some(review)).text,
            ),
            iso: review.at.to_string(),
            at: c.at(review.at),
            text: review.comment.clone(),
            note: review.note.clone(),
        })
        .collect()
}

fn links(c: &Chrome, here: &Reviewed, tab: Tab, id: &str) -> Vec<Link> {
    let changed = here.profile.changed();
    let listed = here.listed(tab).into_iter();
    listed
        .map(|each| Link {
            href: format!("{}/criteria/{each}?tab={}", here.base, tab.code()),
            current: each == id,
            changed: changed.contains(&each),
            decision: verdict_status(c, here.profile.decision(each)),
            id: each.to_owned(),
        })
        .collect()
}

fn verdicts(c: &Chrome) -> Vec<(&'static str, String, String)> {
    let all = Verdict::ALL.iter();
    all.map(|verdict| {
        let code = verdict.code();
        let (label, hint) = (
            format!("review-choose-{code}"),
            format!("review-choose-{code}-hint"),
        );
        (code, c.t(label), c.t(hint))
    })
    .collect()
}

fn documents(
    c: &Chrome,
    app: &App,
    here: &Reviewed,
    answer: &Filed,
    library: &[EvidenceRow],
) -> Vec<DocumentView> {
    let mut rounds = here.profile.submissions.iter().rev();
    let (latest, before) = (rounds.next(), rounds.next());
    let earlier =
        |id| before.is_some_and(|filed| filed.documents.iter().any(|document| document.id == id));
    let named = answer.evidence.iter();
    named
        .filter_map(|id| {
            let document = latest?.document(*id)?;
            let mut shown = view::signed_document(c, &here.company.to_string(), document);
            shown.new = before.is_some() && !earlier(*id);
            let row = library.iter().find(|row| row.id() == *id);
            shown.warning = row.and_then(|row| {
                if row.sha256 == document.sha256 {
                    state::warning(c, app, row)
                } else {
                    Some(("calm", c.t("profile-document-newer")))
                }
            });
            Some(shown)
        })
        .collect()
}

/// Puts the page together; `typed` holds a decision that was refused.
pub(super) async fn criterion_page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Reviewed,
    id: &str,
    tab: Tab,
    typed: Option<(&Fields, Refusal)>,
) -> Result<ReviewPage, Failure> {
    let profile = &here.profile;
    let latest = profile.latest().ok_or(Failure::NotFound)?;
    let answer = latest.answers.get(id).ok_or(Failure::NotFound)?;
    let pinned = profile.pinned(id).ok_or(Failure::NotFound)?;
    let edition = app.catalogue().edition(&profile.edition);
    let criterion = edition.and_then(|edition| edition.criterion(id));
    let criterion = criterion.ok_or(Failure::NotFound)?;
    let c = here.chrome(app, visitor);
    let review = c.t("review-title");
    let mut c = c.crumb(format!("{}?tab={}", here.base, tab.code()), review);
    c.title = c.t1("profile-criterion-title", "id", id);
    let reviewers = profile
        .reviews
        .iter()
        .filter(|review| review.criterion == id);
    let reviewers = reviewers.filter_map(|review| review.by.account);
    let people: Vec<_> = reviewers
        .chain(answer.prepared_by.iter().copied())
        .collect();
    let names = Names::of(app, who, people).await?;
    let library = read::library(app, who, here.company).await?;
    let name = |id| {
        let row = library.iter().find(|row| row.id() == id);
        row.map_or_else(String::new, |row| row.name.clone())
    };
    let of = (profile.edition.as_str(), id);
    let whose = (here.company, &here.member);
    let questions = together::questions(app, &c, who, whose, of).await?;
    let decision = profile.decision(id);
    let field = |name: &str| {
        typed
            .as_ref()
            .map(|(fields, _)| fields.get(name).to_owned())
    };
    let standing = |of: fn(&Review) -> String| decision.map(of).unwrap_or_default();
    let errors = typed.as_ref().map(|(_, refusal)| {
        let field = refusal
            .field
            .clone()
            .unwrap_or_else(|| "verdict".to_owned());
        (field, c.refusal(refusal))
    });
    let changed = here.change(id);
    let before = here.before(id).filter(|_| changed.is_some());
    let prepared = answer.prepared_by.iter().map(|p| names.get(Some(*p)));
    let prepared: Vec<String> = prepared.collect();
    Ok(ReviewPage {
        here: format!("{}/criteria/{id}", here.base),
        base: here.base.clone(),
        tab: tab.code(),
        round: latest.round,
        eyebrow: c.t2(
            "profile-criterion-eyebrow",
            "id",
            id,
            "strength",
            view::strength(&c, pinned.strength),
        ),
        text: c.pack(&criterion.text).to_owned(),
        meaning: c.pack(&criterion.meaning).to_owned(),
        typical: criterion
            .evidence
            .iter()
            .map(|e| c.pack(e).to_owned())
            .collect(),
        state: view::state(&c, answer.state),
        narrative: answer.narrative.clone(),
        plan: answer.plan.clone(),
        before: before.map(|b| {
            (
                view::state(&c, b.state),
                b.narrative.clone(),
                b.plan.clone(),
            )
        }),
        changed: changed.map(|change| view::change(&c, &change, name)),
        sites: site::answered(&c, answer.sites.iter()),
        questions,
        conversations: format!("/companies/{}/conversations", here.company),
        prepared: c.t1("review-prepared", "names", prepared.join(", ")),
        documents: documents(&c, app, here, answer, &library),
        deciding: here.deciding,
        decision: verdict_status(&c, decision),
        verdicts: verdicts(&c),
        verdict: field("verdict").unwrap_or_else(|| standing(|r| r.verdict.code().to_owned())),
        comment: field("comment").unwrap_or_else(|| standing(|r| r.comment.clone())),
        note: field("note").unwrap_or_else(|| standing(|r| r.note.clone())),
        errors: errors.into_iter().collect(),
        earlier: earlier(&c, profile, id, &names),
        list: links(&c, here, tab, id),
        c,
    })
}

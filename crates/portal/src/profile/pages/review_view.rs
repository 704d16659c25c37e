//! The page of one criterion as the specialist reviews it.

use super::beside::{Beside, beside};
use super::files;
use super::precedents;
use super::reviewed::Reviewed;
use super::sample;
use super::site::{self, SiteView};
use super::state;
use super::view::{self, ChangeView, DocumentView, Status};
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as read_stream;
use crate::failure::Failure;
use crate::profile::read::{self, EvidenceRow, Names};
use crate::text_blocks::{self, Offered};
use crate::together::{self, ThreadView};
use crate::web::{Chrome, Fields, Say, Visitor};
use askama::Template;
use greenlane_domain::Refusal;
use greenlane_domain::accounts::Account;
use greenlane_domain::pack::Criterion;
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
    beside: Beside,
    sample: Option<Status>,
    since: String,
    previous: Option<String>,
    next: Option<String>,
    precedents: precedents::Beside,
    reasons: Vec<(String, String)>,
    reason: String,
    blocks: Vec<BlockChoice>,
    blocks_hint: String,
}

/// A text block in one language.
struct BlockChoice {
    value: String,
    label: String,
    text: String,
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
    let (kind, key) = verdict_key(review.verdict);
    Status::new(say, kind, key)
}

/// The tag of a decision: its kind and its words.
pub(super) fn verdict_key(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Accept => ("done", "review-verdict-accepted"),
        Verdict::Return => ("warn", "review-verdict-returned"),
        Verdict::Verify => ("progress", "review-verdict-verify"),
    }
}

/// The criterion after this one in a tab's list as it was before the decision.
pub(super) fn next_in(here: &Reviewed, tab: Tab, id: &str) -> Option<String> {
    let listed = here.listed(tab);
    let mut after = listed.iter().skip_while(|listed| **listed != id).skip(1);
    after.next().map(|next| (*next).to_owned())
}

/// The criterion before this one.
fn previous_in(here: &Reviewed, tab: Tab, id: &str) -> Option<String> {
    let listed = here.listed(tab);
    let before = listed.iter().take_while(|listed| **listed != id).last();
    let found = listed.contains(&id).then_some(before).flatten();
    found.map(|before| (*before).to_owned())
}

fn earlier(c: &Chrome, profile: &Profile, id: &str, names: &Names) -> Vec<Earlier> {
    let reviews = profile.earlier_decisions(id).into_iter();
    reviews
        .map(|review| Earlier {
            kind: "staff",
            who: c.t2(
                if review.together {
                    "review-earlier-together"
                } else {
                    "review-earlier-who"
                },
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
    let changed = here.listed(Tab::Changed);
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
    (criterion, answer): (&str, &Filed),
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
            let signed = row.filter(|row| row.sha256 == document.sha256);
            shown.notes = files::notes(c, here, (criterion, *id), signed);
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

/// Why something is returned: the pack's reasons after the choice of none.
fn reasons(app: &App, c: &Chrome) -> Vec<(String, String)> {
    let none = (String::new(), c.t("review-reason-none"));
    let all = app.pack().reasons.iter();
    let all = all.map(|reason| (reason.id.clone(), c.pack(&reason.name).to_owned()));
    std::iter::once(none).chain(all).collect()
}

/// The blocks in every language they have; first those in the language that the company's signer reads.
fn block_choices(c: &Chrome, blocks: &[Offered], first: &str) -> Vec<BlockChoice> {
    let mut choices = Vec::new();
    for block in blocks {
        for (lang, text) in &block.texts {
            let language = c.t(format!("blocks-in-{lang}"));
            let label = c.t2(
                "review-block-label",
                "title",
                &block.title,
                "language",
                language,
            );
            let choice = BlockChoice {
                value: format!("{}:{lang}", block.id),
                label,
                text: text.clone(),
            };
            choices.push((*lang != first, choice));
        }
    }
    choices.sort_by_key(|(later, _)| *later);
    choices.into_iter().map(|(_, choice)| choice).collect()
}

/// The words of a block that was chosen to be put into a comment.
pub(super) async fn chosen_block(
    app: &App,
    who: &Who,
    criterion: &str,
    value: &str,
) -> Result<Option<String>, Failure> {
    let Some((id, lang)) = value.split_once(':') else {
        return Ok(None);
    };
    let blocks = text_blocks::offered(app, who, criterion).await?;
    let block = blocks.iter().find(|block| block.id.to_string() == id);
    let texts = block.into_iter().flat_map(|block| &block.texts);
    let mut found = texts.filter(|(code, _)| *code == lang);
    Ok(found.next().map(|(_, text)| text.clone()))
}

fn typical(c: &Chrome, criterion: &Criterion) -> Vec<String> {
    let typical = criterion.evidence.iter();
    typical.map(|e| c.pack(e).to_owned()).collect()
}

/// In which language the company reads, and so the text that is put in.
fn blocks_hint(c: &Chrome, speaks: &str) -> String {
    let language = c.t(format!("blocks-in-{speaks}"));
    c.t1("review-block-hint", "language", language)
}

/// Puts the page together; `typed` holds a decision that was refused.
pub(super) async fn criterion_page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Reviewed,
    id: &str,
    tab: Tab,
    typed: Option<(&Fields, Option<Refusal>)>,
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
    let reviewers = profile.reviews.iter().filter(|r| r.criterion == id);
    let reviewers = reviewers.filter_map(|review| review.by.account);
    let people = reviewers.chain(answer.prepared_by.iter().copied());
    let names = Names::of(app, who, people.collect()).await?;
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
    let refused = typed.as_ref().and_then(|(_, refusal)| refusal.as_ref());
    let errors = refused.map(|refusal| {
        let field = refusal
            .field
            .clone()
            .unwrap_or_else(|| "verdict".to_owned());
        (field, c.refusal(refusal))
    });
    let changed = here.change(id);
    let before = here.before(id).filter(|_| changed.is_some());
    let blocks = text_blocks::offered(app, who, id).await?;
    let signer = read_stream::<Account>(app, who, latest.signature.account).await?;
    let speaks = crate::i18n::known(&signer.state.lang).unwrap_or("en");
    let link = |id: String| format!("{}/criteria/{id}?tab={}", here.base, tab.code());
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
        typical: typical(&c, criterion),
        state: view::state(&c, answer.state),
        narrative: answer.narrative.clone(),
        plan: answer.plan.clone(),
        before: before.map(|b| (view::state(&c, b.state), b.narrative, b.plan)),
        changed: changed.map(|change| view::change(&c, &change, name)),
        since: c.t(if here.compared.is_some() {
            "review-changed-since-accepted"
        } else {
            "review-changed-since"
        }),
        sites: site::answered(&c, answer.sites.iter()),
        questions,
        conversations: format!("/companies/{}/conversations", here.company),
        prepared: c.t1("review-prepared", "names", prepared.join(", ")),
        documents: documents(&c, app, here, (id, answer), &library),
        deciding: here.deciding,
        decision: verdict_status(&c, decision),
        verdicts: verdicts(&c),
        verdict: field("verdict").unwrap_or_else(|| standing(|r| r.verdict.code().to_owned())),
        comment: field("comment").unwrap_or_else(|| standing(|r| r.comment.clone())),
        note: field("note").unwrap_or_else(|| standing(|r| r.note.clone())),
        errors: errors.into_iter().collect(),
        earlier: earlier(&c, profile, id, &names),
        precedents: precedents::beside(app, &c, who, here, id).await?,
        reasons: reasons(app, &c),
        reason: field("reason")
            .unwrap_or_else(|| standing(|r| r.reason.clone().unwrap_or_default())),
        blocks: block_choices(&c, &blocks, speaks),
        blocks_hint: blocks_hint(&c, speaks),
        list: links(&c, here, tab, id),
        beside: beside(app, &c, who, here, id, &library).await?,
        sample: sample::place(&c, here, id),
        previous: previous_in(here, tab, id).map(link),
        next: next_in(here, tab, id).map(link),
        c,
    })
}

//! Letters about a finding, as documents: when something is required, whenever an answer is given back, and at the end.
//!
//! Each says what its event says, in the pack's words and the reader's language, and is issued once. Nothing is told here
//! that the finding's own page does not tell.

use super::Of;
use super::finding::{Opened, open};
use crate::App;
use crate::accounts::Who;
use crate::command::{history, read_until};
use crate::documents::{
    Block, Copy, Kind, Layout, Offer, Paper, Print, Wanted, hand_out, to_document,
};
use crate::failure::Failure;
use crate::membership;
use crate::validation::{fill, reference};
use crate::web::{Form, Page, Say, Visitor};
use axum::extract::{Path, State};
use greenlane_domain::findings::{Event, Finding, Observation};
use greenlane_domain::ids::{FindingId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::record::Aggregate as _;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A letter, with the finding as it was then.
struct Letter {
    /// The pack's letter.
    id: &'static str,
    /// Which of the finding's events it tells of: the version of its stream.
    version: i64,
    /// Its place in the record, by which the company's name then is known.
    seq: i64,
    on: Date,
    reasons: String,
    ground: String,
    then: Finding,
}

impl Letter {
    fn part(&self) -> String {
        self.version.to_string()
    }

    fn of(event: &Event) -> Option<(&'static str, Date, String, Option<String>)> {
        Some(match event {
            Event::ActionRequired { on, .. } => ("finding_raised", *on, String::new(), None),
            Event::Returned {
                comment,
                ground,
                on,
                ..
            } => (
                "finding_returned",
                *on,
                comment.clone(),
                Some(ground.clone()),
            ),
            Event::Closed {
                comment,
                ground,
                on,
                ..
            } => ("finding_closed", *on, comment.clone(), Some(ground.clone())),
            _ => return None,
        })
    }
}

/// Every letter about a finding, the earliest first.
async fn letters(app: &App, who: &Who, id: Uuid) -> Result<Vec<Letter>, Failure> {
    let mut then = Finding::default();
    let mut all = Vec::new();
    for recorded in history::<Finding>(app, who, id).await? {
        then.fold(&recorded);
        let told = Letter::of(&recorded.event);
        let Some(((letter, on, comment, ground), seen)) = told.zip(then.observation.as_ref())
        else {
            continue;
        };
        let reasons = if comment.is_empty() {
            seen.seen.clone()
        } else {
            comment
        };
        all.push(Letter {
            id: letter,
            version: recorded.version,
            seq: recorded.seq,
            on,
            reasons,
            ground: ground.or_else(|| seen.ground.clone()).unwrap_or_default(),
            then: then.clone(),
        });
    }
    Ok(all)
}

/// What the finding's page offers of one letter.
pub(super) struct Offered {
    /// What the letter tells, and when.
    pub title: String,
    pub pdf: Offer,
}

/// The letters on the finding's page.
pub(super) async fn offers(
    app: &App,
    who: &Who,
    say: &Say,
    opened: &Opened,
) -> Result<Vec<Offered>, Failure> {
    let id = opened.finding.id;
    let record = membership::resource(MemberId(opened.member.id), &opened.member.state);
    let may = app.may(who, Action::IssueDocument, &record);
    let mut offers = Vec::new();
    for letter in letters(app, who, id).await? {
        let part = letter.part();
        let pdf = Offer::of(
            app,
            who,
            say,
            (Kind::FindingLetter, id, &part),
            (may, &[Copy::Shared]),
            format!("/findings/{id}/letters/{part}"),
        );
        let pdf = pdf.await?;
        if !pdf.is_empty() {
            let key = format!("finding-letter-{}", letter.id.replace('_', "-"));
            let title = say.t1(key, "day", say.day(letter.on));
            offers.push(Offered { title, pdf });
        }
    }
    Ok(offers)
}

/// Issues one of the letters in the visitor's language.
pub(super) async fn make(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((finding, version)): Path<(Uuid, i64)>,
    _form: Form,
) -> Page {
    let opened = open(&app, &who, FindingId(finding), Action::ViewFinding).await?;
    let mut all = letters(&app, &who, finding).await?.into_iter();
    let letter = all.find(|letter| letter.version == version);
    let letter = letter.ok_or(Failure::NotFound)?;
    let company = MemberId(opened.member.id);
    let member = read_until::<Member>(&app, &who, company, letter.seq).await?;
    let say = Say::new(&app, visitor.lang);
    let wanted = Wanted {
        member: Some(company),
        kind: Kind::FindingLetter,
        subject: finding,
        part: letter.part(),
        copy: Copy::Shared,
        action: Action::IssueDocument,
    };
    let name = member.state.legal_name();
    let id = hand_out(&app, &who, &say, wanted, |print| {
        paper(&app, print, (finding, name, &letter))
    });
    Ok(to_document(id.await?))
}

/// Why it was found, in the pack's words.
fn causes(app: &App, say: &Say, seen: &Observation) -> Vec<String> {
    let known = seen
        .reasons
        .iter()
        .filter_map(|code| app.pack().reason(code));
    known
        .map(|reason| say.pack(&reason.name).to_owned())
        .collect()
}

fn facts(app: &App, say: &Say, letter: &Letter) -> Vec<(String, String)> {
    let mut facts = vec![(say.t("document-dated"), say.day(letter.on))];
    let Some(seen) = &letter.then.observation else {
        return facts;
    };
    let criterion = app
        .catalogue()
        .edition(&seen.edition)
        .and_then(|edition| edition.criterion(&seen.criterion));
    let text = criterion.map(|criterion| say.pack(&criterion.text).to_owned());
    let site = seen
        .site
        .as_ref()
        .map(|site| format!("{}, {}", site.name, say.country(&site.country)));
    let whole = || say.t("finding-whole-company");
    facts.extend([
        (
            say.t("finding-criterion-label"),
            format!("{} {}", seen.criterion, text.unwrap_or_default()),
        ),
        (say.t("finding-site"), site.unwrap_or_else(whole)),
    ]);
    let causes = causes(app, say, seen);
    if !causes.is_empty() {
        facts.push((say.t("finding-letter-causes"), causes.join("\n")));
    }
    if let Some(action) = letter
        .then
        .action
        .as_ref()
        .filter(|_| letter.id != "finding_closed")
    {
        facts.push((say.t("finding-required"), seen.required.clone()));
        facts.push((say.t("finding-owner"), action.owner.name.clone()));
        facts.push((say.t("ui-due"), say.day(action.due)));
    }
    facts
}

fn paper(
    app: &App,
    print: Print<'_>,
    (finding, company, letter): (Uuid, &str, &Letter),
) -> Result<Paper, Failure> {
    let say = print.say;
    let none = || say.t("notice-not-applicable");
    let number = reference('F', finding);
    let ground = app.pack().ground(&letter.ground);
    let due = letter.then.action.as_ref().map(|action| action.due);
    let values = BTreeMap::from([
        ("member", company.to_owned()),
        ("reference", number.clone()),
        ("date", say.day(letter.on)),
        (
            "ground",
            ground.map_or_else(none, |ground| say.pack(&ground.name).to_owned()),
        ),
        ("reasons", letter.reasons.clone()),
        ("due", due.map_or_else(none, |day| say.day(day))),
    ]);
    let text = fill(app.pack(), letter.id, say.lang, &values)?;
    let blocks = text.body.split("\n\n").map(|paragraph| Block::Paragraph {
        text: paragraph.to_owned(),
        language: None,
    });
    Ok(Paper {
        layout: Layout::Letter,
        language: say.lang.to_owned(),
        title: text.subject.clone(),
        programme: format!(
            "{} · {}",
            say.pack(&app.pack().administration),
            say.pack(&app.pack().name)
        ),
        about: company.to_owned(),
        reference: number,
        date: letter.on,
        facts: facts(app, say, letter),
        verification: print.verification,
        squares: None,
        contents: None,
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks: blocks.collect(),
    })
}

//! Standing on a day: for whoever has to judge a violation of that day. On the page, as a signed file, as a document.

use crate::accounts::Who;
use crate::app::App;
use crate::caseload;
use crate::command::Asks;
use crate::documents::{
    Block, Column, Copy, Kind, Layout, Offer, Paper, Print, Table, Wanted, hand_out, to_document,
};
use crate::failure::{Failure, Faults};
use crate::membership;
use crate::recognition::extract::{Extract, signed, told as extract_for};
use crate::web::{
    Chrome, Fields, Form, Page, Routes, Say, Typed, Visitor, attachment, html, unprocessable,
};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::Refusal;
use greenlane_domain::documents::Tone;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Member, StandingOn};
use greenlane_domain::permission::Action;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The day of the violation.
    day: String,
    /// As known at the end of this day; empty for now.
    known: String,
}

impl Asked {
    /// Both days, where they can be read and are over.
    fn days(&self, today: Date) -> Result<(Date, Option<Date>), Failure> {
        let mut faults = Faults::default();
        let day = self.day.trim().parse::<Date>().ok();
        match day {
            None => faults.add("day", "extract-fault-day"),
            // What holds when a day ends cannot be signed before it has ended.
            Some(day) if day >= today => faults.add("day", "extract-fault-over"),
            Some(_) => {}
        }
        let known = self.known.trim();
        let until = known.parse::<Date>().ok();
        let early = until.zip(day).is_some_and(|(until, day)| until < day);
        if !known.is_empty() && until.is_none() {
            faults.add("known", "extract-fault-day");
        } else if early {
            faults.push(Refusal::new("extract-fault-early").field("known"));
        }
        match day {
            Some(day) if faults.0.is_empty() => Ok((day, until)),
            _ => Err(Failure::Invalid(faults)),
        }
    }

    /// The same question in an address.
    fn query(&self) -> String {
        let pairs = [("day", self.day.trim()), ("known", self.known.trim())];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        serde_urlencoded::to_string(pairs.collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// What is said of the day, in words.
struct Told {
    sum: String,
    facts: Vec<(String, String)>,
    /// What was known when the day ended, where that says otherwise.
    then: Vec<(String, String)>,
    decisions: Vec<(String, String, String, String)>,
}

#[derive(Template)]
#[template(path = "recognition/extract.html")]
struct ExtractPage {
    c: Chrome,
    base: String,
    query: String,
    asked: bool,
    told: Option<Told>,
    same: bool,
    pdf: Offer,
    form: Typed,
}

/// Whether it was in good standing, in one sentence.
pub(super) fn sentence(say: &Say, name: &str, day: Date, standing: (bool, bool)) -> String {
    let key = match standing {
        (true, true) => "extract-in-force",
        (true, false) => "extract-lost",
        (false, true) => "extract-gained",
        (false, false) => "extract-not",
    };
    say.t2(key, "name", name, "day", say.day(day))
}

fn facts(app: &App, say: &Say, made: &StandingOn) -> Vec<(String, String)> {
    let tier = made.tier.and_then(|tier| app.pack().tier(tier.code()));
    let tier = tier.map_or_else(
        || say.t("extract-no-tier"),
        |tier| say.pack(&tier.name).to_owned(),
    );
    let standing = (made.in_force, made.in_force_at_end);
    let or_none = |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| say.day(day));
    vec![
        (
            say.t("extract-standing"),
            sentence(say, &made.name, made.on, standing),
        ),
        (say.t("recognition-tier"), tier),
        (
            say.t("recognition-certified-on"),
            or_none(made.certified_on),
        ),
        (
            say.t("recognition-validated-on"),
            or_none(made.validated_on),
        ),
        (say.t("extract-known"), say.at(made.known)),
    ]
}

fn told(app: &App, say: &Say, made: &Extract) -> Told {
    let known = &made.known;
    let decisions = known.decisions.iter().map(|one| {
        let ground = app.pack().ground(&one.ground);
        let unsaid = if one.ground.is_empty() {
            "–"
        } else {
            &one.ground
        };
        (
            say.t(format!("extract-decision-{}", one.kind.code())),
            say.day(one.on),
            say.at(one.recorded_at),
            ground.map_or_else(
                || unsaid.to_owned(),
                |ground| say.pack(&ground.name).to_owned(),
            ),
        )
    });
    let then = made.then.as_ref().filter(|_| !made.as_known_then());
    Told {
        sum: sentence(
            say,
            &known.name,
            known.on,
            (known.in_force, known.in_force_at_end),
        ),
        facts: facts(app, say, known),
        then: then.map_or_else(Vec::new, |then| facts(app, say, then)),
        decisions: decisions.collect(),
    }
}

/// Whether what is known now is what was known then, in a sentence.
fn since(say: &Say, made: &Extract) -> String {
    say.t(match (&made.then, made.as_known_then()) {
        (_, true) => "extract-same",
        (Some(_), false) => "extract-differs",
        (None, false) => "extract-later",
    })
}

fn chrome(app: &App, visitor: &Visitor, who: &Who, company: MemberId, member: &Member) -> Chrome {
    let c = Chrome::new(app, visitor, "extract-title");
    if who.company.is_some() {
        let notices = c.t("notices-title");
        return c.crumb(format!("/companies/{company}/notices"), notices);
    }
    // Targeting officers look up, and see no files.
    if who.role == "targeting_officer" {
        let list = c.t("recognition-lookup");
        return c.crumb("/lookup", list);
    }
    caseload::in_file(c, app, visitor, (company, member), "notices")
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let member = membership::open(&app, &who, company, Action::ViewStanding).await?;
    let record = membership::resource(company, &member.state);
    let reads = app.may(&who, Action::ViewNotices, &record);
    let c = chrome(&app, &visitor, &who, company, &member.state);
    let is_asked = !asked.day.trim().is_empty();
    let mut fields = Fields::default();
    fields.set("day", asked.day.clone());
    fields.set("known", asked.known.clone());
    let base = format!("/companies/{company}/standing");
    let mut page = ExtractPage {
        query: asked.query(),
        asked: is_asked,
        told: None,
        same: true,
        pdf: Offer::default(),
        form: Typed::of(fields.clone()),
        base,
        c,
    };
    if !is_asked {
        return html(&page);
    }
    let days = match asked.days(app.today()) {
        Ok(days) => days,
        Err(failure) => {
            page.form = Typed::refused(fields, failure, &page.c, "day")?;
            page.asked = false;
            return unprocessable(&page);
        }
    };
    if let Some(made) = extract_for(&app, &who, company, (days, reads)).await? {
        if reads {
            let may = app.may(&who, Action::IssueDocument, &record);
            let part = made.part();
            let about = (Kind::StandingExtract, company.0, part.as_str());
            let action = format!("{}/pdf?{}", page.base, page.query);
            let copies: (bool, &[Copy]) = (may, &[Copy::Shared]);
            page.pdf = Offer::of(&app, &who, &page.c, about, copies, action).await?;
        }
        page.same = made.as_known_then();
        page.told = Some(told(&app, &page.c, &made));
    }
    html(&page)
}

/// What is known of a day; whoever asks for a file has seen the page.
async fn made(
    app: &App,
    who: &Who,
    company: MemberId,
    (asked, right): (&Asked, Action),
) -> Result<(Member, Extract), Failure> {
    let member = membership::open(app, who, company, right).await?;
    let record = membership::resource(company, &member.state);
    let reads = app.may(who, Action::ViewNotices, &record);
    let days = asked.days(app.today())?;
    let made = extract_for(app, who, company, (days, reads)).await?;
    Ok((member.state, made.ok_or(Failure::NotFound)?))
}

/// The signed extract for a program, whose role may read a company's notices or not.
pub(crate) async fn signed_extract(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
    (day, known, reads): (String, String, bool),
) -> Result<serde_json::Value, Failure> {
    let days = Asked { day, known }.days(app.today())?;
    let made = extract_for(app, asker, company, (days, reads)).await?;
    signed(app, company, &made.ok_or(Failure::NotFound)?)
}

async fn json(
    State(app): State<App>,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let (_, made) = made(&app, &who, company, (&asked, Action::ViewStanding)).await?;
    let file = signed(&app, company, &made)?;
    let text = serde_json::to_string_pretty(&file)?;
    let name = format!("standing-{}.json", made.known.on);
    attachment(&name, "application/vc", text)
}

fn blocks(app: &App, say: &Say, made: &Extract) -> Vec<Block> {
    let said = told(app, say, made);
    let heading = |key: &str| Block::Heading {
        level: 1,
        text: say.t(key),
    };
    let mut blocks = vec![
        Block::Note {
            tone: Tone::Plain,
            text: said.sum,
        },
        heading("extract-as-known"),
        Block::Facts { rows: said.facts },
        Block::Note {
            tone: if made.as_known_then() {
                Tone::Plain
            } else {
                Tone::Warn
            },
            text: since(say, made),
        },
    ];
    if !said.then.is_empty() {
        blocks.push(heading("extract-as-known-then"));
        blocks.push(Block::Facts { rows: said.then });
    }
    if !said.decisions.is_empty() {
        blocks.push(heading("extract-decisions"));
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words(say.t("extract-decision"), 2),
                Column::words(say.t("extract-holds-from"), 2),
                Column::words(say.t("extract-recorded"), 2),
                Column::words(say.t("extract-ground"), 4),
            ],
            rows: said
                .decisions
                .into_iter()
                .map(|(what, from, recorded, ground)| vec![what, from, recorded, ground])
                .collect(),
            sum: false,
        }));
    }
    blocks
}

fn paper(app: &App, print: Print<'_>, company: MemberId, made: &Extract) -> Paper {
    let say = print.say;
    let short: String = company.to_string().chars().take(8).collect();
    let reference = format!("S-{}-{}", short.to_uppercase(), made.known.on);
    Paper {
        layout: Layout::Report,
        language: say.lang.to_owned(),
        title: say.t1("extract-paper-title", "day", say.day(made.known.on)),
        programme: say.pack(&app.pack().name).to_owned(),
        about: made.known.name.clone(),
        reference: reference.clone(),
        date: app.date_of(made.known.known),
        facts: vec![
            (say.t("document-reference"), reference),
            (say.t("extract-day"), say.day(made.known.on)),
            (say.t("extract-entries"), say.count(made.entries)),
        ],
        verification: print.verification,
        squares: None,
        contents: None,
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks: blocks(app, say, made),
    }
}

async fn pdf(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
    _form: Form,
) -> Page {
    // One document for all: it gives grounds.
    let (_, made) = made(&app, &who, company, (&asked, Action::ViewNotices)).await?;
    let c = Chrome::new(&app, &visitor, "extract-title");
    let wanted = Wanted {
        member: Some(company),
        kind: Kind::StandingExtract,
        subject: company.0,
        part: made.part(),
        copy: Copy::Shared,
        action: Action::IssueDocument,
    };
    let id = hand_out(&app, &who, &c.say, wanted, |print| {
        Ok(paper(&app, print, company, &made))
    });
    Ok(to_document(id.await?))
}

/// The routes of extracts.
pub fn routes() -> Routes {
    Routes::new()
        .get("/companies/{id}/standing", Action::ViewStanding, show)
        .get("/companies/{id}/standing/json", Action::ViewStanding, json)
        .post("/companies/{id}/standing/pdf", Action::IssueDocument, pdf)
}

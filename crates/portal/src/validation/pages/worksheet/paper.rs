//! The worksheet on paper: criterion and claim on the left, boxes and lines on the right, a code that leads back.

use super::super::{Of, chrome, number};
use crate::accounts::{self, Who};
use crate::app::App;
use crate::command::read;
use crate::documents::{
    Block, Column, Copy, Kind, Layout, Offer, Paper, Print, Squares, Table, Wanted, hand_out,
    to_document,
};
use crate::failure::Failure;
use crate::membership;
use crate::validation::errors::key;
use crate::validation::{Opened, open, reference};
use crate::web::{Chrome, Form, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use data_encoding::HEXLOWER;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;
use greenlane_domain::validation::{CheckResult, Plan, Validation, Verification};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

struct Line {
    category: u8,
    id: String,
    text: String,
    strength: String,
    says: String,
    answer: String,
    result: String,
}

#[derive(Template)]
#[template(path = "validation/paper.html")]
struct PaperPage {
    c: Chrome,
    id: Uuid,
    reference: String,
    name: String,
    days: String,
    places: String,
    code: String,
    lines: Vec<Line>,
    results: Vec<String>,
    ways: Vec<String>,
    /// The same as a document.
    pdf: Offer,
}

/// What stands on the sheet, criterion by criterion.
fn lines(
    app: &App,
    say: &Say,
    (state, plan, profile): (&Validation, &Plan, &Profile),
) -> Result<Vec<Line>, Failure> {
    let catalogue = app.catalogue();
    let edition = catalogue.edition(&plan.edition).ok_or(Failure::NotFound)?;
    let lines = state.scope().iter().filter_map(|scoped| {
        let answer = profile.answer(&scoped.id);
        let says = answer.and_then(|answer| answer.state);
        let given = state.results.get(&scoped.id);
        Some(Line {
            category: scoped.category,
            id: scoped.id.clone(),
            text: say.pack(&edition.criterion(&scoped.id)?.text).to_owned(),
            strength: say.t(key("strength", scoped.strength.as_str())),
            says: says.map_or_else(
                || say.t("validation-no-answer"),
                |state| say.t(key("validation-answer", state.code())),
            ),
            answer: answer.map(|a| a.narrative.clone()).unwrap_or_default(),
            result: given
                .map(|checked| say.t(key("validation-result", checked.result.code())))
                .unwrap_or_default(),
        })
    });
    Ok(lines.collect())
}

/// The page that the code on the sheet leads to.
fn address(app: &App, validation: Uuid) -> String {
    format!(
        "{}/validations/{validation}/worksheet",
        app.settings().base_url
    )
}

/// Which state of the worksheet a document prints: another day, another place or another answer is another sheet.
fn part(say: &Say, opened: &Opened, plan: &Plan, lines: &[Line]) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(text);
        hash.update([0]);
    };
    add(opened.member.state.legal_name());
    add(&super::super::days(say, plan));
    add(&super::super::sites(say, plan));
    add(plan.kind.code());
    add(plan.method.code());
    for line in lines {
        for text in [
            &line.id,
            &line.text,
            &line.strength,
            &line.says,
            &line.answer,
            &line.result,
        ] {
            add(text);
        }
    }
    let digest = HEXLOWER.encode(&hash.finalize());
    digest.chars().take(16).collect()
}

fn boxes(say: &Say, prefix: &str, codes: impl Iterator<Item = &'static str>) -> Vec<String> {
    codes.map(|code| say.t(key(prefix, code))).collect()
}

fn results(say: &Say) -> Vec<String> {
    boxes(
        say,
        "validation-result",
        CheckResult::ALL.iter().map(|r| r.code()),
    )
}

fn ways(say: &Say) -> Vec<String> {
    boxes(
        say,
        "validation-verified",
        Verification::ALL.iter().map(|w| w.code()),
    )
}

pub(in crate::validation::pages) async fn print(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ConductValidation).await?;
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let c = chrome(&app, &visitor, &opened, "field-paper-title");
    let profile = read::<Profile>(&app, &who, plan.profile).await?.state;
    let lines = lines(&app, &c, (state, plan, &profile))?;
    let address = address(&app, validation);
    let record = membership::resource(opened.company(), &opened.member.state);
    let may = app.may(&who, Action::IssueDocument, &record);
    let of_part = part(&c, &opened, plan, &lines);
    let pdf = Offer::of(
        &app,
        &who,
        &c,
        (Kind::Worksheet, validation, &of_part),
        (may, &[Copy::Full]),
        format!("/validations/{validation}/worksheet/pdf"),
    );
    html(&PaperPage {
        id: validation,
        reference: reference('V', validation),
        name: opened.member.state.legal_name().to_owned(),
        days: super::super::days(&c, plan),
        places: super::super::sites(&c, plan),
        code: accounts::qr(&address, &c.t("field-paper-scan"))?,
        lines,
        results: results(&c),
        ways: ways(&c),
        pdf: pdf.await?,
        c,
    })
}

/// A box to tick, as typeset: every font has brackets.
fn ticks(labels: &[String], given: &str) -> String {
    let labels = labels.iter().map(|label| {
        let mark = if label == given { "[X]" } else { "[  ]" };
        format!("{mark} {label}")
    });
    labels.collect::<Vec<_>>().join("\n")
}

fn paper(
    app: &App,
    print: Print<'_>,
    (opened, plan): (&Opened, &Plan),
    (lines, squares): (&[Line], Squares),
) -> Paper {
    let say = print.say;
    let (results, ways) = (results(say), ways(say));
    let mut blocks = vec![Block::Paragraph {
        text: say.t("field-paper-how"),
        language: None,
    }];
    for category in &app.pack().categories {
        let of_category = lines.iter().filter(|line| line.category == category.number);
        // Room to write stands below each criterion: the lines of a cell are as many as there are boxes.
        let rows: Vec<Vec<String>> = of_category
            .map(|line| {
                vec![
                    format!("{} {} ({})", line.id, line.text, line.strength),
                    format!("{}\n{}", line.says, line.answer),
                    ticks(&results, &line.result),
                    ticks(&ways, ""),
                ]
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        blocks.push(Block::Heading {
            level: 1,
            text: format!("{}. {}", category.number, say.pack(&category.name)),
        });
        for row in rows {
            let [criterion, says, results, ways] = row.as_slice() else {
                continue;
            };
            blocks.push(Block::Heading {
                level: 2,
                text: criterion.clone(),
            });
            blocks.push(Block::Table(Table {
                columns: vec![
                    Column::words(say.t("validation-company-says"), 4),
                    Column::words(say.t("validation-result"), 2),
                    Column::words(say.t("validation-verified"), 2),
                    Column::words(say.t("validation-note"), 3),
                ],
                rows: vec![vec![
                    says.clone(),
                    results.clone(),
                    ways.clone(),
                    String::new(),
                ]],
                sum: false,
            }));
        }
    }
    Paper {
        layout: Layout::Report,
        language: say.lang.to_owned(),
        title: say.t("field-paper-title"),
        programme: say.pack(&app.pack().name).to_owned(),
        about: opened.member.state.legal_name().to_owned(),
        reference: reference('V', opened.validation.id),
        date: plan.on,
        facts: vec![
            (say.t("validation-when"), super::super::days(say, plan)),
            (say.t("validation-sites"), super::super::sites(say, plan)),
            (
                say.t("validation-kind"),
                say.t(key("validation-kind", plan.kind.code())),
            ),
            (
                say.t("validation-method"),
                say.t(key("validation-method", plan.method.code())),
            ),
        ],
        verification: print.verification,
        squares: Some(squares),
        contents: None,
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks,
    }
}

/// A code as a picture by itself; on a page it is part of the document and needs no name of its language.
fn drawn(address: &str, label: &str) -> Result<String, Failure> {
    let svg = accounts::qr(address, label)?;
    Ok(svg.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1))
}

/// Issues the sheet as it stands, in the visitor's language. It is the programme's alone.
pub(in crate::validation::pages) async fn make(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
    _form: Form,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ConductValidation).await?;
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let profile = read::<Profile>(&app, &who, plan.profile).await?.state;
    let say = Say::new(&app, visitor.lang);
    let lines = lines(&app, &say, (state, plan, &profile))?;
    let squares = Squares {
        svg: drawn(&address(&app, validation), &say.t("field-paper-scan"))?,
        alt: say.t("field-paper-scan"),
        text: say.t("field-paper-scan"),
    };
    let wanted = Wanted {
        member: Some(opened.company()),
        kind: Kind::Worksheet,
        subject: validation,
        part: part(&say, &opened, plan, &lines),
        copy: Copy::Full,
        action: Action::IssueDocument,
    };
    let id = hand_out(&app, &who, &say, wanted, |print| {
        Ok(paper(&app, print, (&opened, plan), (&lines, squares)))
    });
    Ok(to_document(id.await?))
}

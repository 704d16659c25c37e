//! The benefits statement as a document: the same words and figures as its page.

use super::alarm::alarm;
use super::export::exported;
use super::statement::{Kpi, cell, concluded, kinds, kpis, method};
use super::told::Told;
use super::{Asked, lane, year};
use crate::accounts::Who;
use crate::app::App;
use crate::documents::{
    Block, Column, Copy, Kind, Layout, Offer, Paper, Print, Table, Wanted, hand_out, to_document,
};
use crate::failure::Failure;
use crate::membership;
use crate::web::{Chrome, Form, Page, Visitor};
use axum::extract::{Path, Query, State};
use data_encoding::HEXLOWER;
use greenlane_domain::benefits::{Cell, Statement};
use greenlane_domain::documents::Tone;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// What the document is about: one for each company and year.
fn subject(company: MemberId, year: i16) -> Uuid {
    let name = format!("greenlane:benefits:{company}:{year}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// The same figures are the same document, whenever it is asked for.
fn part(figures: &Value) -> String {
    let digest = HEXLOWER.encode(&Sha256::digest(figures.to_string()));
    digest.chars().take(16).collect()
}

/// What the statement's page offers.
pub(super) async fn offer(
    app: &App,
    who: &Who,
    c: &Chrome,
    (company, member): (MemberId, &Member),
    (year, figures): (i16, &Value),
) -> Result<Offer, Failure> {
    let record = membership::resource(company, member);
    let may = app.may(who, Action::IssueDocument, &record);
    let part = part(figures);
    let about = (
        Kind::BenefitsStatement,
        subject(company, year),
        part.as_str(),
    );
    let action = format!("/companies/{company}/benefits/pdf?year={year}");
    Offer::of(app, who, c, about, (may, &[Copy::Shared]), action).await
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph {
        text,
        language: None,
    }
}

fn first(c: &Chrome, kpis: Vec<Kpi>) -> Block {
    let rows = kpis.into_iter().map(|(value, label, note, _)| {
        let value = if note.is_empty() {
            value
        } else {
            c.t2("cargo-paper-noted", "value", value, "note", note)
        };
        (label, value)
    });
    Block::Facts {
        rows: rows.collect(),
    }
}

fn by_kind(c: &Chrome, made: &Statement) -> Block {
    let rows = kinds(c, made, "", "").into_iter();
    Block::Table(Table {
        columns: vec![
            Column::words(c.t("cargo-exam"), 3),
            Column::figures(c.t("cargo-kind-all")),
            Column::figures(c.t("cargo-kind-compared")),
            Column::figures(c.t("cargo-kind-expected")),
            Column::figures(c.t("cargo-kind-difference")),
        ],
        rows: rows
            .map(|row| {
                vec![
                    row.name,
                    row.count,
                    row.compared,
                    row.expected,
                    row.difference,
                ]
            })
            .collect(),
        sum: false,
    })
}

fn strata(app: &App, c: &Chrome, cells: &[Cell]) -> Block {
    let rows = cells.iter().map(|one| {
        let row = cell(app, c, one, "");
        vec![row.parts.join(" · "), row.ours, row.others]
    });
    Block::Table(Table {
        columns: vec![
            Column::words(c.t("cargo-stratum"), 4),
            Column::words(c.t("cargo-stratum-ours"), 2),
            Column::words(c.t("cargo-stratum-others"), 2),
        ],
        rows: rows.collect(),
        sum: false,
    })
}

fn lane_use(c: &Chrome, told: &Told) -> Vec<Block> {
    let rows = lane::rows(c, told, ("", "")).into_iter();
    let mut blocks = vec![
        heading(1, c.t("cargo-lane-title")),
        Block::Facts {
            rows: rows.map(|(label, value, _)| (label, value)).collect(),
        },
    ];
    blocks.extend(lane::said(c, told).into_iter().map(paragraph));
    blocks
}

fn alarms(app: &App, c: &Chrome, told: &Told) -> Vec<Block> {
    let mut blocks = Vec::new();
    for one in told.alarms() {
        if blocks.is_empty() {
            blocks.push(heading(1, c.t("cargo-alarms-title")));
            blocks.push(paragraph(c.t("cargo-alarms-note")));
        }
        let row = alarm(app, c, one, "");
        blocks.push(heading(2, row.why));
        blocks.push(Block::Facts { rows: row.facts });
        blocks.push(heading(3, c.t("cargo-followed-title")));
        if row.done.is_empty() {
            blocks.push(paragraph(c.t("cargo-done-nothing")));
        } else {
            blocks.push(Block::Facts { rows: row.done });
        }
        if !row.more.is_empty() {
            blocks.push(paragraph(row.more));
        }
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words(c.t("cargo-declaration"), 3),
                Column::words(c.t("cargo-day"), 2),
                Column::words(c.t("cargo-exam"), 2),
            ],
            rows: row
                .shipments
                .into_iter()
                .map(|(number, day, exam)| vec![number, day, exam])
                .collect(),
            sum: false,
        }));
    }
    blocks
}

fn blocks(app: &App, c: &Chrome, told: &Told) -> Vec<Block> {
    let (mut said, certain) = concluded(c, &told.made);
    said.extend(super::tested::sentences(c, &told.made));
    let mut blocks = vec![
        heading(1, c.t("cargo-paper-figures")),
        first(c, kpis(app, c, &told.made, told.own, "")),
        heading(1, c.t("cargo-conclusion")),
    ];
    blocks.extend(said.into_iter().map(|text| Block::Note {
        tone: if certain { Tone::Plain } else { Tone::Warn },
        text,
    }));
    blocks.push(heading(1, c.t("cargo-kinds-title")));
    blocks.push(by_kind(c, &told.made));
    blocks.extend(lane_use(c, told));
    blocks.extend(alarms(app, c, told));
    if !told.cells.is_empty() {
        blocks.push(heading(1, c.t("cargo-strata-title")));
        blocks.push(strata(app, c, &told.cells));
    }
    blocks.push(heading(1, c.t("cargo-method-title")));
    blocks.extend(method(app, c).into_iter().map(paragraph));
    blocks
}

fn paper(app: &App, c: &Chrome, print: Print<'_>, (told, year): (&Told, i16)) -> Paper {
    let say = print.say;
    let end = jiff::civil::date(year, 12, 31);
    let short: String = told.company.to_string().chars().take(8).collect();
    let reference = format!("B-{}-{}", short.to_uppercase(), year);
    Paper {
        layout: Layout::Report,
        language: say.lang.to_owned(),
        title: say.t1("cargo-paper-title", "year", year),
        programme: say.pack(&app.pack().name).to_owned(),
        about: told.member.clone(),
        reference: reference.clone(),
        // A year that still runs is told up to today; the document says of which day it is.
        date: end.min(app.today()),
        facts: vec![
            (say.t("document-reference"), reference),
            (say.t("cargo-year"), year.to_string()),
            (
                say.t("cargo-paper-card"),
                app.pack().benefits.version.clone(),
            ),
        ],
        verification: print.verification,
        squares: None,
        contents: None,
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks: blocks(app, c, told),
    }
}

/// Issues the statement in the visitor's language.
pub(super) async fn make(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
    _form: Form,
) -> Page {
    let loaded = membership::open(&app, &who, company, Action::ViewBenefits).await?;
    let (chosen, _) = year(&app, &asked).await?;
    let year = chosen.ok_or(Failure::NotFound)?;
    let told = Told::of(&app, &who, (company, &loaded.state), Some(year)).await?;
    let figures = exported(&app, &told);
    let c = Chrome::new(&app, &visitor, "cargo-benefits-title");
    let wanted = Wanted {
        member: Some(company),
        kind: Kind::BenefitsStatement,
        subject: subject(company, year),
        part: part(&figures),
        copy: Copy::Shared,
        action: Action::IssueDocument,
    };
    let id = hand_out(&app, &who, &c.say, wanted, |print| {
        Ok(paper(&app, &c, print, (&told, year)))
    });
    Ok(to_document(id.await?))
}

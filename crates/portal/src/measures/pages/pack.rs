//! The measures of a year as a document: for the programme, and as they may be shown outside it.
//!
//! Outside, counts of fewer than [`FEWEST`], or of fewer companies, are left out, together with the next smallest where they
//! would follow from the sum; tables of one kind of company and of people do not leave the programme.

use super::compared::compared;
use super::outside::{Behind, is_small, shown};
use super::{Asked, Panel, crumbs, scope};
use crate::accounts::Who;
use crate::app::App;
use crate::documents::{
    Block, Column, Copy, Kind, Layout, Offer, Paper, Print, Table, Wanted, hand_out, to_document,
};
use crate::failure::Failure;
use crate::measures::breakdown::{Printed, printed};
use crate::measures::compute::{Filters, TOP, companies, compute};
use crate::measures::views::{self, Links, Meaning};
use crate::web::{Chrome, Form, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use data_encoding::HEXLOWER;
use greenlane_domain::measures::breakdown::{FEWEST, told_apart};
use greenlane_domain::measures::{
    Group, MeasureName, MeasureResult, Period, Row, Unit, definition, in_group,
};
use greenlane_domain::permission::{Action, Resource};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Everything that stands in the document, before it is put into words.
struct Figures {
    results: Vec<(MeasureName, MeasureResult, Behind)>,
    compared: Vec<Printed>,
}

/// What the document is about: one for each year and kind of company.
fn subject(period: Period, filters: &Filters) -> Uuid {
    let kind = filters.entity_type.as_deref().unwrap_or_default();
    let name = format!("greenlane:dashboard:{}:{kind}", period.number());
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

async fn figures(
    app: &App,
    who: &Who,
    say: &Say,
    (period, filters, copy): (Period, &Filters, Copy),
) -> Result<Figures, Failure> {
    let mut results = Vec::new();
    for name in MeasureName::ALL {
        let filters = Filters {
            top: TOP,
            rates: true,
            ..filters.clone()
        };
        let result = compute(app, who, name, period, &filters).await?;
        let behind = companies(app, who, name, period, &filters).await?;
        results.push((name, result, behind));
    }
    let kind = filters.entity_type.as_deref().unwrap_or_default();
    let outside = copy == Copy::Shared;
    let compared = printed(app, who, say, (kind, period.number(), outside)).await?;
    Ok(Figures { results, compared })
}

impl Figures {
    /// The same figures are the same document, whenever it is asked for.
    fn part(&self) -> Result<String, Failure> {
        let mut hash = Sha256::new();
        for (_, result, behind) in &self.results {
            hash.update(serde_json::to_vec(&(&result.rows, &result.totals, behind))?);
        }
        for table in &self.compared {
            let over = (&table.years, &table.over);
            hash.update(serde_json::to_vec(&(&table.lines, table.left_out, over))?);
        }
        let digest = HEXLOWER.encode(&hash.finalize());
        Ok(digest.chars().take(16).collect())
    }
}

pub(super) fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

pub(super) fn paragraph(text: String) -> Block {
    Block::Paragraph {
        text,
        language: None,
    }
}

/// A count, or that it is too small to be told outside.
fn count(say: &Say, count: i64, outside: bool) -> String {
    if outside && is_small(count) {
        say.t1("pack-fewer", "n", FEWEST)
    } else {
        say.count(count)
    }
}

/// A statistic and what it is made of. What is divided is told outside where both sides are enough.
fn statistic(say: &Say, row: &Row, outside: bool) -> (String, String) {
    let small = is_small(row.count) || row.of.is_some_and(is_small);
    if outside && small {
        return match row.unit {
            Unit::Count => (count(say, row.count, outside), views::made_of(say, row)),
            _ => ("–".to_owned(), String::new()),
        };
    }
    (views::figure(say, row), views::made_of(say, row))
}

/// What a statistic consists of: outside, parts that are too small are left out with the next smallest, and all of them
/// where the whole is.
fn parts(say: &Say, row: &Row, outside: bool) -> Vec<Vec<String>> {
    let number = |n: i64| u32::try_from(n).unwrap_or_default();
    let counts: BTreeMap<&str, u32> = row
        .parts
        .iter()
        .filter(|part| part.count > 0)
        .map(|part| (part.id.as_str(), number(part.count)))
        .collect();
    let told = told_apart(&counts);
    let shown = row.parts.iter().filter(|part| {
        !outside || (!is_small(row.count) && (part.count == 0 || told.contains(&part.id.as_str())))
    });
    shown
        .map(|part| {
            vec![
                say.t1("pack-part", "name", &part.label),
                say.count(part.count),
                String::new(),
            ]
        })
        .collect()
}

fn statistics(say: &Say, result: &MeasureResult, outside: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in Group::OF_STATISTICS {
        let rows = in_group(group).filter_map(|meaning| result.row(meaning.id));
        let rows: Vec<Vec<String>> = rows
            .flat_map(|row| {
                let (figure, made_of) = statistic(say, row, outside);
                let line = vec![row.label.clone(), figure, made_of];
                std::iter::once(line).chain(parts(say, row, outside))
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        blocks.push(heading(2, say.t(group.key())));
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::words(say.t("measures-head-key-statistics"), 4),
                Column::figures(say.t("measures-head-figure")),
                Column::words(say.t("measures-head-made-of"), 4),
            ],
            rows,
            sum: false,
        }));
    }
    blocks
}

fn measure(
    say: &Say,
    (name, result, behind): &(MeasureName, MeasureResult, Behind),
    rows: &[&Row],
    outside: bool,
) -> Vec<Block> {
    let name = *name;
    let left_out = result.rows.len() - rows.len();
    // How often a criterion was deficient where it was checked counts visits, which may be few where deficiencies are not.
    let rated = name == MeasureName::TopCriteria && !outside;
    let mut columns = vec![
        Column::words(say.t(format!("measures-head-{}", name.code())), 5),
        Column::figures(say.t("measures-head-deficiencies")),
        Column::figures(say.t("pack-share")),
    ];
    if rated {
        columns.push(Column::words(say.t("measures-head-rate"), 3));
    }
    let mut lines: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut line = vec![
                views::row_name(name, row),
                say.count(row.count),
                views::percent(say, row.share),
            ];
            if rated {
                line.push(views::rated(say, row));
            }
            line
        })
        .collect();
    let mut blocks = vec![
        heading(2, say.t(format!("measures-name-{}", name.code()))),
        paragraph(say.t(format!("measures-note-{}", name.code()))),
    ];
    let sum = result.totals.as_ref().map(|totals| {
        let (_, companies) = behind;
        let told = if outside && is_small(*companies) && !is_small(totals.count) {
            "–".to_owned()
        } else {
            count(say, totals.count, outside)
        };
        let mut line = vec![say.t("measures-all-deficiencies"), told, String::new()];
        line.resize(columns.len(), String::new());
        line
    });
    let with_sum = sum.is_some();
    lines.extend(sum);
    blocks.push(Block::Table(Table {
        columns,
        rows: lines,
        sum: with_sum,
    }));
    if left_out > 0 {
        blocks.push(paragraph(say.n("breakdown-left-out", left_out)));
    }
    blocks
}

/// No figure without its definition.
fn definitions(say: &Say) -> Vec<Block> {
    let mut blocks = vec![heading(1, say.t("measures-definitions"))];
    let tables = MeasureName::ALL.into_iter().skip(1);
    let tables = tables.filter_map(|name| definition(name.code()));
    let statistics = Group::OF_STATISTICS.into_iter().flat_map(in_group);
    let rows = tables.chain(statistics).map(|each| {
        let meaning: Meaning = views::meaning(say, each);
        let parts = [
            meaning.counts,
            meaning.divided_by,
            meaning.dated,
            meaning.leaves_out,
        ];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (meaning.name, said.join(" "))
    });
    blocks.push(Block::Facts {
        rows: rows.collect(),
    });
    blocks
}

fn paper(
    app: &App,
    print: Print<'_>,
    figures: Figures,
    (about, period, copy): (String, Period, Copy),
) -> Paper {
    let say = print.say;
    let outside = copy == Copy::Shared;
    let first = figures.results.first().map(|(_, result, _)| result);
    let position = first.map_or(0, |result| result.log_position);
    let mut blocks = Vec::new();
    if outside {
        blocks.push(paragraph(say.t1("pack-outside", "n", FEWEST)));
    }
    blocks.push(heading(1, say.t("measures-name-key-statistics")));
    for each in &figures.results {
        let (name, result, _) = each;
        if *name == MeasureName::KeyStatistics {
            blocks.extend(statistics(say, result, outside));
            blocks.push(heading(1, say.t("measures-deficiencies")));
        } else {
            let rows = shown(app, &figures.results, each, outside);
            blocks.extend(measure(say, each, &rows, outside));
        }
    }
    blocks.extend(compared(say, figures.compared));
    blocks.extend(definitions(say));
    Paper {
        layout: Layout::Report,
        language: say.lang.to_owned(),
        title: say.t1("pack-title", "year", period.number()),
        programme: say.pack(&app.pack().name).to_owned(),
        about,
        reference: format!("M-{}", period.number()),
        date: app.today(),
        facts: vec![
            (
                say.t("document-copy"),
                say.t(format!("document-measures-{}", copy.code())),
            ),
            (say.t("pack-as-of"), say.day(app.today())),
            (say.t("pack-position"), say.count(position)),
        ],
        verification: print.verification,
        squares: None,
        contents: Some(say.t("document-contents")),
        page_of: say.t2("document-page-of", "page", "{page}", "pages", "{pages}"),
        unset: say.t("document-unset"),
        blocks,
    }
}

/// Outside the programme there is no table of one kind of company: what is left out of the one would follow from the other.
fn narrowed(filters: &Filters, copy: Copy) -> Filters {
    Filters {
        entity_type: filters.entity_type.clone().filter(|_| copy == Copy::Full),
        ..filters.clone()
    }
}

#[derive(Template)]
#[template(path = "measures/pack.html")]
struct PackPage {
    c: Chrome,
    panel: Panel,
    scope: String,
    offers: Vec<(String, String, Offer)>,
}

async fn offer(
    app: &App,
    who: &Who,
    c: &Chrome,
    (period, filters, copy): (Period, &Filters, Copy),
) -> Result<Offer, Failure> {
    let filters = narrowed(filters, copy);
    let part = figures(app, who, c, (period, &filters, copy))
        .await?
        .part()?;
    let may = app.may(who, Action::IssueDashboard, &Resource::Programme);
    let kind = filters.entity_type.as_deref().unwrap_or_default();
    let query = [
        ("year", period.number().to_string()),
        ("entity_type", kind.to_owned()),
    ];
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    let about = (Kind::Dashboard, subject(period, &filters), part.as_str());
    let action = format!("/measures/pack?{query}");
    let mut offer = Offer::of(app, who, c, about, (may, &[copy]), action).await?;
    offer.files.retain(|file| file.copy == copy.code());
    Ok(offer)
}

pub(super) async fn show(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Page {
    let (period, filters) = (asked.period(&app)?, asked.filters(&visitor)?);
    let c = Chrome::new(&app, &visitor, "pack-name");
    let c = crumbs(c, &Links::new(period, &filters));
    let mut offers = Vec::new();
    for copy in [Copy::Full, Copy::Shared] {
        let offer = offer(&app, &who, &c, (period, &filters, copy)).await?;
        let name = format!("document-measures-{}", copy.code());
        offers.push((c.t(&name), c.t1(format!("{name}-hint"), "n", FEWEST), offer));
    }
    let action = "/measures/pack".to_owned();
    html(&PackPage {
        panel: Panel::new(&app, &who, &c, (action, period, &filters)).await?,
        scope: scope(&c, &app, period, &filters),
        offers,
        c,
    })
}

/// Issues one of the two copies in the visitor's language.
pub(super) async fn make(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    Form(form): Form,
) -> Page {
    let (period, filters) = (asked.period(&app)?, asked.filters(&visitor)?);
    let copy = Copy::parse(form.get("copy")).unwrap_or(Copy::Shared);
    let filters = narrowed(&filters, copy);
    let c = Chrome::new(&app, &visitor, "pack-name");
    let about = scope(&c, &app, period, &filters);
    let figures = figures(&app, &who, &c, (period, &filters, copy)).await?;
    let wanted = Wanted {
        member: None,
        kind: Kind::Dashboard,
        subject: subject(period, &filters),
        part: figures.part()?,
        copy,
        action: Action::IssueDashboard,
    };
    let id = hand_out(&app, &who, &c, wanted, |print| {
        Ok(paper(&app, print, figures, (about, period, copy)))
    });
    Ok(to_document(id.await?))
}

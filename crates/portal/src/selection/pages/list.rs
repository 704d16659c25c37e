//! Members by score.

use crate::accounts::Who;
use crate::app::App;
use crate::selection::read::{self, Selection};
use crate::selection::words;
use crate::timeline::page_links;
use crate::web::{Chrome, Due, Page, Visitor, html};
use askama::Template;
use axum::extract::{Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::OTHER_REGION;
use greenlane_domain::selection::{Facts, Score};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

const PER_PAGE: usize = 50;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    entity_type: String,
    region: String,
    show: String,
    page: usize,
}

struct Row {
    place: usize,
    href: String,
    name: String,
    about: String,
    points: Option<String>,
    range: String,
    factors: Vec<String>,
    missing: String,
    random: bool,
    due: Option<Due>,
}

#[derive(Template)]
#[template(path = "selection/list.html")]
struct ListPage {
    c: Chrome,
    asked: Asked,
    entity_types: Vec<(String, String)>,
    regions: Vec<(String, String)>,
    shows: Vec<(String, String)>,
    rows: Vec<Row>,
    summary: String,
    pages: Vec<(String, String)>,
    page: usize,
    version: u32,
    threats: u32,
    members: String,
    drawn: String,
    year: i16,
    blind: String,
    waiting: Option<u32>,
}

/// What a filter asks of a member.
struct Wanted<'a> {
    asked: &'a Asked,
    drawn: &'a BTreeSet<MemberId>,
    soon: Date,
}

impl Wanted<'_> {
    fn takes(&self, app: &App, facts: &Facts, score: &Score) -> bool {
        let region = app.pack().selection.region_of(&facts.country);
        (self.asked.entity_type.is_empty() || self.asked.entity_type == facts.entity_type)
            && (self.asked.region.is_empty() || self.asked.region == region)
            && match self.asked.show.as_str() {
                "random" => self.drawn.contains(&score.member),
                "due" => score.due.is_some_and(|due| due <= self.soon),
                "unknown" => score.missing().next().is_some(),
                _ => true,
            }
    }
}

fn row(
    app: &App,
    c: &Chrome,
    selection: &Selection,
    (place, score, facts): (usize, &Score, &Facts),
    drawn: bool,
) -> Row {
    let mut parts: Vec<_> = score.parts.iter().collect();
    parts.sort_by_key(|part| Reverse(score.share(part)));
    let parts = parts.into_iter().filter_map(|part| {
        let share = score.share(part).filter(|share| *share > 0)?;
        let name = words::factor(app, c, part.factor);
        Some(format!("{name} {}", words::points(c, share)))
    });
    let missing: Vec<String> = score
        .missing()
        .map(|(factor, _)| words::factor(app, c, factor))
        .collect();
    let region = words::region(app, c, app.pack().selection.region_of(&facts.country));
    let kind = words::entity_type(app, c, &facts.entity_type);
    Row {
        place,
        href: format!("/selection/members/{}", score.member),
        name: selection.name(score.member).to_owned(),
        about: format!("{kind} · {region}"),
        points: score.points.map(|points| words::points(c, points)),
        range: c.t2(
            "selection-range",
            "low",
            words::points(c, score.range.0),
            "high",
            words::points(c, score.range.1),
        ),
        factors: parts.take(3).collect(),
        missing: if missing.is_empty() {
            String::new()
        } else {
            c.t1("selection-not-known", "factors", missing.join(", "))
        },
        random: drawn,
        due: facts
            .due
            .as_ref()
            .map(|due| Due::counted(app, c, due.due, Some(&due.clock), Some(due.from))),
    }
}

fn choices(c: &Chrome) -> Vec<(String, String)> {
    let keys = ["", "random", "due", "unknown"];
    keys.map(|code| {
        let key = if code.is_empty() { "all" } else { code };
        (code.to_owned(), c.t(format!("selection-show-{key}")))
    })
    .to_vec()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Query(asked): Query<Asked>,
) -> Page {
    let c = Chrome::new(&app, &visitor, "selection-title");
    let selection = read::selection(&app, &who).await?;
    let year = app.today().year();
    let drawn = read::drawn(&app, &who, year).await?;
    let by_member: BTreeMap<MemberId, &Facts> = selection.by_member();
    let wanted = Wanted {
        asked: &asked,
        drawn: &drawn,
        soon: app
            .today()
            .checked_add(90.days())
            .unwrap_or_else(|_| app.today()),
    };
    let placed = (1..).zip(&selection.scores);
    let found: Vec<(usize, &Score, &Facts)> = placed
        .filter_map(|(place, score)| Some((place, score, *by_member.get(&score.member)?)))
        .filter(|(_, score, facts)| wanted.takes(&app, facts, score))
        .collect();
    let last = found.len().div_ceil(PER_PAGE).max(1);
    let page = asked.page.clamp(1, last);
    let from = (page - 1) * PER_PAGE;
    let rows: Vec<Row> = found
        .iter()
        .skip(from)
        .take(PER_PAGE)
        .map(|found| {
            row(
                &app,
                &c,
                &selection,
                *found,
                drawn.contains(&found.1.member),
            )
        })
        .collect();
    let regions = app.pack().selection.regions.iter();
    let regions = regions.map(|region| (region.id.clone(), c.pack(&region.name).to_owned()));
    let types = app.pack().entity_types.iter();
    let types = types.map(|kind| (kind.id.clone(), c.pack(&kind.name).to_owned()));
    let other = (OTHER_REGION.to_owned(), c.t("selection-region-other"));
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let blind = selection.scores.iter();
    let blind = blind.filter(|score| score.unknown_percent >= 50).count();
    html(&ListPage {
        entity_types: c.all_or(types),
        regions: c.all_or(regions.chain([other])),
        shows: choices(&c),
        summary: c.shown(from, rows.len(), found.len()),
        pages: page_links(number(page), number(last), |n| {
            format!(
                "/selection?entity_type={}&region={}&show={}&page={n}",
                asked.entity_type, asked.region, asked.show
            )
        }),
        page,
        version: selection.rules.version,
        threats: selection.threats,
        members: c.count(selection.scores.len()),
        drawn: c.count(drawn.len()),
        blind: c.count(blind),
        waiting: selection.book.open().map(|open| open.number),
        year,
        rows,
        asked: Asked { page, ..asked },
        c,
    })
}

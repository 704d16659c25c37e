//! Two signed submissions side by side: what the company says now that it did not say then, each criterion under the one
//! it comes from, with every word that changed.

mod file;

use super::carried::relation;
use super::view::{self, ChangeView, Status};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::read;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
pub(super) use file::csv;
use greenlane_domain::editions::{Link, Relation};
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::pack::Edition;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Became, Cycle, Difference, Submission};
use serde::Deserialize;

/// Which two, each as `profile.round`, and which of their criteria.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    show: String,
}

/// A submission with the profile it belongs to.
pub(super) struct Signed {
    pub(super) key: String,
    pub(super) cycle: Cycle,
    pub(super) filed: Submission,
    pub(super) record: String,
}

/// Everything a company ever signed, the latest first.
pub(super) async fn signed(
    app: &App,
    who: &Who,
    company: MemberId,
) -> Result<Vec<Signed>, Failure> {
    let profiles = read::all(app, who, company).await?;
    let mut all: Vec<Signed> = Vec::new();
    for loaded in profiles {
        let id = loaded.id;
        let cycle = loaded.state.cycle;
        all.extend(loaded.state.submissions.into_iter().map(|filed| Signed {
            key: format!("{id}.{}", filed.round),
            cycle,
            record: format!("/companies/{company}/profile/versions/{id}/{}", filed.round),
            filed,
        }));
    }
    all.sort_by_key(|signed| std::cmp::Reverse(signed.filed.signature.signed_at));
    Ok(all)
}

/// One of the two, for its reader.
struct Side {
    key: String,
    href: String,
    reference: String,
    title: String,
    edition: String,
    signed: String,
}

struct Row {
    id: String,
    text: String,
    status: Status,
    what: String,
    strength: String,
    change: Option<ChangeView>,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

struct Tab {
    href: String,
    label: String,
    count: usize,
    current: bool,
}

#[derive(Template)]
#[template(path = "profile/compared.html")]
struct ComparedPage {
    c: Chrome,
    company: String,
    versions: String,
    /// The earlier and the later one; nothing where there are no two.
    sides: Vec<Side>,
    choices: Vec<(String, String)>,
    tabs: Vec<Tab>,
    groups: Vec<Group>,
    show: String,
    csv: String,
}

impl ComparedPage {
    fn earlier(&self) -> &str {
        self.sides.first().map_or("", |side| side.key.as_str())
    }

    fn later(&self) -> &str {
        self.sides.last().map_or("", |side| side.key.as_str())
    }
}

/// The two that were asked for, the earlier first; without a wish the latest and the one before it. None where there are
/// no two.
fn chosen<'a>(
    all: &'a [Signed],
    asked: &Asked,
) -> Result<Option<(&'a Signed, &'a Signed)>, Failure> {
    let find = |key: &str, or: usize| match key {
        "" => Ok(all.get(or)),
        key => {
            let found = all.iter().find(|signed| signed.key == key);
            found.map(Some).ok_or(Failure::NotFound)
        }
    };
    let (from, to) = (find(&asked.from, 1)?, find(&asked.to, 0)?);
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(None);
    };
    let in_order = from.filed.signature.signed_at <= to.filed.signature.signed_at;
    Ok(Some(if in_order { (from, to) } else { (to, from) }))
}

/// How the later edition's criteria come from the earlier one's; none within one edition, and where neither of them
/// follows the other.
fn links(app: &App, from: &Submission, to: &Submission) -> Option<Vec<Link>> {
    let apart = from.edition != to.edition;
    apart.then(|| app.catalogue().links(&from.edition, &to.edition))?
}

fn side(app: &App, c: &Chrome, signed: &Signed) -> Side {
    let filed = &signed.filed;
    let edition = app.catalogue().edition(&filed.edition);
    let title = view::cycle_title(c, signed.cycle);
    let round = c.t1("versions-round", "round", filed.round);
    Side {
        key: signed.key.clone(),
        href: signed.record.clone(),
        reference: filed.reference(),
        title: format!("{title}, {round}"),
        edition: edition.map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        signed: format!(
            "{}, {}",
            filed.signature.name,
            c.at(filed.signature.signed_at)
        ),
    }
}

/// What became of an answer, in words.
fn key(became: Became) -> &'static str {
    match became {
        Became::Same => "compared-same-answer",
        Became::Changed => "compared-changed",
        Became::New => "compared-new",
        Became::Gone => "compared-gone",
    }
}

fn status(c: &Chrome, became: Became) -> Status {
    let kind = match became {
        Became::Same => "none",
        Became::Changed => "progress",
        Became::New => "done",
        Became::Gone => "warn",
    };
    Status::new(c, kind, key(became))
}

/// A document's name, in the submission that has it.
fn document(from: &Submission, to: &Submission, id: EvidenceId) -> String {
    let found = to.document(id).or_else(|| from.document(id));
    found.map_or_else(String::new, |document| document.name.clone())
}

/// The two editions, the earlier first.
#[derive(Clone, Copy)]
struct Editions<'a> {
    from: Option<&'a Edition>,
    to: Option<&'a Edition>,
}

impl Editions<'_> {
    /// A criterion's category, and its words.
    fn criterion(self, c: &Chrome, difference: &Difference) -> (u8, String) {
        let edition = match difference.fate {
            Became::Gone => self.from,
            _ => self.to,
        };
        let found = edition.and_then(|edition| edition.criterion(&difference.criterion));
        found.map_or((0, String::new()), |criterion| {
            (criterion.category, c.pack(&criterion.text).to_owned())
        })
    }
}

fn row(c: &Chrome, (from, to): (&Submission, &Submission), text: String, one: &Difference) -> Row {
    let told = one.relation.filter(|relation| {
        let renumbered = one.from != [one.criterion.clone()];
        *relation != Relation::Unchanged || renumbered
    });
    let strength = one.strength.map(|(before, now)| {
        let (before, now) = (view::strength(c, before), view::strength(c, now));
        c.t2("compared-strength", "before", before, "now", now)
    });
    Row {
        id: one.criterion.clone(),
        text,
        status: status(c, one.fate),
        what: told.map_or_else(String::new, |told| relation(c, told, &one.from)),
        strength: strength.unwrap_or_default(),
        change: one
            .change
            .as_ref()
            .map(|change| view::change(c, change, |id| document(from, to, id))),
    }
}

fn groups(
    app: &App,
    c: &Chrome,
    pair: (&Submission, &Submission),
    shown: &[&Difference],
) -> Vec<Group> {
    let catalogue = app.catalogue();
    let editions = Editions {
        from: catalogue.edition(&pair.0.edition),
        to: catalogue.edition(&pair.1.edition),
    };
    let rows = shown.iter().map(|one| (editions.criterion(c, one), *one));
    let rows: Vec<_> = rows.collect();
    let categories = app.pack().categories.iter();
    let groups = categories.map(|category| Group {
        name: format!("{}. {}", category.number, c.pack(&category.name)),
        rows: rows
            .iter()
            .filter(|((of, _), _)| *of == category.number)
            .map(|((_, text), one)| row(c, pair, text.clone(), one))
            .collect(),
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}

fn fits(show: &str, one: &Difference) -> bool {
    match show {
        "all" => true,
        "" => one.fate != Became::Same || one.strength.is_some(),
        fate => one.fate.as_str() == fate,
    }
}

fn tabs(c: &Chrome, base: &str, asked: &Asked, all: &[Difference]) -> Vec<Tab> {
    let kinds = ["", "changed", "new", "gone", "same", "all"].into_iter();
    let tabs = kinds.map(|show| Tab {
        href: format!("{base}&show={show}"),
        label: c.t(match show {
            "" => "compared-differences",
            "all" => "ui-all",
            "changed" => key(Became::Changed),
            "new" => key(Became::New),
            "gone" => key(Became::Gone),
            _ => key(Became::Same),
        }),
        count: all.iter().filter(|one| fits(show, one)).count(),
        current: asked.show == show,
    });
    tabs.collect()
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let member = membership::open(&app, &who, company, Action::ViewProfile).await?;
    let all = signed(&app, &who, company).await?;
    let pair = chosen(&all, &asked)?;
    let versions = format!("/companies/{company}/profile/versions");
    let mut c = Chrome::titled(&app, &visitor, String::new());
    let (home, list) = (c.t("nav-home"), c.t("versions-title"));
    c.title = c.t("compared-title");
    let c = c
        .crumb(format!("/companies/{company}"), home)
        .crumb(versions.clone(), list);
    let choices = all.iter().map(|signed| {
        let filed = &signed.filed;
        let at = c.at(filed.signature.signed_at);
        (signed.key.clone(), format!("{}, {at}", filed.reference()))
    });
    let mut page = ComparedPage {
        company: member.state.legal_name().to_owned(),
        choices: choices.collect(),
        sides: Vec::new(),
        tabs: Vec::new(),
        groups: Vec::new(),
        show: asked.show.clone(),
        csv: String::new(),
        versions,
        c,
    };
    if let Some((from, to)) = pair.filter(|(from, to)| from.key != to.key) {
        let differences = to
            .filed
            .differences(&from.filed, links(&app, &from.filed, &to.filed).as_deref());
        let shown: Vec<&Difference> = differences
            .iter()
            .filter(|one| fits(&asked.show, one))
            .collect();
        let base = format!("{}/compare?from={}&to={}", page.versions, from.key, to.key);
        page.tabs = tabs(&page.c, &base, &asked, &differences);
        page.groups = groups(&app, &page.c, (&from.filed, &to.filed), &shown);
        page.sides = vec![side(&app, &page.c, from), side(&app, &page.c, to)];
        page.csv = format!(
            "{}/compare.csv?from={}&to={}",
            page.versions, from.key, to.key
        );
    }
    html(&page)
}

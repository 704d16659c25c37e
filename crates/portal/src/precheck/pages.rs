//! Choosing a type, answering category by category, and what would still be missing.

use crate::app::App;
use crate::failure::Failure;
use crate::profile::strength;
use crate::web::{Access, Chrome, Fields, Page, Visitor, html, see_other};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::pack::{Category, Edition, EntityType, Strength};
use greenlane_domain::precheck::{Check, Checks};
use greenlane_domain::profile::{AnswerState, GapReason, Pinned, SHORTEST};

/// A check as the address carries it.
struct Here<'a> {
    kind: &'a EntityType,
    edition: &'a Edition,
    criteria: Vec<Pinned>,
    checks: Checks,
    /// The address cannot be read: the criteria changed since, or it was cut off.
    lost: bool,
}

fn here<'a>(app: &'a App, kind: &str, fields: &Fields) -> Result<Here<'a>, Failure> {
    let kind = app.pack().entity_type(kind).ok_or(Failure::NotFound)?;
    let catalogue = app.catalogue();
    let current = catalogue.current(app.today()).ok_or(Failure::NotFound)?;
    let asked = fields.text("edition");
    let edition = asked
        .and_then(|id| catalogue.edition(id))
        .unwrap_or(current);
    let criteria = Pinned::within(edition, &kind.id, &[]);
    let read = Checks::parse(fields.get("a"), criteria.len());
    let known = asked.is_none_or(|id| id == edition.id);
    let lost = read.is_none() || (!known && !fields.get("a").is_empty());
    Ok(Here {
        kind,
        edition,
        criteria,
        checks: read.filter(|_| !lost).unwrap_or_default(),
        lost,
    })
}

impl Here<'_> {
    /// A page of this check, with its answers.
    fn at(&self, page: &str) -> String {
        let id = &self.kind.id;
        format!(
            "/pre-check/{id}{page}?edition={}&a={}",
            self.edition.id,
            self.checks.word()
        )
    }

    fn of(&self, category: u8) -> impl Iterator<Item = (usize, &Pinned)> {
        let criteria = self.criteria.iter().enumerate();
        criteria.filter(move |(_, pinned)| pinned.category == category)
    }

    fn categories<'a>(&'a self, app: &'a App) -> impl Iterator<Item = &'a Category> {
        let all = app.pack().categories.iter();
        all.filter(|category| self.of(category.number).next().is_some())
    }

    fn answered(&self, category: u8) -> usize {
        self.checks
            .answered(&self.criteria, |pinned| pinned.category == category)
    }

    fn below(&self, app: &App, visitor: &Visitor) -> Chrome {
        let c = Chrome::titled(app, visitor, String::new());
        let (first, name) = (c.t("precheck-title"), c.pack(&self.kind.name).to_owned());
        c.crumb("/pre-check", first).crumb(self.at(""), name)
    }
}

#[derive(Template)]
#[template(path = "precheck/types.html")]
struct TypesPage {
    c: Chrome,
    types: Vec<(String, String, String)>,
}

async fn types(State(app): State<App>, visitor: Visitor) -> Page {
    let c = Chrome::new(&app, &visitor, "precheck-title");
    let catalogue = app.catalogue();
    let edition = catalogue.current(app.today());
    let types = app.pack().entity_types.iter().map(|kind| {
        let count = edition.map_or(0, |edition| Pinned::within(edition, &kind.id, &[]).len());
        (
            kind.id.clone(),
            c.pack(&kind.name).to_owned(),
            c.n("precheck-criteria", count),
        )
    });
    html(&TypesPage {
        types: types.collect(),
        c,
    })
}

struct CategoryLink {
    href: String,
    name: String,
    count: String,
    done: bool,
}

#[derive(Template)]
#[template(path = "precheck/overview.html")]
struct OverviewPage {
    c: Chrome,
    edition: String,
    lost: bool,
    answered: usize,
    total: usize,
    categories: Vec<CategoryLink>,
    next: Option<String>,
    result: String,
    again: String,
}

async fn overview(
    State(app): State<App>,
    visitor: Visitor,
    Path(kind): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Page {
    let here = here(&app, &kind, &Fields::from_pairs(pairs))?;
    let c = Chrome::titled(&app, &visitor, String::new());
    let first = c.t("precheck-title");
    let mut c = c.crumb("/pre-check", first);
    c.title = c.t1("precheck-of", "type", c.pack(&here.kind.name));
    let categories = here.categories(&app).map(|category| {
        let (answered, total) = (
            here.answered(category.number),
            here.of(category.number).count(),
        );
        CategoryLink {
            href: here.at(&format!("/{}", category.number)),
            name: format!("{}. {}", category.number, c.pack(&category.name)),
            count: c.t2("profile-n-of-m", "n", answered, "m", total),
            done: answered == total,
        }
    });
    let categories: Vec<CategoryLink> = categories.collect();
    let next = categories.iter().find(|category| !category.done);
    html(&OverviewPage {
        edition: c.pack(&here.edition.name).to_owned(),
        lost: here.lost,
        answered: here.checks.answered(&here.criteria, |_| true),
        total: here.criteria.len(),
        next: next.map(|category| category.href.clone()),
        categories,
        result: here.at("/result"),
        again: format!("/pre-check/{}", here.kind.id),
        c,
    })
}

/// One criterion of a category.
struct Question {
    id: String,
    text: String,
    meaning: String,
    strength: String,
    must: bool,
    state: &'static str,
    check: Check,
}

#[derive(Template)]
#[template(path = "precheck/category.html")]
struct CategoryPage {
    c: Chrome,
    here: String,
    edition: String,
    word: String,
    focus_area: String,
    questions: Vec<Question>,
    states: Vec<(&'static str, String)>,
    back: String,
}

/// What was chosen on a category's form, put beside what was known.
fn chosen(here: &Here<'_>, category: u8, fields: &Fields) -> Checks {
    let mut checks = here.checks.clone();
    for (place, pinned) in here.of(category) {
        let ticked = |flag: &str| fields.chose(&format!("can-{}", pinned.id), flag);
        let check = Check {
            state: AnswerState::from_code(fields.get(&format!("state-{}", pinned.id))),
            written: ticked("written"),
            shown: ticked("shown"),
            planned: ticked("planned"),
        };
        checks.set(place, check);
    }
    checks
}

async fn category(
    State(app): State<App>,
    visitor: Visitor,
    Path((kind, number)): Path<(String, String)>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Page {
    let fields = Fields::from_pairs(pairs);
    let mut here = here(&app, &kind, &fields)?;
    if here.lost {
        return Ok(see_other(format!("/pre-check/{kind}?a=lost")));
    }
    let found = number
        .parse()
        .ok()
        .and_then(|number| app.pack().category(number));
    let found = found.filter(|category| here.of(category.number).next().is_some());
    let category = found.ok_or(Failure::NotFound)?;
    if fields.has("save") {
        // What was chosen goes into the word, and the word into the next address.
        here.checks = chosen(&here, category.number, &fields);
        let mut after = here.categories(&app).map(|category| category.number);
        let next = after.find(|next| *next > category.number);
        let page = next.map_or_else(|| "/result".to_owned(), |next| format!("/{next}"));
        return Ok(see_other(here.at(&page)));
    }
    let mut c = here.below(&app, &visitor);
    c.title = format!("{}. {}", category.number, c.pack(&category.name));
    let questions = here.of(category.number).filter_map(|(place, pinned)| {
        let criterion = here.edition.criterion(&pinned.id)?;
        let check = here.checks.get(place);
        Some(Question {
            id: pinned.id.clone(),
            text: c.pack(&criterion.text).to_owned(),
            meaning: c.pack(&criterion.meaning).to_owned(),
            must: pinned.strength == Strength::Must,
            strength: strength(&c, pinned.strength),
            state: check.state.map_or("", AnswerState::code),
            check,
        })
    });
    let states = AnswerState::ALL.iter().map(|state| {
        let code = state.code();
        (
            code,
            c.t(format!("profile-state-{}", code.replace('_', "-"))),
        )
    });
    html(&CategoryPage {
        here: format!("/pre-check/{}/{}", here.kind.id, category.number),
        edition: here.edition.id.clone(),
        word: here.checks.word(),
        focus_area: c.pack(&category.focus_area).to_owned(),
        questions: questions.collect(),
        states: states.collect(),
        back: here.at(""),
        c,
    })
}

/// One thing that is missing, or one must that is not met.
struct Line {
    href: String,
    id: String,
    criterion: String,
    text: String,
    reason: String,
}

struct Group {
    name: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "precheck/result.html")]
struct ResultPage {
    c: Chrome,
    kind: String,
    edition: String,
    answered: usize,
    total: usize,
    missing: usize,
    gaps: Vec<Group>,
    unmet_count: usize,
    unmet: Vec<Group>,
    advice_count: usize,
    advice: Vec<Group>,
    back: String,
    eligibility: String,
}

/// In words of a self-check: what has to be at hand when the profile is written.
fn reason(c: &Chrome, reason: GapReason) -> String {
    c.t1(format!("precheck-gap-{}", reason.code()), "least", SHORTEST)
}

fn groups(
    app: &App,
    c: &Chrome,
    here: &Here<'_>,
    reasons: impl Fn(Check, Strength) -> Vec<String>,
) -> Vec<Group> {
    let groups = here.categories(app).map(|category| {
        let lines = here.of(category.number).flat_map(|(place, pinned)| {
            let criterion = here.edition.criterion(&pinned.id);
            let text = criterion
                .map_or("", |criterion| c.pack(&criterion.text))
                .to_owned();
            let found = reasons(here.checks.get(place), pinned.strength);
            found.into_iter().map(move |reason| Line {
                href: format!(
                    "{}#c-{}",
                    here.at(&format!("/{}", pinned.category)),
                    pinned.id
                ),
                criterion: format!("/criteria/{}?edition={}", pinned.id, here.edition.id),
                id: pinned.id.clone(),
                text: text.clone(),
                reason,
            })
        });
        Group {
            name: format!("{}. {}", category.number, c.pack(&category.name)),
            lines: lines.collect(),
        }
    });
    groups.filter(|group| !group.lines.is_empty()).collect()
}

fn count(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.lines.len()).sum()
}

async fn result(
    State(app): State<App>,
    visitor: Visitor,
    Path(kind): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Page {
    let here = here(&app, &kind, &Fields::from_pairs(pairs))?;
    if here.lost {
        return Ok(see_other(format!("/pre-check/{kind}?a=lost")));
    }
    let mut c = here.below(&app, &visitor);
    c.title = c.t("precheck-result");
    let of = |blocks: bool| {
        groups(&app, &c, &here, |check, strength| {
            let gaps = check.gaps(strength).into_iter();
            let picked = gaps.filter(|gap| gap.blocks() == blocks);
            picked.map(|gap| reason(&c, gap)).collect()
        })
    };
    let (gaps, advice) = (of(true), of(false));
    let unmet = groups(&app, &c, &here, |check, strength| {
        let state = check.state.filter(|_| check.leaves_must(strength));
        state
            .map(|state| crate::profile::state(&c, Some(state)))
            .into_iter()
            .collect()
    });
    html(&ResultPage {
        kind: c.pack(&here.kind.name).to_owned(),
        edition: c.pack(&here.edition.name).to_owned(),
        answered: here.checks.answered(&here.criteria, |_| true),
        total: here.criteria.len(),
        missing: count(&gaps),
        gaps,
        unmet_count: count(&unmet),
        unmet,
        advice_count: count(&advice),
        advice,
        back: here.at(""),
        eligibility: format!("/eligibility/{}", here.kind.id),
        c,
    })
}

/// The routes of this feature: for anyone.
pub(super) fn routes() -> crate::web::Routes {
    crate::web::Routes::new()
        .get("/pre-check", Access::Public, types)
        .get("/pre-check/{type}", Access::Public, overview)
        .get("/pre-check/{type}/result", Access::Public, result)
        .get("/pre-check/{type}/{category}", Access::Public, category)
}

//! A new edition of the criteria, seen by a company: that it is there, what it changes, what became of the answers.

use super::view::{self, Run};
use super::{Here, acts_for, here};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::editions;
use crate::failure::Failure;
use crate::profile::commands;
use crate::web::{Chrome, Form, Page, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{Link, Relation, Rollout};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::{Criterion, Edition};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{CarriedAnswer, Cycle, Lane, Profile, Stage, redline};

/// That a newer edition is published, and what follows for this company.
pub(super) struct Notice {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) can: bool,
    pub(super) button: String,
}

/// How many criteria of a carried profile need what.
pub(super) struct LaneCount {
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) href: String,
    pub(super) count: usize,
}

/// Where the answer to one criterion came from.
pub(super) struct OriginView {
    pub(super) title: String,
    pub(super) what: String,
    pub(super) texts: Vec<Vec<Run>>,
}

/// The edition this company will have to answer next: the newest, if its profile stands on another one that can still
/// be left.
fn next<'a>(app: &'a App, profile: &Profile) -> Option<&'a Edition> {
    let movable = match profile.stage() {
        Stage::Accepted => true,
        Stage::Draft => profile.submissions.is_empty(),
        _ => false,
    };
    let newest = app.catalogue().newest()?;
    (movable && newest.id != profile.edition).then_some(newest)
}

pub(super) async fn notice(
    app: &App,
    asker: &impl Asks,
    c: &Chrome,
    here: &Here,
) -> Result<Option<Notice>, Failure> {
    let Some(edition) = next(app, &here.profile) else {
        return Ok(None);
    };
    let catalogue = app.catalogue();
    let extension = editions::extension(app, asker, here.company, &here.profile.edition).await?;
    let extension = extension.map(|loaded| loaded.state);
    let rollout = Rollout::of(&catalogue, &here.profile.edition, extension.as_ref());
    let in_force = edition.effective_from <= app.today();
    let draft = here.profile.stage() == Stage::Draft;
    let args = [
        ("edition", c.pack(&edition.name).to_owned()),
        ("since", c.day(edition.effective_from)),
        (
            "until",
            rollout.map_or_else(String::new, |rollout| c.day(rollout.until)),
        ),
    ];
    let late = rollout.is_some_and(|rollout| app.today() > rollout.until);
    let text = match (
        in_force,
        late,
        rollout.is_some_and(|rollout| rollout.extended),
    ) {
        (false, ..) => "carried-notice-ahead",
        (true, true, _) => "carried-notice-late",
        (true, false, true) => "carried-notice-extended",
        (true, false, false) => "carried-notice-until",
    };
    Ok(Some(Notice {
        title: c.with("carried-notice-title", &args),
        text: c.with(text, &args),
        can: in_force,
        button: c.t(if draft {
            "carried-move"
        } else {
            "carried-start"
        }),
    }))
}

pub(super) fn lanes(c: &Chrome, here: &Here) -> Vec<LaneCount> {
    let open = matches!(here.profile.stage(), Stage::Draft | Stage::Returned);
    if here.profile.carried.is_none() || !open {
        return Vec::new();
    }
    let count = |lane: &Lane| LaneCount {
        name: c.t(format!("carried-lane-{}", lane.code())),
        hint: c.t(format!("carried-lane-{}-hint", lane.code())),
        href: format!("{}/changes#{}", here.base, lane.code()),
        count: here.profile.in_lane(*lane).len(),
    };
    Lane::ALL.iter().map(count).collect()
}

fn relation(c: &Chrome, relation: Relation, from: &[String]) -> String {
    let key = format!("carried-relation-{}", relation.as_str());
    c.t1(&key, "from", from.join(", "))
}

/// The words of a criterion beside those of the criteria it came from, where they differ.
fn redlines(
    c: &Chrome,
    before: Option<&Edition>,
    from: &[String],
    now: &Criterion,
) -> Vec<Vec<Run>> {
    let old = from.iter().filter_map(|id| before?.criterion(id));
    let old: Vec<&Criterion> = old.filter(|old| old.text.en != now.text.en).collect();
    let texts = old
        .iter()
        .map(|old| view::runs(&redline(c.pack(&old.text), c.pack(&now.text))));
    texts.collect()
}

pub(super) fn origin(
    app: &App,
    c: &Chrome,
    here: &Here,
    criterion: &Criterion,
) -> Option<OriginView> {
    let carried = here.profile.carried.as_ref()?;
    let before = app.catalogue().edition(&carried.from_edition);
    let lane = here.profile.lane(&criterion.id)?;
    let name = before.map_or("", |edition| c.pack(&edition.name));
    let came = here.profile.origin(&criterion.id);
    let what = c.t(format!("carried-lane-{}-hint", lane.code()));
    Some(OriginView {
        title: match came {
            Some(_) => c.t1("carried-from", "edition", name),
            None => c.t("carried-lane-answer"),
        },
        what: match came {
            Some(came) => format!("{} {what}", relation(c, came.relation, &came.from)),
            None => what,
        },
        texts: came.map_or_else(Vec::new, |came| redlines(c, before, &came.from, criterion)),
    })
}

struct Row {
    id: String,
    href: String,
    text: String,
    what: String,
    texts: Vec<Vec<Run>>,
}

struct Aside {
    id: String,
    text: String,
    state: String,
    narrative: String,
    plan: String,
}

struct Group {
    code: &'static str,
    name: String,
    hint: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "profile/changes.html")]
struct ChangesPage {
    c: Chrome,
    base: String,
    own: bool,
    from: String,
    to: String,
    notice: Option<Notice>,
    groups: Vec<Group>,
    aside: Vec<Aside>,
}

/// What would become of a criterion if the company moved today.
fn foreseen(
    here: &Here,
    edition: &Edition,
    links: &[Link],
) -> (Vec<(String, Lane)>, Vec<CarriedAnswer>) {
    let after: Vec<_> = edition
        .criteria
        .iter()
        .filter_map(|criterion| {
            Some(greenlane_domain::profile::Pinned {
                id: criterion.id.clone(),
                category: criterion.category,
                strength: criterion.applies_to(&here.profile.entity_type)?.strength,
            })
        })
        .collect();
    let crossing = greenlane_domain::profile::Crossing {
        before: &here.profile.criteria,
        after: &after,
        links,
    };
    let (arrived, aside) = greenlane_domain::profile::carry(&here.profile.answers, &crossing);
    let lanes = after.iter().map(|pinned| {
        let came = arrived.iter().find(|each| each.criterion == pinned.id);
        (
            pinned.id.clone(),
            came.map_or(Lane::Answer, CarriedAnswer::lane),
        )
    });
    (lanes.collect(), aside)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    let own = acts_for(&who, company);
    if !own && here.profile.latest().is_none() {
        return Err(Failure::NotFound);
    }
    let mut c = here.below(&app, &visitor, String::new());
    c.title = c.t("carried-title");
    let catalogue = app.catalogue();
    let (from, to, links, lanes, aside) = match (&here.profile.carried, next(&app, &here.profile)) {
        (_, Some(edition)) => {
            let links = catalogue.links(&here.profile.edition, &edition.id);
            let links = links.ok_or(Failure::NotFound)?;
            let (lanes, aside) = foreseen(&here, edition, &links);
            (here.profile.edition.clone(), edition, links, lanes, aside)
        }
        (Some(carried), None) => {
            let edition = here.edition(&app).ok_or(Failure::NotFound)?;
            let links = catalogue.links(&carried.from_edition, &edition.id);
            let lanes = here.profile.criteria.iter();
            let lanes = lanes.filter_map(|p| Some((p.id.clone(), here.profile.lane(&p.id)?)));
            let (links, aside) = (links.unwrap_or_default(), carried.set_aside.clone());
            (
                carried.from_edition.clone(),
                edition,
                links,
                lanes.collect(),
                aside,
            )
        }
        (None, None) => return Err(Failure::NotFound),
    };
    let notice = notice(&app, &who, &c, &here).await?;
    let before = catalogue.edition(&from);
    let open = |id: &str| own && here.profile.pinned(id).is_some() && here.profile.edition == to.id;
    let row = |id: &str| -> Option<Row> {
        let criterion = to.criterion(id)?;
        let link = links.iter().find(|link| link.to.as_deref() == Some(id));
        let from = link.map(|link| link.from.clone()).unwrap_or_default();
        Some(Row {
            href: if open(id) {
                format!("{}/criteria/{id}", here.base)
            } else {
                format!("/criteria/{id}?edition={}", to.id)
            },
            id: id.to_owned(),
            text: c.pack(&criterion.text).to_owned(),
            what: link.map_or_else(String::new, |link| relation(&c, link.relation, &from)),
            texts: redlines(&c, before, &from, criterion),
        })
    };
    let groups = Lane::ALL.iter().map(|lane| Group {
        code: lane.code(),
        name: c.t(format!("carried-lane-{}", lane.code())),
        hint: c.t(format!("carried-lane-{}-hint", lane.code())),
        rows: lanes
            .iter()
            .filter(|(_, each)| each == lane)
            .filter_map(|(id, _)| row(id))
            .collect(),
    });
    let aside = aside.iter().map(|answer| Aside {
        id: answer.criterion.clone(),
        text: before
            .and_then(|edition| edition.criterion(&answer.criterion))
            .map_or_else(String::new, |old| c.pack(&old.text).to_owned()),
        state: view::state(&c, answer.state),
        narrative: answer.narrative.clone(),
        plan: answer.plan.clone(),
    });
    html(&ChangesPage {
        base: here.base.clone(),
        own,
        from: before.map_or_else(String::new, |edition| c.pack(&edition.name).to_owned()),
        to: c.pack(&to.name).to_owned(),
        notice,
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
        aside: aside.collect(),
        c,
    })
}

pub(super) async fn go(
    State(app): State<App>,
    who: Who,
    Path(company): Path<MemberId>,
    _form: Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditProfile).await?;
    let mut unit = app.begin(&who).await?;
    if here.profile.stage() == Stage::Accepted {
        commands::open(&mut unit, company, Cycle::Edition).await?;
    } else {
        commands::move_to_edition(&mut unit, here.id).await?;
    }
    unit.commit().await?;
    Ok(flash_to(&app, here.base, "carried-done"))
}

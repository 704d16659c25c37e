//! A new edition of the criteria, seen by a company: that it is there, what it changes, what became of the answers.

mod passage;

use super::view::{self, Run};
use super::{Here, acts_for, here};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::editions;
use crate::failure::Failure;
use crate::profile::commands;
use crate::web::{Chrome, Due, Form, Page, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::editions::{Extension, Relation, Rollout};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::{Criterion, Edition};
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Cycle, Lane, Profile, Stage, redline};
use passage::{Aside, Group, passage};

/// That a newer edition is published, and what follows for this company.
pub(super) struct Notice {
    pub(super) title: String,
    pub(super) text: String,
    /// The day until which the company's profile under its old edition is taken, and why that day.
    pub(super) due: Option<Due>,
    pub(super) can: bool,
    pub(super) button: String,
}

/// Until when the old edition is taken: the day of the publication, or that of the company's latest extension.
fn last_day(
    app: &App,
    c: &Chrome,
    rollout: Rollout,
    extension: Option<&Extension>,
    edition: &str,
) -> Due {
    let granted = extension.and_then(|extension| extension.granted.last());
    let why = match granted.filter(|_| rollout.extended) {
        Some(granted) => c.t2(
            "carried-why-extended",
            "on",
            c.day(granted.on),
            "reasons",
            &granted.reasons,
        ),
        None => c.t1("carried-why", "edition", edition),
    };
    Due::set(app, c, rollout.until, why)
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
        due: rollout.map(|rollout| {
            // The day was set by the edition that follows the company's own, which need not be the newest.
            let followed = catalogue.successor(&here.profile.edition);
            let name = c.pack(followed.map_or(&edition.name, |each| &each.edition.name));
            last_day(app, c, rollout, extension.as_ref(), name)
        }),
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
    // A yearly review has lanes of its own.
    let annual = matches!(here.profile.cycle, Cycle::Annual { .. });
    if here.profile.carried.is_none() || !open || annual {
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

pub(super) fn relation(c: &Chrome, relation: Relation, from: &[String]) -> String {
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
    let annual = matches!(here.profile.cycle, Cycle::Annual { .. });
    let same = came.is_some_and(|came| came.relation == Relation::Unchanged);
    let what = if annual && same {
        c.t("annual-origin")
    } else {
        c.t(format!("carried-lane-{}-hint", lane.code()))
    };
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
    let passage = passage(&app, &here)?.ok_or(Failure::NotFound)?;
    let name = |edition: &Edition| c.pack(&edition.name).to_owned();
    html(&ChangesPage {
        base: here.base.clone(),
        own,
        from: passage.before.map_or_else(String::new, name),
        to: name(passage.to),
        notice: notice(&app, &who, &c, &here).await?,
        groups: passage.groups(&c, &here, own),
        aside: passage.aside(&c),
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

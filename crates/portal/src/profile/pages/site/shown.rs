//! The page of one site: what it says now or what was typed, and what somebody else saved meanwhile.

use super::super::Here;
use super::super::answer_view::{backup_key, options};
use super::super::view::{self, Run, runs};
use super::{SiteView, name};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::kept_sites;
use crate::profile::read::Names;
use crate::together;
use crate::web::{Chrome, Typed, Visitor};
use askama::Template;
use greenlane_domain::pack::Criterion;
use greenlane_domain::profile::{AnswerState, LONGEST, SiteInput, SiteText, redline};
use uuid::Uuid;

/// What somebody else saved meanwhile, beside what was typed.
struct Theirs {
    who: String,
    state: String,
    narrative: Vec<Run>,
    plan: Vec<Run>,
}

#[derive(Template)]
#[template(path = "profile/site.html")]
pub(super) struct SitePage {
    c: Chrome,
    here: String,
    back: String,
    text: String,
    general: SiteView,
    site: String,
    standing: bool,
    theirs: Option<Theirs>,
    /// What is on the page was kept for this person: when, and why.
    kept: Option<String>,
    owner: String,
    sealed: String,
    key: String,
    saved: String,
    rev: u32,
    states: Vec<(&'static str, String, String)>,
    state: String,
    narrative: String,
    plan: String,
    longest: usize,
    errors: Vec<(String, String)>,
}

impl SitePage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message.as_str())
    }
}

/// What stands, against what was typed meanwhile.
fn theirs(
    c: &Chrome,
    standing: Option<&SiteText>,
    (name, at): (String, String),
    (narrative, plan): (&str, &str),
) -> Theirs {
    let Some(text) = standing else {
        return Theirs {
            who: c.t("profile-site-theirs-gone"),
            state: String::new(),
            narrative: Vec::new(),
            plan: Vec::new(),
        };
    };
    let against = |text: &str, mine: &str| runs(&redline(text, mine));
    Theirs {
        who: c.t2("profile-compare-theirs", "name", name, "at", at),
        state: view::state(c, text.state),
        narrative: against(&text.narrative, narrative),
        plan: against(&text.plan, plan),
    }
}

pub(super) async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    (criterion, site): (&Criterion, Uuid),
    typed: Option<Typed>,
) -> Result<SitePage, Failure> {
    let id = criterion.id.as_str();
    let name = name(here, id, site)?;
    let back = format!("{}/criteria/{id}", here.base);
    let c = here.below(app, visitor, String::new());
    let one = c.t1("profile-criterion-title", "id", id);
    let mut c = c.crumb(back.clone(), one);
    c.title = c.t2("profile-site-title", "id", id, "site", &name);
    let standing = here.profile.site(id, site);
    let rev = here.profile.site_rev(id, site);
    let kept = match &typed {
        Some(_) => None,
        None => kept_sites::kept(app, who, here.id, (id, site), who.account).await?,
    };
    let kept = kept.filter(|kept| match standing {
        Some(standing) => !standing.text.says(&kept.input),
        None => !kept.input.says_nothing(),
    });
    let v = |field: &str, text: fn(&SiteText) -> String, mine: fn(&SiteInput) -> String| match (
        &typed, &kept,
    ) {
        (Some(typed), _) => typed.v(field).to_owned(),
        (None, Some(kept)) => mine(&kept.input),
        (None, None) => standing.map(|s| text(&s.text)).unwrap_or_default(),
    };
    let narrative = v(
        "narrative",
        |text| text.narrative.clone(),
        |mine| mine.narrative.clone(),
    );
    let plan = v("plan", |text| text.plan.clone(), |mine| mine.plan.clone());
    // Typed over something newer: both are on the page, and the next saving is made from what stands now.
    let from = match (&typed, &kept) {
        (Some(typed), _) => typed.v("rev").to_owned(),
        (None, Some(kept)) => kept.input.rev.to_string(),
        (None, None) => rev.to_string(),
    };
    let stale = from != rev.to_string();
    let by = standing.and_then(|s| s.last.as_ref());
    let names = Names::of(
        app,
        who,
        by.and_then(|mark| mark.account).into_iter().collect(),
    )
    .await?;
    let saved = by.map(|mark| (names.get(mark.account), c.at(mark.at)));
    let theirs = stale.then(|| {
        let who = saved.clone().unwrap_or_default();
        theirs(&c, standing.map(|s| &s.text), who, (&narrative, &plan))
    });
    let general = here.profile.answer(id).cloned().unwrap_or_default();
    Ok(SitePage {
        here: format!("{back}/sites/{site}"),
        back,
        text: c.pack(&criterion.text).to_owned(),
        general: SiteView {
            name: String::new(),
            state: view::state(&c, general.state),
            narrative: general.narrative,
            plan: general.plan,
            href: String::new(),
        },
        site: name,
        standing: standing.is_some(),
        theirs,
        rev,
        states: options(&c),
        state: v(
            "state",
            |text| text.state.map_or("", AnswerState::code).to_owned(),
            |mine| mine.state.map_or("", AnswerState::code).to_owned(),
        ),
        narrative,
        plan,
        kept: kept.map(|kept| {
            let key = if kept.lost {
                "profile-restored"
            } else {
                "profile-site-kept"
            };
            c.t1(key, "at", c.at(kept.at))
        }),
        owner: who.account.to_string(),
        sealed: together::owner_token(app, visitor),
        key: backup_key(app, who),
        saved: saved.map_or_else(String::new, |(name, at)| {
            c.t2("profile-last-saved", "at", at, "name", name)
        }),
        longest: LONGEST,
        errors: typed.map(|typed| typed.errors).unwrap_or_default(),
        c,
    })
}

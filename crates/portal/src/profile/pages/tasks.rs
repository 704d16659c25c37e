//! The task list of a profile.

use super::carried::{self, LaneCount, Notice};
use super::view::{self, CommentView, Status};
use super::{Here, acts_for, here};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::profile::commands;
use crate::profile::read::{self, Names};
use crate::web::{Chrome, Due, Form, Page, Visitor, flash_to, html, see_other};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Cycle, Stage};
use std::collections::BTreeMap;

/// Clocks that matter while the company works on its profile, and while the programme does.
const COMPANY_CLOCKS: [&str; 3] = [
    "profile_after_company_profile",
    "blank_profile_cure",
    "profile_correction",
];
pub(super) const PROGRAMME_CLOCKS: [&str; 2] = ["profile_review", "certify"];

#[derive(Template)]
#[template(path = "profile/start.html")]
struct StartPage {
    c: Chrome,
    company: String,
    base: String,
    can_start: bool,
    edition: String,
    criteria: usize,
    due: Vec<Due>,
}

struct Task {
    href: String,
    name: String,
    count: String,
    owner: String,
    /// The reader owns it.
    mine: bool,
    status: Status,
}

#[derive(Template)]
#[template(path = "profile/tasks.html")]
struct TasksPage {
    c: Chrome,
    company: String,
    base: String,
    stage: &'static str,
    stage_text: String,
    edition: String,
    own: bool,
    answered: usize,
    total: usize,
    mine: Vec<Task>,
    tasks: Vec<Task>,
    conversations: String,
    conversations_href: String,
    finish: Vec<Task>,
    due: Vec<Due>,
    comments: Vec<CommentView>,
    round: Option<u32>,
    notice: Option<Notice>,
    /// The annual review, for the company's own people.
    annual: Option<crate::annual::Notice>,
    annual_href: String,
    bulk_href: String,
    lanes: Vec<LaneCount>,
    consultation: bool,
    consultation_href: String,
}

async fn unopened(app: &App, visitor: &Visitor, who: &Who, company: MemberId) -> Page {
    let member = membership::open(app, who, company, Action::ViewProfile)
        .await?
        .state;
    let c = Chrome::new(app, visitor, "profile-title");
    let c = {
        let home = c.t("nav-home");
        c.crumb(format!("/companies/{company}"), home)
    };
    let catalogue = app.catalogue();
    let edition = catalogue.edition(member.edition());
    html(&StartPage {
        company: member.legal_name().to_owned(),
        base: format!("/companies/{company}/profile"),
        can_start: acts_for(who, company),
        edition: edition.map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        criteria: catalogue
            .criteria_for(member.edition(), member.entity_type(), &member.strand_ids())
            .len(),
        due: view::due(app, &c, &member.deadlines(), &COMPANY_CLOCKS),
        c,
    })
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    membership::open(&app, &who, company, Action::ViewProfile).await?;
    if read::latest(&app, &who, company).await?.is_none() {
        return unopened(&app, &visitor, &who, company).await;
    }
    let here = here(&app, &who, company, Action::ViewProfile).await?;
    let own = acts_for(&who, company);
    if !own && here.profile.latest().is_some() {
        return Ok(see_other(format!("/review/{}", here.id)));
    }
    let c = Chrome::titled(&app, &visitor, String::new());
    let mut c = {
        let home = c.t("nav-home");
        c.crumb(format!("/companies/{company}"), home)
    };
    c.title = here.title(&c);
    let by = here
        .profile
        .returns
        .last()
        .and_then(|latest| latest.by.account);
    let names = Names::of(&app, &who, by.into_iter().collect()).await?;
    let stage = here.profile.stage();
    let comments = if stage == Stage::Returned {
        view::comments(&c, &app, &here.base, &here.profile, &names)
    } else {
        Vec::new()
    };
    let clocks: &[&str] = match stage {
        Stage::Draft | Stage::Returned => &COMPANY_CLOCKS,
        _ => &PROGRAMME_CLOCKS,
    };
    let (mine, tasks) = tasks(&app, &c, &who, &here, own).await?;
    let open = crate::together::counts(&app, &who, (company, &here.member), &here.profile.edition);
    let open: i64 = open.await?.values().sum();
    html(&TasksPage {
        mine,
        conversations: c.n("conversations-link", open),
        conversations_href: format!("/companies/{company}/conversations"),
        company: here.member.legal_name().to_owned(),
        base: here.base.clone(),
        stage: stage.code(),
        stage_text: c.t(format!("profile-stage-{}", stage.code())),
        edition: here
            .edition(&app)
            .map_or_else(String::new, |e| c.pack(&e.name).to_owned()),
        own,
        answered: here.profile.answered(|_| true),
        total: here.profile.criteria.len(),
        tasks,
        finish: finish(&c, &here, own),
        due: view::due(&app, &c, &here.member.deadlines(), clocks),
        comments,
        notice: carried::notice(&app, &who, &c, &here).await?,
        annual: if own {
            let told = (company, &here.member, Some(&here.profile));
            crate::annual::notice(&app, &who, &c, told).await?
        } else {
            None
        },
        annual_href: format!("/companies/{company}/annual"),
        bulk_href: format!("/companies/{company}/bulk"),
        lanes: carried::lanes(&c, &here),
        consultation_href: format!("/companies/{company}/consultation"),
        consultation: own && crate::editions::consulting(&app, &who).await?,
        round: here.profile.latest().map(|filed| filed.round),
        c,
    })
}

/// The reader's own sections, and the others.
async fn tasks(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Here,
    own: bool,
) -> Result<(Vec<Task>, Vec<Task>), Failure> {
    // Who owns a section is the company's own affair.
    let owners = if own {
        crate::together::owners(app, who, here.company, &here.member).await?
    } else {
        BTreeMap::new()
    };
    let names = Names::of(app, who, owners.values().map(|a| a.0).collect()).await?;
    let categories = app.pack().categories.iter();
    let of = |number: u8| {
        let criteria = here.profile.criteria.iter();
        criteria.filter(move |pinned| pinned.category == number)
    };
    let listed = categories.filter(|category| of(category.number).next().is_some());
    let all = listed.map(|category| {
        let number = category.number;
        let owner = owners.get(&number);
        let answered = here.profile.answered(|pinned| pinned.category == number);
        Task {
            href: if own {
                format!("{}/{number}", here.base)
            } else {
                String::new()
            },
            name: format!("{number}. {}", c.pack(&category.name)),
            count: c.t2("profile-n-of-m", "n", answered, "m", of(number).count()),
            mine: owner == Some(&who.account),
            owner: match owner {
                None => String::new(),
                Some(account) if *account == who.account => c.t("owners-you"),
                Some(account) => c.t1("owners-owner", "name", names.get(Some(account.0))),
            },
            status: category_status(c, here, number, answered),
        }
    });
    Ok(all.partition(|task| task.mine))
}

fn category_status(c: &Chrome, here: &Here, number: u8, answered: usize) -> Status {
    let profile = &here.profile;
    let of = || profile.criteria.iter().filter(|p| p.category == number);
    let to_answer = of()
        .filter(|p| profile.editable(&p.id) && !profile.complete(&p.id))
        .count();
    match profile.stage() {
        Stage::Submitted => Status::new(c, "none", "profile-status-signed"),
        Stage::Accepted => Status::new(c, "none", "ui-status-accepted"),
        Stage::Returned if to_answer > 0 => Status {
            kind: "warn",
            text: c.n("profile-status-comments", to_answer),
        },
        _ if to_answer == 0 => Status::new(c, "none", "ui-status-completed"),
        _ if answered == 0 => Status::new(c, "todo", "ui-status-not-started"),
        _ => Status::new(c, "progress", "ui-status-in-progress"),
    }
}

fn finish(c: &Chrome, here: &Here, own: bool) -> Vec<Task> {
    if !own || !matches!(here.profile.stage(), Stage::Draft | Stage::Returned) {
        return Vec::new();
    }
    let open = here
        .profile
        .gaps()
        .iter()
        .filter(|gap| gap.blocks())
        .count();
    let ready = open == 0;
    let check = Task {
        href: format!("{}/check", here.base),
        name: c.t("profile-check-title"),
        count: String::new(),
        owner: String::new(),
        mine: false,
        status: if ready {
            Status::new(c, "none", "profile-check-complete")
        } else {
            Status {
                kind: "todo",
                text: c.n("profile-check-missing", open),
            }
        },
    };
    let sign = Task {
        href: if ready {
            format!("{}/sign", here.base)
        } else {
            String::new()
        },
        name: c.t("profile-sign-title"),
        count: String::new(),
        owner: String::new(),
        mine: false,
        status: if ready {
            Status::new(c, "todo", "ui-status-not-started")
        } else {
            Status::new(c, "none", "ui-status-cannot-start")
        },
    };
    vec![check, sign]
}

pub(super) async fn start(
    State(app): State<App>,
    who: Who,
    Path(company): Path<MemberId>,
    _form: Form,
) -> Page {
    membership::open(&app, &who, company, Action::EditProfile).await?;
    let mut unit = app.begin(&who).await?;
    commands::open(&mut unit, company, Cycle::Initial).await?;
    unit.commit().await?;
    let to = format!("/companies/{company}/profile");
    Ok(flash_to(&app, to, "profile-started"))
}

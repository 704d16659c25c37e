//! One member in a plan: why this assignment, what else was possible, and deciding otherwise.

use super::plan::{all_names, chosen};
use super::{LONGEST, within, year};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::planning::{commands, read, words};
use crate::selection;
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::planning::{
    Assignment, Broken, Candidate, How, PlanStage, Round, check, load, obstacles,
};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    round: String,
}

/// A specialist as an alternative.
struct Other {
    name: String,
    /// The rule that speaks against them; empty when none does.
    against: String,
    room: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "planning/visit.html")]
struct VisitPage {
    c: Chrome,
    action: String,
    name: String,
    says: String,
    planned: bool,
    why: Vec<String>,
    facts: Vec<(String, String)>,
    others: Vec<Other>,
    decisions: Vec<(String, String, String)>,
    score: String,
    may: bool,
    specialists: Vec<(String, String)>,
    months: Vec<(String, String)>,
    hows: Vec<(String, String)>,
    form: Typed,
    longest: usize,
}

type People = BTreeMap<AccountId, String>;

/// Why it is planned, or why not.
fn why(c: &Chrome, round: &Round, place: usize, candidate: &Candidate) -> Vec<String> {
    let mut why = Vec::new();
    if let Some(day) = candidate.due_on {
        let key = if candidate.late_days > 0 {
            "planning-why-late"
        } else {
            "planning-why-due"
        };
        why.push(c.t1(key, "day", c.day(day)));
    }
    if candidate.random {
        why.push(c.t("planning-why-random"));
    }
    let risk = selection::points(c, candidate.risk);
    why.push(c.t1("planning-why-risk", "points", risk));
    let decided = round.overrides.iter();
    let mut decided = decided.filter(|decision| decision.member == candidate.member);
    if decided.next().is_some() {
        why.push(c.t("planning-why-decided"));
    }
    let visits = round.visits();
    for (_, obstacle) in obstacles(&round.inputs, &visits, [place]) {
        let (code, n) = words::obstacle(obstacle);
        why.push(c.t(format!("planning-rule-{code}")));
        if n > 0 {
            why.push(c.n(format!("planning-by-{code}"), n));
        }
    }
    if let Some(to) = round.plan.get(&candidate.member) {
        let beside = round.inputs.candidates.iter().filter(|other| {
            let with = round.plan.get(&other.member);
            let same = with.is_some_and(|with| {
                with.account == to.account && with.month == to.month && with.how == How::OnSite
            });
            same && other.member != candidate.member
                && other.cluster == candidate.cluster
                && to.how == How::OnSite
        });
        let count = beside.count();
        if count > 0 {
            why.push(c.n(
                "planning-why-journey",
                i64::try_from(count).unwrap_or(i64::MAX),
            ));
        }
        if candidate.hours(to.how).is_some() && candidate.hours(How::Virtual).is_none() {
            why.push(c.t("planning-why-on-site"));
        }
    }
    why
}

fn facts(app: &App, c: &Chrome, candidate: &Candidate) -> Vec<(String, String)> {
    let ways = How::ALL.iter().filter_map(|how| {
        let hours = candidate.hours(*how)?;
        let name = words::how(c, *how);
        Some(c.t2("planning-way-hours", "how", name, "hours", hours))
    });
    let ways: Vec<String> = ways.collect();
    let languages: Vec<String> = candidate
        .languages
        .iter()
        .map(|code| c.t(format!("language-{code}")))
        .collect();
    let months = if candidate.first > candidate.until() {
        c.t("planning-no-month")
    } else {
        c.t2(
            "planning-from-month",
            "first",
            words::month(c, candidate.first),
            "last",
            words::month(c, candidate.until()),
        )
    };
    vec![
        (
            c.t("planning-place"),
            format!(
                "{} · {}",
                words::region(app, c, &candidate.region),
                candidate.cluster.get(3..).unwrap_or_default()
            ),
        ),
        (
            c.t("planning-languages"),
            if languages.is_empty() {
                c.t("planning-any-language")
            } else {
                languages.join(", ")
            },
        ),
        (c.t("planning-ways"), ways.join("\n")),
        (c.t("planning-months"), months),
    ]
}

/// Every specialist with the rule that speaks against them, in the month of the plan.
fn others(c: &Chrome, round: &Round, people: &People, place: usize) -> Vec<Other> {
    let Some(candidate) = round.inputs.candidates.get(place) else {
        return Vec::new();
    };
    let to = round.plan.get(&candidate.member).copied();
    let (taken, _) = load(&round.inputs, &round.visits());
    let people = round
        .inputs
        .specialists
        .iter()
        .enumerate()
        .map(|(at, person)| {
            let here = to.is_some_and(|to| to.account == person.account);
            let against = if !candidate.speaks(person) {
                c.t("planning-against-language")
            } else if candidate.last == Some(person.account) {
                c.t("planning-against-same")
            } else {
                String::new()
            };
            let room = (candidate.first..=candidate.until()).map(|month| {
                let has = person.hours.get(month).copied().unwrap_or_default();
                has.saturating_sub(taken.get(&(at, month)).copied().unwrap_or_default())
            });
            let most = room.max().unwrap_or_default();
            Other {
                name: words::person(people, person.account),
                against,
                room: c.t1("planning-room", "hours", most),
                here,
            }
        });
    people.collect()
}

fn filled(round: &Round, member: MemberId, form: Typed) -> Typed {
    if form.fields.has("month") {
        return form;
    }
    let mut fields = Fields::default();
    if let Some(to) = round.plan.get(&member) {
        fields.set("account", to.account.to_string());
        fields.set("month", to.month.to_string());
        fields.set("how", to.how.code());
    }
    Typed::of(fields)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (year, member, asked): (i16, MemberId, &Asked),
    form: Typed,
) -> Page {
    let plan = read::plan(app, who, year).await?;
    let round = chosen(&plan, &asked.round)?;
    let mut all = round.inputs.candidates.iter();
    let place = all.position(|candidate| candidate.member == member);
    let place = place.ok_or(Failure::NotFound)?;
    let candidate = round
        .inputs
        .candidates
        .get(place)
        .ok_or(Failure::NotFound)?;
    let (names, people) = all_names(app, who).await?;
    let mut c = within(app, visitor, year, "planning-why");
    let name = names.get(&member).cloned().unwrap_or_default();
    c.here.clone_from(&name);
    let to = round.plan.get(&member);
    let decisions = round.overrides.iter().rev();
    let decisions = decisions.filter(|decision| decision.member == member);
    let decisions = decisions.map(|decision| {
        let by = decision.by.map(|by| words::person(&people, AccountId(by)));
        (
            c.t2(
                "planning-from-to",
                "from",
                words::assignment(&c, &people, decision.from.as_ref()),
                "to",
                words::assignment(&c, &people, decision.to.as_ref()),
            ),
            decision.reasons.clone(),
            c.t2(
                "selection-by-at",
                "name",
                by.unwrap_or_default(),
                "at",
                c.day(app.date_of(decision.at)),
            ),
        )
    });
    let out = (String::new(), c.t("planning-left-out"));
    let specialists = round.inputs.specialists.iter().map(|person| {
        let name = words::person(&people, person.account);
        (person.account.to_string(), name)
    });
    let see = app.may(who, Action::ViewSelection, &Resource::Programme);
    let page = VisitPage {
        action: format!("/plan/{year}/members/{member}"),
        says: words::assignment(&c, &people, to),
        planned: to.is_some(),
        why: why(&c, round, place, candidate),
        facts: facts(app, &c, candidate),
        others: others(&c, round, &people, place),
        decisions: decisions.collect(),
        score: if see {
            format!("/selection/members/{member}")
        } else {
            String::new()
        },
        may: round.stage == PlanStage::Waiting
            && app.may(who, Action::MakePlan, &Resource::Programme),
        specialists: [out].into_iter().chain(specialists).collect(),
        months: words::months(&c),
        hows: How::ALL
            .iter()
            .map(|how| (how.code().to_owned(), words::how(&c, *how)))
            .collect(),
        form: filled(round, member, form),
        longest: LONGEST,
        name,
        c,
    };
    page.form.page(&page)
}

fn member(path: &str) -> Result<MemberId, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((path, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Page {
    let of = (year(&path)?, member(&id)?, &asked);
    page(&app, &visitor, &who, of, Typed::default()).await
}

/// The assignment as chosen; nothing chosen leaves the member out.
fn typed(fields: &Fields) -> Result<Option<Assignment>, Refusal> {
    let Some(account) = fields.text("account") else {
        return Ok(None);
    };
    let account = account
        .parse()
        .map_err(|_| Refusal::new("refusal-planning-no-such-person").field("account"))?;
    let month = fields
        .get("month")
        .parse()
        .map_err(|_| Refusal::new("refusal-planning-month").field("month"))?;
    let how = How::parse(fields.get("how"));
    let how = how.ok_or_else(|| Refusal::new("refusal-planning-how").field("how"))?;
    Ok(Some(Assignment {
        account,
        month,
        how,
    }))
}

pub(super) async fn decide(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((path, id)): Path<(String, String)>,
    Form(fields): Form,
) -> Page {
    let (year, member) = (year(&path)?, member(&id)?);
    let decided = async {
        let to = typed(&fields)?;
        let mut unit = app.begin(&who).await?;
        let reasons = fields.get("reasons");
        commands::decide_otherwise(&mut unit, year, member, to, reasons).await?;
        unit.commit().await
    };
    let done: Result<(), Failure> = decided.await;
    match done {
        Ok(()) => {
            let plan = read::plan(&app, &who, year).await?;
            let broken = plan.open().is_some_and(|round| breaks(round, member));
            let flash = if broken {
                "planning-decided-broken"
            } else {
                "planning-decided-done"
            };
            let to = format!("/plan/{year}/members/{member}");
            Ok(flash_to(&app, to, flash))
        }
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "planning-title");
            let form = Typed::refused(fields, failure, &say, "main-content")?;
            let of = (year, member, &Asked::default());
            page(&app, &visitor, &who, of, form).await
        }
    }
}

/// Whether the decision about a member breaks a rule: its own, or the hours of the month it was put into.
fn breaks(round: &Round, member: MemberId) -> bool {
    let visits = round.visits();
    let own = visits.iter().find(|visit| {
        let candidate = round.inputs.candidates.get(visit.candidate);
        candidate.is_some_and(|candidate| candidate.member == member)
    });
    let Some(own) = own else {
        return false;
    };
    check(&round.inputs, &visits)
        .iter()
        .any(|broken| match broken {
            Broken::Hours {
                specialist, month, ..
            } => (*specialist, *month) == (own.specialist, own.month),
            Broken::Unknown(visit)
            | Broken::Twice(visit)
            | Broken::Month(visit)
            | Broken::How(visit)
            | Broken::Language(visit)
            | Broken::Same(visit) => visit == own,
        })
}

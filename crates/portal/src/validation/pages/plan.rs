//! Planning: the scope is shown before it is settled, and the notice clock explains itself.

use super::super::before::Before;
use super::super::commands::{self, subject_of};
use super::super::errors::{Errors, key};
use super::super::read::{another_open, staff};
use super::{Asked, Of};
use crate::accounts::Who;
use crate::command::{Loaded, read};
use crate::failure::{Failure, Faults};
use crate::planning::{self, Offered};
use crate::web::{Chrome, Fields, Form, Page, Visit, Visitor, flash_to, html, unprocessable};
use crate::{App, findings, membership, profile};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::clocks;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Strength;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Profile;
use greenlane_domain::validation::{
    Kind, Method, PlanRequest, ScopeBasis, ScopeRule, ScopedCriterion, Subject, scope,
};
use uuid::Uuid;

struct Line {
    id: String,
    text: String,
    strength: String,
    because: String,
}

struct Preview {
    summary: String,
    categories: Vec<(String, usize, usize)>,
    lines: Vec<Line>,
    drawn: bool,
}

#[derive(Template)]
#[template(path = "validation/plan.html")]
struct PlanPage {
    c: Chrome,
    company: MemberId,
    form: Fields,
    errors: Errors,
    blocked: String,
    kinds: Vec<(&'static str, String, String)>,
    methods: Vec<(&'static str, String, String)>,
    rules: Vec<(&'static str, String, String)>,
    sites: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    team: Vec<(String, String)>,
    clock: String,
    source: String,
    length: String,
    preview: Option<Preview>,
}

/// What planning needs to know of the company.
async fn gather(app: &App, who: &Who, member: &Loaded<Member>) -> Result<Option<Subject>, Failure> {
    let Some((accepted, _, _)) = member.state.profile.accepted.clone() else {
        return Ok(None);
    };
    let id = MemberId(member.id);
    let reviewed = read::<Profile>(app, who, accepted).await?.state;
    let earlier = findings::earlier_criteria_of(app, who, id).await?;
    let open = another_open(app, who, id).await?;
    let validated = member.state.validation.last_passed_on;
    let older = profile::acceptances(app, who, &reviewed, validated).await?;
    Ok(Some(subject_of(
        member,
        (accepted, &reviewed),
        Before::of(app, (&reviewed, &older), &earlier, open),
    )))
}

fn options(
    c: &Chrome,
    prefix: &str,
    codes: Vec<&'static str>,
) -> Vec<(&'static str, String, String)> {
    let each = codes.into_iter().map(|code| {
        let name = key(prefix, code);
        (code, c.t(&name), c.t(format!("{name}-hint")))
    });
    each.collect()
}

fn added(form: &Fields) -> Vec<String> {
    let ids = form
        .get("added")
        .split([',', ' ', ';', '\n'])
        .map(str::trim);
    ids.filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

fn categories(form: &Fields) -> Vec<u8> {
    let numbers = form.all("categories").iter();
    numbers.filter_map(|number| number.parse().ok()).collect()
}

fn preview(app: &App, c: &Chrome, form: &Fields, subject: &Subject) -> Option<Preview> {
    let rule = ScopeRule::parse(form.get("rule"))?;
    let basis = ScopeBasis {
        edition: subject.edition.clone(),
        entity_type: subject.entity_type.clone(),
        strands: subject.strands.clone(),
        marked: subject.marked.clone(),
        earlier: subject.earlier.clone(),
        categories: categories(form),
        added: added(form),
        seed: 0,
    };
    let scoped = scope(&app.catalogue(), rule, &basis);
    let musts =
        |list: &[&ScopedCriterion]| list.iter().filter(|s| s.strength == Strength::Must).count();
    let all: Vec<&ScopedCriterion> = scoped.iter().collect();
    let by_category = app.pack().categories.iter().filter_map(|category| {
        let of_it: Vec<&ScopedCriterion> = scoped
            .iter()
            .filter(|s| s.category == category.number)
            .collect();
        let name = format!("{}. {}", category.number, c.pack(&category.name));
        (!of_it.is_empty()).then(|| (name, of_it.len(), musts(&of_it)))
    });
    let edition = app.catalogue().edition(&subject.edition)?;
    let lines = scoped.iter().filter_map(|scoped| {
        Some(Line {
            id: scoped.id.clone(),
            text: c.pack(&edition.criterion(&scoped.id)?.text).to_owned(),
            strength: c.t(key("strength", scoped.strength.as_str())),
            because: c.t(key("validation-because", scoped.because.code())),
        })
    });
    let (count, must) = (scoped.len().to_string(), musts(&all).to_string());
    Some(Preview {
        summary: c.with(
            "validation-scope-summary",
            &[("count", count), ("must", must)],
        ),
        categories: by_category.collect(),
        lines: lines.collect(),
        drawn: rule == ScopeRule::RequiredAndSample,
    })
}

async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    member: &Loaded<Member>,
    form: Fields,
    errors: Errors,
) -> Result<PlanPage, Failure> {
    let company = MemberId(member.id);
    let subject = gather(app, who, member).await?;
    let name = member.state.legal_name().to_owned();
    let list = Chrome::new(app, visit, "validation-list").title;
    let c = Chrome::new(app, visit, "validation-plan")
        .crumb(format!("/companies/{company}"), name)
        .crumb(format!("/companies/{company}/validations"), list);
    let notice = clocks::due(app.pack(), "validation_notice", app.today());
    let length = clocks::due(app.pack(), "validation_duration", app.today());
    let team = staff(app, who).await?.into_iter();
    let shown = (form.has("preview") || !errors.0.is_empty())
        .then(|| subject.as_ref().and_then(|s| preview(app, &c, &form, s)))
        .flatten();
    let blocked = match &subject {
        None => c.t("refusal-validation-no-profile"),
        Some(subject) if subject.another_open => c.t("refusal-validation-another-open"),
        Some(_) => String::new(),
    };
    let pack = app.pack();
    Ok(PlanPage {
        company,
        kinds: options(
            &c,
            "validation-kind",
            Kind::ALL.iter().map(|k| k.code()).collect(),
        ),
        methods: options(
            &c,
            "validation-method",
            Method::ALL.iter().map(|m| m.code()).collect(),
        ),
        rules: options(
            &c,
            "validation-rule",
            ScopeRule::ALL.iter().map(|r| r.code()).collect(),
        ),
        sites: subject
            .iter()
            .flat_map(|subject| &subject.sites)
            .map(|site| {
                let country = c.country(&site.country);
                let text = format!("{}, {}, {country}", site.name, site.place);
                (site.id.to_string(), text)
            })
            .collect(),
        categories: pack
            .categories
            .iter()
            .map(|k| {
                (
                    k.number.to_string(),
                    format!("{}. {}", k.number, c.pack(&k.name)),
                )
            })
            .collect(),
        team: team
            .filter(|(id, _)| *id != who.account)
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
        clock: c.t1(
            "validation-clock",
            "day",
            c.day(notice.as_ref().map(|d| d.due)),
        ),
        source: notice.map(|d| d.source).unwrap_or_default(),
        length: length.map(|d| d.source).unwrap_or_default(),
        preview: shown,
        form,
        errors,
        blocked,
        c,
    })
}

/// The company, for its own specialist and for whom the year's plan names.
async fn opened(
    app: &App,
    who: &Who,
    company: MemberId,
    offered: Option<&Offered>,
) -> Result<Loaded<Member>, Failure> {
    let validator = offered.map(|offered| offered.account_id);
    let plan = Action::PlanValidation;
    membership::open_to_validator(app, who, company, plan, validator).await
}

/// What the year's plan settles already. Sites and scope stay to be chosen.
fn filled(app: &App, c: &Chrome, member: &Loaded<Member>, offered: &Offered, form: &mut Fields) {
    let first = member.state.validation.last_passed_on.is_none();
    let kind = if first {
        Kind::Initial
    } else {
        Kind::Revalidation
    };
    form.set("kind", kind.code());
    form.set("method", &*offered.how);
    // The first working day of the month that the notice allows.
    let notice = clocks::due(app.pack(), "validation_notice", app.today());
    let earliest = notice.map_or(offered.from_day.0, |notice| notice.due);
    let from = offered.from_day.0.max(earliest);
    let days = from.series(jiff::ToSpan::day(1));
    let mut days = days.take_while(|day| *day <= offered.until_day.0);
    if let Some(day) = days.find(|day| app.pack().calendar.is_working_day(*day)) {
        form.set("on", day.to_string());
        form.set("until", day.to_string());
    }
    form.set("basis", c.t1("planning-basis", "year", offered.year));
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<Uuid>,
    Query(asked): Asked,
) -> Page {
    let company = MemberId(company);
    let offered = planning::offered(&app, &who, company).await?;
    let member = opened(&app, &who, company, offered.as_ref()).await?;
    let mut form = Fields::from_pairs(asked);
    if form.has("planned")
        && let Some(offered) = offered
    {
        let c = Chrome::new(&app, &visitor, "validation-plan");
        filled(&app, &c, &member, &offered, &mut form);
    }
    html(&page(&app, (&visitor, &who), &member, form, Errors::default()).await?)
}

fn request(form: &Fields) -> Result<PlanRequest, Failure> {
    let mut faults = Faults::default();
    let kind = Kind::parse(form.get("kind"));
    let method = Method::parse(form.get("method"));
    let rule = ScopeRule::parse(form.get("rule"));
    let on = form.get("on").parse().ok();
    let until = form.text("until").map_or(on, |text| text.parse().ok());
    for (field, missing) in [
        ("kind", kind.is_none()),
        ("method", method.is_none()),
        ("rule", rule.is_none()),
    ] {
        if missing {
            faults.add(field, "validation-fault-choose");
        }
    }
    for (field, missing) in [
        ("on", on.is_none()),
        ("until", on.is_some() && until.is_none()),
    ] {
        if missing {
            faults.add(field, "validation-fault-date");
        }
    }
    let (Some(kind), Some(method), Some(rule), Some(on), Some(until)) =
        (kind, method, rule, on, until)
    else {
        return Err(Failure::Invalid(faults));
    };
    let ids = |name: &str| -> Vec<Uuid> {
        form.all(name)
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect()
    };
    Ok(PlanRequest {
        kind,
        method,
        sites: ids("sites"),
        rule,
        categories: categories(form),
        added: added(form),
        added_because: form.get("added_because").to_owned(),
        team: ids("team").into_iter().map(AccountId).collect(),
        on,
        until,
        basis: form.get("basis").to_owned(),
        short_notice: form.text("short_notice").map(str::to_owned),
    })
}

pub(super) async fn send(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<Uuid>,
    Form(form): Form,
) -> Page {
    let id = MemberId(company);
    let planned = async {
        let request = request(&form)?;
        let mut unit = app.begin(&who).await?;
        let new = commands::plan(&mut unit, id, request).await?;
        unit.commit().await?;
        Ok(new)
    };
    match planned.await {
        Ok(new) => Ok(flash_to(
            &app,
            format!("/validations/{new}"),
            "validation-planned-flash",
        )),
        Err(failure) => {
            let offered = planning::offered(&app, &who, id).await?;
            let member = opened(&app, &who, id, offered.as_ref()).await?;
            let errors = Errors::from(&Chrome::new(&app, &visitor, "validation-plan"), failure)?;
            unprocessable(&page(&app, (&visitor, &who), &member, form, errors).await?)
        }
    }
}

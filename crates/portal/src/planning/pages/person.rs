//! Who can validate, and when: hours, languages, region and days away of each specialist.

use super::below;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::i18n::LANGUAGES;
use crate::planning::read::{self, Person};
use crate::planning::{commands, words};
use crate::web::{Chrome, Fields, Form, Page, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::planning::Stated;
use uuid::Uuid;

struct Row {
    href: String,
    name: String,
    hours: String,
    languages: String,
    home: String,
    away: String,
}

#[derive(Template)]
#[template(path = "planning/staff.html")]
struct StaffPage {
    c: Chrome,
    rows: Vec<Row>,
}

struct Away {
    id: Uuid,
    says: String,
}

#[derive(Template)]
#[template(path = "planning/person.html")]
struct PersonPage {
    c: Chrome,
    action: String,
    stated: bool,
    languages: Vec<(&'static str, &'static str, bool)>,
    regions: Vec<(String, String)>,
    absences: Vec<Away>,
    may: bool,
    form: Typed,
}

fn languages(c: &Chrome, person: &Person) -> String {
    let names = person.languages.iter();
    let names: Vec<String> = names.map(|code| c.t(format!("language-{code}"))).collect();
    names.join(", ")
}

pub(super) async fn all(State(app): State<App>, visitor: Visitor, who: Who) -> Page {
    let title = Chrome::new(&app, &visitor, "planning-staff").title;
    let c = below(&app, &visitor, title);
    let today = app.today();
    let rows = read::people(&app, &who).await?.into_iter().map(|person| {
        let away = person
            .absences
            .iter()
            .filter(|absence| absence.until >= today);
        let away: Vec<String> = away
            .map(|absence| {
                let (from, until) = (c.day(absence.from), c.day(absence.until));
                c.t2("planning-away", "from", from, "until", until)
            })
            .collect();
        Row {
            href: format!("/plan/staff/{}", person.account),
            hours: if person.stated {
                c.count(person.hours)
            } else {
                c.t1("planning-assumed", "hours", person.hours)
            },
            languages: languages(&c, &person),
            home: words::region(&app, &c, &person.home),
            away: away.join("\n"),
            name: person.name,
        }
    });
    html(&StaffPage {
        rows: rows.collect(),
        c,
    })
}

async fn page(app: &App, visitor: &Visitor, who: &Who, account: AccountId, form: Typed) -> Page {
    let people = read::people(app, who).await?;
    let person = people.into_iter().find(|person| person.account == account);
    let person = person.ok_or(Failure::NotFound)?;
    let c = below(app, visitor, person.name.clone());
    let staff = c.t("planning-staff");
    let c = c.crumb("/plan/staff", staff);
    let mut form = form;
    if !form.fields.has("hours") {
        form.fields.set("hours", person.hours.to_string());
        form.fields.set("home", person.home.clone());
        for language in &person.languages {
            form.fields.add("languages", language.clone());
        }
    }
    let absences = person.absences.iter().map(|absence| Away {
        id: absence.id,
        says: c.t2(
            "planning-away",
            "from",
            c.day(absence.from),
            "until",
            c.day(absence.until),
        ),
    });
    let page = PersonPage {
        action: format!("/plan/staff/{account}"),
        stated: person.stated,
        languages: LANGUAGES
            .map(|(code, name)| (code, name, form.fields.chose("languages", code)))
            .to_vec(),
        regions: super::plan::regions(app, &c),
        absences: absences.collect(),
        may: app.may(who, Action::MakePlan, &Resource::Programme),
        form,
        c,
    };
    page.form.page(&page)
}

fn account(path: &str) -> Result<AccountId, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
) -> Page {
    page(&app, &visitor, &who, account(&path)?, Typed::default()).await
}

async fn saved(app: &App, who: &Who, account: AccountId, fields: &Fields) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    if let Some(absence) = fields.text("remove") {
        let absence = absence.parse().map_err(|_| Failure::NotFound)?;
        commands::remove_absence(&mut unit, account, absence).await?;
    } else if fields.has("away") {
        let mut faults = Faults::default();
        let mut day = |name: &str| {
            let day = fields.get(name).trim().parse().ok();
            if day.is_none() {
                faults.add(name, "validation-fault-date");
            }
            day
        };
        let (Some(from), Some(until)) = (day("from"), day("until")) else {
            return Err(Failure::Invalid(faults));
        };
        commands::record_absence(&mut unit, account, from, until).await?;
    } else {
        let hours = fields.get("hours").trim().parse();
        let hours =
            hours.map_err(|_| Refusal::new("refusal-planning-hours-number").field("hours"))?;
        let stated = Stated {
            hours,
            languages: fields.all("languages").to_vec(),
            home: fields.get("home").to_owned(),
        };
        commands::state_availability(&mut unit, account, stated).await?;
    }
    unit.commit().await
}

pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Form(fields): Form,
) -> Page {
    let account = account(&path)?;
    match saved(&app, &who, account, &fields).await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("/plan/staff/{account}"),
            "planning-staff-saved",
        )),
        Err(failure) => {
            let say = Chrome::new(&app, &visitor, "planning-staff");
            let form = Typed::refused(fields, failure, &say, "hours")?;
            page(&app, &visitor, &who, account, form).await
        }
    }
}

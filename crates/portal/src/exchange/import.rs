//! A file of criteria becomes a draft edition: choose it, see what it would change, take it. Others publish it.

use super::crosswalk::known;
use super::download::shown;
use super::{carry, workbook};
use crate::accounts::Who;
use crate::app::App;
use crate::editions::commands;
use crate::failure::Failure;
use crate::profile::Posted;
use crate::validation::errors::key;
use crate::web::{Chrome, Fields, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::State;
use data_encoding::HEXLOWER;
use greenlane_domain::Refusal;
use greenlane_domain::editions::{Facts, Imported, Rule};
use greenlane_domain::exchange::{
    Absent, Assumed, Given, Known, Plan, Planned, is_choice, plan, read_catalogue, read_choice,
    read_json, read_sheets, untranslated,
};
use greenlane_domain::pack::{Edition, Strength, Text};
use greenlane_domain::permission::Action;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// What is wrong with a row.
pub(super) struct Fault {
    pub(super) place: String,
    pub(super) criterion: String,
    pub(super) message: String,
}

/// What is wrong, in the reader's words.
pub(super) fn faults(say: &Say, plan: &Plan) -> Vec<Fault> {
    let faults = plan.faults.iter().map(|(place, criterion, refusal)| Fault {
        place: place.clone(),
        criterion: criterion.clone(),
        message: say.refusal(refusal),
    });
    faults.collect()
}

struct Step {
    id: String,
    text: String,
    does: String,
    rule: String,
}

struct Preview {
    file: String,
    content: String,
    new: usize,
    changed: usize,
    retired: usize,
    unchanged: usize,
    untranslated: usize,
    faults: Vec<Fault>,
    steps: Vec<Step>,
    /// Some criteria have no number of ours, or name no entity type: somebody has to say.
    asks: bool,
    /// A profile names no entity type.
    asks_entity: bool,
    /// How many controls of other catalogues it chooses that no criterion is known to be.
    elsewhere: usize,
    kept: bool,
}

impl Preview {
    /// How many criteria lack a translation.
    fn lacking(&self) -> usize {
        self.untranslated
    }

    /// How many of its controls nobody here knows.
    fn of_others(&self) -> usize {
        self.elsewhere
    }
}

#[derive(Template)]
#[template(path = "exchange/import.html")]
struct ImportPage {
    c: Chrome,
    basis: String,
    largest: usize,
    preview: Option<Preview>,
    rests: Vec<(String, String, String)>,
    categories: Vec<(String, String)>,
    strengths: Vec<(String, String)>,
    entities: Vec<(String, String)>,
    typed: Typed,
}

fn page(app: &App, visitor: &Visitor, preview: Option<Preview>, typed: Typed) -> Page {
    let c = Chrome::new(app, visitor, "exchange-import");
    let list = c.t("editions-title");
    let c = c.crumb("/editions", list);
    let none = (String::new(), c.t("exchange-assume-nothing"));
    let categories = app.pack().categories.iter().map(|category| {
        let name = format!("{}. {}", category.number, c.pack(&category.name));
        (category.number.to_string(), name)
    });
    let strengths = Strength::ALL
        .iter()
        .map(|(code, _)| ((*code).to_owned(), c.t(format!("criteria-strength-{code}"))));
    let entities = app.pack().entity_types.iter();
    let entities = entities.map(|kind| (kind.id.clone(), c.pack(&kind.name).to_owned()));
    let rests = ["stay", "go"].map(|code| {
        let label = c.t(format!("exchange-rest-{code}"));
        (
            code.to_owned(),
            label,
            c.t(format!("exchange-rest-{code}-hint")),
        )
    });
    let newest = app.catalogue().newest();
    let page = ImportPage {
        basis: newest.map_or_else(String::new, |edition| c.pack(&edition.name).to_owned()),
        largest: carry::LARGEST,
        preview,
        rests: rests.into(),
        categories: std::iter::once(none.clone()).chain(categories).collect(),
        entities: std::iter::once(none.clone()).chain(entities).collect(),
        strengths: std::iter::once(none).chain(strengths).collect(),
        typed,
        c,
    };
    page.typed.page(&page)
}

async fn ask(State(app): State<App>, visitor: Visitor, _who: Who) -> Page {
    page(&app, &visitor, None, Typed::default())
}

/// What the reader says about criteria that say nothing of it themselves.
fn assumed(app: &App, fields: &Fields) -> Assumed {
    let mut strengths = Strength::ALL.iter();
    let strength = strengths.find(|(code, _)| *code == fields.get("strength"));
    let editions = app.catalogue().editions();
    let numbers = editions.iter().flat_map(|edition| &edition.criteria);
    Assumed {
        category: fields.get("category").parse().ok(),
        entity: Some(fields.get("entity").to_owned()).filter(|id| !id.is_empty()),
        strength: strength.map(|(_, strength)| *strength),
        used: numbers.map(|criterion| criterion.id.clone()).collect(),
    }
}

/// Reads a file of any form that we write: a profile only as a choice from the newest edition.
async fn read(app: &App, bytes: &[u8], fields: &Fields) -> Result<Result<Given, Refusal>, Failure> {
    let catalogue = app.catalogue();
    let newest = catalogue.newest();
    let assumed = assumed(app, fields);
    if !bytes.starts_with(b"PK")
        && let Ok(document) = serde_json::from_slice(bytes)
        && is_choice(&document)
    {
        if let Err(refusal) = carry::fits(bytes) {
            return Ok(Err(refusal));
        }
        let known = match newest {
            Some(edition) => known(app, edition).await?,
            None => Known::default(),
        };
        let newest = newest.map(|edition| (shown(app, edition), &known));
        return Ok(read_choice(&document, app.pack(), newest, &assumed));
    }
    Ok(read_criteria(app, bytes, newest, &assumed))
}

/// Reads criteria. `basis` is what a row of a workbook leaves unsaid.
pub(super) fn read_criteria(
    app: &App,
    bytes: &[u8],
    basis: Option<&Edition>,
    assumed: &Assumed,
) -> Result<Given, Refusal> {
    carry::fits(bytes)?;
    if bytes.starts_with(b"PK") {
        let sheets = workbook::read(bytes)?;
        return read_sheets(&sheets, app.pack(), basis);
    }
    let unreadable = |why: serde_json::Error| {
        Refusal::new("refusal-exchange-unreadable")
            .arg("why", why)
            .field("file")
    };
    let document: serde_json::Value = serde_json::from_slice(bytes).map_err(unreadable)?;
    if document.get("catalog").is_some() {
        read_catalogue(&document, app.pack(), assumed)
    } else {
        read_json(&document)
    }
}

pub(super) fn absent(fields: &Fields) -> Absent {
    match fields.get("rest") {
        "go" => Absent::Go(fields.get("reasons").to_owned()),
        _ => Absent::Stay,
    }
}

fn planned(app: &App, who: &Who, given: &Given, fields: &Fields) -> Plan {
    let facts = Facts {
        pack: app.pack(),
        catalogue: &app.catalogue(),
        by: who.account,
        today: app.today(),
        unanswered: 0,
    };
    plan(given, &absent(fields), &facts)
}

/// The form filled from the file: what it calls itself, and whether it means to be all there is.
fn filled(app: &App, given: &Given) -> Fields {
    let mut fields = Fields::default();
    let newest = app.catalogue().newest();
    if app.catalogue().edition(&given.id).is_none() {
        fields.set("id", &given.id);
    }
    for lang in ["en", "es", "fr"] {
        fields.set(&format!("name_{lang}"), given.name.get(lang));
    }
    let follows = newest.is_some_and(|newest| given.follows.as_deref() == Some(&newest.id));
    fields.set("rest", if follows { "go" } else { "stay" });
    fields
}

fn told(app: &App, say: &Say, (file, bytes): (&str, &[u8]), given: &Given, plan: &Plan) -> Preview {
    let catalogue = app.catalogue();
    let steps = plan.steps.iter().map(|(id, planned)| {
        let (text, relation, rule) = match planned {
            Planned::Written {
                criterion,
                relation,
                rule,
                ..
            } => (say.pack(&criterion.text), relation.as_str(), *rule),
            Planned::Retired | Planned::Restored => {
                let old = catalogue.criterion(id);
                let text = old.map_or("", |old| say.pack(&old.text));
                (text, "retired", Rule::SetAside)
            }
        };
        Step {
            id: id.clone(),
            text: text.to_owned(),
            does: say.t(key("edition-relation", relation)),
            rule: say.t(key("edition-rule", rule.as_str())),
        }
    });
    let asks = |fault: &Refusal| {
        [
            "refusal-exchange-number",
            "refusal-edition-applies",
            "refusal-exchange-choice-strength",
        ]
        .contains(&fault.key.as_str())
    };
    Preview {
        file: file.to_owned(),
        content: carry::pack(bytes),
        new: plan.written(false),
        changed: plan.written(true),
        retired: plan.retired(),
        unchanged: plan.unchanged,
        untranslated: untranslated(given),
        asks: plan.faults.iter().any(|(_, _, fault)| asks(fault)),
        asks_entity: plan
            .faults
            .iter()
            .any(|(_, _, fault)| fault.key == "refusal-exchange-choice-entity"),
        elsewhere: given.elsewhere.len(),
        kept: given.kept.is_some(),
        faults: faults(say, plan),
        steps: steps.collect(),
    }
}

async fn take(
    app: &App,
    who: &Who,
    (file, bytes): (&str, &[u8]),
    given: Given,
    plan: Plan,
    fields: &Fields,
) -> Result<Uuid, Failure> {
    if !plan.faults.is_empty() {
        let refusal = Refusal::new("refusal-exchange-faults").arg("count", plan.faults.len());
        return Err(refusal.field("faults").into());
    }
    let name = |lang: &str| fields.get(&format!("name_{lang}")).trim().to_owned();
    let name = Text {
        en: name("en"),
        es: name("es"),
        fr: name("fr"),
    };
    let compared: &[&str] = if fields.has("compared") {
        &["es", "fr"]
    } else {
        &[]
    };
    let compared: Vec<String> = compared.iter().map(|lang| (*lang).to_owned()).collect();
    let imported = Imported {
        file: file.to_owned(),
        sha256: HEXLOWER.encode(&Sha256::digest(bytes)),
        kept: given.kept.map(Box::new),
        kept_of: given.kept_of,
    };
    let changes = plan.commands(&absent(fields), &compared);
    let mut unit = app.begin(who).await?;
    let id = fields.get("id").trim();
    let id = commands::begin_from(&mut unit, id, name, Some(imported), changes).await?;
    unit.commit().await?;
    Ok(id)
}

/// A file just chosen, the same file with other words around it, or the word to take it.
async fn post(State(app): State<App>, visitor: Visitor, who: Who, posted: Posted) -> Page {
    let say = Say::new(&app, visitor.lang);
    let chosen = posted.file.is_some();
    let mut fields = posted.fields;
    let (file, bytes) = match posted.file {
        Some((file, bytes)) => (file, Ok(bytes.to_vec())),
        None => (
            fields.get("name").to_owned(),
            carry::unpack(fields.get("content")),
        ),
    };
    let given = match bytes {
        Ok(bytes) => read(&app, &bytes, &fields)
            .await?
            .map(|given| (given, bytes)),
        Err(refusal) => Err(refusal),
    };
    let (given, bytes) = match given {
        Ok(given) => given,
        Err(refusal) => {
            let typed = Typed::refused(Fields::default(), refusal.into(), &say, "main-content")?;
            return page(&app, &visitor, None, typed);
        }
    };
    if chosen {
        fields = filled(&app, &given);
    }
    let plan = planned(&app, &who, &given, &fields);
    let preview = told(&app, &say, (&file, &bytes), &given, &plan);
    if fields.get("act") != "take" {
        return page(&app, &visitor, Some(preview), Typed::of(fields));
    }
    match take(&app, &who, (&file, &bytes), given, plan, &fields).await {
        Ok(id) => Ok(flash_to(
            &app,
            format!("/editions/{id}"),
            "exchange-imported",
        )),
        Err(failure) => {
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, Some(preview), typed)
        }
    }
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/editions/import", Action::EditEdition, ask)
        .post("/editions/import", Action::EditEdition, post)
}

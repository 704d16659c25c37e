//! The copy of one validation as the device keeps it: only what its worksheet needs, nothing else of the company.

use crate::App;
use crate::accounts::Who;
use crate::command::read;
use crate::failure::Failure;
use crate::profile::{self, Names};
use crate::validation::errors::key;
use crate::validation::{Opened, reference};
use crate::web::{Say, Visitor};
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::Profile;
use greenlane_domain::validation::{Inclusion, ScopedCriterion, Validation};
use serde_json::{Value, json};

/// The results of a criterion with whoever recorded them.
pub(super) async fn results(
    app: &App,
    who: &Who,
    state: &Validation,
    criterion: &str,
) -> Result<Vec<Value>, Failure> {
    let given = state.results_of(criterion);
    let people = given.iter().map(|checked| checked.by.0).collect();
    let names = Names::of(app, who, people).await?;
    let lines = given.iter().map(|checked| {
        json!({
            "sites": checked.sites,
            "result": checked.result,
            "note": checked.note,
            "by": names.get(Some(checked.by.0)),
            "on": checked.on,
            "operation": checked.operation,
        })
    });
    Ok(lines.collect())
}

struct Criterion<'a> {
    app: &'a App,
    say: &'a Say,
    state: &'a Validation,
    profile: &'a Profile,
    library: &'a [profile::EvidenceRow],
}

impl Criterion<'_> {
    fn told(&self, scoped: &ScopedCriterion, results: Vec<Value>) -> Option<Value> {
        let (say, plan) = (self.say, self.state.plan.as_ref()?);
        let edition = self.app.catalogue().edition(&plan.edition)?;
        let criterion = edition.criterion(&scoped.id)?;
        let category = self.app.pack().category(scoped.category)?;
        let answer = self.profile.answer(&scoped.id);
        let says = |state: Option<greenlane_domain::profile::AnswerState>| {
            state.map(|state| say.t(key("validation-answer", state.code())))
        };
        let at_sites: Vec<String> = answer
            .iter()
            .flat_map(|answer| &answer.sites)
            .map(|site| {
                let state = says(site.text.state).unwrap_or_default();
                format!("{}: {state}. {}", site.text.name, site.text.narrative)
            })
            .collect();
        let documents: Vec<&str> = answer
            .iter()
            .flat_map(|answer| &answer.evidence)
            .filter_map(|id| {
                let row = self.library.iter().find(|row| row.stream_id == id.0)?;
                Some(row.name.as_str())
            })
            .collect();
        let typical: Vec<&str> = criterion
            .evidence
            .iter()
            .map(|text| say.pack(text))
            .collect();
        let because = (scoped.because != Inclusion::Must)
            .then(|| say.t(key("validation-because", scoped.because.code())));
        Some(json!({
            "id": scoped.id,
            "category": scoped.category,
            "category_name": format!("{}. {}", category.number, say.pack(&category.name)),
            "text": say.pack(&criterion.text),
            "meaning": say.pack(&criterion.meaning),
            "typical": typical,
            "must": scoped.strength == Strength::Must,
            "strength": say.t(key("strength", scoped.strength.as_str())),
            "because": because,
            "says": says(answer.and_then(|answer| answer.state)),
            "answer": answer.map(|answer| &answer.narrative),
            "at_sites": at_sites,
            "documents": documents,
            "revision": self.state.revision(&scoped.id),
            "results": results,
        }))
    }
}

/// Everything that the device keeps, and a token for sending. The token is not kept.
pub(super) async fn of(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    opened: &Opened,
) -> Result<Value, Failure> {
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let held = state.copy_of(who.account, app.today());
    let held = held.ok_or(Failure::NotFound)?;
    let profile = read::<Profile>(app, who, plan.profile).await?.state;
    let library = profile::library(app, who, opened.company()).await?;
    let say = Say::new(app, visitor.lang);
    let one = Criterion {
        app,
        say: &say,
        state,
        profile: &profile,
        library: &library,
    };
    let mut criteria = Vec::new();
    for scoped in state.scope() {
        let results = results(app, who, state, &scoped.id).await?;
        criteria.extend(one.told(scoped, results));
    }
    let sites: Vec<Value> = plan
        .sites
        .iter()
        .map(|site| json!({ "id": site.id, "name": site.name }))
        .collect();
    Ok(json!({
        "id": opened.validation.id,
        "reference": reference('V', opened.validation.id),
        "company": opened.member.state.legal_name(),
        "until": held.until,
        // The device counts from its own clock, which need not be the programme's.
        "today": app.today(),
        "owner": { "id": who.account.0, "name": who.name },
        "csrf": visitor.csrf,
        "sites": sites,
        "criteria": criteria,
    }))
}

//! The answers of a profile's document, read back, and what they would change.

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::oscal::{NAMESPACE, Property, ours};
use super::places::{self, PlaceGiven};
use super::profile_document::{site_id, state_word};
use super::security_plan::{ByComponent, PlanDocument, Requirement};
use crate::Refusal;
use crate::annual::Carried;
use crate::ids::EvidenceId;
use crate::profile::{
    AnswerChange, AnswerInput, AnswerState, Command, Facts, Profile, SiteChange, SiteFate,
    SiteInput,
};

/// The answers that a document gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswersGiven {
    /// The edition they answer to.
    pub edition: String,
    /// The entity type they are of.
    pub entity_type: String,
    /// Who gave them.
    pub company: String,
    /// Criterion by criterion, in the document's order; the reasons where one cannot be read.
    pub answers: Vec<(String, Result<AnswerInput, Refusal>)>,
    /// Where a site differs.
    pub sites: Vec<SiteGiven>,
    /// The documents that an answer names: criterion, document, SHA-256.
    pub evidence: Vec<(String, EvidenceId, String)>,
    /// Where documents that an answer names are published.
    pub places: Vec<PlaceGiven>,
}

/// What a document says of one site about one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteGiven {
    /// The criterion.
    pub criterion: String,
    /// The id that the document gives the site.
    pub component: String,
    /// The name it gives it.
    pub name: String,
    /// State, narrative and plan; the reason where they cannot be read.
    pub says: Result<(Option<AnswerState>, String, String), Refusal>,
}

/// Reads the answers of a document.
pub fn read_answers(value: &Value) -> Result<AnswersGiven, Refusal> {
    let not = || Refusal::new("refusal-exchange-not-profile").field("file");
    if value.get("system-security-plan").is_none() {
        return Err(not());
    }
    let document: PlanDocument = serde_json::from_value(value.clone()).map_err(|why| {
        Refusal::new("refusal-exchange-unreadable")
            .arg("why", why)
            .field("file")
    })?;
    let plan = document.system_security_plan;
    let said = |name: &str| {
        let found = ours(&plan.metadata.props, name);
        found.map(str::to_owned).ok_or_else(not)
    };
    let mut all = plan.system_implementation.components.iter();
    let whole = all.find(|component| component.kind == "this-system");
    let mut given = AnswersGiven {
        edition: said("criteria-edition")?,
        entity_type: said("entity-type")?,
        company: whole.map_or_else(String::new, |component| component.title.clone()),
        ..AnswersGiven::default()
    };
    let resources = plan
        .back_matter
        .map(|back| back.resources)
        .unwrap_or_default();
    for requirement in plan.control_implementation.implemented_requirements {
        if of_others(&requirement) {
            continue;
        }
        let id = &requirement.control_id;
        let criterion = id.strip_prefix("msc-").unwrap_or(id).to_owned();
        let of_all = |by: &&ByComponent| whole.is_some_and(|whole| whole.uuid == by.component_uuid);
        let by = requirement.by_components.iter().find(of_all);
        let sites = requirement
            .by_components
            .iter()
            .filter(|by| !of_all(by))
            .map(|by| {
                let components = &plan.system_implementation.components;
                let mut named = components.iter();
                let named = named.find(|component| component.uuid == by.component_uuid);
                SiteGiven {
                    criterion: criterion.clone(),
                    component: by.component_uuid.clone(),
                    name: named.map_or_else(String::new, |site| site.title.clone()),
                    says: said_by(by),
                }
            });
        given.sites.extend(sites);
        // A criterion without words was not answered: it takes nothing away.
        let Some(by) = by else {
            continue;
        };
        for link in by
            .links
            .iter()
            .filter(|link| link.rel.as_deref() == Some("evidence"))
        {
            let uuid = link.href.trim_start_matches('#');
            let found = resources.iter().find(|resource| resource.uuid == uuid);
            if let Some(place) = found.and_then(|resource| places::place(resource, &criterion)) {
                places::add(&mut given.places, place);
            }
            given.evidence.extend(found.and_then(|resource| {
                let id = ours(&resource.props, "evidence-id")?.parse().ok()?;
                let hash = resource.rlinks.first()?.hashes.first()?.value.clone();
                Some((criterion.clone(), EvidenceId(id), hash))
            }));
        }
        let answer = answer(
            &criterion,
            by,
            ours(&requirement.props, "ready") == Some("yes"),
        );
        given.answers.push((criterion, answer));
    }
    Ok(given)
}

/// Whether a requirement came with the plan of another programme: it answers none of ours and is kept beside.
fn of_others(requirement: &Requirement) -> bool {
    let marked = |prop: &Property| prop.ns.as_deref() == Some(NAMESPACE);
    !requirement.control_id.starts_with("msc-") && !requirement.props.iter().any(marked)
}

/// State, narrative and plan of one component's words.
fn said_by(by: &ByComponent) -> Result<(Option<AnswerState>, String, String), Refusal> {
    let status = by.implementation_status.as_ref();
    let word = status.map_or("not-stated", |status| status.state.as_str());
    let mut states = AnswerState::ALL.iter().copied();
    let state = states.find(|state| state_word(*state) == word);
    if state.is_none() && word != "not-stated" {
        return Err(Refusal::new("refusal-exchange-state").arg("state", word));
    }
    let plan = status.and_then(|status| status.remarks.clone());
    Ok((state, by.description.clone(), plan.unwrap_or_default()))
}

fn answer(criterion: &str, by: &ByComponent, ready: bool) -> Result<AnswerInput, Refusal> {
    let (state, narrative, plan) = said_by(by)?;
    let input = AnswerInput {
        criterion: criterion.to_owned(),
        rev: 0,
        state,
        narrative,
        plan,
        ready,
    };
    Ok(input.cleaned())
}

/// What a document would change in a profile.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnswersPlan {
    /// Answers that differ, each with how.
    pub changes: Vec<(AnswerInput, AnswerChange)>,
    /// Sites that differ otherwise, each with how.
    pub sites: Vec<(SiteInput, SiteChange)>,
    /// How many are as they are.
    pub unchanged: usize,
    /// What cannot be taken: the criterion, and why.
    pub faults: Vec<(String, Refusal)>,
}

/// Works out what a document would change. Each answer is tried against the rules of the profile. `sites` are those of
/// the company; `carried` says what no file may confirm.
pub fn plan_answers(
    given: &AnswersGiven,
    (profile, sites): (&Profile, &[(Uuid, String)]),
    (facts, carried): (&Facts, &Carried),
    now: Timestamp,
) -> Result<AnswersPlan, Refusal> {
    if given.edition != profile.edition {
        return Err(Refusal::new("refusal-exchange-other-edition")
            .arg("edition", &given.edition)
            .arg("own", &profile.edition)
            .field("file"));
    }
    if given.entity_type != profile.entity_type {
        return Err(Refusal::new("refusal-exchange-other-type").field("file"));
    }
    let mut plan = AnswersPlan::default();
    for (criterion, answer) in &given.answers {
        let mut input = match answer {
            Ok(input) => input.clone(),
            Err(refusal) => {
                plan.faults.push((criterion.clone(), refusal.clone()));
                continue;
            }
        };
        input.rev = profile.rev(criterion);
        let now_said = profile.answer(criterion).cloned().unwrap_or_default();
        let command = Command::Save {
            answers: vec![input.clone()],
        };
        let same = (
            now_said.state,
            &now_said.narrative,
            &now_said.plan,
            now_said.ready,
        ) == (input.state, &input.narrative, &input.plan, input.ready);
        let taken = carried.may_take(profile, &input);
        match taken.and_then(|()| profile.apply(command, facts, now)) {
            _ if same => plan.unchanged += 1,
            Ok(_) => plan
                .changes
                .push((input.clone(), now_said.difference(&input))),
            Err(refusal) => plan.faults.push((criterion.clone(), refusal)),
        }
    }
    let mut inputs = Vec::new();
    for site in &given.sites {
        match site_input(site, profile, sites) {
            // A site without words takes nothing away.
            Ok(input) if input.says_nothing() => plan.unchanged += 1,
            Ok(input) => inputs.push(input),
            Err(refusal) => plan.faults.push((site.criterion.clone(), refusal)),
        }
    }
    for foreseen in profile.foresee_sites(inputs, facts, now) {
        let criterion = foreseen.input.criterion.clone();
        match (foreseen.fate, foreseen.change) {
            (SiteFate::Change, Some(change)) => plan.sites.push((foreseen.input, change)),
            (SiteFate::Refused(refusal), _) => plan.faults.push((criterion, refusal)),
            _ => plan.unchanged += 1,
        }
    }
    Ok(plan)
}

/// A site's answer of a document, made from what stands now. The site is known by its id, which the document derives from
/// ours, or by a name that only one site has.
fn site_input(
    given: &SiteGiven,
    profile: &Profile,
    sites: &[(Uuid, String)],
) -> Result<SiteInput, Refusal> {
    let standing = profile.answer(&given.criterion);
    let standing = standing.map_or(&[][..], |answer| &answer.sites);
    let standing = standing.iter();
    let standing = standing.map(|each| (each.text.site, each.text.name.clone()));
    let mut known: Vec<(Uuid, String)> = sites.to_vec();
    for (id, name) in standing {
        if !known.iter().any(|(other, _)| *other == id) {
            known.push((id, name));
        }
    }
    let by_id = known.iter().find(|(id, _)| site_id(*id) == given.component);
    let mut named = known
        .iter()
        .filter(|(_, name)| name.trim().eq_ignore_ascii_case(given.name.trim()));
    let by_name = named.next().filter(|_| named.next().is_none());
    let Some((site, name)) = by_id.or(by_name) else {
        return Err(Refusal::new("refusal-exchange-site").arg("site", &given.name));
    };
    let (state, narrative, plan) = given.says.clone()?;
    let input = SiteInput {
        criterion: given.criterion.clone(),
        site: *site,
        name: Some(name.clone()),
        rev: profile.site_rev(&given.criterion, *site),
        state,
        narrative,
        plan,
    };
    Ok(input.cleaned())
}

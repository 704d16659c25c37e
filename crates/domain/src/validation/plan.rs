//! Planning: the site, the scope by its rule, the day the notice clock allows.

use jiff::civil::Date;
use uuid::Uuid;

use super::apply::emergency;
use super::command::{Facts, PlanRequest, Standing, Subject};
use super::event::Event;
use super::scope::{RULES_VERSION, ScopeBasis, ScopeRule, scope};
use super::settled::Plan;
use super::words::Kind;
use crate::clocks::{self, Deadline};
use crate::pack::Length;
use crate::{Refusal, refuse};

/// Fewer characters than this explain nothing to whoever reads them later.
const SHORTEST: usize = 10;
/// No text of a validation is longer: it is read by people, and kept for good.
const LONGEST: usize = 6_000;

/// A text that has to say something, trimmed.
pub(super) fn words(field: &str, text: &str) -> Result<String, Refusal> {
    let text = bounded(field, text)?;
    if text.chars().count() < SHORTEST {
        return Err(Refusal::new("refusal-validation-words")
            .arg("least", SHORTEST)
            .field(field));
    }
    Ok(text.to_owned())
}

/// A text that may be empty, and not without end.
pub(super) fn bounded<'t>(field: &str, text: &'t str) -> Result<&'t str, Refusal> {
    let text = text.trim();
    if text.chars().count() > LONGEST {
        return Err(Refusal::new("refusal-validation-long")
            .arg("most", LONGEST)
            .field(field));
    }
    Ok(text)
}

/// The earliest day of a visit whose notice is given today.
pub(super) fn earliest_visit(facts: &Facts<'_>) -> Result<Deadline, Refusal> {
    clocks::due(facts.pack, "validation_notice", facts.today).ok_or_else(|| {
        Refusal::new("refusal-validation-clock-missing").arg("clock", "validation_notice")
    })
}

/// A visit takes no more of the company's time than the pack's clock says.
pub(super) fn check_length(facts: &Facts<'_>, on: Date, until: Date) -> Result<(), Refusal> {
    if until < on {
        return Err(Refusal::new("refusal-validation-ends-before-start").field("until"));
    }
    let Some(Length::WorkingDays(most)) = facts
        .pack
        .clock("validation_duration")
        .map(|clock| &clock.length)
    else {
        return Err(
            Refusal::new("refusal-validation-clock-missing").arg("clock", "validation_duration")
        );
    };
    let calendar = &facts.pack.calendar;
    let first = i64::from(calendar.is_working_day(on));
    let days = first + clocks::working_days_between(calendar, on, until);
    if days > i64::from(*most) {
        return Err(Refusal::new("refusal-validation-too-long")
            .arg("most", most)
            .arg("days", days)
            .field("until"));
    }
    Ok(())
}

pub(super) fn plan(
    request: PlanRequest,
    subject: Subject,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    check_standing(&request, &subject)?;
    let mut sites = Vec::new();
    for id in &request.sites {
        let Some(site) = subject.sites.iter().find(|site| site.id == *id) else {
            return Err(Refusal::new("refusal-validation-site-unknown").field("sites"));
        };
        if !sites.contains(site) {
            sites.push(site.clone());
        }
    }
    if sites.is_empty() {
        return Err(Refusal::new("refusal-validation-no-site").field("sites"));
    }
    let basis = words("basis", &request.basis)?;
    check_length(facts, request.on, request.until)?;
    let earliest = earliest_visit(facts)?;
    let short_notice = emergency(
        request.kind,
        request.on,
        earliest.due,
        request.short_notice.as_deref(),
    )?;
    if request.on < facts.today {
        return Err(Refusal::new("refusal-validation-in-the-past").field("on"));
    }
    let scope = settle_scope(&request, &subject, facts)?;
    let mut team = request.team;
    team.retain(|account| *account != facts.actor);
    team.sort_unstable();
    team.dedup();
    Ok(vec![Event::Planned {
        plan: Box::new(Plan {
            member: subject.member,
            entity_type: subject.entity_type,
            profile: subject.profile,
            edition: subject.edition,
            kind: request.kind,
            method: request.method,
            sites,
            rule: request.rule,
            rules_version: RULES_VERSION,
            categories: request.categories,
            added_because: request.added_because.trim().to_owned(),
            scope,
            lead: facts.actor,
            team,
            on: request.on,
            until: request.until,
            basis,
            short_notice,
            planned_on: facts.today,
        }),
    }])
}

fn check_standing(request: &PlanRequest, subject: &Subject) -> Result<(), Refusal> {
    match (subject.standing, request.kind) {
        (Standing::InForce, _) | (Standing::Suspended, Kind::ForCause) => {}
        (Standing::Suspended, _) => {
            return Err(Refusal::new("refusal-validation-suspended").field("kind"));
        }
        (Standing::Outside, _) => return refuse("refusal-validation-not-certified"),
    }
    if subject.another_open {
        return refuse("refusal-validation-another-open");
    }
    match (request.kind, subject.validated_before) {
        (Kind::Initial, true) => Err(Refusal::new("refusal-validation-not-initial").field("kind")),
        (Kind::Revalidation, false) => {
            Err(Refusal::new("refusal-validation-not-revalidation").field("kind"))
        }
        _ => Ok(()),
    }
}

fn settle_scope(
    request: &PlanRequest,
    subject: &Subject,
    facts: &Facts<'_>,
) -> Result<Vec<super::ScopedCriterion>, Refusal> {
    let by_category = request.rule == ScopeRule::Categories;
    if by_category && request.kind != Kind::ForCause {
        return Err(Refusal::new("refusal-validation-scope-too-narrow").field("rule"));
    }
    if by_category && request.categories.is_empty() {
        return Err(Refusal::new("refusal-validation-no-category").field("categories"));
    }
    if !request.added.is_empty() {
        words("added_because", &request.added_because)?;
    }
    let criteria =
        facts
            .catalogue
            .criteria_for(&subject.edition, &subject.entity_type, &subject.strands);
    for id in &request.added {
        if !criteria.iter().any(|(criterion, _)| criterion.id == *id) {
            return Err(Refusal::new("refusal-validation-criterion-unknown")
                .arg("criterion", id)
                .field("added"));
        }
    }
    let basis = ScopeBasis {
        edition: subject.edition.clone(),
        entity_type: subject.entity_type.clone(),
        strands: subject.strands.clone(),
        marked: subject.marked.clone(),
        earlier: subject.earlier.clone(),
        categories: request.categories.clone(),
        added: request.added.clone(),
        seed: seed(facts.validation.0),
    };
    let scope = scope(facts.catalogue, request.rule, &basis);
    if scope.is_empty() {
        return Err(Refusal::new("refusal-validation-scope-empty").field("rule"));
    }
    Ok(scope)
}

/// The last byte of the validation's number.
pub(super) fn seed(id: Uuid) -> u8 {
    id.as_bytes().last().copied().unwrap_or_default()
}

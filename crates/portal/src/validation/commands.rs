//! What the programme does with a validation: plan, notify, move, begin, check, conclude.

use super::before::Before;
use super::{notices, sql};
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::{findings, membership, planning, profile};
use greenlane_db::args;
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{Evidence, Profile};
use greenlane_domain::validation::{
    Command, Conclude, Event, Facts, HoursEntry, NewExhibit, Notify, Outcome, PlanRequest,
    Recommend, Reschedule, ResultEntry, Site, Stage, Standing, Subject, Validation,
};
use greenlane_domain::{Refusal, refuse};
use jiff::civil::Date;
use uuid::Uuid;

fn still_in(strands: &[String], member: &Member) -> Vec<String> {
    let still = strands.iter().filter(|id| member.strands.contains_key(*id));
    still.cloned().collect()
}

/// The company as it stands, for planning a validation of it.
pub(super) fn subject_of(
    member: &Loaded<Member>,
    (accepted, profile): (ProfileId, &Profile),
    before: Before,
) -> Subject {
    let state = &member.state;
    let standing = match state.stage() {
        greenlane_domain::membership::Stage::Suspended => Standing::Suspended,
        _ if state.in_force() => Standing::InForce,
        _ => Standing::Outside,
    };
    let sites = state.company.iter().flat_map(|company| &company.sites);
    Subject {
        member: MemberId(member.id),
        entity_type: profile.entity_type.clone(),
        // Those the profile was written under, as far as the company still takes part.
        strands: still_in(&profile.strands, state),
        standing,
        validated_before: state.validation.last_passed_on.is_some(),
        another_open: before.another_open,
        profile: accepted,
        edition: profile.edition.clone(),
        marked: before.marked,
        earlier: before.earlier,
        sites: sites
            .map(|site| Site {
                id: site.id,
                name: site.name.clone(),
                place: [site.address.street.as_str(), site.address.city.as_str()].join(", "),
                country: site.address.country.clone(),
            })
            .collect(),
    }
}

/// Loads a validation with its company, for an act that needs a right to it.
pub(super) async fn load(
    unit: &mut Unit,
    id: ValidationId,
    action: Action,
) -> Result<(Loaded<Validation>, Loaded<Member>), Failure> {
    let validation = unit.load::<Validation>(id).await?;
    let plan = validation.state.plan.as_ref().ok_or(Failure::NotFound)?;
    let member = unit.load::<Member>(plan.member).await?;
    let by = validation.state.recommendation.as_ref().map(|r| r.by.0);
    let record = membership::resource(member.id, &member.state)
        .recommended(by)
        .validated_by(Some(plan.lead.0));
    unit.permit(action, &record)?;
    Ok((validation, member))
}

/// Follows one command: the rules decide, the record takes what happened.
pub(crate) async fn follow(
    unit: &mut Unit,
    validation: &mut Loaded<Validation>,
    member: MemberId,
    command: Command,
) -> Result<Vec<Event>, Failure> {
    let app = unit.app().clone();
    let facts = Facts {
        pack: app.pack(),
        catalogue: &app.catalogue(),
        validation: ValidationId(validation.id),
        actor: AccountId(unit.account()?),
        today: unit.today(),
    };
    let events = validation.state.apply(command, &facts)?;
    unit.append(validation, Some(member), events.clone())
        .await?;
    Ok(events)
}

/// Plans a validation of a company; the asker leads it. The scope follows from the rule.
pub async fn plan(
    unit: &mut Unit,
    id: MemberId,
    request: PlanRequest,
) -> Result<ValidationId, Failure> {
    let member = unit.load::<Member>(id).await?;
    let validator = planning::validator_within(unit, id).await?;
    let record = membership::resource(id, &member.state).validated_by(validator);
    unit.permit(Action::PlanValidation, &record)?;
    let Some((accepted, _, _)) = member.state.profile.accepted.clone() else {
        return Ok(refuse("refusal-validation-no-profile")?);
    };
    let profile = unit.load::<Profile>(accepted).await?.state;
    let earlier = findings::earlier_criteria(unit, id).await?;
    let open: Vec<(Uuid,)> = unit
        .tx()
        .all(sql::OPEN_OF_MEMBER, args![id.0, Stage::Concluded.code()])
        .await?;
    for account in &request.team {
        on_the_staff(unit, *account).await?;
    }
    let validated = member.state.validation.last_passed_on;
    let older = profile::acceptances_in(unit, &profile, validated).await?;
    let app = unit.app().clone();
    let before = Before::of(&app, (&profile, &older), &earlier, !open.is_empty());
    let subject = subject_of(&member, (accepted, &profile), before);
    let on = request.on;
    let new = ValidationId(unit.new_id());
    let mut validation = unit.fresh::<Validation>(new);
    let command = Command::Plan {
        plan: Box::new(request),
        subject: Box::new(subject),
    };
    follow(unit, &mut validation, id, command).await?;
    membership::validation_planned(unit, id, new, on).await?;
    Ok(new)
}

async fn on_the_staff(unit: &mut Unit, account: AccountId) -> Result<(), Failure> {
    let person = unit.load::<Account>(account).await?;
    match person.state.staff_role {
        Some(_) => Ok(()),
        None => Err(Refusal::new("refusal-validation-team").field("team").into()),
    }
}

/// The notice as its author gives it; the letter is filled from the pack.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct NoticeInput {
    /// None takes the language of the company's first officer.
    pub language: Option<&'static str>,
    pub documents: Vec<String>,
    pub emergency: Option<String>,
}

/// Sends the written notice. The officers are told at once.
pub async fn notify(unit: &mut Unit, id: ValidationId, input: NoticeInput) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::PlanValidation).await?;
    let Some(plan) = validation.state.plan.clone() else {
        return Err(Failure::NotFound);
    };
    let lang = match input.language {
        Some(lang) => lang,
        None => notices::language(unit, &member.state).await?,
    };
    let lead = unit.load::<Account>(plan.lead).await?.state.name;
    let app = unit.app().clone();
    let names = (member.state.legal_name(), lead.as_str());
    let letter = notices::notice(&app, names, (id.0, &plan), unit.today(), lang)?;
    let command = Command::Notify(Box::new(Notify {
        letter,
        documents: input.documents,
        emergency: input.emergency,
    }));
    follow(unit, &mut validation, plan.member, command).await?;
    let path = format!("/validations/{id}");
    notices::tell_officers(unit, &member.state, "mail-validation-notice", &path).await
}

/// Moves the visit. Once the company has its notice, its officers are told.
pub async fn reschedule(
    unit: &mut Unit,
    id: ValidationId,
    change: Reschedule,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::PlanValidation).await?;
    let on = change.on;
    let company = MemberId(member.id);
    follow(unit, &mut validation, company, Command::Reschedule(change)).await?;
    membership::validation_planned(unit, company, id, on).await?;
    if validation.state.notice.is_none() {
        return Ok(());
    }
    let path = format!("/validations/{id}");
    notices::tell_officers(unit, &member.state, "mail-validation-moved", &path).await
}

/// The visit begins.
pub async fn begin(unit: &mut Unit, id: ValidationId) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    follow(unit, &mut validation, MemberId(member.id), Command::Begin).await?;
    Ok(())
}

/// Records one or many results: all are taken or none.
pub async fn record_results(
    unit: &mut Unit,
    id: ValidationId,
    entries: Vec<ResultEntry>,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    for document in entries.iter().flat_map(|entry| &entry.evidence) {
        let owner = match unit.load::<Evidence>(*document).await {
            Ok(evidence) => evidence.state.member,
            Err(Failure::NotFound) => None,
            Err(other) => return Err(other),
        };
        if owner != Some(MemberId(member.id)) {
            let refusal = Refusal::new("refusal-validation-evidence-not-theirs");
            return Err(refusal.field("evidence").into());
        }
    }
    let command = Command::RecordResults(entries);
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}

/// A file that a scanner could not read is not taken: nobody opens it unread, and whoever brings it still has it.
pub(super) fn was_read(unit: &Unit, stored: &profile::Stored) -> Result<(), Failure> {
    if unit.app().scanner().is_some() && !stored.was_scanned() {
        let refusal = Refusal::new("refusal-validation-exhibit-unread");
        return Err(refusal.field("file").into());
    }
    Ok(())
}

/// Keeps a photograph or document of the team.
pub async fn keep_exhibit(
    unit: &mut Unit,
    id: ValidationId,
    stored: &profile::Stored,
    (exhibit, criterion, shows): (Uuid, &str, &str),
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    was_read(unit, stored)?;
    let command = Command::KeepExhibit(Box::new(NewExhibit {
        id: exhibit,
        criterion: criterion.to_owned(),
        file: stored.given().clone(),
        shows: shows.to_owned(),
    }));
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}

/// Notes that the asker takes a copy of the worksheet to a device.
pub async fn take_copy(unit: &mut Unit, id: ValidationId) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    follow(
        unit,
        &mut validation,
        MemberId(member.id),
        Command::TakeCopy,
    )
    .await?;
    Ok(())
}

/// Notes that the asker's copy is removed.
pub async fn remove_copy(unit: &mut Unit, id: ValidationId) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    let company = MemberId(member.id);
    follow(unit, &mut validation, company, Command::RemoveCopy).await?;
    Ok(())
}

/// Records hours: one's own, or those of the team for whoever has the company in their charge.
pub async fn record_hours(
    unit: &mut Unit,
    id: ValidationId,
    entry: HoursEntry,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::RecordHours).await?;
    let in_charge = member.state.specialist == Some(AccountId(unit.account()?));
    let command = Command::RecordHours(HoursEntry { in_charge, ..entry });
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}

/// How somebody proposes that it ends.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct RecommendInput {
    pub outcome: Outcome,
    pub ground: String,
    pub summary: String,
    pub completed_on: Date,
}

/// Proposes how it ends; another person decides.
pub async fn recommend(
    unit: &mut Unit,
    id: ValidationId,
    input: RecommendInput,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::ConductValidation).await?;
    let open = findings::open_deficiencies(unit, id).await?;
    let command = Command::Recommend(Recommend {
        outcome: input.outcome,
        ground: input.ground,
        summary: input.summary,
        completed_on: input.completed_on,
        open,
    });
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    Ok(())
}

/// Sends the proposal back to its author.
pub async fn return_recommendation(
    unit: &mut Unit,
    id: ValidationId,
    reasons: &str,
) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::DecideValidation).await?;
    let command = Command::ReturnRecommendation {
        reasons: reasons.to_owned(),
    };
    follow(unit, &mut validation, MemberId(member.id), command).await?;
    let path = format!("/validations/{id}");
    notices::tell_specialist(unit, &member.state, "mail-validation-returned", &path).await
}

/// Takes the proposed conclusion, issues the report, and tells the company's stream and its officers.
pub async fn conclude(unit: &mut Unit, id: ValidationId) -> Result<(), Failure> {
    let (mut validation, member) = load(unit, id, Action::DecideValidation).await?;
    let Some(recommendation) = validation.state.recommendation.clone() else {
        return Ok(refuse("refusal-validation-no-recommendation")?);
    };
    let lang = notices::language(unit, &member.state).await?;
    let app = unit.app().clone();
    let letter = notices::report(
        &app,
        member.state.legal_name(),
        (id.0, &validation.state),
        &recommendation,
        unit.today(),
        lang,
    )?;
    let open = findings::open_deficiencies(unit, id).await?;
    let company = MemberId(member.id);
    let command = Command::Conclude(Box::new(Conclude { letter, open }));
    follow(unit, &mut validation, company, command).await?;
    let (outcome, on) = (recommendation.outcome, recommendation.completed_on);
    membership::validation_concluded(unit, company, id, outcome, on).await?;
    let path = format!("/validations/{id}");
    notices::tell_officers(unit, &member.state, "mail-validation-report", &path).await
}

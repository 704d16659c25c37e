//! What happens to a finding: raised by the programme, answered by the company, reviewed by the programme.

use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::{membership, validation};
use greenlane_domain::findings::{
    ActionRequest, Class, Command, Facts, Finding, Pin, PracticeProof, Raise, Step,
};
use greenlane_domain::ids::{AccountId, EvidenceId, FindingId, MemberId, ValidationId};
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Side;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::Evidence;
use greenlane_domain::validation::{Command as OfValidation, NewFinding, Validation};
use greenlane_domain::{Refusal, refuse};
use uuid::Uuid;

/// A finding as a specialist writes it down.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct FindingInput {
    pub criterion: String,
    /// A site of the plan; none for the company as a whole.
    pub site: Option<Uuid>,
    pub class: Class,
    pub reasons: Vec<String>,
    /// The cause in words, where no code says it.
    pub cause: String,
    /// How a best practice meets each requirement.
    pub practice: Vec<PracticeProof>,
    pub seen: String,
    pub required: String,
    pub action: Option<ActionRequest>,
}

async fn follow(
    unit: &mut Unit,
    finding: &mut Loaded<Finding>,
    member: MemberId,
    command: Command,
) -> Result<(), Failure> {
    let app = unit.app().clone();
    let pack = app.pack();
    let side = pack
        .role(&unit.actor().role)
        .map_or(Side::Other, |role| role.side);
    let facts = Facts {
        pack,
        actor: AccountId(unit.account()?),
        side,
        today: unit.today(),
    };
    let events = finding.state.apply(command, &facts)?;
    unit.append(finding, Some(member), events).await
}

/// Raises a finding from a criterion of a running validation: one step in both streams. The officers are told.
pub async fn raise(
    unit: &mut Unit,
    id: ValidationId,
    input: FindingInput,
) -> Result<FindingId, Failure> {
    let mut of = unit.load::<Validation>(id).await?;
    let plan = of.state.plan.clone().ok_or(Failure::NotFound)?;
    let member = unit.load::<Member>(plan.member).await?;
    let record = membership::resource(member.id, &member.state).validated_by(Some(plan.lead.0));
    unit.permit(Action::ConductValidation, &record)?;
    let Some(scoped) = of.state.scoped(&input.criterion).cloned() else {
        let refusal = Refusal::new("refusal-validation-not-in-scope");
        return Err(refusal.arg("criterion", &input.criterion).into());
    };
    let site = match input.site {
        None => None,
        Some(site) => {
            let Some(site) = of.state.site(site) else {
                let refusal = Refusal::new("refusal-validation-site-not-in-plan").field("site");
                return Err(refusal.arg("criterion", &input.criterion).into());
            };
            Some(site.clone())
        }
    };
    let new = FindingId(unit.new_id());
    let mut finding = unit.fresh::<Finding>(new);
    let raise = Raise {
        pin: Pin {
            member: plan.member,
            entity_type: plan.entity_type,
            validation: id,
            edition: plan.edition,
            criterion: scoped.id.clone(),
            category: scoped.category,
            strength: scoped.strength,
            site,
        },
        class: input.class,
        reasons: input.reasons,
        cause: input.cause,
        practice: input.practice,
        seen: input.seen,
        required: input.required,
        action: input.action,
    };
    let command = OfValidation::RaiseFinding(NewFinding {
        finding: new,
        criterion: scoped.id,
        class: input.class,
    });
    validation::commands::follow(unit, &mut of, plan.member, command).await?;
    follow(
        unit,
        &mut finding,
        plan.member,
        Command::Raise(Box::new(raise)),
    )
    .await?;
    let path = format!("/findings/{new}");
    validation::tell_officers(unit, &member.state, "mail-finding-raised", &path).await?;
    Ok(new)
}

/// Loads a finding with its company, for an act that needs a right to it. To another company's people it does not
/// exist: all of a company's own people may answer, so whoever may not is a stranger.
async fn load(
    unit: &mut Unit,
    id: FindingId,
    action: Action,
) -> Result<(Loaded<Finding>, Loaded<Member>), Failure> {
    let finding = unit.load::<Finding>(id).await?;
    let seen = finding.state.observation.as_ref();
    let seen = seen.ok_or(Failure::NotFound)?;
    let member = unit.load::<Member>(seen.member).await?;
    let record = membership::resource(member.id, &member.state);
    match unit.permit(action, &record) {
        Err(Failure::Forbidden(_)) if !membership::is_staff(&unit.actor().role) => {
            Err(Failure::NotFound)
        }
        other => other.map(|()| (finding, member)),
    }
}

/// A step of the programme; the company's officers are told.
async fn review(unit: &mut Unit, id: FindingId, command: Command) -> Result<(), Failure> {
    let (mut finding, member) = load(unit, id, Action::ReviewFinding).await?;
    follow(unit, &mut finding, MemberId(member.id), command).await?;
    let path = format!("/findings/{id}");
    validation::tell_officers(unit, &member.state, "mail-finding-news", &path).await
}

/// A step of the company; its specialist is told.
async fn answer(unit: &mut Unit, id: FindingId, command: Command) -> Result<(), Failure> {
    let (mut finding, member) = load(unit, id, Action::AnswerFinding).await?;
    follow(unit, &mut finding, MemberId(member.id), command).await?;
    let path = format!("/findings/{id}");
    validation::tell_specialist(unit, &member.state, "mail-finding-answer", &path).await
}

/// Requires an action on a finding that was only noted.
pub async fn require_action(
    unit: &mut Unit,
    id: FindingId,
    request: ActionRequest,
) -> Result<(), Failure> {
    review(unit, id, Command::RequireAction(request)).await
}

/// Sends the company's plan: what, who, by when.
pub async fn send_plan(
    unit: &mut Unit,
    id: FindingId,
    steps: Vec<Step>,
    note: &str,
) -> Result<(), Failure> {
    let note = note.to_owned();
    answer(unit, id, Command::SendPlan { steps, note }).await
}

/// Agrees to the plan.
pub async fn agree_plan(unit: &mut Unit, id: FindingId, comment: &str) -> Result<(), Failure> {
    let comment = comment.to_owned();
    review(unit, id, Command::AgreePlan { comment }).await
}

/// Sends documents of the company's own library as evidence.
pub async fn send_evidence(
    unit: &mut Unit,
    id: FindingId,
    documents: Vec<EvidenceId>,
    note: &str,
) -> Result<(), Failure> {
    let finding = unit.load::<Finding>(id).await?;
    let owner = finding.state.observation.as_ref().map(|seen| seen.member);
    for document in &documents {
        let known = match unit.load::<Evidence>(*document).await {
            Ok(evidence) => evidence.state.member,
            Err(Failure::NotFound) => None,
            Err(other) => return Err(other),
        };
        if known.is_none() || known != owner {
            let refusal = Refusal::new("refusal-finding-evidence-not-yours");
            return Err(refusal.field("documents").into());
        }
    }
    let note = note.to_owned();
    answer(unit, id, Command::SendEvidence { documents, note }).await
}

/// Sends the plan or the evidence back with a comment.
pub async fn send_back(unit: &mut Unit, id: FindingId, comment: &str) -> Result<(), Failure> {
    let comment = comment.to_owned();
    review(unit, id, Command::Return { comment }).await
}

/// Asks for more time.
pub async fn ask_extension(
    unit: &mut Unit,
    id: FindingId,
    days: i32,
    reasons: &str,
) -> Result<(), Failure> {
    let reasons = reasons.to_owned();
    answer(unit, id, Command::AskExtension { days, reasons }).await
}

/// Gives more time, once.
pub async fn extend(
    unit: &mut Unit,
    id: FindingId,
    days: i32,
    reasons: &str,
) -> Result<(), Failure> {
    let reasons = reasons.to_owned();
    review(unit, id, Command::Extend { days, reasons }).await
}

/// Does not give more time.
pub async fn refuse_extension(
    unit: &mut Unit,
    id: FindingId,
    reasons: &str,
) -> Result<(), Failure> {
    let reasons = reasons.to_owned();
    review(unit, id, Command::RefuseExtension { reasons }).await
}

/// Closes a finding. With no document named, all that the company sent count as the closure evidence.
pub async fn close(
    unit: &mut Unit,
    id: FindingId,
    documents: Vec<EvidenceId>,
    comment: &str,
) -> Result<(), Failure> {
    let documents = if documents.is_empty() {
        unit.load::<Finding>(id).await?.state.evidence
    } else {
        documents
    };
    if documents.is_empty() {
        return Ok(refuse("refusal-finding-close-without-evidence")?);
    }
    let comment = comment.to_owned();
    review(unit, id, Command::Close { documents, comment }).await
}

/// Whether what was closed lasts; if not, the company has to act again.
pub async fn check_effectiveness(
    unit: &mut Unit,
    id: FindingId,
    effective: bool,
    note: &str,
) -> Result<(), Failure> {
    let note = note.to_owned();
    review(unit, id, Command::CheckEffectiveness { effective, note }).await
}

//! What a member does with its supply chain, and the programme with the table of threats.

use super::picture::picture_within;
use super::sql;
use crate::command::{Loaded, Unit};
use crate::failure::{Failure, Faults};
use crate::membership;
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::ids::{AccountId, MemberId, PartnerId, QuestionnaireId};
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{
    ActionText, CheckMethod, CheckedAnswer, Command, Facts, Partner, PartnerText, Picture,
    Questionnaire, RatingText, RouteText, Signed, Subject, SupplyChain, ThreatTable, chain_of,
    threat_table_id,
};
use greenlane_domain::permission::{Action, Resource};
use jiff::civil::Date;
use uuid::Uuid;

/// The codes of the languages that a partner can be written to in.
pub(super) fn languages() -> Vec<&'static str> {
    crate::i18n::LANGUAGES
        .iter()
        .map(|(code, _)| *code)
        .collect()
}

fn faults(all: Vec<Refusal>) -> Failure {
    Failure::Invalid(Faults(all))
}

/// The company and its chain, for an act that needs a right to them. To another company's people neither exists.
async fn open(
    unit: &mut Unit,
    member: MemberId,
    action: Action,
) -> Result<(Loaded<Member>, Loaded<SupplyChain>), Failure> {
    let company = unit.load::<Member>(member).await?;
    let record = membership::resource(member, &company.state);
    match unit.permit(action, &record) {
        Err(Failure::Forbidden(_)) if !membership::is_staff(&unit.actor().role) => {
            let own = unit.principal().and_then(|who| who.company) == Some(member.0);
            return Err(if own {
                Failure::Forbidden(action)
            } else {
                Failure::NotFound
            });
        }
        other => other?,
    }
    let id = chain_of(member);
    let chain = match unit.load::<SupplyChain>(id).await {
        Err(Failure::NotFound) => unit.fresh::<SupplyChain>(id),
        found => found?,
    };
    Ok((company, chain))
}

async fn follow(unit: &mut Unit, member: MemberId, command: Command) -> Result<(), Failure> {
    let (_, chain) = open(unit, member, Action::EditPartners).await?;
    step(unit, member, chain, command).await
}

async fn step(
    unit: &mut Unit,
    member: MemberId,
    mut chain: Loaded<SupplyChain>,
    command: Command,
) -> Result<(), Failure> {
    let app = unit.app().clone();
    let facts = Facts {
        member,
        pack: app.pack(),
        today: unit.today(),
    };
    let events = chain.state.apply(command, &facts)?;
    unit.append(&mut chain, Some(member), events).await
}

/// Adds a partner, or changes one.
pub async fn record_partner(
    unit: &mut Unit,
    member: MemberId,
    partner: Option<PartnerId>,
    typed: &PartnerText,
) -> Result<PartnerId, Failure> {
    let (_, chain) = open(unit, member, Action::EditPartners).await?;
    let id = match partner {
        Some(known) if chain.state.partner(known).is_none() => return Err(Failure::NotFound),
        Some(known) => known,
        None => PartnerId(unit.new_id()),
    };
    let read = typed.read(id, &languages()).map_err(faults)?;
    step(unit, member, chain, Command::RecordPartner(Box::new(read))).await?;
    Ok(id)
}

/// Takes in the partners of a file, all in one step.
pub async fn import_partners(
    unit: &mut Unit,
    member: MemberId,
    file: &str,
    partners: Vec<Partner>,
    left_out: usize,
) -> Result<(), Failure> {
    let command = Command::ImportPartners {
        file: file.to_owned(),
        partners,
        left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
    };
    follow(unit, member, command).await
}

/// Ends the work with a partner.
pub async fn end_partner(
    unit: &mut Unit,
    member: MemberId,
    partner: PartnerId,
    reason: &str,
) -> Result<(), Failure> {
    let reason = reason.to_owned();
    follow(unit, member, Command::EndPartner { partner, reason }).await
}

/// Takes it up again.
pub async fn resume_partner(
    unit: &mut Unit,
    member: MemberId,
    partner: PartnerId,
) -> Result<(), Failure> {
    follow(unit, member, Command::ResumePartner { partner }).await
}

/// Adds a route, or changes one.
pub async fn record_route(
    unit: &mut Unit,
    member: MemberId,
    route: Option<Uuid>,
    typed: &RouteText,
) -> Result<Uuid, Failure> {
    let (_, chain) = open(unit, member, Action::EditPartners).await?;
    let id = match route {
        Some(known) if chain.state.route(known).is_none() => return Err(Failure::NotFound),
        Some(known) => known,
        None => unit.new_id(),
    };
    let read = typed.read(id).map_err(faults)?;
    step(unit, member, chain, Command::RecordRoute(read)).await?;
    Ok(id)
}

/// Takes a route away.
pub async fn remove_route(unit: &mut Unit, member: MemberId, route: Uuid) -> Result<(), Failure> {
    follow(unit, member, Command::RemoveRoute(route)).await
}

/// Records what the member saw at a partner.
pub async fn check_partner(
    unit: &mut Unit,
    member: MemberId,
    partner: PartnerId,
    (method, seen_on): (CheckMethod, Date),
    answers: Vec<CheckedAnswer>,
) -> Result<(), Failure> {
    let command = Command::CheckPartner {
        partner,
        method,
        answers,
        seen_on,
    };
    follow(unit, member, command).await
}

/// Uses answers that the partner gave to another member. They must be the partner's own, by one of its numbers, and it
/// must still let them be used.
pub async fn reuse_answers(
    unit: &mut Unit,
    member: MemberId,
    partner: PartnerId,
    questionnaire: QuestionnaireId,
) -> Result<(), Failure> {
    let (_, chain) = open(unit, member, Action::EditPartners).await?;
    let held = chain.state.partner(partner).ok_or(Failure::NotFound)?;
    let keys = held.partner.keys();
    let given = unit.load::<Questionnaire>(questionnaire).await?.state;
    let same = given.asked.keys.iter().any(|key| keys.contains(key));
    if !same || !given.shared() || given.member == Some(member) {
        return Err(Failure::NotFound);
    }
    let command = Command::ReuseAnswers {
        partner,
        questionnaire,
    };
    step(unit, member, chain, command).await
}

/// Says that the threats were gone through, as the table stood on the page.
pub async fn review_threats(
    unit: &mut Unit,
    member: MemberId,
    seen: u32,
    note: &str,
) -> Result<(), Failure> {
    let version = table(unit).await?.state.version();
    let note = note.to_owned();
    let command = Command::ReviewThreats {
        seen,
        version,
        note,
    };
    follow(unit, member, command).await
}

/// Adds a row to the action plan.
pub async fn add_action(
    unit: &mut Unit,
    member: MemberId,
    about: Subject,
    text: ActionText,
) -> Result<(), Failure> {
    let id = unit.new_id();
    follow(unit, member, Command::AddAction { id, about, text }).await
}

/// Ends a row of the action plan: done, or given up.
pub async fn end_action(
    unit: &mut Unit,
    member: MemberId,
    action: Uuid,
    done: bool,
    note: &str,
) -> Result<(), Failure> {
    let note = note.to_owned();
    let command = if done {
        Command::FinishAction { action, note }
    } else {
        let reason = note;
        Command::DropAction { action, reason }
    };
    follow(unit, member, command).await
}

/// Records the written procedure.
pub async fn record_procedure(
    unit: &mut Unit,
    member: MemberId,
    text: &str,
) -> Result<(), Failure> {
    follow(unit, member, Command::RecordProcedure(text.to_owned())).await
}

/// An officer's signature as typed, with what was on the page.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Signature<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub declared: bool,
    /// The digest of what was shown.
    pub seen: &'a str,
}

/// The chain, and what its scores rest on, as the commands of this transaction see them.
pub async fn standing(
    unit: &mut Unit,
    member: MemberId,
) -> Result<(SupplyChain, Picture), Failure> {
    let (company, chain) = open(unit, member, Action::ViewPartners).await?;
    let picture = picture_within(unit, member, &company.state, &chain.state).await?;
    Ok((chain.state, picture))
}

/// Signs the assessment.
pub async fn sign(
    unit: &mut Unit,
    member: MemberId,
    signature: Signature<'_>,
) -> Result<(), Failure> {
    let (company, chain) = open(unit, member, Action::SignRiskAssessment).await?;
    let picture = picture_within(unit, member, &company.state, &chain.state).await?;
    let command = Command::Sign {
        signed: Signed {
            account: AccountId(unit.account()?),
            name: signature.name.to_owned(),
            title: signature.title.to_owned(),
        },
        declared: signature.declared,
        seen: signature.seen.to_owned(),
        picture: Box::new(picture),
    };
    step(unit, member, chain, command).await
}

async fn table(unit: &mut Unit) -> Result<Loaded<ThreatTable>, Failure> {
    match unit.load::<ThreatTable>(threat_table_id()).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<ThreatTable>(threat_table_id())),
        found => found,
    }
}

/// Rates a country or a lane, from a day on.
pub async fn rate(unit: &mut Unit, typed: &RatingText) -> Result<(), Failure> {
    unit.permit(Action::RateThreats, &Resource::Programme)?;
    let mut table = table(unit).await?;
    let today = unit.today();
    let events = table.state.rate(typed, today).map_err(faults)?;
    unit.append(&mut table, None, events).await
}

/// Whether a partner has a questionnaire that waits for it.
pub(super) async fn has_open(
    unit: &mut Unit,
    member: MemberId,
    partner: PartnerId,
) -> Result<bool, Failure> {
    let rows: Vec<(Uuid,)> = unit
        .tx()
        .all(sql::OPEN_QUESTIONNAIRE, args![member.0, partner.0])
        .await?;
    Ok(!rows.is_empty())
}

/// The company and its chain, for the commands on questionnaires.
pub(super) async fn open_for_edit(
    unit: &mut Unit,
    member: MemberId,
) -> Result<SupplyChain, Failure> {
    let (_, chain) = open(unit, member, Action::EditPartners).await?;
    Ok(chain.state)
}

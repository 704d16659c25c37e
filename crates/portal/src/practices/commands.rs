//! What is done with best practices.

use crate::calibration::names_refused;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::membership;
use crate::practices::{read, sql};
use crate::validation::{tell, tell_officers};
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::accounts::Account;
use greenlane_domain::calibration::Names;
use greenlane_domain::clocks;
use greenlane_domain::findings::Finding;
use greenlane_domain::ids::{AccountId, FindingId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{SupplyChain, chain_of};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::practices::{
    Command, Content, Disclosed, Facts, Practice, Proposed, practice_id,
};
use greenlane_domain::validation::Validation;

/// Everything by which a company could be recognised.
async fn names_of(unit: &mut Unit, company: MemberId, member: &Member) -> Result<Names, Failure> {
    let mut people = Vec::new();
    for person in member.people.keys() {
        people.push(unit.load::<Account>(*person).await?.state.name);
    }
    let chain = match unit.load::<SupplyChain>(chain_of(company)).await {
        Ok(loaded) => loaded.state,
        Err(Failure::NotFound) => SupplyChain::default(),
        Err(other) => return Err(other),
    };
    let app = unit.app();
    Ok(names_refused(app, member, people, &chain))
}

/// What may be said of the owner beside the text, today.
async fn told(unit: &mut Unit, practice: &Practice) -> Result<Disclosed, Failure> {
    let Some(about) = &practice.about else {
        return Ok(Disclosed::default());
    };
    let crowd = read::crowd_of(unit.tx().all(sql::CROWD, args![]).await?);
    let kind = (about.criterion.as_str(), about.entity_type.as_str());
    let app = unit.app();
    Ok(read::disclosed(app, &crowd, kind.0, kind.1, about.size))
}

async fn follow(
    unit: &mut Unit,
    practice: &mut Loaded<Practice>,
    company: MemberId,
    command: Command,
) -> Result<(), Failure> {
    let member = unit.load::<Member>(company).await?.state;
    let names = names_of(unit, company, &member).await?;
    let told = told(unit, &practice.state).await?;
    let app = unit.app().clone();
    let facts = Facts {
        by: AccountId(unit.account()?),
        today: unit.today(),
        names: &names,
        deadline: clocks::due(app.pack(), "practice_consent", unit.today()),
        told,
    };
    let events = practice.state.apply(command, &facts)?;
    unit.append(practice, Some(company), events).await
}

fn path(finding: FindingId) -> String {
    format!("/findings/{finding}/practice")
}

/// Whether somebody has to do with a practice: the company's specialist, whoever led the visit that found it, or its
/// author.
pub(super) fn concerns(
    person: AccountId,
    (member, practice): (&Member, &Practice),
    led: Option<AccountId>,
) -> bool {
    [member.specialist, practice.author, led].contains(&Some(person))
}

/// A specialist writes a text without names, or writes it anew, and the company's officers are asked.
pub async fn propose(unit: &mut Unit, finding: FindingId, content: Content) -> Result<(), Failure> {
    let seen = unit.load::<Finding>(finding).await?.state.observation;
    let seen = seen.ok_or(Failure::NotFound)?;
    let member = unit.load::<Member>(seen.member).await?.state;
    unit.permit(
        Action::ProposePractice,
        &membership::resource(seen.member, &member),
    )?;
    let sites = member.company.as_ref().map_or(0, |data| data.sites.len());
    let about = Proposed::of(finding, &seen, sites).ok_or(Failure::NotFound)?;
    let mut practice = match unit.load::<Practice>(practice_id(finding)).await {
        Err(Failure::NotFound) => unit.fresh::<Practice>(practice_id(finding)),
        found => found?,
    };
    let visit = unit.load::<Validation>(seen.validation).await?.state;
    let led = visit.plan.map(|plan| plan.lead);
    let by = AccountId(unit.account()?);
    if !concerns(by, (&member, &practice.state), led) {
        return Err(Refusal::new("refusal-practice-not-yours").into());
    }
    let version = practice.version;
    let command = Command::Propose {
        about: Box::new(about),
        content,
    };
    follow(unit, &mut practice, seen.member, command).await?;
    if practice.version == version {
        return Ok(());
    }
    tell_officers(unit, &member, "mail-practice-asked", &path(finding)).await
}

/// What the company's officer may do.
fn of_owner(command: &Command) -> bool {
    matches!(
        command,
        Command::Consent { .. } | Command::Decline { .. } | Command::Withdraw { .. }
    )
}

/// Takes any other step: the owner's, or that of whoever publishes. Each hears of the other's.
pub async fn decide(unit: &mut Unit, finding: FindingId, command: Command) -> Result<(), Failure> {
    let mut practice = unit.load::<Practice>(practice_id(finding)).await?;
    let about = practice.state.about.clone().ok_or(Failure::NotFound)?;
    let member = unit.load::<Member>(about.member).await?.state;
    let owner = of_owner(&command);
    if owner {
        let record = membership::resource(about.member, &member);
        unit.permit(Action::ConsentPractice, &record)?;
    } else {
        unit.permit(Action::PublishPractice, &Resource::Programme)?;
    }
    let officers = match &command {
        Command::Publish { .. } => Some("mail-practice-published"),
        Command::Remove { .. } => Some("mail-practice-removed"),
        _ => None,
    };
    let author = match &command {
        Command::SendBack { .. } => Some("mail-practice-sent-back"),
        _ if owner => Some("mail-practice-answered"),
        _ => None,
    };
    follow(unit, &mut practice, about.member, command).await?;
    if let Some(key) = officers {
        tell_officers(unit, &member, key, &path(finding)).await?;
    }
    // Whoever wrote it hears of it, whoever has the company by now.
    let writer = practice.state.author.or(member.specialist);
    if let (Some(key), Some(writer)) = (author, writer) {
        tell(unit, writer, key, &path(finding)).await?;
    }
    Ok(())
}

//! What can be done to a document of a library.

use super::commands::facts;
use super::notices::tell;
use super::store::Stored;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use greenlane_domain::Refusal;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::profile::{Evidence, EvidenceCommand, OwnDates, Published, ScanResult};
use jiff::civil::Date;

/// Takes a stored file into a member's library.
pub async fn add(
    unit: &mut Unit,
    member: MemberId,
    stored: &Stored,
    description: &str,
) -> Result<EvidenceId, Failure> {
    unit.permit(Action::EditProfile, &Resource::of(member))?;
    let id = EvidenceId(unit.new_id());
    let mut evidence = unit.fresh::<Evidence>(id);
    let command = EvidenceCommand::Add {
        member,
        file: stored.file.clone(),
        description: description.to_owned(),
    };
    filed(unit, &mut evidence, member, command, stored).await?;
    Ok(id)
}

// A file comes in together with what the scanner said of it.
async fn filed(
    unit: &mut Unit,
    evidence: &mut Loaded<Evidence>,
    member: MemberId,
    command: EvidenceCommand,
    stored: &Stored,
) -> Result<(), Failure> {
    change(unit, evidence, member, command).await?;
    let Some(scan) = stored.scan.clone() else {
        return Ok(());
    };
    let sha256 = stored.file.sha256.clone();
    let command = EvidenceCommand::Scan { sha256, scan };
    change(unit, evidence, member, command).await
}

async fn change(
    unit: &mut Unit,
    evidence: &mut Loaded<Evidence>,
    member: MemberId,
    command: EvidenceCommand,
) -> Result<(), Failure> {
    let events = evidence.state.apply(command, &facts(unit, None))?;
    unit.append(evidence, Some(member), events).await
}

async fn own_document(
    unit: &mut Unit,
    id: EvidenceId,
) -> Result<(Loaded<Evidence>, MemberId), Failure> {
    let evidence = unit.load::<Evidence>(id).await?;
    let member = evidence.state.member.ok_or(Failure::NotFound)?;
    unit.permit(Action::EditProfile, &Resource::of(member))?;
    Ok((evidence, member))
}

/// Puts a newer file in the place of a document's present one, which stays readable.
pub async fn renew(unit: &mut Unit, id: EvidenceId, stored: &Stored) -> Result<(), Failure> {
    let (mut evidence, member) = own_document(unit, id).await?;
    let file = stored.file.clone();
    filed(
        unit,
        &mut evidence,
        member,
        EvidenceCommand::Renew { file },
        stored,
    )
    .await
}

/// Notes what a virus scanner said of a file that was taken unread, and tells the company's people when it is
/// infected.
pub async fn scanned(
    unit: &mut Unit,
    id: EvidenceId,
    sha256: &str,
    scan: ScanResult,
) -> Result<(), Failure> {
    let mut evidence = unit.load::<Evidence>(id).await?;
    let member = evidence.state.member.ok_or(Failure::NotFound)?;
    let infected = scan.infection.is_some();
    let sha256 = sha256.to_owned();
    let command = EvidenceCommand::Scan { sha256, scan };
    change(unit, &mut evidence, member, command).await?;
    if !infected {
        return Ok(());
    }
    let people = unit.load::<Member>(member).await?.state.people;
    tell(unit, people.into_keys().collect(), "profile-mail-infected").await
}

/// Notes what a file says of itself. Nobody's right is asked: whoever searches for anomalies makes the system look.
pub(crate) async fn inspected(
    unit: &mut Unit,
    id: EvidenceId,
    sha256: &str,
    dates: OwnDates,
) -> Result<(), Failure> {
    let mut evidence = unit.load::<Evidence>(id).await?;
    let member = evidence.state.member.ok_or(Failure::NotFound)?;
    let sha256 = sha256.to_owned();
    let command = EvidenceCommand::Inspect { sha256, dates };
    change(unit, &mut evidence, member, command).await
}

/// Changes what a library says of a document: what it shows, and from when until when it holds.
pub async fn describe(
    unit: &mut Unit,
    id: EvidenceId,
    description: &str,
    (holds_from, holds_until): (Option<Date>, Option<Date>),
) -> Result<(), Failure> {
    let (mut evidence, member) = own_document(unit, id).await?;
    let description = description.to_owned();
    change(
        unit,
        &mut evidence,
        member,
        EvidenceCommand::Describe { description },
    )
    .await?;
    let command = EvidenceCommand::Date {
        holds_from,
        holds_until,
    };
    change(unit, &mut evidence, member, command).await
}

/// States where a document is published and when it was seen there; none takes that back.
pub async fn publish(
    unit: &mut Unit,
    id: EvidenceId,
    published: Option<Published>,
) -> Result<(), Failure> {
    let (mut evidence, member) = own_document(unit, id).await?;
    let command = EvidenceCommand::Publish { published };
    change(unit, &mut evidence, member, command).await
}

/// Nobody may be sent a file that is infected, or that a scanner is about to read.
pub(super) fn fit_to_send(unit: &Unit, evidence: &Evidence) -> Result<(), Failure> {
    let Some(newest) = evidence.newest() else {
        return Ok(());
    };
    let named = |key: &str| Refusal::new(key).arg("name", &newest.name);
    match evidence.scans.get(&newest.sha256) {
        Some(scan) if scan.result.infection.is_some() => {
            Err(named("refusal-profile-evidence-infected").into())
        }
        None if unit.app().scanner().is_some() => {
            Err(named("refusal-profile-evidence-unread").into())
        }
        _ => Ok(()),
    }
}

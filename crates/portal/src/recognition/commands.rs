//! Commands on connections and certificates.

use super::notices::tell_officers;
use super::sql;
use super::standing::Standing;
use super::tables::{CertificateRow, ConnectionRow};
use crate::command::{Loaded, Unit};
use crate::failure::{Failure, Faults};
use greenlane_db::args;
use greenlane_domain::identifiers::{Scheme, names::normal_form};
use greenlane_domain::ids::{AccountId, CertificateId, ConnectionId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::recognition::certificate_stream::{self, Certificate};
use greenlane_domain::recognition::connection::{self, Between, Connection};
use greenlane_domain::recognition::{pick_index, status_list::MIN_ENTRIES};
use std::collections::HashSet;

/// Whom to ask, as typed.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The company's legal name.
    pub name: &'a str,
    /// Its country.
    pub country: &'a str,
    /// What to say to it.
    pub message: &'a str,
}

/// The standing of a company as this transaction sees it.
pub(super) async fn standing(unit: &mut Unit, id: MemberId) -> Result<Standing, Failure> {
    let member = unit.load::<Member>(id).await?;
    Ok(Standing::of(id, &member.state))
}

async fn facts(unit: &mut Unit, side: MemberId) -> Result<connection::Facts, Failure> {
    Ok(connection::Facts {
        side,
        by: AccountId(unit.account()?),
        in_force: standing(unit, side).await?.in_force,
        between: None,
    })
}

/// Asks another company to connect. Whether a member of that name exists, nobody learns from the answer.
pub async fn ask(
    unit: &mut Unit,
    company: MemberId,
    ask: Ask<'_>,
) -> Result<ConnectionId, Failure> {
    unit.permit(Action::ManageConnections, &Resource::of(company))?;
    let mut faults = Faults::default();
    if ask.name.trim().is_empty() {
        faults.add("name", "refusal-connection-name");
    }
    let country = Scheme::Country.check(ask.country);
    if country.is_err() {
        faults.add("country", "refusal-connection-country");
    }
    faults.check()?;
    let country = country.map_or_else(|_| String::new(), |c| c.value().to_owned());
    let app = unit.app().clone();
    app.board().catch_up(&app).await?;
    let to = app.board().namesake(ask.name, &country);
    let mut facts = facts(unit, company).await?;
    facts.between = between(unit, company, to, &normal_form(ask.name), &country).await?;
    let id = ConnectionId(unit.new_id());
    let mut stream = unit.fresh::<Connection>(id);
    let command = connection::Command::Request {
        to,
        name: ask.name.to_owned(),
        country,
        message: ask.message.to_owned(),
    };
    let events = stream.state.apply(command, &facts)?;
    unit.append(&mut stream, Some(company), events).await?;
    if let Some(to) = to {
        tell_officers(unit, to).await?;
    }
    Ok(id)
}

async fn between(
    unit: &mut Unit,
    us: MemberId,
    them: Option<MemberId>,
    normal: &str,
    country: &str,
) -> Result<Option<Between>, Failure> {
    let rows: Vec<ConnectionRow> = unit.tx().all(sql::OPEN_CONNECTIONS, args![us.0]).await?;
    let them = them.map(|m| m.0);
    let found = rows.iter().find_map(|row| {
        let ours = row.from_member == us.0;
        let same_name = ours && row.name_normal == normal && row.country == country;
        let same_company =
            them.is_some() && (row.to_member == them || Some(row.from_member) == them);
        match (same_name || same_company, ours, row.stage.as_str()) {
            (true, _, "accepted") => Some(Between::Connected),
            (true, true, _) => Some(Between::AskedByUs),
            (true, false, "asked") => Some(Between::AskedByThem),
            _ => None,
        }
    });
    Ok(found)
}

async fn load_for(
    unit: &mut Unit,
    company: MemberId,
    id: ConnectionId,
) -> Result<Loaded<Connection>, Failure> {
    unit.permit(Action::ManageConnections, &Resource::of(company))?;
    let stream = unit.load::<Connection>(id).await?;
    let theirs = stream.state.from == Some(company) || stream.state.to == Some(company);
    // A connection of two other companies is none that this one may know of.
    theirs.then_some(stream).ok_or(Failure::NotFound)
}

async fn step(
    unit: &mut Unit,
    company: MemberId,
    id: ConnectionId,
    command: connection::Command,
) -> Result<(), Failure> {
    let mut stream = load_for(unit, company, id).await?;
    let facts = facts(unit, company).await?;
    let was_accepted = stream.state.was_accepted;
    let tells = !matches!(command, connection::Command::Decline);
    let events = stream.state.apply(command, &facts)?;
    unit.append(&mut stream, Some(company), events).await?;
    // The other side hears of a consent and of its end, never of a refusal or of a request taken back.
    if let Some(other) = stream.state.partner_of(company)
        && tells
        && (was_accepted || stream.state.was_accepted)
    {
        tell_officers(unit, other).await?;
    }
    Ok(())
}

/// Agrees to a connection.
pub async fn accept(unit: &mut Unit, company: MemberId, id: ConnectionId) -> Result<(), Failure> {
    step(unit, company, id, connection::Command::Accept).await
}

/// Declines one.
pub async fn decline(unit: &mut Unit, company: MemberId, id: ConnectionId) -> Result<(), Failure> {
    step(unit, company, id, connection::Command::Decline).await
}

/// Ends one, or takes a request back.
pub async fn end(
    unit: &mut Unit,
    company: MemberId,
    id: ConnectionId,
    reason: &str,
) -> Result<(), Failure> {
    let command = connection::Command::End {
        reason: reason.to_owned(),
    };
    step(unit, company, id, command).await
}

/// Makes a certificate out.
pub async fn issue(unit: &mut Unit, company: MemberId) -> Result<CertificateId, Failure> {
    unit.permit(Action::UseCertificate, &Resource::of(company))?;
    let standing = standing(unit, company).await?;
    let now = unit.now();
    let running: Vec<CertificateRow> = unit.tx().all(sql::CERTIFICATES_RUNNING, args![now]).await?;
    let in_use = running.iter().filter(|row| {
        row.member_id == company.0
            && row.revoked_at.is_none()
            && Some(row.certified_on.0) == standing.certified_on
    });
    let facts = certificate_stream::Facts {
        by: AccountId(unit.account()?),
        in_force: standing.in_force,
        tier: standing.tier,
        in_use: in_use.count(),
    };
    let Some(says) = standing.certified() else {
        return Err(greenlane_domain::Refusal::new("refusal-certificate-not-in-force").into());
    };
    let command = certificate_stream::Command::Issue {
        member: company,
        standing: Box::new(says),
        revocation_index: free_index(unit, &running, |row| row.revocation_index),
        suspension_index: free_index(unit, &running, |row| row.suspension_index),
    };
    let id = CertificateId(unit.new_id());
    let mut stream = unit.fresh::<Certificate>(id);
    let events = stream.state.apply(command, &facts, now)?;
    unit.append(&mut stream, Some(company), events).await?;
    Ok(id)
}

// Bits of certificates that ended long ago are free again: whoever holds one knows from its date that it is over.
fn free_index(
    unit: &Unit,
    running: &[CertificateRow],
    index: impl Fn(&CertificateRow) -> i64,
) -> Option<u32> {
    let taken: HashSet<i64> = running.iter().map(index).collect();
    let random = u64::from_be_bytes(unit.app().chance().bytes());
    pick_index(MIN_ENTRIES, &|i| taken.contains(&i64::from(i)), random)
}

/// Takes a certificate back.
pub async fn revoke(
    unit: &mut Unit,
    company: MemberId,
    id: CertificateId,
    reason: &str,
) -> Result<(), Failure> {
    unit.permit(Action::UseCertificate, &Resource::of(company))?;
    let mut stream = unit.load::<Certificate>(id).await?;
    if stream.state.member != Some(company) {
        return Err(Failure::NotFound);
    }
    let standing = standing(unit, company).await?;
    let facts = certificate_stream::Facts {
        by: AccountId(unit.account()?),
        in_force: standing.in_force,
        tier: standing.tier,
        in_use: 0,
    };
    let command = certificate_stream::Command::Revoke {
        reason: reason.to_owned(),
    };
    let now = unit.now();
    let events = stream.state.apply(command, &facts, now)?;
    unit.append(&mut stream, Some(company), events).await
}

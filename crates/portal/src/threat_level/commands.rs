//! What is done with the threat level.

use crate::command::{Loaded, Mail, Unit};
use crate::failure::Failure;
use crate::i18n;
use crate::web::Say;
use greenlane_db::{FromRow, args};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::threat_level::{Command, Facts, ThreatLevel, threat_level_id};
use uuid::Uuid;

mod sql {
    pub const OFFICERS: &str =
        "select m.stream_id as member_id, a.stream_id as account_id, a.email, a.lang
 from member m join member_person p on p.stream_id = m.stream_id and p.role = 'officer'
 join account a on a.stream_id = p.account_id and a.active = true
 where m.in_force = true order by m.stream_id, a.stream_id";
}

#[derive(Debug, FromRow)]
struct OfficerRow {
    member_id: Uuid,
    account_id: Uuid,
    email: String,
    lang: String,
}

async fn load(unit: &mut Unit) -> Result<Loaded<ThreatLevel>, Failure> {
    match unit.load::<ThreatLevel>(threat_level_id()).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<ThreatLevel>(threat_level_id())),
        found => found,
    }
}

/// Takes a step. When a level is put in force, the officers of every member in good standing hear that there is something to read.
pub async fn step(unit: &mut Unit, command: Command) -> Result<(), Failure> {
    let (action, tells) = match command {
        Command::Propose { .. } | Command::Withdraw { .. } => (Action::ProposeThreatLevel, false),
        Command::Approve { .. } => (Action::DecideThreatLevel, true),
        Command::Decline { .. } => (Action::DecideThreatLevel, false),
    };
    unit.permit(action, &Resource::Programme)?;
    let mut level = load(unit).await?;
    let facts = Facts {
        by: AccountId(unit.account()?),
        now: unit.now(),
        highest: unit.app().pack().threat.highest(),
    };
    let events = level.state.apply(command, &facts)?;
    unit.append(&mut level, None, events).await?;
    if tells {
        tell_members(unit).await?;
    }
    Ok(())
}

async fn tell_members(unit: &mut Unit) -> Result<(), Failure> {
    let app = unit.app().clone();
    let officers: Vec<OfficerRow> = unit.tx().all(sql::OFFICERS, args![]).await?;
    for officer in officers {
        let lang = i18n::known(&officer.lang).unwrap_or("en");
        let say = Say::new(&app, lang);
        let base = &app.settings().base_url;
        let link = format!("{base}/companies/{}/benefits", officer.member_id);
        unit.mail(Mail {
            account: Some(officer.account_id),
            address: &officer.email,
            lang,
            subject: &say.t("mail-threatlevel-subject"),
            body: &say.t1("mail-threatlevel-body", "link", link),
        })
        .await?;
    }
    Ok(())
}

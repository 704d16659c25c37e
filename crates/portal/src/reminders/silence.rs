//! Days around a visit that a company let pass without an answer: it and whoever leads the visit are told on the next day,
//! and supervisors once the pack's clock has run out. Each day is told once; nothing is held against anybody.

use super::{sql, write};
use crate::command::Unit;
use crate::failure::Failure;
use crate::validation;
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::validation::brought_by;
use jiff::civil::Date;
use uuid::Uuid;

/// Told to the company and to whoever leads.
const TOLD: &str = "visit_silence";
/// Brought before supervisors.
const BROUGHT: &str = "visit_silence_brought";

#[derive(FromRow)]
struct Row {
    stream_id: Uuid,
    member_id: Uuid,
    lead: Uuid,
    due: Day,
    told: Option<String>,
}

/// A day that passed, and whether supervisors hear of it.
pub(super) struct Silent {
    validation: Uuid,
    member: MemberId,
    lead: AccountId,
    day: Date,
    kind: &'static str,
}

async fn untold(unit: &mut Unit, kind: &'static str, by: Date) -> Result<Vec<Silent>, Failure> {
    let rows: Vec<Row> = unit.tx().all(sql::SILENT, args![by, kind]).await?;
    let untold = |row: &Row| {
        let told = row.told.as_ref().and_then(|day| day.parse::<Date>().ok());
        told.is_none_or(|told| told < row.due.0)
    };
    let rows = rows.into_iter().filter(untold).map(|row| Silent {
        validation: row.stream_id,
        member: MemberId(row.member_id),
        lead: AccountId(row.lead),
        day: row.due.0,
        kind,
    });
    Ok(rows.collect())
}

/// What nobody was told of yet, the company's own first.
pub(super) async fn due(unit: &mut Unit) -> Result<Vec<Silent>, Failure> {
    let (app, today) = (unit.app().clone(), unit.today());
    let Ok(yesterday) = today.yesterday() else {
        return Ok(Vec::new());
    };
    let mut all = untold(unit, TOLD, yesterday).await?;
    if let Some(by) = brought_by(app.pack(), today) {
        all.extend(untold(unit, BROUGHT, by).await?);
    }
    Ok(all)
}

/// Writes the mails, and remembers them in the same transaction. Supervisors get one mail for all.
pub(super) async fn tell(unit: &mut Unit, silent: &[Silent]) -> Result<usize, Failure> {
    let mut told = 0;
    let mut to_supervisors = false;
    for one in silent {
        let values = args![one.kind, one.validation, one.day.to_string(), unit.now()];
        if unit.tx().execute(sql::REMEMBER, values).await? == 0 {
            continue;
        }
        told += 1;
        if one.kind == BROUGHT {
            to_supervisors = true;
            continue;
        }
        let member = unit.load::<Member>(one.member).await?;
        let path = format!("/validations/{}", one.validation);
        validation::tell_officers(unit, &member.state, "mail-silence-company", &path).await?;
        validation::tell(unit, one.lead, "mail-silence-lead", &path).await?;
    }
    if to_supervisors {
        let people: Vec<(Uuid, String, String)> =
            unit.tx().all(sql::SUPERVISORS, args![true]).await?;
        for (account, address, lang) in people {
            let person = (account, address.as_str(), lang.as_str());
            let path = "/work?task=visit_silence";
            write(unit, person, "mail-silence-supervisor", path).await?;
        }
    }
    Ok(told)
}

//! Steps of the overdue ladder: taken once for each due day, and told to whom the step names.

use super::{sql, write};
use crate::command::Unit;
use crate::failure::Failure;
use crate::{membership, validation};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::findings::Finding;
use greenlane_domain::findings::ladder::{self, Standing};
use greenlane_domain::ids::FindingId;
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Told;
use greenlane_domain::permission::Action;
use uuid::Uuid;

#[derive(FromRow)]
struct Row {
    stream_id: Uuid,
    due: Day,
    reached_step: Option<String>,
    reached_due: Option<Day>,
}

/// The required actions that stand on a step nobody was told of.
pub(super) async fn due(unit: &mut Unit) -> Result<Vec<FindingId>, Failure> {
    let (app, today) = (unit.app().clone(), unit.today());
    let Some(last) = ladder::begun_by(app.pack(), today) else {
        return Ok(Vec::new());
    };
    let rows: Vec<Row> = unit.tx().all(sql::ON_THE_LADDER, args![last]).await?;
    let untold = |row: &Row| {
        let stands = Standing::of(app.pack(), row.due.0, today).reached;
        let told = row.reached_due.map(|Day(day)| day) == Some(row.due.0);
        let told = row.reached_step.as_deref().filter(|_| told);
        stands.is_some_and(|rung| told != Some(&rung.step.id))
    };
    let rows = rows.into_iter().filter(untold);
    Ok(rows.map(|row| FindingId(row.stream_id)).collect())
}

/// Records the step of each and writes the mails. Supervisors get one mail for all: what they have to do is look at a list.
pub(super) async fn tell(unit: &mut Unit, findings: &[FindingId]) -> Result<usize, Failure> {
    let app = unit.app().clone();
    let mut told = 0;
    let mut to_supervisors = false;
    for id in findings {
        let mut finding = unit.load::<Finding>(*id).await?;
        let taken = finding.state.step_to_tell(app.pack(), unit.today());
        let Some((event, rung)) = taken else {
            continue;
        };
        let Some(company) = finding.state.observation.as_ref().map(|seen| seen.member) else {
            continue;
        };
        let member = unit.load::<Member>(company).await?;
        let record = membership::resource(company, &member.state);
        unit.permit(Action::ReviewFinding, &record)?;
        unit.append(&mut finding, Some(company), vec![event])
            .await?;
        let path = format!("/findings/{id}");
        for reader in &rung.step.tells {
            match reader {
                Told::Company => {
                    let key = "mail-step-company";
                    validation::tell_officers(unit, &member.state, key, &path).await?;
                }
                Told::Specialist => {
                    let key = "mail-step-specialist";
                    validation::tell_specialist(unit, &member.state, key, &path).await?;
                }
                Told::Supervisor => to_supervisors = true,
            }
        }
        told += 1;
    }
    if to_supervisors {
        let people: Vec<(Uuid, String, String)> =
            unit.tx().all(sql::SUPERVISORS, args![true]).await?;
        for (account, address, lang) in people {
            let person = (account, address.as_str(), lang.as_str());
            write(unit, person, "mail-step-supervisor", "/team#escalated").await?;
        }
    }
    Ok(told)
}

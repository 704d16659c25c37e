//! What is done with anomalies.

use super::search::Found;
use super::sql;
use crate::command::{Loaded, Unit};
use crate::failure::Failure;
use crate::projection::Projected;
use crate::validation::tell;
use greenlane_db::args;
use greenlane_domain::accounts::Account;
use greenlane_domain::anomalies::{
    Anomaly, AnomalySearch, Command, Facts, SearchEvent, Searched, Sighting, search_id,
};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::record::Fact;
use greenlane_domain::{Refusal, clocks};
use std::collections::BTreeSet;
use uuid::Uuid;

async fn begun<A: Projected>(unit: &mut Unit, id: Uuid) -> Result<Loaded<A>, Failure> {
    match unit.load::<A>(id).await {
        Err(Failure::NotFound) => Ok(unit.fresh::<A>(id)),
        found => found,
    }
}

/// Takes one step; the kinds of what happened come back.
async fn follow(
    unit: &mut Unit,
    anomaly: &mut Loaded<Anomaly>,
    command: Command,
) -> Result<Vec<&'static str>, Failure> {
    let app = unit.app().clone();
    let facts = Facts {
        by: unit.actor().account.map(AccountId),
        today: unit.today(),
        rules: &app.pack().anomalies.rules,
    };
    let events = anomaly.state.apply(command, &facts)?;
    let kinds = events.iter().map(Fact::kind).collect();
    // In no company's file: it would show one what another wrote.
    unit.append(anomaly, None, events).await?;
    Ok(kinds)
}

fn counted(searched: &mut Searched, kinds: &[&str]) {
    for kind in kinds {
        match *kind {
            "seen" => searched.new += 1,
            "changed" => searched.changed += 1,
            "reopened" => searched.reopened += 1,
            "gone" => searched.gone += 1,
            _ => {}
        }
    }
}

/// Records what a search saw, what it no longer saw, and over what it was made.
pub(super) async fn settle(unit: &mut Unit, found: Found) -> Result<Searched, Failure> {
    unit.permit(Action::FollowAnomalies, &Resource::Programme)?;
    let known: Vec<(Uuid,)> = unit.tx().all(sql::KNOWN, args![]).await?;
    let mut missed: BTreeSet<Uuid> = known.into_iter().map(|(id,)| id).collect();
    let mut searched = found.searched;
    for sighting in found.sightings {
        let id = Sighting::id(&sighting);
        missed.remove(&id);
        let mut anomaly = begun::<Anomaly>(unit, id).await?;
        let see = Command::See(Box::new(sighting));
        let kinds = follow(unit, &mut anomaly, see).await?;
        counted(&mut searched, &kinds);
    }
    for id in missed {
        let mut anomaly = unit.load::<Anomaly>(id).await?;
        let kinds = follow(unit, &mut anomaly, Command::Miss).await?;
        counted(&mut searched, &kinds);
    }
    let mut searches = begun::<AnomalySearch>(unit, search_id()).await?;
    let search = Box::new(searched.clone());
    let events = vec![SearchEvent::Searched { search }];
    unit.append(&mut searches, None, events).await?;
    Ok(searched)
}

/// Settles an anomaly with a reason.
pub async fn dismiss(unit: &mut Unit, id: Uuid, reason: &str) -> Result<(), Failure> {
    unit.permit(Action::FollowAnomalies, &Resource::Programme)?;
    let mut anomaly = unit.load::<Anomaly>(id).await?;
    let reason = reason.to_owned();
    follow(unit, &mut anomaly, Command::Dismiss { reason }).await?;
    Ok(())
}

/// Asks a specialist about an anomaly, who finds the question in their queue and gets a mail.
pub async fn ask(unit: &mut Unit, id: Uuid, who: &str, question: &str) -> Result<(), Failure> {
    unit.permit(Action::FollowAnomalies, &Resource::Programme)?;
    let nobody = || Refusal::new("refusal-anomaly-who").field("who");
    let who = AccountId(who.parse().map_err(|_| nobody())?);
    let specialist = match unit.load::<Account>(who).await {
        Ok(account) => account.state.staff_role.as_deref() == Some("specialist"),
        Err(Failure::NotFound) => false,
        Err(other) => return Err(other),
    };
    if !specialist {
        return Err(nobody().into());
    }
    let mut anomaly = unit.load::<Anomaly>(id).await?;
    let app = unit.app().clone();
    let command = Command::Follow {
        who,
        question: question.to_owned(),
        deadline: clocks::due(app.pack(), "anomaly_answer", unit.today()),
    };
    follow(unit, &mut anomaly, command).await?;
    let path = format!("/anomalies/{id}/question");
    tell(unit, who, "mail-anomaly-asked", &path).await
}

/// Answers, as whoever was asked; whoever asked gets a mail.
pub async fn answer(unit: &mut Unit, id: Uuid, text: &str) -> Result<(), Failure> {
    unit.permit(Action::AnswerAnomaly, &Resource::Programme)?;
    let mut anomaly = unit.load::<Anomaly>(id).await?;
    let text = text.to_owned();
    follow(unit, &mut anomaly, Command::Answer { text }).await?;
    let asker = match &anomaly.state.decision {
        Some(greenlane_domain::anomalies::Decision::Followed { by, .. }) => Some(*by),
        _ => None,
    };
    match asker {
        Some(asker) => {
            tell(
                unit,
                asker,
                "mail-anomaly-answered",
                &format!("/anomalies/{id}"),
            )
            .await
        }
        None => Ok(()),
    }
}

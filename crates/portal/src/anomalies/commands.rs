//! What is done with anomalies.

use super::search::Found;
use super::sql;
use crate::app::App;
use crate::command::{Asks, Loaded, Unit};
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

/// So many anomalies are recorded in one transaction.
const BATCH: usize = 100;

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

/// Records what a search saw, what it no longer saw, and last over what it was made. In batches, between which everybody
/// else's commands have their turn.
pub(super) async fn settle(
    app: &App,
    asker: &impl Asks,
    found: Found,
) -> Result<Searched, Failure> {
    let known: Vec<(Uuid,)> = app.db(asker).all(sql::KNOWN, args![]).await?;
    let mut missed: BTreeSet<Uuid> = known.into_iter().map(|(id,)| id).collect();
    let mut searched = found.searched;
    let mut steps: Vec<(Uuid, Command)> = Vec::new();
    for sighting in found.sightings {
        let id = Sighting::id(&sighting);
        missed.remove(&id);
        steps.push((id, Command::See(Box::new(sighting))));
    }
    steps.extend(missed.into_iter().map(|id| (id, Command::Miss)));
    for batch in steps.chunks(BATCH) {
        let mut unit = app.begin(asker).await?;
        unit.permit(Action::FollowAnomalies, &Resource::Programme)?;
        for (id, command) in batch {
            let mut anomaly = begun::<Anomaly>(&mut unit, *id).await?;
            let kinds = follow(&mut unit, &mut anomaly, command.clone()).await?;
            counted(&mut searched, &kinds);
        }
        unit.commit().await?;
    }
    let mut unit = app.begin(asker).await?;
    unit.permit(Action::FollowAnomalies, &Resource::Programme)?;
    let mut searches = begun::<AnomalySearch>(&mut unit, search_id()).await?;
    let search = Box::new(searched.clone());
    let events = vec![SearchEvent::Searched { search }];
    unit.append(&mut searches, None, events).await?;
    unit.commit().await?;
    Ok(searched)
}

/// Which state of an anomaly somebody decides about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// That of the moment.
    Newest,
    /// The one that a page showed.
    Version(i64),
}

/// What was read is what is decided about: rows that nobody has seen do not count as judged.
async fn read_at(unit: &mut Unit, id: Uuid, read: Read) -> Result<Loaded<Anomaly>, Failure> {
    let anomaly = unit.load::<Anomaly>(id).await?;
    match read {
        Read::Version(version) if version != anomaly.version => {
            Err(Refusal::new("refusal-anomaly-version").into())
        }
        _ => Ok(anomaly),
    }
}

/// Whoever is asked no more hears of it.
async fn release(unit: &mut Unit, asked: Option<AccountId>) -> Result<(), Failure> {
    match asked {
        Some(asked) => tell(unit, asked, "mail-anomaly-settled", "/work").await,
        None => Ok(()),
    }
}

fn waits_for(anomaly: &Anomaly) -> Option<AccountId> {
    anomaly.waits_for().map(|asked| asked.who)
}

/// Settles an anomaly with a reason.
pub async fn dismiss(unit: &mut Unit, id: Uuid, reason: &str, read: Read) -> Result<(), Failure> {
    unit.permit(Action::FollowAnomalies, &Resource::Programme)?;
    let mut anomaly = read_at(unit, id, read).await?;
    let asked = waits_for(&anomaly.state);
    let reason = reason.to_owned();
    follow(unit, &mut anomaly, Command::Dismiss { reason }).await?;
    release(unit, asked).await
}

/// Asks a specialist about an anomaly, who finds the question in their queue and gets a mail.
///
/// Whoever was asked before and has not answered is asked no more.
pub async fn ask(
    unit: &mut Unit,
    id: Uuid,
    (who, question): (&str, &str),
    read: Read,
) -> Result<(), Failure> {
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
    let mut anomaly = read_at(unit, id, read).await?;
    let before = waits_for(&anomaly.state);
    let app = unit.app().clone();
    let command = Command::Follow {
        who,
        question: question.to_owned(),
        deadline: clocks::due(app.pack(), "anomaly_answer", unit.today()),
    };
    follow(unit, &mut anomaly, command).await?;
    release(unit, before).await?;
    let path = format!("/anomalies/{id}/question");
    tell(unit, who, "mail-anomaly-asked", &path).await
}

/// Answers, as whoever was asked; whoever asked gets a mail.
pub async fn answer(unit: &mut Unit, id: Uuid, text: &str, read: Read) -> Result<(), Failure> {
    unit.permit(Action::AnswerAnomaly, &Resource::Programme)?;
    let mut anomaly = read_at(unit, id, read).await?;
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

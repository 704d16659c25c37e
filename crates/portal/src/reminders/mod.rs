//! Reminders: what the system tells people by itself when a day comes, each thing once.
//!
//! Exists because required actions without a follow-up were never done (GAO-08-240), and because nobody looks at a page to
//! learn that a window opened. It decides nothing. A step of the overdue ladder is held against a company and therefore an
//! event of the finding; a mail about a window that opens is only remembered, so that it is not sent twice.

mod parties;
mod partners;
mod silence;
mod sql;
mod steps;
mod windows;

use crate::app::App;
use crate::command::{System, Unit};
use crate::failure::Failure;
use crate::i18n;
use crate::web::Say;
use std::future::Future;
use std::time::Duration;

/// How often the day is looked at.
const LOOK: Duration = Duration::from_secs(20);
/// How many looks pass before work of the same day is looked for again: an hour.
const LOOKS: u32 = 180;
/// So many are told in one transaction: others wait while it lasts.
const TOGETHER: usize = 100;

/// What was told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Reminded {
    /// Required actions that reached a step of the ladder.
    pub steps: usize,
    /// Companies whose window for the annual review opened.
    pub windows: usize,
    /// Days around visits that passed without an answer, told to the company or brought before supervisors.
    pub silences: usize,
    /// Models whose drift was worked out for the month.
    pub drifts: usize,
    /// Partners of companies that let the wished-for day pass without an answer.
    pub partners: usize,
    /// Pairs of a party of declarations and a member that wait for a person: unsure matches and alarms.
    pub parties: usize,
}

impl Reminded {
    fn add(&mut self, other: Self) {
        self.steps += other.steps;
        self.windows += other.windows;
        self.silences += other.silences;
        self.drifts += other.drifts;
        self.partners += other.partners;
        self.parties += other.parties;
    }
}

/// Tells everything that has come, in the given transaction.
pub async fn remind_in(unit: &mut Unit) -> Result<Reminded, Failure> {
    let open = windows::open(unit).await?;
    let silent = silence::due(unit).await?;
    let unanswered = partners::due(unit).await?;
    let waiting = parties::due(unit).await?;
    Ok(Reminded {
        steps: remind_steps_in(unit).await?,
        windows: windows::tell(unit, &open).await?,
        silences: silence::tell(unit, &silent).await?,
        // Reading a quarter of a year of declarations does not belong into a transaction.
        drifts: 0,
        partners: partners::tell(unit, &unanswered).await?,
        parties: parties::tell(unit, &waiting).await?,
    })
}

/// Tells the steps of the ladder alone.
pub async fn remind_steps_in(unit: &mut Unit) -> Result<usize, Failure> {
    let due = steps::due(unit).await?;
    steps::tell(unit, &due).await
}

/// Tells everything that has come, some at a time. Told twice by two processes, one of them finds that the other was
/// first; what it could not tell then, it finds the next time.
pub async fn remind(app: &App) -> Result<Reminded, Failure> {
    let mut told = Reminded::default();
    // Reading declarations does not belong into a transaction, and what is wrong with them keeps nobody from being told of
    // days.
    if let Err(error) = crate::selectivity::take_late_exams(app).await {
        tracing::error!(%error, "what imports say of assessed declarations could not be taken up");
    }
    if let Err(error) = crate::trade::watch(app).await {
        tracing::error!(%error, "the parties of declarations could not be looked through");
    }
    let mut unit = app.begin(&System).await?;
    let due = steps::due(&mut unit).await?;
    let open = windows::open(&mut unit).await?;
    let silent = silence::due(&mut unit).await?;
    let unanswered = partners::due(&mut unit).await?;
    let waiting = parties::due(&mut unit).await?;
    for some in due.chunks(TOGETHER) {
        told.add(Reminded {
            steps: steps::tell(&mut unit, some).await?,
            ..Reminded::default()
        });
        unit = unit.carry_on(&System).await?;
    }
    for some in open.chunks(TOGETHER) {
        told.add(Reminded {
            windows: windows::tell(&mut unit, some).await?,
            ..Reminded::default()
        });
        unit = unit.carry_on(&System).await?;
    }
    for some in silent.chunks(TOGETHER) {
        told.add(Reminded {
            silences: silence::tell(&mut unit, some).await?,
            ..Reminded::default()
        });
        unit = unit.carry_on(&System).await?;
    }
    for some in unanswered.chunks(TOGETHER) {
        told.add(Reminded {
            partners: partners::tell(&mut unit, some).await?,
            ..Reminded::default()
        });
        unit = unit.carry_on(&System).await?;
    }
    // All at once: people get one mail for everything that is new.
    told.parties = parties::tell(&mut unit, &waiting).await?;
    unit.commit().await?;
    // What went wrong with declarations keeps nobody from being told of days.
    told.drifts = match crate::rulesets::monthly(app).await {
        Ok(drifts) => drifts,
        Err(error) => {
            tracing::error!(%error, "the drift of the model in force could not be worked out");
            0
        }
    };
    Ok(told)
}

/// Reminds until `shutdown` comes: at once, whenever a new day begins, and every hour.
pub async fn run(app: App, shutdown: impl Future<Output = ()>) {
    tokio::pin!(shutdown);
    let mut last = None;
    let mut looks = 0;
    loop {
        let today = app.today();
        if last != Some(today) || looks >= LOOKS {
            match remind(&app).await {
                Ok(told) => {
                    last = Some(today);
                    looks = 0;
                    if told != Reminded::default() {
                        tracing::info!(
                            told.steps,
                            told.windows,
                            told.silences,
                            told.drifts,
                            told.partners,
                            told.parties,
                            "reminded"
                        );
                    }
                }
                // Somebody else wrote at the same time: the next look takes it up.
                Err(Failure::Conflict) => {}
                Err(error) => tracing::error!(%error, "nobody could be reminded"),
            }
        }
        looks += 1;
        tokio::select! {
            () = &mut shutdown => return,
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// A mail to a person of the staff, by name of its message.
async fn write(
    unit: &mut Unit,
    (account, address, lang): (uuid::Uuid, &str, &str),
    key: &str,
    path: &str,
) -> Result<(), Failure> {
    let say = Say::new(unit.app(), i18n::known(lang).unwrap_or("en"));
    let link = format!("{}{path}", unit.app().settings().base_url);
    let body = say.t1(format!("{key}-body"), "link", link);
    unit.mail(crate::command::Mail {
        account: Some(account),
        address,
        lang: say.lang,
        subject: &say.t(format!("{key}-subject")),
        body: &body,
    })
    .await
}

//! Who assesses: whoever finds the writer's place free does it for itself, and whoever comes meanwhile waits for a task that does
//! it for all who wait, together.

use super::at_once;
use super::commands::{Pending, Verdict, in_steps, together};
use super::declaration::{Declaration, assessment_id};
use super::row::Assessed;
use crate::app::App;
use crate::failure::Failure;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use uuid::Uuid;

/// The most declarations of one commit.
const TOGETHER: usize = 256;
/// So many may wait; whoever comes then is asked to come again.
const WAITING: usize = 20_000;

/// One that waits, and where its answer goes.
pub(super) struct Waiting(Pending, oneshot::Sender<Verdict>);

/// The writer's place. However its holder leaves it (done, or because whoever sent the declarations hung up), those who wait are
/// assessed next.
struct Place(App);

impl Drop for Place {
    fn drop(&mut self) {
        // Under the lock: whoever comes next must find the place free, or be waited for.
        let mut queue = self.0.0.selectivity.queue();
        match Handle::try_current() {
            Ok(runtime) if !queue.waiting.is_empty() => {
                runtime.spawn(work(self.0.clone()));
            }
            _ => {
                queue.working = false;
                queue.waiting.clear();
            }
        }
    }
}

/// Assesses declarations of one sender, in order, and answers when all of them are on disk.
///
/// Whoever finds the writer's place free takes it and does the work. Whoever does not, waits for a task that does it for all.
pub async fn assess(
    app: &App,
    sender: Uuid,
    declarations: Vec<Declaration>,
) -> Result<Vec<Verdict>, Failure> {
    let (verdicts, _) = assess_with(app, sender, declarations, |_| ()).await?;
    Ok(verdicts)
}

/// The same of one declaration, with what is to be answered: that is made ready while the disk is waited for, where it can be.
pub async fn assess_one<R>(
    app: &App,
    sender: Uuid,
    declaration: Declaration,
    answer: impl Fn(&Assessed) -> R,
) -> Result<R, Failure> {
    let of_one = |verdicts: &[Verdict]| verdicts.iter().flatten().next().map(&answer);
    let assessed = assess_with(app, sender, vec![declaration], of_one).await?;
    let (mut verdicts, ready) = assessed;
    let found = verdicts.pop().ok_or(Failure::NotFound)??;
    Ok(ready.flatten().unwrap_or_else(|| answer(&found)))
}

async fn assess_with<R>(
    app: &App,
    sender: Uuid,
    declarations: Vec<Declaration>,
    meanwhile: impl FnOnce(&[Verdict]) -> R,
) -> Result<(Vec<Verdict>, Option<R>), Failure> {
    let pending = |declaration: Declaration| Pending {
        sender,
        id: assessment_id(sender, &declaration.reference),
        declaration,
    };
    let group: Vec<Pending> = declarations.into_iter().map(pending).collect();
    if group.is_empty() {
        return Ok((Vec::new(), None));
    }
    let Some(place) = place(app, group.len() <= TOGETHER) else {
        return Ok((wait(app, group).await?, None));
    };
    let count = group.len();
    let verdicts = match at_once::assess(app, &group, meanwhile).await {
        Ok(Some((verdicts, ready))) => return Ok((verdicts, Some(ready))),
        Ok(None) => alone(place, group).await,
        Err(failure) => Err(failure),
    };
    let verdicts = verdicts.unwrap_or_else(|failure| {
        let all = std::iter::repeat_with(|| Err(again(&failure)));
        all.take(count).collect()
    });
    Ok((verdicts, None))
}

/// The long way, in a task of its own: whoever sent the declarations may hang up in the middle of it.
async fn alone(place: Place, group: Vec<Pending>) -> Result<Vec<Verdict>, Failure> {
    let done = tokio::spawn(async move { in_steps(&place.0, &group).await });
    let done = done.await;
    done.unwrap_or_else(|error| Err(Failure::Internal(error.to_string())))
}

/// The writer's place, where it is free and would be enough.
fn place(app: &App, enough: bool) -> Option<Place> {
    let mut queue = app.0.selectivity.queue();
    let free = enough && !queue.working;
    queue.working |= free;
    free.then(|| Place(app.clone()))
}

/// Puts declarations behind those that wait already, and waits for their answers.
async fn wait(app: &App, group: Vec<Pending>) -> Result<Vec<Verdict>, Failure> {
    let mut answers = Vec::with_capacity(group.len());
    {
        let mut queue = app.0.selectivity.queue();
        if queue.waiting.len() + group.len() > WAITING {
            return Err(Failure::TooMany);
        }
        for pending in group {
            let (answer, heard) = oneshot::channel();
            queue.waiting.push_back(Waiting(pending, answer));
            answers.push(heard);
        }
        if !queue.working {
            queue.working = true;
            tokio::spawn(work(app.clone()));
        }
    }
    let mut verdicts = Vec::with_capacity(answers.len());
    for heard in answers {
        let verdict = heard.await;
        let lost = |_| {
            Err(Failure::Internal(
                "the writer of assessments ended".to_owned(),
            ))
        };
        verdicts.push(verdict.unwrap_or_else(lost));
    }
    Ok(verdicts)
}

/// Works until nothing waits.
async fn work(app: App) {
    let _place = Place(app.clone());
    loop {
        let (group, answers): (Vec<Pending>, Vec<_>) = {
            let mut queue = app.0.selectivity.queue();
            let many = queue.waiting.len().min(TOGETHER);
            let group = queue.waiting.drain(..many);
            group
                .map(|Waiting(pending, answer)| (pending, answer))
                .unzip()
        };
        if group.is_empty() {
            return;
        }
        match together(&app, &group).await {
            Ok(verdicts) => {
                for (answer, verdict) in answers.into_iter().zip(verdicts) {
                    // Whoever has hung up finds the answer under the reference.
                    let _ = answer.send(verdict);
                }
            }
            Err(failure) => {
                for answer in answers {
                    let _ = answer.send(Err(again(&failure)));
                }
            }
        }
    }
}

/// The same failure for everybody of a group.
fn again(failure: &Failure) -> Failure {
    match failure {
        Failure::NotReady(refusal) => Failure::NotReady(refusal.clone()),
        Failure::Conflict => Failure::Conflict,
        other => Failure::Internal(other.to_string()),
    }
}

//! A finding's history in words, latest first.

use crate::App;
use crate::accounts::Who;
use crate::command::history;
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::validation::name_of;
use crate::web::Chrome;
use greenlane_domain::findings::{Event, Finding};
use greenlane_domain::ids::AccountId;
use uuid::Uuid;

/// One line of the history.
pub(super) struct Line {
    pub iso: String,
    pub at: String,
    pub what: String,
    pub detail: String,
    pub who: String,
}

/// What happened, and the text that came with it.
fn words(app: &App, c: &Chrome, event: &Event) -> (String, String) {
    match event {
        Event::Raised { observation } => {
            let class = c.t(key("finding-class", observation.class.code()));
            (c.t1("finding-told-raised", "class", class), String::new())
        }
        Event::ActionRequired {
            owner,
            due,
            due_reason,
            ..
        } => {
            let what = c.t2(
                "finding-told-action",
                "name",
                &owner.name,
                "due",
                c.day(*due),
            );
            (what, due_reason.clone().unwrap_or_default())
        }
        Event::PlanSent { note, .. } => (c.t("finding-told-plan"), note.clone()),
        Event::PlanAgreed { comment, .. } => (c.t("finding-told-agreed"), comment.clone()),
        Event::EvidenceSent {
            documents, note, ..
        } => (c.n("finding-told-evidence", documents.len()), note.clone()),
        Event::Returned { comment, .. } => (c.t("finding-told-returned"), comment.clone()),
        Event::ExtensionAsked { days, reasons, .. } => {
            (c.t1("finding-told-asked", "days", days), reasons.clone())
        }
        Event::Extended { due, reasons, .. } => (
            c.t1("finding-told-extended", "due", c.day(*due)),
            reasons.clone(),
        ),
        Event::ExtensionRefused { reasons, .. } => (c.t("finding-told-refused"), reasons.clone()),
        Event::Closed { comment, .. } => (c.t("finding-told-closed"), comment.clone()),
        Event::EffectivenessChecked {
            effective, note, ..
        } => {
            let what = if *effective {
                "finding-told-lasts"
            } else {
                "finding-told-reopened"
            };
            (c.t(what), note.clone())
        }
        Event::StepReached { step, due, .. } => {
            let known = app.pack().ladder.iter().find(|known| known.id == *step);
            let name = known.map_or(step.as_str(), |known| c.pack(&known.name));
            let day = c.day(*due);
            let what = c.t2("finding-told-step", "name", name, "day", day);
            (what, String::new())
        }
    }
}

/// The whole history of a finding.
pub(super) async fn lines(
    app: &App,
    who: &Who,
    c: &Chrome,
    finding: Uuid,
) -> Result<Vec<Line>, Failure> {
    let events = history::<Finding>(app, who, finding).await?;
    let mut lines = Vec::with_capacity(events.len());
    for recorded in events.iter().rev() {
        let (what, detail) = words(app, c, &recorded.event);
        let role = c.t(key("role", &recorded.by.role));
        let who = match recorded.by.account {
            Some(account) => {
                let name = name_of(app, who, AccountId(account)).await?;
                format!("{name} ({role})")
            }
            None => role,
        };
        lines.push(Line {
            iso: recorded.recorded_at.to_string(),
            at: c.at(recorded.recorded_at),
            what,
            detail,
            who,
        });
    }
    Ok(lines)
}

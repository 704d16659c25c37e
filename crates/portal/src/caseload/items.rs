//! One item of work, as a row and in words.

use super::labels;
use crate::app::App;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row of the queue.
#[derive(Debug, Clone, FromRow)]
pub struct ItemRow {
    pub task: String,
    pub stream_id: Uuid,
    pub legal_name: String,
    pub entity_type: String,
    pub specialist: Option<Uuid>,
    pub due: Option<Day>,
    pub clock: Option<String>,
    pub began: Option<Day>,
    pub hold: bool,
    pub subject: Uuid,
}

/// An item in words.
#[derive(Debug, Clone)]
pub struct Item {
    pub company: Uuid,
    pub name: String,
    pub entity_type: String,
    pub task_name: String,
    pub href: String,
    pub due: Option<Due>,
    pub days: Option<i64>,
    pub specialist: String,
    pub status: (&'static str, String),
}

/// The tasks of a queue, in the order in which filters offer them.
pub const TASKS: [&str; 33] = [
    "review",
    "resubmission",
    "recommend",
    "answer",
    "finding",
    "escalated",
    "question",
    "data_changed",
    "anomaly",
    "plan",
    "planned",
    "validation",
    "visit_proposal",
    "visit_evidence",
    "visit_silence",
    "report_write",
    "report",
    "vetting",
    "revetting",
    "approve",
    "conclude",
    "emergency",
    "assign",
    "correction",
    "vetting_waits",
    "decision_waits",
    "conclusion_waits",
    "suspension",
    "finding_waits",
    "finding_check",
    "visit_waits",
    "report_waits",
    "referred",
];

/// Where the task is done.
fn href(row: &ItemRow, anomalies: bool) -> String {
    let (company, subject) = (row.stream_id, row.subject);
    match row.task.as_str() {
        "review" | "resubmission" if subject == company => format!("/companies/{company}/profile"),
        "review" | "resubmission" => format!("/review/{subject}"),
        "recommend" | "answer" | "approve" | "emergency" | "decision_waits" => {
            format!("/companies/{company}/decisions")
        }
        "vetting" | "revetting" | "referred" => format!("/companies/{company}/vetting"),
        "finding" | "finding_waits" | "finding_check" | "escalated" => {
            format!("/findings/{subject}")
        }
        "validation" | "conclude" | "conclusion_waits" => format!("/validations/{subject}"),
        "visit_proposal" => format!("/validations/{subject}/slots"),
        "visit_evidence" => format!("/validations/{subject}/requests"),
        "visit_waits" | "visit_silence" => format!("/validations/{subject}"),
        "report_write" => format!("/validations/{subject}/report/work"),
        "report" | "report_waits" => format!("/validations/{subject}/report"),
        "question" => format!("/companies/{company}/conversations#thread-{subject}"),
        // Whoever sees anomalies is asked about none.
        "anomaly" if anomalies => format!("/anomalies/{subject}"),
        "anomaly" => format!("/anomalies/{subject}/question"),
        "plan" => format!("/companies/{company}/validations"),
        "planned" => format!("/companies/{company}/validations/new?planned=1"),
        "data_changed" => format!("/companies/{company}/changed-data"),
        "assign" => format!("/team?company={company}"),
        _ => format!("/companies/{company}/file"),
    }
}

impl ItemRow {
    /// In words, for somebody who sees anomalies or does not.
    pub fn told(
        &self,
        app: &App,
        say: &Say,
        staff: &BTreeMap<Uuid, String>,
        anomalies: bool,
    ) -> Item {
        let today = app.today();
        // A repeated vetting is due a clock's length after the last one.
        let day = match (&self.due, self.task.as_str()) {
            (Some(Day(day)), "revetting") => labels::revetting(app, *day),
            (day, _) => day.map(|Day(day)| day),
        };
        let began = self.began.map(|Day(day)| day);
        let due = day.map(|day| Due::counted(app, say, day, self.clock.as_deref(), began));
        let overdue = day.is_some_and(|day| day < today);
        let status = match (overdue, self.hold) {
            (true, _) => ("bad", say.t("ui-status-overdue")),
            (false, true) => ("hold", say.t("ui-status-on-hold")),
            (false, false) if began.is_some_and(|b| (today - b).get_days() < 3) => {
                ("todo", say.t("ui-status-new"))
            }
            (false, false) if day.is_some_and(|d| (d - today).get_days() <= 14) => {
                ("warn", say.t("ui-status-due-soon"))
            }
            (false, false) => ("progress", say.t("caseload-status-open")),
        };
        let specialist = self.specialist.and_then(|id| staff.get(&id).cloned());
        Item {
            company: self.stream_id,
            name: self.legal_name.clone(),
            entity_type: labels::entity_type(app, say, &self.entity_type),
            task_name: say.t(format!("caseload-task-{}", labels::dashed(&self.task))),
            href: href(self, anomalies),
            due,
            days: began.map(|began| i64::from((today - began).get_days()).max(0)),
            specialist: specialist.unwrap_or_else(|| say.t("caseload-nobody")),
            status,
        }
    }
}

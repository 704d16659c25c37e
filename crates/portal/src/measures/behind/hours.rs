//! Staff hours behind a mean: each validation, or each application, with the parts of the work.

use super::{Behind, Cell, Question, company, day, heads, part, text};
use greenlane_db::{Day, FromRow};
use uuid::Uuid;

#[derive(FromRow)]
pub(super) struct HoursRow {
    total: i64,
    validation: Uuid,
    member: Uuid,
    company: String,
    kind: String,
    on_day: Day,
    minutes_preparation: i64,
    minutes_travel: i64,
    minutes_visit: i64,
    minutes_report: i64,
    minutes_follow_up: i64,
}

/// `3:30` on the page, minutes in a file: a sum must not depend on how a spreadsheet reads a colon.
fn minutes(minutes: i64) -> Cell {
    Cell {
        shown: format!("{}:{:02}", minutes / 60, minutes % 60),
        plain: minutes.to_string(),
        href: String::new(),
    }
}

pub(super) fn of_hours(question: &Question<'_>, found: &[HoursRow]) -> Behind {
    let keys = [
        "measures-col-visit",
        "measures-col-company",
        "measures-col-kind",
        "validation-phase-preparation",
        "validation-phase-travel",
        "validation-phase-visit",
        "validation-phase-report",
        "validation-phase-follow-up",
        "measures-col-hours",
    ];
    let cells = |row: &HoursRow| {
        let phases = [
            row.minutes_preparation,
            row.minutes_travel,
            row.minutes_visit,
            row.minutes_report,
            row.minutes_follow_up,
        ];
        let mut cells = vec![
            Cell {
                href: format!("/validations/{}", row.validation),
                ..day(question, row.on_day.0)
            },
            company(row.member, &row.company),
            part(question, &row.kind),
        ];
        cells.extend(phases.map(minutes));
        let whole = text(
            minutes(phases.iter().sum()).shown,
            format!("/validations/{}#hours", row.validation),
        );
        cells.push(Cell {
            plain: phases.iter().sum::<i64>().to_string(),
            ..whole
        });
        cells
    };
    Behind {
        heads: heads(question, &keys),
        total: found.first().map_or(0, |row| row.total),
        rows: found.iter().map(cells).collect(),
    }
}

#[derive(FromRow)]
pub(super) struct CaseRow {
    total: i64,
    member: Uuid,
    company: String,
    decided_on: Day,
    decision: String,
    minutes_vetting: i64,
    minutes_review: i64,
    minutes_decision: i64,
}

pub(super) fn of_cases(question: &Question<'_>, found: &[CaseRow]) -> Behind {
    let keys = [
        "measures-col-decided",
        "measures-col-company",
        "case-hours-decision",
        "case-phase-vetting",
        "case-phase-review",
        "case-phase-decision",
        "measures-col-hours",
    ];
    let cells = |row: &CaseRow| {
        let phases = [
            row.minutes_vetting,
            row.minutes_review,
            row.minutes_decision,
        ];
        let href = format!("/companies/{}/hours", row.member);
        let decision = question.say.t(format!("case-decision-{}", row.decision));
        let mut cells = vec![
            Cell {
                href: href.clone(),
                ..day(question, row.decided_on.0)
            },
            company(row.member, &row.company),
            text(decision, String::new()),
        ];
        cells.extend(phases.map(minutes));
        cells.push(Cell {
            href,
            ..minutes(phases.iter().sum())
        });
        cells
    };
    Behind {
        heads: heads(question, &keys),
        total: found.first().map_or(0, |row| row.total),
        rows: found.iter().map(cells).collect(),
    }
}

//! Query tables of validations, as a pure function of a validation's state.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::validation::{Phase, Plan, Validation};
use uuid::Uuid;

const VALIDATION: usize = 0;
const RESULT: usize = 1;
const SLOT: usize = 2;
const WAIT: usize = 3;

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Everybody who does it, as one text: whoever of two leads, it is the same team.
fn team(plan: &Plan) -> String {
    let mut people: Vec<_> = plan.team.iter().chain([&plan.lead]).collect();
    people.sort_unstable();
    people.dedup();
    let people: Vec<String> = people.iter().map(ToString::to_string).collect();
    people.join(" ")
}

fn main_row(validation: &Validation, id: Uuid) -> Option<TableRow> {
    let plan = validation.plan.as_ref()?;
    let progress = validation.progress();
    let conclusion = validation.conclusion();
    let asked = validation.report.asked_by;
    let approval = validation.report.approval.as_ref();
    let approval = approval.filter(|_| asked.is_some());
    let recommended_by = validation.recommendation.as_ref().map(|r| Uuid::from(r.by));
    Some(args![
        id,
        Uuid::from(plan.member),
        &plan.entity_type,
        &plan.edition,
        Uuid::from(plan.profile),
        plan.kind.code(),
        plan.method.code(),
        validation.stage().code(),
        Uuid::from(plan.lead),
        plan.on,
        plan.until,
        plan.planned_on,
        validation.notice.as_ref().map(|notice| notice.sent_on),
        validation.begun,
        count(progress.in_scope),
        count(progress.looked_at),
        count(progress.not_checked.len()),
        count(progress.missing.len()),
        count(validation.findings.len()),
        conclusion.map(|c| c.outcome.code()),
        recommended_by,
        conclusion.map(|c| c.completed_on),
        conclusion.map(|c| c.concluded_on),
        conclusion.map(|c| i64::from(c.concluded_on.year())),
        validation.minutes(Phase::Preparation),
        validation.minutes(Phase::Visit),
        validation.minutes(Phase::Report),
        validation.minutes(Phase::Travel),
        validation.minutes(Phase::FollowUp),
        count(progress.judged),
        asked.map(|by| by.0),
        validation.report.asked_on.filter(|_| asked.is_some()),
        approval.map(|clock| clock.due),
        count(plan.sites.len()),
        validation.report_owed_since(),
        team(plan),
        validation.report_owed_by().map(|clock| clock.due)
    ])
}

/// Days of the specialist that are held for the company, or agreed with it until the visit begins.
fn slots(validation: &Validation, id: Uuid) -> Vec<(usize, TableRow)> {
    let Some(plan) = &validation.plan else {
        return Vec::new();
    };
    let arranged = &validation.arranged;
    let held = arranged.offer.iter().flat_map(|offer| &offer.slots);
    let agreed = arranged
        .agreed
        .iter()
        .filter(|_| validation.begun.is_none());
    let all = held
        .map(|slot| (slot, false))
        .chain(agreed.map(|slot| (slot, true)));
    all.enumerate()
        .map(|(place, (slot, agreed))| {
            let values = args![
                id,
                count(place),
                Uuid::from(plan.lead),
                slot.on,
                slot.until,
                agreed
            ];
            (SLOT, values)
        })
        .collect()
}

/// What somebody has to answer, by the clock that runs.
fn waits(validation: &Validation, id: Uuid) -> Vec<(usize, TableRow)> {
    let Some(plan) = &validation.plan else {
        return Vec::new();
    };
    let arranged = &validation.arranged;
    let asked = arranged.waits().map(|deadline| {
        let (kind, whose) = if arranged.offer.is_some() {
            ("slots", "member")
        } else {
            ("proposal", "agency")
        };
        let values = args![
            id,
            "slots",
            Uuid::from(plan.member),
            Uuid::from(plan.lead),
            kind,
            whose,
            &deadline.clock,
            deadline.from,
            deadline.due,
            None::<String>
        ];
        (WAIT, values)
    });
    let requests = validation.running_requests().map(|known| {
        let asked = &known.asked;
        let subject = format!("request-{}", asked.request);
        let review = known.review.as_ref().filter(|_| !known.waits_for_company());
        let clock = review.or(asked.clock.as_ref());
        let whose = if review.is_some() { "agency" } else { "member" };
        let values = args![
            id,
            subject,
            Uuid::from(plan.member),
            Uuid::from(plan.lead),
            "evidence",
            whose,
            clock.map(|clock| clock.clock.as_str()),
            clock.map_or(asked.asked_on, |clock| clock.from),
            review.map_or(asked.due_on, |clock| clock.due),
            asked.due_reason.as_deref().filter(|_| review.is_none())
        ];
        (WAIT, values)
    });
    asked.into_iter().chain(requests).collect()
}

impl Projected for Validation {
    const TABLES: &'static [Table] = &[
        Table {
            name: "validation",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("entity_type", Kind::Text),
                Column("edition", Kind::Text),
                Column("profile_id", Kind::Uuid),
                Column("kind", Kind::Text),
                Column("method", Kind::Text),
                Column("stage", Kind::Text),
                Column("lead", Kind::Uuid),
                Column("on_day", Kind::Day),
                Column("until_day", Kind::Day),
                Column("planned_on", Kind::Day),
                Column("notified_on", Kind::Day),
                Column("begun_on", Kind::Day),
                Column("in_scope", Kind::Int),
                Column("looked_at", Kind::Int),
                Column("not_checked", Kind::Int),
                Column("missing", Kind::Int),
                Column("findings", Kind::Int),
                Column("outcome", Kind::Text),
                Column("recommended_by", Kind::Uuid),
                Column("completed_on", Kind::Day),
                Column("concluded_on", Kind::Day),
                Column("concluded_year", Kind::Int),
                Column("minutes_preparation", Kind::Int),
                Column("minutes_visit", Kind::Int),
                Column("minutes_report", Kind::Int),
                Column("minutes_travel", Kind::Int),
                Column("minutes_follow_up", Kind::Int),
                Column("judged", Kind::Int),
                Column("report_asked_by", Kind::Uuid),
                Column("report_asked_on", Kind::Day),
                Column("report_due", Kind::Day),
                Column("sites", Kind::Int),
                Column("report_owed_on", Kind::Day),
                Column("team", Kind::Text),
                Column("report_owed_due", Kind::Day),
            ],
        },
        Table {
            name: "validation_result",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("criterion", Kind::Text),
                Column("category", Kind::Int),
                Column("strength", Kind::Text),
                Column("result", Kind::Text),
                Column("verified", Kind::Text),
                Column("recorded_by", Kind::Uuid),
                Column("recorded_on", Kind::Day),
            ],
        },
        Table {
            name: "validation_slot",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("place", Kind::Int),
                Column("specialist", Kind::Uuid),
                Column("on_day", Kind::Day),
                Column("until_day", Kind::Day),
                Column("agreed", Kind::Bool),
            ],
        },
        Table {
            name: "validation_wait",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("subject", Kind::Text),
                Column("member_id", Kind::Uuid),
                Column("lead", Kind::Uuid),
                Column("kind", Kind::Text),
                Column("whose", Kind::Text),
                Column("clock", Kind::Text),
                Column("began", Kind::Day),
                Column("due", Kind::Day),
                Column("reason", Kind::Text),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(main) = main_row(self, id) else {
            return Vec::new();
        };
        let mut rows = vec![(VALIDATION, main)];
        for scoped in self.scope() {
            let Some(checked) = self.results.get(&scoped.id) else {
                continue;
            };
            let row = args![
                id,
                &scoped.id,
                scoped.category,
                scoped.strength.as_str(),
                checked.result.code(),
                checked
                    .verified
                    .map(greenlane_domain::validation::Verification::code),
                Uuid::from(checked.by),
                checked.on
            ];
            rows.push((RESULT, row));
        }
        rows.extend(slots(self, id));
        rows.extend(waits(self, id));
        rows
    }
}

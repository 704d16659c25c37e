//! Query tables of planning, as a pure function of the streams.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::planning::{Availability, PlanStage, Round, YearPlan};
use jiff::civil::Date;
use uuid::Uuid;

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl Projected for Availability {
    const TABLES: &'static [Table] = &[
        Table {
            name: "availability",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("account_id", Kind::Uuid),
                Column("stated", Kind::Bool),
                Column("hours", Kind::Int),
                Column("languages", Kind::Text),
                Column("home", Kind::Text),
            ],
        },
        Table {
            name: "absence",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("absence_id", Kind::Uuid),
                Column("account_id", Kind::Uuid),
                Column("from_day", Kind::Day),
                Column("until_day", Kind::Day),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(account) = self.account else {
            return Vec::new();
        };
        let stated = &self.stated;
        let row = args![
            id,
            account.0,
            !stated.languages.is_empty(),
            i64::from(stated.hours),
            stated.languages.join(","),
            &stated.home
        ];
        let mut rows = vec![(0, row)];
        for absence in &self.absences {
            let row = args![id, absence.id, account.0, absence.from, absence.until];
            rows.push((1, row));
        }
        rows
    }
}

/// The first and the last day of a month of a year; months count from 0.
pub(super) fn days(year: i16, month: usize) -> (Date, Date) {
    let month = i8::try_from(month + 1).unwrap_or(1);
    let first = Date::new(year, month, 1).unwrap_or(Date::MIN);
    (first, first.last_of_month())
}

fn summary(plan: &YearPlan, round: &Round, id: Uuid) -> TableRow {
    args![
        id,
        i64::from(round.number),
        i64::from(plan.year),
        round.stage.code(),
        round.on,
        whole(round.inputs.candidates.len()),
        whole(round.plan.len()),
        whole(round.overrides.len()),
        round
            .found
            .as_ref()
            .map(greenlane_domain::planning::Settled::gap),
        round.by
    ]
}

impl Projected for YearPlan {
    const TABLES: &'static [Table] = &[
        Table {
            name: "year_plan",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("number", Kind::Int),
                Column("year", Kind::Int),
                Column("stage", Kind::Text),
                Column("drafted_on", Kind::Day),
                Column("members", Kind::Int),
                Column("planned", Kind::Int),
                Column("overrides", Kind::Int),
                Column("gap", Kind::Int),
                Column("made_by", Kind::Uuid),
            ],
        },
        Table {
            name: "planned_visit",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("year", Kind::Int),
                Column("account_id", Kind::Uuid),
                Column("from_day", Kind::Day),
                Column("until_day", Kind::Day),
                Column("how", Kind::Text),
            ],
        },
    ];

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let mut rows = Vec::new();
        for round in &self.rounds {
            rows.push((0, summary(self, round, id)));
            if round.stage != PlanStage::InForce {
                continue;
            }
            for (member, visit) in &round.plan {
                let (from, until) = days(self.year, visit.month);
                let row = args![
                    id,
                    member.0,
                    i64::from(self.year),
                    visit.account.0,
                    from,
                    until,
                    visit.how.code()
                ];
                rows.push((1, row));
            }
        }
        rows
    }
}

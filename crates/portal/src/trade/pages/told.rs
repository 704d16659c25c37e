//! Everything that a statement tells, the same on its page, on paper and in files.

use crate::accounts::Who;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::selectivity::told as assessed;
use crate::trade::sql;
use crate::trade::suspects::Alarm;
use crate::trade::tables::NoteRow;
use crate::trade::year::Year;
use greenlane_db::args;
use greenlane_domain::benefits::{Cell, LaneUse, Statement, statement};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// What was done about an alarm: when, and what the member reads of it; blank where nothing was written for it. By whom is
/// nobody's business but the programme's.
pub(super) struct Done {
    pub at: Timestamp,
    pub on: Date,
    pub told: String,
}

/// A member's year.
pub(super) struct Told {
    pub member: String,
    pub company: MemberId,
    /// None where there are no declarations at all.
    pub year: Option<i16>,
    pub found: Arc<Year>,
    pub cells: Vec<Cell>,
    pub made: Statement,
    /// Shipments that were treated as the member's.
    pub own: u64,
    pub lane: LaneUse,
    /// Declarations assessed as they came, and to how many of them the lane was open.
    pub assessed: (u64, u64),
    done: HashMap<Uuid, Vec<Done>>,
}

impl Told {
    pub async fn of(
        app: &App,
        who: &Who,
        (company, member): (MemberId, &Member),
        year: Option<i16>,
    ) -> Result<Self, Failure> {
        let (found, assessed) = match year {
            Some(year) => (
                crate::trade::year::of(app, year).await?,
                assessed::counts(app, who, (company, year)).await?,
            ),
            None => (Arc::default(), (0, 0)),
        };
        let cells = found.cells(company);
        Ok(Self {
            member: member.legal_name().to_owned(),
            company,
            year,
            made: statement(&cells, &app.pack().benefits.card),
            cells,
            own: found.own.get(&company).copied().unwrap_or_default(),
            lane: found.lanes.get(&company).cloned().unwrap_or_default(),
            assessed,
            done: done(app, &found, company).await?,
            found,
        })
    }

    /// The alarms, each with what was done about it.
    pub fn alarms(&self) -> impl Iterator<Item = (&Alarm, &[Done])> {
        self.found.alarms_of(self.company).map(move |alarm| {
            let done = self.done.get(&alarm.id());
            (alarm, done.map_or(&[][..], Vec::as_slice))
        })
    }
}

async fn done(
    app: &App,
    found: &Year,
    company: MemberId,
) -> Result<HashMap<Uuid, Vec<Done>>, Failure> {
    let mut done: HashMap<Uuid, Vec<Done>> = found
        .alarms_of(company)
        .map(|alarm| (alarm.id(), Vec::new()))
        .collect();
    if done.is_empty() {
        return Ok(done);
    }
    let notes: Vec<NoteRow> = app.db(&System).all(sql::NOTES, args![]).await?;
    for note in notes {
        if let Some(of) = done.get_mut(&note.stream_id) {
            of.push(Done {
                at: note.noted_at.0,
                on: app.date_of(note.noted_at.0),
                told: note.told,
            });
        }
    }
    Ok(done)
}

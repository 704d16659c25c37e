//! Query tables of findings, as a pure function of a finding's state.

use crate::projection::Projected;
use greenlane_db::{Column, Kind, Table, TableRow, args};
use greenlane_domain::findings::Finding;
use uuid::Uuid;

const FINDING: usize = 0;
const REASON: usize = 1;

impl Projected for Finding {
    const TABLES: &'static [Table] = &[
        Table {
            name: "finding",
            key: 1,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("member_id", Kind::Uuid),
                Column("entity_type", Kind::Text),
                Column("validation_id", Kind::Uuid),
                Column("edition", Kind::Text),
                Column("criterion", Kind::Text),
                Column("category", Kind::Int),
                Column("strength", Kind::Text),
                Column("class", Kind::Text),
                Column("site_id", Kind::Uuid),
                Column("site_name", Kind::Text),
                Column("country", Kind::Text),
                Column("raised_on", Kind::Day),
                Column("raised_year", Kind::Int),
                Column("raised_by", Kind::Uuid),
                Column("owner", Kind::Text),
                Column("due", Kind::Day),
                Column("ladder_due", Kind::Day),
                Column("stage", Kind::Text),
                Column("waits_for", Kind::Text),
                Column("next_due", Kind::Day),
                Column("next_clock", Kind::Text),
                Column("next_from", Kind::Day),
                Column("next_reason", Kind::Text),
                Column("extension_asked", Kind::Bool),
                Column("extended", Kind::Bool),
                Column("closed_on", Kind::Day),
                Column("closed_by", Kind::Uuid),
                Column("check_due", Kind::Day),
                Column("checked_on", Kind::Day),
                Column("reached_step", Kind::Text),
                Column("reached_due", Kind::Day),
            ],
        },
        Table {
            name: "finding_reason",
            key: 2,
            columns: &[
                Column("stream_id", Kind::Uuid),
                Column("reason", Kind::Text),
            ],
        },
    ];

    // 2: while the company has to act, the next day is the one that the ladder is counted from.
    const REVISION: u32 = 2;

    fn rows(&self, id: Uuid) -> Vec<(usize, TableRow)> {
        let Some(seen) = &self.observation else {
            return Vec::new();
        };
        let site = seen.site.as_ref();
        let action = self.action.as_ref();
        let closure = self.closure.as_ref();
        let running = self.running();
        let main = args![
            id,
            Uuid::from(seen.member),
            &seen.entity_type,
            Uuid::from(seen.validation),
            &seen.edition,
            &seen.criterion,
            seen.category,
            seen.strength.as_str(),
            seen.class.code(),
            site.map(|site| site.id),
            site.map(|site| site.name.as_str()),
            site.map(|site| site.country.as_str()),
            seen.raised_on,
            i64::from(seen.raised_on.year()),
            Uuid::from(seen.raised_by),
            action.map(|action| action.owner.name.as_str()),
            action.map(|action| action.due),
            self.ladder_due(),
            self.stage().code(),
            self.waits_for().code(),
            self.next_due(),
            running.map(|deadline| deadline.clock.as_str()),
            running.map(|deadline| deadline.from),
            self.set_because(),
            self.request.is_some(),
            self.extended,
            closure.map(|closure| closure.on),
            closure.map(|closure| Uuid::from(closure.by)),
            self.check_due().map(|clock| clock.due),
            self.lasting.as_ref().map(|lasting| lasting.on),
            self.told.as_ref().map(|(step, _)| step.as_str()),
            self.told.as_ref().map(|(_, due)| *due)
        ];
        let reasons = seen.reasons.iter();
        std::iter::once((FINDING, main))
            .chain(reasons.map(|reason| (REASON, args![id, reason])))
            .collect()
    }
}

//! SQL of measures: counts, and the rows behind each count.
//!
//! A count and its rows stand next to each other and share their condition through a macro, so that they cannot come
//! apart. `$1` is always the entity type, empty for all of them.

pub use super::companies::sql::*;

/// The kinds of validation, in the order of the page.
pub const KINDS: [&str; 3] = ["initial", "revalidation", "for_cause"];
/// The outcomes of a validation, in the order of the page.
pub const OUTCOMES: [&str; 3] = ["pass", "conditional", "fail"];

/// The decision that a statistic counts.
pub fn decision_of(statistic: &str) -> Option<&'static str> {
    match statistic {
        "certified" => Some("certify"),
        "denied" => Some("deny"),
        "suspensions" => Some("suspend"),
        "removals" => Some("remove"),
        _ => None,
    }
}

pub const LOG_POSITION: &str = "select seq from log_head where id = 1";
pub const FIRST_EVENT: &str = "select recorded_at from event where seq = 1";
pub const LAST_DEFICIENCY: &str =
    "select raised_on from finding where class = 'deficiency' order by raised_on desc limit 1";

/// Deficiencies of the period: `$2` first day, `$3` first day after.
macro_rules! deficiencies {
    ($start:literal, $more:literal) => {
        concat!(
            $start,
            " where f.class = 'deficiency' and f.raised_on >= $2 and f.raised_on < $3",
            " and ($1 = '' or f.entity_type = $1)",
            $more
        )
    };
}

pub const DEFICIENCIES: &str = deficiencies!("select count(*) from finding f", "");
pub const BY_CATEGORY: &str = deficiencies!(
    "select f.category, count(*) from finding f",
    " group by f.category"
);
pub const BY_CRITERION: &str = deficiencies!(
    "select f.criterion, count(*) from finding f",
    " and ($4 = 0 or f.category = $4) group by f.criterion"
);
pub const BY_REASON: &str = deficiencies!(
    "select r.reason, count(*) from finding f join finding_reason r on r.stream_id = f.stream_id",
    " group by r.reason"
);

// How many companies stand behind a figure: six deficiencies of one visit are one company's.
pub const COMPANIES: &str = deficiencies!("select count(distinct f.member_id) from finding f", "");
pub const COMPANIES_BY_CATEGORY: &str = deficiencies!(
    "select f.category, count(distinct f.member_id) from finding f",
    " group by f.category"
);
pub const COMPANIES_BY_CRITERION: &str = deficiencies!(
    "select f.criterion, count(distinct f.member_id) from finding f",
    " group by f.criterion"
);
pub const COMPANIES_BY_REASON: &str = deficiencies!(
    "select r.reason, count(distinct f.member_id) from finding f join finding_reason r on r.stream_id = f.stream_id",
    " group by r.reason"
);

/// Findings as rows: the condition goes between, the page after. Names are looked up for the page alone.
macro_rules! finding_rows {
    ($join:literal, $where:expr, $limit:literal, $offset:literal) => {
        concat!(
            "select p.total, p.stream_id as finding, p.member_id as member, m.legal_name as company, p.criterion,",
            " p.category, p.validation_id as validation, p.raised_on, p.due, p.closed_on from (",
            "select count(*) over () as total, f.stream_id, f.member_id, f.criterion, f.category, f.validation_id,",
            " f.raised_on, f.due, f.closed_on from finding f",
            $join,
            $where,
            " order by f.raised_on, f.stream_id limit ",
            $limit,
            " offset ",
            $offset,
            ") p join member m on m.stream_id = p.member_id order by p.raised_on, p.stream_id"
        )
    };
}

pub const DEFICIENCY_ROWS: &str = finding_rows!("", deficiencies!("", ""), "$4", "$5");
pub const CATEGORY_ROWS: &str =
    finding_rows!("", deficiencies!("", " and f.category = $4"), "$5", "$6");
pub const CRITERION_ROWS: &str =
    finding_rows!("", deficiencies!("", " and f.criterion = $4"), "$5", "$6");
pub const REASON_ROWS: &str = finding_rows!(
    " join finding_reason r on r.stream_id = f.stream_id",
    deficiencies!("", " and r.reason = $4"),
    "$5",
    "$6"
);

/// Deficiencies of the validations that were concluded in the period. `class || ''` keeps SQLite from starting at the
/// class, which half of all findings share.
macro_rules! of_concluded {
    () => {
        " where f.class || '' = 'deficiency' and v.concluded_on >= $2 and v.concluded_on < $3 and ($1 = '' or v.entity_type = $1)"
    };
}

pub const DEFICIENCIES_OF_CONCLUDED: &str = concat!(
    "select count(*) from validation v join finding f on f.validation_id = v.stream_id",
    of_concluded!()
);
pub const DEFICIENCY_OF_CONCLUDED_ROWS: &str = finding_rows!(
    " join validation v on v.stream_id = f.validation_id",
    of_concluded!(),
    "$4",
    "$5"
);

/// Required actions that were closed in the period.
macro_rules! closed {
    () => {
        " where f.closed_on >= $2 and f.closed_on < $3 and ($1 = '' or f.entity_type = $1)"
    };
}

pub const CLOSED_DAYS: &str = concat!("select f.raised_on, f.closed_on from finding f", closed!());
pub const CLOSED_ROWS: &str = finding_rows!("", closed!(), "$4", "$5");

/// Required actions that are not closed.
macro_rules! open {
    ($more:literal) => {
        concat!(
            " where f.due is not null and f.closed_on is null and ($1 = '' or f.entity_type = $1)",
            $more
        )
    };
}

pub const OPEN_ACTIONS: &str = concat!("select count(*) from finding f", open!(""));
pub const OPEN_ROWS: &str = finding_rows!("", open!(""), "$2", "$3");
pub const OVERDUE_ACTIONS: &str = concat!(
    "select count(*) from finding f",
    open!(" and f.ladder_due < $2")
);
pub const OVERDUE_ROWS: &str = finding_rows!("", open!(" and f.ladder_due < $2"), "$3", "$4");

/// Checks in the period by which somebody can say how a criterion is met: of one criterion, or of each (`$of`).
macro_rules! checks {
    ($of:literal) => {
        concat!(
            " where ",
            $of,
            "r.recorded_on >= $2 and r.recorded_on < $3 and r.result in ('met', 'partly', 'not_met')",
            " and ($1 = '' or exists (select 1 from validation k where k.stream_id = r.stream_id and k.entity_type = $1))"
        )
    };
}

pub const CHECKED_BY_CRITERION: &str = concat!(
    "select r.criterion, count(*) from validation_result r",
    checks!(""),
    " group by r.criterion"
);
pub const DEFICIENT_BY_CRITERION: &str = concat!(
    "select r.criterion, count(*) from validation_result r",
    checks!(""),
    " and exists (select 1 from finding f where f.validation_id = r.stream_id and f.criterion = r.criterion",
    " and f.class = 'deficiency') group by r.criterion"
);

pub const CHECK_ROWS: &str = concat!(
    "select p.total, p.stream_id as validation, p.member_id as member, m.legal_name as company, p.result, p.recorded_on",
    " from (select count(*) over () as total, r.stream_id, v.member_id, r.result, r.recorded_on",
    " from validation_result r join validation v on v.stream_id = r.stream_id",
    checks!("r.criterion = $4 and "),
    " order by r.recorded_on, r.stream_id limit $5 offset $6) p",
    " join member m on m.stream_id = p.member_id order by p.recorded_on, p.stream_id"
);

/// Validations as rows.
macro_rules! validation_rows {
    ($where:expr, $limit:literal, $offset:literal) => {
        concat!(
            "select p.total, p.stream_id as validation, p.member_id as member, m.legal_name as company, p.kind, p.on_day,",
            " p.outcome, p.concluded_on from (select count(*) over () as total, v.stream_id, v.member_id, v.kind,",
            " v.on_day, v.outcome, v.concluded_on from validation v",
            $where,
            " order by v.on_day, v.stream_id limit ",
            $limit,
            " offset ",
            $offset,
            ") p join member m on m.stream_id = p.member_id order by p.on_day, p.stream_id"
        )
    };
}

/// Validations whose visit begins in the period.
macro_rules! scheduled {
    ($more:literal) => {
        concat!(
            " where v.on_day >= $2 and v.on_day < $3 and ($1 = '' or v.entity_type = $1)",
            $more
        )
    };
}

pub const SCHEDULED_BY_KIND: &str = concat!(
    "select v.kind, count(*) from validation v",
    scheduled!(" group by v.kind")
);
pub const SCHEDULED_ROWS: &str =
    validation_rows!(scheduled!(" and ($4 = '' or v.kind = $4)"), "$5", "$6");

/// Validations concluded in the period.
macro_rules! concluded {
    ($more:literal) => {
        concat!(
            " where v.concluded_on >= $2 and v.concluded_on < $3 and ($1 = '' or v.entity_type = $1)",
            $more
        )
    };
}

pub const CONCLUDED: &str = concat!("select count(*) from validation v", concluded!(""));
pub const CONCLUDED_BY_OUTCOME: &str = concat!(
    "select v.outcome, count(*) from validation v",
    concluded!(" group by v.outcome")
);
pub const CONCLUDED_ROWS: &str =
    validation_rows!(concluded!(" and ($4 = '' or v.outcome = $4)"), "$5", "$6");

/// Validations concluded in the period that have staff hours: those of kind revalidation, or the others (`$4`).
macro_rules! with_hours {
    () => {
        " where v.concluded_on >= $2 and v.concluded_on < $3 and ($1 = '' or v.entity_type = $1) and case when v.kind = 'revalidation' then 'revalidation' else 'validation' end = $4 and v.minutes_preparation + v.minutes_travel + v.minutes_visit + v.minutes_report + v.minutes_follow_up > 0"
    };
}

pub const STAFF_MINUTES: &str = concat!(
    "select v.minutes_preparation + v.minutes_travel + v.minutes_visit + v.minutes_report + v.minutes_follow_up",
    " from validation v",
    with_hours!()
);
pub const HOURS_ROWS: &str = concat!(
    "select p.total, p.stream_id as validation, p.member_id as member, m.legal_name as company, p.kind, p.on_day,",
    " p.minutes_preparation, p.minutes_travel, p.minutes_visit, p.minutes_report, p.minutes_follow_up",
    " from (select count(*) over () as total, v.stream_id, v.member_id, v.kind, v.on_day, v.minutes_preparation,",
    " v.minutes_travel, v.minutes_visit, v.minutes_report, v.minutes_follow_up from validation v",
    with_hours!(),
    " order by v.on_day, v.stream_id limit $5 offset $6) p",
    " join member m on m.stream_id = p.member_id order by p.on_day, p.stream_id"
);

/// Applications decided in the period on which hours were recorded.
macro_rules! case_hours {
    () => {
        " from certification_hours h where h.decided_on >= $2 and h.decided_on < $3 and ($1 = '' or h.entity_type = $1) and h.minutes_vetting + h.minutes_review + h.minutes_decision > 0"
    };
}

pub const CASE_MINUTES: &str = concat!(
    "select h.minutes_vetting + h.minutes_review + h.minutes_decision",
    case_hours!()
);
pub const CASE_HOURS_ROWS: &str = concat!(
    "select p.total, p.stream_id as member, m.legal_name as company, p.decided_on, p.decision,",
    " p.minutes_vetting, p.minutes_review, p.minutes_decision from (select count(*) over () as total, h.stream_id,",
    " h.place, h.decided_on, h.decision, h.minutes_vetting, h.minutes_review, h.minutes_decision",
    case_hours!(),
    " order by h.decided_on, h.stream_id, h.place limit $4 offset $5) p",
    " join member m on m.stream_id = p.stream_id order by p.decided_on, p.stream_id, p.place"
);

/// The validations whose hours a statistic counts.
pub fn hours_of(statistic: &str) -> Option<&'static str> {
    statistic.strip_prefix("hours-per-").and_then(|kind| {
        ["validation", "revalidation"]
            .into_iter()
            .find(|known| *known == kind)
    })
}

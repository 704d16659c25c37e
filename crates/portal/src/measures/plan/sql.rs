//! SQL of the plan's measures that are counted from the record. `$1` is the first day of the year, `$2` the first after it.

/// Validations concluded in the year.
macro_rules! concluded {
    () => {
        " v.concluded_on >= $1 and v.concluded_on < $2"
    };
}

pub const BY_OUTCOME: &str = concat!(
    "select v.outcome, count(*) from validation v where",
    concluded!(),
    " group by v.outcome"
);
pub const OUTCOME_ROWS: &str = concat!(
    "select p.total, p.stream_id as validation, p.member_id as member, m.legal_name as company, p.kind, p.on_day,",
    " p.outcome, p.concluded_on from (select count(*) over () as total, v.stream_id, v.member_id, v.kind,",
    " v.on_day, v.outcome, v.concluded_on from validation v where",
    concluded!(),
    " and ($3 = '' or v.outcome = $3) order by v.on_day, v.stream_id limit $4 offset $5) p",
    " join member m on m.stream_id = p.member_id order by p.on_day, p.stream_id"
);

/// Recommendations of those validations.
macro_rules! recommended {
    () => {
        concat!(
            " from validation v join finding f on f.validation_id = v.stream_id",
            " where f.class || '' = 'recommendation' and",
            concluded!()
        )
    };
}

pub const RECOMMENDATIONS: &str = concat!("select count(*)", recommended!());
pub const RECOMMENDATION_ROWS: &str = concat!(
    "select p.total, p.stream_id as finding, p.member_id as member, m.legal_name as company, p.criterion, p.category,",
    " p.validation_id as validation, p.raised_on, p.due, p.closed_on from (select count(*) over () as total,",
    " f.stream_id, f.member_id, f.criterion, f.category, f.validation_id, f.raised_on, f.due, f.closed_on",
    recommended!(),
    " order by f.raised_on, f.stream_id limit $3 offset $4) p",
    " join member m on m.stream_id = p.member_id order by p.raised_on, p.stream_id"
);

/// Criteria judged in them.
macro_rules! judged {
    () => {
        concat!(
            " from validation v join validation_result r on r.stream_id = v.stream_id",
            " where r.result in ('met', 'partly', 'not_met') and",
            concluded!()
        )
    };
}

pub const BY_RESULT: &str = concat!("select r.result, count(*)", judged!(), " group by r.result");
pub const RESULT_ROWS: &str = concat!(
    "select p.total, p.stream_id as validation, p.member_id as member, m.legal_name as company, p.criterion, p.result,",
    " p.recorded_on from (select count(*) over () as total, r.stream_id, v.member_id, r.criterion, r.result,",
    " r.recorded_on",
    judged!(),
    " and ($3 = '' or r.result = $3) order by r.recorded_on, r.stream_id, r.criterion limit $4 offset $5) p",
    " join member m on m.stream_id = p.member_id order by p.recorded_on, p.stream_id, p.criterion"
);

/// Validations with hours of staff.
macro_rules! worked {
    () => {
        concat!(
            " from validation v where v.minutes_preparation + v.minutes_travel + v.minutes_visit + v.minutes_report",
            " + v.minutes_follow_up > 0 and",
            concluded!()
        )
    };
}

pub const MINUTES: &str = concat!(
    "select coalesce(cast(sum(v.minutes_preparation + v.minutes_travel + v.minutes_visit + v.minutes_report",
    " + v.minutes_follow_up) as bigint), 0), count(*)",
    worked!()
);
pub const MINUTES_ROWS: &str = concat!(
    "select p.total, p.stream_id as validation, p.member_id as member, m.legal_name as company, p.kind, p.on_day,",
    " p.minutes_preparation, p.minutes_travel, p.minutes_visit, p.minutes_report, p.minutes_follow_up",
    " from (select count(*) over () as total, v.stream_id, v.member_id, v.kind, v.on_day, v.minutes_preparation,",
    " v.minutes_travel, v.minutes_visit, v.minutes_report, v.minutes_follow_up",
    worked!(),
    " order by v.on_day, v.stream_id limit $3 offset $4) p",
    " join member m on m.stream_id = p.member_id order by p.on_day, p.stream_id"
);

//! What is read of companies: who is a member, who waits, what was decided.

/// Companies as rows, each with one day.
macro_rules! company_rows {
    ($day:literal, $from:expr, $order:literal, $limit:literal, $offset:literal) => {
        concat!(
            "select count(*) over () as total, m.stream_id as member, m.legal_name as company, m.entity_type, m.stage,",
            " m.tier, ",
            $day,
            " as dated",
            $from,
            " order by ",
            $order,
            " limit ",
            $limit,
            " offset ",
            $offset
        )
    };
}

/// Members whose first validation or revalidation was due before `$2`.
macro_rules! overdue_validations {
    () => {
        " from member_deadline d join member m on m.stream_id = d.stream_id where d.due < $2 and d.clock in ('validate', 'revalidate') and m.in_force and ($1 = '' or m.entity_type = $1)"
    };
}

pub const OVERDUE_VALIDATIONS: &str =
    concat!("select count(distinct d.stream_id)", overdue_validations!());
pub const OVERDUE_VALIDATION_ROWS: &str = concat!(
    "select count(*) over () as total, m.stream_id as member, m.legal_name as company, m.entity_type, m.stage, m.tier,",
    " min(d.due) as dated",
    overdue_validations!(),
    " group by m.stream_id, m.legal_name, m.entity_type, m.stage, m.tier",
    " order by dated, m.stream_id limit $3 offset $4"
);

/// Members now: what [`MEMBERS`] gives for a day that has not passed, without reading every decision.
pub const MEMBERS_NOW: &str =
    "select count(*) from member m where m.in_force and ($1 = '' or m.entity_type = $1)";

/// Companies whose last decision before `$2` left them in the programme.
macro_rules! members {
    () => {
        " from member m join (select n.stream_id, n.decision, n.decided_on, row_number() over (partition by n.stream_id order by n.decided_on desc, n.notice_id desc) as place from member_notice n where n.decided_on < $2) latest on latest.stream_id = m.stream_id where latest.place = 1 and latest.decision in ('certify', 'reinstate') and ($1 = '' or m.entity_type = $1)"
    };
}

pub const MEMBERS: &str = concat!("select count(*)", members!());
pub const MEMBER_ROWS: &str = company_rows!(
    "latest.decided_on",
    members!(),
    "m.legal_name, m.stream_id",
    "$3",
    "$4"
);

/// Companies as they stand now.
macro_rules! now {
    ($more:literal) => {
        concat!(
            " from member m where ($1 = '' or m.entity_type = $1)",
            $more
        )
    };
}

pub const MEMBERS_BY_TYPE: &str = concat!(
    "select m.entity_type, count(*)",
    now!(" and m.in_force group by m.entity_type")
);
pub const TYPE_ROWS: &str = company_rows!(
    "m.certified_on",
    now!(" and m.in_force and ($2 = '' or m.entity_type = $2)"),
    "m.legal_name, m.stream_id",
    "$3",
    "$4"
);
pub const MEMBERS_BY_TIER: &str = concat!(
    "select m.tier, count(*)",
    now!(" and m.in_force and m.tier is not null group by m.tier")
);
pub const TIER_ROWS: &str = company_rows!(
    "m.certified_on",
    now!(" and m.in_force and m.tier is not null and ($2 = '' or m.tier = $2)"),
    "m.legal_name, m.stream_id",
    "$3",
    "$4"
);
pub const COMPANIES_BY_STAGE: &str = concat!("select m.stage, count(*)", now!(" group by m.stage"));
pub const STAGE_ROWS: &str = company_rows!(
    "m.started_on",
    now!(" and ($2 = '' or m.stage = $2)"),
    "m.legal_name, m.stream_id",
    "$3",
    "$4"
);

/// Applications that came in between two moments. From the record itself: a company that applies again keeps no row of
/// its first application.
macro_rules! applications {
    () => {
        " from event e join member m on m.stream_id = e.stream_id where e.kind = 'application_submitted' and e.recorded_at >= $2 and e.recorded_at < $3 and ($1 = '' or m.entity_type = $1)"
    };
}

pub const APPLICATIONS: &str = concat!("select count(*)", applications!());
pub const APPLICATION_ROWS: &str = concat!(
    "select count(*) over () as total, m.stream_id as member, m.legal_name as company, m.entity_type, m.stage, m.tier, e.recorded_at as moment",
    applications!(),
    " order by e.seq limit $4 offset $5"
);

/// Decisions (`$4`) of the period.
macro_rules! decisions {
    ($decision:literal) => {
        concat!(
            " from member_notice n join member m on m.stream_id = n.stream_id",
            " where n.decided_on >= $2 and n.decided_on < $3 and n.decision = ",
            $decision,
            " and ($1 = '' or m.entity_type = $1)"
        )
    };
}

pub const DECISIONS: &str = concat!("select count(*)", decisions!("$4"));
pub const DECISION_ROWS: &str = company_rows!(
    "n.decided_on",
    decisions!("$4"),
    "n.decided_on, n.notice_id",
    "$5",
    "$6"
);

/// For each certification of the period: its day, and when the application came in that led to it. The joins are in the
/// order in which SQLite has to take them.
pub const CERTIFIED_DAYS: &str = "select n.decided_on, max(s.recorded_at)
 from member_notice n cross join member m cross join event d cross join event s
 where n.decided_on >= $2 and n.decided_on < $3 and n.decision = 'certify'
 and m.stream_id = n.stream_id and ($1 = '' or m.entity_type = $1) and d.id = n.notice_id
 and s.kind = 'application_submitted' and s.stream_id = n.stream_id and s.seq < d.seq
 group by n.notice_id, n.decided_on";

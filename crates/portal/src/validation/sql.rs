//! SQL of validations.

pub const OPEN_OF_MEMBER: &str =
    "select stream_id from validation where member_id = $1 and stage <> $2";
pub const OF_MEMBER: &str = "select stream_id, member_id, kind, method, stage, on_day, until_day,
 notified_on, in_scope, looked_at, not_checked, missing, findings, outcome, concluded_on
 from validation where member_id = $1 order by on_day desc, stream_id";
pub const STAFF: &str =
    "select stream_id, name from account where staff_role = $1 and active = $2 order by name";
// Days that a specialist holds for, or agreed with, other companies.
pub const TAKEN: &str = "select on_day, until_day from validation_slot
 where specialist = $1 and stream_id <> $2 order by on_day, stream_id, place";
pub const WAITS_OF_MEMBER: &str = "select stream_id, kind, clock, began, due, reason
 from validation_wait where member_id = $1 and whose = $2 order by due, stream_id, subject";

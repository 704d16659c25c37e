//! SQL of findings.

pub const OPEN_DEFICIENCIES: &str = "select stream_id, criterion, strength, owner
 from finding where validation_id = $1 and class = $2 and stage <> $3
 order by criterion, stream_id";
pub const EARLIER: &str = "select distinct criterion from finding
 where member_id = $1 and class = $2 order by criterion";
pub const OF_MEMBER: &str = "select f.stream_id, f.member_id, f.validation_id, f.criterion,
 f.category, f.strength, f.class, f.site_name, f.raised_on, f.owner, f.due, f.stage, f.waits_for,
 f.next_due, f.next_clock, f.next_from, f.next_reason, f.extension_asked, f.closed_on, m.legal_name
 from finding f join member m on m.stream_id = f.member_id
 where f.member_id = $1
 order by case when f.waits_for = 'nobody' then 1 else 0 end, f.due nulls last, f.raised_on desc, f.stream_id";
pub const OF_VALIDATION: &str = "select f.stream_id, f.member_id, f.validation_id, f.criterion,
 f.category, f.strength, f.class, f.site_name, f.raised_on, f.owner, f.due, f.stage, f.waits_for,
 f.next_due, f.next_clock, f.next_from, f.next_reason, f.extension_asked, f.closed_on, m.legal_name
 from finding f join member m on m.stream_id = f.member_id
 where f.validation_id = $1 order by f.category, f.criterion, f.stream_id";
// $1 the specialist, $2 whether everybody's findings are shown.
pub const WAITING: &str = "select f.stream_id, f.member_id, f.validation_id, f.criterion,
 f.category, f.strength, f.class, f.site_name, f.raised_on, f.owner, f.due, f.stage, f.waits_for,
 f.next_due, f.next_clock, f.next_from, f.next_reason, f.extension_asked, f.closed_on, m.legal_name
 from finding f join member m on m.stream_id = f.member_id
 where ($2 = true or m.specialist = $1) and f.waits_for = $3
 order by f.next_due nulls last, f.stream_id limit $4 offset $5";
pub const OVERDUE: &str = "select f.stream_id, f.member_id, f.validation_id, f.criterion,
 f.category, f.strength, f.class, f.site_name, f.raised_on, f.owner, f.due, f.stage, f.waits_for,
 f.next_due, f.next_clock, f.next_from, f.next_reason, f.extension_asked, f.closed_on, m.legal_name
 from finding f join member m on m.stream_id = f.member_id
 where ($2 = true or m.specialist = $1) and f.waits_for <> 'nobody' and f.next_due < $3
 order by f.next_due, f.stream_id limit $4 offset $5";
pub const CLOSED: &str = "select f.stream_id, f.member_id, f.validation_id, f.criterion,
 f.category, f.strength, f.class, f.site_name, f.raised_on, f.owner, f.due, f.stage, f.waits_for,
 f.next_due, f.next_clock, f.next_from, f.next_reason, f.extension_asked, f.closed_on, m.legal_name
 from finding f join member m on m.stream_id = f.member_id
 where ($2 = true or m.specialist = $1) and f.stage = $3
 order by f.closed_on desc, f.stream_id limit $4 offset $5";
pub const COUNTS: &str = "select
 count(*) filter (where f.waits_for = 'company') as open,
 count(*) filter (where f.waits_for = 'programme') as review,
 count(*) filter (where f.waits_for <> 'nobody' and f.next_due < $3) as overdue,
 count(*) filter (where f.stage = 'closed') as closed
 from finding f join member m on m.stream_id = f.member_id
 where ($2 = true or m.specialist = $1)";
// Required actions that a step of the ladder has brought before somebody, the longest due first.
pub const ESCALATED: &str = "select f.stream_id, f.member_id, m.legal_name,
 f.criterion, f.ladder_due as due from finding f join member m on m.stream_id = f.member_id
 where f.ladder_due <= $1 and m.account_status in ('certified', 'suspended')
 order by f.ladder_due, f.stream_id limit $2";
pub const ESCALATED_COUNT: &str =
    "select count(*) from finding f join member m on m.stream_id = f.member_id
 where f.ladder_due <= $1 and m.account_status in ('certified', 'suspended')";

//! SQL of calibration exercises.

pub const ALL: &str =
    "select c.stream_id, c.title, c.stage, c.entity_type, c.criteria, c.judges, c.handed_in,
 c.started_at, c.due, c.closed_at, j.account_id as own, j.judged, j.handed_in_at
 from calibration c left join calibration_judge j on j.stream_id = c.stream_id and j.account_id = $1
 order by case when c.stage = 'open' then 0 else 1 end, c.started_at desc, c.stream_id";
pub const CLOSED: &str = "select stream_id from calibration where stage = 'closed'
 order by closed_at, stream_id";
pub const SPECIALISTS: &str = "select stream_id, name from account
 where staff_role = 'specialist' and active = true order by name, stream_id";
// Submitted profiles, the latest first, from which a case can be taken.
pub const CASES: &str = "select p.stream_id, m.legal_name, p.entity_type, p.submitted_at
 from security_profile p join member m on m.stream_id = p.member_id
 where p.submitted_at is not null order by p.submitted_at desc, p.stream_id limit 100";

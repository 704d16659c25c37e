//! SQL of sections and threads.

pub const OWNERS: &str =
    "select category, account_id from profile_section where member_id = $1 order by category";
pub const OF_MEMBER: &str = "select stream_id, parties, is_open, waits, entries from profile_thread
 where member_id = $1 and is_open = $2 order by last_at desc, stream_id desc";
// Under which edition something was said does not matter here: a criterion's talk follows it into the next edition.
pub const PLACED: &str = "select stream_id, parties, edition, criterion from profile_thread
 where member_id = $1 order by is_open desc, last_at desc, stream_id desc";
pub const OPEN: &str = "select edition, criterion, parties, count(*) from profile_thread
 where member_id = $1 and is_open = $2 group by edition, criterion, parties order by edition, criterion, parties";

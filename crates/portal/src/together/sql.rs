//! SQL of sections and threads.

pub const OWNERS: &str =
    "select category, account_id from profile_section where member_id = $1 order by category";
pub const OF_MEMBER: &str = "select stream_id, parties, is_open, waits, entries from profile_thread
 where member_id = $1 and is_open = $2 order by last_at desc, stream_id desc";
pub const OF_CRITERION: &str = "select stream_id, parties, is_open, waits, entries from profile_thread
 where member_id = $1 and edition = $2 and criterion = $3 order by is_open desc, last_at desc, stream_id desc";
pub const OPEN: &str = "select criterion, parties, count(*) from profile_thread
 where member_id = $1 and edition = $2 and is_open = $3 group by criterion, parties order by criterion, parties";

//! SQL of the outbox.

pub const WAITING: &str = "select id, address, subject, body, attempts from outbox
 where sent_at is null and failed_at is null and (next_at is null or next_at <= $1)
 order by created_at, id limit 50";
// Whoever moves `attempts` on has the row; two workers never send it both.
pub const CLAIMED: &str =
    "update outbox set attempts = attempts + 1, next_at = $1 where id = $2 and attempts = $3";
pub const SENT: &str = "update outbox set sent_at = $1, last_error = null where id = $2";
pub const DELAYED: &str = "update outbox set last_error = $1 where id = $2";
pub const FAILED: &str = "update outbox set failed_at = $1, last_error = $2 where id = $3";
pub const LATEST_TO: &str =
    "select body from outbox where address = $1 order by created_at desc, id desc limit 1";
pub const LATEST: &str = "select address, lang, subject, body, created_at from outbox
 order by created_at desc, id desc limit 100";

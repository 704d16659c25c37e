//! SQL of the API.

pub const HEAD: &str = "select seq from log_head where id = 1";
pub const EVENTS: &str =
    "select seq, id, stream_kind, stream_id, kind, payload, member_id, audience, actor_role, ground,
 recorded_at, effective_at from event
 where seq > $1 and seq <= $2 and audience in ($3, $4, $5, $6) order by seq limit $7";
pub const STATUS_EVENTS: &str =
    "select seq, id, stream_kind, stream_id, kind, payload, member_id, audience, actor_role, ground,
 recorded_at, effective_at from event
 where seq > $1 and seq <= $2 and stream_kind = 'member'
 and kind in ('certified', 'suspended', 'reinstated', 'removed', 'withdrawn', 'validation_concluded')
 order by seq limit $3";
pub const OUTBOX_WAITING: &str =
    "select count(*) from outbox where sent_at is null and failed_at is null";

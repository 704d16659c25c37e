//! SQL of connections, certificates and the board of standings.

/// The member streams, one after the other, each from its beginning.
pub const MEMBER_EVENTS: &str =
    "select seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash
 from event where stream_kind = 'member' and (stream_id > $1 or (stream_id = $1 and version > $2))
 order by stream_id, version limit $3";
pub const HEAD: &str = "select seq from log_head where id = 1";
pub const MEMBERS_SINCE: &str =
    "select distinct stream_id from event where seq > $1 and seq <= $2 and stream_kind = 'member'";

pub const OPEN_CONNECTIONS: &str =
    "select stream_id, from_member, to_member, name, name_normal, country, message, stage, asked_at,
 changed_at, was_accepted from connection
 where (from_member = $1 or to_member = $1) and stage in ('asked', 'accepted', 'declined')
 order by asked_at, stream_id";
pub const CONNECTIONS: &str =
    "select stream_id, from_member, to_member, name, name_normal, country, message, stage, asked_at,
 changed_at, was_accepted from connection
 where from_member = $1 or to_member = $1 order by changed_at desc, stream_id desc";
pub const OFFICERS: &str =
    "select a.stream_id, a.email, a.lang from member_person p join account a on a.stream_id = p.account_id
 where p.stream_id = $1 and p.role = 'officer' and a.active = $2 order by a.stream_id";

pub const CERTIFICATES_OF: &str =
    "select stream_id, member_id, code, revocation_index, suspension_index, tier, certified_on, valid_from,
 valid_until, revoked_at from certificate where member_id = $1 order by valid_from desc, stream_id desc";
pub const CERTIFICATES_RUNNING: &str =
    "select stream_id, member_id, code, revocation_index, suspension_index, tier, certified_on, valid_from,
 valid_until, revoked_at from certificate where valid_until > $1";
pub const CERTIFICATE_BY_CODE: &str =
    "select stream_id, member_id, code, revocation_index, suspension_index, tier, certified_on, valid_from,
 valid_until, revoked_at from certificate where code = $1";

/// Events that change a status, newest first.
pub const CHANGES_SINCE: &str =
    "select seq, kind, stream_id, recorded_at from event where stream_kind = 'member' and recorded_at >= $1
 and kind in ('certified', 'suspended', 'reinstated', 'removed', 'withdrawn', 'validation_concluded')
 order by seq desc limit $2";
pub const CHANGES_OF: &str =
    "select seq, kind, stream_id, recorded_at from event where stream_kind = 'member' and stream_id = $1
 and kind in ('certified', 'suspended', 'reinstated', 'removed', 'withdrawn', 'validation_concluded')
 and recorded_at >= $2 order by seq desc limit $3";

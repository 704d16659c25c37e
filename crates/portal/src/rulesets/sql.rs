//! SQL of rulesets.

pub const ALL: &str =
    "select stream_id, name, stage, version, in_force_from, changed_at, drift_asks
 from ruleset order by changed_at desc, stream_id";
pub const IN_FORCE: &str = "select stream_id from ruleset
 where stage = 'approved' and in_force_from <= $1
 order by in_force_from desc, approved_at desc, stream_id limit 1";
// Questions about models whose drift was worked out, and that nobody has answered.
pub const ASKED: &str = "select count(*) from ruleset where drift_asks is not null";

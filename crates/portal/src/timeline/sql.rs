//! SQL of timelines and the audit. Only reads; what a reader may not know is left out here, not on the page.

use greenlane_db::{Args, Composed};
use greenlane_domain::record::Audience;
use jiff::Timestamp;
use std::fmt::Write as _;
use std::sync::Arc;
use uuid::Uuid;

/// The columns of an event.
const COLUMNS: &str =
    "seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash";

/// A member's stream as it was known before one moment, of what held before another.
pub const MEMBER_AS_OF: &str =
    "select seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash
 from event where stream_id = $1 and stream_kind = $2 and recorded_at < $3 and effective_at < $4
 order by version";

/// Names of people, to say who did something.
pub const PEOPLE: &str = "select stream_id, name, staff_role from account where stream_id in (";

/// The first event recorded at or after a moment is found by halving: `recorded_at` never runs backwards, so no
/// index on it is needed.
pub const RECORDED_AT: &str = "select recorded_at from event where seq = $1";
/// The last place in the record.
pub const LAST: &str = "select coalesce(max(seq), 0) from event";
/// The account with an address, for the filter of the audit.
pub const ACCOUNT_BY_EMAIL: &str = "select stream_id from account where email = $1";

/// Companies that have or had a name, for the filter of the audit.
pub const COMPANIES_BY_NAME: &str =
    "select distinct stream_id from member_name where normal_name = $1 order by stream_id limit 2";

/// Which events are asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Of one company.
    pub member: Option<Uuid>,
    /// Streams in another company's file that are about this one too.
    pub also: Vec<Uuid>,
    /// Only these audiences; empty means every audience.
    pub audiences: Vec<Audience>,
    /// Only these kinds, written `stream.kind`; empty means every kind.
    pub kinds: Vec<String>,
    /// All kinds but these.
    pub but: Vec<String>,
    /// By one person.
    pub actor: Option<Uuid>,
    /// From this place of the record on.
    pub from_seq: Option<i64>,
    /// Up to this place.
    pub to_seq: Option<i64>,
    /// Recorded from this moment on.
    pub from: Option<Timestamp>,
    /// Recorded before this moment.
    pub until: Option<Timestamp>,
}

fn list(sql: &mut String, args: &mut Args, values: impl IntoIterator<Item = String>) {
    let mut first = true;
    for value in values {
        args.push(value.into());
        let _ = write!(sql, "{}${}", if first { "" } else { ", " }, args.len());
        first = false;
    }
}

impl Wanted {
    fn wheres(&self) -> (String, Args) {
        let mut args: Args = Vec::new();
        let mut sql = String::from(" from event where 1 = 1");
        let mut test = |text: &str, value: Option<greenlane_db::Value>, sql: &mut String| {
            if let Some(value) = value {
                args.push(value);
                let _ = write!(sql, " and {text} ${}", args.len());
            }
        };
        if self.also.is_empty() {
            test("member_id =", self.member.map(Into::into), &mut sql);
        }
        test("actor_id =", self.actor.map(Into::into), &mut sql);
        test("seq >=", self.from_seq.map(Into::into), &mut sql);
        test("seq <=", self.to_seq.map(Into::into), &mut sql);
        test("recorded_at >=", self.from.map(Into::into), &mut sql);
        test("recorded_at <", self.until.map(Into::into), &mut sql);
        if let (Some(member), false) = (self.member, self.also.is_empty()) {
            args.push(member.into());
            let _ = write!(sql, " and (member_id = ${} or stream_id in (", args.len());
            ids(&mut sql, &mut args, &self.also);
            sql.push_str("))");
        }
        if !self.audiences.is_empty() {
            sql.push_str(" and audience in (");
            list(
                &mut sql,
                &mut args,
                self.audiences.iter().map(|a| a.code().to_owned()),
            );
            sql.push(')');
        }
        for (word, kinds) in [("in", &self.kinds), ("not in", &self.but)] {
            if !kinds.is_empty() {
                let _ = write!(sql, " and stream_kind || '.' || kind {word} (");
                list(&mut sql, &mut args, kinds.iter().cloned());
                sql.push(')');
            }
        }
        (sql, args)
    }

    /// The latest first.
    pub fn page(&self, limit: i64, offset: i64) -> (Composed, Args) {
        let (wheres, mut args) = self.wheres();
        let mut sql = format!("select {COLUMNS}{wheres} order by seq desc");
        args.push(limit.into());
        let _ = write!(sql, " limit ${}", args.len());
        args.push(offset.into());
        let _ = write!(sql, " offset ${}", args.len());
        (Composed(Arc::from(sql)), args)
    }

    /// The earliest first, from where a reader of the audit turns back.
    pub fn page_up(&self, limit: i64) -> (Composed, Args) {
        let (wheres, mut args) = self.wheres();
        args.push(limit.into());
        let sql = format!(
            "select {COLUMNS}{wheres} order by seq limit ${}",
            args.len()
        );
        (Composed(Arc::from(sql)), args)
    }

    /// How many.
    pub fn count(&self) -> (Composed, Args) {
        let (wheres, args) = self.wheres();
        (
            Composed(Arc::from(format!("select count(*){wheres}"))),
            args,
        )
    }
}

fn ids(sql: &mut String, args: &mut Args, ids: &[Uuid]) {
    let mut first = true;
    for id in ids {
        args.push((*id).into());
        let _ = write!(sql, "{}${}", if first { "" } else { ", " }, args.len());
        first = false;
    }
}

/// Names of these people.
pub fn people(ids: &[Uuid]) -> (Composed, Args) {
    let mut sql = PEOPLE.to_owned();
    let mut args: Args = Vec::new();
    self::ids(&mut sql, &mut args, ids);
    sql.push(')');
    (Composed(Arc::from(sql)), args)
}

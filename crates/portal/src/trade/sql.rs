//! SQL of trade data.

pub const IMPORTS: &str =
    "select stream_id, file, format, source, rows_kind, content_hash, result, read_rows, kept, refused, repeated,
 faulty, first_day, last_day, imported_at, imported_by from trade_import
 order by imported_at desc, stream_id desc limit $1 offset $2";
pub const IMPORT: &str =
    "select stream_id, file, format, source, rows_kind, content_hash, result, read_rows, kept, refused, repeated,
 faulty, first_day, last_day, imported_at, imported_by from trade_import where stream_id = $1";
pub const COUNTS: &str =
    "select count(*), coalesce(cast(sum(read_rows) as bigint), 0), coalesce(cast(sum(kept) as bigint), 0),
 coalesce(cast(sum(refused) as bigint), 0), coalesce(cast(sum(repeated) as bigint), 0) from trade_import";
pub const SOURCES: &str = "select name, version, mapping, saved_at from trade_source order by name";
pub const PARTIES: &str =
    "select stream_id, decided, member_id, number from trade_party order by stream_id";
pub const NOTES: &str = "select stream_id, place, note, noted_at, noted_by, told from trade_party_note order by stream_id, place";

/// Parties of declarations that were assessed as they came.
pub const ASSESSED_FROM: &str = "select seq from assessed_party_head where id = 1";
pub const ASSESSED_READ: &str = "update assessed_party_head set seq = $1 where id = 1";
pub const ASSESSMENTS: &str =
    "select seq, series, declaration, declaration_id, declared_on, content, explanation
 from assessment where seq > $1 order by seq limit $2";
pub const ASSESSED_ADD: &str =
    "insert into assessed_party (declaration_id, role, party_id, number, name, address, series,
 declaration, declared_on, treated) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
 on conflict (declaration_id, role, party_id) do nothing";
/// How many of them there are, and how often somebody said what became of their declarations: neither ever becomes less.
pub const ASSESSED_STATE: &str =
    "select count(*), coalesce(cast(sum(s.version) as bigint), 0) from assessed_party p
 left join stream s on s.stream_id = p.declaration_id and s.stream_kind = 'examination'
 where p.declared_on >= $1 and p.declared_on <= $2";
pub const ASSESSED: &str =
    "select p.role, p.number, p.name, p.address, p.series, p.declaration, p.declared_on, p.treated,
 coalesce(e.detail, '') as exam from assessed_party p
 left join examination e on e.stream_id = p.declaration_id and e.outcome = 'examined'
 where p.declared_on >= $1 and p.declared_on <= $2
 order by p.declared_on, p.declaration, p.series, p.role, p.party_id";
pub const ASSESSED_STATE_ALL: &str =
    "select count(*), coalesce(cast(sum(s.version) as bigint), 0) from assessed_party p
 left join stream s on s.stream_id = p.declaration_id and s.stream_kind = 'examination'";
pub const ASSESSED_FIRST: &str =
    "select declared_on from assessed_party order by declared_on limit 1";
pub const ASSESSED_LAST: &str =
    "select declared_on from assessed_party order by declared_on desc limit 1";

/// What waits for a person, as it was found when the year was looked through last.
pub const WATCHED: &str =
    "select kind, party_id, member_id, last_at from trade_watch where year = $1";
pub const WATCHED_YEARS: &str = "select distinct year from trade_watch";
pub const UNWATCH: &str = "delete from trade_watch where year = $1";
pub const WATCH: &str = "insert into trade_watch (kind, party_id, member_id, year, last_at) values ($1, $2, $3, $4, $5)";
/// The mark under which the years were looked through last.
pub const MARK: &str = "select mark from trade_watch_mark where id = 1";
pub const MARKED: &str = "update trade_watch_mark set mark = $1 where id = 1";
/// Parties of each year on which nobody has decided.
pub const UNDECIDED: &str = "select w.year, count(distinct w.party_id) from trade_watch w
 where w.kind = 'trade_match' and not exists
 (select 1 from trade_party p where p.stream_id = w.party_id and p.decided = $1)
 group by w.year order by w.year desc";
/// Alarms of each year after whose last shipment nobody has written what was done.
pub const OPEN: &str = "select w.year, count(*) from trade_watch w
 where w.kind = 'trade_alarm' and not exists
 (select 1 from trade_party_note n where n.stream_id = w.party_id and n.noted_at >= w.last_at)
 group by w.year order by w.year desc";

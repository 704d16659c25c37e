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
    "select stream_id, decided, member_id from trade_party order by stream_id";
pub const NOTES: &str = "select stream_id, place, note, noted_at, noted_by, told from trade_party_note order by stream_id, place";

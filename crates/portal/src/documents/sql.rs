//! SQL of documents.

pub const ONE: &str = "select stream_id, member_id, kind, subject_id, part, copy, language, title,
 reference, dated, code, file_sha256, issued_at from document
 where kind = $1 and subject_id = $2 and part = $3 and copy = $4 and language = $5";
pub const OF_SUBJECT: &str = "select stream_id, member_id, kind, subject_id, part, copy, language,
 title, reference, dated, code, file_sha256, issued_at from document
 where kind = $1 and subject_id = $2 order by issued_at desc, stream_id";
pub const BY_CODE: &str = "select stream_id, member_id, kind, subject_id, part, copy, language,
 title, reference, dated, code, file_sha256, issued_at from document where code = $1";
pub const BY_FILE: &str = "select stream_id, member_id, kind, subject_id, part, copy, language,
 title, reference, dated, code, file_sha256, issued_at from document where file_sha256 = $1
 order by issued_at limit 1";

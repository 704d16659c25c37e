//! SQL of profiles and evidence.

pub const LATEST: &str = "select stream_id from security_profile where member_id = $1
 order by opened_at desc, stream_id desc limit 1";
pub const LATEST_SIGNED: &str = "select stream_id from security_profile
 where member_id = $1 and submitted_at is not null order by opened_at desc, stream_id desc limit 1";
pub const ACCEPTED_BEFORE: &str = "select stream_id from security_profile
 where member_id = $1 and accepted_at is not null and opened_at < $2 order by opened_at desc, stream_id desc limit 1";
// A yearly profile's cycle is its year.
pub const SENT_YEAR: &str = "select cycle from security_profile
 where member_id = $1 and submitted_at is not null and cycle not in ('initial', 'edition')
 order by cycle desc limit 1";
pub const OF_MEMBER: &str = "select stream_id from security_profile where member_id = $1
 order by opened_at desc, stream_id desc";
pub const LIBRARY: &str =
    "select stream_id, name, media_type, size, sha256, description, added_by, added_at, versions, holds_from,
 holds_until, unscanned, infection, published_url, seen_on
 from evidence_document where member_id = $1 order by added_at desc, stream_id desc";
pub const FINDINGS_OF: &str = "select criterion, class, stage from finding where member_id = $1
 order by criterion, stream_id";
pub const DOCUMENTS_OF: &str = "select stream_id, holds_from, holds_until from evidence_document
 where member_id = $1 order by stream_id";
// Decisions about a criterion for other companies of an entity type since a moment, the latest first.
pub const PRECEDENTS: &str =
    "select d.member_id, d.verdict, d.reason, d.block, d.decided_at, m.country,
 (select count(*) from member_site s where s.stream_id = d.member_id) as sites
 from review_decision d join member m on m.stream_id = d.member_id
 where d.criterion = $1 and d.entity_type = $2 and d.member_id <> $3 and d.decided_at >= $4
 order by d.decided_at desc, d.stream_id, d.round limit $5";
pub const SITES_OF: &str = "select count(*) from member_site where stream_id = $1";
pub const UNSCANNED: &str = "select stream_id from evidence_document
 where unscanned > 0 and stream_id > $1 order by stream_id limit $2";
pub const DRAFT: &str = "select state, narrative, plan, ready, kept_at, rev, lost from answer_draft
 where profile_id = $1 and criterion = $2 and account_id = $3";
pub const KEEP_DRAFT: &str = "insert into answer_draft
 (profile_id, criterion, account_id, state, narrative, plan, ready, kept_at, rev, lost)
 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
 on conflict (profile_id, criterion, account_id) do update set state = excluded.state,
 narrative = excluded.narrative, plan = excluded.plan, ready = excluded.ready, kept_at = excluded.kept_at,
 rev = excluded.rev, lost = excluded.lost";
pub const DROP_DRAFT: &str =
    "delete from answer_draft where profile_id = $1 and criterion = $2 and account_id = $3";
pub const SITE_DRAFT: &str = "select state, narrative, plan, kept_at, rev, lost from site_draft
 where profile_id = $1 and criterion = $2 and site_id = $3 and account_id = $4";
pub const KEEP_SITE_DRAFT: &str = "insert into site_draft
 (profile_id, criterion, site_id, account_id, state, narrative, plan, kept_at, rev, lost)
 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
 on conflict (profile_id, criterion, site_id, account_id) do update set state = excluded.state,
 narrative = excluded.narrative, plan = excluded.plan, kept_at = excluded.kept_at, rev = excluded.rev,
 lost = excluded.lost";
// A lost text goes only once it has been on the page again: $6 says so.
pub const DROP_SITE_DRAFT: &str = "delete from site_draft
 where profile_id = $1 and criterion = $2 and site_id = $3 and account_id = $4 and lost in ($5, $6)";

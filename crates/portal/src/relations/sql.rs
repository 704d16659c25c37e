//! SQL of relations between companies.

pub const OPEN_OF: &str = "select relation, one_id, other_id, effective_from from company_relation
 where ended = false and ((one_id = $1 and other_id = $2) or (one_id = $2 and other_id = $1))
 order by stream_id";
// Those that wait for a second person first, then the newest.
pub const LIST: &str = "select r.stream_id, r.relation, r.effective_from,
 r.ended_on, r.stage, a.legal_name as one_name, b.legal_name as other_name
 from company_relation r join member a on a.stream_id = r.one_id
 join member b on b.stream_id = r.other_id
 where ($1 = '' or r.stage = $1) and ($2 = '' or r.relation = $2)
 order by case r.stage when 'proposed' then 0 when 'ending' then 1 when 'confirmed' then 2 else 3 end,
 r.proposed_on desc, r.stream_id limit $3 offset $4";
pub const COUNT: &str = "select count(*) from company_relation
 where ($1 = '' or stage = $1) and ($2 = '' or relation = $2)";
pub const OF_COMPANY: &str = "select r.stream_id, r.relation, r.effective_from,
 r.ended_on, r.stage, a.legal_name as one_name, b.legal_name as other_name
 from company_relation r join member a on a.stream_id = r.one_id
 join member b on b.stream_id = r.other_id
 where r.one_id = $1 or r.other_id = $1 order by r.effective_from, r.stream_id";
pub const STREAMS: &str = "select stream_id from company_relation where other_id = $1
 order by stream_id limit 100";
// What another person wrote and nobody has decided.
pub const WAITING: &str =
    "select count(*) from company_relation where waits_by is not null and waits_by <> $1";

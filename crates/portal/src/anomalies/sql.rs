//! SQL of anomalies, and of what a search reads.

// $1 a kind or empty, $2 a stage or empty: then all but those that are gone.
pub const LIST: &str = "select stream_id from anomaly
 where ($1 = '' or kind = $1) and (stage = $2 or ($2 = '' and stage <> 'gone'))
 order by case stage when 'open' then 0 when 'answered' then 1 when 'followed' then 2 else 3 end,
 kind, weight desc, first_on, stream_id limit $3 offset $4";
pub const COUNTS: &str = "select kind, stage, count(*) from anomaly group by kind, stage
 order by kind, stage";
pub const KNOWN: &str = "select stream_id from anomaly where gone = false order by stream_id";
// Whose answers were alike when they were last looked at.
pub const ALIKE: &str = "select a.stream_id, c.member_id from anomaly a
 join anomaly_member c on c.stream_id = a.stream_id where a.kind = 'copied_answers' and a.gone = false
 order by a.stream_id, c.member_id";
pub const OPEN: &str = "select count(*) filter (where stage = 'open') as open,
 count(*) filter (where stage = 'answered') as answered from anomaly";
pub const NAME: &str = "select legal_name from member where stream_id = $1";
// Who works for both of two companies.
pub const PEOPLE_OF_BOTH: &str =
    "select a.name, p.role, q.role from member_person p join member_person q on q.account_id = p.account_id
 join account a on a.stream_id = p.account_id
 where p.stream_id = $1 and q.stream_id = $2 order by a.name, a.stream_id";

// The latest signed profile of every company that is in the programme or on its way into it.
pub const PROFILES: &str = "select p.stream_id, p.member_id, p.entity_type from security_profile p
 join member m on m.stream_id = p.member_id
 where p.submitted_at is not null and m.account_status in ('applying', 'certified', 'suspended')
 and not exists (select 1 from security_profile q where q.member_id = p.member_id
  and q.submitted_at is not null and (q.opened_at > p.opened_at
  or (q.opened_at = p.opened_at and q.stream_id > p.stream_id)))
 order by p.member_id";
pub const PEOPLE: &str =
    "select stream_id, account_id from member_person order by stream_id, account_id";
pub const SITES: &str =
    "select stream_id, count(*) from member_site group by stream_id order by stream_id";
pub const PARTNERS: &str = "select member_id, count(*) from partner where active = true
 group by member_id order by member_id";
// Documents that the programme issued itself are in many libraries, and rightly so.
pub const DOCUMENTS: &str =
    "select stream_id, member_id, name, sha256, added_at, holds_from, made_on, changed_on
 from evidence_document e
 where not exists (select 1 from document d where d.file_sha256 = e.sha256) order by stream_id";
pub const UNINSPECTED: &str = "select stream_id from evidence_document
 where inspected = false and stream_id > $1 order by stream_id limit $2";
pub const VALIDATIONS: &str =
    "select stream_id, member_id, entity_type, kind, method, lead, minutes_visit, sites from validation
 where concluded_on >= $1 and method <> 'partner_administration' order by concluded_on, stream_id";
pub const RESULTS: &str = "select r.stream_id, r.criterion, r.result from validation_result r
 join validation v on v.stream_id = r.stream_id
 where v.concluded_on >= $1 and v.method <> 'partner_administration'
 and r.result in ('met', 'partly', 'not_met') order by r.stream_id, r.criterion";

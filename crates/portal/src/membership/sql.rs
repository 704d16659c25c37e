//! SQL of companies.

pub const MEMBER: &str = "select stream_id, legal_name, country, entity_type, edition, stage,
 account_status, profile_status, validation_status, vetting_outcome, tier, in_force, specialist,
 started_on, submitted_on, profile_submitted_on, certified_on, validated_on, validation_planned_on,
 next_due, next_clock, recommendation, recommended_by, recommended_on, emergency_review, decided,
 decided_on
 from member where stream_id = $1";
/// $1 is an empty text or a normal form between percent signs.
pub const SEARCH: &str =
    "select m.stream_id, m.legal_name, m.country, m.entity_type, m.edition, m.stage,
 m.account_status, m.profile_status, m.validation_status, m.vetting_outcome, m.tier, m.in_force,
 m.specialist, m.started_on, m.submitted_on, m.profile_submitted_on, m.certified_on, m.validated_on,
 m.validation_planned_on, m.next_due, m.next_clock, m.recommendation, m.recommended_by,
 m.recommended_on, m.emergency_review, m.decided, m.decided_on
 from member m
 where $1 = '' or exists (select 1 from member_name n
  where n.stream_id = m.stream_id and n.normal_name like $1)
 order by m.normal_name, m.stream_id limit $2 offset $3";
pub const SEARCH_COUNT: &str = "select count(*) from member m
 where $1 = '' or exists (select 1 from member_name n
  where n.stream_id = m.stream_id and n.normal_name like $1)";
pub const BY_IDENTIFIER: &str =
    "select distinct stream_id from member_identifier where scheme = $1 and value = $2";
pub const BY_NAME_KEY: &str = "select distinct n.stream_id, n.name
 from member_name_key k join member_name n on n.stream_id = k.stream_id
 where k.name_key = $1 and k.stream_id <> $2";
pub const BY_ALIKE_IDENTIFIER: &str = "select distinct stream_id from member_identifier
 where scheme = $1 and value = $2 and stream_id <> $3";
pub const COMPANIES_OF: &str = "select m.stream_id, m.legal_name, p.role, m.stage, m.tier
 from member_person p join member m on m.stream_id = p.stream_id
 where p.account_id = $1 order by m.normal_name, m.stream_id";
pub const INVITATIONS_FOR: &str = "select i.stream_id, i.invitation_id, i.role
 from member_invitation i where i.email = $1 order by i.stream_id";
pub const PEOPLE: &str = "select p.account_id, p.role, p.joined_at, a.name, a.email
 from member_person p join account a on a.stream_id = p.account_id
 where p.stream_id = $1 order by p.joined_at, p.account_id";
pub const OFFICERS: &str = "select a.stream_id as account_id, a.email, a.lang
 from member_person p join account a on a.stream_id = p.account_id
 where p.stream_id = $1 and p.role = $2 and a.active = $3 order by p.joined_at, a.stream_id";
pub const FIGURES: &str = "select count(*) as files,
 cast(coalesce(sum(case when in_force = $1 then 1 else 0 end), 0) as bigint) as in_force,
 cast(coalesce(sum(case when tier = $2 then 1 else 0 end), 0) as bigint) as validated,
 cast(coalesce(sum(case when account_status = $3 then 1 else 0 end), 0) as bigint) as applying,
 cast(count(distinct case when in_force = $1 then country end) as bigint) as countries
 from member";
pub const IN_FORCE_BY_TYPE: &str =
    "select entity_type, count(*) as members from member where in_force = $1 group by entity_type";

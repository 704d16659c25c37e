//! SQL of the breakdown: every concluded validation with what it is told apart by, and what was found.

// A criterion with two findings is deficient once.
pub const CONCLUDED: &str = "select v.stream_id, v.member_id, m.legal_name, v.entity_type, v.method, v.edition, v.lead,
 m.country, v.concluded_on, v.concluded_year as year, v.outcome, v.judged,
 cast(coalesce(d.criteria, 0) as bigint) as deficient, cast(coalesce(d.findings, 0) as bigint) as deficiencies
 from validation v join member m on m.stream_id = v.member_id
 left join (select validation_id, count(distinct criterion) as criteria, count(*) as findings
  from finding where class = 'deficiency' group by validation_id) d on d.validation_id = v.stream_id
 where v.concluded_year is not null and ($1 = '' or v.entity_type = $1)
 order by v.concluded_on desc, v.stream_id";

//! SQL of the breakdown: concluded validations by what they are told apart by, and those of one year as rows.

// A criterion with two findings is deficient once. Findings may stand on criteria that were judged anew later: a share
// never passes the whole.
macro_rules! concluded {
    ($columns:literal, $rest:literal) => {
        concat!(
            "select ",
            $columns,
            " from validation v join member m on m.stream_id = v.member_id",
            " left join (select validation_id, count(distinct criterion) as criteria, count(*) as findings",
            " from finding where class = 'deficiency' group by validation_id) d on d.validation_id = v.stream_id",
            " where v.concluded_year is not null and ($1 = '' or v.entity_type = $1)",
            $rest
        )
    };
}

pub const SUMS: &str = concluded!(
    "v.entity_type, v.method, v.edition, v.lead, v.team, m.country, v.concluded_year as year, count(*) as validations,
 cast(sum(v.judged) as bigint) as judged,
 cast(sum(case when coalesce(d.criteria, 0) > v.judged then v.judged else coalesce(d.criteria, 0) end) as bigint)
  as deficient,
 cast(sum(coalesce(d.findings, 0)) as bigint) as deficiencies",
    " group by v.entity_type, v.method, v.edition, v.lead, v.team, m.country, v.concluded_year"
);
pub const ROWS: &str = concluded!(
    "v.stream_id, v.member_id, m.legal_name, v.entity_type, v.method, v.edition, v.lead, v.team, m.country,
 v.concluded_on,
 v.outcome, v.judged,
 cast(case when coalesce(d.criteria, 0) > v.judged then v.judged else coalesce(d.criteria, 0) end as bigint)
  as deficient,
 cast(coalesce(d.findings, 0) as bigint) as deficiencies",
    " and v.concluded_year = $2 order by v.concluded_on desc, v.stream_id"
);

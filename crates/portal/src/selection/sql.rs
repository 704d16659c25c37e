//! SQL of selection: what scores rest on, for all members in good standing at once.

pub const MEMBERS: &str = "select m.stream_id, m.legal_name, m.country, m.entity_type,
 m.vetting_outcome, m.vetted_on, m.emergency_review, v.last_on
 from member m left join (select member_id, max(concluded_on) as last_on from validation
 where concluded_on is not null group by member_id) v on v.member_id = m.stream_id
 where m.in_force = true order by m.stream_id";
pub const SITES: &str = "select s.stream_id, s.country, count(*) as count from member_site s
 join member m on m.stream_id = s.stream_id where m.in_force = true
 group by s.stream_id, s.country order by s.stream_id, s.country";
pub const PARTNERS: &str =
    "select p.member_id as stream_id, p.country, count(*) as count from partner p
 join member m on m.stream_id = p.member_id where m.in_force = true and p.active = true
 group by p.member_id, p.country order by p.member_id, p.country";
pub const FINDINGS: &str =
    "select f.stream_id, f.member_id, f.criterion, f.raised_on, f.due, f.closed_on
 from finding f join member m on m.stream_id = f.member_id
 where m.in_force = true and f.class = 'deficiency' and (f.closed_on is null or f.closed_on >= $1)
 order by f.member_id, f.raised_on desc, f.criterion, f.stream_id";
pub const TRADE: &str = "select member_id, year, entries, value_thousands, crossings, declared_on
 from trade_figures";
pub const ADVERSE: &str = "select n.stream_id, n.decision, n.decided_on from member_notice n
 join member m on m.stream_id = n.stream_id
 where m.in_force = true and n.decided_on >= $1 and n.decision in ('suspend', 'remove', 'deny')
 order by n.stream_id, n.decided_on desc, n.notice_id";
pub const ASSESSMENTS: &str = "select r.member_id, r.signed_on, r.review_due from risk_assessment r
 join member m on m.stream_id = r.member_id where m.in_force = true";
pub const CLOCKS: &str = "select d.stream_id, d.clock, d.began, d.due from member_deadline d
 join member m on m.stream_id = d.stream_id
 where m.in_force = true and d.clock in ('validate', 'revalidate') order by d.stream_id, d.due desc";
pub const DRAWN: &str = "select f.member_id from selection_frame f
 join selection_draw d on d.stream_id = f.stream_id where d.year = $1 and f.drawn = true";
pub const DRAWS: &str =
    "select year, stage, members, drawn, seeded_at from selection_draw order by year desc";
pub const NAMES: &str = "select f.member_id, m.legal_name from selection_frame f
 join member m on m.stream_id = f.member_id where f.stream_id = $1 and f.drawn = true
 order by m.normal_name, f.member_id";

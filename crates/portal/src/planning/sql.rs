//! SQL of planning.

pub const SPECIALISTS: &str =
    "select stream_id, name from account where staff_role = 'specialist' and active = true
 order by name, stream_id";
pub const AVAILABILITY: &str =
    "select account_id, stated, hours, languages, home from availability";
pub const ABSENCES: &str = "select account_id, absence_id, from_day, until_day from absence
 order by account_id, from_day, absence_id";
pub const SITES: &str = "select s.stream_id, s.city, s.country from member_site s
 join member m on m.stream_id = s.stream_id where m.in_force = true
 order by s.stream_id, s.staffed desc, s.name, s.site_id";
pub const LANGUAGES: &str = "select p.stream_id, a.lang from member_person p
 join account a on a.stream_id = p.account_id join member m on m.stream_id = p.stream_id
 where m.in_force = true and p.role = 'officer' and a.active = true
 group by p.stream_id, a.lang order by p.stream_id, a.lang";
pub const LEADS: &str = "select v.member_id, v.lead, v.concluded_on from validation v
 where v.concluded_on is not null order by v.member_id, v.concluded_on, v.stream_id";
pub const IN_HAND: &str =
    "select member_id, lead, method, on_day from validation where stage <> 'concluded'";
pub const ROUNDS: &str = "select number, year, stage, drafted_on, members, planned, overrides, gap
 from year_plan order by year desc, number desc";
pub const NAMES: &str = "select stream_id, legal_name from member";
pub const VALIDATOR: &str =
    "select p.account_id, p.year, p.from_day, p.until_day, p.how from planned_visit p
 where p.member_id = $1 and p.until_day >= $2 order by p.from_day, p.stream_id";

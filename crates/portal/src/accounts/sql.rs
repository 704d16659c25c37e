//! SQL of accounts and web sessions.

pub const SESSION: &str = "select s.account_id, s.company, s.assurance, s.used_at, s.ends_at,
 a.email, a.name, a.lang, a.staff_role, a.second_factor, p.role as company_role
 from web_session s
 join account a on a.stream_id = s.account_id
 left join member_person p on p.stream_id = s.company and p.account_id = s.account_id
 where s.token_hash = $1 and a.active = $2";
pub const SESSION_BEGUN: &str = "insert into web_session
 (token_hash, account_id, company, assurance, began_at, used_at, ends_at, client)
 values ($1, $2, $3, $4, $5, $6, $7, $8)";
pub const SESSION_USED: &str = "update web_session set used_at = $1 where token_hash = $2";
pub const SESSION_COMPANY: &str = "update web_session set company = $1 where token_hash = $2";
pub const SESSION_ENDED: &str = "delete from web_session where token_hash = $1";
pub const COMPANIES_OF: &str =
    "select stream_id, role from member_person where account_id = $1 order by joined_at, stream_id";

pub const PERSONAS_GONE: &str = "delete from demo_persona";
pub const PERSONA_SET: &str =
    "insert into demo_persona (account_id, place, part, company, company_name)
 values ($1, $2, $3, $4, $5)";
pub const PERSONAS: &str = "select d.account_id, d.part, d.company, d.company_name,
 a.name, a.staff_role, p.role as company_role
 from demo_persona d
 join account a on a.stream_id = d.account_id
 left join member_person p on p.stream_id = d.company and p.account_id = d.account_id
 where a.active = $1 order by d.place";

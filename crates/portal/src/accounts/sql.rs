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

pub const FAILURES: &str = "select place, failures, last_at from sign_in_failure
 where subject = $1 and place in ($2, $3)";
pub const FAILED: &str = "insert into sign_in_failure (subject, place, failures, last_at)
 values ($1, $2, $3, $4)
 on conflict (subject, place) do update set failures = excluded.failures, last_at = excluded.last_at";
pub const FORGIVEN: &str = "delete from sign_in_failure where subject = $1 and place = $2";
pub const ONE_LESS: &str = "update sign_in_failure set failures = failures - 1
 where subject = $1 and place = $2 and failures > 0";

pub const CANDIDATE: &str = "select a.stream_id as account_id, a.second_factor, s.passphrase
 from account a left join account_secret s on s.account_id = a.stream_id
 where a.email = $1 and a.active = $2";
pub const PASSPHRASE: &str = "select passphrase from account_secret where account_id = $1";
pub const PASSPHRASE_SET: &str = "insert into account_secret
 (account_id, passphrase, passphrase_set_at) values ($1, $2, $3)
 on conflict (account_id) do update
 set passphrase = excluded.passphrase, passphrase_set_at = excluded.passphrase_set_at";
pub const SIGN_IN_NOTED: &str = "insert into sign_in
 (id, account_id, at, way, succeeded, network, client) values ($1, $2, $3, $4, $5, $6, $7)";
pub const SIGN_INS: &str = "select at, way, succeeded, network, client from sign_in
 where account_id = $1 order by at desc, id desc limit 10";

pub const SECOND_FACTOR_OFFERED: &str = "insert into account_secret (account_id, totp_offered)
 values ($1, $2) on conflict (account_id) do update set totp_offered = excluded.totp_offered";
pub const SECOND_FACTOR_ON_OFFER: &str =
    "select totp_offered from account_secret where account_id = $1";
pub const SECOND_FACTOR: &str = "select totp_seed from account_secret where account_id = $1";
pub const SECOND_FACTOR_TAKEN: &str = "update account_secret
 set totp_seed = totp_offered, totp_offered = null, totp_last_step = $1 where account_id = $2";
pub const SECOND_FACTOR_GONE: &str = "update account_secret
 set totp_seed = null, totp_offered = null, totp_last_step = null where account_id = $1";
pub const PASSPHRASE_GONE: &str =
    "update account_secret set passphrase = null where account_id = $1";
pub const STEP_TAKEN: &str = "update account_secret set totp_last_step = $1
 where account_id = $2 and (totp_last_step is null or totp_last_step < $1)";
pub const RECOVERY_MADE: &str = "insert into recovery_code (account_id, code_hash) values ($1, $2)";
pub const RECOVERY_GONE: &str = "delete from recovery_code where account_id = $1";
pub const RECOVERY_TAKEN: &str = "update recovery_code set used_at = $1
 where account_id = $2 and code_hash = $3 and used_at is null";
pub const RECOVERY_LEFT: &str =
    "select count(*) from recovery_code where account_id = $1 and used_at is null";

pub const LINKS_SINCE: &str =
    "select count(*) from mailed_link where subject = $1 and made_at > $2";
pub const LINK_MADE: &str = "insert into mailed_link (token_hash, purpose, subject, account_id,
 address, name, lang, passphrase, made_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
pub const LINK: &str = "select account_id, address, name, lang, passphrase from mailed_link
 where token_hash = $1 and purpose = $2 and used_at is null and ends_at > $3";
pub const LINK_TAKEN: &str = "update mailed_link set used_at = $3
 where token_hash = $1 and purpose = $2 and used_at is null and ends_at > $3
 returning account_id, address, name, lang, passphrase";

pub const SESSIONS: &str = "select token_hash, began_at, used_at, client from web_session
 where account_id = $1 order by used_at desc, token_hash";
pub const SESSION_OF: &str = "delete from web_session where account_id = $1 and token_hash = $2";
pub const SESSIONS_ENDED: &str =
    "delete from web_session where account_id = $1 and token_hash <> $2";
pub const SESSION_ASSURED: &str = "update web_session set assurance = $1 where token_hash = $2";
pub const SESSIONS_PAST: &str = "delete from web_session where ends_at < $1";
pub const LINKS_PAST: &str = "delete from mailed_link where ends_at < $1";
pub const FAILURES_PAST: &str = "delete from sign_in_failure where last_at < $1";

pub const ACCOUNT_BY_EMAIL: &str =
    "select stream_id, name, lang from account where email = $1 and active = $2";
pub const STAFF: &str = "select a.stream_id, a.name, a.email, a.staff_role, a.second_factor,
 a.registered_at, max(s.at) as last_at
 from account a left join sign_in s on s.account_id = a.stream_id and s.succeeded = $1
 where a.staff_role is not null
 group by a.stream_id, a.name, a.email, a.staff_role, a.second_factor, a.registered_at
 order by a.name, a.stream_id";
pub const ADMINISTRATORS: &str = "select stream_id from account
 where staff_role = 'administrator' and active = $1 order by registered_at, stream_id";

pub const TOKENS: &str = "select t.stream_id, t.token_id, t.role, t.label, t.issued_at,
 t.expires_on, t.revoked_at, s.last_used_on, a.name as issuer
 from api_token t
 join account a on a.stream_id = t.stream_id
 left join api_token_secret s on s.token_id = t.token_id
 order by t.issued_at desc, t.token_id";
pub const TOKEN: &str = "select t.stream_id, t.token_id, t.role, t.expires_on, s.last_used_on
 from api_token_secret s join api_token t on t.token_id = s.token_id
 where s.token_hash = $1 and t.revoked_at is null";
pub const TOKEN_SECRET: &str =
    "insert into api_token_secret (token_hash, token_id) values ($1, $2)";
pub const TOKEN_USED: &str = "update api_token_secret set last_used_on = $1 where token_id = $2";

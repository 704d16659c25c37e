//! SQL of supply chains and questionnaires.

/// Every event of the questionnaires of a member, one stream after the other.
pub const QUESTIONNAIRES: &str =
    "select seq, stream_kind, stream_id, version, id, kind, payload, member_id, audience,
 actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash
 from event where stream_kind = 'questionnaire' and member_id = $1 order by stream_id, version";
/// The questionnaires of a member's partners.
pub const ASKED: &str = "select stream_id from questionnaire where member_id = $1";
/// Whether a partner has an open questionnaire.
pub const OPEN_QUESTIONNAIRE: &str = "select stream_id from questionnaire
 where member_id = $1 and partner_id = $2 and stage in ('asked', 'begun')";
/// Answers that a company with this number lets others use, the latest first; never a member's own.
pub const SHARED: &str = "select q.stream_id from questionnaire_key k
 join questionnaire q on q.stream_id = k.stream_id
 where k.scheme = $1 and k.value = $2 and q.member_id <> $3 and q.shared = $4
 order by q.submitted_on desc, q.stream_id limit 5";
pub const LINK_MADE: &str =
    "insert into questionnaire_link (token_hash, questionnaire_id, subject, made_at, ends_at)
 values ($1, $2, $3, $4, $5)";
pub const LINK: &str =
    "select questionnaire_id, made_at, ends_at from questionnaire_link where token_hash = $1";
/// Links to one address since a moment, whoever asked for them.
pub const LINKS_SINCE: &str =
    "select count(*) from questionnaire_link where subject = $1 and made_at > $2";
/// Whether a later link to the same questionnaire was made.
pub const LATER_LINKS: &str =
    "select count(*) from questionnaire_link where questionnaire_id = $1 and made_at > $2";
/// Questionnaires with documents that no virus scanner has read.
pub const UNSCANNED: &str = "select stream_id from questionnaire
 where unscanned > 0 and stream_id > $1 order by stream_id limit $2";

//! SQL of editions.

pub const PUBLISHED: &str = "select stream_id from edition where stage = 'published'
 order by published_at, stream_id";
pub const ALL: &str = "select stream_id, id, basis, stage, changes, untranslated, consult_until
 from edition order by begun_at desc, stream_id";
pub const BY_ID: &str = "select stream_id from edition where id = $1 and stage <> 'abandoned'";
pub const EXTENSION: &str = "select stream_id from edition_extension
 where member_id = $1 and edition = $2";
// The accepted profiles on which members in good standing stand, event by event, from a place on.
pub const ACCEPTED_EVENTS: &str =
    "select e.seq, e.stream_kind, e.stream_id, e.version, e.id, e.kind, e.payload, e.member_id,
 e.audience, e.actor_id, e.actor_role, e.policy, e.ground, e.recorded_at, e.effective_at,
 e.prev_hash, e.hash
 from event e join security_profile p on p.stream_id = e.stream_id
 join member m on m.stream_id = p.member_id
 where p.stage = 'accepted' and m.in_force = true and not exists
 (select 1 from security_profile q where q.member_id = p.member_id and q.stage = 'accepted'
 and q.accepted_at > p.accepted_at)
 and (e.stream_id > $1 or (e.stream_id = $1 and e.version > $2))
 order by e.stream_id, e.version limit $3";
pub const NAMES: &str = "select stream_id, legal_name from member where in_force = true";
// Every member in good standing with the edition it stands on, the time it was given, and the profile it works on.
pub const STANDING: &str = "select m.stream_id, m.legal_name, m.entity_type, p.edition,
 x.until as extended_until, o.stage as open_stage, o.edition as open_edition
 from member m
 join security_profile p on p.member_id = m.stream_id and p.stage = 'accepted'
 left join edition_extension x on x.member_id = m.stream_id and x.edition = p.edition
 left join security_profile o on o.member_id = m.stream_id and o.stage <> 'accepted'
 where m.in_force = true and not exists
 (select 1 from security_profile q where q.member_id = p.member_id and q.stage = 'accepted'
 and q.accepted_at > p.accepted_at)
 order by m.legal_name, m.stream_id";
pub const CONSULTATIONS: &str = "select stream_id from edition where stage = 'consultation'
 order by consult_until, stream_id";
// Editions whose time for comments is over, on which a company commented.
pub const COMMENTED: &str = "select e.stream_id from edition e
 where exists (select 1 from edition_comment c where c.draft_id = e.stream_id and c.member_id = $1)
 and (e.stage <> 'consultation' or e.consult_until < $2) order by e.consult_until desc, e.stream_id";
pub const COMMENTS: &str =
    "select c.stream_id, c.criterion, c.text, c.given_on, c.reply, c.replied_on,
 c.member_id, m.legal_name from edition_comment c join member m on m.stream_id = c.member_id
 where c.draft_id = $1 order by c.criterion, c.given_on, c.stream_id";
pub const UNANSWERED: &str = "select count(*) from edition_comment
 where draft_id = $1 and reply is null";
pub const CONSULTING: &str = "select count(*) from edition
 where stage = 'consultation' and consult_until >= $1";
// The officers of every member in good standing that has an accepted profile.
pub const OFFICERS: &str =
    "select m.stream_id as member_id, a.stream_id as account_id, a.email, a.lang
 from member m join member_person p on p.stream_id = m.stream_id and p.role = 'officer'
 join account a on a.stream_id = p.account_id and a.active = true
 where m.in_force = true and exists
 (select 1 from security_profile q where q.member_id = m.stream_id and q.stage = 'accepted')
 order by m.stream_id, a.stream_id";

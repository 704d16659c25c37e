//! SQL of reminders.

// Required actions on the ladder, with the step that people were told of last. Who left the programme is not pursued.
pub const ON_THE_LADDER: &str =
    "select f.stream_id, f.ladder_due as due, f.reached_step, f.reached_due
 from finding f join member m on m.stream_id = f.member_id
 where f.ladder_due <= $1 and m.account_status in ('certified', 'suspended')
 order by f.ladder_due, f.stream_id";
pub const SUPERVISORS: &str = "select stream_id, email, lang from account
 where staff_role = 'supervisor' and active = $1 order by stream_id";
// Companies whose yearly review is counted, the last one that was sent in, and the last window they were told of.
pub const WINDOWS: &str = "select m.stream_id, m.certified_on,
 (select max(p.cycle) from security_profile p where p.member_id = m.stream_id and p.submitted_at is not null
  and p.cycle not in ('initial', 'edition')) as sent,
 (select max(r.period) from reminder_sent r where r.kind = $1 and r.subject = m.stream_id) as told
 from member m where m.certified_on is not null and m.account_status in ('certified', 'suspended')
 order by m.stream_id";
pub const TARGETING: &str = "select stream_id, email, lang from account
 where staff_role = 'targeting_officer' and active = $1 order by stream_id";
// Parties of declarations that wait for a person. On whom somebody decided waits for nobody; an alarm is told whoever decided.
pub const PARTIES_WAIT: &str = "select distinct w.kind, w.party_id, w.member_id from trade_watch w
 where w.kind = 'trade_alarm' or not exists
 (select 1 from trade_party p where p.stream_id = w.party_id and p.decided = $1)
 order by w.kind, w.party_id, w.member_id";
pub const PARTIES_TOLD: &str = "select kind, subject, period from reminder_sent
 where kind in ('trade_match', 'trade_alarm')";
pub const REMEMBER: &str = "insert into reminder_sent (kind, subject, period, sent_at)
 values ($1, $2, $3, $4) on conflict (kind, subject, period) do nothing";
// What companies left unanswered around a visit until a day, with the latest such day that was told of the same visit.
pub const SILENT: &str = "select w.stream_id, w.member_id, w.lead, w.due,
 (select max(r.period) from reminder_sent r where r.kind = $2 and r.subject = w.stream_id) as told
 from validation_wait w join member m on m.stream_id = w.member_id
 where w.whose = 'member' and w.due <= $1 and m.account_status in ('certified', 'suspended')
 order by w.due, w.stream_id, w.subject";
// Questionnaires whose wished-for day lies before a day. Who left the programme needs no answers.
pub const UNANSWERED: &str = "select q.stream_id
 from questionnaire q join member m on m.stream_id = q.member_id
 where q.remind_after < $1 and m.account_status in ('applying', 'certified', 'suspended')
 order by q.remind_after, q.stream_id";

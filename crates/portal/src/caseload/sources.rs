//! The sources of work: each a piece of SQL over the query tables, with the same columns, put together into queues.
//! What is work for whom stands here and nowhere else.

mod standing;
mod visits;

use super::sql::Text;
use standing::{
    answer, approve, assign, correction, decision_waits, emergency, recommend, referred, revetting,
    review, suspension, vetting, vetting_waits,
};
use uuid::Uuid;
use visits::{
    conclude, report, report_waits, report_write, validation, visit_evidence, visit_proposal,
    visit_silence, visit_waits,
};

/// What a source of work needs to know about who asks.
#[derive(Debug, Clone, Copy)]
pub struct For {
    /// The person.
    pub me: Uuid,
    /// Only the companies of this specialist.
    pub specialist: Option<Uuid>,
    /// Only companies without a specialist.
    pub unassigned: bool,
    /// The person sees anomalies, and not only what they are asked about one.
    pub anomalies: bool,
    /// Validations due until then are shown.
    pub validations_until: jiff::civil::Date,
    /// Vettings recorded before then are to be repeated.
    pub vetted_before: jiff::civil::Date,
    /// Validations of the year's plan are offered from this first day of their month on, until this day.
    pub offered: (jiff::civil::Date, jiff::civil::Date),
    /// Required actions due until then were escalated to the specialist, and to the supervisors.
    pub escalated: [Option<jiff::civil::Date>; 2],
    /// What a company had to answer around a visit until then is brought before supervisors.
    pub silent: Option<jiff::civil::Date>,
}

// The columns of every source: task, company, name, entity type, specialist, due, clock, began, on hold, subject.
const MEMBER_COLUMNS: &str =
    "m.stream_id, m.legal_name, m.entity_type, m.specialist, d.due, d.clock";

fn whose(text: &mut Text, who: For) {
    if let Some(specialist) = who.specialist {
        text.push(" and m.specialist = ").arg(specialist);
    }
    if who.unassigned {
        text.push(" and m.specialist is null");
    }
}

/// `select 'task', …, began, hold, subject from member m left join its clock`.
fn member_source(
    text: &mut Text,
    task: &str,
    (clock, began, hold): (&str, &str, bool),
    wheres: &str,
) {
    text.push("select ")
        .arg(task)
        .push(" as task, ")
        .push(MEMBER_COLUMNS)
        .push(", ")
        .push(began);
    text.push(" as began, ")
        .arg(hold)
        .push(" as hold, m.stream_id as subject");
    text.push(
        " from member m left join member_deadline d on d.stream_id = m.stream_id and d.clock = ",
    );
    text.arg(clock).push(" where ").push(wheres);
}

/// Validations that the law asks for soon and that nobody has planned yet, nor the year's plan for a month to come.
fn plan(text: &mut Text, who: For) {
    text.push("select ")
        .arg("plan")
        .push(" as task, ")
        .push(MEMBER_COLUMNS);
    text.push(", d.began as began, ").arg(false);
    text.push(
        " as hold, m.stream_id as subject
 from member_deadline d join member m on m.stream_id = d.stream_id
 where d.clock in ('validate', 'revalidate') and m.in_force = ",
    );
    text.arg(true)
        .push(" and m.validation_status <> 'planned' and d.due <= ")
        .arg(who.validations_until)
        .push(" and not exists (select 1 from planned_visit p where p.member_id = m.stream_id and p.until_day >= ")
        .arg(who.offered.0)
        .push(")");
    whose(text, who);
}

/// Validations that the year's plan in force gives to somebody, whether or not the company is theirs. Whoever has one in
/// hand is not asked again, nor about a company whose validation is concluded since the month began.
fn planned(text: &mut Text, who: For) {
    let (today, until) = who.offered;
    text.push("select ").arg("planned");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, p.account_id as specialist, p.until_day as due, ",
    );
    text.arg(None::<String>)
        .push(" as clock, p.from_day as began, ")
        .arg(false);
    text.push(
        " as hold, m.stream_id as subject
 from planned_visit p join member m on m.stream_id = p.member_id where m.in_force = ",
    );
    text.arg(true).push(" and p.from_day <= ").arg(until);
    text.push(" and p.until_day >= ").arg(today);
    text.push(
        " and not exists (select 1 from validation v where v.member_id = p.member_id
 and (v.stage <> 'concluded' or v.concluded_year = p.year))",
    );
    if let Some(specialist) = who.specialist {
        text.push(" and p.account_id = ").arg(specialist);
    }
    if who.unassigned {
        text.push(" and m.specialist is null");
    }
}

/// Required actions that the overdue ladder has brought before somebody.
fn escalated(text: &mut Text, by: Option<jiff::civil::Date>) {
    text.push("select ").arg("escalated");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, f.ladder_due as due, ",
    );
    text.push("f.next_clock as clock, coalesce(f.next_from, f.raised_on) as began, ")
        .arg(false);
    text.push(
        " as hold, f.stream_id as subject from finding f join member m on m.stream_id = f.member_id
 where m.account_status in ('certified', 'suspended') and f.ladder_due <= ",
    );
    text.arg(by);
}

fn finding(text: &mut Text, who: For, company: bool) {
    text.push("select ")
        .arg(if company { "finding_waits" } else { "finding" });
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, f.next_due as due, ",
    );
    text.push("f.next_clock as clock, coalesce(f.next_from, f.raised_on) as began, ")
        .arg(company);
    text.push(
        " as hold, f.stream_id as subject
 from finding f join member m on m.stream_id = f.member_id where f.waits_for = ",
    );
    text.arg(if company { "company" } else { "programme" });
    // What was escalated is no longer somebody else's turn alone.
    if let (true, [Some(by), _]) = (company, who.escalated) {
        text.push(" and (f.ladder_due is null or f.ladder_due > ")
            .arg(by);
        text.push(" or m.account_status not in ('certified', 'suspended'))");
    }
    whose(text, who);
}

/// Closed findings at which somebody has to look again soon.
fn finding_check(text: &mut Text, who: For) {
    text.push("select ").arg("finding_check");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, f.check_due as due, ",
    );
    text.arg("effectiveness_check")
        .push(" as clock, f.closed_on as began, ")
        .arg(false);
    text.push(
        " as hold, f.stream_id as subject
 from finding f join member m on m.stream_id = f.member_id where f.check_due <= ",
    );
    text.arg(who.validations_until);
    whose(text, who);
}

/// Questions of companies that nobody has answered.
fn question(text: &mut Text, who: For) {
    text.push("select ").arg("question");
    text.push(" as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, q.due as due, ");
    text.arg("question_answer")
        .push(" as clock, q.asked_on as began, ")
        .arg(false);
    text.push(
        " as hold, q.stream_id as subject
 from profile_thread q join member m on m.stream_id = q.member_id where q.waits = ",
    );
    text.arg(true);
    whose(text, who);
}

/// Questions about anomalies, which wait for whoever was asked, whether or not the company is theirs.
fn anomaly(text: &mut Text, who: For) {
    text.push("select ").arg("anomaly");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, a.asked as specialist, a.due as due, a.clock as clock,
 a.asked_on as began, ",
    );
    text.arg(false).push(
        " as hold, a.stream_id as subject
 from anomaly a join member m on m.stream_id = a.about_member where a.stage = 'followed'",
    );
    // To everybody else there is no such question: it may be about their own work.
    if let Some(specialist) = who.specialist {
        text.push(" and a.asked = ").arg(specialist);
    } else if !who.anomalies {
        text.push(" and a.asked = ").arg(who.me);
    }
    if who.unassigned {
        text.push(" and m.specialist is null");
    }
}

/// Companies that changed their own data. No clock runs: neither the law nor the pack names one.
fn data_changed(text: &mut Text, who: For) {
    text.push("select ").arg("data_changed");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, cast(null as date) as due, ",
    );
    text.arg(None::<String>);
    text.push(" as clock, m.changed_on as began, ").arg(false);
    text.push(" as hold, m.stream_id as subject from member m where m.changed_on is not null");
    whose(text, who);
}

/// A source of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Everything a specialist does and waits for.
    Specialist,
    /// Everything a vetting officer does and waits for.
    Vetting,
    /// What waits for a second person, among certifications and denials.
    Certifications,
    /// What waits for a second person, among suspensions, removals and reinstatements.
    Enforcement,
    /// Conclusions of validations that wait for a second person.
    Conclusions,
    /// Reports of validations that wait for a second person.
    Reports,
    /// Overdue required actions that were brought before supervisors.
    Escalations,
    /// Emergency suspensions that wait for a second look.
    Emergencies,
    /// Applicants without a specialist.
    Unassigned,
}

/// Writes one source's `select`.
pub(super) type Part = fn(&mut Text, For);

impl Source {
    pub(super) fn parts(self) -> Vec<Part> {
        match self {
            Self::Specialist => vec![
                review,
                correction,
                recommend,
                vetting_waits,
                decision_waits,
                answer,
                suspension,
                plan,
                planned,
                |t, w| validation(t, w, false),
                |t, w| validation(t, w, true),
                |t, w| finding(t, w, false),
                |t, w| finding(t, w, true),
                finding_check,
                |t, w| {
                    let [specialist, _] = w.escalated;
                    escalated(t, specialist);
                    whose(t, w);
                },
                question,
                data_changed,
                visit_proposal,
                visit_evidence,
                visit_waits,
                report_write,
                report_waits,
                anomaly,
            ],
            Self::Vetting => vec![vetting, referred, revetting],
            Self::Certifications => vec![|t, w| approve(t, w, "'certify', 'deny'")],
            Self::Enforcement => vec![|t, w| approve(t, w, "'suspend', 'remove', 'reinstate'")],
            Self::Conclusions => vec![conclude],
            Self::Reports => vec![report],
            Self::Escalations => vec![
                |t, w| {
                    let [_, supervisors] = w.escalated;
                    escalated(t, supervisors);
                },
                |t, w| visit_silence(t, w.silent),
            ],
            Self::Emergencies => vec![|t, _| emergency(t)],
            Self::Unassigned => vec![|t, _| assign(t)],
        }
    }
}

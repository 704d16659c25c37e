//! Work on a company's way into the programme and on its standing: its profile, its vetting, decisions about it.

use super::super::sql::Text;
use super::{For, MEMBER_COLUMNS, member_source, whose};

// The profile itself is joined for its own address and to tell a first submission from a corrected one.
pub(super) fn review(text: &mut Text, who: For) {
    text.push("select case when p.round > 1 then ")
        .arg("resubmission");
    text.push(" else ")
        .arg("review")
        .push(" end as task, ")
        .push(MEMBER_COLUMNS);
    text.push(", m.profile_submitted_on as began, ").arg(false);
    text.push(" as hold, coalesce(p.stream_id, m.stream_id) as subject from member m
 left join member_deadline d on d.stream_id = m.stream_id and d.clock = 'profile_review'
 left join security_profile p on p.member_id = m.stream_id and p.stage = 'submitted'
 where m.profile_status = 'submitted' and m.account_status in ('applying', 'certified', 'suspended')");
    whose(text, who);
}

pub(super) fn correction(text: &mut Text, who: For) {
    member_source(
        text,
        "correction",
        ("profile_correction", "m.profile_submitted_on", true),
        "m.profile_status = 'returned' and m.account_status in ('applying', 'certified', 'suspended')",
    );
    whose(text, who);
}

pub(super) fn recommend(text: &mut Text, who: For) {
    member_source(
        text,
        "recommend",
        ("certify", "m.profile_accepted_on", false),
        "m.profile_status = 'accepted' and m.account_status = 'applying' and m.vetting_outcome in ('passed', 'failed')
 and m.recommendation is null",
    );
    whose(text, who);
}

pub(super) fn vetting_waits(text: &mut Text, who: For) {
    member_source(
        text,
        "vetting_waits",
        ("vetting", "m.profile_accepted_on", true),
        "m.profile_status = 'accepted' and m.account_status = 'applying'
 and (m.vetting_outcome is null or m.vetting_outcome = 'referred') and m.recommendation is null",
    );
    whose(text, who);
}

pub(super) fn decision_waits(text: &mut Text, who: For) {
    member_source(
        text,
        "decision_waits",
        ("certify", "m.recommended_on", true),
        "m.recommendation is not null",
    );
    whose(text, who);
}

pub(super) fn answer(text: &mut Text, who: For) {
    member_source(
        text,
        "answer",
        ("suspension_response", "m.decided_on", false),
        "m.account_status = 'suspended' and m.recommendation is null and d.clock is null",
    );
    whose(text, who);
}

pub(super) fn suspension(text: &mut Text, who: For) {
    member_source(
        text,
        "suspension",
        ("suspension_response", "m.decided_on", true),
        "m.account_status = 'suspended' and m.recommendation is null and d.clock is not null",
    );
    whose(text, who);
}

pub(super) fn vetting(text: &mut Text, who: For) {
    member_source(
        text,
        "vetting",
        ("vetting", "m.submitted_on", false),
        "m.submitted_on is not null and m.account_status = 'applying' and m.vetting_outcome is null",
    );
    whose(text, who);
}

pub(super) fn referred(text: &mut Text, who: For) {
    member_source(
        text,
        "referred",
        ("vetting", "m.vetted_on", true),
        "m.vetting_outcome = 'referred' and m.account_status in ('applying', 'certified', 'suspended')",
    );
    whose(text, who);
}

pub(super) fn revetting(text: &mut Text, who: For) {
    text.push("select ").arg("revetting");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, m.vetted_on as due, ",
    );
    text.arg("revetting")
        .push(" as clock, m.vetted_on as began, ")
        .arg(false);
    text.push(
        " as hold, m.stream_id as subject
 from member m where m.vetting_outcome = 'passed' and m.in_force = ",
    );
    text.arg(true)
        .push(" and m.vetted_on <= ")
        .arg(who.vetted_before);
    whose(text, who);
}

pub(super) fn approve(text: &mut Text, who: For, kinds: &'static str) {
    member_source(
        text,
        "approve",
        ("certify", "m.recommended_on", false),
        "m.recommended_by <> ",
    );
    text.arg(who.me)
        .push(" and m.recommendation in (")
        .push(kinds)
        .push(")");
}

pub(super) fn emergency(text: &mut Text) {
    member_source(
        text,
        "emergency",
        ("emergency_review", "m.decided_on", false),
        "m.emergency_review = ",
    );
    text.arg(true);
}

pub(super) fn assign(text: &mut Text) {
    member_source(
        text,
        "assign",
        ("certify", "m.submitted_on", false),
        "m.specialist is null and m.submitted_on is not null and m.account_status = 'applying'",
    );
}

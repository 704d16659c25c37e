//! Work around validations: arranging them, carrying them out, concluding them, reporting.

use super::super::sql::Text;
use super::For;

pub(super) fn validation(text: &mut Text, who: For, recommended: bool) {
    let task = if recommended {
        "conclusion_waits"
    } else {
        "validation"
    };
    text.push("select ").arg(task);
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, v.on_day as due, ",
    );
    text.arg(None::<String>)
        .push(" as clock, v.planned_on as began, ")
        .arg(recommended);
    text.push(
        " as hold, v.stream_id as subject
 from validation v join member m on m.stream_id = v.member_id where v.stage in (",
    );
    text.push(if recommended {
        "'recommended'"
    } else {
        "'planned', 'notified', 'underway'"
    })
    .push(")");
    leads_or_has(text, who);
}

/// Whoever leads a validation has its work, and whoever has the company: they need not be the same.
fn leads_or_has(text: &mut Text, who: For) {
    if let Some(specialist) = who.specialist {
        text.push(" and (v.lead = ").arg(specialist);
        text.push(" or m.specialist = ").arg(specialist).push(")");
    }
    if who.unassigned {
        text.push(" and m.specialist is null");
    }
}

const VISIT_COLUMNS: &str =
    " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, w.due, w.clock, w.began, ";
const VISIT_FROM: &str = " as hold, v.stream_id as subject from validation_wait w
 join validation v on v.stream_id = w.stream_id join member m on m.stream_id = w.member_id where ";

/// Other times that a company proposes for a visit.
pub(super) fn visit_proposal(text: &mut Text, who: For) {
    text.push("select ")
        .arg("visit_proposal")
        .push(VISIT_COLUMNS);
    text.arg(false).push(VISIT_FROM);
    text.push("w.whose = 'agency' and w.kind = 'proposal'");
    leads_or_has(text, who);
}

/// Documents that a company sent ahead of a session.
pub(super) fn visit_evidence(text: &mut Text, who: For) {
    text.push("select ")
        .arg("visit_evidence")
        .push(VISIT_COLUMNS);
    text.arg(false).push(VISIT_FROM);
    text.push("w.whose = 'agency' and w.kind = 'evidence'");
    leads_or_has(text, who);
}

/// What a validation asks of a company: a choice of times, documents.
pub(super) fn visit_waits(text: &mut Text, who: For) {
    text.push("select ").arg("visit_waits").push(VISIT_COLUMNS);
    text.arg(true).push(VISIT_FROM);
    text.push("w.whose = 'member'");
    leads_or_has(text, who);
}

/// What a company left unanswered for so long that it is brought before supervisors.
pub(super) fn visit_silence(text: &mut Text, by: Option<jiff::civil::Date>) {
    text.push("select ")
        .arg("visit_silence")
        .push(VISIT_COLUMNS);
    text.arg(false).push(VISIT_FROM);
    text.push(
        "w.whose = 'member' and m.account_status in ('certified', 'suspended') and w.due <= ",
    )
    .arg(by);
}

/// Reports of concluded validations for whose approval nobody has asked. Older records have no day for it.
pub(super) fn report_write(text: &mut Text, who: For) {
    text.push("select ").arg("report_write");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, v.report_owed_due as due, ",
    );
    text.push("case when v.report_owed_due is null then null else 'report_finish' end as clock, v.report_owed_on as began, ")
        .arg(false);
    text.push(
        " as hold, v.stream_id as subject
 from validation v join member m on m.stream_id = v.member_id where v.report_owed_on is not null",
    );
    leads_or_has(text, who);
}

const REPORT_COLUMNS: &str = " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist,
 v.report_due as due, case when v.report_due is null then null else 'report_approval' end as clock,
 v.report_asked_on as began, ";
const REPORT_FROM: &str = " as hold, v.stream_id as subject
 from validation v join member m on m.stream_id = v.member_id where v.report_asked_by is not null";

/// Reports that wait for a second person, with whoever wrote them.
pub(super) fn report_waits(text: &mut Text, who: For) {
    text.push("select ")
        .arg("report_waits")
        .push(REPORT_COLUMNS);
    text.arg(true).push(REPORT_FROM);
    leads_or_has(text, who);
}

/// The same with whoever may approve them.
pub(super) fn report(text: &mut Text, who: For) {
    text.push("select ").arg("report").push(REPORT_COLUMNS);
    text.arg(false).push(REPORT_FROM);
    text.push(" and v.report_asked_by <> ").arg(who.me);
}

pub(super) fn conclude(text: &mut Text, who: For) {
    text.push("select ").arg("conclude");
    text.push(
        " as task, m.stream_id, m.legal_name, m.entity_type, m.specialist, v.on_day as due, ",
    );
    text.arg(None::<String>)
        .push(" as clock, v.until_day as began, ")
        .arg(false);
    text.push(" as hold, v.stream_id as subject
 from validation v join member m on m.stream_id = v.member_id where v.stage = 'recommended' and v.recommended_by <> ");
    text.arg(who.me);
}

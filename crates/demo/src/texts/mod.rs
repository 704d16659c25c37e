//! What people of a demo world write. In English throughout, as the programme asks of submissions; criteria in every
//! language of the programme.

mod blocks;
mod criteria;
pub mod learning;
mod narratives;
mod notes;

pub use blocks::{DISCUSSED, blocks, exercise, judgement, reason_of};
pub use criteria::{
    ASKED, HEARD, New, accounts, cameras, contractors, incident_plan, screening, second_name,
    third_name,
};
pub use narratives::{narrative, plan_for};

pub use notes::{
    answer_to_suspension, closing, comment_on_answer, counted, decision_reasons, found,
    internal_note, not_applicable, plan_step, required, result_note, vetting_note, vetting_source,
    vetting_summary, visit_summary, where_seen,
};

/// What opens a report.
pub const REPORT_OPENING: &str = "The team met the head of security and the shift leader. Doors, yard and seal store were \
    walked with both; nothing was announced beyond the notice.";
/// Why a part of a report is withheld from the company's copy.
pub const REPORT_WITHHELD: &str = "Samples name people of another company that uses the same yard.";
/// What a company says of a draft.
pub const REPORT_COMMENT: &str = "The second gate was closed for repair on the day of the visit; the log of the week before shows its checks.";
/// What comes of it.
pub const REPORT_ANSWER: &str = "The log was looked at. The note on the gate says so now.";

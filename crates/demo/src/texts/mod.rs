//! What people of a demo world write. In English throughout, as the programme asks of submissions; criteria in every
//! language of the programme.

mod blocks;
mod criteria;
mod narratives;
mod notes;

pub use blocks::{DISCUSSED, blocks, exercise, judgement, reason_of};
pub use criteria::{ASKED, HEARD, New, accounts, cameras, incident_plan, second_name, third_name};
pub use narratives::{narrative, plan_for};

pub use notes::{
    answer_to_suspension, closing, comment_on_answer, counted, decision_reasons, found,
    internal_note, not_applicable, plan_step, required, result_note, vetting_note, vetting_source,
    vetting_summary, visit_summary, where_seen,
};

//! What a reviewer may want to look at about a document of an answer, in words.

use super::reviewed::Reviewed;
use crate::profile::read::EvidenceRow;
use crate::web::Say;
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::profile::{FileSignal, Signed, file_signals};

/// The signals of one document under one criterion of what was handed in last. `row` is the document as it is now, where
/// it is still the file that was signed.
pub(super) fn notes(
    say: &Say,
    here: &Reviewed,
    (criterion, id): (&str, EvidenceId),
    row: Option<&EvidenceRow>,
) -> Vec<String> {
    let mut rounds = here.profile.submissions.iter().rev();
    let Some(latest) = rounds.next() else {
        return Vec::new();
    };
    let dates = row.map_or((None, None), |row| (row.holds_from(), row.holds_until()));
    let before = rounds.next().map(Signed::from);
    let signals = file_signals(latest.into(), before, (criterion, id), dates);
    let told = signals.into_iter().map(|signal| match signal {
        FileSignal::From(day) => say.t1("review-file-from", "day", say.day(day)),
        FileSignal::Until(day) => say.t1("review-file-until", "day", say.day(day)),
        FileSignal::OlderThanAnswer => say.t("review-file-older"),
        FileSignal::AlsoUnder(others) => say.t1("review-file-also", "criteria", others.join(", ")),
    });
    told.collect()
}

//! What was typed for one criterion, as the rules take it.

use crate::failure::{Failure, Faults};
use crate::web::Fields;
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::validation::{CheckResult, MadeFrom, ResultEntry, Sample, Verification};

/// A whole number, with or without marks between thousands; none when the field is empty.
fn number(form: &Fields, name: &str, faults: &mut Faults) -> Option<u32> {
    let typed = form.text(name)?;
    // Thousands may be marked off as any of our languages does; `1.5` is no whole number in any of them.
    let groups: Vec<&str> = typed.split([',', '.', ' ', '\u{a0}', '\u{202f}']).collect();
    let whole = groups.iter().skip(1).all(|group| group.len() == 3);
    let number = whole.then(|| groups.concat().parse().ok()).flatten();
    if number.is_none() {
        faults.add(name, "validation-fault-number");
    }
    number
}

fn sample(form: &Fields, faults: &mut Faults) -> Option<Sample> {
    let (drawn, of) = (number(form, "drawn", faults), number(form, "of", faults));
    let failed = number(form, "failed", faults);
    let from = form.text("from").unwrap_or_default().to_owned();
    if drawn.is_none() && of.is_none() && failed.is_none() && from.is_empty() {
        return None;
    }
    // None of the three has a default: that nothing failed is something to be said.
    for (name, number) in [("drawn", drawn), ("of", of), ("failed", failed)] {
        if number.is_none() && form.text(name).is_none() {
            faults.add(name, "validation-fault-number");
        }
    }
    Some(Sample {
        drawn: drawn.unwrap_or_default(),
        of: of.unwrap_or_default(),
        from,
        failed: failed.unwrap_or_default(),
    })
}

/// The line of the worksheet; a number that is none is a fault beside its field.
pub(in crate::validation) fn entry(form: &Fields) -> Result<ResultEntry, Failure> {
    let mut faults = Faults::default();
    let sample = sample(form, &mut faults);
    let ids = |name: &str| form.all(name).iter().filter_map(|id| id.parse().ok());
    let operation = form.get("operation").parse().ok();
    let revision = form.get("rev").parse().ok();
    let entry = ResultEntry {
        criterion: form.get("criterion").to_owned(),
        result: CheckResult::parse(form.get("result")),
        verified: form
            .all("verified")
            .iter()
            .filter_map(|code| Verification::parse(code))
            .collect(),
        sample,
        evidence: ids("evidence").map(EvidenceId).collect(),
        reference: form.get("reference").to_owned(),
        note: form.get("note").to_owned(),
        sites: ids("sites").collect(),
        made_from: operation
            .zip(revision)
            .map(|(operation, revision)| MadeFrom {
                operation,
                revision,
            }),
    };
    faults.check()?;
    Ok(entry)
}

/// Whether anything was said of the criterion, besides a file.
pub(super) fn says_something(form: &Fields) -> bool {
    let fields = [
        "result",
        "verified",
        "drawn",
        "of",
        "from",
        "failed",
        "evidence",
        "reference",
        "note",
    ];
    fields.iter().any(|name| form.text(name).is_some())
}

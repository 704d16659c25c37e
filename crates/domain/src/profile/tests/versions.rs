//! Two submissions beside each other: everything that differs is there, and nothing that does not.

use super::*;
use crate::editions::{Link, Relation, Rule};

/// Signed, returned with 1.1 and 3.1, mended in 1.1 alone, and signed again.
fn two_rounds() -> Profile {
    let mut case = Case::submitted();
    for pinned in criteria() {
        let back = ["1.1", "3.1"].contains(&pinned.id.as_str());
        let verdict = if back {
            Verdict::Return
        } else {
            Verdict::Accept
        };
        case.decide(&pinned.id, verdict).unwrap();
    }
    let back = Command::Return { round: 1 };
    case.run(back, &specialist()).unwrap();
    let rev = |case: &Case, id: &str| case.state.rev(id);
    let mended = input(
        "1.1",
        rev(&case, "1.1"),
        "The shift leader checks every seal twice and writes it down.",
    );
    case.save(mended).unwrap();
    let kept = input("3.1", rev(&case, "3.1"), TEXT);
    case.save(kept).unwrap();
    case.submit(&officer()).unwrap();
    case.state
}

#[test]
fn within_an_edition_exactly_what_differs_is_named() {
    let profile = two_rounds();
    let (first, second) = (
        profile.submission(1).unwrap(),
        profile.submission(2).unwrap(),
    );
    let differences = second.differences(first, None);
    assert_eq!(differences.len(), criteria().len());
    for one in &differences {
        // The naive way: compare the two answers as they were filed.
        let same =
            first.answers[&one.criterion].narrative == second.answers[&one.criterion].narrative;
        assert_eq!(one.fate == Became::Same, same, "{}", one.criterion);
        assert_eq!(one.change.is_none(), same);
    }
    let changed = differences
        .iter()
        .find(|one| one.criterion == "1.1")
        .unwrap();
    let change = changed.change.as_ref().unwrap();
    let text = |left_out: ChangeKind| {
        let kept = change.narrative.iter().filter(|each| each.kind != left_out);
        kept.map(|each| each.text.as_str()).collect::<String>()
    };
    assert_eq!(text(ChangeKind::Added), first.answers["1.1"].narrative);
    assert_eq!(text(ChangeKind::Removed), second.answers["1.1"].narrative);
}

#[test]
fn across_editions_every_earlier_answer_has_a_place() {
    let profile = two_rounds();
    let (first, second) = (
        profile.submission(1).unwrap(),
        profile.submission(2).unwrap(),
    );
    let link = |to: Option<&str>, from: &[&str], relation| Link {
        to: to.map(ToOwned::to_owned),
        from: from.iter().map(|id| (*id).to_owned()).collect(),
        relation,
        rule: Rule::Confirm,
    };
    // As if 1.1 had come from 1.1 and 1.2, and 3.10 were new: 3.10 of the earlier one then has no place.
    let links = [
        link(Some("1.1"), &["1.1", "1.2"], Relation::Merged),
        link(Some("3.1"), &["3.1"], Relation::Unchanged),
        link(None, &["3.10"], Relation::Retired),
    ];
    let differences = second.differences(first, Some(&links));
    let placed: std::collections::BTreeSet<&str> = differences
        .iter()
        .flat_map(|one| &one.from)
        .map(String::as_str)
        .collect();
    for criterion in first.answers.keys() {
        assert!(placed.contains(criterion.as_str()), "{criterion} is lost");
    }
    let fate = |id: &str, from: usize| {
        let found = differences
            .iter()
            .find(|one| one.criterion == id && one.from.len() == from);
        found.map(|one| one.fate)
    };
    assert_eq!(fate("1.1", 2), Some(Became::Changed));
    assert_eq!(fate("3.1", 1), Some(Became::Same));
    assert_eq!(fate("3.10", 0), Some(Became::New), "no link leads to it");
    assert_eq!(fate("3.10", 1), Some(Became::Gone));
}

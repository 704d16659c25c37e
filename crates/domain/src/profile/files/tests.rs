#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
use super::*;
use jiff::civil::date;
use uuid::Uuid;

fn id() -> EvidenceId {
    EvidenceId(Uuid::from_u128(7))
}

fn answer(narrative: &str, named: bool) -> Filed {
    Filed {
        state: None,
        narrative: narrative.to_owned(),
        plan: String::new(),
        evidence: if named { vec![id()] } else { Vec::new() },
        prepared_by: Vec::new(),
        sites: Vec::new(),
    }
}

fn document(sha256: &str) -> Vec<Document> {
    vec![Document {
        id: id(),
        name: "seals.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 1,
        sha256: sha256.to_owned(),
        published: None,
    }]
}

fn answers(narrative: &str, named: bool) -> BTreeMap<String, Filed> {
    BTreeMap::from([
        ("1.1".to_owned(), answer(narrative, named)),
        ("7.2".to_owned(), answer("Seals are kept.", true)),
        ("9.1".to_owned(), answer("Fences stand.", false)),
    ])
}

fn seen(then: &str, now: &str, (was, is): (&str, &str), named_then: bool) -> Vec<FileSignal> {
    let (before, latest) = (answers(then, named_then), answers(now, true));
    let (old, new) = (document(was), document(is));
    let before = Signed {
        answers: &before,
        documents: &old,
    };
    let latest = Signed {
        answers: &latest,
        documents: &new,
    };
    file_signals(latest, Some(before), ("1.1", id()), (None, None))
}

#[test]
fn a_file_that_stayed_while_its_answer_changed_is_older_than_the_answer() {
    let older = |signals: &[FileSignal]| signals.contains(&FileSignal::OlderThanAnswer);
    assert!(older(&seen("Old words.", "New words.", ("a", "a"), true)));
    // Unchanged words, another content, or a file that came with the new answer: nothing to see.
    assert!(!older(&seen("Same.", "Same.", ("a", "a"), true)));
    assert!(!older(&seen("Old words.", "New words.", ("a", "b"), true)));
    assert!(!older(&seen("Old words.", "New words.", ("a", "a"), false)));
}

#[test]
fn dates_and_other_criteria_are_named_in_order() {
    let (latest, documents) = (answers("Words.", true), document("a"));
    let latest = Signed {
        answers: &latest,
        documents: &documents,
    };
    let dates = (Some(date(2023, 1, 1)), Some(date(2024, 1, 1)));
    let expected = [
        FileSignal::From(date(2023, 1, 1)),
        FileSignal::Until(date(2024, 1, 1)),
        FileSignal::AlsoUnder(vec!["7.2".to_owned()]),
    ];
    assert_eq!(file_signals(latest, None, ("1.1", id()), dates), expected);
}

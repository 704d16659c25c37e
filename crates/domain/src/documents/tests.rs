use super::*;
use crate::record::Aggregate as _;

fn issued() -> Issued {
    Issued {
        member: Some(MemberId(Uuid::from_u128(1))),
        document: Kind::ValidationReport,
        subject: Uuid::from_u128(2),
        part: "1".to_owned(),
        copy: Copy::Shared,
        language: "en".to_owned(),
        title: "Report".to_owned(),
        reference: "V-1".to_owned(),
        dated: jiff::civil::date(2024, 3, 4),
        content_sha256: "a".repeat(64),
        file_sha256: "b".repeat(64),
        size: 10,
        typesetter: "a typesetter".to_owned(),
        by: AccountId(Uuid::from_u128(3)),
    }
}

#[test]
fn a_document_is_issued_once() {
    let mut document = Document::default();
    let events = document.issue(issued()).unwrap();
    assert_eq!(events.len(), 1);
    document.issued = Some(issued());
    let again = document.issue(issued()).unwrap_err();
    assert_eq!(again.key, "refusal-document-issued");
    assert_eq!(Document::KIND, "document");
}

#[test]
fn what_is_no_file_is_not_issued() {
    let none = Issued {
        size: 0,
        ..issued()
    };
    let unhashed = Issued {
        file_sha256: "b".repeat(63),
        ..issued()
    };
    let odd = Issued {
        content_sha256: "x".repeat(64),
        ..issued()
    };
    for wrong in [none, unhashed, odd] {
        assert!(Document::default().issue(wrong).is_err());
    }
}

#[test]
fn what_is_withheld_from_the_company_is_not_in_its_timeline() {
    let audience = |copy| {
        let issued = Box::new(Issued { copy, ..issued() });
        Event::Issued { issued }.audience()
    };
    assert_eq!(audience(Copy::Full), Audience::Programme);
    assert_eq!(audience(Copy::Shared), Audience::Member);
}

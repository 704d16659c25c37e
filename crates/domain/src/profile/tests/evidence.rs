use super::*;
use jiff::civil::{Date, date};

fn file(name: &str, size: u64, sha256: &str) -> FileGiven {
    FileGiven {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        size,
        sha256: sha256.to_owned(),
    }
}

fn content(n: u8) -> String {
    format!("{n:02x}").repeat(32)
}

fn add(name: &str, size: u64) -> EvidenceCommand {
    EvidenceCommand::Add {
        member: MEMBER,
        file: file(name, size, &content(0x0f)),
        description: " Gate log ".to_owned(),
    }
}

fn renew(n: u8) -> EvidenceCommand {
    EvidenceCommand::Renew {
        file: file("Gate log 2.pdf", 20, &content(n)),
    }
}

fn scan(n: u8, infection: Option<&str>) -> EvidenceCommand {
    EvidenceCommand::Scan {
        sha256: content(n),
        scan: ScanResult {
            scanner: "ClamAV 1.4".to_owned(),
            infection: infection.map(str::to_owned),
        },
    }
}

fn run(state: &mut Evidence, command: EvidenceCommand, facts: &Facts) -> Result<usize, Refusal> {
    let events = state.apply(command, facts)?;
    let count = events.len();
    for event in events {
        state.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
    Ok(count)
}

#[test]
fn a_document_is_kept_once_under_its_bare_name() {
    let mut kept = Evidence::default();
    assert_eq!(kept.stage(), "empty");
    run(
        &mut kept,
        add("C:\\Users\\ana\\Gate log.pdf", 10),
        &employee(),
    )
    .unwrap();
    assert_eq!(
        (kept.stage(), kept.newest().unwrap().name.as_str()),
        ("kept", "Gate log.pdf")
    );
    assert_eq!(kept.description, "Gate log");
    assert_eq!(
        key(run(&mut kept, add("again.pdf", 10), &employee())),
        "refusal-evidence-kept"
    );
    let mut long = Evidence::default();
    run(
        &mut long,
        add(&format!("{}.pdf", "x".repeat(400)), 10),
        &employee(),
    )
    .unwrap();
    let name = &long.newest().unwrap().name;
    assert_eq!(name.len(), 200);
    assert_eq!(name.rsplit_once('.').unwrap().1, "pdf");
}

#[test]
fn sizes_names_and_digests_are_checked() {
    let cases = [
        (add("a.pdf", 0), "refusal-evidence-empty"),
        (add("a.pdf", LARGEST + 1), "refusal-evidence-too-large"),
        (add("../..", 1), "refusal-evidence-name"),
        (add("", 1), "refusal-evidence-name"),
    ];
    for (command, expected) in cases {
        assert_eq!(
            key(run(&mut Evidence::default(), command, &employee())),
            expected
        );
    }
    let upper = EvidenceCommand::Add {
        member: MEMBER,
        file: file("a.pdf", 1, &"0F".repeat(32)),
        description: String::new(),
    };
    assert_eq!(
        key(run(&mut Evidence::default(), upper, &employee())),
        "refusal-evidence-digest"
    );
}

#[test]
fn only_its_own_company_touches_it() {
    let stranger = Facts {
        company: Some(STRANGER),
        ..employee()
    };
    let mut kept = Evidence::default();
    assert_eq!(
        key(run(&mut kept, add("a.pdf", 1), &stranger)),
        "refusal-profile-not-your-company"
    );
    run(&mut kept, add("a.pdf", 1), &employee()).unwrap();
    let describe = |text: &str| EvidenceCommand::Describe {
        description: text.to_owned(),
    };
    assert_eq!(
        key(run(&mut kept, describe("x"), &stranger)),
        "refusal-profile-not-your-company"
    );
    assert_eq!(run(&mut kept, describe("New"), &employee()), Ok(1));
    assert_eq!(run(&mut kept, describe("New"), &employee()), Ok(0));
    assert_eq!(
        key(run(&mut kept, describe(&"x".repeat(501)), &employee())),
        "refusal-evidence-description"
    );
}

#[test]
fn a_newer_file_takes_the_place_and_the_older_stays() {
    let mut kept = Evidence::default();
    assert_eq!(
        key(run(&mut kept, renew(1), &employee())),
        "refusal-profile-not-your-company"
    );
    run(&mut kept, add("Gate log.pdf", 10), &employee()).unwrap();
    assert_eq!(
        key(run(&mut kept, renew(0x0f), &employee())),
        "refusal-evidence-same"
    );
    run(&mut kept, renew(1), &employee()).unwrap();
    assert_eq!(kept.versions.len(), 2);
    let id = EvidenceId(Uuid::from_u128(9));
    assert_eq!(kept.document(id).unwrap().sha256, content(1));
    assert_eq!(kept.version(&content(0x0f)).unwrap().name, "Gate log.pdf");
    // Back to the first file is news again: the newest is another.
    run(&mut kept, renew(0x0f), &employee()).unwrap();
    assert_eq!(kept.versions.len(), 3);
    let stranger = Facts {
        company: Some(STRANGER),
        ..employee()
    };
    assert_eq!(
        key(run(&mut kept, renew(2), &stranger)),
        "refusal-profile-not-your-company"
    );
}

#[test]
fn a_document_cannot_end_before_it_begins_and_the_same_dates_are_no_news() {
    let mut kept = Evidence::default();
    run(&mut kept, add("a.pdf", 1), &employee()).unwrap();
    let dates = |from: Option<Date>, until: Option<Date>| EvidenceCommand::Date {
        holds_from: from,
        holds_until: until,
    };
    let (may, june) = (Some(date(2024, 5, 1)), Some(date(2024, 6, 1)));
    assert_eq!(
        key(run(&mut kept, dates(june, may), &employee())),
        "refusal-evidence-ends-before"
    );
    assert_eq!(run(&mut kept, dates(None, None), &employee()), Ok(0));
    assert_eq!(run(&mut kept, dates(may, june), &employee()), Ok(1));
    assert_eq!(run(&mut kept, dates(may, june), &employee()), Ok(0));
    assert_eq!(run(&mut kept, dates(may, may), &employee()), Ok(1));
    assert_eq!(run(&mut kept, dates(None, None), &employee()), Ok(1));
    assert_eq!((kept.holds_from, kept.holds_until), (None, None));
}

#[test]
fn a_document_holds_from_its_first_day_to_its_last() {
    let today = date(2024, 5, 1);
    let on = |from, until| Validity::on(today, from, until);
    let day = |d: i64| Some(today.checked_add(jiff::Span::new().days(d)).unwrap());
    assert_eq!(on(None, None), Validity::Unstated);
    assert_eq!(on(day(0), None), Validity::Holds);
    assert_eq!(on(day(1), None), Validity::NotYet);
    assert_eq!(on(day(1), day(20)), Validity::NotYet);
    assert_eq!(on(None, day(-1)), Validity::Ended);
    assert_eq!(on(None, day(0)), Validity::Ending);
    assert_eq!(on(day(-9), day(90)), Validity::Ending);
    assert_eq!(on(day(-9), day(91)), Validity::Holds);
    // At the end of the calendar nothing is past it.
    assert_eq!(
        Validity::on(Date::MAX, None, Some(Date::MAX)),
        Validity::Ending
    );
}

#[test]
fn a_scan_is_of_one_content_and_the_same_word_twice_is_no_news() {
    let mut kept = Evidence::default();
    run(&mut kept, add("a.pdf", 1), &employee()).unwrap();
    let system = Facts::default();
    assert_eq!(kept.unscanned().count(), 1);
    assert_eq!(
        key(run(&mut kept, scan(7, None), &system)),
        "refusal-evidence-digest"
    );
    assert_eq!(run(&mut kept, scan(0x0f, None), &system), Ok(1));
    assert_eq!(run(&mut kept, scan(0x0f, None), &system), Ok(0));
    assert_eq!(
        (kept.unscanned().count(), kept.infection(&content(0x0f))),
        (0, None)
    );
    run(&mut kept, renew(1), &employee()).unwrap();
    assert_eq!(kept.unscanned().count(), 1);
    assert_eq!(run(&mut kept, scan(0x0f, Some("Eicar")), &system), Ok(1));
    assert_eq!(kept.infection(&content(0x0f)), Some("Eicar"));
    assert_eq!(kept.infection(&content(1)), None);
}

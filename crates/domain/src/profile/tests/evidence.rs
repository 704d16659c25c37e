use super::*;

fn add(name: &str, size: u64) -> EvidenceCommand {
    EvidenceCommand::Add {
        member: MEMBER,
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        size,
        sha256: "0f".repeat(32),
        description: " Gate log ".to_owned(),
    }
}

fn run(state: &mut Evidence, command: EvidenceCommand, facts: &Facts) -> Result<usize, Refusal> {
    let events = state.apply(command, facts, Timestamp::UNIX_EPOCH)?;
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
    assert_eq!((kept.stage(), kept.name.as_str()), ("kept", "Gate log.pdf"));
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
    assert_eq!(long.name.len(), 200);
    assert_eq!(long.name.rsplit_once('.').unwrap().1, "pdf");
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
    let EvidenceCommand::Add {
        member,
        name,
        media_type,
        size,
        description,
        ..
    } = add("a.pdf", 1)
    else {
        panic!("add is add");
    };
    let upper = EvidenceCommand::Add {
        member,
        name,
        media_type,
        size,
        description,
        sha256: "0F".repeat(32),
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

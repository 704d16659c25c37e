#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]
use super::*;
use uuid::Uuid;

fn content(en: &str) -> Content {
    Content {
        title: "Name who does it".to_owned(),
        criterion: Some("3.1".to_owned()),
        text: Text {
            en: en.to_owned(),
            es: String::new(),
            fr: String::new(),
        },
    }
}

fn run(block: &mut TextBlock, command: Command) -> Result<usize, Refusal> {
    let events = block.apply(command, &|id| id == "3.1")?;
    let count = events.len();
    for event in events {
        block.fold(&Recorded {
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

fn refused(content: Content) -> (String, Option<String>) {
    let refusal = run(&mut TextBlock::default(), Command::Create(content)).unwrap_err();
    (refusal.key, refusal.field)
}

#[test]
fn a_placeholder_of_a_case_is_refused_in_every_language() {
    let (key, field) = refused(content("Dear {company}, say who checks the seals."));
    assert_eq!(
        (key.as_str(), field.as_deref()),
        ("refusal-block-placeholder", Some("text_en"))
    );
    let mut spanish = content("Say who checks under {criterion}.");
    spanish.text.es = "Diga quién lo revisa en {empresa}.".to_owned();
    assert_eq!(refused(spanish).0, "refusal-block-placeholder");
    let mut open = content("An open brace { closes nothing.");
    assert_eq!(refused(open.clone()).0, "refusal-block-placeholder");
    open = content("Say who checks under {criterion}.");
    open.text.fr = "Dites qui le contrôle, et quand.".to_owned();
    assert_eq!(refused(open).0, "refusal-block-holes-differ");
}

#[test]
fn english_title_and_a_known_criterion_are_needed() {
    assert_eq!(refused(content("short")).1.as_deref(), Some("text_en"));
    let unknown = Content {
        criterion: Some("99.1".to_owned()),
        ..content("Say who checks it.")
    };
    assert_eq!(refused(unknown).0, "refusal-block-criterion");
    let untitled = Content {
        title: " ".to_owned(),
        ..content("Say who checks it.")
    };
    assert_eq!(refused(untitled).0, "refusal-block-title");
    assert_eq!(
        refused(content(&"x".repeat(LONGEST + 1))).0,
        "refusal-block-long"
    );
}

#[test]
fn a_change_is_a_new_version_and_a_retired_block_is_not_changed() {
    let mut block = TextBlock::default();
    run(&mut block, Command::Create(content("Say who checks it."))).unwrap();
    let same = Command::Change {
        from: 1,
        content: content(" Say who checks it.\r\n"),
    };
    assert_eq!(run(&mut block, same), Ok(0));
    let better = content("Say who checks it, and how often.");
    run(
        &mut block,
        Command::Change {
            from: 1,
            content: better.clone(),
        },
    )
    .unwrap();
    assert_eq!(block.newest().unwrap().number, 2);
    assert_eq!(block.versions[0].content.text.en, "Say who checks it.");
    let late = Command::Change {
        from: 1,
        content: content("Say it again, please."),
    };
    assert_eq!(
        run(&mut block, late).unwrap_err().key,
        "refusal-block-changed"
    );
    let retire = |reasons: &str| Command::Retire {
        reasons: reasons.to_owned(),
    };
    assert_eq!(
        run(&mut block, retire("old")).unwrap_err().key,
        "refusal-block-reasons"
    );
    run(&mut block, retire("Criterion 3.1 asks something else now.")).unwrap();
    let after = Command::Change {
        from: 2,
        content: content("Say it again, please."),
    };
    assert_eq!(
        run(&mut block, after).unwrap_err().key,
        "refusal-block-retired"
    );
}

#[test]
fn placeholders_are_filled_and_a_language_without_words_is_none() {
    let filling = Filling {
        programme: "CTPAT",
        administration: "Customs",
        criterion: "3.1",
        category: "Business partners",
    };
    let content = content("{criterion} ({category}): {programme} asks who checks it.");
    assert_eq!(
        content.filled("en", &filling).unwrap(),
        "3.1 (Business partners): CTPAT asks who checks it."
    );
    assert_eq!(content.filled("es", &filling), None);
}

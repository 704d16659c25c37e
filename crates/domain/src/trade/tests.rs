use super::*;
use crate::ids::MemberId;
use uuid::Uuid;

fn taken() -> Taken {
    Taken {
        file: "january.csv".to_owned(),
        content_hash: "0".repeat(64),
        read: 10,
        kept: 7,
        refused: 2,
        repeated: 1,
        ..Taken::default()
    }
}

#[test]
fn an_import_whose_rows_do_not_add_up_is_not_recorded() {
    assert!(Import::default().take(taken()).is_ok());
    let lost = Taken { kept: 6, ..taken() };
    let refusal = Import::default().take(lost).unwrap_err();
    assert_eq!(refusal.key, "refusal-trade-import-counts");
}

#[test]
fn a_mapping_is_saved_over_the_version_that_was_seen() {
    let source = Source::default();
    assert_eq!(source.save("acme", 0, "x").unwrap().len(), 1);
    let key = |name: &str, from| source.save(name, from, "x").unwrap_err().key;
    assert_eq!(key("acme", 1), "refusal-trade-source-changed");
    assert_eq!(key("With spaces", 0), "refusal-trade-source-name");
}

#[test]
fn letting_a_selected_declaration_go_and_saying_otherwise_need_words() {
    let seen = |depth, found| Outcome::Examined { depth, found };
    let waived = Outcome::Waived {
        reason: Waiver::ArticulableReason,
    };
    let record = |said: usize, selected: &str, outcome, note: &str| {
        let before = Said {
            outcome: waived,
            note: String::new(),
            at: jiff::Timestamp::UNIX_EPOCH,
            by: None,
            import: None,
        };
        let state = Examination {
            said: vec![before; said],
        };
        state.record("D-1", selected, outcome, note)
    };
    assert!(record(0, "sample", seen(Depth::Scan, false), " ").is_ok());
    assert!(record(0, "none", seen(Depth::Physical, false), "").is_ok());
    for (said, selected, outcome, note, key) in [
        (0, "sample", waived, "", "refusal-trade-words-short"),
        (
            0,
            "rules",
            Outcome::CutForCapacity,
            "busy",
            "refusal-trade-words-short",
        ),
        (
            0,
            "both",
            seen(Depth::Scan, true),
            "",
            "refusal-trade-words-short",
        ),
        (
            1,
            "both",
            seen(Depth::Scan, false),
            "",
            "refusal-trade-words-short",
        ),
        (
            0,
            "none",
            waived,
            "a reason in words",
            "refusal-examination-not-selected",
        ),
    ] {
        assert_eq!(record(said, selected, outcome, note).unwrap_err().key, key);
    }
    let long = "x".repeat(1001);
    assert_eq!(
        record(0, "sample", waived, &long).unwrap_err().key,
        "refusal-trade-words-long"
    );
    let told = record(1, "sample", waived, "the consignee moved its gate").unwrap();
    let text = serde_json::to_value(&told[0]).unwrap();
    assert_eq!(text["outcome"], "waived");
    assert_eq!(text["reason"], "articulable_reason");
    let back: ExaminationEvent = serde_json::from_value(text).unwrap();
    assert_eq!(back, told[0]);
}

#[test]
fn a_party_is_one_of_those_that_were_shown_or_none_and_that_has_a_reason() {
    let key = PartyKey {
        name: "Acme  Ltd".to_owned(),
        ..PartyKey::default()
    };
    let spelt = PartyKey {
        name: "acme ltd ".to_owned(),
        ..PartyKey::default()
    };
    assert_eq!(party_id(&key), party_id(&spelt));
    let (ours, other) = (MemberId(Uuid::from_u128(1)), MemberId(Uuid::from_u128(2)));
    let decide = |member, reasons: &str| {
        TradeParty::default().apply(
            &key,
            PartyCommand::Decide {
                member,
                candidates: vec![ours],
                reasons: reasons.to_owned(),
            },
        )
    };
    assert!(decide(Some(ours), "same address and telephone").is_ok());
    assert!(decide(None, "another company of that name").is_ok());
    assert_eq!(
        decide(Some(other), "same address and telephone")
            .unwrap_err()
            .key,
        "refusal-trade-candidate"
    );
    assert_eq!(
        decide(Some(ours), "same").unwrap_err().key,
        "refusal-trade-words-short"
    );
}

#[test]
fn what_was_done_has_a_note_and_may_have_words_for_the_member() {
    let key = PartyKey::default();
    let follow = |note: &str, told: &str| {
        let (note, told) = (note.to_owned(), told.to_owned());
        TradeParty::default().apply(&key, PartyCommand::FollowUp { note, told })
    };
    assert!(follow("telephoned the broker", "").is_ok());
    let both = follow("telephoned the broker", "Your broker was told.").unwrap();
    let text = serde_json::to_value(&both[0]).unwrap();
    assert_eq!(text["told"], "Your broker was told.");
    let refused = follow("telephoned the broker", "short").unwrap_err();
    assert_eq!(
        (refused.key.as_str(), refused.field.as_deref()),
        ("refusal-trade-words-short", Some("told"))
    );
    // As it was recorded before anything was written for members.
    let party = text["party"].clone();
    let old =
        serde_json::json!({"kind": "followed_up", "party": party, "note": "telephoned the broker"});
    let old: PartyEvent = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(old, follow("telephoned the broker", "").unwrap()[0]);
}

#[test]
fn a_system_may_repeat_itself_and_corrects_only_when_it_says_so() {
    let seen = |found| Outcome::Examined {
        depth: Depth::Scan,
        found,
    };
    let said = |outcome, note: &str, import| Said {
        outcome,
        note: note.to_owned(),
        at: jiff::Timestamp::UNIX_EPOCH,
        by: None,
        import,
    };
    let of = ("D-1", "sample");
    let none = Examination::default();
    assert!(matches!(
        none.tell(of, seen(false), "", false),
        Ok(Told::New(events)) if events.len() == 1
    ));
    let twice = Examination {
        said: vec![
            said(seen(false), "", None),
            said(seen(true), "Found at the second gate.", None),
        ],
    };
    let tell = |outcome, note, correction| twice.tell(of, outcome, note, correction);
    // The first message again, late: it was said, and what corrected it goes on holding.
    assert_eq!(tell(seen(false), " ", false), Ok(Told::Before));
    assert_eq!(
        tell(seen(true), "Found at the second gate.", true),
        Ok(Told::Before)
    );
    assert_eq!(
        tell(seen(true), "Found somewhere else.", false),
        Ok(Told::Contrary)
    );
    assert!(tell(seen(false), "", true).is_err(), "a change needs words");
    assert!(matches!(
        tell(seen(false), "It was another container.", true),
        Ok(Told::New(_))
    ));
}

#[test]
fn a_file_speaks_where_nobody_has_and_corrects_only_files() {
    let seen = |found| Outcome::Examined {
        depth: Depth::Unspecified,
        found,
    };
    let said = |import| Examination {
        said: vec![Said {
            outcome: seen(false),
            note: String::new(),
            at: jiff::Timestamp::UNIX_EPOCH,
            by: None,
            import,
        }],
    };
    let import = Uuid::from_u128(7);
    let count = |state: &Examination, selected, outcome| {
        state.imported(("D-1", selected), outcome, "", import).len()
    };
    let none = Examination::default();
    assert_eq!(count(&none, "none", seen(true)), 1);
    assert_eq!(count(&none, "none", Outcome::CutForCapacity), 0);
    assert_eq!(count(&none, "rules", Outcome::CutForCapacity), 1);
    assert_eq!(count(&said(None), "rules", seen(true)), 0);
    assert_eq!(count(&said(Some(import)), "rules", seen(false)), 0);
    assert_eq!(count(&said(Some(Uuid::nil())), "rules", seen(true)), 1);
}

#[test]
fn what_was_recorded_before_imports_spoke_reads_as_it_did() {
    let text = r#"{"kind":"recorded","declaration":"D-1","selected":"rules","outcome":"waived","reason":"standard_exception","note":"n"}"#;
    let event: ExaminationEvent = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
}

use super::*;

#[test]
fn only_the_assigned_specialist_decides() {
    let mut case = Case::submitted();
    let decide = || Command::decide(1, "1.1", Verdict::Accept, "");
    assert_eq!(
        key(case.run(decide(), &officer())),
        "refusal-review-not-assigned"
    );
    let other = facts(EMPLOYEE, "specialist");
    assert_eq!(
        key(case.run(decide(), &other)),
        "refusal-review-not-assigned"
    );
    let nobody = Facts {
        assigned: None,
        account: None,
        ..specialist()
    };
    assert_eq!(
        key(case.run(decide(), &nobody)),
        "refusal-review-not-assigned"
    );
    assert_eq!(case.run(decide(), &specialist()), Ok(1));
}

#[test]
fn a_return_needs_a_comment_and_a_decision_needs_a_verdict() {
    let mut case = Case::submitted();
    let bare = Command::decide(1, "1.1", Verdict::Return, "  ");
    assert_eq!(key(case.run(bare, &specialist())), "refusal-review-comment");
    let silent = Command::Decide {
        round: 1,
        criterion: "1.1".into(),
        verdict: None,
        comment: String::new(),
        note: String::new(),
        blocks: Vec::new(),
        reason: None,
    };
    assert_eq!(
        key(case.run(silent, &specialist())),
        "refusal-review-no-verdict"
    );
}

#[test]
fn nothing_returns_or_is_accepted_by_silence() {
    let mut case = Case::submitted();
    let back = || Command::Return { round: 1 };
    let accept = || Command::Accept { round: 1 };
    assert_eq!(
        key(case.run(back(), &specialist())),
        "refusal-review-nothing-returned"
    );
    assert_eq!(
        key(case.run(accept(), &specialist())),
        "refusal-review-undecided"
    );
    case.decide("3.1", Verdict::Return).unwrap();
    assert_eq!(
        key(case.run(back(), &specialist())),
        "refusal-review-undecided"
    );
    for id in ["1.1", "1.2"] {
        case.decide(id, Verdict::Accept).unwrap();
    }
    case.decide("3.10", Verdict::Verify).unwrap();
    assert_eq!(
        key(case.run(accept(), &specialist())),
        "refusal-review-returned-left"
    );
    assert_eq!(case.run(back(), &specialist()), Ok(1));
}

#[test]
fn only_returned_criteria_unlock_and_the_second_round_shows_what_changed() {
    let mut case = Case::submitted();
    for id in ["1.1", "1.2", "3.10"] {
        case.decide(id, Verdict::Accept).unwrap();
    }
    case.decide("3.1", Verdict::Return).unwrap();
    case.run(Command::Return { round: 1 }, &specialist())
        .unwrap();
    assert_eq!(case.state.stage(), Stage::Returned);
    assert_eq!(
        case.state.comment("3.1").unwrap().comment,
        "Say who does it and how often."
    );
    assert_eq!(
        key(case.save(input("1.1", 1, "sly"))),
        "refusal-profile-criterion-locked"
    );
    assert_eq!(
        key(case.submit(&officer())),
        "refusal-profile-gaps",
        "it must be marked ready again"
    );
    let better = format!("{TEXT} The shift leader checks it weekly.");
    case.save(input("3.1", 1, &better)).unwrap();
    case.submit(&officer()).unwrap();
    assert_eq!(case.state.changed(), ["3.1"]);
    assert_eq!(case.state.undecided(), ["3.1"], "earlier decisions stand");
    assert_eq!(
        case.state.submission(2).unwrap().answers["1.1"].narrative,
        TEXT
    );
    let change = case.state.change("3.1").unwrap();
    assert_eq!(change.narrative.last().unwrap().kind, ChangeKind::Added);
    assert!(case.state.change("1.1").is_none());
    case.decide("3.1", Verdict::Verify).unwrap();
    case.run(Command::Accept { round: 2 }, &specialist())
        .unwrap();
    assert_eq!(case.state.acceptance.as_ref().unwrap().verify, ["3.1"]);
    assert_eq!(
        key(case.save(input("3.1", 2, "x"))),
        "refusal-profile-accepted"
    );
}

#[test]
fn a_page_of_an_earlier_round_decides_nothing() {
    let mut case = Case::submitted();
    case.decide_all(Verdict::Return);
    case.run(Command::Return { round: 1 }, &specialist())
        .unwrap();
    let again: Vec<_> = criteria()
        .iter()
        .map(|p| input(&p.id, 1, "A better text than before."))
        .collect();
    case.run(Command::Save { answers: again }, &employee())
        .unwrap();
    case.submit(&officer()).unwrap();
    let late = Command::decide(1, "1.1", Verdict::Accept, "");
    assert_eq!(key(case.run(late, &specialist())), "refusal-profile-round");
    assert_eq!(case.state.earlier_decisions("1.1").len(), 1);
}

#[test]
fn a_redline_reads_both_ways() {
    for (before, after) in [
        ("", ""),
        ("", "new"),
        ("old", ""),
        (
            "before the first shipment.",
            "before a purchase order is raised.",
        ),
        ("línea uno\nlínea dos", "línea uno\n\nlínea tres"),
    ] {
        let runs = redline(before, after);
        let text = |skip: ChangeKind| -> String {
            runs.iter()
                .filter(|run| run.kind != skip)
                .map(|run| run.text.as_str())
                .collect()
        };
        assert_eq!(text(ChangeKind::Added), before);
        assert_eq!(text(ChangeKind::Removed), after);
    }
    let runs = redline("before the first shipment.", "before a purchase order.");
    assert_eq!(runs.len(), 3, "neighbouring words are one run: {runs:?}");
}

#[test]
fn events_survive_json() {
    let mut case = Case::submitted();
    case.decide_all(Verdict::Accept);
    for recorded in &case.history {
        let json = serde_json::to_value(&recorded.event).unwrap();
        assert_eq!(json["kind"], crate::record::Fact::kind(&recorded.event));
        let back: Event = serde_json::from_value(json).unwrap();
        assert_eq!(back, recorded.event);
    }
}

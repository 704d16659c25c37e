use super::*;

#[test]
fn opening_pins_the_criteria_and_answers_nothing() {
    let case = Case::opened();
    assert_eq!(case.state.stage(), Stage::Draft);
    assert_eq!(case.state.criteria, criteria());
    assert_eq!(case.state.answered(|_| true), 0);
    assert_eq!(case.state.answer("1.1"), None, "there is no default answer");
    assert_eq!(
        case.state.undecided().len(),
        4,
        "there is no default decision"
    );
}

#[test]
fn every_unanswered_criterion_is_a_gap_with_its_reason() {
    let case = Case::opened();
    let gaps = case.state.gaps();
    let reasons: Vec<_> = gaps
        .iter()
        .map(|gap| (gap.criterion.as_str(), gap.reason))
        .collect();
    assert_eq!(
        reasons,
        [
            ("1.1", GapReason::MustUnanswered),
            ("1.2", GapReason::ShouldUnanswered),
            ("3.1", GapReason::MustUnanswered),
            ("3.10", GapReason::MustUnanswered),
        ]
    );
}

#[test]
fn each_state_asks_for_what_it_needs() {
    let table: &[(AnswerState, &str, &str, bool, &[GapReason])] = &[
        (
            AnswerState::InPlace,
            "",
            "",
            true,
            &[GapReason::NoNarrative, GapReason::NoEvidence],
        ),
        (
            AnswerState::InPlace,
            "Yes.",
            "",
            true,
            &[GapReason::ShortNarrative, GapReason::NoEvidence],
        ),
        (
            AnswerState::InPlace,
            TEXT,
            "",
            false,
            &[GapReason::NotReady, GapReason::NoEvidence],
        ),
        (
            AnswerState::InPlace,
            TEXT,
            "",
            true,
            &[GapReason::NoEvidence],
        ),
        (AnswerState::Partly, TEXT, "", true, &[GapReason::NoPlan]),
        (
            AnswerState::Partly,
            "",
            TEXT,
            true,
            &[GapReason::NoNarrative],
        ),
        (AnswerState::Partly, TEXT, TEXT, true, &[]),
        (AnswerState::NotInPlace, "", "", true, &[GapReason::NoPlan]),
        (AnswerState::NotInPlace, "", TEXT, true, &[]),
        (
            AnswerState::NotApplicable,
            "No.",
            "",
            true,
            &[GapReason::NoExplanation],
        ),
        (AnswerState::NotApplicable, TEXT, "", true, &[]),
    ];
    for (state, narrative, plan, ready, expected) in table {
        let mut case = Case::opened();
        let given = AnswerInput {
            state: Some(*state),
            plan: (*plan).to_owned(),
            ready: *ready,
            ..input("1.1", 0, narrative)
        };
        case.save(given).unwrap();
        let reasons: Vec<_> = case
            .state
            .criterion_gaps("1.1")
            .iter()
            .map(|gap| gap.reason)
            .collect();
        assert_eq!(
            &reasons, expected,
            "{state:?} {narrative:?} {plan:?} {ready}"
        );
    }
}

#[test]
fn a_should_that_is_not_met_needs_no_plan() {
    let mut case = Case::opened();
    let given = AnswerInput {
        state: Some(AnswerState::NotInPlace),
        ..input("1.2", 0, "")
    };
    case.save(given).unwrap();
    assert!(case.state.complete("1.2"));
}

#[test]
fn texts_are_limited_in_characters_and_cleaned() {
    let mut case = Case::opened();
    let refused = case.save(input("1.1", 0, &"ñ".repeat(LONGEST + 1)));
    assert_eq!(key(refused), "refusal-profile-text-too-long");
    assert_eq!(case.save(input("1.1", 0, &"ñ".repeat(LONGEST))), Ok(1));
    case.save(input("3.1", 0, "  one\r\ntwo\0\u{7}  ")).unwrap();
    assert_eq!(case.state.answer("3.1").unwrap().narrative, "one\ntwo");
}

#[test]
fn a_stale_saving_is_a_conflict_with_both_versions() {
    let mut case = Case::opened();
    case.save(input("1.1", 0, "first")).unwrap();
    let mine = input("1.1", 0, "second");
    let conflicts = case.state.conflicts(std::slice::from_ref(&mine));
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].theirs.narrative, "first");
    assert_eq!(conflicts[0].mine, mine);
    assert_eq!(key(case.save(mine)), "refusal-profile-answer-changed");
    assert_eq!(case.state.answer("1.1").unwrap().narrative, "first");
    assert_eq!(case.save(input("1.1", 1, "both")), Ok(1));
}

#[test]
fn saving_the_same_again_records_nothing() {
    let mut case = Case::opened();
    assert_eq!(case.save(input("1.1", 0, "first")), Ok(1));
    assert_eq!(
        case.save(input("1.1", 0, "first")),
        Ok(0),
        "a repeated request is not a conflict"
    );
    assert_eq!(case.state.rev("1.1"), 1);
}

#[test]
fn one_bad_answer_of_many_saves_none() {
    let mut case = Case::opened();
    let answers = vec![input("1.1", 0, TEXT), input("9.9", 0, TEXT)];
    assert_eq!(
        key(case.run(Command::Save { answers }, &employee())),
        "refusal-profile-criterion-unknown"
    );
    let answers = vec![input("1.1", 0, TEXT), input("1.1", 0, "other")];
    assert_eq!(
        key(case.run(Command::Save { answers }, &employee())),
        "refusal-profile-twice"
    );
    assert_eq!(case.state.answer("1.1"), None);
}

#[test]
fn only_an_officer_of_that_company_signs() {
    let mut case = Case::complete();
    assert_eq!(
        key(case.submit(&employee())),
        "refusal-profile-officer-only"
    );
    assert_eq!(
        key(case.submit(&facts(EMPLOYEE, "consultant"))),
        "refusal-profile-officer-only"
    );
    let elsewhere = Facts {
        company: Some(STRANGER),
        ..officer()
    };
    assert_eq!(
        key(case.submit(&elsewhere)),
        "refusal-profile-not-your-company"
    );
    assert_eq!(case.submit(&officer()), Ok(1));
}

#[test]
fn signing_needs_name_title_declaration_and_no_gap() {
    let mut case = Case::complete();
    for (signer, expected) in [
        (
            Signer {
                name: " ".into(),
                ..signer()
            },
            "refusal-profile-signer-name",
        ),
        (
            Signer {
                title: String::new(),
                ..signer()
            },
            "refusal-profile-signer-title",
        ),
        (
            Signer {
                declared: false,
                ..signer()
            },
            "refusal-profile-declaration",
        ),
    ] {
        let command = Command::Submit {
            round: 1,
            signer,
            documents: vec![],
        };
        assert_eq!(key(case.run(command, &officer())), expected);
    }
    let stale = Command::Submit {
        round: 2,
        signer: signer(),
        documents: vec![],
    };
    assert_eq!(key(case.run(stale, &officer())), "refusal-profile-round");
    let mut open = Case::opened();
    assert_eq!(key(open.submit(&officer())), "refusal-profile-gaps");
}

#[test]
fn what_is_signed_is_locked_and_provable() {
    let mut case = Case::complete();
    let attach = Command::Attach {
        criterion: "1.1".into(),
        evidence: evidence_id(1),
        owner: Some(MEMBER),
    };
    case.run(attach, &employee()).unwrap();
    let unknown = Command::Submit {
        round: 1,
        signer: signer(),
        documents: vec![],
    };
    assert_eq!(
        key(case.run(unknown, &officer())),
        "refusal-profile-evidence-unknown"
    );
    case.submit(&officer()).unwrap();
    assert_eq!(
        key(case.save(input("1.1", 1, "later"))),
        "refusal-profile-submitted"
    );
    let filed = case.state.latest().unwrap();
    assert!(filed.intact());
    assert_eq!(filed.snapshot_hash.len(), 64);
    assert_eq!(
        filed.answers["1.1"].prepared_by,
        [EMPLOYEE.0],
        "who prepared what"
    );
    let mut forged = filed.clone();
    forged.answers.get_mut("1.1").unwrap().narrative.push('!');
    assert!(!forged.intact());
    let mut swapped = filed.clone();
    swapped.documents[0].sha256 = "cd".repeat(32);
    assert!(!swapped.intact());
}

#[test]
fn evidence_of_another_company_cannot_be_attached() {
    let mut case = Case::opened();
    for owner in [None, Some(STRANGER)] {
        let attach = Command::Attach {
            criterion: "1.1".into(),
            evidence: evidence_id(1),
            owner,
        };
        assert_eq!(
            key(case.run(attach, &employee())),
            "refusal-profile-evidence-foreign"
        );
    }
}

#[test]
fn detaching_leaves_what_was_signed_alone() {
    let mut case = Case::complete();
    let attach = Command::Attach {
        criterion: "3.1".into(),
        evidence: evidence_id(7),
        owner: Some(MEMBER),
    };
    case.run(attach, &employee()).unwrap();
    case.submit(&officer()).unwrap();
    for id in ["1.1", "1.2", "3.10"] {
        case.decide(id, Verdict::Accept).unwrap();
    }
    case.decide("3.1", Verdict::Return).unwrap();
    case.run(Command::Return { round: 1 }, &specialist())
        .unwrap();
    let detach = Command::Detach {
        criterion: "3.1".into(),
        evidence: evidence_id(7),
    };
    assert_eq!(case.run(detach, &employee()), Ok(1));
    assert!(case.state.uses_of(evidence_id(7)).is_empty());
    let first = case.state.submission(1).unwrap();
    assert_eq!(first.answers["3.1"].evidence, [evidence_id(7)]);
    assert!(first.intact());
}

//! What a partner may do with a questionnaire, and what it may not.

use super::super::QuestionnaireCommand as Command;
use super::super::QuestionnaireFacts as Facts;
use super::*;
use crate::pack::Strength;
use crate::profile::AnswerState;
use jiff::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

const LAST: Date = jiff::civil::date(2024, 4, 3);

fn facts() -> Facts {
    Facts {
        now: at("2024-03-04T15:00:00Z"),
        today: TODAY,
    }
}

fn asked() -> Questionnaire {
    let given = |criterion: &str| Given {
        criterion: criterion.to_owned(),
        strength: Strength::Must,
    };
    let mut state = Questionnaire::default();
    let ask = Command::Ask {
        member: MEMBER,
        partner: id(1),
        asked: Box::default(),
        edition: "msc-2020".to_owned(),
        criteria: vec![given("6.1"), given("9.4")],
        due: None,
        last: LAST,
    };
    follow(&mut state, ask, &facts());
    state
}

fn keys(result: Result<Vec<QuestionnaireEvent>, Vec<crate::Refusal>>) -> Vec<String> {
    let faults = result.unwrap_err();
    let told = faults
        .iter()
        .map(|f| format!("{}: {}", f.field.clone().unwrap_or_default(), f.key));
    told.collect()
}

fn answer(criterion: &str, state: AnswerState, text: &str) -> Answered {
    Answered {
        criterion: criterion.to_owned(),
        state: Some(state),
        text: text.to_owned(),
    }
}

fn save(answers: Vec<Answered>) -> Command {
    let lang = "es".to_owned();
    Command::Save { answers, lang }
}

fn follow(state: &mut Questionnaire, command: Command, facts: &Facts) {
    let events = state.apply(command, facts).unwrap();
    take(state, events);
}

fn submit(consent: bool) -> Command {
    Command::Submit {
        name: "Luis".to_owned(),
        title: "Plant manager".to_owned(),
        declared: true,
        consent,
    }
}

#[test]
fn it_is_answered_in_parts_sent_whole_and_then_closed() {
    let mut state = asked();
    assert_eq!(state.stage(), QuestionnaireStage::Asked);
    let first = save(vec![answer("6.1", AnswerState::Partly, "")]);
    follow(&mut state, first.clone(), &facts());
    assert!(
        state.apply(first, &facts()).unwrap().is_empty(),
        "nothing new"
    );
    assert_eq!(
        (state.stage(), state.answered()),
        (QuestionnaireStage::Begun, 1)
    );
    let nameless = Command::Submit {
        name: " ".to_owned(),
        title: String::new(),
        declared: false,
        consent: true,
    };
    assert_eq!(
        keys(state.apply(nameless, &facts())),
        [
            "text_6.1: refusal-questionnaire-explain",
            "state_9.4: refusal-questionnaire-unanswered",
            "name: refusal-partner-field-empty",
            "title: refusal-partner-field-empty",
            "declared: refusal-questionnaire-declare",
        ]
    );
    let strange = save(vec![answer("1.1", AnswerState::InPlace, "")]);
    assert_eq!(
        keys(state.apply(strange, &facts())),
        [": refusal-check-criterion"]
    );
    let rest = save(vec![
        answer("6.1", AnswerState::Partly, "Bolt seals from May on"),
        answer("9.4", AnswerState::InPlace, ""),
    ]);
    follow(&mut state, rest.clone(), &facts());
    assert_eq!(
        keys(state.apply(Command::GiveConsent, &facts())),
        [": refusal-questionnaire-not-sent"]
    );
    follow(&mut state, submit(true), &facts());
    assert!(state.shared());
    let closed = [": refusal-questionnaire-closed"];
    assert_eq!(keys(state.apply(rest, &facts())), closed);
    assert_eq!(keys(state.apply(submit(false), &facts())), closed);
    let recall = Command::Recall {
        reason: "no".to_owned(),
    };
    assert_eq!(keys(state.apply(recall, &facts())), closed);
    follow(&mut state, Command::WithdrawConsent, &facts());
    assert!(!state.shared() && state.submission.is_some());
    follow(&mut state, Command::GiveConsent, &facts());
    assert!(state.shared());
}

#[test]
fn nobody_is_flooded_with_links() {
    let mut state = asked();
    let until = at("2024-04-03T15:00:00Z");
    for _ in 0..LINKS_A_DAY {
        follow(&mut state, Command::SendLink { until }, &facts());
    }
    assert_eq!(
        keys(state.apply(Command::SendLink { until }, &facts())),
        [": refusal-questionnaire-links"]
    );
    let tomorrow = Facts {
        now: at("2024-03-05T15:00:01Z"),
        ..facts()
    };
    assert!(state.apply(Command::SendLink { until }, &tomorrow).is_ok());
    let recall = Command::Recall {
        reason: "Wrong address".to_owned(),
    };
    follow(&mut state, recall, &tomorrow);
    assert_eq!(state.stage(), QuestionnaireStage::Recalled);
    assert_eq!(
        keys(state.apply(Command::SendLink { until }, &tomorrow)),
        [": refusal-questionnaire-closed"]
    );
}

#[test]
fn what_changed_since_the_last_time_is_worked_out_by_criterion() {
    let (mut first, mut second) = (asked(), asked());
    let before = vec![
        answer("6.1", AnswerState::Partly, "Seals on some trucks"),
        answer("9.4", AnswerState::InPlace, ""),
    ];
    follow(&mut first, save(before), &facts());
    follow(&mut first, submit(false), &facts());
    let after = vec![
        answer("6.1", AnswerState::InPlace, "Seals on all trucks"),
        answer("9.4", AnswerState::InPlace, ""),
    ];
    follow(&mut second, save(after), &facts());
    follow(&mut second, submit(false), &facts());
    second.criteria[1].criterion = "9.5".to_owned();
    let moved = second.answers.remove("9.4").unwrap();
    second.answers.insert("9.5".to_owned(), moved);
    let told = |now: &Questionnaire, before: Option<&Questionnaire>| -> Vec<(String, Since)> {
        let rows = compared(now, before);
        rows.iter()
            .map(|row| (row.criterion.to_owned(), row.since))
            .collect()
    };
    assert_eq!(
        told(&first, None),
        [
            ("6.1".to_owned(), Since::First),
            ("9.4".to_owned(), Since::First)
        ]
    );
    assert_eq!(
        told(&second, Some(&first)),
        [
            ("6.1".to_owned(), Since::Changed),
            ("9.5".to_owned(), Since::NewlyAsked),
            ("9.4".to_owned(), Since::NoLongerAsked)
        ]
    );
    assert_eq!(told(&first, Some(&first))[0].1, Since::Same);
    assert_eq!(
        first.saved["6.1"].lang, "es",
        "each answer keeps the language it was given in"
    );
}

#[test]
fn answers_saved_before_languages_were_kept_still_fold() {
    let old = r#"{"kind":"answered","answers":[{"criterion":"6.1","state":"in_place","text":""}],"on":"2024-03-04"}"#;
    let event: QuestionnaireEvent = serde_json::from_str(old).unwrap();
    assert_eq!(
        serde_json::to_string(&event).unwrap(),
        old,
        "an event of before is written as it was hashed"
    );
    let mut state = asked();
    take(&mut state, vec![event]);
    assert!(state.saved["6.1"].lang.is_empty());
}

fn file(name: &str, hash: char) -> crate::profile::FileGiven {
    crate::profile::FileGiven {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 10,
        sha256: hash.to_string().repeat(64),
    }
}

fn attach(n: u128, hash: char, criterion: &str) -> Command {
    Command::Attach {
        document: Uuid::from_u128(n),
        file: file("seals.pdf", hash),
        criterion: criterion.to_owned(),
    }
}

fn scan(hash: char, infection: Option<&str>) -> Command {
    Command::Scan {
        sha256: hash.to_string().repeat(64),
        scan: crate::profile::ScanResult {
            scanner: "ClamAV 1.4".to_owned(),
            infection: infection.map(str::to_owned),
        },
    }
}

#[test]
fn documents_come_and_go_until_the_answers_are_sent_and_stay_then() {
    let mut state = asked();
    follow(&mut state, attach(1, 'a', "6.1"), &facts());
    let twice = state.apply(attach(2, 'a', "6.1"), &facts());
    assert_eq!(keys(twice), ["file: refusal-questionnaire-document-twice"]);
    follow(&mut state, attach(2, 'a', ""), &facts());
    let strange = state.apply(attach(3, 'b', "1.1"), &facts());
    assert_eq!(keys(strange), ["document_for: refusal-check-criterion"]);
    let away = Command::Detach {
        document: Uuid::from_u128(2),
    };
    follow(&mut state, away.clone(), &facts());
    assert_eq!(
        keys(state.apply(away.clone(), &facts())),
        ["file: refusal-questionnaire-document-none"]
    );
    assert_eq!(state.documents.unscanned().count(), 1);
    follow(&mut state, scan('a', Some("Test.Virus")), &facts());
    assert!(state.apply(scan('a', None), &facts()).unwrap().is_empty());
    let all = vec![
        answer("6.1", AnswerState::InPlace, ""),
        answer("9.4", AnswerState::InPlace, ""),
    ];
    follow(&mut state, save(all), &facts());
    assert_eq!(
        keys(state.apply(submit(false), &facts())),
        ["file: refusal-questionnaire-document-infected"]
    );
    let away = |n| Command::Detach {
        document: Uuid::from_u128(n),
    };
    follow(&mut state, away(1), &facts());
    follow(&mut state, attach(4, 'c', "9.4"), &facts());
    follow(&mut state, submit(false), &facts());
    assert_eq!(
        keys(state.apply(away(4), &facts())),
        [": refusal-questionnaire-document-sent"]
    );
    assert_eq!(
        keys(state.apply(attach(5, 'd', ""), &facts())),
        [": refusal-questionnaire-closed"]
    );
    follow(&mut state, scan('c', Some("Test.Late")), &facts());
    assert_eq!(
        (state.documents.kept.len(), state.infected().count()),
        (1, 1),
        "found later, it is marked and stays"
    );
}

#[test]
fn a_link_is_no_way_to_fill_a_store() {
    let mut state = asked();
    for n in 0..u128::try_from(MOST_EVER).unwrap() {
        let full = n >= u128::try_from(MOST_DOCUMENTS).unwrap();
        if full {
            let document = Uuid::from_u128(n - 1);
            let refused = state.takes_document().unwrap_err();
            assert_eq!(refused.key, "refusal-questionnaire-documents");
            follow(&mut state, Command::Detach { document }, &facts());
        }
        let mut given = file("x.pdf", 'a');
        given.sha256 = format!("{n:064x}");
        let command = Command::Attach {
            document: Uuid::from_u128(n),
            file: given,
            criterion: String::new(),
        };
        follow(&mut state, command, &facts());
    }
    let document = Uuid::from_u128(u128::try_from(MOST_EVER).unwrap() - 1);
    follow(&mut state, Command::Detach { document }, &facts());
    assert!(state.takes_document().is_err(), "taken away ones count too");
}

#[test]
fn the_day_of_the_answer_lies_ahead_and_within_the_link() {
    let ask = |due: Date| Command::Ask {
        member: MEMBER,
        partner: id(1),
        asked: Box::default(),
        edition: "msc-2020".to_owned(),
        criteria: vec![Given {
            criterion: "6.1".to_owned(),
            strength: Strength::Must,
        }],
        due: Some(due),
        last: LAST,
    };
    let mut state = Questionnaire::default();
    for outside in [TODAY, LAST.tomorrow().unwrap()] {
        assert_eq!(
            keys(state.apply(ask(outside), &facts())),
            ["due: refusal-questionnaire-due"]
        );
    }
    follow(&mut state, ask(LAST), &facts());
    assert!(!state.late(LAST) && state.late(LAST.tomorrow().unwrap()));
    let all = vec![answer("6.1", AnswerState::InPlace, "")];
    follow(&mut state, save(all), &facts());
    follow(&mut state, submit(false), &facts());
    assert!(!state.late(LAST.tomorrow().unwrap()), "it has answered");
}

#[test]
fn a_partner_is_reminded_once_after_the_day_and_never_of_what_it_sent() {
    let until = at("2024-04-30T06:00:00Z");
    let remind = Command::Remind { until };
    let on = |day: Date, time: &str| Facts {
        now: at(time),
        today: day,
    };
    let no_day = asked().apply(remind.clone(), &on(LAST, "2024-04-03T15:00:00Z"));
    assert_eq!(keys(no_day), [": refusal-questionnaire-not-late"]);
    let mut state = asked();
    state.due = Some(jiff::civil::date(2024, 3, 20));
    let same = on(jiff::civil::date(2024, 3, 20), "2024-03-20T15:00:00Z");
    let same = state.apply(remind.clone(), &same);
    assert_eq!(keys(same), [": refusal-questionnaire-not-late"]);
    let next = on(jiff::civil::date(2024, 3, 21), "2024-03-21T15:00:00Z");
    let mut sent = state.clone();
    follow(
        &mut sent,
        save(vec![
            answer("6.1", AnswerState::InPlace, ""),
            answer("9.4", AnswerState::InPlace, ""),
        ]),
        &next,
    );
    let submit = Command::Submit {
        name: "Luis Vega".to_owned(),
        title: "Director".to_owned(),
        declared: true,
        consent: false,
    };
    follow(&mut sent, submit, &next);
    let answered = sent.apply(remind.clone(), &next);
    assert_eq!(keys(answered), [": refusal-questionnaire-not-late"]);
    assert_eq!(state.remind_after(), state.due);
    follow(&mut state, remind.clone(), &next);
    assert_eq!(state.reminded_on, Some(next.today));
    assert_eq!((state.until, state.remind_after()), (Some(until), None));
    let later = on(LAST, "2024-04-03T15:00:00Z");
    let twice = state.apply(remind, &later);
    assert_eq!(keys(twice), [": refusal-questionnaire-not-late"]);
}

//! The report beside its results.

use super::*;
use crate::validation::report::{CommentAnswer, Part, ReportCommand, Withheld};

const END: Date = date(2026, 4, 8);

fn checked() -> Validation {
    let mut state = underway();
    let results = all_met(&state);
    step(&mut state, Command::RecordResults(results), SPECIALIST, END).unwrap();
    state
}

fn concluded() -> Validation {
    let mut state = checked();
    step(
        &mut state,
        recommend(Outcome::Pass, vec![]),
        SPECIALIST,
        END,
    )
    .unwrap();
    step(&mut state, conclude(vec![]), SUPERVISOR, END).unwrap();
    state
}

fn does(state: &mut Validation, command: ReportCommand, actor: AccountId) {
    step(state, Command::Report(command), actor, END).unwrap();
}

fn not(state: &Validation, command: ReportCommand, actor: AccountId) -> String {
    refused(state, Command::Report(command), actor, END)
}

fn write(part: Part) -> ReportCommand {
    ReportCommand::Write {
        opening: "  We met the director. ".to_owned(),
        withheld: vec![Withheld {
            part,
            reasons: "It is about a neighbour's alarm system".to_owned(),
        }],
    }
}

fn share() -> ReportCommand {
    ReportCommand::Share {
        until: date(2026, 4, 22),
    }
}

fn comment() -> ReportCommand {
    ReportCommand::Comment {
        text: "The gate was closed that day".to_owned(),
    }
}

#[test]
fn a_deficiency_is_never_withheld() {
    let mut state = checked();
    let first = state.scope()[0].id.clone();
    let part = || Part::Criterion(first.clone());
    does(&mut state, write(part()), SPECIALIST);
    assert!(state.report.withholds(&part()));
    assert_eq!(state.report.opening, "We met the director.");
    state.findings.push(Raised {
        finding: FindingId(Uuid::from_u128(1)),
        criterion: first.clone(),
        class: Class::Deficiency,
    });
    assert_eq!(
        not(&state, write(part()), SPECIALIST),
        "refusal-report-deficiency"
    );
    // What was withheld before the deficiency was raised is told from then on.
    assert!(!state.withholds(&part(), &first));
    assert_eq!(state.withheld().count(), 0);
    let nowhere = Part::Criterion("99.9".to_owned());
    assert_eq!(
        not(&state, write(nowhere), SPECIALIST),
        "refusal-report-part"
    );
    let silent = ReportCommand::Write {
        opening: String::new(),
        withheld: vec![Withheld {
            part: Part::HowVerified,
            reasons: " ".to_owned(),
        }],
    };
    assert_eq!(not(&state, silent, SPECIALIST), "refusal-validation-words");
    let other = state.scope()[1].id.clone();
    does(&mut state, write(Part::HowVerified), SPECIALIST);
    assert!(state.withholds(&Part::HowVerified, &other));
    assert!(!state.withholds(&Part::HowVerified, &first));
    assert_eq!(state.withheld().count(), 1);
}

#[test]
fn no_text_is_without_end() {
    let state = concluded();
    let endless = "word ".repeat(2_000);
    let opening = ReportCommand::Write {
        opening: endless.clone(),
        withheld: Vec::new(),
    };
    assert_eq!(not(&state, opening, SPECIALIST), "refusal-validation-long");
    let mut state = concluded();
    does(&mut state, share(), SPECIALIST);
    let comment = ReportCommand::Comment { text: endless };
    assert_eq!(not(&state, comment, SPECIALIST), "refusal-validation-long");
}

#[test]
fn the_company_reads_what_was_shown_or_approved() {
    // Nobody writes a report: the conclusion is all there is to wait for.
    assert!(!checked().read_by_company());
    assert!(concluded().read_by_company());
    // Once somebody writes one, what the company's copy lacks is decided first.
    let mut state = concluded();
    does(&mut state, write(Part::HowVerified), SPECIALIST);
    assert!(!state.read_by_company());
    does(&mut state, share(), SPECIALIST);
    assert!(state.read_by_company());
}

#[test]
fn a_draft_is_shown_when_every_criterion_has_a_result() {
    let state = underway();
    assert_eq!(
        not(&state, share(), SPECIALIST),
        "refusal-validation-results-missing"
    );
    let state = checked();
    for until in [date(2026, 4, 12), date(2026, 6, 8)] {
        let share = ReportCommand::Share { until };
        assert_eq!(not(&state, share, SPECIALIST), "refusal-report-until");
    }
}

#[test]
fn comments_come_in_their_time_and_each_has_an_answer() {
    let mut state = concluded();
    assert_eq!(
        not(&state, comment(), SPECIALIST),
        "refusal-report-not-open"
    );
    does(&mut state, share(), SPECIALIST);
    does(&mut state, comment(), SPECIALIST);
    let late = Command::Report(comment());
    assert_eq!(
        refused(&state, late, SPECIALIST, date(2026, 4, 23)),
        "refusal-report-not-open"
    );
    assert_eq!(state.report.comments[0].round, 1);
    for early in [share(), ReportCommand::AskApproval] {
        assert_eq!(not(&state, early, SPECIALIST), "refusal-report-unanswered");
    }
    let answer = || ReportCommand::Answer {
        place: 0,
        taken: true,
        text: "The report says so now".to_owned(),
    };
    does(&mut state, answer(), SPECIALIST);
    let known: &CommentAnswer = state.report.comments[0].answer.as_ref().unwrap();
    assert!(known.taken);
    assert_eq!(
        not(&state, answer(), SPECIALIST),
        "refusal-report-no-comment"
    );
    does(&mut state, share(), SPECIALIST);
    does(&mut state, comment(), SPECIALIST);
    assert_eq!(state.report.comments[1].round, 2);
}

#[test]
fn another_person_approves_what_is_concluded() {
    let state = checked();
    assert_eq!(
        not(&state, ReportCommand::AskApproval, SPECIALIST),
        "refusal-report-not-concluded"
    );
    let mut state = concluded();
    assert_eq!(
        not(&state, ReportCommand::Approve, SUPERVISOR),
        "refusal-report-not-asked"
    );
    does(&mut state, ReportCommand::AskApproval, SPECIALIST);
    assert_eq!(
        not(&state, ReportCommand::Approve, SPECIALIST),
        "refusal-report-own"
    );
    assert_eq!(
        not(&state, write(Part::Opening), SPECIALIST),
        "refusal-report-waits"
    );
    let back = ReportCommand::Return {
        reasons: "Say who was met, please".to_owned(),
    };
    does(&mut state, back, SUPERVISOR);
    assert!(state.report.returned.is_some() && !state.report.approved());
    does(&mut state, ReportCommand::AskApproval, SPECIALIST);
    does(&mut state, ReportCommand::Approve, SUPERVISOR);
    assert!(state.report.approved());
    assert_eq!(
        not(&state, ReportCommand::AskApproval, SPECIALIST),
        "refusal-report-approved"
    );
    does(&mut state, write(Part::Opening), SPECIALIST);
    assert!(
        !state.report.approved(),
        "what was written since is not what was approved"
    );
    assert_eq!(state.report.approvals, 1);
}

#[test]
fn the_time_for_comments_is_not_cut_short() {
    let mut state = concluded();
    does(&mut state, share(), SPECIALIST);
    assert_eq!(
        not(&state, ReportCommand::AskApproval, SPECIALIST),
        "refusal-report-round-open"
    );
    let ask = Command::Report(ReportCommand::AskApproval);
    let last = date(2026, 4, 22);
    assert_eq!(
        refused(&state, ask.clone(), SPECIALIST, last),
        "refusal-report-round-open"
    );
    step(&mut state, ask, SPECIALIST, date(2026, 4, 23)).unwrap();
    assert_eq!(state.report.asked_on, Some(date(2026, 4, 23)));
    let due = state.report.approval.as_ref().map(|clock| clock.due);
    assert_eq!(due, Some(date(2026, 5, 7)), "ten working days");
}

#[test]
fn a_report_is_owed_from_the_conclusion_until_approval_is_asked_for() {
    let due = |state: &Validation| state.report_owed_by().map(|clock| (clock.from, clock.due));
    assert_eq!(checked().report_owed_since(), None);
    let mut state = concluded();
    assert_eq!(state.report_owed_since(), Some(END));
    // Twenty working days from Wednesday, 8 April.
    assert_eq!(due(&state), Some((END, date(2026, 5, 6))));
    does(&mut state, ReportCommand::AskApproval, SPECIALIST);
    assert_eq!((state.report_owed_since(), due(&state)), (None, None));
    let back = Command::Report(ReportCommand::Return {
        reasons: "Say who was met, please".to_owned(),
    });
    // Given back, it has its time again from that day.
    let returned = date(2026, 4, 20);
    step(&mut state, back, SUPERVISOR, returned).unwrap();
    assert_eq!(state.report_owed_since(), Some(returned));
    assert_eq!(due(&state), Some((returned, date(2026, 5, 18))));
    does(&mut state, ReportCommand::AskApproval, SPECIALIST);
    does(&mut state, ReportCommand::Approve, SUPERVISOR);
    assert_eq!((state.report_owed_since(), due(&state)), (None, None));
    // Changed a year later, it is not a year overdue.
    let later = date(2027, 6, 1);
    let changed = Command::Report(write(Part::Opening));
    step(&mut state, changed.clone(), SPECIALIST, later).unwrap();
    assert_eq!(due(&state), Some((later, date(2027, 6, 30))));
    // A further change does not put it off.
    step(&mut state, changed, SPECIALIST, date(2027, 6, 8)).unwrap();
    assert_eq!(due(&state), Some((later, date(2027, 6, 30))));
}

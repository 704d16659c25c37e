#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use super::*;
use crate::ids::{AccountId, MemberId};
use crate::record::{Actor, Aggregate, Audience, Fact, Recorded};
use jiff::Timestamp;
use uuid::Uuid;

const FIRM: MemberId = MemberId(Uuid::from_u128(1));
const OTHER: MemberId = MemberId(Uuid::from_u128(2));
const ANA: AccountId = AccountId(Uuid::from_u128(11));
const BEN: AccountId = AccountId(Uuid::from_u128(12));
const SPECIALIST: AccountId = AccountId(Uuid::from_u128(13));

fn happened<A: Aggregate>(state: &mut A, role: &str, by: AccountId, events: Vec<A::Event>) {
    for event in events {
        state.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor {
                account: Some(by.0),
                role: role.to_owned(),
            },
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        });
    }
}

fn section_facts(company: MemberId) -> SectionFacts {
    SectionFacts {
        member: FIRM,
        company: Some(company),
        people: vec![ANA, BEN],
        categories: (1..=12).collect(),
    }
}

#[test]
fn a_section_has_one_owner_of_the_company_and_can_be_taken_back() {
    let mut sections = Sections::default();
    let name = |category, account| SectionCommand::Name { category, account };
    let facts = section_facts(FIRM);
    let events = sections.apply(name(3, ANA), &facts).unwrap();
    assert_eq!(events[0].audience(), Audience::Company);
    happened(&mut sections, "officer", ANA, events);
    assert_eq!(sections.owner(3, |_| true), Some(ANA));
    assert_eq!(
        sections.owner(3, |account| account != ANA),
        None,
        "somebody who left owns nothing"
    );
    assert!(sections.apply(name(3, ANA), &facts).unwrap().is_empty());
    for (wrong, key) in [
        (name(13, ANA), "refusal-section-unknown"),
        (name(3, SPECIALIST), "refusal-section-owner"),
    ] {
        assert_eq!(sections.apply(wrong, &facts).unwrap_err().key, key);
    }
    let stranger = section_facts(OTHER);
    assert!(sections.apply(name(3, BEN), &stranger).is_err());
    let taken = sections
        .apply(SectionCommand::Remove { category: 3 }, &facts)
        .unwrap();
    happened(&mut sections, "officer", ANA, taken);
    assert_eq!(sections.owner(3, |_| true), None);
}

fn facts(role: &str, account: AccountId) -> ThreadFacts {
    ThreadFacts {
        member: FIRM,
        account: Some(account),
        role: role.to_owned(),
        company: (role != "specialist").then_some(FIRM),
        assigned: Some(SPECIALIST),
        answer_by: None,
    }
}

fn begun(between: Between) -> Thread {
    let mut thread = Thread::default();
    let new = OpenThread {
        edition: "msc-2020".to_owned(),
        criterion: "3.1".to_owned(),
        known: true,
        between,
        said: " Who keeps\r\nthe list? ".to_owned(),
    };
    let events = thread
        .apply(ThreadCommand::Begin(new), &facts("employee", ANA))
        .unwrap();
    happened(&mut thread, "employee", ANA, events);
    thread
}

#[test]
fn what_a_company_says_to_itself_is_nobody_elses() {
    for between in [Between::Company, Between::OwnStaff] {
        let mut thread = begun(between);
        assert_eq!(thread.entries[0].said, "Who keeps\nthe list?");
        let answer = ThreadCommand::Answer("I read this.".to_owned());
        let refused = thread.apply(answer, &facts("specialist", SPECIALIST));
        assert_eq!(refused.unwrap_err().key, "refusal-thread-unknown");
        let more = ThreadCommand::Continue("Ben does.".to_owned());
        let events = thread.apply(more, &facts("employee", BEN)).unwrap();
        assert_eq!(events[0].audience(), Audience::Company);
        happened(&mut thread, "employee", BEN, events);
        assert_eq!(thread.speakers(), [ANA, BEN]);
        assert!(!thread.waits(), "nobody of the programme is waited for");
    }
}

#[test]
fn an_adviser_is_kept_out_of_what_the_staff_keep_to_themselves() {
    let adviser = facts("consultant", BEN);
    let more = || ThreadCommand::Continue("I read this.".to_owned());
    assert!(begun(Between::OwnStaff).apply(more(), &adviser).is_err());
    assert!(begun(Between::Company).apply(more(), &adviser).is_ok());
}

#[test]
fn a_question_waits_until_the_assigned_specialist_answers() {
    let mut thread = begun(Between::Programme);
    assert!(thread.waits());
    let answer = || ThreadCommand::Answer("The purchasing department.".to_owned());
    let other = thread.apply(answer(), &facts("specialist", BEN));
    assert_eq!(other.unwrap_err().key, "refusal-review-not-assigned");
    let events = thread
        .apply(answer(), &facts("specialist", SPECIALIST))
        .unwrap();
    assert_eq!(events[0].audience(), Audience::Member);
    happened(&mut thread, "specialist", SPECIALIST, events);
    assert!(!thread.waits());
    assert_eq!(thread.speakers(), [ANA]);
    let settled = thread
        .apply(ThreadCommand::Resolve, &facts("officer", BEN))
        .unwrap();
    happened(&mut thread, "officer", BEN, settled);
    for late in [ThreadCommand::Continue("One more.".to_owned()), answer()] {
        let role = if matches!(late, ThreadCommand::Answer(_)) {
            facts("specialist", SPECIALIST)
        } else {
            facts("employee", ANA)
        };
        let refused = thread.apply(late, &role).unwrap_err();
        assert_eq!(refused.key, "refusal-thread-resolved");
    }
    let again = thread
        .apply(ThreadCommand::Reopen, &facts("officer", BEN))
        .unwrap();
    happened(&mut thread, "officer", BEN, again);
    assert!(!thread.waits(), "it was answered");
    let more = ThreadCommand::Continue("And at night?".to_owned());
    let events = thread.apply(more, &facts("employee", ANA)).unwrap();
    happened(&mut thread, "employee", ANA, events);
    assert!(thread.waits());
}

#[test]
fn words_have_a_length() {
    let thread = begun(Between::Company);
    for (text, key) in [
        ("  \r\n ".to_owned(), "refusal-thread-empty"),
        ("x".repeat(2001), "refusal-thread-long"),
    ] {
        let refused = thread.apply(ThreadCommand::Continue(text), &facts("officer", ANA));
        assert_eq!(refused.unwrap_err().key, key);
    }
}

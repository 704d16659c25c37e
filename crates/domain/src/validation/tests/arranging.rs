//! Times held and released, the meeting's address, the visit without notice, and who else takes part.

use super::*;

const NOTICED: Date = date(2026, 3, 5);
const OFFICER: AccountId = AccountId(Uuid::from_u128(9));

fn planned() -> Validation {
    let mut state = Validation::default();
    step(&mut state, plan(request(), subject()), SPECIALIST, DAY).unwrap();
    state
}

fn notified() -> Validation {
    let mut state = planned();
    step(&mut state, notify(), SPECIALIST, NOTICED).unwrap();
    state
}

fn slot(month: i8, day: i8) -> Slot {
    Slot {
        on: date(2026, month, day),
        until: date(2026, month, day),
    }
}

fn propose(slots: Vec<Slot>) -> Command {
    Command::ProposeSlots {
        slots,
        reason: "We count our stock in those weeks".to_owned(),
    }
}

#[test]
fn times_are_held_until_the_company_takes_one_and_then_the_plan_follows() {
    let mut state = notified();
    let slots = vec![slot(4, 6), slot(4, 13), slot(4, 20)];
    step(
        &mut state,
        Command::OfferSlots(slots.clone()),
        SPECIALIST,
        NOTICED,
    )
    .unwrap();
    let offer = state.arranged.offer.clone().unwrap();
    assert_eq!(offer.slots, slots);
    assert_eq!(offer.clock.clock, "validation_slots");
    assert_eq!(
        offer.clock.due,
        date(2026, 3, 19),
        "ten working days after 5 March"
    );
    let unknown = refused(&state, Command::ChooseSlot(3), OFFICER, NOTICED);
    assert_eq!(unknown, "refusal-validation-slot-unknown");
    let late = refused(&state, Command::ChooseSlot(0), OFFICER, date(2026, 4, 6));
    assert_eq!(late, "refusal-validation-slot-past");
    step(
        &mut state,
        Command::ChooseSlot(1),
        OFFICER,
        date(2026, 3, 9),
    )
    .unwrap();
    assert_eq!(state.arranged.offer, None, "the others are free again");
    assert_eq!(state.arranged.agreed, Some(slot(4, 13)));
    let plan = state.plan.as_ref().unwrap();
    assert_eq!(
        (plan.on, plan.until),
        (date(2026, 4, 13), date(2026, 4, 13))
    );
    let again = refused(&state, Command::ChooseSlot(0), OFFICER, NOTICED);
    assert_eq!(again, "refusal-validation-nothing-offered");
}

#[test]
fn an_offer_keeps_the_notice_and_offers_no_day_twice() {
    let state = notified();
    let refusals = [
        (vec![], "no-slot"),
        (vec![slot(4, 3)], "notice-too-short"),
        (vec![slot(4, 6), slot(4, 6)], "slot-twice"),
        (
            vec![slot(4, 6), slot(4, 7), slot(4, 8), slot(4, 9)],
            "too-many-slots",
        ),
    ];
    for (slots, key) in refusals {
        let found = refused(&state, Command::OfferSlots(slots), SPECIALIST, NOTICED);
        assert_eq!(found, format!("refusal-validation-{key}"));
    }
    let held = [slot(4, 13)];
    assert!(held_elsewhere(&[slot(4, 6), slot(4, 14)], &held).is_ok());
    let refusal = held_elsewhere(&[slot(4, 6), slot(4, 13)], &held).unwrap_err();
    assert_eq!(refusal.field.as_deref(), Some("on_1"));
}

#[test]
fn a_proposal_releases_what_was_held_and_has_its_own_clock() {
    let mut state = notified();
    let offer = Command::OfferSlots(vec![slot(4, 6), slot(4, 13)]);
    step(&mut state, offer, SPECIALIST, NOTICED).unwrap();
    step(
        &mut state,
        propose(vec![slot(5, 4), slot(5, 5)]),
        OFFICER,
        NOTICED,
    )
    .unwrap();
    assert_eq!(state.arranged.offer, None);
    let waits = state.arranged.waits().unwrap();
    assert_eq!(waits.clock, "validation_slots_answer");
    let twice = refused(&state, propose(vec![slot(5, 11)]), OFFICER, NOTICED);
    assert_eq!(twice, "refusal-validation-proposed-before");
    let mut accepted = state.clone();
    step(
        &mut accepted,
        Command::AcceptProposal(1),
        SPECIALIST,
        NOTICED,
    )
    .unwrap();
    assert_eq!(accepted.plan.unwrap().on, date(2026, 5, 5));
    let reasons = "The team is at another site in May".to_owned();
    step(
        &mut state,
        Command::RefuseProposal { reasons },
        SPECIALIST,
        NOTICED,
    )
    .unwrap();
    assert_eq!(state.arranged.proposal, None);
    assert_eq!(
        state.plan.as_ref().unwrap().on,
        date(2026, 4, 6),
        "the planned day stands"
    );
    step(&mut state, Command::Begin, SPECIALIST, date(2026, 4, 6)).unwrap();
    let over = refused(
        &state,
        propose(vec![slot(5, 11)]),
        OFFICER,
        date(2026, 4, 6),
    );
    assert_eq!(over, "refusal-validation-stage");
}

#[test]
fn only_somebody_outside_the_team_decides_on_a_visit_without_notice() {
    let director = AccountId(Uuid::from_u128(4));
    let decide = |reasons: &str| Command::DecideUnannounced {
        reasons: reasons.to_owned(),
    };
    let mut state = planned();
    let reasons = "Seals are set after the yard, two drivers say";
    for own in [SPECIALIST, SUPERVISOR] {
        // Both are of the team here: one leads, the other goes along.
        let refusal = refused(&state, decide(reasons), own, DAY);
        assert_eq!(refusal, "refusal-validation-unannounced-own");
    }
    assert_eq!(
        refused(&state, decide("secret"), director, DAY),
        "refusal-validation-words"
    );
    let early = refused(&state, Command::Begin, SPECIALIST, date(2026, 4, 6));
    assert_eq!(
        early, "refusal-validation-stage",
        "no visit without notice or decision"
    );
    step(&mut state, decide(reasons), director, DAY).unwrap();
    let no_notice = refused(&state, notify(), SPECIALIST, NOTICED);
    assert_eq!(no_notice, "refusal-validation-unannounced-already");
    let sooner = Command::Reschedule(Reschedule {
        on: date(2026, 3, 10),
        until: date(2026, 3, 10),
        reason: "A ship arrives that day".to_owned(),
        asked_by: AskedBy::Programme,
    });
    step(&mut state, sooner, SPECIALIST, NOTICED).unwrap();
    step(&mut state, Command::Begin, SPECIALIST, date(2026, 3, 10)).unwrap();
    assert_eq!(state.stage(), Stage::Underway);
    assert!(state.arranged.unannounced.is_some());
}

#[test]
fn the_address_of_a_meeting_is_one() {
    let state = planned();
    let set = |link: &str| Command::SetMeeting {
        link: link.to_owned(),
    };
    let wrong = [
        "http://meet.example/1",
        "javascript:alert(1)",
        "https://localhost/1",
        "https://kim@meet.example/1",
        "https://meet.example/a b",
        "https://meet.example/\"><script>",
        "https:///x",
    ];
    for link in wrong {
        let refusal = refused(&state, set(link), SPECIALIST, DAY);
        assert_eq!(refusal, "refusal-validation-meeting-link", "{link}");
    }
    let mut state = state;
    step(
        &mut state,
        set(" https://meet.example:8443/j/1?p=2 "),
        SPECIALIST,
        DAY,
    )
    .unwrap();
    let kept = state.arranged.meeting.clone();
    assert_eq!(kept.as_deref(), Some("https://meet.example:8443/j/1?p=2"));
    step(&mut state, set(""), SPECIALIST, DAY).unwrap();
    assert_eq!(state.arranged.meeting, None);
}

#[test]
fn whoever_takes_part_says_on_which_authority() {
    let party = |kind: PartyKind, country: Option<&str>, authority: &str| Party {
        name: "Customs of Mexico".to_owned(),
        kind,
        country: country.map(str::to_owned),
        authority: authority.to_owned(),
        part: "Sees how seals are checked".to_owned(),
        plan_shared: true,
    };
    let mut state = planned();
    let abroad = PartyKind::Administration;
    let arrangement = "Arrangement of October 2014";
    let refusals = [
        (
            party(abroad, None, arrangement),
            "refusal-validation-party-country",
        ),
        (party(abroad, Some("MX"), "law"), "refusal-validation-words"),
    ];
    for (party, key) in refusals {
        let command = Command::RecordParties(vec![party]);
        assert_eq!(refused(&state, command, SPECIALIST, DAY), key);
    }
    let agency = party(PartyKind::Agency, Some("MX"), arrangement);
    let command = Command::RecordParties(vec![agency, party(abroad, Some("MX"), arrangement)]);
    step(&mut state, command.clone(), SPECIALIST, DAY).unwrap();
    let countries: Vec<_> = state
        .arranged
        .parties
        .iter()
        .map(|p| p.country.clone())
        .collect();
    assert_eq!(
        countries,
        [None, Some("MX".to_owned())],
        "an agency is of this country"
    );
    let same = state.apply(command, &facts(SPECIALIST, DAY)).unwrap();
    assert!(same.is_empty(), "nothing new is no event");
}

#[test]
fn silence_comes_before_supervisors_when_its_clock_has_run_out_and_not_a_day_before() {
    let mut today = date(2026, 3, 2);
    for _ in 0..60 {
        let by = brought_by(&PACK, today).unwrap();
        let due = |day| crate::clocks::due(&PACK, SILENCE, day).unwrap().due;
        assert!(due(by) <= today, "{by} on {today}");
        assert!(due(by.tomorrow().unwrap()) > today, "{by} on {today}");
        assert!(by < today);
        today = today.tomorrow().unwrap();
    }
}

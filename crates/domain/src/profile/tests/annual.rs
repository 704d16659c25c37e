//! A year later: what each criterion needs, and what may be confirmed without a new look.

use super::*;
use crate::annual::{Confirming, Held, Lane, LaneFacts, Why, lanes, places};
use crate::editions::{Link, Relation, Rule};
use crate::ids::FindingId;
use jiff::civil::{Date, date};

const LAST_YEAR: ProfileId = ProfileId(Uuid::from_u128(30));
const TODAY: Date = date(2026, 3, 1);
const NEXT: Date = date(2027, 4, 1);

pub(super) fn unchanged_links(profile: &Profile) -> Vec<Link> {
    let same = profile.criteria.iter().map(|pinned| Link {
        to: Some(pinned.id.clone()),
        from: vec![pinned.id.clone()],
        relation: Relation::Unchanged,
        rule: Rule::Keep,
    });
    same.collect()
}

/// A profile opened from one that was accepted, with what is known of its documents and findings.
struct Year {
    last: Profile,
    case: Case,
    facts: LaneFacts,
}

impl Year {
    fn of(change: impl Fn(&mut Vec<Link>)) -> Self {
        let mut before = Case::complete();
        let attach = |criterion: &str, n| Command::Attach {
            criterion: criterion.to_owned(),
            evidence: evidence_id(n),
            owner: Some(MEMBER),
        };
        before.run(attach("1.1", 1), &employee()).unwrap();
        before.run(attach("3.1", 2), &employee()).unwrap();
        before.submit(&officer()).unwrap();
        before.decide_all(Verdict::Accept);
        before
            .run(Command::Accept { round: 1 }, &specialist())
            .unwrap();
        let mut last = before.state;
        last.id = Some(LAST_YEAR);
        let mut links = unchanged_links(&last);
        change(&mut links);
        let mut case = Case::default();
        let Command::Open {
            profile,
            member,
            entity_type,
            edition,
            edition_hash,
            criteria,
            ..
        } = open()
        else {
            unreachable!()
        };
        let command = Command::Open {
            strands: Vec::new(),
            profile,
            member,
            entity_type,
            edition: edition.clone(),
            edition_hash: edition_hash.clone(),
            cycle: Cycle::Annual { year: 2026 },
            criteria: criteria.clone(),
        };
        case.run(command, &employee()).unwrap();
        let carry = Command::CarryOver {
            edition,
            edition_hash,
            criteria,
            links: links.clone(),
            earlier: Some(Box::new(last.clone())),
        };
        case.run(carry, &employee()).unwrap();
        let held = |until| Held {
            until,
            sha256: "ab".repeat(32),
        };
        let facts = LaneFacts {
            today: TODAY,
            next: NEXT,
            evidence: [
                (evidence_id(1), held(None)),
                (evidence_id(2), held(Some(date(2030, 1, 1)))),
            ]
            .into(),
            touched: BTreeMap::new(),
            links,
        };
        Self { last, case, facts }
    }

    fn unchanged() -> Self {
        Self::of(|_| {})
    }

    fn lane(&self, criterion: &str) -> Lane {
        lanes(&self.case.state, Some(&self.last), &self.facts)[criterion]
    }

    fn why(&self, criterion: &str) -> Vec<Why> {
        let placed = places(&self.case.state, Some(&self.last), &self.facts);
        placed[criterion].why.clone()
    }

    fn confirm_as(&mut self, rows: &[(&str, u32)], facts: &Facts) -> Result<usize, Refusal> {
        let rows = rows.iter().map(|(criterion, rev)| Confirming {
            criterion: (*criterion).to_owned(),
            rev: *rev,
        });
        let command = Command::Confirm {
            rows: rows.collect(),
            last_accepted: Some(Box::new(self.last.clone())),
            lane_facts: Box::new(self.facts.clone()),
        };
        self.case.run(command, facts)
    }

    fn confirm(&mut self, criteria: &[&str]) -> Result<usize, Refusal> {
        let rows: Vec<_> = criteria
            .iter()
            .map(|id| (*id, self.case.state.rev(id)))
            .collect();
        self.confirm_as(&rows, &employee())
    }

    fn end(&mut self, n: u128, until: Date) {
        self.facts.evidence.get_mut(&evidence_id(n)).unwrap().until = Some(until);
    }
}

#[test]
fn nothing_stands_by_itself_a_year_later() {
    let mut year = Year::unchanged();
    assert!(year.case.state.answers.values().all(|answer| !answer.ready));
    assert_eq!(
        key(year.case.submit(&officer())),
        "refusal-profile-gaps",
        "what nobody confirmed is not signed"
    );
}

#[test]
fn what_did_not_change_is_confirmed_and_signed_by_the_officer_alone() {
    let mut year = Year::unchanged();
    assert!(
        lanes(&year.case.state, Some(&year.last), &year.facts)
            .values()
            .all(|lane| *lane == Lane::Confirm)
    );
    assert_eq!(year.confirm(&["1.1", "1.2"]).unwrap(), 1, "one event");
    assert_eq!(year.confirm(&["3.1", "3.10"]).unwrap(), 1);
    let answer = year.case.state.answer("1.1").unwrap();
    assert_eq!(answer.narrative, TEXT, "the words are those of last year");
    assert!(answer.preparers.contains(&EMPLOYEE.0));
    for role in ["employee", "consultant"] {
        assert_eq!(
            key(year.case.submit(&facts(EMPLOYEE, role))),
            "refusal-profile-officer-only"
        );
    }
    year.case.submit(&officer()).unwrap();
    assert!(
        year.case.state.latest().unwrap().intact(),
        "what was signed can be rebuilt from the record"
    );
}

#[test]
fn a_changed_or_new_criterion_is_never_confirmed_in_bulk() {
    type Change = fn(&mut Link);
    let changes: [(Change, Why); 4] = [
        (
            |link| link.relation = Relation::Reworded,
            Why::Changed(Relation::Reworded),
        ),
        (
            |link| link.rule = Rule::Ask,
            Why::Changed(Relation::Unchanged),
        ),
        (
            |link| {
                link.relation = Relation::New;
                link.from.clear();
            },
            Why::New,
        ),
        (
            |link| {
                link.relation = Relation::Merged;
                link.from = vec!["1.1".into(), "1.2".into()];
            },
            Why::Changed(Relation::Merged),
        ),
    ];
    for (change, why) in changes {
        let mut year = Year::of(|links| change(&mut links[0]));
        assert_eq!(year.lane("1.1"), Lane::Answer);
        assert_eq!(year.why("1.1")[0], why);
        let before = year.case.state.clone();
        assert_eq!(
            key(year.confirm(&["1.2", "1.1"])),
            "refusal-annual-changed",
            "{why:?}"
        );
        assert_eq!(year.case.state, before, "all rows or none");
    }
}

#[test]
fn a_should_that_became_a_must_is_answered() {
    let mut year = Year::unchanged();
    year.last.criteria[0].strength = Strength::Should;
    assert_eq!(year.why("1.1"), vec![Why::Stricter]);
    assert_eq!(key(year.confirm(&["1.1"])), "refusal-annual-changed");
}

#[test]
fn ended_and_ending_evidence_is_never_confirmed_in_bulk() {
    for (until, lane) in [
        (date(2026, 2, 28), Lane::Look),
        (date(2027, 3, 31), Lane::Look),
        (NEXT, Lane::Confirm),
    ] {
        let mut year = Year::unchanged();
        year.end(2, until);
        assert_eq!(year.lane("3.1"), lane, "{until}");
        let tried = year.confirm(&["3.1"]);
        if lane == Lane::Look {
            assert_eq!(key(tried), "refusal-annual-evidence");
            assert_eq!(year.case.state.rev("3.1"), 1);
        } else {
            tried.unwrap();
        }
    }
}

#[test]
fn a_criterion_with_a_finding_is_never_confirmed_in_bulk() {
    let mut year = Year::unchanged();
    let finding = FindingId(Uuid::from_u128(77));
    year.facts.touched = [("3.10".to_owned(), vec![finding])].into();
    assert_eq!(year.why("3.10"), vec![Why::Finding(finding)]);
    assert_eq!(key(year.confirm(&["3.10"])), "refusal-annual-finding");
    // Looked at on its own page it can be signed for.
    let rev = year.case.state.rev("3.10");
    year.case.save(input("3.10", rev, TEXT)).unwrap();
    assert_eq!(year.lane("3.10"), Lane::Look);
    assert!(year.case.state.complete("3.10"));
}

#[test]
fn an_edited_answer_has_a_lane_of_its_own() {
    let mut year = Year::unchanged();
    let longer = format!("{TEXT} Since May a camera watches it as well.");
    year.case.save(input("1.2", 1, &longer)).unwrap();
    assert_eq!(year.lane("1.2"), Lane::Edited);
    assert_eq!(key(year.confirm(&["1.2"])), "refusal-annual-edited");
    // Put back as it was, it is unchanged again.
    year.case.save(input("1.2", 2, TEXT)).unwrap();
    assert_eq!(year.lane("1.2"), Lane::Confirm);
}

#[test]
fn another_file_in_the_same_document_is_a_change() {
    let mut year = Year::unchanged();
    let held = year.facts.evidence.get_mut(&evidence_id(1)).unwrap();
    held.sha256 = "cd".repeat(32);
    assert_eq!(year.lane("1.1"), Lane::Edited);
}

#[test]
fn the_form_cannot_confirm_what_it_did_not_show() {
    let mut year = Year::unchanged();
    let stale = year.confirm_as(&[("1.1", 9)], &employee());
    assert_eq!(key(stale), "refusal-profile-answer-changed");
    assert_eq!(
        key(year.confirm_as(&[], &employee())),
        "refusal-annual-nothing-ticked"
    );
    assert_eq!(
        key(year.confirm_as(&[("9.9", 0)], &employee())),
        "refusal-profile-criterion-unknown"
    );
    let twice = year.confirm_as(&[("1.1", 1), ("1.1", 1)], &employee());
    assert_eq!(key(twice), "refusal-profile-twice");
    let mut stranger = employee();
    stranger.company = Some(STRANGER);
    assert_eq!(
        key(year.confirm_as(&[("1.1", 1)], &stranger)),
        "refusal-profile-not-your-company"
    );
    assert_eq!(
        key(year.confirm_as(&[("1.1", 1)], &specialist())),
        "refusal-profile-not-your-company"
    );
    year.confirm(&["1.1"]).unwrap();
    assert_eq!(
        year.confirm_as(&[("1.1", 1)], &employee()).unwrap(),
        0,
        "a button pressed twice confirms once"
    );
}

#[test]
fn a_first_profile_is_answered_and_not_confirmed() {
    let mut case = Case::complete();
    let command = Command::Confirm {
        rows: vec![Confirming {
            criterion: "1.1".into(),
            rev: 1,
        }],
        last_accepted: None,
        lane_facts: Box::default(),
    };
    assert_eq!(
        key(case.run(command, &employee())),
        "refusal-annual-not-annual"
    );
    assert!(
        lanes(&case.state, None, &LaneFacts::default())
            .values()
            .all(|lane| *lane == Lane::Answer)
    );
}

#[test]
fn what_the_specialist_sent_back_is_answered_one_by_one() {
    let mut year = Year::unchanged();
    year.confirm(&["1.1", "1.2", "3.1", "3.10"]).unwrap();
    year.case.submit(&officer()).unwrap();
    year.case.decide_all(Verdict::Return);
    year.case
        .run(Command::Return { round: 1 }, &specialist())
        .unwrap();
    assert_eq!(key(year.confirm(&["1.1"])), "refusal-annual-returned");
}

#[test]
fn a_draft_moved_on_to_another_edition_loses_nothing_of_where_it_came_from() {
    let retired = |id: &str| Link {
        to: None,
        from: vec![id.to_owned()],
        relation: Relation::Retired,
        rule: Rule::SetAside,
    };
    let without = |links: &mut Vec<Link>, id: &str| {
        links.retain(|link| link.to.as_deref() != Some(id));
        links.push(retired(id));
    };
    let mut year = Year::of(|links| without(links, "1.2"));
    let mut links = unchanged_links(&year.case.state);
    without(&mut links, "3.1");
    let onward = Command::CarryOver {
        edition: "msc-2026".to_owned(),
        edition_hash: "hash-2026".to_owned(),
        criteria: criteria(),
        links,
        earlier: None,
    };
    year.case.run(onward, &employee()).unwrap();
    let carried = year.case.state.carried.as_ref().unwrap();
    assert_eq!(carried.from_profile, Some(LAST_YEAR));
    assert!(
        year.case.state.unchanged_since_acceptance().is_empty(),
        "nothing tells what was edited before the move"
    );
    let aside: Vec<&str> = carried
        .set_aside
        .iter()
        .flat_map(|answer| answer.from.iter().map(String::as_str))
        .collect();
    assert_eq!(aside, ["1.2", "3.1"]);
    assert!(
        carried
            .set_aside
            .iter()
            .all(|answer| !answer.answer().narrative.is_empty())
    );
}

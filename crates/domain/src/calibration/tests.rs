#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod coefficients;
mod criteria;

use super::*;
use crate::pack::Strength;
use crate::record::Actor;
use crate::refusal::Refusal;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

// The case without names ---------------------------------------------------------------------------------------------

fn names() -> Names {
    Names::of([
        ("Acme Imports Inc".to_owned(), Mark::Company),
        ("Acme".to_owned(), Mark::Company),
        ("José Ortiz".to_owned(), Mark::Person),
        ("Laredo".to_owned(), Mark::Place),
        ("Co".to_owned(), Mark::Partner),
    ])
}

#[test]
fn names_addresses_and_numbers_are_replaced_and_nothing_else() {
    let text = "ACME Imports Inc. in Laredo: josé ortiz (jose@acme.example, +1 904 555-0100) checks seals of 12 containers, \
                see https://acme.example/seals. IOR 12-3456789XX. Acmeology stays, and criterion 3.10 too.";
    let found = names().anonymous(text);
    assert_eq!(
        found,
        "[company]. in [place]: [person] ([address], [number]) checks seals of 12 containers, see [address]. IOR \
         [number]XX. Acmeology stays, and criterion 3.10 too."
    );
    assert_eq!(
        names().anonymous(&found),
        found,
        "what is anonymous stays as it is"
    );
    assert_eq!(
        names().anonymous("Company cooperation"),
        "Company cooperation",
        "short words are no names"
    );
}

proptest! {
    #[test]
    fn no_name_survives(before in "[a-zà-ü .,]{0,20}", after in "[a-zà-ü .,]{0,20}", which in 0_usize..4) {
        let name = ["Acme Imports Inc", "ACME", "José Ortiz", "laredo"][which];
        let text = format!("{before} {name} {after}");
        let found = names().anonymous(&text).to_lowercase();
        prop_assert!(!found.split(|c: char| !c.is_alphanumeric()).any(|word| word == "acme" || word == "laredo" || word == "ortiz"));
    }
}

// Exercises ----------------------------------------------------------------------------------------------------------

const LEAD: AccountId = AccountId(Uuid::from_u128(1));
const OWNER: AccountId = AccountId(Uuid::from_u128(9));

fn judge(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(10 + n))
}

fn case() -> Case {
    let item = |criterion: &str| Item {
        criterion: criterion.to_owned(),
        strength: Strength::Must,
        state: None,
        narrative: "Gates are watched.".to_owned(),
        plan: String::new(),
        documents: 1,
    };
    Case {
        entity_type: "importer".to_owned(),
        edition: "msc-2020".to_owned(),
        items: ["1.1", "3.1", "6.1"].map(item).to_vec(),
    }
}

fn start(judges: &[AccountId]) -> Start {
    Start {
        title: "Spring".to_owned(),
        purpose: "Do we read seals alike?".to_owned(),
        case: case(),
        profile: ProfileId(Uuid::from_u128(3)),
        round: 1,
        judges: judges.to_vec(),
        due: Some(date(2024, 5, 1)),
        know_it: BTreeSet::from([OWNER]),
        specialists: (0..4).map(judge).chain([OWNER]).collect(),
    }
}

#[derive(Default)]
struct Run(Exercise, i64);

impl Run {
    fn started() -> Self {
        let mut run = Self::default();
        run.does(
            LEAD,
            Command::Start(Box::new(start(&[judge(0), judge(1), judge(2)]))),
        )
        .unwrap();
        run
    }

    fn does(&mut self, by: AccountId, command: Command) -> Result<usize, Refusal> {
        let facts = Facts {
            by,
            today: date(2024, 4, 1),
        };
        let events = self.0.apply(command, &facts)?;
        let count = events.len();
        for event in events {
            self.1 += 1;
            let at = Timestamp::from_second(1_700_000_000 + self.1).unwrap();
            self.0.fold(&Recorded {
                seq: self.1,
                version: self.1,
                id: Uuid::nil(),
                event,
                by: Actor {
                    account: Some(by.0),
                    role: "specialist".to_owned(),
                },
                recorded_at: at,
                effective_at: at,
            });
        }
        Ok(count)
    }

    fn says(&mut self, by: AccountId, verdicts: [Option<Verdict>; 3]) {
        let judgements = ["1.1", "3.1", "6.1"]
            .iter()
            .zip(verdicts)
            .map(|(id, verdict)| Judgement {
                criterion: (*id).to_owned(),
                verdict,
                note: String::new(),
            });
        let judgements = judgements.collect();
        self.does(by, Command::Judge { judgements }).unwrap();
    }
}

fn key(result: Result<usize, Refusal>) -> String {
    result.unwrap_err().key
}

#[test]
fn a_judge_is_a_specialist_who_does_not_know_the_case() {
    for (judges, expected) in [
        (vec![judge(0)], "refusal-calibration-judges"),
        (vec![judge(0), judge(0)], "refusal-calibration-judges"),
        (vec![judge(0), LEAD], "refusal-calibration-not-specialist"),
        (vec![judge(0), OWNER], "refusal-calibration-knows-it"),
    ] {
        let refused = Run::default().does(LEAD, Command::Start(Box::new(start(&judges))));
        assert_eq!(key(refused), expected);
    }
    let mut late = start(&[judge(0), judge(1)]);
    late.due = Some(date(2024, 3, 1));
    assert_eq!(
        key(Run::default().does(LEAD, Command::Start(Box::new(late)))),
        "refusal-calibration-due"
    );
}

#[test]
fn nobody_sees_anothers_sheet_or_a_result_before_it_is_closed() {
    let mut run = Run::started();
    run.says(judge(0), [Some(Verdict::Accept); 3]);
    run.does(judge(0), Command::HandIn).unwrap();
    assert!(run.0.sheet_for(judge(0), judge(1)).is_none());
    assert!(
        run.0.sheet_for(judge(0), LEAD).is_none(),
        "not even the supervisor"
    );
    assert!(run.0.sheet_for(judge(0), judge(0)).is_some());
    assert!(run.0.results().is_none());
    run.says(judge(1), [Some(Verdict::Accept); 3]);
    run.does(judge(1), Command::HandIn).unwrap();
    run.says(judge(2), [Some(Verdict::Return); 3]);
    assert_eq!(
        run.does(judge(2), Command::HandIn),
        Ok(2),
        "the last sheet closes it"
    );
    assert_eq!(run.0.stage(), Stage::Closed);
    assert!(run.0.sheet_for(judge(0), judge(1)).is_some());
}

#[test]
fn a_sheet_is_whole_before_it_is_handed_in_and_final_after() {
    let mut run = Run::started();
    assert_eq!(
        key(run.does(LEAD, Command::HandIn)),
        "refusal-calibration-not-judge"
    );
    assert_eq!(
        key(run.does(judge(0), Command::HandIn)),
        "refusal-calibration-left"
    );
    run.says(
        judge(0),
        [Some(Verdict::Accept), None, Some(Verdict::Return)],
    );
    run.does(judge(0), Command::HandIn).unwrap();
    let again = Command::Judge {
        judgements: Vec::new(),
    };
    assert_eq!(
        key(run.does(judge(0), again)),
        "refusal-calibration-handed-in"
    );
    let sly = Judgement {
        criterion: "9.9".to_owned(),
        verdict: None,
        note: String::new(),
    };
    let sly = Command::Judge {
        judgements: vec![sly],
    };
    assert_eq!(
        key(run.does(judge(1), sly)),
        "refusal-calibration-criterion"
    );
}

#[test]
fn results_count_handed_in_sheets_and_leave_out_who_could_not_say() {
    let mut run = Run::started();
    let close = |reasons: &str| Command::Close {
        reasons: reasons.to_owned(),
    };
    assert_eq!(
        key(run.does(LEAD, close("Two months have passed."))),
        "refusal-calibration-too-few"
    );
    run.says(
        judge(0),
        [Some(Verdict::Accept), Some(Verdict::Return), None],
    );
    run.does(judge(0), Command::HandIn).unwrap();
    run.says(
        judge(1),
        [
            Some(Verdict::Accept),
            Some(Verdict::Accept),
            Some(Verdict::Return),
        ],
    );
    run.does(judge(1), Command::HandIn).unwrap();
    run.says(judge(2), [Some(Verdict::Return); 3]);
    let discuss = || Command::Discuss {
        criterion: "3.1".to_owned(),
        note: "A plan alone is not enough.".to_owned(),
        agreed: Some(Verdict::Return),
    };
    assert_eq!(key(run.does(LEAD, discuss())), "refusal-calibration-stage");
    assert_eq!(
        key(run.does(LEAD, close("late"))),
        "refusal-calibration-short"
    );
    run.does(LEAD, close("Two months have passed.")).unwrap();
    let results = run.0.results().unwrap();
    assert_eq!(
        results.judges.len(),
        2,
        "the third sheet was never handed in"
    );
    let shares: Vec<_> = results.rows.iter().map(|row| row.share).collect();
    assert_eq!(shares, [Some(1.0), Some(0.0), None]);
    assert_eq!(results.pairs.len(), 1);
    assert_eq!((results.pairs[0].criteria, results.fleiss.1), (2, 2));
    run.does(LEAD, discuss()).unwrap();
    assert_eq!(run.0.discussed["3.1"].agreed, Some(Verdict::Return));
}

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod criteria;

use super::*;
use crate::pack::Strength;
use crate::record::Actor;
use crate::refusal::Refusal;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn near(found: f64, published: f64) {
    assert!(
        (found - published).abs() < 0.0005,
        "{found} is not {published}"
    );
}

/// Units out of a table of counts: a row a unit, a column a category.
fn units(table: &str) -> Vec<Vec<usize>> {
    let row = |line: &str| {
        let counts = line.split_whitespace().map(|n| n.parse::<usize>().unwrap());
        counts
            .enumerate()
            .flat_map(|(category, count)| std::iter::repeat_n(category, count))
            .collect()
    };
    table.trim().lines().map(row).collect()
}

#[test]
fn cohens_own_example() {
    // Cohen, J. (1968), Psychol. Bull. 70, 213–220, table 1: two judges, three categories, shares of 200 cases; the
    // unweighted kappa is given as .492.
    let counts = [[88, 10, 2], [14, 40, 6], [18, 10, 12]];
    let mut pairs = Vec::new();
    for (a, row) in counts.iter().enumerate() {
        for (b, count) in row.iter().enumerate() {
            pairs.extend(std::iter::repeat_n((a, b), *count));
        }
    }
    assert_eq!(pairs.len(), 200);
    let found = cohen(&pairs).unwrap();
    near(found.observed, 0.70);
    near(found.expected, 0.41);
    near(found.value, 0.4915);
}

#[test]
fn fleiss_own_thirty_patients() {
    // Fleiss (1971), table 1: 30 patients, 6 psychiatrists, 5 diagnoses; kappa = .430.
    let table = "0 0 0 6 0\n0 3 0 0 3\n0 1 4 0 1\n0 0 0 0 6\n0 3 0 3 0\n2 0 4 0 0\n0 0 4 0 2\n2 0 3 1 0\n2 0 0 4 0\n\
                 0 0 0 0 6\n1 0 0 5 0\n1 1 0 4 0\n0 3 3 0 0\n1 0 0 5 0\n0 2 0 3 1\n0 0 5 0 1\n3 0 0 1 2\n5 1 0 0 0\n\
                 0 2 0 4 0\n1 0 2 0 3\n0 0 0 0 6\n0 1 0 5 0\n0 2 0 1 3\n2 0 0 4 0\n1 0 0 4 1\n0 5 0 1 0\n4 0 0 0 2\n\
                 0 2 0 4 0\n1 0 5 0 0\n0 0 0 0 6";
    let found = fleiss(&units(table)).unwrap();
    near(found.observed, 0.5556);
    near(found.value, 0.430);
}

#[test]
fn fourteen_judges_of_ten_subjects() {
    // The worked example of the encyclopedia article "Fleiss' kappa" (Wikipedia): .378, .213, .210.
    let table = "0 0 0 0 14\n0 2 6 4 2\n0 0 3 5 6\n0 3 9 2 0\n2 2 8 1 1\n7 7 0 0 0\n3 2 6 3 0\n2 5 3 2 2\n6 5 2 1 0\n\
                 0 2 2 3 7";
    let found = fleiss(&units(table)).unwrap();
    near(found.observed, 0.378);
    near(found.expected, 0.2128);
    near(found.value, 0.210);
}

/// Krippendorff (2011), section C: four observers, twelve units, missing values.
fn krippendorffs_units() -> Vec<Vec<u8>> {
    let observers = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];
    let said: Vec<Vec<&str>> = observers.iter().map(|o| o.split(' ').collect()).collect();
    let unit = |place: usize| said.iter().filter_map(|o| o[place].parse().ok()).collect();
    (0..12).map(unit).collect()
}

#[test]
fn krippendorffs_four_observers() {
    near(krippendorff(&krippendorffs_units()).unwrap().value, 0.743);
    near(naive_alpha(&krippendorffs_units()), 0.743);
}

/// Alpha by its definition: disagreement within units over disagreement in all pairs, pair by pair.
fn naive_alpha(units: &[Vec<u8>]) -> f64 {
    let paired: Vec<&Vec<u8>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<u8> = paired
        .iter()
        .flat_map(|unit| unit.iter().copied())
        .collect();
    let n = f64::from(u32::try_from(all.len()).unwrap());
    let differing = |values: &[u8]| {
        let mut found = 0.0;
        for (i, a) in values.iter().enumerate() {
            for (j, b) in values.iter().enumerate() {
                if i != j && a != b {
                    found += 1.0;
                }
            }
        }
        found
    };
    let within: f64 = paired
        .iter()
        .map(|unit| differing(unit) / (f64::from(u32::try_from(unit.len()).unwrap()) - 1.0))
        .sum();
    1.0 - (within / n) / (differing(&all) / (n * (n - 1.0)))
}

/// Ordinal alpha by its definition: every ordered pair of judgements, and the judgements between the two counted one by one.
fn naive_graded(units: &[Vec<u8>]) -> f64 {
    let paired: Vec<&Vec<u8>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<u8> = paired
        .iter()
        .flat_map(|unit| unit.iter().copied())
        .collect();
    let apart = |a: u8, b: u8| {
        let counted = all.iter().map(|c| {
            let inside = (a.min(b)..=a.max(b)).contains(c);
            let edge = *c == a || *c == b;
            match (inside, edge) {
                (false, _) => 0.0,
                (true, false) => 1.0,
                (true, true) => 0.5,
            }
        });
        let sum: f64 = counted.sum();
        if a == b { 0.0 } else { sum * sum }
    };
    let real = |n: usize| f64::from(u32::try_from(n).unwrap());
    let pairs = |values: &[u8]| {
        let mut sum = 0.0;
        for (i, a) in values.iter().enumerate() {
            for (j, b) in values.iter().enumerate() {
                sum += if i == j { 0.0 } else { apart(*a, *b) };
            }
        }
        sum
    };
    let within: f64 = paired
        .iter()
        .map(|unit| pairs(unit) / (real(unit.len()) - 1.0))
        .sum();
    let n = real(all.len());
    1.0 - (within / n) / (pairs(&all) / (n * (n - 1.0)))
}

/// Kappa of two judges by a table of all categories.
fn naive_cohen(pairs: &[(u8, u8)]) -> f64 {
    let n = f64::from(u32::try_from(pairs.len()).unwrap());
    let part = |keep: &dyn Fn(&(u8, u8)) -> bool| {
        f64::from(u32::try_from(pairs.iter().filter(|p| keep(p)).count()).unwrap()) / n
    };
    let observed = part(&|(a, b)| a == b);
    let expected: f64 = (0..=u8::MAX)
        .map(|c| part(&|(a, _)| *a == c) * part(&|(_, b)| *b == c))
        .sum();
    (observed - expected) / (1.0 - expected)
}

/// Fleiss' kappa by counting pairs of judges.
fn naive_fleiss(units: &[Vec<u8>]) -> f64 {
    let real = |n: usize| f64::from(u32::try_from(n).unwrap());
    let (mut alike, mut pairs) = (0, 0);
    for unit in units {
        for (i, a) in unit.iter().enumerate() {
            for b in &unit[i + 1..] {
                pairs += 1;
                alike += usize::from(a == b);
            }
        }
    }
    let all: Vec<u8> = units.iter().flatten().copied().collect();
    let expected: f64 = (0..=u8::MAX)
        .map(|c| {
            (real(all.iter().map(|a| usize::from(*a == c)).sum::<usize>()) / real(all.len()))
                .powi(2)
        })
        .sum();
    (real(alike) / real(pairs) - expected) / (1.0 - expected)
}

proptest! {
    #[test]
    fn a_second_computation_comes_to_the_same(
        judged in proptest::collection::vec(proptest::collection::vec(0_u8..4, 4), 1..25),
        silent in proptest::collection::vec(0_usize..5, 25),
    ) {
        let pairs: Vec<(u8, u8)> = judged.iter().map(|unit| (unit[0], unit[1])).collect();
        if let Ok(found) = cohen(&pairs) {
            prop_assert!((found.value - naive_cohen(&pairs)).abs() < 1e-9);
        }
        if let Ok(found) = fleiss(&judged) {
            prop_assert!((found.value - naive_fleiss(&judged)).abs() < 1e-9);
        }
        let gaps: Vec<Vec<u8>> = judged.iter().zip(&silent).map(|(unit, gone)| unit[..4 - (*gone).min(4)].to_vec()).collect();
        if let Ok(found) = krippendorff(&gaps) {
            prop_assert!((found.value - naive_alpha(&gaps)).abs() < 1e-9);
            prop_assert!(found.value <= 1.0 + 1e-9);
        }
        if let Ok(found) = krippendorff_ordinal(&gaps) {
            prop_assert!((found.value - naive_graded(&gaps)).abs() < 1e-9);
            prop_assert!(found.observed <= 1.0 + 1e-9 && found.expected >= -1e-9);
        }
    }
}

#[test]
fn where_no_coefficient_is_defined_it_says_so() {
    assert_eq!(cohen::<u8>(&[]), Err(Undefined::NoPairs));
    assert_eq!(cohen(&[(1, 1), (1, 1)]), Err(Undefined::OneCategory));
    assert_eq!(
        fleiss(&[vec![1, 1], vec![1, 1]]),
        Err(Undefined::OneCategory)
    );
    assert_eq!(fleiss(&[vec![1, 1], vec![1]]), Err(Undefined::Uneven));
    assert_eq!(fleiss(&[vec![1]]), Err(Undefined::NoPairs));
    assert_eq!(
        krippendorff(&[vec![1], vec![2], vec![]]),
        Err(Undefined::NoPairs)
    );
    assert_eq!(
        krippendorff(&[vec![1, 1], vec![1, 1, 1], vec![2]]),
        Err(Undefined::OneCategory)
    );
    assert_eq!(
        krippendorff_ordinal(&[vec![1, 1], vec![1, 1, 1], vec![2]]),
        Err(Undefined::OneCategory)
    );
    assert_eq!(krippendorff_ordinal(&[vec![1]]), Err(Undefined::NoPairs));
    // Two judges who each use one category, and not the same: nothing agrees, and chance would not either.
    assert!((cohen(&[(1, 2), (1, 2)]).unwrap().value).abs() < 1e-12);
    assert_eq!(share(&[1]), None);
    assert_eq!(Band::of(-0.2), Band::Poor);
    assert_eq!(Band::of(0.61), Band::Substantial);
}

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

//! What imported files say became of declarations that were assessed: counted once, corrected by files, never over somebody's word.

use super::said::chance;
use super::sample::{assessed, plain};
use super::{in_force, staff};
use crate::accounts::Who;
use crate::selectivity::examine::{record, said, shares};
use crate::selectivity::{Assessed, take_late_exams};
use crate::testing::{TestApp, on_each_engine};
use crate::trade::tests::import;
use greenlane_domain::trade::{Depth, Outcome};
use serde_json::json;
use std::fmt::Write as _;

/// Declarations of the source `greenlane`, and those of them that chance examines.
async fn drawn(t: &TestApp, count: usize) -> (Vec<Assessed>, Vec<usize>) {
    let one = |n: usize| {
        let mut one = plain(&format!("I{n}"));
        one["series"] = json!("greenlane");
        one
    };
    let all = assessed(t, (0..count).map(one).collect()).await;
    let places = all.iter().enumerate();
    let drawn = places.filter(|(_, one)| one.row.drawn || one.row.explored);
    let drawn: Vec<usize> = drawn.map(|(place, _)| place).collect();
    (all, drawn)
}

#[tokio::test]
async fn imported_exams_count_in_the_estimate_as_if_somebody_had_said_them() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let (all, drawn) = drawn(&t, 2000).await;
        assert!(drawn.len() > 12, "{}", drawn.len());
        let mut csv = "declaration,line,declared_on,exam,found,waived\n".to_owned();
        let (mut weights, mut weighted, mut examined) = (0.0, 0.0, 0);
        for (n, place) in drawn.iter().enumerate() {
            let one = &all[*place];
            let says = match n {
                0 => ",,standard_exception",
                1 => ",,cut_for_capacity",
                2 => "none,,X7",
                // Somebody looked; how it ended is not known yet.
                3 => "scan,,",
                _ => {
                    let found = n.is_multiple_of(3);
                    examined += 1;
                    weights += 1.0 / chance(one);
                    weighted += if found { 1.0 / chance(one) } else { 0.0 };
                    if found {
                        "physical,serious,"
                    } else {
                        "unspecified,nothing,"
                    }
                }
            };
            // Two lines: what is found on one is found.
            let quiet = says.replace("serious", "nothing");
            let _ = writeln!(csv, "{},1,2024-03-04,{quiet}", one.row.declaration);
            let _ = writeln!(csv, "{},2,2024-03-04,{says}", one.row.declaration);
        }
        // Nobody assessed the first; nothing became of the second; nothing selected the third, so nothing was let go.
        let mut idle = all.iter().filter(|one| one.row.selected == "none");
        let (second, third) = (idle.next().unwrap(), idle.next().unwrap());
        let _ = writeln!(csv, "STRANGE,1,2024-03-04,physical,serious,");
        let _ = writeln!(csv, "{},1,2024-03-04,none,,", second.row.declaration);
        let _ = writeln!(
            csv,
            "{},1,2024-03-04,,,standard_exception",
            third.row.declaration
        );

        let done = import(&t, "march.csv", "greenlane", &csv, true)
            .await
            .unwrap();
        assert_eq!(done.counts.refused, 0, "{:?}", done.bad);
        assert_eq!(done.examinations, examined + 3);
        let tom = t.who(staff.tom).await;
        let today = t.app.today();
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!(u64::try_from(whole.examined).unwrap(), examined);
        assert_eq!((whole.waived, whole.cut), (2, 1));
        assert!((whole.estimate.unwrap().share - weighted / weights).abs() < 1e-12);
        // The same file again says nothing new.
        let again = import(&t, "march.csv", "greenlane", &csv, true)
            .await
            .unwrap();
        assert!(again.before && again.examinations == 0);

        // The outcome comes later and apart, by another file of the same series.
        let late = &all[drawn[3]];
        let further = format!(
            "declaration,declared_on,found\n{},2024-03-04,discrepancy\n",
            late.row.declaration
        );
        let done = import(&t, "found.csv", "greenlane-further", &further, true)
            .await
            .unwrap();
        assert_eq!(done.examinations, 1);
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!(u64::try_from(whole.examined).unwrap(), examined + 1);
        let mut client = t.sign_in(staff.tom).await;
        let page = t
            .get(&mut client, &format!("/selectivity/{}", late.row.id))
            .await
            .text();
        assert!(
            page.contains("From an imported file") && page.contains("something was found"),
            "{page}"
        );
        let waived = &all[drawn[2]];
        let page = t
            .get(&mut client, &format!("/selectivity/{}", waived.row.id))
            .await
            .text();
        assert!(
            page.contains("Waived, by a code of the file") && page.contains("X7"),
            "{page}"
        );
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn a_file_corrects_a_file_and_nobodys_word() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let (all, _) = drawn(&t, 2).await;
        let file = |found: [&str; 2]| {
            let mut csv = "declaration,line,declared_on,exam,found\n".to_owned();
            for (one, found) in all.iter().zip(found) {
                let _ = writeln!(csv, "{},1,2024-03-04,scan,{found}", one.row.declaration);
            }
            csv
        };
        let first = import(
            &t,
            "a.csv",
            "greenlane",
            &file(["nothing", "nothing"]),
            true,
        )
        .await;
        assert_eq!(first.unwrap().examinations, 2);
        let tom = t.who(staff.tom).await;
        let mut unit = t.app.begin(&tom).await.unwrap();
        let seen = Outcome::Examined {
            depth: Depth::Physical,
            found: false,
        };
        record(&mut unit, all[0].row.id, seen, "I opened it myself.")
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let second = import(
            &t,
            "b.csv",
            "greenlane",
            &file(["serious", "serious"]),
            true,
        )
        .await;
        assert_eq!(second.unwrap().examinations, 1);
        for (one, found) in all.iter().zip([false, true]) {
            let said = said(&t.app, &tom, one.row.declaration_id).await.unwrap();
            let holds = said.holds().unwrap();
            assert!(matches!(holds.outcome, Outcome::Examined { found: it, .. } if it == found));
            assert_eq!((said.said.len(), holds.import.is_some()), (2, found));
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_of_several_systems_speaks_of_each_in_its_own_series() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let one = |series: &str| {
            let mut one = plain("S");
            one["reference"] = json!(series);
            one["series"] = json!(series);
            one
        };
        let all = assessed(&t, ["north", "south", "greenlane"].map(one).into()).await;
        let csv = "declaration,line,declared_on,series,exam,found\n\
                   D-S,1,2024-03-04,north,scan,serious\n\
                   D-S,1,2024-03-04,east,scan,serious\n\
                   D-S,1,2024-03-04,,scan,nothing\n";
        let done = import(&t, "ports.csv", "greenlane", csv, true).await;
        let done = done.unwrap();
        assert_eq!(
            (done.counts.kept, done.examinations),
            (3, 2),
            "{:?}",
            done.bad
        );
        let tom = t.who(staff.tom).await;
        let mut found = Vec::new();
        for one in &all {
            let said = said(&t.app, &tom, one.row.declaration_id).await.unwrap();
            found.push(said.holds().map(|said| said.outcome));
        }
        let scan = |found: bool| Outcome::Examined {
            depth: Depth::Scan,
            found,
        };
        assert_eq!(found, [Some(scan(true)), None, Some(scan(false))]);
    })
    .await;
}

/// What holds of a declaration, and how often something was said of it.
async fn holds(t: &TestApp, tom: &Who, one: &Assessed) -> (Option<Outcome>, usize) {
    let said = said(&t.app, tom, one.row.declaration_id).await.unwrap();
    (said.holds().map(|said| said.outcome), said.said.len())
}

fn scan(found: bool) -> Option<Outcome> {
    let depth = Depth::Scan;
    Some(Outcome::Examined { depth, found })
}

#[tokio::test]
async fn an_exam_counts_whether_its_declaration_ever_comes_as_a_file_or_not() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let (all, drawn) = drawn(&t, 600).await;
        let (one, other) = (&all[drawn[0]], &all[drawn[1]]);
        let (first, second) = (&one.row.declaration, &other.row.declaration);
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 0);
        let tom = t.who(staff.tom).await;
        let further = async |text: &str| {
            let text = format!("declaration,line,declared_on,exam,found\n{text}");
            let done = import(&t, "exams.csv", "greenlane-further", &text, true).await;
            done.unwrap().examinations
        };
        // The outcome of the second comes later; nobody assessed the third, nor the second of another day.
        let exams = format!(
            "{first},,2024-03-04,scan,serious\n{second},,2024-03-04,scan,\n\
             STRANGE,,2024-03-04,scan,serious\n{second},,2024-03-05,scan,serious\n"
        );
        assert_eq!(further(&exams).await, 1);
        assert_eq!(holds(&t, &tom, one).await, (scan(true), 1));
        assert_eq!(further(&exams).await, 0);
        let today = t.app.today();
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!((whole.examined, whole.found), (1, 1));
        let later = format!("{second},,2024-03-04,,nothing\n");
        assert_eq!(further(&later).await, 1);
        assert_eq!(holds(&t, &tom, other).await, (scan(false), 1));
        // The whole was said to have something; of its first line it is corrected.
        assert_eq!(
            further(&format!("{first},1,2024-03-04,,nothing\n")).await,
            0
        );

        // Then the declarations come: the first has no other line, and each goes on counting once.
        let declared = format!(
            "declaration,line,declared_on,hs6\n{first},1,2024-03-04,610910\n\
             {second},1,2024-03-04,610910\n{second},2,2024-03-04,610910\n"
        );
        for news in [1, 0] {
            let done = import(&t, "march.csv", "greenlane", &declared, true).await;
            assert_eq!(done.unwrap().examinations, news);
            assert_eq!(holds(&t, &tom, one).await, (scan(false), 2));
            assert_eq!(holds(&t, &tom, other).await, (scan(false), 1));
        }
        assert_eq!(further(&exams).await, 0);
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 0);
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!((whole.examined, whole.found), (2, 0));
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn an_exam_without_its_declaration_waits_for_the_assessment() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let further = "declaration,declared_on,exam,found\nD-I1,2024-03-04,scan,nothing\n";
        let done = import(&t, "exams.csv", "greenlane-further", further, true).await;
        assert_eq!(done.unwrap().examinations, 0);
        let (all, _) = drawn(&t, 3).await;
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 1);
        let tom = t.who(staff.tom).await;
        assert_eq!(holds(&t, &tom, &all[1]).await, (scan(false), 1));
        assert_eq!(holds(&t, &tom, &all[0]).await, (None, 0));
    })
    .await;
}

//! Exams that were imported before their declarations were assessed: counted by the job, once, and over nobody's word.

use super::sample::{assessed, plain};
use super::{in_force, staff};
use crate::command::System;
use crate::integrity::verify;
use crate::reminders::remind;
use crate::selectivity::Assessed;
use crate::selectivity::examine::{record, said, shares};
use crate::selectivity::take_late_exams;
use crate::testing::{TestApp, on_each_engine};
use crate::trade::tests::import;
use greenlane_domain::trade::{Depth, Outcome};
use serde_json::json;
use std::fmt::Write as _;

/// Declarations of the file; the first one's outcome comes in a file of its own.
const COUNT: usize = 1200;

/// What the files say of a declaration.
fn is_found(n: usize) -> bool {
    n == 0 || n.is_multiple_of(3)
}

async fn events(t: &TestApp) -> i64 {
    let count = "select count(*) from event where stream_kind = 'examination'";
    let (count,): (i64,) = t.app.db(&System).one(count, vec![]).await.unwrap();
    count
}

/// Assesses some declarations of the source `greenlane`, under references of their own.
async fn assess(t: &TestApp, numbers: std::ops::Range<usize>, reference: &str) -> Vec<Assessed> {
    let one = |n: usize| {
        let mut one = plain(&format!("L{n}"));
        one["reference"] = json!(format!("{reference}{n}"));
        one["series"] = json!("greenlane");
        one
    };
    assessed(t, numbers.map(one).collect()).await
}

#[tokio::test]
async fn an_exam_that_was_imported_first_is_counted_by_the_next_run_of_the_job() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let mut csv = "declaration,line,declared_on,exam,found\n".to_owned();
        for n in 0..COUNT {
            let found = match n {
                0 => "",
                _ if is_found(n) => "discrepancy",
                _ => "nothing",
            };
            let _ = writeln!(csv, "D-L{n},1,2024-03-04,scan,{found}");
        }
        let first = import(&t, "march.csv", "greenlane", &csv, true)
            .await
            .unwrap();
        let further = "declaration,declared_on,found\nD-L0,2024-03-04,serious\n";
        let second = import(&t, "found.csv", "greenlane-further", further, true)
            .await
            .unwrap();
        assert_eq!((first.examinations, second.examinations), (0, 0));

        let all = assess(&t, 0..COUNT, "A").await;
        // Whoever speaks of a declaration before the job runs is not overruled.
        let drawn: Vec<usize> = (0..COUNT)
            .filter(|n| all[*n].row.drawn || all[*n].row.explored)
            .collect();
        let spoken = *drawn.iter().find(|n| **n > 0 && is_found(**n)).unwrap();
        let tom = t.who(staff.tom).await;
        let mut unit = t.app.begin(&tom).await.unwrap();
        let seen = Outcome::Examined {
            depth: Depth::Physical,
            found: false,
        };
        record(&mut unit, all[spoken].row.id, seen, "I opened it myself.")
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let today = t.app.today();
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!((whole.examined, whole.found), (1, 0));

        remind(&t.app).await.unwrap();
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        let found = drawn.iter().filter(|n| is_found(**n) && **n != spoken);
        assert_eq!(usize::try_from(whole.examined).unwrap(), drawn.len());
        assert_eq!(usize::try_from(whole.found).unwrap(), found.count());
        let of = async |n: usize| {
            let said = said(&t.app, &tom, all[n].row.declaration_id).await.unwrap();
            let holds = said.holds().unwrap().clone();
            (holds.outcome, holds.import, said.said.len())
        };
        let scan = |found: bool| Outcome::Examined {
            depth: Depth::Scan,
            found,
        };
        // The exam came with one file and its outcome with the other, which is the one that said how it ended.
        assert_eq!(of(0).await, (scan(true), Some(second.import), 1));
        assert_eq!(of(1).await, (scan(false), Some(first.import), 1));
        assert_eq!(of(spoken).await, (seen, None, 1));

        // The job again, the same declarations assessed again, and the files again: nothing is said twice.
        let before = events(&t).await;
        assert_eq!(usize::try_from(before).unwrap(), COUNT);
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 0);
        assess(&t, 0..20, "B").await;
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 0);
        let again = import(&t, "march.csv", "greenlane", &csv, true).await;
        assert_eq!(again.unwrap().examinations, 0);
        assert_eq!(events(&t).await, before);
        let report = verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_assessed_without_an_import_is_looked_at_once() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        assess(&t, 0..30, "A").await;
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 0);
        let held = "select seq from exam_held where id = 1";
        let (seq,): (i64,) = t.app.db(&System).one(held, vec![]).await.unwrap();
        assert_eq!(seq, 30);
        // What comes after them is taken by the import itself, and the job finds nothing left.
        let csv = "declaration,line,declared_on,exam,found\nD-L3,1,2024-03-04,scan,nothing\n";
        let done = import(&t, "march.csv", "greenlane", csv, true).await;
        assert_eq!(done.unwrap().examinations, 1);
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 0);
        assert_eq!(events(&t).await, 1);
    })
    .await;
}

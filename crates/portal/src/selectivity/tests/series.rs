//! A message that names no series is of our own: one declaration however that is said, with one draw and one outcome.

use super::said::said;
use super::sample::{assessed, plain};
use super::{in_force, sent, staff};
use crate::command::System;
use crate::integrity::verify;
use crate::selectivity::examine::said as on_record;
use crate::selectivity::{Assessed, Declaration, take_late_exams};
use crate::testing::{TestApp, on_each_engine};
use crate::trade::tests::import;
use greenlane_db::args;
use greenlane_domain::trade::{Depth, Outcome};
use greenlane_targeting::rules::Row as _;
use greenlane_targeting::rules::ast::Col;
use serde_json::{Value, json};
use uuid::Uuid;

/// A declaration of that number, with the series or without one.
fn of(reference: &str, number: &str, series: &str) -> Value {
    let mut one = plain(reference);
    one["declaration"] = json!(number);
    if !series.is_empty() {
        one["series"] = json!(series);
    }
    one
}

async fn holds(t: &TestApp, one: &Assessed) -> Option<Outcome> {
    let said = on_record(&t.app, &System, one.row.declaration_id).await;
    said.unwrap().holds().map(|said| said.outcome)
}

fn scan(found: bool) -> Option<Outcome> {
    let depth = Depth::Scan;
    Some(Outcome::Examined { depth, found })
}

#[tokio::test]
async fn a_declaration_of_our_own_series_is_filed_and_drawn_once_however_it_is_said() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let first = vec![of("A1", "A", ""), of("B1", "B", "greenlane")];
        let first = assessed(&t, first).await;
        // The other way round, another system's, and one that is new in both ways.
        let then = vec![
            of("A2", "A", "greenlane"),
            of("B2", "B", ""),
            of("A3", "A", "north"),
            of("C1", "C", "greenlane"),
            of("C2", "C", ""),
        ];
        let then = assessed(&t, then).await;
        let filed = |one: &Assessed| (one.row.series.clone(), one.row.declaration_id);
        assert_eq!(first[0].row.series, "");
        for (one, before) in [
            (&then[0], &first[0]),
            (&then[1], &first[1]),
            (&then[4], &then[3]),
        ] {
            assert_eq!(filed(one), filed(before));
            assert_eq!(one.row.drawn_at, before.row.drawn_at);
            assert_eq!(one.row.explored_at, before.row.explored_at);
            assert!(one.why.draw.as_ref().unwrap().before);
            assert!(!before.why.draw.as_ref().unwrap().before);
        }
        assert_ne!(filed(&then[2]), filed(&first[0]));
        assert!(!then[2].why.draw.as_ref().unwrap().before);
        // The same by calls of one declaration each, which take the short way where nothing is there.
        let mut alone = Vec::new();
        for (reference, series) in [("E1", ""), ("E2", "greenlane"), ("E3", "")] {
            let answer = sent(&t, &staff.token, &of(reference, "E", series)).await;
            alone.push(answer.json()["sample"]["drawn_at"].clone());
        }
        assert!(alone[0].is_f64() && alone.iter().all(|at| *at == alone[0]));
        let ids = "select distinct declaration_id from assessment where declaration = $1";
        let ids: Vec<(Uuid,)> = t.app.db(&System).all(ids, args!["E"]).await.unwrap();
        assert_eq!(ids.len(), 1);
        let report = verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn exams_of_files_and_messages_find_a_declaration_without_a_series() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let further = "declaration,declared_on,exam,found\nLATE,2024-03-04,scan,serious\n";
        import(&t, "late.csv", "greenlane-further", further, true)
            .await
            .unwrap();
        let numbers = ["LATE", "FILE", "FURTHER", "SAID"];
        let all = numbers.map(|number| of(number, number, "")).into();
        let all = assessed(&t, all).await;
        assert_eq!(take_late_exams(&t.app).await.unwrap(), 1);
        assert_eq!(holds(&t, &all[0]).await, scan(true));
        let csv = "declaration,line,declared_on,series,exam,found\n\
                   FILE,1,2024-03-04,,scan,nothing\nFILE,1,2024-03-04,north,scan,serious\n";
        for news in [1, 0] {
            let done = import(&t, "march.csv", "greenlane", csv, true).await;
            assert_eq!(done.unwrap().examinations, news);
        }
        assert_eq!(holds(&t, &all[1]).await, scan(false));
        let further = "declaration,declared_on,exam,found\nFURTHER,2024-03-04,scan,nothing\n";
        let done = import(&t, "further.csv", "greenlane-further", further, true).await;
        assert_eq!(done.unwrap().examinations, 1);
        assert_eq!(holds(&t, &all[2]).await, scan(false));
        // Said by its name or by nothing, it is the same; of another series it was never assessed.
        for (series, status, before) in [("greenlane", 200, false), ("", 200, true), ("north", 404, false)] {
            let item = json!({
                "series": series, "declaration": "SAID", "outcome": "examined", "depth": "scan", "found": false,
            });
            let answer = said(&t, &staff.token, &item).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
            if status == 200 {
                assert_eq!(answer.json()["before"], before);
                assert_eq!(answer.json()["series"], "greenlane");
            }
        }
        assert_eq!(holds(&t, &all[3]).await, scan(false));
        // Rules read what they would read of a file.
        let one = Declaration::read(&of("R", "R", ""), t.app.today()).unwrap();
        let series = Col::of("series").unwrap();
        assert_eq!(one.items[0].cells.text(series), Some("greenlane"));
    })
    .await;
}

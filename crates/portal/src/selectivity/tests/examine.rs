//! What became of selected declarations, and the estimates that are weighted by it.

use super::sample::{assessed, plain};
use super::{in_force, sent, shirts, staff};
use crate::recognition::tests::certified;
use crate::selectivity::Assessed;
use crate::selectivity::examine::{record, shares};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::trade::{Depth, Outcome, Waiver};
use serde_json::json;

#[tokio::test]
async fn what_became_of_a_declaration_is_said_with_reasons_and_kept() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        // 105 points of somebody without certification: selected by rules.
        let mut red = shirts("W1");
        red["parties"][0]["identifier"] = json!("20-1234567");
        let red = sent(&t, &staff.token, &red).await.json();
        assert!(
            red["selected"] == "rules" || red["selected"] == "both",
            "{red}"
        );
        let path = format!("/selectivity/{}", red["id"].as_str().unwrap());
        let mut tom = t.sign_in(staff.tom).await;
        for (fields, told) in [
            (
                vec![("outcome", ""), ("found", ""), ("note", "")],
                "Choose what was done",
            ),
            (
                vec![("outcome", "scan"), ("found", ""), ("note", "kept text")],
                "Say whether something was found",
            ),
            (
                vec![
                    ("outcome", "standard_exception"),
                    ("found", ""),
                    ("note", "no"),
                ],
                "Write at least 10 characters",
            ),
        ] {
            let answer = t.post(&mut tom, &path, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
            let page = answer.text();
            assert!(
                page.contains(told) && page.contains(fields[2].1),
                "{told}: {page}"
            );
        }
        let waived = [
            ("outcome", "articulable_reason"),
            ("found", ""),
            ("note", "The truck had to leave the bridge."),
        ];
        assert_eq!(
            t.post(&mut tom, &path, &waived).await.status,
            StatusCode::SEE_OTHER
        );
        let later = [
            ("outcome", "physical"),
            ("found", "yes"),
            ("note", "Stopped at the next gate: 40 cartons of shoes."),
        ];
        assert_eq!(
            t.post(&mut tom, &path, &later).await.status,
            StatusCode::SEE_OTHER
        );
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("something was found") && page.contains("had to leave the bridge"),
            "{page}"
        );

        // What nothing selected can be examined, and there is nothing to let go.
        let one = (0..).map(|n| format!("N{n}"));
        let mut free = None;
        for reference in one.take(20) {
            let found = assessed(&t, vec![plain(&reference)]).await.remove(0);
            if !found.row.drawn {
                free = Some(found);
                break;
            }
        }
        let free = format!("/selectivity/{}", free.unwrap().row.id);
        let answer = t.post(&mut tom, &free, &waived).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("was not selected"));
        let clean = [("outcome", "documents"), ("found", "no"), ("note", "")];
        assert_eq!(
            t.post(&mut tom, &free, &clean).await.status,
            StatusCode::SEE_OTHER
        );

        let mut dora = t.sign_in(staff.dora).await;
        assert!(
            !t.get(&mut dora, &path)
                .await
                .text()
                .contains("Record what became of it")
        );
        assert_eq!(
            t.post(&mut dora, &path, &clean).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn estimates_are_weighted_by_the_probabilities_of_the_draws() {
    on_each_engine(async |t| {
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let one = |n: usize| {
            let mut one = plain(&format!("Q{n}"));
            if n.is_multiple_of(2) {
                one["parties"][0]["identifier"] = json!("12-3456789");
            }
            one
        };
        let all = assessed(&t, (0..2000).map(one).collect()).await;
        let drawn: Vec<_> = all
            .iter()
            .filter(|one| one.row.drawn || one.row.explored)
            .collect();
        // Examined by chance when either draw says so.
        let chance = |one: &Assessed| {
            let (sample, explore) = (one.row.probability, one.row.explore_probability);
            1.0 - (1.0 - sample.unwrap()) * (1.0 - explore.unwrap())
        };
        assert!(drawn.len() > 8, "{}", drawn.len());
        let tom = t.who(staff.tom).await;
        let mut unit = t.app.begin(&tom).await.unwrap();
        // The first two are let go, the last waits; every third of the rest has something to find.
        let (mut weights, mut weighted, mut examined) = (0.0, 0.0, 0);
        for (n, one) in drawn.iter().enumerate().take(drawn.len() - 1) {
            let outcome = match n {
                0 => Outcome::CutForCapacity,
                1 => Outcome::Waived {
                    reason: Waiver::StandardException,
                },
                _ => Outcome::Examined {
                    depth: Depth::Physical,
                    found: n.is_multiple_of(3),
                },
            };
            record(&mut unit, one.row.id, outcome, "as the officer wrote it")
                .await
                .unwrap();
            if let Outcome::Examined { found, .. } = outcome {
                examined += 1;
                weights += 1.0 / chance(one);
                weighted += if found { 1.0 / chance(one) } else { 0.0 };
            }
        }
        unit.commit().await.unwrap();
        // Sent again, it is no second one of the sample.
        let mut again = one(1);
        again["reference"] = json!("again");
        assessed(&t, vec![again]).await;
        let today = t.app.today();
        let [whole, members, others] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!(whole.drawn, i64::try_from(drawn.len()).unwrap());
        assert_eq!((whole.examined, whole.waived, whole.cut), (examined, 1, 1));
        assert_eq!(members.drawn + others.drawn, whole.drawn);
        let found = whole.estimate.unwrap();
        assert!(
            (found.share - weighted / weights).abs() < 1e-12,
            "{found:?}"
        );
        let mut tom = t.sign_in(staff.tom).await;
        let page = t.get(&mut tom, "/selectivity/draws").await.text();
        assert!(page.contains("have not been examined"), "{page}");
        assert!(
            examined >= 30 || page.contains("Nothing can be concluded yet"),
            "{page}"
        );
    })
    .await;
}

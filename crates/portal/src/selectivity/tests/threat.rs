//! A raised threat level lifts what the pack says, for the very next declaration and for nobody else.

use super::{in_force, sent, shirts, staff};
use crate::recognition::tests::{certified, validate};
use crate::testing::on_each_engine;
use crate::threat_level::tests::put;
use jiff::ToSpan as _;
use serde_json::{Value, json};

fn probability(answer: &Value) -> f64 {
    answer["sample"]["probability"].as_f64().unwrap()
}

fn said(answer: &Value, what: &str) -> bool {
    answer["reasons"].to_string().contains(what)
}

#[tokio::test]
async fn a_raised_level_lifts_benefits_before_the_next_declaration() {
    on_each_engine(async |t| {
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        let people = (staff.tom, staff.dora);
        in_force(&t, &staff).await;
        let first = sent(&t, &staff.token, &shirts("T1")).await.json();
        assert_eq!(
            (&first["score"], &first["threat_level"]),
            (&json!(71), &json!(0))
        );
        assert!((probability(&first) - 0.015).abs() < 1e-12);
        assert!(!said(&first, "Threat level"));

        // Guarded: the reduced share alone, for whom nobody has validated.
        put(&t, people, 1, None).await;
        let guarded = sent(&t, &staff.token, &shirts("T2")).await.json();
        assert_eq!(
            (&guarded["score"], &guarded["threat_level"]),
            (&json!(71), &json!(1))
        );
        assert!((probability(&guarded) - 0.02).abs() < 1e-12, "{guarded}");
        assert!(
            said(
                &guarded,
                "Threat level Guarded lifts the lower random share of the Importer (tier I)"
            ),
            "{guarded}"
        );
        assert!(!said(&guarded, "the credit"), "{guarded}");

        // High: the credit as well. The same declaration under another reference keeps its first draw.
        put(&t, people, 2, None).await;
        let high = sent(&t, &staff.token, &shirts("T3")).await.json();
        assert_eq!(
            (
                &high["score"],
                &high["credit"]["points"],
                &high["threat_level"]
            ),
            (&json!(90), &json!(0), &json!(2))
        );
        assert!(
            said(
                &high,
                "Threat level High lifts the credit of the Importer (tier I)"
            ),
            "{high}"
        );
        let mut again = shirts("T1");
        again["reference"] = json!("T1 again");
        let again = sent(&t, &staff.token, &again).await.json();
        assert_eq!(
            (probability(&again).to_bits(), &again["score"]),
            (probability(&first).to_bits(), &json!(90))
        );
        assert!(!said(&again, "random share"), "{again}");
        let mut tom = t.sign_in(staff.tom).await;
        let path = format!("/selectivity/{}", high["id"].as_str().unwrap());
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("lifts the credit") && page.contains("<dd>High</dd>"),
            "{page}"
        );

        // Normal again: as before.
        put(&t, people, 0, None).await;
        let after = sent(&t, &staff.token, &shirts("T4")).await.json();
        assert_eq!(
            (&after["score"], &after["threat_level"]),
            (&json!(71), &json!(0))
        );
    })
    .await;
}

#[tokio::test]
async fn a_planned_level_begins_at_its_moment_without_a_further_step() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let from = t.app.clock().now() + 90.minutes();
        put(&t, (staff.tom, staff.dora), 2, Some(from)).await;
        let score = async |reference: &str| {
            let answer = sent(&t, &staff.token, &shirts(reference)).await.json();
            (
                answer["score"].as_i64().unwrap(),
                answer["threat_level"].as_i64().unwrap(),
            )
        };
        assert_eq!(score("P1").await, (71, 0));
        t.at(&(from - 1.seconds()).to_string());
        assert_eq!(score("P2").await, (71, 0));
        t.at(&from.to_string());
        assert_eq!(score("P3").await, (90, 2));
        // Whom somebody has seen on site keeps the credit at this level.
        validate(&t, alpha.id).await;
        let (validated, level) = score("P4").await;
        assert!(validated < 71 && level == 2, "{validated}");
    })
    .await;
}

#[tokio::test]
async fn the_expedited_lane_is_lifted_by_tier_and_the_link_is_named() {
    on_each_engine(async |t| {
        let chain = [
            ("importer", "12-3456789"),
            ("carrier", "20-1234567"),
            ("driver", "33-1234567"),
            ("manufacturer", "45-1234567"),
        ];
        let mut ids = Vec::new();
        for (role, ein) in chain {
            ids.push(certified(&t, &format!("Alpha {role}"), ein).await.id);
        }
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        put(&t, (staff.tom, staff.dora), 2, None).await;
        let declared = |reference: &str| {
            let mut one = shirts(reference);
            let parties =
                chain.map(|(role, ein)| json!({"role": role, "scheme": "ein", "identifier": ein}));
            one["parties"] = json!(parties);
            // Dear enough that no rule selects it.
            one["lines"] =
                json!([{"hs6": "610910", "value": 9000, "net_mass": 100, "tax_rate": 2}]);
            one
        };
        let answer = sent(&t, &staff.token, &declared("X1")).await.json();
        let missing = answer["expedited"]["missing"].as_array().unwrap();
        assert_eq!(missing.len(), 4, "{answer}");
        assert!(
            missing[1]
                .as_str()
                .unwrap()
                .contains("Threat level High lifts the expedited lane for this tier"),
            "{answer}"
        );
        // Three of four validated: one is left, and named.
        for id in ids.iter().take(3) {
            validate(&t, *id).await;
        }
        let answer = sent(&t, &staff.token, &declared("X2")).await.json();
        let missing = answer["expedited"]["missing"].as_array().unwrap();
        assert_eq!(missing.len(), 1, "{answer}");
        assert!(
            missing[0].as_str().unwrap().starts_with("Manufacturer"),
            "{answer}"
        );
        assert_eq!(answer["expedited"]["allowed"], false);
        validate(&t, ids[3]).await;
        let answer = sent(&t, &staff.token, &declared("X3")).await.json();
        assert!(
            answer["expedited"]["missing"]
                .as_array()
                .unwrap()
                .is_empty(),
            "{answer}"
        );
    })
    .await;
}

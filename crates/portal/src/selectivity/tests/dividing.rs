//! How the sample's exams would be divided so that they tell most, beside a count of the draws one by one.

use super::sample::{assessed, plain};
use super::{in_force, staff};
use crate::recognition::tests::certified;
use crate::selectivity::dividing::divided;
use crate::selectivity::examine::record;
use crate::testing::on_each_engine;
use greenlane_domain::trade::{Depth, Outcome};
use serde_json::json;
use std::collections::BTreeMap;

#[tokio::test]
async fn the_same_number_of_exams_is_divided_by_size_and_spread() {
    on_each_engine(async |t| {
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let mut tom = t.sign_in(staff.tom).await;
        let page = t.get(&mut tom, "/selectivity/draws").await.text();
        assert!(!page.contains("How to divide"), "nothing to divide: {page}");
        let one = |n: usize| {
            let mut one = plain(&format!("V{n}"));
            if n.is_multiple_of(2) {
                one["parties"][0]["identifier"] = json!("12-3456789");
            }
            one
        };
        let all = assessed(&t, (0..3000).map(one).collect()).await;
        let who = t.who(staff.tom).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        // By stratum: what the drawn stand for, examined, found. One in seven is not examined.
        let mut naive: BTreeMap<String, (f64, f64, f64)> = BTreeMap::new();
        for (n, one) in all.iter().filter(|one| one.row.drawn).enumerate() {
            let stratum = naive.entry(one.row.stratum.clone()).or_default();
            stratum.0 += 1.0 / one.row.probability.unwrap();
            if n % 7 == 6 {
                continue;
            }
            let found = n % 3 == 0;
            let outcome = Outcome::Examined {
                depth: Depth::Scan,
                found,
            };
            record(&mut unit, one.row.id, outcome, "as the officer wrote it")
                .await
                .unwrap();
            stratum.1 += 1.0;
            stratum.2 += if found { 1.0 } else { 0.0 };
        }
        unit.commit().await.unwrap();
        assert!(naive.len() > 1, "{naive:?}");
        let weight = |(size, examined, found): &(f64, f64, f64)| {
            let p = (found + 1.0) / (examined + 2.0);
            size.round() * (p * (1.0 - p)).sqrt()
        };
        let weights: f64 = naive.values().map(weight).sum();
        let exams: f64 = naive.values().map(|(_, examined, _)| examined).sum();
        let today = t.app.today();
        let (found, share) = divided(&t.app, &who, (today, today)).await.unwrap();
        assert_eq!(found.len(), naive.len());
        for one in &found {
            let told = &naive[&one.stratum];
            assert!((f64::from(one.arm.population) - told.0.round()).abs() < 1e-9);
            assert!((f64::from(one.arm.drawn) - told.1).abs() < 1e-9);
            assert!((f64::from(one.arm.found) - told.2).abs() < 1e-9);
            let best = exams * weight(told) / weights;
            assert!((one.best - best).abs() < 1e-9, "{one:?}");
        }
        let sum: f64 = found.iter().map(|one| one.best).sum();
        assert!((sum - exams).abs() < 1e-9, "the same number of exams");
        if naive.values().all(|(_, examined, _)| *examined >= 2.0) {
            let size: f64 = naive.values().map(|(size, ..)| size.round()).sum();
            let mean: f64 = naive
                .values()
                .map(|(stands, examined, found)| stands.round() / size * found / examined)
                .sum();
            assert!((share.unwrap().share - mean).abs() < 1e-12);
        }
        let page = t.get(&mut tom, "/selectivity/draws").await.text();
        assert!(page.contains("How to divide"), "{page}");
        for one in &found {
            let best = format!(">{:.1}</td>", one.best);
            assert!(page.contains(&best), "no {best} in {page}");
        }
    })
    .await;
}

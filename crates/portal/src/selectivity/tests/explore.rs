//! A share of inspections goes to what no rule selected, with a probability that was written down before.

use super::sample::{assessed, plain};
use super::{in_force, sent, shirts, staff};
use crate::command::System;
use crate::testing::on_each_engine;
use greenlane_db::args;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::ToSpan as _;
use serde_json::{Value, json};
use sha2::Sha256;

/// 105 points of somebody without certification: a rule selects it.
fn suspicious(reference: &str) -> Value {
    let mut one = shirts(reference);
    one["parties"][0]["identifier"] = json!("20-1234567");
    one
}

/// The draw as somebody outside would repeat it, from what the page says.
fn naive(secret: &[u8], number: &str) -> f64 {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(format!("explore\u{1f}\n{number}").as_bytes());
    let bytes = mac.finalize().into_bytes();
    let first: [u8; 8] = bytes[..8].try_into().unwrap();
    #[allow(clippy::cast_precision_loss, reason = "53 bits")]
    let number = (u64::from_be_bytes(first) >> 11) as f64;
    number / 2_f64.powi(53)
}

#[tokio::test]
async fn a_share_of_inspections_explores_with_a_probability_known_before() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let first = t.app.today();
        // Nothing was assessed before: the pack's least rate of 1 in 100, a tenth of inspections.
        let mut all: Vec<Value> = (0..60).map(|n| suspicious(&format!("R{n}"))).collect();
        all.extend((0..20).map(|n| plain(&format!("P{n}"))));
        for one in assessed(&t, all).await {
            let probability = one.row.explore_probability.unwrap();
            assert!(
                (probability - 0.01 * 0.1 / 0.9 / 0.99).abs() < 1e-12,
                "{probability}"
            );
        }

        // The next day three quarters had been selected by rules: a third of the rest is drawn, so that a tenth of all exams explores.
        t.at(&format!("{}T15:00:00Z", first.saturating_add(1.days())));
        let day = t.app.today();
        let mut all: Vec<Value> = (0..300).map(|n| plain(&format!("Q{n}"))).collect();
        all.extend((0..30).map(|n| suspicious(&format!("S{n}"))));
        let all = assessed(&t, all).await;
        let mut explored = 0;
        for one in &all {
            let (row, draw) = (&one.row, one.why.explore.unwrap());
            assert!((draw.probability - 1.0 / 3.0).abs() < 1e-12, "{draw:?}");
            let by_rules = matches!(row.selected.as_str(), "rules" | "both");
            assert_eq!(by_rules, row.reference.starts_with('S'));
            assert_eq!(row.explored, !by_rules && draw.at < draw.probability);
            assert!(!row.explored || !row.expedited && row.lane != "green");
            explored += i64::from(row.explored);
        }
        assert!(
            (60..140).contains(&explored),
            "{explored} of 300 at a third"
        );

        // Sent again it has no second chance, and the answer says both draws.
        let out = all
            .iter()
            .find(|one| !one.row.explored && one.row.reference.starts_with('Q'));
        let mut again = plain(&out.unwrap().row.reference);
        again["reference"] = json!("again");
        let answer = sent(&t, &staff.token, &again).await.json();
        assert_eq!(answer["explore"]["explored"], false, "{answer}");
        let at = answer["explore"]["drawn_at"].as_f64().unwrap();
        assert!((at - out.unwrap().row.explored_at.unwrap()).abs() < 1e-12);

        // After the day anybody repeats every draw; the estimate rests on either draw's probability.
        t.at(&format!("{}T15:00:00Z", day.saturating_add(1.days())));
        assessed(&t, vec![plain("after")]).await;
        let secret = "select secret from sample_secret where day = $1";
        let (secret,): (Vec<u8>,) = t.app.db(&System).one(secret, args![day]).await.unwrap();
        for one in &all {
            assert_eq!(
                one.row.explored_at.unwrap().to_bits(),
                naive(&secret, &one.row.declaration).to_bits()
            );
        }
        let mut tom = t.sign_in(staff.tom).await;
        let path = format!("/selectivity/draws?day={day}");
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("all 660 draws come out the same again"),
            "{page}"
        );
        assert!(
            page.contains("60 of 80") && page.contains("33.333"),
            "{page}"
        );

        // What was written down cannot be changed; a probability changed in a row behind the portal's back is found.
        for tamper in [
            "update explore_day set probability = 1",
            "delete from explore_day",
        ] {
            assert!(
                t.app.db(&System).execute(tamper, vec![]).await.is_err(),
                "{tamper}"
            );
        }
        let db = &t.app.0.parts.db;
        if db
            .script("drop trigger assessment_no_update")
            .await
            .is_err()
        {
            db.script("drop trigger assessment_append_only on assessment")
                .await
                .unwrap();
        }
        db.script("update assessment set explore_probability = 0.9 where reference = 'Q7'")
            .await
            .unwrap();
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("One draw does not come out the same again") && page.contains("D-Q7"),
            "{page}"
        );
    })
    .await;
}

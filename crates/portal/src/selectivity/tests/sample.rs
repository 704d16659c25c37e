//! The compliance sample: bound before, repeated after, one chance each.

use super::{in_force, sent, shirts, staff};
use crate::command::System;
use crate::recognition::tests::{certified, suspend};
use crate::selectivity::{Assessed, Declaration, assess};
use crate::testing::{TestApp, on_each_engine};
use greenlane_db::args;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::ToSpan as _;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Nothing that a rule selects.
pub(super) fn plain(reference: &str) -> Value {
    let mut plain = shirts(reference);
    plain["parties"][0]["identifier"] = json!("20-1234567");
    plain["lines"][0]["value"] = json!(3000);
    plain
}

pub(super) async fn assessed(t: &TestApp, all: Vec<Value>) -> Vec<Assessed> {
    let today = t.app.today();
    let read = all.iter().map(|one| Declaration::read(one, today).unwrap());
    let verdicts = assess(&t.app, Uuid::from_u128(9), read.collect()).await;
    let verdicts = verdicts.unwrap().into_iter();
    verdicts.map(Result::unwrap).collect()
}

/// The draw as somebody outside would repeat it, from what the page says.
fn naive(secret: &[u8], number: &str) -> f64 {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(format!("\n{number}").as_bytes());
    let bytes = mac.finalize().into_bytes();
    let first: [u8; 8] = bytes[..8].try_into().unwrap();
    #[allow(clippy::cast_precision_loss, reason = "53 bits")]
    let number = (u64::from_be_bytes(first) >> 11) as f64;
    number / 2_f64.powi(53)
}

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one day from before its first draw to after its end"
)]
async fn every_declaration_has_one_draw_that_anybody_can_repeat() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let day = t.app.today();
        let all = assessed(&t, (0..1000).map(|n| plain(&format!("S{n}"))).collect()).await;
        let drawn = all.iter().filter(|one| one.row.drawn).count();
        assert!((3..60).contains(&drawn), "{drawn} of 1000 at 2 per cent");
        for one in &all {
            assert_eq!(one.row.probability, Some(0.02));
            assert_eq!(one.row.stratum, "other/0");
            assert_eq!(one.row.drawn, one.row.drawn_at.unwrap() < 0.02);
            let selected = match (one.row.drawn, one.row.explored) {
                (true, _) => "sample",
                (false, true) => "explore",
                (false, false) => "none",
            };
            assert_eq!(one.row.selected, selected);
            // Whoever acts on the lane alone makes the exam as well; what the rules say is kept beside it.
            let lane = if selected == "none" { "green" } else { "scan" };
            assert_eq!(one.row.lane, lane);
            assert_eq!(one.why.explanation.lane, "green");
        }

        // The secret was bound and is nowhere to be found before the day is over.
        let secrets = "select secret from sample_secret where day = $1";
        let found: Option<(Vec<u8>,)> = t
            .app
            .db(&System)
            .optional(secrets, args![day])
            .await
            .unwrap();
        assert_eq!(found, None);
        let mut tom = t.sign_in(staff.tom).await;
        let path = format!("/selectivity/draws?day={day}");
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("Its secret is not shown yet") && page.contains("Any other"),
            "{page}"
        );
        // Not one of them says a mode, and somebody should know.
        assert!(
            page.contains("100.0% of the day’s declarations (1,000 of 1,000) say no mode"),
            "{page}"
        );
        let bound = all[0].why.draw.as_ref().unwrap().commitment.clone();
        assert!(page.contains(&bound), "{page}");

        // Sent again under another reference, on the same day and on the next: the first draw holds.
        let (lucky, out) = (
            all.iter().find(|one| one.row.drawn).unwrap(),
            all.iter().find(|one| !one.row.drawn).unwrap(),
        );
        let other = |one: &Assessed, reference: &str| {
            let mut other = plain(&one.row.reference);
            other["reference"] = json!(reference);
            other
        };
        let again = assessed(&t, vec![other(lucky, "X1"), plain("new"), other(out, "X2")]).await;
        t.at(&format!("{}T15:00:00Z", day.saturating_add(1.days())));
        let late = assessed(&t, vec![other(lucky, "Y1"), plain("new"), other(out, "Y2")]).await;
        for (first, later) in [
            (lucky, &again[0]),
            (out, &again[2]),
            (lucky, &late[0]),
            (out, &late[2]),
        ] {
            assert_eq!(first.row.drawn_at, later.row.drawn_at);
            assert_eq!(first.row.drawn, later.row.drawn);
            let draw = later.why.draw.as_ref().unwrap();
            assert!(draw.before && draw.day == day, "{draw:?}");
        }

        // The day is over: its secret is the bound one, and each draw comes out the same.
        let (secret,): (Vec<u8>,) = t.app.db(&System).one(secrets, args![day]).await.unwrap();
        assert_eq!(
            data_encoding::HEXLOWER.encode(&Sha256::digest(&secret)),
            bound
        );
        for one in &all {
            let at = one.row.drawn_at.unwrap();
            assert!(at.to_bits() == naive(&secret, &one.row.declaration).to_bits());
        }
        let mut tom = t.sign_in(staff.tom).await;
        let page = t.get(&mut tom, &path).await.text();
        // A thousand and the new one, two draws each; those sent again have no draws of their own.
        assert!(
            page.contains("all 2,002 draws come out the same again")
                || page.contains("all 2002 draws"),
            "{page}"
        );
        assert!(page.contains(&data_encoding::HEXLOWER.encode(&secret)));
        let wrong = t.get(&mut tom, "/selectivity/draws?day=soon").await;
        assert!(wrong.text().contains("Enter a day"));

        // A draw that somebody changes behind the portal's back is found; what is bound cannot be changed at all.
        for tamper in [
            "update sample_day set commitment = commitment",
            "delete from sample_day",
            "delete from sample_secret",
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
        db.script("update assessment set drawn_at = 0.5 where reference = 'S7'")
            .await
            .unwrap();
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("One draw does not come out the same again") && page.contains("D-S7"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn members_are_drawn_at_the_packs_lower_rate_while_their_standing_holds() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let probability = async |reference: &str, mode: Option<&str>| {
            let mut one = shirts(reference);
            one["mode"] = json!(mode);
            let answer = sent(&t, &staff.token, &one).await.json();
            let sample = &answer["sample"];
            assert_eq!(
                sample["drawn"],
                sample["drawn_at"].as_f64() < sample["probability"].as_f64()
            );
            assert_eq!(sample["commitment"].as_str().unwrap().len(), 64);
            (
                sample["stratum"].as_str().unwrap().to_owned(),
                sample["probability"].as_f64().unwrap(),
            )
        };
        for (reference, mode, stratum, expected) in [
            ("R1", None, "other/1", 0.015),
            ("R2", Some("4"), "4/1", 0.0075),
            ("R3", Some("by balloon"), "other/1", 0.015),
            ("R5", Some("air"), "4/1", 0.0075),
            ("R6", Some("40"), "4/1", 0.0075),
            ("R7", Some("Sea"), "1/1", 0.015),
            ("R8", Some("road"), "3/1", 0.01125),
        ] {
            let (found, at) = probability(reference, mode).await;
            assert_eq!(found, stratum);
            assert!((at - expected).abs() < 1e-12, "{reference} {at}");
        }
        suspend(&t, alpha.id).await;
        let (found, at) = probability("R4", Some("4")).await;
        assert_eq!(found, "4/0");
        assert!((at - 0.01).abs() < 1e-12, "{at}");
    })
    .await;
}

//! A model from its file to a score: published, named in a draft, approved with it, counted within its bound, said in words.
#![allow(clippy::format_push_string, reason = "tests may be plain")]

use super::{Staff, send, sent, staff};
use crate::failure::Failure;
use crate::i18n::{LANGUAGES, Locales};
use crate::recognition::tests::certified;
use crate::rulesets::{commands, publish};
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_targeting::model::{FEATURES, Sample, Settings, train, write};
use greenlane_targeting::rules::files;
use serde_json::{Value, json};
use std::sync::LazyLock;
use uuid::Uuid;

/// Textiles from CN have something to find in four of five exams, everything else in one of twenty.
fn past() -> String {
    let mut csv = "declared_on,hs6,origin,importer,value,net_mass,tax_rate,found\n".to_owned();
    let mut state = 7_u64;
    let mut below = |n: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % n
    };
    for day in 0..60_u64 {
        for _ in 0..25 {
            let (textiles, cn) = (below(10) < 4, below(2) == 0);
            let found = below(100) < if textiles && cn { 80 } else { 5 };
            csv += &format!(
                "2023-{:02}-{:02},{},{},M{},{},{},2,{}\n",
                1 + day / 28,
                1 + day % 28,
                if textiles { "610910" } else { "870323" },
                if cn { "CN" } else { "DE" },
                below(40),
                100 + below(900),
                10 + below(90),
                if found { "discrepancy" } else { "nothing" }
            );
        }
    }
    csv
}

/// Trained once for all tests.
pub(super) static FILE: LazyLock<String> = LazyLock::new(|| {
    let mut sample = Sample::default();
    for batch in files::csv(past().into_bytes()).unwrap() {
        sample.add(&batch.unwrap()).unwrap();
    }
    let settings = Settings {
        trees: 30,
        depth: 3,
        ..Settings::default()
    };
    write(&train(&sample, settings).unwrap()).unwrap()
});

fn line(reference: &str, origin: &str, hs6: &str) -> Value {
    json!({
        "reference": reference, "declaration": format!("M-{reference}"), "office": "2704", "declared_on": "2024-03-04",
        "lines": [{"hs6": hs6, "origin": origin, "value": 300, "net_mass": 20, "tax_rate": 2}],
    })
}

pub(super) async fn begun(t: &TestApp, staff: &Staff) -> Uuid {
    let who = t.who(staff.tom).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let id = commands::begin(&mut unit, "With a model", None)
        .await
        .unwrap();
    unit.commit().await.unwrap();
    id
}

/// A draft that names a model: the draft, and the model's version.
pub(super) async fn with_model(t: &TestApp, staff: &Staff) -> (Uuid, String) {
    let kept = publish(&t.app, FILE.clone().into_bytes()).await.unwrap();
    let id = begun(t, staff).await;
    let who = t.who(staff.tom).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let change = commands::Change {
        id,
        revision: 0,
        was: String::new(),
    };
    commands::choose_model(&mut unit, &change, Some(kept.version.clone()))
        .await
        .unwrap();
    unit.commit().await.unwrap();
    (id, kept.version)
}

pub(super) async fn submitted(t: &TestApp, staff: &Staff, id: Uuid) -> Result<(), Failure> {
    let who = t.who(staff.tom).await;
    let mut unit = t.app.begin(&who).await?;
    commands::submit(&mut unit, id, "The model was right last year.").await?;
    unit.commit().await
}

pub(super) async fn approved(t: &TestApp, staff: &Staff, id: Uuid) -> Result<(), Failure> {
    let who = t.who(staff.dora).await;
    let mut unit = t.app.begin(&who).await?;
    let today = unit.today();
    commands::approve(
        &mut unit,
        id,
        today,
        ("Its card is good enough.", "Nothing was imported yet."),
    )
    .await?;
    unit.commit().await
}

/// Where the trade data's folder keeps a model.
pub(super) fn kept_file(t: &TestApp, version: &str) -> std::path::PathBuf {
    t.folder().join(format!("trade/models/{version}.model"))
}

#[tokio::test]
async fn a_model_is_chosen_shown_approved_and_adds_its_bounded_part() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let mut tom = t.sign_in(staff.tom).await;
        let id = begun(&t, &staff).await;
        let path = format!("/rulesets/{id}/model");
        let page = t.get(&mut tom, &path).await.text();
        assert!(page.contains("No model") && !page.contains("What it was made of"), "{page}");
        // Only what is kept can be chosen.
        let nothing = [("revision", "0"), ("model", "00ff")];
        let refused = t.post(&mut tom, &path, &nothing).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("There is no model of the version 00ff"), "{}", refused.text());
        let version = publish(&t.app, FILE.clone().into_bytes()).await.unwrap().version;
        let no_model = publish(&t.app, b"trees".to_vec()).await;
        assert!(matches!(no_model, Err(Failure::Refused(_))));

        let choice = [("revision", "0"), ("model", version.as_str())];
        let answer = t.post(&mut tom, &path, &choice).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        // Somebody who has not seen that cannot choose over it.
        let late = [("revision", "0"), ("model", "")];
        assert_eq!(t.post(&mut tom, &path, &late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = t.get(&mut tom, &path).await.text();
        for words in ["What it was made of", "Calibration", "Of all revenue, recovered", "country of origin", version.as_str()] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let show = t.get(&mut tom, &format!("/rulesets/{id}")).await.text();
        assert!(show.contains("adds at most 60 points; version"), "{show}");
        let text = t.get(&mut tom, &format!("/rulesets/{id}/text")).await.text();
        assert!(text.contains(&format!("\nmodel {version}\n")), "{text}");

        submitted(&t, &staff, id).await.unwrap();
        approved(&t, &staff, id).await.unwrap();
        let mut dora = t.sign_in(staff.dora).await;
        let page = t.get(&mut dora, &path).await.text();
        assert!(page.contains("What it was made of") && !page.contains("name=\"model\""), "{page}");

        let risky = sent(&t, &staff.token, &line("R1", "CN", "610910")).await;
        assert_eq!(risky.status, StatusCode::OK, "{}", risky.text());
        let reasons = risky.json()["reasons"].to_string();
        assert!(reasons.contains("of at most 60 points: a finding in"), "{reasons}");
        assert!(reasons.contains("Chiefly:"), "{reasons}");
        let calm = sent(&t, &staff.token, &line("R2", "DE", "870323")).await.json();
        let added = |answer: &Value| {
            let reasons = answer["reasons"].as_array().unwrap().clone();
            let said = reasons.iter().find(|reason| reason["what"] == "The model").unwrap().clone();
            said["points"].as_str().map_or(0, |points| points.trim_start_matches('+').parse::<i32>().unwrap())
        };
        let (high, low) = (added(&risky.json()), added(&calm));
        assert!((0..=60).contains(&low) && (0..=60).contains(&high) && high > low + 20, "{low} {high}");
        // The same line is explained the same on the page for trying lines, and read again as it was answered.
        let query = "hs6%20%3D%20610910%0Aorigin%20%3D%20CN%0Avalue%20%3D%20300%0Anet_mass%20%3D%2020%0Atax_rate%20%3D%202%0A\
                     office%20%3D%202704";
        let tried = t.get(&mut tom, &format!("/rulesets/{id}/explain?line={query}")).await.text();
        assert!(tried.contains(&format!("It added {high} of at most 60 points")), "{tried}");
        let again = sent(&t, &staff.token, &line("R1", "CN", "610910")).await.json();
        assert_eq!((&again["before"], &again["reasons"]), (&json!(true), &risky.json()["reasons"]));
    })
    .await;
}

#[tokio::test]
async fn a_model_that_is_missing_is_refused_at_approval_and_never_at_run_time() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let (id, version) = with_model(&t, &staff).await;
        let file = kept_file(&t, &version);
        let lost = |failure: Failure| match failure {
            Failure::Refused(refusal) => assert_eq!(refusal.key, "refusal-ruleset-model-missing"),
            other => panic!("{other}"),
        };
        std::fs::remove_file(&file).unwrap();
        lost(submitted(&t, &staff, id).await.unwrap_err());
        std::fs::write(&file, FILE.as_bytes()).unwrap();
        submitted(&t, &staff, id).await.unwrap();
        // One that was changed is as good as none.
        std::fs::write(&file, FILE.replacen("0.", "1.", 1)).unwrap();
        lost(approved(&t, &staff, id).await.unwrap_err());
        std::fs::write(&file, FILE.as_bytes()).unwrap();
        approved(&t, &staff, id).await.unwrap();

        std::fs::remove_file(&file).unwrap();
        let body = line("L1", "CN", "610910").to_string();
        let answer = send(&t, &staff.token, "application/json", body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let reasons = answer.json()["reasons"].to_string();
        assert!(
            reasons.contains("The model could not be read, so it added nothing."),
            "{reasons}"
        );
        let mut dora = t.sign_in(staff.dora).await;
        let page = t
            .get(&mut dora, &format!("/rulesets/{id}/model"))
            .await
            .text();
        assert!(page.contains("It adds nothing to any score"), "{page}");

        // It is there again when the record has moved on.
        std::fs::write(&file, FILE.as_bytes()).unwrap();
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let body = line("L2", "CN", "610910").to_string();
        let answer = send(&t, &staff.token, "application/json", body).await;
        let reasons = answer.json()["reasons"].to_string();
        assert!(!reasons.contains("could not be read"), "{reasons}");
    })
    .await;
}

#[test]
fn every_feature_has_a_name_in_every_language() {
    let locales = Locales::embedded();
    for feature in FEATURES {
        let key = format!("rulesets-feature-{}", feature.name.replace('_', "-"));
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}

//! Results of others: brought, read beside the criteria, given out again as they came; refused with every place that
//! does not keep to the schema; seen by no company.

use super::world::{World, first_must, ok, state, went_to};
use crate::profile::keep_json;
use crate::testing::{Answer, Client, TestApp, does, on_each_engine};
use crate::validation::outside as work;
use axum::http::StatusCode;
use greenlane_domain::exchange::{ResultsDocument, read_results};
use greenlane_domain::ids::{AccountId, ValidationId};
use greenlane_domain::validation::PartyKind;
use serde_json::{Value, json};
use std::path::Path;

fn nist() -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/testdata/oscal/nist");
    std::fs::read(root.join("ifa_assessment-results-example.json")).unwrap()
}

/// The official example with one more finding, about a criterion of ours, and a property of another tool in it.
fn about(criterion: &str) -> Vec<u8> {
    let mut document: Value = serde_json::from_slice(&nist()).unwrap();
    let result = &mut document["assessment-results"]["results"][0];
    let mut finding = result["findings"][0].clone();
    finding["uuid"] = json!("45d8a6c2-1368-4bad-9ba0-7141f0a32901");
    finding["title"] = json!("Seals are counted twice a day");
    finding["target"]["target-id"] = json!(format!("msc-{criterion}_smt"));
    finding["target"]["status"]["state"] = json!("satisfied");
    finding["props"] = json!([{ "name": "score", "ns": "https://tool.example/ns", "value": "7" }]);
    result["findings"].as_array_mut().unwrap().push(finding);
    serde_json::to_vec(&document).unwrap()
}

const MADE: [(&str, &str); 3] = [
    ("kind", "administration"),
    ("from", "Aduanas"),
    ("authority", "Arrangement of 2014"),
];

async fn bring(
    t: &TestApp,
    client: &mut Client,
    id: ValidationId,
    fields: &[(&str, &str)],
    file: (&str, &[u8]),
) -> Answer {
    let path = format!("/validations/{id}/outside");
    t.post_file(client, &path, fields, Some(file)).await
}

async fn status(t: &TestApp, who: AccountId, path: &str) -> StatusCode {
    let mut client = t.sign_in(who).await;
    t.get(&mut client, path).await.status
}

#[tokio::test]
async fn results_of_another_administration_are_read_beside_the_criteria_and_given_out_as_they_came()
{
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let before = state(&t, id).await;
        let must = first_must(&before);
        let document = about(&must);
        let mut kim = t.sign_in(w.specialist).await;
        let page = ok(&t.get(&mut kim, &format!("/validations/{id}")).await);
        assert!(page.contains(&format!("/validations/{id}/outside")));
        let page = ok(&t.get(&mut kim, &format!("/validations/{id}/outside")).await);
        assert!(page.contains("decides nothing by itself"));
        let made = bring(&t, &mut kim, id, &MADE, ("results.json", &document)).await;
        let at = went_to(&made);
        let page = ok(&t.get(&mut kim, &at).await);
        for told in [
            "IFA GoodRead Continuous Monitoring Assessment Results June 2023",
            "IFA Security Controls Assessor",
            "Amy Assessor",
            "Aduanas",
            "Arrangement of 2014",
            "System Engineer Role Permits High Risk Actions",
            "ac-6.1_obj",
            "investigating",
            "Seals are counted twice a day: Satisfied",
            "No result yet",
            "decides nothing by itself",
        ] {
            assert!(page.contains(told), "{told}");
        }
        assert!(page.contains(&format!("data-criterion=\"{must}\"")));
        let file = format!("{at}/file");
        let out = t.get(&mut kim, &file).await;
        assert_eq!(out.status, StatusCode::OK);
        assert_eq!(out.bytes, document, "to the byte, with what we do not know");

        // The worksheet says so beside the criterion and chooses nothing.
        let category = before.scoped(&must).unwrap().category;
        let sheet = format!("/validations/{id}/worksheet?show=all&category={category}");
        let sheet = ok(&t.get(&mut kim, &sheet).await);
        let told = format!("Aduanas: Satisfied (msc-{must})");
        assert!(sheet.contains(&told), "{told}");

        // It is something to read: no result, finding, or hour came of it.
        let after = state(&t, id).await;
        assert_eq!(after.results, before.results);
        assert!(after.findings.is_empty());
        assert_eq!(after.progress().missing, before.progress().missing);

        // No company reads it, not even that it is there; other staff do.
        for path in [format!("/validations/{id}/outside"), at.clone(), file] {
            assert_eq!(status(&t, w.officer, &path).await, StatusCode::NOT_FOUND);
            assert_eq!(status(&t, w.stranger, &path).await, StatusCode::NOT_FOUND);
            assert_eq!(status(&t, w.supervisor, &path).await, StatusCode::OK);
        }
        let mut ana = t.sign_in(w.officer).await;
        let page = ok(&t.get(&mut ana, &format!("/validations/{id}")).await);
        assert!(!page.contains("/outside"));
    })
    .await;
}

#[tokio::test]
async fn a_document_that_does_not_keep_to_the_schema_is_refused_with_every_place() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let mut broken: Value = serde_json::from_slice(&nist()).unwrap();
        let result = &mut broken["assessment-results"]["results"][0];
        result.as_object_mut().unwrap().remove("start");
        result["observations"][1]["uuid"] = json!("no such thing");
        let broken = serde_json::to_vec(&broken).unwrap();
        let plan = {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/testdata/oscal/nist");
            std::fs::read(root.join("ifa_ssp-example.json")).unwrap()
        };
        let mut kim = t.sign_in(w.specialist).await;
        for (document, told) in [
            (
                broken.as_slice(),
                [
                    "results 1, “start” is missing",
                    "results 1 › observations 2 › uuid",
                ],
            ),
            (
                plan.as_slice(),
                ["no OSCAL assessment results", "system-security-plan"],
            ),
            (b"not json", ["It cannot be read", "Bring results"]),
        ] {
            let refused = bring(&t, &mut kim, id, &MADE, ("results.json", document)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let page = refused.text();
            for words in told {
                assert!(page.contains(words), "{words}: {page}");
            }
            assert!(page.contains("value=\"Aduanas\""), "what was typed is kept");
        }
        // Who made it is asked for, beside its field.
        let document = nist();
        let unnamed = [
            ("kind", ""),
            ("from", "Aduanas"),
            ("authority", "Arrangement"),
        ];
        let refused = bring(&t, &mut kim, id, &unnamed, ("results.json", &document)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("kind-error"));
        assert!(state(&t, id).await.outside.is_empty());
        // Neither the company nor staff without the right brings anything.
        let mut ana = t.sign_in(w.officer).await;
        let refused = bring(&t, &mut ana, id, &MADE, ("results.json", &document)).await;
        assert!(refused.status.is_client_error(), "{}", refused.status);
        assert!(state(&t, id).await.outside.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_does_not_belong_is_set_aside_and_stays_in_the_record() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let document = nist();
        let mut kim = t.sign_in(w.specialist).await;
        let file = ("results.json", document.as_slice());
        let at = went_to(&bring(&t, &mut kim, id, &MADE, file).await);
        let twice = bring(&t, &mut kim, id, &MADE, file).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.text().contains("here already"));
        let form = format!("{at}/aside");
        let refused = t.post(&mut kim, &form, &[("reason", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let reason = [("reason", "It is about another company")];
        went_to(&t.post(&mut kim, &form, &reason).await);
        let again = t.post(&mut kim, &form, &reason).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = ok(&t.get(&mut kim, &format!("/validations/{id}/outside")).await);
        assert!(page.contains("It is about another company"));
        let page = ok(&t.get(&mut kim, &at).await);
        assert!(page.contains("Set aside by"));
        assert!(!page.contains(&form), "it is set aside once");
        let nowhere = format!("/validations/{id}/outside/{}", uuid::Uuid::from_u128(5));
        assert_eq!(
            t.get(&mut kim, &nowhere).await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn the_record_keeps_a_name_without_folders_and_of_bounded_length() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let long = format!("{}.json", "a".repeat(400));
        let mut kim = t.sign_in(w.specialist).await;
        for name in ["kim/2026/results.json", long.as_str()] {
            let document = about(if name == long { "1.1" } else { "1.2" });
            went_to(&bring(&t, &mut kim, id, &MADE, (name, &document)).await);
        }
        let kept = state(&t, id).await.outside;
        assert_eq!(kept[0].brought.file, "results.json");
        assert_eq!(kept[1].brought.file.chars().count(), 200);
        let json = Path::new(&kept[1].brought.file).extension();
        assert_eq!(json.unwrap(), "json", "it still tells what it is");
    })
    .await;
}

#[tokio::test]
async fn a_kept_document_is_shown_though_the_schema_would_not_take_it_any_more() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let mut older: Value = serde_json::from_slice(&nist()).unwrap();
        let result = &mut older["assessment-results"]["results"][0];
        result["observations"][1]["uuid"] = json!("an older form");
        let older = serde_json::to_vec(&older).unwrap();
        assert!(read_results(&older).is_err(), "the door does not take it");
        let document = ResultsDocument::of_kept(&older).unwrap();
        let stored = keep_json(&t.app, "results.json", older.into());
        let stored = stored.await.unwrap();
        let made = work::Made {
            kind: PartyKind::parse("administration"),
            from: "Aduanas".to_owned(),
            authority: "Arrangement of 2014".to_owned(),
        };
        let outside =
            does!(t, w.specialist, unit => work::bring(&mut unit, id, (&stored, &document), made));
        let mut kim = t.sign_in(w.specialist).await;
        let at = format!("/validations/{id}/outside/{outside}");
        let page = ok(&t.get(&mut kim, &at).await);
        assert!(page.contains("Aduanas"));
    })
    .await;
}

#[tokio::test]
async fn a_document_without_a_title_goes_by_the_name_of_its_file() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let mut document: Value = serde_json::from_slice(&nist()).unwrap();
        document["assessment-results"]["metadata"]["title"] = json!(" ");
        let document = serde_json::to_vec(&document).unwrap();
        let mut kim = t.sign_in(w.specialist).await;
        let made = bring(&t, &mut kim, id, &MADE, ("findings-2023.json", &document)).await;
        let at = went_to(&made);
        let page = ok(&t.get(&mut kim, &at).await);
        assert!(page.contains("<h1 tabindex=\"-1\">findings-2023.json</h1>"));
        let list = ok(&t.get(&mut kim, &format!("/validations/{id}/outside")).await);
        let link = format!("<a href=\"{at}\">findings-2023.json</a>");
        assert!(list.contains(&link), "{list}");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_too_large_is_measured_in_the_readers_language() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let mut kim = t.sign_in(w.specialist).await;
        for (lang, says) in [
            ("en", "This file is larger than 4 MB."),
            ("es", "Este archivo supera los 4 MB."),
            ("fr", "Ce fichier dépasse 4 Mo."),
        ] {
            let at = format!("/validations/{id}/outside?lang={lang}");
            let page = ok(&t.get(&mut kim, &at).await);
            let says = format!("data-too-big=\"{says}\"");
            assert!(page.contains(&says), "{says}");
        }
    })
    .await;
}

//! The worksheet's page: sites, samples, files of the team, two people at one criterion; and staff hours.

use super::world::{SITE, World, first_must, ok, state, went_to};
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use crate::validation::commands;
use axum::http::StatusCode;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{CheckResult, Phase, PlanRequest, Sample, Verification};
use uuid::Uuid;

const SOUTH: Uuid = Uuid::from_u128(0x0b);
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";

async fn at_two_sites(t: &TestApp, w: &World) -> ValidationId {
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    let request = PlanRequest {
        sites: vec![SITE, SOUTH],
        ..World::request()
    };
    let id = commands::plan(&mut unit, w.company, request).await.unwrap();
    let input = commands::NoticeInput {
        language: None,
        documents: vec!["Seal log".to_owned()],
        emergency: None,
    };
    commands::notify(&mut unit, id, input).await.unwrap();
    unit.commit().await.unwrap();
    t.at("2024-04-04T15:00:00Z");
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    commands::begin(&mut unit, id).await.unwrap();
    unit.commit().await.unwrap();
    id
}

/// Posts a criterion's form with a file, as a browser does.
pub(super) async fn send(
    t: &TestApp,
    client: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
    file: (&str, &[u8]),
) -> Answer {
    t.post_file(client, path, fields, Some(file)).await
}

#[tokio::test]
async fn each_site_has_its_line_and_the_report_says_so() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = at_two_sites(&t, &w).await;
        let must = first_must(&state(&t, id).await);
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}/worksheet");
        let site = SITE.to_string();
        let sample = [
            ("drawn", "12"),
            ("of", "1,340"),
            ("from", "seals of the last quarter"),
            ("failed", "2"),
            ("reference", "Seal log, pages 3 to 9"),
        ];
        let mut fields = vec![
            ("criterion", must.as_str()),
            ("category", "1"),
            ("show", "all"),
            ("result", "met"),
            ("verified", "seen_on_site"),
            ("verified", "paper"),
            ("sites", site.as_str()),
            ("note", "Two seals have no entry"),
        ];
        fields.extend(sample);
        let refused = t.post(&mut kim, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("2 of the sample failed"));
        assert!(refused.text().contains("value=\"1,340\""), "typed is kept");
        fields[3] = ("result", "partly");
        let place = went_to(&t.post(&mut kim, &path, &fields).await);
        assert!(place.ends_with(&format!("#c-{must}")), "{place}");
        let kept = state(&t, id).await.results[&must].clone();
        assert_eq!(
            kept.sample,
            Some(Sample {
                drawn: 12,
                of: 1_340,
                from: "seals of the last quarter".to_owned(),
                failed: 2
            })
        );
        let ways: Vec<Verification> = kept.ways().collect();
        assert_eq!(ways, [Verification::SeenOnSite, Verification::Paper]);
        let sheet = ok(&t.get(&mut kim, &path).await);
        assert!(sheet.contains("North warehouse: Partly met"), "its line");
        assert!(sheet.contains("Still without a result: South yard."));
        let (first, second) = ("North warehouse: 1 of", "South yard: 0 of");
        assert!(sheet.contains(first) && sheet.contains(second), "{sheet}");
        assert!(sheet.contains("needs a deficiency with a required action"));

        let south = SOUTH.to_string();
        let fields = [
            ("criterion", must.as_str()),
            ("category", "1"),
            ("result", "not_checked"),
            ("sites", south.as_str()),
            ("note", "The yard was flooded"),
        ];
        went_to(&t.post(&mut kim, &path, &fields).await);
        let now = state(&t, id).await;
        assert!(now.is_done(&must));
        assert_eq!(now.results[&must].result, CheckResult::Partly);
        let unmet = ok(&t.get(&mut kim, &format!("{path}?show=unmet")).await);
        assert!(unmet.contains(&format!("id=\"c-{must}\"")));
        let report = ok(&t.get(&mut kim, &format!("/validations/{id}/report")).await);
        let shown = "Sample: 12 of 1,340, seals of the last quarter; failed: 2";
        assert!(report.contains(shown), "{report}");
        assert!(report.contains("Seen on site, Shown on paper"));
        assert!(report.contains("were not checked"));
    })
    .await;
}

#[tokio::test]
async fn who_comes_second_sees_what_came_first() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = at_two_sites(&t, &w).await;
        let must = first_must(&state(&t, id).await);
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}/worksheet");
        let made = |operation: &'static str, note: &'static str, rev: &'static str| {
            [
                ("criterion".to_owned(), must.clone()),
                ("category".to_owned(), "1".to_owned()),
                ("operation".to_owned(), operation.to_owned()),
                ("rev".to_owned(), rev.to_owned()),
                ("result".to_owned(), "met".to_owned()),
                ("verified".to_owned(), "paper".to_owned()),
                ("note".to_owned(), note.to_owned()),
            ]
        };
        let first = "00000000-0000-4000-8000-000000000001";
        let second = "00000000-0000-4000-8000-000000000002";
        let post = async |kim: &mut Client, fields: &[(String, String)]| {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            t.post(kim, &path, &fields).await
        };
        went_to(&post(&mut kim, &made(first, "Mine", "0")).await);
        went_to(&post(&mut kim, &made(first, "Mine", "0")).await);
        assert_eq!(
            state(&t, id).await.revision(&must),
            1,
            "sent twice, taken once"
        );
        let late = post(&mut kim, &made(second, "Theirs", "0")).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = late.text();
        assert!(text.contains("Somebody else recorded a result"), "{text}");
        assert!(text.contains("Theirs"), "what was typed is kept");
        assert!(
            text.contains("Mine"),
            "and what stands is said above it: {text}"
        );
        let altered = post(&mut kim, &made(first, "Mine, corrected", "0")).await;
        assert_eq!(
            altered.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "other words under the same number are not dropped as a repetition"
        );
        assert!(
            text.contains("name=\"rev\" value=\"1\""),
            "and can be saved now"
        );
        went_to(&post(&mut kim, &made(second, "Theirs", "1")).await);
        assert_eq!(state(&t, id).await.results[&must].note, "Theirs");
    })
    .await;
}

#[tokio::test]
async fn what_the_team_keeps_is_not_the_companys() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = at_two_sites(&t, &w).await;
        let must = first_must(&state(&t, id).await);
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}/worksheet");
        let exhibit = "00000000-0000-4000-8000-000000000009";
        let fields = |shows: &'static str| {
            [
                ("criterion".to_owned(), must.clone()),
                ("category".to_owned(), "1".to_owned()),
                ("exhibit".to_owned(), exhibit.to_owned()),
                ("shows".to_owned(), shows.to_owned()),
            ]
        };
        let post = async |kim: &mut Client, shows, file| {
            let fields = fields(shows);
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            send(&t, kim, &path, &fields, file).await
        };
        let unnamed = post(&mut kim, "", ("gate.png", PNG)).await;
        assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let other = post(&mut kim, "The north gate at night", ("gate.png", b"hello")).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..2 {
            let sent = post(&mut kim, "The north gate at night", ("gate.png", PNG)).await;
            went_to(&sent);
        }
        let now = state(&t, id).await;
        assert_eq!(now.exhibits.len(), 1, "sent twice, kept once");
        assert!(now.results.is_empty(), "a file is no result");
        let file = format!("/validations/{id}/exhibits/{exhibit}");
        let sheet = ok(&t.get(&mut kim, &path).await);
        assert!(sheet.contains(&file) && sheet.contains("The north gate at night"));
        assert_eq!(t.get(&mut kim, &file).await.status, StatusCode::OK);
        for account in [w.officer, w.stranger] {
            let mut client = t.sign_in(account).await;
            assert_eq!(
                t.get(&mut client, &file).await.status,
                StatusCode::NOT_FOUND
            );
        }
    })
    .await;
}

#[tokio::test]
async fn hours_are_entered_summed_and_corrected_by_a_later_entry() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = at_two_sites(&t, &w).await;
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}/hours");
        let person = w.specialist.to_string();
        let entry = |phase: &'static str, hours: &'static str| {
            [
                ("person", person.as_str()),
                ("phase", phase),
                ("worked_on", "2024-04-04"),
                ("hours", hours),
            ]
        };
        let wrong = t.post(&mut kim, &path, &entry("travel", "3:75")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("value=\"3:75\""), "typed is kept");
        went_to(&t.post(&mut kim, &path, &entry("travel", "13:30")).await);
        went_to(&t.post(&mut kim, &path, &entry("visit", "6")).await);
        let page = ok(&t.get(&mut kim, &format!("{path}?corrects=1")).await);
        assert!(page.contains("Correct entry 1") && page.contains("value=\"13:30\""));
        let mut correction = entry("travel", "3:30").to_vec();
        correction.extend([("corrects", "1"), ("reason", "One digit too many")]);
        went_to(&t.post(&mut kim, &path, &correction).await);
        let now = state(&t, id).await;
        assert_eq!((now.minutes(Phase::Travel), now.all_minutes()), (210, 570));
        let page = ok(&t.get(&mut kim, &path).await);
        assert!(page.contains("<s>13:30</s>") && page.contains("Corrected by entry 3."));
        assert!(page.contains("In the place of entry 1: One digit too many."));
        assert!(page.contains("9:30"));
        let mut ana = t.sign_in(w.officer).await;
        assert_eq!(t.get(&mut ana, &path).await.status, StatusCode::NOT_FOUND);
        super::world::rows_are_the_fold::<greenlane_domain::validation::Validation>(&t, &[id.0])
            .await;
    })
    .await;
}

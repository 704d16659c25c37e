//! Several hands at one validation: hours of helpers, a photograph on a colleague's result, what waits on a device.

use super::sheet::{PNG, send};
use super::world::{SITE, World, first_must, ok, state, went_to};
use crate::testing::on_each_engine;
use crate::validation::commands;
use axum::http::StatusCode;
use greenlane_domain::validation::{Phase, PlanRequest};
use uuid::Uuid;

#[tokio::test]
async fn hours_of_a_helper_count_once_and_a_new_specialist_corrects_them() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let helper = t.person("lee@programme.example", Some("specialist")).await;
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let request = PlanRequest {
            team: vec![helper],
            ..World::request()
        };
        let id = commands::plan(&mut unit, w.company, request).await.unwrap();
        unit.commit().await.unwrap();
        let path = format!("/validations/{id}/hours");
        let mut lee = t.sign_in(helper).await;
        let page = ok(&t.get(&mut lee, &path).await);
        let operation = page.split("name=\"operation\" value=\"").nth(1).unwrap();
        let operation = operation.split('"').next().unwrap().to_owned();
        let person = helper.0.to_string();
        let fields = [
            ("operation", operation.as_str()),
            ("person", person.as_str()),
            ("phase", "preparation"),
            ("worked_on", "2024-03-04"),
            ("hours", "3:30"),
        ];
        went_to(&t.post(&mut lee, &path, &fields).await);
        went_to(&t.post(&mut lee, &path, &fields).await);
        assert_eq!(state(&t, id).await.minutes(Phase::Preparation), 210);
        let next = t.person("nia@programme.example", Some("specialist")).await;
        let mut nia = t.sign_in(next).await;
        let correct = [
            ("person", person.as_str()),
            ("phase", "preparation"),
            ("worked_on", "2024-03-04"),
            ("hours", "3"),
            ("corrects", "1"),
            ("reason", "The half hour was another company's"),
        ];
        let refused = t.post(&mut nia, &path, &correct).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "not hers yet"
        );
        w.reassigned(&t, next).await;
        went_to(&t.post(&mut nia, &path, &correct).await);
        assert_eq!(state(&t, id).await.minutes(Phase::Preparation), 180);
    })
    .await;
}

#[tokio::test]
async fn a_photo_on_a_finished_criterion_leaves_the_result_to_who_recorded_it() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let must = first_must(&state(&t, id).await);
        let path = format!("/validations/{id}/worksheet");
        let site = SITE.to_string();
        let fields = [
            ("criterion", must.as_str()),
            ("category", "1"),
            ("show", "all"),
            ("result", "met"),
            ("verified", "seen_on_site"),
            ("sites", site.as_str()),
            ("note", ""),
        ];
        let mut kim = t.sign_in(w.specialist).await;
        went_to(&t.post(&mut kim, &path, &fields).await);
        let next = t.person("nia@programme.example", Some("specialist")).await;
        w.reassigned(&t, next).await;
        let mut nia = t.sign_in(next).await;
        let mut with = fields.to_vec();
        with.push(("shows", "The sign at the gate"));
        went_to(&send(&t, &mut nia, &path, &with, ("gate.png", PNG)).await);
        let kept = state(&t, id).await;
        assert_eq!(kept.exhibits.len(), 1);
        assert_eq!(kept.exhibits[0].by, next);
        assert_eq!(kept.results[&must].by, w.specialist);
        assert_eq!(kept.revision(&must), 1);
    })
    .await;
}

#[tokio::test]
async fn what_waits_on_a_device_is_answered_operation_by_operation_after_the_last_day() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let must = first_must(&state(&t, id).await);
        let mut kim = t.sign_in(w.specialist).await;
        went_to(
            &t.post(&mut kim, &format!("/validations/{id}/offline"), &[])
                .await,
        );
        t.at("2024-05-20T15:00:00Z");
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/field/validations/{id}");
        assert_eq!(t.get(&mut kim, &path).await.status, StatusCode::NOT_FOUND);
        let token = t.get(&mut kim, "/field/token").await.json();
        assert_eq!(token["owner"]["id"], w.specialist.0.to_string());
        assert!(token["csrf"].as_str().is_some_and(|csrf| !csrf.is_empty()));
        let operation = Uuid::from_u128(0x77).to_string();
        let fields = [
            ("criterion", must.as_str()),
            ("result", "met"),
            ("verified", "seen_on_site"),
            ("operation", operation.as_str()),
            ("rev", "0"),
        ];
        let taken = t.post(&mut kim, &path, &fields).await;
        assert_eq!(taken.status, StatusCode::OK, "{}", taken.text());
        assert_eq!(taken.json()["revision"], 1);
        // A step that the stage does not allow any more is a refusal of this operation, in words.
        let unknown = [
            ("criterion", "99.9"),
            ("result", "met"),
            ("verified", "paper"),
        ];
        let refused = t.post(&mut kim, &path, &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.json()["faults"][0].is_string());
    })
    .await;
}

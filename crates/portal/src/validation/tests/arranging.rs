//! Times, the meeting and visits without notice, through the pages of both sides.

use super::world::{World, ok, rows_are_the_fold, state, went_to};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::commands;
use axum::http::StatusCode;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{Method, PlanRequest, Stage, Validation};
use jiff::civil::date;

async fn planned(t: &TestApp, w: &World) -> ValidationId {
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    let request = PlanRequest {
        method: Method::Hybrid,
        ..World::request()
    };
    let id = commands::plan(&mut unit, w.company, request).await.unwrap();
    unit.commit().await.unwrap();
    id
}

/// The notice with one more time to choose from.
async fn offered(t: &TestApp, kim: &mut Client, id: ValidationId) {
    let path = format!("/validations/{id}/notice");
    let mut fields = vec![
        ("language", "en"),
        ("documents", "Seal log"),
        ("on_1", "2024-04-04"),
        ("until_1", ""),
    ];
    let refused = t.post(kim, &path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.text();
    assert!(page.contains("This time overlaps one above it."), "{page}");
    assert!(page.contains("value=\"2024-04-04\""), "typed is kept");
    assert_eq!(
        state(t, id).await.stage(),
        Stage::Planned,
        "nothing is half sent"
    );
    fields[2] = ("on_1", "2024-04-11");
    went_to(&t.post(kim, &path, &fields).await);
}

#[tokio::test]
async fn the_company_chooses_a_time_or_proposes_others() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = planned(&t, &w).await;
        let mut kim = t.sign_in(w.specialist).await;
        let mut ana = t.sign_in(w.officer).await;
        let mut bo = t.sign_in(w.stranger).await;
        let path = format!("/validations/{id}/slots");
        assert_eq!(
            t.get(&mut ana, &path).await.status,
            StatusCode::NOT_FOUND,
            "no notice yet"
        );
        let home = ok(&t.get(&mut ana, &format!("/companies/{}", w.company)).await);
        assert!(
            !home.contains("4 Apr 2024"),
            "a day without notice is the programme's own"
        );
        offered(&t, &mut kim, id).await;
        let home = ok(&t.get(&mut ana, &format!("/companies/{}", w.company)).await);
        assert!(home.contains("Choose a time for your validation"), "{home}");
        let page = ok(&t.get(&mut ana, &path).await);
        assert!(
            page.contains("11 Apr 2024") && page.contains("18 Mar 2024"),
            "{page}"
        );
        assert!(page.contains("Why this date"));
        let none = t
            .post(&mut ana, &format!("{path}/answer"), &[("act", "choose")])
            .await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let strange = [("act", "choose"), ("slot", "1")];
        let stranger = t.post(&mut bo, &format!("{path}/answer"), &strange).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        let propose = [
            ("act", "propose"),
            ("on_0", "2024-05-06"),
            ("until_0", "2024-05-07"),
            ("reason", "We count our stock in April"),
        ];
        went_to(&t.post(&mut ana, &format!("{path}/answer"), &propose).await);
        let page = ok(&t.get(&mut kim, &path).await);
        assert!(page.contains("6 May 2024 to 7 May 2024") && page.contains("We count our stock"));
        // It stands in the specialist's queue, in the team's, and in nobody else's.
        let task = "Answer another time proposed for a visit<span";
        let queued = format!("href=\"{path}\"");
        let mut mina = t.sign_in(w.supervisor).await;
        for page in [
            ok(&t.get(&mut kim, "/work").await),
            ok(&t.get(&mut mina, "/work?whose=team").await),
        ] {
            assert!(page.contains(task) && page.contains(&queued), "{page}");
        }
        let lou = t.person("lou@programme.example", Some("specialist")).await;
        let mut lou = t.sign_in(lou).await;
        assert!(!ok(&t.get(&mut lou, "/work").await).contains(&queued));
        let accept = [("act", "accept"), ("slot", "0")];
        went_to(&t.post(&mut kim, &path, &accept).await);
        let kept = state(&t, id).await;
        assert_eq!(kept.plan.unwrap().on, date(2024, 5, 6));
        let link = [("act", "meeting"), ("meeting", "https://meet.example/j/5")];
        went_to(&t.post(&mut kim, &path, &link).await);
        assert!(
            !ok(&t.get(&mut kim, "/work").await).contains(&queued),
            "it is answered"
        );
        let seen = ok(&t.get(&mut ana, &format!("/validations/{id}")).await);
        assert!(seen.contains("https://meet.example/j/5") && seen.contains("6 May 2024"));
        rows_are_the_fold::<Validation>(&t, &[id.0]).await;
    })
    .await;
}

#[tokio::test]
async fn a_time_held_for_one_company_is_offered_to_no_other_and_silence_is_seen() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = planned(&t, &w).await;
        let mut kim = t.sign_in(w.specialist).await;
        offered(&t, &mut kim, id).await;
        let (company, officer) = w.another(&t, "Gamma Freight").await;
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let second = commands::plan(&mut unit, company, World::request())
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let path = format!("/validations/{second}/notice");
        let fields = |day: &'static str| {
            [
                ("language", "en"),
                ("documents", "Seal log"),
                ("on_1", day),
                ("until_1", ""),
            ]
        };
        let held = t.post(&mut kim, &path, &fields("2024-04-11")).await;
        assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            held.text().contains("You hold or agreed days from"),
            "{}",
            held.text()
        );
        // The first company takes the later day: the earlier one is free again.
        let mut ana = t.sign_in(w.officer).await;
        let answer = format!("/validations/{id}/slots/answer");
        let choose = [("act", "choose"), ("slot", "1")];
        went_to(&t.post(&mut ana, &answer, &choose).await);
        went_to(&t.post(&mut kim, &path, &fields("2024-04-18")).await);
        t.at("2024-03-20T15:00:00Z");
        let mut mina = t.sign_in(w.supervisor).await;
        let list = "/work/overdue?clock=validation_slots";
        let late = ok(&t.get(&mut mina, list).await);
        assert!(
            late.contains("Gamma Freight") && !late.contains("Acme Imports"),
            "{late}"
        );
        let mut gus = t.sign_in(officer).await;
        let home = ok(&t.get(&mut gus, &format!("/companies/{company}")).await);
        assert!(home.contains("overdue by"), "{home}");
    })
    .await;
}

#[tokio::test]
async fn a_visit_without_notice_stays_secret_until_it_begins() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = planned(&t, &w).await;
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let mut mina = t.sign_in(w.supervisor).await;
        let path = format!("/validations/{id}/unannounced");
        assert_eq!(t.get(&mut kim, &path).await.status, StatusCode::FORBIDDEN);
        let reasons = "Two drivers say that seals are set after the yard";
        let decide = [("reasons", reasons)];
        assert_eq!(
            t.post(&mut kim, &path, &decide).await.status,
            StatusCode::FORBIDDEN
        );
        ok(&t.get(&mut mina, &path).await);
        went_to(&t.post(&mut mina, &path, &decide).await);
        for page in [
            format!("/companies/{}", w.company),
            format!("/companies/{}/validations", w.company),
            format!("/companies/{}/timeline", w.company),
        ] {
            let seen = ok(&t.get(&mut ana, &page).await);
            assert!(
                !seen.contains("4 Apr 2024") && !seen.contains(reasons),
                "{page}: {seen}"
            );
        }
        let change = [
            ("on", "2024-03-06"),
            ("until", "2024-03-06"),
            ("asked_by", "programme"),
            ("reason", "A ship arrives that day"),
        ];
        went_to(
            &t.post(&mut kim, &format!("/validations/{id}/date"), &change)
                .await,
        );
        t.at("2024-03-06T15:00:00Z");
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        went_to(
            &t.post(&mut kim, &format!("/validations/{id}/begin"), &[])
                .await,
        );
        let seen = ok(&t.get(&mut ana, &format!("/validations/{id}")).await);
        assert!(seen.contains(reasons), "the company reads why: {seen}");
    })
    .await;
}

#[tokio::test]
async fn others_take_part_on_their_authority() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = planned(&t, &w).await;
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}/joint");
        let mut fields = vec![
            ("name_0", "Customs of Mexico"),
            ("kind_0", "administration"),
            ("country_0", ""),
            ("authority_0", "Arrangement of October 2014"),
            ("part_0", "Sees how seals are checked"),
            ("shared_0", "1"),
        ];
        let refused = t.post(&mut kim, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("Choose the country"),
            "{}",
            refused.text()
        );
        fields[2] = ("country_0", "MX");
        went_to(&t.post(&mut kim, &path, &fields).await);
        let seen = ok(&t.get(&mut kim, &format!("/validations/{id}")).await);
        assert!(seen.contains("Customs of Mexico") && seen.contains("Has the plan."));
        offered(&t, &mut kim, id).await;
        let mut ana = t.sign_in(w.officer).await;
        let seen = ok(&t.get(&mut ana, &format!("/validations/{id}")).await);
        assert!(seen.contains("Arrangement of October 2014"));
    })
    .await;
}

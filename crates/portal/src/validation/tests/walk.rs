//! A guided walk: codes that run out, hashes that are compared, parts that are put together.

use super::sheet::{PNG, send};
use super::world::{World, first_must, ok, state, went_to};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::commands;
use axum::http::StatusCode;
use data_encoding::HEXLOWER;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{Method, PlanRequest};
use sha2::{Digest as _, Sha256};

async fn session(t: &TestApp, w: &World) -> ValidationId {
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    let request = PlanRequest {
        method: Method::Virtual,
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

async fn opened(t: &TestApp, kim: &mut Client, id: ValidationId) -> String {
    let must = first_must(&state(t, id).await);
    let path = format!("/validations/{id}/walk");
    let fields = [
        ("act", "open"),
        ("criterion_0", must.as_str()),
        ("site_0", ""),
        ("show_0", "The gate with its camera, from outside"),
    ];
    went_to(&t.post(kim, &path, &fields).await);
    let stop = state(t, id).await.open_walk().unwrap().stops[0].stop.stop;
    format!("{path}/{stop}")
}

fn hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

#[tokio::test]
async fn a_picture_counts_with_a_code_that_counts_and_the_hash_it_was_taken_with() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = session(&t, &w).await;
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let stop = opened(&t, &mut kim, id).await;
        let still = "00000000-0000-0000-0000-0000000000b1";
        let right = hash(PNG);
        let mut fields = vec![("still", still), ("sha256", right.as_str())];
        let early = send(&t, &mut ana, &stop, &fields, ("gate.png", PNG)).await;
        assert_eq!(
            early.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody has arrived"
        );
        went_to(&t.post(&mut ana, &stop, &[("act", "arrive")]).await);
        let code = state(&t, id).await.open_walk().unwrap().stops[0]
            .code
            .clone()
            .unwrap()
            .0;
        assert_eq!(code.len(), 5);
        let page = ok(&t.get(&mut ana, &stop).await);
        assert!(
            page.contains(&code) && page.contains("capture=\"environment\""),
            "{page}"
        );
        let mut bo = t.sign_in(w.stranger).await;
        assert_eq!(t.get(&mut bo, &stop).await.status, StatusCode::NOT_FOUND);
        t.at("2024-04-04T15:16:00Z");
        let late = send(&t, &mut ana, &stop, &fields, ("gate.png", PNG)).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            late.text().contains("does not count any more"),
            "{}",
            late.text()
        );
        went_to(&t.post(&mut ana, &stop, &[("act", "arrive")]).await);
        let wrong = hash(b"another picture");
        fields[1] = ("sha256", wrong.as_str());
        let changed = send(&t, &mut ana, &stop, &fields, ("gate.png", PNG)).await;
        assert!(
            changed.text().contains("changed on its way"),
            "{}",
            changed.text()
        );
        fields[1] = ("sha256", right.as_str());
        went_to(&send(&t, &mut ana, &stop, &fields, ("gate.png", PNG)).await);
        went_to(&send(&t, &mut ana, &stop, &fields, ("gate.png", PNG)).await);
        let kept = state(&t, id).await;
        assert_eq!(kept.stills().count(), 1, "sent twice it is one picture");
        assert!(kept.stills().all(|(still, _)| still.hashed_at_source));
        let other = [("still", "00000000-0000-0000-0000-0000000000b2")];
        let again = send(&t, &mut ana, &stop, &other, ("gate.png", PNG)).await;
        assert!(again.text().contains("came before"), "{}", again.text());

        let walk = format!("/validations/{id}/walk");
        let unsaid = [("act", "not_seen"), ("still", still), ("note", "")];
        let refused = t.post(&mut kim, &walk, &unsaid).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let seen = [
            ("act", "seen"),
            ("still", still),
            ("note", "Gate, camera, code"),
        ];
        went_to(&t.post(&mut kim, &walk, &seen).await);
        let sheet = ok(&t
            .get(&mut kim, &format!("/validations/{id}/worksheet?show=all"))
            .await);
        assert!(sheet.contains("gate.png"), "beside its criterion");
        went_to(&t.post(&mut kim, &walk, &[("act", "close")]).await);
        assert!(ok(&t.get(&mut ana, &stop).await).contains("This walk is over."));
    })
    .await;
}

#[tokio::test]
async fn a_picture_goes_on_in_parts_where_the_connection_broke() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = session(&t, &w).await;
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let stop = opened(&t, &mut kim, id).await;
        went_to(&t.post(&mut ana, &stop, &[("act", "arrive")]).await);
        let still = "00000000-0000-0000-0000-0000000000b3";
        let parts = format!("{stop}/parts");
        let asked = format!("{parts}?still={still}");
        assert_eq!(t.get(&mut ana, &asked).await.json()["come"], 0);
        let (head, tail) = PNG.split_at(20);
        let first = [("still", still), ("number", "0")];
        assert_eq!(
            send(&t, &mut ana, &parts, &first, ("part", head))
                .await
                .status,
            StatusCode::OK
        );
        assert_eq!(
            t.get(&mut ana, &asked).await.json()["come"],
            1,
            "it goes on from here"
        );
        let right = hash(PNG);
        let whole = [
            ("still", still),
            ("parts", "2"),
            ("name", "dock.png"),
            ("sha256", right.as_str()),
        ];
        let short = t.post(&mut ana, &stop, &whole).await;
        assert!(
            short.text().contains("A part of the file is missing"),
            "{}",
            short.text()
        );
        let second = [("still", still), ("number", "1")];
        assert_eq!(
            send(&t, &mut ana, &parts, &second, ("part", tail))
                .await
                .status,
            StatusCode::OK
        );
        went_to(&t.post(&mut ana, &stop, &whole).await);
        let kept = state(&t, id).await;
        let (kept, _) = kept.stills().next().unwrap();
        assert_eq!(
            (kept.name.as_str(), kept.sha256.as_str()),
            ("dock.png", right.as_str())
        );
        assert_eq!(
            t.get(&mut ana, &asked).await.json()["come"],
            0,
            "the parts are gone"
        );
        let seen = format!("/validations/{id}/stills/{still}");
        let file = t.get(&mut kim, &seen).await;
        assert_eq!((file.status, file.bytes.as_slice()), (StatusCode::OK, PNG));
    })
    .await;
}

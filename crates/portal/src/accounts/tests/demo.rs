//! The persona door: open in a demonstration, not there elsewhere.

use crate::accounts::commands::{Seat, set_personas};
use crate::accounts::personas;
use crate::command::System;
use crate::testing::{Client, TestApp, on_each_demo, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::ids::AccountId;
use jiff::ToSpan as _;

async fn seats(t: &TestApp, seats: &[(AccountId, &str)]) {
    let mut unit = t.app.begin(&System).await.unwrap();
    let seats: Vec<Seat<'_>> = seats
        .iter()
        .map(|(account, part)| Seat {
            account: *account,
            part,
            company: None,
        })
        .collect();
    set_personas(&mut unit, &seats).await.unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn one_click_and_one_is_the_persona() {
    on_each_demo(async |t| {
        let mina = t.person("Mina@example.com", Some("director")).await;
        let ana = t.person("ana@example.com", None).await;
        seats(&t, &[(ana, "new_officer"), (mina, "director")]).await;
        let mut anyone = Client::default();
        let door = t.get(&mut anyone, "/demo").await.text();
        assert!(
            door.contains("Runs a company that has not applied yet"),
            "{door}"
        );
        assert!(
            door.find("Continue as ana, not yet in a company")
                < door.find("Continue as Mina, director"),
            "{door}"
        );
        let path = format!("/demo/enter/{mina}");
        let entered = t.post(&mut anyone, &path, &[]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER);
        assert_eq!(entered.location(), "/measures");
        assert!(
            t.get(&mut anyone, "/help")
                .await
                .text()
                .contains("Mina (director)")
        );
        let path = format!("/demo/enter/{ana}");
        assert_eq!(t.post(&mut anyone, &path, &[]).await.location(), "/apply");
        assert!(
            t.get(&mut anyone, "/help")
                .await
                .text()
                .contains("ana (not yet")
        );
    })
    .await;
}

#[tokio::test]
async fn only_personas_come_through_the_door() {
    on_each_demo(async |t| {
        let mina = t.person("mina@example.com", Some("director")).await;
        let root = t.person("root@example.com", Some("administrator")).await;
        seats(&t, &[(mina, "director")]).await;
        let path = format!("/demo/enter/{root}");
        let answer = t.post(&mut Client::default(), &path, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_clock_is_moved_ahead_and_whoever_moves_it_stays() {
    on_each_demo(async |t| {
        let mina = t.person("Mina@example.com", Some("director")).await;
        seats(&t, &[(mina, "director")]).await;
        let mut client = Client::default();
        t.get(&mut client, "/demo").await;
        t.post(&mut client, &format!("/demo/enter/{mina}"), &[])
            .await;
        let start = t.app.today();
        let moved = t.post(&mut client, "/demo/clock", &[("days", "31")]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        assert_eq!(t.app.today(), start.saturating_add(31.days()));
        let page = t.get(&mut client, "/demo").await.text();
        assert!(page.contains("The clock was moved ahead"), "{page}");
        assert!(page.contains("Mina (director)"), "{page}");
        let later = t.app.today().saturating_add(2.days());
        let form = [("until", later.to_string())];
        let form = form.each_ref().map(|(n, v)| (*n, v.as_str()));
        t.post(&mut client, "/demo/clock", &form).await;
        let clock = t.app.clock().now().to_zoned(t.app.time_zone());
        assert_eq!((clock.date(), clock.hour()), (later, 9));
    })
    .await;
}

#[tokio::test]
async fn the_clock_never_goes_back_nor_far() {
    on_each_demo(async |t| {
        let mut anyone = Client::default();
        t.get(&mut anyone, "/demo").await;
        let before = t.app.clock().now();
        let today = t.app.today();
        let past = today.saturating_sub(1.days()).to_string();
        let far = today.saturating_add(6.years()).to_string();
        for until in ["", "soon", &past, &today.to_string(), &far] {
            let form = [("until", until)];
            let answer = t.post(&mut anyone, "/demo/clock", &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{until}");
            let page = answer.text();
            assert!(page.contains("href=\"#until\""), "{page}");
            assert!(page.contains(&format!("value=\"{until}\"")), "{page}");
        }
        assert_eq!(t.app.clock().now(), before);
    })
    .await;
}

#[tokio::test]
async fn outside_a_demonstration_there_is_no_door() {
    on_each_engine(async |t| {
        let mina = t.person("mina@example.com", Some("director")).await;
        let mut unit = t.app.begin(&System).await.unwrap();
        let seat = Seat {
            account: mina,
            part: "director",
            company: None,
        };
        assert!(set_personas(&mut unit, &[seat]).await.is_err());
        drop(unit);
        // Even a row that somebody put there by hand opens nothing.
        let row = args![
            mina.0,
            0_i64,
            "director",
            None::<uuid::Uuid>,
            None::<String>
        ];
        let db = t.app.db(&System);
        db.execute(super::super::sql::PERSONA_SET, row)
            .await
            .unwrap();
        let mut anyone = Client::default();
        assert_eq!(
            t.get(&mut anyone, "/demo").await.status,
            StatusCode::NOT_FOUND
        );
        let path = format!("/demo/enter/{mina}");
        assert_eq!(
            t.post(&mut anyone, &path, &[]).await.status,
            StatusCode::NOT_FOUND
        );
        let before = t.app.clock().now();
        let moved = t.post(&mut anyone, "/demo/clock", &[("days", "31")]).await;
        assert_eq!(moved.status, StatusCode::NOT_FOUND);
        assert_eq!(t.app.clock().now(), before);
        assert!(personas(&t.app).await.unwrap().is_empty());
        assert!(
            t.get(&mut anyone, "/help")
                .await
                .text()
                .contains("/sign-in")
        );
    })
    .await;
}

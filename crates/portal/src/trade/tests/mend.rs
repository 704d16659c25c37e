//! Rows to mend come back to the source that they came from, also those of a manifest; and they are told in the caller's language.

use super::{hidden, import, upload};
use crate::accounts::tokens;
use crate::command::System;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use crate::trade::commands;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use std::fmt::Write as _;

const MANIFEST: &str = include_str!("../../../../targeting/fixtures/manifest.edi");
const SOURCE: &str = "name = \"vessels\"\nseries = \"vessels\"\nformat = \"x12309\"\n[columns]\n";

/// The manifest with one line whose tariff number is none.
fn faulty() -> String {
    let faulty = MANIFEST.replace("*J*401120*", "*J*4011AB*");
    assert_ne!(faulty, MANIFEST);
    faulty
}

async fn vessels(t: &TestApp) {
    let mut unit = t.app.begin(&System).await.unwrap();
    commands::save_source(&mut unit, 0, SOURCE).await.unwrap();
    unit.commit().await.unwrap();
}

/// What a person does with the file to mend: the value is put right, what was wrong is left standing.
fn mended(text: &str) -> String {
    let mended = text.replacen("4011AB", "401120", 1);
    assert_ne!(mended, text, "{text}");
    mended
}

#[tokio::test]
async fn rows_of_a_manifest_are_mended_as_csv_and_come_back_to_its_source() {
    on_each_engine(async |t| {
        vessels(&t).await;
        let done = import(&t, "may.edi", "vessels", &faulty(), true)
            .await
            .unwrap();
        assert_eq!((done.counts.kept, done.counts.refused), (2, 1));
        assert_eq!(done.format.mended(), "csv");
        let (name, kind, bytes) = commands::mend(&t.app, &System, done.import).await.unwrap();
        assert_eq!(
            (name.as_str(), kind),
            ("may-mend.csv", "text/csv; charset=utf-8")
        );
        let text = mended(std::str::from_utf8(&bytes).unwrap());
        let again = import(&t, &name, "vessels", &text, true).await.unwrap();
        assert_eq!(
            (again.counts.read, again.counts.kept),
            (1, 1),
            "{:?}",
            again.bad
        );
        // Word for word what the manifest would have brought.
        let whole = import(&t, "whole.edi", "vessels", MANIFEST, true)
            .await
            .unwrap();
        assert_eq!((whole.counts.kept, whole.counts.repeated), (0, 3));
        // A manifest under a name that says nothing is still read as what its source says.
        let june = MANIFEST.replace("20260525", "20260625");
        let june = import(&t, "june.txt", "vessels", &june, true).await;
        assert_eq!(june.unwrap().counts.kept, 3);
    })
    .await;
}

#[tokio::test]
async fn the_page_takes_a_mended_manifest_too() {
    on_each_engine(async |t| {
        vessels(&t).await;
        let officer = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut client = t.sign_in(officer).await;
        let done = import(&t, "may.edi", "vessels", &faulty(), true)
            .await
            .unwrap();
        let path = format!("/trade/imports/{}/mend", done.import);
        let answer = t.get(&mut client, &path).await;
        let disposition = answer.headers[header::CONTENT_DISPOSITION].to_str();
        assert!(disposition.unwrap().contains("may-mend.csv"));
        let text = mended(&answer.text());
        let preview = upload(&t, &mut client, "may-mend.csv", "vessels", &text).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let inbox = hidden(&preview.text(), "inbox");
        let take = [
            ("inbox", inbox.as_str()),
            ("name", "may-mend.csv"),
            ("source", "vessels"),
            ("keep", "all"),
        ];
        let place = t.post(&mut client, "/trade/take", &take).await.location();
        let shown = t.get(&mut client, &place).await.text();
        assert!(!shown.contains("Rows to mend"), "{shown}");
    })
    .await;
}

async fn called(t: &TestApp, token: &str, path: &str, body: Option<&str>) -> Answer {
    let request = match body {
        Some(_) => Request::post(path),
        None => Request::get(path),
    };
    let request = request
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::ACCEPT_LANGUAGE, "es-MX,es;q=0.9")
        .body(Body::from(body.unwrap_or_default().to_owned()))
        .unwrap();
    t.send(&mut Client::default(), request).await
}

#[tokio::test]
async fn the_api_tells_of_rows_in_spanish_and_gives_the_whole_file_to_mend() {
    on_each_engine(async |t| {
        t.person("admin@programme.example", Some("administrator"))
            .await;
        let token = tokens::create(&t.app, "targeting_officer", "test")
            .await
            .unwrap();
        // More than the answer names one by one.
        let mut file = "declaration,line,declared_on\nA,1,2024-03-01\n".to_owned();
        for n in 0..250 {
            let _ = writeln!(file, "B{n},1,01.03.2024");
        }
        let path = "/api/v1/imports?source=greenlane&name=marzo.csv";
        let first = called(&t, &token, path, Some(&file)).await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.text());
        let first = first.json();
        assert_eq!(first["to_mend"].as_array().unwrap().len(), 200);
        let told = first["to_mend"][0]["faults"][0].as_str().unwrap();
        let say = crate::web::Say::new(&t.app, "es");
        let fault = greenlane_targeting::fault::Fault::new("intake-day")
            .arg("column", "declared_on")
            .arg("value", "01.03.2024")
            .arg("format", "ISO 8601");
        assert_eq!(told, crate::trade::fault_words(&say, &fault));
        let mend = format!("/api/v1/imports/{}/mend", first["import"].as_str().unwrap());
        let answer = called(&t, &token, &mend, None).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let text = answer.text();
        assert_eq!(text.lines().count(), 251, "a header and every row");
        assert!(text.lines().skip(1).all(|line| line.contains("01.03.2024")));
        // The fault stands in the file in the same language; as a cell of CSV its quotes are doubled.
        assert!(text.replace("\"\"", "\"").contains(told), "{told}\n{text}");
        // Nothing to mend, no import, nobody's right.
        let clean = "declaration,line,declared_on\nZ,1,2024-03-01\n";
        let clean = called(&t, &token, path, Some(clean)).await.json();
        let none = format!("/api/v1/imports/{}/mend", clean["import"].as_str().unwrap());
        let strange = format!("/api/v1/imports/{}/mend", uuid::Uuid::nil());
        for path in [none.as_str(), strange.as_str(), "/api/v1/imports/x/mend"] {
            let answer = called(&t, &token, path, None).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let other = tokens::create(&t.app, "specialist", "test").await.unwrap();
        let refused = called(&t, &other, &mend, None).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(refused.json()["right"], "view_trade");
    })
    .await;
}

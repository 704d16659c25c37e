//! Files in, shipments to their members, and a statement that a naive computation repeats.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod agents;
mod alarms;
mod cached;
mod carriers;
mod certification;
mod declared;
mod lane;
mod mend;
mod modes;
mod paper;
mod statement;
mod strata;
mod systems;
mod watched;

use super::commands::{self, Done, Sent};
use crate::accounts::tokens;
use crate::command::System;
use crate::failure::Failure;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use declared::a_year;
use std::io::Write as _;

/// What the company declares under, as its application says.
pub(crate) const NUMBER: &str = "12-3456789XX";
pub(crate) const ADDRESS: &str = "1 Harbor Way, Jacksonville, FL, 32202, US";

pub(crate) async fn import(
    t: &TestApp,
    name: &str,
    source: &str,
    text: &str,
    keep_good: bool,
) -> Result<Done, Failure> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file.flush().unwrap();
    let sent = Sent {
        path: file.path().to_owned(),
        name: name.to_owned(),
        source: source.to_owned(),
        format: None,
        keep_good,
        lang: "en",
    };
    commands::import(&t.app, &System, sent, Box::new(|_, _, _| {})).await
}

pub(super) async fn upload(
    t: &TestApp,
    client: &mut Client,
    name: &str,
    source: &str,
    text: &str,
) -> Answer {
    let file = Some((name, text.as_bytes()));
    t.post_file(client, "/trade/check", &[("source", source)], file)
        .await
}

pub(super) fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

const FILE: &str = "declaration,line,declared_on,importer\nA,1,2024-03-01,X1\nB,1,01.03.2024,X1\nC,1,2024-03-02,X2\n";

#[tokio::test]
async fn a_file_is_looked_at_then_taken_in_and_its_bad_rows_can_be_mended() {
    on_each_engine(async |t| {
        let officer = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut client = t.sign_in(officer).await;
        let preview = upload(&t, &mut client, "march.csv", "greenlane", FILE).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let page = preview.text();
        assert!(
            page.contains("01.03.2024") && page.contains("is not a day"),
            "{page}"
        );
        let inbox = hidden(&page, "inbox");
        let take = [
            ("inbox", inbox.as_str()),
            ("name", "march.csv"),
            ("source", "greenlane"),
            ("keep", "good"),
        ];
        let taken = t.post(&mut client, "/trade/take", &take).await;
        let place = taken.location();
        assert!(place.starts_with("/trade/imports/"), "{}", taken.text());
        let shown = t.get(&mut client, &place).await.text();
        assert!(shown.contains("Rows to mend"), "{shown}");
        let mend = t.get(&mut client, &format!("{place}/mend")).await;
        let mend = mend.text();
        assert!(
            mend.contains("declaration,line,declared_on,importer,to_mend")
                && mend.contains("B,1,01.03.2024,X1,"),
            "{mend}"
        );
        // What was waiting is gone: sent twice, it has to be chosen again.
        let again = t.post(&mut client, "/trade/take", &take).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text().contains("is not waiting any more"));
        let list = t.get(&mut client, "/trade").await.text();
        assert!(list.contains("march.csv"), "{list}");
        // Nothing chosen, and a file that is something else, are told beside the field.
        let wrong = upload(&t, &mut client, "x.csv", "greenlane", "a;b\n1;2\n").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            wrong.text().contains("lacks the columns"),
            "{}",
            wrong.text()
        );
        let none = upload(&t, &mut client, "x.csv", "greenlane", "").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Other years and imports are no pages.
        for path in [
            "/trade/imports/x",
            "/trade/sources/none",
            "/trade/parties?year=1999",
            "/trade/delivery?year=x",
        ] {
            assert_eq!(
                t.get(&mut client, path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_api_takes_the_same_file_once_and_only_from_those_who_may() {
    on_each_engine(async |t| {
        t.person("admin@programme.example", Some("administrator"))
            .await;
        let post = async |role: &str, query: &str| {
            let token = tokens::create(&t.app, role, "test").await.unwrap();
            let request = Request::post(format!("/api/v1/imports?{query}"))
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .body(Body::from(FILE))
                .unwrap();
            t.send(&mut Client::default(), request).await
        };
        let query = "source=greenlane&name=march.csv";
        let first = post("targeting_officer", query).await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.text());
        let first = first.json();
        assert_eq!(
            (&first["read"], &first["kept"], &first["refused"]),
            (&3.into(), &2.into(), &1.into())
        );
        assert_eq!(first["to_mend"][0]["row"], 3);
        let second = post("targeting_officer", query).await.json();
        assert_eq!(
            (&second["before"], &second["import"]),
            (&true.into(), &first["import"])
        );
        assert_eq!(post("auditor", query).await.status, StatusCode::FORBIDDEN);
        for wrong in [
            "source=none&name=a.csv",
            "source=greenlane&name=a.csv&keep=some",
            "source=greenlane&name=a.csv&format=xls",
            "source=greenlane&name=a",
        ] {
            assert_eq!(
                post("targeting_officer", wrong).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{wrong}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_import_that_the_store_has_and_the_record_has_not_is_made_good() {
    on_each_engine(async |t| {
        let done = import(&t, "a.csv", "greenlane", FILE, true).await.unwrap();
        // The process ended before the record heard of it.
        let forgotten = TestApp::sqlite().await;
        let (manifest, rows) = {
            let from = t.app.trade().store().manifests().await.unwrap();
            (from[0].clone(), from.len())
        };
        assert_eq!(
            (manifest.import.as_str(), rows),
            (done.import.to_string().as_str(), 1)
        );
        let again = import(&t, "a.csv", "greenlane", FILE, true).await.unwrap();
        assert!(again.before && again.import == done.import);
        let fresh = import(&forgotten, "a.csv", "greenlane", FILE, true)
            .await
            .unwrap();
        assert!(!fresh.before);
        let none = import(&t, "b.csv", "greenlane", &FILE.replace("A,1", "Z,1"), false)
            .await
            .unwrap();
        assert!(!none.kept && none.faulty == 1 && none.counts.add_up());
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn an_unsure_match_is_decided_once_and_an_alarm_is_followed_up() {
    on_each_engine(async |t| {
        let w = a_year(&t).await;
        let officer = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut client = t.sign_in(officer).await;
        let list = t.get(&mut client, "/trade/parties").await.text();
        assert!(
            list.contains("Acme Import") && list.contains("per cent alike"),
            "{list}"
        );
        let company = w.company.to_string();
        let form = |member: &'static str, reasons: &'static str| {
            [
                ("year", "2024"),
                ("number", ""),
                ("name", "Acme Import"),
                ("address", ""),
                ("member", member),
                ("reasons", reasons),
            ]
        };
        let short = t
            .post(&mut client, "/trade/parties", &form("none", "no"))
            .await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            short.text().contains("at least 10 characters"),
            "{}",
            short.text()
        );
        let unchosen = t
            .post(
                &mut client,
                "/trade/parties",
                &form("", "the same broker and goods"),
            )
            .await;
        assert_eq!(unchosen.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [
            ("year", "2024"),
            ("number", ""),
            ("name", "Acme Import"),
            ("address", ""),
            ("member", company.as_str()),
            ("reasons", "the same broker and goods"),
        ];
        let decided = t.post(&mut client, "/trade/parties", &fields).await;
        assert_eq!(
            decided.location(),
            "/trade/parties?year=2024",
            "{}",
            decided.text()
        );
        let list = t.get(&mut client, "/trade/parties").await.text();
        assert!(list.contains("No party waits"), "{list}");
        // Its shipments are alarms from now on, beside those that name and place gave away.
        let monitor = t.get(&mut client, "/trade/delivery").await.text();
        assert!(
            monitor.contains("Known by a decision")
                && monitor.contains("Known by name and address"),
            "{monitor}"
        );
        let note = [
            ("year", "2024"),
            ("number", ""),
            ("name", "Acme Import"),
            ("address", ""),
            ("note", "The broker mends its template."),
        ];
        t.post(&mut client, "/trade/delivery", &note).await;
        let monitor = t.get(&mut client, "/trade/delivery").await.text();
        assert!(
            monitor.contains("The broker mends its template."),
            "{monitor}"
        );
        // An auditor looks and decides nothing.
        let mut auditor = t.sign_in(w.auditor).await;
        assert_eq!(
            t.get(&mut auditor, "/trade/delivery").await.status,
            StatusCode::OK
        );
        assert_eq!(
            t.post(&mut auditor, "/trade/delivery", &note).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn a_source_is_saved_over_the_version_that_was_seen() {
    on_each_engine(async |t| {
        let officer = t.person("tara@customs.example", Some("targeting_officer")).await;
        let mut client = t.sign_in(officer).await;
        let mapping = "name = 'aduana'\nseries = 'aduana'\n[columns]\ndeclaration = { from = 'P' }\nline = { constant = '1' }\ndeclared_on = { from = 'F' }\n";
        let saved = t.post(&mut client, "/trade/sources", &[("from", "0"), ("mapping", mapping)]).await;
        assert_eq!(saved.location(), "/trade/sources/aduana", "{}", saved.text());
        let page = t.get(&mut client, "/trade/sources/aduana").await.text();
        assert!(page.contains("Version 1"), "{page}");
        let late = t.post(&mut client, "/trade/sources", &[("from", "0"), ("mapping", &mapping.replace("'F'", "'G'"))]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = t.post(&mut client, "/trade/sources", &[("from", "0"), ("mapping", "name = ")]).await;
        assert!(wrong.text().contains("cannot be read"), "{}", wrong.text());
        let own = mapping.replace("aduana", "greenlane");
        let own = t.post(&mut client, "/trade/sources", &[("from", "0"), ("mapping", &own)]).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = import(&t, "a.csv", "aduana", "P;F\n1;2024-01-01\n", true).await.unwrap();
        assert_eq!(done.counts.kept, 1);
        // Our own columns have one for the series, and the pages of both say how it is with them.
        assert!(!page.contains("a row that names another"), "{page}");
        let own = t.get(&mut client, "/trade/sources/greenlane").await.text();
        assert!(own.contains("a row that names another in its column"), "{own}");
    })
    .await;
}

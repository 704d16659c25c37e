//! Declarations assessed over the API: durable before the answer, once, by the standing of that moment.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod at_once;
mod calls;
mod counted;
mod dividing;
mod done;
mod drift;
mod examine;
mod examined;
mod expedited;
mod explore;
mod imported;
mod journey;
mod late;
mod model;
mod place;
mod said;
mod sample;
mod series;
mod threat;

use super::row::Row;
use super::{Declaration, assess};
use crate::accounts::tokens;
use crate::command::System;
use crate::recognition::tests::{certified, reinstate, suspend};
use crate::rulesets::commands;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::{Method, Request, StatusCode, header};
use greenlane_db::args;
use greenlane_domain::ids::AccountId;
use serde_json::{Value, json};
use uuid::Uuid;

/// People who keep rulesets, and a token that has declarations assessed.
pub(crate) struct Staff {
    pub tom: AccountId,
    pub dora: AccountId,
    pub token: String,
}

pub(crate) async fn staff(t: &TestApp) -> Staff {
    t.person("admin@programme.example", Some("administrator"))
        .await;
    Staff {
        tom: t.person("tom@example.org", Some("targeting_officer")).await,
        dora: t.person("dora@example.org", Some("director")).await,
        token: tokens::create(&t.app, "targeting_officer", "selectivity")
            .await
            .unwrap(),
    }
}

/// The pack's first ruleset, put in force from today by two people.
pub(crate) async fn in_force(t: &TestApp, staff: &Staff) -> Uuid {
    let tom = t.who(staff.tom).await;
    let mut unit = t.app.begin(&tom).await.unwrap();
    let id = commands::begin(&mut unit, "Spring", None).await.unwrap();
    commands::submit(&mut unit, id, "It is what the pack says.")
        .await
        .unwrap();
    unit.commit().await.unwrap();
    let dora = t.who(staff.dora).await;
    let mut unit = t.app.begin(&dora).await.unwrap();
    let today = unit.today();
    commands::approve(
        &mut unit,
        id,
        today,
        ("Agreed for this spring.", "Nothing was imported yet."),
    )
    .await
    .unwrap();
    unit.commit().await.unwrap();
    id
}

pub(super) async fn send(t: &TestApp, token: &str, kind: &str, body: String) -> Answer {
    let request = Request::post("/api/v1/assessments")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, kind)
        .body(body.into())
        .unwrap();
    t.send(&mut Client::default(), request).await
}

pub(crate) async fn sent(t: &TestApp, token: &str, body: &Value) -> Answer {
    send(t, token, "application/json", body.to_string()).await
}

/// 90 points by the pack's rule about cheap clothing, of an importer that may be a member.
pub(crate) fn shirts(reference: &str) -> Value {
    json!({
        "reference": reference,
        "declaration": format!("D-{reference}"),
        "declared_on": "2024-03-04",
        "office": "2704",
        "parties": [{"role": "importer", "scheme": "ein", "identifier": "12-3456789", "name": "Alpha Imports"}],
        "lines": [{"hs6": "610910", "value": 300, "net_mass": 100, "tax_rate": 2}],
    })
}

async fn rows(t: &TestApp) -> i64 {
    let count = "select count(*) from assessment";
    let (count,): (i64,) = t.app.db(&System).one(count, vec![]).await.unwrap();
    count
}

fn fields(answer: &Answer) -> Vec<String> {
    let problem = answer.json();
    let errors = problem["errors"].as_array().unwrap().clone();
    let field = |error: &Value| error["field"].as_str().unwrap_or("").to_owned();
    errors.iter().map(field).collect()
}

#[tokio::test]
async fn a_declaration_is_scored_by_the_standing_of_that_moment() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        let none = sent(&t, &staff.token, &shirts("A0")).await;
        assert_eq!(
            none.status,
            StatusCode::SERVICE_UNAVAILABLE,
            "{}",
            none.text()
        );
        assert!(none.text().contains("No ruleset is in force"));
        assert_eq!(none.json()["type"], "urn:greenlane:problem:not-ready");
        assert_eq!(rows(&t).await, 0, "nothing is recorded without a ruleset");

        let ruleset = in_force(&t, &staff).await;
        let first = sent(&t, &staff.token, &shirts("A1")).await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.text());
        let first = first.json();
        // Tier I, never validated: half of 38 points.
        assert_eq!(
            (&first["score"], &first["lane"]),
            (&json!(71), &json!("green"))
        );
        assert_eq!(first["credit"]["points"], 19);
        assert_eq!(first["credit"]["cap"], 38);
        assert_eq!(first["parties"][0]["standing"], "in_force");
        assert_eq!(first["parties"][0]["member"], json!(alpha.id.0));
        assert!(
            first["reasons"]
                .to_string()
                .contains("Clothing at a very low price")
        );
        assert_eq!(first["ruleset"]["id"], json!(ruleset));
        assert_eq!(first["ruleset"]["version"].as_str().unwrap().len(), 64);

        // A suspension lifts the credit before the next declaration, and with the tier goes what certification was worth.
        suspend(&t, alpha.id).await;
        let after = sent(&t, &staff.token, &shirts("A2")).await.json();
        assert_eq!(
            (&after["score"], &after["credit"]["points"]),
            (&json!(105), &json!(0))
        );
        assert_eq!(after["parties"][0]["standing"], "suspended");
        assert!(
            after["parties"][0]["words"]
                .as_str()
                .unwrap()
                .contains("suspended")
        );
        assert!(after["record_seq"].as_i64() > first["record_seq"].as_i64());
        reinstate(&t, alpha.id).await;
        let again = sent(&t, &staff.token, &shirts("A3")).await.json();
        assert_eq!(again["score"], 71);

        // Nobody is thought a risk for not being a member, and an unknown is named.
        let mut stranger = shirts("A4");
        stranger["parties"][0]["identifier"] = json!("20-1234567");
        stranger["lines"][0]["net_mass"] = Value::Null;
        let stranger = sent(&t, &staff.token, &stranger).await.json();
        assert!(
            stranger["parties"][0]["words"]
                .as_str()
                .unwrap()
                .contains("no sign of risk")
        );
        assert_eq!(stranger["lane"], "documents");
        assert!(
            stranger["unknown"].to_string().contains("net_mass"),
            "{stranger}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_answer_means_that_it_is_on_disk_and_once() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        // Many at the same moment: each answered one is there, under one number each.
        let mut calls = Vec::new();
        for n in 0..24 {
            let (app, sender) = (t.app.clone(), Uuid::from_u128(9));
            let declaration = Declaration::read(&shirts(&format!("M{n}")), t.app.today()).unwrap();
            calls.push(tokio::spawn(async move {
                let mut verdicts = assess(&app, sender, vec![declaration]).await.unwrap();
                let found = verdicts.pop().unwrap().unwrap();
                // Whoever has the answer finds the row, on another connection.
                let kept: Option<Row> = app
                    .db(&System)
                    .optional(super::sql::ONE, args![found.row.id])
                    .await
                    .unwrap();
                assert_eq!(kept.unwrap(), found.row);
            }));
        }
        for call in calls {
            call.await.unwrap();
        }
        assert_eq!(rows(&t).await, 24);
        assert_eq!(
            sent(&t, &staff.token, &shirts("M3")).await.status,
            StatusCode::OK
        );
        assert_eq!(rows(&t).await, 25);

        // The same again, its fields in another order: the same answer, no second row.
        let again = sent(&t, &staff.token, &shirts("M3")).await.json();
        assert_eq!(again["before"], true);
        let mut other = shirts("M3");
        other["lines"][0]["value"] = json!(301);
        let refused = sent(&t, &staff.token, &other).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        assert_eq!(fields(&refused), ["reference"]);
        assert_eq!(rows(&t).await, 25);

        // Every row is sealed with all before it, without a gap, and none can be changed.
        let all: Vec<Row> = t
            .app
            .db(&System)
            .all(
                greenlane_db::Composed(
                    super::sql::ONE
                        .replace("where id = $1", "where id <> $1 order by seq")
                        .into(),
                ),
                args![Uuid::nil()],
            )
            .await
            .unwrap();
        let mut before = vec![0; 32];
        for (place, row) in all.iter().enumerate() {
            assert_eq!(row.seq, i64::try_from(place + 1).unwrap());
            assert_eq!(row.sealed(&before).unwrap(), row.hash, "{}", row.reference);
            before.clone_from(&row.hash);
        }
        for tamper in ["update assessment set score = 0", "delete from assessment"] {
            assert!(
                t.app.db(&System).execute(tamper, vec![]).await.is_err(),
                "{tamper}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_with_its_field() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let wrong = json!({
            "reference": "", "declaration": "D\u{0}1", "declared_on": "31.03.2024", "threat_level": 0, "importer": "X",
            "parties": [{"role": "importer", "scheme": "ein", "identifier": "1"}, {"role": "boss", "identifier": "1"},
                        {"role": "importer"}],
            "lines": [{"line": 1, "hs": "61", "value": "much"}, {"line": 1, "declared_on": "2024-03-04"}, 7],
        });
        let answer = sent(&t, &staff.token, &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
        let mut found = fields(&answer);
        found.sort();
        let mut expected = vec![
            "declaration", "declared_on", "importer", "lines[0].hs", "lines[0].value", "lines[1].declared_on",
            "lines[1].line", "lines[2]", "parties[0].identifier", "parties[1].role", "parties[2].identifier",
            "parties[2].role", "reference", "threat_level",
        ];
        expected.sort_unstable();
        assert_eq!(found, expected, "{}", answer.text());
        for (kind, body) in [
            ("application/json", "{"),
            ("application/json", "[]"),
            ("application/json", "7"),
            ("text/plain", "{}"),
            ("application/x-ndjson", "\n"),
        ] {
            let answer = send(&t, &staff.token, kind, body.to_owned()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {body} {}", answer.text());
        }
        let many: Vec<Value> = (0..501).map(|n| shirts(&format!("{n}"))).collect();
        let answer = sent(&t, &staff.token, &Value::Array(many)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut long = shirts("L");
        long["lines"] = Value::Array(vec![json!({"value": 1}); 1001]);
        assert_eq!(fields(&sent(&t, &staff.token, &long).await), ["lines"]);
        assert_eq!(rows(&t).await, 0);
    })
    .await;
}

#[tokio::test]
async fn of_many_each_is_answered_by_itself() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let mut other = shirts("B1");
        other["office"] = json!("1001");
        let lines = [
            shirts("B1").to_string(),
            "{not json".to_owned(),
            json!({"reference": "B2"}).to_string(),
            other.to_string(),
            shirts("B1").to_string(),
        ];
        let answer = send(&t, &staff.token, "application/x-ndjson", lines.join("\n")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let answer = answer.json();
        let statuses: Vec<u64> = answer["assessments"]
            .as_array()
            .unwrap()
            .iter()
            .map(|a| a["status"].as_u64().unwrap())
            .collect();
        assert_eq!(statuses, [200, 422, 422, 409, 200]);
        assert_eq!(answer["assessments"][4]["assessment"]["before"], true);
        assert_eq!(answer["assessments"][2]["reference"], "B2");
        assert_eq!(rows(&t).await, 1);
    })
    .await;
}

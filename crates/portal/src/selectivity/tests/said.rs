//! What became of declarations, said by systems: many at once, each answered by itself, none twice.

use super::sample::{assessed, plain};
use super::{Staff, in_force, sent, shirts, staff};
use crate::accounts::tokens;
use crate::command::System;
use crate::selectivity::Assessed;
use crate::selectivity::examine::shares;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

pub(super) async fn say(t: &TestApp, token: &str, kind: &str, body: &str) -> Answer {
    let request = Request::post("/api/v1/examinations")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(body.to_owned()))
        .unwrap();
    t.send(&mut Client::default(), request).await
}

pub(super) async fn said(t: &TestApp, token: &str, body: &Value) -> Answer {
    say(t, token, "application/json", &body.to_string()).await
}

async fn read(t: &TestApp, token: &str, query: &str, accept: &str) -> Answer {
    let request = Request::get(format!("/api/v1/examinations{query}"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::ACCEPT, accept)
        .body(Body::empty())
        .unwrap();
    t.send(&mut Client::default(), request).await
}

/// A declaration that a rule selects.
async fn red(t: &TestApp, staff: &Staff, reference: &str) -> Value {
    let mut red = shirts(reference);
    red["parties"][0]["identifier"] = json!("20-1234567");
    let red = sent(t, &staff.token, &red).await.json();
    assert_ne!(red["selected"], "none", "{red}");
    red
}

fn clean(declaration: &str) -> Value {
    json!({"declaration": declaration, "outcome": "examined", "depth": "scan", "found": false})
}

async fn events(t: &TestApp) -> i64 {
    let count = "select count(*) from event where stream_kind = 'examination'";
    let (count,): (i64,) = t.app.db(&System).one(count, vec![]).await.unwrap();
    count
}

/// Examined by chance when either draw says so.
pub(super) fn chance(one: &Assessed) -> f64 {
    let (sample, explore) = (one.row.probability, one.row.explore_probability);
    1.0 - (1.0 - sample.unwrap()) * (1.0 - explore.unwrap())
}

#[tokio::test]
async fn outcomes_said_by_systems_give_the_estimate_that_one_works_out_by_hand() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let all = assessed(&t, (0..2000).map(|n| plain(&format!("T{n}"))).collect()).await;
        let drawn: Vec<&Assessed> = all
            .iter()
            .filter(|one| one.row.drawn || one.row.explored)
            .collect();
        assert!(drawn.len() > 12, "{}", drawn.len());
        let (mut weights, mut weighted, mut examined) = (0.0, 0.0, 0);
        let mut items = Vec::new();
        for (n, one) in drawn.iter().enumerate() {
            let number = one.row.declaration.clone();
            items.push(match n {
                0 => json!({"declaration": number, "outcome": "cut_for_capacity", "note": "Nobody was left that night."}),
                1 => json!({"declaration": number, "outcome": "waived", "reason": "standard_exception", "note": "Diplomatic goods, by treaty."}),
                _ => {
                    let found = n.is_multiple_of(3);
                    examined += 1;
                    weights += 1.0 / chance(one);
                    weighted += if found { 1.0 / chance(one) } else { 0.0 };
                    json!({"declaration": number, "outcome": "examined", "depth": "physical", "found": found, "note": "as the inspector wrote it"})
                }
            });
        }
        let body: Vec<String> = items.iter().map(Value::to_string).collect();
        let answer = say(&t, &staff.token, "application/x-ndjson", &body.join("\n")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let answer = answer.json();
        let answers = answer["examinations"].as_array().unwrap();
        assert_eq!(answers.len(), drawn.len());
        assert!(answers.iter().all(|one| one["status"] == 200 && one["examination"]["before"] == false), "{answer}");
        // The whole call again: everything was said before.
        let again = said(&t, &staff.token, &Value::Array(items)).await.json();
        let answers = again["examinations"].as_array().unwrap();
        assert!(answers.iter().all(|one| one["examination"]["before"] == true), "{again}");
        assert_eq!(events(&t).await, i64::try_from(drawn.len()).unwrap());

        let today = t.app.today();
        let tom = t.who(staff.tom).await;
        let [whole, ..] = shares(&t.app, &tom, (today, today)).await.unwrap();
        assert_eq!((whole.examined, whole.waived, whole.cut), (examined, 1, 1));
        let share = weighted / weights;
        assert!((whole.estimate.unwrap().share - share).abs() < 1e-12);
        let mut tom = t.sign_in(staff.tom).await;
        let page = t.get(&mut tom, "/selectivity/draws").await.text();
        assert!(page.contains(&format!("{:.3}%", share * 100.0)), "{share} {page}");

        // What is read back weighs the same, page by page.
        let (mut query, mut weights, mut weighted, mut rows) = ("?limit=7".to_owned(), 0.0, 0.0, 0);
        loop {
            let page = read(&t, &staff.token, &query, "application/x-ndjson").await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.text());
            for line in page.text().lines() {
                let row: Value = serde_json::from_str(line).unwrap();
                rows += 1;
                if let Some(found) = row["found"].as_bool() {
                    let weight = 1.0 / row["exam_probability"].as_f64().unwrap();
                    weights += weight;
                    weighted += if found { weight } else { 0.0 };
                }
            }
            let Some(next) = page.headers.get(header::LINK) else { break };
            let next = next.to_str().unwrap();
            let (path, rel) = next.trim_start_matches('<').split_once('>').unwrap();
            assert_eq!(rel, "; rel=\"next\"");
            query = path.strip_prefix("/api/v1/examinations").unwrap().to_owned();
        }
        assert_eq!(rows, drawn.len());
        assert!((weighted / weights - share).abs() < 1e-9);
    })
    .await;
}

#[tokio::test]
async fn each_is_answered_by_itself_whatever_was_sent() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        for reference in ["H1", "H2", "H3"] {
            red(&t, &staff, reference).await;
        }
        let found = json!({"declaration": "D-H2", "outcome": "examined", "depth": "scan", "found": true, "note": "Forty cartons of shoes."});
        let cases = [
            (clean("D-H1"), 200, vec![]),
            (clean("D-H1"), 200, vec![]),
            (found.clone(), 200, vec![]),
            (clean("D-none"), 404, vec!["declaration"]),
            (clean("D-H2"), 409, vec!["correction"]),
            (json!({"declaration": "D-H1", "outcome": "waived", "reason": "articulable_reason", "note": "x", "correction": true}), 422, vec!["note"]),
            (json!({"declaration": "D-H3", "outcome": "examined", "depth": "unspecified", "found": "yes"}), 422, vec!["depth", "found"]),
            (json!({"declaration": "D-H3", "outcome": "waived", "reason": "source_code", "found": false}), 422, vec!["found", "reason"]),
            (json!({"declaration": ["D"], "series": "s\u{0}", "outcome": "lost", "note": 7, "correction": "no", "boss": 1}), 422,
                vec!["boss", "declaration", "series", "outcome", "note", "correction"]),
            (json!({"declaration": "D-H3", "outcome": "cut_for_capacity", "note": "bell \u{7} and more words"}), 422, vec!["note"]),
            (json!({"declaration": "x".repeat(81), "outcome": "cut_for_capacity", "note": "long enough a note"}), 422, vec!["declaration"]),
            (json!({"declaration": "D-H3", "outcome": "cut_for_capacity", "note": "n".repeat(1001)}), 422, vec!["note"]),
            (json!(7), 422, vec![""]),
            (json!({"declaration": "D-H2", "outcome": "examined", "depth": "physical", "found": false, "note": "It was another container.", "correction": true}), 200, vec![]),
            // The first message once more, late: it was said, and the correction goes on holding.
            (found, 200, vec![]),
        ];
        let body: Vec<&Value> = cases.iter().map(|(item, ..)| item).collect();
        let answer = said(&t, &staff.token, &json!(body)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let answer = answer.json();
        for (place, (item, status, fields)) in cases.iter().enumerate() {
            let one = &answer["examinations"][place];
            assert_eq!((&one["place"], &one["status"]), (&json!(place), &json!(status)), "{item} {one}");
            let told = one["errors"].as_array().cloned().unwrap_or_default();
            let mut told: Vec<&str> = told.iter().map(|e| e["field"].as_str().unwrap_or("")).collect();
            let mut fields = fields.clone();
            told.sort_unstable();
            fields.sort_unstable();
            assert_eq!(told, fields, "{item} {one}");
        }
        assert_eq!(answer["examinations"][1]["examination"]["before"], true);
        let late = &answer["examinations"][14]["examination"];
        assert_eq!((&late["before"], &late["found"]), (&json!(true), &json!(false)), "{late}");
        assert_eq!(events(&t).await, 3);

        // Alone, the same is a problem document.
        for (item, status) in [(clean("D-none"), 404), (clean("D-H2"), 409), (json!({}), 422)] {
            let answer = said(&t, &staff.token, &item).await;
            assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
            assert_eq!(answer.json()["status"], status);
        }
        for (kind, body) in [
            ("application/json", "{"),
            ("application/json", "[]"),
            ("text/plain", "{}"),
            ("application/x-ndjson", "\n"),
        ] {
            let answer = say(&t, &staff.token, kind, body).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {body}");
        }
        let many = Value::Array((0..501).map(|n| clean(&format!("{n}"))).collect());
        assert_eq!(said(&t, &staff.token, &many).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(events(&t).await, 3);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn only_who_may_on_the_page_may_here_and_pages_are_read_as_asked() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        red(&t, &staff, "R1").await;
        for role in ["director", "auditor", "specialist", "administrator"] {
            let token = tokens::create(&t.app, role, "test").await.unwrap();
            let answer = said(&t, &token, &clean("D-R1")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role}");
            assert_eq!(answer.json()["right"], "record_examination");
            let may = matches!(role, "director" | "auditor");
            let status = read(&t, &token, "", "*/*").await.status;
            let expected = if may {
                StatusCode::OK
            } else {
                StatusCode::FORBIDDEN
            };
            assert_eq!(status, expected, "{role}");
        }
        assert_eq!(
            said(&t, "gl_guess", &clean("D-R1")).await.status,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(events(&t).await, 0);
        assert_eq!(
            said(&t, &staff.token, &clean("D-R1")).await.status,
            StatusCode::OK
        );

        let csv = read(&t, &staff.token, "", "text/csv").await;
        assert_eq!(csv.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
        let text = csv.text();
        let mut lines = text.lines();
        assert!(lines.next().unwrap().starts_with("seq,series,declaration,"));
        let line = lines.next().unwrap();
        assert!(
            line.contains("D-R1") && line.contains("examined,scan,false,"),
            "{line}"
        );
        assert!(line.contains(",1,"), "rules select it for certain: {line}");
        let row = read(&t, &staff.token, "?format=ndjson", "text/csv").await;
        assert_eq!(row.headers[header::CONTENT_TYPE], "application/x-ndjson");
        assert_eq!(row.json()["exam_probability"], 1.0);
        let none = read(&t, &staff.token, "?from=2020-01-01&to=2020-01-31", "*/*").await;
        assert_eq!((none.status, none.text().as_str()), (StatusCode::OK, ""));
        for wrong in [
            "?from=soon",
            "?to=2024-02-30",
            "?after=-1",
            "?limit=0",
            "?limit=10001",
            "?format=xls",
        ] {
            let answer = read(&t, &staff.token, wrong, "*/*").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
        for wrong in ["?since=2024-01-01", "?limit=many"] {
            let answer = read(&t, &staff.token, wrong, "*/*").await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        }
    })
    .await;
}

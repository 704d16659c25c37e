//! Every route as every role, and every SQL constant on every engine. New routes and constants are covered by
//! being there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use crate::command::System;
use crate::membership::commands::{NewApplication, start};
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use crate::web::{Access, RouteInfo};
use axum::http::StatusCode;
use greenlane_domain::ids::{AccountId, MemberId};
use std::path::Path;

const STAFF: [&str; 8] = [
    "specialist",
    "supervisor",
    "vetting_officer",
    "director",
    "policy_officer",
    "targeting_officer",
    "auditor",
    "administrator",
];

async fn company(t: &TestApp, email: &str, name: &str) -> (AccountId, MemberId) {
    let owner = t.person(email, None).await;
    let who = t.who(owner).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let new = NewApplication {
        legal_name: name,
        country: "US",
        entity_type: "importer",
        officer: true,
        invited: false,
    };
    let member = start(&mut unit, new).await.unwrap();
    unit.commit().await.unwrap();
    (owner, member)
}

/// The path with its parameters filled: the company where a company is meant, a stranger's id elsewhere.
fn filled(path: &str, member: MemberId) -> String {
    let mut out = String::new();
    let mut parts = path.split('/').peekable();
    let mut before = "";
    while let Some(part) = parts.next() {
        let text = match part {
            p if p.starts_with('{') && matches!(before, "companies" | "act-for") => {
                member.to_string()
            }
            "{criterion}" => "1.1".to_owned(),
            p if p.starts_with('{') => uuid::Uuid::from_u128(0x1234).to_string(),
            p => p.to_owned(),
        };
        out.push_str(&text);
        if parts.peek().is_some() {
            out.push('/');
        }
        before = part;
    }
    out
}

async fn ask(t: &TestApp, client: &mut Client, route: &RouteInfo, path: &str) -> Answer {
    if route.method == "GET" {
        t.get(client, path).await
    } else {
        t.post(client, path, &[]).await
    }
}

fn turned_away(answer: &Answer) -> bool {
    let to_sign_in = answer.status.is_redirection() && answer.location().starts_with("/sign-in");
    to_sign_in
        || matches!(
            answer.status,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND
        )
}

#[tokio::test]
async fn every_route_is_refused_to_every_role_that_lacks_its_right() {
    on_each_engine(async |t| {
        let (_, member) = company(&t, "olga@first.example", "First Harbour Goods").await;
        for (desk, role) in STAFF.iter().enumerate() {
            let person = t
                .person(&format!("{role}@programme.example"), Some(role))
                .await;
            // Each from a desk of their own: together they ask more than one address may.
            let desk = format!("203.0.113.{desk}:4000");
            let mut client = t.sign_in(person).await.moved_to(&desk);
            for route in crate::route_table() {
                let Access::Role(action) = route.access else {
                    continue;
                };
                let path = filled(route.path, member);
                let answer = ask(&t, &mut client, &route, &path).await;
                let name = format!("{role} {} {path}: {}", route.method, answer.status);
                assert!(!answer.status.is_server_error(), "{name} {}", answer.text());
                if !t.app.rights().role_may(role, action) {
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn no_route_shows_or_changes_another_companys_record() {
    on_each_engine(async |t| {
        let (_, first) = company(&t, "olga@first.example", "First Harbour Goods").await;
        let (other, _) = company(&t, "omar@second.example", "Second Valley Freight").await;
        let mut stranger = t.sign_in(other).await;
        let before = events(&t).await;
        for route in crate::route_table()
            .iter()
            .filter(|r| r.access != Access::Public)
        {
            if !route.path.contains("/companies/{") && !route.path.contains("/act-for/{") {
                continue;
            }
            let path = filled(route.path, first);
            let answer = ask(&t, &mut stranger, route, &path).await;
            let name = format!("{} {path}: {}", route.method, answer.status);
            assert!(turned_away(&answer), "a stranger may {name}");
            assert!(
                !answer.text().contains("First Harbour"),
                "{name} names the company"
            );
        }
        assert_eq!(
            events(&t).await,
            before,
            "a stranger's request changed the record"
        );
    })
    .await;
}

#[tokio::test]
async fn every_route_but_the_public_ones_asks_a_visitor_to_sign_in() {
    on_each_engine(async |t| {
        let (_, member) = company(&t, "olga@first.example", "First Harbour Goods").await;
        for route in crate::route_table() {
            let path = filled(route.path, member);
            let answer = ask(&t, &mut Client::default(), &route, &path).await;
            let name = format!("{} {path}: {}", route.method, answer.status);
            assert!(!answer.status.is_server_error(), "{name} {}", answer.text());
            if route.access != Access::Public {
                let signs_in = answer.location().starts_with("/sign-in");
                assert!(
                    signs_in || answer.status == StatusCode::UNAUTHORIZED,
                    "{name}"
                );
            }
        }
    })
    .await;
}

async fn events(t: &TestApp) -> i64 {
    let (count,): (i64,) = t
        .app
        .db(&System)
        .one("select count(*) from event", vec![])
        .await
        .unwrap();
    count
}

/// `const NAME: &str = "…";` in every `sql.rs` and in every `mod sql`.
fn constants(dir: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            constants(&path, found);
            continue;
        }
        if path.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let named = path
            .file_name()
            .is_some_and(|n| n.to_string_lossy().starts_with("sql"));
        let body = if named {
            text.as_str()
        } else {
            text.split_once("mod sql {").map_or("", |(_, b)| b)
        };
        for part in body.split("const ").skip(1) {
            let Some((name, rest)) = part.split_once(':') else {
                continue;
            };
            let Some(rest) = rest.trim_start().strip_prefix("&str =") else {
                continue;
            };
            let Some(literal) = rest.trim_start().strip_prefix('"') else {
                continue;
            };
            let Some((sql, _)) = literal.split_once("\";") else {
                continue;
            };
            let sql = sql.replace("\\\n", "").replace("\\\"", "\"");
            // A constant may also be a piece of a statement; the whole that it is part of is met in its tests.
            let begins = ["select", "insert", "update", "delete", "with"];
            let whole = begins.iter().any(|w| sql.starts_with(w)) && !sql.trim_end().ends_with('(');
            if whole {
                found.push((format!("{} {name}", path.display()), sql));
            }
        }
    }
}

#[tokio::test]
async fn every_sql_constant_is_taken_by_both_engines() {
    let mut found = Vec::new();
    constants(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(
        found.len() > 30,
        "only {} constants were found",
        found.len()
    );
    let found = &found;
    on_each_engine(async |t| {
        for (name, sql) in found {
            let composed = greenlane_db::Composed(sql.as_str().into());
            if let Err(error) = t.app.db(&System).prepare(composed).await {
                panic!("{name}: {error}\n{sql}");
            }
        }
    })
    .await;
}

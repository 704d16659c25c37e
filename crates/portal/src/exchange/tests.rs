#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod beyond;
mod criteria;
mod crosswalks;
mod foreign;
mod profiles;
mod redrafts;
mod trestle;
mod validations;

use crate::testing::{Answer, Client, TestApp};
use axum::http::{StatusCode, header};
use serde_json::Value;
use std::path::Path;

/// Refuses a document that the official schema of its model refuses.
fn valid(model: &str, document: &Value) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/schemas/oscal");
    let text = std::fs::read_to_string(root.join(format!("oscal_{model}_schema.json"))).unwrap();
    let schema = serde_json::from_str(&text).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = schema
        .iter_errors(document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{model}: {faults:#?}");
}

async fn got(t: &TestApp, client: &mut Client, path: &str) -> Answer {
    let answer = t.get(client, path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer
}

/// Sends a file as a browser's form does.
pub(crate) async fn upload(
    t: &TestApp,
    client: &mut Client,
    path: &str,
    file: (&str, &[u8]),
) -> Answer {
    t.post_file(client, path, &[], Some(file)).await
}

/// What a form on a page holds, by field.
fn fields(page: &str, form: &str) -> Vec<(String, String)> {
    use scraper::{Html, Selector};
    let html = Html::parse_document(page);
    let inputs = format!("form[action=\"{form}\"] input, form[action=\"{form}\"] textarea");
    let inputs = Selector::parse(&inputs).unwrap();
    let kept = html.select(&inputs).filter(|input| {
        let kind = input.attr("type").unwrap_or_default();
        kind != "file"
            && (!["radio", "checkbox"].contains(&kind) || input.attr("checked").is_some())
    });
    kept.map(|input| {
        let value = match input.attr("value") {
            Some(value) => value.to_owned(),
            None => input.text().collect::<String>().trim().to_owned(),
        };
        (input.attr("name").unwrap_or_default().to_owned(), value)
    })
    .filter(|(name, _)| name != "csrf")
    .collect()
}

/// The same form with some fields filled otherwise.
async fn send(
    t: &TestApp,
    client: &mut Client,
    (page, form): (&str, &str),
    changed: &[(&str, &str)],
) -> Answer {
    let mut all = fields(page, form);
    all.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let mut all: Vec<(&str, &str)> = all.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    all.extend(changed);
    t.post(client, form, &all).await
}

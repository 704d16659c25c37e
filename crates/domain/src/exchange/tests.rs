#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod catalogues;
mod choices;
mod crosswalks;
mod foreign;
mod outside;
mod places;
mod profiles;
mod redrafts;
mod settling;
mod tables;

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

use super::*;
use crate::pack::Pack;

static PACK: LazyLock<Pack> = LazyLock::new(crate::pack::tests::ctpat);

fn shown() -> Shown<'static> {
    Shown {
        pack: &PACK,
        edition: &PACK.editions[0],
        follows: None,
        kept: None,
        kept_for: None,
    }
}

/// A document of the folder of test data.
fn given(path: &str) -> Value {
    read(&format!("testdata/oscal/{path}"))
}

fn read(path: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join(path)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Refuses a document that the official schema of its model refuses.
fn valid(model: &str, document: &Value) {
    let schema = read(&format!("schemas/oscal/oscal_{model}_schema.json"));
    let schema = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = schema
        .iter_errors(document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{model}: {faults:#?}");
}

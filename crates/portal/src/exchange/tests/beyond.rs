//! What another tool writes into a profile's file comes back from here, also from an installation that never saw the
//! profile before.

use super::profiles::{answered, document};
use super::*;
use crate::profile::tests::{Firm, went_to};
use crate::testing::on_each_engine;
use serde_json::json;

const REQUIREMENTS: &str = "/system-security-plan/control-implementation/implemented-requirements";

/// The file as a tool would hand it on: the same answers, with what it knows beside.
fn enriched(out: &Value) -> Value {
    let mut file = out.clone();
    let theirs = json!({ "name": "maturity", "ns": "https://tool.example/ns", "value": "3" });
    let plan = file.pointer_mut("/system-security-plan").unwrap();
    plan["metadata"]["props"]
        .as_array_mut()
        .unwrap()
        .push(theirs.clone());
    plan["metadata"]["remarks"] = json!("Prepared with a tool.");
    plan["back-matter"]["resources"]
        .as_array_mut()
        .unwrap()
        .push(json!({
            "uuid": "5a0f5f0e-7f0c-4f53-8f6d-2f6d0f2b7a11",
            "title": "Report of the tool",
            "rlinks": [{ "href": "https://tool.example/report" }],
        }));
    let first = &mut file.pointer_mut(REQUIREMENTS).unwrap()[0];
    first["props"].as_array_mut().unwrap().push(theirs);
    first["remarks"] = json!("Looked at twice.");
    first["set-parameters"] = json!([{ "param-id": "frequency", "values": ["weekly"] }]);
    first["by-components"][0]["props"] =
        json!([{ "name": "owner", "ns": "https://tool.example/ns", "value": "logistics" }]);
    file
}

/// Takes a file into the profile of a firm and gives what is written of it afterwards.
async fn taken(t: &TestApp, firm: &Firm, file: &Value) -> Value {
    let mut employee = t.sign_in(firm.employee).await;
    let path = firm.path("/exchange");
    let bytes = serde_json::to_vec(file).unwrap();
    let preview = upload(t, &mut employee, &path, ("profile.json", &bytes)).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
    let page = preview.text();
    let act = [("act", "take")];
    went_to(&send(t, &mut employee, (&page, &path), &act).await);
    document(t, &mut employee, firm).await
}

fn said(document: &Value) -> Vec<Value> {
    let first = &document.pointer(REQUIREMENTS).unwrap()[0];
    let plan = &document["system-security-plan"];
    let theirs = |entries: &Value| {
        let entries = entries.as_array().into_iter().flatten();
        let entries = entries.filter(|entry| entry.to_string().contains("tool.example"));
        entries.cloned().collect::<Value>()
    };
    vec![
        theirs(&plan["metadata"]["props"]),
        plan["metadata"]["remarks"].clone(),
        theirs(&plan["back-matter"]["resources"]),
        theirs(&first["props"]),
        first["remarks"].clone(),
        first["set-parameters"].clone(),
        theirs(&first["by-components"][0]["props"]),
    ]
}

#[tokio::test]
async fn what_a_tool_says_beside_is_kept_and_returned_wherever_it_is_taken() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let out = document(&t, &mut employee, &firm).await;
        let file = enriched(&out);
        valid("ssp", &file);

        // Another installation, where the company has a profile without answers.
        let other = TestApp::sqlite().await;
        let (fresh, _) = Firm::opened(&other).await;
        let written = taken(&other, &fresh, &file).await;
        valid("ssp", &written);
        assert_eq!(said(&written), said(&file));
        let count = |document: &Value, what: &str| document.to_string().matches(what).count();
        for ours in [
            "\"this-system\"",
            "\"ready\"",
            "\"criteria-edition\"",
            "\"prepared-by\"",
        ] {
            assert_eq!(
                count(&written, ours),
                count(&out, ours),
                "{ours} stands once"
            );
        }
        let narrative = |document: &Value, n: usize| {
            document.pointer(REQUIREMENTS).unwrap()[n]["by-components"][0]["description"].clone()
        };
        assert_eq!(narrative(&written, 0), narrative(&file, 0));

        // Back again, and once more: nothing is lost and nothing grows.
        let mut again = written.clone();
        again["system-security-plan"]["metadata"]["remarks"] = json!("Prepared once more.");
        let once = taken(&other, &fresh, &again).await;
        assert_eq!(said(&once), said(&again));
        assert_eq!(once.to_string().len(), again.to_string().len());

        // What changes here afterwards is written as it is, with what was kept beside.
        let mut client = other.sign_in(fresh.employee).await;
        let changed = "The gate is closed at night.";
        let fields = [
            ("rev", "1"),
            ("state", "in_place"),
            ("narrative", changed),
            ("ready", "yes"),
        ];
        let first = file.pointer(REQUIREMENTS).unwrap()[0]["control-id"]
            .as_str()
            .unwrap();
        let page = fresh.path(&format!("/criteria/{}", first.trim_start_matches("msc-")));
        went_to(&other.post(&mut client, &page, &fields).await);
        let later = document(&other, &mut client, &fresh).await;
        assert_eq!(narrative(&later, 0), changed);
        assert_eq!(said(&later), said(&again));
    })
    .await;
}

#[tokio::test]
async fn what_is_answered_later_stands_and_nothing_unreadable_is_kept() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let out = document(&t, &mut employee, &firm).await;
        let mut file = enriched(&out);
        let plan = file.pointer_mut("/system-security-plan").unwrap();
        plan["metadata"]["actions"] = json!([{
            "uuid": "5a0f5f0e-7f0c-4f53-8f6d-2f6d0f2b7a12",
            "type": "approval",
            "system": "http://csrc.nist.gov/ns/oscal",
        }]);
        let other = TestApp::sqlite().await;
        let (fresh, own) = Firm::opened(&other).await;
        let written = taken(&other, &fresh, &file).await;
        assert!(
            written
                .pointer("/system-security-plan/metadata/actions")
                .is_none()
        );
        // A document that is attached afterwards stands beside the tool's.
        answered(&other, &fresh, own).await;
        let mut client = other.sign_in(fresh.employee).await;
        let later = document(&other, &mut client, &fresh).await;
        let resources = later
            .pointer("/system-security-plan/back-matter/resources")
            .unwrap();
        let resources = resources.as_array().unwrap();
        let ours = resources
            .iter()
            .filter(|each| each.to_string().contains("evidence-id"));
        assert_eq!((ours.count(), resources.len()), (1, 2), "{resources:#?}");
        valid("ssp", &later);

        // Deeper than the record can be read: refused, and the profile is as it was.
        let mut deep = json!("x");
        for _ in 0..100 {
            deep = json!({ "in": deep });
        }
        let mut file = later.clone();
        file["system-security-plan"]["metadata"]["links"] = json!([{ "href": "#x", "deep": deep }]);
        let path = fresh.path("/exchange");
        let bytes = serde_json::to_vec(&file).unwrap();
        let preview = upload(&other, &mut client, &path, ("profile.json", &bytes)).await;
        let page = preview.text();
        let refused = send(&other, &mut client, (&page, &path), &[("act", "take")]).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            refused.text()
        );
        assert_eq!(document(&other, &mut client, &fresh).await, later);
    })
    .await;
}

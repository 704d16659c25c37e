//! The expedited lane: every link certified at that moment, or the missing one named.

use super::{in_force, sent, shirts, staff};
use crate::recognition::tests::{certified, reinstate, suspend};
use crate::testing::on_each_engine;
use serde_json::{Value, json};

const LINKS: [(&str, &str); 4] = [
    ("importer", "12-3456789"),
    ("carrier", "20-1234567"),
    ("driver", "33-1234567"),
    ("manufacturer", "45-1234567"),
];

fn chain(reference: &str, roles: &[&str]) -> Value {
    let mut sent = shirts(reference);
    let links = LINKS.iter().filter(|(role, _)| roles.contains(role));
    let parties =
        links.map(|(role, ein)| json!({"role": role, "scheme": "ein", "identifier": ein}));
    sent["parties"] = Value::Array(parties.collect());
    sent
}

fn missing(answer: &Value) -> Vec<String> {
    let missing = answer["expedited"]["missing"].as_array().unwrap().iter();
    missing
        .map(|words| words.as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_expedited_lane_needs_every_link_and_names_the_missing_one() {
    on_each_engine(async |t| {
        certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let carrier = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        certified(&t, "Gamma Driver", "33-1234567").await;
        certified(&t, "Delta Makers", "45-1234567").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let all = ["importer", "carrier", "driver", "manufacturer"];
        let answer = sent(&t, &staff.token, &chain("E1", &all)).await.json();
        assert!(missing(&answer).is_empty(), "{answer}");
        // The fixed secret of tests does not draw it, and no rule selects it.
        assert_eq!(answer["selected"], "none", "{answer}");
        assert_eq!(answer["expedited"]["allowed"], true, "{answer}");

        // What a rule selects has no expedited lane, whoever stands behind it.
        let mut arms = chain("E0", &all);
        arms["lines"][0]["hs6"] = json!("930100");
        let arms = sent(&t, &staff.token, &arms).await.json();
        assert!(missing(&arms).is_empty(), "{arms}");
        assert_eq!(arms["expedited"]["allowed"], false, "{arms}");

        let answer = sent(&t, &staff.token, &chain("E2", &["importer", "carrier", "manufacturer"])).await.json();
        assert_eq!(answer["expedited"]["allowed"], false);
        assert_eq!(missing(&answer), ["Driver: line 1 names none."]);

        suspend(&t, carrier.id).await;
        let answer = sent(&t, &staff.token, &chain("E3", &all)).await.json();
        let [words] = missing(&answer).try_into().unwrap();
        assert!(words.contains("Beta Carriers LLC, suspended"), "{words}");
        reinstate(&t, carrier.id).await;

        // One line of another maker is enough, and the first of its lines is named.
        let mut two = chain("E4", &all);
        two["lines"] = json!([
            {"hs6": "610910", "value": 900, "net_mass": 100},
            {"hs6": "610910", "value": 900, "net_mass": 100, "parties": [{"role": "manufacturer", "name": "Unknown Works"}]},
        ]);
        let answer = sent(&t, &staff.token, &two).await.json();
        let [words] = missing(&answer).try_into().unwrap();
        assert!(words.starts_with("Manufacturer:"), "{words}");
        let mut tom = t.sign_in(staff.tom).await;
        let path = format!("/selectivity/{}", answer["id"].as_str().unwrap());
        let page = t.get(&mut tom, &path).await.text();
        assert!(page.contains("It may not use the expedited lane") && page.contains(&words), "{page}");
        let page = t.get(&mut tom, "/selectivity?number=E1").await.text();
        assert!(page.contains("Expedited"), "{page}");
    })
    .await;
}

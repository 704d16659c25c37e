//! The expedited lane: every link certified at that moment, or the missing one named.

use super::{in_force, sent, shirts, staff};
use crate::recognition::tests::{certified, reinstate, suspend};
use crate::testing::on_each_engine;
use crate::trade::tests::import;
use axum::http::StatusCode;
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

#[tokio::test]
async fn a_member_reads_to_which_of_its_declarations_the_lane_was_open_once_that_is_settled() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let beta = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        certified(&t, "Gamma Driver", "33-1234567").await;
        certified(&t, "Delta Makers", "45-1234567").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let file = "declaration,line,declared_on,importer,importer_name\nX1,1,2024-03-05,12-3456789,Alpha Imports Inc.\n";
        import(&t, "march.csv", "greenlane", file, false).await.unwrap();
        // One came without its driver at first; its last assessment counts. Another never named one, a third was arms.
        let all = ["importer", "carrier", "driver", "manufacturer"];
        let mut first = chain("E1a", &["importer", "carrier", "manufacturer"]);
        first["declaration"] = json!("D-E1");
        let mut arms = chain("E3", &all);
        arms["lines"][0]["hs6"] = json!("930100");
        let without = chain("E2", &["importer", "manufacturer"]);
        for (declaration, open) in [(&first, false), (&chain("E1", &all), true), (&without, false), (&arms, false)] {
            let answer = sent(&t, &staff.token, declaration).await.json();
            assert_eq!(answer["expedited"]["allowed"], open, "{answer}");
        }
        // The importer of these is nobody of the programme, and of those the company was not certified.
        sent(&t, &staff.token, &chain("E4", &["carrier"])).await;
        suspend(&t, alpha.id).await;
        sent(&t, &staff.token, &chain("E5", &all)).await;
        reinstate(&t, alpha.id).await;

        let base = format!("/companies/{}/benefits", alpha.id);
        let statement = format!("{base}?year=2024&format=json");
        let mut ana = t.sign_in(alpha.officer).await;
        // Whoever knew at once that its lane is closed without a link missing would know of the exam to come.
        let early = t.get(&mut ana, &statement).await.json();
        assert_eq!((&early["lane"]["assessed"], &early["lane"]["open"]), (&json!(0), &Value::Null));
        let page = t.get(&mut ana, &format!("{base}/assessed?year=2024")).await.text();
        assert!(!page.contains("D-E1") && !page.contains("D-E3"), "{page}");

        t.at("2024-05-20T15:00:00Z");
        let mut ana = t.sign_in(alpha.officer).await;
        let settled = t.get(&mut ana, &statement).await.json();
        assert_eq!((&settled["lane"]["assessed"], &settled["lane"]["open"]), (&json!(3), &json!(1)), "{settled}");
        let page = t.get(&mut ana, &base).await.text();
        assert!(page.contains("1 of 3") && page.contains(&format!("{base}/assessed?year=2024")), "{page}");
        let rows = t.get(&mut ana, &format!("{base}/assessed?year=2024&format=csv")).await.text();
        let mut rows: Vec<&str> = rows.lines().skip(1).collect();
        rows.sort_unstable();
        assert_eq!(
            rows,
            ["D-E1,2024-03-04,open,", "D-E2,2024-03-04,closed,carrier driver", "D-E3,2024-03-04,closed,"]
        );
        let closed = t.get(&mut ana, &format!("{base}/assessed?year=2024&lane=closed")).await.text();
        assert!(
            closed.contains("Not named, or not certified at that moment: Carrier, Driver")
                && closed.contains("Chosen for an exam") && !closed.contains("D-E1"),
            "{closed}"
        );
        // Which of its partners it was, and how that one stood, is the partner's business.
        assert!(!closed.contains("Beta Carriers"), "{closed}");
        let wrong = t.get(&mut ana, &format!("{base}/assessed?year=2024&lane=some")).await;
        assert_eq!(wrong.status, StatusCode::NOT_FOUND);
        let mut other = t.sign_in(beta.officer).await;
        let hidden = t.get(&mut other, &format!("{base}/assessed?year=2024")).await;
        assert_ne!(hidden.status, StatusCode::OK);
    })
    .await;
}

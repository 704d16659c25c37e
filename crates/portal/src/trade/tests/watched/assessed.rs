//! Declarations as they are assessed: whom they name by the programme's own number, and watched like an import.

use super::super::import;
use super::{ALARMS, HEAD, MATCHES, alarms, card, decide, follow_up, mail, text, told};
use crate::accounts::Who;
use crate::caseload::world::World;
use crate::recognition::tests::certified;
use crate::selectivity::tests::{in_force, sent, shirts, staff};
use crate::testing::{TestApp, on_each_engine};
use crate::trade::year;
use axum::http::StatusCode;
use greenlane_domain::rulesets::DeclaredRole;
use serde_json::{Value, json};
use std::fmt::Write as _;

#[tokio::test]
async fn a_companys_own_number_with_the_programme_comes_first() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let other = certified(&t, "Beta Freight Ltd", "20-1234567").await;
        let (company, beta) = (w.company, other.id);
        let mut file = HEAD.to_owned();
        let _ = writeln!(
            file,
            "A,1,2024-06-01,98-765432100,Whoever Ltd,,{company},,,,,none"
        );
        // Another number is somebody else's: neither decides.
        let _ = writeln!(
            file,
            "B,1,2024-06-01,20-1234567,Beta Freight,,{company},,,,,none"
        );
        // Nobody's number with the programme changes nothing, and without anybody named nobody is claimed.
        let _ = writeln!(
            file,
            "C,1,2024-06-01,20-1234567,Beta Freight,,SVI-1,,,,,none"
        );
        let _ = writeln!(file, "D,1,2024-06-01,,,,{company},,,,,none");
        import(&t, "declared.csv", "greenlane", &file, false)
            .await
            .unwrap();
        let made = year::of(&t.app, 2024).await.unwrap();
        assert_eq!(
            (made.own.get(&company), made.own.get(&beta)),
            (Some(&1), Some(&1))
        );

        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let claims = |reference: &str, number: Value, claimed: String| {
            let mut body = shirts(reference);
            body["claimed_account"] = json!(claimed);
            body["parties"] =
                json!([{"role": "importer", "identifier": number, "name": "Whoever Ltd"}]);
            body
        };
        let first = claims("P1", json!("98-765432100"), company.to_string());
        let first = sent(&t, &staff.token, &first).await.json();
        assert_eq!(first["parties"][0]["member"], json!(company.0), "{first}");
        assert_eq!(first["parties"][0]["standing"], "in_force");
        let without = claims("P2", Value::Null, company.to_string());
        let without = sent(&t, &staff.token, &without).await.json();
        assert_eq!(without["parties"][0]["standing"], "in_force", "{without}");
        let against = claims("P3", json!("20-1234567"), company.to_string());
        let against = sent(&t, &staff.token, &against).await.json();
        assert_eq!(against["parties"][0]["standing"], "not_member", "{against}");
        let nobody = claims("P4", json!("98-765432100"), "SVI-1".to_owned());
        let nobody = sent(&t, &staff.token, &nobody).await.json();
        assert_eq!(nobody["parties"][0]["standing"], "not_member", "{nobody}");
    })
    .await;
}

/// A declaration as it comes, of parties that give no number of a member.
fn unnamed(reference: &str) -> Value {
    let mut body = shirts(reference);
    body["parties"] = json!([
        {"role": "importer", "name": "Alpha Import"},
        {"role": "carrier", "identifier": "ZQ-77", "name": "Alpha Import"},
        {"role": "declarant", "identifier": "BR-1", "name": "Alpha Import"},
        {"role": "consolidator", "identifier": "CO-1", "name": "Alpha Import"},
        {"role": "seller", "identifier": "SE-1", "name": "Alpha Import"},
        {"role": "manufacturer", "identifier": "MX-1", "name": "Wholly Other"},
    ]);
    body
}

async fn examined(t: &TestApp, who: &Who, id: &Value) {
    let mut client = t.sign_in(who.account).await;
    let path = format!("/selectivity/{}", id.as_str().unwrap());
    let fields = [
        ("outcome", "physical"),
        ("found", "no"),
        ("note", "Opened at the gate; nothing was found."),
    ];
    let answer = t.post(&mut client, &path, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[tokio::test]
async fn what_was_assessed_as_it_came_is_watched_like_an_import() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let tom = t.who(staff.tom).await;
        let first = sent(&t, &staff.token, &unnamed("L1")).await.json();
        assert_eq!(first["parties"][0]["standing"], "not_member", "{first}");
        // Sent again in another version: the same declaration.
        let mut second = unnamed("L1b");
        second["declaration"] = json!("D-L1");
        assert_eq!(sent(&t, &staff.token, &second).await.status, StatusCode::OK);
        // By its number the importer is known: nobody is asked.
        assert_eq!(
            sent(&t, &staff.token, &shirts("L2")).await.status,
            StatusCode::OK
        );
        assert_eq!(told(&t).await, (4, vec![mail("tom@example.org", MATCHES)]));
        let mut client = t.sign_in(staff.tom).await;
        let list = text(&t, &mut client, "/trade/parties").await;
        for shown in [
            "importer",
            "carrier",
            "broker",
            "consolidator",
            "ZQ-77",
            "per cent alike",
            "4 parties wait",
        ] {
            assert!(list.contains(shown), "{shown}: {list}");
        }
        assert!(!list.contains("SE-1") && !list.contains("MX-1"), "{list}");

        examined(&t, &tom, &first["id"]).await;
        let member = alpha.id.to_string();
        for party in [("", "Alpha Import"), ("BR-1", "Alpha Import")] {
            assert_eq!(
                decide(&t, &mut client, party, &member).await,
                StatusCode::SEE_OTHER
            );
        }
        // The loss of one declaration; of a broker's standing nothing follows, so that nothing was lost.
        let physical = card(&t)[2];
        let expected = vec![(vec![DeclaredRole::Importer], 1, physical)];
        assert_eq!(alarms(&t).await, expected);
        assert_eq!(told(&t).await, (1, vec![mail("tom@example.org", ALARMS)]));

        // From now on it is treated as what it is: no further alarm.
        let after = sent(&t, &staff.token, &unnamed("L3")).await.json();
        assert_eq!(after["parties"][0]["standing"], "in_force", "{after}");
        assert_eq!(told(&t).await, (0, Vec::new()));
        assert_eq!(alarms(&t).await, expected);
        // Another system's number is another declaration: what names no series is of our own.
        let other = format!(
            "series,{HEAD}north,D-L1,1,2024-03-04,77-765432100,Stranger Goods,,,,,,,none\n"
        );
        import(&t, "north.csv", "greenlane", &other, false)
            .await
            .unwrap();
        assert_eq!(alarms(&t).await, expected);
        // Imported as well, the declaration counts once, by what the import says of it.
        let file = format!("{HEAD}D-L1,1,2024-03-04,,Alpha Import,,,,,,,scan\n");
        import(&t, "declared.csv", "greenlane", &file, false)
            .await
            .unwrap();
        let expected = vec![(vec![DeclaredRole::Importer], 1, card(&t)[1])];
        assert_eq!(alarms(&t).await, expected);
        let fields = ("", "Alpha Import");
        assert_eq!(
            follow_up(&t, &mut client, fields).await,
            StatusCode::SEE_OTHER
        );
        let monitor = text(&t, &mut client, "/trade/delivery").await;
        assert!(monitor.contains("No alarm waits"), "{monitor}");
    })
    .await;
}

//! From a rule on a page to a member's fewer exams: written, tried, approved by another, run by API.

use super::{sent, staff};
use crate::i18n::{LANGUAGES, Locales};
use crate::recognition::tests::{applying, certified, suspend};
use crate::selectivity::{How, examine};
use crate::testing::{Client, TestApp, on_each_engine};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use greenlane_domain::trade::{Depth, Outcome, Waiver};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Toys at 150 points: scanned, unless standing takes something off.
fn toys(reference: &str, ein: &str) -> Value {
    json!({
        "reference": reference,
        "declaration": format!("T-{reference}"),
        "office": "2704",
        "mode": "1",
        "parties": [{"role": "importer", "scheme": "ein", "identifier": ein}],
        "lines": [{"hs6": "950300", "value": 3, "net_mass": 1, "tax_rate": 2}],
    })
}

const PAST: &str = "declared_on,declaration,line,hs6,value,net_mass,office,importer,found\n\
               2026-02-03,D1,1,950300,3,1,A,I1,serious\n\
               2026-02-03,D2,1,950300,30,1,A,I2,nothing\n\
               2026-02-03,D3,1,950300,4,1,B,I3,serious\n";

/// The page of a back-test on some lines, where what reaches a lane counts as selected.
pub(super) async fn back_tested(
    t: &TestApp,
    client: &mut Client,
    path: &str,
    lane: &str,
    csv: &str,
) -> String {
    back_tested_with(t, client, (path, lane), &[], Some(csv)).await
}

/// The same on what was imported, where further fields say from which day to which, or on a file.
pub(super) async fn back_tested_with(
    t: &TestApp,
    client: &mut Client,
    (path, lane): (&str, &str),
    further: &[(&str, &str)],
    csv: Option<&str>,
) -> String {
    let csrf = t.csrf(client).await;
    let mut body = String::new();
    let fields = [
        ("csrf", csrf.as_str()),
        ("against", ""),
        ("lane", lane),
        ("day", ""),
    ];
    for (name, value) in fields.iter().chain(further) {
        let _ = write!(
            body,
            "--XX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
    }
    if let Some(csv) = csv {
        body += "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"d.csv\"\r\n\r\n";
        body += csv;
        body += "\r\n";
    }
    body += "--XX--\r\n";
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .body(Body::from(body))
        .unwrap();
    let answer = t.send(client, request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let kept = t.get(client, &answer.location()).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.text());
    kept.text()
}

#[tokio::test]
async fn a_rule_from_a_page_runs_by_api_and_a_members_exams_fall_until_it_is_suspended() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let (mut tom, mut dora) = (t.sign_in(staff.tom).await, t.sign_in(staff.dora).await);
        let who = t.who(staff.tom).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let id = crate::rulesets::commands::begin(&mut unit, "Toys", None)
            .await
            .unwrap();
        unit.commit().await.unwrap();

        // Written on the page, tried on past declarations, sent in, approved by somebody else.
        let rule = [
            ("was", ""),
            ("revision", "0"),
            ("id", "cheap_toys"),
            ("rule_name", "Cheap toys"),
            ("owner", "Targeting"),
            ("reason", "They were wrong last year."),
            (
                "text",
                "when hs6 like '95%' and value < 10 unknown is false then +135 points",
            ),
        ];
        let answer = t
            .post(&mut tom, &format!("/rulesets/{id}/rule"), &rule)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = back_tested(
            &t,
            &mut tom,
            &format!("/rulesets/{id}/back-test"),
            "scan",
            PAST,
        )
        .await;
        assert!(page.contains("For 3 of 3 lines"), "{page}");
        let why = [("reasons", "Toys were wrong last year."), ("submit", "1")];
        let answer = t
            .post(&mut tom, &format!("/rulesets/{id}/steps"), &why)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let today = t.app.today().to_string();
        let approve = [
            ("reasons", "Agreed for this spring."),
            ("approve", "1"),
            ("in_force_from", today.as_str()),
        ];
        let decide = format!("/rulesets/{id}/decision");
        let own = t.post(&mut tom, &decide, &approve).await;
        assert_eq!(
            own.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "whoever drafted it approved it"
        );
        let answer = t.post(&mut dora, &decide, &approve).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());

        // Run by API: an applicant is treated as everybody else, a member's points fall below the lane.
        applying(&t, "Beta Toys LLC", "20-1234567").await;
        let applicant = sent(&t, &staff.token, &toys("1", "20-1234567"))
            .await
            .json();
        assert_eq!(
            (&applicant["score"], &applicant["lane"]),
            (&json!(150), &json!("scan")),
            "{applicant}"
        );
        let member = certified(&t, "Alpha Toys Inc.", "12-3456789").await;
        let answer = sent(&t, &staff.token, &toys("2", "12-3456789"))
            .await
            .json();
        assert_eq!(
            (&answer["score"], &answer["lane"]),
            (&json!(116), &json!("documents")),
            "{answer}"
        );
        assert!(
            answer["sample"]["probability"].as_f64() < applicant["sample"]["probability"].as_f64()
        );
        assert!(
            answer["reasons"].to_string().contains("Cheap toys"),
            "{answer}"
        );

        // Suspended: the next declaration has no credit, the full probability, and a hard rule's lane.
        suspend(&t, member.id).await;
        let after = sent(&t, &staff.token, &toys("3", "12-3456789"))
            .await
            .json();
        assert_eq!(
            (&after["score"], &after["credit"]["points"]),
            (&json!(150), &json!(0)),
            "{after}"
        );
        assert_eq!(
            after["sample"]["probability"],
            applicant["sample"]["probability"]
        );
        assert_eq!(after["lane"], "scan");
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let mut keys: Vec<String> = Vec::new();
    for role in ["importer", "carrier", "driver", "manufacturer"] {
        keys.push(format!("selectivity-role-{role}"));
    }
    for kind in ["none", "rules", "sample", "both", "explore"] {
        keys.push(format!("selectivity-selected-{kind}"));
    }
    let hows = [How::NoNumber, How::Nobody, How::Several, How::Unsure];
    let others = [
        "in-force",
        "suspended",
        "over",
        "decided",
        "card",
        "card-over",
    ];
    for key in hows.iter().map(|how| how.code()).chain(others) {
        keys.push(format!("selectivity-party-{key}"));
    }
    for key in ["all", "members", "others"] {
        keys.push(format!("selectivity-share-{key}"));
    }
    keys.extend(["in", "out"].map(|key| format!("selectivity-draw-{key}")));
    keys.extend(["in", "out"].map(|key| format!("selectivity-explore-{key}")));
    keys.extend(["found", "clean"].map(|key| format!("examination-is-{key}")));
    keys.extend(["yes", "no"].map(|key| format!("examination-found-{key}")));
    let seen = Depth::ALL.iter().map(|depth| Outcome::Examined {
        depth: *depth,
        found: true,
    });
    let waived = Waiver::ALL
        .iter()
        .map(|reason| Outcome::Waived { reason: *reason });
    for outcome in seen.chain(waived).chain([Outcome::CutForCapacity]) {
        keys.push(format!(
            "examination-{}",
            examine::detail(outcome).replace('_', "-")
        ));
    }
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}

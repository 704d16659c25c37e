//! Look-ups of those who choose cargo: by number or name, many at a time, with what changed since.

use super::{applying, certified, suspend};
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;

async fn officer(t: &TestApp) -> Client {
    let id = t
        .person("tara@customs.example", Some("targeting_officer"))
        .await;
    t.sign_in(id).await
}

#[tokio::test]
async fn a_status_is_found_by_number_and_by_name_and_silence_is_no_risk() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        applying(&t, "Gamma Foods", "20-7654321").await;
        let mut tara = officer(&t).await;
        let q = "ein 12-3456789\n123456789\nalpha imports\n20-7654321\n=HYPERLINK(1)";
        let page = t.post(&mut tara, "/lookup", &[("q", q)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let text = page.text();
        assert_eq!(
            text.matches("gl-tag--done\">Certified").count(),
            3,
            "{text}"
        );
        assert_eq!(text.matches("gl-tag--none\">No information").count(), 2);
        assert!(
            !text.contains("Gamma Foods"),
            "an applicant is nobody's business"
        );
        assert!(text.contains("Never treat it as a sign of risk"));

        suspend(&t, a.id).await;
        let csv = t
            .post(&mut tara, "/lookup", &[("q", q), ("format", "csv")])
            .await
            .text();
        assert!(csv.contains(",suspended,false,,"), "{csv}");
        assert!(csv.contains("'=HYPERLINK(1)"), "a formula is text: {csv}");
        let json = t
            .post(&mut tara, "/lookup", &[("q", q), ("format", "json")])
            .await
            .json();
        assert_eq!(json["answers"][0]["memberships"][0]["status"], "suspended");
        assert_eq!(json["answers"][3]["found"], false);
        let empty = t.post(&mut tara, "/lookup", &[("q", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn changes_since_a_day_are_told_without_reasons() {
    on_each_engine(async |t| {
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        t.at("2024-03-20T15:00:00Z");
        suspend(&t, a.id).await;
        let mut tara = officer(&t).await;
        let week = t.get(&mut tara, "/lookup/changes").await.text();
        assert!(
            week.contains("Suspended") && !week.contains("<td>Certified"),
            "{week}"
        );
        assert!(!week.contains("for the purposes of this test"));
        let all = t
            .get(&mut tara, "/lookup/changes?since=2024-03-01&format=json")
            .await
            .json();
        let changes: Vec<_> = all
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["change"].clone())
            .collect();
        assert_eq!(changes, ["suspended", "certified"]);
        let csv = t
            .get(&mut tara, "/lookup/changes?since=2024-03-01&format=csv")
            .await
            .text();
        assert_eq!(csv.lines().count(), 3);
        let wrong = t.get(&mut tara, "/lookup/changes?since=soon").await.text();
        assert!(wrong.contains("year-month-day"));
    })
    .await;
}

//! Work appears for who has to do it, waits where it has to wait, and does not vanish.

use super::world::{World, applied};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::membership::DecisionKind;

#[tokio::test]
async fn work_goes_from_hand_to_hand_and_never_vanishes() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut sam = t.sign_in(w.specialist).await;
        let mut sue = t.sign_in(w.supervisor).await;
        let mut vera = t.sign_in(w.vetting).await;
        let shows =
            |page: &str, words: &str| page.contains(words) && page.contains("Acme Imports Inc");

        let page = t.get(&mut sue, "/work").await.text();
        assert!(shows(&page, "Assign a specialist"), "{page}");
        assert!(shows(
            &t.get(&mut sam, "/work?whose=unassigned").await.text(),
            "Assign a specialist"
        ));
        assert!(shows(
            &t.get(&mut vera, "/work").await.text(),
            "Record vetting"
        ));
        assert!(
            !t.get(&mut sam, "/work")
                .await
                .text()
                .contains("Acme Imports Inc")
        );

        w.assigned(&t).await.profile_in(&t).await;
        let page = t.get(&mut sam, "/work").await.text();
        assert!(shows(&page, "Review the security profile"), "{page}");
        assert!(
            page.contains("Assigned (1)") && page.contains("Decided for this programme"),
            "{page}"
        );

        w.profile_accepted(&t).await;
        let hold = t.get(&mut sam, "/work?tab=hold").await.text();
        assert!(shows(&hold, "Profile accepted, vetting open"), "{hold}");
        let done = t.get(&mut sam, "/work?tab=completed").await.text();
        assert!(done.contains("Security profile accepted"), "{done}");

        w.vetted(&t).await;
        assert!(shows(
            &t.get(&mut sam, "/work").await.text(),
            "Recommend a decision on the application"
        ));
        w.recommended(&t, DecisionKind::Certify, "meets_all_criteria")
            .await;
        assert!(shows(
            &t.get(&mut sam, "/work?tab=hold").await.text(),
            "waits for a second person"
        ));
        assert!(shows(
            &t.get(&mut sue, "/work").await.text(),
            "Decide on a recommendation"
        ));
    })
    .await;
}

#[tokio::test]
async fn what_is_overdue_is_said_in_words_with_its_authority() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.assigned(&t).await.profile_in(&t).await;
        t.at("2024-07-01T15:00:00Z");
        let mut sam = t.sign_in(w.specialist).await;
        let page = t.get(&mut sam, "/work?due=overdue").await.text();
        assert!(
            page.contains("Overdue") && page.contains("overdue by"),
            "{page}"
        );
        let mut art = t.sign_in(w.auditor).await;
        let list = t.get(&mut art, "/work/overdue").await.text();
        for words in [
            "Decision on an application",
            "6 U.S.C. 964(c)",
            "By law",
            "Vetting",
        ] {
            assert!(list.contains(words), "{words}: {list}");
        }
        let company = t.get(&mut art, "/work/overdue?whose=member").await.text();
        assert!(!company.contains("6 U.S.C. 964(c)"), "{company}");
        let file = t.get(&mut art, "/work/overdue?format=csv").await;
        assert!(
            file.text().contains("\nAcme Imports Inc,"),
            "{}",
            file.text()
        );
    })
    .await;
}

#[tokio::test]
async fn a_company_is_found_by_parts_of_its_name_its_number_and_its_id() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let other = t.person("bob@beta.example", None).await;
        applied(&t, other, "Beta Long Haul LLC", "98-7654321XX").await;
        let mut sam = t.sign_in(w.specialist).await;
        for asked in ["imports+acme", "12-3456789XX", "acm"] {
            let page = t
                .get(&mut sam, &format!("/companies?q={asked}"))
                .await
                .text();
            assert!(
                page.contains("Acme Imports Inc") && !page.contains("Beta Long Haul"),
                "{asked}: {page}"
            );
        }
        let direct = t
            .get(&mut sam, &format!("/companies?q={}", w.company))
            .await;
        assert_eq!(direct.location(), format!("/companies/{}/file", w.company));
        let none = t.get(&mut sam, "/companies?q=nobody%25knows").await.text();
        assert!(none.contains("No company matches"), "{none}");
        let all = t
            .get(&mut sam, "/companies?stage=pre_applicant&specialist=none")
            .await
            .text();
        assert!(all.contains("Acme") && all.contains("Beta"), "{all}");
        let csv = t.get(&mut sam, "/companies?format=csv").await.text();
        assert_eq!(csv.lines().count(), 3, "{csv}");
    })
    .await;
}

#[tokio::test]
async fn many_companies_change_hands_at_once_and_only_with_a_reason() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let other = t.person("bob@beta.example", None).await;
        let second = applied(&t, other, "Beta Long Haul LLC", "98-7654321XX").await;
        let mut sue = t.sign_in(w.supervisor).await;
        let (a, b) = (w.company.to_string(), second.to_string());
        let (sam, kim) = (w.specialist.to_string(), w.colleague.to_string());
        let first = [
            ("company", &*a),
            ("company", &*b),
            ("specialist", &*sam),
            ("reason", ""),
        ];
        let answer = t.post(&mut sue, "/team/assign", &first).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = t
            .get(&mut sue, &format!("/team?specialist={sam}"))
            .await
            .text();
        assert!(
            page.contains("Acme Imports Inc") && page.contains("Beta Long Haul LLC"),
            "{page}"
        );

        let silent = [
            ("from", &*sam),
            ("company", &*a),
            ("company", &*b),
            ("specialist", &*kim),
            ("reason", ""),
        ];
        let refused = t.post(&mut sue, "/team/assign", &silent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let given = [
            ("company", &*a),
            ("company", &*b),
            ("specialist", &*kim),
            ("reason", "Sam is on leave"),
        ];
        assert_eq!(
            t.post(&mut sue, "/team/assign", &given).await.status,
            StatusCode::SEE_OTHER
        );
        let page = t
            .get(&mut sue, &format!("/team?specialist={kim}"))
            .await
            .text();
        assert!(
            page.contains("Acme Imports Inc") && page.contains("Beta Long Haul LLC"),
            "{page}"
        );

        let none = t
            .post(&mut sue, "/team/assign", &[("specialist", "")])
            .await;
        assert!(
            none.text().contains("Tick at least one company."),
            "{}",
            none.text()
        );
        let mut dora = t.sign_in(w.director).await;
        assert_eq!(
            t.post(&mut dora, "/team/assign", &given).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

//! Four eyes, grounds, letters, the emergency path; vetting as a gate.

use super::world::{REASONS, World};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::membership::DecisionKind;

#[tokio::test]
async fn vetting_is_recorded_check_by_check_without_defaults() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.assigned(&t).await;
        let mut vera = t.sign_in(w.vetting).await;
        let path = format!("/companies/{}/vetting", w.company);
        let empty = t.post(&mut vera, &path, &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            empty.text().contains("Choose a result for this check."),
            "{}",
            empty.text()
        );
        assert!(
            !empty.text().contains(" checked"),
            "nothing is chosen beforehand"
        );
        let checks: Vec<(String, String)> = t
            .app
            .pack()
            .vetting_checks
            .iter()
            .map(|check| {
                (
                    format!("check_{}", check.id),
                    format!("source_{}", check.id),
                )
            })
            .collect();
        let mut form: Vec<(&str, &str)> = vec![("outcome", "passed"), ("summary", "")];
        for (check, _) in &checks {
            form.push((check, "clear"));
        }
        let unsourced = t.post(&mut vera, &path, &form).await;
        assert!(
            unsourced.text().contains("Name the source of this result"),
            "{}",
            unsourced.text()
        );
        for (_, source) in &checks {
            form.push((source, "Penalty register, 1 March 2024"));
        }
        assert_eq!(
            t.post(&mut vera, &path, &form).await.status,
            StatusCode::SEE_OTHER
        );
        let page = t.get(&mut vera, &path).await.text();
        assert!(
            page.contains("Penalty register, 1 March 2024") && page.contains("Passed"),
            "{page}"
        );
        let mut sam = t.sign_in(w.specialist).await;
        assert_eq!(
            t.post(&mut sam, &path, &form).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_decides_on_their_own_recommendation() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.assigned(&t)
            .await
            .profile_in(&t)
            .await
            .profile_accepted(&t)
            .await
            .vetted(&t)
            .await;
        let path = format!("/companies/{}/decisions", w.company);
        let mut sue = t.sign_in(w.supervisor).await;
        let asked = t
            .get(&mut sue, &format!("{path}?decision=certify"))
            .await
            .text();
        assert!(asked.contains("Meets all requirements"), "{asked}");
        let form = [
            ("decision", "certify"),
            ("ground", "meets_all_criteria"),
            ("reasons", REASONS),
            ("act", "recommend"),
        ];
        let done = t.post(&mut sue, &format!("{path}/recommend"), &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let own = t.get(&mut sue, &path).await.text();
        assert!(
            own.contains("Nobody decides on their own recommendation."),
            "{own}"
        );
        assert!(
            !own.contains("decisions/certification"),
            "no form for one's own: {own}"
        );
        let decide = [
            ("decision", "certify"),
            ("ground", "meets_all_criteria"),
            ("reasons", REASONS),
            ("act", "decide"),
        ];
        let refused = t
            .post(&mut sue, &format!("{path}/certification"), &decide)
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(
            refused.text().contains("recommended by someone else"),
            "{}",
            refused.text()
        );

        let mut tom = t.sign_in(w.second).await;
        let done = t
            .post(&mut tom, &format!("{path}/certification"), &decide)
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let file = t
            .get(&mut tom, &format!("/companies/{}/file", w.company))
            .await
            .text();
        assert!(file.contains("Certified on 4 Mar 2024"), "{file}");
    })
    .await;
}

#[tokio::test]
async fn a_suspension_shows_its_letter_first_and_its_appeal_by_ground() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let path = format!("/companies/{}/decisions", w.company);
        let mut sam = t.sign_in(w.specialist).await;
        let page = t
            .get(&mut sam, &format!("{path}?decision=suspend"))
            .await
            .text();
        assert!(
            page.contains("appeal until 2 Jun 2024") && page.contains("appeal until 3 Apr 2024"),
            "{page}"
        );
        assert!(
            !page.contains("value=\"meets_all_criteria\""),
            "a ground for another decision: {page}"
        );
        let form = |act: &'static str, ground: &'static str| {
            [
                ("decision", "suspend"),
                ("ground", ground),
                ("reasons", REASONS),
                ("act", act),
            ]
        };
        let preview = t
            .post(
                &mut sam,
                &format!("{path}/recommend"),
                &form("preview", "false_information"),
            )
            .await;
        let text = preview.text();
        assert!(
            text.contains("Membership of Acme Imports Inc suspended")
                && text.contains("3 Apr 2024"),
            "{text}"
        );
        let file = t
            .get(&mut sam, &format!("/companies/{}/file", w.company))
            .await
            .text();
        assert!(!file.contains("Suspended"), "a preview decides nothing");
        let wrong = t
            .post(
                &mut sam,
                &format!("{path}/recommend"),
                &form("recommend", "meets_all_criteria"),
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = t
            .post(
                &mut sam,
                &format!("{path}/recommend"),
                &form("recommend", "false_information"),
            )
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let mut sue = t.sign_in(w.supervisor).await;
        let not_hers = t
            .post(
                &mut sue,
                &format!("{path}/enforcement"),
                &form("decide", "false_information"),
            )
            .await;
        assert_eq!(not_hers.status, StatusCode::FORBIDDEN);
        let mut dora = t.sign_in(w.director).await;
        let done = t
            .post(
                &mut dora,
                &format!("{path}/enforcement"),
                &form("decide", "false_information"),
            )
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let file = t
            .get(&mut dora, &format!("/companies/{}/file", w.company))
            .await
            .text();
        assert!(
            file.contains("Suspended") && file.contains("not in standing"),
            "{file}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_emergency_suspension_opens_a_review_by_somebody_else() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let path = format!("/companies/{}/decisions", w.company);
        let mut dora = t.sign_in(w.director).await;
        let form = [
            ("decision", "suspend"),
            ("emergency", "yes"),
            ("ground", "seizure_or_incident"),
            ("reasons", REASONS),
            ("act", "decide"),
        ];
        let done = t
            .post(&mut dora, &format!("{path}/enforcement"), &form)
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = t.get(&mut dora, &path).await.text();
        assert!(
            page.contains("You ordered it, so you cannot review it."),
            "{page}"
        );
        let review = [
            ("decision", "reinstate"),
            ("ground", ""),
            ("reasons", REASONS),
            ("act", "uphold"),
        ];
        let own = t
            .post(&mut dora, &format!("{path}/emergency-review"), &review)
            .await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let other = t.person("dick@programme.example", Some("director")).await;
        let mut dick = t.sign_in(other).await;
        assert!(
            t.get(&mut dick, "/work")
                .await
                .text()
                .contains("Review an emergency suspension")
        );
        let done = t
            .post(&mut dick, &format!("{path}/emergency-review"), &review)
            .await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    })
    .await;
}

#[tokio::test]
async fn an_approved_profile_with_open_vetting_says_why_it_is_not_certified() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.assigned(&t)
            .await
            .profile_in(&t)
            .await
            .profile_accepted(&t)
            .await;
        let mut sam = t.sign_in(w.specialist).await;
        let file = t
            .get(&mut sam, &format!("/companies/{}/file", w.company))
            .await
            .text();
        assert!(file.contains("Why it is not certified"), "{file}");
        let path = format!("/companies/{}/decisions/recommend", w.company);
        let form = [
            ("decision", DecisionKind::Certify.code()),
            ("ground", "meets_all_criteria"),
            ("reasons", REASONS),
            ("act", "recommend"),
        ];
        assert_eq!(
            t.post(&mut sam, &path, &form).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    })
    .await;
}

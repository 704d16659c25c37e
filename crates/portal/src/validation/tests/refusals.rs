//! What is refused, and to whom nothing exists.

use super::world::{World, first_must, ok, state};
use crate::Failure;
use crate::findings;
use crate::findings::commands::FindingInput;
use crate::testing::{TestApp, on_each_engine};
use crate::validation::commands::{self, RecommendInput};
use greenlane_domain::findings::{ActionRequest, Class, Owner};
use greenlane_domain::ids::{FindingId, ValidationId};
use greenlane_domain::validation::{CheckResult, Outcome, ResultEntry, Verification};
use jiff::civil::date;

pub(super) async fn with_finding(t: &TestApp, w: &World) -> (ValidationId, FindingId) {
    let id = w.begun(t).await;
    let validation = state(t, id).await;
    let must = first_must(&validation);
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    let entries = validation.scope().iter().map(|scoped| ResultEntry {
        criterion: scoped.id.clone(),
        result: Some(if scoped.id == must {
            CheckResult::NotMet
        } else {
            CheckResult::Met
        }),
        verified: vec![Verification::Paper],
        note: "As the log shows".to_owned(),
        ..ResultEntry::default()
    });
    commands::record_results(&mut unit, id, entries.collect())
        .await
        .unwrap();
    let input = FindingInput {
        cause: String::new(),
        practice: Vec::new(),
        criterion: must,
        site: None,
        class: Class::Deficiency,
        reasons: vec!["no_evidence".to_owned()],
        seen: "Nothing could be shown".to_owned(),
        required: "Show that it is done".to_owned(),
        action: Some(ActionRequest {
            owner: Owner {
                name: "Ana Ruiz".to_owned(),
                account: None,
            },
            due: None,
            due_reason: String::new(),
        }),
    };
    let finding = findings::commands::raise(&mut unit, id, input)
        .await
        .unwrap();
    unit.commit().await.unwrap();
    (id, finding)
}

fn refusal(failure: Failure) -> String {
    match failure {
        Failure::Refused(refusal) => refusal.key,
        other => panic!("not a refusal: {other}"),
    }
}

#[tokio::test]
async fn notice_is_given_thirty_days_ahead() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/companies/{}/validations/new", w.company);
        let site = super::world::SITE.to_string();
        let fields = [
            ("kind", "initial"),
            ("method", "on_site"),
            ("sites", site.as_str()),
            ("rule", "required"),
            ("on", "2024-04-02"),
            ("basis", "First validation within a year"),
        ];
        let page = t.post(&mut kim, &path, &fields).await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(
            page.text().contains("The earliest day is 3 Apr 2024"),
            "{}",
            page.text()
        );
        assert!(
            page.text().contains("value=\"2024-04-02\""),
            "what was typed is kept"
        );
    })
    .await;
}

#[tokio::test]
async fn a_worksheet_line_without_a_result_is_refused_and_kept() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let criterion = state(&t, id).await.scope()[0].id.clone();
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}/worksheet");
        let fields = [
            ("criterion", criterion.as_str()),
            ("category", "1"),
            ("note", "Half a thought"),
        ];
        let page = t.post(&mut kim, &path, &fields).await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(
            page.text()
                .contains(&format!("Choose a result for criterion {criterion}"))
        );
        assert!(page.text().contains("Half a thought"));
        assert!(state(&t, id).await.results.is_empty());
    })
    .await;
}

#[tokio::test]
async fn nobody_decides_on_their_own_recommendation() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let (id, _) = with_finding(&t, &w).await;
        let mut kim = t.sign_in(w.specialist).await;
        let decision = format!("/validations/{id}/decision");
        assert_eq!(t.get(&mut kim, &decision).await.status.as_u16(), 403);
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let input = RecommendInput {
            outcome: Outcome::Conditional,
            ground: "criteria_not_met".to_owned(),
            summary: "One required action is open.".to_owned(),
            completed_on: date(2024, 4, 4),
        };
        commands::recommend(&mut unit, id, input).await.unwrap();
        let own = commands::conclude(&mut unit, id).await;
        assert!(matches!(own, Err(Failure::Forbidden(_))));
        unit.commit().await.unwrap();
        let mut mina = t.sign_in(w.supervisor).await;
        let sheet = format!("/validations/{id}/worksheet");
        assert_eq!(t.get(&mut mina, &sheet).await.status.as_u16(), 403);
        ok(&t.get(&mut mina, &decision).await);
    })
    .await;
}

#[tokio::test]
async fn a_company_sees_its_validation_from_the_notice_on() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let id = commands::plan(&mut unit, w.company, World::request())
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let mut ana = t.sign_in(w.officer).await;
        let path = format!("/validations/{id}");
        assert_eq!(t.get(&mut ana, &path).await.status.as_u16(), 404);
        let list = ok(&t
            .get(&mut ana, &format!("/companies/{}/validations", w.company))
            .await);
        assert!(!list.contains(&path));
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let again = commands::plan(&mut unit, w.company, World::request()).await;
        assert_eq!(
            refusal(again.unwrap_err()),
            "refusal-validation-another-open"
        );
    })
    .await;
}

#[tokio::test]
async fn another_company_sees_and_does_nothing() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let (id, finding) = with_finding(&t, &w).await;
        let mut bo = t.sign_in(w.stranger).await;
        for path in [
            format!("/validations/{id}"),
            format!("/validations/{id}/report"),
            format!("/findings/{finding}"),
            format!("/companies/{}/validations", w.company),
            format!("/companies/{}/findings", w.company),
        ] {
            assert_eq!(t.get(&mut bo, &path).await.status.as_u16(), 404, "{path}");
        }
        let plan = [("what_0", "a"), ("who_0", "b"), ("by_0", "2024-05-01")];
        for (part, fields) in [
            ("plan", &plan[..]),
            ("evidence", &[][..]),
            (
                "extension",
                &[("days", "30"), ("reasons", "We are late with it")][..],
            ),
        ] {
            let path = format!("/findings/{finding}/{part}");
            let answer = t.post(&mut bo, &path, fields).await;
            assert_eq!(answer.status.as_u16(), 404, "{path}");
        }
        let mut ana = t.sign_in(w.officer).await;
        ok(&t.get(&mut ana, &format!("/findings/{finding}")).await);
        let list = ok(&t
            .get(&mut ana, &format!("/companies/{}/findings", w.company))
            .await);
        assert!(list.contains(&format!("/findings/{finding}")));
    })
    .await;
}

#[tokio::test]
async fn a_finding_needs_evidence_and_more_time_comes_once() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let (_, finding) = with_finding(&t, &w).await;
        let (mut ana, mut kim) = (t.sign_in(w.officer).await, t.sign_in(w.specialist).await);
        let path = format!("/findings/{finding}");
        let bare = t.post(&mut ana, &format!("{path}/evidence"), &[]).await;
        assert_eq!(bare.status.as_u16(), 422);
        assert!(
            bare.text()
                .contains("A finding is closed by evidence, not by a promise.")
        );
        let close = [("act", "close"), ("comment", "It looks fine to me")];
        assert_eq!(
            t.post(&mut kim, &format!("{path}/review"), &close)
                .await
                .status
                .as_u16(),
            422
        );
        let ask = [("days", "30"), ("reasons", "The cabinet comes late")];
        assert_eq!(
            t.post(&mut ana, &format!("{path}/extension"), &ask)
                .await
                .status
                .as_u16(),
            303
        );
        let give = [
            ("act", "extend"),
            ("days", "30"),
            ("reasons", "Delivery is shown"),
        ];
        assert_eq!(
            t.post(&mut kim, &format!("{path}/review"), &give)
                .await
                .status
                .as_u16(),
            303
        );
        let again = t.post(&mut kim, &format!("{path}/review"), &give).await;
        assert!(again.text().contains("There is no second time."));
        t.at("2024-09-01T15:00:00Z");
        let mut kim = t.sign_in(w.specialist).await;
        assert!(ok(&t.get(&mut kim, "/findings?tab=overdue").await).contains(&path));
    })
    .await;
}

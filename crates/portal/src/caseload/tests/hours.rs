//! Staff hours of an application: entered by whoever worked on it, corrected, and the programme's own.

use super::world::World;
use crate::testing::on_each_engine;
use axum::http::StatusCode;

#[tokio::test]
async fn hours_of_an_application_are_entered_corrected_and_not_shown_to_the_company() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.assigned(&t).await;
        let path = format!("/companies/{}/hours", w.company);
        let today = t.app.today().to_string();
        let mut sam = t.sign_in(w.specialist).await;
        let mut vera = t.sign_in(w.vetting).await;
        let fields = |phase, hours| {
            [
                ("phase", phase),
                ("worked_on", today.as_str()),
                ("hours", hours),
            ]
        };
        let wrong = t.post(&mut sam, &path, &fields("", "2:75")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = wrong.text();
        assert!(
            page.contains("value=\"2:75\"") && page.contains("Enter the hours as 3 or 3:30"),
            "{page}"
        );
        let sent = t.post(&mut sam, &path, &fields("review", "2:30")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let sent = t.post(&mut vera, &path, &fields("vetting", "1")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = t.get(&mut vera, &path).await.text();
        assert!(
            page.contains("3:30") && page.contains("Review of the profile"),
            "{page}"
        );

        let [phase, day, hours] = fields("review", "3:30");
        let corrects = ("corrects", "1");
        let no_reason = [phase, day, hours, corrects, ("reason", "")];
        let refused = t.post(&mut sam, &path, &no_reason).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Correct entry 1"));
        let reason = ("reason", "An hour of reading was forgotten");
        let sent = t
            .post(&mut sam, &path, &[phase, day, hours, corrects, reason])
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = t.get(&mut sam, &path).await.text();
        assert!(
            page.contains("<s>2:30</s>") && page.contains("4:30"),
            "{page}"
        );
        assert!(page.contains("An hour of reading was forgotten"));

        let mut ana = t.sign_in(w.officer).await;
        assert!(t.get(&mut ana, &path).await.status.is_client_error());
        let sent = t.post(&mut ana, &path, &fields("review", "1")).await;
        assert!(sent.status.is_client_error());
    })
    .await;
}

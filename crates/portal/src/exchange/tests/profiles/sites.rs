//! Sites that answer otherwise, out with the profile and in again.

use super::super::{send, upload, valid};
use super::{answered, document};
use crate::profile::commands;
use crate::profile::tests::{Firm, state, went_to};
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{AnswerState, SiteInput};
use uuid::Uuid;

const SITE: Uuid = Uuid::from_u128(77);

async fn differs(t: &TestApp, firm: &Firm, profile: ProfileId, narrative: &str) {
    let input = SiteInput {
        criterion: "3.1".to_owned(),
        site: SITE,
        name: None,
        rev: state(t, profile).await.site_rev("3.1", SITE),
        state: Some(AnswerState::Partly),
        narrative: narrative.to_owned(),
        plan: "By June, the head of logistics.".to_owned(),
    };
    let who = t.who(firm.employee).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    commands::answer_site(&mut unit, profile, input)
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn a_site_that_differs_goes_out_and_comes_in_with_the_profile() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        differs(&t, &firm, profile, "Only by day at this site.").await;
        let mut employee = t.sign_in(firm.employee).await;
        let out = document(&t, &mut employee, &firm).await;
        valid("ssp", &out);
        differs(&t, &firm, profile, "Day and night now.").await;
        let (path, bytes) = (firm.path("/exchange"), serde_json::to_vec(&out).unwrap());
        let preview = upload(&t, &mut employee, &path, ("profile.json", &bytes))
            .await
            .text();
        assert!(preview.contains("data-site=\"Head office\""), "{preview}");
        assert!(preview.contains("<del>") && !preview.contains("data-criterion=\"1.1\""));
        let act = [("act", "take")];
        // Somebody saves this site between the look and the word: nothing is written over.
        differs(&t, &firm, profile, "A colleague was faster.").await;
        let late = send(&t, &mut employee, (&preview, &path), &act).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = state(&t, profile).await;
        assert_eq!(
            kept.site("3.1", SITE).unwrap().text.narrative,
            "A colleague was faster."
        );
        let preview = upload(&t, &mut employee, &path, ("profile.json", &bytes))
            .await
            .text();
        went_to(&send(&t, &mut employee, (&preview, &path), &act).await);
        assert_eq!(document(&t, &mut employee, &firm).await, out);

        // A site that the company does not have is named, and nothing is offered to be taken.
        let uuids = &out["system-security-plan"]["system-implementation"]["components"][1]["uuid"];
        let strange = out
            .to_string()
            .replace(
                uuids.as_str().unwrap(),
                "11111111-2222-4333-8444-555555555555",
            )
            .replace("\"Head office\"", "\"A depot of others\"");
        let preview = upload(&t, &mut employee, &path, ("x.json", strange.as_bytes()))
            .await
            .text();
        assert!(preview.contains("“A depot of others” is not among your company’s sites"));
        assert!(!preview.contains("value=\"take\""));
    })
    .await;
}

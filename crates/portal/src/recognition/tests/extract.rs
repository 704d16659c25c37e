//! Standing on a day: the same answer to the same question, both times told, signed, and checked by anybody.

use super::certificates::check;
use super::{applying, certified, decision, record, suspend};
use crate::command::{System, read};
use crate::i18n::{LANGUAGES, Locales};
use crate::profile::content;
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::documents::{Document, Kind, Paper};
use greenlane_domain::membership::{DecisionKind, Event};
use jiff::civil::date;

#[tokio::test]
async fn standing_on_a_day_is_signed_and_says_what_was_known_when() {
    on_each_engine(async |t| {
        let mut a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let path = format!("/companies/{}/standing", a.id);
        t.at("2024-03-20T15:00:00Z");
        a.client = t.sign_in(a.officer).await;
        let before = t
            .get(&mut a.client, &format!("{path}?day=2024-03-10"))
            .await
            .text();
        assert!(
            before.contains("Alpha Imports Inc. was in good standing on 10 Mar 2024, all day"),
            "{before}"
        );
        assert!(
            before.contains("When the day ended, the same was known"),
            "{before}"
        );
        let asked = format!("{path}/json?day=2024-03-10");
        let file = t.get(&mut a.client, &asked).await;
        assert_eq!(file.status, StatusCode::OK, "{}", file.text());
        let file = file.text();
        assert_eq!(
            t.get(&mut a.client, &asked).await.text(),
            file,
            "the same question has the same answer"
        );

        // Anybody can check it; a changed letter is found, and another signed thing is no extract.
        let told = check(&t, file.as_bytes(), "").await.text();
        assert!(
            told.contains("This extract was signed by the programme")
                && told.contains("10 Mar 2024, all day"),
            "{told}"
        );
        let forged = file.replacen("\"tier1\"", "\"tier3\"", 1);
        assert_ne!(forged, file);
        let told = check(&t, forged.as_bytes(), "").await.text();
        assert!(told.contains("Do not rely on it"), "{told}");

        // A correction: on the 21st it is written down that it had been suspended since the 8th.
        t.at("2024-03-21T15:00:00Z");
        let mut suspended = decision("required_actions_overdue");
        suspended.on = date(2024, 3, 8);
        record(
            &t,
            a.id,
            vec![Event::Suspended {
                decision: suspended,
            }],
        )
        .await;
        let mut client = t.sign_in(a.officer).await;
        let after = t
            .get(&mut client, &format!("{path}?day=2024-03-10"))
            .await
            .text();
        assert!(
            after.contains("was not in good standing on 10 Mar 2024")
                && after.contains("no sign of risk"),
            "{after}"
        );
        assert!(
            after.contains("When the day ended, something else was known"),
            "{after}"
        );
        assert!(
            after.contains("was in good standing on 10 Mar 2024, all day"),
            "what was known then stands beside it: {after}"
        );
        let known = t
            .get(&mut client, &format!("{asked}&known=2024-03-20"))
            .await
            .text();
        assert_eq!(known, file, "as known then it is the same file");
        let now = t.get(&mut client, &asked).await.json();
        assert_eq!(now["credentialSubject"]["sameAsKnownThen"], false);
        let day = t
            .get(&mut client, &format!("{path}?day=2024-03-08"))
            .await
            .text();
        assert!(
            day.contains("was in good standing when 8 Mar 2024 began, and no longer when it ended"),
            "{day}"
        );
    })
    .await;
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one story, told in its order")]
async fn an_extract_is_a_document_with_a_code_and_not_for_everybody() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let a = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let other = applying(&t, "Gamma Foods", "20-7654321").await;
        let kim = t.person("kim@example.org", Some("specialist")).await;
        t.at("2024-03-20T15:00:00Z");
        suspend(&t, a.id).await;
        let path = format!("/companies/{}/standing", a.id);
        let mut ana = t.sign_in(a.officer).await;
        let mut kim = t.sign_in(kim).await;
        let mut stranger = t.sign_in(other.officer).await;
        let ask = format!("{path}/pdf?day=2024-03-10");
        let made = t.post(&mut ana, &ask, &[("copy", "shared")]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let place = made.location();
        let again = t.post(&mut kim, &ask, &[("copy", "shared")]).await;
        assert_eq!(
            again.location(),
            place,
            "the same standing is the same document"
        );
        let id: uuid::Uuid = place.rsplit('/').next().unwrap().parse().unwrap();
        let issued = read::<Document>(&t.app, &System, id)
            .await
            .unwrap()
            .state
            .issued
            .unwrap();
        assert_eq!(
            (issued.document, issued.member),
            (Kind::StandingExtract, Some(a.id))
        );
        let paper = content(&t.app, &issued.content_sha256).await.unwrap();
        let paper: Paper = serde_json::from_slice(&paper).unwrap();
        assert_eq!(paper.title, "Standing on 10 Mar 2024");
        let told = check(&t, b"", &paper.verification.code).await.text();
        assert!(
            told.contains("Standing on a day") && told.contains("Alpha Imports Inc."),
            "{told}"
        );
        let page = t
            .get(&mut kim, &format!("{path}?day=2024-03-10"))
            .await
            .text();
        assert!(page.contains(&place), "{page}");

        // An officer of customs reads how it stood and not why, has the signed file and no document.
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut tara = t.sign_in(tara).await;
        let asked = format!("{path}?day=2024-03-20");
        let early = t.get(&mut tara, &asked).await.status;
        assert_eq!(early, StatusCode::UNPROCESSABLE_ENTITY);
        let shown = t
            .get(&mut tara, &format!("{path}?day=2024-03-10"))
            .await
            .text();
        assert!(
            shown.contains("Alpha Imports Inc.") && !shown.contains(&place),
            "{shown}"
        );
        let file = t
            .get(&mut tara, &format!("{path}/json?day=2024-03-10"))
            .await;
        assert_eq!(file.status, StatusCode::OK, "{}", file.text());
        assert!(!file.text().contains("\"ground\""), "{}", file.text());
        assert_eq!(
            t.post(&mut tara, &ask, &[("copy", "shared")]).await.status,
            StatusCode::FORBIDDEN
        );
        assert_ne!(t.get(&mut tara, &place).await.status, StatusCode::OK);

        // Another company's people do not learn that there is such a page.
        for path in [
            format!("{path}?day=2024-03-10"),
            format!("{path}/json?day=2024-03-10"),
            place.clone(),
        ] {
            let status = t.get(&mut stranger, &path).await.status;
            assert!(
                status == StatusCode::NOT_FOUND || status == StatusCode::FORBIDDEN,
                "{path} {status}"
            );
        }
        // Faults stand beside their fields; a day that is not over cannot be signed.
        for (query, told) in [
            ("day=2024-02-31", "Enter a day that exists"),
            ("day=2024-03-20", "Enter a day that is over"),
            ("day=2024-03-10&known=soon", "Enter a day that exists"),
            (
                "day=2024-03-10&known=2024-03-09",
                "the same day or a later one",
            ),
        ] {
            let answer = t.get(&mut ana, &format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
            assert!(answer.text().contains(told), "{query}: {}", answer.text());
            let file = t.get(&mut ana, &format!("{path}/json?{query}")).await;
            assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
        let nothing = t.get(&mut ana, &format!("{path}?day=2020-01-01")).await;
        assert!(
            nothing
                .text()
                .contains("Nothing was recorded of this company for that day")
        );
        let none = t
            .get(&mut ana, &format!("{path}/json?day=2020-01-01"))
            .await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let kinds = DecisionKind::ALL.map(|kind| format!("extract-decision-{}", kind.code()));
    let locales = Locales::embedded();
    for key in kinds {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}

//! The worksheet as a document.

use super::world::{SITE, World, first_must, ok, state, went_to};
use crate::command::{System, read};
use crate::profile::content;
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::commands;
use axum::http::StatusCode;
use greenlane_domain::documents::{Block, Copy, Document, Paper};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{AskedBy, Reschedule};
use jiff::civil::date;

async fn made(t: &TestApp, client: &mut Client, id: ValidationId) -> (String, Copy, Paper) {
    let path = format!("/validations/{id}/worksheet/pdf");
    let page = went_to(&t.post(client, &path, &[("copy", "full")]).await);
    let document: uuid::Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
    let issued = read::<Document>(&t.app, &System, document).await.unwrap();
    let issued = issued.state.issued.unwrap();
    let said = content(&t.app, &issued.content_sha256).await.unwrap();
    (page, issued.copy, serde_json::from_slice(&said).unwrap())
}

#[tokio::test]
async fn a_visit_that_moved_is_another_sheet() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = World::new(&t).await;
        let who = t.who(w.specialist).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let id = commands::plan(&mut unit, w.company, World::request())
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let mut kim = t.sign_in(w.specialist).await;
        let (first, _, paper) = made(&t, &mut kim, id).await;
        assert_eq!(paper.date, date(2024, 4, 4));
        let mut unit = t.app.begin(&who).await.unwrap();
        let change = Reschedule {
            on: date(2024, 6, 10),
            until: date(2024, 6, 10),
            reason: "The company moves its yard".to_owned(),
            asked_by: AskedBy::Company,
        };
        commands::reschedule(&mut unit, id, change).await.unwrap();
        unit.commit().await.unwrap();
        let (second, _, paper) = made(&t, &mut kim, id).await;
        assert_ne!(second, first);
        assert_eq!(paper.date, date(2024, 6, 10));
    })
    .await;
}

#[tokio::test]
async fn the_sheet_has_every_criterion_and_each_state_is_one_document() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let scope: Vec<String> = state(&t, id)
            .await
            .scope()
            .iter()
            .map(|s| s.id.clone())
            .collect();
        let mut kim = t.sign_in(w.specialist).await;
        let (first, copy, paper) = made(&t, &mut kim, id).await;
        assert_eq!(copy, Copy::Full, "it is the programme's alone");
        let headings: Vec<&str> = paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level: 2, text } => Some(text.split(' ').next().unwrap()),
                _ => None,
            })
            .collect();
        assert_eq!(headings.len(), scope.len());
        assert!(
            scope
                .iter()
                .all(|criterion| headings.contains(&criterion.as_str()))
        );
        let text = serde_json::to_string(&paper).unwrap();
        assert!(text.contains("The shift leader checks it and signs the log."));
        assert!(!text.contains("[X]"), "nothing is filled in by itself");
        assert!(paper.squares.is_some());
        assert_eq!(made(&t, &mut kim, id).await.0, first, "it is issued once");
        let print = format!("/validations/{id}/worksheet/print");
        assert!(ok(&t.get(&mut kim, &print).await).contains(&first));

        // A result makes another state, and another document.
        let must = first_must(&state(&t, id).await);
        let site = SITE.to_string();
        let fields = [
            ("criterion", must.as_str()),
            ("category", "1"),
            ("show", "all"),
            ("result", "met"),
            ("verified", "seen_on_site"),
            ("sites", site.as_str()),
            ("note", ""),
        ];
        let sheet = format!("/validations/{id}/worksheet");
        went_to(&t.post(&mut kim, &sheet, &fields).await);
        let (second, _, paper) = made(&t, &mut kim, id).await;
        assert_ne!(second, first);
        assert_eq!(
            serde_json::to_string(&paper)
                .unwrap()
                .matches("[X]")
                .count(),
            1
        );

        // The company has neither the sheet nor the document.
        let mut ana = t.sign_in(w.officer).await;
        let path = format!("{sheet}/pdf");
        let refused = t.post(&mut ana, &path, &[("copy", "shared")]).await;
        assert!(
            [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&refused.status),
            "{}",
            refused.status
        );
        for page in [&first, &second] {
            assert_eq!(t.get(&mut ana, page).await.status, StatusCode::NOT_FOUND);
        }
    })
    .await;
}

//! Files of several systems, whose rows say of which they are: as the page tells of them before they are taken in.

use super::{import, upload};
use crate::command::System;
use crate::testing::{TestApp, on_each_engine};
use crate::trade::commands;
use axum::http::StatusCode;

const SOURCE: &str = "name = \"both\"\nseries = \"both\"\nseries_from = \"system\"\n[columns]\n\
    declaration = { from = \"no\" }\nline = { constant = \"1\" }\ndeclared_on = { from = \"day\" }\n";

async fn both(t: &TestApp) {
    let mut unit = t.app.begin(&System).await.unwrap();
    commands::save_source(&mut unit, 0, SOURCE).await.unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn a_file_that_lost_the_column_of_its_systems_is_told_so_beside_the_file() {
    on_each_engine(async |t| {
        both(&t).await;
        let officer = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut client = t.sign_in(officer).await;
        let text = "no,day,System\nD1,2024-03-01,north\n";
        let page = upload(&t, &mut client, "march.csv", "both", text).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = page.text();
        assert!(
            page.contains("lacks the columns system. It has: no, day, System."),
            "{page}"
        );
        // An import by another way is refused as well, and leaves nothing.
        assert!(import(&t, "march.csv", "both", text, true).await.is_err());
        assert!(t.app.trade().store().manifests().await.unwrap().is_empty());
        let right = text.replace("System", "system");
        let done = import(&t, "march.csv", "both", &right, true).await.unwrap();
        assert_eq!(done.counts.kept, 1);
    })
    .await;
}

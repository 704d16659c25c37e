//! Files of several systems, whose rows say of which they are: as the page tells of them before they are taken in.

use super::{import, upload};
use crate::command::System;
use crate::testing::{TestApp, on_each_engine};
use crate::trade::{commands, fault_words};
use crate::web::Say;
use axum::http::StatusCode;
use std::fmt::Write as _;

const SOURCE: &str = "name = \"both\"\nseries = \"both\"\nseries_from = \"system\"\n[columns]\n\
    declaration = { from = \"no\" }\nline = { constant = \"1\" }\ndeclared_on = { from = \"day\" }\n\
    office = { from = \"office\" }\n";

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

#[tokio::test]
async fn the_preview_tells_the_faults_of_the_import_and_the_series_of_each_row() {
    on_each_engine(async |t| {
        both(&t).await;
        let officer = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut client = t.sign_in(officer).await;
        // A line that is there twice, a day that is none, and in the last row of the page one series too many.
        let mut text = "no,day,system,office\nD1,2024-03-01,north,N\nD1,2024-03-01,south,S\n\
            D1,2024-03-01,,K\nD1,2024-03-01,north,M\nD2,March,slipped,K\n"
            .to_owned();
        for n in 0..15 {
            let _ = writeln!(text, "E1,2024-03-01,S{n},K");
        }
        let page = upload(&t, &mut client, "march.csv", "both", &text).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let page = page.text();
        assert!(
            page.contains("<th scope=\"col\" class=\"gl-code\">series</th>"),
            "{page}"
        );
        for series in ["north", "south", "both", "slipped", "S13"] {
            let cell = format!("data-label=\"series\">{series}</td>");
            assert!(page.contains(&cell), "{series}: {page}");
        }
        assert!(page.contains("3 of them have faults."), "{page}");
        let done = import(&t, "march.csv", "both", &text, true).await.unwrap();
        assert_eq!((done.counts.kept, done.counts.refused), (17, 3));
        let say = Say::new(&t.app, "en");
        for fault in done.bad.iter().flat_map(|row| &row.faults) {
            let told = fault_words(&say, fault);
            assert!(page.contains(&told), "{told}\n{page}");
        }
        // Files of one system are shown as before.
        let plain = "no,day,system\nD7,2024-03-02,\n";
        let page = upload(&t, &mut client, "plain.csv", "both", plain).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert!(!page.text().contains("data-label=\"series\""));
    })
    .await;
}

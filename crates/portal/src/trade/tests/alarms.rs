//! What a member reads of its alarms: every shipment of them, and what was done.

use super::{ADDRESS, NUMBER, import};
use crate::caseload::world::World;
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use std::fmt::Write as _;

const MISSED: usize = 230;

/// Ten shipments under the company's number, and more without it than are named one by one.
fn file() -> String {
    let mut text =
        "declaration,line,declared_on,office,mode,hs6,origin,importer,importer_name,importer_address,exam\n"
            .to_owned();
    for n in 0..MISSED + 10 {
        let number = if n < 10 { NUMBER } else { "" };
        let day = format!("2024-{:02}-{:02}", 6 + n % 6, 1 + n % 28);
        let exam = if n % 4 == 0 { "scan" } else { "none" };
        let _ = writeln!(
            text,
            "D{n},1,{day},2704,sea,851712,CN,{number},Acme Imports Inc,\"{ADDRESS}\",{exam}"
        );
    }
    text
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one story, told in its order")]
async fn a_member_reads_what_was_done_about_an_alarm_and_all_of_its_shipments() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        import(&t, "declared.csv", "greenlane", &file(), false)
            .await
            .unwrap();
        let base = format!("/companies/{}/benefits", w.company);
        let mut olga = t.sign_in(w.officer).await;
        let page = t.get(&mut olga, &base).await.text();
        assert!(page.contains("Nothing has been recorded yet."), "{page}");

        // Customs writes down what it did, and what the company reads of it.
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut tara = t.sign_in(tara).await;
        let form = |note: &'static str, told: &'static str| {
            [
                ("year", "2024"),
                ("number", ""),
                ("name", "Acme Imports Inc"),
                ("address", ADDRESS),
                ("note", note),
                ("told", told),
            ]
        };
        let short = form("Telephoned Mr Brown at the broker.", "Told.");
        let short = t.post(&mut tara, "/trade/delivery", &short).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = short.text();
        assert!(
            text.contains("id=\"told-error-1\"") && text.contains("Telephoned Mr Brown"),
            "{text}"
        );
        for fields in [
            form("Looked at its other declarations first.", ""),
            form(
                "Telephoned Mr Brown at the broker.",
                "Your broker was told to give your number.",
            ),
        ] {
            let done = t.post(&mut tara, "/trade/delivery", &fields).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        }
        let monitor = t.get(&mut tara, "/trade/delivery").await.text();
        assert!(
            monitor.contains("The company reads: Your broker was told to give your number.")
                && monitor.contains("The first 200 of 230."),
            "{monitor}"
        );

        // The company reads that, and neither the note nor a name.
        let page = t.get(&mut olga, &base).await.text();
        for said in [
            "Your broker was told to give your number.",
            "Something was done; nothing was written about it for the company.",
            "The first 200 of 230.",
        ] {
            assert!(page.contains(said), "{said} is not in {page}");
        }
        for hidden in ["Mr Brown", "tara@", "Looked at its other declarations"] {
            assert!(!page.contains(hidden), "{hidden} is in {page}");
        }
        let json = t
            .get(&mut olga, &format!("{base}?format=json"))
            .await
            .json();
        let alarm = &json["alarms"][0];
        assert_eq!(
            (&alarm["shipments"], &alarm["declarations_named"]),
            (&MISSED.into(), &200.into())
        );
        let done = alarm["done"].as_array().unwrap();
        assert_eq!(done.len(), 2, "{alarm}");
        assert_eq!(done[1]["told"], "Your broker was told to give your number.");
        assert!(
            done[1]["at"]
                .as_str()
                .unwrap()
                .starts_with(&t.app.today().to_string()[..7])
                && !json.to_string().contains("Mr Brown"),
            "{json}"
        );

        // All its shipments, page by page.
        let list = format!(
            "{base}/shipments?year=2024&alarm={}",
            alarm["id"].as_str().unwrap()
        );
        let file = t.get(&mut olga, &format!("{list}&format=csv")).await.text();
        assert_eq!(file.lines().count(), MISSED + 1, "{file}");
        let exams = file.lines().filter(|line| line.contains(",scan,")).count();
        let had: u64 = alarm["exams"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n.as_u64().unwrap())
            .sum();
        assert_eq!(exams as u64, had);
        let mut seen = 0;
        for n in 1..=5 {
            let page = t.get(&mut olga, &format!("{list}&page={n}")).await.text();
            assert!(page.contains("230 shipments"), "{page}");
            seen += page.matches("<th scope=\"row\">").count();
        }
        assert_eq!(seen, MISSED);
        // What was treated as the company's is another list, and so is nobody's alarm.
        let own = format!("{base}/shipments?year=2024&format=csv");
        assert_eq!(t.get(&mut olga, &own).await.text().lines().count(), 11);
        let none = format!("{base}/shipments?year=2024&alarm=none&format=csv");
        assert_eq!(t.get(&mut olga, &none).await.text().lines().count(), 1);
        let wrong = format!("{base}/shipments?year=2024&alarm=%26");
        assert_eq!(t.get(&mut olga, &wrong).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_monitor_pages_on_where_there_are_more_alarms_than_a_page_holds() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let mut text = "declaration,line,declared_on,office,mode,hs6,origin,importer,importer_name,importer_address,exam\n".to_owned();
        // The same place written in so many ways is an alarm each.
        for n in 0..53 {
            let dots = ".".repeat(n);
            let _ = writeln!(
                text,
                "D{n},1,2024-06-03,2704,sea,851712,CN,,Acme Imports Inc,\"{ADDRESS}{dots}\",scan"
            );
        }
        import(&t, "declared.csv", "greenlane", &text, false)
            .await
            .unwrap();
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut tara = t.sign_in(tara).await;
        let first = t.get(&mut tara, "/trade/delivery").await.text();
        assert!(
            first.contains("1 to 25 of 53") && first.contains("id=\"note-25\""),
            "{first}"
        );
        let third = t.get(&mut tara, "/trade/delivery?year=2024&page=3").await.text();
        assert!(
            third.contains("51 to 53 of 53")
                && third.contains("id=\"note-3\"")
                && !third.contains("id=\"note-4\""),
            "{third}"
        );
        // What is refused there is shown there.
        let fields = [
            ("year", "2024"),
            ("page", "3"),
            ("number", ""),
            ("name", "Acme Imports Inc"),
            ("address", ADDRESS),
            ("note", "short"),
        ];
        let refused = t.post(&mut tara, "/trade/delivery", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("51 to 53 of 53"), "{}", refused.text());
    })
    .await;
}

//! The benefits statement as a document: the same figures as its page, the same bytes for the same year, in the reader's language.

use super::declared::a_year;
use crate::command::{System, read};
use crate::profile::content;
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::documents::{Block, Document, Kind, Paper};

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one story, told in its order")]
async fn a_statement_is_issued_once_and_says_what_its_page_says() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = a_year(&t).await;
        // One of them did something about the shipments that nobody knew.
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut tara = t.sign_in(tara).await;
        let done = [
            ("year", "2024"),
            ("number", ""),
            ("name", "ACME IMPORTS INCORPORATED"),
            ("address", "1 Harbor Way, Jacksonville FL 32202"),
            ("note", "Telephoned Mr Brown at the broker."),
            ("told", "Your broker was told to give your number."),
        ];
        let done = t.post(&mut tara, "/trade/delivery", &done).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let mut client = t.sign_in(w.officer).await;
        let base = format!("/companies/{}/benefits", w.company);
        let page = t.get(&mut client, &base).await.text();
        assert!(page.contains(&format!("{base}/pdf?year=2024")), "{page}");
        let at = format!("{base}/pdf?year=2024");
        let made = t.post(&mut client, &at, &[("copy", "shared")]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let place = made.location();
        let again = t.post(&mut client, &at, &[("copy", "shared")]).await;
        assert_eq!(
            again.location(),
            place,
            "the same figures are the same document"
        );
        let id: uuid::Uuid = place.rsplit('/').next().unwrap().parse().unwrap();
        let document = read::<Document>(&t.app, &System, id).await.unwrap();
        let issued = document.state.issued.unwrap();
        assert_eq!(
            (issued.document, issued.member),
            (Kind::BenefitsStatement, Some(w.company))
        );
        let bytes = content(&t.app, &issued.content_sha256).await.unwrap();
        let paper: Paper = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(paper.title, "Benefits statement for 2024");
        assert!(!paper.verification.code.is_empty());
        // Each figure of the page's table stands in the paper.
        let json = t
            .get(&mut client, &format!("{base}?year=2024&format=json"))
            .await
            .json();
        let tables: Vec<_> = paper
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            })
            .collect();
        let kinds = tables.iter().find(|table| table.rows.len() == 4).unwrap();
        for (kind, row) in kinds.rows.iter().enumerate() {
            assert_eq!(row[1], json["exams"][kind].to_string(), "{row:?}");
            let expected = json["expected_exams"][kind].as_f64().unwrap();
            assert_eq!(row[3], format!("{expected:.1}"), "{row:?}");
        }
        let text = serde_json::to_string(&paper).unwrap();
        for said in [
            "Expedited lane",
            "Customs has said of no shipment whether it used the lane",
            "What was done",
            "Your broker was told to give your number.",
        ] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        assert!(
            !text.contains("Mr Brown") && !text.contains("tara@"),
            "{text}"
        );
        for part in page
            .split("<section class=\"gl-card")
            .nth(1)
            .unwrap()
            .split("</section>")
            .next()
            .unwrap()
            .split("<p>")
            .skip(1)
        {
            let line = part.split("</p>").next().unwrap();
            let line: String = line
                .chars()
                .filter(char::is_ascii_alphabetic)
                .take(30)
                .collect();
            let plain: String = text.chars().filter(char::is_ascii_alphabetic).collect();
            assert!(plain.contains(&line), "{line} is not in {plain}");
        }
        // Of another year that has no declarations there is none, and another company's people may not have it.
        let none = t
            .post(&mut client, &format!("{base}/pdf?year=1999"), &[])
            .await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        let stranger = t.person("eve@else.example", None).await;
        let mut eve = t.sign_in(stranger).await;
        assert_ne!(t.get(&mut eve, &place).await.status, StatusCode::OK);
        assert_ne!(
            t.post(&mut eve, &at, &[("copy", "shared")]).await.status,
            StatusCode::SEE_OTHER
        );
    })
    .await;
}

//! A draft's file, downloaded, worked on, and taken back by the page.

use super::criteria::{WHY, makers};
use super::*;
use crate::testing::on_each_engine;

const DRAFT: [(&str, &str); 4] = [
    ("id", "msc-2024"),
    ("name_en", "Criteria 2024"),
    ("name_es", "Criterios 2024"),
    ("name_fr", "Critères 2024"),
];

async fn begun(t: &TestApp, maker: &mut Client) -> String {
    let begun = t.post(maker, "/editions/new", &DRAFT).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.location()
}

#[tokio::test]
async fn a_draft_takes_its_file_back_and_somebody_else_publishes_it() {
    on_each_engine(async |t| {
        let mut people = makers(&t).await;
        let draft = begun(&t, &mut people.maker).await;
        let page = got(&t, &mut people.maker, &draft).await.text();
        let form = format!("{draft}/file");
        assert!(page.contains(&format!("href=\"{form}\"")));
        let out = got(
            &t,
            &mut people.maker,
            &format!("{draft}/download/criteria.json"),
        )
        .await;
        // Untouched, it changes nothing and there is nothing to take.
        let same = upload(&t, &mut people.maker, &form, ("same.json", &out.bytes)).await;
        assert_eq!(same.status, StatusCode::OK, "{}", same.text());
        assert!(same.text().contains("says what the draft says already"));
        assert!(!same.text().contains("value=\"take\""));

        let mut file = out.json();
        for lang in ["en", "es", "fr"] {
            file["criteria"][0]["text"][lang] = format!("Show it in writing ({lang}).").into();
        }
        let bytes = serde_json::to_vec(&file).unwrap();
        let preview = upload(&t, &mut people.maker, &form, ("worked.json", &bytes)).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let preview = preview.text();
        let first = file["criteria"][0]["id"].as_str().unwrap();
        assert!(preview.contains(&format!("data-criterion=\"{first}\"")));
        assert!(preview.contains("<del>") && preview.contains("<ins>"));
        let take = [("act", "take"), ("compared", "1")];
        let taken = send(&t, &mut people.maker, (&preview, &form), &take).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let page = got(&t, &mut people.maker, &draft).await.text();
        assert!(page.contains("Show it in writing (en).") && page.contains("worked.json"));
        // What was looked at is older than the draft now: nothing is written over.
        let late = send(&t, &mut people.maker, (&preview, &form), &take).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);

        let dates = [
            ("act", "propose"),
            ("effective_from", "2024-06-01"),
            ("basis_until", "2024-09-30"),
            ("reasons", WHY),
        ];
        let steps = format!("{draft}/steps");
        let proposed = t.post(&mut people.maker, &steps, &dates).await;
        assert_eq!(
            proposed.status,
            StatusCode::SEE_OTHER,
            "{}",
            proposed.text()
        );
        let (decision, act) = (format!("{draft}/decision"), [("act", "publish")]);
        let own = t.post(&mut people.maker, &decision, &act).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = t.post(&mut people.checker, &decision, &act).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    })
    .await;
}

#[tokio::test]
async fn a_file_of_another_edition_or_with_a_bad_row_is_refused_and_a_stranger_turned_away() {
    on_each_engine(async |t| {
        let mut people = makers(&t).await;
        let draft = begun(&t, &mut people.maker).await;
        let form = format!("{draft}/file");
        let published = got(
            &t,
            &mut Client::default(),
            "/criteria/download/msc-2020/criteria.xlsx",
        )
        .await;
        let other = upload(&t, &mut people.maker, &form, ("old.xlsx", &published.bytes)).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(other.text().contains("this draft is “msc-2024”"));
        let path = format!("{draft}/download/criteria.json");
        let mut file = got(&t, &mut people.maker, &path).await.json();
        file["criteria"][2]["applies"] = "everybody".into();
        let bytes = serde_json::to_vec(&file).unwrap();
        let bad = upload(&t, &mut people.maker, &form, ("bad.json", &bytes)).await;
        assert!(bad.text().contains("<tr><th scope=\"row\">3</th>"));
        assert!(!bad.text().contains("value=\"take\""));
        let forced = [("act", "take")];
        let forced = send(&t, &mut people.maker, (&bad.text(), &form), &forced).await;
        assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
        let specialist = t.person("sol@programme.example", Some("specialist")).await;
        let mut specialist = t.sign_in(specialist).await;
        assert_eq!(
            t.get(&mut specialist, &form).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

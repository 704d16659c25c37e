use super::trestle::checked;
use super::*;
use crate::testing::on_each_engine;
use scraper::{Html, Selector};

const PAGE: &str = "/criteria/crosswalks/wco-safe";

fn shown(page: &str, what: &str) -> usize {
    let html = Html::parse_document(page);
    html.select(&Selector::parse(&format!("[{what}]")).unwrap())
        .count()
}

#[tokio::test]
async fn every_figure_of_a_crosswalk_leads_to_its_rows() {
    on_each_engine(async |t| {
        let mut anybody = Client::default();
        let downloads = got(&t, &mut anybody, "/criteria/download").await.text();
        assert!(downloads.contains(PAGE));
        let page = got(&t, &mut anybody, PAGE).await.text();
        let crosswalk = t.app.pack().crosswalk("wco-safe").unwrap().clone();
        assert_eq!(
            shown(&page, "data-requirement"),
            crosswalk.requirements.len()
        );
        let html = Html::parse_document(&page);
        let figures = Selector::parse(".gl-kpi__value a").unwrap();
        let figures: Vec<(String, usize)> = html
            .select(&figures)
            .map(|link| {
                let count = link.text().collect::<String>().trim().parse().unwrap();
                (link.attr("href").unwrap().to_owned(), count)
            })
            .collect();
        assert_eq!(figures.len(), 4);
        for (href, count) in figures {
            let rows = got(&t, &mut anybody, href.trim_end_matches("#rows"))
                .await
                .text();
            let what = if href.contains("show=beyond") {
                "data-criterion"
            } else {
                "data-requirement"
            };
            assert_eq!(shown(&rows, what), count, "{href}");
        }
        let missing = t.get(&mut anybody, "/criteria/crosswalks/nothing").await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_crosswalk_is_taken_along_as_a_mapping() {
    on_each_engine(async |t| {
        let mut anybody = Client::default();
        let mapping = got(&t, &mut anybody, &format!("{PAGE}/msc-2020/mapping.json"))
            .await
            .json();
        let theirs = got(&t, &mut anybody, &format!("{PAGE}/msc-2020/wco-safe.json"))
            .await
            .json();
        let at = "/criteria/download/msc-2020/catalog.json";
        let ours = got(&t, &mut anybody, at).await.json();
        valid("mapping", &mapping);
        valid("catalog", &theirs);
        let known = [
            ("catalog.json", "trestle://catalogs/msc-2020/catalog.json"),
            ("wco-safe.json", "trestle://catalogs/wco-safe/catalog.json"),
        ];
        checked(
            vec![
                ("catalogs", "msc-2020".to_owned(), "catalog.json", ours),
                ("catalogs", "wco-safe".to_owned(), "catalog.json", theirs),
                (
                    "mapping-collections",
                    "wco".to_owned(),
                    "mapping-collection.json",
                    mapping,
                ),
            ],
            &known.map(|(ours, theirs)| (ours.to_owned(), theirs.to_owned())),
        );
    })
    .await;
}

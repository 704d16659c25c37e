//! Somebody of the staff keeps a filter under a name, for themselves alone.

use super::world::World;
use crate::testing::on_each_engine;
use axum::http::StatusCode;

const QUERY: &str = "stage=applicant&entity_type=importer";

#[tokio::test]
async fn a_filter_is_kept_listed_and_removed_by_its_owner_alone() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut sam = t.sign_in(w.specialist).await;
        let mut sue = t.sign_in(w.supervisor).await;

        // Nothing to keep without a filter; with one, the list offers to name it.
        let page = t.get(&mut sam, "/companies").await.text();
        assert!(!page.contains("/filters/new"), "{page}");
        let listed = format!("/companies?{QUERY}");
        let page = t.get(&mut sam, &listed).await.text();
        assert!(page.contains("/filters/new?list=companies"), "{page}");

        // Without a name it is not kept; what is no field of the list is dropped.
        let junk = format!("{QUERY}&page=7&format=csv&evil=%2F%2Felsewhere.example");
        let nameless = [("list", "companies"), ("query", &junk), ("name", "  ")];
        let refused = t.post(&mut sam, "/filters/new", &nameless).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("entity_type=importer"));
        let named = [
            ("list", "companies"),
            ("query", &junk),
            ("name", "New <importers>"),
        ];
        let kept = t.post(&mut sam, "/filters/new", &named).await;
        assert!(kept.location().starts_with(&listed), "{}", kept.location());
        assert!(!kept.location().contains("evil"), "{}", kept.location());
        let again = t.post(&mut sam, "/filters/new", &named).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

        let page = t.get(&mut sam, &listed).await.text();
        assert!(page.contains("New &#60;importers&#62;"), "{page}");
        assert!(!page.contains("/filters/new"), "offered again: {page}");
        let others = t.get(&mut sue, &listed).await.text();
        assert!(!others.contains("importers&#62;"), "{others}");

        let from = page.find("/filters/").unwrap();
        let removal = page[from..].split('"').next().unwrap().to_owned();
        let stranger = t.post(&mut sue, &removal, &[]).await.status;
        assert_eq!(stranger, StatusCode::NOT_FOUND);
        let gone = t.post(&mut sam, &removal, &[]).await;
        assert!(gone.status.is_redirection(), "{}", gone.text());
        let page = t.get(&mut sam, &listed).await.text();
        assert!(!page.contains("importers&#62;"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_filter_leads_to_its_own_list_and_companies_have_none() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut sam = t.sign_in(w.specialist).await;
        for (list, query) in [
            ("work", "task=review_profile"),
            ("overdue", "whose=agency"),
            ("annual", "show=late"),
            ("findings", "tab=open&who=all"),
            ("relations", "stage=proposed&relation=merged_into"),
        ] {
            let fields = [("list", list), ("query", query), ("name", "Mine")];
            let kept = t.post(&mut sam, "/filters/new", &fields).await.location();
            let page = t.get(&mut sam, &kept).await;
            assert_eq!(page.status, StatusCode::OK, "{kept}");
            assert!(page.text().contains(">Mine</a>"), "{kept}");
        }
        // Whoever reads a list without the right to keep filters is offered none.
        let tara = t
            .person("tara@programme.example", Some("targeting_officer"))
            .await;
        let mut tara = t.sign_in(tara).await;
        let page = t.get(&mut tara, "/relations?stage=proposed").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text().contains("/filters/new"));
        let unknown = [("list", "elsewhere"), ("query", "a=b"), ("name", "Mine")];
        let unknown = t.post(&mut sam, "/filters/new", &unknown).await.status;
        assert_eq!(unknown, StatusCode::NOT_FOUND);
        let mut olga = t.sign_in(w.officer).await;
        let own = [("list", "work"), ("query", "due=7"), ("name", "Mine")];
        let refused = t.post(&mut olga, "/filters/new", &own).await.status;
        assert_eq!(refused, StatusCode::FORBIDDEN);
    })
    .await;
}

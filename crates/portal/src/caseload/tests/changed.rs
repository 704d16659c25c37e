//! A certified company changes its data: its specialist reads what stood there and what stands there now.

use super::world::World;
use crate::command::{System, read};
use crate::membership::commands::record_company;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::membership::{Company, Member};

async fn member(t: &TestApp, w: &World) -> Member {
    read::<Member>(&t.app, &System, w.company)
        .await
        .unwrap()
        .state
}

async fn change(t: &TestApp, w: &World, alter: impl FnOnce(&mut Company)) {
    let mut data = member(t, w).await.company.unwrap();
    alter(&mut data);
    let mut unit = t.app.begin(&t.who(w.officer).await).await.unwrap();
    record_company(&mut unit, w.company, data, None)
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
async fn the_specialist_reads_old_and_new_side_by_side_and_says_so() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        // Before certification the data are the application's, and nobody is asked to look again.
        change(&t, &w, |data| {
            data.address.street = "2 Harbor Way".to_owned();
        })
        .await;
        assert!(member(&t, &w).await.changed.is_none());
        w.certified(&t).await;
        let mut sam = t.sign_in(w.specialist).await;
        let mut kim = t.sign_in(w.colleague).await;
        let path = format!("/companies/{}/changed-data", w.company);
        let quiet = t.get(&mut sam, &path).await.text();
        assert!(
            quiet.contains("as somebody of the programme last saw them"),
            "{quiet}"
        );
        assert!(!t.get(&mut sam, "/work").await.text().contains(&path));

        change(&t, &w, |data| {
            data.legal_name = "Acme Global Inc".to_owned();
            data.sites[0].address.city = "Miami".to_owned();
        })
        .await;
        let work = t.get(&mut sam, "/work").await.text();
        assert!(
            work.contains("Company data changed") && work.contains(&path),
            "{work}"
        );
        assert!(!t.get(&mut kim, "/work").await.text().contains(&path));
        let page = t.get(&mut sam, &path).await.text();
        for words in [
            "Acme Imports Inc",
            "Acme Global Inc",
            "Jacksonville",
            "Miami",
            "No day is set",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(
            !page.contains("Ana Ortiz, Vice President"),
            "what is the same is not listed"
        );
        let file = t
            .get(&mut sam, &format!("/companies/{}/file", w.company))
            .await
            .text();
        assert!(file.contains(&path));

        // Who is not in charge reads and cannot answer for it; nor can the company.
        assert!(
            t.get(&mut kim, &path)
                .await
                .text()
                .contains("or a supervisor says")
        );
        let read = [("steps", "1"), ("note", "")];
        assert_eq!(
            t.post(&mut kim, &path, &read).await.status,
            StatusCode::FORBIDDEN
        );
        let mut olga = t.sign_in(w.officer).await;
        for answer in [
            t.get(&mut olga, &path).await,
            t.post(&mut olga, &path, &read).await,
        ] {
            assert!(
                [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&answer.status),
                "{}",
                answer.status
            );
        }

        // Another change while somebody reads: what was not on the page was not read.
        change(&t, &w, |data| data.ownership.owners[0].share = 60).await;
        let stale = t
            .post(
                &mut sam,
                &path,
                &[("steps", "1"), ("note", "Seen the deed")],
            )
            .await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = stale.text();
        assert!(text.contains("changed its data again") && text.contains("Seen the deed"));
        assert!(text.contains("60%") && text.contains("Acme Imports Inc"));
        let good = [("steps", "2"), ("note", "Seen the deed")];
        assert_eq!(
            t.post(&mut sam, &path, &good).await.status,
            StatusCode::SEE_OTHER
        );
        let page = t.get(&mut sam, &path).await.text();
        assert!(
            page.contains("as somebody of the programme last saw them")
                && page.contains("Seen the deed")
        );
        assert!(!t.get(&mut sam, "/work").await.text().contains(&path));
        let again = t.post(&mut sam, &path, &good).await;
        assert!(
            again
                .text()
                .contains("Nothing has changed that nobody has read")
        );
        let timeline = format!("/companies/{}/timeline", w.company);
        let told = t.get(&mut olga, &timeline).await.text();
        assert!(
            told.contains("The programme read the changed company data"),
            "{told}"
        );

        // A change that is taken back before anybody looked leaves nothing to read.
        let before = member(&t, &w).await.company.unwrap();
        change(&t, &w, |data| data.country = "CA".to_owned()).await;
        assert!(member(&t, &w).await.changed.is_some());
        change(&t, &w, |data| *data = before).await;
        assert!(member(&t, &w).await.changed.is_none());
        let sql = "select count(*) from member where changed_on is not null";
        let (waiting,): (i64,) = t.app.db(&System).one(sql, vec![]).await.unwrap();
        assert_eq!(waiting, 0);
    })
    .await;
}

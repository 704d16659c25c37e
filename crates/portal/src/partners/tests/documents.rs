//! Documents that a partner puts beside its answers, from its link and without an account.

use super::*;
use crate::profile::tests::upload as post_file;
use greenlane_domain::partners::{ChainRole, Questionnaire};

const MAIL: &str = "luis@delta.example";
const PDF: &[u8] = b"%PDF-1.7\n% bolt seals\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

async fn state(t: &TestApp, of: &Fixture) -> (String, Questionnaire) {
    let sql = "select stream_id from questionnaire where member_id = $1";
    let values = greenlane_db::args![of.id.0];
    let (id,): (uuid::Uuid,) = t.app.db(&System).one(sql, values).await.unwrap();
    let read = crate::command::read::<Questionnaire>(&t.app, &System, id).await;
    (id.to_string(), read.unwrap().state)
}

fn whole(t: &TestApp) -> Vec<(String, String)> {
    let asked = t.app.pack().partners.asked(&[ChainRole::Manufacturer]);
    let mut fields: Vec<(String, String)> = asked
        .iter()
        .map(|given| (format!("state_{}", given.criterion), "in_place".to_owned()))
        .collect();
    let more = [
        ("act", "send"),
        ("name", "Luis Vega"),
        ("title", "Plant manager"),
        ("declared", "1"),
        ("consent", "1"),
    ];
    fields.extend(more.map(|(a, b)| (a.to_owned(), b.to_owned())));
    fields
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
async fn documents_are_checked_kept_with_the_answers_and_never_lost_after_sending() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let id = add(&t, &mut acme, &MILL).await;
        let base = format!("/companies/{}", acme.id);
        let ask = format!("{base}/partners/{id}/ask");
        went_to(&t.post(&mut acme.client, &ask, &[]).await);
        let link = format!("/questionnaire/{}", token(&t, MAIL).await);
        let mut luis = Client::default();
        ok(&t.get(&mut luis, &format!("{link}?lang=en")).await);

        // What is typed beside a refused file is kept, and the refusal stands at the file.
        let typed = [
            ("state_6.1", "in_place"),
            ("text_6.1", "ISO 17712"),
            ("act", "attach"),
        ];
        let exe: &[u8] = b"MZ not a document";
        let bad = post_file(&t, &mut luis, &link, &typed, ("seals.pdf", exe)).await;
        let page = refused(&bad);
        assert!(page.contains("href=\"#file\"") && page.contains("ISO 17712"));
        let none = refused(&t.post(&mut luis, &link, &typed).await);
        assert!(none.contains("href=\"#file\""));
        assert!(state(&t, &acme).await.1.documents.kept.is_empty());
        assert_eq!(state(&t, &acme).await.1.answers["6.1"].text, "ISO 17712");

        let good = [
            ("state_6.1", "in_place"),
            ("text_6.1", "ISO 17712"),
            ("act", "attach"),
            ("document_for", "6.1"),
        ];
        went_to(&post_file(&t, &mut luis, &link, &good, ("seals.pdf", PDF)).await);
        let page = ok(&t.get(&mut luis, &link).await);
        assert!(page.contains("seals.pdf") && page.contains("Criterion 6.1"));
        assert!(page.contains("not read for viruses"));
        let twice = post_file(&t, &mut luis, &link, &good, ("again.pdf", PDF)).await;
        assert!(refused(&twice).contains("This document is there already"));
        let other: &[u8] = b"%PDF-1.7\n% wrong one\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        let about_all = [
            ("act", "attach"),
            ("state_6.1", "in_place"),
            ("text_6.1", "ISO 17712"),
        ];
        went_to(&post_file(&t, &mut luis, &link, &about_all, ("wrong.pdf", other)).await);
        let wrong = state(&t, &acme).await.1.documents.kept[1].id.to_string();
        let away = [
            ("remove", wrong.as_str()),
            ("state_6.1", "in_place"),
            ("text_6.1", "ISO 17712"),
        ];
        went_to(&t.post(&mut luis, &link, &away).await);
        let gone = t.get(&mut luis, &format!("{link}/documents/{wrong}")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);

        // Nobody else sees one before it is sent.
        let (questionnaire, now) = state(&t, &acme).await;
        let document = now.documents.kept[0].id;
        let path = format!("{base}/questionnaires/{questionnaire}/documents/{document}");
        let early = t.get(&mut acme.client, &path).await;
        assert_eq!(early.status, StatusCode::NOT_FOUND);
        let own = t
            .get(&mut luis, &format!("{link}/documents/{document}"))
            .await;
        assert_eq!((own.status, own.bytes.as_slice()), (StatusCode::OK, PDF));
        let guess = format!("/questionnaire/guess/documents/{document}");
        assert_eq!(t.get(&mut luis, &guess).await.status, StatusCode::NOT_FOUND);

        let fields = whole(&t);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (&**a, &**b)).collect();
        went_to(&t.post(&mut luis, &link, &fields).await);
        let seen = ok(&t
            .get(&mut acme.client, &format!("{base}/partners/{id}"))
            .await);
        assert!(seen.contains(&path) && seen.contains("seals.pdf"));
        let history = ok(&t
            .get(&mut acme.client, &format!("{base}/partners/{id}/answers"))
            .await);
        assert!(history.contains(&path));
        assert_eq!(t.get(&mut acme.client, &path).await.bytes, PDF);
        let kept = document.to_string();
        let late = t.post(&mut luis, &link, &[("remove", kept.as_str())]).await;
        refused(&late);
        let more = post_file(&t, &mut luis, &link, &good, ("more.pdf", other)).await;
        refused(&more);
        assert_eq!(
            state(&t, &acme).await.1.documents.kept.len(),
            1,
            "what was sent stays"
        );
        assert!(ok(&t.get(&mut luis, &link).await).contains("seals.pdf"));

        // Another member may use the answers and gets no document.
        let mut twin = certified(&t, "Borealis Freight LLC", "98-7654321").await;
        let mut theirs = MILL.to_vec();
        theirs[0] = ("name", "Delta de Mexico");
        let known = add(&t, &mut twin, &theirs).await;
        let page = format!("/companies/{}/partners/{known}", twin.id);
        let fields = [("questionnaire", questionnaire.as_str())];
        went_to(
            &t.post(&mut twin.client, &format!("{page}/reuse"), &fields)
                .await,
        );
        let shown = ok(&t.get(&mut twin.client, &page).await);
        assert!(shown.contains("Luis Vega") && !shown.contains("seals.pdf"));
        let sly = format!(
            "/companies/{}/questionnaires/{questionnaire}/documents/{document}",
            twin.id
        );
        assert_eq!(
            t.get(&mut twin.client, &sly).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            t.get(&mut twin.client, &path).await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn an_infected_document_is_found_later_blocked_and_stays() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let id = add(&t, &mut acme, &MILL).await;
        let base = format!("/companies/{}", acme.id);
        went_to(
            &t.post(&mut acme.client, &format!("{base}/partners/{id}/ask"), &[])
                .await,
        );
        let link = format!("/questionnaire/{}", token(&t, MAIL).await);
        let mut luis = Client::default();
        let bad: &[u8] = b"%PDF-1.7\n% INFECTED-FOR-TESTS\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        let fields = whole(&t);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (&**a, &**b)).collect();
        went_to(&post_file(&t, &mut luis, &link, &fields, ("seals.pdf", bad)).await);
        let (questionnaire, now) = state(&t, &acme).await;
        assert!(
            now.submission.is_some() && now.documents.kept.len() == 1,
            "a file beside a sending goes with it"
        );
        let (scanner, _) = crate::profile::tests::library::scanner().await;
        let asker = "select count(*) from outbox where subject = $1";
        let told = async || {
            let values = greenlane_db::args!["A document needs your attention"];
            let (count,): (i64,) = t.app.db(&System).one(asker, values).await.unwrap();
            count
        };
        assert_eq!(told().await, 0);
        let read = crate::profile::scan::scan_waiting(&t.app, &scanner)
            .await
            .unwrap();
        assert_eq!(read, 1);
        assert_eq!(
            told().await,
            1,
            "whoever asked hears of it, and nobody else"
        );
        let bodies = "select address, body from outbox where subject = $1";
        let values = greenlane_db::args!["A document needs your attention"];
        let rows: Vec<(String, String)> = t.app.db(&System).all(bodies, values).await.unwrap();
        for word in ["Delta", "seals", "Test.Virus", "Acme"] {
            assert!(!rows[0].1.contains(word), "no fact of the case: {rows:?}");
        }
        assert_eq!(
            crate::profile::scan::scan_waiting(&t.app, &scanner)
                .await
                .unwrap(),
            0
        );
        let document = now.documents.kept[0].id;
        let path = format!("{base}/questionnaires/{questionnaire}/documents/{document}");
        let blocked = t.get(&mut acme.client, &path).await;
        assert!(refused(&blocked).contains("Test.Virus"));
        let page = ok(&t
            .get(&mut acme.client, &format!("{base}/partners/{id}"))
            .await);
        assert!(
            page.contains("seals.pdf")
                && page.contains("Blocked: Test.Virus")
                && !page.contains(&path)
        );
    })
    .await;
}

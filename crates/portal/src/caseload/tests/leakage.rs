//! What is confidential stays where it is: a planted note is looked for everywhere else.

use super::world::World;
use crate::testing::{Client, on_each_engine};
use axum::http::StatusCode;

const SECRET: &str = "zanzibar-marmalade";
const INTERNAL: &str = "quixotic-lighthouse";

/// Every page and file of a company's that one of these people may ask for.
fn addresses(company: &str) -> Vec<String> {
    let mut all: Vec<String> = crate::route_table()
        .into_iter()
        .filter(|route| route.method == "GET" && !route.path.contains("{criterion}"))
        .filter_map(|route| {
            let (start, rest) = route.path.split_once("/companies/{")?;
            let (_, rest) = rest.split_once('}')?;
            (!rest.contains('{')).then(|| format!("{start}/companies/{company}{rest}"))
        })
        .collect();
    all.extend(
        [
            "/work",
            "/work?tab=hold",
            "/work?tab=completed",
            "/work?whose=team",
            "/work?format=csv",
            "/work/overdue",
            "/work/overdue?format=csv",
            "/companies",
            "/companies?format=csv",
            "/team",
        ]
        .map(str::to_owned),
    );
    for query in [
        "?show=all",
        "?show=all&format=json",
        "?group=vetting&show=all",
        "?group=notes",
    ] {
        all.push(format!("/companies/{company}/timeline{query}"));
    }
    all
}

#[tokio::test]
async fn a_confidential_note_is_read_by_those_with_the_right_and_by_nobody_else() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let company = w.company.to_string();
        let mut vera = t.sign_in(w.vetting).await;
        let notes = format!("/companies/{company}/vetting/notes");
        assert_eq!(
            t.post(&mut vera, &notes, &[("text", SECRET)]).await.status,
            StatusCode::SEE_OTHER
        );
        for who in [w.officer, w.specialist, w.colleague, w.supervisor] {
            let mut client = t.sign_in(who).await;
            for path in addresses(&company) {
                let text = t.get(&mut client, &path).await.text();
                assert!(!text.contains(SECRET), "{path} shows the note");
                assert!(
                    !text.contains("onfidential vetting note"),
                    "{path} tells of the note"
                );
            }
        }
        // Those with the right find it in two places only: the vetting page, and the history.
        for who in [w.vetting, w.director, w.auditor] {
            let mut client = t.sign_in(who).await;
            for path in addresses(&company) {
                let there = t.get(&mut client, &path).await.text().contains(SECRET);
                let own = path.ends_with("/vetting")
                    || (path.contains("/timeline") && !path.contains("group=notes"));
                assert_eq!(there, own, "{path}");
            }
        }
        let anyone = t
            .get(
                &mut Client::default(),
                &format!("/companies/{company}/vetting"),
            )
            .await;
        assert!(!anyone.text().contains(SECRET));
    })
    .await;
}

#[tokio::test]
async fn a_company_reads_its_own_history_without_the_programmes_notes_and_names() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let company = w.company.to_string();
        let mut sam = t.sign_in(w.specialist).await;
        let path = format!("/companies/{company}/notes");
        assert_eq!(
            t.post(&mut sam, &path, &[("text", INTERNAL)]).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(t.get(&mut sam, &path).await.text().contains(INTERNAL));
        let mut olga = t.sign_in(w.officer).await;
        for path in addresses(&company) {
            let text = t.get(&mut olga, &path).await.text();
            assert!(!text.contains(INTERNAL), "{path}");
        }
        let timeline = t
            .get(
                &mut olga,
                &format!("/companies/{company}/timeline?show=all"),
            )
            .await
            .text();
        assert!(
            timeline.contains("Certified") && timeline.contains("agreement signed by Ana Ortiz")
        );
        assert!(
            timeline.contains("sam assigned as specialist"),
            "{timeline}"
        );
        for hidden in ["vera", "dora", "sue", "Recommended", "Vetting recorded"] {
            assert!(!timeline.contains(hidden), "{hidden}: {timeline}");
        }
        let staff = t
            .get(&mut sam, &format!("/companies/{company}/timeline"))
            .await
            .text();
        assert!(
            staff.contains("dora") && staff.contains("Recommended: certification"),
            "{staff}"
        );
        assert!(staff.contains("Programme staff only"), "{staff}");
    })
    .await;
}

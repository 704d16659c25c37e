//! The report from its draft to the document that anybody can check.

use super::world::{SITE, World, first_must, ok, rows_are_the_fold, state, upload, went_to};
use crate::command::{System, read};
use crate::profile::content;
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::commands;
use axum::http::StatusCode;
use greenlane_domain::clocks;
use greenlane_domain::documents::{Copy, Document, Issued};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::validation::{
    CheckResult, REPORT_FINISH, ResultEntry, Validation, Verification,
};

async fn checked(t: &TestApp, w: &World, id: ValidationId) {
    let scope: Vec<String> = state(t, id)
        .await
        .scope()
        .iter()
        .map(|c| c.id.clone())
        .collect();
    let entries = scope.into_iter().map(|criterion| ResultEntry {
        note: format!("A note about {criterion} that stays inside"),
        criterion,
        result: Some(CheckResult::Met),
        verified: vec![Verification::SeenOnSite],
        sites: vec![SITE],
        ..ResultEntry::default()
    });
    let entries = entries.collect();
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    commands::record_results(&mut unit, id, entries)
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

async fn concluded(t: &TestApp, kim: &mut Client, mina: &mut Client, path: &str) {
    let fields = [
        ("outcome", "pass"),
        ("ground", "meets_all_criteria"),
        ("summary", "The profile is put into practice."),
        ("completed_on", "2024-04-04"),
    ];
    went_to(&t.post(kim, &format!("{path}/conclusion"), &fields).await);
    went_to(
        &t.post(mina, &format!("{path}/decision"), &[("conclude", "1")])
            .await,
    );
}

/// The report is a task with a day, and the day says why.
async fn owed(t: &TestApp, kim: &mut Client, path: &str) {
    let clock = clocks::due(t.app.pack(), REPORT_FINISH, t.app.today()).unwrap();
    let day = format!("datetime=\"{}\"", clock.due);
    for page in ["/work".to_owned(), format!("{path}/report/work")] {
        let shown = ok(&t.get(kim, &page).await);
        assert!(shown.contains("Finishing a validation report"), "{shown}");
        assert!(shown.contains(&day), "{day}: {shown}");
    }
    let work = ok(&t.get(kim, "/work").await);
    assert!(work.contains("Finish a validation report"));
}

async fn approved(t: &TestApp, kim: &mut Client, mina: &mut Client, path: &str) {
    went_to(
        &t.post(kim, &format!("{path}/report/work"), &[("step", "ask")])
            .await,
    );
    let approval = format!("{path}/report/approval");
    went_to(&t.post(mina, &approval, &[("approve", "1")]).await);
}

async fn issued(t: &TestApp, client: &mut Client, path: &str, copy: &str) -> (String, Issued) {
    let made = t
        .post(client, &format!("{path}/report/pdf"), &[("copy", copy)])
        .await;
    let page = went_to(&made);
    let id: uuid::Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
    let document = read::<Document>(&t.app, &System, id).await.unwrap().state;
    rows_are_the_fold::<Document>(t, &[id]).await;
    (page, document.issued.unwrap())
}

#[allow(
    clippy::too_many_lines,
    reason = "one report from its first word to the check by a stranger"
)]
#[tokio::test]
async fn a_report_is_withheld_in_part_commented_on_approved_and_issued() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        checked(&t, &w, id).await;
        let path = format!("/validations/{id}");
        let (work, report) = (format!("{path}/report/work"), format!("{path}/report"));
        let mut kim = t.sign_in(w.specialist).await;
        let mut ana = t.sign_in(w.officer).await;
        let mut mina = t.sign_in(w.supervisor).await;
        let must = first_must(&state(&t, id).await);
        let hidden = format!("A note about {must} that stays inside");

        // What is withheld needs a reason, and what was typed stays.
        let fields = [
            ("step", "write"),
            ("opening", "We met the director."),
            ("criteria", must.as_str()),
            ("reasons", ""),
        ];
        let refused = t.post(&mut kim, &work, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("We met the director."));
        let reasons = ("reasons", "It describes the alarm system of a neighbour");
        let fields = [fields[0], fields[1], fields[2], reasons];
        went_to(&t.post(&mut kim, &work, &fields).await);

        // The company sees nothing before the draft is shown to it, and then not what is withheld.
        assert_eq!(t.get(&mut ana, &report).await.status, StatusCode::NOT_FOUND);
        let late = [("step", "share"), ("until", "2024-04-05")];
        let refused = t.post(&mut kim, &work, &late).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        went_to(
            &t.post(
                &mut kim,
                &work,
                &[("step", "share"), ("until", "2024-04-18")],
            )
            .await,
        );
        let seen = ok(&t.get(&mut ana, &report).await);
        assert!(seen.contains("We met the director.") && !seen.contains(&hidden));
        assert!(!seen.contains("alarm system of a neighbour"));
        assert!(ok(&t.get(&mut kim, &report).await).contains(&hidden));

        let oscal = format!("{path}/oscal/assessment-results.json");
        assert!(ok(&t.get(&mut kim, &oscal).await).contains(&hidden));

        // It comments; the comment is answered before anybody is asked to approve.
        let comments = format!("{path}/report/comments");
        let refused = t.post(&mut ana, &comments, &[("text", "No")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = "The second gate was closed on that day";
        went_to(&t.post(&mut ana, &comments, &[("text", said)]).await);
        concluded(&t, &mut kim, &mut mina, &path).await;
        owed(&t, &mut kim, &path).await;
        let refused = t.post(&mut kim, &work, &[("step", "ask")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(ok(&t.get(&mut kim, &work).await).contains(said));
        let answer = [
            ("step", "answer-0"),
            ("taken-0", "yes"),
            ("answer-0", "The report says so now"),
        ];
        went_to(&t.post(&mut kim, &work, &answer).await);
        let none = t
            .post(&mut kim, &format!("{path}/report/pdf"), &[("copy", "full")])
            .await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "it is not approved");

        // The time for comments that was promised is not cut short.
        let early = t.post(&mut kim, &work, &[("step", "ask")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text().contains("The company has until"));
        assert!(!ok(&t.get(&mut kim, &work).await).contains("Ask for approval"));
        t.at("2024-04-19T15:00:00Z");
        let mut kim = t.sign_in(w.specialist).await;
        let mut ana = t.sign_in(w.officer).await;
        let mut mina = t.sign_in(w.supervisor).await;

        // Whoever asks does not approve. It waits in the other's queue, with its day.
        went_to(&t.post(&mut kim, &work, &[("step", "ask")]).await);
        let approval = format!("{path}/report/approval");
        let write = "Finish a validation report<span";
        assert!(!ok(&t.get(&mut kim, "/work").await).contains(write));
        let own = t.post(&mut kim, &approval, &[("approve", "1")]).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let link = format!("href=\"{report}\"");
        let waits = ok(&t.get(&mut mina, "/work").await);
        assert!(waits.contains("Approve a validation report<span") && waits.contains(&link));
        assert!(waits.contains("3 May 2024"), "ten working days: {waits}");
        let hold = ok(&t.get(&mut kim, "/work?tab=hold").await);
        assert!(hold.contains("Report waits for a second person<span") && hold.contains(&link));
        assert!(!ok(&t.get(&mut kim, "/work").await).contains(&link));
        let back = [("return", "1"), ("reasons", "Say who was met, please")];
        went_to(&t.post(&mut mina, &approval, &back).await);
        let queue = ok(&t.get(&mut kim, "/work").await);
        assert!(queue.contains(write) && queue.contains(&format!("href=\"{work}\"")));
        assert!(ok(&t.get(&mut kim, &work).await).contains("Say who was met, please"));
        approved(&t, &mut kim, &mut mina, &path).await;

        let held = t.get(&mut ana, &oscal).await.status;
        assert_eq!(
            held,
            StatusCode::NOT_FOUND,
            "the results hold what is withheld"
        );

        // Two copies; the company's lacks what is withheld, and the programme's is the programme's own.
        let (full_page, full) = issued(&t, &mut kim, &path, "full").await;
        let (shared_page, shared) = issued(&t, &mut ana, &path, "shared").await;
        assert_eq!((full.copy, shared.copy), (Copy::Full, Copy::Shared));
        let (again, _) = issued(&t, &mut kim, &path, "shared").await;
        assert_eq!(again, shared_page, "it is issued once");
        assert_eq!(
            t.get(&mut ana, &full_page).await.status,
            StatusCode::NOT_FOUND
        );
        let mut bo = t.sign_in(w.stranger).await;
        for page in [&full_page, &shared_page] {
            assert_eq!(t.get(&mut bo, page).await.status, StatusCode::NOT_FOUND);
        }
        let file = t.get(&mut ana, &format!("{shared_page}/pdf")).await;
        assert_eq!(file.headers["content-type"], "application/pdf");
        assert!(!file.text().contains(&hidden) && file.text().contains(said));
        let inside = t.get(&mut kim, &format!("{full_page}/pdf")).await.text();
        assert!(inside.contains(&hidden) && inside.contains("alarm system of a neighbour"));

        // The bytes that are recorded are the bytes that the recorded content becomes again.
        let said = content(&t.app, &shared.content_sha256).await.unwrap();
        let typesetter = t.app.typesetter().unwrap();
        assert_eq!(typesetter.typeset(&said).await.unwrap(), file.bytes);
        assert_eq!(typesetter.name(), shared.typesetter);

        // Anybody who holds it can check it.
        let code =
            crate::recognition::code(shared_page.rsplit('/').next().unwrap().parse().unwrap());
        assert!(ok(&t.get(&mut ana, &shared_page).await).contains(&code));
        let mut anybody = Client::default();
        let told = ok(&upload(&t, &mut anybody, "/verify", ("report.pdf", &file.bytes)).await);
        assert!(told.contains("It is unaltered") && told.contains("Acme Imports Inc"));
        let mut altered = file.bytes.clone();
        altered.push(b' ');
        let told = ok(&upload(&t, &mut anybody, "/verify", ("report.pdf", &altered)).await);
        assert!(told.contains("We did not issue this file"));
        rows_are_the_fold::<Validation>(&t, &[id.0]).await;
    })
    .await;
}

#[tokio::test]
async fn how_it_was_verified_is_withheld_of_what_nobody_looked_at_too() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        checked(&t, &w, id).await;
        let skipped = ResultEntry {
            criterion: first_must(&state(&t, id).await),
            result: Some(CheckResult::NotChecked),
            sites: vec![SITE],
            note: "The gate was closed for works".to_owned(),
            reference: "Register of the neighbour, page 12".to_owned(),
            ..ResultEntry::default()
        };
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        commands::record_results(&mut unit, id, vec![skipped])
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let path = format!("/validations/{id}");
        let (work, report) = (format!("{path}/report/work"), format!("{path}/report"));
        let mut kim = t.sign_in(w.specialist).await;
        let mut ana = t.sign_in(w.officer).await;
        let mut mina = t.sign_in(w.supervisor).await;
        let fields = [
            ("step", "write"),
            ("how_verified", "1"),
            ("reasons", "It names a neighbour"),
        ];
        went_to(&t.post(&mut kim, &work, &fields).await);
        concluded(&t, &mut kim, &mut mina, &path).await;
        approved(&t, &mut kim, &mut mina, &path).await;
        let seen = ok(&t.get(&mut ana, &report).await);
        assert!(seen.contains("closed for works") && !seen.contains("page 12"));
        assert!(ok(&t.get(&mut kim, &report).await).contains("page 12"));
        let (page, _) = issued(&t, &mut ana, &path, "shared").await;
        let file = t.get(&mut ana, &format!("{page}/pdf")).await.text();
        assert!(file.contains("closed for works") && !file.contains("page 12"));
    })
    .await;
}

#[tokio::test]
async fn what_changes_after_the_approval_needs_another_one() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        checked(&t, &w, id).await;
        let path = format!("/validations/{id}");
        let mut kim = t.sign_in(w.specialist).await;
        let mut mina = t.sign_in(w.supervisor).await;
        concluded(&t, &mut kim, &mut mina, &path).await;
        approved(&t, &mut kim, &mut mina, &path).await;
        let (first, _) = issued(&t, &mut kim, &path, "shared").await;
        let fields = [("step", "write"), ("opening", "Another word")];
        went_to(
            &t.post(&mut kim, &format!("{path}/report/work"), &fields)
                .await,
        );
        let none = t
            .post(
                &mut kim,
                &format!("{path}/report/pdf"),
                &[("copy", "shared")],
            )
            .await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        approved(&t, &mut kim, &mut mina, &path).await;
        let (second, one) = issued(&t, &mut kim, &path, "shared").await;
        assert_ne!(first, second);
        // The earlier one stays to be had, and is told from the one that holds.
        let page = ok(&t.get(&mut kim, &format!("{path}/report")).await);
        assert!(page.contains(&first) && page.contains(&second), "{page}");
        assert_eq!(page.matches("An earlier state of the report").count(), 1);
        // What happens after the approval is in no copy of it, whenever that is made.
        w.renamed(&t, "Acme Renamed Inc").await;
        let (_, other) = issued(&t, &mut kim, &path, "full").await;
        for issued in [one, other] {
            let said = content(&t.app, &issued.content_sha256).await.unwrap();
            let said = String::from_utf8(said.to_vec()).unwrap();
            assert!(said.contains("Acme Imports Inc") && !said.contains("Acme Renamed"));
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_typesetter_the_page_says_so_and_has_no_button() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        checked(&t, &w, id).await;
        let path = format!("/validations/{id}");
        let mut kim = t.sign_in(w.specialist).await;
        let mut mina = t.sign_in(w.supervisor).await;
        concluded(&t, &mut kim, &mut mina, &path).await;
        approved(&t, &mut kim, &mut mina, &path).await;
        let page = ok(&t.get(&mut kim, &format!("{path}/report")).await);
        assert!(page.contains("cannot make PDF documents") && !page.contains("Make the"));
        let refused = t
            .post(&mut kim, &format!("{path}/report/pdf"), &[("copy", "full")])
            .await;
        assert!(refused.status.is_client_error());
        assert!(refused.text().contains("cannot make PDF documents"));
    })
    .await;
}

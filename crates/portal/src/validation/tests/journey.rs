//! From the plan to Tier II through the pages: what a specialist, a company and a supervisor do.

use super::world::{SITE, World, first_must, ok, rows_are_the_fold, state, upload, went_to};
use crate::command::{System, read};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::commands;
use greenlane_domain::findings::Finding;
use greenlane_domain::ids::{FindingId, ValidationId};
use greenlane_domain::membership::{Member, Tier};
use greenlane_domain::validation::{
    CheckResult, Outcome, ResultEntry, Stage, Validation, Verification,
};
use uuid::Uuid;

/// The smallest file that is a PDF.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

async fn plan_and_notify(t: &TestApp, w: &World, kim: &mut Client) -> ValidationId {
    let new = format!("/companies/{}/validations/new", w.company);
    assert!(
        ok(&t.get(kim, &new).await).contains("3 Apr 2024"),
        "30 days after 4 March"
    );
    let site = SITE.to_string();
    let fields = [
        ("kind", "initial"),
        ("method", "on_site"),
        ("sites", site.as_str()),
        ("rule", "required"),
        ("on", "2024-04-04"),
        ("basis", "First validation within a year"),
    ];
    let query = serde_urlencoded::to_string(fields).unwrap();
    let preview = ok(&t.get(kim, &format!("{new}?{query}&preview=1")).await);
    assert!(preview.contains("left to the validation by the profile review"));
    let path = went_to(&t.post(kim, &new, &fields).await);
    let id: ValidationId = path.rsplit('/').next().unwrap().parse().unwrap();
    let notice = ok(&t.get(kim, &format!("{path}/notice")).await);
    assert!(notice.contains("A validation of Acme Imports Inc is planned for 4 Apr 2024"));
    let fields = [
        ("language", "es"),
        ("documents", "Registro de sellos\n\nPlano"),
    ];
    assert_eq!(
        went_to(&t.post(kim, &format!("{path}/notice"), &fields).await),
        path
    );
    let kept = state(t, id).await.notice.unwrap();
    assert_eq!(kept.documents, ["Registro de sellos", "Plano"]);
    assert_eq!(kept.letter.language, "es");
    id
}

async fn all_but(t: &TestApp, w: &World, id: ValidationId, skip: &str) {
    let state = state(t, id).await;
    let entries = state.scope().iter().filter(|scoped| scoped.id != skip);
    let entries = entries.map(|scoped| ResultEntry {
        criterion: scoped.id.clone(),
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

async fn check_and_raise(t: &TestApp, w: &World, kim: &mut Client, id: ValidationId) -> FindingId {
    let path = format!("/validations/{id}");
    went_to(&t.post(kim, &format!("{path}/begin"), &[]).await);
    let sheet = ok(&t.get(kim, &format!("{path}/worksheet?show=all")).await);
    assert!(sheet.contains("The shift leader checks it and signs the log."));
    assert!(
        !sheet.contains(r#"name="result" value="met" checked"#),
        "no default answer"
    );
    let must = first_must(&state(t, id).await);
    all_but(t, w, id, &must).await;
    let site = SITE.to_string();
    let fields = [
        ("criterion", must.as_str()),
        ("category", "1"),
        ("show", "all"),
        ("result", "not_met"),
        ("verified", "seen_on_site"),
        ("sites", site.as_str()),
        ("note", "No statement hangs anywhere"),
    ];
    went_to(&t.post(kim, &format!("{path}/worksheet"), &fields).await);
    let raise = format!("{path}/findings/new");
    assert!(ok(&t.get(kim, &format!("{raise}?criterion={must}")).await).contains("3 Jul 2024"));
    let fields = [
        ("criterion", must.as_str()),
        ("class", "deficiency"),
        ("reasons", "no_procedure"),
        ("reasons", "untrained_staff"),
        ("site", site.as_str()),
        ("seen", "No statement hangs anywhere in the hall"),
        ("required", "A statement signed by the management"),
        ("owner", "Ana Ruiz"),
    ];
    went_to(&t.post(kim, &raise, &fields).await);
    state(t, id).await.findings[0].finding
}

async fn answer_and_close(t: &TestApp, ana: &mut Client, kim: &mut Client, id: FindingId) {
    let path = format!("/findings/{id}");
    let page = ok(&t.get(ana, &path).await);
    assert!(page.contains("No statement hangs anywhere in the hall"));
    assert!(page.contains("3 Jul 2024"), "due 90 days later");
    let fields = [
        ("what_0", "Write and hang it"),
        ("who_0", "Ana"),
        ("by_0", "2024-05-01"),
    ];
    went_to(&t.post(ana, &format!("{path}/plan"), &fields).await);
    let agree = [("act", "agree"), ("comment", "")];
    went_to(&t.post(kim, &format!("{path}/review"), &agree).await);
    let sent = upload(t, ana, &format!("{path}/upload"), ("statement.pdf", PDF)).await;
    went_to(&sent);
    let page = ok(&t.get(ana, &path).await);
    assert!(page.contains("statement.pdf"));
    let document = page
        .split("id=\"doc-")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let fields = [
        ("documents", document.as_str()),
        ("evidence_note", "It hangs"),
    ];
    went_to(&t.post(ana, &format!("{path}/evidence"), &fields).await);
    let queue = ok(&t.get(kim, "/findings?tab=review").await);
    assert!(queue.contains(&path), "waits for the specialist");
    let fields = [
        ("act", "close"),
        ("closing", document.as_str()),
        ("comment", "The signed statement is seen"),
    ];
    went_to(&t.post(kim, &format!("{path}/review"), &fields).await);
    assert!(ok(&t.get(ana, &path).await).contains("The signed statement is seen"));
}

#[tokio::test]
async fn from_plan_to_tier_two() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut kim = t.sign_in(w.specialist).await;
        let id = plan_and_notify(&t, &w, &mut kim).await;
        let path = format!("/validations/{id}");
        let mut ana = t.sign_in(w.officer).await;
        let seen = ok(&t.get(&mut ana, &path).await);
        assert!(
            seen.contains("Registro de sellos"),
            "the company sees what is asked of it"
        );
        assert!(
            !seen.contains("msc-2020"),
            "the plan is the programme's own"
        );

        t.at("2024-04-04T15:00:00Z");
        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let finding = check_and_raise(&t, &w, &mut kim, id).await;
        let conclusion = format!("{path}/conclusion");
        let fields = [
            ("outcome", "pass"),
            ("ground", "meets_all_criteria"),
            ("summary", "The profile is put into practice."),
            ("completed_on", "2024-04-04"),
        ];
        let refused = t.post(&mut kim, &conclusion, &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.text().contains("Deficiencies on musts are open"));
        answer_and_close(&t, &mut ana, &mut kim, finding).await;
        went_to(&t.post(&mut kim, &conclusion, &fields).await);
        assert_eq!(state(&t, id).await.stage(), Stage::Recommended);
        assert_eq!(
            t.get(&mut ana, &format!("{path}/report"))
                .await
                .status
                .as_u16(),
            404
        );

        let mut mina = t.sign_in(w.supervisor).await;
        assert!(ok(&t.get(&mut mina, &format!("{path}/decision")).await).contains("kim"));
        went_to(
            &t.post(&mut mina, &format!("{path}/decision"), &[("conclude", "1")])
                .await,
        );
        let member = read::<Member>(&t.app, &System, w.company).await.unwrap();
        assert_eq!(member.state.tier(), Some(Tier::Tier2));
        let report = ok(&t.get(&mut ana, &format!("{path}/report")).await);
        assert!(report.contains("Validation report for Acme Imports Inc"));
        assert_eq!(
            state(&t, id).await.conclusion().unwrap().outcome,
            Outcome::Pass
        );
        rows_are_the_fold::<Validation>(&t, &[id.0]).await;
        rows_are_the_fold::<Finding>(&t, &[finding.0]).await;
    })
    .await;
}

#[tokio::test]
async fn the_notice_is_a_letter_in_three_languages() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut kim = t.sign_in(w.specialist).await;
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let id = commands::plan(&mut unit, w.company, World::request())
            .await
            .unwrap();
        unit.commit().await.unwrap();
        for lang in ["en", "es", "fr"] {
            let path = format!("/validations/{id}/notice?language={lang}");
            let page = ok(&t.get(&mut kim, &path).await);
            let start = page.find("<article class=\"gl-letter").unwrap();
            let end = page[start..].find("</article>").unwrap() + start;
            insta::assert_snapshot!(format!("notice_{lang}"), &page[start..end]);
        }
    })
    .await;
}

#[tokio::test]
async fn what_nobody_looked_at_is_counted_and_listed() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let skipped = state(&t, id).await.scope()[3].id.clone();
        all_but(&t, &w, id, &skipped).await;
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let entry = ResultEntry {
            criterion: skipped.clone(),
            result: Some(CheckResult::NotChecked),
            note: "The yard was flooded".to_owned(),
            ..ResultEntry::default()
        };
        commands::record_results(&mut unit, id, vec![entry])
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let mut kim = t.sign_in(w.specialist).await;
        let report = ok(&t.get(&mut kim, &format!("/validations/{id}/report")).await);
        assert!(report.contains("The yard was flooded"));
        let (rows,): (i64,) = t
            .app
            .db(&System)
            .one(
                "select not_checked from validation where stream_id = $1",
                vec![Uuid::from(id).into()],
            )
            .await
            .unwrap();
        assert_eq!(rows, 1);
    })
    .await;
}

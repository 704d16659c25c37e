//! An exercise over the pages, role by role: who sees what, and when.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod over;

use crate::caseload::world::World;
use crate::command::{System, read};
use crate::i18n::{LANGUAGES, Locales};
use crate::profile::commands as profile;
use crate::testing::{Answer, Client, TestApp, does, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::calibration::{Band, Exercise, Stage, Undefined};
use greenlane_domain::ids::{AccountId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile, Signer, Verdict};
use uuid::Uuid;

/// A company whose signed answers name it, and three specialists who do not know it.
async fn cast(t: &TestApp) -> (World, ProfileId, [AccountId; 3], String) {
    let world = World::new(t).await;
    world.assigned(t).await;
    let member = read::<Member>(&t.app, &System, world.company)
        .await
        .unwrap()
        .state;
    let name = member.legal_name().to_owned();
    let company = world.company;
    let id = does!(t, world.officer, unit => profile::open(&mut unit, company, Cycle::Initial));
    let state = read::<Profile>(&t.app, &System, id).await.unwrap().state;
    let answers = state.criteria.iter().map(|pinned| AnswerInput {
        criterion: pinned.id.clone(),
        rev: 0,
        state: Some(AnswerState::InPlace),
        narrative: format!("At {name} the shift leader checks it; write to guard@own.example."),
        plan: String::new(),
        ready: true,
    });
    let answers = answers.collect();
    does!(t, world.officer, unit => profile::save(&mut unit, id, answers));
    let signer = Signer {
        name: "Ana Ortiz".to_owned(),
        title: "Vice President".to_owned(),
        declared: true,
        text_version: "1".to_owned(),
        ..Signer::default()
    };
    does!(t, world.officer, unit => crate::profile::signing::submit(&mut unit, id, 1, signer));
    let second = t
        .person("second.judge@programme.example", Some("specialist"))
        .await;
    let third = t
        .person("third.judge@programme.example", Some("specialist"))
        .await;
    let judges = [world.colleague, second, third];
    (world, id, judges, name)
}

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

async fn start(t: &TestApp, lead: &mut Client, case: ProfileId, judges: &[AccountId]) -> Answer {
    let (case, judges) = (
        case.to_string(),
        judges.iter().map(ToString::to_string).collect::<Vec<_>>(),
    );
    let mut fields = vec![
        ("title", "Spring exercise"),
        ("purpose", "Do we read the vision alike?"),
        ("profile", case.as_str()),
        ("category", "1"),
        ("due", "2024-05-01"),
        ("start", "1"),
    ];
    fields.extend(judges.iter().map(|judge| ("judge", judge.as_str())));
    t.post(lead, "/calibrations/new", &fields).await
}

async fn hand_in(
    t: &TestApp,
    client: &mut Client,
    base: &str,
    criteria: &[String],
    verdicts: &[&str],
) -> Answer {
    let names: Vec<String> = criteria.iter().map(|id| format!("verdict-{id}")).collect();
    let notes: Vec<String> = criteria.iter().map(|id| format!("note-{id}")).collect();
    let mut fields: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(verdicts.iter().copied().cycle())
        .collect();
    fields.extend(
        notes
            .iter()
            .map(|name| (name.as_str(), "A secret of this sheet.")),
    );
    fields.push(("hand_in", "1"));
    t.post(client, &format!("{base}/sheet"), &fields).await
}

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one exercise from its start to its results"
)]
async fn an_exercise_is_blind_until_it_is_closed_and_open_after() {
    on_each_engine(async |t| {
        let (world, case, judges, name) = cast(&t).await;
        let mut lead = t.sign_in(world.supervisor).await;
        ok(&t.get(&mut lead, "/calibrations/new").await);
        let id = case.to_string();
        let look = [
            ("profile", id.as_str()),
            ("category", "1"),
            ("title", "Spring"),
        ];
        let preview = ok(&t.post(&mut lead, "/calibrations/new", &look).await);
        let narrative = preview.split("preview-title").last().unwrap();
        assert!(
            narrative.contains("[company]") && narrative.contains("[address]"),
            "{narrative}"
        );
        assert!(!narrative.contains(&name) && !narrative.contains("own.example"));
        let knows = start(&t, &mut lead, case, &[world.specialist, judges[0]]).await;
        assert_eq!(knows.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(knows.text().contains("knows the case"));
        let alone = start(&t, &mut lead, case, &judges[..1]).await;
        assert!(
            alone.text().contains("at least two judges")
                && alone.text().contains("Spring exercise")
        );
        let base = start(&t, &mut lead, case, &judges).await.location();
        let stream: Uuid = base.rsplit('/').next().unwrap().parse().unwrap();
        let exercise = read::<Exercise>(&t.app, &System, stream)
            .await
            .unwrap()
            .state;
        let json = serde_json::to_string(&exercise.case).unwrap();
        assert!(!json.contains(&name), "the record of the case names nobody");
        let criteria: Vec<String> = exercise
            .case
            .items
            .iter()
            .map(|item| item.criterion.clone())
            .collect();

        // A judge sees the case and an empty sheet; a specialist who is none sees neither.
        let mut first = t.sign_in(judges[0]).await;
        let waits = async |client: &mut Client| ok(&t.get(client, "/work").await).contains(&base);
        assert!(
            waits(&mut first).await,
            "a judge's sheet waits in the queue"
        );
        assert!(!waits(&mut t.sign_in(world.specialist).await).await);
        let sheet = ok(&t.get(&mut first, &base).await);
        assert!(
            sheet.contains("[company]") && !sheet.contains(&name) && !sheet.contains("checked")
        );
        let mut outsider = t.sign_in(world.specialist).await;
        let page = ok(&t.get(&mut outsider, &base).await);
        assert!(page.contains("not one of its judges") && !page.contains("[company]"));
        let sly = hand_in(&t, &mut outsider, &base, &criteria, &["accept"]).await;
        assert_eq!(sly.status, StatusCode::UNPROCESSABLE_ENTITY);
        let led = hand_in(&t, &mut lead, &base, &criteria, &["accept"]).await;
        assert_eq!(
            led.status,
            StatusCode::FORBIDDEN,
            "who leads does not judge"
        );

        let half = hand_in(&t, &mut first, &base, &criteria[..1], &["return"]).await;
        assert!(half.text().contains("not judged yet"));
        hand_in(&t, &mut first, &base, &criteria, &["accept", "return"]).await;
        assert!(!waits(&mut first).await, "and no longer when it is in");
        let late = hand_in(&t, &mut first, &base, &criteria, &["verify"]).await;
        assert!(late.text().contains("can no longer be changed"));
        let mut second = t.sign_in(judges[1]).await;
        for client in [&mut second, &mut outsider, &mut lead] {
            let page = ok(&t.get(client, &base).await);
            assert!(
                !page.contains("A secret of this sheet"),
                "nobody sees another's sheet"
            );
            assert!(!page.contains("Krippendorff"));
        }
        for account in [world.director, world.auditor] {
            let mut client = t.sign_in(account).await;
            let page = ok(&t.get(&mut client, &base).await);
            assert!(!page.contains("A secret of this sheet") && !page.contains("[company]"));
        }
        let mut officer = t.sign_in(world.officer).await;
        assert_eq!(
            t.get(&mut officer, &base).await.status,
            StatusCode::FORBIDDEN
        );
        let early = [("criterion", criteria[0].as_str()), ("reasons", "")];
        let early = t
            .post(&mut lead, &format!("{base}/discussion"), &early)
            .await;
        assert!(early.text().contains("while the exercise is open"));

        hand_in(&t, &mut second, &base, &criteria, &["accept", "accept"]).await;
        let mut third = t.sign_in(judges[2]).await;
        hand_in(&t, &mut third, &base, &criteria, &["accept", "cannot"]).await;
        let exercise = read::<Exercise>(&t.app, &System, stream)
            .await
            .unwrap()
            .state;
        assert_eq!(exercise.stage(), Stage::Closed, "the last sheet closes it");
        let page = ok(&t.get(&mut second, &base).await);
        assert!(
            page.contains("A secret of this sheet")
                && page.contains("Judge B")
                && page.contains("(you)")
        );
        assert!(page.contains("Krippendorff") && !page.contains("NaN"));
        assert!(page.contains("alpha, by order"), "{page}");
        let note = format!("note-{}", criteria[1]);
        let agreed = format!("agreed-{}", criteria[1]);
        let fields = [
            ("criterion", criteria[1].as_str()),
            (note.as_str(), "A promise is no evidence: it is returned."),
            (agreed.as_str(), "return"),
        ];
        let said = t
            .post(&mut lead, &format!("{base}/discussion"), &fields)
            .await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
        let page = ok(&t.get(&mut lead, &base).await);
        assert!(page.contains("Agreed: Return") && page.contains("/text-blocks/new?criterion="));
        let list = ok(&t.get(&mut outsider, "/calibrations").await);
        assert!(list.contains("3 of 3 sheets"));
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let mut keys = Vec::new();
    for code in Verdict::ALL
        .iter()
        .map(|verdict| verdict.code())
        .chain(["cannot"])
    {
        keys.push(format!("calibration-verdict-{code}"));
        keys.push(format!("calibration-choose-{code}"));
    }
    let bands = [
        Band::Poor,
        Band::Slight,
        Band::Fair,
        Band::Moderate,
        Band::Substantial,
        Band::AlmostPerfect,
    ];
    keys.extend(bands.map(|band| format!("calibration-band-{}", band.code())));
    let undefined = [
        Undefined::NoPairs,
        Undefined::OneCategory,
        Undefined::Uneven,
    ];
    keys.extend(undefined.map(|why| format!("calibration-undefined-{}", why.code())));
    let refusals = [
        "short",
        "long",
        "stage",
        "no-criteria",
        "judges",
        "not-specialist",
        "knows-it",
        "due",
        "not-judge",
        "handed-in",
        "left",
        "too-few",
        "criterion",
        "case",
    ];
    keys.extend(refusals.map(|key| format!("refusal-calibration-{key}")));
    keys.extend(["subject", "body"].map(|part| format!("calibration-mail-{part}")));
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang} lacks {key}");
        }
    }
}

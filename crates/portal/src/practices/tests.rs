#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]
use crate::command::{System, read};
use crate::findings::commands::{FindingInput, raise};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::commands::record_results;
use crate::validation::tests::world::{
    SITE, World, first_must, ok, rows_are_the_fold, state, went_to,
};
use axum::http::StatusCode;
use greenlane_domain::findings::{Class, PracticeProof, PracticeRequirement};
use greenlane_domain::ids::{FindingId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::partners::SupplyChain;
use greenlane_domain::practices::{Practice, Stage, practice_id};
use greenlane_domain::validation::{CheckResult, ResultEntry, Verification};

const TITLE: &str = "An alarm that raises itself";
const TEXT: &str = "Cameras raise an alarm by themselves when somebody stays at a loaded trailer.";

async fn found(t: &TestApp, w: &World) -> FindingId {
    let id = w.begun(t).await;
    let must = first_must(&state(t, id).await);
    let proofs = PracticeRequirement::ALL
        .iter()
        .map(|requirement| PracticeProof {
            requirement: *requirement,
            shown_by: "Shown on site and in the log.".to_owned(),
        });
    let input = FindingInput {
        criterion: must,
        site: None,
        class: Class::BestPractice,
        reasons: Vec::new(),
        cause: String::new(),
        practice: proofs.collect(),
        seen: "At Acme, cameras raise an alarm by themselves at night.".to_owned(),
        required: String::new(),
        action: None,
    };
    let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
    // A best practice is found where the criterion is met.
    let met = ResultEntry {
        criterion: input.criterion.clone(),
        result: Some(CheckResult::Met),
        verified: vec![Verification::SeenOnSite],
        sites: vec![SITE],
        ..ResultEntry::default()
    };
    record_results(&mut unit, id, vec![met]).await.unwrap();
    let finding = raise(&mut unit, id, input).await.unwrap();
    unit.commit().await.unwrap();
    finding
}

async fn stage(t: &TestApp, finding: FindingId) -> Stage {
    let id = practice_id(finding);
    read::<Practice>(&t.app, &System, id)
        .await
        .unwrap()
        .state
        .stage()
}

async fn proposed(t: &TestApp, kim: &mut Client, path: &str) {
    let fields = [("title_en", TITLE), ("text_en", TEXT)];
    went_to(&t.post(kim, path, &fields).await);
}

#[tokio::test]
async fn a_practice_is_shared_with_consent_without_a_name_and_withdrawn_at_once() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.many(&t, 5).await;
        let finding = found(&t, &w).await;
        let path = format!("/findings/{finding}/practice");
        let mut kim = t.sign_in(w.specialist).await;
        let mut ana = t.sign_in(w.officer).await;
        let mut mina = t.sign_in(w.supervisor).await;
        let mut bo = t.sign_in(w.stranger).await;

        // Nothing there for the company yet; what the validation saw names it and is refused as a text.
        assert_eq!(t.get(&mut ana, &path).await.status, StatusCode::NOT_FOUND);
        let page = ok(&t.get(&mut kim, &path).await);
        assert!(page.contains("At Acme, cameras raise an alarm"));
        let named = [
            ("title_en", TITLE),
            (
                "text_en",
                "At Acme in Laredo, cameras raise an alarm by themselves.",
            ),
        ];
        let refused = t.post(&mut kim, &path, &named).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = refused.text();
        assert!(
            text.contains("Acme, Laredo") && text.contains("At Acme in Laredo"),
            "{text}"
        );
        proposed(&t, &mut kim, &path).await;

        // The owner sees exactly what would be shared, on their home too; another company sees nothing.
        let home = ok(&t.get(&mut ana, &format!("/companies/{}", w.company)).await);
        assert!(home.contains(&path), "{home}");
        let page = ok(&t.get(&mut ana, &path).await);
        assert!(page.contains(TITLE) && page.contains(TEXT));
        assert_eq!(t.get(&mut bo, &path).await.status, StatusCode::NOT_FOUND);
        let answer = format!("{path}/answer");
        let publication = format!("{path}/publication");
        let consent = [("act", "consent"), ("version", "1"), ("told", "size")];
        let refused = t.post(&mut bo, &answer, &consent).await.status;
        assert!([StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&refused));
        assert_eq!(
            t.post(&mut mina, &answer, &consent).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            t.post(&mut kim, &publication, &[("act", "publish")])
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        let publish = [("act", "publish"), ("version", "1")];
        let early = t.post(&mut mina, &publication, &publish).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!ok(&t.get(&mut bo, "/practices").await).contains(TITLE));

        went_to(&t.post(&mut ana, &answer, &consent).await);
        assert!(ok(&t.get(&mut mina, "/work").await).contains("consent to publish"));
        // Whoever read another version does not publish this one.
        let stale = [("act", "publish"), ("version", "2")];
        let stale = t.post(&mut mina, &publication, &stale).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        went_to(&t.post(&mut mina, &publication, &publish).await);
        rows_are_the_fold::<Practice>(&t, &[practice_id(finding)]).await;

        // Six importers of this size: that much may be told, and nothing more.
        let one = format!("/practices/{}", practice_id(finding));
        for client in [&mut bo, &mut ana] {
            let page = ok(&t.get(client, "/practices").await);
            assert!(page.contains(TITLE) && page.contains(TEXT));
            let page = page + &ok(&t.get(client, &one).await);
            let main = page.split("<main").nth(1).unwrap().to_owned();
            for word in [
                "Acme",
                "Laredo",
                "Ana Ruiz",
                "North warehouse",
                "/findings/",
                "/validations/",
                "2024",
            ] {
                let told = main.split("</main>").next().unwrap();
                assert!(!told.contains(word), "{word}: {told}");
            }
        }
        let filtered = ok(&t.get(&mut bo, "/practices?entity_type=importer").await);
        assert!(filtered.contains(TEXT));
        // Its owner does not count its own practice as another member's.
        let of = read::<Practice>(&t.app, &System, practice_id(finding)).await;
        let criterion = of.unwrap().state.about.unwrap().criterion;
        for (reader, count) in [(w.company, 0), (MemberId(practice_id(finding)), 1)] {
            let of = super::read::of_criterion(&t.app, &System, (&criterion, reader)).await;
            assert_eq!(of.unwrap(), count);
        }

        // Taken back: gone with the next page, by its own address as well.
        let withdraw = [("act", "withdraw"), ("reason", "")];
        went_to(&t.post(&mut ana, &answer, &withdraw).await);
        assert!(!ok(&t.get(&mut bo, "/practices").await).contains(TITLE));
        assert_eq!(t.get(&mut bo, &one).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stage(&t, finding).await, Stage::Withdrawn);
        // Whoever took the text over meanwhile copied the programme and not the owner.
        let own = super::published_texts(&t.app, &System).await.unwrap();
        assert!(own.contains(&TEXT.to_owned()), "{own:?}");
        rows_are_the_fold::<Practice>(&t, &[practice_id(finding)]).await;
    })
    .await;
}

#[tokio::test]
async fn no_more_is_said_of_an_owner_than_it_agreed_to() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let finding = found(&t, &w).await;
        let path = format!("/findings/{finding}/practice");
        let mut kim = t.sign_in(w.specialist).await;
        let mut ana = t.sign_in(w.officer).await;
        let mut mina = t.sign_in(w.supervisor).await;
        proposed(&t, &mut kim, &path).await;
        let answer = format!("{path}/answer");
        let publication = format!("{path}/publication");
        // The only importer: whatever is said of the criterion says who it is, and so does saying nothing.
        let page = ok(&t.get(&mut ana, &path).await);
        assert!(page.contains("So few members are asked"), "{page}");
        let consent = [("act", "consent"), ("version", "1"), ("told", "nothing")];
        went_to(&t.post(&mut ana, &answer, &consent).await);
        let publish = [("act", "publish"), ("version", "1")];
        let few = t.post(&mut mina, &publication, &publish).await;
        assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Five more do not change what was agreed to.
        w.many(&t, 5).await;
        let few = t.post(&mut mina, &publication, &publish).await;
        assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
        let back = [
            ("act", "send_back"),
            ("reason", "The company is asked again."),
        ];
        went_to(&t.post(&mut mina, &publication, &back).await);
        // It came back to whoever wrote it.
        let work = ok(&t.get(&mut kim, "/work").await);
        assert!(
            work.contains(&path) && work.contains("To write anew"),
            "{work}"
        );
        proposed(&t, &mut kim, &path).await;
        // A page that said less than would be said now is no consent to it.
        let stale = [("act", "consent"), ("version", "2"), ("told", "nothing")];
        let stale = t.post(&mut ana, &answer, &stale).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        let consent = [("act", "consent"), ("version", "2"), ("told", "size")];
        went_to(&t.post(&mut ana, &answer, &consent).await);
        // A text written meanwhile is refused and not lost.
        let late = [
            ("title_en", TITLE),
            (
                "text_en",
                "Guards walk around the yard every hour at night.",
            ),
        ];
        let late = t.post(&mut kim, &path, &late).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("Guards walk around the yard"));
        let publish = [("act", "publish"), ("version", "2")];
        went_to(&t.post(&mut mina, &publication, &publish).await);
        let one = format!("/practices/{}", practice_id(finding));
        assert!(ok(&t.get(&mut kim, &one).await).contains("two or three sites"));
        rows_are_the_fold::<Practice>(&t, &[practice_id(finding)]).await;
    })
    .await;
}

#[tokio::test]
async fn a_text_is_written_by_those_it_concerns() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let finding = found(&t, &w).await;
        let path = format!("/findings/{finding}/practice");
        let lee = t.person("lee@programme.example", Some("specialist")).await;
        let mut lee = t.sign_in(lee).await;
        let fields = [("title_en", TITLE), ("text_en", TEXT)];
        let refused = t.post(&mut lee, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains(TEXT), "what was typed is kept");
        let mut kim = t.sign_in(w.specialist).await;
        proposed(&t, &mut kim, &path).await;
    })
    .await;
}

#[tokio::test]
async fn the_usual_short_name_of_a_company_is_refused() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let (id, _) = w.another(&t, "The Boeing Río Company").await;
        let member = read::<Member>(&t.app, &System, id.0).await.unwrap().state;
        let chain = SupplyChain::default();
        let names = crate::calibration::names_refused(&t.app, &member, Vec::new(), &chain);
        for (text, word) in [
            ("At Boeing, cameras raise an alarm.", "Boeing"),
            ("At RIO, cameras raise an alarm.", "RIO"),
        ] {
            assert_eq!(names.found(text), [word]);
        }
        let plain = "The company checks every seal and container before it leaves.";
        assert!(names.found(plain).is_empty(), "{:?}", names.found(plain));
    })
    .await;
}

#[tokio::test]
async fn what_is_said_of_an_owner_follows_from_how_many_are_like_it() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let finding = found(&t, &w).await;
        let path = format!("/findings/{finding}/practice");
        let mut kim = t.sign_in(w.specialist).await;
        proposed(&t, &mut kim, &path).await;
        // With five importers more of the same size the same practice says kind, size and criterion.
        let crowd = super::read::crowd(&t.app, &System).await.unwrap();
        let mut many = crowd.clone();
        many.add("importer", 2, 5);
        let size = greenlane_domain::practices::Size::Few;
        let must = read::<Practice>(&t.app, &System, practice_id(finding))
            .await
            .unwrap()
            .state;
        let criterion = must.about.unwrap().criterion;
        let few = super::read::disclosed(&t.app, &crowd, &criterion, "importer", size);
        let told = super::read::disclosed(&t.app, &many, &criterion, "importer", size);
        assert!(!few.criterion && !few.entity_type && !few.size);
        assert!(told.criterion && told.entity_type && told.size);
        // A criterion that only members of a strand are asked reaches nobody knows how few.
        let strand = super::read::disclosed(&t.app, &many, "3.10", "importer", size);
        assert!(!strand.criterion);
    })
    .await;
}

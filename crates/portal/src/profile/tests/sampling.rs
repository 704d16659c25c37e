//! A year's review of unchanged answers, over the pages: the sample, and clients that post around it.

use super::*;
use crate::caseload::world::World;
use crate::text_blocks::commands::create;
use greenlane_domain::membership::DecisionKind;
use greenlane_domain::pack::Text;
use greenlane_domain::profile::{Signer, Stage, Verdict};
use greenlane_domain::text_blocks::Content;

/// A certified company whose yearly profile was sent in just as the first one was accepted, but for one answer.
async fn yearly(t: &TestApp) -> (World, ProfileId) {
    let world = World::new(t).await;
    world.assigned(t).await;
    let officer = t.who(world.officer).await;
    let company = world.company;
    let first = does!(t, officer, unit => commands::open(&mut unit, company, Cycle::Initial));
    answer_and_send(t, &world, first, TEXT).await;
    let specialist = t.who(world.specialist).await;
    let pinned = state(t, first).await.criteria;
    let decisions: Vec<_> = pinned
        .iter()
        .map(|pinned| commands::Deciding {
            round: 1,
            criterion: &pinned.id,
            verdict: Some(Verdict::Accept),
            comment: "",
            note: "",
            reason: "",
        })
        .collect();
    does!(t, specialist, unit => commands::decide_all(&mut unit, first, &decisions));
    does!(t, specialist, unit => commands::accept(&mut unit, first, 1));
    world.vetted(t).await;
    let (kind, ground) = (DecisionKind::Certify, "meets_all_criteria");
    world.recommended(t, kind, ground).await;
    world.decided(t, kind, ground).await;
    t.at("2025-03-03T15:00:00Z");
    let cycle = Cycle::Annual { year: 2025 };
    let second = does!(t, officer, unit => commands::open(&mut unit, company, cycle));
    answer_and_send(t, &world, second, &format!("{TEXT} Every day.")).await;
    (world, second)
}

/// Every criterion in place in the same words, but for 1.1.
async fn answer_and_send(t: &TestApp, world: &World, profile: ProfileId, first: &str) {
    let officer = t.who(world.officer).await;
    let now = state(t, profile).await;
    let answers = now.criteria.iter().map(|pinned| AnswerInput {
        criterion: pinned.id.clone(),
        rev: now.rev(&pinned.id),
        state: Some(AnswerState::InPlace),
        narrative: if pinned.id == "1.1" { first } else { TEXT }.to_owned(),
        plan: String::new(),
        ready: true,
    });
    let answers = answers.collect();
    does!(t, officer, unit => commands::save(&mut unit, profile, answers));
    let signer = Signer {
        name: "Ana Ortiz".to_owned(),
        title: "Vice President".to_owned(),
        declared: true,
        text_version: "1".to_owned(),
        ..Signer::default()
    };
    does!(t, officer, unit => crate::profile::signing::submit(&mut unit, profile, 1, signer));
}

#[tokio::test]
async fn unchanged_answers_are_accepted_together_after_the_sample_and_not_before() {
    on_each_engine(async |t| {
        let (world, profile) = yearly(&t).await;
        let base = format!("/review/{profile}");
        let (draw, together) = (format!("{base}/sample"), format!("{base}/together"));
        let mut specialist = t.sign_in(world.specialist).await;
        let list = ok(&t.get(&mut specialist, &base).await);
        assert!(
            list.contains("Changed (1)") && list.contains("Draw a sample of"),
            "{list}"
        );
        let early = t.post(&mut specialist, &together, &[("round", "1")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text().contains("No sample has been drawn"));
        assert_eq!(
            t.get(&mut specialist, &draw).await.status,
            StatusCode::NOT_FOUND
        );

        let other = t.person("other@programme.gov", Some("specialist")).await;
        let mut other = t.sign_in(other).await;
        let sly = t.post(&mut other, &draw, &[("round", "1")]).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);

        went_to(&t.post(&mut specialist, &draw, &[("round", "1")]).await);
        let again = t.post(&mut specialist, &draw, &[("round", "1")]).await;
        assert!(again.text().contains("drawn already"));
        let sample = state(&t, profile).await.sample().unwrap().clone();
        assert!(!sample.drawn.contains(&"1.1".to_owned()), "it changed");
        let audit = ok(&t.get(&mut other, &draw).await);
        assert!(
            audit.contains(&format!("{:016x}", sample.seed)) && audit.contains("the same answers")
        );

        for id in &sample.drawn {
            let unread = t.post(&mut specialist, &together, &[("round", "1")]).await;
            assert!(
                unread.text().contains("not decided yet"),
                "before {id} is read"
            );
            let path = format!("{base}/criteria/{id}");
            let page = ok(&t.get(&mut specialist, &path).await);
            assert!(page.contains("In the sample") && page.contains("data-shortcuts"));
            let fields = [("round", "1"), ("verdict", "accept"), ("tab", "sample")];
            went_to(&t.post(&mut specialist, &path, &fields).await);
        }
        let sly = t.post(&mut other, &together, &[("round", "1")]).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        went_to(&t.post(&mut specialist, &together, &[("round", "1")]).await);
        let after = state(&t, profile).await;
        let accepted = after.sample().unwrap().accepted.clone().unwrap();
        assert_eq!(
            accepted.len() + sample.drawn.len() + 1,
            after.criteria.len()
        );
        assert_eq!(after.undecided(), ["1.1"]);
        let list = ok(&t.get(&mut specialist, &base).await);
        assert!(list.contains("accepted together on the strength of this sample"));
        let changed = ok(&t
            .get(&mut specialist, &format!("{base}/criteria/1.1"))
            .await);
        assert!(
            changed.contains("changed since it was last accepted") && changed.contains("<ins>")
        );
    })
    .await;
}

#[tokio::test]
async fn a_failed_sample_lets_nothing_through_unread() {
    on_each_engine(async |t| {
        let (world, profile) = yearly(&t).await;
        let base = format!("/review/{profile}");
        let mut specialist = t.sign_in(world.specialist).await;
        went_to(
            &t.post(
                &mut specialist,
                &format!("{base}/sample"),
                &[("round", "1")],
            )
            .await,
        );
        let sample = state(&t, profile).await.sample().unwrap().drawn.clone();
        for (place, id) in sample.iter().enumerate() {
            let verdict = if place == 0 { "return" } else { "accept" };
            let fields = [
                ("round", "1"),
                ("verdict", verdict),
                ("comment", "Who checks it?"),
            ];
            went_to(
                &t.post(&mut specialist, &format!("{base}/criteria/{id}"), &fields)
                    .await,
            );
        }
        let fields = [("round", "1"), ("verdict", "accept")];
        went_to(
            &t.post(
                &mut specialist,
                &format!("{base}/criteria/{}", sample[0]),
                &fields,
            )
            .await,
        );
        let refused = t
            .post(
                &mut specialist,
                &format!("{base}/together"),
                &[("round", "1")],
            )
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("cannot be accepted unread"));
        let after = state(&t, profile).await;
        assert_eq!(after.stage(), Stage::Submitted);
        assert_eq!(
            after
                .reviews
                .iter()
                .filter(|review| review.together)
                .count(),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_text_block_is_put_into_the_comment_without_a_script_and_the_record_names_it() {
    on_each_engine(async |t| {
        let (world, profile) = yearly(&t).await;
        let content = Content {
            title: "Who does it".to_owned(),
            criterion: Some("1.1".to_owned()),
            text: Text {
                en: "Please say who does what {criterion} asks for.".to_owned(),
                es: "Diga quién hace lo que pide {criterion}.".to_owned(),
                fr: String::new(),
            },
        };
        let supervisor = t.who(world.supervisor).await;
        let block = does!(t, supervisor, unit => create(&mut unit, content));
        let mut specialist = t.sign_in(world.specialist).await;
        let path = format!("/review/{profile}/criteria/1.1");
        let page = ok(&t.get(&mut specialist, &path).await);
        assert!(page.contains("Who does it (Spanish)") && !page.contains("Who does it (French)"));
        let chosen = format!("{block}:en");
        let fields = [
            ("round", "1"),
            ("verdict", "return"),
            ("comment", "Dear colleagues,"),
            ("reason", "not_written"),
            ("block", chosen.as_str()),
            ("insert", "1"),
        ];
        let page = ok(&t.post(&mut specialist, &path, &fields).await);
        let words = "Please say who does what 1.1 asks for.";
        assert!(
            page.contains(&format!("Dear colleagues,\n\n{words}")),
            "{page}"
        );
        assert_eq!(
            state(&t, profile).await.reviews.len(),
            0,
            "nothing is decided by it"
        );
        let none = t
            .post(&mut specialist, &path, &[("round", "1"), ("insert", "1")])
            .await;
        assert!(none.text().contains("Choose a text block first"));

        let comment = format!("Dear colleagues,\r\n\r\n{words}");
        let fields = [
            ("round", "1"),
            ("verdict", "return"),
            ("comment", comment.as_str()),
            ("reason", "not_written"),
        ];
        went_to(&t.post(&mut specialist, &path, &fields).await);
        let reviews = state(&t, profile).await.reviews;
        assert_eq!(reviews[0].blocks[0].block, block);
        assert_eq!(reviews[0].reason.as_deref(), Some("not_written"));
        let unknown = [
            ("round", "1"),
            ("verdict", "return"),
            ("comment", "x"),
            ("reason", "nonsense"),
        ];
        let refused = t.post(&mut specialist, &path, &unknown).await;
        assert!(refused.text().contains("This reason is not in the list"));
        let list = ok(&t.get(&mut specialist, "/text-blocks").await);
        assert!(list.contains("in one decision") && !list.contains("/text-blocks/new"));
        let sly = t
            .post(
                &mut specialist,
                &format!("/text-blocks/{block}"),
                &[("from", "1")],
            )
            .await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        let mut supervisor = t.sign_in(world.supervisor).await;
        let bad = [
            ("from", "1"),
            ("title", "Who"),
            ("text_en", "Dear {company}, tell us who."),
        ];
        let refused = t
            .post(&mut supervisor, &format!("/text-blocks/{block}"), &bad)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("{company} cannot be filled in")
                && refused.text().contains("tell us who")
        );
    })
    .await;
}

#[tokio::test]
async fn precedents_of_few_companies_show_nothing() {
    on_each_engine(async |t| {
        let (world, profile) = yearly(&t).await;
        let mut specialist = t.sign_in(world.specialist).await;
        let path = format!("/review/{profile}/criteria/1.1");
        let page = ok(&t.get(&mut specialist, &path).await);
        assert!(page.contains("Too few similar companies"));
        let rows = ok(&t.get(&mut specialist, &format!("{path}/precedents")).await);
        assert!(rows.contains("There is nothing in this list"));
        let mut officer = t.sign_in(world.officer).await;
        let own = t.get(&mut officer, &format!("{path}/precedents")).await;
        assert_eq!(
            own.status,
            StatusCode::NOT_FOUND,
            "reviews are the programme's own"
        );
    })
    .await;
}

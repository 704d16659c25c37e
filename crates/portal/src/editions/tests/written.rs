//! Writing, checking and publishing, by the pages.

use super::*;

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one way, from the first word to read-only for good"
)]
async fn two_people_bring_an_edition_into_the_catalogue_by_its_pages() {
    on_each_engine(async |t| {
        let makers = Makers::of(&t).await;
        let mut maker = t.sign_in(makers.maker).await;
        let mut checker = t.sign_in(makers.checker).await;
        let empty = t
            .post(
                &mut maker,
                "/editions/new",
                &[("id", "MSC 2024"), ("name_en", "Criteria 2024")],
            )
            .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            empty.text().contains("value=\"Criteria 2024\""),
            "what was typed is kept"
        );
        let names = [
            ("id", "msc-2024"),
            ("name_en", "Criteria 2024"),
            ("name_es", "Criterios 2024"),
            ("name_fr", "Critères 2024"),
        ];
        let begun = t.post(&mut maker, "/editions/new", &names).await;
        let draft = begun.location();
        assert!(page(&t, &mut maker, "/editions").await.contains("msc-2024"));

        // Reword one, with a translation left behind.
        let path = format!("{draft}/criteria/1.1");
        let form = page(&t, &mut maker, &path).await;
        let old = t
            .app
            .catalogue()
            .edition("msc-2020")
            .unwrap()
            .criterion("1.1")
            .unwrap()
            .clone();
        assert!(form.contains(&old.text.es[..20]));
        let mut fields = vec![
            ("act", "write"),
            ("text_en", "Show commitment in writing."),
            ("relation", "reworded"),
            ("rule", "confirm"),
            ("from", "1.1"),
        ];
        fields.extend([
            ("text_es", old.text.es.as_str()),
            ("text_fr", "Montrer son engagement par écrit."),
        ]);
        fields.extend([
            ("meaning_en", old.meaning.en.as_str()),
            ("meaning_es", old.meaning.es.as_str()),
            ("meaning_fr", old.meaning.fr.as_str()),
        ]);
        let nobody = t.post(&mut maker, &path, &fields).await;
        assert_eq!(
            nobody.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "it applies to nobody"
        );
        assert!(nobody.text().contains("Show commitment in writing."));
        fields.extend([("applies_importer", "must"), ("applies_exporter", "should")]);
        assert_eq!(
            t.post(&mut maker, &path, &fields).await.status,
            StatusCode::SEE_OTHER
        );
        let shown = page(&t, &mut maker, &draft).await;
        assert!(
            shown.contains("Spanish is older than the English text"),
            "{shown}"
        );
        let dates = [
            ("act", "propose"),
            ("effective_from", "2024-06-01"),
            ("basis_until", "2024-09-30"),
            ("reasons", WHY),
        ];
        let steps = format!("{draft}/steps");
        let open = t.post(&mut maker, &steps, &dates).await;
        assert_eq!(open.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            open.text()
                .contains("Spanish does not say what the English text says")
        );
        // A form that was opened before the last saving does not write over it.
        fields.push(("compared", "es"));
        let stale = t.post(&mut checker, &path, &fields).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(texts(&stale.text(), "[data-theirs]").len(), 1);
        fields.push(("rev", "1"));
        t.post(&mut maker, &path, &fields).await;
        let short = [("act", "retire"), ("reasons", "No.")];
        let short = t.post(&mut maker, &path, &short).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.text().contains("Show commitment in writing."));

        // Dates, then somebody else.
        let past = [
            ("act", "propose"),
            ("effective_from", "2024-03-04"),
            ("basis_until", "2024-09-30"),
            ("reasons", WHY),
        ];
        let refused = t.post(&mut maker, &steps, &past).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("2024-09-30"),
            "what was typed is kept"
        );
        assert_eq!(
            t.post(&mut maker, &steps, &dates).await.status,
            StatusCode::SEE_OTHER
        );
        let decision = format!("{draft}/decision");
        let own = t.post(&mut maker, &decision, &[("act", "publish")]).await;
        assert_eq!(
            own.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nobody publishes their own work"
        );
        assert!(t.app.catalogue().edition("msc-2024").is_none());
        let done = t.post(&mut checker, &decision, &[("act", "publish")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);

        // There for everyone at once, in force from its day.
        assert_eq!(t.app.catalogue().newest().unwrap().id, "msc-2024");
        assert_eq!(
            t.app.catalogue().current(t.app.today()).unwrap().id,
            "msc-2020"
        );
        let mut visitor = Client::default();
        let changes = page(&t, &mut visitor, "/criteria/changes/msc-2024").await;
        assert_eq!(texts(&changes, "[data-criterion]").len(), 1);
        assert!(changes.contains("must") && changes.contains("Sep 2024"));
        let one = page(&t, &mut visitor, "/criteria/1.1?edition=msc-2024").await;
        assert!(one.contains("Show commitment in writing."));
        assert!(
            !page(&t, &mut visitor, "/criteria/1.1")
                .await
                .contains("Show commitment in writing.")
        );
        t.at("2024-06-01T15:00:00Z");
        assert!(
            page(&t, &mut visitor, "/criteria/1.1")
                .await
                .contains("Show commitment in writing.")
        );
        // And read-only for good.
        let mut maker = t.sign_in(makers.maker).await;
        let mut checker = t.sign_in(makers.checker).await;
        for (client, path, act) in [
            (&mut maker, &steps, "abandon"),
            (&mut checker, &decision, "send_back"),
        ] {
            let again = t
                .post(client, path, &[("act", act), ("reasons", WHY)])
                .await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let late = t.post(&mut maker, &path, &fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = t.get(&mut maker, &path).await;
        assert_eq!(form.location(), draft, "there is nothing to write");
    })
    .await;
}

#[tokio::test]
async fn who_may_not_write_neither_reads_nor_writes_drafts() {
    on_each_engine(async |t| {
        let makers = Makers::of(&t).await;
        let id = makers.draft(&t).await;
        let (world, _) = member(&t).await;
        let mut officer = t.sign_in(world.officer).await;
        for path in [
            "/editions".to_owned(),
            format!("/editions/{id}"),
            format!("/editions/{id}/simulation"),
            "/rollout".to_owned(),
        ] {
            assert_eq!(
                t.get(&mut officer, &path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
        let mut specialist = t.sign_in(world.specialist).await;
        page(&t, &mut specialist, &format!("/editions/{id}")).await;
        let steps = format!("/editions/{id}/steps");
        let post = t
            .post(
                &mut specialist,
                &steps,
                &[("act", "abandon"), ("reasons", WHY)],
            )
            .await;
        assert_eq!(post.status, StatusCode::FORBIDDEN);
        // The step's own right holds, whatever form it came by.
        let who = t.who(world.specialist).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        assert!(matches!(
            step(&mut unit, id, Command::Publish).await,
            Err(Failure::Forbidden(_))
        ));
    })
    .await;
}

#[tokio::test]
async fn officers_learn_of_a_publication_and_nothing_more_from_the_mail() {
    on_each_engine(async |t| {
        let (world, _) = member(&t).await;
        let makers = Makers::of(&t).await;
        let id = makers.draft(&t).await;
        makers.propose(&t, id).await;
        let mails = "select address, body from outbox where subject = 'The criteria change'";
        let db = || t.app.db(&crate::command::System);
        let before: Vec<(String, String)> = db().all(mails, args![]).await.unwrap();
        assert_eq!(before, [], "nobody is told of what is only proposed");
        does!(t, makers.checker, unit => step(&mut unit, id, Command::Publish));
        let told: Vec<(String, String)> = db().all(mails, args![]).await.unwrap();
        let [(_, body)] = told.as_slice() else {
            panic!("{told:?}");
        };
        let path = format!("/companies/{}/profile/changes", world.company);
        assert!(body.contains(&path), "{body}");
        assert!(!body.contains("2024") && !body.contains("1.1"), "{body}");
        let mut officer = t.sign_in(world.officer).await;
        page(&t, &mut officer, &path).await;
    })
    .await;
}

#[tokio::test]
async fn a_new_process_reads_what_was_published_and_refuses_what_was_tampered_with() {
    let folder = tempfile::tempdir().unwrap();
    let first = TestApp::in_folder(folder.path(), 7).await;
    Makers::published(&first).await;
    let hash = first
        .app
        .catalogue()
        .edition("msc-2024")
        .unwrap()
        .hash
        .clone();
    let second = TestApp::in_folder(folder.path(), 8).await;
    page(
        &second,
        &mut Client::default(),
        "/criteria/changes/msc-2024",
    )
    .await;
    assert_eq!(
        second.app.catalogue().edition("msc-2024").unwrap().hash,
        hash
    );
    let report = crate::integrity::verify(&second.app).await.unwrap();
    assert_eq!(report.problems, []);
    // Somebody moves a date behind the programme's back.
    let db = second.app.db(&crate::command::System);
    for sql in [
        "drop trigger event_no_update",
        "update event set payload = replace(payload, '2024-09-30', '2025-09-30') where kind = 'published'",
    ] {
        db.script(sql).await.unwrap();
    }
    let third = TestApp::in_folder(folder.path(), 9).await;
    let answer = third.get(&mut Client::default(), "/criteria").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(third.app.catalogue().edition("msc-2024").is_none());
    let report = crate::integrity::verify(&third.app).await.unwrap();
    assert!(!report.problems.is_empty());
}

/// Each officer of a member once, and nothing of what it says.
async fn told_of_the_consultation(t: &TestApp, page: &str) {
    let mails = "select body from outbox where subject = 'The criteria are open for comments'";
    let db = t.app.db(&crate::command::System);
    let told: Vec<(String,)> = db.all(mails, args![]).await.unwrap();
    assert_eq!(told.len(), 1);
    assert!(
        told[0].0.contains(page) && !told[0].0.contains("2024"),
        "{told:?}"
    );
}

#[tokio::test]
async fn members_are_heard_before_an_edition_is_proposed() {
    on_each_engine(async |t| {
        let (world, _) = member(&t).await;
        let makers = Makers::of(&t).await;
        let id = makers.draft(&t).await;
        let mut officer = t.sign_in(world.officer).await;
        let mut maker = t.sign_in(makers.maker).await;
        let here = format!("/companies/{}/consultation", world.company);
        let draft = format!("/editions/{id}");
        let none = page(&t, &mut officer, &here).await;
        assert!(none.contains("No draft is open"));
        let steps = format!("{draft}/steps");
        t.post(
            &mut maker,
            &steps,
            &[("act", "consult"), ("until", "2024-04-15")],
        )
        .await;
        let tasks = page(
            &t,
            &mut officer,
            &format!("/companies/{}/profile", world.company),
        )
        .await;
        assert!(tasks.contains(&here));
        told_of_the_consultation(&t, &here).await;
        let shown = page(&t, &mut officer, &here).await;
        assert_eq!(texts(&shown, "[data-criterion]").len(), 5);
        let edition = id.to_string();
        let say = |text: &'static str| {
            [
                ("edition", edition.as_str()),
                ("criterion", "1.1"),
                ("text-1-1", text),
            ]
        };
        let short = t.post(&mut officer, &here, &say("No.")).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.text().contains("href=\"#text-1-1\""));
        assert!(
            short.text().contains(">\nNo.</textarea>"),
            "what was typed is kept"
        );
        let said = "A signed page on our site shows it better than paper.";
        assert_eq!(
            t.post(&mut officer, &here, &say(said)).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(page(&t, &mut officer, &here).await.contains(said));
        // Its text rests meanwhile, and nothing is proposed over the member's head.
        t.post(&mut maker, &steps, &[("act", "close")]).await;
        let dates = [
            ("act", "propose"),
            ("effective_from", "2024-06-01"),
            ("basis_until", "2024-09-30"),
            ("reasons", WHY),
        ];
        let refused = t.post(&mut maker, &steps, &dates).await;
        assert!(
            refused.text().contains("One comment has no answer yet."),
            "{}",
            refused.text()
        );
        let asked = page(&t, &mut maker, &draft).await;
        let html = Html::parse_document(&asked);
        let form = Selector::parse("[data-comment] form").unwrap();
        let action = html
            .select(&form)
            .next()
            .unwrap()
            .attr("action")
            .unwrap()
            .to_owned();
        let field = format!("reply-{}", action.rsplit('/').next().unwrap());
        let short = t.post(&mut maker, &action, &[(&field, "Yes.")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.text().contains(&format!("href=\"#{field}\"")));
        let answer = "Either will do; the guidance says so now.";
        let answered = t.post(&mut maker, &action, &[(&field, answer)]).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER);
        assert_eq!(
            t.post(&mut maker, &steps, &dates).await.status,
            StatusCode::SEE_OTHER
        );
        let timeline = page(
            &t,
            &mut officer,
            &format!("/companies/{}/timeline", world.company),
        )
        .await;
        assert!(timeline.contains("Comment on criterion 1.1") && timeline.contains(answer));
        let after = page(&t, &mut officer, &here).await;
        assert!(
            after.contains(said) && after.contains(answer) && !after.contains("<details"),
            "what was answered after the close is read where it was said: {after}"
        );
        let late = t.post(&mut officer, &here, &say(said)).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

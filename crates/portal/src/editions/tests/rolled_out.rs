//! A new edition reaches the companies: nothing is lost, nothing signed is touched, nobody is surprised.

use super::*;
use crate::editions::commands::extend;
use greenlane_domain::profile::Lane;

#[tokio::test]
async fn every_answer_is_carried_over_and_the_signed_record_stays_as_it_was() {
    on_each_engine(async |t| {
        let (world, old) = member(&t).await;
        let company = world.company;
        let base = format!("/companies/{company}/profile");
        let mut officer = t.sign_in(world.officer).await;
        let record = format!("{base}/versions/{old}/1");
        let signed = page(&t, &mut officer, &record).await;
        let answers = texts(&signed, ".gl-answer");
        let head = texts(&signed, ".gl-summary dd");
        let before = read::<Profile>(&t.app, &t.who(world.officer).await, old)
            .await
            .unwrap()
            .state;
        Makers::published(&t).await;
        assert!(
            page(&t, &mut officer, &base)
                .await
                .contains("In force from 1 Jun 2024")
        );
        let early = t.post(&mut officer, &format!("{base}/edition"), &[]).await;
        assert_eq!(
            early.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "not before it is in force"
        );

        t.at("2024-06-03T15:00:00Z");
        let mut officer = t.sign_in(world.officer).await;
        let foreseen = page(&t, &mut officer, &format!("{base}/changes")).await;
        assert_eq!(texts(&foreseen, "[data-lane=answer]").len(), 2);
        assert_eq!(texts(&foreseen, "[data-lane=confirm]").len(), 1);
        assert_eq!(texts(&foreseen, "[data-aside]").len(), 1);
        let started = t.post(&mut officer, &format!("{base}/edition"), &[]).await;
        assert_eq!(started.location(), base);
        let who = t.who(world.officer).await;
        let latest = crate::profile::latest(&t.app, &who, company)
            .await
            .unwrap()
            .unwrap();
        let (id, new) = (ProfileId(latest.id), latest.state);
        assert_eq!(new.edition, "msc-2024");
        assert_eq!(new.in_lane(Lane::Answer), ["1.2", "3.90"]);
        assert_eq!(new.in_lane(Lane::Confirm), ["1.1"]);
        // Nothing is lost: every text of the old profile stands in the new one, or is set aside.
        let carried = new.carried.as_ref().unwrap();
        for (criterion, answer) in &before.answers {
            let homes = new.answers.values().map(|home| &home.narrative);
            let aside = carried.set_aside.iter().map(|each| &each.narrative);
            assert!(
                homes
                    .chain(aside)
                    .any(|home| home.contains(&answer.narrative)),
                "{criterion} is lost"
            );
        }
        assert!(
            new.answer("1.2")
                .unwrap()
                .narrative
                .contains("How 1.3 is done")
        );
        assert_eq!(
            new.answer("1.2").unwrap().state,
            None,
            "partly and in place became one: said anew"
        );

        let tasks = page(&t, &mut officer, &base).await;
        assert!(tasks.contains("Your earlier answers were carried over."));
        let one = page(&t, &mut officer, &format!("{base}/criteria/1.1")).await;
        assert!(
            one.contains("Reworded from 1.1.") && one.contains("<ins>"),
            "{one}"
        );
        assert_eq!(
            refused(try_to_sign(&t, &world, id).await),
            "refusal-profile-gaps"
        );
        answer_all(&t, &world, id).await;
        try_to_sign(&t, &world, id).await.unwrap();
        accepted(&t, &world, id).await;

        // The old record: same words, same hash, same dates.
        let again = page(&t, &mut officer, &record).await;
        assert_eq!(texts(&again, ".gl-answer"), answers);
        assert_eq!(texts(&again, ".gl-summary dd"), head);
        assert!(
            answers.iter().any(|text| text.starts_with("1.4 ")),
            "with what is no longer asked"
        );
        let after = read::<Profile>(&t.app, &who, old).await.unwrap().state;
        assert_eq!(after, before);
        assert!(after.latest().unwrap().intact());
        let versions = page(&t, &mut officer, &format!("{base}/versions")).await;
        assert_eq!(texts(&versions, "tbody tr").len(), 2);
        // Nothing of it belongs to another company's people.
        let stranger = t.person("stranger@other.example", None).await;
        let mut stranger = t.sign_in(stranger).await;
        assert_ne!(t.get(&mut stranger, &record).await.status, StatusCode::OK);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
    })
    .await;
}

#[tokio::test]
async fn a_draft_under_a_superseded_edition_moves_with_all_its_answers() {
    on_each_engine(async |t| {
        let world = World::new(&t).await;
        let company = world.company;
        let id = does!(t, world.officer, unit => profile::open(&mut unit, company, Cycle::Initial));
        answer_all(&t, &world, id).await;
        Makers::published(&t).await;
        t.at("2024-10-01T15:00:00Z");
        assert_eq!(
            refused(try_to_sign(&t, &world, id).await),
            "refusal-profile-edition-superseded"
        );
        let who = t.who(world.officer).await;
        let before = read::<Profile>(&t.app, &who, id).await.unwrap().state;
        let mut officer = t.sign_in(world.officer).await;
        let base = format!("/companies/{company}/profile");
        assert!(
            page(&t, &mut officer, &base)
                .await
                .contains("Move this draft to the new edition")
        );
        t.post(&mut officer, &format!("{base}/edition"), &[]).await;
        let after = read::<Profile>(&t.app, &who, id).await.unwrap().state;
        assert_eq!(after.edition, "msc-2024");
        let kept = after.in_lane(Lane::Keep).len();
        assert_eq!(kept, after.criteria.len() - 3);
        let unchanged = after.in_lane(Lane::Keep);
        assert!(
            unchanged
                .iter()
                .all(|id| after.answer(id).unwrap().narrative
                    == before.answer(id).unwrap().narrative)
        );
        let again = t.post(&mut officer, &format!("{base}/edition"), &[]).await;
        assert_eq!(
            again.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "once is enough"
        );
        answer_all(&t, &world, id).await;
        try_to_sign(&t, &world, id).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_yearly_profile_begins_with_the_answers_of_the_last() {
    on_each_engine(async |t| {
        let (world, old) = member(&t).await;
        let company = world.company;
        t.at("2025-01-10T15:00:00Z");
        let id = does!(t, world.officer, unit => profile::open(&mut unit, company, Cycle::Annual { year: 2025 }));
        let who = t.who(world.officer).await;
        let (old, new) = (
            read::<Profile>(&t.app, &who, old).await.unwrap().state,
            read::<Profile>(&t.app, &who, id).await.unwrap().state,
        );
        // A year later nothing stands by itself: each answer is confirmed or given anew.
        assert_eq!(new.in_lane(Lane::Confirm).len(), old.criteria.len());
        assert!(old.answers.iter().all(|(id, answer)| new.answer(id).unwrap().narrative == answer.narrative));
    })
    .await;
}

#[tokio::test]
async fn one_company_gets_more_time_and_the_others_do_not() {
    on_each_engine(async |t| {
        let (world, _) = member(&t).await;
        let company = world.company;
        let mut supervisor = t.sign_in(world.supervisor).await;
        let path = format!("/companies/{company}/extension");
        assert!(
            page(&t, &mut supervisor, &path)
                .await
                .contains("nothing to extend")
        );
        let makers = Makers::published(&t).await;
        t.at("2024-09-30T15:00:00Z");
        let mut supervisor = t.sign_in(world.supervisor).await;
        let ask = |days: &'static str| [("days", days), ("ground", "good_cause"), ("reasons", WHY)];
        let odd = t.post(&mut supervisor, &path, &ask("45")).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(odd.text().contains(WHY), "what was typed is kept");
        assert_eq!(
            t.post(&mut supervisor, &path, &ask("60")).await.status,
            StatusCode::SEE_OTHER
        );
        let mut specialist = t.sign_in(world.specialist).await;
        assert_eq!(
            t.post(&mut specialist, &path, &ask("30")).await.status,
            StatusCode::FORBIDDEN
        );
        t.at("2024-11-20T15:00:00Z");
        let mut policy = t.sign_in(makers.maker).await;
        let count = async |client: &mut Client, show: &str| {
            texts(
                &page(&t, client, &format!("/rollout?show={show}")).await,
                "[data-member]",
            )
            .len()
        };
        assert_eq!(count(&mut policy, "extended").await, 1);
        assert_eq!(count(&mut policy, "late").await, 0);
        let mut officer = t.sign_in(world.officer).await;
        let told = page(&t, &mut officer, &format!("/companies/{company}/profile")).await;
        assert!(told.contains("29 Nov 2024"), "{told}");
        let timeline = page(&t, &mut officer, &format!("/companies/{company}/timeline")).await;
        assert!(
            timeline.contains("More time for the new edition: 60 days") && timeline.contains(WHY)
        );
        t.at("2024-11-30T15:00:00Z");
        let mut policy = t.sign_in(makers.maker).await;
        assert_eq!(count(&mut policy, "late").await, 1);
        let who = t.who(world.supervisor).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let more = extend(&mut unit, company, 90, "good_cause", WHY).await;
        assert_eq!(refused(more), "refusal-extension-too-long");
    })
    .await;
}

#[tokio::test]
async fn the_simulation_foresees_what_then_happens() {
    on_each_engine(async |t| {
        let (world, _) = member(&t).await;
        let makers = Makers::of(&t).await;
        let id = makers.draft(&t).await;
        let mut policy = t.sign_in(makers.maker).await;
        let path = format!("/editions/{id}/simulation?entity_type=importer&answer=30&confirm=10");
        let shown = page(&t, &mut policy, &path).await;
        let line = texts(&shown, "tfoot td");
        // One member; 3.90 to be answered, and 1.2, whose two answers differ; 1.1 to be looked at; 1.2 is newly a must that
        // the company meets only in part.
        let state = crate::profile::latest(&t.app, &t.who(world.officer).await, world.company)
            .await
            .unwrap()
            .unwrap()
            .state;
        let was_should = state.pinned("1.2").unwrap().strength == Strength::Should;
        assert!(was_should, "the pack's 1.2 is a should for importers");
        assert_eq!(line, ["1", "1", "1", "2", "1", "1.2"]);
        assert_eq!(texts(&shown, "[data-member]").len(), 1);
        assert!(texts(&shown, "[data-member]")[0].contains("1.2"));
        let other = page(
            &t,
            &mut policy,
            &format!("/editions/{id}/simulation?entity_type=exporter"),
        )
        .await;
        assert!(texts(&other, "[data-member]").is_empty());

        // The files say what the page says, under the same assumptions, and lead whoever may read drafts.
        let file = |kind: &str| {
            format!("/editions/{id}/simulation/{kind}?entity_type=importer&answer=30&confirm=10")
        };
        assert!(shown.contains(&file("csv").replace('&', "&#38;")) || shown.contains(&file("csv")));
        let answer = t.get(&mut policy, &file("csv")).await;
        assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
        let text = answer.text();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 2, "a head and one company: {text}");
        assert!(
            lines[0].contains("Specialist hours") || lines[0].split(',').count() >= 7,
            "{text}"
        );
        assert!(lines[1].contains("3.90") && lines[1].contains("1.2") && lines[1].ends_with("1.2"));
        let answer = t.get(&mut policy, &file("xlsx")).await;
        let book = std::io::Cursor::new(answer.bytes);
        let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(book).unwrap();
        let sheet = calamine::Reader::worksheet_range_at(&mut book, 0)
            .unwrap()
            .unwrap();
        assert_eq!(sheet.height(), 2);
        let first: Vec<String> = sheet
            .rows()
            .nth(1)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(
            lines[1].starts_with(first[0].as_str()) && first[6] == "1.2",
            "{first:?}"
        );
        let none = t
            .get(&mut policy, &file("csv").replace("importer", "exporter"))
            .await;
        assert_eq!(
            none.text().trim_start_matches('\u{feff}').lines().count(),
            1
        );
        let unknown = t.get(&mut policy, &file("pdf")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        let mut officer = t.sign_in(world.officer).await;
        let refused = t.get(&mut officer, &file("csv")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn the_relations_of_a_crosswalk_follow_the_edition_and_say_what_to_look_at() {
    on_each_engine(async |t| {
        let at = |edition: &str| format!("/criteria/crosswalks/wco-safe?edition={edition}");
        let mut anybody = crate::testing::Client::default();
        let before = page(&t, &mut anybody, &at("msc-2020")).await;
        assert!(texts(&before, "[data-look]").is_empty());
        Makers::published(&t).await;
        let old = page(&t, &mut anybody, &at("msc-2020")).await;
        assert!(
            texts(&old, "[data-look]").is_empty(),
            "the pack's own edition is what the relations were written for"
        );
        let new = page(&t, &mut anybody, &at("msc-2024")).await;
        let looks = texts(&new, "[data-look]");
        assert!(
            looks
                .iter()
                .any(|look| look.contains("3.90") && look.contains("nobody has said yet")),
            "{looks:?}"
        );
        // Coverage and the gaps of both sides are those of the edition: what is new is beyond until somebody relates it.
        let beyond = page(&t, &mut anybody, &format!("{}&show=beyond", at("msc-2024"))).await;
        assert_eq!(texts(&beyond, "[data-criterion=\"3.90\"]").len(), 1);
        let path = "/criteria/crosswalks/wco-safe/msc-2024/mapping.json";
        let mapping = t.get(&mut anybody, path).await.json();
        let gaps = mapping["mapping-collection"]["mappings"][0]["source-gap-summary"].to_string();
        assert!(gaps.contains("msc-3.90"), "{gaps}");
    })
    .await;
}

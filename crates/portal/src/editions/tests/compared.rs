//! Two signed versions beside each other, one under each edition; and what was said about a criterion comes along.

use super::*;
use crate::membership::commands::record_company;
use crate::together::commands::begin as begin_thread;
use greenlane_domain::together::Between;

/// Lives under two editions, with a question asked under the first, and signs under both, as another company by then.
async fn through_two_editions(t: &TestApp) -> (World, ProfileId, ProfileId) {
    let (world, old) = member(t).await;
    let company = world.company;
    let asked = "Does a certificate of the group count?";
    does!(t, world.officer, unit => begin_thread(&mut unit, company, "1.3", Between::Programme, asked));
    Makers::published(t).await;
    t.at("2024-06-03T15:00:00Z");
    let id = does!(t, world.officer, unit => profile::open(&mut unit, company, Cycle::Edition));
    answer_all(t, &world, id).await;
    let who = t.who(world.officer).await;
    let member = read::<Member>(&t.app, &who, company).await.unwrap().state;
    let mut data = member.company.unwrap();
    data.legal_name = "Harbor Imports of Florida Inc".to_owned();
    does!(t, world.officer, unit => record_company(&mut unit, company, data, None));
    try_to_sign(t, &world, id).await.unwrap();
    (world, old, id)
}

#[tokio::test]
async fn every_criterion_stands_beside_what_it_comes_from() {
    on_each_engine(async |t| {
        let (world, old, new) = through_two_editions(&t).await;
        let base = format!("/companies/{}/profile/versions", world.company);
        let mut officer = t.sign_in(world.officer).await;
        let list = page(&t, &mut officer, &base).await;
        assert!(list.contains(&format!("{base}/compare")));

        let shown = page(&t, &mut officer, &format!("{base}/compare")).await;
        let kinds = texts(&shown, "[data-criterion] .gl-tag");
        let count = |kind: &str| kinds.iter().filter(|text| *text == kind).count();
        // 1.2 comes from 1.2 and 1.3; 3.90 is new; 1.4 is not asked any more; 1.1 was carried over as it was.
        assert_eq!(
            (count("New"), count("No longer answered")),
            (1, 1),
            "{kinds:?}"
        );
        let merged = texts(&shown, "[data-criterion='1.2']").join("");
        assert!(merged.contains("Merged from 1.2, 1.3."), "{merged}");
        assert!(
            texts(&shown, "[data-criterion='1.1']").is_empty(),
            "it says the same"
        );
        let all = page(&t, &mut officer, &format!("{base}/compare?show=all")).await;
        let same = page(&t, &mut officer, &format!("{base}/compare?show=same")).await;
        let sections = |page: &str| texts(page, "[data-criterion]").len();
        assert_eq!(sections(&all), sections(&shown) + sections(&same));

        // The order in which they are chosen does not matter: the earlier one is always the earlier one.
        let turned = format!("{base}/compare?from={new}.1&to={old}.1");
        let turned = page(&t, &mut officer, &turned).await;
        assert_eq!(texts(&turned, ".gl-answer"), texts(&shown, ".gl-answer"));
        let twice = page(
            &t,
            &mut officer,
            &format!("{base}/compare?from={new}.1&to={new}.1"),
        )
        .await;
        assert!(twice.contains("You chose the same version twice."));
        for unknown in ["x", "1.1"] {
            let path = format!("{base}/compare?from={unknown}");
            assert_eq!(
                t.get(&mut officer, &path).await.status,
                StatusCode::NOT_FOUND
            );
        }
        let csv = t
            .get(&mut officer, &format!("{base}/compare.csv"))
            .await
            .text();
        assert_eq!(
            csv.lines()
                .filter(|line| line.contains(",new,new,"))
                .count(),
            1,
            "relation and fate of 3.90"
        );
        assert!(csv.contains("1.2 1.3,merged,changed"), "{csv}");

        let stranger = t.person("stranger@other.example", None).await;
        let mut stranger = t.sign_in(stranger).await;
        for path in ["/compare", "/compare.csv"] {
            let got = t.get(&mut stranger, &format!("{base}{path}")).await;
            assert_ne!(got.status, StatusCode::OK, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_record_keeps_the_name_and_the_words_that_were_signed() {
    on_each_engine(async |t| {
        let (world, old, new) = through_two_editions(&t).await;
        let base = format!("/companies/{}/profile/versions", world.company);
        let mut officer = t.sign_in(world.officer).await;
        let then = page(&t, &mut officer, &format!("{base}/{old}/1")).await;
        let now = page(&t, &mut officer, &format!("{base}/{new}/1")).await;
        assert!(
            then.contains("Called Harbor Imports of Florida Inc today"),
            "{then}"
        );
        assert!(!now.contains("Called Harbor"));
        assert!(now.contains("As an officer of Harbor Imports of Florida Inc I declare that:"));
        assert!(
            !then.contains("As an officer of Harbor"),
            "that company signed under its name"
        );
        assert!(then.contains("two factors proved"));
        // As a file, too, it is the one that was signed, and not the latest.
        let file = |profile: ProfileId| format!("{base}/{profile}/1/oscal.json");
        let old_file = page(&t, &mut officer, &file(old)).await;
        let new_file = page(&t, &mut officer, &file(new)).await;
        assert!(
            !old_file.contains("Harbor Imports of Florida Inc"),
            "{old_file}"
        );
        assert!(old_file.contains("msc-1.4") && !old_file.contains("msc-3.90"));
        assert!(
            new_file.contains("Harbor Imports of Florida Inc") && new_file.contains("msc-3.90")
        );
        let beyond = t
            .get(&mut officer, &format!("{base}/{old}/2/oscal.json"))
            .await;
        assert_eq!(beyond.status, StatusCode::NOT_FOUND);
        let kept = read::<Profile>(&t.app, &t.who(world.officer).await, old)
            .await
            .unwrap()
            .state;
        assert!(
            kept.latest().unwrap().intact(),
            "the words are part of what is hashed"
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_said_about_a_criterion_follows_it_into_the_next_edition() {
    on_each_engine(async |t| {
        let (world, _, _) = through_two_editions(&t).await;
        let base = format!("/companies/{}", world.company);
        let mut officer = t.sign_in(world.officer).await;
        let heir = page(&t, &mut officer, &format!("{base}/profile/criteria/1.2")).await;
        assert!(heir.contains("Does a certificate of the group count?"));
        assert!(heir.contains("Begun under 1.3 of "), "{heir}");
        let other = page(&t, &mut officer, &format!("{base}/profile/criteria/1.1")).await;
        assert!(!other.contains("Does a certificate"));
        let list = page(&t, &mut officer, &format!("{base}/conversations")).await;
        assert!(
            list.contains(&format!("{base}/profile/criteria/1.2#talk")),
            "{list}"
        );
    })
    .await;
}

//! Every kind of event is told in words, in every language; readers get what they are entitled to.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use super::kinds::{GROUPS, SMALL};
use crate::caseload::world::World;
use crate::command::System;
use crate::i18n::{LANGUAGES, Locales};
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::membership::Outcome;
use greenlane_domain::recognition::{certificate_stream, connection};
use greenlane_domain::{
    accounts, anomalies, calibration, documents, drivers, editions, exchange, findings, membership,
    partners, planning, practices, profile, relations, rulesets, selection, text_blocks,
    threat_level, together, trade, validation,
};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// The kinds that a stream's event type can be read from, as its own reader names them.
fn kinds<E: DeserializeOwned>(stream: &str) -> BTreeSet<String> {
    let refused = serde_json::from_str::<E>(r#"{"kind":"no such kind"}"#);
    let text = refused.err().expect("there is no such kind").to_string();
    let (_, named) = text
        .split_once("expected")
        .expect("the reader names what it knows");
    let names = named.split('`').skip(1).step_by(2);
    names.map(|name| format!("{stream}.{name}")).collect()
}

fn known() -> BTreeSet<String> {
    let mut all = kinds::<membership::Event>("member");
    all.extend(kinds::<profile::Event>("profile"));
    all.extend(kinds::<profile::EvidenceEvent>("evidence"));
    all.extend(kinds::<editions::Event>("edition"));
    all.extend(kinds::<editions::ExtensionEvent>("edition_extension"));
    all.extend(kinds::<editions::CommentEvent>("edition_comment"));
    all.extend(kinds::<exchange::CrosswalkEvent>("crosswalk"));
    all.extend(kinds::<validation::Event>("validation"));
    all.extend(kinds::<findings::Event>("finding"));
    all.extend(kinds::<connection::Event>("connection"));
    all.extend(kinds::<certificate_stream::Event>("certificate"));
    all.extend(kinds::<documents::Event>("document"));
    all.extend(kinds::<accounts::Event>("account"));
    all.extend(kinds::<partners::Event>("supply_chain"));
    all.extend(kinds::<partners::QuestionnaireEvent>("questionnaire"));
    all.extend(kinds::<partners::ThreatEvent>("threat_table"));
    all.extend(kinds::<together::SectionEvent>("profile_sections"));
    all.extend(kinds::<together::ThreadEvent>("profile_thread"));
    all.extend(kinds::<text_blocks::Event>("text_block"));
    all.extend(kinds::<calibration::Event>("calibration"));
    all.extend(kinds::<selection::RuleEvent>("selection_rules"));
    all.extend(kinds::<rulesets::Event>("ruleset"));
    all.extend(kinds::<threat_level::Event>("threat_level"));
    all.extend(kinds::<drivers::Event>("driver_card"));
    all.extend(kinds::<anomalies::Event>("anomaly"));
    all.extend(kinds::<anomalies::SearchEvent>("anomaly_search"));
    all.extend(kinds::<practices::Event>("practice"));
    all.extend(kinds::<relations::Event>("relation"));
    all.extend(kinds::<selection::DrawEvent>("selection_draw"));
    all.extend(kinds::<selection::TradeEvent>("trade_figures"));
    all.extend(kinds::<planning::AvailabilityEvent>("availability"));
    all.extend(kinds::<planning::PlanEvent>("year_plan"));
    all.extend(kinds::<trade::ImportEvent>("trade_import"));
    all.extend(kinds::<trade::SourceEvent>("trade_source"));
    all.extend(kinds::<trade::PartyEvent>("trade_party"));
    all.extend(kinds::<trade::ExaminationEvent>("examination"));
    all
}

#[test]
fn every_kind_of_event_is_in_one_group() {
    let mut listed = BTreeSet::new();
    for kind in GROUPS.iter().flat_map(|group| group.kinds) {
        assert!(listed.insert((*kind).to_owned()), "{kind} is in two groups");
    }
    assert_eq!(listed, known());
    for small in SMALL {
        assert!(listed.contains(*small), "{small} is not an event");
    }
}

#[test]
fn every_kind_of_event_has_its_words_in_every_language() {
    let locales = Locales::embedded();
    for (lang, _) in LANGUAGES {
        for kind in known() {
            let key = format!("timeline-{}", kind.replace('.', "-"));
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
        for group in GROUPS {
            let key = format!("timeline-group-{}", group.code);
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}

/// The body of a page without its frame.
fn main_part(text: &str) -> &str {
    let (_, rest) = text.split_once("<main").unwrap();
    rest.split_once("</main>").unwrap().0
}

#[tokio::test]
async fn what_was_known_on_one_day_about_another_is_folded_from_the_record() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.assigned(&t)
            .await
            .profile_in(&t)
            .await
            .profile_accepted(&t)
            .await
            .vetted(&t)
            .await;
        t.at("2024-05-10T15:00:00Z");
        w.recommended(&t, membership::DecisionKind::Certify, "meets_all_criteria")
            .await;
        w.decided(&t, membership::DecisionKind::Certify, "meets_all_criteria")
            .await;
        let mut art = t.sign_in(w.auditor).await;
        let ask = |said: &str, about: &str| {
            format!(
                "/audit/as-of?company={}&said={said}&about={about}",
                w.company
            )
        };
        let before = t
            .get(&mut art, &ask("2024-05-09", "2024-05-09"))
            .await
            .text();
        let before = main_part(&before);
        assert!(
            before.contains("In review") && before.contains("Decision on an application"),
            "{before}"
        );
        assert!(!before.contains("<dd>Certified</dd>"), "{before}");
        // What was decided on the 10th says nothing about the 9th, however much later one asks.
        let about_before = t
            .get(&mut art, &ask("2024-06-01", "2024-05-09"))
            .await
            .text();
        assert!(
            main_part(&about_before).contains("In review"),
            "{about_before}"
        );
        let after = t
            .get(&mut art, &ask("2024-05-10", "2024-05-10"))
            .await
            .text();
        let after = main_part(&after);
        assert!(
            after.contains("<dd>Certified</dd>") && after.contains("10 May 2024"),
            "{after}"
        );
        // A validation completed on the 16th and decided on the 20th holds from the 16th, once it is known.
        t.at("2024-05-20T15:00:00Z");
        let mut art = t.sign_in(w.auditor).await;
        let validation = ValidationId(t.app.chance().id(t.app.clock().now()));
        let mut unit = t.app.begin(&System).await.unwrap();
        let day = jiff::civil::date(2024, 5, 16);
        crate::membership::validation_planned(&mut unit, w.company, validation, day)
            .await
            .unwrap();
        crate::membership::validation_concluded(
            &mut unit,
            w.company,
            validation,
            Outcome::Pass,
            day,
        )
        .await
        .unwrap();
        unit.commit().await.unwrap();
        for (said, about, stage) in [
            ("2024-05-19", "2024-05-16", "Certified"),
            ("2024-05-20", "2024-05-15", "Certified"),
            ("2024-05-20", "2024-05-16", "Validated"),
        ] {
            let page = t.get(&mut art, &ask(said, about)).await.text();
            let stage = format!("<dd>{stage}</dd>");
            assert!(main_part(&page).contains(&stage), "{said} {about}: {page}");
        }
        let early = t
            .get(&mut art, &ask("2024-03-01", "2024-05-10"))
            .await
            .text();
        assert!(
            early.contains("Nothing was known of this company by then."),
            "{early}"
        );
        let wrong = t
            .get(&mut art, "/audit/as-of?company=acme&said=2024-02-31")
            .await
            .text();
        assert!(
            wrong.contains("There is no company with exactly this name or id"),
            "{wrong}"
        );
        assert!(wrong.contains("Enter a date that exists"), "{wrong}");
    })
    .await;
}

#[tokio::test]
async fn the_audit_finds_by_person_company_kind_and_day_and_is_for_auditors_and_the_director() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let mut art = t.sign_in(w.auditor).await;
        let all = t.get(&mut art, "/audit").await.text();
        assert!(all.contains("Certified") && all.contains("entry "), "{all}");
        let by = t
            .get(&mut art, "/audit?actor=vera%40programme.example")
            .await
            .text();
        let by = main_part(&by);
        assert!(
            by.contains("Vetting recorded: passed") && !by.contains("Partner agreement signed"),
            "{by}"
        );
        let kind = format!("/audit?group=decisions&company={}", w.company);
        let kind = t.get(&mut art, &kind).await.text();
        assert_eq!(
            main_part(&kind).matches("gl-timeline__what").count(),
            2,
            "{kind}"
        );
        let none = t.get(&mut art, "/audit?from=2024-03-05").await.text();
        assert!(none.contains("Nothing matches these filters."), "{none}");
        let day = t
            .get(
                &mut art,
                "/audit?from=2024-03-04&until=2024-03-04&format=json",
            )
            .await
            .json();
        let (count,): (i64,) = t
            .app
            .db(&crate::command::System)
            .one("select count(*) from event", vec![])
            .await
            .unwrap();
        assert_eq!(i64::try_from(day.as_array().unwrap().len()).unwrap(), count);
        for who in [w.specialist, w.supervisor, w.vetting, w.officer] {
            let mut client = t.sign_in(who).await;
            for path in ["/audit", "/audit/as-of"] {
                assert_eq!(t.get(&mut client, path).await.status, StatusCode::FORBIDDEN);
            }
        }
        let mut dora = t.sign_in(w.director).await;
        assert_eq!(t.get(&mut dora, "/audit").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn pages_of_the_audit_follow_one_another_without_loss() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        for n in 0..60 {
            t.person(&format!("p{n}@many.example"), None).await;
        }
        let mut art = t.sign_in(w.auditor).await;
        let first = t.get(&mut art, "/audit").await.text();
        let older = first
            .split("rel=\"next\"")
            .next()
            .unwrap()
            .rsplit("href=\"")
            .next()
            .unwrap();
        let older = older.split('"').next().unwrap().to_owned();
        let second = t.get(&mut art, &format!("/audit{older}")).await.text();
        let places = |page: &str| -> Vec<i64> {
            let found = page.split("entry ").skip(1);
            found
                .filter_map(|p| p.split([' ', '<', '·']).next()?.trim().parse().ok())
                .collect()
        };
        let (a, b) = (places(main_part(&first)), places(main_part(&second)));
        assert_eq!(a.len(), 50);
        assert_eq!(b.first().unwrap() + 1, *a.last().unwrap(), "{a:?} {b:?}");
        let newer = second
            .split("rel=\"prev\"")
            .next()
            .unwrap()
            .rsplit("href=\"")
            .next()
            .unwrap();
        let newer = newer.split('"').next().unwrap().to_owned();
        let back = t.get(&mut art, &format!("/audit{newer}")).await.text();
        assert_eq!(places(main_part(&back)), a);
    })
    .await;
}

#[tokio::test]
async fn another_companys_history_is_refused_like_one_that_does_not_exist() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let other = t.person("bob@beta.example", None).await;
        crate::caseload::world::applied(&t, other, "Beta Long Haul LLC", "98-7654321XX").await;
        let mut bob = t.sign_in(other).await;
        let theirs = t
            .get(&mut bob, &format!("/companies/{}/timeline", w.company))
            .await;
        let nobody = t
            .get(
                &mut bob,
                &format!("/companies/{}/timeline", uuid::Uuid::from_u128(5)),
            )
            .await;
        assert_eq!(
            (theirs.status, nobody.status),
            (StatusCode::FORBIDDEN, StatusCode::FORBIDDEN)
        );
        assert!(!theirs.text().contains("Acme"));
        let mut sam = t.sign_in(w.specialist).await;
        let nobody = t
            .get(
                &mut sam,
                &format!("/companies/{}/timeline", uuid::Uuid::from_u128(5)),
            )
            .await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    })
    .await;
}

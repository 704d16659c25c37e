//! Selection over the pages, role by role.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use super::words::weight_field;
use crate::caseload::world::World;
use crate::command::{System, read};
use crate::i18n::{LANGUAGES, Locales};
use crate::integrity;
use crate::testing::{Answer, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::membership::DecisionKind;
use greenlane_domain::record::Aggregate as _;
use greenlane_domain::selection::{Draw, Factor, Missing, RuleBook, draw_id, rule_book_id};

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

/// The weights of the pack, moved by some points between two factors, as the form sends them.
fn weights(t: &TestApp, points: u32) -> Vec<(String, String)> {
    let weights = t.app.pack().selection.weights();
    let moved = weights.into_iter().map(|(factor, weight)| {
        let weight = match factor {
            Factor::Anomalies => weight + points,
            Factor::SectorSample => weight - points,
            _ => weight,
        };
        (weight_field(factor), weight.to_string())
    });
    moved.collect()
}

fn form<'a>(
    weights: &'a [(String, String)],
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let typed = weights
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    typed.chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn a_score_shows_its_rows_and_names_what_is_not_known() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut sue = t.sign_in(w.supervisor).await;
        let page = ok(&t.get(&mut sue, "/selection").await);
        assert!(
            page.contains("Nothing matches"),
            "an applicant is no member"
        );
        w.certified(&t).await;
        let page = ok(&t.get(&mut sue, "/selection").await);
        assert!(page.contains("Acme Imports Inc") && page.contains("Import volume"));
        assert!(page.contains("Not known:") && page.contains("version 1"));
        let why = format!("/selection/members/{}", w.company);
        let page = ok(&t.get(&mut sue, &why).await);
        assert!(page.contains("the member has not declared it"));
        assert!(page.contains("no validation has looked yet"));
        assert!(page.contains("an example rating that no source supports"));
        assert!(page.contains("Known only as the member declares it"));
        assert!(page.contains("First validation") && page.contains("/threats"));
        let unknown = ok(&t.get(&mut sue, "/selection?show=unknown").await);
        assert!(unknown.contains("Acme Imports Inc"));
        let random = ok(&t.get(&mut sue, "/selection?show=random").await);
        assert!(!random.contains("Acme Imports Inc"));
        let other = ok(&t.get(&mut sue, "/selection?region=europe").await);
        assert!(!other.contains("Acme Imports Inc"));

        let trade = format!("/companies/{}/trade", w.company);
        let mut olga = t.sign_in(w.officer).await;
        ok(&t.get(&mut olga, &trade).await);
        let wrong = [("year", "2023"), ("entries", "many"), ("crossings", "3")];
        let wrong = t.post(&mut olga, &trade, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("whole number") && wrong.text().contains("\"many\""));
        let right = [
            ("year", "2023"),
            ("entries", "30,000"),
            ("value_thousands", ""),
            ("crossings", "0"),
        ];
        let done = t.post(&mut olga, &trade, &right).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert!(ok(&t.get(&mut olga, &trade).await).contains("30,000"));
        let page = ok(&t.get(&mut sue, &why).await);
        assert!(page.contains("30,000 import entries in 2023, as declared by the member"));
        ok(&t.get(&mut sue, &trade).await);
        let theirs = t.post(&mut sue, &trade, &right).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN, "staff do not declare");

        for account in [w.specialist, w.vetting, w.officer] {
            let mut client = t.sign_in(account).await;
            assert_eq!(t.get(&mut client, &why).await.status, StatusCode::FORBIDDEN);
        }
        for account in [w.director, w.auditor] {
            let mut client = t.sign_in(account).await;
            ok(&t.get(&mut client, &why).await);
        }
        let nobody = "/selection/members/00000000-0000-0000-0000-000000000000";
        for path in [
            nobody,
            "/selection/members/x",
            "/selection/draws/x",
            "/selection/weights/9",
        ] {
            let answer = t.get(&mut sue, path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let report = integrity::verify(&t.app).await.expect("verified");
        assert!(report.problems.is_empty(), "{:#?}", report.problems);
    })
    .await;
}

#[tokio::test]
async fn weights_are_simulated_proposed_and_approved_by_another_person() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let mut sue = t.sign_in(w.supervisor).await;
        let path = "/selection/weights";
        ok(&t.get(&mut sue, path).await);
        let other = weights(&t, 5);
        let seen = ok(&t.post(&mut sue, path, &form(&other, &[])).await);
        assert!(seen.contains("What would change today") && seen.contains("Propose these weights"));
        let book = async || match read::<RuleBook>(&t.app, &System, rule_book_id()).await {
            Ok(loaded) => loaded.state,
            Err(_) => RuleBook::default(),
        };
        assert!(
            book().await.proposals.is_empty(),
            "a simulation records nothing"
        );
        let short = t
            .post(
                &mut sue,
                path,
                &form(&other, &[("propose", "1"), ("reasons", "so")]),
            )
            .await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.text().contains("at least 10 characters"));
        let mut uneven = weights(&t, 5);
        uneven[0].1 = "99".to_owned();
        let uneven = t.post(&mut sue, path, &form(&uneven, &[])).await;
        assert_eq!(uneven.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(uneven.text().contains("come to") && uneven.text().contains("value=\"99\""));
        let reasons = ("reasons", "What was found says more than the sector.");
        let made = t
            .post(&mut sue, path, &form(&other, &[("propose", "1"), reasons]))
            .await
            .location();
        assert_eq!(made, "/selection/weights/1");
        let page = ok(&t.get(&mut sue, &made).await);
        assert!(page.contains("Take it back") && !page.contains(">Approve<"));
        let own = t.post(&mut sue, &made, &[("approve", "1"), reasons]).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(own.text().contains("Somebody else has to approve"));
        let mut art = t.sign_in(w.auditor).await;
        assert!(!ok(&t.get(&mut art, &made).await).contains("Approve"));
        let sly = t.post(&mut art, &made, &[("approve", "1"), reasons]).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        let mut tom = t.sign_in(w.second).await;
        let done = t.post(&mut tom, &made, &[("approve", "1"), reasons]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let rules = book().await.in_force(&t.app.pack().selection);
        assert_eq!((rules.version, rules.weights[&Factor::Anomalies]), (2, 25));
        let why = format!("/selection/members/{}", w.company);
        assert!(ok(&t.get(&mut sue, &why).await).contains("version 2"));
        assert!(ok(&t.get(&mut art, path).await).contains("In force"));
    })
    .await;
}

#[tokio::test]
async fn a_share_is_drawn_once_and_drawn_again_by_the_audit() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut sue = t.sign_in(w.supervisor).await;
        let year = [("year", "2024")];
        let none = t.post(&mut sue, "/selection/draws", &year).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.text().contains("no member to draw from"));
        w.certified(&t).await;
        ok(&t.get(&mut sue, "/selection/draws").await);
        let wrong = t
            .post(&mut sue, "/selection/draws", &[("year", "1999")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let path = t.post(&mut sue, "/selection/draws", &year).await.location();
        assert_eq!(path, "/selection/draws/2024");
        let page = ok(&t.get(&mut sue, &path).await);
        assert!(page.contains("Seed recorded") && !page.contains("Members drawn"));
        let mut dora = t.sign_in(w.director).await;
        let refused = t.post(&mut dora, &path, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let done = t.post(&mut sue, &path, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = ok(&t.get(&mut dora, &path).await);
        assert!(page.contains("the same 1 members") && page.contains("Acme Imports Inc"));
        let again = t.post(&mut sue, &path, &[]).await;
        assert!(again.text().contains("has its draw already"));
        let draw = read::<Draw>(&t.app, &System, draw_id(2024)).await.unwrap();
        assert_eq!(draw.state.holds(), (true, true));
        let csv = t.get(&mut sue, &format!("{path}/frame.csv")).await;
        let line = format!("other/other,{},", w.company);
        assert!(csv.text().contains(&line), "{}", csv.text());
        let list = ok(&t.get(&mut sue, "/selection?show=random").await);
        assert!(list.contains("Acme Imports Inc") && list.contains("Drawn at random"));
        let report = integrity::verify(&t.app).await.expect("verified");
        assert!(report.problems.is_empty(), "{:#?}", report.problems);
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let mut keys: Vec<String> = Missing::ALL
        .iter()
        .map(|why| format!("selection-missing-{}", why.code()))
        .collect();
    for what in ["open", "overdue", "closed"] {
        keys.push(format!("selection-row-finding-{what}"));
    }
    for factor in [
        Factor::ImportVolume,
        Factor::ImportValue,
        Factor::ExpeditedLane,
    ] {
        keys.push(format!("selection-row-{}", factor.code().replace('_', "-")));
    }
    for decision in [
        DecisionKind::Suspend,
        DecisionKind::Remove,
        DecisionKind::Deny,
    ] {
        keys.push(format!("selection-row-adverse-{}", decision.code()));
    }
    for outcome in greenlane_domain::membership::VettingOutcome::ALL {
        keys.push(format!("selection-row-vetting-{}", outcome.code()));
    }
    for show in ["all", "random", "due", "unknown"] {
        keys.push(format!("selection-show-{show}"));
    }
    let refusals = [
        "reasons-short",
        "reasons-long",
        "sum",
        "weight",
        "same",
        "waiting",
        "decided",
        "own",
        "empty-frame",
        "no-share",
        "year",
        "drawn-once",
        "no-seed",
    ];
    keys.extend(refusals.map(|key| format!("refusal-selection-{key}")));
    keys.extend(["year", "number", "nothing"].map(|key| format!("refusal-trade-{key}")));
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang} lacks {key}");
        }
    }
    assert_eq!(Draw::KIND, "selection_draw");
}

//! Rulesets over the pages, person by person.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod affected;
mod differs;
mod policy;
mod scale;
mod trials;

use super::{commands, content, read};
use crate::command::System;
use crate::i18n::{LANGUAGES, Locales};
use crate::integrity;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::AccountId;
use greenlane_domain::record::Aggregate as _;
use greenlane_domain::rulesets::Ruleset;
use greenlane_targeting::rules::{Expected, MESSAGES, Rule};
use uuid::Uuid;

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

fn refused(answer: &Answer) -> String {
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    answer.text()
}

/// Begins a draft and returns its address.
async fn begun(t: &TestApp, account: AccountId) -> Uuid {
    let who = t.who(account).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let id = commands::begin(&mut unit, "Spring", None).await.unwrap();
    unit.commit().await.unwrap();
    id
}

/// A draft with one rule more than the pack's.
async fn with_rule(t: &TestApp, account: AccountId, rule: Rule) -> Uuid {
    let id = begun(t, account).await;
    let mut unit = t.app.begin(&t.who(account).await).await.unwrap();
    let at = commands::Change {
        id,
        revision: 0,
        was: String::new(),
    };
    commands::put_rule(&mut unit, &at, rule).await.unwrap();
    unit.commit().await.unwrap();
    id
}

/// Sends a file of declarations to a back-test from the lane for documents on.
async fn tried(t: &TestApp, client: &mut Client, path: &str, csv: &str) -> Answer {
    let fields = [("against", ""), ("lane", "documents"), ("day", "")];
    let file = Some(("d.csv", csv.as_bytes()));
    t.post_file(client, path, &fields, file).await
}

fn rule<'a>(
    revision: &'a str,
    text: &'a str,
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("was", ""),
        ("revision", revision),
        ("id", "cheap_toys"),
        ("rule_name", "Cheap toys"),
        ("owner", "Targeting"),
        ("reason", "They were wrong last year."),
        ("text", text),
    ];
    fields.extend(more);
    fields
}

const GOOD: &str = "WHEN hs6 like '95%' and value<10 UNKNOWN IS false THEN +30";

#[tokio::test]
async fn a_rule_is_checked_saved_approved_by_another_and_in_force() {
    on_each_engine(async |t| {
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let dora = t.person("dora@example.org", Some("director")).await;
        let (mut tom_in, mut dora_in) = (t.sign_in(tom).await, t.sign_in(dora).await);
        let page = ok(&t.get(&mut tom_in, "/rulesets").await);
        assert!(page.contains("No ruleset is in force"));
        let id = begun(&t, tom).await;
        let (at, edit) = (format!("/rulesets/{id}"), format!("/rulesets/{id}/rule"));

        // Nothing is saved that is wrong; what was typed is kept, and the place is named.
        let wrong = rule("0", "when hs6 like '95%' then +30", &[]);
        let page = refused(&t.post(&mut tom_in, &edit, &wrong).await);
        assert!(page.contains("hs6 can be unknown") && page.contains("when hs6 like &#39;95%&#39;"), "{page}");
        assert!(page.contains("Line 1, character 20:"), "{page}");
        // The same check as one types, and by its button.
        let check = format!("/rulesets/{id}/check");
        let part = ok(&t.post(&mut tom_in, &check, &wrong).await);
        assert!(part.contains("hs6 can be unknown") && !part.contains("<html"));
        let tests = "fires | toy | hs6 = 950300; value = 3\nsilent | dear | hs6=950300; value=30\nfires | none | value = 3";
        let tried = rule("0", GOOD, &[("tests", tests), ("check", "1")]);
        let page = ok(&t.post(&mut tom_in, &edit, &tried).await);
        assert!(page.contains("when hs6 like &#39;95%&#39; and value &#60; 10 unknown is false then +30 points"), "{page}");
        assert!(page.contains("1 test case says something else"), "{page}");

        let saved = rule("0", GOOD, &[("tests", tests)]);
        let answer = t.post(&mut tom_in, &edit, &saved).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        // Somebody who has not seen that cannot save over it.
        let late = rule("0", GOOD, &[]);
        assert!(refused(&t.post(&mut tom_in, &edit, &late).await).contains("is there twice"));

        // A failing test case is not sent in.
        let steps = format!("/rulesets/{id}/steps");
        let why = [("reasons", "Toys were wrong last year."), ("submit", "1")];
        assert!(refused(&t.post(&mut tom_in, &steps, &why).await).contains("1 test cases fail"));
        let mended = rule("1", GOOD, &[("was", "cheap_toys"), ("tests", "fires | toy | hs6 = 950300; value = 3")]);
        let mended: Vec<_> = mended.into_iter().skip(1).collect();
        assert_eq!(t.post(&mut tom_in, &edit, &mended).await.status, StatusCode::SEE_OTHER);
        assert_eq!(t.post(&mut tom_in, &steps, &why).await.status, StatusCode::SEE_OTHER);

        // The drafter does not decide; the director does, from a day that has not passed.
        let decide = format!("/rulesets/{id}/decision");
        let today = t.app.today();
        let day = today.to_string();
        let approve = [
            ("reasons", "Agreed for this spring."),
            ("approve", "1"),
            ("in_force_from", &day),
            ("untested", "Nothing was imported yet."),
        ];
        assert!(refused(&t.post(&mut tom_in, &decide, &approve).await).contains("Another person has to approve"));
        let past = today.yesterday().unwrap().to_string();
        let mut late = approve;
        late[2].1 = &past;
        assert!(refused(&t.post(&mut dora_in, &decide, &late).await).contains("This day has passed"));
        assert_eq!(t.post(&mut dora_in, &decide, &approve).await.status, StatusCode::SEE_OTHER);
        let page = ok(&t.get(&mut dora_in, &at).await);
        assert!(page.contains("In force") && page.contains("Agreed for this spring."));
        assert_eq!(read::in_force(&t.app, &System, today).await.unwrap(), Some(id));
        // What is in force is not changed.
        let change = rule("2", "when line = 1 then +3", &[("was", "cheap_toys")]);
        let change: Vec<_> = change.into_iter().skip(1).collect();
        assert!(
            refused(&t.post(&mut tom_in, &edit, &change).await).contains("cannot be done"),
            "a ruleset in force was changed"
        );

        let text = ok(&t.get(&mut dora_in, &format!("{at}/text")).await);
        assert!(text.contains("rule cheap_toys") && text.contains("credit cap tier 1: 20 per cent"));
        let sql = ok(&t.get(&mut dora_in, &format!("{at}/sql")).await);
        assert!(sql.contains("as says_cheap_toys"));
        let tables = ok(&t.get(&mut dora_in, &format!("{at}/tables")).await);
        assert!(tables.contains("hs6 like") && tables.contains("Rules with a shape of their own"));

        let withdraw = [("reasons", "Too many toys were stopped."), ("withdraw", "1")];
        assert_eq!(t.post(&mut dora_in, &decide, &withdraw).await.status, StatusCode::SEE_OTHER);
        assert_eq!(read::in_force(&t.app, &System, today).await.unwrap(), None);
        let report = integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{:#?}", report.problems);
    })
    .await;
}

#[tokio::test]
async fn sets_are_edited_with_periods_and_stay_where_rules_ask_for_them() {
    on_each_engine(async |t| {
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let mut tom_in = t.sign_in(tom).await;
        let id = begun(&t, tom).await;
        let set = format!("/rulesets/{id}/set");
        let fields = |name: &'static str, entries: &'static str| {
            vec![
                ("was", "transit hubs"),
                ("revision", "0"),
                ("name", name),
                ("about", "Hubs"),
                ("matching", "whole"),
                ("entries", entries),
            ]
        };
        let page = ok(&t
            .get(&mut tom_in, &format!("{set}?name=transit+hubs"))
            .await);
        assert!(page.contains("Another origin, sent from a transit hub"));
        let bad = refused(
            &t.post(&mut tom_in, &set, &fields("transit hubs", "HK\nSG soon"))
                .await,
        );
        assert!(bad.contains("Entry 2 cannot be read") && bad.contains("SG soon"));
        let renamed = refused(&t.post(&mut tom_in, &set, &fields("hubs", "HK")).await);
        assert!(renamed.contains("origin_through_hub"), "{renamed}");
        let good = fields(
            "transit hubs",
            "HK\nSG 2026-01-01 2026-12-31\nAE - 2026-06-30",
        );
        assert_eq!(
            t.post(&mut tom_in, &set, &good).await.status,
            StatusCode::SEE_OTHER
        );
        let here = read::open(&t.app, &System, id).await.unwrap();
        let hubs = here
            .content
            .sets
            .iter()
            .find(|set| set.name == "transit hubs")
            .unwrap();
        assert_eq!(hubs.entries.len(), 3);
        assert_eq!(
            content::typed_entries(hubs),
            "HK\nSG 2026-01-01 2026-12-31\nAE - 2026-06-30\n"
        );
    })
    .await;
}

#[tokio::test]
async fn a_score_is_explained_and_rulesets_are_compared() {
    let t = TestApp::sqlite().await;
    let tom = t.person("tom@example.org", Some("targeting_officer")).await;
    let mut tom_in = t.sign_in(tom).await;
    let id = begun(&t, tom).await;
    let line = "hs6%20%3D%20610910%0Avalue%20%3D%20300%0Anet_mass%20%3D%20100%0Aimporter_tier%20%3D%201%0A\
                importer_standing%20%3D%20in_force";
    let page = ok(&t
        .get(&mut tom_in, &format!("/rulesets/{id}/explain?line={line}"))
        .await);
    // 90 for the price; Tier I without a recent validation takes half of 38 off.
    assert!(page.contains("Score 71, lane green"), "{page}");
    assert!(page.contains("Clothing at a very low price") && page.contains("\u{2212}19"));
    assert!(page.contains("A high rate of duty: tax_rate"));
    // The help beside it says what columns mean.
    assert!(
        page.contains("six digits of the Harmonized System"),
        "{page}"
    );
    let bad = refused(
        &t.get(
            &mut tom_in,
            &format!("/rulesets/{id}/explain?line=origine%3DCN"),
        )
        .await,
    );
    assert!(bad.contains("origine"));

    let csv = "declared_on,declaration,line,hs6,value,net_mass,office,importer,found\n\
               2026-02-03,D1,1,930100,100,10,A,I1,serious\n\
               2026-02-03,D2,1,610910,100,10,A,I2,nothing\n\
               2026-02-03,D3,1,,100,10,B,I3,\n";
    let path = format!("/rulesets/{id}/back-test");
    let kept = tried(&t, &mut tom_in, &path, csv).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let page = ok(&t.get(&mut tom_in, &kept.location()).await);
    assert!(
        page.contains("As the file says") && page.contains("File d.csv"),
        "{page}"
    );
    assert!(page.contains("For 2 of 3 lines"), "{page}");
    assert!(page.contains("Both select 2 lines."), "{page}");
    let wrong = tried(&t, &mut tom_in, &path, "a,b\n1,2\n").await;
    assert!(refused(&wrong).contains("declared_on"));
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let mut keys: Vec<String> = MESSAGES
        .iter()
        .map(|(key, _)| format!("fault-{key}"))
        .collect();
    for kind in [
        "begun",
        "changed",
        "submitted",
        "returned",
        "approved",
        "back_tested",
        "drift_worked_out",
        "drift_answered",
        "withdrawn",
    ] {
        keys.push(format!("rulesets-step-{kind}"));
    }
    for expected in [Expected::Fires, Expected::Silent, Expected::Unknown] {
        keys.push(format!("rulesets-{}", content::expectation(expected)));
    }
    for word in ["false", "true", "asks"] {
        keys.push(format!("rulesets-unknown-{word}"));
    }
    for role in ["importer", "carrier", "manufacturer"] {
        keys.push(format!("rulesets-role-{role}"));
    }
    for part in ["text", "acts", "period", "name", "owner", "reason", "tests"] {
        keys.push(format!("rulesets-diff-rule-{part}"));
    }
    for word in ["whole", "beginning"] {
        keys.push(format!("rulesets-matching-{word}"));
        keys.push(format!("rulesets-matching-{word}-hint"));
    }
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
    assert_eq!(Ruleset::KIND, "ruleset");
}

#[test]
fn every_column_says_what_it_means_in_every_language() {
    let locales = Locales::embedded();
    for column in greenlane_targeting::columns::COLUMNS {
        let key = format!("column-{}", column.name);
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
        let english = include_str!("../../locales/en/columns.ftl");
        let said = format!("{key} = {}", column.meaning.replace('`', ""));
        assert!(english.lines().any(|line| line == said), "{said}");
    }
}

#[test]
fn the_packs_ruleset_is_sound_and_passes_its_tests() {
    let text = include_str!("../../../../packs/ctpat/targeting.toml");
    let said: greenlane_targeting::rules::Ruleset = toml::from_str(text).unwrap();
    let found: Vec<String> = said
        .check()
        .err()
        .into_iter()
        .flatten()
        .map(|found| format!("{:?}: {}", found.rule, found.fault.english()))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(content::failing(&said), 0);
}

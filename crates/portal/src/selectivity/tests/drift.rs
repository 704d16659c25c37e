//! Drift: worked out by people and by the clock, kept, asked about and answered.
#![allow(clippy::format_push_string, reason = "tests may be plain")]

use super::model::{FILE, approved, begun, kept_file, submitted};
use super::sample::assessed;
use super::{in_force, shirts, staff};
use crate::command::System;
use crate::reminders::remind;
use crate::rulesets::{commands, publish};
use crate::selectivity::{Saying, tell};
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::rulesets::{Asks, Drifted, Ruleset};
use greenlane_domain::trade::{Depth, Outcome};
use greenlane_targeting::intake::{Format, Mapping, Order, Rows, import};
use serde_json::json;
use uuid::Uuid;

#[tokio::test]
async fn drift_is_worked_out_of_recent_examinations_and_asked_about() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let mut tom = t.sign_in(staff.tom).await;
        let id = begun(&t, &staff).await;
        let drift = format!("/rulesets/{id}/drift");
        // Without a model there is nothing to work out.
        assert_eq!(
            t.post(&mut tom, &drift, &[]).await.status,
            StatusCode::NOT_FOUND
        );
        let version = publish(&t.app, FILE.clone().into_bytes())
            .await
            .unwrap()
            .version;
        let choice = [("revision", "0"), ("model", version.as_str())];
        let chosen = t
            .post(&mut tom, &format!("/rulesets/{id}/model"), &choice)
            .await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER);
        let page = kept(&t, &mut tom, &drift).await;
        assert!(
            page.contains("too few examinations to say anything"),
            "{page}"
        );
        imported(&t, &opposite(&t)).await;
        let page = kept(&t, &mut tom, &drift).await;
        assert!(page.contains("should the model be trained again"), "{page}");
        assert!(
            page.contains("On the card") && page.contains("120"),
            "{page}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_said_of_assessed_declarations_counts_in_drift() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let day = t.app.today().yesterday().unwrap().to_string();
        let one = |n: usize| {
            let mut one = shirts(&format!("L{n}"));
            one["declared_on"] = json!(day);
            one["lines"][0]["net_mass"] = json!(100 + n);
            one
        };
        let all = assessed(&t, (0..80).map(one).collect()).await;
        let sayings = all.iter().enumerate().map(|(n, one)| Saying {
            series: String::new(),
            declaration: one.row.declaration.clone(),
            outcome: Outcome::Examined {
                depth: Depth::Scan,
                found: n.is_multiple_of(2),
            },
            note: "as the inspector wrote it".to_owned(),
            correction: false,
        });
        let sayings: Vec<Saying> = sayings.collect();
        let who = t.who(staff.tom).await;
        let verdicts = tell(&t.app, &who, &sayings).await.unwrap();
        assert!(verdicts.iter().all(Result::is_ok), "{verdicts:?}");

        let mut tom = t.sign_in(staff.tom).await;
        let id = begun(&t, &staff).await;
        let version = publish(&t.app, FILE.clone().into_bytes())
            .await
            .unwrap()
            .version;
        let choice = [("revision", "0"), ("model", version.as_str())];
        let path = format!("/rulesets/{id}/model");
        let chosen = t.post(&mut tom, &path, &choice).await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text());
        let page = kept(&t, &mut tom, &format!("/rulesets/{id}/drift")).await;
        assert!(!page.contains("too few examinations"), "{page}");
        assert!(page.contains("80"), "{page}");
    })
    .await;
}

/// Works drift out as somebody who keeps it, and reads the page it leads to.
async fn kept(t: &TestApp, client: &mut Client, path: &str) -> String {
    let answer = t.post(client, path, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let at = answer.location();
    let at = at.split('#').next().unwrap();
    let page = t.get(client, at).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.text()
}

/// Lines of yesterday of which the opposite is true: what was risky is clean, and the other way round.
fn opposite(t: &TestApp) -> String {
    let day = t.app.today().yesterday().unwrap();
    let mut csv =
        "declaration,line,declared_on,hs6,origin,importer,value,net_mass,tax_rate,found\n"
            .to_owned();
    for n in 0..120 {
        let risky = n % 2 == 0;
        let (hs6, origin) = if risky {
            ("610910", "CN")
        } else {
            ("870323", "DE")
        };
        let found = if risky { "nothing" } else { "serious" };
        csv += &format!("N{n},1,{day},{hs6},{origin},M{n},300,20,2,{found}\n");
    }
    csv
}

async fn drifts(t: &TestApp, id: Uuid) -> Vec<Drifted> {
    let ruleset = crate::command::read::<Ruleset>(&t.app, &System, id).await;
    ruleset.unwrap().state.drifts
}

#[tokio::test]
#[allow(
    clippy::too_many_lines,
    reason = "two months of one model, told in their order"
)]
async fn the_clock_works_drift_out_once_a_month_and_its_question_is_answered_in_words() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let ada = t.person("ada@example.org", Some("auditor")).await;
        let version = publish(&t.app, FILE.clone().into_bytes())
            .await
            .unwrap()
            .version;
        let id = begun(&t, &staff).await;
        let who = t.who(staff.tom).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let change = commands::Change {
            id,
            revision: 0,
            was: String::new(),
        };
        commands::choose_model(&mut unit, &change, Some(version.clone()))
            .await
            .unwrap();
        unit.commit().await.unwrap();
        submitted(&t, &staff, id).await.unwrap();
        // Nothing is in force: the clock has nothing to work out.
        assert_eq!(remind(&t.app).await.unwrap().drifts, 0);
        approved(&t, &staff, id).await.unwrap();
        imported(&t, &opposite(&t)).await;
        // Somebody's own working-out does not stand for the clock's.
        let mut tom = t.sign_in(staff.tom).await;
        let drift = format!("/rulesets/{id}/drift");
        kept(&t, &mut tom, &drift).await;
        assert_eq!(remind(&t.app).await.unwrap().drifts, 1);
        assert_eq!(remind(&t.app).await.unwrap().drifts, 0, "once a month");
        let found = drifts(&t, id).await;
        let by: Vec<Option<Uuid>> = found.iter().map(|one| one.by).collect();
        assert_eq!(by, [Some(staff.tom.0), None]);
        assert_eq!(found[1].drift.asks, Asks::Again);
        assert_eq!(found[1].drift.model, version);
        let written: Vec<(String,)> = t
            .app
            .db(&System)
            .all(
                "select address from outbox where subject = $1",
                args!["A question about a model"],
            )
            .await
            .unwrap();
        assert_eq!(
            written,
            [("tom@example.org".to_owned(),)],
            "those with a hand in it"
        );

        // Told where rulesets are listed, to whoever approves, and on the page with its series.
        let waits = "A question about its model waits for an answer";
        let list = t.get(&mut tom, "/rulesets").await.text();
        assert!(list.contains(waits), "{list}");
        let mut dora = t.sign_in(staff.dora).await;
        let work = t.get(&mut dora, "/work").await.text();
        assert!(
            work.contains("A question about the model of a ruleset waits"),
            "{work}"
        );
        let path = format!("/rulesets/{id}/model");
        let page = t.get(&mut tom, &path).await.text();
        for words in [
            "What was worked out so far",
            "the system",
            "Should the model be trained again?",
            "name=\"words\"",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(
            page.contains("Stability index from"),
            "two points make a line: {page}"
        );

        // Whoever only reads sees figures once, keeps nothing and answers nothing.
        let mut ada = t.sign_in(ada).await;
        let once = t.post(&mut ada, &drift, &[]).await;
        assert_eq!(once.status, StatusCode::OK, "{}", once.text());
        let answer = format!("{drift}/answer");
        let said = [("words", "Nothing has changed, I think.")];
        assert_eq!(
            t.post(&mut ada, &answer, &said).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(drifts(&t, id).await.len(), 2);

        let short = t.post(&mut tom, &answer, &[("words", "trade?")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.text().contains("trade?"), "what was typed is kept");
        let said = [("words", "A new rule points at other goods since February.")];
        assert_eq!(
            t.post(&mut tom, &answer, &said).await.status,
            StatusCode::SEE_OTHER
        );
        let again = t.post(&mut tom, &answer, &said).await;
        assert_eq!(
            again.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "answered once"
        );
        let page = t.get(&mut tom, &path).await.text();
        assert!(
            page.contains("since February.") && !page.contains("name=\"words\""),
            "{page}"
        );
        let list = t.get(&mut tom, "/rulesets").await.text();
        assert!(!list.contains(waits), "{list}");

        // The next month asks anew.
        t.at("2024-04-02T15:00:00Z");
        assert_eq!(remind(&t.app).await.unwrap().drifts, 1);
        assert_eq!(drifts(&t, id).await.len(), 3);
        let mut tom = t.sign_in(staff.tom).await;
        let list = t.get(&mut tom, "/rulesets").await.text();
        assert!(list.contains(waits), "{list}");
        // A model that is lost is asked nothing, and nobody is kept from other reminders.
        std::fs::remove_file(kept_file(&t, &version)).unwrap();
        t.at("2024-05-02T15:00:00Z");
        assert_eq!(remind(&t.app).await.unwrap().drifts, 0);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{:#?}", report.problems);
    })
    .await;
}

async fn imported(t: &TestApp, csv: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("recent.csv");
    std::fs::write(&file, csv).unwrap();
    let mapping = Mapping::published("kcs", Rows::Declarations);
    let order = Order {
        file: &file,
        format: Format::Csv,
        mapping: &mapping,
        mend: &folder.path().join("mend"),
        keep_good: true,
        import: "recent",
        at: t.app.clock().now(),
        words: &|fault| fault.to_string(),
        progress: &|_, _, _| {},
    };
    let report = import(t.app.trade().store(), &order).await.unwrap();
    assert_eq!(report.counts.kept, 120);
}

//! A level is asked for on the page by one, put in force by another, and read by members in words.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use super::commands::step;
use super::state;
use crate::command::System;
use crate::i18n::{LANGUAGES, Locales};
use crate::recognition::tests::certified;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::ids::AccountId;
use greenlane_domain::pack::{Benefit, CHAIN_ROLES};
use greenlane_domain::threat_level::Command;
use jiff::Timestamp;

const WHY: &str = "Signs of a threat to containers from one port.";

/// A level asked for by one person and put in force by another.
pub(crate) async fn put(
    t: &TestApp,
    (asks, decides): (AccountId, AccountId),
    level: u8,
    from: Option<Timestamp>,
) {
    let reasons = WHY.to_owned();
    let mut unit = t.app.begin(&t.who(asks).await).await.unwrap();
    let command = Command::Propose {
        level,
        from,
        reasons: reasons.clone(),
    };
    step(&mut unit, command).await.unwrap();
    unit.commit().await.unwrap();
    let seen = state(&t.app, &System).await.unwrap().steps.len();
    let mut unit = t.app.begin(&t.who(decides).await).await.unwrap();
    step(&mut unit, Command::Approve { seen, reasons })
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

async fn mails(t: &TestApp) -> i64 {
    let count = "select count(*) from outbox where subject = $1";
    let subject = args!["The threat level changes"];
    let (count,): (i64,) = t.app.db(&System).one(count, subject).await.unwrap();
    count
}

#[tokio::test]
async fn a_level_is_asked_for_by_one_put_in_force_by_another_and_told_to_members() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let dora = t.person("dora@example.org", Some("director")).await;
        let mina = t.person("mina@example.org", Some("supervisor")).await;
        let kim = t.person("kim@example.org", Some("specialist")).await;
        let (mut tom, mut dora) = (t.sign_in(tom).await, t.sign_in(dora).await);
        let (mut mina, mut kim) = (t.sign_in(mina).await, t.sign_in(kim).await);
        let path = "/threat-level";
        let page = t.get(&mut kim, path).await.text();
        assert!(
            page.contains("Normal; no other level was ever in force"),
            "{page}"
        );
        assert!(!page.contains("Ask for another level"));

        // What is wrong stands beside its field, and what was typed is kept.
        for (level, day, time, reasons, told) in [
            ("", "", "", WHY, "Choose one of the levels"),
            ("9", "", "", WHY, "Choose one of the levels"),
            ("0", "", "", WHY, "This level is in force"),
            ("2", "soon", "", WHY, "Enter a date that exists"),
            ("2", "2027-02-03", "noon", WHY, "Enter hours and minutes"),
            (
                "2",
                "2001-02-03",
                "",
                WHY,
                "a level never begins in the past",
            ),
            ("2", "", "", "no", "Write at least 10 characters"),
        ] {
            let typed = [
                ("level", level),
                ("from_day", day),
                ("from_time", time),
                ("reasons", reasons),
            ];
            let answer = t.post(&mut dora, "/threat-level/proposal", &typed).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
            let page = answer.text();
            assert!(
                page.contains(told) && page.contains(reasons),
                "{told}: {page}"
            );
        }
        let asked = [
            ("level", "2"),
            ("from_day", ""),
            ("from_time", ""),
            ("reasons", WHY),
        ];
        let answer = t.post(&mut kim, "/threat-level/proposal", &asked).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let answer = t.post(&mut dora, "/threat-level/proposal", &asked).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());

        // Nobody puts in force what they asked for, whatever their right; nor does who has none.
        let agreed = [
            ("act", "approve"),
            ("seen", "1"),
            ("reasons", "I have seen the signs myself."),
        ];
        let own = t.post(&mut dora, "/threat-level/decision", &agreed).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(own.text().contains("You asked for this yourself"));
        let other = t.post(&mut tom, "/threat-level/decision", &agreed).await;
        assert_eq!(other.status, StatusCode::FORBIDDEN);
        assert_eq!(mails(&t).await, 0);
        let page = t.get(&mut mina, "/work").await.text();
        assert!(
            page.contains("A threat level waits for your decision"),
            "{page}"
        );
        let page = t.get(&mut mina, path).await.text();
        assert!(
            page.contains("Asked for: High") && page.contains(WHY),
            "{page}"
        );
        let stale = [("act", "approve"), ("seen", "0"), ("reasons", WHY)];
        let answer = t.post(&mut mina, "/threat-level/decision", &stale).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = t.post(&mut mina, "/threat-level/decision", &agreed).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = t.get(&mut tom, path).await.text();
        assert!(
            page.contains("High since") && page.contains("I have seen the signs myself."),
            "{page}"
        );

        // Nothing of it is silent: the member's officer is written to, and reads what stays.
        assert_eq!(mails(&t).await, 1);
        let mut ana = t.sign_in(alpha.officer).await;
        let benefits = format!("/companies/{}/benefits", alpha.id);
        let page = t.get(&mut ana, &benefits).await.text();
        for told in [
            "High since",
            "The expedited lane is lifted for your company",
            "What your standing takes off the score of your shipments is lifted",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(!page.contains(WHY), "{page}");
        assert_eq!(t.get(&mut ana, path).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn a_planned_level_is_told_before_it_begins_and_can_be_taken_back() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let dora = t.person("dora@example.org", Some("director")).await;
        let (mut tom_, mut dora_) = (t.sign_in(tom).await, t.sign_in(dora).await);
        let tomorrow = t.app.today().tomorrow().unwrap().to_string();
        let typed = [
            ("level", "1"),
            ("from_day", tomorrow.as_str()),
            ("from_time", "06:30"),
            ("reasons", WHY),
        ];
        let back = [("reasons", "The signs were about another port.")];
        let ask = "/threat-level/proposal";
        assert_eq!(
            t.post(&mut tom_, ask, &typed).await.status,
            StatusCode::SEE_OTHER
        );
        let answer = t.post(&mut dora_, "/threat-level/withdrawal", &back).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = t.post(&mut tom_, "/threat-level/withdrawal", &back).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(
            t.post(&mut tom_, ask, &typed).await.status,
            StatusCode::SEE_OTHER
        );
        let agreed = [("act", "approve"), ("seen", "3"), ("reasons", WHY)];
        let answer = t.post(&mut dora_, "/threat-level/decision", &agreed).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let mut ana = t.sign_in(alpha.officer).await;
        let benefits = format!("/companies/{}/benefits", alpha.id);
        let page = t.get(&mut ana, &benefits).await.text();
        assert!(
            page.contains("The threat level is going to change"),
            "{page}"
        );
        assert!(
            page.contains("Guarded from") && page.contains("06:30"),
            "{page}"
        );
        assert!(
            page.contains("The lower rate at which you are examined by chance is lifted"),
            "{page}"
        );
        // The staff's page has both moments, and the record what was taken back.
        let page = t.get(&mut dora_, "/threat-level").await.text();
        assert!(
            page.contains("Guarded taken back") && page.contains("Guarded put in force from"),
            "{page}"
        );
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let mut keys = Vec::new();
    for (code, _) in Benefit::ALL {
        keys.push(format!("threatlevel-benefit-{code}"));
        keys.push(format!("threatlevel-column-{code}"));
        keys.push(format!("threatlevel-lifts-{code}"));
    }
    keys.extend(CHAIN_ROLES.map(|role| format!("threatlevel-role-{role}")));
    for kind in [
        "proposed",
        "proposed-from",
        "approved-from",
        "declined",
        "withdrawn",
    ] {
        keys.push(format!("threatlevel-step-{kind}"));
    }
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}

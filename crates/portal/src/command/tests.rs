//! What a transaction promises, whatever the commands in it.
#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

use super::{Loaded, System, Unit, read};
use crate::accounts::commands::{NewAccount, register};
use crate::failure::Failure;
use crate::integrity::verify;
use crate::testing::{TestApp, on_each_engine};
use greenlane_db::At;
use greenlane_domain::accounts::{Account, Event};
use greenlane_domain::ids::AccountId;
use jiff::ToSpan as _;
use std::collections::BTreeSet;

fn speaks(lang: &str) -> Vec<Event> {
    let lang = lang.to_owned();
    vec![Event::LanguageChosen { lang }]
}

async fn registered(unit: &mut Unit, email: &str) -> AccountId {
    let new = NewAccount {
        email,
        name: "Ana",
        lang: "en",
        staff_role: None,
    };
    register(unit, new).await.unwrap()
}

async fn log(t: &TestApp) -> Vec<(i64, At)> {
    let sql = "select seq, recorded_at from event order by seq";
    t.app.db(&System).all(sql, vec![]).await.unwrap()
}

async fn chooses(unit: &mut Unit, id: AccountId, lang: &str) {
    let mut account: Loaded<Account> = unit.load(id).await.unwrap();
    unit.append(&mut account, None, speaks(lang)).await.unwrap();
}

#[tokio::test]
async fn many_commands_of_many_transactions_leave_one_unbroken_record() {
    on_each_engine(async |t| {
        let mut unit = t.app.begin(&System).await.unwrap();
        let mut ids = BTreeSet::new();
        for n in 0..70 {
            let id = registered(&mut unit, &format!("p{n}@example.com")).await;
            chooses(&mut unit, id, "es").await;
            if n % 30 == 29 {
                unit = unit.carry_on(&System).await.unwrap();
            }
            chooses(&mut unit, id, "fr").await;
            ids.insert(id.0);
        }
        unit.commit().await.unwrap();
        let report = verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
        assert_eq!(report.events, 210);
        let seqs: Vec<i64> = log(&t).await.iter().map(|row| row.0).collect();
        assert_eq!(seqs, (1..=210).collect::<Vec<i64>>());
        for id in ids {
            let account: Loaded<Account> = read(&t.app, &System, id).await.unwrap();
            assert_eq!((account.version, account.state.lang.as_str()), (3, "fr"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_runs_back_within_a_transaction_does_not_turn_the_record_back() {
    on_each_engine(async |t| {
        let noon = t.app.clock().now();
        let mut unit = t.app.begin(&System).await.unwrap();
        registered(&mut unit, "one@example.com").await;
        for (email, minutes) in [("two@example.com", 5), ("three@example.com", -5)] {
            t.app.clock().set(noon + minutes.minutes());
            unit.next_as(&System);
            registered(&mut unit, email).await;
        }
        unit.commit().await.unwrap();
        let later = noon + 5.minutes();
        let times: Vec<_> = log(&t).await.iter().map(|row| row.1.0).collect();
        assert_eq!(times, [noon, later, later]);
        t.app.clock().set(noon);
        t.person("four@example.com", None).await;
        assert_eq!(log(&t).await.last().unwrap().1.0, later);
    })
    .await;
}

#[tokio::test]
async fn who_decides_on_a_state_that_has_moved_on_is_refused_and_nothing_is_left() {
    on_each_engine(async |t| {
        let id = t.person("ana@example.com", None).await;
        let mut stale: Loaded<Account> = read(&t.app, &System, id).await.unwrap();
        let mut unit = t.app.begin(&System).await.unwrap();
        chooses(&mut unit, id, "es").await;
        unit.commit().await.unwrap();
        let before = log(&t).await;
        let mut unit = t.app.begin(&System).await.unwrap();
        registered(&mut unit, "other@example.com").await;
        unit.append(&mut stale, None, speaks("fr")).await.unwrap();
        assert!(matches!(unit.commit().await, Err(Failure::Conflict)));
        assert_eq!(log(&t).await, before);
        let account: Loaded<Account> = read(&t.app, &System, id).await.unwrap();
        assert_eq!(account.state.lang, "es");
        assert_eq!(verify(&t.app).await.unwrap().problems, []);
    })
    .await;
}

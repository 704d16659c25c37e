//! Planning over the pages, role by role.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use super::commands;
use crate::command::{System, read};
use crate::i18n::{LANGUAGES, Locales};
use crate::integrity;
use crate::testing::{Answer, TestApp, does, on_each_engine};
use crate::validation::tests::World;
use axum::http::StatusCode;
use greenlane_domain::ids::AccountId;
use greenlane_domain::planning::{How, PlanStage, YearPlan, plan_id};
use jiff::civil::date;

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

fn refused(answer: &Answer, says: &str) {
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    assert!(answer.text().contains(says), "{says}: {}", answer.text());
}

fn went(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

async fn plan(t: &TestApp) -> YearPlan {
    read::<YearPlan>(&t.app, &System, plan_id(2024))
        .await
        .unwrap()
        .state
}

async fn whole(t: &TestApp) {
    let report = integrity::verify(&t.app).await.expect("verified");
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

const WHY: (&str, &str) = ("reasons", "The racks are built in spring, so later.");

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
async fn a_year_is_planned_decided_otherwise_approved_and_offered() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let lee = t.person("lee@programme.example", Some("specialist")).await;
        let dora = t.person("dora@programme.example", Some("director")).await;
        let mut mina = t.sign_in(w.supervisor).await;
        let mut dora = t.sign_in(dora).await;
        assert!(ok(&t.get(&mut mina, "/plan").await).contains("No year has a plan yet"));
        let wrong = t.post(&mut mina, "/plan", &[("year", "1999")]).await;
        refused(&wrong, "Choose this year or the next");
        let made = t.post(&mut mina, "/plan", &[("year", "2024")]).await;
        assert_eq!(went(&made), "/plan/2024");
        let page = ok(&t.get(&mut mina, "/plan/2024").await);
        assert!(page.contains("Waits for approval") && page.contains("Acme Imports Inc"));
        assert!(
            page.contains("proved to be the best plan"),
            "one member is solved to the end"
        );
        assert!(page.contains("The kept inputs have this SHA-256"));
        assert!(page.contains("Somebody else has to approve it") && !page.contains(">Approve<"));
        let own = t
            .post(&mut mina, "/plan/2024", &[("approve", "1"), WHY])
            .await;
        refused(&own, "Somebody else has to approve");

        let visit = format!("/plan/2024/members/{}", w.company);
        let page = ok(&t.get(&mut mina, &visit).await);
        assert!(page.contains("it is the first validation") && page.contains("Every specialist"));
        let to = |month: &'static str, account: AccountId| {
            [
                ("account", account.to_string()),
                ("month", month.to_owned()),
                ("how", "on_site".to_owned()),
                (WHY.0, WHY.1.to_owned()),
            ]
        };
        let early = to("2", lee);
        let early: Vec<(&str, &str)> = early.iter().map(|(k, v)| (*k, v.as_str())).collect();
        refused(
            &t.post(&mut mina, &visit, &early).await,
            "would not be over in that month",
        );
        let later = to("4", lee);
        let later: Vec<(&str, &str)> = later.iter().map(|(k, v)| (*k, v.as_str())).collect();
        went(&t.post(&mut mina, &visit, &later).await);
        let page = ok(&t.get(&mut dora, "/plan/2024").await);
        assert!(
            page.contains("Decided by a person") && page.contains("The racks are built in spring")
        );
        refused(
            &t.post(
                &mut dora,
                "/plan/2024",
                &[("approve", "1"), ("reasons", "so")],
            )
            .await,
            "at least 10 characters",
        );
        let mut lee_there = t.sign_in(lee).await;
        let new = format!("/companies/{}/validations/new?planned=1", w.company);
        let none = t.get(&mut lee_there, &new).await;
        assert_eq!(
            none.status,
            StatusCode::FORBIDDEN,
            "nothing is offered before approval"
        );
        went(
            &t.post(&mut dora, "/plan/2024", &[("approve", "1"), WHY])
                .await,
        );
        assert_eq!(plan(&t).await.in_force().unwrap().stage, PlanStage::InForce);

        let work = ok(&t.get(&mut lee_there, "/work").await);
        assert!(
            work.contains("Validation of the year") && work.contains("planned=1"),
            "{work}"
        );
        let mut kim = t.sign_in(w.specialist).await;
        assert!(
            !ok(&t.get(&mut kim, "/work").await).contains("planned=1"),
            "it is another's"
        );
        let list = ok(&t
            .get(
                &mut lee_there,
                &format!("/companies/{}/validations", w.company),
            )
            .await);
        assert!(list.contains("gives the next validation to lee"), "{list}");
        let form = ok(&t.get(&mut lee_there, &new).await);
        assert!(form.contains("value=\"2024-05-01\"") && form.contains("Plan of validations 2024"));
        let mut request = World::request();
        request.method = greenlane_domain::validation::Method::OnSite;
        request.on = date(2024, 5, 1);
        request.until = date(2024, 5, 1);
        let new =
            does!(t, lee, unit => crate::validation::commands::plan(&mut unit, w.company, request));
        ok(&t.get(&mut lee_there, &format!("/validations/{new}")).await);
        let notice = format!("/validations/{new}/notice");
        ok(&t.get(&mut lee_there, &notice).await);
        assert!(
            !ok(&t.get(&mut lee_there, "/work").await).contains("planned=1"),
            "in hand"
        );

        // The only member has its validation in hand: nothing is left to plan.
        let again = t.post(&mut mina, "/plan", &[("year", "2024")]).await;
        refused(&again, "no member to plan");
        whole(&t).await;
    })
    .await;
}

#[tokio::test]
async fn planning_again_keeps_what_it_can_and_what_if_records_nothing() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let lee = t.person("lee@programme.example", Some("specialist")).await;
        let dora = t.person("dora@programme.example", Some("director")).await;
        let mut mina = t.sign_in(w.supervisor).await;
        let mut dora = t.sign_in(dora).await;
        went(&t.post(&mut mina, "/plan", &[("year", "2024")]).await);
        let early = ok(&t.get(&mut mina, "/plan/2024/what-if").await);
        assert!(!early.contains("Beside each other"));
        let asked = "/plan/2024/what-if?more=2&closed=us&low=1&go=1";
        let compared = ok(&t.get(&mut dora, asked).await);
        for says in [
            "2 specialists more",
            "United States closed",
            "All of these together",
        ] {
            assert!(compared.contains(says), "{says}");
        }
        assert_eq!(
            plan(&t).await.rounds.len(),
            1,
            "a comparison records nothing"
        );
        let csv = t.get(&mut dora, "/plan/2024/plan.csv?round=1").await.text();
        assert!(
            csv.contains("Acme Imports Inc") && csv.contains("2024-"),
            "{csv}"
        );
        went(
            &t.post(&mut dora, "/plan/2024", &[("approve", "1"), WHY])
                .await,
        );
        let first = plan(&t).await.in_force().unwrap().plan[&w.company];
        let away = format!("/plan/staff/{}", first.account);
        let other = if first.account == lee {
            w.specialist
        } else {
            lee
        };
        went(&t.post(&mut mina, "/plan", &[("year", "2024")]).await);
        let same = plan(&t).await;
        assert_eq!(
            same.open().unwrap().plan[&w.company],
            first,
            "nothing changed"
        );
        let page = ok(&t.get(&mut mina, "/plan/2024/changes").await);
        assert!(page.contains("1 stay as they were, 0 move"), "{page}");
        went(
            &t.post(&mut dora, "/plan/2024", &[("decline", "1"), WHY])
                .await,
        );

        ok(&t.get(&mut mina, "/plan/staff").await);
        let year = [
            ("away", "1"),
            ("from", "2024-03-01"),
            ("until", "2024-12-31"),
        ];
        went(&t.post(&mut mina, &away, &year).await);
        refused(&t.post(&mut mina, &away, &year).await, "recorded already");
        went(&t.post(&mut mina, "/plan", &[("year", "2024")]).await);
        let second = plan(&t).await.open().unwrap().plan[&w.company];
        assert_eq!(
            (second.account, second.month),
            (other, first.month),
            "only who it is moves"
        );
        let page = ok(&t.get(&mut mina, "/plan/2024/changes").await);
        assert!(page.contains("0 stay as they were, 1 move"), "{page}");
        let hours = [("hours", "many"), ("languages", "en"), ("home", "us")];
        refused(
            &t.post(&mut mina, &away, &hours).await,
            "whole number of hours",
        );
        let hours = [("hours", "60"), ("home", "us")];
        refused(
            &t.post(&mut mina, &away, &hours).await,
            "at least one language",
        );
        let hours = [("hours", "60"), ("languages", "es"), ("home", "mexico")];
        went(&t.post(&mut mina, &away, &hours).await);
        assert!(ok(&t.get(&mut mina, &away).await).contains("value=\"60\""));
        let absence = ok(&t.get(&mut mina, &away).await);
        let id = absence.split("name=\"remove\" value=\"").nth(1).unwrap();
        let id = id.split('"').next().unwrap();
        went(&t.post(&mut mina, &away, &[("remove", id)]).await);
        whole(&t).await;
    })
    .await;
}

#[tokio::test]
async fn an_interrupted_draft_is_solved_later_and_others_may_only_look_or_not_even_that() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let dora = t.person("dora@programme.example", Some("director")).await;
        let art = t.person("art@programme.example", Some("auditor")).await;
        does!(t, w.supervisor, unit => commands::draft(&mut unit, 2024));
        let mut mina = t.sign_in(w.supervisor).await;
        let mut dora = t.sign_in(dora).await;
        let page = ok(&t.get(&mut mina, "/plan/2024").await);
        assert!(page.contains("no plan has been found for them yet"));
        refused(
            &t.post(&mut dora, "/plan/2024", &[("approve", "1"), WHY])
                .await,
            "waits for that step",
        );
        went(&t.post(&mut mina, "/plan/2024/solve", &[]).await);
        refused(
            &t.post(&mut mina, "/plan/2024/solve", &[]).await,
            "waits for that step",
        );
        let mut art = t.sign_in(art).await;
        let visit = format!("/plan/2024/members/{}", w.company);
        for path in [
            "/plan",
            "/plan/2024",
            &visit,
            "/plan/staff",
            "/plan/2024/what-if",
        ] {
            let page = ok(&t.get(&mut art, path).await);
            assert!(
                !page.contains("class=\"gl-form\"") || path.ends_with("what-if"),
                "{path}"
            );
        }
        let sly = t
            .post(&mut art, "/plan/2024", &[("approve", "1"), WHY])
            .await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        for account in [w.specialist, w.officer] {
            let mut client = t.sign_in(account).await;
            assert_eq!(
                t.get(&mut client, "/plan/2024").await.status,
                StatusCode::FORBIDDEN
            );
        }
        let nobody = "/plan/2024/members/00000000-0000-0000-0000-000000000000";
        for path in [
            "/plan/2019",
            "/plan/x",
            nobody,
            "/plan/2024?round=9",
            "/plan/staff/x",
        ] {
            assert_eq!(
                t.get(&mut mina, path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let mut keys: Vec<String> = Vec::new();
    for code in ["notice", "way", "language", "same", "hours", "worth"] {
        keys.push(format!("planning-rule-{code}"));
        keys.push(format!("planning-rule-{code}-means"));
    }
    keys.extend(["notice", "hours"].map(|code| format!("planning-by-{code}")));
    for code in ["hours", "twice", "month", "how", "language", "same"] {
        keys.push(format!("planning-broken-{code}"));
    }
    for stage in ["drafted", "waiting", "in-force", "replaced", "dropped"] {
        keys.push(format!("planning-stage-{stage}"));
    }
    keys.extend(["moved", "out", "new"].map(|code| format!("planning-change-{code}")));
    for how in How::ALL {
        keys.push(format!(
            "validation-method-{}",
            how.code().replace('_', "-")
        ));
    }
    for show in super::pages::SHOWS {
        keys.push(format!("planning-show-{show}"));
    }
    let heads = "company number region specialist month how score due random";
    keys.extend(heads.split(' ').map(|head| format!("planning-csv-{head}")));
    let refusals = "year no-member no-hours not-open wrong own reasons-short reasons-long no-such-member no-such-person month \
                    notice how same hours hours-number languages region absence-ends absence-long absence-twice absence-gone";
    keys.extend(
        refusals
            .split_whitespace()
            .map(|key| format!("refusal-planning-{key}")),
    );
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang} lacks {key}");
        }
    }
}

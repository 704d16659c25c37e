//! The overdue ladder and the mails of a day: each thing once, to whom the pack names, and every page says the same.

use super::refusals::with_finding;
use super::world::{World, ok, rows_are_the_fold, went_to};
use crate::command::System;
use crate::integrity::verify;
use crate::reminders::{Reminded, remind};
use crate::testing::{TestApp, on_each_engine};
use crate::validation::commands;
use greenlane_db::args;
use greenlane_domain::findings::Finding;

/// Who was mailed what, since the outbox was last looked at.
async fn mailed(t: &TestApp) -> Vec<(String, String)> {
    let sql = "select address, subject from outbox order by address, subject";
    let mails = t.app.db(&System).all(sql, args![]).await.unwrap();
    t.app
        .db(&System)
        .execute("delete from outbox", args![])
        .await
        .unwrap();
    mails
}

/// What a day brings, and that the same day brings it once.
async fn day(t: &TestApp, day: &str) -> (Reminded, Vec<(String, String)>) {
    t.at(&format!("{day}T15:00:00Z"));
    mailed(t).await;
    let told = remind(&t.app).await.unwrap();
    let mails = mailed(t).await;
    let again = remind(&t.app).await.unwrap();
    assert_eq!(again, Reminded::default(), "{day}");
    assert_eq!(mailed(t).await, [], "{day}");
    (told, mails)
}

fn told(steps: usize, windows: usize) -> Reminded {
    Reminded {
        steps,
        windows,
        ..Reminded::default()
    }
}

fn mail(address: &str, subject: &str) -> (String, String) {
    (address.to_owned(), subject.to_owned())
}

const COMPANY: &str = "A date of your company needs you";
const SPECIALIST: &str = "A date of one of your companies has passed";

#[allow(
    clippy::too_many_lines,
    reason = "one action from its reminder to the last step"
)]
#[tokio::test]
async fn an_overdue_action_is_brought_before_one_after_the_other() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        // Raised on 4 April 2024, due after 90 days: on 3 July.
        let (_, finding) = with_finding(&t, &w).await;
        let path = format!("/findings/{finding}");
        let ana = mail("ana@acme.example", COMPANY);
        let kim = mail("kim@programme.example", SPECIALIST);
        assert_eq!(day(&t, "2024-06-18").await, (told(0, 0), vec![]));
        let expected = (told(1, 0), vec![ana.clone()]);
        assert_eq!(day(&t, "2024-06-19").await, expected);
        let mut officer = t.sign_in(w.officer).await;
        let home = ok(&t
            .get(&mut officer, &format!("/companies/{}", w.company))
            .await);
        assert!(
            home.contains("It stands at: Reminder.") && home.contains("3 Jul 2024: Due today"),
            "{home}"
        );
        let page = ok(&t.get(&mut officer, &path).await);
        for words in [
            "Second escalation: to the supervisor",
            "14 days before 3 Jul 2024",
            "public holidays between: 4 Jul 2024",
            "1 Aug 2024",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let mut specialist = t.sign_in(w.specialist).await;
        let work = ok(&t.get(&mut specialist, "/work?tab=hold").await);
        assert!(work.contains("Finding with the company<span"), "{work}");

        // The fourth is a holiday: five working days after the third is the eleventh.
        assert_eq!(day(&t, "2024-07-03").await, (told(1, 0), vec![ana.clone()]));
        assert_eq!(day(&t, "2024-07-10").await, (told(0, 0), vec![]));
        let expected = (told(1, 0), vec![ana.clone(), kim.clone()]);
        assert_eq!(day(&t, "2024-07-11").await, expected);
        let mut specialist = t.sign_in(w.specialist).await;
        let mut supervisor = t.sign_in(w.supervisor).await;
        let task = "Overdue action brought before you<span";
        let link = format!("href=\"{path}\"");
        let work = ok(&t.get(&mut specialist, "/work").await);
        assert!(work.contains(task) && work.contains(&link), "{work}");
        let work = ok(&t.get(&mut specialist, "/work?tab=hold").await);
        assert!(
            !work.contains("Finding with the company<span"),
            "it is not twice"
        );
        assert!(!ok(&t.get(&mut supervisor, "/work").await).contains(&link));
        let list = ok(&t.get(&mut supervisor, "/work/overdue").await);
        assert!(
            list.contains("First escalation: to the specialist"),
            "{list}"
        );
        assert!(
            ok(&t.get(&mut supervisor, "/team").await)
                .contains("No required action is overdue for so long")
        );

        let expected = vec![
            ana.clone(),
            kim.clone(),
            mail(
                "mina@programme.example",
                "Overdue actions were brought before you",
            ),
        ];
        assert_eq!(day(&t, "2024-08-01").await, (told(1, 0), expected.clone()));
        let mut supervisor = t.sign_in(w.supervisor).await;
        let work = ok(&t.get(&mut supervisor, "/work").await);
        assert!(work.contains(task) && work.contains(&link), "{work}");
        let team = ok(&t.get(&mut supervisor, "/team").await);
        let decide = format!("/companies/{}/decisions\"", w.company);
        assert!(
            team.contains("Second escalation") && team.contains(&link),
            "{team}"
        );
        assert!(!team.contains(&decide));

        assert_eq!(day(&t, "2024-08-29").await, (told(1, 0), expected));
        let mut supervisor = t.sign_in(w.supervisor).await;
        let team = ok(&t.get(&mut supervisor, "/team").await);
        assert!(
            team.contains("Suspension is proposed") && team.contains(&decide),
            "{team}"
        );
        let page = ok(&t.get(&mut supervisor, &path).await);
        assert!(
            page.contains("Step reached: Suspension is proposed, counted from 3 Jul 2024"),
            "{page}"
        );
        rows_are_the_fold::<Finding>(&t, &[finding.0]).await;
        assert_eq!(verify(&t.app).await.unwrap().problems, []);
    })
    .await;
}

#[tokio::test]
async fn the_officers_hear_once_that_the_annual_review_can_be_opened() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        // Certified on 1 March 2024: the window opens 90 days before the anniversary.
        w.another(&t, "Gamma Freight").await;
        assert_eq!(day(&t, "2024-11-30").await, (told(0, 0), vec![]));
        let subject = "Your annual review can be opened";
        let both = vec![
            mail("ana@acme.example", subject),
            mail("gus@gamma.example", subject),
        ];
        assert_eq!(day(&t, "2024-12-01").await, (told(0, 2), both.clone()));
        assert_eq!(day(&t, "2025-02-28").await, (told(0, 0), vec![]));
        // Nobody sent one in: the next window is told again, the late one is not.
        assert_eq!(day(&t, "2025-06-01").await, (told(0, 0), vec![]));
        assert_eq!(day(&t, "2025-12-01").await, (told(0, 2), both));
    })
    .await;
}

#[tokio::test]
async fn silence_before_a_visit_is_told_to_both_sides_and_later_to_supervisors() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let lee = t.person("lee@programme.example", Some("specialist")).await;
        let mut unit = t.app.begin(&t.who(w.specialist).await).await.unwrap();
        let id = commands::plan(&mut unit, w.company, World::request())
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let mut kim = t.sign_in(w.specialist).await;
        let path = format!("/validations/{id}");
        let fields = [
            ("language", "en"),
            ("documents", "Seal log"),
            ("on_1", "2024-04-11"),
            ("until_1", ""),
        ];
        went_to(&t.post(&mut kim, &format!("{path}/notice"), &fields).await);
        // Ten working days for the choice: until 18 March.
        let home = format!("/companies/{}", w.company);
        let mut ana = t.sign_in(w.officer).await;
        let seen = ok(&t.get(&mut ana, &home).await);
        assert!(
            seen.contains("id=\"visits\"") && seen.contains(&path),
            "{seen}"
        );
        let silences = |silences| Reminded {
            silences,
            ..Reminded::default()
        };
        assert_eq!(day(&t, "2024-03-18").await, (silences(0), vec![]));
        let both = vec![
            mail("ana@acme.example", "An answer of your company is missing"),
            mail(
                "kim@programme.example",
                "A company has not answered before its visit",
            ),
        ];
        assert_eq!(day(&t, "2024-03-19").await, (silences(1), both));
        let link = format!("href=\"{path}\"");
        let list = "/work?task=visit_silence";
        let mut mina = t.sign_in(w.supervisor).await;
        assert!(!ok(&t.get(&mut mina, list).await).contains(&link));
        // Five working days more.
        assert_eq!(day(&t, "2024-03-22").await, (silences(0), vec![]));
        let brought = vec![mail(
            "mina@programme.example",
            "Companies are silent before their visits",
        )];
        assert_eq!(day(&t, "2024-03-25").await, (silences(1), brought));
        let mut mina = t.sign_in(w.supervisor).await;
        let seen = ok(&t.get(&mut mina, list).await);
        let task = "Company silent before a visit<span";
        assert!(seen.contains(&link) && seen.contains(task), "{seen}");
        let mut lee = t.sign_in(lee).await;
        assert!(!ok(&t.get(&mut lee, list).await).contains(&link));
        // Whoever answers late has answered.
        let mut ana = t.sign_in(w.officer).await;
        let answer = format!("{path}/slots/answer");
        let choose = [("act", "choose"), ("slot", "1")];
        went_to(&t.post(&mut ana, &answer, &choose).await);
        assert!(!ok(&t.get(&mut mina, list).await).contains(&link));
        assert_eq!(day(&t, "2024-04-02").await, (silences(0), vec![]));
    })
    .await;
}

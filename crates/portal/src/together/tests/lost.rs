use super::*;
use crate::profile::tests::{answer, autosave, state};

const TYPED: &str = "The night shift walks the fence every two hours & notes it.";

#[tokio::test]
async fn what_was_typed_survives_a_lost_session_for_its_author_alone() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let path = firm.path("/criteria/1.1");
        let mut employee = t.sign_in(firm.employee).await;
        let owner = field(&ok(&t.get(&mut employee, &path).await), "owner");
        t.at("2024-03-04T17:00:00Z");
        let mut form = answer("0", TYPED);
        form.push(("owner", &owner));
        let lost = t.post(&mut employee, &path, &form).await;
        let to = went_to(&lost);
        assert!(to.starts_with("/sign-in?next="), "{to}");
        let page = ok(&t.get(&mut employee, &to).await);
        assert!(page.contains("What you typed is kept for you"), "{page}");
        assert!(
            state(&t, profile).await.answer("1.1").is_none(),
            "not saved for them"
        );

        // Somebody else signs in on the same machine: nothing of it is theirs.
        let mut officer = t.sign_in(firm.officer).await;
        let other = ok(&t.get(&mut officer, &path).await);
        assert!(!other.contains("night shift") && !other.contains("was kept for you"));
        assert_eq!(
            went_to(&t.get(&mut officer, &format!("{path}/compare")).await),
            path
        );

        let mut employee = t.sign_in(firm.employee).await;
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(page.contains("every two hours &#38; notes it"), "{page}");
        assert!(page.contains("not yet saved"));
        let mut form = answer("0", TYPED);
        form.push(("restored", "1"));
        went_to(&t.post(&mut employee, &path, &form).await);
        assert_eq!(
            state(&t, profile).await.answer("1.1").unwrap().narrative,
            TYPED
        );
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(!page.contains("not yet saved"), "it is kept no longer");
    })
    .await;
}

#[tokio::test]
async fn a_text_kept_over_a_newer_answer_is_compared() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let path = firm.path("/criteria/1.1");
        let mut employee = t.sign_in(firm.employee).await;
        let owner = field(&ok(&t.get(&mut employee, &path).await), "owner");
        t.at("2024-03-04T17:00:00Z");
        let mut form = answer("0", TYPED);
        form.push(("owner", &owner));
        let told = autosave(&t, &mut employee, &path, &form).await;
        assert_eq!(told.status, StatusCode::UNAUTHORIZED);
        assert_eq!(told.json()["kept"], true);
        let mut officer = t.sign_in(firm.officer).await;
        went_to(
            &t.post(
                &mut officer,
                &path,
                &answer("0", "The officer's words, saved."),
            )
            .await,
        );
        let mut employee = t.sign_in(firm.employee).await;
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(page.contains("The officer&#39;s words, saved.") && page.contains("/compare"));
        let compare = ok(&t.get(&mut employee, &format!("{path}/compare")).await);
        assert!(
            compare.contains("The officer&#39;s words, saved.") && compare.contains("night shift")
        );
        let joined = [
            ("rev", "1"),
            ("choice", "both"),
            ("state", "partly"),
            (
                "narrative",
                "The officer's words, and the night shift walks the fence.",
            ),
            ("plan", "A second camera until May, at the gate."),
        ];
        went_to(
            &t.post(&mut employee, &format!("{path}/compare"), &joined)
                .await,
        );
        let saved = state(&t, profile).await;
        let saved = saved.answer("1.1").unwrap();
        assert_eq!(saved.narrative, joined[3].1, "as it was edited");
        assert_eq!(saved.plan, joined[4].1);
        assert!(!saved.ready);
    })
    .await;
}

#[tokio::test]
async fn nobody_can_leave_a_text_for_somebody_else() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let path = firm.path("/criteria/1.1");
        let mut employee = t.sign_in(firm.employee).await;
        let owner = field(&ok(&t.get(&mut employee, &path).await), "owner");
        let (account, seal) = owner.split_once('.').unwrap();
        let officer = firm.officer.to_string();
        assert_eq!(account, firm.employee.to_string());
        let mut elsewhere = crate::testing::Client::default();
        t.get(&mut elsewhere, "/help").await;
        t.at("2024-03-04T17:00:00Z");
        // Another person's name under the seal, a seal of nothing, none at all, and the right one in another browser.
        let swapped = format!("{officer}.{seal}");
        for (own, wrong) in [
            (true, swapped.as_str()),
            (true, "nonsense"),
            (true, ""),
            (false, owner.as_str()),
        ] {
            let client = if own { &mut employee } else { &mut elsewhere };
            let mut form = answer("0", TYPED);
            form.push(("owner", wrong));
            let refused = t.post(client, &path, &form).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{wrong}");
        }
        // A company that is not the author's, and a criterion that does not exist.
        let other = Firm::named(&t, "Borealis Freight Lines LLC", "98-7654321XX", "borealis").await;
        other.open(&t).await;
        for path in [other.path("/criteria/1.1"), firm.path("/criteria/99.9")] {
            let mut form = answer("0", TYPED);
            form.push(("owner", &owner));
            let refused = t.post(&mut employee, &path, &form).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{path}");
        }
        let kept: Vec<(i64,)> = t
            .app
            .db(&System)
            .all("select count(*) from answer_draft", vec![])
            .await
            .unwrap();
        assert_eq!(kept[0].0, 0);
    })
    .await;
}

#[tokio::test]
async fn a_page_of_an_earlier_session_of_the_same_person_keeps_its_text() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let path = firm.path("/criteria/1.1");
        let mut employee = t.sign_in(firm.employee).await;
        let owner = field(&ok(&t.get(&mut employee, &path).await), "owner");
        let stale = [
            ("csrf", "of-an-earlier-session"),
            ("rev", "0"),
            ("state", "in_place"),
            ("narrative", TYPED),
            ("owner", owner.as_str()),
        ];
        let body = serde_urlencoded::to_string(stale).unwrap();
        let request = axum::http::Request::post(&path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(axum::body::Body::from(body))
            .unwrap();
        assert_eq!(went_to(&t.send(&mut employee, request).await), path);
        assert!(
            state(&t, profile).await.answer("1.1").is_none(),
            "a stale form saves nothing"
        );
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(page.contains("night shift") && page.contains("not yet saved"));
        // And it can be given up.
        let discard = [("rev", "0"), ("choice", "theirs")];
        went_to(
            &t.post(&mut employee, &format!("{path}/compare"), &discard)
                .await,
        );
        assert!(!ok(&t.get(&mut employee, &path).await).contains("night shift"));
    })
    .await;
}

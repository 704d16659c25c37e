use super::*;

#[tokio::test]
async fn autosave_counts_revisions_and_tells_the_time() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let path = firm.path("/criteria/1.1");
        let first = autosave(
            &t,
            &mut employee,
            &path,
            &[("rev", "0"), ("narrative", "a")],
        )
        .await;
        assert_eq!(first.status, StatusCode::OK);
        assert_eq!(first.json()["rev"], 1);
        assert_eq!(first.json()["saved_at"].as_str().unwrap().len(), 5);
        let same = autosave(
            &t,
            &mut employee,
            &path,
            &[("rev", "0"), ("narrative", "a")],
        )
        .await;
        assert_eq!(
            same.json()["rev"],
            1,
            "the same text again is no conflict and no new revision"
        );
        let long = "x".repeat(4001);
        let refused = autosave(
            &t,
            &mut employee,
            &path,
            &[("rev", "1"), ("narrative", &long)],
        )
        .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.json()["message"].as_str().unwrap().contains("4001"));
        assert_eq!(
            state(&t, profile).await.answer("1.1").unwrap().narrative,
            "a"
        );
    })
    .await;
}

#[tokio::test]
async fn a_stale_page_is_compared_and_neither_version_is_lost() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let path = firm.path("/criteria/1.1");
        let compare = format!("{path}/compare");
        let mut employee = t.sign_in(firm.employee).await;
        let mut officer = t.sign_in(firm.officer).await;
        went_to(
            &t.post(
                &mut employee,
                &path,
                &answer("0", "Theirs, from the employee."),
            )
            .await,
        );

        let told = autosave(
            &t,
            &mut officer,
            &path,
            &answer("0", "Mine, from the officer."),
        )
        .await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert_eq!(told.json()["compare_url"], compare);
        let page = t
            .post(&mut officer, &path, &answer("0", "Mine, from the officer."))
            .await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let text = page.text();
        assert!(
            text.contains("Theirs, from the employee.") && text.contains("Mine, from the officer.")
        );
        assert_eq!(
            state(&t, profile).await.rev("1.1"),
            1,
            "nothing was overwritten"
        );

        let other = t.get(&mut employee, &compare).await;
        assert_eq!(
            went_to(&other),
            path,
            "a kept version is its author's alone"
        );
        let both = t
            .post(&mut officer, &compare, &[("rev", "1"), ("choice", "both")])
            .await;
        went_to(&both);
        let saved = state(&t, profile).await;
        let saved = saved.answer("1.1").unwrap();
        assert_eq!(
            saved.narrative,
            "Theirs, from the employee.\n\nMine, from the officer."
        );
        assert!(!saved.ready, "somebody has to read it first");
        went_to(&t.get(&mut officer, &compare).await);
    })
    .await;
}

#[tokio::test]
async fn choosing_against_a_version_that_moved_on_compares_again() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let path = firm.path("/criteria/1.1");
        let compare = format!("{path}/compare");
        let mut employee = t.sign_in(firm.employee).await;
        let mut officer = t.sign_in(firm.officer).await;
        went_to(&t.post(&mut employee, &path, &answer("0", "One.")).await);
        t.post(&mut officer, &path, &answer("0", "Mine.")).await;
        went_to(&t.post(&mut employee, &path, &answer("1", "Two.")).await);
        let late = t
            .post(&mut officer, &compare, &[("rev", "1"), ("choice", "mine")])
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.text().contains("Two."));
        assert_eq!(
            state(&t, profile).await.answer("1.1").unwrap().narrative,
            "Two."
        );
        went_to(
            &t.post(
                &mut officer,
                &compare,
                &[("rev", "2"), ("choice", "theirs")],
            )
            .await,
        );
        assert_eq!(
            state(&t, profile).await.answer("1.1").unwrap().narrative,
            "Two."
        );
    })
    .await;
}

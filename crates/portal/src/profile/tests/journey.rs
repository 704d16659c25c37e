use super::*;
use greenlane_domain::membership::{Member, ProfileStatus};
use greenlane_domain::profile::{Stage, Verdict};

#[tokio::test]
async fn a_profile_goes_from_first_answer_through_a_return_to_acceptance() {
    on_each_engine(async |t| {
        let firm = Firm::new(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let start = ok(&t.get(&mut employee, &firm.path("")).await);
        assert!(start.contains("Start the security profile"));
        went_to(&t.post(&mut employee, &firm.path("/start"), &[]).await);
        let list = ok(&t.get(&mut employee, &firm.path("")).await);
        assert!(list.contains("Cannot start yet") && list.contains("Not started"));

        let page = ok(&t.get(&mut employee, &firm.path("/criteria/1.1")).await);
        assert!(!page.contains("checked"), "no answer is chosen beforehand");
        let saved = t
            .post(
                &mut employee,
                &firm.path("/criteria/1.1"),
                &answer("0", TEXT),
            )
            .await;
        assert!(
            went_to(&saved).contains("/criteria/1."),
            "on to the next one"
        );
        let profile = super::super::latest(&t.app, &System, firm.id)
            .await
            .unwrap()
            .unwrap();
        let profile = ProfileId(profile.id);
        firm.answer_all(&t, profile).await;

        let check = ok(&t.get(&mut employee, &firm.path("/check")).await);
        assert!(check.contains("Nothing is missing"));
        let sign = ok(&t.get(&mut employee, &firm.path("/sign")).await);
        assert!(sign.contains("Only a company officer can sign"));
        let refused = t
            .post(&mut employee, &firm.path("/sign"), &[("round", "1")])
            .await;
        assert_eq!(
            refused.status,
            StatusCode::FORBIDDEN,
            "an employee cannot sign"
        );
        let mut officer = t.sign_in(firm.officer).await;
        let page = ok(&t.get(&mut officer, &firm.path("/sign")).await);
        assert!(page.contains("employee"), "who prepared what: {page}");
        let bare = t
            .post(
                &mut officer,
                &firm.path("/sign"),
                &[("round", "1"), ("name", "Ana"), ("title", "VP")],
            )
            .await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bare.text().contains("Tick the declaration"));
        assert!(went_to(&firm.sign(&t, 1).await).ends_with("/submitted"));
        assert!(
            went_to(&firm.sign(&t, 1).await).ends_with("/submitted"),
            "twice is once"
        );
        let submitted = ok(&t.get(&mut officer, &firm.path("/submitted")).await);
        assert!(submitted.contains("SP-") && submitted.contains("What happens next"));

        review_and_return(&t, &firm, profile).await;
        mend_and_send(&t, &firm, profile).await;
        accept(&t, &firm, profile).await;
    })
    .await;
}

/// Round one: everything accepted but 1.1, which goes back.
async fn review_and_return(t: &TestApp, firm: &Firm, profile: ProfileId) {
    let mut specialist = t.sign_in(firm.specialist).await;
    let list = ok(&t.get(&mut specialist, &format!("/review/{profile}")).await);
    assert!(list.contains("Undecided"));
    let one = format!("/review/{profile}/criteria/1.1");
    let page = ok(&t.get(&mut specialist, &one).await);
    assert!(
        !page.contains("checked"),
        "no decision is chosen beforehand"
    );
    let silent = t.post(&mut specialist, &one, &[("round", "1")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let bare = t
        .post(
            &mut specialist,
            &one,
            &[("round", "1"), ("verdict", "return")],
        )
        .await;
    assert!(bare.text().contains("Write a comment"));
    let fields = [
        ("round", "1"),
        ("verdict", "return"),
        ("comment", "Attach the signed statement."),
        ("note", "Second time."),
    ];
    let next = t.post(&mut specialist, &one, &fields).await;
    assert!(went_to(&next).contains(&format!("/review/{profile}/criteria/")));
    let early = t
        .post(
            &mut specialist,
            &format!("/review/{profile}/return"),
            &[("round", "1")],
        )
        .await;
    assert!(early.text().contains("still undecided"));
    decide_rest(t, firm, profile).await;
    let accept = t
        .post(
            &mut specialist,
            &format!("/review/{profile}/accept"),
            &[("round", "1")],
        )
        .await;
    assert_eq!(accept.status, StatusCode::UNPROCESSABLE_ENTITY);
    went_to(
        &t.post(
            &mut specialist,
            &format!("/review/{profile}/return"),
            &[("round", "1")],
        )
        .await,
    );
    let member = read::<Member>(&t.app, &System, firm.id)
        .await
        .unwrap()
        .state;
    assert_eq!(member.profile.returned, ["1.1"]);
}

async fn decide_rest(t: &TestApp, firm: &Firm, profile: ProfileId) {
    let who = t.who(firm.specialist).await;
    let state = state(t, profile).await;
    for criterion in state.undecided() {
        let what = commands::Deciding {
            round: state.round,
            criterion,
            verdict: Some(Verdict::Accept),
            comment: "",
            note: "",
            reason: "",
        };
        does!(t, who, unit => commands::decide(&mut unit, profile, what));
    }
}

async fn mend_and_send(t: &TestApp, firm: &Firm, profile: ProfileId) {
    let mut employee = t.sign_in(firm.employee).await;
    let list = ok(&t.get(&mut employee, &firm.path("")).await);
    assert!(
        list.contains("Attach the signed statement."),
        "comments come first"
    );
    assert!(!list.contains("Second time."), "an internal note leaked");
    let locked = ok(&t.get(&mut employee, &firm.path("/criteria/1.2")).await);
    assert!(
        locked.contains("did not return this criterion") && !locked.contains("name=\"narrative\"")
    );
    let sly = t
        .post(
            &mut employee,
            &firm.path("/criteria/1.2"),
            &answer("1", "Other."),
        )
        .await;
    assert_eq!(sly.status, StatusCode::UNPROCESSABLE_ENTITY);
    let rev = state(t, profile).await.rev("1.1").to_string();
    let better = format!("{TEXT} The statement hangs at the gate.");
    went_to(
        &t.post(
            &mut employee,
            &firm.path("/criteria/1.1"),
            &answer(&rev, &better),
        )
        .await,
    );
    let page = ok(&t.get(&mut employee, &firm.path("/criteria/1.1")).await);
    assert!(page.contains("<ins>"), "what changed since it was signed");
    went_to(&firm.sign(t, 2).await);
}

async fn accept(t: &TestApp, firm: &Firm, profile: ProfileId) {
    let mut specialist = t.sign_in(firm.specialist).await;
    let list = ok(&t.get(&mut specialist, &format!("/review/{profile}")).await);
    assert!(list.contains("Changed (1)") && list.contains("Undecided (1)"));
    let one = format!("/review/{profile}/criteria/1.1");
    let page = ok(&t.get(&mut specialist, &one).await);
    assert!(page.contains("<ins>") && page.contains("Attach the signed statement."));
    let verify = [("round", "2"), ("verdict", "verify")];
    went_to(&t.post(&mut specialist, &one, &verify).await);
    went_to(
        &t.post(
            &mut specialist,
            &format!("/review/{profile}/accept"),
            &[("round", "2")],
        )
        .await,
    );
    let state = state(t, profile).await;
    assert_eq!(state.stage(), Stage::Accepted);
    assert_eq!(state.acceptance.unwrap().verify, ["1.1"]);
    let member = read::<Member>(&t.app, &System, firm.id)
        .await
        .unwrap()
        .state;
    assert_eq!(member.profile_status(), ProfileStatus::Accepted);
    assert_eq!(
        member.tier(),
        None,
        "an accepted profile alone certifies nobody"
    );
    let report = crate::integrity::verify(&t.app).await.unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
}

#[tokio::test]
async fn the_printed_record_is_the_signed_one() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        firm.answer_all(&t, profile).await;
        went_to(&firm.sign(&t, 1).await);
        let mut officer = t.sign_in(firm.officer).await;
        let page = ok(&t.get(&mut officer, &firm.path("/record/1")).await);
        let signed = state(&t, profile).await;
        let filed = signed.submission(1).unwrap();
        assert!(
            page.contains(&filed.snapshot_hash) && page.contains("equal. This is what was signed")
        );
        assert!(page.contains(TEXT) && page.contains("Ana Ortiz, Vice President"));
        let missing = t.get(&mut officer, &firm.path("/record/2")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn gaps_are_linked_and_block_the_signature() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut officer = t.sign_in(firm.officer).await;
        let fields = [
            ("rev", "0"),
            ("state", "partly"),
            ("narrative", "Yes."),
            ("ready", "yes"),
        ];
        let saved = t
            .post(&mut officer, &firm.path("/criteria/2.1"), &fields)
            .await;
        let back = went_to(&saved);
        assert!(back.ends_with("/criteria/2.1?check=1"), "{back}");
        let page = ok(&t.get(&mut officer, &back).await);
        assert!(page.contains("at least 20 characters") && page.contains("needs a plan"));
        let check = ok(&t.get(&mut officer, &firm.path("/check")).await);
        assert!(
            check.contains("/criteria/2.1?check=1#plan"),
            "each gap leads to its field"
        );
        let refused = firm.sign(&t, 1).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

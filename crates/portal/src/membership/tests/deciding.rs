//! Decisions, leaving, answering, asking again.

use super::*;

async fn suspended(t: &TestApp) -> (Staff, Client, MemberId) {
    let (staff, _, client, id) = certified(t).await;
    let what = deciding(DecisionKind::Suspend, "lack_of_commitment");
    act(t, &staff.specialist, async |unit| {
        staff::recommend(unit, id, what).await
    })
    .await
    .unwrap();
    act(t, &staff.director, async |unit| {
        staff::decide(unit, id, what, false).await
    })
    .await
    .unwrap();
    (staff, client, id)
}

#[tokio::test]
async fn the_policies_and_the_rule_both_forbid_deciding_on_ones_own_recommendation() {
    on_each_engine(async |t| {
        let (staff, _, _, id) = certified(&t).await;
        let what = deciding(DecisionKind::Suspend, "lack_of_commitment");
        let alone = act(&t, &staff.director, async |unit| staff::decide(unit, id, what, false).await).await;
        assert!(matches!(alone, Err(Failure::Refused(r)) if r.key == "refusal-member-nothing-recommended"));
        act(&t, &staff.supervisor, async |unit| staff::recommend(unit, id, what).await).await.unwrap();
        let own = act(&t, &staff.supervisor, async |unit| staff::decline_recommendation(unit, id, REASONS).await).await;
        assert!(matches!(own, Err(Failure::Forbidden(_))));
        let officer = act(&t, &staff.vetting, async |unit| staff::decide(unit, id, what, false).await).await;
        assert!(matches!(officer, Err(Failure::Forbidden(_))));
        act(&t, &staff.director, async |unit| staff::decide(unit, id, what, false).await).await.unwrap();
        assert_eq!(state(&t, id).await.stage(), Stage::Suspended);
    })
    .await;
}

#[tokio::test]
async fn a_suspended_company_loses_standing_at_once_and_may_answer() {
    on_each_engine(async |t| {
        let (_, mut client, id) = suspended(&t).await;
        let row = super::super::member_row(&t.app, &System, id).await.unwrap();
        assert_eq!(
            (row.in_force, row.tier.as_deref(), row.stage.as_str()),
            (false, None, "suspended")
        );
        let home = t.get(&mut client, &format!("/companies/{id}")).await;
        assert!(home.text().contains(&format!("/companies/{id}/answer")));
        let notice = state(&t, id).await.notices[1].id;
        let letter = main_part(
            &t.get(&mut client, &format!("/companies/{id}/notices/{notice}"))
                .await,
        );
        // 90 days after 4 March 2024, to answer and to appeal.
        assert!(
            letter.contains("An appeal must be filed by 2 Jun 2024"),
            "{letter}"
        );
        let path = format!("/companies/{id}/answer");
        assert_eq!(
            t.post(&mut client, &path, &[("text", " ")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let answer = t
            .post(
                &mut client,
                &path,
                &[("text", "Our plan: new seals by May.")],
            )
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(state(&t, id).await.suspension_answered);
        rows_are_the_fold(&t, id).await;
    })
    .await;
}

#[tokio::test]
async fn an_emergency_is_reviewed_by_another_director() {
    on_each_engine(async |t| {
        let (staff, _, _, id) = certified(&t).await;
        let what = deciding(DecisionKind::Suspend, "seizure_or_incident");
        act(&t, &staff.director, async |unit| {
            staff::decide(unit, id, what, true).await
        })
        .await
        .unwrap();
        let lift = async |unit: &mut Unit| {
            staff::conclude_emergency_review(unit, id, false, "corrective_plan_verified", REASONS)
                .await
        };
        assert!(matches!(
            act(&t, &staff.director, lift).await,
            Err(Failure::Forbidden(_))
        ));
        let other = t.person("second@programme.example", Some("director")).await;
        let other = t.who(other).await;
        act(&t, &other, lift).await.unwrap();
        assert_eq!(state(&t, id).await.tier(), Some(Tier::Tier1));
        rows_are_the_fold(&t, id).await;
    })
    .await;
}

#[tokio::test]
async fn a_company_leaves_with_a_reason_and_may_ask_again() {
    on_each_engine(async |t| {
        let (_, _, mut client, id) = certified(&t).await;
        let path = format!("/companies/{id}/withdraw");
        let short = t
            .post(
                &mut client,
                &path,
                &[("ground", "member_request"), ("reasons", "bye")],
            )
            .await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.text().contains("bye</textarea>"));
        let reasons = "We no longer import goods into the country.";
        let answer = t
            .post(
                &mut client,
                &path,
                &[("ground", "member_request"), ("reasons", reasons)],
            )
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(state(&t, id).await.stage(), Stage::Withdrawn);
        let notice = state(&t, id).await.notices[1].id;
        let letter = t
            .get(&mut client, &format!("/companies/{id}/notices/{notice}"))
            .await;
        assert!(letter.text().contains("does not apply"));
        let again = format!("/companies/{id}/application/again");
        assert_eq!(t.get(&mut client, &again).await.status, StatusCode::OK);
        let answer = t
            .post(&mut client, &again, &[("entity_type", "importer")])
            .await;
        assert_eq!(answer.location(), format!("/companies/{id}/application"));
        assert_eq!(state(&t, id).await.stage(), Stage::PreApplicant);
        rows_are_the_fold(&t, id).await;
    })
    .await;
}

#[tokio::test]
async fn only_a_specialist_is_assigned() {
    on_each_engine(async |t| {
        let (_, _, id) = sent(&t).await;
        let staff = employ(&t).await;
        let director = staff.director.account;
        let wrong = act(&t, &staff.supervisor, async |unit| {
            staff::assign_specialist(unit, id, director, "").await
        })
        .await;
        assert!(
            matches!(wrong, Err(Failure::Refused(r)) if r.key == "refusal-member-not-a-specialist")
        );
        let specialist = staff.specialist.account;
        let own = act(&t, &staff.specialist, async |unit| {
            staff::assign_specialist(unit, id, specialist, "").await
        })
        .await;
        assert!(matches!(own, Err(Failure::Forbidden(_))));
    })
    .await;
}

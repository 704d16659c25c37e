//! Who acts for a company: invitations, roles, leaving, several companies; and strangers.

use super::*;

async fn invited(t: &TestApp, client: &mut Client, id: MemberId, email: &str, role: &str) -> Uuid {
    let path = format!("/companies/{id}/people/invite");
    let answer = t
        .post(client, &path, &[("email", email), ("role", role)])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let member = state(t, id).await;
    let found = member
        .invitations
        .iter()
        .find(|(_, open)| open.email == email);
    *found.unwrap().0
}

async fn joined(
    t: &TestApp,
    officer: &mut Client,
    id: MemberId,
    email: &str,
    role: &str,
) -> Client {
    let invitation = invited(t, officer, id, email, role).await;
    let account = t.person(email, None).await;
    let mut client = t.sign_in(account).await;
    let path = format!("/invitations/{id}/{invitation}");
    assert_eq!(t.get(&mut client, &path).await.status, StatusCode::OK);
    let answer = t.post(&mut client, &path, &[]).await;
    assert_eq!(
        answer.location(),
        format!("/companies/{id}"),
        "{}",
        answer.text()
    );
    client
}

#[tokio::test]
async fn an_invitation_brings_one_person_in() {
    on_each_engine(async |t| {
        let (_, mut ana, id) = started(&t).await;
        let mut ben = joined(&t, &mut ana, id, "ben@acme.example", "employee").await;
        assert_eq!(
            t.get(&mut ben, &format!("/companies/{id}")).await.status,
            StatusCode::OK
        );
        let invitation = invited(&t, &mut ana, id, "cy@acme.example", "consultant").await;
        let path = format!("/invitations/{id}/{invitation}");
        assert_eq!(t.get(&mut ben, &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            t.post(&mut ben, &path, &[]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let page = t
            .get(&mut ana, &format!("/companies/{id}/people"))
            .await
            .text();
        assert!(page.contains("cy@acme.example") && page.contains("ben@acme.example"));
        let cancel = format!("/companies/{id}/people/invitations/{invitation}/cancel");
        assert_eq!(
            t.post(&mut ana, &cancel, &[]).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(state(&t, id).await.invitations.is_empty());
        let mails: Vec<(String, String)> = t
            .app
            .db(&System)
            .all(
                "select address, body from outbox order by created_at, address",
                vec![],
            )
            .await
            .unwrap();
        assert_eq!(mails.len(), 2);
        assert!(
            mails.iter().all(|(_, body)| !body.contains("Acme")),
            "{mails:?}"
        );
        rows_are_the_fold(&t, id).await;
    })
    .await;
}

#[tokio::test]
async fn only_an_officer_signs_submits_and_manages_people() {
    on_each_engine(async |t| {
        let (_, mut ana, id) = ready(&t).await;
        for role in ["employee", "consultant"] {
            let mut client = joined(&t, &mut ana, id, &format!("{role}@acme.example"), role).await;
            let sign = post(
                &t,
                &mut client,
                &format!("/companies/{id}/application/agreement"),
                &signature(),
            )
            .await;
            assert_eq!(sign.status, StatusCode::FORBIDDEN, "{role}");
            for path in ["application/check", "people/invite", "withdraw"] {
                let answer = t
                    .post(&mut client, &format!("/companies/{id}/{path}"), &[])
                    .await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role} {path}");
            }
            let page = t
                .get(
                    &mut client,
                    &format!("/companies/{id}/application/agreement"),
                )
                .await;
            assert!(!page.text().contains("name=\"consent\""));
        }
    })
    .await;
}

#[tokio::test]
async fn the_last_officer_cannot_leave_and_others_can() {
    on_each_engine(async |t| {
        let (ana_id, mut ana, id) = started(&t).await;
        let leave = format!("/companies/{id}/people/leave");
        let answer = t.post(&mut ana, &leave, &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer
                .text()
                .contains("The company must keep at least one officer")
        );
        let role = format!("/companies/{id}/people/{ana_id}/role");
        let answer = t.post(&mut ana, &role, &[("role", "employee")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut ben = joined(&t, &mut ana, id, "ben@acme.example", "employee").await;
        let answer = t.post(&mut ben, &leave, &[]).await;
        assert_eq!(answer.location(), "/account/companies");
        assert_eq!(
            t.get(&mut ben, &format!("/companies/{id}")).await.status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn a_person_of_two_companies_chooses_and_sees_one_at_a_time() {
    on_each_engine(async |t| {
        let (_, mut ana, first) = started(&t).await;
        let form = with(application(), "legal_name", "Borealis Trading LLC");
        let second: MemberId = post(&t, &mut ana, "/apply", &form)
            .await
            .location()
            .split('/')
            .nth(2)
            .unwrap()
            .parse()
            .unwrap();
        assert_ne!(first, second);
        let page = t.get(&mut ana, &format!("/companies/{first}")).await;
        assert_eq!(page.location(), "/account/companies");
        let choose = t.get(&mut ana, "/account/companies").await.text();
        assert!(choose.contains("Acme Imports Inc") && choose.contains("Borealis Trading LLC"));
        let answer = t
            .post(&mut ana, &format!("/account/act-for/{first}"), &[])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(
            t.get(&mut ana, &format!("/companies/{first}")).await.status,
            StatusCode::OK
        );
    })
    .await;
}

#[tokio::test]
async fn to_another_companys_people_a_company_does_not_exist() {
    on_each_engine(async |t| {
        let (_, _, id) = sent(&t).await;
        let eve = t.person("eve@rival.example", None).await;
        let mut client = t.sign_in(eve).await;
        let form = with(application(), "legal_name", "Rival Freight Corp");
        post(&t, &mut client, "/apply", &form).await;
        let none = MemberId(Uuid::from_u128(5));
        for path in [
            "",
            "/application",
            "/application/company",
            "/details",
            "/people",
            "/notices",
            "/withdraw",
        ] {
            for company in [id, none] {
                let answer = t
                    .get(&mut client, &format!("/companies/{company}{path}"))
                    .await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
                assert!(!answer.text().contains("Acme"));
            }
        }
        let before = state(&t, id).await;
        for (path, form) in [
            ("application/company", company()),
            ("application/contacts", contacts()),
            ("people/invite", Form::new()),
        ] {
            let answer = post(&t, &mut client, &format!("/companies/{id}/{path}"), &form).await;
            assert!(
                matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN),
                "{path}"
            );
        }
        assert_eq!(state(&t, id).await, before);
    })
    .await;
}

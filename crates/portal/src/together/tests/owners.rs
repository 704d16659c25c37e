use super::*;
use crate::testing::Client;
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn an_owner_finds_their_sections_first_and_gets_a_mail_without_facts() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let adviser = joins(&t, &firm, "cy@advice.example", CompanyRole::Consultant).await;
        let mut officer = t.sign_in(firm.officer).await;
        let mut employee = t.sign_in(firm.employee).await;
        let page = ok(&t.get(&mut officer, &firm.path("/owners")).await);
        assert!(page.contains("employee (employee)") && page.contains("cy (consultant)"));
        let (ben, cy) = (firm.employee.to_string(), adviser.to_string());
        let chosen = [("owner-3", ben.as_str()), ("owner-4", cy.as_str())];
        went_to(&t.post(&mut officer, &firm.path("/owners"), &chosen).await);
        let list = ok(&t.get(&mut employee, &firm.path("")).await);
        let (own, others) = list.split_once("Other sections").unwrap();
        assert!(own.contains("Your sections") && own.contains("You own this section"));
        assert!(others.contains("Owner: cy"));
        let mails = mails_to(&t, "employee@acme.example").await;
        let mail = mails.last().unwrap();
        assert!(mail.contains("A section was given to you"), "{mail}");
        for fact in ["Acme", "Business", "3"] {
            assert!(!mail.contains(fact), "{fact} in {mail}");
        }
        let category = ok(&t.get(&mut officer, &firm.path("/4")).await);
        assert!(category.contains("Owner: cy"));
        // The same again is no news; taken back, the section has no owner.
        let before = mails.len();
        went_to(&t.post(&mut officer, &firm.path("/owners"), &chosen).await);
        went_to(
            &t.post(&mut officer, &firm.path("/owners"), &[("owner-3", "")])
                .await,
        );
        assert_eq!(mails_to(&t, "employee@acme.example").await.len(), before);
        let category = ok(&t.get(&mut officer, &firm.path("/3")).await);
        assert!(category.contains("Nobody owns this section"));
        // F13: whoever owns a section prepares it; signing stays the officer's.
        let mut cy = t.sign_in(adviser).await;
        let signed = [
            ("round", "1"),
            ("name", "Cy"),
            ("title", "Adviser"),
            ("declared", "1"),
        ];
        let sly = t.post(&mut cy, &firm.path("/sign"), &signed).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn only_somebody_of_the_company_can_own_or_give() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut officer = t.sign_in(firm.officer).await;
        let stranger = t.person("stranger@else.example", None).await.to_string();
        for wrong in [stranger.as_str(), "nonsense"] {
            let answer = t
                .post(&mut officer, &firm.path("/owners"), &[("owner-2", wrong)])
                .await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.text().contains("not one of your company"));
        }
        let mut specialist = t.sign_in(firm.specialist).await;
        let sly = t.get(&mut specialist, &firm.path("/owners")).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        let me = firm.officer.to_string();
        went_to(
            &t.post(&mut officer, &firm.path("/owners"), &[("owner-2", &me)])
                .await,
        );
        let timeline = format!("/companies/{}/timeline?show=all", firm.id);
        let told = ok(&t.get(&mut specialist, &timeline).await);
        assert!(
            !told.contains("owns section"),
            "it is the company's own affair"
        );
        let told = ok(&t.get(&mut officer, &timeline).await);
        assert!(told.contains("officer owns section 2") && told.contains("Your company only"));
    })
    .await;
}

/// Asks the way the page's script does.
async fn poll(t: &TestApp, client: &mut Client, path: &str) -> crate::testing::Answer {
    let request = Request::get(path)
        .header("x-background", "1")
        .body(Body::empty())
        .unwrap();
    t.send(client, request).await
}

#[tokio::test]
async fn colleagues_see_each_other_for_a_minute_and_staff_see_nobody() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut officer = t.sign_in(firm.officer).await;
        let mut employee = t.sign_in(firm.employee).await;
        let criterion = firm.path("/criteria/3.1");
        let alone = ok(&t.get(&mut officer, &criterion).await);
        assert!(!alone.contains("Also here now"));
        let page = ok(&t.get(&mut employee, &criterion).await);
        assert!(page.contains("Also here now: officer"), "without a script");
        let told = poll(&t, &mut officer, &firm.path("/presence/3.1")).await;
        assert_eq!(told.json()["text"], "Also here now: employee");
        let told = poll(&t, &mut officer, &firm.path("/presence/3")).await;
        assert_eq!(told.json()["text"], "Also here now: employee (3.1)");
        let told = poll(&t, &mut officer, &firm.path("/presence/4")).await;
        assert_eq!(told.json()["text"], "");
        let gone = poll(&t, &mut officer, &firm.path("/presence/99.9")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        let mut specialist = t.sign_in(firm.specialist).await;
        let sly = poll(&t, &mut specialist, &firm.path("/presence/3.1")).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        t.at("2024-03-04T15:02:00Z");
        let told = poll(&t, &mut officer, &firm.path("/presence/3.1")).await;
        assert_eq!(told.json()["text"], "", "the employee is gone");
    })
    .await;
}

#[tokio::test]
async fn a_page_left_open_keeps_no_session_alive() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut left_open = t.sign_in(firm.officer).await;
        let mut stays = t.sign_in(firm.employee).await;
        for moment in ["2024-03-04T15:40:00Z", "2024-03-04T15:59:00Z"] {
            t.at(moment);
            poll(&t, &mut left_open, &firm.path("/presence/3.1")).await;
            ok(&t.get(&mut stays, "/session").await);
        }
        t.at("2024-03-04T16:10:00Z");
        let answer = t.get(&mut left_open, &firm.path("")).await;
        assert!(went_to(&answer).starts_with("/sign-in"));
        ok(&t.get(&mut stays, &firm.path("")).await);
    })
    .await;
}

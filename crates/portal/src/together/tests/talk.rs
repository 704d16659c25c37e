use super::*;
use crate::testing::Client;

const AMONG_US: &str = "heliotrope-lantern: we have no log for August";
const OWN_STAFF: &str = "vermilion-anchor: the adviser must not know";

async fn begins(t: &TestApp, client: &mut Client, firm: &Firm, between: &str, said: &str) {
    let path = firm.path("/criteria/3.1/threads");
    let fields = [("between", between), ("said", said)];
    let to = went_to(&t.post(client, &path, &fields).await);
    assert_eq!(to, firm.path("/criteria/3.1#talk"));
}

/// The addresses of threads on a page: `/companies/…/threads/ID/`.
fn threads(page: &str) -> Vec<String> {
    let parts = page.split("id=\"thread-").skip(1);
    let ids = parts
        .filter_map(|part| part.split_once('"'))
        .map(|(id, _)| id);
    ids.filter(|id| id.len() == 36).map(str::to_owned).collect()
}

/// Every page and file of a company that its people or staff may ask for, and the programme's own.
fn addresses(firm: &Firm, profile: &str) -> Vec<String> {
    let company = firm.id.to_string();
    let of_company = crate::route_table().into_iter().filter_map(|route| {
        let (start, rest) = route.path.split_once("/companies/{")?;
        let (_, rest) = rest.split_once('}')?;
        let rest = rest
            .replace("{criterion}", "3.1")
            .replace("{category}", "3");
        let path = format!("{start}/companies/{company}{rest}");
        (route.method == "GET" && !rest.contains('{')).then_some(path)
    });
    let mut all: Vec<String> = of_company.collect();
    for query in ["?show=all", "?show=all&format=json"] {
        all.push(format!("/companies/{company}/timeline{query}"));
    }
    all.extend([
        format!("/review/{profile}"),
        format!("/review/{profile}/criteria/3.1"),
    ]);
    let own = [
        "/work",
        "/work?whose=team",
        "/work/overdue",
        "/audit",
        "/audit?format=json",
        "/measures",
    ];
    all.extend(own.map(str::to_owned));
    all
}

#[tokio::test]
async fn what_a_company_says_to_itself_is_on_no_page_of_the_programme() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let adviser = joins(&t, &firm, "cy@advice.example", CompanyRole::Consultant).await;
        let mut employee = t.sign_in(firm.employee).await;
        begins(&t, &mut employee, &firm, "company", AMONG_US).await;
        begins(&t, &mut employee, &firm, "own_staff", OWN_STAFF).await;
        firm.answer_all(&t, profile).await;
        went_to(&firm.sign(&t, 1).await);

        let mut officer = t.sign_in(firm.officer).await;
        let page = ok(&t.get(&mut officer, &firm.path("/criteria/3.1")).await);
        assert!(page.contains(AMONG_US) && page.contains(OWN_STAFF));
        assert!(page.contains("employee (employee)"), "by whom");
        let category = ok(&t.get(&mut officer, &firm.path("/3")).await);
        assert!(category.contains("2 open comments or questions"));

        let mut cy = t.sign_in(adviser).await;
        let page = ok(&t.get(&mut cy, &firm.path("/criteria/3.1")).await);
        assert!(page.contains(AMONG_US) && !page.contains(OWN_STAFF));
        assert!(!page.contains("Our own staff only"), "not offered either");
        let category = ok(&t.get(&mut cy, &firm.path("/3")).await);
        assert!(category.contains("1 open comment or question"));

        let mut asked = 0;
        for (email, role) in [
            ("", "specialist"),
            ("sue@programme.gov", "supervisor"),
            ("dee@programme.gov", "director"),
            ("art@programme.gov", "auditor"),
            ("vera@programme.gov", "vetting_officer"),
        ] {
            let account = if email.is_empty() {
                firm.specialist
            } else {
                t.person(email, Some(role)).await
            };
            let mut staff = t
                .sign_in(account)
                .await
                .moved_to(&format!("203.0.113.{}:1", email.len()));
            for path in addresses(&firm, &profile.to_string()) {
                let answer = t.get(&mut staff, &path).await;
                asked += usize::from(answer.status == StatusCode::OK);
                for secret in ["heliotrope", "vermilion", "Comment on criterion"] {
                    assert!(
                        !answer.text().contains(secret),
                        "{role} reads {secret} at {path}"
                    );
                }
            }
        }
        assert!(asked > 50, "the pages were there to be read: {asked}");
        // Nor does an adviser find the staff's words anywhere.
        for path in addresses(&firm, &profile.to_string()) {
            assert!(
                !t.get(&mut cy, &path).await.text().contains("vermilion"),
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_else_can_speak_in_a_thread() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let adviser = joins(&t, &firm, "cy@advice.example", CompanyRole::Consultant).await;
        let mut employee = t.sign_in(firm.employee).await;
        begins(&t, &mut employee, &firm, "own_staff", OWN_STAFF).await;
        let page = ok(&t.get(&mut employee, &firm.path("/criteria/3.1")).await);
        let id = threads(&page).remove(0);
        let base = format!("/companies/{}/threads/{id}", firm.id);
        let text = [("said", "I should not be here.")];
        let mut cy = t.sign_in(adviser).await;
        for act in ["say", "resolve"] {
            let sly = t.post(&mut cy, &format!("{base}/{act}"), &text).await;
            assert_eq!(
                sly.status,
                StatusCode::NOT_FOUND,
                "to an adviser it does not exist"
            );
        }
        let forbidden = [("between", "own_staff"), ("said", "Nor this.")];
        let sly = t
            .post(&mut cy, &firm.path("/criteria/3.1/threads"), &forbidden)
            .await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        let mut specialist = t.sign_in(firm.specialist).await;
        let sly = t
            .post(&mut specialist, &format!("{base}/answer"), &text)
            .await;
        assert_eq!(sly.status, StatusCode::NOT_FOUND);
        let sly = t.post(&mut specialist, &format!("{base}/say"), &text).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        // F15: one account an entity. Somebody of two companies finds the one's words only there.
        let other = Firm::named(&t, "Borealis Freight Lines LLC", "98-7654321XX", "borealis").await;
        other.open(&t).await;
        let mut stranger = t.sign_in(other.employee).await;
        for base in [
            base.clone(),
            format!("/companies/{}/threads/{id}", other.id),
        ] {
            let sly = t.post(&mut stranger, &format!("{base}/say"), &text).await;
            assert_eq!(sly.status, StatusCode::NOT_FOUND);
        }
        let mails = mails_to(&t, "specialist@acme.gov").await;
        assert!(
            mails.iter().all(|mail| !mail.contains("question")),
            "nobody was asked"
        );
    })
    .await;
}

#[tokio::test]
async fn comments_are_replied_to_settled_and_opened_again() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let mut officer = t.sign_in(firm.officer).await;
        let path = firm.path("/criteria/3.1/threads");
        for (fields, message) in [
            (vec![("said", "Whose is it?")], "Choose who should read it."),
            (
                vec![("between", "company"), ("said", " ")],
                "Write what you want to say.",
            ),
        ] {
            let refused = t.post(&mut employee, &path, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let page = refused.text();
            assert!(
                page.contains(message) && page.contains(fields[0].1),
                "{page}"
            );
        }
        begins(&t, &mut employee, &firm, "company", AMONG_US).await;
        let list = format!("/companies/{}/conversations", firm.id);
        let id = threads(&ok(&t.get(&mut officer, &list).await)).remove(0);
        let base = format!("/companies/{}/threads/{id}", firm.id);
        let reply = [
            ("said", "The log is in the office."),
            ("from", "criterion"),
            ("criterion", "3.1"),
        ];
        let to = went_to(&t.post(&mut officer, &format!("{base}/say"), &reply).await);
        assert_eq!(to, firm.path(&format!("/criteria/3.1#thread-{id}")));
        went_to(&t.post(&mut officer, &format!("{base}/resolve"), &[]).await);
        let late = t.post(&mut employee, &format!("{base}/say"), &reply).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("This conversation is settled."));
        assert!(!ok(&t.get(&mut officer, &list).await).contains(AMONG_US));
        let settled = ok(&t.get(&mut officer, &format!("{list}?show=settled")).await);
        assert!(settled.contains(AMONG_US) && settled.contains("Settled by officer"));
        went_to(&t.post(&mut employee, &format!("{base}/reopen"), &[]).await);
        assert!(ok(&t.get(&mut officer, &list).await).contains("The log is in the office."));
    })
    .await;
}

#[tokio::test]
async fn a_question_is_in_the_one_queue_until_it_is_answered() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let mut specialist = t.sign_in(firm.specialist).await;
        begins(
            &t,
            &mut employee,
            &firm,
            "programme",
            "Does a rented yard count?",
        )
        .await;
        let mails = mails_to(&t, "specialist@acme.gov").await;
        let mail = mails.last().unwrap();
        assert!(mail.contains("A question waits for you"));
        assert!(!mail.contains("Acme") && !mail.contains("yard"), "{mail}");

        // F7: it is in the specialist's queue, and when its time runs out in the programme's one list.
        let work = ok(&t.get(&mut specialist, "/work").await);
        assert!(
            work.contains("conversations#thread-") && work.contains("18 Mar 2024"),
            "{work}"
        );
        let list = format!("/companies/{}/conversations", firm.id);
        let page = ok(&t.get(&mut specialist, &list).await);
        assert!(page.contains("Does a rented yard count?"));
        let id = threads(&page).remove(0);
        let base = format!("/companies/{}/threads/{id}", firm.id);
        let other = t.person("other@programme.gov", Some("specialist")).await;
        let mut other = t.sign_in(other).await;
        let answer = [("said", "Yes, every yard you control.")];
        let sly = t.post(&mut other, &format!("{base}/answer"), &answer).await;
        assert_eq!(
            sly.status,
            StatusCode::FORBIDDEN,
            "only its own specialist answers"
        );
        t.at("2024-03-20T15:00:00Z");
        let supervisor = t.person("sue@programme.gov", Some("supervisor")).await;
        let mut supervisor = t.sign_in(supervisor).await;
        let overdue = ok(&t
            .get(&mut supervisor, "/work/overdue?clock=question_answer")
            .await);
        assert!(overdue.contains("Acme Imports Inc"), "{overdue}");

        let mut specialist = t.sign_in(firm.specialist).await;
        went_to(
            &t.post(&mut specialist, &format!("{base}/answer"), &answer)
                .await,
        );
        let work = ok(&t.get(&mut specialist, "/work").await);
        assert!(!work.contains("conversations#thread-"));
        let overdue = ok(&t
            .get(&mut supervisor, "/work/overdue?clock=question_answer")
            .await);
        assert!(!overdue.contains("Acme Imports Inc"));
        let mails = mails_to(&t, "employee@acme.example").await;
        let mail = mails.last().unwrap();
        assert!(
            mail.contains("Your question was answered") && !mail.contains("yard"),
            "{mail}"
        );
        let mut employee = t.sign_in(firm.employee).await;
        let page = ok(&t.get(&mut employee, &firm.path("/criteria/3.1")).await);
        assert!(page.contains("Yes, every yard you control.") && page.contains("Answered"));
        for client in [&mut employee, &mut specialist] {
            let timeline = format!("/companies/{}/timeline?show=all", firm.id);
            let told = ok(&t.get(client, &timeline).await);
            assert!(
                told.contains("Question about criterion 3.1 answered"),
                "{told}"
            );
        }
        // Asked again, it waits again, with a day of its own.
        went_to(
            &t.post(
                &mut employee,
                &format!("{base}/say"),
                &[("said", "And a shared one?")],
            )
            .await,
        );
        let work = ok(&t.get(&mut specialist, "/work").await);
        assert!(
            work.contains("conversations#thread-") && work.contains("3 Apr 2024"),
            "{work}"
        );
        // The reviewer has it beside the answer.
        firm.answer_all(&t, profile).await;
        went_to(&firm.sign(&t, 1).await);
        let review = format!("/review/{profile}/criteria/3.1");
        assert!(ok(&t.get(&mut specialist, &review).await).contains("And a shared one?"));
    })
    .await;
}

//! Forms: each fault beside its field, and nothing typed is lost.

use super::*;

async fn refused(t: &TestApp, client: &mut Client, path: &str, form: &Form) -> String {
    let answer = post(t, client, path, form).await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    answer.text()
}

#[tokio::test]
async fn a_start_with_faults_keeps_what_was_typed() {
    on_each_engine(async |t| {
        let ana = t.person("ana@acme.example", None).await;
        let mut client = t.sign_in(ana).await;
        let page = refused(
            &t,
            &mut client,
            "/apply",
            &with(application(), "country", "DE"),
        )
        .await;
        assert!(page.contains("value=\"Acme Imports Inc\""));
        assert!(page.contains("href=\"#country\""));
        assert!(page.contains("<option value=\"DE\" selected>"));
        let form: Form = application()
            .into_iter()
            .filter(|(n, _)| n != "officer")
            .collect();
        let page = refused(&t, &mut client, "/apply", &form).await;
        assert!(page.contains("Only an officer can start"));
        let page = refused(&t, &mut client, "/apply", &Form::new()).await;
        for field in ["legal_name", "country", "entity_type"] {
            assert!(page.contains(&format!("href=\"#{field}\"")), "{field}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_ends_eligibility_says_why() {
    on_each_engine(async |t| {
        let (_, mut client, id) = started(&t).await;
        let path = format!("/companies/{id}/application/eligibility");
        let page = refused(
            &t,
            &mut client,
            &path,
            &with(answers(&t), "unpaid_debt", "yes"),
        )
        .await;
        assert!(page.contains("A final debt must be paid"));
        assert!(page.contains("href=\"#unpaid_debt\""));
        assert!(
            state(&t, id)
                .await
                .application
                .unwrap()
                .eligibility
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn company_faults_stand_beside_their_fields() {
    on_each_engine(async |t| {
        let (_, mut client, id) = started(&t).await;
        let path = format!("/companies/{id}/application/company");
        let mut form = with(company(), "identifier_ior", "12-34567890O");
        form = with(form, "site_0_unlocode", "CAVAN");
        form = with(form, "owner_0_share", "many");
        form = with(form, "site_0_kind", "");
        let page = refused(&t, &mut client, &path, &form).await;
        for (field, typed) in [
            ("identifier_ior", "12-34567890O"),
            ("site_0_unlocode", "CAVAN"),
            ("owner_0_share", "many"),
        ] {
            assert!(page.contains(&format!("href=\"#{field}\"")), "{field}");
            assert!(page.contains(&format!("value=\"{typed}\"")), "{typed}");
        }
        assert!(page.contains("href=\"#site_0_kind\""));
        assert!(state(&t, id).await.company.is_none());
    })
    .await;
}

#[tokio::test]
async fn a_row_is_added_without_saving_and_an_empty_row_is_left_out() {
    on_each_engine(async |t| {
        let (_, mut client, id) = started(&t).await;
        let path = format!("/companies/{id}/application/company");
        let answer = post(&t, &mut client, &path, &with(company(), "more", "site")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text().contains("name=\"site_1_name\""));
        assert!(answer.text().contains("value=\"Head office\""));
        assert!(state(&t, id).await.company.is_none());
        let mut form = with(company(), "site_1_name", "");
        form = with(form, "site_2_name", "Warehouse");
        for (part, value) in [
            ("kind", "warehouse"),
            ("street", "2 Dock St"),
            ("city", "Laredo"),
            ("country", "US"),
        ] {
            form = with(form, &format!("site_2_{part}"), value);
        }
        let answer = post(&t, &mut client, &path, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let sites = state(&t, id).await.company.unwrap().sites;
        let names: Vec<_> = sites.iter().map(|site| site.name.as_str()).collect();
        assert_eq!(names, ["Head office", "Warehouse"]);
        // The form filled from the record saves the same record: no event, and sites keep their ids.
        let page = t.get(&mut client, &path).await.text();
        assert!(page.contains(&sites[1].id.to_string()));
        rows_are_the_fold(&t, id).await;
    })
    .await;
}

#[tokio::test]
async fn a_lookalike_is_explained_without_naming_the_other_company() {
    on_each_engine(async |t| {
        let (_, _, first) = ready(&t).await;
        let near = with(company(), "legal_name", "ACME Imports, Incorporated");
        let near = with(near, "identifier_ior", "98-7654321XX");
        let same_number = with(company(), "legal_name", "Utterly Different Goods LLC");
        for (email, form) in [("bea@b.example", near), ("cy@c.example", same_number)] {
            let person = t.person(email, None).await;
            let mut client = t.sign_in(person).await;
            let start = with(application(), "legal_name", "Quite Another Name");
            let location = post(&t, &mut client, "/apply", &start).await.location();
            let id: MemberId = location.split('/').nth(2).unwrap().parse().unwrap();
            let path = format!("/companies/{id}/application/company");
            let page = refused(&t, &mut client, &path, &form).await;
            assert!(page.contains("A company like this is already known"));
            assert!(page.contains("name=\"explanation\""));
            assert!(!page.contains(&first.to_string()) && !page.contains("Acme Imports Inc<"));
            assert!(state(&t, id).await.company.is_none());
            let why = "A sister company under the same roof, run apart.";
            let explained = with(form, "explanation", why);
            let answer = post(&t, &mut client, &path, &explained).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
            assert!(state(&t, id).await.explained.contains(&first));
        }
    })
    .await;
}

#[tokio::test]
async fn a_persons_number_is_found_but_not_readable_in_the_tables() {
    on_each_engine(async |t| {
        let (_, mut client, id) = started(&t).await;
        let path = format!("/companies/{id}/application/company");
        let form = with(company(), "identifier_ior", "123-45-6789");
        let answer = post(&t, &mut client, &path, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let db = t.app.db(&System);
        let rows: Vec<(String,)> = db
            .all("select value from member_identifier", vec![])
            .await
            .unwrap();
        assert!(
            rows.iter().all(|(value,)| value.starts_with("sha256:")),
            "{rows:?}"
        );
        let number = greenlane_domain::identifiers::Scheme::Ior
            .check("123-45-6789")
            .unwrap();
        assert_eq!(
            super::super::by_identifier(&t.app, &System, &number)
                .await
                .unwrap(),
            [id]
        );
        let details = t
            .get(&mut client, &format!("/companies/{id}/details"))
            .await
            .text();
        assert!(!details.contains("123-45"));
    })
    .await;
}

#[tokio::test]
async fn contacts_need_an_officer_and_keep_what_was_typed() {
    on_each_engine(async |t| {
        let (_, mut client, id) = started(&t).await;
        let path = format!("/companies/{id}/application/contacts");
        let form = with(contacts(), "primary_capacity", "consultant");
        let page = refused(
            &t,
            &mut client,
            &path,
            &with(form, "primary_email", "ana at acme"),
        )
        .await;
        assert!(
            page.contains("href=\"#primary_capacity\"") && page.contains("href=\"#primary_email\"")
        );
        assert!(page.contains("value=\"ana at acme\""));
        let answer = post(&t, &mut client, &path, &with(contacts(), "more", "contact")).await;
        assert!(answer.text().contains("name=\"contact_0_name\""));
    })
    .await;
}

#[tokio::test]
async fn search_finds_names_in_any_writing() {
    on_each_engine(async |t| {
        let (_, _, id) = ready(&t).await;
        for typed in ["acme", "ACME  Imports", "imports", ""] {
            let (rows, count) = super::super::search(&t.app, &System, typed, (10, 0))
                .await
                .unwrap();
            assert_eq!((rows[0].id(), count), (id, 1), "{typed}");
        }
        let (rows, count) = super::super::search(&t.app, &System, "zenith", (10, 0))
            .await
            .unwrap();
        assert_eq!((rows.len(), count), (0, 0));
    })
    .await;
}

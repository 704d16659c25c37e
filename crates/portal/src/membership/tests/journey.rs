//! From the first visit to a certified company.

use super::*;

#[tokio::test]
async fn anyone_reads_the_public_pages_in_three_languages() {
    on_each_engine(async |t| {
        let mut anyone = Client::default();
        for lang in ["en", "es", "fr"] {
            for path in ["/", "/eligibility", "/eligibility/importer", "/apply"] {
                let page = t.get(&mut anyone, &format!("{path}?lang={lang}")).await;
                assert_eq!(page.status, StatusCode::OK, "{path} {}", page.text());
                complete(&page);
            }
        }
        let none = t.get(&mut anyone, "/eligibility/wizard").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        insta::assert_snapshot!(
            "public_home",
            main_part(&t.get(&mut anyone, "/?lang=en").await)
        );
    })
    .await;
}

/// No message key stands where words should.
fn complete(page: &Answer) {
    let text = main_part(page);
    let keys = [
        "public-",
        "membership-",
        "refusal-",
        "application-",
        "company-",
        "next-",
        "deadline-",
        "notice-",
        "agreement-",
        "authority-",
        "people-",
        "home-",
        "apply-",
        "eligibility-",
        "contact-",
        "check-",
        "country-",
    ];
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
        assert!(
            !keys.iter().any(|key| bare.starts_with(key)),
            "`{bare}` in {text}"
        );
    }
}

#[tokio::test]
async fn the_eligibility_check_answers_and_keeps_nothing() {
    on_each_engine(async |t| {
        let mut anyone = Client::default();
        let yes: Vec<String> = answers(&t)
            .iter()
            .map(|(q, a)| format!("&{q}={a}"))
            .collect();
        let yes = yes.concat();
        let page = t
            .get(&mut anyone, &format!("/eligibility/importer?check=1{yes}"))
            .await;
        assert!(page.text().contains("The company can apply"));
        let no = yes.replace("unpaid_debt=no", "unpaid_debt=yes");
        let page = t
            .get(&mut anyone, &format!("/eligibility/importer?check=1{no}"))
            .await;
        assert!(page.text().contains("The company cannot apply yet"));
        assert!(page.text().contains("A final debt must be paid"));
        let page = t.get(&mut anyone, "/eligibility/importer?check=1").await;
        assert!(page.text().contains("There is a problem"));
        let (events,): (i64,) = t
            .app
            .db(&System)
            .one("select count(*) from event", vec![])
            .await
            .unwrap();
        assert_eq!(events, 0);
    })
    .await;
}

#[tokio::test]
async fn a_company_applies_and_is_told_which_clocks_run() {
    on_each_engine(async |t| {
        let (_, mut client, id) = ready(&t).await;
        let check = t
            .get(&mut client, &format!("/companies/{id}/application/check"))
            .await;
        complete(&check);
        insta::assert_snapshot!("check", main_part(&check).replace(&id.to_string(), "ID"));
        let tasks = t
            .get(&mut client, &format!("/companies/{id}/application"))
            .await;
        assert!(
            tasks.text().contains("4 of 4 parts complete"),
            "{}",
            main_part(&tasks)
        );
        let path = format!("/companies/{id}/application/check");
        let answer = t.post(&mut client, &path, &[]).await;
        assert_eq!(
            answer.location(),
            format!("/companies/{id}/application/submitted")
        );
        let page = t.get(&mut client, &answer.location()).await;
        complete(&page);
        let text = main_part(&page);
        // 60 days after 4 March 2024.
        assert!(text.contains("3 May 2024"), "{text}");
        assert!(text.contains("By law: 6 U.S.C. 964(c)"), "{text}");
        assert_eq!(
            state(&t, id).await.submitted_on(),
            Some(jiff::civil::date(2024, 3, 4))
        );
        rows_are_the_fold(&t, id).await;
        let again = t.post(&mut client, &path, &[]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_sent_with_a_part_missing() {
    on_each_engine(async |t| {
        let (_, mut client, id) = started(&t).await;
        let path = format!("/companies/{id}/application/check");
        let answer = t.post(&mut client, &path, &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = main_part(&answer);
        assert!(text.contains("4 parts are still missing"), "{text}");
        for part in ["eligibility", "company", "contacts", "agreement"] {
            assert!(answer.text().contains(&format!("/application/{part}\"")));
        }
    })
    .await;
}

#[tokio::test]
async fn a_member_home_says_what_is_next_and_why_each_date() {
    on_each_engine(async |t| {
        let (ana, mut client, id) = sent(&t).await;
        let home = format!("/companies/{id}");
        let page = t.get(&mut client, &home).await;
        complete(&page);
        assert!(page.text().contains(&format!("/companies/{id}/profile\"")));
        assert!(page.text().contains("Why this date"));
        assert!(main_part(&page).contains("The security profile has not been submitted."));
        let officer = t.who(ana).await;
        act(&t, &officer, async |unit| {
            staff::profile_submitted(unit, id, profile(), 1).await
        })
        .await
        .unwrap();
        let page = main_part(&t.get(&mut client, &home).await);
        assert!(page.contains("Vetting has no result yet"), "{page}");
        for lang in ["es", "fr"] {
            complete(&t.get(&mut client, &format!("{home}?lang={lang}")).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_certified_company_reads_its_letter_in_its_language() {
    on_each_engine(async |t| {
        let (_, _, mut client, id) = certified(&t).await;
        let member = state(&t, id).await;
        assert_eq!(
            (member.stage(), member.tier()),
            (Stage::Certified, Some(Tier::Tier1))
        );
        rows_are_the_fold(&t, id).await;
        let page = t.get(&mut client, &format!("/companies/{id}")).await;
        complete(&page);
        let reference = super::super::views::reference(id.0);
        insta::assert_snapshot!(
            "home_certified",
            main_part(&page).replace(&reference, "REF")
        );
        let list = t
            .get(&mut client, &format!("/companies/{id}/notices"))
            .await;
        complete(&list);
        let notice = member.notices[0].id;
        let path = format!("/companies/{id}/notices/{notice}");
        for (lang, words) in [
            ("en", "is certified"),
            ("es", "está certificada"),
            ("fr", "est certifiée"),
        ] {
            let letter = main_part(&t.get(&mut client, &format!("{path}?lang={lang}")).await);
            assert!(letter.contains(words), "{letter}");
            assert!(letter.contains(REASONS), "{letter}");
            assert!(!letter.contains('{'), "{letter}");
        }
        let (mails,): (i64,) = t
            .app
            .db(&System)
            .one(
                "select count(*) from outbox where body not like '%Acme%'",
                vec![],
            )
            .await
            .unwrap();
        assert_eq!(mails, 1, "the officer was told, without case facts");
    })
    .await;
}

#[tokio::test]
async fn tier_two_is_derived_from_a_passed_validation() {
    on_each_engine(async |t| {
        let (staff, _, _, id) = certified(&t).await;
        let validation = ValidationId(Uuid::from_u128(77));
        let day = t.app.today();
        act(&t, &staff.specialist, async |unit| {
            super::super::validation_planned(unit, id, validation, day).await?;
            super::super::validation_concluded(unit, id, validation, Outcome::Pass, day).await
        })
        .await
        .unwrap();
        let row = super::super::member_row(&t.app, &System, id).await.unwrap();
        assert_eq!(
            (row.stage.as_str(), row.tier.as_deref()),
            ("validated", Some("tier2"))
        );
        assert_eq!(row.next_clock.as_deref(), Some("revalidate"));
        rows_are_the_fold(&t, id).await;
    })
    .await;
}

use super::evidence::PDF;
use super::*;
use crate::profile::library;

#[tokio::test]
async fn another_companys_profile_and_documents_do_not_exist() {
    on_each_engine(async |t| {
        let (acme, profile) = Firm::opened(&t).await;
        let other = Firm::named(&t, "Borealis Freight Lines LLC", "98-7654321XX", "borealis").await;
        let theirs = other.open(&t).await;
        let mut employee = t.sign_in(acme.employee).await;
        went_to(
            &upload(
                &t,
                &mut employee,
                &acme.path("/library"),
                &[],
                ("secret.pdf", PDF),
            )
            .await,
        );
        let document = library(&t.app, &System, acme.id).await.unwrap()[0].id();

        let mut stranger = t.sign_in(other.officer).await;
        for path in [
            acme.path(""),
            acme.path("/criteria/1.1"),
            acme.path("/library"),
            format!("/companies/{}/evidence/{document}", acme.id),
            format!("/companies/{}/evidence/{document}", other.id),
            format!("/review/{profile}"),
            format!("/review/{theirs}"),
        ] {
            let answer = t.get(&mut stranger, &path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let attach = document.to_string();
        let fields = [
            ("rev", "0"),
            ("state", "in_place"),
            ("attach", attach.as_str()),
        ];
        let sly = t
            .post(&mut stranger, &other.path("/criteria/1.1"), &fields)
            .await;
        assert_eq!(sly.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sly.text().contains("not in your company"));
        assert!(state(&t, theirs).await.attached().is_empty());
    })
    .await;
}

#[tokio::test]
async fn staff_see_no_draft_and_only_the_assigned_specialist_decides() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        firm.answer_all(&t, profile).await;
        let mut specialist = t.sign_in(firm.specialist).await;
        let page = t.get(&mut specialist, &format!("/review/{profile}")).await;
        assert_eq!(
            page.status,
            StatusCode::NOT_FOUND,
            "a draft is the company's own"
        );
        let list = ok(&t.get(&mut specialist, &firm.path("")).await);
        assert!(!list.contains(TEXT) && list.contains("company’s own"));
        went_to(&firm.sign(&t, 1).await);
        let to = went_to(&t.get(&mut specialist, &firm.path("")).await);
        assert_eq!(to, format!("/review/{profile}"));
        let other = t.person("other@programme.gov", Some("specialist")).await;
        let mut other = t.sign_in(other).await;
        let one = format!("/review/{profile}/criteria/1.1");
        let read = ok(&t.get(&mut other, &one).await);
        assert!(read.contains(TEXT) && !read.contains("name=\"verdict\""));
        let sly = t
            .post(&mut other, &one, &[("round", "1"), ("verdict", "accept")])
            .await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        assert!(state(&t, profile).await.reviews.is_empty());
    })
    .await;
}

//! Nobody sees another's partners, and staff see without changing.

use super::*;

#[tokio::test]
async fn no_member_sees_or_changes_anothers_partners() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let mut other = certified(&t, "Borealis Freight LLC", "98-7654321").await;
        let id = add(&t, &mut acme, &MILL).await;
        let before = chain(&t, acme.id).await;
        let (base, own) = (
            format!("/companies/{}", acme.id),
            format!("/companies/{}", other.id),
        );
        for path in [
            format!("{base}/partners"),
            format!("{base}/partners/{id}"),
            format!("{base}/partners/{id}/edit"),
            format!("{base}/risk"),
            format!("{base}/risk/scores"),
            format!("{base}/routes"),
            // One's own company with somebody else's partner.
            format!("{own}/partners/{id}"),
            format!("{own}/partners/{id}/check"),
        ] {
            let answer = t.get(&mut other.client, &path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!answer.text().contains("Delta Mill"), "{path}");
        }
        for path in [
            format!("{base}/partners/new"),
            format!("{base}/partners/{id}/edit"),
            format!("{base}/partners/{id}/end"),
            format!("{base}/partners/{id}/ask"),
            format!("{own}/partners/{id}/ask"),
            format!("{own}/partners/{id}/edit"),
            format!("{base}/risk/procedure"),
        ] {
            let answer = t.post(&mut other.client, &path, &MILL).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let list = ok(&t.get(&mut other.client, &format!("{own}/partners")).await);
        assert!(!list.contains("Delta Mill"));
        assert_eq!(chain(&t, acme.id).await, before);
        assert!(chain(&t, other.id).await.partners.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_specialist_reads_the_chain_from_the_companys_file_and_changes_nothing() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let id = add(&t, &mut acme, &MILL).await;
        let kim = t.person("kim@programme.gov", Some("specialist")).await;
        let mut kim = t.sign_in(kim).await;
        let base = format!("/companies/{}", acme.id);
        let file = ok(&t.get(&mut kim, &format!("{base}/file")).await);
        assert!(file.contains(&format!("{base}/risk")));
        for path in [
            "/risk",
            "/partners",
            "/routes",
            "/risk/scores",
            "/risk/threats",
            "/risk/actions",
            "/risk/sign",
        ] {
            let page = ok(&t.get(&mut kim, &format!("{base}{path}")).await);
            assert!(
                !page.contains("<form method=\"post\" action=\"/companies"),
                "{path}"
            );
        }
        let page = ok(&t.get(&mut kim, &format!("{base}/partners/{id}")).await);
        assert!(page.contains("Delta Mill SA") && page.contains("luis@delta.example"));
        for path in ["/partners/new", "/risk/sign", "/risk/actions"] {
            let answer = t.post(&mut kim, &format!("{base}{path}"), &MILL).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn only_an_officer_signs() {
    on_each_engine(async |t| {
        let firm = crate::profile::tests::Firm::new(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let path = format!("/companies/{}/risk/sign", firm.id);
        let answer = t.post(&mut employee, &path, &[("declared", "1")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let fields = [("procedure", "Each January.")];
        let procedure = format!("/companies/{}/risk/procedure", firm.id);
        went_to(&t.post(&mut employee, &procedure, &fields).await);
        assert!(ok(&t.get(&mut employee, &path).await).contains("Each January."));
    })
    .await;
}

use super::*;
use crate::profile::tests::state;
use crate::testing::Client;
use uuid::Uuid;

const SITE: Uuid = Uuid::from_u128(77);

fn path(firm: &Firm, rest: &str) -> String {
    firm.path(&format!("/criteria/3.1/sites/{SITE}{rest}"))
}

fn says<'a>(
    rev: &'a str,
    state: &'a str,
    narrative: &'a str,
    plan: &'a str,
) -> Vec<(&'a str, &'a str)> {
    vec![
        ("rev", rev),
        ("state", state),
        ("narrative", narrative),
        ("plan", plan),
    ]
}

#[tokio::test]
async fn a_site_that_differs_is_asked_signed_and_reviewed_as_such() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        firm.answer_all(&t, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let criterion = firm.path("/criteria/3.1");
        let page = ok(&t.get(&mut employee, &criterion).await);
        assert!(page.contains("Where a site differs") && page.contains("Head office"));
        let go = format!("{criterion}/sites?site={SITE}");
        assert_eq!(went_to(&t.get(&mut employee, &go).await), path(&firm, ""));
        let form = ok(&t.get(&mut employee, &path(&firm, "")).await);
        assert!(form.contains("Criterion 3.1 at Head office"));
        let missing = says("0", "", "Kept text.", "");
        let refused = t.post(&mut employee, &path(&firm, ""), &missing).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Kept text."));
        went_to(
            &t.post(
                &mut employee,
                &path(&firm, ""),
                &says("0", "not_in_place", "", ""),
            )
            .await,
        );

        // A site's gap is the profile's gap: it is listed, and nobody can sign over it.
        let check = ok(&t.get(&mut employee, &firm.path("/check")).await);
        assert!(check.contains("Head office: "), "{check}");
        let refused = firm.sign(&t, 1).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let plan = "Partners of the head office are screened from May on.";
        went_to(
            &t.post(
                &mut employee,
                &path(&firm, ""),
                &says("1", "not_in_place", "", plan),
            )
            .await,
        );
        let category = ok(&t.get(&mut employee, &firm.path("/3")).await);
        assert!(category.contains("1 site differs"));
        went_to(&firm.sign(&t, 1).await);

        let mut specialist = t.sign_in(firm.specialist).await;
        for page in [
            firm.path("/record/1"),
            format!("/review/{profile}/criteria/3.1"),
        ] {
            let text = ok(&t.get(&mut specialist, &page).await);
            assert!(
                text.contains("Head office") && text.contains(plan),
                "{page}"
            );
        }
        let record = ok(&t.get(&mut specialist, &firm.path("/record/1")).await);
        assert!(record.contains("equal. This is what was signed."));
        let locked = t
            .post(
                &mut employee,
                &path(&firm, ""),
                &says("2", "in_place", plan, ""),
            )
            .await;
        assert_eq!(
            locked.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "signed is signed"
        );
        assert_eq!(state(&t, profile).await.site_rev("3.1", SITE), 2);
    })
    .await;
}

#[tokio::test]
async fn two_people_at_one_site_see_both_texts() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let mut officer = t.sign_in(firm.officer).await;
        let save = async |client: &mut Client, rev: &str, text: &str| {
            let fields = says(rev, "partly", text, "We put it right until June.");
            t.post(client, &path(&firm, ""), &fields).await
        };
        went_to(&save(&mut employee, "0", "The employee saved this first.").await);
        let late = save(&mut officer, "0", "The officer typed this meanwhile.").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let page = late.text();
        assert!(
            page.contains("The officer typed this meanwhile."),
            "kept: {page}"
        );
        assert!(
            page.contains("saved") && page.contains("employee"),
            "theirs: {page}"
        );
        let text = |t: &greenlane_domain::profile::Profile| {
            t.site("3.1", SITE).unwrap().text.narrative.clone()
        };
        assert_eq!(
            text(&state(&t, profile).await),
            "The employee saved this first."
        );
        assert_eq!(field(&page, "rev"), "1", "made from what stands now");
        let dropped = t
            .post(&mut officer, &path(&firm, "/drop"), &[("rev", "0")])
            .await;
        assert_eq!(dropped.status, StatusCode::CONFLICT);
        went_to(&save(&mut officer, "1", "Both of us agree on this.").await);
        went_to(
            &t.post(&mut officer, &path(&firm, "/drop"), &[("rev", "2")])
                .await,
        );
        assert!(state(&t, profile).await.site("3.1", SITE).is_none());
    })
    .await;
}

#[tokio::test]
async fn a_site_of_another_company_cannot_be_named() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let foreign = Uuid::from_u128(78);
        let path = firm.path(&format!("/criteria/3.1/sites/{foreign}"));
        let fields = says("0", "in_place", "A place that is not ours, at all.", "");
        for answer in [
            t.get(&mut employee, &path).await,
            t.post(&mut employee, &path, &fields).await,
        ] {
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
        let state = state(&t, profile).await;
        assert!(state.answer("3.1").is_none());
    })
    .await;
}

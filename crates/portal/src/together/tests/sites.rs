use super::*;
use crate::profile::tests::{autosave, state};
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

const TYPED: &str = "The head office is watched by its landlord & by nobody else.";

#[tokio::test]
async fn what_is_typed_for_a_site_is_saved_on_the_way() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let path = path(&firm, "");
        let form = ok(&t.get(&mut employee, &path).await);
        assert!(form.contains("data-autosave"));
        // Without an answer it is none yet: kept for its author, and for nobody else.
        let told = autosave(&t, &mut employee, &path, &says("0", "", TYPED, "")).await;
        assert_eq!(
            (told.status, told.json()["rev"].as_i64()),
            (StatusCode::OK, Some(0))
        );
        assert!(state(&t, profile).await.site("3.1", SITE).is_none());
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(page.contains("landlord &#38; by") && page.contains("no answer yet"));
        let mut officer = t.sign_in(firm.officer).await;
        assert!(!ok(&t.get(&mut officer, &path).await).contains("landlord"));

        let told = autosave(&t, &mut employee, &path, &says("0", "partly", TYPED, "")).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.text());
        assert_eq!(told.json()["rev"], 1);
        assert!(told.json()["saved_at"].as_str().unwrap().contains(':'));
        let saved = state(&t, profile).await;
        assert_eq!(saved.site("3.1", SITE).unwrap().text.narrative, TYPED);
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(!page.contains("no answer yet"), "it is kept no longer");

        // Somebody else was faster: both are on the page, and either can be had.
        let late = "The officer typed this meanwhile.";
        let told = autosave(&t, &mut officer, &path, &says("0", "partly", late, "")).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert_eq!(told.json()["compare_url"], path);
        let page = ok(&t.get(&mut officer, &path).await);
        assert!(page.contains(late) && page.contains("landlord"), "{page}");
        assert_eq!(field(&page, "rev"), "1");
        let too_long = "x".repeat(4001);
        let told = autosave(&t, &mut officer, &path, &says("1", "partly", &too_long, "")).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Text of another page does not take the place of what was lost before it was seen.
        let told = autosave(&t, &mut officer, &path, &says("1", "", "Other text.", "")).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        went_to(&t.post(&mut officer, &path, &[("act", "discard")]).await);
        assert!(!ok(&t.get(&mut officer, &path).await).contains(late));
        assert_eq!(
            state(&t, profile)
                .await
                .site("3.1", SITE)
                .unwrap()
                .text
                .narrative,
            TYPED
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_for_a_site_survives_a_lost_session_for_its_author_alone() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let path = path(&firm, "");
        let mut employee = t.sign_in(firm.employee).await;
        let owner = field(&ok(&t.get(&mut employee, &path).await), "owner");
        let foreign = firm.path(&format!("/criteria/3.1/sites/{}", Uuid::from_u128(78)));
        t.at("2024-03-04T17:00:00Z");
        let mut form = says("0", "not_in_place", TYPED, "");
        form.push(("owner", &owner));
        let lost = t.post(&mut employee, &foreign, &form).await;
        assert_eq!(lost.status, StatusCode::UNAUTHORIZED, "a site of others");
        let lost = t.post(&mut employee, &path, &form).await;
        let to = went_to(&lost);
        assert!(to.starts_with("/sign-in?next="), "{to}");
        assert!(state(&t, profile).await.site("3.1", SITE).is_none());
        let mut officer = t.sign_in(firm.officer).await;
        assert!(!ok(&t.get(&mut officer, &path).await).contains("landlord"));
        let mut employee = t.sign_in(firm.employee).await;
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(page.contains("landlord &#38; by") && page.contains("not yet saved"));
        // A page that did not show it saves over nothing of it.
        let other = says("0", "partly", "Typed on another page.", "");
        went_to(&t.post(&mut employee, &path, &other).await);
        let page = ok(&t.get(&mut employee, &path).await);
        assert!(page.contains("landlord") && page.contains("Typed on another page."));
        let mut form = says("1", "not_in_place", TYPED, "The owner of it until June.");
        form.push(("restored", "1"));
        went_to(&t.post(&mut employee, &path, &form).await);
        let saved = state(&t, profile).await;
        assert_eq!(saved.site("3.1", SITE).unwrap().text.narrative, TYPED);
        assert!(!ok(&t.get(&mut employee, &path).await).contains("not yet saved"));
    })
    .await;
}

//! A supervisor lets an importer into trade compliance; its next annual review asks the six criteria on forced labour.
//! And the programme's list of annual reviews, which says of everybody what the companies' own pages say.

use super::*;
use crate::membership::{validation_concluded, validation_planned};
use greenlane_db::args;
use greenlane_domain::ids::ValidationId;
use greenlane_domain::membership::Outcome;
use uuid::Uuid;

const SIX: [&str; 6] = ["3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

async fn validated(t: &TestApp, world: &World) {
    let id = ValidationId(Uuid::from_u128(4_711));
    let (company, today) = (world.company, t.app.today());
    does!(t, world.specialist, unit => validation_planned(&mut unit, company, id, today));
    does!(t, world.supervisor, unit => validation_concluded(&mut unit, company, id, Outcome::Pass, today));
}

#[tokio::test]
async fn a_member_in_trade_compliance_is_asked_six_more_in_its_next_review() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        let path = year.path("/strands");
        let mut sue = t.sign_in(year.world.supervisor).await;
        let closed = page(&t, &mut sue, &path).await;
        assert!(
            closed.contains("Only members in good standing"),
            "Tier I is too early: {closed}"
        );
        let day = t.app.today().to_string();
        let form = |day| {
            [
                ("strand", "trade_compliance"),
                ("act", "enter"),
                ("memorandum_on", day),
                ("reasons", "Both sides have signed it."),
            ]
        };
        let early = t.post(&mut sue, &path, &form(&day)).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);

        validated(&t, &year.world).await;
        let wrong = t.post(&mut sue, &path, &form("soon")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = wrong.text();
        assert!(
            wrong.contains("Both sides have signed it.")
                && wrong.contains("Enter the day on which the memorandum was signed."),
            "{wrong}"
        );
        let mut sam = t.sign_in(year.world.specialist).await;
        let refused = t.post(&mut sam, &path, &form(&day)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let entered = t.post(&mut sue, &path, &form(&day)).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        assert!(page(&t, &mut sue, &path).await.contains("6 more criteria"));
        let mails: Vec<(String, String)> = t
            .app
            .db(&System)
            .all(
                "select subject, body from outbox where body like $1",
                args!["%your company’s part%"],
            )
            .await
            .unwrap();
        assert_eq!(mails.len(), 1, "the officer was told");
        assert!(
            !mails[0].1.contains("Trade"),
            "and no fact of the case stood in it"
        );
        let mut officer = t.sign_in(year.world.officer).await;
        let home = page(&t, &mut officer, &year.path("")).await;
        assert!(home.contains("Trade Compliance"), "{home}");

        let before = state(&t, year.last).await;
        assert!(SIX.iter().all(|id| before.pinned(id).is_none()));
        year.at(&t, 60);
        let id = year.open(&t).await;
        let profile = state(&t, id).await;
        assert!(SIX.iter().all(|id| profile.pinned(id).is_some()));
        let company = year.world.company;
        let lanes = does!(t, year.employee, unit => commands::lanes(&mut unit, id));
        assert!(
            SIX.iter().all(|id| lanes.get(*id) == Some(&Lane::Answer)),
            "{lanes:?}"
        );
        assert_eq!(lanes.get("3.9"), Some(&Lane::Confirm));
        let mut employee = t.sign_in(year.employee).await;
        let criterion = page(
            &t,
            &mut employee,
            &format!("/companies/{company}/profile/criteria/3.10"),
        )
        .await;
        assert!(
            criterion.contains("must, in Trade Compliance only"),
            "{criterion}"
        );
    })
    .await;
}

#[tokio::test]
async fn staff_keep_what_was_accepted_while_the_company_writes_anew() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        year.at(&t, 60);
        let draft = year.open(&t).await;
        let mut sam = t.sign_in(year.world.specialist).await;
        let to = t.get(&mut sam, &year.path("/profile")).await;
        assert_eq!(to.location(), format!("/review/{}", year.last));
        let review = page(&t, &mut sam, &to.location()).await;
        let record = year.path(&format!("/profile/versions/{}/1", year.last));
        for path in [
            &record,
            &year.path("/profile/versions"),
            &year.path("/profile/exchange"),
        ] {
            assert!(review.contains(path.as_str()), "{path}");
            page(&t, &mut sam, path).await;
        }
        let file = page(&t, &mut sam, &year.path("/profile/oscal.json")).await;
        assert!(file.contains(TEXT));
        let hidden = t.get(&mut sam, &format!("/review/{draft}")).await;
        assert_eq!(
            hidden.status,
            StatusCode::NOT_FOUND,
            "the draft stays the company's own"
        );
        let mut officer = t.sign_in(year.world.officer).await;
        let own = page(&t, &mut officer, &year.path("/profile")).await;
        assert!(
            !own.contains(&format!("/review/{}", year.last)),
            "the company sees its draft"
        );
    })
    .await;
}

#[tokio::test]
async fn the_list_says_of_everybody_what_their_own_page_says() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        let listed = async |show: &str| {
            let mut sam = t.sign_in(year.world.specialist).await;
            let text = page(&t, &mut sam, &format!("/work/annual?show={show}")).await;
            text.contains(&year.path("/file"))
        };
        year.at(&t, 200);
        assert!(listed("ahead").await && !listed("open").await && !listed("late").await);
        year.at(&t, 60);
        assert!(!listed("ahead").await && listed("open").await && !listed("late").await);
        year.at(&t, -1);
        assert!(!listed("ahead").await && !listed("open").await && listed("late").await);
        let mut officer = t.sign_in(year.world.officer).await;
        assert!(
            page(&t, &mut officer, &year.path(""))
                .await
                .contains("is late")
        );
        let mut sam = t.sign_in(year.world.specialist).await;
        let csv = t.get(&mut sam, "/work/annual?show=late&format=csv").await;
        assert_eq!(csv.status, StatusCode::OK);
        assert_eq!(csv.text().lines().count(), 2, "{}", csv.text());
        let stranger = t.get(&mut officer, "/work/annual").await;
        assert_eq!(stranger.status, StatusCode::FORBIDDEN);

        let id = year.open(&t).await;
        let profile = state(&t, id).await;
        let all: Vec<&str> = profile
            .criteria
            .iter()
            .map(|pinned| pinned.id.as_str())
            .collect();
        let rows = rows(&t, id, &all).await;
        does!(t, year.employee, unit => commands::confirm(&mut unit, id, rows));
        assert!(listed("late").await, "begun is not sent in");
        does!(t, year.world.officer, unit => crate::profile::signing::submit(&mut unit, id, 1, signer()));
        assert!(!listed("late").await);
    })
    .await;
}

//! When the annual review is open, and to whom.

use super::*;

#[tokio::test]
async fn it_opens_in_its_window_and_not_before() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        let company = year.world.company;
        year.at(&t, 91);
        assert_eq!(
            refused!(t, year.employee, unit => commands::open(&mut unit, company)),
            "refusal-annual-not-open"
        );
        let next = year.certified.year() + 1;
        let directly = Cycle::Annual { year: next };
        assert_eq!(
            refused!(t, year.employee, unit => of_profile::open(&mut unit, company, directly)),
            "refusal-annual-not-open",
            "nor by another way"
        );
        let mut officer = t.sign_in(year.world.officer).await;
        let home = page(&t, &mut officer, &year.path("")).await;
        assert!(home.contains("Not open yet") && !home.contains("Go to the annual review"));

        year.at(&t, 90);
        let mut officer = t.sign_in(year.world.officer).await;
        let home = page(&t, &mut officer, &year.path("")).await;
        assert!(home.contains("Go to the annual review") && home.contains("is the anniversary"));
        let wrong = Cycle::Annual { year: next + 1 };
        assert_eq!(
            refused!(t, year.employee, unit => of_profile::open(&mut unit, company, wrong)),
            "refusal-annual-year"
        );
        let opened = t.post(&mut officer, &year.path("/annual/start"), &[]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
        let again = t.post(&mut officer, &year.path("/annual/start"), &[]).await;
        assert_eq!(
            again.status,
            StatusCode::SEE_OTHER,
            "pressed twice, opened once"
        );
        let latest = crate::profile::latest(&t.app, &System, company)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(latest.state.cycle, directly);
        let last = state(&t, year.last).await;
        assert!(last.answers.iter().all(|(id, answer)| {
            let now = latest.state.answer(id).unwrap();
            now.narrative == answer.narrative && !now.ready
        }));
    })
    .await;
}

#[tokio::test]
async fn a_company_that_is_not_certified_has_no_annual_review() {
    on_each_engine(async |t| {
        let world = World::new(&t).await;
        let company = world.company;
        assert_eq!(
            refused!(t, world.officer, unit => commands::open(&mut unit, company)),
            "refusal-annual-not-member"
        );
    })
    .await;
}

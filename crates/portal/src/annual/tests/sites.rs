//! Sites that answer otherwise than at the last approval.

use super::*;
use greenlane_domain::profile::SiteInput;

#[tokio::test]
async fn a_criterion_whose_site_answers_changed_is_no_unchanged_answer() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        year.at(&t, 60);
        let id = year.open(&t).await;
        let member = read::<Member>(&t.app, &System, year.world.company).await;
        let company = member.unwrap().state.company.unwrap();
        let input = SiteInput {
            criterion: "1.2".to_owned(),
            site: company.sites[0].id,
            name: None,
            rev: 0,
            state: Some(AnswerState::InPlace),
            narrative: "Here a camera does what a guard does elsewhere.".to_owned(),
            plan: String::new(),
        };
        does!(t, year.employee, unit => of_profile::answer_site(&mut unit, id, input));
        let placed = does!(t, year.employee, unit => commands::lanes(&mut unit, id));
        assert_eq!(
            (placed["1.2"], placed["1.3"]),
            (Lane::Edited, Lane::Confirm)
        );
        let rows = rows(&t, id, &["1.2"]).await;
        assert_eq!(
            refused!(t, year.employee, unit => commands::confirm(&mut unit, id, rows)),
            "refusal-annual-edited"
        );
        let mut employee = t.sign_in(year.employee).await;
        let list = page(&t, &mut employee, &year.path("/annual/confirm/1")).await;
        assert!(list.contains("value=\"1.3:1\"") && !list.contains("value=\"1.2:"));
        let review = page(&t, &mut employee, &year.path("/annual")).await;
        assert!(review.contains("Here a camera does"), "{review}");

        // It differs no longer: nothing changed since the last approval.
        let (site, rev) = {
            let profile = state(&t, id).await;
            let site = company.sites[0].id;
            (site, profile.site_rev("1.2", site))
        };
        does!(t, year.employee, unit => of_profile::drop_site(&mut unit, id, "1.2", site, rev));
        let placed = does!(t, year.employee, unit => commands::lanes(&mut unit, id));
        assert_eq!(placed["1.2"], Lane::Confirm);
    })
    .await;
}

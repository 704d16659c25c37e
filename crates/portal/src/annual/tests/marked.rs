//! What a review leaves to be verified stays so until a validation has been, however many reviews lie between.

use super::*;
use greenlane_domain::validation::{Inclusion, Kind, Method, PlanRequest, ScopeRule, Validation};

/// Sends in and accepts a year's review of which nothing changed.
async fn unchanged(t: &TestApp, year: &Year) -> ProfileId {
    let id = year.open(t).await;
    let profile = state(t, id).await;
    let criteria: Vec<&str> = profile.criteria.iter().map(|c| c.id.as_str()).collect();
    let rows = rows(t, id, &criteria).await;
    does!(t, year.employee, unit => commands::confirm(&mut unit, id, rows));
    does!(t, year.world.officer, unit => crate::profile::signing::submit(&mut unit, id, 1, signer()));
    id
}

#[tokio::test]
async fn a_mark_outlives_the_reviews_until_somebody_has_looked() {
    on_each_engine(async |t| {
        let year = Year::with(&t, &["1.3"]).await;
        year.at(&t, 60);
        let id = unchanged(&t, &year).await;
        let mut specialist = t.sign_in(year.world.specialist).await;
        let beside = page(&t, &mut specialist, &format!("/review/{id}/criteria/1.3")).await;
        assert!(
            beside.contains("left this to be verified at a validation"),
            "{beside}"
        );
        let other = page(&t, &mut specialist, &format!("/review/{id}/criteria/1.2")).await;
        assert!(!other.contains("left this to be verified"), "{other}");
        // It is read by itself, whatever the sample draws.
        let unread = page(&t, &mut specialist, &format!("/review/{id}?tab=unchanged")).await;
        assert!(
            unread.contains("It was left to be verified at a validation"),
            "{unread}"
        );
        accepts(&t, &year.world, id).await;
        // Nobody has validated the company yet: the first validation looks at it, by that reason.
        let day = t.app.today().saturating_add(40.days());
        let company = year.world.company;
        let member = read::<Member>(&t.app, &System, company)
            .await
            .unwrap()
            .state;
        let sites = member
            .company
            .unwrap()
            .sites
            .iter()
            .map(|site| site.id)
            .take(1)
            .collect();
        let planned = does!(t, year.world.specialist, unit => crate::validation::commands::plan(
            &mut unit,
            company,
            PlanRequest {
                kind: Kind::Initial,
                method: Method::Virtual,
                sites,
                rule: ScopeRule::Required,
                categories: Vec::new(),
                added: Vec::new(),
                added_because: String::new(),
                team: Vec::new(),
                on: day,
                until: day,
                basis: "First validation".to_owned(),
                short_notice: None,
            },
        ));
        let validation = read::<Validation>(&t.app, &System, planned)
            .await
            .unwrap()
            .state;
        let plan = validation.plan.unwrap();
        let because = |id: &str| {
            let scoped = plan.scope.iter().find(|scoped| scoped.id == id);
            scoped.map(|scoped| scoped.because)
        };
        assert_eq!(because("1.3"), Some(Inclusion::Marked));
        assert_ne!(because("1.1"), Some(Inclusion::Marked));
    })
    .await;
}

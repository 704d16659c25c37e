//! What several exercises show together: agreement from one to the next, and by criterion.

use super::*;

/// Holds one exercise to its end; each judge says these verdicts in turn.
async fn hold(
    t: &TestApp,
    (lead, case): (&mut Client, ProfileId),
    judges: &[AccountId],
    said: &[&[&str]],
) -> Vec<String> {
    let base = start(t, lead, case, judges).await.location();
    let stream: Uuid = base.rsplit('/').next().unwrap().parse().unwrap();
    let exercise = read::<Exercise>(&t.app, &System, stream)
        .await
        .unwrap()
        .state;
    let items = exercise.case.items.iter();
    let criteria: Vec<String> = items.map(|item| item.criterion.clone()).collect();
    for (judge, verdicts) in judges.iter().zip(said) {
        let mut client = t.sign_in(*judge).await;
        hand_in(t, &mut client, &base, &criteria, verdicts).await;
    }
    criteria
}

#[tokio::test]
async fn agreement_is_followed_from_exercise_to_exercise_and_by_criterion() {
    on_each_engine(async |t| {
        let (world, case, judges, name) = cast(&t).await;
        let mut lead = t.sign_in(world.supervisor).await;
        let none = ok(&t.get(&mut lead, "/calibrations/criteria").await);
        assert!(none.contains("No criterion was decided by two judges yet"));
        let differing: [&[&str]; 3] = [&["accept", "return"], &["accept"], &["accept"]];
        let criteria = hold(&t, (&mut lead, case), &judges, &differing).await;
        let list = ok(&t.get(&mut lead, "/calibrations").await);
        assert!(!list.contains("gl-chart"), "one point is no line");
        let alike: [&[&str]; 3] = [&["accept", "return"]; 3];
        hold(&t, (&mut lead, case), &judges, &alike).await;
        let list = ok(&t.get(&mut lead, "/calibrations").await);
        assert!(list.contains("to 1.00"), "agreement rose to all: {list}");

        let mut outsider = t.sign_in(world.specialist).await;
        let page = ok(&t.get(&mut outsider, "/calibrations/criteria").await);
        let of = |criterion: &str| {
            let row = format!("data-criterion=\"{criterion}\"");
            let row = page
                .split(&row)
                .nth(1)
                .unwrap()
                .split("</tr>")
                .next()
                .unwrap();
            row.to_owned()
        };
        // The second criterion: one of three differed, then all said the same.
        let second = of(&criteria[1]);
        assert!(second.contains("33% → 100%"), "{second}");
        assert!(second.contains("67%"), "four of six pairs: {second}");
        let first = of(&criteria[0]);
        assert!(
            first.contains("100% → 100%") && first.contains("not defined"),
            "{first}"
        );
        let places: Vec<usize> = criteria[..2]
            .iter()
            .map(|id| page.find(&format!("data-criterion=\"{id}\"")).unwrap())
            .collect();
        assert!(
            places[1] < places[0],
            "what is read differently stands first"
        );
        assert!(!page.contains(&name) && !page.contains("A secret of this sheet"));
        let mut officer = t.sign_in(world.officer).await;
        let refused = t.get(&mut officer, "/calibrations/criteria").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    })
    .await;
}

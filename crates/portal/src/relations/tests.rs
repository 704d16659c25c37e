#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
//! A supervisor writes down that one company was merged into another, on `/relations/new`; a specialist confirms it; both
//! companies read it in words and keep what is theirs.
use super::commands::{NewRelation, propose, step};
use crate::command::{System, read};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::tests::world::{World, ok, rows_are_the_fold, went_to};
use axum::http::StatusCode;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::relations::{Command, Kind, Relation, Stage};
use jiff::civil::Date;
use uuid::Uuid;

const GROUNDS: &str = "The merger agreement of March names both companies.";
const SECRET: &str = "Heard from the liquidator of the other company.";

struct Two {
    w: World,
    gamma: MemberId,
    officer: AccountId,
}

async fn two(t: &TestApp) -> Two {
    let w = World::new(t).await;
    let (gamma, officer) = w.another(t, "Gamma Carriers LLC").await;
    Two { w, gamma, officer }
}

fn yesterday(t: &TestApp) -> Date {
    t.app.today().yesterday().unwrap()
}

async fn proposed(t: &TestApp, two: &Two, by: AccountId, kind: Kind) -> Uuid {
    let new = NewRelation {
        relation: kind,
        one: two.w.company,
        other: two.gamma,
        from: yesterday(t),
        grounds: GROUNDS.to_owned(),
        evidence: "Register of companies, 77/2024".to_owned(),
    };
    let mut unit = t.app.begin(&t.who(by).await).await.unwrap();
    let id = propose(&mut unit, new).await.unwrap();
    unit.commit().await.unwrap();
    id
}

async fn taken(t: &TestApp, id: Uuid, by: AccountId, command: Command) {
    let mut unit = t.app.begin(&t.who(by).await).await.unwrap();
    step(&mut unit, id, command).await.unwrap();
    unit.commit().await.unwrap();
}

async fn company(t: &TestApp, id: MemberId) -> Member {
    read::<Member>(&t.app, &System, id.0).await.unwrap().state
}

async fn stage(t: &TestApp, id: Uuid) -> Option<Stage> {
    read::<Relation>(&t.app, &System, id)
        .await
        .unwrap()
        .state
        .stage()
}

async fn text(t: &TestApp, client: &mut Client, path: &str) -> String {
    ok(&t.get(client, path).await)
}

#[tokio::test]
async fn a_relation_is_written_by_one_confirmed_by_another_and_read_by_both_companies() {
    on_each_engine(async |t| {
        let two = two(&t).await;
        let (acme, gamma) = (two.w.company, two.gamma);
        let mut mina = t.sign_in(two.w.supervisor).await;
        let mut kim = t.sign_in(two.w.specialist).await;
        let mut ana = t.sign_in(two.w.officer).await;
        let mut cleo = t.sign_in(two.officer).await;

        // The form says what is wrong, beside its field, and keeps what was typed.
        let from = yesterday(&t).to_string();
        let wrong = [
            ("relation", "merged_into"),
            ("one", "Nobody Ltd"),
            ("other", "Gamma Carriers LLC"),
            ("from", "someday"),
            ("grounds", GROUNDS),
            ("evidence", "File 77"),
        ];
        let refused = t.post(&mut mina, "/relations/new", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = refused.text();
        assert!(
            page.contains("No company, or more than one") && page.contains("a date that exists")
        );
        assert!(
            page.contains("Nobody Ltd") && page.contains(GROUNDS),
            "{page}"
        );

        let id_of_acme = acme.to_string();
        let right = [
            ("relation", "merged_into"),
            ("one", id_of_acme.as_str()),
            ("other", "Gamma Carriers LLC"),
            ("from", &from),
            ("grounds", GROUNDS),
            ("evidence", "File 77"),
        ];
        let path = t.post(&mut mina, "/relations/new", &right).await.location();
        let path = path.split('?').next().unwrap().to_owned();
        let own = text(&t, &mut mina, &path).await;
        assert!(own.contains("This waits for another person") && !own.contains(">Confirm<"));
        let decision = format!("{path}/decision");
        let mine = t.post(&mut mina, &decision, &[("act", "confirm")]).await;
        assert_eq!(
            mine.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            mine.text()
        );
        // Nobody of the companies knows of it yet.
        let of_acme = format!("/companies/{acme}/relations");
        assert!(
            text(&t, &mut ana, &of_acme)
                .await
                .contains("Nothing is recorded")
        );

        let work = text(&t, &mut kim, "/work").await;
        assert!(
            work.contains("One relation between companies waits"),
            "{work}"
        );
        went_to(&t.post(&mut kim, &decision, &[("act", "confirm")]).await);

        let of_gamma = format!("/companies/{gamma}/relations");
        for (client, page) in [(&mut ana, &of_acme), (&mut cleo, &of_gamma)] {
            let read = text(&t, client, page).await;
            assert!(
                read.contains("was merged into Gamma Carriers LLC"),
                "{read}"
            );
            assert!(read.contains("Each company keeps its own account"));
            assert!(!read.contains(GROUNDS) && !read.contains(&path), "{read}");
        }
        for (client, of) in [(&mut ana, acme), (&mut cleo, gamma)] {
            let told = text(&t, client, &format!("/companies/{of}/timeline")).await;
            assert!(told.contains("Relation confirmed: "), "{told}");
            assert!(!told.contains("Relation written down") && !told.contains(GROUNDS));
        }
        let file = text(&t, &mut kim, &format!("/companies/{acme}/file")).await;
        assert!(
            file.contains(&path) && file.contains("was merged into"),
            "{file}"
        );
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        rows_are_the_fold::<Relation>(&t, &[id]).await;
    })
    .await;
}

#[tokio::test]
async fn a_relation_is_ended_by_two_people_and_stays_readable() {
    on_each_engine(async |t| {
        let two = two(&t).await;
        let (mina, kim) = (two.w.supervisor, two.w.specialist);
        let id = proposed(&t, &two, mina, Kind::ActsFor).await;
        taken(&t, id, kim, Command::Confirm).await;
        let mut desk = t.sign_in(kim).await;
        let path = format!("/relations/{id}/end");
        let ahead = t.app.today().tomorrow().unwrap().to_string();
        let late = [("ended_on", ahead.as_str()), ("reason", SECRET)];
        let refused = t.post(&mut desk, &path, &late).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains(SECRET) && refused.text().contains(&ahead));
        let today = t.app.today().to_string();
        let end = [("ended_on", today.as_str()), ("reason", SECRET)];
        went_to(&t.post(&mut desk, &path, &end).await);
        assert_eq!(stage(&t, id).await, Some(Stage::Ending));
        // It stands for the company until another person has confirmed that it does not.
        let of = format!("/companies/{}/relations", two.w.company);
        let mut ana = t.sign_in(two.w.officer).await;
        let page = text(&t, &mut ana, &of).await;
        assert!(
            page.contains("Stands") && !page.contains("waits for confirmation"),
            "{page}"
        );
        taken(&t, id, mina, Command::ConfirmEnd).await;
        let page = text(&t, &mut ana, &of).await;
        assert!(page.contains("Ended") && !page.contains(SECRET), "{page}");
        rows_are_the_fold::<Relation>(&t, &[id]).await;
    })
    .await;
}

/// F15: a merger or a split brings no company another's standing, and one account never stands for two entities.
#[tokio::test]
#[allow(
    clippy::large_futures,
    reason = "two companies with their people in one place"
)]
async fn no_status_passes_by_a_relation() {
    on_each_engine(async |t| {
        let two = two(&t).await;
        let before = [
            company(&t, two.w.company).await,
            company(&t, two.gamma).await,
        ];
        for kind in Kind::ALL {
            let id = proposed(&t, &two, two.w.supervisor, *kind).await;
            taken(&t, id, two.w.specialist, Command::Confirm).await;
        }
        let after = [
            company(&t, two.w.company).await,
            company(&t, two.gamma).await,
        ];
        assert_eq!(before, after, "a company changed by what is said of it");
        // Neither company's people come to the other's pages.
        let mut ana = t.sign_in(two.w.officer).await;
        let other = format!("/companies/{}", two.gamma);
        for (path, refused) in [
            (other.clone(), StatusCode::NOT_FOUND),
            (format!("{other}/relations"), StatusCode::NOT_FOUND),
            // A timeline is refused before it is looked for: the same for a company that does not exist.
            (format!("{other}/timeline"), StatusCode::FORBIDDEN),
        ] {
            assert_eq!(t.get(&mut ana, &path).await.status, refused, "{path}");
        }
        // And a company has no relation to itself, so that one account is never two.
        let itself = NewRelation {
            relation: Kind::SameGroup,
            one: two.w.company,
            other: two.w.company,
            from: yesterday(&t),
            grounds: GROUNDS.to_owned(),
            evidence: "File 77".to_owned(),
        };
        let mut unit = t.app.begin(&t.who(two.w.supervisor).await).await.unwrap();
        assert!(propose(&mut unit, itself).await.is_err());
    })
    .await;
}

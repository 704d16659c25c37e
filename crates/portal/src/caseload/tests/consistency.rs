//! Specialists beside each other: the figures are those of the rows, and only those who lead see them.

use super::world::World;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::ids::AccountId;
use uuid::Uuid;

/// Concluded validations with so many deficient criteria of so many looked at, straight into the query tables: whether
/// the tables tell the truth is tested elsewhere; here it is what is made of them.
async fn validations(t: &TestApp, world: &World, lead: AccountId, rows: &[(&str, u32, u32, u32)]) {
    let who = t.who(world.specialist).await;
    for (place, (method, year, found, of)) in rows.iter().enumerate() {
        let mut unit = t.app.begin(&who).await.unwrap();
        let id = Uuid::from_u128(lead.0.as_u128() % 1_000_000_007 * 1_000 + place as u128);
        let day = jiff::civil::date(i16::try_from(*year).unwrap(), 3, 2);
        unit.tx()
            .execute(
                "insert into validation (stream_id, member_id, entity_type, edition, profile_id, kind, method, stage,
                 lead, on_day, until_day, planned_on, in_scope, looked_at, not_checked, missing, findings,
                 concluded_year, judged, minutes_preparation, minutes_visit, minutes_report)
                 values ($1, $2, 'importer', 'msc-2020', $1, 'initial', $3, 'concluded', $4, $5, $5, $5, $6, $6, 0, 0,
                 $7, $8, $6, 0, 0, 0)",
                args![id, world.company.0, *method, lead.0, day, i64::from(*of), i64::from(*found), i64::from(*year)],
            )
            .await
            .unwrap();
        for n in 0..*found {
            unit.tx()
                .execute(
                    "insert into finding (stream_id, member_id, entity_type, validation_id, edition, criterion, category,
                     strength, class, raised_on, raised_year, raised_by, stage, waits_for, extension_asked, extended)
                     values ($1, $2, 'importer', $3, 'msc-2020', $4, 1, 'must', 'deficiency', $5, $6, $7, 'closed',
                     'nobody', $8, $8)",
                    args![
                        Uuid::from_u128(id.as_u128() * 1_000 + u128::from(n)),
                        world.company.0,
                        id,
                        format!("1.{n}"),
                        day,
                        i64::from(*year),
                        lead.0,
                        false
                    ],
                )
                .await
                .unwrap();
        }
        unit.commit().await.unwrap();
    }
}

#[tokio::test]
async fn only_who_stands_far_out_is_asked_about() {
    on_each_engine(async |t| {
        let world = World::new(&t).await;
        world.certified(&t).await;
        for n in 0..9_u32 {
            let email = format!("s{n}@programme.example");
            let lead = t.person(&email, Some("specialist")).await;
            let rows = [
                ("on_site", 2023, 9 + n % 3, 100),
                ("virtual", 2024, 10, 100),
            ];
            validations(&t, &world, lead, &rows).await;
        }
        let severe = [("on_site", 2023, 10, 100), ("on_site", 2024, 60, 100)];
        validations(&t, &world, world.colleague, &severe).await;

        let mut sue = t.sign_in(world.supervisor).await;
        let page = t.get(&mut sue, "/team/consistency").await.text();
        assert!(page.contains("One specialist stands outside"), "{page}");
        assert!(page.contains("Found 70 deficient of 200"), "{page}");
        assert_eq!(page.matches("gl-funnel__out").count(), 1);
        assert_eq!(page.matches("gl-line__mark").count(), 9);
        assert!(page.contains("By video"), "{page}");
        // The lines of the ratio: the company over all years, and its kind in the one year with both methods.
        for says in ["90 of 900", "160 of 1,100", "First validation · 2024"] {
            assert!(page.contains(says), "{says}: {page}");
        }
        assert!(
            !page.contains("First validation · 2023"),
            "one method alone"
        );
        // One company, on site in 2023 and by video in 2024: no ratio can tell the method from what it mended.
        assert!(
            page.contains("in 1 of 1 companies the visit came first"),
            "{page}"
        );

        let own = format!("/team/consistency?specialist={}", world.colleague.0);
        let own = t.get(&mut sue, &own).await.text();
        assert!(
            own.contains("In 2024 the rate was 60.0%; before it was 10.0%."),
            "{own}"
        );
        assert!(
            own.contains("what changed?") && own.contains("60 of 100"),
            "{own}"
        );
        let since = t.get(&mut sue, "/team/consistency?since=2024").await.text();
        assert!(since.contains("Found 60 deficient of 100"), "{since}");

        let mut sam = t.sign_in(world.specialist).await;
        let refused = t.get(&mut sam, "/team/consistency").await;
        assert_eq!(
            refused.status,
            StatusCode::FORBIDDEN,
            "nobody is shown to colleagues"
        );
    })
    .await;
}

#[tokio::test]
async fn without_validations_there_is_nothing_to_compare() {
    on_each_engine(async |t| {
        let world = World::new(&t).await;
        let mut sue = t.sign_in(world.supervisor).await;
        let page = t.get(&mut sue, "/team/consistency").await.text();
        assert!(page.contains("No validation is concluded yet."), "{page}");
    })
    .await;
}

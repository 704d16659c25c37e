#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use super::*;
use greenlane_portal::integrity;
use greenlane_portal::testing::TestApp;

async fn make(test: &TestApp, members: u32) {
    let plan = Plan {
        members,
        seed: DEFAULT_SEED,
    };
    let mut last = 0;
    prepare(&test.app, &plan, &mut |progress| {
        assert!(progress.percent >= last, "progress runs backwards");
        last = progress.percent;
    })
    .await
    .unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(last, 100);
}

#[tokio::test]
async fn a_small_world_is_made_and_nothing_is_wrong_with_its_record() {
    let test = TestApp::sqlite().await;
    make(&test, 24).await;
    let report = integrity::verify(&test.app).await.expect("verified");
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

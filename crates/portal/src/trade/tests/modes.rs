//! One mode of transport under its words and codes is one group of shipments.

use super::super::year::stratum;
use crate::testing::TestApp;
use greenlane_targeting::shipments::Shipment;

#[tokio::test]
async fn shipments_are_alike_whatever_their_source_calls_the_mode() {
    let t = TestApp::sqlite().await;
    let of = |mode: &str| {
        let shipment = Shipment {
            mode: mode.to_owned(),
            office: "2704".to_owned(),
            ..Shipment::default()
        };
        stratum(&t.app, &shipment)
    };
    assert_eq!(of("air")[0], "air");
    for said in ["4", "40", "Air"] {
        assert_eq!(of(said), of("air"), "{said}");
    }
    assert_ne!(of("sea"), of("air"));
    assert_eq!(of("by balloon")[0], "by balloon");
}

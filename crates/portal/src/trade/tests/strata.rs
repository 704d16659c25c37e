//! By what shipments are compared is the pack's.

use crate::testing::on_each_engine;
use crate::trade::year::{key, stratum};
use greenlane_domain::benefits::Likeness;
use greenlane_targeting::shipments::Shipment;

#[tokio::test]
async fn a_stratum_has_the_parts_that_the_pack_names() {
    on_each_engine(async |t| {
        let shipment = Shipment {
            mode: "sea".to_owned(),
            office: "2704".to_owned(),
            hs6: "610910".to_owned(),
            ..Shipment::default()
        };
        // Of another origin nothing is known.
        assert_eq!(stratum(&t.app, &shipment), ["sea", "2704", "11", ""]);
        let of = |parts: &[Likeness]| key(parts, &t.app, &shipment);
        assert_eq!(of(&[Likeness::Section, Likeness::Mode]), ["11", "sea"]);
        assert_eq!(of(&[Likeness::Office]), ["2704"]);
        let named = &t.app.pack().benefits.compare_by;
        assert_eq!(named, Likeness::ALL, "the pack of the project");
    })
    .await;
}

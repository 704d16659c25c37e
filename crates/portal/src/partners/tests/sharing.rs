//! A partner's membership is shown where both agreed, as it is now, and says nothing of those who did not.

use super::*;
use crate::recognition::tests::suspend;
use greenlane_db::args;
use uuid::Uuid;

const CARRIER: [(&str, &str); 5] = [
    ("name", "Beta Carriers LLC"),
    ("country", "US"),
    ("city", "Laredo"),
    ("roles", "road_carrier"),
    ("reach", "direct"),
];

/// Both agree to share their status; the connection.
async fn connect(t: &TestApp, one: &mut Fixture, other: &mut Fixture, name: &str) -> Uuid {
    let ask = format!("/companies/{}/connections", one.id);
    let fields = [("name", name), ("country", "us"), ("message", "")];
    went_to(&t.post(&mut one.client, &ask, &fields).await);
    let rows: Vec<(Uuid,)> = t
        .app
        .db(&System)
        .all("select stream_id from connection", args![])
        .await
        .unwrap();
    let (id,) = rows[0];
    let accept = format!("/companies/{}/connections/{id}/accept", other.id);
    went_to(&t.post(&mut other.client, &accept, &[]).await);
    id
}

#[tokio::test]
async fn a_partner_that_shares_its_status_is_shown_with_it_and_no_other() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let mut beta = certified(&t, "Beta Carriers LLC", "20-1234567").await;
        let carrier = add(&t, &mut acme, &CARRIER).await;
        let mill = add(&t, &mut acme, &MILL).await;
        let list = format!("/companies/{}/partners", acme.id);
        let of = |id: &PartnerId| format!("{list}/{id}");
        // A member that did not agree looks like a company that is no member.
        for id in [&carrier, &mill] {
            let page = ok(&t.get(&mut acme.client, &of(id)).await);
            assert!(
                page.contains("Not shared. The partner may be no member"),
                "{page}"
            );
            assert!(!page.contains("Certified, Tier I"));
        }
        let connection = connect(&t, &mut acme, &mut beta, "Beta Carriers LLC").await;
        let page = ok(&t.get(&mut acme.client, &of(&carrier)).await);
        assert!(
            page.contains("It shares its status with the company since"),
            "{page}"
        );
        let shared = ok(&t
            .get(&mut acme.client, &format!("{list}?member=shared"))
            .await);
        assert!(shared.contains("Beta Carriers LLC") && !shared.contains("Delta Mill SA"));
        let others = ok(&t
            .get(&mut acme.client, &format!("{list}?member=unknown"))
            .await);
        assert!(!others.contains(">Beta Carriers LLC<") && others.contains("Delta Mill SA"));
        // It is told as it stands now.
        suspend(&t, beta.id).await;
        let page = ok(&t.get(&mut acme.client, &of(&carrier)).await);
        assert!(page.contains("Suspended"), "{page}");
        let end = format!("/companies/{}/connections/{connection}/end", beta.id);
        let why = [("reason", "sold the trucks")];
        went_to(&t.post(&mut beta.client, &end, &why).await);
        let page = ok(&t.get(&mut acme.client, &of(&carrier)).await);
        assert!(
            page.contains("Not shared. The partner may be no member"),
            "{page}"
        );
        assert!(!page.contains("Suspended"));
    })
    .await;
}

//! A year is worked out again when something changed that it was worked out from, and only then.

use super::declared;
use super::declared::a_year;
use super::{NUMBER, import};
use crate::recognition::tests::{record, suspended_on, validate};
use crate::testing::{TestApp, on_each_engine};
use crate::trade::commands::{decide_party, follow_up};
use crate::trade::year::{self, Year};
use greenlane_domain::trade::PartyKey;
use jiff::civil::date;
use std::sync::Arc;

async fn of(t: &TestApp) -> Arc<Year> {
    year::of(&t.app, 2024).await.unwrap()
}

#[tokio::test]
async fn a_year_is_kept_until_a_standing_a_decided_party_or_an_import_changes_it() {
    on_each_engine(async |t| {
        let w = a_year(&t).await;
        let officer = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let first = of(&t).await;
        assert_eq!(first.own[&w.company], 180);

        // People sign in, somebody does something about an alarm, the company passes a validation: whose shipments are stays.
        t.sign_in(officer).await;
        let party = PartyKey {
            name: "Acme Import".to_owned(),
            ..PartyKey::default()
        };
        let who = t.who(officer).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let said = ("Telephoned the broker.", "");
        follow_up(&mut unit, &party, said).await.unwrap();
        unit.commit().await.unwrap();
        validate(&t, w.company).await;
        let same = of(&t).await;
        assert!(Arc::ptr_eq(&first, &same), "read again for nothing");

        // Somebody says whose a party's shipments are.
        let mut unit = t.app.begin(&who).await.unwrap();
        let why = "The same broker and goods.";
        decide_party(&mut unit, &party, Some(w.company), why)
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let decided = of(&t).await;
        assert!(!Arc::ptr_eq(&same, &decided));
        assert_eq!((same.alarms.len(), decided.alarms.len()), (1, 2));

        // Suspended from a day in September on.
        let day = date(2024, 9, 10);
        record(&t, w.company, vec![suspended_on(day)]).await;
        let suspended = of(&t).await;
        assert!(!Arc::ptr_eq(&decided, &suspended));
        let before = |line: &&str| {
            let cells: Vec<&str> = line.split(',').collect();
            cells[1] == "1" && cells[7] == NUMBER && cells[2] < "2024-09-10"
        };
        let (declared, _) = declared::year();
        let naive = declared.lines().skip(1).filter(before).count();
        assert_eq!(suspended.own[&w.company], naive as u64);

        // One more file.
        let more = "declaration,line,declared_on,importer\nZ,1,2024-07-01,98-765432100\n";
        import(&t, "more.csv", "greenlane", more, false)
            .await
            .unwrap();
        let more = of(&t).await;
        assert!(!Arc::ptr_eq(&suspended, &more));
        assert_eq!(more.shipments, suspended.shipments + 1);
        assert!(Arc::ptr_eq(&more, &of(&t).await));
    })
    .await;
}

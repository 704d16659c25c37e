//! Brokers and consolidators whom imports name: suggested by name and address, decided by a person, known from then on.

use super::super::{companies, year};
use super::{ADDRESS, import};
use crate::caseload::world::World;
use crate::integrity::verify;
use crate::reminders::remind;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_targeting::store::{Named, ROLES};

const FILE: &str = "declaration,line,declared_on,importer,importer_name,declarant,declarant_name,declarant_address,consolidator,consolidator_name,consolidator_address,exam\n\
    B1,1,2024-06-01,77-765432100,Stranger Goods,,Acme Import,\"1 Harbor Way, Jacksonville, FL, 32202, US\",,,,scan\n\
    B2,1,2024-06-02,77-765432100,Stranger Goods,,Acme Import,\"1 Harbor Way, Jacksonville, FL, 32202, US\",,Wholly Other,,none\n\
    C1,1,2024-06-03,77-765432100,Stranger Goods,BRK-1,Other Brokers,,GRP-77,Acme Import,9 Elsewhere Road,physical\n\
    C1,2,2024-06-03,77-765432100,Stranger Goods,BRK-1,Other Brokers,,GRP-77,Acme Import,9 Elsewhere Road,none\n";

/// Role, number and shipments of those who wait.
async fn waits(t: &TestApp) -> Vec<(Vec<DeclaredRole>, String, u32)> {
    let made = year::of(&t.app, 2024).await.unwrap();
    let mut waits: Vec<_> = made
        .unsure
        .iter()
        .map(|party| {
            let roles: Vec<DeclaredRole> = party.roles.iter().copied().collect();
            (roles, party.key.number.clone(), party.tally.shipments)
        })
        .collect();
    waits.sort();
    waits
}

#[tokio::test]
async fn a_broker_and_a_consolidator_named_by_name_only_wait_for_a_person() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        t.at("2025-03-03T15:00:00Z");
        let done = import(&t, "declared.csv", "greenlane", FILE, false).await;
        assert_eq!(done.unwrap().counts.kept, 4);
        let expected = vec![
            (vec![DeclaredRole::Consolidator], "GRP-77".to_owned(), 1),
            (vec![DeclaredRole::Broker], String::new(), 2),
        ];
        assert_eq!(waits(&t).await, expected);
        let made = year::of(&t.app, 2024).await.unwrap();
        assert!(made.alarms.is_empty(), "of these roles nothing is lost");
        assert_eq!(remind(&t.app).await.unwrap().parties, 2);
        assert_eq!(remind(&t.app).await.unwrap().parties, 0);

        let mut client = t.sign_in(tara).await;
        let list = t.get(&mut client, "/trade/parties").await.text();
        for shown in [
            "per cent alike",
            "The declarations give no number.",
            "The number is not one of the member",
            "The addresses share",
            "hardly a word in common",
            "GRP-77",
            "broker",
            "consolidator",
            "(2 waiting)",
        ] {
            assert!(list.contains(shown), "{shown}: {list}");
        }
        assert!(
            !list.contains("Other Brokers") && !list.contains("Wholly Other"),
            "{list}"
        );

        // A person says who the broker is: it waits no more, and back-tests know it by the same words.
        let company = w.company.to_string();
        let fields = [
            ("year", "2024"),
            ("number", ""),
            ("name", "Acme Import"),
            ("address", ADDRESS),
            ("member", company.as_str()),
            ("reasons", "the same people file for both"),
        ];
        let answer = t.post(&mut client, "/trade/parties", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let list = t.get(&mut client, "/trade/parties").await.text();
        assert!(list.contains("(1 waiting)"), "{list}");
        assert_eq!(waits(&t).await, expected[..1]);

        let broker = ROLES.iter().position(|role| role.name == "broker");
        let broker = broker.unwrap();
        assert_eq!(
            ROLES[broker].columns,
            ["declarant", "declarant_name", "declarant_address"]
        );
        let register = companies(&t.app).await.unwrap();
        let known = tokio::task::spawn_blocking(move || {
            let party = Named {
                number: "",
                name: "Acme Import",
                address: ADDRESS,
                claimed: "",
            };
            let company = register.who(broker, party).unwrap();
            company.map(|company| company.id)
        });
        assert_eq!(known.await.unwrap(), Some(w.company.0.as_u128()));
        let report = verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

//! A carrier is the same member however a declaration comes: assessed as it comes, in a back-test, in an import.

use super::super::{companies, plan};
use super::import;
use crate::recognition::tests::{certified, record};
use crate::selectivity::tests::{in_force, sent, shirts, staff};
use crate::testing::{TestApp, on_each_engine};
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Event, Member};
use greenlane_targeting::store::{Named, ROLES};
use serde_json::json;

const EORI: &str = "DE123456789012345";
/// Begins with the letters of a country, and is no EORI number.
const CODE: &str = "DEMQ";
const STRANGER: &str = "DE999999999999999";

async fn has_number(t: &TestApp, id: MemberId, scheme: Scheme, number: &str) {
    let mut unit = t.app.begin(&crate::command::System).await.unwrap();
    let member = unit.load::<Member>(id).await.unwrap();
    let mut company = member.state.company.clone().unwrap();
    drop(unit);
    company.identifiers.push(scheme.check(number).unwrap());
    let company = Box::new(company);
    record(t, id, vec![Event::CompanyRecorded { company }]).await;
}

#[tokio::test]
async fn a_carrier_named_by_its_number_alone_is_the_member_live_imported_and_in_a_back_test() {
    on_each_engine(async |t| {
        let beta = certified(&t, "Beta Carriers", "20-1234567").await.id;
        let delta = certified(&t, "Delta Lines", "45-1234567").await.id;
        has_number(&t, beta, Scheme::Eori, EORI).await;
        has_number(&t, delta, Scheme::Scac, CODE).await;
        let staff = staff(&t).await;
        in_force(&t, &staff).await;

        for (number, member) in [(EORI, Some(beta)), (CODE, Some(delta)), (STRANGER, None)] {
            let mut message = shirts(number);
            message["parties"] = json!([{"role": "carrier", "identifier": number}]);
            let answer = sent(&t, &staff.token, &message).await.json();
            let party = &answer["parties"][0];
            let standing = match member {
                Some(_) => "in_force",
                None => "not_member",
            };
            assert_eq!(party["standing"], standing, "{number}: {answer}");
            assert_eq!(party["member"], json!(member.map(|id| id.0)), "{answer}");
        }

        t.at("2024-06-03T15:00:00Z");
        let file = format!(
            "declaration,line,declared_on,importer,carrier,containers\n\
             D1,1,2024-03-20,77-765432100,{EORI},2\n\
             D2,1,2024-03-20,77-765432100,{CODE},3\n\
             D3,1,2024-03-20,77-765432100,{STRANGER},7\n"
        );
        let done = import(&t, "march.csv", "greenlane", &file, false).await;
        assert_eq!(done.unwrap().counts.refused, 0);
        let counted = plan::counts(&t.app, 2024).await.unwrap();
        assert_eq!(counted.containers, (5, 12));

        let carrier = ROLES.iter().position(|role| role.name == "carrier");
        let carrier = carrier.unwrap();
        let register = companies(&t.app).await.unwrap();
        let asked = tokio::task::spawn_blocking(move || {
            [EORI, CODE, STRANGER].map(|number| {
                let party = Named {
                    number,
                    name: "",
                    address: "",
                    claimed: "",
                };
                let company = register.who(carrier, party).unwrap();
                (
                    register.may(carrier, number),
                    company.map(|company| company.id),
                )
            })
        });
        assert_eq!(
            asked.await.unwrap(),
            [
                (true, Some(beta.0.as_u128())),
                (true, Some(delta.0.as_u128())),
                (false, None),
            ]
        );
    })
    .await;
}

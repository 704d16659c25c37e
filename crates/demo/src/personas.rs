//! Whom a visitor can be.

use crate::cast::Person;
use crate::perform::{Performer, account};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_portal::Failure;
use greenlane_portal::accounts::commands::{Seat, register, set_personas};
use greenlane_portal::command::System;

/// The staff whom a visitor can be: the first of each role.
const STAFF: [&str; 8] = [
    "specialist",
    "supervisor",
    "vetting_officer",
    "director",
    "policy_officer",
    "targeting_officer",
    "auditor",
    "administrator",
];

impl Performer<'_> {
    /// Registers somebody who has not applied yet, and opens the door to everybody a visitor can be.
    pub async fn seat(&self) -> Result<(), Failure> {
        let mut unit = self.app.begin(&System).await?;
        let newcomer = Person {
            name: "Nadia Ferrant".to_owned(),
            email: "nadia.ferrant@northquay-goods.example".to_owned(),
            title: "President".to_owned(),
            lang: "en",
        };
        let newcomer = register(&mut unit, account(&newcomer)).await?;
        if self.app.settings().demo {
            set_personas(&mut unit, &self.seats(newcomer)).await?;
        }
        unit.commit().await
    }

    fn seats(&self, newcomer: AccountId) -> Vec<Seat<'_>> {
        let mut seats = vec![Seat {
            account: newcomer,
            part: "new_officer",
            company: None,
        }];
        let parts = [
            (0, "officer"),
            (0, "employee"),
            (0, "consultant"),
            (1, "officer"),
        ];
        for (n, part) in parts {
            let (Some(known), Some(plan)) = (self.companies.get(n), self.world.companies.get(n))
            else {
                continue;
            };
            let account = match part {
                "employee" => known.employee,
                "consultant" => known.consultant,
                _ => known.officer,
            };
            let company = known
                .member
                .map(|member: MemberId| (member, plan.name.as_str()));
            seats.extend(account.map(|account| Seat {
                account,
                part,
                company,
            }));
        }
        for role in STAFF {
            let first = self.world.staff.places(role).first().copied();
            let account = first.and_then(|place| self.staff.get(place)).copied();
            seats.extend(account.map(|account| Seat {
                account,
                part: role,
                company: None,
            }));
        }
        seats
    }
}

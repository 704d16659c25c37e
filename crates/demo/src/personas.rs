//! Whom a visitor can be.

use crate::cast::Person;
use crate::perform::{Performer, account};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_portal::Failure;
use greenlane_portal::accounts::commands::{Seat, register, set_personas};
use greenlane_portal::command::System;

/// The staff whom a visitor can be: the part, the role, and which of those with the role. Whoever writes an edition does
/// not publish it, so both policy officers have a door.
const STAFF: [(&str, &str, usize); 9] = [
    ("specialist", "specialist", 0),
    ("supervisor", "supervisor", 0),
    ("vetting_officer", "vetting_officer", 0),
    ("director", "director", 0),
    ("policy_officer", "policy_officer", 0),
    ("policy_checker", "policy_officer", 1),
    ("targeting_officer", "targeting_officer", 0),
    ("auditor", "auditor", 0),
    ("administrator", "administrator", 0),
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
        for (part, role, which) in STAFF {
            let place = self.world.staff.places(role).get(which).copied();
            let account = place.and_then(|place| self.staff.get(place)).copied();
            seats.extend(account.map(|account| Seat {
                account,
                part,
                company: None,
            }));
        }
        seats
    }
}

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod given;
mod hours;
mod joining;
mod leaving;
mod oracle;
mod people;
mod random;
mod staff;
mod standing_on;
mod strands;
mod work;

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use uuid::Uuid;

use super::*;
use crate::Refusal;
use crate::identifiers::Scheme;
use crate::ids::{AccountId, MemberId, ProfileId, ValidationId};
use crate::pack::Pack;
use crate::record::{Actor, Aggregate as _, Fact as _, Recorded};
use given::{
    accept_profile, answers, assign, company, conclude, contacts, decide, eligible, emergency,
    plan, profile, recommend, record, sign, start, submit_profile, vetting,
};

pub(super) static PACK: LazyLock<Pack> = LazyLock::new(crate::pack::tests::ctpat);
pub(super) static CATALOGUE: LazyLock<crate::editions::Catalogue<'static>> =
    LazyLock::new(|| PACK.catalogue());

pub(super) const REASONS: &str = "The file shows everything that the criteria ask for.";

pub(super) fn person(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(n))
}

pub(super) const OFFICER: u128 = 1;
pub(super) const EMPLOYEE: u128 = 2;
pub(super) const CONSULTANT: u128 = 3;
pub(super) const SPECIALIST: u128 = 11;
pub(super) const SUPERVISOR: u128 = 12;
pub(super) const DIRECTOR: u128 = 13;

pub(super) fn actor(n: u128) -> Actor {
    let role = match n {
        OFFICER => "officer",
        EMPLOYEE => "employee",
        CONSULTANT => "consultant",
        SPECIALIST => "specialist",
        SUPERVISOR => "supervisor",
        _ => "director",
    };
    Actor {
        account: Some(Uuid::from_u128(n)),
        role: role.to_owned(),
    }
}

/// A member with its events, moved by commands.
#[derive(Debug, Clone)]
pub(super) struct Walk {
    pub state: Member,
    pub events: Vec<Recorded<Event>>,
    pub today: Date,
    pub resembling: Vec<MemberId>,
}

impl Walk {
    pub fn new() -> Self {
        Self {
            state: Member::default(),
            events: Vec::new(),
            today: date(2026, 1, 5),
            resembling: Vec::new(),
        }
    }

    pub fn ask(&mut self, by: u128, command: Command) -> Result<Vec<Event>, Refusal> {
        let by = actor(by);
        let facts = Facts {
            pack: &PACK,
            catalogue: &CATALOGUE,
            by: &by,
            today: self.today,
            resembling: &self.resembling,
        };
        let events = self.state.apply(command, &facts)?;
        for event in &events {
            let version = i64::try_from(self.events.len()).unwrap() + 1;
            let at = self
                .today
                .to_zoned(jiff::tz::TimeZone::UTC)
                .unwrap()
                .timestamp();
            let recorded = Recorded {
                seq: version,
                version,
                id: Uuid::from_u128(1_000 + u128::try_from(version).unwrap()),
                event: event.clone(),
                by: by.clone(),
                recorded_at: at,
                effective_at: at,
            };
            self.state.fold(&recorded);
            self.events.push(recorded);
        }
        Ok(events)
    }

    pub fn must(&mut self, by: u128, command: Command) -> &mut Self {
        let name = command.name();
        if let Err(refusal) = self.ask(by, command) {
            panic!("{name} refused: {refusal:?}");
        }
        self
    }

    pub fn refused(&mut self, by: u128, command: Command) -> String {
        let name = command.name();
        match self.ask(by, command) {
            Ok(events) => panic!("{name} was followed: {events:?}"),
            Err(refusal) => refusal.key,
        }
    }

    pub fn days(&mut self, days: i32) -> &mut Self {
        self.today = self.today.checked_add(days.days()).unwrap();
        self
    }

    pub fn due(&self, clock: &str) -> Option<Date> {
        let open = self.state.deadlines();
        open.iter().find(|d| d.clock == clock).map(|d| d.due)
    }

    pub fn started() -> Self {
        let mut walk = Self::new();
        walk.must(OFFICER, start("importer", "US"));
        walk
    }

    /// An application with every part, not yet sent in; employee and consultant have joined.
    pub fn ready() -> Self {
        let mut walk = Self::started();
        walk.must(OFFICER, eligible("importer"))
            .must(OFFICER, record(company()))
            .must(
                OFFICER,
                Command::RecordContacts {
                    contacts: contacts(),
                },
            )
            .must(OFFICER, sign());
        for (n, role) in [
            (EMPLOYEE, CompanyRole::Employee),
            (CONSULTANT, CompanyRole::Consultant),
        ] {
            let email = format!("p{n}@acme.example");
            let invitation = Uuid::from_u128(500 + n);
            walk.must(
                OFFICER,
                Command::InvitePerson {
                    invitation,
                    email: email.clone(),
                    role,
                },
            )
            .must(
                n,
                Command::Join {
                    invitation,
                    account: person(n),
                    email,
                },
            );
        }
        walk
    }

    pub fn sent_in() -> Self {
        let mut walk = Self::ready();
        walk.must(OFFICER, Command::SubmitApplication);
        walk
    }

    /// Both gates passed, nothing recommended.
    pub fn vetted() -> Self {
        let mut walk = Self::sent_in();
        walk.must(OFFICER, submit_profile(1))
            .must(SUPERVISOR, assign())
            .must(
                DIRECTOR,
                vetting(VettingOutcome::Passed, CheckResult::Clear),
            )
            .must(SPECIALIST, accept_profile(1));
        walk
    }

    pub fn certified() -> Self {
        let mut walk = Self::vetted();
        walk.must(
            SPECIALIST,
            recommend(DecisionKind::Certify, "meets_all_criteria"),
        )
        .must(
            SUPERVISOR,
            decide(DecisionKind::Certify, "meets_all_criteria"),
        );
        walk
    }

    pub fn suspended() -> Self {
        let mut walk = Self::certified();
        walk.must(
            SPECIALIST,
            recommend(DecisionKind::Suspend, "lack_of_commitment"),
        )
        .must(
            DIRECTOR,
            decide(DecisionKind::Suspend, "lack_of_commitment"),
        );
        walk
    }
}

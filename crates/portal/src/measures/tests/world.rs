//! A small programme over some years, written as events, so that every kind of case occurs and some occur twice.

mod visits;

use crate::command::{Loaded, System, Unit};
use crate::testing::TestApp;
use greenlane_domain::clocks;
use greenlane_domain::findings::{self, Class, Finding, Observation};
use greenlane_domain::ids::{AccountId, FindingId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::{self, CasePhase, Decision, Member, Notice};
use greenlane_domain::pack::Strength;
use greenlane_domain::validation::Kind;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

const STAFF: AccountId = AccountId(Uuid::from_u128(7));
const COLLEAGUE: AccountId = AccountId(Uuid::from_u128(8));
const COUNTRIES: [&str; 7] = ["US", "US", "MX", "DE", "FR", "CN", "KE"];
const CRITERIA: [(&str, u8); 6] = [
    ("1.1", 1),
    ("3.1", 3),
    ("4.1", 4),
    ("4.2", 4),
    ("7.1", 7),
    ("12.1", 12),
];
const REASONS: [&str; 3] = ["no_procedure", "no_evidence", "untrained_staff"];

/// A repeatable stream of numbers (a linear congruence); nothing here needs better chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        ((self.0 >> 33) as usize) % n
    }

    fn days(&mut self, from: i64, to: i64) -> i64 {
        from + self.below((to - from) as usize) as i64
    }
}

struct Hand<'a> {
    t: &'a TestApp,
    unit: Unit,
    dice: Dice,
    now: Timestamp,
}

impl<'a> Hand<'a> {
    async fn new(t: &'a TestApp, at: &str) -> Self {
        let now: Timestamp = at.parse().unwrap();
        t.app.clock().set(now);
        Self {
            t,
            unit: t.app.begin(&System).await.unwrap(),
            dice: Dice(11),
            now,
        }
    }

    /// Some days later.
    fn later(&mut self, days: i64) {
        self.now += jiff::SignedDuration::from_hours(24 * days);
        self.t.app.clock().set(self.now);
        self.unit.next_as(&System);
    }

    fn today(&self) -> Date {
        self.unit.today()
    }

    fn clock(&self, clock: &str) -> Vec<clocks::Deadline> {
        clocks::due(self.t.app.pack(), clock, self.today())
            .into_iter()
            .collect()
    }

    async fn tell(&mut self, member: &mut Loaded<Member>, event: membership::Event) {
        let id = MemberId(member.id);
        let told = self.unit.append(member, Some(id), vec![event]).await;
        told.unwrap();
    }

    fn decision(&self, clock: &str) -> Decision {
        Decision {
            ground: "test".to_owned(),
            reasons: "Reasons that are long enough.".to_owned(),
            notice: Notice {
                letter: "test".to_owned(),
                appeal_due: None,
            },
            recommended_by: None,
            emergency: false,
            on: self.today(),
            clocks: self.clock(clock),
        }
    }

    async fn apply(&mut self, member: &mut Loaded<Member>, n: usize) {
        let kinds = ["importer", "highway_carrier", "foreign_manufacturer"];
        let started = membership::Event::ApplicationStarted {
            legal_name: format!("=Company {n}"),
            country: COUNTRIES[n % COUNTRIES.len()].to_owned(),
            entity_type: kinds[n % kinds.len()].to_owned(),
            edition: "msc-2020".to_owned(),
            started_by: STAFF,
            on: self.today(),
        };
        self.tell(member, started).await;
        if n % 7 == 6 {
            return;
        }
        let days = self.dice.days(1, 8);
        self.later(days);
        let submitted = membership::Event::ApplicationSubmitted {
            on: self.today(),
            clocks: self.clock("certify"),
        };
        self.tell(member, submitted).await;
    }

    /// An application that was started and came in at the same moment.
    async fn applied(&mut self, name: &str, country: &str) -> Loaded<Member> {
        let mut member = self.unit.fresh::<Member>(self.unit.new_id());
        let started = membership::Event::ApplicationStarted {
            legal_name: name.to_owned(),
            country: country.to_owned(),
            entity_type: "importer".to_owned(),
            edition: "msc-2020".to_owned(),
            started_by: STAFF,
            on: self.today(),
        };
        self.tell(&mut member, started).await;
        let submitted = membership::Event::ApplicationSubmitted {
            on: self.today(),
            clocks: Vec::new(),
        };
        self.tell(&mut member, submitted).await;
        member
    }

    async fn certify(&mut self, member: &mut Loaded<Member>) {
        let days = self.dice.days(2, 14);
        self.later(days);
        let accepted = membership::Event::ProfileAccepted {
            profile: ProfileId(Uuid::from_u128(9)),
            edition: "msc-2020".to_owned(),
            on: self.today(),
        };
        self.tell(member, accepted).await;
        self.case_hours(member).await;
        let decision = self.decision("validate");
        self.tell(member, membership::Event::Certified { decision })
            .await;
    }

    /// Hours of staff on an application; some have none, and some entries take the place of the first.
    async fn case_hours(&mut self, member: &mut Loaded<Member>) {
        for entry in 0..self.dice.below(4) {
            let hours = membership::Event::CaseHoursRecorded {
                phase: CasePhase::ALL[self.dice.below(CasePhase::ALL.len())],
                minutes: 5 * u32::try_from(self.dice.below(80)).unwrap(),
                account: STAFF,
                worked_on: self.today(),
                corrects: (entry == 2).then_some(0),
                reason: String::new(),
                operation: None,
            };
            self.tell(member, hours).await;
        }
    }

    /// One company's life; what happens in it depends on its number.
    async fn company(&mut self, n: usize) {
        let mut member = self.unit.fresh::<Member>(self.unit.new_id());
        self.apply(&mut member, n).await;
        if n % 7 == 6 {
            return;
        }
        if n % 9 == 8 {
            self.later(9);
            let decision = self.decision("certify");
            self.tell(&mut member, membership::Event::Denied { decision })
                .await;
            // It asks again, in the same file, as another type.
            self.later(9);
            self.apply(&mut member, n + 1).await;
        }
        if n % 5 == 4 {
            return;
        }
        self.certify(&mut member).await;
        let days = self.dice.days(1, 9);
        self.later(days);
        self.validate(&mut member, Kind::Initial, n % 6 != 5).await;
        if n % 4 == 3 {
            self.later(4);
            let decision = self.decision("certify");
            self.tell(&mut member, membership::Event::Suspended { decision })
                .await;
            self.later(7);
            let decision = self.decision("certify");
            let next = match n % 3 {
                0 => membership::Event::Reinstated { decision },
                1 => membership::Event::Removed { decision },
                _ => membership::Event::Withdrawn { decision },
            };
            self.tell(&mut member, next).await;
        } else if n % 4 == 1 {
            self.validate(&mut member, Kind::ALL[n % 3], true).await;
        }
    }
}

/// Thirty companies, one after the other (the record's time only runs forward), from 2019 on.
pub(in crate::measures) async fn make(t: &TestApp) {
    let mut hand = Hand::new(t, "2019-02-04T15:00:00Z").await;
    for n in 0..30 {
        hand.later(1);
        hand.company(n).await;
    }
    hand.unit.commit().await.unwrap();
    assert!(hand.now < "2024-06-01T15:00:00Z".parse().unwrap());
    t.at("2024-06-01T15:00:00Z");
}

/// One company whose validations of 2020 raised so many deficiencies in each category.
pub(super) async fn deficiencies_of_2020(t: &TestApp, counts: &[(u8, usize)]) {
    let mut hand = Hand::new(t, "2020-03-02T15:00:00Z").await;
    let member = MemberId(hand.unit.new_id());
    let mut stream = hand.unit.fresh::<Member>(member);
    hand.apply(&mut stream, 0).await;
    let edition = t.app.catalogue().edition("msc-2020").unwrap().clone();
    for (category, many) in counts {
        let of = |c: &&greenlane_domain::pack::Criterion| c.category == *category;
        let criteria: Vec<_> = edition.criteria.iter().filter(of).collect();
        for n in 0..*many {
            // Uneven on purpose: a list of criteria has a first and a last.
            let criterion = &criteria[(n * n) % criteria.len()].id;
            let observation = Observation {
                cause: String::new(),
                practice: Vec::new(),
                member,
                entity_type: "importer".to_owned(),
                validation: ValidationId(Uuid::from_u128(3)),
                edition: edition.id.clone(),
                criterion: criterion.clone(),
                category: *category,
                strength: Strength::Must,
                site: None,
                class: Class::Deficiency,
                reasons: REASONS
                    .iter()
                    .take(1 + n % 3)
                    .map(|r| (*r).to_owned())
                    .collect(),
                seen: String::new(),
                required: String::new(),
                ground: None,
                raised_by: STAFF,
                raised_on: hand.today(),
            };
            let raised = findings::Event::Raised {
                observation: Box::new(observation),
            };
            let id = FindingId(hand.unit.new_id());
            let mut finding = hand.unit.fresh::<Finding>(id);
            let told = hand
                .unit
                .append(&mut finding, Some(member), vec![raised])
                .await;
            told.unwrap();
        }
    }
    hand.unit.commit().await.unwrap();
}

/// One application that came in at that moment.
pub(super) async fn application(t: &TestApp, at: &str) {
    let mut hand = Hand::new(t, at).await;
    hand.applied("Evening Freight", "US").await;
    hand.unit.commit().await.unwrap();
}

/// One company of that country, validated after the moment at which it came in.
pub(super) async fn later_company(t: &TestApp, country: &str, at: &str) {
    let mut hand = Hand::new(t, at).await;
    let mut member = hand.applied("Late Freight", country).await;
    hand.certify(&mut member).await;
    hand.validate(&mut member, Kind::Initial, true).await;
    hand.unit.commit().await.unwrap();
}

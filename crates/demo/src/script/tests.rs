#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use super::*;
use crate::cast::company::mix;
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};

fn pack() -> Pack {
    Pack::load(&greenlane_portal::testing::pack_files()).expect("a pack without mistakes")
}

fn plan(pack: &Pack, seed: u64, members: u32) -> World {
    World::plan(pack, seed, members, date(2019, 7, 1), date(2025, 1, 6))
}

/// Deficiencies that would be raised in a year, by category, from the moments that are carried out.
fn deficiencies(world: &World, year: i16) -> BTreeMap<u8, u32> {
    let mut counts = BTreeMap::new();
    for moment in &world.moments {
        let Step::Raise { visit, finding } = moment.step else {
            continue;
        };
        let plan =
            &world.visits[moment.company as usize][visit as usize].findings[finding as usize];
        let zone = jiff::tz::TimeZone::get("America/New_York").unwrap();
        let on = jiff::Timestamp::from_second(moment.at)
            .unwrap()
            .to_zoned(zone)
            .date();
        if on.year() == year && plan.class == Class::Deficiency {
            let category: u8 = plan.criterion.split('.').next().unwrap().parse().unwrap();
            *counts.entry(category).or_default() += 1;
        }
    }
    counts
}

#[test]
fn the_table_adds_up_to_what_was_published() {
    assert_eq!(published_total(), 1417);
}

#[test]
fn the_year_2020_holds_the_published_table_exactly() {
    let pack = pack();
    for (seed, members) in [
        (2004, 300),
        (2004, 60),
        (1, 60),
        (7, 83),
        (99, 131),
        (2004, 1000),
    ] {
        let world = plan(&pack, seed, members);
        let found: Vec<(u8, u32)> = deficiencies(&world, 2020).into_iter().collect();
        assert_eq!(found, PUBLISHED, "{members} companies, seed {seed}");
        let of_year = |year| deficiencies(&world, year).values().sum::<u32>();
        let later: Vec<u32> = (2021..=2024).map(of_year).collect();
        assert!(later.iter().any(|count| *count > 0), "{later:?}");
        assert!(
            later.iter().all(|count| *count < 1417) || members > 500,
            "{later:?}"
        );
    }
}

#[test]
fn a_finding_is_on_a_criterion_that_applies_and_at_a_site_that_is_there() {
    let pack = pack();
    let world = plan(&pack, 2004, 300);
    for (company, visits) in world.companies.iter().zip(&world.visits) {
        for visit in visits {
            let mut seen = BTreeSet::new();
            for finding in &visit.findings {
                let criterion = pack.editions[0]
                    .criterion(&finding.criterion)
                    .expect("known");
                assert!(
                    criterion.applies_to(&company.entity_type).is_some(),
                    "{finding:?} of {}",
                    company.entity_type
                );
                assert!(
                    finding
                        .site
                        .is_none_or(|site| (site as usize) < company.sites.len())
                );
                assert!(pack.reasons.get(finding.reason as usize).is_some());
                assert!(
                    seen.insert((&finding.criterion, finding.site)),
                    "{finding:?} twice"
                );
            }
        }
    }
}

#[test]
fn the_mix_is_the_packs_and_complete() {
    let pack = pack();
    for n in [0, 1, 24, 60, 300, 11_200] {
        let mix = mix(&pack, n);
        assert_eq!(mix.iter().map(|(_, count)| count).sum::<u32>(), n);
    }
    let mix: BTreeMap<String, u32> = mix(&pack, 300).into_iter().collect();
    assert_eq!(
        (
            mix["importer"],
            mix["highway_carrier"],
            mix["customs_broker"]
        ),
        (157, 51, 28)
    );
}

#[test]
fn the_same_seed_plans_the_same_world_and_another_seed_another() {
    let pack = pack();
    let world = plan(&pack, 5, 60);
    assert_eq!(world, plan(&pack, 5, 60));
    assert_ne!(world.companies, plan(&pack, 6, 60).companies);
}

#[test]
fn companies_are_told_apart_by_name_address_and_number() {
    let pack = pack();
    let world = plan(&pack, 2004, 11_200);
    let mut names = BTreeSet::new();
    let mut mails = BTreeSet::new();
    let mut numbers = BTreeMap::new();
    for company in &world.companies {
        assert!(names.insert(&company.name), "{}", company.name);
        assert!(
            mails.insert(&company.officer.email) && mails.insert(&company.employee.email),
            "{company:?}"
        );
        let identifiers = crate::cast::identity::identifiers(&pack, company);
        let required = &pack
            .entity_type(&company.entity_type)
            .unwrap()
            .identifiers_required;
        for id in required {
            let scheme = id.parse().unwrap();
            assert!(
                identifiers.iter().any(|i| i.scheme() == scheme),
                "{company:?} lacks {id}"
            );
        }
        for identifier in identifiers
            .iter()
            .filter(|i| i.scheme() != greenlane_domain::identifiers::Scheme::Mid)
        {
            for key in identifier.keys() {
                let first = *numbers.entry(key.clone()).or_insert(company.number);
                assert_eq!(first, company.number, "two companies with {key:?}");
            }
        }
    }
}

#[test]
fn moments_run_forwards_in_office_hours_and_end_before_the_visitor_enters() {
    let world = plan(&pack(), 2004, 300);
    assert!(world.moments.len() > 5_000, "{}", world.moments.len());
    assert!(world.moments.is_sorted_by_key(|moment| moment.at));
    let last = world.moments.last().unwrap().at;
    assert!(last < crate::ends().as_second() && last > crate::ends().as_second() - 7 * 86_400);
    let zone = jiff::tz::TimeZone::get("America/New_York").unwrap();
    for moment in &world.moments {
        let at = jiff::Timestamp::from_second(moment.at)
            .unwrap()
            .to_zoned(zone.clone());
        assert!((8..19).contains(&at.hour()), "{at}");
        assert!(
            !matches!(
                at.weekday(),
                jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday
            ),
            "{at}"
        );
    }
}

// Written down a second time, from the days themselves.
#[test]
fn visits_take_place_on_working_days_of_the_sites_country() {
    let pack = pack();
    let world = plan(&pack, 2004, 300);
    let (mut several, mut over_a_weekend) = (0, 0);
    for (company, visits) in world.companies.iter().zip(&world.visits) {
        for visit in visits {
            let span = (visit.until - visit.on).get_days();
            let sites = i32::try_from(company.sites.len()).unwrap();
            assert!(
                span >= sites - 1,
                "{visit:?} is too short for {sites} sites"
            );
            several += i32::from(sites > 1);
            over_a_weekend += i32::from(span >= sites);
            for (day, site) in [
                (visit.on, company.sites.first()),
                (visit.until, company.sites.last()),
            ] {
                let country = site.map_or("", |site| site.address.country.as_str());
                assert!(
                    day.weekday().to_monday_one_offset() <= 5,
                    "{day} of {visit:?}"
                );
                assert!(pack.calendar.is_working_day(day), "{day} of {visit:?}");
                let new_year = (day.month(), day.day()) == (1, 1);
                let revolution = country == "MX" && (day.month(), day.day()) == (9, 16);
                assert!(!new_year && !revolution, "{day} in {country}");
            }
        }
    }
    assert!(
        several > 50 && over_a_weekend <= 5,
        "{several} {over_a_weekend}"
    );
}

#[test]
fn nobody_carries_more_than_a_hundred_companies() {
    for members in [24, 300, 11_200] {
        let staff = StaffPlan::of(2004, members);
        let specialists = staff.places("specialist").len();
        assert!(specialists >= 4 && members as usize / specialists <= 80);
        for role in [
            "supervisor",
            "vetting_officer",
            "director",
            "targeting_officer",
            "policy_officer",
        ] {
            assert!(staff.places(role).len() >= 2, "{role}");
        }
    }
}

#[test]
fn nothing_happens_to_a_company_before_it_registers() {
    for members in [60, 300, 11_200] {
        let world = plan(&pack(), 2004, members);
        let mut begun = BTreeSet::new();
        for moment in &world.moments {
            let registers = matches!(moment.step, Step::Register);
            assert!(
                begun.contains(&moment.company) != registers,
                "{members}: {moment:?}"
            );
            begun.insert(moment.company);
        }
    }
}

//! The year's plan of a programme of full size: 11,200 members and 180 specialists, made up with fixed numbers, solved on one
//! thread as the portal solves it.

use super::{Figure, start};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::planning::{
    Candidate, Effort, How, Instance, MONTHS, Specialist, Values, check, solve,
};
use uuid::Uuid;

const MEMBERS: u32 = 11_200;
const SPECIALISTS: u32 = 180;

/// Numbers that look like chance and are the same every time (Marsaglia 2003, xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(n.max(1))).unwrap_or_default()
    }

    fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share
    }
}

fn account(n: u32) -> AccountId {
    AccountId(Uuid::from_u128(u128::from(n) + 1))
}

fn month(n: u32) -> usize {
    usize::try_from(n).unwrap_or_default()
}

/// Region, language, and how many cities: about as the membership is spread.
const REGIONS: [(u32, &str, &str, u32); 6] = [
    (62, "us", "en", 90),
    (74, "canada", "en", 20),
    (88, "mexico", "es", 30),
    (92, "latin_america", "es", 25),
    (95, "europe", "en", 25),
    (100, "asia_pacific", "en", 35),
];

fn candidate(n: u32, dice: &mut Dice) -> Candidate {
    let place = dice.below(100);
    let region = REGIONS.iter().find(|region| place < region.0);
    let (_, region, language, cities) = region.copied().unwrap_or((100, "us", "en", 1));
    let language = if region == "canada" && dice.percent(30) {
        "fr"
    } else {
        language
    };
    let risk = (0..4).map(|_| dice.below(2_500)).sum();
    let first = dice.percent(8);
    // One revalidation in four years, spread over the months.
    let due = (first || dice.percent(25)).then(|| month(1 + dice.below(11)));
    let on_site = 24 + 6 * dice.below(4);
    let only = first || risk >= 6_000;
    Candidate {
        member: MemberId(Uuid::from_u128(u128::from(n) + 1)),
        risk,
        random: dice.percent(8),
        first: 1,
        due_on: None,
        due,
        late_days: 0,
        region: region.to_owned(),
        cluster: format!("{region} {}", dice.below(cities)),
        languages: vec![language.to_owned()],
        hours: [
            Some(on_site),
            (!only).then_some(14),
            (!only && region != "us" && dice.percent(60)).then_some(6),
        ],
        last: (!first).then(|| account(dice.below(SPECIALISTS))),
        before: None,
    }
}

fn specialist(n: u32, dice: &mut Dice) -> Specialist {
    let mut languages = vec!["en".to_owned()];
    if dice.percent(40) {
        languages.push("es".to_owned());
    }
    if dice.percent(10) {
        languages.push("fr".to_owned());
    }
    let home = ["us", "us", "us", "canada", "mexico"];
    let home = home.get(month(dice.below(5))).copied().unwrap_or("us");
    let mut hours = [0; MONTHS];
    for (at, hours) in hours.iter_mut().enumerate() {
        *hours = if at == 0 { 0 } else { 40 + dice.below(40) };
    }
    // Everybody is away for about a month.
    if let Some(hours) = hours.get_mut(month(1 + dice.below(11))) {
        *hours = 0;
    }
    Specialist {
        account: account(n),
        languages,
        home: home.to_owned(),
        hours,
    }
}

/// The inputs, always the same.
fn instance() -> Instance {
    let mut dice = Dice(0x0000_5EED_2026);
    Instance {
        candidates: (0..MEMBERS).map(|n| candidate(n, &mut dice)).collect(),
        specialists: (0..SPECIALISTS).map(|n| specialist(n, &mut dice)).collect(),
        values: Values {
            statutory: 20_000,
            random: 8_000,
            virtual_percent: 65,
            partner_percent: 50,
            moved: 600,
            journey_near: 8,
            journey_far: 24,
        },
    }
}

fn number(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Measures.
pub(super) fn measure() -> Vec<Figure> {
    let instance = instance();
    let begun = start();
    let solved = solve(&instance, Effort::FULL);
    let seconds = begun.elapsed().as_secs_f64();
    let broken = check(&instance, &solved.plan).len();
    let percent = |hundredths: i64| i32::try_from(hundredths).map_or(f64::MAX, f64::from) / 100.0;
    let better = (solved.worth - solved.by_hand) * 10_000 / solved.by_hand.max(1);
    let statutory = |planned: bool| {
        let due = instance.candidates.iter().enumerate();
        let due = due.filter(|(_, candidate)| candidate.due.is_some());
        let taken = |place: usize| solved.plan.iter().any(|visit| visit.candidate == place);
        number(due.filter(|(place, _)| !planned || taken(*place)).count())
    };
    let by_way = |how: How| number(solved.plan.iter().filter(|visit| visit.how == how).count());
    vec![
        Figure::aimed(
            format!("year's plan: {MEMBERS} members, {SPECIALISTS} specialists, solved"),
            seconds,
            "s",
            "under 60 s",
            seconds < 60.0,
        ),
        Figure::plain(
            "a plan could be better, at most",
            percent(solved.gap()),
            "%",
        ),
        Figure::plain("better than by hand", percent(better), "%"),
        Figure::plain("validations planned", number(solved.plan.len()), ""),
        Figure::plain("on site", by_way(How::OnSite), ""),
        Figure::plain("virtual", by_way(How::Virtual), ""),
        Figure::plain("partner administration", by_way(How::Partner), ""),
        Figure::plain("asked for by law", statutory(false), ""),
        Figure::plain("of these planned", statutory(true), ""),
        Figure::aimed("rules broken", number(broken), "", "none", broken == 0),
    ]
}

use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn row(company: u128, country: &str, on: jiff::civil::Date, size: Size) -> Precedent {
    Precedent {
        company: Uuid::from_u128(company),
        country: country.to_owned(),
        size,
        on,
        verdict: Verdict::Accept,
        reason: None,
        block: None,
    }
}

#[test]
fn too_small_a_group_shows_nothing() {
    let day = date(2024, 5, 2);
    let rows: Vec<_> = (0..4).map(|n| row(n, "US", day, Size::Small)).collect();
    let found = Precedents::of(&rows, Size::Small, 5);
    assert!(found.shown.is_empty());
    assert_eq!((found.left_out, found.companies), (4, 0));
    // Ten decisions about one company are still one company.
    let rows: Vec<_> = (0..10).map(|_| row(1, "US", day, Size::Small)).collect();
    assert!(Precedents::of(&rows, Size::Small, 5).shown.is_empty());
}

#[test]
fn sizes_are_taken_together_only_where_one_is_too_few() {
    let day = date(2024, 5, 2);
    let mut rows: Vec<_> = (0..5).map(|n| row(n, "US", day, Size::Small)).collect();
    rows.extend((5..9).map(|n| row(n, "US", day, Size::Large)));
    assert_eq!(Precedents::of(&rows, Size::Small, 5).shown.len(), 5);
    let together = Precedents::of(&rows, Size::Large, 5);
    assert_eq!((together.shown.len(), together.size), (9, None));
}

#[test]
fn a_rare_country_and_a_rare_month_are_not_said() {
    let mut rows: Vec<_> = (0..5)
        .map(|n| row(n, "US", date(2024, 5, 2), Size::Small))
        .collect();
    rows.push(row(5, "LI", date(2024, 5, 3), Size::Small));
    rows.extend((6..10).map(|n| row(n, "MX", date(2024, 8, 3), Size::Small)));
    let found = Precedents::of(&rows, Size::Small, 5);
    let (may, rest): (Vec<_>, Vec<_>) = found
        .shown
        .iter()
        .partition(|row| row.when == When::Month(2024, 5));
    assert!(may.len() == 5 && may.iter().all(|row| row.country.as_deref() == Some("US")));
    assert!(
        rest.len() == 5
            && rest
                .iter()
                .all(|row| row.when == When::Year(2024) && row.country.is_none())
    );
}

proptest! {
    /// Whatever is shown alike is shared by at least k companies: told again here by counting rows of each company's own.
    #[test]
    fn nobody_can_be_singled_out(
        given in proptest::collection::vec((0_u128..20, 0_usize..4, 0_i8..30, 0_u8..3), 0..80),
        least in 3_usize..7,
    ) {
        let countries = ["US", "MX", "CA", "LI"];
        let sizes = [Size::Small, Size::Medium, Size::Large];
        let rows: Vec<_> = given.iter().map(|(company, country, month, size)| {
            let on = date(2022 + i16::from(month / 12), month % 12 + 1, 9);
            let mut row = row(*company, countries[*country], on, sizes[usize::from(*size)]);
            // The block stands for the company, so that the test can see what the page cannot.
            row.block = Some(row.company);
            row
        }).collect();
        let found = Precedents::of(&rows, Size::Small, least);
        let mut alike: BTreeMap<String, std::collections::BTreeSet<Uuid>> = BTreeMap::new();
        for row in &found.shown {
            let seen = format!("{:?} {:?}", row.when, row.country);
            alike.entry(seen).or_default().insert(row.block.unwrap());
        }
        for (seen, companies) in alike {
            prop_assert!(companies.len() >= least, "{seen}: {}", companies.len());
        }
    }
}

//! The statement: what can be concluded, what is lacking, what was saved.

use super::*;

fn cell(member: (u32, u32), others: (u32, u32)) -> Cell {
    let tally = |(examined, shipments): (u32, u32)| Tally {
        shipments,
        exams: [0, examined, 0, 0],
    };
    Cell {
        key: Vec::new(),
        member: tally(member),
        others: tally(others),
        companies: 9,
    }
}

#[test]
fn what_cannot_be_concluded_is_said() {
    let card = Card::default();
    let conclude = |cells: &[Cell]| statement(cells, &card).conclusion;
    assert_eq!(conclude(&[]), Conclusion::NoShipments);
    assert_eq!(
        conclude(&[cell((1, 10), (0, 0))]),
        Conclusion::NothingComparable
    );
    assert_eq!(conclude(&[cell((20, 100), (0, 50))]), Conclusion::OnlyOurs);
    assert_eq!(conclude(&[cell((1, 10), (0, 50))]), Conclusion::TooFew);
    assert_eq!(conclude(&[cell((0, 10), (10, 100))]), Conclusion::TooFew);
    assert!(
        matches!(conclude(&[cell((0, 100), (10, 100))]), Conclusion::NoneExamined(r) if (r - (40_f64.powf(0.1) - 1.0)).abs() < 1e-9)
    );
    assert!(
        matches!(conclude(&[cell((5, 100), (10, 100))]), Conclusion::Ratio(r, None) if (r.ratio - 0.5).abs() < 1e-12)
    );
    let apart = [
        cell((90, 1_000), (100, 1_000)),
        cell((5, 1_000), (100, 1_000)),
    ];
    assert!(matches!(conclude(&apart), Conclusion::Differs(..)));
}

#[test]
fn nobody_is_promised_more_than_few_exams_can_show() {
    let card = Card::default();
    let conclude = |cells: &[Cell]| statement(cells, &card).conclusion;
    // One exam of two others: whoever promised 0.07 took their rate for known. Nothing is told.
    assert_eq!(conclude(&[cell((0, 100), (1, 2))]), Conclusion::TooFew);
    // By two strata: (100 / (100 + 100θ))^12 (50 / (50 + 200θ))^12 = 0.025.
    let two = [cell((0, 100), (12, 100)), cell((0, 200), (12, 50))];
    let Conclusion::NoneExamined(ratio) = conclude(&two) else {
        panic!("none examined");
    };
    let chance = ((1.0 + ratio) * (1.0 + 4.0 * ratio)).powi(-12);
    close(chance, 0.025, 1e-9);
    // Fifty of a hundred beside one of a hundred is bad news, not too little to tell.
    assert!(matches!(
        conclude(&[cell((50, 100), (1, 100))]),
        Conclusion::Ratio(r, None) if (r.ratio - 50.0).abs() < 1e-9
    ));
}

#[test]
fn a_stratum_without_hits_on_one_side_is_part_of_the_question_whether_strata_agree() {
    let strata = [
        stratum(0, 1_000, 100, 1_000),
        stratum(100, 1_000, 100, 1_000),
    ];
    let differ = cochran(&strata).unwrap();
    assert!(differ.test.p < 0.001, "{differ:?}");
    assert_eq!(cochran(&[stratum(0, 9, 0, 9), stratum(1, 9, 2, 9)]), None);
    let cells = [
        cell((0, 1_000), (100, 1_000)),
        cell((100, 1_000), (100, 1_000)),
    ];
    let made = statement(&cells, &Card::default());
    assert!(matches!(made.conclusion, Conclusion::Differs(..)));
}

#[test]
fn what_few_companies_did_is_in_no_figure() {
    let card = Card {
        hours: [1.0; 4],
        money: [1.0; 4],
    };
    let few = Cell {
        companies: 4,
        ..cell((0, 100), (1, 300))
    };
    let made = statement(std::slice::from_ref(&few), &card);
    assert_eq!(made.conclusion, Conclusion::NothingComparable);
    assert_eq!((made.others, made.saved()), (Tally::default(), None));
    assert!(made.expected.all() <= 0.0);
    // Beside a stratum that may be told nothing of it shows.
    let told = cell((5, 100), (10, 100));
    let alone = statement(std::slice::from_ref(&told), &card);
    let both = statement(&[told, few], &card);
    assert_eq!((both.others, both.expected), (alone.others, alone.expected));
}

#[test]
fn what_is_lacking_before_anything_can_be_said_is_told() {
    let card = Card::default();
    let lacking = |cells: &[Cell]| statement(cells, &card).lacking();
    // 10 of 100 beside a rate half that: (1.96 + 0.84)² (0.1 × 0.9 + 0.05 × 0.95) / 0.05² = 431.7.
    assert_eq!(
        lacking(&[cell((0, 10), (10, 100))]),
        Some((432.0, 422.0)),
        "of the smaller side"
    );
    assert_eq!(lacking(&[cell((0, 500), (50, 500))]), None);
    assert_eq!(lacking(&[cell((5, 10), (0, 100))]), None);
    assert_eq!(lacking(&[]), None);
}

#[test]
fn the_statement_has_the_tests_of_its_strata() {
    let told = |a: u32, n1: u32, c: u32, n0: u32| cell((a, n1), (c, n0));
    let cells = [
        told(512, 825, 89, 108),
        told(353, 560, 17, 25),
        told(120, 325, 202, 593),
        told(138, 417, 131, 375),
        told(53, 191, 94, 393),
        told(22, 373, 24, 341),
    ];
    let made = statement(&cells, &Card::default());
    let (none, alike) = (made.tests.no_difference, made.tests.alike);
    assert_eq!(none, cochran_mantel_haenszel(&berkeley(), true));
    assert_eq!(alike, breslow_day(&berkeley()));
    assert_eq!(statement(&[], &Card::default()).tests, Tests::default());
}

#[test]
fn what_is_saved_is_what_others_would_have_had() {
    let card = Card {
        hours: [1.0, 6.0, 48.0, 1.0],
        money: [20.0, 350.0, 1_500.0, 20.0],
    };
    let made = statement(&[cell((5, 100), (20, 200)), cell((1, 10), (0, 0))], &card);
    // 100 × 20/200 = 10 scans to be expected, 5 had: 5 × 6 hours, 5 × 350.
    close(made.expected.all(), 10.0, 1e-12);
    assert_eq!(made.saved(), Some((30.0, 1_750.0)));
    assert_eq!((made.all.shipments, made.compared.shipments), (110, 100));
    assert_eq!(statement(&[cell((1, 10), (0, 0))], &card).saved(), None);
}

proptest! {
    /// The statement beside a second computation: shipment after shipment.
    #[test]
    fn expected_exams_are_those_of_a_loop_over_shipments(
        cells in proptest::collection::vec((0_u32..9, 0_u32..9, 0_u32..9, 0_u32..9), 0..6)
    ) {
        let cells: Vec<Cell> = cells.into_iter().map(|(a, n1, c, n0)| cell((a.min(n1), n1), (c.min(n0), n0))).collect();
        let made = statement(&cells, &Card { hours: [0.0, 2.0, 0.0, 0.0], money: [0.0; 4] });
        let (mut expected, mut observed) = (0.0, 0_u32);
        for cell in &cells {
            for place in 0..cell.member.shipments {
                if cell.others.shipments > 0 {
                    expected += f64::from(cell.others.examined()) / f64::from(cell.others.shipments);
                    observed += u32::from(place < cell.member.examined());
                }
            }
        }
        prop_assert!((made.expected.all() - expected).abs() < 1e-9);
        prop_assert!((made.expected.hours - 2.0 * expected).abs() < 1e-9);
        prop_assert_eq!(made.compared.examined(), observed);
    }
}

use super::super::{TradeEvent, TradeFigures, TradeText};
use super::{TODAY, member};

fn typed(year: &str, entries: &str, value: &str, crossings: &str) -> TradeText {
    TradeText {
        year: year.to_owned(),
        entries: entries.to_owned(),
        value_thousands: value.to_owned(),
        crossings: crossings.to_owned(),
    }
}

#[test]
fn a_year_is_declared_as_people_write_it() {
    let typed = typed("2025", "1,200", "9\u{a0}500", "");
    let events = TradeFigures::declare(member(1), &typed, TODAY);
    let [TradeEvent::Declared { figures, .. }] = &events.unwrap()[..] else {
        panic!("one event");
    };
    assert_eq!(
        (figures.entries, figures.value_thousands, figures.crossings),
        (Some(1_200), Some(9_500), None)
    );
}

#[test]
fn faults_stand_beside_their_fields() {
    let faults = |text: TradeText| -> Vec<String> {
        let faults = TradeFigures::declare(member(1), &text, TODAY).unwrap_err();
        faults.into_iter().filter_map(|fault| fault.field).collect()
    };
    assert_eq!(faults(typed("2026", "1", "", "")), ["year"]);
    assert_eq!(
        faults(typed("2020", "-1", "1.5", "many")),
        ["year", "entries", "value_thousands", "crossings"]
    );
    assert!(faults(typed("2025", "", " ", "")).is_empty());
    let nothing = TradeFigures::declare(member(1), &typed("2025", "", " ", ""), TODAY);
    assert_eq!(nothing.unwrap_err()[0].key, "refusal-trade-nothing");
}

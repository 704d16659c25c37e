//! What is refused, where, and with which message.

use super::{rule, with};
use crate::rules::{Expected, Sentence, TestCase, Unknown, table};
use serde_json::json;

fn faults(text: &str) -> Vec<(&'static str, Option<(u64, u64)>)> {
    let names = with(vec![rule("other", "when line = 1 then +5 points")]).names();
    match Sentence::read(text, &names) {
        Ok(sentence) => panic!("{} was taken", sentence.write()),
        Err(faults) => {
            for fault in &faults {
                let words = fault.english();
                assert!(!words.contains('{'), "{words}");
                assert_ne!(words, fault.key);
            }
            let at = |place: crate::rules::Place| (place.line, place.column);
            faults
                .into_iter()
                .map(|fault| (fault.key, fault.place.map(at)))
                .collect()
        }
    }
}

#[test]
fn each_mistake_is_named_at_its_place() {
    let cases: &[(&str, &str, Option<(u64, u64)>)] = &[
        ("  ", "rule-empty", None),
        ("if hs6 = '1' then +1", "rule-when", Some((1, 1))),
        ("when line = 1", "rule-end", Some((1, 14))),
        ("when line = then +1", "rule-end", Some((1, 12))),
        ("when line = 1 1 then +1", "rule-syntax", Some((1, 15))),
        ("when (line = 1 then +1", "rule-end", Some((1, 15))),
        ("when hs6 = '61 then +1", "rule-quote", Some((1, 12))),
        ("when line = 1 then lane pink", "rule-lane", Some((1, 25))),
        ("when line = 1 then shoot", "rule-effect", Some((1, 20))),
        ("when line = 1 then +0", "rule-points", Some((1, 20))),
        (
            "when line = 1 then +5 points now",
            "rule-after",
            Some((1, 30)),
        ),
        (
            "when line = 1 then documents",
            "rule-documents",
            Some((1, 20)),
        ),
        (
            "when line = 1 then exclude nobody",
            "rule-excluded",
            Some((1, 28)),
        ),
        ("when origine = 'CN' then +1", "rule-column", Some((1, 6))),
        (
            "when zzz = 'CN' then +1",
            "rule-column-unlike",
            Some((1, 6)),
        ),
        (
            "when found = 'serious' then +1",
            "rule-outcome",
            Some((1, 6)),
        ),
        (
            "when model > 0.9 unknown is false then lane red",
            "rule-probability",
            Some((1, 6)),
        ),
        (
            "when \"origin\" = 'CN' then +1",
            "rule-quoted-column",
            Some((1, 6)),
        ),
        (
            "when cast(line as text) = 'x' then +1",
            "rule-unsupported",
            Some((1, 11)),
        ),
        (
            "when upper(origin) = 'x' then +1",
            "rule-function",
            Some((1, 6)),
        ),
        (
            "when abs(line, 2) = 1 then +1",
            "rule-arguments",
            Some((1, 6)),
        ),
        ("when line = '1' then +1", "rule-types", Some((1, 6))),
        (
            "when line + 'x' = 2 then +1",
            "rule-need-number",
            Some((1, 13)),
        ),
        (
            "when length(line) = 2 then +1",
            "rule-need-text",
            Some((1, 13)),
        ),
        ("when line then +1", "rule-need-test", Some((1, 6))),
        ("when origin = null then +1", "rule-null", Some((1, 15))),
        ("when line < 1e300 then +1", "rule-number", Some((1, 13))),
        ("when line / 0 > 1 then +1", "rule-number", Some((1, 13))),
        (
            "when declared_on > '2020-02-30' then +1",
            "rule-day",
            Some((1, 20)),
        ),
        (
            "when hs6 like '6_%' unknown is false then +1",
            "rule-pattern",
            Some((1, 15)),
        ),
        (
            "when hs6 in set('nothing') unknown is false then +1",
            "rule-set",
            Some((1, 13)),
        ),
        (
            "when line = 1 unknown is maybe then +1",
            "rule-unknown-word",
            Some((1, 26)),
        ),
        ("when hs6 = '1' then +1", "rule-unknown", Some((1, 15))),
        (
            "when line = 1 -- why\n then +1",
            "rule-unsupported",
            Some((1, 15)),
        ),
    ];
    for (text, key, place) in cases {
        let found = faults(text);
        assert!(found.iter().any(|(k, _)| k == key), "{text}: {found:?}");
        let at = found.iter().find(|(k, _)| k == key).unwrap().1;
        assert_eq!(at, *place, "{text}: {key}");
    }
}

#[test]
fn nothing_overflows_and_nothing_nests_without_end() {
    let product = vec!["value"; 20].join(" * ");
    assert_eq!(
        faults(&format!("when {product} > 1 then +1"))[0].0,
        "rule-large"
    );
    let deep = format!(
        "when {}line = 1{} then +1",
        "(".repeat(400),
        ")".repeat(400)
    );
    assert_eq!(faults(&deep)[0].0, "rule-deep");
}

#[test]
fn several_mistakes_are_all_named() {
    let found = faults("when origine = 'CN' and found = 'x' then lane pink");
    let keys: Vec<_> = found.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["rule-column", "rule-outcome", "rule-lane"]);
}

#[test]
fn a_treatment_is_asked_for_only_where_something_can_be_unknown() {
    let names = with(vec![]).names();
    let known = [
        "when line > 3 then +1 points",
        "when origin is null then +1 points",
        "when origin is not null and origin = 'CN' then +1 points",
        "when origin is null or origin = 'CN' then +1 points",
        "when coalesce(origin, '') = 'CN' then +1 points",
        "when (origin = 'CN') is unknown then +1 points",
    ];
    for text in known {
        let sentence = Sentence::read(text, &names).unwrap();
        assert_eq!(sentence.unknown, None, "{text}");
        assert_eq!(sentence.write(), text);
    }
    let open = "when origin is not null and value / net_mass < 4 then +1";
    let fault = Sentence::read(open, &names).unwrap_err().remove(0);
    assert_eq!(
        fault.args,
        [("columns", "value, net_mass, … / net_mass".to_owned())]
    );
    let said = "WHEN Origin IN ('CN','VN') UNKNOWN IS ASKS THEN +1";
    let sentence = Sentence::read(said, &names).unwrap();
    assert_eq!(sentence.unknown, Some(Unknown::Asks));
    assert_eq!(
        sentence.write(),
        "when origin in ('CN', 'VN') unknown is asks then +1 points"
    );
}

#[test]
fn a_version_is_of_what_a_ruleset_says_not_of_how_it_was_typed() {
    let one = with(vec![rule("a", "when line=1 then +5")]);
    let same = with(vec![rule("a", "when  (line = 1)\nthen +5 points")]);
    let other = with(vec![rule("a", "when line = 2 then +5")]);
    assert_eq!(one.version().unwrap(), same.version().unwrap());
    assert_ne!(one.version().unwrap(), other.version().unwrap());
    assert!(
        one.canonical()
            .unwrap()
            .contains("\n  when line = 1 then +5 points\n")
    );
    let json = serde_json::to_string(&one).unwrap();
    assert_eq!(
        serde_json::from_str::<crate::rules::Ruleset>(&json).unwrap(),
        one
    );
}

#[test]
fn a_ruleset_with_faults_names_them_all_with_their_rule() {
    let mut faulty = with(vec![
        rule("a", "when line = 1 then +5"),
        rule("a", "when x = 1 then +5"),
    ]);
    faulty.rules[0].owner.clear();
    faulty.rules[0].until = Some(super::day("2020-01-01"));
    faulty.rules[0].from = Some(super::day("2020-01-02"));
    faulty.credit.caps.clear();
    faulty.model = 500;
    faulty.documents_lane = "none".to_owned();
    faulty.sets[0].entries.clear();
    let found = faulty.check().unwrap_err();
    let keys: Vec<_> = found
        .iter()
        .map(|found| (found.rule.as_deref(), found.fault.key))
        .collect();
    assert_eq!(
        keys,
        [
            (None, "lane-documents"),
            (None, "credit-tier"),
            (None, "credit-tier"),
            (None, "credit-tier"),
            (None, "model-range"),
            (None, "set-empty"),
            (Some("a"), "rule-owner"),
            (Some("a"), "rule-dates"),
            (Some("a"), "rule-twice"),
            (Some("a"), "rule-column-unlike"),
        ]
    );
}

#[test]
fn test_cases_say_what_a_condition_said() {
    let mut tried = rule(
        "a",
        "when origin in set('origins') unknown is false then +5",
    );
    let case = |row: serde_json::Value, expect| TestCase {
        name: "case".to_owned(),
        row: row.as_object().unwrap().clone(),
        expect,
    };
    tried.tests = vec![
        case(
            json!({"origin": "VN", "declared_on": "2020-04-01"}),
            Expected::Fires,
        ),
        case(
            json!({"origin": "VN", "declared_on": "2020-02-01"}),
            Expected::Silent,
        ),
        case(json!({"declared_on": "2020-02-01"}), Expected::Unknown),
    ];
    let ruleset = with(vec![tried.clone()]);
    let said = ruleset.try_tests(&tried).unwrap();
    let expected: Vec<_> = tried.tests.iter().map(|case| case.expect).collect();
    assert_eq!(said, expected);
}

#[test]
fn rules_of_like_shape_are_a_table_and_come_back() {
    let ruleset = with(vec![
        rule(
            "a",
            "when origin in ('CN', 'VN') and value < 4 unknown is false then +5",
        ),
        rule(
            "b",
            "when value < 9 and origin in ('US') unknown is false then lane red",
        ),
        rule("c", "when value < 9 or line = 1 unknown is false then +5"),
        rule("d", "when hs6 not like '61%' unknown is true then +5"),
    ]);
    let (tables, others) = table::tables(&ruleset);
    assert_eq!(others, ["c"]);
    assert_eq!(tables[0].columns, ["origin in", "value <"]);
    assert_eq!(tables[0].rows[1].values, ["('US')", "9"]);
    let names = ruleset.names();
    for table in &tables {
        for row in &table.rows {
            let back = row.sentence(&table.columns, &names).unwrap();
            let rule = ruleset
                .rules
                .iter()
                .find(|rule| rule.id == row.rule)
                .unwrap();
            let was = Sentence::read(&rule.text, &names).unwrap();
            assert_eq!((back.unknown, &back.effect), (was.unknown, &was.effect));
            // The same parts, perhaps in another order.
            let parts = |sentence: &Sentence| {
                let text = sentence
                    .write()
                    .replace(" unknown is ", " and ")
                    .replace("when ", "");
                let mut parts: Vec<String> = text.split(" and ").map(str::to_owned).collect();
                parts.sort();
                parts
            };
            let fixed = |sentence: &Sentence| {
                parts(&Sentence {
                    unknown: None,
                    ..sentence.clone()
                })
            };
            let strip = |mut parts: Vec<String>| {
                parts.iter_mut().for_each(|part| {
                    *part = part.split(" then ").next().unwrap().to_owned();
                });
                parts.sort();
                parts
            };
            assert_eq!(strip(fixed(&back)), strip(fixed(&was)));
        }
    }
}

/// The stack of a thread that serves a page.
#[test]
fn a_long_flat_expression_is_refused_before_it_is_parsed() {
    let check = |text: String| {
        let thread = std::thread::Builder::new().stack_size(2 << 20);
        let checked = thread.spawn(move || with(vec![rule("x", &text)]).canonical().map(|_| ()));
        checked.unwrap().join().unwrap()
    };
    let plus = |count: usize| format!("when {}1 = 2 then +1", "1+".repeat(count));
    let or = |count: usize| format!("when {}line = 2 then +1", "line = 1 or ".repeat(count));
    let is = |count: usize| format!("when line {} then +1", "is null ".repeat(count));
    for text in [plus(9_900), or(1_600), is(2_400)] {
        let found = check(text).unwrap_err();
        assert_eq!(found[0].fault.key, "rule-deep");
    }
    // What is allowed fits on that stack.
    check(plus(199)).unwrap();
    check(or(66)).unwrap();
    let many: Vec<String> = (0..1_500).map(|n| n.to_string()).collect();
    check(format!("when line in ({}) then +1", many.join(", "))).unwrap();
}

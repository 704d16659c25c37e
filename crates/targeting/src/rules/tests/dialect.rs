//! The text of a ruleset for each engine, held against what that engine's manual says of its functions and literals, and against
//! what came out when it was run.

use super::{rule, with};
use crate::rules::{AsOf, Dialect, Program, Role, sql};

fn written(text: &str, dialect: Dialect) -> String {
    let rules = vec![rule("it", text)];
    let program = Program::new(&with(rules), AsOf::Declaration).unwrap();
    let program = program.at_levels(2, |level, role, tier| {
        level == 1 || (role == Role::Importer && tier == 3)
    });
    sql::query(&program, "declarations", &["line"], dialect)
}

/// The condition as it stands in the text.
fn condition(text: &str, dialect: Dialect) -> String {
    let written = written(
        &format!("when {text} unknown is false then +5 points"),
        dialect,
    );
    let line = written
        .lines()
        .find(|line| line.ends_with(" as says_it"))
        .unwrap();
    let line = line.trim().strip_prefix('(').unwrap();
    line.strip_suffix(") as says_it").unwrap().to_owned()
}

#[test]
fn what_differs_is_written_as_each_engine_has_it() {
    let cases: [(&str, [&str; 4]); 10] = [
        (
            "days_between(date '2020-02-20', declared_on) > 3",
            [
                "date_diff('day', date '2020-02-20', declared_on) > 3",
                "(cast(declared_on as int) - cast(date '2020-02-20' as int)) > 3",
                "datediff(declared_on, date '2020-02-20') > 3",
                "dateDiff('day', toDate32('2020-02-20'), declared_on) > 3",
            ],
        ),
        (
            "left(hs6, 2) = '61'",
            [
                "substr(hs6, 1, 2) = '61'",
                "substr(hs6, 1, 2) = '61'",
                "substr(hs6, 1, 2) = '61'",
                "substringUTF8(hs6, 1, 2) = '61'",
            ],
        ),
        (
            "length(importer) = 7",
            [
                "length(importer) = 7",
                "length(importer) = 7",
                "length(importer) = 7",
                "lengthUTF8(importer) = 7",
            ],
        ),
        (
            "value = round(value)",
            [
                "value = round(value)",
                "value = round(value)",
                "value = round(value)",
                "value = (trunc(value) + case when abs((value) - trunc(value)) >= 0.5e0 then sign(value) else 0 end)",
            ],
        ),
        (
            "containers * 2 > value",
            [
                "cast(containers as double) * 2e0 > value",
                "cast(containers as double) * 2e0 > value",
                "cast(containers as double) * 2e0 > value",
                "toFloat64(containers) * 2e0 > value",
            ],
        ),
        (
            "seller_name = 'O''Hara'",
            [
                "seller_name = 'O''Hara'",
                "seller_name = 'O''Hara'",
                "seller_name = 'O\\'Hara'",
                "seller_name = 'O\\'Hara'",
            ],
        ),
        (
            "seller_name like '%d''Or%'",
            [
                "seller_name like '%d''Or%'",
                "seller_name like '%d''Or%'",
                "seller_name like '%d\\'Or%'",
                "seller_name like '%d\\'Or%'",
            ],
        ),
        (
            "seller_name = '${y}'",
            [
                "seller_name = '${y}'",
                "seller_name = '${y}'",
                "seller_name = '$\\{y}'",
                "seller_name = '${y}'",
            ],
        ),
        // -0 in a column or from a product.
        (
            "value - 1 not in (2.5, 0)",
            [
                "value - 1e0 not in (2.5e0, 0)",
                "(value - 1e0 + 0e0) not in (2.5e0, 0)",
                "value - 1e0 not in (2.5e0, 0)",
                "(value - 1e0 + 0e0) not in (2.5e0, 0)",
            ],
        ),
        (
            "value in (5e-324, 1000) or value > 1e-300",
            ["value in (5e-324, 1000) or value > 1e-300"; 4],
        ),
    ];
    for (text, expected) in cases {
        let found = Dialect::ALL.map(|(_, dialect)| condition(text, dialect));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_rest_is_the_same_for_all_and_asks_for_the_level_of_the_row() {
    let text = "when value > 3 unknown is false then +5 points";
    let texts = Dialect::ALL.map(|(_, dialect)| written(text, dialect));
    assert!(texts.iter().all(|text| *text == texts[0]));
    let carrier =
        "carrier_standing = 'in_force' and carrier_tier = 2 and coalesce(threat_level, 0) < 2";
    assert!(texts[0].contains(carrier), "{}", texts[0]);
    let importer =
        "importer_standing = 'in_force' and importer_tier = 3 and importer_validated_days";
    assert!(texts[0].contains(importer), "{}", texts[0]);
    assert_eq!(Dialect::parse("spark"), Some(Dialect::Spark));
    assert_eq!(Dialect::parse("sqlite"), None);
}

#[test]
fn no_number_of_rules_makes_a_sum_that_is_too_deep() {
    let rules = (0..500).map(|at| rule(&format!("r{at}"), "when line = 1 then +1 points"));
    let program = Program::new(&with(rules.collect()), AsOf::Declaration).unwrap();
    let written = sql::query(&program, "declarations", &["line"], Dialect::ClickHouse);
    let sum = written.split("    0\n").nth(1).unwrap();
    let sum = sum.split(" as points").next().unwrap();
    assert_eq!(sum.matches("case when").count(), 500);
    let groups: Vec<&str> = sum.split("      + (").skip(1).collect();
    assert_eq!(groups.len(), 20);
    for group in groups {
        assert_eq!(group.matches("case when").count(), 25);
    }
    let spark = sql::query(&program, "declarations", &["line"], Dialect::Spark);
    assert_eq!(spark.matches("\n      + cast(case when").count(), 20);
}

#[test]
fn what_an_engine_would_read_a_thousand_times_is_refused() {
    let nested = |depth: usize| {
        let condition = "value / (".repeat(depth) + "value" + &")".repeat(depth);
        let text = format!("when {condition} > 1 unknown is false then +5 points");
        with(vec![rule("it", &text)]).check()
    };
    assert!(nested(8).is_ok());
    assert_eq!(nested(9).unwrap_err()[0].fault.key, "rule-deep");
    let rounded = |depth: usize| {
        let condition = "round(".repeat(depth) + "value" + &")".repeat(depth);
        let text = format!("when {condition} > 1 unknown is false then +5 points");
        with(vec![rule("it", &text)]).check()
    };
    assert!(rounded(4).is_ok());
    assert_eq!(rounded(5).unwrap_err()[0].fault.key, "rule-deep");
}

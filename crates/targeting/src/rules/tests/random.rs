//! Random conditions, rulesets and rows, with many unknowns and few different values, so that everything meets everything.

use super::naive::Levels;
use super::{Row, base, day, rule};
use crate::rules::ast::{Cmp, Col, Num, Op, Part, Test, Text};
use crate::rules::{AsOf, Program, Reader, Role, Ruleset};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::{Value, json};

fn col(name: &str) -> Col {
    Col::of(name).unwrap()
}

fn cmp() -> impl Strategy<Value = Cmp> {
    prop::sample::select(vec![Cmp::Eq, Cmp::Ne, Cmp::Lt, Cmp::Le, Cmp::Gt, Cmp::Ge])
}

const WORDS: &[&str] = &[
    "CN", "VN", "US", "ÜX", "610910", "620342", "6103", "it's", "61",
];

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(WORDS).prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = Text> {
    let column = prop::sample::select(vec!["origin", "departure", "hs6", "importer"]);
    let leaf = prop_oneof![
        6 => column.prop_map(|name| Text::Column(col(name))),
        1 => word().prop_map(Text::Literal),
    ];
    leaf.prop_recursive(2, 4, 2, |inner| {
        prop_oneof![
            (inner.clone(), 1..4_u32).prop_map(|(text, n)| Text::Left(Box::new(text), n)),
            vec(inner, 2..3).prop_map(Text::Coalesce),
        ]
    })
}

fn literal() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![0.0, 1.0, 2.0, 3.5, -2.0, 4.0, 0.1, 1000.0, 2.5])
}

fn number() -> impl Strategy<Value = Num> {
    let columns = vec![
        "value",
        "net_mass",
        "importer_tier",
        "containers",
        "threat_level",
    ];
    let leaf = prop_oneof![
        5 => prop::sample::select(columns).prop_map(|name| Num::Column(col(name))),
        2 => literal().prop_map(Num::Literal),
        1 => text().prop_map(Num::Length),
        1 => Just(Num::DaysBetween(
            Box::new(Num::Day(day("2020-02-20"))),
            Box::new(Num::Column(col("declared_on"))),
        )),
    ];
    leaf.prop_recursive(3, 8, 2, |inner| {
        let op = prop::sample::select(vec![Op::Add, Op::Subtract, Op::Multiply, Op::Divide]);
        prop_oneof![
            4 => (op, inner.clone(), inner.clone()).prop_filter_map("a divisor", |(op, left, right)| {
                let nought = op == Op::Divide && right == Num::Literal(0.0);
                (!nought).then(|| Num::Arithmetic(op, Box::new(left), Box::new(right)))
            }),
            1 => inner.clone().prop_map(|inner| match inner {
                Num::Literal(value) => Num::Literal(-value),
                Num::Negative(inner) => *inner,
                other => Num::Negative(Box::new(other)),
            }),
            1 => inner.clone().prop_map(|inner| Num::Abs(Box::new(inner))),
            1 => inner.clone().prop_map(|inner| Num::Round(Box::new(inner))),
            1 => vec(inner, 2..3).prop_map(Num::Coalesce),
        ]
    })
}

fn leaf() -> impl Strategy<Value = Test> {
    let sets = prop::sample::select(vec!["origins", "textiles", "past"]);
    let part = prop::sample::select(vec![
        Part::Beginning,
        Part::End,
        Part::Anywhere,
        Part::Whole,
    ]);
    let days = prop::sample::select(vec!["2020-01-15", "2020-02-20", "2020-06-30"]);
    prop_oneof![
        2 => (cmp(), text(), text()).prop_map(|(cmp, l, r)| Test::Texts(cmp, l, r)),
        4 => (cmp(), number(), number()).prop_map(|(cmp, l, r)| Test::Numbers(cmp, l, r)),
        2 => (text(), vec(word(), 1..12)).prop_map(|(text, words)| Test::TextIn(text, words)),
        1 => (number(), vec(literal(), 1..4)).prop_map(|(n, values)| Test::NumberIn(n, values)),
        3 => (text(), sets).prop_map(|(text, set)| Test::InSet(text, set.to_owned())),
        2 => (text(), part, word()).prop_map(|(text, part, word)| Test::Like(text, part, word)),
        1 => text().prop_map(Test::TextMissing),
        1 => number().prop_map(Test::NumberMissing),
        1 => (cmp(), days).prop_map(|(cmp, at)| {
            Test::Numbers(cmp, Num::Column(col("declared_on")), Num::Day(day(at)))
        }),
    ]
}

/// A condition.
pub fn test() -> impl Strategy<Value = Test> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            3 => vec(inner.clone(), 2..4).prop_map(Test::all),
            3 => vec(inner.clone(), 2..4).prop_map(Test::any),
            2 => inner.clone().prop_map(Test::opposite),
            1 => inner.prop_map(|inner| Test::Unknown(Box::new(inner))),
        ]
    })
}

/// A ruleset of one to eight rules; the first gives points.
pub fn ruleset() -> impl Strategy<Value = Ruleset> {
    let unknown = prop::sample::select(vec!["false", "true", "asks"]);
    let effect = prop_oneof![
        6 => (1..120_i32).prop_map(|points| format!("+{points} points")),
        1 => (1..60_i32).prop_map(|points| format!("-{points} points")),
        1 => prop::sample::select(vec!["lane blue", "lane red", "documents 'invoice'", "exclude", "exclude r0"])
            .prop_map(str::to_owned),
    ];
    let period = prop::sample::select(vec!["2020-01-01", "2020-02-20", "2020-05-01"]);
    let one = (
        test(),
        unknown,
        effect,
        prop::bool::weighted(0.15),
        weighted(0.15, period.clone()),
        weighted(0.15, period),
    );
    vec(one, 1..8).prop_map(|rules| {
        let rules = rules.into_iter().enumerate();
        let rules = rules.map(|(at, (test, unknown, effect, shadow, from, until))| {
            let effect = if at == 0 {
                "+55 points".to_owned()
            } else {
                effect
            };
            let condition = test.write(Reader::Analyst);
            // What reads standing may not lower.
            let mut standing = false;
            test.columns(&mut |col| {
                standing |= col.column().group == crate::columns::Group::Standing;
            });
            let lowers = effect.starts_with(['-', 'e']);
            let effect = if standing && lowers {
                "+7 points".to_owned()
            } else {
                effect
            };
            let text = format!("when {condition} unknown is {unknown} then {effect}");
            let mut rule = rule(&format!("r{at}"), &text);
            rule.shadow = shadow;
            rule.from = from.map(day);
            rule.until = until
                .map(day)
                .filter(|until| rule.from.is_none_or(|from| from <= *until));
            rule
        });
        Ruleset {
            rules: rules.collect(),
            ..base()
        }
    })
}

/// Up to three levels; what one lifts a higher one does not give back.
pub fn levels() -> impl Strategy<Value = Levels> {
    let roles = [Role::Importer, Role::Carrier, Role::Manufacturer];
    // Of each role and tier the last level at which credit stays.
    (0..4_usize, vec(0..4_usize, 9)).prop_map(move |(count, last)| {
        let all = roles
            .iter()
            .flat_map(|role| (1..4_u8).map(move |tier| (*role, tier)));
        let all: Vec<((Role, u8), usize)> = all.zip(last).collect();
        let keeping = |level: usize| {
            let kept = all.iter().filter(|(_, last)| level <= *last);
            kept.map(|(of, _)| *of).collect()
        };
        (1..=count).map(keeping).collect()
    })
}

/// A ruleset made ready, with what stays at which level.
pub fn program(ruleset: &Ruleset, levels: &Levels) -> Program {
    let program = Program::new(ruleset, AsOf::Declaration).unwrap();
    program.at_levels(levels.len() as u8, |level, role, tier| {
        levels[usize::from(level) - 1].contains(&(role, tier))
    })
}

fn maybe(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Option<Value>> {
    weighted(0.7, value)
}

/// A row.
pub fn row() -> impl Strategy<Value = Row> {
    let words = |words: &'static [&'static str]| {
        maybe(prop::sample::select(words).prop_map(|word: &str| json!(word)))
    };
    let numbers = || {
        maybe(
            prop::sample::select(vec![
                0.0, 0.5, 1.0, 2.0, 2.5, 4.0, 1000.25, -3.0, 1e-12, 1e14,
            ])
            .prop_map(|number| json!(number)),
        )
    };
    let whole = || maybe((0..4_i64).prop_map(|number| json!(number)));
    let validated = || {
        maybe(prop::sample::select(vec![
            json!(10),
            json!(1460),
            json!(1461),
        ]))
    };
    let standing = || words(&["in_force", "in_force", "suspended", "not_member"]);
    let days = prop::sample::select(vec!["2020-01-15", "2020-02-20", "2020-06-30", "2020-07-01"]);
    let goods = (
        words(WORDS),
        words(WORDS),
        words(WORDS),
        words(WORDS),
        numbers(),
        numbers(),
        whole(),
    );
    let parties = (
        standing(),
        whole(),
        validated(),
        standing(),
        whole(),
        validated(),
    );
    let model = maybe(prop::sample::select(vec![
        json!(0.0),
        json!(0.3),
        json!(0.9875),
        json!(1.0),
    ]));
    let level = maybe((0..5_i64).prop_map(|level| json!(level)));
    (days, goods, parties, model, level).prop_map(|(day, goods, parties, model, level)| {
        let (origin, departure, hs6, importer, value, mass, containers) = goods;
        let (i_standing, i_tier, i_days, c_standing, c_tier, c_days) = parties;
        let cells = [
            ("declared_on", Some(json!(day))),
            ("origin", origin),
            ("departure", departure),
            ("hs6", hs6),
            ("importer", importer),
            ("value", value),
            ("net_mass", mass),
            ("containers", containers),
            ("importer_standing", i_standing),
            ("importer_tier", i_tier),
            ("importer_validated_days", i_days),
            ("carrier_standing", c_standing),
            ("carrier_tier", c_tier),
            ("carrier_validated_days", c_days),
            ("model", model),
            ("threat_level", level),
        ];
        let known = cells
            .into_iter()
            .filter_map(|(name, cell)| Some((name.to_owned(), cell?)));
        known.collect()
    })
}

/// Rows.
pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    vec(row(), 1..150)
}

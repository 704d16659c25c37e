//! Every figure of `testdata/statistics/vectors.json`, each by the method that users get. A figure that nothing here knows how to
//! check fails the test. Some have no method of ours, because nobody would use it: they are worked out here a second
//! time, so that the file itself is known to be right.

use serde_json::{Map, Value};

use super::{close, stratum};
use crate::benefits::{
    Arm, breslow_day, cochran, cochran_mantel_haenszel, estimate, garwood, odds_ratio, per_arm,
    rate_ratio,
};
use crate::calibration::{cohen, fleiss, krippendorff, krippendorff_by, krippendorff_ordinal};
use crate::measures::breakdown::Tallied;
use crate::measures::consistency::{Comparison, Ratio, Stratum, clopper_pearson, mantel_haenszel};

const VECTORS: &str = include_str!("../../../testdata/statistics/vectors.json");

fn number(value: &Value) -> f64 {
    value
        .as_f64()
        .unwrap_or_else(|| panic!("{value} is no number"))
}

fn whole(value: &Value) -> u32 {
    let whole = value.as_u64().and_then(|n| u32::try_from(n).ok());
    whole.unwrap_or_else(|| panic!("{value} is no count"))
}

/// Equal to nine digits.
fn same(found: f64, expected: &Value) {
    let expected = number(expected);
    close(found, expected, expected.abs() * 1e-9 + f64::MIN_POSITIVE);
}

/// Equal to seven digits: quantiles come from a search.
fn within((low, high): (f64, f64), expected: &Value) {
    for (found, expected) in [(low, &expected[0]), (high, &expected[1])] {
        let expected = number(expected);
        close(found, expected, expected.abs() * 1e-7 + f64::MIN_POSITIVE);
    }
}

fn risk(strata: &[Stratum]) -> Ratio {
    match mantel_haenszel(strata) {
        Comparison::Ratio(ratio) => ratio,
        other => panic!("{other:?} is no ratio"),
    }
}

fn together(strata: &[Stratum]) -> Stratum {
    let sum = |of: fn(&Stratum) -> u32| strata.iter().map(of).sum();
    stratum(
        sum(|s| s.one.0),
        sum(|s| s.one.1),
        sum(|s| s.other.0),
        sum(|s| s.other.1),
    )
}

/// Mantel and Haenszel's difference of risks. No page has it: a ratio is what the programme's plan tells.
fn risk_difference(strata: &[Stratum]) -> f64 {
    let (mut above, mut below) = (0.0, 0.0);
    for each in strata {
        let [a, n1, c, n0] = [each.one.0, each.one.1, each.other.0, each.other.1].map(f64::from);
        above += (a * n0 - c * n1) / (n1 + n0);
        below += n1 * n0 / (n1 + n0);
    }
    above / below
}

fn heterogeneity(strata: &[Stratum], expected: &Map<String, Value>) {
    let found = cochran(strata).unwrap();
    for (name, expected) in expected {
        match name.as_str() {
            "pooled_rr" => same(found.pooled, expected),
            "Q" => same(found.test.statistic, expected),
            "df" => assert_eq!(found.test.df, whole(expected)),
            // So small a probability is the end of a tail.
            "p" => close(found.test.p, number(expected), number(expected) * 1e-5),
            other => panic!("no method checks heterogeneity.{other}"),
        }
    }
}

fn stratified(name: &str, input: &Value, expected: &Value) {
    let cells = |row: &Value| {
        stratum(
            whole(&row[0]),
            whole(&row[1]),
            whole(&row[2]),
            whole(&row[3]),
        )
    };
    let strata: Vec<Stratum> = input["strata"]
        .as_array()
        .unwrap()
        .iter()
        .map(cells)
        .collect();
    let all = [together(&strata)];
    let cmh = |corrected| cochran_mantel_haenszel(&strata, corrected).unwrap();
    let odds = odds_ratio(&strata).unwrap();
    for (figure, expected) in expected.as_object().unwrap() {
        match figure.as_str() {
            "crude_rr" => same(risk(&all).ratio, expected),
            "crude_or" => same(odds_ratio(&all).unwrap().ratio, expected),
            "rr" => same(risk(&strata).ratio, expected),
            "rr_ci" => within(risk(&strata).interval, expected),
            "or_" | "statsmodels_or" => same(odds.ratio, expected),
            "or_ci" | "statsmodels_ci" => within(odds.interval, expected),
            "cmh" => same(cmh(false).statistic, expected),
            "cmh_cc" => same(cmh(true).statistic, expected),
            "p" => same(cmh(false).p, expected),
            "p_cc" => same(cmh(true).p, expected),
            "rd" => same(risk_difference(&strata), expected),
            "per_stratum_rr" => {
                let expected = expected.as_array().unwrap();
                assert_eq!(strata.len(), expected.len());
                for (each, expected) in strata.iter().zip(expected) {
                    same(risk(&[*each]).ratio, expected);
                }
            }
            "breslow_day" => {
                let found = breslow_day(&strata).unwrap();
                within((found.statistic, found.p), expected);
            }
            "heterogeneity" => heterogeneity(&strata, expected.as_object().unwrap()),
            other => panic!("no method checks {name}.{other}"),
        }
    }
}

fn alphas(input: &Value, expected: &Value) {
    let observers = input["observers"].as_array().unwrap();
    let count = observers[0].as_array().unwrap().len();
    let unit = |place: usize| {
        let said = observers.iter().filter_map(|o| o[place].as_u64());
        said.map(|n| u8::try_from(n).unwrap()).collect()
    };
    let units: Vec<Vec<u8>> = (0..count).map(unit).collect();
    for (scale, expected) in expected.as_object().unwrap() {
        let found = match scale.as_str() {
            "nominal" => {
                let found = krippendorff(&units).unwrap();
                let again = krippendorff_by(&units, |_, _, _| 1.0).unwrap();
                close(found.value, again.value, 1e-12);
                found
            }
            "ordinal" => krippendorff_ordinal(&units).unwrap(),
            // Verdicts are no measurements: these two scales are of no use to anybody here.
            "interval" => {
                krippendorff_by(&units, |a, b, _| (f64::from(a) - f64::from(b)).powi(2)).unwrap()
            }
            "ratio" => krippendorff_by(&units, |a, b, _| {
                let (a, b) = (f64::from(a), f64::from(b));
                ((a - b) / (a + b)).powi(2)
            })
            .unwrap(),
            other => panic!("no method checks alpha by the scale {other}"),
        };
        same(found.value, expected);
    }
}

fn kappas(name: &str, input: &Value, expected: &Value) {
    let rows = |key: &str| -> Vec<Vec<u32>> {
        let rows = input[key].as_array().unwrap().iter();
        rows.map(|row| row.as_array().unwrap().iter().map(whole).collect())
            .collect()
    };
    if name.starts_with("cohen") {
        let mut pairs = Vec::new();
        for (a, row) in rows("table").iter().enumerate() {
            for (b, count) in row.iter().enumerate() {
                pairs.extend(std::iter::repeat_n((a, b), *count as usize));
            }
        }
        same(cohen(&pairs).unwrap().value, expected);
        return;
    }
    let unit = |row: Vec<u32>| {
        let chosen = row.into_iter().enumerate();
        chosen
            .flat_map(|(category, count)| std::iter::repeat_n(category, count as usize))
            .collect()
    };
    let units: Vec<Vec<usize>> = rows("counts").into_iter().map(unit).collect();
    same(fleiss(&units).unwrap().value, expected);
}

fn random_arm(input: &Value, expected: &Value) {
    let arms: Vec<Arm> = input["strata"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| Arm {
            population: whole(&row[0]),
            drawn: whole(&row[1]),
            found: whole(&row[2]),
        })
        .collect();
    let found = estimate(&arms).unwrap();
    for (figure, expected) in expected.as_object().unwrap() {
        match figure.as_str() {
            "p" => same(found.share, expected),
            "se" => same(found.error, expected),
            "ci" => within(found.interval, expected),
            "naive" => same(found.naive, expected),
            other => panic!("no method checks stratified_noncompliance.{other}"),
        }
    }
}

fn rates(input: &Value, expected: &Value) {
    let side = |key: &str| (whole(&input[key][0]), number(&input[key][1]));
    let found = rate_ratio(side("one"), side("other")).unwrap();
    for (figure, expected) in expected.as_object().unwrap() {
        match figure.as_str() {
            "rr" => same(found.ratio, expected),
            "ci" => within(found.interval, expected),
            "p" => close(found.p, number(expected), 1e-9),
            other => panic!("no method checks rate_ratio.{other}"),
        }
    }
}

/// What was testified of rates and points: the pack's largest credit is that share of its threshold.
fn testified(input: &Value, expected: &Value) {
    let pack: toml::Table =
        toml::from_str(include_str!("../../../../../packs/ctpat/targeting.toml")).unwrap();
    let threshold = pack["high_risk"].as_integer().unwrap();
    let cap = pack["credit"]["caps"]["3"].as_integer().unwrap();
    for (figure, expected) in expected.as_object().unwrap() {
        match figure.as_str() {
            "ratio" => {
                let [members, others] = [0_usize, 1].map(|at| number(&input["one_in"][at]));
                same(members / others, expected);
            }
            "score_credit" => {
                let credit = format!("{} of {threshold}", threshold * cap / 100);
                assert_eq!(expected, &Value::from(credit));
            }
            other => panic!("no method checks bonner.{other}"),
        }
    }
}

fn check(name: &str, input: &Value, expected: &Value) {
    let share = || (whole(&input["hits"]), whole(&input["of"]));
    match name {
        "ucb" | "exam_paradox" => stratified(name, input, expected),
        "garwood_10" | "garwood_0" => {
            within(garwood(whole(&input["events"]), 0.025).unwrap(), expected);
        }
        "cp_0_300" | "cp_10_100" => {
            let (hits, of) = share();
            within(clopper_pearson(hits, of, 0.025).unwrap(), expected);
        }
        "wilson_10_100" => {
            let (deficient, judged) = share();
            let tallied = Tallied {
                judged,
                deficient,
                ..Tallied::default()
            };
            let (low, high) = tallied.interval().unwrap();
            within((low / 100.0, high / 100.0), expected);
        }
        "rate_ratio_11_800_21_3011" => rates(input, expected),
        "bonner_306_47" => testified(input, expected),
        "cohen_20_5_10_15" | "fleiss_14x10x5" => kappas(name, input, expected),
        "krippendorff_4x12" => alphas(input, expected),
        "stratified_noncompliance" => random_arm(input, expected),
        "n_per_arm_3pct_vs_1.5pct_80pc_power" => {
            let [one, other] = [0_usize, 1].map(|at| number(&input["rates"][at]));
            same(per_arm(one, other).unwrap(), expected);
        }
        // Three over n, which stands for the upper end of an interval that leaves out 5 % on one side.
        "rule_of_three_300" => {
            let of = whole(&input["of"]);
            same(3.0 / f64::from(of), expected);
            close(
                clopper_pearson(0, of, 0.05).unwrap().1,
                number(expected),
                1e-4,
            );
        }
        other => panic!("no method checks {other}"),
    }
}

#[test]
fn every_figure_of_the_file_is_checked_and_right() {
    let vectors: Map<String, Value> = serde_json::from_str(VECTORS).unwrap();
    assert_eq!(vectors.len(), 15);
    for (name, vector) in &vectors {
        assert!(!vector["source"].as_str().unwrap().is_empty(), "{name}");
        check(name, &vector["input"], &vector["expected"]);
    }
}

#[test]
#[should_panic(expected = "no method checks ucb.new")]
fn a_figure_without_a_method_is_no_success() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let input = &vectors["ucb"]["input"];
    check("ucb", input, &serde_json::json!({ "new": 1.0 }));
}

//! What stands beside the conclusion of a benefits statement: further tests, how usual its exams are, and what is lacking.

use crate::web::Chrome;
use greenlane_domain::benefits::{Conclusion, Statement, Test};
use serde_json::{Value, json};

/// Sentences after the conclusion. They change nothing of it.
pub(super) fn sentences(c: &Chrome, made: &Statement) -> Vec<String> {
    let mut said = Vec::new();
    match &made.conclusion {
        Conclusion::NoShipments | Conclusion::NothingComparable => return said,
        Conclusion::TooFew => said.extend(lacking(c, made)),
        Conclusion::OnlyOurs
        | Conclusion::NoneExamined(_)
        | Conclusion::Differs(..)
        | Conclusion::Ratio(..) => said.extend(tests(c, made)),
    }
    said.extend(usual(c, made));
    said
}

/// The same for programs: a test that the page does not tell is none here either.
pub(super) fn figures(made: &Statement) -> Value {
    let few = matches!(made.conclusion, Conclusion::TooFew);
    let nothing = matches!(
        made.conclusion,
        Conclusion::NoShipments | Conclusion::NothingComparable
    );
    let test = |test: Option<Test>| {
        let told = test.filter(|_| !few && !nothing);
        told.map(|test| json!({ "statistic": test.statistic, "df": test.df, "p": test.p }))
    };
    let lacking = made.lacking().filter(|_| few);
    json!({
        "no_difference": test(made.tests.no_difference),
        "odds_alike": test(made.tests.alike),
        "lacking": lacking.map(|(needed, lacking)| json!({ "each_side": needed, "lacking": lacking })),
        "usual_where_expected": made.observed_interval.filter(|_| !nothing),
    })
}

/// How many shipments are still needed before anything can be concluded.
fn lacking(c: &Chrome, made: &Statement) -> Option<String> {
    let (needed, lacking) = made.lacking()?;
    let whole = |n: f64| c.decimals(n, 0);
    Some(c.t2(
        "cargo-tested-lacking",
        "needed",
        whole(needed),
        "lacking",
        whole(lacking),
    ))
}

/// The tests that no group differs, and that all differ alike.
fn tests(c: &Chrome, made: &Statement) -> Vec<String> {
    let all = [
        ("cargo-tested-none", made.tests.no_difference),
        ("cargo-tested-alike", made.tests.alike),
    ];
    let tests = all.into_iter();
    let told = tests.filter_map(|(key, test)| Some(c.tested(key, &test?)));
    told.collect()
}

/// Of how many expected exams as many as there were are usual, counted exactly.
fn usual(c: &Chrome, made: &Statement) -> Option<String> {
    let (low, high) = made.observed_interval?;
    let args = [
        ("observed", c.decimals(made.observed.all(), 0)),
        ("expected", c.decimals(made.expected.all(), 1)),
        ("low", c.decimals(low, 1)),
        ("high", c.decimals(high, 1)),
    ];
    Some(c.with("cargo-tested-usual", &args))
}

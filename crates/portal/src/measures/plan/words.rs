//! Figures of the plan in words.

use crate::web::Say;
use greenlane_domain::measures::plan::{Caution, Figure, Form, PlanMeasure, Times};

fn percent(say: &Say, share: f64) -> String {
    say.t1("measures-percent", "number", say.decimals(share * 100.0, 2))
}

/// A ratio with as many decimals as tell something.
fn ratio(say: &Say, number: f64) -> String {
    say.decimals(number, if number < 0.1 { 4 } else { 2 })
}

/// An amount that a figure was made of. Values are money, all others are counted.
pub(super) fn amount(say: &Say, (measure, currency): (PlanMeasure, &str), amount: f64) -> String {
    let whole = format!("{amount:.0}");
    let counted = say.count(whole.parse::<i64>().unwrap_or(i64::MAX));
    if measure == PlanMeasure::Value {
        return format!("{counted} {currency}");
    }
    counted
}

/// The figure itself; a dash where there is none.
pub(super) fn value(say: &Say, figure: &Figure) -> String {
    let Some(value) = figure.value else {
        return "–".to_owned();
    };
    match figure.measure.form() {
        Form::Share => percent(say, value),
        Form::Quotient => say.decimals(value, 2),
        Form::Rates => ratio(say, value),
        Form::Hours => say.t1("measures-hours", "number", say.decimals(value, 2)),
    }
}

/// The form of fiscal year 2003 of a ratio of rates: `–7X`, and what it says.
pub(super) fn form(say: &Say, figure: &Figure) -> Vec<String> {
    let (Form::Rates, Some(times)) = (figure.measure.form(), figure.value.and_then(Times::of))
    else {
        return Vec::new();
    };
    let number = say.decimals(times.times, 1);
    let sign = if times.fewer { "–" } else { "+" };
    let amounts: Vec<f64> = figure.parts.iter().map(|(_, amount)| *amount).collect();
    let mut said = vec![format!("{sign}{number}X")];
    let key = if times.fewer {
        "plan-form-fewer"
    } else {
        "plan-form-more"
    };
    said.push(say.t1(key, "times", &number));
    if let [hits, all, other_hits, others] = amounts.as_slice()
        && *hits > 0.0
        && *other_hits > 0.0
    {
        let (one, other) = (
            say.decimals(all / hits, 0),
            say.decimals(others / other_hits, 0),
        );
        said.push(say.t2("plan-form-one-in", "members", one, "others", other));
    }
    said
}

/// Its interval of 95 %; empty where it has none.
pub(super) fn interval(say: &Say, figure: &Figure) -> String {
    figure.interval.map_or_else(String::new, |(low, high)| {
        say.t2(
            "plan-interval",
            "low",
            ratio(say, low),
            "high",
            ratio(say, high),
        )
    })
}

/// The ratio of comparable shipments; empty where there is none.
pub(super) fn alike(say: &Say, (figure, strata): (&Figure, &str)) -> String {
    let Some(alike) = &figure.alike else {
        return String::new();
    };
    say.with(
        "plan-alike",
        &[
            ("ratio", ratio(say, alike.ratio)),
            ("low", ratio(say, alike.interval.0)),
            ("high", ratio(say, alike.interval.1)),
            ("count", alike.strata.to_string()),
            ("strata", strata.to_owned()),
        ],
    )
}

/// What else was tested of the comparable shipments, each test with its statistic.
pub(super) fn tests(say: &Say, figure: &Figure) -> Vec<String> {
    let all = [
        ("plan-test-none", figure.tests.no_difference),
        ("plan-test-alike", figure.tests.alike),
    ];
    let tests = all.into_iter();
    let told = tests.filter_map(|(key, test)| Some(say.tested(key, &test?)));
    told.collect()
}

/// What cannot be concluded.
pub(super) fn cautions(say: &Say, figure: &Figure) -> Vec<String> {
    let said = figure.cautions.iter().map(|caution| match *caution {
        Caution::NothingThere => say.t("plan-caution-nothing-there"),
        Caution::TooFew(least) => say.t1("plan-caution-too-few", "least", say.decimals(least, 1)),
        Caution::Exact(low, Some(high)) => say.t2(
            "plan-caution-exact",
            "low",
            ratio(say, low),
            "high",
            ratio(say, high),
        ),
        Caution::Exact(low, None) => say.t1("plan-caution-exact-open", "low", ratio(say, low)),
        Caution::Differs(p) => say.t1("plan-caution-differs", "p", say.p_value(p)),
        Caution::CrudeMisleads => say.t("plan-caution-crude-misleads"),
        Caution::NothingComparable => say.t("plan-caution-nothing-comparable"),
        Caution::OneSideNone => say.t("plan-caution-one-side-none"),
        Caution::ExamUnknown(n) => say.n("plan-caution-exam-unknown", n),
        Caution::OtherCurrency(n) => say.n("plan-caution-other-currency", n),
        Caution::NoContainers(n) => say.n("plan-caution-no-containers", n),
        Caution::Missed(n) => say.n("plan-caution-missed", n),
    });
    said.collect()
}

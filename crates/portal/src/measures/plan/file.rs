//! The measures of the plan as a file: a line a measure, for spreadsheets and programs.

use super::{queries, words};
use crate::app::App;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::web::{Page, Say, attachment, csv_file, csv_line};
use axum::Json;
use axum::response::IntoResponse as _;
use greenlane_domain::benefits::Test;
use greenlane_domain::measures::plan::{Figure, Form, Times};
use serde_json::{Value, json};

/// The names of the columns are the same in every language: systems read them.
const FIELDS: [&str; 15] = [
    "year",
    "definitions",
    "measure",
    "name",
    "value",
    "interval_low",
    "interval_high",
    "times_fewer",
    "comparable_ratio",
    "comparable_low",
    "comparable_high",
    "parts",
    "cautions",
    "definition",
    "query",
];

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Below 1 where members are examined more often.
fn times_fewer(figure: &Figure) -> Option<f64> {
    let rates = figure.measure.form() == Form::Rates;
    let times = figure.value.filter(|_| rates).and_then(Times::of)?;
    Some(if times.fewer {
        times.times
    } else {
        1.0 / times.times
    })
}

fn line(app: &App, say: &Say, (year, figure): (i16, &Figure)) -> Vec<String> {
    let policy = &app.pack().measures;
    let definition = policy.definition(figure.measure);
    let meaning = definition.map_or_else(String::new, |it| {
        let said = [
            &it.counts,
            &it.divided_by,
            &it.period,
            &it.leaves_out,
            &it.not_shown,
        ];
        said.map(|text| say.pack(text)).join(" / ")
    });
    let parts = figure.parts.iter();
    let parts: Vec<String> = parts.map(|(code, n)| format!("{code}={n}")).collect();
    let alike = figure.alike.as_ref();
    vec![
        year.to_string(),
        policy.version.clone(),
        figure.measure.code().to_owned(),
        definition.map_or_else(String::new, |it| say.pack(&it.name).to_owned()),
        number(figure.value),
        number(figure.interval.map(|(low, _)| low)),
        number(figure.interval.map(|(_, high)| high)),
        number(times_fewer(figure)),
        number(alike.map(|alike| alike.ratio)),
        number(alike.map(|alike| alike.interval.0)),
        number(alike.map(|alike| alike.interval.1)),
        parts.join("; "),
        words::cautions(say, figure).join(" "),
        meaning,
        queries::query(figure.measure)
            .unwrap_or_default()
            .to_owned(),
    ]
}

fn test(test: Test) -> Value {
    json!({ "statistic": test.statistic, "df": test.df, "p": test.p })
}

fn programs(app: &App, say: &Say, (year, figure): (i16, &Figure)) -> Value {
    let definition = app.pack().measures.definition(figure.measure);
    let alike = figure.alike.as_ref();
    let parts: serde_json::Map<String, Value> = figure
        .parts
        .iter()
        .map(|(code, n)| ((*code).to_owned(), Value::from(*n)))
        .collect();
    json!({
        "year": year,
        "measure": figure.measure.code(),
        "value": figure.value,
        "interval": figure.interval,
        "times_fewer": times_fewer(figure),
        "comparable": alike.map(|alike| json!({
            "ratio": alike.ratio,
            "interval": alike.interval,
            "strata": alike.strata,
        })),
        "parts": parts,
        "tests": {
            "no_difference": figure.tests.no_difference.map(test),
            "odds_alike": figure.tests.alike.map(test),
        },
        "cautions": words::cautions(say, figure),
        "definition": definition.map(|it| json!({
            "version": app.pack().measures.version,
            "name": say.pack(&it.name),
            "counts": say.pack(&it.counts),
            "divided_by": say.pack(&it.divided_by),
            "period": say.pack(&it.period),
            "leaves_out": say.pack(&it.leaves_out),
            "not_shown": say.pack(&it.not_shown),
        })),
        "query": queries::query(figure.measure),
    })
}

/// The file that was asked for; none for the page.
pub(super) fn file(
    app: &App,
    say: &Say,
    format: &str,
    (year, made): (i16, &[Figure]),
) -> Option<Page> {
    let name = format!("plan-measures-{year}");
    let lines = || made.iter().map(|figure| line(app, say, (year, figure)));
    match format {
        "csv" => {
            let text: String = lines().map(csv_line).collect();
            let head = csv_line(FIELDS.map(str::to_owned));
            Some(csv_file(&format!("{name}.csv"), &(head + &text)))
        }
        "xlsx" => {
            let sheet = Sheet {
                name: name.clone(),
                head: FIELDS.map(str::to_owned).to_vec(),
                rows: lines().collect(),
            };
            Some(xlsx(&[sheet]).and_then(|bytes| attachment(&format!("{name}.xlsx"), XLSX, bytes)))
        }
        "json" => {
            let all: Vec<Value> = made
                .iter()
                .map(|figure| programs(app, say, (year, figure)))
                .collect();
            Some(Ok(Json(all).into_response()))
        }
        _ => None,
    }
}

//! Every figure, counted a second way from the events, and reached again through its rows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tests may fail loudly"
)]

mod files;
mod naive;
mod pack;
mod pages;
mod top;
pub(super) mod world;

use super::{Filters, Wanted, behind, compute, measure_csv, sql};
use crate::command::{System, read};
use crate::findings::commands::FindingInput;
use crate::testing::{Client, TestApp, on_each_engine};
use crate::validation::tests::World;
use crate::web::safe_cell;
use crate::{findings, validation};
use greenlane_domain::findings::{ActionRequest, Class, Owner};
use greenlane_domain::measures::{Hundredths, MeasureName, MeasureResult, Period};
use greenlane_domain::validation::{CheckResult, ResultEntry, Validation, Verification};
pub(super) use naive::Record;
use std::collections::BTreeMap;

fn year(n: i16) -> Period {
    Period::year(n).unwrap()
}

fn of_type(entity_type: Option<&str>) -> Filters {
    Filters {
        entity_type: entity_type.map(str::to_owned),
        top: 1_000,
        ..Filters::default()
    }
}

const TYPES: [Option<&str>; 3] = [None, Some("importer"), Some("highway_carrier")];

async fn get(t: &TestApp, name: MeasureName, period: Period, filters: &Filters) -> MeasureResult {
    compute(&t.app, &System, name, period, filters)
        .await
        .unwrap()
}

/// Id → count, what it is of, value: the figure without its names.
type Plain = BTreeMap<String, (i64, Option<i64>, Option<Hundredths>)>;

fn plain(result: &MeasureResult) -> Plain {
    let mut all = Plain::new();
    for row in &result.rows {
        all.insert(row.id.clone(), (row.count, row.of, row.value));
        for part in row.parts.iter().filter(|part| part.count > 0) {
            let id = format!("{}/{}", row.id, part.id);
            all.insert(id, (part.count, None, None));
        }
        if let Some(rate) = &row.rate {
            let id = format!("{}/checked", row.id);
            all.insert(id, (rate.deficient, Some(rate.checked), None));
        }
    }
    all
}

#[tokio::test]
async fn every_figure_agrees_with_a_count_of_the_events() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let record = Record::read(&t.app).await;
        let mut seen = 0;
        for period in [2018, 2019, 2020, 2021, 2022, 2023].map(year) {
            for entity_type in TYPES {
                let filters = of_type(entity_type);
                for name in MeasureName::ALL {
                    let made = plain(&get(&t, name, period, &filters).await);
                    let expected = record.measure(&t.app, name, period, entity_type);
                    assert_eq!(made, expected, "{name:?} {period:?} {entity_type:?}");
                    seen += made.values().filter(|(count, ..)| *count > 0).count();
                }
            }
        }
        assert!(seen > 400, "the world is too small to prove much: {seen}");
    })
    .await;
}

/// A validation with two deficiencies on one criterion, led by a specialist through the commands.
async fn validated_by_commands(t: &TestApp) {
    let w = World::new(t).await;
    let id = w.begun(t).await;
    let who = t.who(w.specialist).await;
    let scope = read::<Validation>(&t.app, &who, id).await.unwrap().state;
    let results = scope
        .scope()
        .iter()
        .enumerate()
        .map(|(n, scoped)| ResultEntry {
            criterion: scoped.id.clone(),
            result: Some(CheckResult::ALL[usize::from(n == 0)]),
            verified: vec![Verification::SeenOnSite],
            note: "Seen by the dock.".to_owned(),
            ..ResultEntry::default()
        });
    let results = results.collect();
    let mut unit = t.app.begin(&who).await.unwrap();
    validation::commands::record_results(&mut unit, id, results)
        .await
        .unwrap();
    for seen in [
        "No statement hangs in the hall.",
        "Nobody knows the statement.",
    ] {
        let input = FindingInput {
            cause: String::new(),
            practice: Vec::new(),
            criterion: scope.scope()[0].id.clone(),
            site: None,
            class: Class::Deficiency,
            reasons: vec!["no_procedure".to_owned(), "untrained_staff".to_owned()],
            seen: seen.to_owned(),
            required: "A statement that everybody knows.".to_owned(),
            action: Some(ActionRequest {
                owner: Owner {
                    name: "Ana Ruiz".to_owned(),
                    account: None,
                },
                due: None,
                due_reason: String::new(),
            }),
        };
        findings::commands::raise(&mut unit, id, input)
            .await
            .unwrap();
    }
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn what_the_commands_record_is_what_the_measures_count() {
    on_each_engine(async |t| {
        validated_by_commands(&t).await;
        let record = Record::read(&t.app).await;
        for name in MeasureName::ALL {
            let filters = of_type(None);
            let made = plain(&get(&t, name, year(2024), &filters).await);
            assert_eq!(
                made,
                record.measure(&t.app, name, year(2024), None),
                "{name:?}"
            );
            match name {
                MeasureName::KeyStatistics => {
                    assert_eq!(made["deficiencies"].0, 2);
                    assert_eq!(made["open-actions"].0, 2);
                }
                MeasureName::TopCriteria => {
                    let checks = made.iter().find(|(id, _)| id.ends_with("/checked"));
                    assert_eq!(checks.unwrap().1, &(1, Some(1), None));
                }
                MeasureName::Reasons => assert_eq!(made["no_procedure"], (2, Some(2), None)),
                MeasureName::DeficienciesByCategory => assert_eq!(made["1"].0, 2),
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_published_year_comes_out_of_the_record_as_it_was_printed() {
    // Counts and shares of the published table of one reporting year, by category.
    const PRINTED: [(u8, usize, &str); 12] = [
        (1, 158, "11.15"),
        (2, 133, "9.39"),
        (3, 155, "10.94"),
        (4, 191, "13.48"),
        (5, 187, "13.20"),
        (6, 62, "4.38"),
        (7, 126, "8.89"),
        (8, 87, "6.14"),
        (9, 83, "5.86"),
        (10, 51, "3.60"),
        (11, 36, "2.54"),
        (12, 148, "10.44"),
    ];
    on_each_engine(async |t| {
        let counts = PRINTED.map(|(category, count, _)| (category, count));
        world::deficiencies_of_2020(&t, &counts).await;
        let name = MeasureName::DeficienciesByCategory;
        let made = get(&t, name, year(2020), &Filters::default()).await;
        let rows: Vec<(u8, usize, String)> = made
            .rows
            .iter()
            .map(|row| {
                let count = usize::try_from(row.count).unwrap();
                (row.id.parse().unwrap(), count, row.share.unwrap().to_string())
            })
            .collect();
        assert_eq!(rows, PRINTED.map(|(n, count, share)| (n, count, share.to_owned())));
        assert_eq!(made.totals.unwrap().count, 1_417);
        let mut dana = director(&t).await;
        let page = t.get(&mut dana, "/measures?year=2020").await.text();
        let words = "Cybersecurity and Conveyance and Instruments of International Traffic Security make up 27% of deficiencies";
        assert!(page.contains(words) && page.contains("1,417"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn every_figure_has_as_many_rows_as_it_counts() {
    on_each_engine(async |t| {
        world::make(&t).await;
        for entity_type in TYPES {
            let filters = of_type(entity_type);
            for name in MeasureName::ALL {
                let result = get(&t, name, year(2020), &filters).await;
                for (id, (count, of, _)) in plain(&result) {
                    let (row, part) = id.split_once('/').unwrap_or((&id, ""));
                    let expected = if part == "checked" {
                        of.unwrap()
                    } else {
                        count
                    };
                    let wanted = |part, most| Wanted {
                        name,
                        row,
                        part,
                        from: 0,
                        most,
                    };
                    let all = behind(&t.app, &System, year(2020), &filters, wanted(part, 100_000));
                    let all = all.await.unwrap();
                    let rows = i64::try_from(all.rows.len()).unwrap();
                    assert_eq!((rows, all.total), (expected, expected), "{name:?} {id}");
                    let some = behind(&t.app, &System, year(2020), &filters, wanted(part, 2));
                    let some = some.await.unwrap();
                    assert_eq!(some.rows.len(), expected.min(2) as usize);
                    assert_eq!(some.total, expected);
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_years_last_evening_counts_in_programme_time() {
    on_each_engine(async |t| {
        // 31 December in New York is 1 January in Greenwich.
        world::application(&t, "2021-01-01T03:00:00Z").await;
        for (n, count) in [(2020, 1), (2021, 0)] {
            let filters = Filters::default();
            let made = get(&t, MeasureName::KeyStatistics, year(n), &filters).await;
            assert_eq!(made.row("applications").unwrap().count, count, "{n}");
        }
    })
    .await;
}

#[tokio::test]
async fn each_statement_is_taken_by_both_engines() {
    let statements = [
        sql::LOG_POSITION,
        sql::FIRST_EVENT,
        sql::LAST_DEFICIENCY,
        sql::MEMBERS,
        sql::MEMBERS_NOW,
        sql::MEMBER_ROWS,
        sql::CERTIFIED_DAYS,
        sql::CHECKED_BY_CRITERION,
        sql::DEFICIENT_BY_CRITERION,
        sql::CHECK_ROWS,
        sql::STAFF_MINUTES,
        sql::HOURS_ROWS,
        sql::OVERDUE_VALIDATION_ROWS,
        sql::OVERDUE_ROWS,
        sql::APPLICATION_ROWS,
        sql::REASON_ROWS,
    ];
    on_each_engine(async |t| {
        for statement in statements {
            let prepared = t.app.db(&System).prepare(statement).await;
            prepared.unwrap_or_else(|e| panic!("{e}: {statement}"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_result_says_by_what_it_was_made_and_survives_a_file() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let filters = of_type(Some("importer"));
        let name = MeasureName::DeficienciesByCategory;
        let made = get(&t, name, year(2020), &filters).await;
        let (events,): (i64,) = t
            .app
            .db(&System)
            .one("select count(*) from event", vec![])
            .await
            .unwrap();
        assert_eq!(made.log_position, events);
        assert_eq!(made.definition.as_deref(), Some("deficiencies-by-category"));
        assert_eq!((made.version, made.rows.len()), (Some(1), 12));
        let text = serde_json::to_string(&made).unwrap();
        assert!(text.contains("\"share\":\""), "{text}");
        assert_eq!(serde_json::from_str::<MeasureResult>(&text).unwrap(), made);
        let lines = measure_csv(&made);
        assert_eq!(lines.lines().count(), 13, "{lines}");
        assert!(lines.starts_with("measure,year,entity_type,definition,version,id,"));
    })
    .await;
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_made_text() {
    for (text, cell) in [
        ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
        ("+1", "\"'+1\""),
        ("-1", "\"'-1\""),
        ("@sum", "\"'@sum\""),
        ("\tx", "\"'\tx\""),
        ("Acme, Inc.", "\"Acme, Inc.\""),
        ("a \"b\"", "\"a \"\"b\"\"\""),
        ("plain", "plain"),
        ("13.48", "13.48"),
        ("", ""),
    ] {
        assert_eq!(safe_cell(text), cell);
    }
}

async fn director(t: &TestApp) -> Client {
    let id = t.person("dana@example.com", Some("director")).await;
    t.sign_in(id).await
}

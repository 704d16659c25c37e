//! A year with a suspension in it and a column for the expedited lane, beside a naive count of the lines of the files.

use super::declared::{DECLARED, route, stranger, take_in};
use super::{ADDRESS, NUMBER};
use crate::caseload::world::World;
use crate::recognition::tests::{record, reinstated_on, suspended_on};
use crate::testing::{Client, TestApp, on_each_engine};
use crate::trade::year::group;
use axum::http::StatusCode;
use calamine::{Reader as _, Xlsx};
use jiff::civil::date;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Cursor;

/// Out of good standing from the first of these days until before the second.
const OUT: (&str, &str) = ("2024-08-11", "2024-10-06");

/// What was declared, and what came of it. Of some nothing is known of exams, of some not the lane, of some not the release.
fn files() -> (String, String) {
    let mut declared = DECLARED.to_owned();
    let mut further = "declaration,declared_on,exam,arrived_at,released_at,expedited\n".to_owned();
    for n in 0..960_usize {
        let day = format!("2024-{:02}-{:02}", 6 + n % 6, 1 + (n * 5) % 28);
        let (mode, office) = route(n);
        let (stranger, stranger_name) = stranger(n);
        let (number, name, address) = match n % 12 {
            0..=5 => (NUMBER, "Acme Imports Inc", ADDRESS),
            6 => (
                "",
                "ACME IMPORTS INCORPORATED",
                "1 Harbor Way, Jacksonville FL 32202",
            ),
            _ => (
                stranger.as_str(),
                stranger_name.as_str(),
                "Elsewhere 5, Omaha",
            ),
        };
        let _ = writeln!(
            declared,
            "D{n},1,{day},{office},{mode},851712,CN,{number},{name},\"{address}\""
        );
        let every = if number == NUMBER { 9 } else { 3 };
        let exam = match (n / 12) % every {
            _ if n % 17 == 0 => "",
            0 => ["scan", "documents", "physical"][n % 3],
            _ => "none",
        };
        let fast = (n / 12) % 2 == 0;
        let lane = match n % 5 {
            0 => "",
            _ if fast => "true",
            _ => "false",
        };
        let minutes = 20 + n % 50 + if fast { 0 } else { 95 };
        let released = if n % 7 == 0 {
            String::new()
        } else {
            format!("{day}T{:02}:{:02}:00Z", 8 + minutes / 60, minutes % 60)
        };
        let _ = writeln!(
            further,
            "D{n},{day},{exam},{day}T08:00:00Z,{released},{lane}"
        );
    }
    (declared, further)
}

/// One declaration: its cells, and what came of it.
struct Line<'a> {
    declared: Vec<&'a str>,
    came: Vec<&'a str>,
}

impl Line<'_> {
    fn out(&self) -> bool {
        OUT.0 <= self.declared[2] && self.declared[2] < OUT.1
    }

    fn ours(&self) -> bool {
        self.declared[7] == NUMBER && !self.out()
    }

    fn missed(&self) -> bool {
        self.declared[8].starts_with("ACME") && !self.out()
    }

    /// Hours, where the declaration was not examined and they are known.
    fn hours(&self) -> Option<f64> {
        let (_, clock) = self.came[4].split_once('T')?;
        let mut parts = clock
            .split(':')
            .map(|part| part.parse::<f64>().unwrap_or_default());
        let (hour, minute) = (parts.next()?, parts.next()?);
        (self.came[2] == "none").then_some(hour + minute / 60.0 - 8.0)
    }
}

fn lines<'a>(declared: &'a str, further: &'a str) -> Vec<Line<'a>> {
    let both = declared.lines().zip(further.lines()).skip(1);
    let lines = both.map(|(declared, came)| Line {
        declared: declared.split(',').collect(),
        came: came.split(',').collect(),
    });
    lines.collect()
}

fn close(told: &Value, expected: f64, what: &str) {
    let told = told.as_f64().unwrap();
    assert!(
        (told - expected).abs() < 1e-6,
        "{what}: {told} is not {expected}"
    );
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}

/// The lane of the JSON, against the lines.
fn lane(json: &Value, all: &[Line<'_>]) {
    let ours = || all.iter().filter(|line| line.ours());
    let of = |code: &str| ours().filter(|line| line.came[5] == code).count();
    let lane = &json["lane"];
    for (name, code) in [("used", "true"), ("unused", "false"), ("unknown", "")] {
        assert_eq!(lane[name], of(code), "{name} in {lane}");
        assert!(of(code) > 20, "these data say something of {name}");
    }
    let known = || ours().filter(|line| !line.came[5].is_empty());
    let untimed = known().filter(|line| line.hours().is_none()).count();
    assert_eq!(lane["without_hours"], untimed, "{lane}");
    let mut groups: BTreeMap<&str, [Vec<f64>; 2]> = BTreeMap::new();
    for (line, hours) in known().filter_map(|line| Some((line, line.hours()?))) {
        let sides = groups.entry(line.declared[3]).or_default();
        sides[usize::from(line.came[5] == "false")].push(hours);
    }
    let mut saved = 0.0;
    for (side, name) in ["waited_in_lane", "waited_elsewhere"].iter().enumerate() {
        let hours: Vec<f64> = groups
            .values()
            .flat_map(|sides| sides[side].clone())
            .collect();
        assert_eq!(lane[name]["shipments"], hours.len(), "{name} in {lane}");
        close(&lane[name]["hours"], hours.iter().sum(), name);
    }
    for [inside, outside] in groups.values() {
        let mean = outside.iter().sum::<f64>() / number(outside.len());
        saved += inside.iter().map(|hours| mean - hours).sum::<f64>();
    }
    assert!(saved > 10.0, "the lane is faster in these data");
    close(&lane["saved_hours"], saved, "saved");
    assert!(lane["open"].is_null() && lane["assessed"] == 0, "{lane}");
}

/// Exams and what was to be expected, against the lines: those of suspended days are others'.
fn exams(json: &Value, all: &[Line<'_>]) {
    let kinds = ["documents", "scan", "physical"];
    let mut groups: BTreeMap<&str, [[f64; 4]; 2]> = BTreeMap::new();
    for line in all
        .iter()
        .filter(|line| !line.missed() && !line.came[2].is_empty())
    {
        let side = &mut groups.entry(line.declared[3]).or_default()[usize::from(!line.ours())];
        side[0] += 1.0;
        if let Some(kind) = kinds.iter().position(|kind| *kind == line.came[2]) {
            side[kind + 1] += 1.0;
        }
    }
    for (place, kind) in kinds.iter().enumerate() {
        let sum = |of: &dyn Fn(&[[f64; 4]; 2]) -> f64| groups.values().map(of).sum::<f64>();
        close(
            &json["exams"][place],
            sum(&|[ours, _]| ours[place + 1]),
            kind,
        );
        let expected = sum(&|[ours, others]| others[place + 1] / others[0] * ours[0]);
        close(&json["expected_exams"][place], expected, kind);
    }
}

async fn csv(t: &TestApp, client: &mut Client, path: &str) -> Vec<String> {
    let file = t.get(client, &format!("{path}&format=csv")).await;
    assert_eq!(file.status, StatusCode::OK, "{path}: {}", file.text());
    file.text().lines().skip(1).map(str::to_owned).collect()
}

/// Every figure leads to rows that come to it.
async fn rows(t: &TestApp, client: &mut Client, base: &str, json: &Value) {
    let list = format!("{base}/shipments?year=2024");
    for name in ["used", "unused", "unknown"] {
        let rows = csv(t, client, &format!("{list}&lane={name}")).await;
        assert_eq!(json["lane"][name], rows.len(), "{name}");
        assert!(
            rows.iter().all(|row| row.split(',').nth(10) == Some(name)),
            "{rows:?}"
        );
    }
    let rows = csv(t, client, &format!("{list}&lane=used&exam=none")).await;
    let hours = rows
        .iter()
        .filter_map(|row| row.split(',').nth(11)?.parse::<f64>().ok());
    close(
        &json["lane"]["waited_in_lane"]["hours"],
        hours.sum(),
        "hours of the rows",
    );
    let page = t.get(client, &format!("{base}?year=2024")).await.text();
    assert!(page.contains("Used the expedited lane"), "{page}");
    let strata = json["strata"].as_array().unwrap();
    assert_eq!(strata.len(), 2, "{json}");
    for stratum in strata {
        let key: Vec<String> = serde_json::from_value(stratum["key"].clone()).unwrap();
        let code = group(&key);
        assert!(page.contains(&format!("group={code}")), "{code} in {page}");
        let rows = csv(t, client, &format!("{list}&group={code}")).await;
        assert_eq!(stratum["member"]["shipments"], rows.len(), "{key:?}");
        let had = rows
            .iter()
            .filter(|row| row.split(',').nth(8) != Some("none"))
            .count();
        let told = stratum["member"]["exams"].as_array().unwrap().iter();
        assert_eq!(told.map(|n| n.as_u64().unwrap()).sum::<u64>(), had as u64);
    }
}

fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let sheet = book.worksheet_range(name).unwrap();
    let rows = sheet.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// The workbook by its cells: its figures are the JSON's, and its declarations those of the lines.
fn workbook(bytes: &[u8], json: &Value, all: &[Line<'_>]) {
    let figures: BTreeMap<String, String> = sheet(bytes, "benefits-2024")
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    for (name, value) in [
        ("shipments", &json["shipments"]),
        ("lane.used", &json["lane"]["used"]),
        ("lane.unknown", &json["lane"]["unknown"]),
        ("alarms.1.shipments", &json["alarms"][0]["shipments"]),
        ("exams.2", &json["exams"][1]),
    ] {
        assert_eq!(figures[name], value.to_string(), "{name}");
    }
    let rows = sheet(bytes, "declarations");
    let place = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let told: BTreeMap<&str, &Vec<String>> =
        rows[1..].iter().map(|row| (row[0].as_str(), row)).collect();
    let mut expected = 0;
    for line in all {
        let row = told.get(line.declared[0]);
        if !line.ours() && !line.missed() {
            assert!(row.is_none(), "{row:?} is nobody's of the company");
            continue;
        }
        expected += 1;
        let row = row.unwrap();
        let lane = match line.came[5] {
            "true" => "used",
            "false" => "unused",
            _ => "unknown",
        };
        let alarm = if line.missed() { "no_number" } else { "" };
        for (name, value) in [
            ("declared_on", line.declared[2]),
            ("office", line.declared[3]),
            ("exam", line.came[2]),
            ("lane", lane),
            ("alarm", alarm),
        ] {
            // A sheet has no cells after the last that says something.
            let cell = row.get(place(name)).map_or("", String::as_str);
            assert_eq!(cell, value, "{name} of {row:?}");
        }
    }
    assert_eq!(told.len(), expected);
    assert_eq!(sheet(bytes, "assessed").len(), 1, "its heads alone");
}

#[tokio::test]
async fn a_year_with_a_suspension_and_a_lane_is_a_naive_count_of_its_lines() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let out = vec![
            suspended_on(date(2024, 8, 11)),
            reinstated_on(date(2024, 10, 6)),
        ];
        record(&t, w.company, out).await;
        let (declared, further) = files();
        take_in(&t, &declared, &further).await;
        let mut client = t.sign_in(w.officer).await;
        let base = format!("/companies/{}/benefits", w.company);
        let json = t
            .get(&mut client, &format!("{base}?year=2024&format=json"))
            .await
            .json();
        let all = lines(&declared, &further);
        let count = |of: &dyn Fn(&Line<'_>) -> bool| all.iter().filter(|line| of(line)).count();
        let named = |line: &Line<'_>| line.declared[7] == NUMBER && line.out();
        assert!(count(&named) > 50, "some are of suspended days");
        assert_eq!(json["shipments"], count(&|line| line.ours()), "{json}");
        assert_eq!(
            json["alarms"][0]["shipments"],
            count(&|line| line.missed()),
            "{json}"
        );
        lane(&json, &all);
        exams(&json, &all);
        rows(&t, &mut client, &base, &json).await;
        let file = t
            .get(&mut client, &format!("{base}?year=2024&format=xlsx"))
            .await;
        assert_eq!(file.status, StatusCode::OK);
        workbook(&file.bytes, &json, &all);
    })
    .await;
}

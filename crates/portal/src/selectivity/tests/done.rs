//! The whole of it on public declarations: imported, a rule written by hand and tried on them, approved by a second person, run live by
//! API; a member is certified and its exams fall, its statement shows by how much and how surely, and a suspension lifts the credit
//! before the next declaration.

use super::journey::back_tested_with;
use super::{Staff, sent, staff};
use crate::recognition::tests::{Fixture, applying, certify, suspend};
use crate::testing::{Client, TestApp, on_each_engine};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// 200 lines of <https://github.com/Seondong/Customs-Declaration-Datasets> (MIT licence; synthetic).
const PUBLIC: &str =
    include_str!("../../../../targeting/fixtures/customs-declaration-datasets.csv");
const EIN: &str = "12-3456789";
const NAME: &str = "Alpha Imports Inc.";
const SOURCE: &str = "customs-declaration-datasets";

/// One public declaration.
struct Line {
    number: String,
    importer: String,
    hs6: String,
    origin: String,
    tax_rate: f64,
    net_mass: f64,
    value: f64,
}

fn public() -> Vec<Line> {
    let lines = PUBLIC.lines().skip(1).map(|line| {
        let parts: Vec<&str> = line.split(',').collect();
        let number = |place: usize| parts[place].parse().unwrap();
        Line {
            number: parts[0].to_owned(),
            importer: parts[9].to_owned(),
            hs6: parts[12].to_owned(),
            origin: parts[14].to_owned(),
            tax_rate: number(15),
            net_mass: number(18),
            value: number(19),
        }
    });
    lines.collect()
}

/// What the rule of this test says, in our own words.
fn suspect(line: &Line) -> bool {
    line.origin == "CN" && line.tax_rate < 8.0
}

/// Where all of today's goods are cleared. The public lines come through so many offices that few companies meet in any of them,
/// and where fewer than five do, nobody is compared.
const OFFICE: &str = "40";
const MODE: &str = "sea";

/// The same goods as a declaration of today: of whom the public data name, or of our company.
fn declaration(line: &Line, ours: Option<&str>) -> Value {
    let party = match ours {
        Some(_) => json!({"role": "importer", "scheme": "ein", "identifier": EIN}),
        None => json!({"role": "importer", "identifier": line.importer}),
    };
    let number = format!("{}{}", ours.unwrap_or("P"), line.number);
    json!({
        "reference": number,
        "declaration": number,
        "declared_on": "2024-03-20",
        "office": OFFICE,
        "mode": MODE,
        "parties": [party],
        "lines": [{
            "hs6": line.hs6, "origin": line.origin, "tax_rate": line.tax_rate,
            "net_mass": line.net_mass, "value": line.value,
        }],
    })
}

async fn assessed(t: &TestApp, staff: &Staff, all: &[Line], ours: Option<&str>) -> Vec<Value> {
    let all: Vec<Value> = all.iter().map(|line| declaration(line, ours)).collect();
    let answer = sent(t, &staff.token, &Value::Array(all)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let answer = answer.json();
    let items = answer["assessments"].as_array().unwrap().iter();
    items.map(|item| item["assessment"].clone()).collect()
}

fn selected(answer: &Value) -> bool {
    answer["selected"] != "none"
}

fn by_rules(answers: &[Value]) -> usize {
    let rules = |one: &&Value| one["selected"] == "rules" || one["selected"] == "both";
    answers.iter().filter(rules).count()
}

async fn imported(t: &TestApp, staff: &Staff, source: &str, name: &str, text: &str) -> Value {
    let request = Request::post(format!("/api/v1/imports?source={source}&name={name}"))
        .header(header::AUTHORIZATION, format!("Bearer {}", staff.token))
        .body(Body::from(text.to_owned()))
        .unwrap();
    let answer = t.send(&mut Client::default(), request).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.json()
}

/// The rule typed on its page, tried on the public lines, sent in, and put in force by somebody else.
async fn approved(t: &TestApp, staff: &Staff, lines: &[Line]) {
    let (mut tom, mut dora) = (t.sign_in(staff.tom).await, t.sign_in(staff.dora).await);
    let begun = [("name", "Spring"), ("from", "")];
    let place = t.post(&mut tom, "/rulesets", &begun).await.location();
    let path = place.split('?').next().unwrap().to_owned();
    let rule = [
        ("was", ""),
        ("revision", "0"),
        ("id", "low_duty_cn"),
        ("rule_name", "Low duty from one origin"),
        ("owner", "Targeting"),
        ("reason", "It was wrong last year."),
        (
            "text",
            "when origin = 'CN' and tax_rate < 8 unknown is false then +105 points",
        ),
    ];
    let answer = t.post(&mut tom, &format!("{path}/rule"), &rule).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let try_on = format!("{path}/back-test");
    // On what was imported, from the first day to the last.
    let days = PUBLIC
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(1).unwrap());
    let (first, last) = (days.clone().min().unwrap(), days.max().unwrap());
    let over = [("first", first), ("last", last)];
    let page = back_tested_with(t, &mut tom, (&try_on, "documents"), &over, None).await;
    // Every public line was inspected; the page says so, and how often the rule fired.
    let fired = lines.iter().filter(|line| suspect(line)).count();
    assert!(page.contains("For 200 of 200 lines"), "{page}");
    assert!(
        page.contains("Low duty from one origin") && page.contains(&format!(">{fired}<")),
        "{fired}: {page}"
    );
    let why = [("reasons", "It was wrong last year."), ("submit", "1")];
    let answer = t.post(&mut tom, &format!("{path}/steps"), &why).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let today = t.app.today().to_string();
    let approve = [
        ("reasons", "Agreed for this spring."),
        ("approve", "1"),
        ("in_force_from", today.as_str()),
    ];
    let decide = format!("{path}/decision");
    let own = t.post(&mut tom, &decide, &approve).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = t.post(&mut dora, &decide, &approve).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// What customs did with what it was told to select, as its own file says it.
fn outcome(lines: &[Line], strangers: &[Value], ours: &[Value]) -> String {
    let mut text =
        "declaration,line,declared_on,office,mode,hs6,origin,importer,importer_name,exam\n"
            .to_owned();
    for (answers, member) in [(strangers, false), (ours, true)] {
        for (l, answer) in lines.iter().zip(answers) {
            let number = answer["declaration"].as_str().unwrap();
            let (importer, name) = if member {
                (EIN, NAME)
            } else {
                (l.importer.as_str(), "")
            };
            let exam = if selected(answer) { "scan" } else { "none" };
            let (hs6, origin) = (&l.hs6, &l.origin);
            let _ = writeln!(
                text,
                "{number},1,2024-03-20,{OFFICE},{MODE},{hs6},{origin},{importer},{name},{exam}"
            );
        }
    }
    text
}

async fn told(t: &TestApp, alpha: &Fixture, ours: usize) {
    let mut ana = t.sign_in(alpha.officer).await;
    let path = format!("/companies/{}/benefits", alpha.id);
    let json = format!("{path}?year=2024&format=json");
    let json = t.get(&mut ana, &json).await.json();
    assert_eq!(json["shipments"], 200, "{json}");
    let sum = |value: &Value| -> f64 {
        let all = value.as_array().unwrap().iter();
        all.map(|one| one.as_f64().unwrap()).sum()
    };
    #[allow(clippy::cast_precision_loss, reason = "at most 200")]
    let had = ours as f64;
    assert!((sum(&json["exams"]) - had).abs() < 1e-9, "{json}");
    // The same goods in every stratum: as many exams as the others had there are expected, and the member had fewer.
    let strata = json["strata"].as_array().unwrap().iter();
    let others: f64 = strata.map(|one| sum(&one["others"]["exams"])).sum();
    let (expected, observed) = (sum(&json["expected_exams"]), sum(&json["observed_exams"]));
    assert!((expected - others).abs() < 1e-6, "{json}");
    assert!(observed < expected / 2.0, "{json}");
    // By how much, and how surely: one ratio for all groups, and even its upper bound is below others' rate.
    assert_eq!(json["conclusion"], "ratio", "{json}");
    let ratio = json["ratio"]["ratio"].as_f64().unwrap();
    let bound = |place: usize| json["ratio"]["interval"][place].as_f64().unwrap();
    let (low, high) = (bound(0), bound(1));
    assert!(
        0.0 < low && low < ratio && ratio < high && high < 1.0,
        "{json}"
    );
    let page = t.get(&mut ana, &format!("{path}?year=2024")).await.text();
    let conclusion = page.split("id=\"conclusion\"").nth(1).unwrap();
    let conclusion = conclusion.split("</section>").next().unwrap();
    let said = format!(
        "Examined less: {ratio:.2} times as often as comparable shipments of others ({low:.2} to {high:.2} with 95% certainty)."
    );
    assert!(conclusion.contains(&said), "{said} in {conclusion}");
}

#[tokio::test]
async fn public_declarations_a_rule_two_people_and_a_member_whose_exams_fall() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let lines = public();
        let import = imported(&t, &staff, SOURCE, "public.csv", PUBLIC).await;
        assert_eq!(
            (&import["read"], &import["kept"], &import["refused"]),
            (&json!(200), &json!(200), &json!(0))
        );
        approved(&t, &staff, &lines).await;

        // Before it is certified the company is selected as everybody else is.
        t.at("2024-03-20T15:00:00Z");
        let alpha = applying(&t, NAME, EIN).await;
        let strangers = assessed(&t, &staff, &lines, None).await;
        let before = assessed(&t, &staff, &lines, Some("B")).await;
        for (line, answer) in lines.iter().zip(&strangers) {
            let fires = answer["reasons"]
                .to_string()
                .contains("Low duty from one origin");
            assert_eq!(fires, suspect(line), "{answer}");
            assert!(!fires || selected(answer), "{answer}");
        }
        assert_eq!(by_rules(&before), by_rules(&strangers));

        // Certified: what rules select of the same goods falls to what credit does not outweigh.
        certify(&t, alpha.id).await;
        let ours = assessed(&t, &staff, &lines, Some("M")).await;
        assert!(
            by_rules(&ours) * 3 < by_rules(&strangers),
            "{} {}",
            by_rules(&ours),
            by_rules(&strangers)
        );
        for (then, now) in before.iter().zip(&ours) {
            assert!(now["score"].as_i64() <= then["score"].as_i64());
            assert!(now["credit"]["points"].as_i64() <= now["credit"]["cap"].as_i64());
        }

        // Its statement shows by how much, and how surely.
        let text = outcome(&lines, &strangers, &ours);
        imported(&t, &staff, "greenlane", "march.csv", &text).await;
        let exams = ours.iter().filter(|one| selected(one)).count();
        told(&t, &alpha, exams).await;

        // Suspended: the next declaration has nothing of it.
        suspend(&t, alpha.id).await;
        let line = lines.iter().find(|line| suspect(line)).unwrap();
        let mut next = declaration(line, Some("S"));
        next["reference"] = json!("next");
        let next = sent(&t, &staff.token, &next).await.json();
        assert_eq!(
            (&next["credit"]["points"], &next["lane"]),
            (&json!(0), &json!("scan")),
            "{next}"
        );
        assert!(next["score"].as_i64() >= Some(120), "{next}");
    })
    .await;
}

//! The benefits statement against a naive count of the same files.

use super::NUMBER;
use super::declared::{a_year, take_in, year};
use crate::caseload::world::World;
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use std::collections::BTreeMap;

/// The statement again, naively: text line after text line, without store, register or strata of our own.
fn naive(declared: &str, exams: &str) -> (u32, u32, [f64; 3]) {
    let exam_of: BTreeMap<&str, &str> = exams
        .lines()
        .skip(1)
        .map(|line| {
            let parts: Vec<&str> = line.split(',').collect();
            (parts[0], parts[2])
        })
        .collect();
    let mut groups: BTreeMap<String, [[u32; 4]; 2]> = BTreeMap::new();
    let mut seen = std::collections::BTreeSet::new();
    let (mut own, mut examined) = (0, 0);
    for line in declared.lines().skip(1) {
        let parts: Vec<&str> = line.split(',').collect();
        if !seen.insert(parts[0]) || parts[8].starts_with("ACME") {
            continue;
        }
        // Two kinds of goods from two regions: the tariff number alone tells them apart.
        let key = format!("{}{}{}", parts[3], parts[4], parts[5]);
        let ours = parts[7] == NUMBER;
        let side = &mut groups.entry(key).or_default()[usize::from(!ours)];
        side[0] += 1;
        let exam = exam_of[parts[0]];
        match exam {
            "documents" => side[1] += 1,
            "scan" => side[2] += 1,
            "physical" => side[3] += 1,
            _ => {}
        }
        if ours {
            own += 1;
            examined += u32::from(exam != "none");
        }
    }
    let mut expected = [0.0; 3];
    for [ours, others] in groups
        .values()
        .filter(|[ours, others]| ours[0] > 0 && others[0] > 0)
    {
        for (kind, sum) in expected.iter_mut().enumerate() {
            *sum += f64::from(others[kind + 1]) * f64::from(ours[0]) / f64::from(others[0]);
        }
    }
    (own, examined, expected)
}

#[tokio::test]
async fn a_statement_is_what_a_naive_count_of_the_files_gives() {
    on_each_engine(async |t| {
        let w = a_year(&t).await;
        let (declared, exams) = year();
        let mut client = t.sign_in(w.officer).await;
        let base = format!("/companies/{}/benefits", w.company);
        let json = t
            .get(&mut client, &format!("{base}?year=2024&format=json"))
            .await;
        assert_eq!(json.status, StatusCode::OK, "{}", json.text());
        let json = json.json();
        let (own, examined, expected) = naive(&declared, &exams);
        assert_eq!(json["shipments"], own);
        let had: u64 = json["exams"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n.as_u64().unwrap())
            .sum();
        assert_eq!(had, u64::from(examined));
        for (kind, expected) in expected.iter().enumerate() {
            let told = json["expected_exams"][kind].as_f64().unwrap();
            assert!(
                (told - expected).abs() < 1e-9,
                "{kind}: {told} is not {expected}"
            );
        }
        // Under its name and address without its number: alarms, with what they cost.
        let alarms = json["alarms"].as_array().unwrap();
        assert_eq!(alarms.len(), 1, "{alarms:?}");
        assert_eq!(
            (&alarms[0]["why"], &alarms[0]["shipments"]),
            (&"no_number".into(), &30.into())
        );
        // Every figure leads to the declarations that are its own.
        let page = t.get(&mut client, &base).await.text();
        assert!(
            page.contains("Benefits statement") && page.contains("What can be concluded"),
            "{page}"
        );
        let rows = t
            .get(
                &mut client,
                &format!("{base}/shipments?year=2024&exam=any&format=csv"),
            )
            .await
            .text();
        assert_eq!(rows.lines().count(), examined as usize + 1, "{rows}");
        assert!(!rows.contains("Stranger"));
        for format in ["csv", "xlsx"] {
            let file = t
                .get(&mut client, &format!("{base}?year=2024&format={format}"))
                .await;
            assert_eq!(file.status, StatusCode::OK);
        }
        // Others' statements are others' business.
        let stranger = t.person("eve@else.example", None).await;
        let mut eve = t.sign_in(stranger).await;
        assert_ne!(t.get(&mut eve, &base).await.status, StatusCode::OK);
    })
    .await;
}

/// Cochran, Mantel and Haenszel's test with the correction for continuity, from the groups of the exported statement.
fn naive_test(json: &serde_json::Value) -> f64 {
    let (mut distance, mut variance) = (0.0, 0.0);
    for group in json["strata"].as_array().unwrap() {
        let side = |name: &str| {
            let exams = group[name]["exams"].as_array().unwrap().iter();
            let examined: f64 = exams.map(|n| n.as_f64().unwrap()).sum();
            (examined, group[name]["shipments"].as_f64().unwrap())
        };
        let ((a, n1), (c, n0)) = (side("member"), side("others"));
        let (m, n) = (a + c, n1 + n0);
        distance += a - n1 * m / n;
        variance += n1 * n0 * m * (n - m) / (n * n * (n - 1.0));
    }
    (f64::abs(distance) - 0.5).powi(2) / variance
}

#[tokio::test]
async fn the_tests_beside_the_conclusion_are_those_of_its_groups() {
    on_each_engine(async |t| {
        let w = a_year(&t).await;
        let mut client = t.sign_in(w.officer).await;
        let base = format!("/companies/{}/benefits", w.company);
        let json = t
            .get(&mut client, &format!("{base}?year=2024&format=json"))
            .await
            .json();
        let page = t
            .get(&mut client, &format!("{base}?year=2024"))
            .await
            .text();
        let told = format!("Cochran–Mantel–Haenszel {:.2}", naive_test(&json));
        assert!(page.contains(&told), "no {told} in {page}");
        assert!(page.contains("Breslow–Day") && page.contains("(exact, 95%)"));
        let told = json["tested"]["no_difference"]["statistic"].as_f64();
        assert!(told.is_some_and(|told| (told - naive_test(&json)).abs() < 1e-9));
        assert!(json["tested"]["odds_alike"]["p"].is_f64() && json["tested"]["lacking"].is_null());
        assert!(!page.contains("Still needed"));
    })
    .await;
}

#[tokio::test]
async fn where_there_is_too_little_it_is_told_how_much_is_lacking() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let (declared, exams) = year();
        // The first sixty declarations, of which the first ten alone have exams: comparable others had 3 of 25.
        let number = |line: &str| line[1..line.find(',').unwrap()].parse::<usize>().unwrap();
        let keep = |text: &str| {
            let mut lines = text.lines();
            let head = lines.next().unwrap().to_owned();
            let rows = lines.filter(|line| number(line) < 60);
            let rows = rows.map(|line| {
                let exam = line.rsplit(',').next().unwrap();
                if number(line) >= 10 && ["scan", "documents", "physical"].contains(&exam) {
                    format!("{}none", line.strip_suffix(exam).unwrap())
                } else {
                    line.to_owned()
                }
            });
            std::iter::once(head)
                .chain(rows)
                .map(|line| line + "\n")
                .collect::<String>()
        };
        take_in(&t, &keep(&declared), &keep(&exams)).await;
        let mut client = t.sign_in(w.officer).await;
        let path = format!("/companies/{}/benefits?year=2024", w.company);
        let page = t.get(&mut client, &path).await.text();
        // 12 per cent beside 6: (1.96 + 0.8416)² (0.12 × 0.88 + 0.06 × 0.94) / 0.06² = 353.2.
        for told in [
            "Still needed",
            "354 comparable shipments on each side",
            "329 more are lacking",
        ] {
            assert!(page.contains(told), "no {told} in {page}");
        }
        assert!(!page.contains("Breslow–Day"), "{page}");
    })
    .await;
}

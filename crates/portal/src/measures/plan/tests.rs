//! Every measure of the plan a second time, naively: from the lines of the files, and from the events of the record.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "tests may fail loudly"
)]

use super::compute;
use crate::caseload::world::World;
use crate::command::System;
use crate::measures::tests::{Record, world};
use crate::testing::{TestApp, on_each_engine};
use crate::trade::tests::{ADDRESS, NUMBER, import};
use axum::http::StatusCode;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::measures::Period;
use greenlane_domain::measures::plan::{Figure, PlanMeasure};
use greenlane_domain::membership::{Event, Member};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A year of declarations, and what came of them.
fn files() -> (String, String) {
    let mut declared = "declaration,line,declared_on,office,mode,hs6,origin,importer,importer_name,importer_address,carrier,containers,value,currency\n".to_owned();
    let mut further =
        "declaration,declared_on,exam,exam_cause,arrived_at,released_at,expedited\n".to_owned();
    for n in 0..1_200_usize {
        let day = format!("2024-{:02}-{:02}", 6 + n % 6, 1 + n % 28);
        let road = n % 3 == 0;
        let (mode, office) = if road {
            ("road", "2304")
        } else {
            ("sea", "2704")
        };
        let stranger = format!("98-76543{:02}00", (n / 12) % 40);
        let (number, name, address) = match n % 12 {
            0..=4 => (NUMBER, "Acme Imports Inc", ADDRESS),
            // Under its name and place without its number: a certified shipment that nobody knew.
            5 => (
                "",
                "ACME IMPORTS INCORPORATED",
                "1 Harbor Way, Jacksonville FL 32202",
            ),
            _ => (
                stranger.as_str(),
                "Stranger Goods LLC",
                "Elsewhere 5, Omaha",
            ),
        };
        let carrier = ["ACMQ", "ZZYX", ""][n % 7 % 3];
        let containers = [
            String::new(),
            "2".to_owned(),
            "1".to_owned(),
            "5".to_owned(),
        ];
        let containers = &containers[n % 4];
        let currency = if n % 11 == 0 { "EUR" } else { "USD" };
        for line in 1..=1 + n % 2 {
            let value = 100 * (n % 17 + line);
            let _ = writeln!(
                declared,
                "D{n},{line},{day},{office},{mode},851712,CN,{number},{name},\"{address}\",{carrier},{containers},{value},{currency}"
            );
        }
        // Of some nothing is known.
        if n % 13 == 0 {
            continue;
        }
        let every = if number == NUMBER { 10 } else { 4 };
        let (exam, cause) = match (n / 12) % every {
            0 => ("scan", "targeted"),
            1 if n % 5 == 0 => ("documents", "compliance"),
            2 if n % 7 == 0 => ("physical", "other"),
            _ => ("none", ""),
        };
        let minutes = 30 + n % 60 + if n % 9 == 0 { 0 } else { 45 };
        let _ = writeln!(
            further,
            "D{n},{day},{exam},{cause},{day}T08:00:00Z,{day}T{:02}:{:02}:00Z,{}",
            8 + minutes / 60,
            minutes % 60,
            n % 9 == 0
        );
    }
    (declared, further)
}

#[derive(Default)]
struct Naive {
    amounts: BTreeMap<(&'static str, &'static str), f64>,
    saved: f64,
    expected: f64,
}

/// The cells of a line. Commas within quotes are an address.
fn split(line: &str) -> Vec<String> {
    let mut quoted = false;
    let plain: String = line
        .chars()
        .map(|c| {
            quoted ^= c == '"';
            if quoted && c == ',' { ' ' } else { c }
        })
        .collect();
    plain.split(',').map(str::to_owned).collect()
}

/// The measures again: text line after text line, without store, register or strata of ours.
fn naive(declared: &str, further: &str) -> Naive {
    let came: BTreeMap<String, Vec<String>> = further
        .lines()
        .skip(1)
        .map(|line| (split(line)[0].clone(), split(line)))
        .collect();
    let mut made = Naive::default();
    let mut seen = BTreeMap::new();
    for line in declared.lines().skip(1) {
        let row = split(line);
        let entry = seen.entry(row[0].clone()).or_insert((row.clone(), 0.0));
        entry.1 += row[12].parse::<f64>().unwrap();
    }
    let mut groups: BTreeMap<String, [f64; 4]> = BTreeMap::new();
    let mut lanes: BTreeMap<String, [f64; 4]> = BTreeMap::new();
    let mut add = |measure, part, n: f64| *made.amounts.entry((measure, part)).or_default() += n;
    for (id, (row, value)) in &seen {
        let ours = row[7] == NUMBER;
        let missed = row[8].starts_with("ACME");
        if let Ok(n) = row[11].parse::<f64>() {
            add("containers-member-carriers", "all", n);
            add(
                "containers-member-carriers",
                "members",
                if row[10] == "ACMQ" { n } else { 0.0 },
            );
        }
        if row[13] == "USD" {
            add("value-member-importers", "all", *value);
            add(
                "value-member-importers",
                "members",
                if ours { *value } else { 0.0 },
            );
        }
        add("entries-member-importers", "all", 1.0);
        add(
            "entries-member-importers",
            "members",
            f64::from(u8::from(ours)),
        );
        let Some(what) = came.get(id) else { continue };
        if !missed {
            let (side, hit) = if ours {
                ("members", "members-examined")
            } else {
                ("others", "others-examined")
            };
            for (measure, cause) in [
                ("targeted-exams", "targeted"),
                ("compliance-exams", "compliance"),
            ] {
                add(measure, side, 1.0);
                add(measure, hit, f64::from(u8::from(what[3] == cause)));
            }
            let group = groups.entry(format!("{}{}", row[3], row[4])).or_default();
            group[usize::from(!ours) * 2] += 1.0;
            group[usize::from(!ours) * 2 + 1] += f64::from(u8::from(what[2] != "none"));
        }
        if what[2] == "none" {
            let at = |text: &str| {
                let (hour, rest) = text.split_once('T').unwrap().1.split_once(':').unwrap();
                hour.parse::<f64>().unwrap() * 60.0 + rest[..2].parse::<f64>().unwrap()
            };
            let hours = (at(&what[5]) - at(&what[4])) / 60.0;
            let lane = lanes.entry(format!("{}{}", row[3], row[4])).or_default();
            let place = if what[6] == "true" { 0 } else { 2 };
            lane[place] += 1.0;
            lane[place + 1] += hours;
        }
    }
    for [ours, hits, others, other_hits] in groups.values() {
        for (part, n) in [
            ("members", ours),
            ("members-examined", hits),
            ("others", others),
            ("others-examined", other_hits),
        ] {
            add("exam-reduction", part, *n);
        }
        made.expected += ours * other_hits / others;
    }
    let mut add = |measure, part, n: f64| *made.amounts.entry((measure, part)).or_default() += n;
    // Where nobody was in the lane, or everybody, there is nothing to compare.
    let both = lanes
        .values()
        .filter(|[n, _, others, _]| *n > 0.0 && *others > 0.0);
    for [n, hours, others, other_hours] in both {
        add("lane-time-saved", "lane", *n);
        add("lane-time-saved", "usual", *others);
        made.saved += n * other_hours / others - hours;
    }
    made
}

/// What the rows of a file come to: containers and value are summed, all else is counted.
fn told(rows: &str, measure: &str) -> f64 {
    let rows = rows.lines().skip(1).map(split);
    match measure {
        "containers-member-carriers" => rows.map(|row| row[4].parse::<f64>().unwrap()).sum(),
        "value-member-importers" => rows
            .map(|row| {
                let value = row[5].strip_suffix(" USD").unwrap();
                value.parse::<f64>().unwrap()
            })
            .sum(),
        _ => rows.count() as f64,
    }
}

fn figure(made: &[Figure], measure: PlanMeasure) -> &Figure {
    made.iter().find(|one| one.measure == measure).unwrap()
}

fn close(a: f64, b: f64, what: &str) {
    assert!((a - b).abs() < 1e-6, "{what}: {a} is not {b}");
}

/// A carrier's code of the company, so that it is a member carrier as well.
async fn with_carrier_code(t: &TestApp, w: &World) {
    let mut unit = t.app.begin(&System).await.unwrap();
    let mut member = unit.load::<Member>(w.company.0).await.unwrap();
    let mut company = member.state.company.clone().unwrap();
    company
        .identifiers
        .push(Scheme::Scac.check("ACMQ").unwrap());
    let company = Box::new(company);
    let event = Event::CompanyRecorded { company };
    unit.append(&mut member, Some(w.company), vec![event])
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one story, told in its order")]
async fn measures_from_declarations_are_a_naive_count_of_the_files() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        with_carrier_code(&t, &w).await;
        let (declared, further) = files();
        for (name, source, text) in [
            ("declared.csv", "greenlane", &declared),
            ("further.csv", "greenlane-further", &further),
        ] {
            import(&t, name, source, text, false).await.unwrap();
        }
        let made = compute(&t.app, &System, Period::year(2024).unwrap())
            .await
            .unwrap();
        let expected = naive(&declared, &further);
        for ((measure, part), amount) in &expected.amounts {
            let one = figure(&made, PlanMeasure::parse(measure).unwrap());
            let found = one.parts.iter().find(|(code, _)| code == part).unwrap();
            close(found.1, *amount, &format!("{measure}/{part}"));
        }
        let of = |measure: &'static str, part: &'static str| expected.amounts[&(measure, part)];
        let rate = |measure, hit, all| of(measure, hit) / of(measure, all);
        for (measure, id) in [
            (PlanMeasure::Targeted, "targeted-exams"),
            (PlanMeasure::Compliance, "compliance-exams"),
        ] {
            let ratio =
                rate(id, "members-examined", "members") / rate(id, "others-examined", "others");
            close(figure(&made, measure).value.unwrap(), ratio, id);
        }
        let had = of("exam-reduction", "members-examined");
        let reduction = figure(&made, PlanMeasure::Reduction).value.unwrap();
        close(
            reduction,
            (expected.expected - had) / expected.expected,
            "reduction",
        );
        let saved = figure(&made, PlanMeasure::LaneTime).value.unwrap();
        close(
            saved,
            expected.saved / of("lane-time-saved", "lane"),
            "lane",
        );
        // Each count is reached again through its rows.
        let auditor = t.person("tia@customs.example", Some("director")).await;
        let mut client = t.sign_in(auditor).await;
        let page = t.get(&mut client, "/measures/plan?year=2024").await.text();
        for ((measure, part), amount) in &expected.amounts {
            let path = format!("/measures/plan/rows?year=2024&measure={measure}&part={part}");
            assert!(
                page.contains(&path.replace('&', "&#38;"))
                    || page.contains(&path.replace('&', "&amp;")),
                "{path} in {page}"
            );
            let file = format!("{path}&format=csv");
            let rows = t.get(&mut client, &file).await.text();
            close(told(&rows, measure), *amount, &path);
            let shown = t.get(&mut client, &path).await;
            assert_eq!(shown.status, StatusCode::OK, "{path}");
        }
        // The form of 2003, by the naive count: members are examined so many times less often.
        for id in ["targeted-exams", "compliance-exams"] {
            let ratio =
                rate(id, "members-examined", "members") / rate(id, "others-examined", "others");
            assert!(ratio < 1.0, "these data have a minus: {ratio}");
            let form = format!("<span class=\"gl-soft\">–{:.1}X</span>", 1.0 / ratio);
            let row = page.split(&format!("href=\"#{id}\"")).nth(1).unwrap();
            let row = row.split("</tr>").next().unwrap();
            assert!(row.contains(&form), "{form} in {row}");
        }
        // A text that is shown as asked is one that was run: those of the record, and no other.
        assert_eq!(page.matches("<pre><code>select ").count(), 4, "{page}");
        assert!(page.contains("counted in one pass over the year"), "{page}");
        assert!(page.contains("Breslow–Day") && page.contains("Cochran–Mantel–Haenszel"));
        for format in ["csv", "xlsx", "json"] {
            let file = t
                .get(
                    &mut client,
                    &format!("/measures/plan?year=2024&format={format}"),
                )
                .await;
            assert_eq!(file.status, StatusCode::OK, "{format}");
        }
        for wrong in [
            "/measures/plan/rows?year=2024&measure=none&part=all",
            "/measures/plan/rows?year=2024&measure=entries-member-importers&part=none",
            "/measures/plan/rows?year=2024&measure=entries-member-importers&part=all&page=9999",
        ] {
            assert_eq!(
                t.get(&mut client, wrong).await.status,
                StatusCode::NOT_FOUND,
                "{wrong}"
            );
        }
        // A year without anything says so, and is no error.
        let none = t.get(&mut client, "/measures/plan?year=1999").await;
        assert!(none.status == StatusCode::OK && none.text().contains("nothing to divide by"));
        // Company people see none of it.
        let mut officer = t.sign_in(w.officer).await;
        for path in [
            "/measures/plan",
            "/measures/plan/rows?measure=entries-member-importers&part=all",
        ] {
            assert_ne!(t.get(&mut officer, path).await.status, StatusCode::OK);
        }
    })
    .await;
}

#[tokio::test]
async fn measures_from_the_record_are_a_naive_count_of_its_events() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let record = Record::read(&t.app).await;
        let mut seen = 0;
        for year in 2018..=2023 {
            let made = compute(&t.app, &System, Period::year(year).unwrap())
                .await
                .unwrap();
            let reviews = record.reviews(year);
            let parts = |measure| -> Vec<f64> {
                let one = figure(&made, measure);
                one.parts.iter().map(|(_, amount)| *amount).collect()
            };
            assert_eq!(
                parts(PlanMeasure::Recommendations),
                [reviews.recommendations as f64, reviews.reports as f64]
            );
            assert_eq!(
                parts(PlanMeasure::PassedToFailed),
                [
                    reviews.passed as f64,
                    reviews.failed as f64,
                    reviews.conditional as f64
                ]
            );
            assert_eq!(
                parts(PlanMeasure::Criteria),
                [reviews.met as f64, reviews.judged as f64]
            );
            let labour = figure(&made, PlanMeasure::Labour);
            let hours = (reviews.with_hours > 0)
                .then(|| reviews.minutes as f64 / 60.0 / reviews.with_hours as f64);
            assert_eq!(labour.value, hours);
            seen += reviews.reports + reviews.met + reviews.minutes;
        }
        assert!(seen > 100, "the world is too small to prove much: {seen}");
    })
    .await;
}

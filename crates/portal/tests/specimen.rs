//! One page with every pattern, rendered from the real macros and charts.
//!
//! It is written to the target folder to be looked at and measured in a browser, and checked here for what a
//! strict content policy and a screen reader need.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use std::collections::HashSet;

use askama::Template;
use greenlane_portal::assets::Assets;
use greenlane_portal::ui::chart::{Bar, Frame, Point, Stack, bars, line, sparkline, stacked};
use scraper::{Html, Selector};

#[derive(Template)]
#[template(path = "ui/specimen.html")]
struct Specimen {
    errors: Vec<(String, String)>,
    countries: [(&'static str, &'static str); 2],
    states: [(&'static str, &'static str, &'static str); 3],
    pages: [(&'static str, &'static str); 4],
    facts: Vec<(String, String)>,
    spark: String,
    bars: String,
    line: String,
    stacked: String,
}

/// Deficiencies by category of one published year; the shares are of 1,417.
const CATEGORIES: [(&str, f64, &str, &str); 12] = [
    ("Cyber Security", 191.0, "191", "13.48%"),
    ("Conveyance and IIT Security", 187.0, "187", "13.20%"),
    ("Security Vision and Responsibility", 158.0, "158", "11.15%"),
    ("Business Partner Requirements", 155.0, "155", "10.94%"),
    ("Education, Training and Awareness", 148.0, "148", "10.44%"),
    ("Risk Assessment", 133.0, "133", "9.39%"),
    ("Procedural Security", 126.0, "126", "8.89%"),
    ("Agricultural Security", 87.0, "87", "6.14%"),
    ("Physical Security", 83.0, "83", "5.86%"),
    ("Seal Security", 62.0, "62", "4.38%"),
    ("Physical Access Controls", 51.0, "51", "3.60%"),
    ("Personnel Security", 36.0, "36", "2.54%"),
];

fn specimen() -> Specimen {
    let frame = |title| Frame {
        title,
        note: "Deficiencies written in validation reports, fiscal year 2021.",
        show_table: "Show the table",
        downloads: &[
            ("Download CSV", "?format=csv"),
            ("Download JSON", "?format=json"),
        ],
    };
    let rows = CATEGORIES.map(|(label, value, shown, share)| Bar {
        label,
        value,
        shown,
        share,
        href: "?rows",
    });
    let points = [
        ("FY21", 71.0, "71"),
        ("FY22", 64.0, "64"),
        ("FY23", 58.0, "58"),
        ("FY24", 49.0, "49"),
        ("FY25", 44.0, "44"),
        ("FY26", 38.0, "38"),
    ]
    .map(|(label, value, shown)| Point {
        label,
        value,
        shown,
    });
    let results = [
        Stack {
            label: "Importers",
            parts: vec![(812.0, "812"), (190.0, "190"), (61.0, "61")],
        },
        Stack {
            label: "Highway carriers",
            parts: vec![(310.0, "310"), (122.0, "122"), (88.0, "88")],
        },
    ];
    let owned = |pair: (&str, &str)| (pair.0.to_owned(), pair.1.to_owned());
    Specimen {
        errors: [
            ("answer", "Say who checks the answers"),
            ("email", "Enter an email address like name@example.com"),
        ]
        .map(owned)
        .into(),
        countries: [("us", "United States"), ("mx", "Mexico")],
        states: [
            ("yes", "In place", ""),
            ("part", "Partly in place", "Say what is missing."),
            ("no", "Not in place", ""),
        ],
        pages: [
            ("1", "?page=1"),
            ("2", "?page=2"),
            ("…", ""),
            ("5", "?page=5"),
        ],
        facts: [
            ("Certified since", "31 January 2024"),
            (
                "Review due",
                "31 January 2027, on the anniversary of certification",
            ),
        ]
        .map(owned)
        .into(),
        spark: sparkline(
            "Deficiencies by quarter",
            "Falls from 402 to 297",
            &[402.0, 390.0, 328.0, 297.0],
        ),
        bars: bars(
            frame("Cyber Security and Conveyance make up 27% of deficiencies"),
            ["Category", "Deficiencies", "Share"],
            &rows,
        ),
        line: line(
            frame("Findings close in half the time they took five years ago"),
            ["Fiscal year", "Median days"],
            "Falls every year from 71 days to 38.",
            &points,
            Some((60.0, "Target: 60 days")),
        ),
        stacked: stacked(
            frame("Highway carriers have the most criteria not met"),
            "Entity type",
            &["Met", "Partly met", "Not met"],
            &results,
        ),
    }
}

fn count(page: &Html, css: &str) -> usize {
    page.select(&Selector::parse(css).unwrap()).count()
}

fn attributes(page: &Html, name: &str) -> Vec<String> {
    page.select(&Selector::parse(&format!("[{name}]")).unwrap())
        .flat_map(|element| {
            element
                .attr(name)
                .unwrap()
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_pattern_renders_and_every_reference_leads_somewhere() {
    let html = specimen().render().unwrap();
    std::fs::write(
        concat!(env!("CARGO_TARGET_TMPDIR"), "/specimen.html"),
        &html,
    )
    .unwrap();
    let page = Html::parse_document(&html);
    assert_eq!(count(&page, "h1"), 1);
    assert_eq!(
        count(&page, "[style], style, script:not([src]), [onclick]"),
        0
    );
    let ids = attributes(&page, "id");
    let unique: HashSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "an id is used twice: {ids:?}");
    for name in [
        "for",
        "aria-describedby",
        "aria-labelledby",
        "data-count-for",
        "data-copy",
    ] {
        for id in attributes(&page, name) {
            assert!(
                unique.contains(&id),
                "{name} names {id}, which is not there"
            );
        }
    }
    for link in attributes(&page, "href")
        .iter()
        .filter(|link| link.len() > 1 && link.starts_with('#'))
    {
        assert!(
            unique.contains(&link[1..].to_owned()),
            "{link} leads nowhere"
        );
    }
    assert_eq!(count(&page, "option[selected]"), 1, "the chosen country");
    assert_eq!(
        count(&page, ".gl-pager [aria-current]"),
        1,
        "the current page"
    );
    assert!(!html.contains("/static/missing"), "an asset name is wrong");
}

#[test]
fn text_in_macros_is_escaped() {
    let mut page = specimen();
    page.errors = vec![("x".to_owned(), "<script>alert(1)</script>".to_owned())];
    page.facts = vec![("<b>".to_owned(), "\"><img src=x>".to_owned())];
    let html = page.render().unwrap();
    assert!(
        !html.contains("<script>alert") && !html.contains("<img src=x>") && !html.contains("<b>\"")
    );
    assert!(html.contains("&#60;script&#62;") || html.contains("&lt;script&gt;"));
}

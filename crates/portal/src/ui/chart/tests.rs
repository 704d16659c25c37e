#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use scraper::{Html as Page, Selector};

use super::*;

const FRAME: Frame<'static> = Frame {
    title: "Cyber Security is the largest category",
    note: "Deficiencies per category",
    show_table: "Show the table",
    downloads: &[("CSV", "/insights?format=csv&fy=2021")],
};

fn bar(label: &'static str, value: f64, shown: &'static str) -> Bar<'static> {
    Bar {
        label,
        value,
        shown,
        share: "50%",
        href: "/rows?category=4",
    }
}

fn attributes(html: &str, css: &str, name: &str) -> Vec<String> {
    Page::parse_fragment(html)
        .select(&Selector::parse(css).unwrap())
        .map(|element| element.attr(name).unwrap().to_owned())
        .collect()
}

#[test]
fn bars_are_proportional_and_named() {
    let html = bars(
        FRAME,
        ["Category", "Count", "Share"],
        &[
            bar("Cyber Security", 200.0, "200"),
            bar("Seals", 50.0, "50"),
        ],
    );
    assert_eq!(attributes(&html, "rect.gl-fill", "width"), ["100%", "25%"]);
    insta::assert_snapshot!(html.replace("><", ">\n<"));
}

#[test]
fn parts_of_a_stack_fill_the_whole() {
    let row = Stack {
        label: "Importers",
        parts: vec![(60.0, "60"), (30.0, "30"), (10.0, "10")],
    };
    let html = stacked(FRAME, "Entity type", &["Met", "Partly", "Not met"], &[row]);
    assert_eq!(
        attributes(&html, ".gl-stacked__plot rect", "x"),
        ["0%", "60%", "90%"]
    );
    insta::assert_snapshot!(html.replace("><", ">\n<"));
}

#[test]
fn a_line_starts_at_zero_and_says_its_trend() {
    let points = [
        ("2023", 0.0, "0"),
        ("2024", 50.0, "50"),
        ("2025", 100.0, "100"),
    ]
    .map(|(label, value, shown)| Point {
        label,
        value,
        shown,
    });
    let html = line(
        FRAME,
        ["Year", "Count"],
        "Rose from 0 to 100",
        &points,
        Some((80.0, "Target 80")),
    );
    let heights = attributes(&html, "circle", "cy");
    assert_eq!(heights[0], "100%", "zero sits on the base line");
    assert!(html.contains("<desc>Rose from 0 to 100</desc>"));
    insta::assert_snapshot!(html.replace("><", ">\n<"));
}

#[test]
fn a_sparkline_needs_two_values() {
    assert_eq!(sparkline("Trend", "", &[1.0]), "");
    let html = sparkline("Trend", "Falls", &[4.0, 2.0]);
    assert_eq!(attributes(&html, "circle", "cy"), ["50%"]);
    assert!(html.starts_with("<svg class=\"gl-spark\" role=\"img\"><title>Trend</title>"));
}

#[test]
fn text_is_escaped_everywhere_it_can_enter() {
    let evil = "\"><script>alert('x')</script>&";
    let frame = Frame {
        title: evil,
        note: evil,
        show_table: evil,
        downloads: &[("\"><script>", "\"><script>")],
    };
    let one = Bar {
        label: evil,
        value: 1.0,
        shown: evil,
        share: evil,
        href: evil,
    };
    let point = Point {
        label: evil,
        value: 1.0,
        shown: evil,
    };
    let stack = Stack {
        label: evil,
        parts: vec![(1.0, evil)],
    };
    let pages = [
        bars(frame, [evil; 3], &[one]),
        stacked(frame, evil, &[evil], &[stack]),
        line(frame, [evil; 2], evil, &[point, point], Some((1.0, evil))),
        sparkline(evil, evil, &[1.0, 2.0]),
    ];
    for html in pages {
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;"));
        assert!(!html.contains("style="));
    }
}

#[test]
fn nothing_and_nonsense_draw_as_nothing() {
    let html = bars(
        FRAME,
        ["a", "b", "c"],
        &[
            bar("none", f64::NAN, "-"),
            bar("less", -3.0, "-3"),
            bar("zero", 0.0, "0"),
        ],
    );
    assert_eq!(
        attributes(&html, "rect.gl-fill", "width"),
        ["0%", "0%", "0%"]
    );
    assert!(bars(FRAME, ["a", "b", "c"], &[]).ends_with("</figure>"));
    assert!(line(FRAME, ["a", "b"], "", &[], None).ends_with("</figure>"));
}

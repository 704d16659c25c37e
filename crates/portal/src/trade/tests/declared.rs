//! A year of shipments as files, and the company to which most of them belong.

use super::{ADDRESS, NUMBER, import};
use crate::caseload::world::World;
use crate::testing::TestApp;
use std::fmt::Write as _;

/// Takes in what was declared, and of each declaration what came of it.
pub(super) async fn take_in(t: &TestApp, declared: &str, further: &str) {
    for (name, source, text) in [
        ("declared.csv", "greenlane", declared),
        ("exams.csv", "greenlane-further", further),
    ] {
        let done = import(t, name, source, text, false).await.unwrap();
        assert!(done.kept, "{done:?}");
    }
}

/// The head of a file of declarations.
pub(super) const DECLARED: &str =
    "declaration,line,declared_on,office,mode,hs6,origin,importer,importer_name,importer_address\n";

/// How and where the n-th shipment comes in.
pub(super) fn route(n: usize) -> (&'static str, &'static str) {
    if n.is_multiple_of(3) {
        ("road", "2304")
    } else {
        ("sea", "2704")
    }
}

/// The number and the name of another company that declares the n-th shipment. Fewer than five others are told of nobody: these are
/// six, with their shipments in every stratum.
pub(super) fn stranger(n: usize) -> (String, String) {
    let which = (n / 12) % 6;
    (
        format!("98-7654321{which:02}"),
        format!("Stranger Goods {which} LLC"),
    )
}

/// A year of shipments: of the company under its number, without it, and of strangers. Examined are every n-th.
pub(super) fn year() -> (String, String) {
    let mut declared = DECLARED.to_owned();
    let mut exams = "declaration,declared_on,exam\n".to_owned();
    for n in 0..360_usize {
        let day = format!("2024-{:02}-{:02}", 6 + n % 6, 1 + n % 28);
        let (mode, office) = route(n);
        let (stranger, stranger_name) = stranger(n);
        let (number, name, address, every) = match n % 12 {
            0..=5 => (NUMBER, "Acme Imports Inc", ADDRESS, 9),
            6 => (
                "",
                "ACME IMPORTS INCORPORATED",
                "1 Harbor Way, Jacksonville FL 32202",
                4,
            ),
            7 => ("", "Acme Import", "", 4),
            _ => (
                stranger.as_str(),
                stranger_name.as_str(),
                "Elsewhere 5, Omaha",
                3,
            ),
        };
        let (hs6, origin) = if n % 2 == 0 {
            ("851712", "CN")
        } else {
            ("610910", "VN")
        };
        let lines = 1 + n % 2;
        for line in 1..=lines {
            let _ = writeln!(
                declared,
                "D{n},{line},{day},{office},{mode},{hs6},{origin},{number},{name},\"{address}\""
            );
        }
        let exam = if (n / 12) % every == 0 {
            ["scan", "documents", "physical"][n % 3]
        } else {
            "none"
        };
        let _ = writeln!(exams, "D{n},{day},{exam}");
    }
    (declared, exams)
}

/// A certified company with such a year.
pub(super) async fn a_year(t: &TestApp) -> World {
    let w = World::new(t).await;
    w.certified(t).await;
    let (declared, exams) = year();
    take_in(t, &declared, &exams).await;
    w
}

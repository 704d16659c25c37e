//! Every rule is shown a planted fault and something close to it that is right; then the whole checkout.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod statements;
mod texts;

use super::machine::Machine;
use super::rust::Source;
use super::*;

fn shown(complaints: &[Complaint]) -> Vec<String> {
    complaints.iter().map(Complaint::shown).collect()
}

#[test]
fn the_checkout_is_tidy() {
    let complaints = check(&repository::root().unwrap()).unwrap();
    let errors: Vec<_> = complaints
        .iter()
        .filter(|complaint| !complaint.warning)
        .map(Complaint::shown)
        .collect();
    assert!(errors.is_empty(), "\n{}", errors.join("\n"));
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let text = r##"let a = "x \" Timestamp::now"; // Timestamp::now
/* /* nested */ now */ let b = r#"raw " inside"#; let c = '"'; let d: &'static str = b"bytes"; let r = 'r';"##;
    let source = Source::of(text);
    assert_eq!(source.code.len(), text.len());
    assert!(!source.code.contains("Timestamp"), "{}", source.code);
    assert!(!source.code.contains("nested"), "{}", source.code);
    assert!(
        source.code.contains("let d: &'static str = b\""),
        "{}",
        source.code
    );
    let literals: Vec<_> = source
        .strings
        .iter()
        .map(|literal| literal.text.as_str())
        .collect();
    assert_eq!(
        literals,
        ["x \\\" Timestamp::now", "raw \" inside", "bytes"]
    );
}

#[test]
fn a_due_day_stands_beside_its_reason() {
    let tree = Tree::of(&[
        (
            "crates/portal/templates/a/bare.html",
            "<p>{{ c.t1(\"until-key\", \"until\", row.until) }}</p>",
        ),
        (
            "crates/portal/templates/a/part.html",
            "<p>{{ c.day(due) }} {{ due.shown }}</p>",
        ),
        (
            "crates/portal/templates/a/half.html",
            "{% include \"ui/due_day.html\" %}",
        ),
        (
            "crates/portal/templates/a/right.html",
            "{% call field::text(\"until\", until) %}{{ c.t(\"due\") }} {{ due.name }} {% include \"ui/due.html\" %}",
        ),
        ("crates/portal/templates/ui/due_day.html", "{{ due.shown }}"),
    ]);
    let found = shown(&dues::check(&tree));
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(
        found[0].contains("bare.html:1") && found[0].contains("row.until"),
        "{found:#?}"
    );
    assert!(
        found[1].contains("part.html:1") && found[2].contains("part.html:1"),
        "{found:#?}"
    );
    assert!(
        found[3].contains("half.html") && found[3].contains("due_why"),
        "{found:#?}"
    );
}

#[test]
fn long_files_warn_and_then_fail() {
    let tree = Tree::of(&[
        ("crates/a/src/fine.rs", &"\n".repeat(400)),
        ("crates/a/src/long.rs", &"\n".repeat(401)),
        ("crates/a/src/too_long.rs", &"\n".repeat(601)),
        (
            "crates/a/src/made.rs",
            &format!("// @{}\n{}", "generated", "\n".repeat(700)),
        ),
        ("ARCHITECTURE.md", &"\n".repeat(251)),
    ]);
    let complaints = sizes::check(&tree);
    let places: Vec<_> = complaints
        .iter()
        .map(|complaint| (complaint.place.as_str(), complaint.warning))
        .collect();
    assert_eq!(
        places,
        [
            ("crates/a/src/long.rs", true),
            ("crates/a/src/too_long.rs", false),
            ("ARCHITECTURE.md", false)
        ]
    );
}

#[test]
fn inline_tests_past_a_screenful_warn() {
    let text = |lines| format!("fn a() {{}}\nmod tests {{\n{}}}\n", "\n".repeat(lines));
    let tree = Tree::of(&[("a.rs", &text(100)), ("b.rs", &text(160))]);
    assert_eq!(
        shown(&sizes::check(&tree)),
        ["warning: b.rs:2: 161 lines of tests: past 150 they go to tests.rs"]
    );
}

#[test]
fn drivers_are_named_in_db_alone() {
    let text = "use sqlx::{FromRow, Postgres};\n#[derive(sqlx::FromRow)]\nfn a(pool: &PgPool) { Engine::Sqlite } // SqlitePool";
    let complaints = drivers::check(&Tree::of(&[
        ("crates/portal/src/a.rs", text),
        ("crates/db/src/lib.rs", text),
    ]));
    assert_eq!(
        shown(&complaints),
        [
            "error: crates/portal/src/a.rs:3: `PgPool` names one database engine; only crates/db/ may",
            "error: crates/portal/src/a.rs:1: `Postgres` names one database engine; only crates/db/ may",
        ]
    );
}

#[test]
fn only_a_clock_at_the_edge_asks_the_time() {
    let text = "fn a() { jiff::Timestamp::now(); Instant::now(); } // Zoned::now";
    let found = |path: &str| clocks::check(&Tree::of(&[(path, text)])).len();
    assert_eq!(found("crates/portal/src/membership/commands.rs"), 2);
    assert_eq!(found("crates/portal/src/clock.rs"), 0);
    assert_eq!(found("crates/domain/src/clock.rs"), 2);
    assert_eq!(found("tests/browser/tests/member.rs"), 1);
    assert_eq!(found("crates/cli/src/bench.rs"), 1);
    assert_eq!(found("crates/db/src/clock.rs"), 1);
    assert_eq!(found("crates/db/src/lib.rs"), 2);
}

#[test]
fn names_that_say_nothing_are_refused() {
    let complaints = names::check(&Tree::of(&[
        ("crates/a/src/utils.rs", ""),
        (
            "crates/a/src/b.rs",
            "struct CaseManager;\nenum Tier { Manager }\nfn date_helper() {}\nmod managers;",
        ),
    ]));
    assert_eq!(
        shown(&complaints),
        [
            "error: crates/a/src/utils.rs: a file named `utils` says nothing of its content",
            "error: crates/a/src/b.rs:1: `CaseManager`: name it by what it is or does",
            "error: crates/a/src/b.rs:3: `date_helper`: name it by what it is or does",
        ]
    );
}

#[test]
fn the_map_equals_the_house() {
    let page =
        "# A\n```tree\ncrates/a   words\n  b/       words\n  gone     words\n```\ncrates/c\n";
    let complaints = map::check(&Tree::of(&[
        ("ARCHITECTURE.md", page),
        ("Cargo.toml", ""),
        ("crates/a/Cargo.toml", ""),
        ("crates/a/src/lib.rs", ""),
        ("crates/a/src/b/mod.rs", ""),
        ("crates/c/Cargo.toml", ""),
    ]));
    assert_eq!(
        shown(&complaints),
        [
            "error: ARCHITECTURE.md: the map lacks crates/c",
            "error: ARCHITECTURE.md: the map shows crates/a/src/gone, which does not exist",
        ]
    );
    assert_eq!(
        map::check(&Tree::of(&[("ARCHITECTURE.md", "# A\n")])).len(),
        1
    );
}

#[test]
fn the_map_is_redrawn_with_the_words_it_had() {
    let tree = Tree::of(&[
        ("crates/a/Cargo.toml", "description = \"The a\"\n"),
        (
            "crates/a/src/new/mod.rs",
            "//! What is\n//! new. And more.\n//!\n//! Else.\n",
        ),
        ("crates/a/src/old/mod.rs", "//! Not taken.\n"),
    ]);
    let page = "# A\n```tree\ncrates/gone  x\ncrates/a\n  old  kept words\n```\nrest\n";
    let drawn = map::redrawn(&tree, page).unwrap();
    assert_eq!(
        drawn,
        "# A\n```tree\ncrates/a  The a\n  new     What is new\n  old     kept words\n```\nrest\n"
    );
}

#[test]
fn links_lead_somewhere_and_pages_are_in_the_contents() {
    let complaints = links::check(&Tree::of(&[
        (
            "README.md",
            "[a](docs/src/a.md#part) [b](gone.md) [c](https://example.org) [d](#here) [e](docs)",
        ),
        ("docs/src/SUMMARY.md", "- [A](a.md)\n"),
        ("docs/src/a.md", "[up](../../README.md)"),
        ("docs/src/b.md", ""),
    ]));
    assert_eq!(
        shown(&complaints),
        [
            "error: README.md:1: the link to `gone.md` leads nowhere",
            "error: docs/src/b.md: is not in docs/src/SUMMARY.md",
        ]
    );
}

#[test]
fn places_on_one_machine_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("checkout")).unwrap();
    let top = folder.path().display().to_string();
    // Put together here, or this file would be refused.
    let lines = [
        format!("cd {top}/checkout/src"),
        format!("route(\"{top}/queue\")"),
        ["see ", "/ro", "ot/.cargo"].concat(),
        ["see \"", "/ho", "me/alice/x\""].concat(),
        "href=\"https://example.org/home/alice/x\" and /home/ and /root".to_owned(),
    ];
    let complaints = machine::check(
        &Tree::of(&[("a.md", &lines.join("\n"))]),
        &Machine::with_top(folder.path()),
    );
    let found: Vec<_> = complaints.iter().map(|complaint| complaint.line).collect();
    assert_eq!(found, [1, 3, 4], "{complaints:?}");
}

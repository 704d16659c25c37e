//! One SQL text runs on both engines. What only one of them knows, or what they understand differently, is refused.
//!
//! Looked at are the string literals of every `sql.rs` and of `crates/db` that are SQL. A statement that is meant for
//! one engine lives in `crates/db`, in a file or constant whose name says which: `postgres.rs`, `LOCK_POSTGRES`.

use super::Complaint;
use super::rust::{Literal, Source, is_name, line_at, word_offsets};
use crate::repository::{File, Tree};

/// Words and signs that are refused, and why.
const BANNED: &[(&str, &str)] = &[
    ("now(", "time is an argument"),
    ("current_timestamp", "time is an argument"),
    ("current_date", "time is an argument"),
    ("current_time", "time is an argument"),
    ("datetime(", "SQLite only; time is an argument"),
    ("julianday(", "SQLite only; compute dates in Rust"),
    ("unixepoch(", "SQLite only; compute dates in Rust"),
    ("strftime(", "SQLite only; format in Rust"),
    ("date_trunc(", "PostgreSQL only; compute dates in Rust"),
    ("to_char(", "PostgreSQL only; format in Rust"),
    (
        "ilike",
        "PostgreSQL only; search a lower-cased column with like",
    ),
    ("greatest(", "PostgreSQL only; use case"),
    ("least(", "PostgreSQL only; use case"),
    ("::", "PostgreSQL only; use cast(… as …)"),
    (
        "->",
        "json operators differ; keep what is searched in a column",
    ),
    (
        "#>",
        "json operators differ; keep what is searched in a column",
    ),
    ("@>", "PostgreSQL only; keep what is searched in a column"),
    ("<@", "PostgreSQL only; keep what is searched in a column"),
    ("?", "parameters are $1 … $n on both engines"),
    (
        "for update",
        "lost updates are refused by stream version, never by locks",
    ),
    (
        "for share",
        "lost updates are refused by stream version, never by locks",
    ),
    ("insert or", "SQLite only; use on conflict"),
    ("glob", "SQLite only"),
];

/// PostgreSQL gives `numeric` for these over `bigint`, which does not decode as an integer.
const AGGREGATES: &[&str] = &["sum", "avg"];

/// `like` looks at case on PostgreSQL and not on SQLite; `lower()` folds only ASCII on SQLite. So what is searched is a
/// column that was lower-cased in Rust, and its name tells.
const FOLDED: &[&str] = &["_lower", "_folded", "_search", "search", "normal_name"];

const VERBS: &[&str] = &[
    "select", "insert", "update", "delete", "with", "create", "alter", "drop", "from", "where",
];

pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.rust().filter(|file| holds_sql(&file.path)) {
        let source = Source::of(&file.text);
        for literal in &source.strings {
            if is_sql(&literal.text) && !for_one_engine(file, &source, literal) {
                complaints.extend(faults(&literal.text).into_iter().map(|(offset, message)| {
                    Complaint::error(
                        &file.path,
                        line_at(&file.text, literal.offset + offset),
                        message,
                    )
                }));
            }
        }
    }
    complaints
}

fn holds_sql(path: &str) -> bool {
    path.starts_with("crates/")
        && (path.ends_with("/sql.rs")
            || path.contains("/sql/")
            || path.starts_with("crates/db/src/"))
}

/// Whether a literal is SQL and no message: it begins with one of SQL's verbs, written small or large throughout.
fn is_sql(text: &str) -> bool {
    let first = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .trim_start_matches('(');
    let one_case = !first.chars().any(char::is_uppercase) || !first.chars().any(char::is_lowercase);
    one_case
        && text.trim().contains(char::is_whitespace)
        && VERBS.contains(&first.to_lowercase().as_str())
}

fn for_one_engine(file: &File, source: &Source, literal: &Literal) -> bool {
    if !file.path.starts_with("crates/db/") {
        return false;
    }
    let statement = source
        .code
        .get(..literal.offset)
        .and_then(|before| before.rsplit([';', '{', '}']).next());
    let constant = statement
        .and_then(|text| text.split_once("const "))
        .map_or("", |(_, rest)| rest);
    let name = constant
        .split(|character| !is_name(character))
        .next()
        .unwrap_or_default()
        .to_lowercase();
    ["sqlite", "postgres"]
        .iter()
        .any(|engine| file.path.contains(engine) || name.contains(engine))
}

/// Everything refused in one statement: where in it, and why.
fn faults(statement: &str) -> Vec<(usize, String)> {
    let sql = without_literals(statement);
    let mut faults = Vec::new();
    for (banned, why) in BANNED {
        let shown = banned.trim_end_matches('(');
        faults.extend(
            word_offsets(&sql, banned).map(|offset| (offset, format!("SQL: `{shown}`: {why}"))),
        );
    }
    faults.extend(bare_aggregates(&sql));
    faults.extend(like_without_folding(&sql));
    faults
}

/// Lower-cased, with comments and the insides of quoted text blank; offsets stay.
fn without_literals(statement: &str) -> String {
    let mut plain = String::with_capacity(statement.len());
    let (mut quoted, mut comment, mut previous) = (false, false, ' ');
    for character in statement.chars() {
        match character {
            '\n' => comment = false,
            '\'' if !comment => quoted = !quoted,
            '-' if previous == '-' && !quoted => comment = true,
            _ => {}
        }
        previous = character;
        if (quoted || comment) && character != '\n' {
            plain.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            // Only ASCII, so that no letter changes its length.
            plain.push(character.to_ascii_lowercase());
        }
    }
    plain
}

/// `sum(` and `avg(` that no `cast(` encloses.
fn bare_aggregates(sql: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for (offset, character) in sql.char_indices() {
        match character {
            '(' => {
                let before = sql.get(..offset).unwrap_or_default().trim_end();
                let start = before
                    .rfind(|character| !is_name(character))
                    .map_or(0, |at| at + 1);
                let word = before.get(start..).unwrap_or_default();
                if AGGREGATES.contains(&word) && !open.contains(&"cast") {
                    faults.push((
                        start,
                        format!("SQL: bare `{word}`: its type differs; write cast({word}(…) as …)"),
                    ));
                }
                open.push(word);
            }
            ')' => {
                open.pop();
            }
            _ => {}
        }
    }
    faults
}

/// `like` over anything but a column that says it was lower-cased.
fn like_without_folding(sql: &str) -> Vec<(usize, String)> {
    word_offsets(sql, "like")
        .filter(|offset| {
            let before = sql.get(..*offset).unwrap_or_default().trim_end();
            let before = before.strip_suffix(" not").unwrap_or(before).trim_end();
            !FOLDED.iter().any(|ending| before.ends_with(ending))
        })
        .map(|offset| {
            let message = "SQL: `like` over a column that is not lower-cased: search one named …_lower or …_search";
            (offset, message.to_owned())
        })
        .collect()
}

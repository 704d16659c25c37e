//! SQL that both engines know, and SQL that one of them alone does.

use super::*;

fn sql_faults(statement: &str) -> Vec<String> {
    let text = format!("pub const A: &str = \"{statement}\";\n");
    let complaints = sql::check(&Tree::of(&[("crates/portal/src/membership/sql.rs", &text)]));
    complaints
        .into_iter()
        .map(|complaint| complaint.message)
        .collect()
}

#[test]
fn sql_of_one_engine_is_refused() {
    for (statement, word) in [
        ("select now()", "now"),
        (
            "select a from b where c < current_timestamp",
            "current_timestamp",
        ),
        ("select strftime('%Y', a) from b", "strftime"),
        ("select to_char(a, 'YYYY') from b", "to_char"),
        ("select a from b where a ilike $1", "ilike"),
        ("select greatest(a, b) from c", "greatest"),
        ("select a::text from b", "::"),
        ("select a->>'b' from c", "->"),
        ("select a from b where c = ?", "?"),
        ("SELECT a FROM b FOR UPDATE", "for update"),
        ("insert or ignore into a values ($1)", "insert or"),
    ] {
        let faults = sql_faults(statement);
        assert_eq!(faults.len(), 1, "{statement}: {faults:?}");
        assert!(
            faults[0].contains(&format!("`{word}`")),
            "{statement}: {faults:?}"
        );
    }
}

#[test]
fn sums_are_cast() {
    assert_eq!(sql_faults("select sum(a) from b").len(), 1);
    assert_eq!(
        sql_faults("select cast(a as bigint), avg(b) from c").len(),
        1
    );
    assert!(sql_faults("select cast(sum(a) filter (where b) as bigint) from c").is_empty());
    assert!(
        sql_faults("select cast(coalesce(sum(a), 0) as bigint), checksum(d) from c").is_empty()
    );
}

#[test]
fn like_searches_a_lower_cased_column() {
    assert_eq!(sql_faults("select a from b where name like $1").len(), 1);
    assert_eq!(
        sql_faults("select a from b where lower(name) like $1").len(),
        1
    );
    assert!(sql_faults("select a from b where name_lower like $1").is_empty());
    assert!(sql_faults("select a from b where t.name_search not like $1").is_empty());
}

#[test]
fn sql_that_both_engines_know_passes() {
    assert!(
        sql_faults(
            "with a as (select b, row_number() over (partition by c order by d nulls last) as n from e) \
             insert into f (g, knowing) select b, 'now() :: ilike ?' from a where n = 1 -- now()\n \
             on conflict (g) do update set g = excluded.g returning *"
        )
        .is_empty()
    );
    // A message is no statement, and other files are not looked at.
    let tree = Tree::of(&[
        (
            "crates/db/src/lib.rs",
            "const A: &str = \"why now(): because\";",
        ),
        (
            "crates/portal/src/views.rs",
            "const A: &str = \"select now()\";",
        ),
    ]);
    assert!(sql::check(&tree).is_empty());
}

#[test]
fn a_statement_for_one_engine_says_so_and_lives_in_db() {
    let text =
        "const LOCK_POSTGRES: &str = \"select now()\";\nconst OTHER: &str = \"select now()\";";
    let complaints = sql::check(&Tree::of(&[
        ("crates/db/src/lib.rs", text),
        ("crates/a/src/sql.rs", text),
    ]));
    let lines: Vec<_> = complaints
        .iter()
        .map(|complaint| (complaint.place.as_str(), complaint.line))
        .collect();
    assert_eq!(
        lines,
        [
            ("crates/db/src/lib.rs", 2),
            ("crates/a/src/sql.rs", 1),
            ("crates/a/src/sql.rs", 2)
        ]
    );
    let tree = Tree::of(&[(
        "crates/db/src/postgres.rs",
        "const A: &str = \"select now()\";",
    )]);
    assert!(sql::check(&tree).is_empty());
}

//! What customs sent, looked at in the tables themselves: enough of every kind that samples, rules and lanes say something.

use super::*;

async fn column(test: &TestApp, sql: &'static str) -> BTreeSet<String> {
    let db = test.app.db(&System);
    let rows: Vec<(String,)> = db.all(sql, args![]).await.expect("rows");
    rows.into_iter().map(|(text,)| text).collect()
}

async fn count(test: &TestApp, sql: &'static str) -> i64 {
    let db = test.app.db(&System);
    let (count,): (i64,) = db.one(sql, args![]).await.expect("a count");
    count
}

/// On a world of sixty.
pub(super) async fn are_enough_to_conclude_something(test: &TestApp) {
    the_last_morning(test).await;
    let daily = "select count(*) from assessment where reference like 'DAILY-%'";
    let daily = count(test, daily).await;
    assert!((2_000..2_800).contains(&daily), "{daily} were sent");
    let days = "select cast(count(distinct assessed_on) as bigint) from assessment";
    assert_eq!(count(test, days).await, 78, "77 days and the last morning");
    let offices = column(test, "select distinct office from assessment").await;
    assert!(offices.len() >= 7, "{offices:?}");
    let strata = column(test, "select distinct stratum from assessment").await;
    let parts: Vec<_> = strata
        .iter()
        .filter_map(|one| one.split_once('/'))
        .collect();
    let modes: BTreeSet<_> = parts.iter().map(|(mode, _)| mode).collect();
    let tiers: BTreeSet<_> = parts.iter().map(|(_, tier)| tier).collect();
    // A world as small as this has no importer that was certified and not validated yet.
    assert!(modes.len() >= 4 && tiers.len() >= 2, "{strata:?}");
    let selected = column(test, "select distinct selected from assessment").await;
    for kind in ["none", "rules", "sample", "explore"] {
        assert!(
            selected.contains(kind),
            "nothing was selected by {kind}: {selected:?}"
        );
    }
    missing_links(test).await;
    exams(test).await;
    let unknown = "select coalesce(cast(sum(unknown) as bigint), 0) from rule_day";
    assert!(count(test, unknown).await > 20, "rules met no unknown");
    let counted = "select coalesce(cast(sum(assessed) as bigint), 0) from ruleset_day";
    assert_eq!(count(test, counted).await, daily + 9, "not all are counted");
}

// Those of the last morning are told one by one.
async fn the_last_morning(test: &TestApp) {
    let sql = "select expedited, explanation from assessment where reference like 'MORNING-%' order by seq";
    let db = test.app.db(&System);
    let rows: Vec<(bool, String)> = db.all(sql, args![]).await.expect("assessments");
    assert_eq!(rows.len(), 9);
    assert!(rows.iter().any(|(expedited, _)| *expedited), "{rows:#?}");
    let missing = |role: &str| format!("\"missing\":[{{\"role\":\"{role}\"");
    for role in ["driver", "manufacturer", "importer"] {
        let one = rows.iter().any(|(_, why)| why.contains(&missing(role)));
        assert!(one, "nobody's {role} is the missing link: {rows:#?}");
    }
}

async fn missing_links(test: &TestApp) {
    let sql =
        "select expedited, explanation from assessment where reference like 'DAILY-%' order by seq";
    let db = test.app.db(&System);
    let rows: Vec<(bool, String)> = db.all(sql, args![]).await.expect("assessments");
    assert!(
        rows.iter().any(|(expedited, _)| *expedited),
        "no lane was open"
    );
    for role in ["importer", "carrier", "driver", "manufacturer"] {
        let alone = format!("\"missing\":[{{\"role\":\"{role}\"");
        assert!(rows.iter().any(|(_, why)| why.contains(&alone)), "{role}");
    }
}

// Exams are recorded of nearly everything that was selected, and strangers' find more.
async fn exams(test: &TestApp) {
    let strangers =
        "select count(*) from examination e join assessment a on a.declaration_id = e.stream_id
 where e.found and a.importer_tier = 0";
    let members =
        "select count(*) from examination e join assessment a on a.declaration_id = e.stream_id
 where e.found and a.importer_tier > 0";
    let (strangers, members) = (count(test, strangers).await, count(test, members).await);
    assert!(
        strangers > members && strangers > 5,
        "{strangers} and {members}"
    );
    let drawn =
        "select count(*) from examination e join assessment a on a.declaration_id = e.stream_id
 where (a.drawn or a.explored) and e.outcome = 'examined'";
    assert!(count(test, drawn).await >= 30, "too few to say anything");
    let waits = "select count(*) from assessment a left join examination e on e.stream_id = a.declaration_id
 where a.selected <> 'none' and e.stream_id is null and a.reference like 'DAILY-%'";
    let waits = count(test, waits).await;
    assert!((1..60).contains(&waits), "{waits} wait to be examined");
}

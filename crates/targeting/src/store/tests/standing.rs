//! Past declarations with the standing of their day, and a back-test over the store on several threads.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use arrow::array::{FixedSizeBinaryArray, Int64Array, RecordBatch, StringArray};
use arrow::compute::cast;
use arrow::datatypes::{Field, Schema};
use jiff::civil::Date;
use serde_json::json;

use super::{lines, shown};
use crate::columns;
use crate::fault::Trouble;
use crate::intake::tests::{Bench, bring};
use crate::intake::{Rows, day_number};
use crate::rules::backtest::{self, Compared, Concern, Selected, Side, over};
use crate::rules::{AsOf, Program, Ruleset};
use crate::store::{Company, Named, Register, Since, Standings, Stood, Word, fill};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn standings() -> Arc<Standings> {
    let mut standings = Standings::new(1);
    let since = |from: &str, suspended, tier| Since {
        from: day(from),
        suspended,
        tier,
        validated: (tier > 0).then(|| day("2025-12-31")),
    };
    // Told in no order: what came first is put first.
    standings.add("M1", since("2026-01-03", true, 2));
    standings.add("M1", since("2026-01-02", false, 2));
    standings.add("M1", since("2026-01-04", false, 0));
    Arc::new(standings)
}

/// Days with three lines each: a member's, a stranger's, nobody's.
async fn filled(days: usize) -> Bench {
    let bench = Bench::new();
    let mut text = "declaration,line,declared_on,importer,office,value,found\n".to_owned();
    for n in 0..days {
        let day = day("2026-01-01").checked_add(jiff::Span::new().days(i64::try_from(n).unwrap()));
        let day = day.unwrap();
        for (importer, found) in [("M1", "nothing"), ("X9", "serious"), ("", "")] {
            text += &format!(
                "D{n}{importer},1,{day},{importer},NL{},{n},{found}\n",
                n % 3
            );
        }
    }
    bring(&bench, "year", &text, Rows::Declarations).await;
    bench
}

#[tokio::test]
async fn past_declarations_have_the_standing_of_their_day() {
    let bench = filled(4).await;
    let (from, to) = (day("2026-01-01"), day("2026-01-04"));
    let asked = [
        "importer_tier",
        "importer",
        "importer_standing",
        "threat_level",
        "importer_validated_days",
        "carrier_standing",
    ];
    let fill = standings().fill();
    let mut scan = bench.store.scan_with(from, to, &asked, fill).await.unwrap();
    let mut found = Vec::new();
    while let Some(batch) = scan.next().await.unwrap() {
        found.extend(shown(&batch));
    }
    let member = [
        ["0", "M1", "not_member", "1", "?", "?"],
        ["2", "M1", "in_force", "1", "2", "?"],
        ["0", "M1", "suspended", "1", "3", "?"],
        ["0", "M1", "not_member", "1", "?", "?"],
    ];
    let ours: Vec<_> = found.iter().filter(|row| row[1] == "M1").collect();
    assert_eq!(ours, member.iter().collect::<Vec<_>>());
    let strangers = found.iter().filter(|row| row[1] == "X9");
    assert!(strangers.clone().all(|row| row[2] == "not_member"));
    assert_eq!(strangers.count(), 4);
    // Of nobody nothing is known.
    assert!(found.iter().any(|row| row[1] == "?" && row[2] == "?"));
}

fn program(least: u32) -> Program {
    let rule = |id: &str, text: String| json!({"id": id, "name": id, "owner": "o", "reason": "r", "text": text});
    let ruleset: Ruleset = serde_json::from_value(json!({
        "name": "test",
        "lanes": [{"id": "green", "from": 0}, {"id": "red", "from": 60}],
        "documents_lane": "green",
        "high_risk": 60,
        "credit": {"roles": {"importer": {"2": 30}}, "caps": {"2": 50}, "fresh_days": 100, "stale_percent": 50},
        "rules": [
            rule("dear", format!("when value >= {least} unknown is false then +60 points")),
            rule("known", "when importer = 'M1' unknown is true then +5 points".to_owned()),
        ],
    }))
    .unwrap();
    Program::new(&ruleset, AsOf::Declaration).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn threads_that_share_the_days_come_to_the_same_as_one() {
    let bench = filled(40).await;
    let (before, after) = (program(5), program(20));
    let side = |program| Side {
        program,
        selected: Selected(1),
        model: None,
    };
    let sides = (side(&before), side(&after));
    let columns = backtest::columns(sides);
    let (from, to) = (day("2026-01-01"), day("2026-12-31"));
    let standings = standings();
    let register: Arc<dyn Register> = standings.clone();
    let mut found: Vec<Compared> = Vec::new();
    for threads in [1, 2, 5] {
        let scan = bench.store.scan_with(from, to, &columns, standings.fill());
        let scan = scan.await.unwrap();
        let runtime = tokio::runtime::Handle::current();
        let read = |scan: &mut crate::store::Scan| runtime.block_on(scan.read());
        let seen = AtomicU64::new(0);
        let how = (threads, &read as backtest::Read<'_>);
        let compared = tokio::task::block_in_place(|| over(sides, (scan, &register), how, &seen));
        found.push(compared.unwrap());
        assert_eq!(seen.into_inner(), 120);
    }
    let (one, concerned) = &found[0];
    assert_eq!(one.before.all.lines, 120);
    assert_eq!(one.after.all.selected, 60);
    // The member's one day in force has a value too low to score, so nothing is taken off.
    assert_eq!(one.before.tiers[&2].lines, 1);
    assert_eq!(one.before.offices.len(), 3);
    assert_eq!((&found[1], &found[2]), (&found[0], &found[0]));
    // In force on one day, suspended on the next; before and after it was no member.
    let member = Concern {
        role: 0,
        company: 0,
        tier: 0,
        shipments: 2,
        before: 0,
        after: 0,
    };
    assert_eq!(*concerned, [member]);
    // Standing has to be filled in on every thread.
    let scan = bench.store.scan_with(from, to, &columns, standings.fill());
    assert!(scan.await.unwrap().beside(None).is_err());
}

#[tokio::test]
async fn a_day_that_is_columns_already_is_read_as_one_that_was_imported() {
    let bench = Bench::new();
    let column = |name: &str| {
        let column = columns::find(name).unwrap();
        Field::new(name, column.kind.arrow(), true)
    };
    let texts = |words: [&str; 2]| {
        let words = StringArray::from(words.to_vec());
        cast(&words, &columns::Kind::Text.arrow()).unwrap()
    };
    let fields = ["line", "declaration", "office"].map(column);
    let arrays: Vec<arrow::array::ArrayRef> = vec![
        Arc::new(Int64Array::from(vec![1, 1])),
        texts(["A", "B"]),
        texts(["NL1", "NL2"]),
    ];
    let rows = RecordBatch::try_new(Arc::new(Schema::new(fields.to_vec())), arrays).unwrap();
    let hashes = [[1_u8; 16], [2; 16]];
    let hashes = FixedSizeBinaryArray::try_from_iter(hashes.iter()).unwrap();
    let put = bench
        .store
        .put_made("made", day("2026-01-01"), &rows, &hashes);
    let put = put.await.unwrap();
    assert!(lines(&bench.store, &["declaration"]).await.is_empty());
    let at = "2026-06-01T00:00:00Z".parse().unwrap();
    let made = bench.store.made("made", at, vec![put]).await.unwrap();
    assert!(made.counts.add_up());
    let found = lines(&bench.store, &["series", "declaration", "office", "value"]).await;
    let expected = [["made", "A", "NL1", "?"], ["made", "B", "NL2", "?"]];
    assert_eq!(found, expected);
}

/// Knows one company, by its number with the programme alone.
struct Claimed(Arc<Company>);

impl Register for Claimed {
    fn may(&self, _: usize, _: &str) -> bool {
        false
    }

    fn claims(&self, claimed: &str) -> bool {
        claimed == "P-1"
    }

    fn who(&self, _: usize, party: Named<'_>) -> Result<Option<Arc<Company>>, Trouble> {
        Ok((party.claimed == "P-1").then(|| Arc::clone(&self.0)))
    }

    fn driver(&self, _: &str, _: Date) -> Result<Option<Word>, Trouble> {
        Ok(None)
    }

    fn level(&self, _: Date) -> Option<i64> {
        None
    }
}

#[tokio::test]
async fn a_number_with_the_programme_is_asked_for_where_the_other_one_is_nobodys() {
    let bench = Bench::new();
    let text = "declaration,line,declared_on,importer,importer_name,claimed_account\n\
                A,1,2026-01-02,X9,Somebody,P-1\n\
                B,1,2026-01-02,X9,Somebody,P-2\n\
                C,1,2026-01-02,X9,Somebody,\n\
                D,1,2026-01-02,,Somebody,P-1\n\
                E,1,2026-01-02,,,P-1\n";
    bring(&bench, "year", text, Rows::Declarations).await;
    let stood = Stood {
        standing: Word::InForce,
        tier: 2,
        validated: None,
    };
    let company = Company {
        id: 1,
        turns: vec![(day_number(day("2026-01-01")), stood)],
    };
    let register: Arc<dyn Register> = Arc::new(Claimed(Arc::new(company)));
    let on = day("2026-01-02");
    let asked = ["declaration", "importer_standing"];
    let scan = bench.store.scan_with(on, on, &asked, fill(&register));
    let mut scan = scan.await.unwrap();
    let mut found = Vec::new();
    while let Some(batch) = scan.next().await.unwrap() {
        found.extend(shown(&batch));
    }
    found.sort();
    // Where nobody is named nobody is claimed.
    let expected = [
        ["A", "in_force"],
        ["B", "not_member"],
        ["C", "not_member"],
        ["D", "in_force"],
        ["E", "?"],
    ];
    assert_eq!(found, expected);
}

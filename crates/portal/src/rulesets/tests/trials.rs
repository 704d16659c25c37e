//! Back-tests that are kept: by whom, of which text, on which declarations; and what an approval makes of them.

use super::{ok, refused, with_rule};
use crate::command::System;
use crate::recognition::tests::certified;
use crate::rulesets::{commands, read};
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use crate::trade::tests::import;
use axum::http::StatusCode;
use greenlane_domain::ids::AccountId;
use greenlane_domain::rulesets::{Data, StandingOf};
use greenlane_targeting::rules::Rule;
use greenlane_targeting::rules::backtest::{Comparison, Counts};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use uuid::Uuid;

pub(super) const MEMBER: &str = "20-1234567";
const STRANGER: &str = "20-7654321";

/// Declaration, day, tariff number, importer, office, what was found; and whether the rule selects it, judged by hand: toys of
/// whoever is not in the programme on that day. The member was certified on 4 March 2024.
pub(super) type Line = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    bool,
);
pub(super) const LINES: [Line; 10] = [
    ("D01", "2024-02-10", "950300", MEMBER, "A", "serious", true),
    ("D02", "2024-03-03", "950300", MEMBER, "A", "nothing", true),
    ("D03", "2024-03-04", "950300", MEMBER, "A", "nothing", false),
    ("D04", "2024-03-20", "950490", MEMBER, "B", "serious", false),
    ("D05", "2024-03-20", "840999", MEMBER, "B", "nothing", false),
    (
        "D06",
        "2024-03-20",
        "950300",
        STRANGER,
        "B",
        "discrepancy",
        true,
    ),
    (
        "D07",
        "2024-03-21",
        "840999",
        STRANGER,
        "B",
        "serious",
        false,
    ),
    ("D08", "2024-04-01", "950300", STRANGER, "C", "", true),
    (
        "D09",
        "2024-04-02",
        "950490",
        STRANGER,
        "C",
        "nothing",
        true,
    ),
    ("D10", "2024-05-31", "840999", "", "C", "", false),
];

pub(super) fn csv(lines: &[Line]) -> String {
    let mut text =
        "declaration,line,declared_on,hs6,importer,importer_name,office,value,net_mass,found\n"
            .to_owned();
    for (declaration, day, hs6, importer, office, found, _) in lines {
        let name = match *importer {
            MEMBER => "Beta Toys LLC",
            STRANGER => "Somebody Else Inc",
            _ => "",
        };
        let _ = writeln!(
            text,
            "{declaration},1,{day},{hs6},{importer},{name},{office},33,7,{found}"
        );
    }
    text
}

/// The figures by hand: each line looked at once, by itself.
fn by_hand(of: impl Fn(&Line) -> bool) -> Counts {
    let mut counts = Counts::default();
    for line in LINES.iter().filter(|line| of(line)) {
        let (known, positive) = (!line.5.is_empty(), !["", "nothing"].contains(&line.5));
        counts.lines += 1;
        counts.selected += u64::from(line.6);
        counts.labelled += u64::from(known);
        counts.positive += u64::from(positive);
        counts.selected_labelled += u64::from(line.6 && known);
        counts.found += u64::from(line.6 && positive);
    }
    counts
}

/// A draft that looks at toys of whoever is not in the programme.
pub(super) async fn draft(t: &TestApp, tom: AccountId) -> Uuid {
    let rule = Rule {
        id: "toys_of_strangers".to_owned(),
        name: "Toys of strangers".to_owned(),
        owner: "Targeting".to_owned(),
        reason: "They were wrong last year.".to_owned(),
        text: "when hs6 like '95%' and coalesce(importer_standing, '') <> 'in_force' \
               unknown is false then lane scan"
            .to_owned(),
        from: None,
        until: None,
        shadow: false,
        tests: Vec::new(),
    };
    with_rule(t, tom, rule).await
}

/// Asks for a back-test, from the lane for scans on, of a period that fields say or of a file.
pub(super) async fn asked(
    t: &TestApp,
    client: &mut Client,
    (id, against): (Uuid, &str),
    fields: &[(&str, &str)],
    file: Option<&str>,
) -> Answer {
    let mut all = vec![("lane", "scan"), ("against", against)];
    all.extend(fields);
    let path = format!("/rulesets/{id}/back-test");
    let file = file.map(|text| ("d.csv", text.as_bytes()));
    t.post_file(client, &path, &all, file).await
}

pub(super) async fn posted(
    t: &TestApp,
    client: &mut Client,
    id: Uuid,
    fields: &[(&str, &str)],
) -> Answer {
    asked(t, client, (id, ""), fields, None).await
}

pub(super) const SPRING: [(&str, &str); 2] = [("first", "2024-02-01"), ("last", "2024-05-31")];

#[tokio::test]
async fn ten_imported_declarations_by_hand_and_by_a_back_test_with_the_standing_of_each_day() {
    on_each_engine(async |t| {
        // Recorded on the day of the decision, which is that of the tests' clock.
        certified(&t, "Beta Toys LLC", MEMBER).await;
        t.at("2024-06-03T15:00:00Z");
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let mut tom_in = t.sign_in(tom).await;
        let id = draft(&t, tom).await;
        // Nothing was imported: the page says so, and so does whoever asks for a period all the same.
        let none = refused(&posted(&t, &mut tom_in, id, &SPRING).await);
        assert!(none.contains("No import speaks of this period"), "{none}");
        let done = import(&t, "spring.csv", "greenlane", &csv(&LINES), true).await;
        done.unwrap();
        let form = ok(&t
            .get(&mut tom_in, &format!("/rulesets/{id}/back-test"))
            .await);
        assert!(form.contains("There are declarations of"), "{form}");
        let odd = [("first", "2024-05-31"), ("last", "2024-02-01")];
        let odd = refused(&posted(&t, &mut tom_in, id, &odd).await);
        assert!(odd.contains("a period of at most 366 days"), "{odd}");

        let answer = posted(&t, &mut tom_in, id, &SPRING).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = ok(&t.get(&mut tom_in, &answer.location()).await);
        assert!(page.contains("As on the day of each declaration"), "{page}");
        let here = read::open(&t.app, &System, id).await.unwrap();
        let tried = &here.state.trials[0];
        assert_eq!(tried.by, Some(tom.0));
        assert_eq!(tried.trial.version, here.content.version().unwrap());
        assert_eq!(tried.trial.standing, StandingOf::Day);
        assert!(matches!(
            tried.trial.data,
            Data::Imported { imports: 1, .. }
        ));
        let found: Comparison = serde_json::from_str(&tried.trial.results).unwrap();
        assert_eq!(found.after.all, by_hand(|_| true));
        assert_eq!(found.before.all.selected, 0, "the pack's rules select none");
        let offices: BTreeMap<String, Counts> = ["A", "B", "C"]
            .map(|office| (office.to_owned(), by_hand(|line| line.4 == office)))
            .into();
        assert_eq!(found.after.offices, offices);
        let selected = LINES.iter().filter(|line| line.6 && !line.3.is_empty());
        let importers: BTreeSet<&str> = selected.map(|line| line.3).collect();
        assert_eq!(found.after.importers, importers.len() as u64);
        let in_force = |line: &Line| line.3 == MEMBER && line.1 >= "2024-03-04";
        assert_eq!(found.after.tiers[&1], by_hand(in_force));
        assert_eq!(found.after.tiers[&0], by_hand(|line| !in_force(line)));
        let rule = found.after.rules.iter();
        let mut rule = rule.filter(|rule| rule.rule == "toys_of_strangers");
        let rule = rule.next().unwrap();
        assert_eq!(rule.hits, by_hand(|_| true).selected);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{:#?}", report.problems);
    })
    .await;
}

/// A targeting officer and a director, in June, when these declarations of the spring have been imported.
pub(super) async fn in_june(t: &TestApp, lines: &[Line]) -> (AccountId, AccountId) {
    t.at("2024-06-03T15:00:00Z");
    let tom = t.person("tom@example.org", Some("targeting_officer")).await;
    let dora = t.person("dora@example.org", Some("director")).await;
    let done = import(t, "spring.csv", "greenlane", &csv(lines), true).await;
    done.unwrap();
    (tom, dora)
}

async fn sent_in(t: &TestApp, tom: AccountId, id: Uuid) {
    let mut unit = t.app.begin(&t.who(tom).await).await.unwrap();
    commands::submit(&mut unit, id, "Toys were wrong last year.")
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn what_nobody_tried_needs_a_reason_and_what_changed_since_is_said() {
    on_each_engine(async |t| {
        let (tom, dora) = in_june(&t, &LINES[..9]).await;
        let (mut tom_in, mut dora_in) = (t.sign_in(tom).await, t.sign_in(dora).await);
        let id = draft(&t, tom).await;
        let (at, decide) = (
            format!("/rulesets/{id}"),
            format!("/rulesets/{id}/decision"),
        );
        let today = t.app.today().to_string();
        let approve = [
            ("reasons", "Agreed for this spring."),
            ("approve", "1"),
            ("in_force_from", today.as_str()),
        ];
        // Tried, and then changed: that back-test is of another text.
        let kept = posted(&t, &mut tom_in, id, &SPRING).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let mut unit = t.app.begin(&t.who(tom).await).await.unwrap();
        let change = commands::Change {
            id,
            revision: 1,
            was: "round_value".to_owned(),
        };
        commands::drop_rule(&mut unit, &change).await.unwrap();
        unit.commit().await.unwrap();
        sent_in(&t, tom, id).await;
        let page = ok(&t.get(&mut dora_in, &at).await);
        assert!(page.contains("The rules were changed since"), "{page}");
        assert!(page.contains("name=\"untested\""), "{page}");
        let untried = refused(&t.post(&mut dora_in, &decide, &approve).await);
        assert!(
            untried.contains("Nobody has tried this very text"),
            "{untried}"
        );
        assert!(
            untried.contains("Agreed for this spring."),
            "what was typed is kept"
        );

        // The director tries this very text; whoever decides sees it, and needs no reason.
        let kept = posted(&t, &mut dora_in, id, &SPRING).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let page = ok(&t.get(&mut dora_in, &at).await);
        assert!(!page.contains("name=\"untested\""), "{page}");
        assert!(page.contains("This text") && !page.contains("Data were imported since"));
        // More is imported about the same days: the page says that it was tried on less.
        import(&t, "late.csv", "greenlane", &csv(&LINES[9..]), true)
            .await
            .unwrap();
        let page = ok(&t.get(&mut dora_in, &at).await);
        assert!(page.contains("Data were imported since"), "{page}");
        let answer = t.post(&mut dora_in, &decide, &approve).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());

        // Without any back-test a stated reason is enough, and it is kept.
        let other = draft(&t, tom).await;
        sent_in(&t, tom, other).await;
        let decide = format!("/rulesets/{other}/decision");
        let mut with = approve.to_vec();
        with.push(("untested", "A warning came this morning."));
        let answer = t.post(&mut dora_in, &decide, &with).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = ok(&t.get(&mut dora_in, &format!("/rulesets/{other}")).await);
        assert!(page.contains("A warning came this morning."), "{page}");
        // A back-test that is not there is no page.
        let gone = format!("/rulesets/{other}/back-test/1");
        let gone = t.get(&mut dora_in, &gone).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn an_auditor_reads_back_tests_and_keeps_none() {
    let t = TestApp::sqlite().await;
    t.at("2024-06-03T15:00:00Z");
    let tom = t.person("tom@example.org", Some("targeting_officer")).await;
    let ada = t.person("ada@example.org", Some("auditor")).await;
    let mut ada_in = t.sign_in(ada).await;
    import(&t, "spring.csv", "greenlane", &csv(&LINES), true)
        .await
        .unwrap();
    let id = draft(&t, tom).await;
    let tried = ok(&posted(&t, &mut ada_in, id, &SPRING).await);
    assert!(tried.contains("You see what comes of it once"), "{tried}");
    assert!(tried.contains("For 8 of 10 lines"), "{tried}");
    let here = read::open(&t.app, &System, id).await.unwrap();
    assert!(here.state.trials.is_empty());
}

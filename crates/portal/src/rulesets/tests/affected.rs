//! Whom of the programme a back-test concerns, beside a count that looks at each line by itself; and drivers by their cards.

mod drivers;

use super::trials::{SPRING, asked};
use super::{ok, with_rule};
use crate::command::System;
use crate::recognition::tests::certified;
use crate::rulesets::read;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use crate::trade::tests::import;
use axum::http::StatusCode;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{Event, Member};
use greenlane_domain::rulesets::{Affected, DeclaredRole, Touched, Trial};
use greenlane_targeting::rules::Rule;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use uuid::Uuid;

const BETA: &str = "20-1234567";
const OTHER: &str = "20-7654321";
const DELTA_MAKES: &str = "804735132";
const DELTA_DECLARES: &str = "45-1234567XX";

/// Declaration, line, day, tariff number, importer, carrier, manufacturer, consolidator, declarant, office. Beta is an importer
/// and a carrier, Delta makes and declares; both were certified on 4 March 2024. `QQQQ` is nobody's.
type Line = [&'static str; 10];
const LINES: [Line; 9] = [
    [
        "D1",
        "1",
        "2024-02-10",
        "950300",
        BETA,
        "ACMQ",
        "",
        "",
        "",
        "A",
    ],
    [
        "D2",
        "1",
        "2024-03-20",
        "950300",
        BETA,
        "ACMQ",
        DELTA_MAKES,
        "",
        DELTA_DECLARES,
        "B",
    ],
    [
        "D2",
        "2",
        "2024-03-20",
        "840999",
        BETA,
        "ACMQ",
        "",
        "",
        DELTA_DECLARES,
        "B",
    ],
    [
        "D3",
        "1",
        "2024-03-20",
        "950300",
        OTHER,
        "ACMQ",
        "",
        "",
        DELTA_DECLARES,
        "A",
    ],
    [
        "D4",
        "1",
        "2024-03-21",
        "840999",
        OTHER,
        "QQQQ",
        DELTA_MAKES,
        "ACMQ",
        "",
        "A",
    ],
    [
        "D4",
        "2",
        "2024-03-21",
        "950490",
        OTHER,
        "QQQQ",
        "",
        "ACMQ",
        "",
        "A",
    ],
    [
        "D5",
        "1",
        "2024-04-01",
        "840999",
        BETA,
        "QQQQ",
        "",
        "",
        DELTA_DECLARES,
        "B",
    ],
    ["D6", "1", "2024-04-01", "840999", BETA, "", "", "", "", "C"],
    [
        "D7",
        "1",
        "2024-04-02",
        "950490",
        "",
        "",
        DELTA_MAKES,
        "",
        "",
        "B",
    ],
];

fn csv() -> String {
    let mut text = "declaration,line,declared_on,hs6,importer,importer_name,carrier,carrier_name,manufacturer,\
                    manufacturer_name,consolidator,declarant,office,value,net_mass,driver\n"
        .to_owned();
    for [
        number,
        line,
        day,
        hs6,
        importer,
        carrier,
        maker,
        consolidator,
        broker,
        office,
    ] in LINES
    {
        let name = match importer {
            BETA => "Beta Toys LLC",
            OTHER => "Somebody Else Inc",
            _ => "",
        };
        let made = if maker.is_empty() { "" } else { "Delta Makers" };
        let _ = writeln!(
            text,
            "{number},{line},{day},{hs6},{importer},{name},{carrier},,{maker},{made},{consolidator},{broker},{office},33,7,"
        );
    }
    text
}

/// A second count, line by line, from nothing but the table above and who has which number.
fn naive(beta: MemberId, delta: MemberId) -> Vec<Affected> {
    let owner = |role: DeclaredRole, number: &str| match (role, number) {
        (DeclaredRole::Importer, BETA)
        | (DeclaredRole::Carrier | DeclaredRole::Consolidator, "ACMQ") => Some(beta),
        (DeclaredRole::Manufacturer, DELTA_MAKES) | (DeclaredRole::Broker, DELTA_DECLARES) => {
            Some(delta)
        }
        _ => None,
    };
    let mut shipments: BTreeMap<(DeclaredRole, MemberId), BTreeSet<&str>> = BTreeMap::new();
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    for [
        number,
        _,
        day,
        hs6,
        importer,
        carrier,
        maker,
        consolidator,
        broker,
        office,
    ] in LINES
    {
        let member_then = importer == BETA && day >= "2024-03-04";
        if hs6.starts_with("95") && !member_then {
            before.insert(number);
        }
        if office == "B" {
            after.insert(number);
        }
        for (role, said) in [
            (DeclaredRole::Importer, importer),
            (DeclaredRole::Carrier, carrier),
            (DeclaredRole::Manufacturer, maker),
            (DeclaredRole::Consolidator, consolidator),
            (DeclaredRole::Broker, broker),
        ] {
            if let Some(member) = owner(role, said)
                && day >= "2024-03-04"
            {
                shipments.entry((role, member)).or_default().insert(number);
            }
        }
    }
    let count = |n: usize| n as u64;
    let mut all: Vec<Affected> = shipments
        .into_iter()
        .map(|((role, member), own)| Affected {
            member,
            role,
            tier: 1,
            shipments: count(own.len()),
            before: count(own.intersection(&before).count()),
            after: count(own.intersection(&after).count()),
        })
        .collect();
    all.sort_by_key(|one| (one.role, one.member));
    all
}

async fn has_number(t: &TestApp, id: MemberId, scheme: Scheme, number: &str) {
    let mut unit = t.app.begin(&System).await.unwrap();
    let mut member = unit.load::<Member>(id).await.unwrap();
    let mut company = member.state.company.clone().unwrap();
    company.identifiers.push(scheme.check(number).unwrap());
    let company = Box::new(company);
    let event = Event::CompanyRecorded { company };
    unit.append(&mut member, Some(id), vec![event])
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

fn rule(name: &str, text: &str) -> Rule {
    Rule {
        id: name.to_owned(),
        name: name.to_owned(),
        owner: "Targeting".to_owned(),
        reason: "To be tried.".to_owned(),
        text: text.to_owned(),
        from: None,
        until: None,
        shadow: false,
        tests: Vec::new(),
    }
}

async fn tried(
    t: &TestApp,
    client: &mut Client,
    (id, against): (Uuid, Option<Uuid>),
    file: Option<&str>,
) -> Answer {
    let against = against.map(|id| id.to_string()).unwrap_or_default();
    let period: &[(&str, &str)] = if file.is_none() { &SPRING } else { &[] };
    asked(t, client, (id, against.as_str()), period, file).await
}

async fn last_trial(t: &TestApp, id: Uuid) -> Trial {
    let here = read::open(&t.app, &System, id).await.unwrap();
    here.state.trials.last().unwrap().trial.clone()
}

#[tokio::test]
#[allow(
    clippy::too_many_lines,
    reason = "one back-test, looked at from every side"
)]
async fn members_are_told_by_role_as_a_naive_count_has_them() {
    on_each_engine(async |t| {
        let beta = certified(&t, "Beta Toys LLC", BETA).await.id;
        let delta = certified(&t, "Delta Makers", "45-1234567").await.id;
        has_number(&t, beta, Scheme::Scac, "ACMQ").await;
        has_number(&t, delta, Scheme::Duns, DELTA_MAKES).await;
        t.at("2024-06-03T15:00:00Z");
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let ada = t.person("ada@example.org", Some("auditor")).await;
        let pia = t.person("pia@example.org", Some("policy_officer")).await;
        let mut tom_in = t.sign_in(tom).await;
        import(&t, "spring.csv", "greenlane", &csv(), true)
            .await
            .unwrap();
        let toys = "when hs6 like '95%' and coalesce(importer_standing, '') <> 'in_force' \
                    unknown is false then lane scan";
        let one = with_rule(&t, tom, rule("toys_of_strangers", toys)).await;
        let office = "when office = 'B' unknown is false then lane scan";
        let id = with_rule(&t, tom, rule("office_b", office)).await;

        let answer = tried(&t, &mut tom_in, (id, Some(one)), None).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let expected = naive(beta, delta);
        let trial = last_trial(&t, id).await;
        let mut members = trial.members.clone().unwrap();
        members.sort_by_key(|one| (one.role, one.member));
        assert_eq!(members, expected);
        // The table has what it is meant to have: more, fewer, and a role with nobody twice over.
        let importers = Touched::of(&members, DeclaredRole::Importer);
        assert_eq!((importers.members, importers.more), (1, 1));
        let carriers = Touched::of(&members, DeclaredRole::Carrier);
        assert_eq!((carriers.before, carriers.after), (1, 1));
        assert_eq!(Touched::of(&members, DeclaredRole::Consolidator).fewer, 1);

        let page = ok(&t.get(&mut tom_in, &answer.location()).await);
        assert!(page.contains("Members affected"), "{page}");
        let base = format!("{}/members", answer.location());
        assert!(page.contains(&format!("{base}?role=broker")), "{page}");
        let list = ok(&t.get(&mut tom_in, &base).await);
        for words in [
            "Beta Toys LLC",
            "Delta Makers",
            "Consolidator",
            "Tier I<",
            "\u{2212}1",
        ] {
            assert!(list.contains(words), "{words}: {list}");
        }
        let brokers = ok(&t.get(&mut tom_in, &format!("{base}?role=broker")).await);
        assert!(brokers.contains("Delta Makers") && !brokers.contains("Beta Toys LLC"));
        let wrong = t.get(&mut tom_in, &format!("{base}?role=nobody")).await;
        assert_eq!(wrong.status, StatusCode::NOT_FOUND);
        // The file says the same, row by row; a minus is a number there and no formula.
        let file = ok(&t.get(&mut tom_in, &format!("{base}?format=csv")).await);
        let mut lines: Vec<&str> = file.lines().skip(1).collect();
        lines.sort_unstable();
        let mut rows: Vec<String> = expected
            .iter()
            .map(|one| {
                let name = if one.member == beta {
                    "Beta Toys LLC"
                } else {
                    "Delta Makers"
                };
                let counts = [one.shipments, one.before, one.after].map(|n| n.to_string());
                format!(
                    "{},{name},importer,{},1,{},{}",
                    one.member,
                    one.role.code(),
                    counts.join(","),
                    one.difference()
                )
            })
            .collect();
        rows.sort_unstable();
        assert_eq!(lines, rows);
        assert!(file.contains(",-1\r\n"), "{file}");

        // The same lines as a file, in another order: the same members.
        let text = csv();
        let (head, rest) = text.split_once('\n').unwrap();
        let turned: Vec<&str> = rest.lines().rev().collect();
        let turned = format!("{head}\n{}\n", turned.join("\n"));
        let answer = tried(&t, &mut tom_in, (id, Some(one)), Some(&turned)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let mut members = last_trial(&t, id).await.members.unwrap();
        members.sort_by_key(|one| (one.role, one.member));
        let after = |all: &[Affected]| -> Vec<_> {
            let one = |one: &Affected| (one.role, one.member, one.shipments, one.after);
            all.iter().map(one).collect()
        };
        assert_eq!(after(&members), after(&expected));

        // An auditor reads it; whoever may see no trade data does not.
        let mut ada_in = t.sign_in(ada).await;
        ok(&t.get(&mut ada_in, &base).await);
        let mut pia_in = t.sign_in(pia).await;
        let none = t.get(&mut pia_in, &base).await;
        assert_eq!(none.status, StatusCode::FORBIDDEN);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{:#?}", report.problems);
    })
    .await;
}

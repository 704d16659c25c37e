//! Parties that may be members and the alarms that follow: suggested with reasons, counted, told once, decided, followed up,
//! of imports and of what was assessed as it came.

mod assessed;

use super::import;
use crate::caseload::world::World;
use crate::command::System;
use crate::i18n::{LANGUAGES, Locales};
use crate::integrity::verify;
use crate::reminders::remind;
use crate::testing::{Client, TestApp, on_each_engine};
use crate::trade::year;
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::rulesets::DeclaredRole;
use std::fmt::Write as _;

/// Long after the shipments of the files.
const LATER: &str = "2025-03-03T15:00:00Z";
const MATCHES: &str = "Parties of declarations may be members";
const ALARMS: &str = "Certified shipments were not treated as certified";
const COMPANY: &str = "Shipments of one of your companies were not treated as certified";
const HEAD: &str = "declaration,line,declared_on,importer,importer_name,importer_address,claimed_account,carrier,carrier_name,manufacturer,manufacturer_name,exam\n";

/// Who was mailed what, since the outbox was last looked at.
async fn mailed(t: &TestApp) -> Vec<(String, String)> {
    let db = t.app.db(&System);
    let sql = "select address, subject from outbox order by address, subject";
    let mails = db.all(sql, args![]).await.unwrap();
    db.execute("delete from outbox", args![]).await.unwrap();
    mails
}

/// What the job finds, and that it finds it once.
async fn told(t: &TestApp) -> (usize, Vec<(String, String)>) {
    mailed(t).await;
    let parties = remind(&t.app).await.unwrap().parties;
    let mails = mailed(t).await;
    let mails = mails.into_iter();
    let mails = mails.filter(|(_, subject)| [MATCHES, ALARMS, COMPANY].contains(&subject.as_str()));
    let again = remind(&t.app).await.unwrap();
    assert_eq!(again.parties, 0);
    assert_eq!(mailed(t).await, []);
    (parties, mails.collect())
}

fn mail(address: &str, subject: &str) -> (String, String) {
    (address.to_owned(), subject.to_owned())
}

async fn decide(
    t: &TestApp,
    client: &mut Client,
    (number, name): (&str, &str),
    member: &str,
) -> StatusCode {
    let fields = [
        ("year", "2024"),
        ("number", number),
        ("name", name),
        ("address", ""),
        ("member", member),
        ("reasons", "the same truck, driver and goods"),
    ];
    t.post(client, "/trade/parties", &fields).await.status
}

async fn follow_up(t: &TestApp, client: &mut Client, (number, name): (&str, &str)) -> StatusCode {
    let fields = [
        ("year", "2024"),
        ("number", number),
        ("name", name),
        ("address", ""),
        ("note", "Its broker was told to give the number."),
    ];
    t.post(client, "/trade/delivery", &fields).await.status
}

async fn text(t: &TestApp, client: &mut Client, path: &str) -> String {
    let answer = t.get(client, path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text()
}

/// Money by the rate card: documents, scan, physical.
fn card(t: &TestApp) -> [f64; 4] {
    t.app.pack().benefits.card.money
}

async fn alarms(t: &TestApp) -> Vec<(Vec<DeclaredRole>, u32, f64)> {
    let made = year::of(&t.app, 2024).await.unwrap();
    let told = made.alarms.iter().map(|alarm| {
        let roles = alarm.roles.iter().copied().collect();
        (roles, alarm.tally.shipments, alarm.loss.money)
    });
    told.collect()
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one story, told in its order")]
async fn a_party_in_any_role_is_suggested_told_once_and_its_alarm_is_closed_by_a_note() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let company = w.company.to_string();
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        t.at(LATER);
        let mut file = HEAD.to_owned();
        let _ = writeln!(file, "I1,1,2024-06-01,98-765432100,Acme Import,,,,,,,scan");
        let _ = writeln!(
            file,
            "C1,1,2024-06-02,77-765432100,Stranger Goods,,,,Acme Import,,,physical"
        );
        let _ = writeln!(
            file,
            "C1,2,2024-06-02,77-765432100,Stranger Goods,,,,Acme Import,,,none"
        );
        let _ = writeln!(
            file,
            "M1,1,2024-06-03,77-765432100,Stranger Goods,,,,,MX-77,Acme Import,documents"
        );
        let _ = writeln!(
            file,
            "M1,2,2024-06-03,77-765432100,Stranger Goods,,,,,MX-78,Wholly Other,none"
        );
        import(&t, "declared.csv", "greenlane", &file, false)
            .await
            .unwrap();
        let mut client = t.sign_in(tara).await;

        // Suggested, with what speaks for it, and told once to those who keep trade data.
        assert_eq!(
            told(&t).await,
            (3, vec![mail("tara@customs.example", MATCHES)])
        );
        let list = text(&t, &mut client, "/trade/parties").await;
        for shown in [
            "98-765432100",
            "MX-77",
            "per cent alike",
            "importer",
            "carrier",
            "manufacturer",
            "(3 waiting)",
        ] {
            assert!(list.contains(shown), "{shown}: {list}");
        }
        assert!(
            !list.contains("Stranger Goods") && !list.contains("Wholly Other"),
            "{list}"
        );
        assert_eq!(alarms(&t).await, [], "a name decides nothing");
        let mut sue = t.sign_in(w.supervisor).await;
        let work = text(&t, &mut sue, "/work").await;
        assert!(
            work.contains("3 parties wait for a decision")
                && work.contains("/trade/parties?year=2024"),
            "{work}"
        );
        assert!(
            text(&t, &mut client, "/lookup")
                .await
                .contains("3 parties wait for a decision")
        );
        let mut sam = t.sign_in(w.specialist).await;
        assert!(!text(&t, &mut sam, "/work").await.contains("parties wait"));

        // A person decides of the carrier and of the manufacturer: alarms, with what the exams cost.
        for party in [("", "Acme Import"), ("MX-77", "Acme Import")] {
            assert_eq!(
                decide(&t, &mut client, party, &company).await,
                StatusCode::SEE_OTHER
            );
        }
        assert!(
            text(&t, &mut sue, "/work")
                .await
                .contains("One party waits for a decision")
        );
        let [documents, _, physical, _] = card(&t);
        let mut found = alarms(&t).await;
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let expected = [
            (vec![DeclaredRole::Carrier], 1, physical),
            (vec![DeclaredRole::Manufacturer], 1, documents),
        ];
        assert_eq!(found, expected);
        let mails = vec![
            mail("sam@programme.example", COMPANY),
            mail("tara@customs.example", ALARMS),
        ];
        assert_eq!(told(&t).await, (2, mails));
        let monitor = text(&t, &mut client, "/trade/delivery").await;
        assert!(
            monitor.contains("2 alarms wait") && monitor.contains("Known by a decision"),
            "{monitor}"
        );
        assert!(text(&t, &mut sue, "/work").await.contains("2 alarms wait"));

        // What was done closes it; what comes later opens it again, and is not told a second time.
        assert_eq!(
            follow_up(&t, &mut client, ("", "Acme Import")).await,
            StatusCode::SEE_OTHER
        );
        let open = text(&t, &mut client, "/trade/delivery?state=open").await;
        assert!(
            open.contains("One alarm waits") && !open.contains("Its broker was told"),
            "{open}"
        );
        let followed = text(&t, &mut client, "/trade/delivery?state=followed").await;
        assert!(
            followed.contains("Its broker was told") && followed.contains("Followed up"),
            "{followed}"
        );
        assert!(
            text(&t, &mut sue, "/work")
                .await
                .contains("One alarm waits")
        );
        let again =
            format!("{HEAD}C2,1,2025-03-04,77-765432100,Stranger Goods,,,,Acme Import,,,scan\n");
        import(&t, "later.csv", "greenlane", &again, false)
            .await
            .unwrap();
        assert_eq!(told(&t).await, (0, Vec::new()));
        let work = text(&t, &mut sue, "/work").await;
        assert!(
            work.contains("2 alarms wait") && work.contains("/trade/delivery?year=2025"),
            "{work}"
        );

        // The company's own people see none of it, and an auditor decides nothing.
        let mut olga = t.sign_in(w.officer).await;
        for path in ["/trade", "/trade/parties", "/trade/delivery", "/lookup"] {
            let answer = t.get(&mut olga, path).await;
            assert!(
                matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND),
                "{path}"
            );
            assert!(!answer.text().contains("98-765432100"), "{path}");
        }
        assert!(
            !text(&t, &mut olga, &format!("/companies/{company}/benefits"))
                .await
                .contains("98-765432100")
        );
        let mut auditor = t.sign_in(w.auditor).await;
        assert_eq!(
            decide(&t, &mut auditor, ("98-765432100", "Acme Import"), "none").await,
            StatusCode::FORBIDDEN
        );
        let report = verify(&t.app).await.unwrap();
        assert!(report.problems.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn the_work_list_goes_on_and_cuts_nobody_off() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let mut file = HEAD.to_owned();
        for n in 10..40 {
            let _ = writeln!(
                file,
                "D{n},1,2024-06-01,98-7654321{n},Acme Import,,,,,,,none"
            );
        }
        import(&t, "declared.csv", "greenlane", &file, false)
            .await
            .unwrap();
        let tara = t
            .person("tara@customs.example", Some("targeting_officer"))
            .await;
        let mut client = t.sign_in(tara).await;
        let mut seen = Vec::new();
        for page in ["/trade/parties", "/trade/parties?year=2024&page=2"] {
            let list = text(&t, &mut client, page).await;
            assert!(
                list.contains("30 parties wait") && list.contains("page=2"),
                "{list}"
            );
            let shown = (10..40).filter(|n| list.contains(&format!("98-7654321{n}")));
            seen.push(shown.collect::<Vec<u32>>());
        }
        assert_eq!((seen[0].len(), seen[1].len()), (25, 5));
        let mut all = seen.concat();
        all.sort_unstable();
        assert_eq!(all, (10..40).collect::<Vec<u32>>());
        // A page beyond the last is the last.
        let last = text(&t, &mut client, "/trade/parties?page=99").await;
        assert!(
            last.contains("party-5") && !last.contains("party-6"),
            "{last}"
        );
    })
    .await;
}

#[test]
fn composed_messages_are_there_in_every_language() {
    let roles = DeclaredRole::ALL.iter();
    let mut keys: Vec<String> = roles
        .map(|role| format!("cargo-role-{}", role.code()))
        .collect();
    for mail in ["match", "alarm", "alarm-company"] {
        keys.push(format!("mail-trade-{mail}-subject"));
        keys.push(format!("mail-trade-{mail}-body"));
    }
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang}: {key}");
        }
    }
}

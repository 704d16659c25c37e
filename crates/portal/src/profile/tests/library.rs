//! A document through its life: versions, dates, and a virus scanner that comes and goes.

use super::evidence::PDF;
use super::*;
use crate::profile::scan::{Scanner, scan_waiting};
use crate::profile::{about, library};
use crate::web::Say;
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::profile::Evidence;
use jiff::ToSpan as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const NEWER: &[u8] = b"%PDF-1.7\n% second edition\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
// Not the test file of the anti-virus makers, so that no scanner on a developer's machine takes offence.
const BAD: &[u8] = b"%PDF-1.7\n% INFECTED-FOR-TESTS\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

/// Speaks as clamd does: reads the chunks to the empty one, then gives its verdict and hangs up.
async fn serve_scan(mut line: TcpStream) -> std::io::Result<()> {
    let mut order = [0_u8; 9];
    line.read_exact(&mut order).await?;
    if &order == b"zVERSION\0" {
        return line.write_all(b"ClamAV 1.4.1/27500/Wed Jan  8\0").await;
    }
    assert_eq!((&order, line.read_u8().await?), (b"zINSTREAM", 0));
    let mut content = Vec::new();
    loop {
        let length = usize::try_from(line.read_u32().await?).unwrap();
        if length == 0 {
            break;
        }
        let start = content.len();
        content.resize(start + length, 0);
        line.read_exact(&mut content[start..]).await?;
    }
    let found = content.windows(8).any(|w| w == b"INFECTED");
    let said: &[u8] = if found {
        b"stream: Test.Virus FOUND\0"
    } else {
        b"stream: OK\0"
    };
    line.write_all(said).await
}

/// A scanner that can be switched on and off.
pub(crate) async fn scanner() -> (Scanner, Arc<AtomicBool>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let on = Arc::new(AtomicBool::new(true));
    let switch = Arc::clone(&on);
    tokio::spawn(async move {
        while let Ok((line, _)) = listener.accept().await {
            if switch.load(Ordering::SeqCst) {
                tokio::spawn(serve_scan(line));
            }
        }
    });
    (format!("tcp:{address}").parse().unwrap(), on)
}

async fn added(t: &TestApp, firm: &Firm, by: &mut Client, name: &str, bytes: &[u8]) -> EvidenceId {
    let into = firm.path("/library");
    went_to(&upload(t, by, &into, &[], (name, bytes)).await);
    library(&t.app, &System, firm.id).await.unwrap()[0].id()
}

/// Everything answered, with the document attached to the first criterion.
async fn ready(t: &TestApp, firm: &Firm, profile: ProfileId, id: EvidenceId) {
    firm.answer_all(t, profile).await;
    let who = t.who(firm.employee).await;
    does!(t, who, unit => commands::attach(&mut unit, profile, "1.1", id));
}

async fn kept(t: &TestApp, id: EvidenceId) -> Evidence {
    read::<Evidence>(&t.app, &System, id).await.unwrap().state
}

#[tokio::test]
async fn what_was_signed_with_a_document_stays_readable_when_a_newer_version_comes() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let id = added(&t, &firm, &mut employee, "seals.pdf", PDF).await;
        let here = firm.path(&format!("/library/{id}"));
        let renew = format!("{here}/renew");
        let same = upload(&t, &mut employee, &renew, &[], ("seals.pdf", PDF)).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(same.text().contains("the same file"));
        let none = upload(&t, &mut employee, &renew, &[], ("", b"")).await;
        assert!(none.text().contains("Choose a file first"));

        ready(&t, &firm, profile, id).await;
        went_to(&firm.sign(&t, 1).await);
        let went = upload(&t, &mut employee, &renew, &[], ("seals 2.pdf", NEWER)).await;
        assert_eq!(went_to(&went), here);
        let page = ok(&t.get(&mut employee, &here).await);
        assert!(page.contains("2 versions") && page.contains("seals 2.pdf"));

        let mut specialist = t.sign_in(firm.specialist).await;
        let review = format!("/review/{profile}/criteria/1.1");
        let page = ok(&t.get(&mut specialist, &review).await);
        assert!(page.contains("seals.pdf") && page.contains("A newer version is in the library"));
        let signed = &kept(&t, id).await.versions[0].sha256.clone();
        let address = format!("/companies/{}/evidence/{id}", firm.id);
        assert!(page.contains(&format!("{address}/{signed}")));
        let old = t.get(&mut specialist, &format!("{address}/{signed}")).await;
        assert_eq!(old.bytes, PDF);
        assert_eq!(t.get(&mut specialist, &address).await.bytes, NEWER);
        let unknown = format!("{address}/{}", "0".repeat(64));
        assert_eq!(
            t.get(&mut specialist, &unknown).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(state(&t, profile).await.latest().unwrap().intact());
    })
    .await;
}

#[tokio::test]
async fn a_reviewer_sees_the_dates_of_a_file_and_where_else_it_is_named() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let id = added(&t, &firm, &mut employee, "seals.pdf", PDF).await;
        let dated = [
            ("description", "Seal log"),
            ("from", "2024-01-01"),
            ("until", "2026-01-31"),
        ];
        let here = firm.path(&format!("/library/{id}"));
        went_to(&t.post(&mut employee, &here, &dated).await);
        ready(&t, &firm, profile, id).await;
        let who = t.who(firm.employee).await;
        does!(t, who, unit => commands::attach(&mut unit, profile, "1.2", id));
        went_to(&firm.sign(&t, 1).await);

        let mut specialist = t.sign_in(firm.specialist).await;
        let review = format!("/review/{profile}/criteria/1.1");
        let page = ok(&t.get(&mut specialist, &review).await);
        for says in [
            "it holds from 1 Jan 2024",
            "it holds until 31 Jan 2026",
            "Also named under 1.2",
        ] {
            assert!(page.contains(says), "{says}: {page}");
        }
        assert!(!page.contains("the answer has been rewritten"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn dates_are_kept_shown_and_refused_beside_their_field() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let id = added(&t, &firm, &mut employee, "seals.pdf", PDF).await;
        let here = firm.path(&format!("/library/{id}"));
        for (from, until, says) in [
            ("2026-13-01", "", "Enter a date like"),
            (
                "2026-02-01",
                "2026-01-01",
                "The last day is before the first",
            ),
        ] {
            let typed = [
                ("description", "Seal log"),
                ("from", from),
                ("until", until),
            ];
            let refused = t.post(&mut employee, &here, &typed).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.text().contains(says), "{says}");
            assert!(refused.text().contains(&format!("value=\"{from}\"")));
            assert!(refused.text().contains("value=\"Seal log\""));
        }
        let today = t.app.today();
        for (until, says) in [
            (today.saturating_add(91.days()), "until"),
            (today.saturating_add(90.days()), "ends on"),
            (today.saturating_sub(1.days()), "ended on"),
        ] {
            let until = until.to_string();
            went_to(&t.post(&mut employee, &here, &[("until", &until)]).await);
            let list = ok(&t.get(&mut employee, &firm.path("/library")).await);
            assert!(list.contains(&format!(">{says} ")), "{says}");
        }
        went_to(&t.post(&mut employee, &here, &[("until", "")]).await);
        let evidence = kept(&t, id).await;
        assert_eq!((evidence.holds_from, evidence.holds_until), (None, None));
    })
    .await;
}

#[tokio::test]
async fn an_infected_file_is_not_taken_and_one_found_later_is_blocked() {
    on_each_engine(async |t| {
        let (scanner, on) = scanner().await;
        let t = t.with_scanner(scanner.clone());
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let into = firm.path("/library");
        let refused = upload(&t, &mut employee, &into, &[], ("bad.pdf", BAD)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("A virus was found"));
        assert!(library(&t.app, &System, firm.id).await.unwrap().is_empty());

        let good = added(&t, &firm, &mut employee, "good.pdf", PDF).await;
        let page = ok(&t
            .get(&mut employee, &firm.path(&format!("/library/{good}")))
            .await);
        assert!(
            page.contains("(ClamAV 1.4.1/27500)"),
            "the check is shown with its signatures"
        );

        on.store(false, Ordering::SeqCst);
        let id = added(&t, &firm, &mut employee, "bad.pdf", BAD).await;
        let list = ok(&t.get(&mut employee, &into).await);
        assert!(list.contains("Waits for the virus check"));
        ready(&t, &firm, profile, id).await;
        let waits = firm.sign(&t, 1).await;
        assert_eq!(waits.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            waits
                .text()
                .contains("has not been read by the virus scanner yet")
        );
        assert!(
            scan_waiting(&t.app, &scanner).await.is_err(),
            "nobody answers"
        );

        on.store(true, Ordering::SeqCst);
        assert_eq!(scan_waiting(&t.app, &scanner).await.unwrap(), 1);
        assert_eq!(scan_waiting(&t.app, &scanner).await.unwrap(), 0);
        let blocked = firm.sign(&t, 1).await.text();
        assert!(blocked.contains("A virus was found in") && blocked.contains("bad.pdf"));
        let mut specialist = t.sign_in(firm.specialist).await;
        let address = format!("/companies/{}/evidence/{id}", firm.id);
        let answer = t.get(&mut specialist, &address).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("Test.Virus"));
        let mail: Vec<(String, String)> = t
            .app
            .db(&System)
            .all("select subject, body from outbox", vec![])
            .await
            .unwrap();
        let told = mail
            .iter()
            .filter(|(s, _)| s == "A document needs your attention");
        assert!(told.count() > 0);
        assert!(mail.iter().all(|(_, body)| !body.contains("bad.pdf")));
        assert!(
            crate::integrity::verify(&t.app)
                .await
                .unwrap()
                .problems
                .is_empty()
        );
    })
    .await;
}

#[test]
fn a_scanners_address_is_read_or_explained() {
    let unix = "unix:/run/clamav/clamd.ctl".parse::<Scanner>();
    assert_eq!(unix, Ok(Scanner::Unix("/run/clamav/clamd.ctl".into())));
    assert!("tcp:127.0.0.1:3310".parse::<Scanner>().is_ok());
    for wrong in ["", "clamd", "unix:", "tcp:localhost", "http://clamd"] {
        let said = wrong.parse::<Scanner>().unwrap_err();
        assert!(said.contains("expected"), "{said}");
    }
}

#[tokio::test]
async fn a_public_address_stands_beside_a_file_or_instead_of_one() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let into = firm.path("/library");
        let page = ok(&t.get(&mut employee, &into).await);
        assert!(page.contains("instead of one"));
        for (url, day, words) in [
            ("http://example.com/a", "2024-03-01", "begins with https"),
            (
                "https://10.0.0.1/a",
                "2024-03-01",
                "Nobody outside can open",
            ),
            ("https://example.com/a", "", "on which day you saw it"),
            ("https://example.com/a", "2030-01-01", "cannot lie ahead"),
            ("https://example.com/a", "soon", "href=\"#seen_on\""),
            ("", "2024-03-01", "href=\"#url\""),
        ] {
            let fields = [
                ("url", url),
                ("seen_on", day),
                ("description", "Our policy"),
            ];
            let refused = upload(&t, &mut employee, &into, &fields, ("", b"")).await;
            assert_eq!(
                refused.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{url} {day}"
            );
            let text = refused.text();
            assert!(
                text.contains(words) && text.contains("Our policy"),
                "{url} {day}: {text}"
            );
        }
        assert!(library(&t.app, &System, firm.id).await.unwrap().is_empty());

        // Instead of a file: the address and the day are a document of their own.
        let url = "https://www.example.com/security/policy?v=2";
        let fields = [
            ("url", url),
            ("seen_on", "2024-03-01"),
            ("description", "Our policy"),
        ];
        went_to(&upload(&t, &mut employee, &into, &fields, ("", b"")).await);
        let row = library(&t.app, &System, firm.id).await.unwrap()[0].clone();
        let id = row.id();
        assert_eq!(
            (row.name.as_str(), row.media_type.as_str()),
            ("www.example.com policy.uri", "text/uri-list")
        );
        let said = "published at https://www.example.com/security/policy?v=2, seen on 1 Mar 2024";
        assert!(ok(&t.get(&mut employee, &into).await).contains(said));
        let address = format!("/companies/{}/evidence/{id}", firm.id);
        let file = t.get(&mut employee, &address).await.text();
        assert_eq!(file, format!("# seen on 2024-03-01\r\n{url}\r\n"));

        // What was signed says where it stood then, whatever is stated later.
        ready(&t, &firm, profile, id).await;
        let answer = ok(&t.get(&mut employee, &firm.path("/criteria/1.1")).await);
        assert!(answer.contains(said), "{answer}");
        went_to(&firm.sign(&t, 1).await);
        let here = firm.path(&format!("/library/{id}"));
        let later = [
            ("description", "Our policy"),
            ("url", "https://example.com/new"),
            ("seen_on", "2024-03-04"),
        ];
        went_to(&t.post(&mut employee, &here, &later).await);
        let page = ok(&t.get(&mut employee, &here).await);
        assert!(
            page.contains("href=\"https://example.com/new\" rel=\"noreferrer noopener nofollow\"")
        );
        let mut specialist = t.sign_in(firm.specialist).await;
        let review = ok(&t
            .get(&mut specialist, &format!("/review/{profile}/criteria/1.1"))
            .await);
        assert!(
            review.contains(said) && !review.contains("example.com/new, seen"),
            "{review}"
        );
        // Emptied, it is taken back.
        let none = [("description", "Our policy"), ("url", ""), ("seen_on", "")];
        went_to(&t.post(&mut employee, &here, &none).await);
        assert!(kept(&t, id).await.published.is_none());

        // Beside a file it needs no file of its own.
        let fields = [
            ("url", "https://example.com/seals"),
            ("seen_on", "2024-03-02"),
        ];
        went_to(&upload(&t, &mut employee, &into, &fields, ("seals.pdf", PDF)).await);
        let rows = library(&t.app, &System, firm.id).await.unwrap();
        let beside = rows.iter().find(|row| row.name == "seals.pdf").unwrap();
        assert_eq!(beside.published().unwrap().url, "https://example.com/seals");
    })
    .await;
}

#[tokio::test]
async fn a_size_is_told_in_the_units_and_with_the_point_of_each_language() {
    let t = TestApp::sqlite().await;
    for (lang, small, large) in [
        ("en", ", 0.3 kB", ", 26.2 MB"),
        ("es", ", 0,3 kB", ", 26,2 MB"),
        ("fr", ", 0,3 ko", ", 26,2 Mo"),
    ] {
        let say = Say::new(&t.app, lang);
        for (bytes, told) in [(300, small), (26_214_400, large)] {
            let about = about(&say, "application/pdf", bytes);
            assert!(about.ends_with(told), "{lang}: {about}");
        }
    }
}

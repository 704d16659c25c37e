//! The outbox against a mail server of twenty lines.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "tests may fail loudly"
)]

use super::{Delivered, Server, Transport, deliver, run};
use crate::command::{Mail, System};
use crate::testing::{Client, TestApp, on_each_demo, on_each_engine};
use axum::http::StatusCode;
use greenlane_db::args;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

type Letters = Arc<Mutex<Vec<String>>>;

/// Speaks just enough SMTP; addresses at `full.example` are put off, those at `none.example` refused.
async fn converse(stream: TcpStream, letters: Letters) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 test\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.to_ascii_uppercase() {
            l if l.starts_with("EHLO") => "250 test",
            l if l.contains("@FULL.EXAMPLE") => "452 mailbox full",
            l if l.contains("@NONE.EXAMPLE") => "550 no such mailbox",
            l if l == "DATA" => {
                writer.write_all(b"354 go on\r\n").await?;
                let mut letter = String::new();
                while let Some(line) = lines.next_line().await?.filter(|l| l != ".") {
                    letter.push_str(&line);
                    letter.push('\n');
                }
                letters.lock().unwrap().push(letter);
                "250 taken"
            }
            l if l.starts_with("QUIT") => "221 bye",
            _ => "250 fine",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

async fn server() -> (Transport, Letters) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let letters = Letters::default();
    let taken = letters.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, taken.clone()));
        }
    });
    (transport(port), letters)
}

fn transport(port: u16) -> Transport {
    let server = Server {
        host: "127.0.0.1",
        port,
        credentials: None,
    };
    Transport::new(server, "Programme <no-reply@example.org>").unwrap()
}

async fn write_to(t: &TestApp, address: &str) {
    let mut unit = t.app.begin(&System).await.unwrap();
    let letter = Mail {
        account: None,
        address,
        lang: "es",
        subject: "Confirme su dirección",
        body: "Siga este enlace:\nhttps://greenlane.example/help\n",
    };
    unit.mail(letter).await.unwrap();
    unit.commit().await.unwrap();
}

fn delivered(sent: usize, delayed: usize, failed: usize) -> Delivered {
    Delivered {
        sent,
        delayed,
        failed,
    }
}

#[tokio::test]
async fn mail_is_sent_once_put_off_or_given_up() {
    on_each_engine(async |t| {
        let (transport, letters) = server().await;
        for address in [
            "ana@example.com",
            "ben@full.example",
            "eve@none.example",
            "not an address",
        ] {
            write_to(&t, address).await;
        }
        assert_eq!(
            deliver(&t.app, &transport).await.unwrap(),
            delivered(1, 1, 2)
        );
        assert_eq!(
            deliver(&t.app, &transport).await.unwrap(),
            delivered(0, 0, 0)
        );
        let letter = letters.lock().unwrap().first().cloned().expect("a letter");
        assert!(letter.contains("To: ana@example.com"), "{letter}");
        assert!(
            letter.contains("From: Programme <no-reply@example.org>"),
            "{letter}"
        );
        t.at("2024-03-04T15:01:00Z");
        assert_eq!(
            deliver(&t.app, &transport).await.unwrap(),
            delivered(0, 1, 0)
        );
        // Twice as long each time, and after eight tries no more.
        let mut moment = t.app.clock().now();
        let mut tries = 2;
        let last = loop {
            moment += jiff::SignedDuration::from_hours(3);
            t.app.clock().set(moment);
            tries += 1;
            let done = deliver(&t.app, &transport).await.unwrap();
            if done.delayed == 0 {
                break done;
            }
        };
        assert_eq!((tries, last), (8, delivered(0, 0, 1)));
        assert_eq!(letters.lock().unwrap().len(), 1);
        let unsent =
            "select address, attempts from outbox where failed_at is not null order by address";
        let rows: Vec<(String, i64)> = t.app.db(&System).all(unsent, args![]).await.unwrap();
        let expected = [
            ("ben@full.example", 8),
            ("eve@none.example", 1),
            ("not an address", 1),
        ];
        assert_eq!(rows, expected.map(|(a, n)| (a.to_owned(), n)));
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_away_loses_nothing() {
    on_each_engine(async |t| {
        write_to(&t, "ana@example.com").await;
        // A port that was free a moment ago and is closed again.
        let gone = TcpListener::bind("127.0.0.1:0")
            .await
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let done = deliver(&t.app, &transport(gone)).await.unwrap();
        assert_eq!(done, delivered(0, 1, 0));
        let (transport, letters) = server().await;
        t.at("2024-03-04T15:02:00Z");
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let job = tokio::spawn(run(t.app.clone(), transport, async {
            drop(stopped.await);
        }));
        for _ in 0..200 {
            if !letters.lock().unwrap().is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        stop.send(()).unwrap();
        job.await.unwrap();
        assert_eq!(letters.lock().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_demonstration_shows_its_mail_and_an_installation_does_not() {
    on_each_demo(async |t| {
        write_to(&t, "ana@example.com").await;
        let page = t.get(&mut Client::default(), "/demo/mail").await.text();
        assert!(
            page.contains("<a href=\"/help\">https://greenlane.example/help</a>"),
            "{page}"
        );
        assert!(page.contains("ana@example.com"), "{page}");
        let mina = t.person("mina@example.com", Some("director")).await;
        let mut director = t.sign_in(mina).await;
        assert_eq!(
            t.get(&mut director, "/admin/mail").await.status,
            StatusCode::OK
        );
    })
    .await;
    on_each_engine(async |t| {
        write_to(&t, "ana@example.com").await;
        let anyone = t.get(&mut Client::default(), "/demo/mail").await;
        assert_eq!(anyone.status, StatusCode::NOT_FOUND);
        let mina = t.person("mina@example.com", Some("director")).await;
        let mut director = t.sign_in(mina).await;
        assert_eq!(
            t.get(&mut director, "/admin/mail").await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

//! Requests per second over loopback, ours against a bare handler that answers the same bytes.

use super::{Figure, start};
use crate::Trouble;
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use greenlane_db::{Engine, args};
use greenlane_portal::App;
use greenlane_portal::command::System;
use std::io::{Read as _, Write as _};
use std::net::SocketAddr;
use std::ops::Range;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const CONNECTIONS: usize = 16;
const ROUNDS: u32 = 3;

pub(super) async fn serve(router: Router) -> Result<SocketAddr, Trouble> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Ok(address)
}

/// An answer: its status line and where its body lies.
type Whole = (String, Range<usize>);

/// The answer in a buffer, once all of it is there.
fn whole(buffer: &[u8]) -> Option<Whole> {
    let end = buffer.windows(4).position(|w| w == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(buffer.get(..end)?).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let length: usize = length
        .and_then(|value| value.trim().parse().ok())
        .unwrap_or(0);
    let body = end + 4..end + 4 + length;
    let status = head.lines().next().unwrap_or_default().to_owned();
    (buffer.len() >= body.end).then_some((status, body))
}

fn closed() -> std::io::Error {
    std::io::Error::other("the server closed the connection")
}

/// Sends one request and reads the whole answer. Returns the status line and the body.
pub(super) async fn ask(
    stream: &mut TcpStream,
    request: &str,
    buffer: &mut Vec<u8>,
) -> Result<(String, Vec<u8>), Trouble> {
    stream.write_all(request.as_bytes()).await?;
    buffer.clear();
    loop {
        let read = stream.read_buf(buffer).await?;
        if let Some((status, body)) = whole(buffer) {
            return Ok((status, buffer.get(body).unwrap_or_default().to_vec()));
        }
        if read == 0 {
            return Err(closed().into());
        }
    }
}

/// The same on a thread that waits, of which only the status line is told.
pub(super) fn ask_blocking(
    stream: &mut std::net::TcpStream,
    request: &str,
    buffer: &mut Vec<u8>,
) -> std::io::Result<String> {
    stream.write_all(request.as_bytes())?;
    buffer.clear();
    let mut part = [0; 16_384];
    loop {
        let read = stream.read(&mut part)?;
        buffer.extend_from_slice(part.get(..read).unwrap_or_default());
        if let Some((status, _)) = whole(buffer) {
            return Ok(status);
        }
        if read == 0 {
            return Err(closed());
        }
    }
}

fn request(path: &str, token: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer {token}\r\n\r\n")
}

async fn rate(address: SocketAddr, text: &str, time: Duration) -> Result<f64, Trouble> {
    let mut tasks = Vec::new();
    let begun = start();
    for _ in 0..CONNECTIONS {
        let text = text.to_owned();
        tasks.push(tokio::spawn(async move {
            let mut stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            let (mut buffer, mut count) = (Vec::with_capacity(4096), 0_u32);
            while begun.elapsed() < time {
                let (status, _) = ask(&mut stream, &text, &mut buffer).await?;
                if !status.contains(" 200") {
                    return Err(Trouble(format!("the answer was `{status}`")));
                }
                count += 1;
            }
            Ok::<u32, Trouble>(count)
        }));
    }
    let mut total = 0.0;
    for task in tasks {
        total += f64::from(task.await??);
    }
    Ok(total / begun.elapsed().as_secs_f64())
}

/// Measures both in turn, several rounds, and compares the sums.
pub async fn measure(app: &App, time: Duration) -> Result<Vec<Figure>, Trouble> {
    let db = app.db(&System);
    let known: Option<(String, String)> = db
        .optional(
            "select scheme, value from member_identifier order by stream_id limit 1",
            args![],
        )
        .await?;
    let (scheme, value) =
        known.ok_or_else(|| Trouble("the world has no company with an identifier".to_owned()))?;
    let path = format!("/api/v1/status/{scheme}/{value}");
    let token =
        greenlane_portal::accounts::tokens::create(app, "targeting_officer", "bench").await?;
    let ours = serve(greenlane_portal::router(app)).await?;
    let text = request(&path, &token);
    let mut stream = TcpStream::connect(ours).await?;
    let (status, body) = ask(&mut stream, &text, &mut Vec::new()).await?;
    if !status.contains(" 200") {
        return Err(Trouble(format!("{path}: the answer was `{status}`")));
    }
    let bare = Router::new().fallback(get(move || {
        let body = body.clone();
        async move { ([(CONTENT_TYPE, "application/json")], body) }
    }));
    let theirs = serve(bare).await?;
    let (mut a, mut b) = (0.0, 0.0);
    for _ in 0..ROUNDS {
        a += rate(ours, &text, time / ROUNDS).await?;
        b += rate(theirs, &text, time / ROUNDS).await?;
    }
    let engine = match db.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let share = a / b * 100.0;
    Ok(vec![
        Figure::plain(
            "bare handler with the same bytes",
            b / f64::from(ROUNDS),
            "requests/s",
        ),
        Figure::plain(
            format!("status lookup by API ({engine})"),
            a / f64::from(ROUNDS),
            "requests/s",
        ),
        Figure::aimed(
            "status lookup / bare handler",
            share,
            "%",
            "at least 50 %",
            share >= 50.0,
        ),
    ])
}

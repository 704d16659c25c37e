//! A steady rate of requests over loopback, each with its planned moment.
//!
//! Senders are threads that wait for their own answer only: on the server's runtime they would measure how it shares its threads.

use super::scene::{self, Scene};
use super::start;
use crate::Trouble;
use crate::bench::http::ask_blocking;
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Connections that stay open; more requests than these at once wait, and their time runs.
const SENDERS: usize = 32;
/// Whoever is not answered by then counts as not answered.
const PATIENCE: Duration = Duration::from_secs(10);

/// Requests to be sent.
pub(super) struct Load {
    address: SocketAddr,
    token: String,
    name: &'static str,
    rate: u32,
}

/// What came of them.
pub(super) struct Ran {
    /// From the moment at which it was sent, or should have been where no sender was free, to the last byte of the answer, in
    /// milliseconds, the shortest first; of those that were answered as they should be.
    pub times: Vec<f64>,
    /// The others.
    pub errors: u32,
}

impl Load {
    pub(super) fn new(scene: &Scene, name: &'static str, rate: u32) -> Self {
        Self {
            address: scene.address,
            token: scene.token.clone(),
            name,
            rate,
        }
    }

    /// Sends so many.
    pub(super) async fn run(&self, count: u32) -> Result<Ran, Trouble> {
        let texts: Arc<Vec<String>> = Arc::new((0..count).map(|n| self.request(n)).collect());
        let next = Arc::new(AtomicU32::new(0));
        let begun = start() + Duration::from_millis(50);
        let mut senders = Vec::new();
        for _ in 0..SENDERS {
            let stream = connect(self.address)?;
            let (texts, next) = (Arc::clone(&texts), Arc::clone(&next));
            let plan = (begun, self.rate);
            senders.push(std::thread::spawn(move || {
                sender(stream, plan, &next, &texts)
            }));
        }
        let ended = || {
            senders
                .into_iter()
                .map(std::thread::JoinHandle::join)
                .collect()
        };
        let ended: Vec<std::thread::Result<Vec<f64>>> = tokio::task::spawn_blocking(ended).await?;
        let mut times = Vec::new();
        for sent in ended {
            times.extend(sent.map_err(|_| Trouble("a sender ended".to_owned()))?);
        }
        times.sort_by(f64::total_cmp);
        let answered = u32::try_from(times.len())?;
        Ok(Ran {
            times,
            errors: count - answered,
        })
    }

    fn request(&self, n: u32) -> String {
        let mut declaration = scene::declaration(n);
        if let Some(map) = declaration.as_object_mut() {
            let reference = format!("{}-{n}", self.name);
            map.insert("reference".to_owned(), reference.into());
        }
        let body = declaration.to_string();
        format!(
            "POST /api/v1/assessments HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer {}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.token,
            body.len()
        )
    }
}

fn connect(address: SocketAddr) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Takes the next planned request as long as there is any; a connection that breaks is made anew, and its request is lost.
fn sender(
    mut stream: TcpStream,
    (begun, rate): (Instant, u32),
    next: &AtomicU32,
    texts: &[String],
) -> Vec<f64> {
    let (mut times, mut buffer) = (Vec::new(), Vec::with_capacity(16_384));
    loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        let text = usize::try_from(n).ok().and_then(|n| texts.get(n));
        let Some(text) = text else {
            return times;
        };
        let planned = begun + Duration::from_secs(1) * n / rate;
        let early = planned.saturating_duration_since(start());
        std::thread::sleep(early);
        // Whoever was free sends when its sleep ends, which this machine's clock decides; whoever was not is late by what it waited.
        let from = if early.is_zero() { planned } else { start() };
        match ask_blocking(&mut stream, text, &mut buffer) {
            Ok(status) if status.contains(" 200") => {
                times.push(from.elapsed().as_secs_f64() * 1000.0);
            }
            Ok(_) => {}
            Err(_) => match stream.peer_addr().and_then(connect) {
                Ok(again) => stream = again,
                Err(_) => return times,
            },
        }
    }
}

//! A steady rate of requests over loopback, each with its planned moment.

use super::scene::{self, Scene};
use super::start;
use crate::Trouble;
use crate::bench::http::ask;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::sync::{Mutex, mpsc};

/// Connections that stay open; more requests than these at once wait, and their time runs.
const CONNECTIONS: usize = 32;

/// Requests to be sent.
pub(super) struct Load {
    address: SocketAddr,
    token: String,
    name: &'static str,
    rate: u32,
}

/// What came of them.
pub(super) struct Ran {
    /// From the planned moment to the last byte of the answer, in milliseconds, the shortest first; of those that were answered
    /// as they should be.
    pub times: Vec<f64>,
    /// The others.
    pub errors: u32,
}

type Planned = (Instant, u32);

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
        let texts: Vec<String> = (0..count).map(|n| self.request(n)).collect();
        let texts = Arc::new(texts);
        let (send, receive) = mpsc::unbounded_channel::<Planned>();
        let receive = Arc::new(Mutex::new(receive));
        let mut workers = Vec::new();
        for _ in 0..CONNECTIONS {
            let stream = TcpStream::connect(self.address).await?;
            stream.set_nodelay(true)?;
            let worker = worker(stream, Arc::clone(&receive), Arc::clone(&texts));
            workers.push(tokio::spawn(worker));
        }
        let rate = self.rate;
        // A thread of its own: the runtime's clock ticks once a millisecond, which is what is to be measured.
        std::thread::spawn(move || plan(&send, rate, count));
        let (mut times, mut answered) = (Vec::new(), 0);
        for worker in workers {
            for time in worker.await? {
                answered += 1;
                times.push(time);
            }
        }
        times.sort_by(f64::total_cmp);
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

fn plan(send: &mpsc::UnboundedSender<Planned>, rate: u32, count: u32) {
    let begun = start();
    for n in 0..count {
        let planned = begun + Duration::from_secs(1) * n / rate;
        std::thread::sleep(planned.saturating_duration_since(start()));
        if send.send((planned, n)).is_err() {
            return;
        }
    }
}

/// Sends what is planned as long as there is any; a connection that breaks is made anew, and its request is lost.
async fn worker(
    mut stream: TcpStream,
    planned: Arc<Mutex<mpsc::UnboundedReceiver<Planned>>>,
    texts: Arc<Vec<String>>,
) -> Vec<f64> {
    let (mut times, mut buffer) = (Vec::new(), Vec::with_capacity(16_384));
    loop {
        let next = planned.lock().await.recv().await;
        let Some((moment, n)) = next else {
            return times;
        };
        let text = usize::try_from(n).ok().and_then(|n| texts.get(n));
        let Some(text) = text else {
            return times;
        };
        match ask(&mut stream, text, &mut buffer).await {
            Ok((status, _)) if status.contains(" 200") => {
                times.push(moment.elapsed().as_secs_f64() * 1000.0);
            }
            Ok(_) => {}
            Err(_) => {
                let Ok(address) = stream.peer_addr() else {
                    return times;
                };
                let Ok(again) = TcpStream::connect(address).await else {
                    return times;
                };
                let _ = again.set_nodelay(true);
                stream = again;
            }
        }
    }
}

//! Typesetting happens in a process of its own: a document that eats memory or never ends takes nobody else with it,
//! and pages need not know with what documents are typeset.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{ChildStderr, Command};
use tokio::sync::{Semaphore, SemaphorePermit};

/// The largest report takes a second or two; later nobody waits any more.
const PATIENCE: Duration = Duration::from_mins(1);
/// So many documents at a time: each may take a core and some hundred megabytes.
const AT_ONCE: usize = 2;
/// No document of ours is larger.
const LARGEST: u64 = 64 * 1024 * 1024;
/// So much of what it says is kept.
const HEARD: usize = 16 * 1024;

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum TypesetterFault {
    /// The process could not be started, or broke off.
    #[error("the typesetter cannot be run: {0}")]
    Broken(#[from] std::io::Error),
    /// Others are before it.
    #[error("no place at the typesetter within {} seconds", PATIENCE.as_secs())]
    Busy,
    /// It took too long.
    #[error("the typesetter did not end within {} seconds", PATIENCE.as_secs())]
    Slow,
    /// It said why not.
    #[error("the typesetter refused: {0}")]
    Refused(String),
}

/// The way to a typesetter: a program that reads a document as JSON and writes a PDF.
#[derive(Debug, Clone)]
pub struct Typesetter {
    program: PathBuf,
    words: Vec<String>,
    name: String,
    places: Arc<Semaphore>,
}

/// A place at the typesetter.
#[derive(Debug)]
pub struct Place<'a> {
    _permit: SemaphorePermit<'a>,
    typesetter: &'a Typesetter,
}

impl Place<'_> {
    /// Has a document typeset.
    ///
    /// # Errors
    /// When there is none in the end.
    pub async fn typeset(self, document: &[u8]) -> Result<Vec<u8>, TypesetterFault> {
        self.typesetter.patiently(document).await
    }
}

/// Everything that the process says is read, or it would wait for a reader; the beginning is kept. It need not be UTF-8.
async fn heard(mut from: ChildStderr) -> std::io::Result<String> {
    let mut kept = Vec::new();
    let mut some = [0; 4096];
    loop {
        let read = from.read(&mut some).await?;
        if read == 0 {
            return Ok(String::from_utf8_lossy(&kept).into_owned());
        }
        let room = HEARD.saturating_sub(kept.len());
        kept.extend(some.iter().take(read.min(room)));
    }
}

impl Typesetter {
    /// A program with the words it is called with, and what it calls itself in the record.
    pub fn new(program: PathBuf, words: &[&str], name: &str) -> Self {
        Self {
            program,
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            name: name.to_owned(),
            places: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// What it calls itself.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Waits for a place. Whoever has one looks again whether somebody else has had the same document made meanwhile.
    ///
    /// # Errors
    /// `Busy` when others are before it for too long.
    pub async fn place(&self) -> Result<Place<'_>, TypesetterFault> {
        let place = tokio::time::timeout(PATIENCE, self.places.acquire()).await;
        match place {
            Ok(place) => Ok(Place {
                _permit: place.map_err(std::io::Error::other)?,
                typesetter: self,
            }),
            Err(_) => Err(TypesetterFault::Busy),
        }
    }

    /// Has a document typeset, when there is a place.
    ///
    /// # Errors
    /// When there is none in the end.
    pub async fn typeset(&self, document: &[u8]) -> Result<Vec<u8>, TypesetterFault> {
        self.place().await?.typeset(document).await
    }

    async fn patiently(&self, document: &[u8]) -> Result<Vec<u8>, TypesetterFault> {
        match tokio::time::timeout(PATIENCE, self.run(document)).await {
            Ok(done) => done,
            Err(_) => Err(TypesetterFault::Slow),
        }
    }

    async fn run(&self, document: &[u8]) -> Result<Vec<u8>, TypesetterFault> {
        let mut child = Command::new(&self.program)
            .args(&self.words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let (Some(mut to), Some(from), Some(errors)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(std::io::Error::other("no pipes").into());
        };
        let mut from = from.take(LARGEST);
        let read = async move {
            let mut file = Vec::new();
            let read = from.read_to_end(&mut file).await;
            // Whoever writes more than is taken hears that nobody listens, and ends.
            drop(from);
            read.map(|_| file)
        };
        let write = async move {
            // Whoever ends before reading everything says why on the other pipe.
            let _ = to.write_all(document).await;
            drop(to);
        };
        let ((), file, said) = tokio::join!(write, read, heard(errors));
        let (file, said) = (file?, said?);
        if u64::try_from(file.len()).is_ok_and(|size| size >= LARGEST) {
            return Err(TypesetterFault::Refused("the file is too large".to_owned()));
        }
        let status = child.wait().await?;
        if status.success() && file.starts_with(b"%PDF-") {
            Ok(file)
        } else {
            Err(TypesetterFault::Refused(format!(
                "{status}: {}",
                said.trim()
            )))
        }
    }
}

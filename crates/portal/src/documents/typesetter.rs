//! Typesetting happens in a process of its own: a document that eats memory or never ends takes nobody else with it,
//! and pages need not know with what documents are typeset.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use tokio::sync::Semaphore;

/// The largest report takes a second or two; later nobody waits any more.
const PATIENCE: Duration = Duration::from_mins(1);
/// So many documents at a time: each may take a core and some hundred megabytes.
const AT_ONCE: usize = 2;
/// No document of ours is larger.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum TypesetterFault {
    /// The process could not be started, or broke off.
    #[error("the typesetter cannot be run: {0}")]
    Broken(#[from] std::io::Error),
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

    /// Has a document typeset.
    ///
    /// # Errors
    /// When there is none in the end.
    pub async fn typeset(&self, document: &[u8]) -> Result<Vec<u8>, TypesetterFault> {
        let _place = self.places.acquire().await.map_err(std::io::Error::other)?;
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
        let (mut file, mut said) = (Vec::new(), String::new());
        let (mut from, mut errors) = (from.take(LARGEST), errors.take(16 * 1024));
        let write = async move {
            // Whoever ends before reading everything says why on the other pipe.
            let _ = to.write_all(document).await;
            drop(to);
        };
        let ((), read, heard) = tokio::join!(
            write,
            from.read_to_end(&mut file),
            errors.read_to_string(&mut said)
        );
        read?;
        heard?;
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

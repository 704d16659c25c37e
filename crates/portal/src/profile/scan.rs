//! Reading evidence for viruses. The scanner is clamd, asked over its socket: `INSTREAM` takes the content in chunks,
//! each after its length (four bytes, big-endian), and a length of zero ends it (clamd(8)).
//!
//! A file is read when it comes in, and an infected one is not taken. When the scanner does not answer, the file is
//! taken, stays marked, and is read as soon as the scanner is back. Without a scanner the pages say so.

use super::{documents, sql, store};
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use greenlane_db::args;
use greenlane_domain::ids::EvidenceId;
use greenlane_domain::profile::{Evidence, ScanResult};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use uuid::Uuid;

/// So many bytes go into one chunk.
const CHUNK: usize = 64 * 1024;
/// A verdict is a line; whoever sends more is no scanner.
const LONGEST_ANSWER: u64 = 4096;
/// 25 MB are read within a few seconds; later nobody waits any more.
const PATIENCE: Duration = Duration::from_secs(30);
/// So often the files that wait are offered again.
const AGAIN: Duration = Duration::from_mins(1);
/// So many documents at a time.
const AT_ONCE: i64 = 50;

/// Where clamd listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    /// A socket in the file system.
    Unix(PathBuf),
    /// Host and port.
    Tcp(String),
}

/// Why a scanner gave no verdict.
#[derive(Debug, thiserror::Error)]
pub enum ScanFault {
    /// The connection failed.
    #[error("the virus scanner cannot be reached: {0}")]
    Unreachable(#[from] std::io::Error),
    /// No answer in time.
    #[error("the virus scanner did not answer within {} seconds", PATIENCE.as_secs())]
    Silent,
    /// An answer that is no verdict.
    #[error("the virus scanner answered `{0}`")]
    Puzzling(String),
}

impl FromStr for Scanner {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("unix", path)) if !path.is_empty() => Ok(Self::Unix(PathBuf::from(path))),
            Some(("tcp", address)) if address.contains(':') => Ok(Self::Tcp(address.to_owned())),
            _ => Err(format!(
                "`{text}` is no scanner: expected `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`"
            )),
        }
    }
}

impl Scanner {
    /// What the scanner says of these bytes.
    pub async fn read(&self, bytes: &[u8]) -> Result<ScanResult, ScanFault> {
        let both = async {
            let version = self.ask(b"zVERSION\0", None).await?;
            let verdict = self.ask(b"zINSTREAM\0", Some(bytes)).await?;
            // "ClamAV 1.4.1/27500/Wed Jan  8 …": the version and the number of the signatures.
            let scanner = version.split('/').take(2).collect::<Vec<_>>().join("/");
            let infection = verdict_of(&verdict)?;
            Ok(ScanResult { scanner, infection })
        };
        let answer = tokio::time::timeout(PATIENCE, both).await;
        answer.unwrap_or(Err(ScanFault::Silent))
    }

    async fn ask(&self, order: &[u8], content: Option<&[u8]>) -> Result<String, ScanFault> {
        match self {
            Self::Unix(path) => talk(UnixStream::connect(path).await?, order, content).await,
            Self::Tcp(address) => talk(TcpStream::connect(address).await?, order, content).await,
        }
    }
}

async fn talk(
    mut line: impl AsyncRead + AsyncWrite + Unpin,
    order: &[u8],
    content: Option<&[u8]>,
) -> Result<String, ScanFault> {
    line.write_all(order).await?;
    if let Some(bytes) = content {
        for chunk in bytes.chunks(CHUNK) {
            let length = u32::try_from(chunk.len()).unwrap_or_default();
            line.write_all(&length.to_be_bytes()).await?;
            line.write_all(chunk).await?;
        }
        line.write_all(&[0; 4]).await?;
    }
    let mut answer = Vec::new();
    line.take(LONGEST_ANSWER).read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    Ok(answer.trim_end_matches('\0').trim().to_owned())
}

/// `stream: OK`, or `stream: Win.Test.EICAR_HDB-1 FOUND`.
fn verdict_of(answer: &str) -> Result<Option<String>, ScanFault> {
    let said = answer.strip_prefix("stream: ").unwrap_or_default();
    if said == "OK" {
        return Ok(None);
    }
    match said.strip_suffix(" FOUND") {
        Some(name) if !name.is_empty() => Ok(Some(name.to_owned())),
        _ => Err(ScanFault::Puzzling(answer.to_owned())),
    }
}

/// Offers the files that wait to the scanner, evidence of members first, then documents of their partners. Returns how
/// many were read.
pub async fn scan_waiting(app: &App, scanner: &Scanner) -> Result<u32, Failure> {
    let evidence = scan_evidence(app, scanner).await?;
    Ok(evidence + crate::partners::scan_waiting(app, scanner).await?)
}

async fn scan_evidence(app: &App, scanner: &Scanner) -> Result<u32, Failure> {
    let mut after = Uuid::nil();
    let mut done = 0;
    loop {
        let values = args![after, AT_ONCE];
        let waiting: Vec<(Uuid,)> = app.db(&System).all(sql::UNSCANNED, values).await?;
        let Some((last,)) = waiting.last() else {
            return Ok(done);
        };
        after = *last;
        for (id,) in waiting {
            let id = EvidenceId(id);
            let evidence = read::<Evidence>(app, &System, id).await?.state;
            for version in evidence.unscanned() {
                let bytes = store::content(app, &version.sha256).await?;
                let read = scanner.read(&bytes).await;
                let scan = read.map_err(|fault| Failure::Internal(fault.to_string()))?;
                let mut unit = app.begin(&System).await?;
                documents::scanned(&mut unit, id, &version.sha256, scan).await?;
                unit.commit().await?;
                done += 1;
            }
        }
    }
}

/// Reads what waits, from time to time, until `end`.
pub async fn keep_scanning(app: App, scanner: Scanner, end: impl Future<Output = ()>) {
    let mut end = std::pin::pin!(end);
    loop {
        match scan_waiting(&app, &scanner).await {
            Ok(0) => {}
            Ok(read) => tracing::info!(read, "read documents for viruses"),
            Err(failure) => tracing::warn!(%failure, "documents wait for the virus scanner"),
        }
        tokio::select! {
            () = tokio::time::sleep(AGAIN) => {}
            () = &mut end => return,
        }
    }
}

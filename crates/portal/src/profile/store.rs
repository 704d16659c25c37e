//! Evidence files, content-addressed: a file lies under the SHA-256 of its bytes, so the same document is kept once
//! and what a submission names can be proved.
//!
//! A file is written before the event that names it: a crash in between leaves an orphan to sweep, never a record
//! that points to nothing.

use super::upload;
use crate::app::App;
use crate::failure::Failure;
use axum::body::Bytes;
use data_encoding::HEXLOWER;
use greenlane_domain::Refusal;
use greenlane_domain::profile::{FileGiven, Published, ScanResult, URI_LIST, fit_file};
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutMode, PutOptions, PutPayload};
use sha2::{Digest as _, Sha256};

/// A file that was checked and lies in the store. Only the functions below make one.
#[derive(Debug, Clone)]
pub struct Stored {
    pub(super) file: FileGiven,
    /// What the virus scanner said; none when there is none, or when it did not answer.
    pub(super) scan: Option<ScanResult>,
}

impl Stored {
    /// What was stored.
    pub fn given(&self) -> &FileGiven {
        &self.file
    }

    /// What the virus scanner said; none when there is none, or when it did not answer.
    pub(crate) fn scan(&self) -> Option<&ScanResult> {
        self.scan.as_ref()
    }

    /// A virus scanner has read it and found nothing.
    pub fn was_scanned(&self) -> bool {
        self.scan.is_some()
    }
}

pub(crate) fn place(sha256: &str) -> Path {
    let (head, _) = sha256.split_at_checked(2).unwrap_or((sha256, ""));
    Path::from(format!("sha256/{head}/{sha256}"))
}

/// Checks a file and puts it into the store.
pub async fn keep(app: &App, name: &str, bytes: Bytes) -> Result<Stored, Failure> {
    let media_type = upload::check(name, &bytes)?;
    checked(app, name, media_type, bytes).await
}

/// Checks a JSON document, whose form the caller has checked, for viruses and puts it into the store as it came.
pub(crate) async fn keep_json(app: &App, name: &str, bytes: Bytes) -> Result<Stored, Failure> {
    checked(app, name, "application/json", bytes).await
}

/// Checks for viruses, and gives the file a name that every record can keep: without folders, on one line, not too long.
async fn checked(app: &App, name: &str, media_type: &str, bytes: Bytes) -> Result<Stored, Failure> {
    let scan = scanned(app, &bytes).await;
    if scan.as_ref().is_some_and(|scan| scan.infection.is_some()) {
        let refusal = Refusal::new("refusal-evidence-infected");
        return Err(refusal.field("file").into());
    }
    let file = fit_file(FileGiven {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        sha256: digest(&bytes),
    })?;
    put_as(app, &file.sha256, bytes).await?;
    Ok(Stored { file, scan })
}

/// Keeps a public address as a file of its own: what is signed then names the address and the day by its hash, like any
/// other document.
pub async fn keep_address(app: &App, page: &Published) -> Result<Stored, Failure> {
    let bytes = Bytes::from(page.file());
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let path = page.url.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next();
    let last = last.filter(|last| !last.eq_ignore_ascii_case(page.host()));
    let name = [Some(page.host()), last];
    let name: Vec<&str> = name.into_iter().flatten().collect();
    let file = FileGiven {
        name: format!("{}.uri", name.join(" ")),
        media_type: URI_LIST.to_owned(),
        size,
        sha256: put(app, bytes).await?,
    };
    Ok(Stored { file, scan: None })
}

/// Puts bytes of our own making into the store; their hash.
pub async fn put(app: &App, bytes: Bytes) -> Result<String, Failure> {
    let sha256 = digest(&bytes);
    put_as(app, &sha256, bytes).await?;
    Ok(sha256)
}

fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

async fn put_as(app: &App, sha256: &str, bytes: Bytes) -> Result<(), Failure> {
    let options = PutOptions {
        mode: PutMode::Create,
        ..PutOptions::default()
    };
    let put = app
        .evidence()
        .put_opts(&place(sha256), PutPayload::from_bytes(bytes), options)
        .await;
    match put {
        Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(()),
        Err(error) => Err(Failure::Internal(format!("evidence store: {error}"))),
    }
}

/// Checks and puts the file of a form into the store; a refusal when none was chosen.
pub async fn keep_chosen(app: &App, file: Option<(String, Bytes)>) -> Result<Stored, Failure> {
    let Some((name, bytes)) = file else {
        return Err(Refusal::new("refusal-evidence-none").field("file").into());
    };
    keep(app, &name, bytes).await
}

// A scanner that does not answer keeps nobody from working: the file is marked and read later.
async fn scanned(app: &App, bytes: &[u8]) -> Option<ScanResult> {
    match app.scanner()?.read(bytes).await {
        Ok(result) => Some(result),
        Err(fault) => {
            tracing::warn!(%fault, "a document was taken unread");
            None
        }
    }
}

/// A file's bytes, checked against the hash that the record gives.
pub async fn content(app: &App, sha256: &str) -> Result<Bytes, Failure> {
    let internal =
        |error: object_store::Error| Failure::Internal(format!("evidence store: {error}"));
    let found = app.evidence().get(&place(sha256)).await;
    let bytes = found.map_err(internal)?.bytes().await.map_err(internal)?;
    if digest(&bytes) == sha256 {
        Ok(bytes)
    } else {
        Err(Failure::Internal(format!(
            "evidence file {sha256} does not match the record: the stored file was altered"
        )))
    }
}

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
use greenlane_domain::profile::Document;
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutMode, PutOptions, PutPayload};
use sha2::{Digest as _, Sha256};

/// A file that was checked and lies in the store. Only [`keep`] makes one.
#[derive(Debug, Clone)]
pub struct Stored {
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) size: u64,
    pub(super) sha256: String,
}

fn place(sha256: &str) -> Path {
    let (head, _) = sha256.split_at_checked(2).unwrap_or((sha256, ""));
    Path::from(format!("sha256/{head}/{sha256}"))
}

/// Checks a file and puts it into the store.
pub async fn keep(app: &App, name: &str, bytes: Bytes) -> Result<Stored, Failure> {
    let media_type = upload::check(name, &bytes)?;
    let sha256 = HEXLOWER.encode(&Sha256::digest(&bytes));
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let options = PutOptions {
        mode: PutMode::Create,
        ..PutOptions::default()
    };
    let put = app
        .evidence()
        .put_opts(&place(&sha256), PutPayload::from_bytes(bytes), options)
        .await;
    match put {
        Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => Ok(Stored {
            name: name.to_owned(),
            media_type,
            size,
            sha256,
        }),
        Err(error) => Err(Failure::Internal(format!("evidence store: {error}"))),
    }
}

/// A file's bytes, checked against what the record says of them.
pub async fn fetch(app: &App, document: &Document) -> Result<Bytes, Failure> {
    let internal =
        |error: object_store::Error| Failure::Internal(format!("evidence store: {error}"));
    let found = app.evidence().get(&place(&document.sha256)).await;
    let bytes = found.map_err(internal)?.bytes().await.map_err(internal)?;
    if HEXLOWER.encode(&Sha256::digest(&bytes)) == document.sha256 {
        Ok(bytes)
    } else {
        Err(Failure::Internal(format!(
            "evidence {} does not match the record: the stored file was altered",
            document.id
        )))
    }
}

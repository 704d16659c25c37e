//! A file that comes in parts, so that an upload goes on where a weak connection broke it. Parts are kept apart by the
//! account that sends them, and go when the whole is put together.

use crate::app::App;
use crate::failure::Failure;
use axum::body::Bytes;
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use greenlane_domain::profile::LARGEST;
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutPayload};
use uuid::Uuid;

/// Largest part, in bytes. The script cuts to this size.
pub const PART: usize = 256 * 1024;

fn refusal(key: &str) -> Failure {
    Refusal::new(key).field("file").into()
}

fn most() -> u64 {
    LARGEST.div_ceil(u64::try_from(PART).unwrap_or(u64::MAX))
}

fn place(whose: AccountId, file: Uuid, number: u64) -> Path {
    Path::from(format!("parts/{}/{file}/{number}", whose.0))
}

fn internal(error: &object_store::Error) -> Failure {
    Failure::Internal(format!("evidence store: {error}"))
}

/// Keeps one part, counted from 0. Sent twice it takes its own place.
pub async fn keep(
    app: &App,
    (whose, file): (AccountId, Uuid),
    number: u64,
    bytes: Bytes,
) -> Result<(), Failure> {
    if number >= most() || bytes.is_empty() || bytes.len() > PART {
        return Err(refusal("refusal-evidence-too-large"));
    }
    let place = place(whose, file, number);
    let put = app.evidence().put(&place, PutPayload::from_bytes(bytes));
    put.await.map(|_| ()).map_err(|error| internal(&error))
}

/// How many parts, from the first on without a gap, are there.
pub async fn come(app: &App, whose: AccountId, file: Uuid) -> Result<u64, Failure> {
    for number in 0..most() {
        match app.evidence().head(&place(whose, file, number)).await {
            Ok(_) => {}
            Err(object_store::Error::NotFound { .. }) => return Ok(number),
            Err(error) => return Err(internal(&error)),
        }
    }
    Ok(most())
}

/// The whole file. Its parts stay until [`forget`].
pub async fn whole(
    app: &App,
    (whose, file): (AccountId, Uuid),
    count: u64,
) -> Result<Bytes, Failure> {
    let mut bytes = Vec::new();
    for number in 0..count.min(most()) {
        let part = app.evidence().get(&place(whose, file, number)).await;
        let part = match part {
            Ok(part) => part.bytes().await.map_err(|error| internal(&error))?,
            Err(object_store::Error::NotFound { .. }) => {
                return Err(refusal("refusal-evidence-part-missing"));
            }
            Err(error) => return Err(internal(&error)),
        };
        bytes.extend_from_slice(&part);
    }
    Ok(Bytes::from(bytes))
}

/// Removes the parts of a file that was put together.
pub async fn forget(
    app: &App,
    (whose, file): (AccountId, Uuid),
    count: u64,
) -> Result<(), Failure> {
    for number in 0..count.min(most()) {
        match app.evidence().delete(&place(whose, file, number)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(internal(&error)),
        }
    }
    Ok(())
}

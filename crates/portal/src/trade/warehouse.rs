//! Trade data as the process holds it: the store, and the last years that were worked out.

use super::year::{Basis, Year};
use crate::failure::Failure;
use greenlane_targeting::fault::Trouble;
use greenlane_targeting::store::Store;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _, PutPayload};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::{Arc, Mutex, PoisonError};

/// A year with what it was worked out from.
type Known = (Basis, Arc<Year>);

/// The trade store and what was read of it.
pub struct Warehouse {
    objects: Arc<dyn ObjectStore>,
    store: Store,
    years: Mutex<BTreeMap<i16, Known>>,
}

/// The size of a part of a large object.
const PART: usize = 8 << 20;

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::File(fault) => super::words::refusal(&fault).into(),
            other => Self::Internal(other.to_string()),
        }
    }
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

impl Warehouse {
    /// In an object store.
    pub fn new(objects: Arc<dyn ObjectStore>) -> Self {
        Self {
            store: Store::new(Arc::clone(&objects)),
            objects,
            years: Mutex::default(),
        }
    }

    /// The declarations.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// A year that was worked out from the same data.
    pub(super) fn known(&self, year: i16, basis: Basis) -> Option<Arc<Year>> {
        let years = self.years.lock().unwrap_or_else(PoisonError::into_inner);
        let found = years.get(&year)?;
        (found.0 == basis).then(|| Arc::clone(&found.1))
    }

    pub(super) fn keep(&self, year: i16, basis: Basis, made: &Arc<Year>) {
        let mut years = self.years.lock().unwrap_or_else(PoisonError::into_inner);
        years.insert(year, (basis, Arc::clone(made)));
        // The years that people look at: this one and the ones they compare it with.
        while years.len() > 4 {
            years.pop_first();
        }
    }

    /// Keeps a file of this machine under a name.
    pub(super) async fn put_file(&self, name: &str, file: &std::path::Path) -> Result<(), Failure> {
        let mut file = std::fs::File::open(file).map_err(internal)?;
        let mut upload = self
            .objects
            .put_multipart(&Path::from(name))
            .await
            .map_err(internal)?;
        loop {
            let mut part = Vec::with_capacity(PART);
            let limit = u64::try_from(PART).unwrap_or(u64::MAX);
            (&mut file)
                .take(limit)
                .read_to_end(&mut part)
                .map_err(internal)?;
            if part.is_empty() {
                break;
            }
            upload
                .put_part(PutPayload::from(part))
                .await
                .map_err(internal)?;
        }
        upload.complete().await.map_err(internal)?;
        Ok(())
    }

    /// Keeps bytes under a name.
    pub(super) async fn put(
        &self,
        name: &str,
        bytes: impl Into<PutPayload>,
    ) -> Result<(), Failure> {
        let done = self.objects.put(&Path::from(name), bytes.into()).await;
        done.map(|_| ()).map_err(internal)
    }

    /// What lies under a name; nothing where there is nothing.
    pub(super) async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        match self.objects.get(&Path::from(name)).await {
            Ok(found) => Ok(Some(found.bytes().await.map_err(internal)?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(internal(error)),
        }
    }

    /// Takes away what lies under a name.
    pub(super) async fn forget(&self, name: &str) -> Result<(), Failure> {
        match self.objects.delete(&Path::from(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(internal(error)),
        }
    }
}

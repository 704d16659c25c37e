//! Models, beside the declarations that they learned from: each under the SHA-256 of what it says, and never changed.
//!
//! A model holds past results by importer, so it is kept where declarations are, and as confidential.

use std::sync::Arc;

use object_store::path::Path as Key;
use object_store::{PutMode, PutOptions};

use super::Store;
use crate::fault::Trouble;
use crate::model::{Model, Unusable, from_bytes};

const MODELS: &str = "models";

/// A model that is kept.
#[derive(Clone)]
pub struct Kept {
    /// SHA-256 of what it says, in hexadecimal digits: by this it is named.
    pub version: String,
    /// It itself.
    pub model: Arc<Model>,
}

fn key(version: &str) -> Key {
    Key::from(format!("{MODELS}/{version}.model"))
}

/// Whether this may be the version of a model.
pub fn is_version(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

impl Store {
    /// Keeps a model; one that is kept already stays as it is. What is no model of this version is refused by name.
    pub async fn keep_model(&self, bytes: Vec<u8>) -> Result<Result<Kept, Unusable>, Trouble> {
        let (model, version) = match from_bytes(&bytes) {
            Ok(read) => read,
            Err(unusable) => return Ok(Err(unusable)),
        };
        let create = PutOptions::from(PutMode::Create);
        match self
            .objects
            .put_opts(&key(&version), bytes.into(), create)
            .await
        {
            Ok(_) | Err(object_store::Error::AlreadyExists { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        let model = Arc::new(model);
        Ok(Ok(Kept { version, model }))
    }

    /// A model by its version; none when it is not kept. One that is not as it was written is damage.
    pub async fn model(&self, version: &str) -> Result<Option<Kept>, Trouble> {
        if !is_version(version) {
            return Ok(None);
        }
        let Some(bytes) = self.get(&key(version)).await? else {
            return Ok(None);
        };
        match from_bytes(&bytes) {
            Ok((model, found)) if found == version => Ok(Some(Kept {
                version: found,
                model: Arc::new(model),
            })),
            _ => Err(Trouble::Damaged(key(version).to_string())),
        }
    }

    /// The versions of all models that are kept.
    pub async fn models(&self) -> Result<Vec<String>, Trouble> {
        let folder = Key::from(MODELS);
        let listed = self.objects.list_with_delimiter(Some(&folder)).await?;
        let names = listed.objects.iter().filter_map(|object| {
            let name = object.location.filename()?.strip_suffix(".model")?;
            is_version(name).then(|| name.to_owned())
        });
        let mut versions: Vec<String> = names.collect();
        versions.sort_unstable();
        Ok(versions)
    }
}

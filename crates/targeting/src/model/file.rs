//! A model as a file: a line that names its form and its SHA-256, then JSON.
//!
//! A model that was changed, cut short or is of another version is refused by name: a score must never come from something
//! that nobody trained.

use super::features::{Feature, Past};
use super::{Calibration, Card, Model};
use data_encoding::HEXLOWER;
use forust_ml::GradientBooster;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The form of the file. Another one has another number.
const FORM: &str = "greenlane-model 1";

/// Why a file is no model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// It is not there.
    #[error("there is no model file {0}; train one with `greenlane model train`")]
    Missing(String),
    /// It cannot be read.
    #[error("the model file cannot be read: {0}")]
    Unreadable(String),
    /// It is something else, or of another version.
    #[error("this is no model of this version; train it again with `greenlane model train`")]
    Other,
    /// It is not what was written.
    #[error("the model file is not as it was written: its SHA-256 differs")]
    Changed,
}

#[derive(Serialize)]
struct Written<'a> {
    card: &'a Card,
    features: Vec<&'a str>,
    past: &'a Past,
    calibration: Calibration,
    trees: &'a GradientBooster,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    card: Card,
    features: Vec<String>,
    past: Past,
    calibration: Calibration,
    trees: GradientBooster,
}

/// The file's text. The same model is the same text.
pub fn write(model: &Model) -> Result<String, serde_json::Error> {
    let body = serde_json::to_string(&Written {
        card: &model.card,
        features: model.features.iter().map(|feature| feature.name).collect(),
        past: &model.past,
        calibration: model.calibration,
        trees: &model.booster,
    })?;
    Ok(format!("{FORM} {}\n{body}\n", version(&body)))
}

fn version(body: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(body.as_bytes()))
}

/// A model with its version, which is the SHA-256 of what it says.
pub fn read(path: &Path) -> Result<(Model, String), Unusable> {
    let text = std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Unusable::Missing(path.display().to_string()),
        _ => Unusable::Unreadable(error.to_string()),
    })?;
    of(&text)
}

/// A model from the bytes of a file.
pub fn of(bytes: &[u8]) -> Result<(Model, String), Unusable> {
    let form = bytes.strip_prefix(FORM.as_bytes()).ok_or(Unusable::Other)?;
    // From here on it is one of ours, so whatever does not fit was changed.
    let text = std::str::from_utf8(form).map_err(|_| Unusable::Changed)?;
    let (said, body) = text.split_once('\n').ok_or(Unusable::Changed)?;
    let body = body.strip_suffix('\n').ok_or(Unusable::Changed)?;
    let found = version(body);
    if said.trim() != found {
        return Err(Unusable::Changed);
    }
    let read: Read = serde_json::from_str(body).map_err(|_| Unusable::Other)?;
    let features = read.features.iter().map(|name| Feature::find(name));
    let features: Option<Vec<&'static Feature>> = features.collect();
    let model = Model {
        card: read.card,
        features: features.ok_or(Unusable::Other)?,
        past: read.past,
        calibration: read.calibration,
        booster: read.trees,
    };
    Ok((model, found))
}

//! Models that rulesets may name: kept beside the trade data, chosen in drafts, approved with the ruleset's version.

use crate::app::App;
use crate::failure::Failure;
use greenlane_domain::Refusal;
use greenlane_targeting::columns::PROBABILITY;
use greenlane_targeting::model::Model;
use greenlane_targeting::rules::ast::Col;
use greenlane_targeting::rules::{Cell, Line, ModelSaid, Row as _, Ruleset as Content};
use greenlane_targeting::store::Kept;
use std::sync::Arc;

/// Keeps a model. It counts nowhere until a ruleset that names it is approved.
pub async fn publish(app: &App, bytes: Vec<u8>) -> Result<Kept, Failure> {
    let kept = app.trade().store().keep_model(bytes).await;
    let kept = kept.map_err(internal)?;
    kept.map_err(|unusable| {
        let refusal = Refusal::new("refusal-ruleset-model-file").arg("why", unusable);
        Failure::Refused(refusal)
    })
}

fn internal(trouble: greenlane_targeting::fault::Trouble) -> Failure {
    Failure::Internal(trouble.to_string())
}

/// A model by its version.
pub(crate) async fn of(app: &App, version: &str) -> Result<Option<Arc<Model>>, Failure> {
    let kept = app.trade().store().model(version).await.map_err(internal)?;
    Ok(kept.map(|kept| kept.model))
}

/// All that are kept, those that learned from the latest days first. One that cannot be read is left out: nobody may choose it.
pub(super) async fn all(app: &App) -> Result<Vec<Kept>, Failure> {
    let store = app.trade().store();
    let mut kept = Vec::new();
    for version in store.models().await.map_err(internal)? {
        match store.model(&version).await {
            Ok(found) => kept.extend(found),
            Err(trouble) => tracing::error!(%version, %trouble, "a model cannot be read"),
        }
    }
    kept.sort_by(|a, b| {
        let last = |kept: &Kept| kept.model.card().held.1;
        last(b)
            .cmp(&last(a))
            .then_with(|| a.version.cmp(&b.version))
    });
    Ok(kept)
}

/// The model that a ruleset names; without it nobody may send the ruleset in or approve it.
pub(super) async fn there(app: &App, content: &Content) -> Result<(), Failure> {
    let Some(version) = &content.model_version else {
        return Ok(());
    };
    // One that was damaged is as good as none.
    if let Ok(Some(_)) = of(app, version).await {
        return Ok(());
    }
    let refusal = Refusal::new("refusal-ruleset-model-missing").arg("version", version);
    Err(Failure::Refused(refusal))
}

/// The model that a ruleset names, as scores ask it.
pub(crate) enum Named {
    /// It names none, or gives it no points.
    None,
    /// It is there.
    There(Arc<Model>),
    /// It was there when the ruleset was approved and cannot be read any more: it adds nothing, and every explanation says so.
    /// Declarations go on being assessed.
    Unread,
}

impl Named {
    /// Of a ruleset.
    pub(crate) async fn of(app: &App, content: &Content) -> Self {
        let Some(version) = content.model_version.as_ref().filter(|_| content.model > 0) else {
            return Self::None;
        };
        match of(app, version).await {
            Ok(Some(model)) => Self::There(model),
            found => {
                let why = found.err().map(|failure| failure.to_string());
                tracing::error!(%version, ?why, "the model of a ruleset cannot be read");
                Self::Unread
            }
        }
    }

    /// Writes into lines what the model says of them.
    pub(crate) fn put(&self, lines: &mut [Line]) {
        let (Self::There(model), Some(col)) = (self, Col::of(PROBABILITY)) else {
            return;
        };
        let said = model.probabilities(lines.iter());
        for (line, said) in lines.iter_mut().zip(said) {
            line.set(col, Some(Cell::Number(said)));
        }
    }

    /// Why the model added what it did, of at most so many points. Its features are asked only where it added something: that
    /// takes longer than all rules.
    pub(crate) fn said(&self, most: i32, line: &Line, added: i32) -> Option<ModelSaid> {
        match self {
            Self::None => None,
            Self::There(model) if added > 0 => Some(ModelSaid::of(model, most, line)),
            Self::There(_) => Some(ModelSaid {
                most,
                probability: Col::of(PROBABILITY).and_then(|col| line.number(col)),
                chiefly: Vec::new(),
            }),
            Self::Unread => Some(ModelSaid {
                most,
                probability: None,
                chiefly: Vec::new(),
            }),
        }
    }
}

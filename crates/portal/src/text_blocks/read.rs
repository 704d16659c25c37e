//! What pages and reviews read of text blocks.

use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{At, FromRow, args};
use greenlane_domain::pack::Text;
use greenlane_domain::text_blocks::{Content, Filling};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A block as lists show it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct BlockRow {
    pub stream_id: Uuid,
    pub title: String,
    pub criterion: Option<String>,
    pub version: i64,
    pub retired: bool,
    pub en: String,
    pub es: String,
    pub fr: String,
    pub changed_at: At,
}

impl BlockRow {
    pub fn content(&self) -> Content {
        Content {
            title: self.title.clone(),
            criterion: self.criterion.clone(),
            text: Text {
                en: self.en.clone(),
                es: self.es.clone(),
                fr: self.fr.clone(),
            },
        }
    }

    /// Its words for a criterion, in each language it has.
    pub fn filled(&self, app: &App, criterion: &str) -> Vec<(&'static str, String)> {
        let content = self.content();
        let pack = app.pack();
        let number = criterion.split('.').next().and_then(|n| n.parse().ok());
        let category = number.and_then(|number| pack.category(number));
        let filled = ["en", "es", "fr"].map(|lang| {
            let filling = Filling {
                programme: pack.name.get(lang),
                administration: pack.administration.get(lang),
                criterion,
                category: category.map_or("", |category| category.name.get(lang)),
            };
            content.filled(lang, &filling).map(|text| (lang, text))
        });
        filled.into_iter().flatten().collect()
    }
}

/// A block that can be put into a comment about a criterion.
#[derive(Debug, Clone)]
pub(crate) struct Offered {
    pub id: Uuid,
    pub title: String,
    /// Language and words.
    pub texts: Vec<(&'static str, String)>,
}

/// The blocks for a criterion: its own first, then those for every criterion.
pub(crate) async fn offered(
    app: &App,
    asker: &impl Asks,
    criterion: &str,
) -> Result<Vec<Offered>, Failure> {
    let rows: Vec<BlockRow> = app.db(asker).all(sql::OFFERED, args![criterion]).await?;
    let offered = rows.into_iter().map(|row| Offered {
        id: row.stream_id,
        texts: row.filled(app, criterion),
        title: row.title,
    });
    Ok(offered.collect())
}

/// Every block.
pub(super) async fn all(app: &App, asker: &impl Asks) -> Result<Vec<BlockRow>, Failure> {
    Ok(app.db(asker).all(sql::ALL, args![]).await?)
}

/// Everything that blocks say, in every language.
pub(crate) async fn all_texts(app: &App, asker: &impl Asks) -> Result<Vec<String>, Failure> {
    let rows = all(app, asker).await?.into_iter();
    Ok(rows.flat_map(|row| [row.en, row.es, row.fr]).collect())
}

/// The titles of all blocks, retired ones as well.
pub(crate) async fn titles(
    app: &App,
    asker: &impl Asks,
) -> Result<BTreeMap<Uuid, String>, Failure> {
    let rows = all(app, asker).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.stream_id, row.title))
        .collect())
}

/// In how many decisions each block stands.
pub(super) async fn uses(app: &App, asker: &impl Asks) -> Result<BTreeMap<Uuid, i64>, Failure> {
    let rows: Vec<(Uuid, i64)> = app.db(asker).all(sql::USES, args![]).await?;
    Ok(rows.into_iter().collect())
}

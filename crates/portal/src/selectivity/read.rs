//! What pages and the API read of assessments.

use super::declaration::assessment_id;
use super::row::{Assessed, Row};
use super::sql;
use crate::app::App;
use crate::command::{Asks, System};
use crate::failure::Failure;
use greenlane_db::{Args, At, FromRow, args};
use jiff::civil::Date;
use uuid::Uuid;

/// An assessment as lists show it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ListRow {
    pub id: Uuid,
    pub reference: String,
    pub declaration: String,
    pub assessed_at: At,
    pub office: String,
    pub score: i64,
    pub lane: String,
    pub credit: i64,
    pub importer_tier: i64,
    /// Where it is a member.
    pub importer_name: Option<String>,
    pub selected: String,
    pub expedited: bool,
}

/// Another assessment of the same declaration.
#[derive(Debug, Clone, FromRow)]
pub(super) struct Other {
    pub id: Uuid,
    pub reference: String,
    pub assessed_at: At,
    pub lane: String,
    pub score: i64,
}

/// Which of them a list shows.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    pub from: Date,
    pub until: Date,
    pub lane: String,
    pub selected: String,
    pub number: String,
    pub office: String,
}

impl Filter {
    fn args(&self) -> Args {
        args![
            self.from,
            self.until,
            &self.lane,
            &self.selected,
            &self.number,
            &self.office
        ]
    }
}

/// How many there are, and some of them, the latest first.
pub(super) async fn page(
    app: &App,
    asker: &impl Asks,
    filter: &Filter,
    (most, skip): (i64, i64),
) -> Result<(i64, Vec<ListRow>), Failure> {
    let (count,): (i64,) = app.db(asker).one(sql::COUNT, filter.args()).await?;
    let mut values = filter.args();
    values.extend(args![most, skip]);
    Ok((count, app.db(asker).all(sql::PAGE, values).await?))
}

/// One assessment.
pub(super) async fn one(app: &App, asker: &impl Asks, id: Uuid) -> Result<Assessed, Failure> {
    let row: Option<Row> = app.db(asker).optional(sql::ONE, args![id]).await?;
    row.ok_or(Failure::NotFound)?.read()
}

/// The assessment under a sender's own reference.
pub(crate) async fn mine(
    app: &App,
    asker: &impl Asks,
    sender: Uuid,
    reference: &str,
) -> Result<Assessed, Failure> {
    one(app, asker, assessment_id(sender, reference)).await
}

/// Assessments in the order in which they were sealed, after one of them.
pub(crate) async fn after(app: &App, seq: i64, most: i64) -> Result<Vec<Row>, Failure> {
    let rows = app.db(&System).all(sql::after(), args![seq, most]).await?;
    Ok(rows)
}

/// Every assessment of the same declaration, the latest first.
pub(super) async fn others(
    app: &App,
    asker: &impl Asks,
    declaration: Uuid,
) -> Result<Vec<Other>, Failure> {
    Ok(app.db(asker).all(sql::OTHERS, args![declaration]).await?)
}

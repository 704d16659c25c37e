//! Events as data, for who may read them on the page.

use super::Entitled;
use super::sql::Wanted;
use super::words::{People, Teller, Told};
use crate::app::App;
use crate::command::EventRow;
use crate::failure::Failure;
use crate::web::{Page, Say, Visitor, attachment};
use greenlane_domain::ids::MemberId;
use serde_json::{Value, json};

/// The most events of one export; more than any company has, and a bound all the same.
const MOST: i64 = 20_000;

fn event(told: &Told) -> Value {
    json!({
        "seq": told.seq,
        "id": told.id,
        "company": told.member,
        "stream": told.kind.0,
        "kind": told.kind.1,
        "recorded_at": told.recorded.0,
        "effective_at": told.effective.as_ref().map_or(&told.recorded.0, |e| &e.0),
        "by": told.who,
        "what": told.what,
        "texts": told.texts,
        "starts": told.starts,
        "ground": told.ground.as_ref().map(|(code, name)| json!({"code": code, "name": name})),
        "hash": told.hash,
    })
}

/// The events that a filter finds, told to a reader, as they stand on the page.
pub(super) async fn told(
    app: &App,
    visitor: &Visitor,
    wanted: &Wanted,
    entitled: &Entitled,
) -> Result<Vec<Value>, Failure> {
    let (sql, args) = wanted.page(MOST, 0);
    let rows: Vec<EventRow> = app.db(visitor).all(sql, args).await?;
    let people = People::of(app, visitor, &rows).await?;
    let say = Say::new(app, visitor.lang);
    let teller = Teller {
        app,
        say: &say,
        entitled,
        people: &people,
    };
    Ok(rows.iter().map(|row| event(&teller.tell(row))).collect())
}

/// A company's timeline as a file.
pub(super) async fn timeline(
    app: &App,
    visitor: &Visitor,
    (company, name): (MemberId, &str),
    wanted: &Wanted,
    entitled: &Entitled,
) -> Page {
    let events = told(app, visitor, wanted, entitled).await?;
    let body = json!({
        "company": company,
        "legal_name": name,
        "exported_at": app.clock().now().to_string(),
        "language": visitor.lang,
        "events": events,
    });
    let name = format!("timeline-{company}.json");
    attachment(&name, "application/json", serde_json::to_vec(&body)?)
}

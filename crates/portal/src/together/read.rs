//! What pages read of owners and threads, each as far as the reader may know.

use super::sql;
use crate::app::App;
use crate::command::{Asks, read};
use crate::failure::Failure;
use crate::membership;
use greenlane_db::{FromRow, args};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::together::{Between, Thread};
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many threads of a company are shown at once, the latest first.
pub const SHOWN: usize = 50;

/// The owner of each category that has one among the company's people.
pub async fn owners(
    app: &App,
    asker: &impl Asks,
    id: MemberId,
    member: &Member,
) -> Result<BTreeMap<u8, AccountId>, Failure> {
    let rows: Vec<(i64, Uuid)> = app.db(asker).all(sql::OWNERS, args![id.0]).await?;
    let owners = rows.into_iter().filter_map(|(category, account)| {
        let account = AccountId(account);
        // Somebody who left the company owns nothing in it.
        let here = member.people.contains_key(&account);
        Some((u8::try_from(category).ok()?, account)).filter(|_| here)
    });
    Ok(owners.collect())
}

/// Whether a reader may know of a thread.
pub fn may_read(
    app: &App,
    asker: &impl Asks,
    id: MemberId,
    member: &Member,
    between: Between,
) -> bool {
    let record = membership::resource(id, member);
    match between {
        Between::Company => app.may(asker, Action::DiscussProfile, &record),
        Between::OwnStaff => app.may(asker, Action::DiscussAmongStaff, &record),
        Between::Programme => app.may(asker, Action::ViewProfile, &record),
    }
}

#[derive(FromRow)]
struct ThreadRow {
    stream_id: Uuid,
    parties: String,
}

#[derive(FromRow)]
struct PlacedRow {
    stream_id: Uuid,
    parties: String,
    edition: String,
    criterion: String,
}

/// Which threads are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Asked<'a> {
    /// All of the company, open or settled.
    All { open: bool },
    /// Those about one criterion of an edition, and about what it comes from.
    Of {
        edition: &'a str,
        criterion: &'a str,
    },
}

/// Threads that the reader may know of, and whether there are more than are shown.
pub async fn threads(
    app: &App,
    asker: &impl Asks,
    (id, member): (MemberId, &Member),
    asked: Asked<'_>,
) -> Result<(Vec<(Uuid, Thread)>, bool), Failure> {
    let rows: Vec<ThreadRow> = match asked {
        Asked::All { open } => app.db(asker).all(sql::OF_MEMBER, args![id.0, open]).await?,
        Asked::Of { edition, criterion } => {
            let places = app.catalogue().lineage(edition, criterion);
            let rows: Vec<PlacedRow> = app.db(asker).all(sql::PLACED, args![id.0]).await?;
            let about = rows.into_iter().filter(|row| {
                let mut places = places.iter();
                places.any(|(edition, id)| *edition == row.edition && *id == row.criterion)
            });
            about
                .map(
                    |PlacedRow {
                         stream_id, parties, ..
                     }| ThreadRow { stream_id, parties },
                )
                .collect()
        }
    };
    let known = rows.into_iter().filter(|row| {
        Between::from_code(&row.parties)
            .is_some_and(|between| may_read(app, asker, id, member, between))
    });
    let known: Vec<ThreadRow> = known.collect();
    let mut threads = Vec::new();
    for row in known.iter().take(SHOWN) {
        let thread = read::<Thread>(app, asker, row.stream_id).await?.state;
        threads.push((row.stream_id, thread));
    }
    Ok((threads, known.len() > SHOWN))
}

/// How many open threads there are about each criterion of an edition and what it comes from, of those the reader may
/// know.
pub async fn counts(
    app: &App,
    asker: &impl Asks,
    (id, member): (MemberId, &Member),
    edition: &str,
) -> Result<BTreeMap<String, i64>, Failure> {
    let open = args![id.0, true];
    let rows: Vec<(String, String, String, i64)> = app.db(asker).all(sql::OPEN, open).await?;
    let catalogue = app.catalogue();
    let mut counts = BTreeMap::new();
    for (said_under, criterion, parties, count) in rows {
        let between = Between::from_code(&parties);
        if between.is_some_and(|between| may_read(app, asker, id, member, between)) {
            for heir in catalogue.heirs(&said_under, &criterion, edition) {
                *counts.entry(heir).or_default() += count;
            }
        }
    }
    Ok(counts)
}

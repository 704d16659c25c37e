//! The published editions in memory, where every command and page finds them.
//!
//! It only grows: an edition that was published never changes and never leaves, so that a reference to one lives as
//! long as the installation. It is read from the record when somebody first needs it; after a publication by this
//! process it follows before the answer goes out, and what another process publishes arrives within a second
//! ([`follow`]). That is early enough: no edition takes effect on the day it is published.

use super::sql;
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use greenlane_db::args;
use greenlane_domain::editions::{Draft, Publication};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use uuid::Uuid;

#[derive(Debug)]
struct Place {
    publication: Publication,
    next: OnceLock<Box<Self>>,
}

/// The shelf.
#[derive(Debug, Default)]
pub struct Shelf {
    first: OnceLock<Box<Place>>,
    filled: AtomicBool,
    filling: tokio::sync::Mutex<()>,
}

impl Shelf {
    /// The published editions, oldest first.
    pub fn publications(&self) -> impl Iterator<Item = &Publication> {
        let places = std::iter::successors(self.first.get(), |place| place.next.get());
        places.map(|place| &place.publication)
    }

    fn put(&self, publication: Publication) {
        let mut end = &self.first;
        while let Some(place) = end.get() {
            end = &place.next;
        }
        // Only `catch_up` puts, one at a time: the end is empty.
        let _ = end.set(Box::new(Place {
            publication,
            next: OnceLock::new(),
        }));
    }

    /// Reads the published editions if nobody has needed them yet. Cheap afterwards.
    pub async fn ready(&self, app: &App) -> Result<(), Failure> {
        if self.filled.load(Ordering::Acquire) {
            return Ok(());
        }
        self.catch_up(app).await
    }

    /// Takes in what has been published since. An edition that is not as it was published is not taken.
    pub async fn catch_up(&self, app: &App) -> Result<(), Failure> {
        let _one_at_a_time = self.filling.lock().await;
        let known = self.publications().count();
        let published: Vec<(Uuid,)> = app.db(&System).all(sql::PUBLISHED, args![]).await?;
        for (id,) in published.into_iter().skip(known) {
            let draft = read::<Draft>(app, &System, id).await?.state;
            let publication = draft.published.filter(|publication| publication.intact());
            let Some(publication) = publication else {
                let name = draft.id;
                return Err(Failure::Internal(format!(
                    "edition {name} is not as it was published"
                )));
            };
            self.put(*publication);
        }
        self.filled.store(true, Ordering::Release);
        Ok(())
    }
}

/// Before any page or call of the API: the editions are there.
pub(crate) async fn ready(State(app): State<App>, request: Request, next: Next) -> Response {
    match app.ready().await {
        Ok(()) => next.run(request).await,
        Err(failure) => failure.into_response(),
    }
}

/// Follows what other processes publish. Runs until the process ends; started by whoever serves.
pub async fn follow(app: App) {
    let mut every = tokio::time::interval(Duration::from_secs(1));
    loop {
        every.tick().await;
        if let Err(error) = app.0.shelf.catch_up(&app).await {
            tracing::error!(%error, "the catalogue of editions could not catch up");
        }
    }
}

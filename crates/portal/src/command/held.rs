//! Streams that a writer has in hand.

use super::Loaded;
use crate::projection::Projected;
use std::any::Any;
use std::collections::HashMap;
use uuid::Uuid;

/// So many streams of a long run of commands stay in hand, at most twice (some tens of MB).
const KEPT: usize = 2_000;

type Streams = HashMap<Uuid, Box<dyn Any + Send + Sync>>;

/// What a transaction has read or written, so that commands that follow each other need not read it again. Should
/// another writer have moved a stream since, appending to it is refused as a conflict, as it would be had the
/// stream been read a moment earlier.
#[derive(Default)]
pub(super) struct Held {
    recent: Streams,
    earlier: Streams,
}

impl Held {
    pub fn get<A: Projected>(&mut self, id: Uuid) -> Option<Loaded<A>> {
        if let Some(again) = self.earlier.remove(&id) {
            self.recent.insert(id, again);
        }
        self.recent.get(&id)?.downcast_ref().cloned()
    }

    pub fn put<A: Projected>(&mut self, stream: Loaded<A>) {
        self.earlier.remove(&stream.id);
        self.recent.insert(stream.id, Box::new(stream));
    }

    /// Between two transactions: lets go of what was not asked for in a long time.
    pub fn age(&mut self) {
        if self.recent.len() > KEPT {
            self.earlier = std::mem::take(&mut self.recent);
        }
    }
}

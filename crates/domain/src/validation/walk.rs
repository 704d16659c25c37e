//! A guided walk by telephone: the programme says what to show, somebody of the company goes there and takes pictures.
//!
//! Each stop has a code that is made when the person arrives and counts for a few minutes. It stands in the picture, on
//! the telephone's own screen or on a slip of paper, so that the picture was taken then and there and not last year.
//! A hash made where the picture was taken is compared with what arrived.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::command::Facts;
use super::event::Event;
use super::plan::words;
use super::state::Validation;
use super::words::Method;
use crate::ids::AccountId;
use crate::profile::FileGiven;
use crate::{Refusal, refuse};

/// How long a code counts. Ours: long enough to walk around a lorry, too short to send somebody for an old picture.
pub const CODE_COUNTS: SignedDuration = SignedDuration::from_mins(15);
/// Most stops of one walk.
pub const MOST_STOPS: usize = 12;

/// One place of a walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Stop {
    pub stop: Uuid,
    pub criterion: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Uuid>,
    /// What is to be seen in the picture.
    pub show: String,
}

/// A walk as it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Route {
    pub walk: Uuid,
    pub stops: Vec<Stop>,
    pub by: AccountId,
    pub opened_on: Date,
}

/// A picture taken at a stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct Still {
    pub still: Uuid,
    pub stop: Uuid,
    /// The code that was to be in it, and since when that code counted.
    pub code: String,
    pub code_at: Timestamp,
    /// When it arrived.
    pub came_at: Timestamp,
    pub name: String,
    pub media_type: String,
    pub size: u64,
    pub sha256: String,
    /// The same hash was made on the device that took it.
    pub hashed_at_source: bool,
    pub by: AccountId,
}

/// What the team saw in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The code can be read in it.
    pub code_seen: bool,
    /// What it shows, or why it does not count.
    pub note: String,
}

/// A stop, its code, and what was taken there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visited {
    /// What to show.
    pub stop: Stop,
    /// The latest code and since when it counts.
    pub code: Option<(String, Timestamp)>,
    /// Pictures with what the team saw in them.
    pub stills: Vec<(Still, Option<Judged>)>,
}

/// A walk as its events make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Its number.
    pub walk: Uuid,
    /// Its stops, in order.
    pub stops: Vec<Visited>,
    /// It is over.
    pub closed: bool,
}

/// A picture about to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the field's own terms")]
pub struct NewStill {
    pub still: Uuid,
    pub stop: Uuid,
    pub file: FileGiven,
    /// The hash that the device made, if it could.
    pub claimed: Option<String>,
    pub at: Timestamp,
}

impl Visited {
    /// The code while it counts.
    pub fn counting(&self, now: Timestamp) -> Option<&str> {
        let (code, since) = self.code.as_ref()?;
        (now.duration_since(*since) <= CODE_COUNTS).then_some(code.as_str())
    }
}

impl Validation {
    /// The walk that is open.
    pub fn open_walk(&self) -> Option<&Walk> {
        self.walks.iter().find(|walk| !walk.closed)
    }

    /// A stop of any walk.
    pub fn stop(&self, id: Uuid) -> Option<&Visited> {
        let mut stops = self.walks.iter().flat_map(|walk| &walk.stops);
        stops.find(|visited| visited.stop.stop == id)
    }

    /// Pictures of walks that concern a criterion, with what the team saw in them.
    pub fn stills_of(&self, criterion: &str) -> impl Iterator<Item = &(Still, Option<Judged>)> {
        let stops = self.walks.iter().flat_map(|walk| &walk.stops);
        stops
            .filter(move |visited| visited.stop.criterion == criterion)
            .flat_map(|visited| &visited.stills)
    }

    /// Every picture.
    pub fn stills(&self) -> impl Iterator<Item = &(Still, Option<Judged>)> {
        let stops = self.walks.iter().flat_map(|walk| &walk.stops);
        stops.flat_map(|visited| &visited.stills)
    }

    pub(super) fn open_route(
        &self,
        walk: Uuid,
        stops: Vec<Stop>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.walks.iter().any(|known| known.walk == walk) {
            return Ok(Vec::new());
        }
        let plan = self.planned()?;
        if !matches!(plan.method, Method::Virtual | Method::Hybrid) {
            return refuse("refusal-validation-walk-not-remote");
        }
        if self.open_walk().is_some() {
            return refuse("refusal-validation-walk-open");
        }
        if stops.is_empty() {
            return Err(Refusal::new("refusal-validation-walk-empty").field("show_0"));
        }
        if stops.len() > MOST_STOPS {
            return Err(Refusal::new("refusal-validation-walk-long").arg("most", MOST_STOPS));
        }
        let mut route = Vec::with_capacity(stops.len());
        for (at, mut stop) in stops.into_iter().enumerate() {
            let field = |name: &str| format!("{name}_{at}");
            if self.scoped(&stop.criterion).is_none() {
                return Err(Refusal::new("refusal-validation-not-in-scope")
                    .arg("criterion", &stop.criterion)
                    .field(&field("criterion")));
            }
            if stop.site.is_some_and(|site| self.site(site).is_none()) {
                return Err(Refusal::new("refusal-validation-site-not-in-plan")
                    .arg("criterion", &stop.criterion)
                    .field(&field("site")));
            }
            stop.show = words(&field("show"), &stop.show)?;
            route.push(stop);
        }
        Ok(vec![Event::WalkOpened {
            route: Box::new(Route {
                walk,
                stops: route,
                by: facts.actor,
                opened_on: facts.today,
            }),
        }])
    }

    /// The stop of the walk that is open.
    fn at_stop(&self, stop: Uuid) -> Result<&Visited, Refusal> {
        let stops = self.open_walk().map(|walk| walk.stops.as_slice());
        let mut stops = stops.unwrap_or_default().iter();
        stops
            .find(|visited| visited.stop.stop == stop)
            .ok_or_else(|| Refusal::new("refusal-validation-walk-over"))
    }

    /// A code for whoever has arrived. One that still counts stays: asking again gives no new one.
    pub(super) fn arrive(
        &self,
        stop: Uuid,
        code: &str,
        at: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        if self.at_stop(stop)?.counting(at).is_some() {
            return Ok(Vec::new());
        }
        Ok(vec![Event::CodeGiven {
            stop,
            code: code.to_owned(),
            at,
        }])
    }

    pub(super) fn keep_still(
        &self,
        new: NewStill,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let visited = self.at_stop(new.stop)?;
        let mut known = self.stills();
        if known.any(|(still, _)| still.still == new.still) {
            return Ok(Vec::new());
        }
        let wrong = |key: &str| Err(Refusal::new(key).field("file"));
        if !new.file.media_type.starts_with("image/") {
            return wrong("refusal-validation-still-picture");
        }
        let Some((code, code_at)) = visited
            .code
            .clone()
            .filter(|_| visited.counting(new.at).is_some())
        else {
            return wrong("refusal-validation-still-code");
        };
        let same = |claimed: &String| claimed.eq_ignore_ascii_case(&new.file.sha256);
        if new.claimed.as_ref().is_some_and(|claimed| !same(claimed)) {
            return wrong("refusal-validation-still-hash");
        }
        if self
            .stills()
            .any(|(still, _)| still.sha256 == new.file.sha256)
        {
            return wrong("refusal-validation-still-twice");
        }
        Ok(vec![Event::StillKept {
            still: Box::new(Still {
                still: new.still,
                stop: new.stop,
                code,
                code_at,
                came_at: new.at,
                name: new.file.name,
                media_type: new.file.media_type,
                size: new.file.size,
                hashed_at_source: new.claimed.is_some(),
                sha256: new.file.sha256,
                by: facts.actor,
            }),
        }])
    }

    pub(super) fn judge_still(
        &self,
        still: Uuid,
        code_seen: bool,
        note: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let mut stills = self.stills();
        let Some((_, judged)) = stills.find(|(known, _)| known.still == still) else {
            return refuse("refusal-validation-still-unknown");
        };
        let note = if code_seen {
            note.trim().to_owned()
        } else {
            words("note", note)?
        };
        let same = |judged: &Judged| judged.code_seen == code_seen && judged.note == note;
        if judged.as_ref().is_some_and(same) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::StillJudged {
            still,
            code_seen,
            note,
            by: facts.actor,
        }])
    }

    pub(super) fn close_walk(&self, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let Some(walk) = self.open_walk() else {
            return refuse("refusal-validation-walk-over");
        };
        Ok(vec![Event::WalkClosed {
            walk: walk.walk,
            by: facts.actor,
        }])
    }

    /// Takes what happened on a walk; gives back any other event.
    pub(super) fn fold_walk(&mut self, event: Event) -> Option<Event> {
        match event {
            Event::WalkOpened { route } => {
                let stops = route.stops.into_iter().map(|stop| Visited {
                    stop,
                    code: None,
                    stills: Vec::new(),
                });
                self.walks.push(Walk {
                    walk: route.walk,
                    stops: stops.collect(),
                    closed: false,
                });
            }
            Event::CodeGiven { stop, code, at } => {
                if let Some(visited) = self.stop_mut(stop) {
                    visited.code = Some((code, at));
                }
            }
            Event::StillKept { still } => {
                if let Some(visited) = self.stop_mut(still.stop) {
                    visited.stills.push((*still, None));
                }
            }
            Event::StillJudged {
                still,
                code_seen,
                note,
                ..
            } => {
                let stops = self.walks.iter_mut().flat_map(|walk| &mut walk.stops);
                let mut stills = stops.flat_map(|visited| &mut visited.stills);
                if let Some((_, judged)) = stills.find(|(known, _)| known.still == still) {
                    *judged = Some(Judged { code_seen, note });
                }
            }
            Event::WalkClosed { walk, .. } => {
                let mut walks = self.walks.iter_mut();
                if let Some(known) = walks.find(|known| known.walk == walk) {
                    known.closed = true;
                }
            }
            other => return Some(other),
        }
        None
    }

    fn stop_mut(&mut self, id: Uuid) -> Option<&mut Visited> {
        let mut stops = self.walks.iter_mut().flat_map(|walk| &mut walk.stops);
        stops.find(|visited| visited.stop.stop == id)
    }
}

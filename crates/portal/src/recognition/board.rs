//! Every company's standing in memory, with the answer to a status lookup ready as bytes.
//!
//! Looking a status up must cost hardly more than sending the bytes, and must never be out of date: the board follows
//! the record. After each commit of this process that touched a company it catches up before the answer goes out;
//! what other processes write it sees when they ask ([`Board::catch_up`]) or within a quarter of a second
//! ([`follow`]). It is built from the members' own streams, so it cannot differ from the record, and only when
//! somebody first needs it.

use super::sql;
use super::standing::{Standing, key};
use crate::app::App;
use crate::command::{EventRow, System, read};
use crate::failure::Failure;
use axum::body::Bytes;
use axum::http::HeaderValue;
use greenlane_db::args;
use greenlane_domain::identifiers::Identifier;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::record::Aggregate as _;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use uuid::Uuid;

/// An answer ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The bytes, mostly JSON.
    pub body: Bytes,
    /// Its entity tag.
    pub etag: HeaderValue,
}

impl Prepared {
    /// From anything that can be written as JSON.
    pub fn new(value: &impl Serialize) -> Result<Self, serde_json::Error> {
        Ok(Self::of(serde_json::to_vec(value)?))
    }

    /// From bytes as they are sent.
    pub fn of(body: Vec<u8>) -> Self {
        let digest = data_encoding::HEXLOWER.encode(Sha256::digest(&body).as_slice());
        let short: String = digest.chars().take(32).collect();
        let etag = HeaderValue::from_str(&format!("\"{short}\""))
            .unwrap_or(HeaderValue::from_static("\"\""));
        Self {
            body: body.into(),
            etag,
        }
    }
}

#[derive(Debug, Default)]
struct Known {
    standings: BTreeMap<MemberId, Arc<Standing>>,
    by_key: HashMap<String, BTreeSet<MemberId>>,
    by_name: HashMap<String, BTreeSet<MemberId>>,
    prepared: HashMap<String, Prepared>,
}

/// The board.
#[derive(Debug, Default)]
pub struct Board {
    known: RwLock<Known>,
    /// The place in the log up to which the board is complete; none before it was first needed.
    seq: tokio::sync::Mutex<Option<i64>>,
    built: std::sync::atomic::AtomicBool,
}

/// What a status lookup answers.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct StatusAnswer {
    /// The identifier's scheme.
    #[schema(example = "ein")]
    pub scheme: String,
    /// The identifier, in its canonical form.
    #[schema(example = "12-3456789")]
    pub value: String,
    /// Whether a membership is on record. `false` is no sign of risk: most companies never apply, and one may be known
    /// under another identifier.
    pub found: bool,
    /// The memberships, usually one.
    pub memberships: Vec<Membership>,
}

/// One company's standing, as programme staff and their systems see it.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Membership {
    /// The company's id.
    pub id: Uuid,
    /// Its legal name.
    pub name: String,
    /// Its country (ISO 3166-1 alpha-2).
    #[schema(example = "MX")]
    pub country: String,
    /// Its entity type.
    #[schema(example = "importer")]
    pub entity_type: String,
    /// Its status: `certified`, `validated`, `suspended`, `removed` or `withdrawn`.
    #[schema(example = "validated")]
    pub status: String,
    /// Whether it is in good standing now.
    pub in_force: bool,
    /// Its tier, while it has one.
    #[schema(example = "tier2")]
    pub tier: Option<String>,
    /// From when the status holds (a date).
    #[schema(example = "2025-03-31")]
    pub since: Option<String>,
    /// From when it has been in good standing without a break.
    pub in_force_since: Option<String>,
    /// When it last passed a validation.
    pub validated_on: Option<String>,
}

impl From<&Standing> for Membership {
    fn from(standing: &Standing) -> Self {
        let day = |date: Option<jiff::civil::Date>| date.map(|d| d.to_string());
        Self {
            id: standing.id.0,
            name: standing.name.clone(),
            country: standing.country.clone(),
            entity_type: standing.entity_type.clone(),
            status: standing.stage.code().to_owned(),
            in_force: standing.in_force,
            tier: standing.tier.map(|tier| tier.code().to_owned()),
            since: day(standing.since),
            in_force_since: day(standing.in_force_since),
            validated_on: day(standing.validated_on),
        }
    }
}

impl Known {
    fn forget(&mut self, id: MemberId) -> Vec<String> {
        let Some(old) = self.standings.remove(&id) else {
            return Vec::new();
        };
        for (map, names) in [
            (&mut self.by_key, old.keys.iter().collect::<Vec<_>>()),
            (&mut self.by_name, names(&old).collect()),
        ] {
            for name in names {
                if let Some(ids) = map.get_mut(name) {
                    ids.remove(&id);
                    if ids.is_empty() {
                        map.remove(name);
                    }
                }
            }
        }
        old.keys.clone()
    }

    fn put(&mut self, standing: Standing) -> Result<(), serde_json::Error> {
        let id = standing.id;
        let mut changed = self.forget(id);
        changed.extend(standing.keys.iter().cloned());
        for key in &standing.keys {
            self.by_key.entry(key.clone()).or_default().insert(id);
        }
        for name in names(&standing) {
            self.by_name.entry(name.clone()).or_default().insert(id);
        }
        self.standings.insert(id, Arc::new(standing));
        for key in changed {
            self.prepare(key)?;
        }
        Ok(())
    }

    fn prepare(&mut self, key: String) -> Result<(), serde_json::Error> {
        let told = self.told(&key);
        if told.is_empty() {
            self.prepared.remove(&key);
            return Ok(());
        }
        let (scheme, value) = key.split_once(':').unwrap_or_default();
        let answer = answer(scheme, value, &told);
        self.prepared.insert(key, Prepared::new(&answer)?);
        Ok(())
    }

    fn told(&self, key: &str) -> Vec<Arc<Standing>> {
        let ids = self.by_key.get(key).into_iter().flatten();
        ids.filter_map(|id| self.standings.get(id))
            .filter(|standing| standing.is_told())
            .cloned()
            .collect()
    }
}

fn names(standing: &Standing) -> impl Iterator<Item = &String> {
    std::iter::once(&standing.normal_name).chain(&standing.other_names)
}

fn answer(scheme: &str, value: &str, told: &[Arc<Standing>]) -> StatusAnswer {
    StatusAnswer {
        scheme: scheme.to_owned(),
        value: value.to_owned(),
        found: !told.is_empty(),
        memberships: told.iter().map(|s| Membership::from(&**s)).collect(),
    }
}

const PAGE: i64 = 5_000;

impl Board {
    fn known(&self) -> std::sync::RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the board has been built.
    pub fn is_built(&self) -> bool {
        self.built.load(std::sync::atomic::Ordering::Acquire)
    }

    /// Builds the board if nobody has needed it yet. Cheap afterwards.
    pub async fn ready(&self, app: &App) -> Result<(), Failure> {
        if self.is_built() {
            return Ok(());
        }
        self.catch_up(app).await
    }

    /// Takes in everything that is in the record by now, from whatever process.
    pub async fn catch_up(&self, app: &App) -> Result<(), Failure> {
        // One at a time: whoever reads last writes last, so no older standing can overwrite a newer one.
        let mut seq = self.seq.lock().await;
        let db = app.db(&System);
        let (head,): (i64,) = db.one(sql::HEAD, args![]).await?;
        match *seq {
            Some(known) if known >= head => {}
            Some(known) => {
                let ids: Vec<(Uuid,)> = db.all(sql::MEMBERS_SINCE, args![known, head]).await?;
                for (id,) in ids {
                    self.put(read_one(app, id).await?)?;
                }
            }
            None => self.build(app).await?,
        }
        *seq = Some(head);
        Ok(())
    }

    async fn build(&self, app: &App) -> Result<(), Failure> {
        let mut fold: Option<(Uuid, Member)> = None;
        let mut after = (Uuid::nil(), 0_i64);
        loop {
            let rows: Vec<EventRow> = app
                .db(&System)
                .all(sql::MEMBER_EVENTS, args![after.0, after.1, PAGE])
                .await?;
            let Some(last) = rows.last() else { break };
            after = (last.stream_id, last.version);
            for row in &rows {
                if fold.as_ref().is_some_and(|(id, _)| *id != row.stream_id) {
                    self.put_fold(fold.take())?;
                }
                let (_, member) = fold.get_or_insert_with(|| (row.stream_id, Member::default()));
                member.fold(&row.recorded()?);
            }
        }
        self.put_fold(fold)?;
        self.built.store(true, std::sync::atomic::Ordering::Release);
        Ok(())
    }

    fn put_fold(&self, fold: Option<(Uuid, Member)>) -> Result<(), Failure> {
        match fold {
            Some((id, member)) => self.put(Standing::of(MemberId(id), &member)),
            None => Ok(()),
        }
    }

    fn put(&self, standing: Standing) -> Result<(), Failure> {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        Ok(known.put(standing)?)
    }

    /// One company's standing.
    pub fn standing(&self, id: MemberId) -> Option<Arc<Standing>> {
        self.known().standings.get(&id).cloned()
    }

    /// The ready answer for an identifier; none when no membership is known under it.
    pub fn prepared(&self, identifier: &Identifier) -> Option<Prepared> {
        let known = self.known();
        identifier
            .keys()
            .iter()
            .find_map(|(scheme, value)| known.prepared.get(&key(*scheme, value)).cloned())
    }

    /// The companies known under an identifier that may be told of.
    pub fn by_identifier(&self, identifier: &Identifier) -> Vec<Arc<Standing>> {
        let known = self.known();
        let keys = identifier.keys();
        let mut hits = keys.iter().map(|(s, v)| known.told(&key(*s, v)));
        hits.find(|hit| !hit.is_empty()).unwrap_or_default()
    }

    /// The companies that may be told of and bear a name, by its normal form; other names count.
    pub fn by_name(&self, normal: &str) -> Vec<Arc<Standing>> {
        let known = self.known();
        let ids = known.by_name.get(normal).into_iter().flatten();
        ids.filter_map(|id| known.standings.get(id))
            .filter(|standing| standing.is_told())
            .cloned()
            .collect()
    }

    /// The one member in good standing that bears a legal name in a country. Two that bear it alike are none: a
    /// request must not go to the wrong one.
    pub fn namesake(&self, name: &str, country: &str) -> Option<MemberId> {
        let normal = greenlane_domain::identifiers::names::normal_form(name);
        let mut hits = self.by_name(&normal);
        hits.retain(|s| s.in_force && s.country == country && s.normal_name == normal);
        if hits.len() > 1 {
            let spelt = name.trim().to_lowercase();
            hits.retain(|s| s.name.to_lowercase() == spelt);
        }
        match hits.as_slice() {
            [one] => Some(one.id),
            _ => None,
        }
    }

    /// Companies after `after` in the order of their ids that satisfy a condition, at most so many.
    pub fn page(
        &self,
        after: Option<MemberId>,
        limit: usize,
        keep: impl Fn(&Standing) -> bool,
    ) -> Vec<Arc<Standing>> {
        use std::ops::Bound;
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let known = self.known();
        let range = known.standings.range((from, Bound::Unbounded));
        range
            .map(|(_, standing)| standing)
            .filter(|standing| keep(standing))
            .take(limit)
            .cloned()
            .collect()
    }
}

/// The answer for an identifier under which nobody is known.
pub fn not_found(identifier: &Identifier) -> StatusAnswer {
    answer(identifier.scheme().id(), identifier.value(), &[])
}

async fn read_one(app: &App, id: Uuid) -> Result<Standing, Failure> {
    let member = read::<Member>(app, &System, id).await?;
    Ok(Standing::of(MemberId(id), &member.state))
}

/// Follows what other processes write. Runs until the process ends; started by whoever serves.
pub async fn follow(app: App) {
    let mut every = tokio::time::interval(Duration::from_millis(250));
    loop {
        every.tick().await;
        if app.board().is_built()
            && let Err(error) = app.board().catch_up(&app).await
        {
            tracing::warn!(%error, "the board of standings could not catch up");
        }
    }
}

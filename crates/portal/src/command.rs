//! One command, one transaction: check the right, load, decide, append events, update query tables, commit.
//!
//! Nothing else writes the record. Side effects (mail) are rows of the outbox, sent after commit.

use crate::app::App;
use crate::failure::Failure;
use crate::projection::{Projected, change_rows};
use greenlane_db::{Args, At, FromRow, Tx, args, insert_rows};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Principal, Resource};
use greenlane_domain::record::{
    Actor, Aggregate as _, Fact as _, GENESIS, Recorded, Sealed, event_hash,
};
use jiff::Timestamp;
use std::any::Any;
use std::collections::HashMap;
use uuid::Uuid;

/// Somebody (or the system) who asks.
pub trait Asks {
    /// As the record names them.
    fn actor(&self) -> Actor;
    /// As the policies see them; none for the system's own steps.
    fn principal(&self) -> Option<Principal>;
}

/// The system's own steps: clocks that run out, the outbox, checkpoints.
#[derive(Debug, Clone, Copy)]
pub struct System;

impl Asks for System {
    fn actor(&self) -> Actor {
        Actor::system()
    }
    fn principal(&self) -> Option<Principal> {
        None
    }
}

/// A stream's state with its place in the chain.
#[derive(Debug, Clone)]
pub struct Loaded<A> {
    /// The stream.
    pub id: Uuid,
    /// Its state, folded from its events.
    pub state: A,
    /// How many events it has.
    pub version: i64,
    head: Vec<u8>,
}

/// One command's transaction.
pub struct Unit {
    app: App,
    tx: Tx,
    actor: Actor,
    principal: Option<Principal>,
    now: Timestamp,
    policy: String,
    standing_touched: bool,
    appended: Vec<(&'static str, &'static str)>,
    // What this transaction has read or written. Should another one have moved a stream since, appending to it
    // is refused as a conflict, as it would be had the state been read a moment earlier.
    held: HashMap<Uuid, Box<dyn Any + Send + Sync>>,
}

#[derive(FromRow)]
pub(crate) struct EventRow {
    pub seq: i64,
    pub stream_kind: String,
    pub stream_id: Uuid,
    pub version: i64,
    pub id: Uuid,
    pub kind: String,
    pub payload: String,
    pub member_id: Option<Uuid>,
    pub audience: String,
    pub actor_id: Option<Uuid>,
    pub actor_role: String,
    pub policy: String,
    pub ground: Option<String>,
    pub recorded_at: At,
    pub effective_at: At,
    pub prev_hash: Vec<u8>,
    pub hash: Vec<u8>,
}

impl EventRow {
    pub(crate) fn recorded<E: serde::de::DeserializeOwned>(
        &self,
    ) -> Result<Recorded<E>, serde_json::Error> {
        Ok(Recorded {
            seq: self.seq,
            version: self.version,
            id: self.id,
            event: serde_json::from_str(&self.payload)?,
            by: Actor {
                account: self.actor_id,
                role: self.actor_role.clone(),
            },
            recorded_at: self.recorded_at.0,
            effective_at: self.effective_at.0,
        })
    }

    pub(crate) fn sealed(&self) -> Sealed<'_> {
        Sealed {
            prev: &self.prev_hash,
            seq: self.seq,
            stream_kind: &self.stream_kind,
            stream_id: self.stream_id,
            version: self.version,
            id: self.id,
            kind: &self.kind,
            payload: &self.payload,
            member_id: self.member_id,
            audience: &self.audience,
            actor_id: self.actor_id,
            actor_role: &self.actor_role,
            policy: &self.policy,
            ground: self.ground.as_deref(),
            recorded_at: self.recorded_at.0,
            effective_at: self.effective_at.0,
        }
    }
}

/// An event as far as folding needs it; the last one's hash is the stream's head.
#[derive(FromRow)]
struct StreamRow {
    seq: i64,
    stream_kind: String,
    version: i64,
    id: Uuid,
    payload: String,
    actor_id: Option<Uuid>,
    actor_role: String,
    recorded_at: At,
    effective_at: At,
    hash: Vec<u8>,
}

impl StreamRow {
    fn recorded<E: serde::de::DeserializeOwned>(self) -> Result<Recorded<E>, serde_json::Error> {
        Ok(Recorded {
            seq: self.seq,
            version: self.version,
            id: self.id,
            event: serde_json::from_str(&self.payload)?,
            by: Actor {
                account: self.actor_id,
                role: self.actor_role,
            },
            recorded_at: self.recorded_at.0,
            effective_at: self.effective_at.0,
        })
    }
}

pub(crate) mod sql {
    // Only what folding needs: whole streams are read for every command.
    pub const STREAM: &str = "select seq, stream_kind, version, id, payload, actor_id, actor_role,
 recorded_at, effective_at, hash from event where stream_id = $1 order by version";
    // The row of the head is the one lock that orders all writers; it makes `seq` gapless, and keeps
    // `recorded_at` from running backwards when a machine's clock is set back.
    pub const NEXT: &str = "update log_head set seq = seq + $2,
 recorded_at = case when recorded_at is null or recorded_at < $1 then $1 else recorded_at end
 where id = 1 returning seq, recorded_at";
    pub const INSERT: &str =
        "insert into event (seq, stream_kind, stream_id, version, id, kind, payload, member_id,
 audience, actor_id, actor_role, policy, ground, recorded_at, effective_at, prev_hash, hash)
 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    pub const STREAM_BEGUN: &str =
        "insert into stream (stream_id, stream_kind, version, hash) values ($1, $2, $3, $4)";
    pub const STREAM_MOVED: &str =
        "update stream set version = $1, hash = $2 where stream_id = $3 and version = $4";
    pub const MAIL: &str =
        "insert into outbox (id, account_id, address, lang, subject, body, created_at, attempts)
 values ($1, $2, $3, $4, $5, $6, $7, 0)";
}

impl Unit {
    pub(crate) async fn begin(app: &App, asker: &impl Asks) -> Result<Self, Failure> {
        Ok(Self {
            tx: app.0.parts.db.begin().await?,
            now: app.clock().now(),
            actor: asker.actor(),
            principal: asker.principal(),
            app: app.clone(),
            policy: String::new(),
            standing_touched: false,
            appended: Vec::new(),
            held: HashMap::new(),
        })
    }

    /// The same transaction, for the next command of another person at another time. This is how a demo
    /// world is written: real commands, many to a commit.
    pub fn next_as(&mut self, asker: &impl Asks) {
        self.actor = asker.actor();
        self.principal = asker.principal();
        self.now = self.app.clock().now();
        self.policy.clear();
    }

    /// The installation.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The moment of the command.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Today in programme time.
    pub fn today(&self) -> jiff::civil::Date {
        self.app.date_of(self.now)
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        self.app.chance().id(self.now)
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Who acts, as the policies see them; none for the system's own steps.
    pub fn principal(&self) -> Option<&Principal> {
        self.principal.as_ref()
    }

    /// The acting account, or a refusal for the system.
    pub fn account(&self) -> Result<Uuid, Failure> {
        self.actor.account.ok_or(Failure::SignInFirst)
    }

    /// Asks the policies; the deciding one is kept and written with each event that follows.
    pub fn permit(&mut self, action: Action, resource: &Resource) -> Result<(), Failure> {
        let Some(principal) = &self.principal else {
            "system".clone_into(&mut self.policy);
            return Ok(());
        };
        let decision = self.app.rights().decide(principal, action, resource);
        tracing::debug!(
            action = action.name(),
            policy = decision.policy,
            allowed = decision.allowed,
            "decided"
        );
        if !decision.allowed {
            return Err(Failure::Forbidden(action));
        }
        self.policy = decision.policy;
        Ok(())
    }

    /// The transaction, for reading query tables inside a command.
    pub fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// A stream's state, folded from its events. A stream that does not exist is `NotFound`.
    pub async fn load<A: Projected>(&mut self, id: impl Into<Uuid>) -> Result<Loaded<A>, Failure> {
        let id = id.into();
        if let Some(held) = self.held.get(&id).and_then(|held| held.downcast_ref()) {
            return Ok(Loaded::clone(held));
        }
        let rows: Vec<StreamRow> = self.tx.all(sql::STREAM, args![id]).await?;
        let loaded: Loaded<A> = fold_rows(id, rows)?.ok_or(Failure::NotFound)?;
        self.held.insert(id, Box::new(loaded.clone()));
        Ok(loaded)
    }

    /// A stream that begins now.
    pub fn fresh<A: Projected>(&self, id: impl Into<Uuid>) -> Loaded<A> {
        Loaded {
            id: id.into(),
            state: A::default(),
            version: 0,
            head: GENESIS.to_vec(),
        }
    }

    /// Appends what was decided: events, chain, head, and every query row that differs.
    pub async fn append<A: Projected>(
        &mut self,
        loaded: &mut Loaded<A>,
        member: Option<MemberId>,
        events: Vec<A::Event>,
    ) -> Result<(), Failure> {
        if events.is_empty() {
            return Ok(());
        }
        let before_rows = if loaded.version == 0 {
            Vec::new()
        } else {
            loaded.state.rows(loaded.id)
        };
        let before = loaded.version;
        self.append_events(loaded, member, events).await?;
        self.move_stream::<A>(loaded, before).await?;
        change_rows::<A>(&mut self.tx, &before_rows, &loaded.state.rows(loaded.id)).await?;
        self.standing_touched |= A::KIND == Member::KIND;
        self.held.insert(loaded.id, Box::new(loaded.clone()));
        Ok(())
    }

    // Takes as many places in the log as there are events, chains them, and folds each into the state.
    async fn append_events<A: Projected>(
        &mut self,
        loaded: &mut Loaded<A>,
        member: Option<MemberId>,
        events: Vec<A::Event>,
    ) -> Result<(), Failure> {
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        let (last, At(recorded_at)): (i64, At) =
            self.tx.one(sql::NEXT, args![self.now, count]).await?;
        let mut rows = Vec::with_capacity(events.len());
        for (seq, event) in (last - count + 1..).zip(events) {
            self.appended.push((A::KIND, event.kind()));
            let row = EventRow {
                seq,
                stream_kind: A::KIND.to_owned(),
                stream_id: loaded.id,
                version: loaded.version + 1,
                id: self.new_id(),
                kind: event.kind().to_owned(),
                payload: serde_json::to_string(&event)?,
                member_id: member.map(Uuid::from),
                audience: event.audience().code().to_owned(),
                actor_id: self.actor.account,
                actor_role: self.actor.role.clone(),
                policy: self.policy.clone(),
                ground: event.ground().map(str::to_owned),
                recorded_at: At(recorded_at),
                effective_at: At(event.effective_at().unwrap_or(recorded_at)),
                prev_hash: std::mem::take(&mut loaded.head),
                hash: Vec::new(),
            };
            let hash = event_hash(&row.sealed()).to_vec();
            loaded.state.fold(&Recorded {
                seq,
                version: row.version,
                id: row.id,
                event,
                by: self.actor.clone(),
                recorded_at,
                effective_at: row.effective_at.0,
            });
            loaded.version += 1;
            rows.push(insert_args(row, &hash));
            loaded.head = hash;
        }
        Ok(insert_rows(&mut self.tx, sql::INSERT, rows).await?)
    }

    async fn move_stream<A: Projected>(
        &mut self,
        loaded: &Loaded<A>,
        before: i64,
    ) -> Result<(), Failure> {
        let head = loaded.head.as_slice();
        if before == 0 {
            let values = args![loaded.id, A::KIND, loaded.version, head];
            self.tx.execute(sql::STREAM_BEGUN, values).await?;
            return Ok(());
        }
        let moved = self
            .tx
            .execute(
                sql::STREAM_MOVED,
                args![loaded.version, head, loaded.id, before],
            )
            .await?;
        if moved == 0 {
            Err(Failure::Conflict)
        } else {
            Ok(())
        }
    }

    /// Queues a mail. It must carry no case facts: who reads mail in transit is not known.
    pub async fn mail(&mut self, letter: Mail<'_>) -> Result<(), Failure> {
        let id = self.new_id();
        let values = args![
            id,
            letter.account,
            letter.address,
            letter.lang,
            letter.subject,
            letter.body,
            self.now
        ];
        self.tx.execute(sql::MAIL, values).await?;
        Ok(())
    }

    /// Makes everything durable, then lets caches know.
    pub async fn commit(self) -> Result<(), Failure> {
        self.tx.commit().await?;
        self.app.metrics().committed(&self.appended);
        if self.standing_touched {
            self.app.standing_changed().await;
        }
        Ok(())
    }
}

/// A mail for the outbox.
#[derive(Debug, Clone, Copy)]
pub struct Mail<'a> {
    /// The recipient's account, when they have one.
    pub account: Option<Uuid>,
    /// Where to.
    pub address: &'a str,
    /// The language it is written in.
    pub lang: &'a str,
    /// The subject.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
}

fn insert_args(row: EventRow, hash: &[u8]) -> Args {
    args![
        row.seq,
        row.stream_kind,
        row.stream_id,
        row.version,
        row.id,
        row.kind,
        row.payload,
        row.member_id,
        row.audience,
        row.actor_id,
        row.actor_role,
        row.policy,
        row.ground,
        row.recorded_at.0,
        row.effective_at.0,
        row.prev_hash,
        hash
    ]
}

fn fold_rows<A: Projected>(id: Uuid, rows: Vec<StreamRow>) -> Result<Option<Loaded<A>>, Failure> {
    let Some(last) = rows.last() else {
        return Ok(None);
    };
    if last.stream_kind != A::KIND {
        return Ok(None);
    }
    let mut loaded = Loaded {
        id,
        state: A::default(),
        version: last.version,
        head: last.hash.clone(),
    };
    for row in rows {
        loaded.state.fold(&row.recorded()?);
    }
    Ok(Some(loaded))
}

/// A stream's state outside a command, for pages.
pub async fn read<A: Projected>(
    app: &App,
    asker: &impl Asks,
    id: impl Into<Uuid>,
) -> Result<Loaded<A>, Failure> {
    let id = id.into();
    let rows: Vec<StreamRow> = app.db(asker).all(sql::STREAM, args![id]).await?;
    fold_rows(id, rows)?.ok_or(Failure::NotFound)
}

/// A stream's events outside a command, for timelines and versions.
pub async fn history<A: Projected>(
    app: &App,
    asker: &impl Asks,
    id: impl Into<Uuid>,
) -> Result<Vec<Recorded<A::Event>>, Failure> {
    let rows: Vec<StreamRow> = app.db(asker).all(sql::STREAM, args![id.into()]).await?;
    Ok(rows
        .into_iter()
        .map(StreamRow::recorded)
        .collect::<Result<_, _>>()?)
}

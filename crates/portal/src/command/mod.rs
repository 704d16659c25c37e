//! One command, one transaction: check the right, load, decide, append events, update query tables, commit.
//!
//! Nothing else writes the record. Side effects (mail) are rows of the outbox, sent after commit.

mod held;
mod log;
mod rows;
mod speaker;
#[cfg(test)]
mod tests;

pub(crate) use rows::{EventRow, StreamRow};
pub use speaker::Speaker;

use crate::app::App;
use crate::failure::Failure;
use crate::projection::{Projected, change_rows};
use greenlane_db::{At, Tx, args};
use greenlane_domain::editions::Draft;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Principal, Resource};
use greenlane_domain::record::{Actor, Aggregate as _, Fact as _, GENESIS, Recorded, event_hash};
use held::Held;
use jiff::Timestamp;
use log::{Log, Moved};
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
    log: Log,
    held: Held,
}

pub(crate) mod sql {
    // Only what folding needs: whole streams are read for every command.
    pub const STREAM: &str = "select seq, stream_kind, version, id, payload, actor_id, actor_role,
 recorded_at, effective_at, hash from event where stream_id = $1 order by version";
    pub const MAIL: &str =
        "insert into outbox (id, account_id, address, lang, subject, body, created_at, attempts)
 values ($1, $2, $3, $4, $5, $6, $7, 0)";
}

impl Unit {
    pub(crate) async fn begin(app: &App, asker: &impl Asks) -> Result<Self, Failure> {
        app.ready().await?;
        Ok(Self {
            tx: app.0.parts.db.begin().await?,
            now: app.clock().now(),
            actor: asker.actor(),
            principal: asker.principal(),
            app: app.clone(),
            policy: String::new(),
            standing_touched: false,
            appended: Vec::new(),
            log: Log::default(),
            held: Held::default(),
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

    /// The transaction, for reading query tables inside a command. Its own events are not in the log before the
    /// commit: a stream is read with [`Unit::load`], which knows them.
    pub fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// A stream's state, folded from its events. A stream that does not exist is `NotFound`.
    pub async fn load<A: Projected>(&mut self, id: impl Into<Uuid>) -> Result<Loaded<A>, Failure> {
        let id = id.into();
        if let Some(held) = self.held.get(id) {
            return Ok(held);
        }
        let rows: Vec<StreamRow> = self.tx.all(sql::STREAM, args![id]).await?;
        let loaded: Loaded<A> = fold_rows(id, rows)?.ok_or(Failure::NotFound)?;
        self.held.put(loaded.clone());
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
        let to = Moved {
            kind: A::KIND,
            before,
            version: loaded.version,
            hash: loaded.head.clone(),
        };
        self.log.moved(loaded.id, to);
        change_rows::<A>(&mut self.tx, &before_rows, &loaded.state.rows(loaded.id)).await?;
        self.standing_touched |= A::KIND == Member::KIND;
        self.held.put(loaded.clone());
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
        let (first, recorded_at) = self.log.take_places(&mut self.tx, self.now, count).await?;
        for (seq, event) in (first..).zip(events) {
            self.appended.push((A::KIND, event.kind()));
            let effective_at = event.effective_at().unwrap_or(recorded_at);
            let mut sealed = EventRow {
                row: StreamRow {
                    seq,
                    stream_kind: A::KIND.to_owned(),
                    version: loaded.version + 1,
                    id: self.new_id(),
                    payload: serde_json::to_string(&event)?,
                    actor_id: self.actor.account,
                    actor_role: self.actor.role.clone(),
                    recorded_at: At(recorded_at),
                    effective_at: At(effective_at),
                    hash: Vec::new(),
                },
                stream_id: loaded.id,
                kind: event.kind().to_owned(),
                member_id: member.map(Uuid::from),
                audience: event.audience().code().to_owned(),
                policy: self.policy.clone(),
                ground: event.ground().map(str::to_owned),
                prev_hash: std::mem::take(&mut loaded.head),
            };
            let hash = event_hash(&sealed.sealed()).to_vec();
            loaded.state.fold(&Recorded {
                seq,
                version: sealed.row.version,
                id: sealed.row.id,
                event,
                by: self.actor.clone(),
                recorded_at,
                effective_at,
            });
            loaded.version += 1;
            loaded.head.clone_from(&hash);
            sealed.row.hash = hash;
            self.log.add(sealed);
        }
        Ok(())
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

    /// Commits, and begins the next transaction with the streams in hand: for a long run of commands.
    pub async fn carry_on(mut self, asker: &impl Asks) -> Result<Self, Failure> {
        let app = self.app.clone();
        let mut held = std::mem::take(&mut self.held);
        self.commit().await?;
        held.age();
        let mut next = Self::begin(&app, asker).await?;
        next.held = held;
        Ok(next)
    }

    /// Makes everything durable, then lets caches know.
    pub async fn commit(mut self) -> Result<(), Failure> {
        self.log.write(&mut self.tx).await?;
        self.tx.commit().await?;
        self.app.metrics().committed(&self.appended);
        if self.appended.contains(&(Draft::KIND, "published")) {
            self.app.0.shelf.catch_up(&self.app).await?;
        }
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

/// A stream's state as it was at a place in the record.
pub async fn read_until<A: Projected>(
    app: &App,
    asker: &impl Asks,
    id: impl Into<Uuid>,
    seq: i64,
) -> Result<Loaded<A>, Failure> {
    let id = id.into();
    let mut rows: Vec<StreamRow> = app.db(asker).all(sql::STREAM, args![id]).await?;
    rows.retain(|row| row.seq <= seq);
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
        .iter()
        .map(StreamRow::recorded)
        .collect::<Result<_, _>>()?)
}

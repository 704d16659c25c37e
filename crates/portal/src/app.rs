//! What every handler, job and command is given.

use crate::accounts::Gate;
use crate::api::{Metrics, Roles};
use crate::clock::{Chance, Clock};
use crate::command::{Asks, Unit};
use crate::documents::Typesetter;
use crate::editions::Shelf;
use crate::failure::Failure;
use crate::i18n::Locales;
use crate::profile::scan::Scanner;
use crate::recognition::board::Prepared;
use crate::recognition::{Board, Lists};
use crate::selectivity::Desk;
use crate::together::Presence;
use crate::trade::Warehouse;
use axum_extra::extract::cookie::Key;
use greenlane_db::Db;
use greenlane_domain::editions::Catalogue;
use greenlane_domain::pack::Pack;
use greenlane_domain::permission::{Action, Resource, Rights};
use greenlane_domain::recognition::ProgrammeKeys;
use object_store::ObjectStore;
use std::sync::Arc;

/// Settings of an installation that pages need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address people reach it by, without a trailing slash.
    pub base_url: String,
    /// Whether the persona door is open. Never in production.
    pub demo: bool,
    /// Whether cookies are marked `Secure` (off only on plain-http localhost).
    pub secure_cookies: bool,
    /// Proxies whose word about the client's address is taken (the last entry of `X-Forwarded-For`).
    pub proxies: Vec<std::net::IpAddr>,
    /// What reads evidence for viruses, where there is one.
    pub scanner: Option<Scanner>,
}

/// The parts of an installation, made by whoever starts it.
pub struct Parts {
    /// The database, migrated.
    pub db: Db,
    /// The policy pack in force.
    pub pack: Pack,
    /// The pack's policies.
    pub rights: Rights,
    /// The time.
    pub clock: Clock,
    /// Ids and random bytes.
    pub chance: Chance,
    /// The programme's signing keys.
    pub keys: ProgrammeKeys,
    /// 64 secret bytes for cookies and form tokens.
    pub secret: [u8; 64],
    /// Where evidence is kept.
    pub evidence: Arc<dyn ObjectStore>,
    /// Where trade data is kept.
    pub trade: Arc<dyn ObjectStore>,
    /// What typesets documents. Without it pages offer their print view only.
    pub typesetter: Option<Typesetter>,
    /// Settings.
    pub settings: Settings,
}

/// A running installation. Cheap to clone.
#[derive(Clone)]
pub struct App(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub parts: Parts,
    pub locales: &'static Locales,
    pub cookie_key: Key,
    pub time_zone: jiff::tz::TimeZone,
    pub gate: Gate,
    pub board: Board,
    pub lists: Lists,
    pub shelf: Shelf,
    pub roles: Roles,
    pub metrics: Metrics,
    pub presence: Presence,
    pub trade: Warehouse,
    pub selectivity: Desk,
    pub searching: crate::anomalies::Flight,
    pub trying: crate::rulesets::Trying,
    pub openapi: std::sync::OnceLock<Option<Prepared>>,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        let cookie_key = Key::from(&parts.secret);
        let zone = jiff::tz::TimeZone::get(&parts.pack.calendar.time_zone);
        let time_zone = zone.unwrap_or(jiff::tz::TimeZone::UTC);
        let trade = Warehouse::new(Arc::clone(&parts.trade));
        Self(Arc::new(Inner {
            parts,
            trade,
            locales: Locales::embedded(),
            cookie_key,
            time_zone,
            gate: Gate::new(),
            board: Board::default(),
            lists: Lists::default(),
            shelf: Shelf::default(),
            roles: Roles::default(),
            metrics: Metrics::default(),
            presence: Presence::default(),
            selectivity: Desk::default(),
            searching: crate::anomalies::Flight::default(),
            trying: crate::rulesets::Trying::default(),
            openapi: std::sync::OnceLock::new(),
        }))
    }

    /// Since when a search for anomalies is being made in this process.
    pub(crate) fn searching(&self) -> Option<jiff::Timestamp> {
        self.0.searching.since()
    }

    /// The database, for reading. Takes who asks, so that no handler reads without knowing.
    pub fn db(&self, _asker: &impl Asks) -> &Db {
        &self.0.parts.db
    }

    /// Whether the policies let somebody do it. For pages; a command asks [`Unit::permit`], which also keeps
    /// the deciding policy for the record.
    pub fn may(&self, asker: &impl Asks, action: Action, resource: &Resource) -> bool {
        let Some(principal) = asker.principal() else {
            return true;
        };
        let decision = self.rights().decide(&principal, action, resource);
        tracing::debug!(
            action = action.name(),
            policy = decision.policy,
            allowed = decision.allowed,
            "asked"
        );
        decision.allowed
    }

    /// The same as a failure, for a page that must not be shown without the right.
    pub fn permit(
        &self,
        asker: &impl Asks,
        action: Action,
        resource: &Resource,
    ) -> Result<(), Failure> {
        if self.may(asker, action, resource) {
            Ok(())
        } else {
            Err(Failure::Forbidden(action))
        }
    }

    /// Begins the one write transaction of a command.
    pub async fn begin(&self, asker: &impl Asks) -> Result<Unit, Failure> {
        Unit::begin(self, asker).await
    }

    /// The pack.
    pub fn pack(&self) -> &Pack {
        &self.0.parts.pack
    }

    /// The editions of the criteria: those of the pack, and those published since.
    pub fn catalogue(&self) -> Catalogue<'_> {
        Catalogue::new(self.pack(), self.0.shelf.publications())
    }

    /// Reads what must be in memory before anybody is served: the published editions. Cheap when it is there.
    pub async fn ready(&self) -> Result<(), Failure> {
        self.0.shelf.ready(self).await
    }

    /// The policies.
    pub fn rights(&self) -> &Rights {
        &self.0.parts.rights
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.0.parts.clock
    }

    /// Ids and random bytes.
    pub fn chance(&self) -> &Chance {
        &self.0.parts.chance
    }

    /// Signing keys.
    pub fn keys(&self) -> &ProgrammeKeys {
        &self.0.parts.keys
    }

    /// Evidence files, content-addressed.
    pub fn evidence(&self) -> &Arc<dyn ObjectStore> {
        &self.0.parts.evidence
    }

    /// Trade data.
    pub fn trade(&self) -> &Warehouse {
        &self.0.trade
    }

    /// What typesets documents, where there is something.
    pub fn typesetter(&self) -> Option<&Typesetter> {
        self.0.parts.typesetter.as_ref()
    }

    /// What reads evidence for viruses, where there is one.
    pub fn scanner(&self) -> Option<&Scanner> {
        self.settings().scanner.as_ref()
    }

    /// Who is where in a profile right now.
    pub(crate) fn presence(&self) -> &Presence {
        &self.0.presence
    }

    /// Settings.
    pub fn settings(&self) -> &Settings {
        &self.0.parts.settings
    }

    /// Translations.
    pub fn locales(&self) -> &Locales {
        self.0.locales
    }

    /// A secret for one purpose, derived from the installation's.
    pub(crate) fn secret(&self, purpose: &str) -> [u8; 32] {
        use sha2::{Digest as _, Sha256};
        let mut hash = Sha256::new();
        hash.update(b"greenlane/");
        hash.update(purpose.as_bytes());
        hash.update(self.0.parts.secret);
        hash.finalize().into()
    }

    /// The programme's time zone.
    pub fn time_zone(&self) -> jiff::tz::TimeZone {
        self.0.time_zone.clone()
    }

    /// Counts of what the process has done.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Every company's standing, in memory.
    pub fn board(&self) -> &Board {
        &self.0.board
    }

    /// Called after a commit that touched a company's own stream, before the answer goes out. What was committed
    /// stands, whatever happens here: a board that could not follow says so and catches up at the next occasion.
    pub(crate) async fn standing_changed(&self) {
        if self.board().is_built()
            && let Err(error) = self.board().catch_up(self).await
        {
            tracing::error!(%error, "the board of standings could not catch up");
        }
    }

    /// Today, in programme time.
    pub fn today(&self) -> jiff::civil::Date {
        self.date_of(self.clock().now())
    }

    /// The moment at which a day begins in programme time; an error for a day outside of what moments can tell.
    pub fn start_of(&self, day: jiff::civil::Date) -> Result<jiff::Timestamp, jiff::Error> {
        day.to_zoned(self.time_zone())
            .map(|zoned| zoned.timestamp())
    }

    /// The programme-time date of a moment.
    pub fn date_of(&self, at: jiff::Timestamp) -> jiff::civil::Date {
        at.to_zoned(self.time_zone()).date()
    }
}

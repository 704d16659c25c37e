//! What stands before the door: limits per address, and a bound on how many passphrases are hashed at once.

use super::caller::Caller;
use super::tokens::TokenCache;
use crate::app::App;
use crate::failure::Failure;
use crate::web::Address;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Semaphore;

const fn so_many(n: u32) -> NonZeroU32 {
    NonZeroU32::MIN.saturating_add(n - 1)
}

/// Tries to sign in, to register or to get a link, per address: an office behind one address passes.
const TRIES_A_MINUTE: NonZeroU32 = so_many(30);
const TRIES_AT_ONCE: NonZeroU32 = so_many(40);
/// Pages, per address: no person reads so fast.
const PAGES_A_SECOND: NonZeroU32 = so_many(50);
const PAGES_AT_ONCE: NonZeroU32 = so_many(1000);
/// Argon2 takes 19 MiB and a core each: more at once would only be slower, and a way to wear the machine out.
const HASHED_AT_ONCE: usize = 2;
/// How many checks pass before addresses that were not seen of late are forgotten.
const FORGET_EVERY: u32 = 4096;

/// The limits of one installation.
pub(crate) struct Gate {
    pub(super) hashing: Semaphore,
    pub(super) tokens: TokenCache,
    tries: DefaultKeyedRateLimiter<IpAddr>,
    pages: DefaultKeyedRateLimiter<IpAddr>,
    checks: AtomicU32,
}

impl Gate {
    pub(crate) fn new() -> Self {
        let tries = Quota::per_minute(TRIES_A_MINUTE).allow_burst(TRIES_AT_ONCE);
        let pages = Quota::per_second(PAGES_A_SECOND).allow_burst(PAGES_AT_ONCE);
        Self {
            hashing: Semaphore::new(HASHED_AT_ONCE),
            tokens: TokenCache::default(),
            tries: RateLimiter::keyed(tries),
            pages: RateLimiter::keyed(pages),
            checks: AtomicU32::new(0),
        }
    }

    /// One try more from this address, or too many.
    pub(super) fn try_from(&self, address: Address) -> Result<(), Failure> {
        let host = address.host();
        self.tries.check_key(&host).map_err(|_| Failure::TooMany)
    }

    fn page_from(&self, address: Address) -> Result<(), Failure> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % FORGET_EVERY == FORGET_EVERY - 1 {
            self.tries.retain_recent();
            self.pages.retain_recent();
        }
        let host = address.host();
        self.pages.check_key(&host).map_err(|_| Failure::TooMany)
    }
}

/// A request that counts as a try of its address, for pages that somebody without an account may write on: too many are
/// turned away.
pub(crate) struct CountedTry;

impl FromRequestParts<App> for CountedTry {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let caller = Caller::from_request_parts(parts, app).await?;
        app.0.gate.try_from(caller.address)?;
        Ok(Self)
    }
}

/// The general limit of pages. The API is not under it: each call there carries a token.
pub(crate) async fn limit(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    if !request.uri().path().starts_with("/api/") {
        app.0.gate.page_from(Address::of(&app, &request))?;
    }
    Ok(next.run(request).await)
}

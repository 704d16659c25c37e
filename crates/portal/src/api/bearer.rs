//! Who calls: a bearer token with a role. What a role may is asked of the policies once and kept.

use crate::accounts::{ApiCaller, tokens};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use greenlane_domain::permission::{Action, Principal, Resource, Scope};
use greenlane_domain::record::Actor;
use std::collections::{BTreeSet, HashMap};
use std::num::NonZeroU32;
use std::sync::{Arc, PoisonError, RwLock};
use uuid::Uuid;

const fn so_many(n: u32) -> NonZeroU32 {
    NonZeroU32::MIN.saturating_add(n - 1)
}

/// Look-ups a second and token: each costs hardly more than its bytes, so this only stops a program gone wild.
const LOOKUPS: NonZeroU32 = so_many(100_000);
/// Other calls a second and token.
const CALLS: NonZeroU32 = so_many(50);
/// Other calls at once.
const CALLS_AT_ONCE: NonZeroU32 = so_many(200);

/// Declarations that a token may have assessed a second.
const ASSESSMENTS: NonZeroU32 = so_many(1_000);
/// Declarations at once.
const ASSESSMENTS_AT_ONCE: NonZeroU32 = so_many(2_000);

/// What each role may, and how often each token may call.
pub(crate) struct Roles {
    may: RwLock<HashMap<String, Arc<BTreeSet<Action>>>>,
    lookups: DefaultKeyedRateLimiter<Uuid>,
    calls: DefaultKeyedRateLimiter<Uuid>,
    assessments: DefaultKeyedRateLimiter<Uuid>,
}

impl Default for Roles {
    fn default() -> Self {
        Self {
            may: RwLock::default(),
            lookups: RateLimiter::keyed(Quota::per_second(LOOKUPS)),
            calls: RateLimiter::keyed(Quota::per_second(CALLS).allow_burst(CALLS_AT_ONCE)),
            assessments: RateLimiter::keyed(
                Quota::per_second(ASSESSMENTS).allow_burst(ASSESSMENTS_AT_ONCE),
            ),
        }
    }
}

impl Roles {
    // A token acts for no company and is nobody's specialist, so a right does not depend on which company a call is
    // about: one that does not exist stands for all.
    fn of(&self, app: &App, caller: &ApiCaller) -> Arc<BTreeSet<Action>> {
        let kept = self.may.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(may) = kept.get(&caller.role) {
            return Arc::clone(may);
        }
        drop(kept);
        let may = Action::ALL.iter().copied().filter(|action| {
            let resource = match action.scope() {
                Scope::Programme => Resource::Programme,
                Scope::Record => Resource::of(Uuid::nil()),
                Scope::Account => return false,
            };
            // Of what changes anything a program may bring trade data, have declarations assessed and say what became of
            // them, and nothing else: decisions are people's.
            let programs = [
                Action::ImportTrade,
                Action::AssessDeclarations,
                Action::RecordExamination,
            ];
            let kept_from = action.writes() && !programs.contains(action);
            !kept_from && app.may(caller, *action, &resource)
        });
        let may = Arc::new(may.collect::<BTreeSet<_>>());
        let mut kept = self.may.write().unwrap_or_else(PoisonError::into_inner);
        kept.insert(caller.role.clone(), Arc::clone(&may));
        may
    }
}

/// A program that calls, with what its role may.
#[derive(Debug, Clone)]
pub struct Bearer {
    caller: ApiCaller,
    may: Arc<BTreeSet<Action>>,
}

impl Bearer {
    /// Whether the role may do it.
    pub fn may(&self, action: Action) -> bool {
        self.may.contains(&action)
    }

    /// The same as a failure; counts the call against the token's limit.
    pub(super) fn permit(&self, app: &App, action: Action) -> Result<(), Failure> {
        self.count(app)?;
        self.allowed(action)
    }

    /// The same for a look-up.
    pub(super) fn permit_lookup(&self, app: &App) -> Result<(), Failure> {
        let limit = app.0.roles.lookups.check_key(&self.caller.token);
        limit.map_err(|_| Failure::TooMany)?;
        self.allowed(Action::LookupStatus)
    }

    /// The token: who sent what, and may read it again.
    pub(super) fn token(&self) -> Uuid {
        self.caller.token
    }

    /// The same for so many declarations to assess.
    pub(super) fn permit_assessments(&self, app: &App, count: usize) -> Result<(), Failure> {
        self.allowed(Action::AssessDeclarations)?;
        let count = u32::try_from(count).ok().and_then(NonZeroU32::new);
        let Some(count) = count else { return Ok(()) };
        let limit = app
            .0
            .roles
            .assessments
            .check_key_n(&self.caller.token, count);
        match limit {
            Ok(Ok(())) => Ok(()),
            _ => Err(Failure::TooMany),
        }
    }

    /// One call more, or too many.
    pub(super) fn count(&self, app: &App) -> Result<(), Failure> {
        let limit = app.0.roles.calls.check_key(&self.caller.token);
        limit.map_err(|_| Failure::TooMany)
    }

    fn allowed(&self, action: Action) -> Result<(), Failure> {
        if self.may(action) {
            Ok(())
        } else {
            Err(Failure::Forbidden(action))
        }
    }
}

impl Asks for Bearer {
    fn actor(&self) -> Actor {
        self.caller.actor()
    }
    fn principal(&self) -> Option<Principal> {
        self.caller.principal()
    }
}

impl FromRequestParts<App> for Bearer {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let line = parts.headers.get(AUTHORIZATION);
        let line = line.and_then(|value| value.to_str().ok());
        let token = line.and_then(|line| {
            let (scheme, token) = line.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
        });
        let caller = match token {
            Some(token) => tokens::find(app, token).await?,
            None => None,
        };
        let caller = caller.ok_or(Failure::SignInFirst)?;
        let may = app.0.roles.of(app, &caller);
        Ok(Self { caller, may })
    }
}

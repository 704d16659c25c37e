//! Routes with the right that each needs. The same list builds the router, closes each route to every role
//! that lacks its right, fills `docs/reference/permissions.md`, and drives the test that tries every route as
//! every role.

use super::visit::Visit;
use crate::accounts::{self, Who};
use crate::app::App;
use crate::failure::Failure;
use axum::Router;
use axum::extract::Request;
use axum::handler::Handler;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};
use greenlane_domain::permission::Action;

/// Who may come to a route at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Public,
    /// Anyone who is signed in.
    SignedIn,
    /// Roles whose policies could ever allow the action. The handler then asks about the very record.
    Role(Action),
}

impl From<Action> for Access {
    fn from(action: Action) -> Self {
        Self::Role(action)
    }
}

/// One route.
#[derive(Debug, Clone, Copy)]
pub struct RouteInfo {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path with its parameters in braces.
    pub path: &'static str,
    /// Who may come.
    pub access: Access,
}

/// A list of routes that becomes a router.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    table: Vec<RouteInfo>,
}

impl Routes {
    /// No routes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: impl Into<Access>, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("GET", path, access.into(), get(handler))
    }

    /// Adds an act.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: impl Into<Access>, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("POST", path, access.into(), post(handler))
    }

    fn add(
        mut self,
        method: &'static str,
        path: &'static str,
        access: Access,
        route: MethodRouter<App>,
    ) -> Self {
        // `from_fn` has no state of its own; the gate reads the app from the request's extensions.
        let gated = route.layer(from_fn(move |request: Request, next: Next| {
            let app = request.extensions().get::<App>().cloned();
            async move {
                match app {
                    Some(app) => gate(app, path, access, request, next).await,
                    None => Failure::Internal("no app on the request".to_owned()).into_response(),
                }
            }
        }));
        self.router = self.router.route(path, gated);
        self.table.push(RouteInfo {
            method,
            path,
            access,
        });
        self
    }

    /// Adds another feature's routes.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }

    /// The router and the table of what is in it.
    pub fn build(self) -> (Router<App>, Vec<RouteInfo>) {
        (self.router, self.table)
    }
}

/// What staff reach before their second factor: their own account, where they set it up, and the way out.
fn before_second_factor(path: &str) -> bool {
    path == "/account" || path.starts_with("/account/") || path == "/sign-out"
}

fn refusal(app: &App, path: &str, access: Access, who: Option<&Who>) -> Option<Failure> {
    let due = |who: &Who, act| accounts::second_factor_due(app, who, act);
    match (access, who) {
        (Access::Public, _) => None,
        (_, None) => Some(Failure::SignInFirst),
        (Access::SignedIn, Some(who)) => {
            (!before_second_factor(path) && due(who, None)).then_some(Failure::SecondFactorFirst)
        }
        (Access::Role(action), Some(who)) if !app.rights().role_may(&who.role, action) => {
            Some(Failure::Forbidden(action))
        }
        (Access::Role(action), Some(who)) => (!before_second_factor(path)
            && due(who, Some(action)))
        .then_some(Failure::SecondFactorFirst),
    }
}

async fn gate(
    app: App,
    path: &'static str,
    access: Access,
    request: Request,
    next: Next,
) -> Response {
    let visit = request.extensions().get::<Visit>();
    let who = visit.and_then(|v| v.who.as_ref());
    match refusal(&app, path, access, who) {
        Some(failure) => failure.into_response(),
        None => next.run(request).await,
    }
}

//! What every page has in common: who visits, forms, errors, layout, routes.

mod address;
mod chrome;
mod due;
mod files;
mod form;
mod headers;
mod link;
mod numbers;
mod respond;
mod routes;
mod typed;
mod visit;

pub use address::Address;
pub use chrome::{Chrome, Crumb, NavItem, Say, tier_number};
pub use due::Due;
pub use files::{attachment, csv_file, csv_line, runs, safe_cell};
pub use form::{Fields, Form};
pub use headers::CONTENT_SECURITY_POLICY;
pub use respond::{Page, flash_to, html, see_other};
pub use routes::{Access, RouteInfo, Routes};
pub use typed::{Typed, beside};
pub use visit::{Visit, Visitor};

pub(crate) use form::check_token;
pub(crate) use headers::security_headers;
pub(crate) use link::{link, page_parameter};
pub(crate) use respond::{Failed, render_failures, unprocessable, with_status};
#[cfg(any(test, feature = "testing"))]
pub(crate) use visit::csrf_of;
pub(crate) use visit::{cookie, keep_language, set_cookies, signed_in, visit};

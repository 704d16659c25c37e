//! Who calls at the door: address, browser, and the signed cookies that say what the browser has proved.
//!
//! A cookie's signature covers its value alone, not its name. So each value begins with what it is for, and a
//! value moved to another cookie proves nothing.

use super::tries::Place;
use crate::app::App;
use crate::failure::Failure;
use crate::web::{Address, cookie, set_cookies};
use axum::extract::{FromRequestParts, Request};
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, SignedCookieJar};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_domain::ids::AccountId;
use jiff::{SignedDuration, Timestamp};

const DEVICE_COOKIE: &str = "greenlane-device";
const HALF_COOKIE: &str = "greenlane-half";
/// People who share a browser and are all known on it.
const OWNERS: usize = 4;
/// How long one may look for one's second factor.
const HALF: SignedDuration = SignedDuration::from_mins(10);

/// Who calls.
pub(super) struct Caller {
    app: App,
    /// From where.
    pub address: Address,
    /// What the browser calls itself.
    pub client: String,
    jar: SignedCookieJar,
}

impl FromRequestParts<App> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let mut request = Request::new(());
        *request.headers_mut() = parts.headers.clone();
        *request.extensions_mut() = parts.extensions.clone();
        let address = Address::of(app, &request.map(|()| axum::body::Body::empty()));
        let agent = parts.headers.get(USER_AGENT).and_then(|v| v.to_str().ok());
        Ok(Self {
            app: app.clone(),
            address,
            client: agent.unwrap_or_default().chars().take(200).collect(),
            jar: SignedCookieJar::from_headers(&parts.headers, app.0.cookie_key.clone()),
        })
    }
}

impl Caller {
    /// The accounts known on this device, each with the device's id for it.
    fn owners(&self) -> Vec<(String, String)> {
        let cookie = self.jar.get(DEVICE_COOKIE);
        let value = cookie.as_ref().map_or("", Cookie::value);
        let pairs = value.strip_prefix("device~").unwrap_or_default().split('~');
        pairs
            .filter_map(|pair| pair.split_once(':'))
            .map(|(account, device)| (account.to_owned(), device.to_owned()))
            .collect()
    }

    /// Where a try at this account is made: on one of its devices, or somewhere in a network.
    pub(super) fn place(&self, account: Option<AccountId>) -> Place {
        let account = account.map(|a| a.to_string());
        let mut owners = self.owners().into_iter();
        let known = account.and_then(|id| owners.find(|(owner, _)| *owner == id));
        known.map_or_else(
            || Place::Network(self.address.network()),
            |(_, device)| Place::Device(device),
        )
    }

    /// Makes this a device of the account, and forgets that only one factor was proved.
    pub(super) fn remember(&self, response: &mut Response, account: AccountId) {
        let id = account.to_string();
        let mut owners = self.owners();
        let before = owners.iter().position(|(owner, _)| *owner == id);
        let device = before.map(|at| owners.remove(at).1);
        let device =
            device.unwrap_or_else(|| URL_SAFE_NO_PAD.encode(self.app.chance().bytes::<16>()));
        owners.insert(0, (id, device));
        owners.truncate(OWNERS);
        let pairs: Vec<String> = owners.iter().map(|(a, d)| format!("{a}:{d}")).collect();
        let value = format!("device~{}", pairs.join("~"));
        let mut kept = cookie(&self.app, DEVICE_COOKIE, value);
        kept.make_permanent();
        let mut gone = cookie(&self.app, HALF_COOKIE, String::new());
        gone.make_removal();
        set_cookies(&self.app, response, vec![kept, gone]);
    }

    /// Notes that the passphrase was right and the second factor is to follow.
    pub(super) fn half(&self, response: &mut Response, account: AccountId) {
        let until = (self.app.clock().now() + HALF).as_microsecond();
        let value = format!("half~{account}~{until}");
        let kept = cookie(&self.app, HALF_COOKIE, value);
        set_cookies(&self.app, response, vec![kept]);
    }

    /// Whose passphrase was right a moment ago.
    pub(super) fn half_in(&self) -> Option<AccountId> {
        let cookie = self.jar.get(HALF_COOKIE)?;
        let (account, until) = cookie.value().strip_prefix("half~")?.split_once('~')?;
        let until = Timestamp::from_microsecond(until.parse().ok()?).ok()?;
        if self.app.clock().now() >= until {
            return None;
        }
        account.parse().ok()
    }
}

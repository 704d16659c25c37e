//! A signed-in person's browser, as far as a measurement needs one: cookies, the form's token, its hidden fields.

use crate::Trouble;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use greenlane_domain::ids::AccountId;
use greenlane_portal::App;
use greenlane_portal::accounts::session;
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use tower::ServiceExt as _;

/// Fields that a page hides in its form and wants back.
const HIDDEN: [&str; 3] = ["csrf", "rev", "round"];

pub(super) struct Browser {
    service: Router,
    address: SocketAddr,
    cookies: BTreeMap<String, String>,
    hidden: BTreeMap<&'static str, String>,
}

impl Browser {
    /// Signed in, at an address of its own: nobody shares another's limits.
    pub(super) async fn new(
        app: &App,
        service: Router,
        account: AccountId,
        n: usize,
    ) -> Result<Self, Trouble> {
        let host = u32::try_from(n).unwrap_or_default();
        let address = Ipv4Addr::from_bits(Ipv4Addr::new(10, 0, 0, 1).to_bits() + host);
        let mut browser = Self {
            service,
            address: SocketAddr::from((address, 40_000)),
            cookies: BTreeMap::new(),
            hidden: BTreeMap::new(),
        };
        browser.keep(&session::cookie_for(app, account).await?);
        browser.get("/help").await?;
        Ok(browser)
    }

    fn keep(&mut self, line: &str) {
        let pair = line.split(';').next().and_then(|p| p.split_once('='));
        if let Some((name, value)) = pair {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// Opens a page, and keeps what its form hides.
    pub(super) async fn get(&mut self, path: &str) -> Result<(), Trouble> {
        let page = self.send(path, Request::get(path), Body::empty()).await?;
        for name in HIDDEN {
            let mark = format!("name=\"{name}\" value=\"");
            let value = page.split_once(&mark).and_then(|(_, v)| v.split_once('"'));
            if let Some((value, _)) = value {
                self.hidden.insert(name, value.to_owned());
            }
        }
        Ok(())
    }

    /// Sends the form of the page that was opened last.
    pub(super) async fn post(
        &mut self,
        path: &str,
        fields: &[(&str, String)],
    ) -> Result<(), Trouble> {
        let hidden = self.hidden.iter().map(|(name, value)| (*name, value));
        let typed = fields.iter().map(|(name, value)| (*name, value));
        let body = serde_urlencoded::to_string(hidden.chain(typed).collect::<Vec<_>>())?;
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let page = self.send(path, request, Body::from(body)).await?;
        if page.is_empty() {
            return Ok(());
        }
        Err(Trouble(format!("{path}: the form came back")))
    }

    async fn send(
        &mut self,
        path: &str,
        request: axum::http::request::Builder,
        body: Body,
    ) -> Result<String, Trouble> {
        let pairs = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let cookies = pairs.collect::<Vec<_>>().join("; ");
        let request = request
            .header(header::COOKIE, cookies)
            .extension(ConnectInfo(self.address))
            .body(body)?;
        let response = self.service.clone().oneshot(request).await?;
        let status = response.status();
        let lines = response.headers().get_all(header::SET_COOKIE).iter();
        let lines: Vec<String> = lines
            .filter_map(|line| line.to_str().ok().map(str::to_owned))
            .collect();
        for line in lines {
            self.keep(&line);
        }
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
        if status.is_success() || status.is_redirection() {
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
        Err(Trouble(format!("{path}: the answer was {status}")))
    }
}

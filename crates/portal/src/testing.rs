//! An installation for tests: a throw-away database on each engine, a still clock, seeded ids, and a client
//! that speaks like a browser without scripts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "for tests, which may fail loudly"
)]

use crate::accounts::commands::{NewAccount, register};
use crate::accounts::session;
use crate::command::System;
use crate::documents::Typesetter;
use crate::profile::scan::Scanner;
use crate::{App, Parts, Settings, clock};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use axum_extra::extract::cookie::{Cookie, SignedCookieJar};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use greenlane_db::Db;
use greenlane_domain::ids::AccountId;
use greenlane_domain::pack::Pack;
use greenlane_domain::permission::Rights;
use greenlane_domain::recognition::ProgrammeKeys;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tower::ServiceExt as _;

mod database;
mod forms;

#[cfg(test)]
/// Runs one command in its own transaction.
macro_rules! does {
    ($t:expr, $who:expr, $unit:ident => $command:expr) => {{
        let who = $t.who($who).await;
        let mut $unit = $t.app.begin(&who).await.unwrap();
        let done = $command.await.unwrap();
        $unit.commit().await.unwrap();
        done
    }};
}
#[cfg(test)]
pub(crate) use does;

/// The moment at which every test begins: a Monday.
pub const START: &str = "2024-03-04T15:00:00Z";

/// An installation under test.
pub struct TestApp {
    /// The installation.
    pub app: App,
    router: axum::Router,
    folder: tempfile::TempDir,
    url: String,
    /// After `app`, so that its connections are closed first.
    database: Option<database::Own>,
}

/// A person with a browser.
#[derive(Debug, Clone, Default)]
pub struct Client {
    cookies: BTreeMap<String, String>,
    address: Option<SocketAddr>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: axum::http::HeaderMap,
    /// The body's bytes.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> String {
        let value = self
            .headers
            .get(header::LOCATION)
            .and_then(|v| v.to_str().ok());
        value.unwrap_or_default().to_owned()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|e| panic!("not JSON: {e}: {}", self.text()))
    }
}

/// Runs a test on SQLite and, when `GREENLANE_TEST_POSTGRES` is set, on PostgreSQL.
pub async fn on_each_engine<F: AsyncFn(TestApp)>(test: F) {
    test(TestApp::sqlite().await).await;
    if let Ok(server) = std::env::var("GREENLANE_TEST_POSTGRES") {
        test(TestApp::postgres(&server).await).await;
    }
}

/// The same, with the persona door open.
pub async fn on_each_demo<F: AsyncFn(TestApp)>(test: F) {
    on_each_engine(async |t| test(t.as_demo()).await).await;
}

/// The CTPAT pack from the working tree.
pub fn pack_files() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ctpat");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the pack is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let name = path.strip_prefix(&root).expect("below the root");
                files.insert(name.to_string_lossy().into_owned(), text);
            }
        }
    }
    files
}

/// Loaded once a process: a test makes several installations of the same pack.
static POLICY: LazyLock<(Pack, Rights)> = LazyLock::new(|| {
    let pack =
        Pack::load(&pack_files()).unwrap_or_else(|m| panic!("the pack has mistakes: {m:#?}"));
    let schema = pack.schema.clone().unwrap_or_default();
    let rights = Rights::load(&schema, &pack.policies).unwrap_or_else(|f| panic!("{f:#?}"));
    (pack, rights)
});

fn parts(db: Db, folder: &Path) -> Parts {
    let (pack, rights) = POLICY.clone();
    let evidence = folder.join("evidence");
    std::fs::create_dir_all(&evidence).expect("a folder");
    let store = object_store::local::LocalFileSystem::new_with_prefix(&evidence).expect("a store");
    let trade = folder.join("trade");
    std::fs::create_dir_all(&trade).expect("a folder");
    let trade = object_store::local::LocalFileSystem::new_with_prefix(&trade).expect("a store");
    let start = START.parse().expect("a moment");
    Parts {
        db,
        pack,
        rights,
        clock: clock::Clock::still(start),
        chance: clock::Chance::seeded(7),
        keys: ProgrammeKeys::from_seeds([1; 32], [2; 32], start).expect("keys"),
        secret: [9; 64],
        evidence: Arc::new(store),
        trade: Arc::new(trade),
        typesetter: None,
        settings: Settings {
            base_url: "https://greenlane.example".to_owned(),
            demo: false,
            secure_cookies: true,
            proxies: Vec::new(),
            scanner: None,
        },
    }
}

impl TestApp {
    /// On a new SQLite file.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        Self::on(&url, folder).await
    }

    /// On the SQLite file of a folder that outlives this installation. `seed` must differ from start to start.
    pub async fn in_folder(folder: &Path, seed: u64) -> Self {
        let own = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.join("test.db").display());
        Self::seeded(&url, own, seed).await
    }

    /// In a new database of a PostgreSQL server.
    pub async fn postgres(server: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let own = database::Own::create(server).await;
        let mut test = Self::on(&own.url(), folder).await;
        test.database = Some(own);
        test
    }

    async fn on(url: &str, folder: tempfile::TempDir) -> Self {
        Self::seeded(url, folder, 7).await
    }

    async fn seeded(url: &str, folder: tempfile::TempDir, seed: u64) -> Self {
        let db = Db::connect(url).await.expect("a database");
        db.migrate().await.expect("a schema");
        let mut parts = parts(db, folder.path());
        parts.chance = clock::Chance::seeded(seed);
        let app = App::new(parts);
        Self {
            router: crate::router(&app),
            app,
            folder,
            url: url.to_owned(),
            database: None,
        }
    }

    /// Another process of the same installation: its connections and what it keeps in memory are its own.
    pub async fn beside(&self) -> App {
        let db = Db::connect(&self.url).await.expect("the same database");
        App::new(parts(db, self.folder.path()))
    }

    /// Where the database is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The folder with evidence and trade data, for tests that change files by hand.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The same installation with the persona door open.
    #[must_use]
    pub fn as_demo(self) -> Self {
        self.set(|parts| parts.settings.demo = true)
    }

    /// The same installation with a virus scanner.
    #[must_use]
    pub fn with_scanner(self, scanner: Scanner) -> Self {
        self.set(|parts| parts.settings.scanner = Some(scanner))
    }

    /// The same installation with a typesetter that puts a PDF's first line above what it is given, and changes nothing.
    #[must_use]
    pub fn with_typesetter(self) -> Self {
        let words = ["-c", "printf '%%PDF-1.7\\n'; cat"];
        let typesetter = Typesetter::new("/bin/sh".into(), &words, "a stand-in");
        self.set(|parts| parts.typesetter = Some(typesetter))
    }

    /// The same installation of a programme that examines nobody at random.
    #[must_use]
    pub fn without_sample(self) -> Self {
        self.set(|parts| parts.pack.sampling = None)
    }

    fn set(self, change: impl FnOnce(&mut Parts)) -> Self {
        let db = self.app.0.parts.db.clone();
        let mut parts = parts(db, self.folder.path());
        change(&mut parts);
        let app = App::new(parts);
        Self {
            router: crate::router(&app),
            app,
            folder: self.folder,
            url: self.url,
            database: self.database,
        }
    }

    /// Registers a person; `staff_role` makes them staff.
    pub async fn person(&self, email: &str, staff_role: Option<&str>) -> AccountId {
        let mut unit = self.app.begin(&System).await.expect("a transaction");
        let name = email.split('@').next().unwrap_or(email);
        let new = NewAccount {
            email,
            name,
            lang: "en",
            staff_role,
        };
        let id = register(&mut unit, new).await.expect("registered");
        unit.commit().await.expect("committed");
        id
    }

    /// A browser in which the person is signed in (with both factors).
    pub async fn sign_in(&self, account: AccountId) -> Client {
        let token = session::open(&self.app, account, 2, "test")
            .await
            .expect("a session");
        let mut client = Client::default();
        client.set(
            &self.app,
            "greenlane-session",
            &URL_SAFE_NO_PAD.encode(token),
        );
        client
    }

    /// The person as a signed-in asker, for calling commands directly.
    pub async fn who(&self, account: AccountId) -> crate::accounts::Who {
        let token = session::open(&self.app, account, 2, "test")
            .await
            .expect("a session");
        session::find(&self.app, &token)
            .await
            .expect("an answer")
            .expect("a session")
    }

    /// Moves the still clock.
    pub fn at(&self, moment: &str) {
        self.app.clock().set(moment.parse().expect("a moment"));
    }

    /// Follows a link.
    pub async fn get(&self, client: &mut Client, path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        self.send(client, request).await
    }

    /// Sends any request with the client's cookies, and keeps those that come back.
    pub async fn send(&self, client: &mut Client, mut request: Request<Body>) -> Answer {
        let line: Vec<String> = client
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        if !line.is_empty() {
            request
                .headers_mut()
                .insert(header::COOKIE, line.join("; ").parse().expect("a header"));
        }
        if let Some(address) = client.address {
            request.extensions_mut().insert(ConnectInfo(address));
        }
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        for line in response.headers().get_all(header::SET_COOKIE) {
            let cookie = Cookie::parse(line.to_str().expect("text").to_owned()).expect("a cookie");
            if cookie.value().is_empty() || cookie.max_age().is_some_and(|a| a.whole_seconds() == 0)
            {
                client.cookies.remove(cookie.name());
            } else {
                client
                    .cookies
                    .insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("a body")
            .to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }
}

impl Client {
    /// A browser at an address, `203.0.113.5:4000`.
    pub fn at(address: &str) -> Self {
        Self {
            address: Some(address.parse().expect("an address")),
            ..Self::default()
        }
    }

    /// The same browser, carried to another address.
    #[must_use]
    pub fn moved_to(&self, address: &str) -> Self {
        Self {
            cookies: self.cookies.clone(),
            ..Self::at(address)
        }
    }

    fn set(&mut self, app: &App, name: &'static str, value: &str) {
        let jar =
            SignedCookieJar::new(app.0.cookie_key.clone()).add(Cookie::new(name, value.to_owned()));
        let response = axum::response::IntoResponse::into_response((jar, ()));
        for line in response.headers().get_all(header::SET_COOKIE) {
            let cookie = Cookie::parse(line.to_str().expect("text").to_owned()).expect("a cookie");
            self.cookies
                .insert(cookie.name().to_owned(), cookie.value().to_owned());
        }
    }
}

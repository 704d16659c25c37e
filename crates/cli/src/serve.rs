//! Serving pages, and the jobs beside it.

use crate::config::{Config, Smtp};
use crate::installation::{Place, open};
use crate::{Outcome, Trouble};
use greenlane_portal::clock::{Chance, Clock};
use greenlane_portal::command::System;
use greenlane_portal::messages::{self, Server, Transport};
use greenlane_portal::profile::scan::keep_scanning;
use greenlane_portal::selectivity::keep_counting;
use greenlane_portal::{App, Settings, editions, integrity, reminders};
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How often new events are sealed.
const SEAL_EVERY: Duration = Duration::from_mins(1);

/// How often SQLite's log is looked at.
const SHORTEN_EVERY: Duration = Duration::from_millis(500);

/// Where a configured installation is, and how it is set.
pub fn place(config: &Config) -> Place {
    Place {
        dir: config.data_dir.clone(),
        database_url: config.database_url.clone(),
        pack: config.pack.clone(),
        settings: Settings {
            base_url: config.base_url.trim_end_matches('/').to_owned(),
            demo: false,
            secure_cookies: config.base_url.starts_with("https://"),
            proxies: config.proxies.clone(),
            scanner: config.virus_scanner.clone(),
        },
        clock: Clock::system(),
        chance: Chance::system(),
        seed: None,
    }
}

/// Logs to standard error, as `text` or `json`; what, is chosen by `RUST_LOG`.
pub fn log(format: &str, default: &str) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if format == "json" {
        log.json().init();
    } else {
        log.init();
    }
}

/// `greenlane serve`.
pub async fn run(config: Option<&Path>) -> Outcome {
    let config = Config::read(config)?;
    log(&config.log.format, "info");
    let listener = listen(&config.listen).await?;
    let app = open(place(&config)).await?;
    // What cannot be held to the policy still has to be served: pages say what is wrong.
    match greenlane_portal::rulesets::beyond_in_force(&app).await {
        Ok(0) => {}
        Ok(beyond) => tracing::warn!(
            beyond,
            "the ruleset in force gives more credit than the pack's policy allows; its page says where"
        ),
        Err(error) => {
            tracing::error!(%error, "the ruleset in force could not be held to the policy");
        }
    }
    tracing::info!(address = config.listen, "serving");
    serve(app, listener, post(&config.smtp)?).await
}

/// The way to the mail server, when there is one.
fn post(smtp: &Smtp) -> Result<Option<Transport>, Trouble> {
    let Some(host) = &smtp.host else {
        tracing::warn!("no mail server is set: mail waits in the outbox");
        return Ok(None);
    };
    let word = match &smtp.password_file {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|e| Trouble(format!("cannot read {}: {e}", path.display())))?,
        None => String::new(),
    };
    let credentials = smtp.user.as_deref().map(|user| (user, word.trim_end()));
    let server = Server {
        host,
        port: smtp.port,
        credentials,
    };
    Ok(Some(Transport::new(server, &smtp.from)?))
}

/// `greenlane migrate`.
pub async fn migrate(config: Option<&Path>) -> Outcome {
    let config = Config::read(config)?;
    open(place(&config)).await?;
    println!("the schema is up to date");
    Ok(true)
}

/// Takes the address, or says what is in the way.
pub async fn listen(address: &str) -> Result<TcpListener, Trouble> {
    TcpListener::bind(address)
        .await
        .map_err(|e| Trouble(format!("cannot listen on {address}: {e}")))
}

/// Serves until it is told to stop, then finishes what is under way and seals the record.
pub async fn serve(app: App, listener: TcpListener, post: Option<Transport>) -> Outcome {
    let (stop, stopped) = watch::channel(false);
    let end = || {
        let mut stopped = stopped.clone();
        async move { drop(stopped.changed().await) }
    };
    let posting = post.map(|post| tokio::spawn(messages::run(app.clone(), post, end())));
    let scanner = app.scanner().cloned();
    let scanning = scanner.map(|scanner| tokio::spawn(keep_scanning(app.clone(), scanner, end())));
    let sealing = tokio::spawn(seal_from_time_to_time(app.clone(), stopped.clone()));
    let following = tokio::spawn(editions::follow(app.clone()));
    let shortening = tokio::spawn(keep_log_short(app.clone()));
    let reminding = tokio::spawn(reminders::run(app.clone(), end()));
    let counting = tokio::spawn(keep_counting(app.clone(), end()));
    let router = greenlane_portal::router(&app).into_make_service_with_connect_info::<SocketAddr>();
    let end = async move {
        asked_to_stop().await;
        let _ = stop.send(true);
    };
    axum::serve(listener, router)
        .with_graceful_shutdown(end)
        .await?;
    following.abort();
    shortening.abort();
    reminding.await?;
    counting.await?;
    sealing.await?;
    for job in [posting, scanning].into_iter().flatten() {
        job.await?;
    }
    Ok(true)
}

/// Keeps the writer from having to empty SQLite's log within a commit; as long as it is not ended.
pub async fn keep_log_short(app: App) {
    loop {
        tokio::time::sleep(SHORTEN_EVERY).await;
        if let Err(error) = app.db(&System).shorten_log().await {
            tracing::warn!(%error, "the database's log could not be shortened");
        }
    }
}

async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    let _ = interrupt.await;
}

async fn seal_from_time_to_time(app: App, mut stopped: watch::Receiver<bool>) {
    loop {
        let last = tokio::select! {
            () = tokio::time::sleep(SEAL_EVERY) => false,
            _ = stopped.changed() => true,
        };
        match integrity::seal(&app).await {
            Ok(sealed) if sealed.events > 0 => {
                tracing::info!(sealed.seq, sealed.events, "sealed the record");
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "the record could not be sealed"),
        }
        if last {
            return;
        }
    }
}

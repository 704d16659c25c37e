//! The configuration file of `greenlane serve`. An unknown setting stops the start, so that a slip of the pen
//! does not silently leave a default in force.

use crate::Trouble;
use greenlane_portal::profile::scan::Scanner;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// Every setting, with its default.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where the service listens.
    pub listen: String,
    /// The address that people type.
    pub base_url: String,
    /// Evidence files and keys.
    pub data_dir: PathBuf,
    /// The database.
    pub database_url: Option<String>,
    /// Proxies in front of the service, whose word about a client's address is taken.
    pub proxies: Vec<IpAddr>,
    /// The policy pack; the one in the binary when left out.
    pub pack: Option<PathBuf>,
    /// Where clamd listens, to read evidence for viruses: `unix:PATH` or `tcp:HOST:PORT`.
    #[serde(deserialize_with = "scanner")]
    pub virus_scanner: Option<Scanner>,
    /// Mail.
    pub smtp: Smtp,
    /// Logging.
    pub log: Log,
}

/// Mail settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Smtp {
    /// Without a host no mail leaves; it waits in the outbox.
    pub host: Option<String>,
    /// The submission port.
    pub port: u16,
    /// Whom to sign in as.
    pub user: Option<String>,
    /// A file with nothing but the password.
    pub password_file: Option<PathBuf>,
    /// The sender.
    pub from: String,
}

/// Logging settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// `text` or `json`.
    pub format: String,
}

fn scanner<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Scanner>, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map(Some).map_err(D::Error::custom)
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            base_url: "http://127.0.0.1:8080".to_owned(),
            data_dir: PathBuf::from("/var/lib/greenlane"),
            database_url: None,
            proxies: Vec::new(),
            pack: None,
            virus_scanner: None,
            smtp: Smtp::default(),
            log: Log::default(),
        }
    }
}

impl Default for Smtp {
    fn default() -> Self {
        Self {
            host: None,
            port: 587,
            user: None,
            password_file: None,
            from: "Trusted trader programme <no-reply@localhost>".to_owned(),
        }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self {
            format: "text".to_owned(),
        }
    }
}

impl Config {
    /// From a file, or the defaults.
    pub fn read(path: Option<&Path>) -> Result<Self, Trouble> {
        let Some(path) = path else {
            return Ok(Self::default());
        };
        let text = std::fs::read_to_string(path)
            .map_err(|e| Trouble(format!("cannot read {}: {e}", path.display())))?;
        toml::from_str(&text).map_err(|e| Trouble(format!("{}: {e}", path.display())))
    }
}

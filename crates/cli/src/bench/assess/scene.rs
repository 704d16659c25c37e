//! A scratch installation with a ruleset of sixty rules in force, served over loopback.

use super::members::{self, SHARE};
use crate::Trouble;
use crate::bench::http::serve;
use crate::bench::rules::made::{Dice, rules, ruleset, word};
use crate::installation::{Place, open};
use greenlane_db::{Db, Engine, args};
use greenlane_portal::accounts::commands::{NewAccount, register};
use greenlane_portal::clock::{Chance, Clock};
use greenlane_portal::command::{Speaker, System, Unit};
use greenlane_portal::rulesets::commands::{self, Change};
use greenlane_portal::{App, Settings};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;

/// The installation.
pub(super) struct Scene {
    pub(super) app: App,
    pub(super) address: SocketAddr,
    pub(super) token: String,
    folder: tempfile::TempDir,
    /// The server and the name of the database to drop at the end.
    database: Option<(String, String)>,
    shortening: tokio::task::JoinHandle<()>,
}

async fn person(unit: &mut Unit, role: &'static str) -> Result<Speaker, Trouble> {
    unit.next_as(&System);
    let new = NewAccount {
        email: &format!("{role}@bench.example"),
        name: "Bench",
        lang: "en",
        staff_role: Some(role),
    };
    Ok(Speaker::alone(register(unit, new).await?, role))
}

/// Sixty rules in force, and no other; then the members join.
async fn in_force(app: &App) -> Result<(), Trouble> {
    let mut unit = app.begin(&System).await?;
    person(&mut unit, "administrator").await?;
    let author = person(&mut unit, "targeting_officer").await?;
    let approver = person(&mut unit, "director").await?;
    unit.next_as(&author);
    let id = commands::begin(&mut unit, "Bench", None).await?;
    let first = app.pack().targeting.clone().unwrap_or_default();
    let first: toml::Table = first.parse()?;
    let of_pack = first.get("rules").and_then(toml::Value::as_array);
    let mut at = Change {
        id,
        revision: 0,
        was: String::new(),
    };
    for rule in ruleset(&rules())?.rules {
        commands::put_rule(&mut unit, &at, rule).await?;
        at.revision += 1;
    }
    for rule in of_pack.into_iter().flatten() {
        let was = rule.get("id").and_then(toml::Value::as_str);
        was.unwrap_or_default().clone_into(&mut at.was);
        commands::drop_rule(&mut unit, &at).await?;
        at.revision += 1;
    }
    commands::submit(&mut unit, id, "Sixty rules to be measured.").await?;
    unit.next_as(&approver);
    let today = unit.today();
    commands::approve(
        &mut unit,
        id,
        today,
        (
            "Sixty rules to be measured.",
            "This installation has no declarations yet.",
        ),
    )
    .await?;
    unit.commit().await?;
    members::join(app, approver.account).await
}

impl Scene {
    /// On a new SQLite file.
    pub(super) async fn sqlite() -> Result<Self, Trouble> {
        Self::on(None).await
    }

    /// In a new database of a server.
    pub(super) async fn postgres(server: &str) -> Result<Self, Trouble> {
        let name = format!("greenlane_bench_{}", std::process::id());
        let db = Db::connect(server).await?;
        db.script(&format!("create database {name}")).await?;
        db.close().await;
        Self::on(Some((server.to_owned(), name))).await
    }

    async fn on(database: Option<(String, String)>) -> Result<Self, Trouble> {
        let folder = tempfile::tempdir()?;
        let url = database.as_ref().map(|(server, name)| {
            let (before, _) = server.rsplit_once('/').unwrap_or((server, ""));
            format!("{before}/{name}")
        });
        let app = open(Place {
            dir: folder.path().to_owned(),
            database_url: url,
            pack: None,
            settings: Settings {
                base_url: "http://127.0.0.1".to_owned(),
                demo: false,
                secure_cookies: false,
                proxies: Vec::new(),
                scanner: None,
            },
            clock: Clock::system(),
            chance: Chance::system(),
            seed: None,
        })
        .await?;
        in_force(&app).await?;
        let token =
            greenlane_portal::accounts::tokens::create(&app, "targeting_officer", "bench").await?;
        let address = serve(greenlane_portal::router(&app)).await?;
        let shortening = tokio::spawn(crate::serve::keep_log_short(app.clone()));
        Ok(Self {
            app,
            address,
            token,
            folder,
            database,
            shortening,
        })
    }

    pub(super) fn engine(&self) -> &'static str {
        match self.app.db(&System).engine() {
            Engine::Sqlite => "SQLite",
            Engine::Postgres => "PostgreSQL",
        }
    }

    /// Where its files are.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// How many assessments are recorded.
    pub(super) async fn recorded(&self) -> Result<i64, Trouble> {
        let count = "select count(*) from assessment";
        let (count,): (i64,) = self.app.db(&System).one(count, args![]).await?;
        Ok(count)
    }

    /// Takes everything away again.
    pub(super) async fn end(self) -> Result<(), Trouble> {
        self.shortening.abort();
        self.app.db(&System).close().await;
        if let Some((server, name)) = self.database {
            let db = Db::connect(&server).await?;
            db.script(&format!("drop database {name} with (force)"))
                .await?;
            db.close().await;
        }
        self.folder.close()?;
        Ok(())
    }
}

/// A declaration with importer, carrier, manufacturer and seller, of whom a share are members in good standing; one line of which sixty rules read all that they ask for.
pub(super) fn declaration(n: u32) -> Value {
    let mut dice = Dice(0x00A5_5E55_0000 + u64::from(n) + 1);
    // The first numbers of such dice are much alike.
    for _ in 0..8 {
        dice.below(2);
    }
    let mut of = |column: &str, count: u32| word(column, dice.below(count));
    let (origin, departure, hs6) = (of("origin", 20), of("departure", 20), of("hs6", 5000));
    let (office, seller) = (of("office", 40), of("seller", 20_000));
    let tax = dice.below(10_000_000);
    let mut party = |role: &str, of: fn(u32) -> String, (stranger, name): (String, String)| {
        let (member, which) = (dice.below(100) < SHARE, dice.below(1_000_000));
        let (number, name) = if member {
            let number = of(which);
            let name = members::name(&number);
            (number, name)
        } else {
            (stranger, name)
        };
        json!({"role": role, "identifier": number, "name": name})
    };
    let importer = (
        format!("{:02}-{tax:07}", 10 + n % 80),
        format!("Importer {n} Inc."),
    );
    let carrier = ("ABCD".to_owned(), "Carrier Lines".to_owned());
    let maker = (
        format!("MXMAN{:06}", n % 1_000_000),
        format!("Maker {}", n % 977),
    );
    let parties = [
        party("importer", members::importer, importer),
        party("carrier", members::carrier, carrier),
        party("manufacturer", members::maker, maker),
        json!({"role": "seller", "identifier": seller, "name": "Seller"}),
    ];
    json!({
        "reference": format!("bench-{n}"),
        "declaration": format!("B{n:08}"),
        "declared_on": "2026-03-02",
        "office": office,
        "mode": "40",
        "parties": parties,
        "lines": [{
            "hs6": hs6, "origin": origin, "departure": departure, "value": f64::from(dice.below(2_000_000)) / 10.0,
            "net_mass": f64::from(dice.below(400_000) + 1) / 10.0, "tax_rate": f64::from(dice.below(300)) / 10.0,
            "containers": dice.below(6),
        }],
    })
}

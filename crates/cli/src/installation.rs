//! Opens an installation: its folder with keys, secret and evidence, its database, its pack.

use crate::Trouble;
use greenlane_db::Db;
use greenlane_domain::pack::Pack;
use greenlane_domain::permission::Rights;
use greenlane_domain::recognition::ProgrammeKeys;
use greenlane_portal::clock::{Chance, Clock};
use greenlane_portal::{App, Parts, Settings, integrity};
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

static CTPAT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../packs/ctpat");

/// Where an installation is and how it runs.
pub struct Place {
    /// Its folder.
    pub dir: PathBuf,
    /// Its database; the SQLite file in the folder when left out.
    pub database_url: Option<String>,
    /// Its pack; the one in the binary when left out.
    pub pack: Option<PathBuf>,
    /// Settings for pages.
    pub settings: Settings,
    /// The time.
    pub clock: Clock,
    /// Ids and random bytes.
    pub chance: Chance,
    /// Seeds of keys and secret for a demo world; drawn when left out.
    pub seed: Option<u64>,
}

/// The pack's files: from a folder, or those in the binary.
pub fn pack_files(dir: Option<&Path>) -> Result<BTreeMap<String, String>, Trouble> {
    let mut files = BTreeMap::new();
    match dir {
        Some(root) => read_folder(root, root, &mut files)?,
        None => read_embedded(&CTPAT, &mut files),
    }
    Ok(files)
}

fn read_folder(
    root: &Path,
    dir: &Path,
    files: &mut BTreeMap<String, String>,
) -> Result<(), Trouble> {
    let entries = std::fs::read_dir(dir)
        .map_err(|e| Trouble(format!("cannot read {}: {e}", dir.display())))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            read_folder(root, &path, files)?;
        } else {
            let text = std::fs::read_to_string(&path)
                .map_err(|e| Trouble(format!("cannot read {}: {e}", path.display())))?;
            let name = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            files.insert(name, text);
        }
    }
    Ok(())
}

fn read_embedded(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        if let Some(text) = file.contents_utf8() {
            files.insert(file.path().to_string_lossy().into_owned(), text.to_owned());
        }
    }
    for inner in dir.dirs() {
        read_embedded(inner, files);
    }
}

/// Loads a pack and its policies, or every mistake in it.
pub fn load_pack(dir: Option<&Path>) -> Result<(Pack, Rights), Vec<String>> {
    let files = pack_files(dir).map_err(|t| vec![t.0])?;
    let pack = Pack::load(&files)
        .map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let schema = pack
        .schema
        .clone()
        .ok_or_else(|| vec!["policies/schema.cedarschema is missing".to_owned()])?;
    let rights = Rights::load(&schema, &pack.policies)
        .map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    Ok((pack, rights))
}

fn secret_file(path: &Path, fresh: &[u8]) -> Result<Vec<u8>, Trouble> {
    if let Ok(bytes) = std::fs::read(path) {
        return Ok(bytes);
    }
    std::fs::write(path, fresh)
        .map_err(|e| Trouble(format!("cannot write {}: {e}", path.display())))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
    }
    Ok(fresh.to_vec())
}

fn keys(dir: &Path, chance: &Chance, now: Timestamp) -> Result<ProgrammeKeys, Trouble> {
    let path = dir.join("keys.json");
    let mut made = ProgrammeKeys::from_seeds(chance.bytes(), chance.bytes(), now);
    // About one seed in four thousand million is no P-256 key.
    while made.is_err() {
        made = ProgrammeKeys::from_seeds(chance.bytes(), chance.bytes(), now);
    }
    let fresh = serde_json::to_vec_pretty(&made?.to_json())?;
    Ok(ProgrammeKeys::from_json(&secret_file(&path, &fresh)?)?)
}

/// The database's address.
pub fn database_url(dir: &Path, given: Option<&str>) -> String {
    given.map_or_else(
        || format!("sqlite:{}", dir.join("greenlane.db").display()),
        str::to_owned,
    )
}

/// Opens the installation and brings its schema and its query tables up to date.
pub async fn open(place: Place) -> Result<App, Trouble> {
    for folder in ["evidence", "trade"] {
        std::fs::create_dir_all(place.dir.join(folder))
            .map_err(|e| Trouble(format!("cannot make {}: {e}", place.dir.display())))?;
    }
    let (pack, rights) = load_pack(place.pack.as_deref()).map_err(|all| Trouble(all.join("\n")))?;
    let own = place
        .seed
        .map_or_else(Chance::system, |seed| Chance::seeded(seed ^ 0x6b65_7973));
    let secret = secret_file(&place.dir.join("secret.key"), &own.bytes::<64>())?;
    let secret: [u8; 64] = secret.try_into().map_err(|_| {
        Trouble(format!(
            "{}: 64 bytes are expected",
            place.dir.join("secret.key").display()
        ))
    })?;
    let keys = keys(&place.dir, &own, place.clock.now())?;
    let db = Db::connect(&database_url(&place.dir, place.database_url.as_deref())).await?;
    db.migrate().await?;
    let evidence =
        object_store::local::LocalFileSystem::new_with_prefix(place.dir.join("evidence"))?;
    // A manifest that outlives a power cut must not name partitions that did not.
    let trade = object_store::local::LocalFileSystem::new_with_prefix(place.dir.join("trade"))?
        .with_fsync(true);
    let app = App::new(Parts {
        db,
        pack,
        rights,
        clock: place.clock,
        chance: place.chance,
        keys,
        secret,
        evidence: Arc::new(evidence),
        trade: Arc::new(trade),
        typesetter: crate::typesetting::typesetter(),
        settings: place.settings,
    });
    integrity::renew(&app).await?;
    Ok(app)
}

/// An installation for a tool that serves no pages.
pub async fn for_tool(place: &crate::Where) -> Result<App, Trouble> {
    if !place.dir.is_dir() {
        return Err(Trouble(format!(
            "there is no installation in {}",
            place.dir.display()
        )));
    }
    let state = crate::demo::State::read(&place.dir)?;
    open(Place {
        dir: place.dir.clone(),
        database_url: place
            .database_url
            .clone()
            .or_else(|| state.as_ref().and_then(|s| s.database_url.clone())),
        pack: None,
        settings: Settings {
            base_url: "http://127.0.0.1:8080".to_owned(),
            demo: false,
            secure_cookies: true,
            proxies: Vec::new(),
            scanner: None,
        },
        clock: state.map_or_else(Clock::system, |s| Clock::moved_by(s.moved_by)),
        chance: Chance::system(),
        seed: None,
    })
    .await
}

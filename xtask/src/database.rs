//! A PostgreSQL of our own for the tests: made in a temporary folder, on a free port, gone afterwards.
//!
//! It never touches a server that is already there. Durability is switched off, which makes it fast and unfit for
//! anything but tests. PostgreSQL refuses to run as root, so root starts it as the user `postgres`.

use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::{Outcome, process};

/// Tests connect to the server named here, as its superuser, and make a database each.
pub const ENVIRONMENT: &str = "GREENLANE_TEST_POSTGRES";

const PATIENCE: Duration = Duration::from_mins(1);

/// The folder with `initdb`, `postgres` and `pg_isready`, if PostgreSQL is installed.
pub fn programs() -> Option<PathBuf> {
    let given = std::env::var_os("GREENLANE_POSTGRES_BIN").map(PathBuf::from);
    let configured = process::output(Command::new("pg_config").arg("--bindir"))
        .ok()
        .map(|folder| PathBuf::from(folder.trim()));
    let in_path = process::find("initdb").and_then(|program| program.parent().map(Path::to_owned));
    let usual = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"]
        .into_iter()
        .flat_map(versions);
    [given, configured, in_path]
        .into_iter()
        .flatten()
        .chain(usual)
        .chain([PathBuf::from("/usr/pgsql/bin")])
        .find(|folder| {
            ["initdb", "postgres", "pg_isready"]
                .iter()
                .all(|program| folder.join(program).is_file())
        })
}

/// The `bin` folders of the versions below `parent`, newest first.
fn versions(parent: &str) -> Vec<PathBuf> {
    let number = |path: &Path| -> u32 {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.trim_start_matches("postgresql")
            .trim_start_matches('@')
            .parse()
            .unwrap_or(0)
    };
    let mut folders: Vec<PathBuf> = std::fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.sort_by_key(|path| std::cmp::Reverse(number(path)));
    folders
        .into_iter()
        .map(|folder| folder.join("bin"))
        .collect()
}

/// A running server. Dropping it stops the server and removes its folder.
pub struct Postgres {
    server: Child,
    url: String,
    // Last, so that it is removed after the server has ended.
    _folder: TempDir,
}

impl Postgres {
    pub fn start() -> Outcome<Self> {
        let programs = programs().ok_or("PostgreSQL is not installed")?;
        let owner = Owner::find()?;
        let folder = tempfile::Builder::new()
            .prefix("greenlane-postgres-")
            .tempdir()
            .map_err(|error| format!("no temporary folder: {error}"))?;
        owner.give(folder.path())?;
        let password = password()?;
        let data = folder.path().join("data");
        initialise(&programs, &owner, folder.path(), &data, &password)?;
        // Between asking for a free port and taking it, somebody else may have taken it.
        let mut last = String::new();
        for _ in 0..3 {
            let port = free_port()?;
            match serve(&programs, &owner, folder.path(), &data, port) {
                Ok(server) => {
                    let url = format!("postgres://greenlane:{password}@127.0.0.1:{port}/postgres");
                    return Ok(Self {
                        server,
                        url,
                        _folder: folder,
                    });
                }
                Err(message) => last = message,
            }
        }
        Err(last)
    }

    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's "fast" shutdown: it ends connections and stops.
        stop(&mut self.server);
    }
}

fn stop(server: &mut Child) {
    let asked = Command::new("kill")
        .args(["-INT", &server.id().to_string()])
        .status();
    let started = Instant::now();
    while asked.as_ref().is_ok_and(std::process::ExitStatus::success)
        && started.elapsed() < Duration::from_secs(10)
    {
        if !matches!(server.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    // Nothing in it is worth keeping, so ending it hard is allowed. If even that fails there is nothing left to do.
    let _ = server.kill();
    let _ = server.wait();
}

/// As whom the server runs: ourselves, or `postgres` when we are root.
struct Owner(Option<(u32, u32)>);

impl Owner {
    fn find() -> Outcome<Self> {
        if !process::is_root() {
            return Ok(Self(None));
        }
        let users = std::fs::read_to_string("/etc/passwd")
            .map_err(|error| format!("/etc/passwd: {error}"))?;
        for name in ["postgres", "nobody"] {
            let ids = users.lines().find_map(|line| {
                match line.split(':').collect::<Vec<_>>().as_slice() {
                    [user, _, uid, gid, ..] if *user == name => {
                        Some((uid.parse().ok()?, gid.parse().ok()?))
                    }
                    _ => None,
                }
            });
            if ids.is_some() {
                return Ok(Self(ids));
            }
        }
        Err("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as".to_owned())
    }

    fn give(&self, path: &Path) -> Outcome {
        let Some((uid, gid)) = self.0 else {
            return Ok(());
        };
        std::os::unix::fs::chown(path, Some(uid), Some(gid)).map_err(|error| {
            format!(
                "cannot give {} to the database user: {error}",
                path.display()
            )
        })
    }

    fn become_it(&self, command: &mut Command, folder: &Path) {
        // The folder in which we were started may be closed to the other user.
        command
            .current_dir(folder)
            .env("HOME", folder)
            .env("LC_ALL", "C")
            .env_remove("PGDATA")
            .env_remove("PGPORT");
        if let Some((uid, gid)) = self.0 {
            command.uid(uid).gid(gid);
        }
    }
}

fn initialise(
    programs: &Path,
    owner: &Owner,
    folder: &Path,
    data: &Path,
    password: &str,
) -> Outcome {
    let secret = folder.join("password");
    std::fs::write(&secret, password).map_err(|error| format!("{}: {error}", secret.display()))?;
    owner.give(&secret)?;
    let mut command = Command::new(programs.join("initdb"));
    command
        .args([
            "--username=greenlane",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            "--encoding=UTF8",
        ])
        .args(["--no-locale", "--no-sync"])
        .arg(format!("--pwfile={}", secret.display()))
        .arg(format!("--pgdata={}", data.display()));
    owner.become_it(&mut command, folder);
    let done = process::output(&mut command).map(drop);
    std::fs::remove_file(&secret).map_err(|error| format!("{}: {error}", secret.display()))?;
    done
}

fn serve(programs: &Path, owner: &Owner, folder: &Path, data: &Path, port: u16) -> Outcome<Child> {
    let log_path = folder.join("log");
    let log = std::fs::File::create(&log_path)
        .map_err(|error| format!("{}: {error}", log_path.display()))?;
    let errors = log.try_clone().map_err(|error| error.to_string())?;
    // When this program is killed, the server must not stay behind; the kernel can see to that, on Linux.
    let mut command = match process::find("setpriv") {
        Some(setpriv) => {
            let mut command = Command::new(setpriv);
            command
                .args(["--pdeathsig", "INT", "--"])
                .arg(programs.join("postgres"));
            command
        }
        None => Command::new(programs.join("postgres")),
    };
    command.arg("-D").arg(data).arg("-k").arg(folder).args([
        "-h",
        "127.0.0.1",
        "-p",
        &port.to_string(),
    ]);
    for setting in [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "autovacuum=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "max_connections=400",
        "shared_buffers=128MB",
        "timezone=UTC",
        "log_min_messages=fatal",
    ] {
        command.args(["-c", setting]);
    }
    command.stdin(Stdio::null()).stdout(log).stderr(errors);
    owner.become_it(&mut command, folder);
    let mut server = command
        .spawn()
        .map_err(|error| format!("cannot start postgres: {error}"))?;
    match wait_until_ready(programs, &mut server, port) {
        Ok(()) => Ok(server),
        Err(message) => {
            stop(&mut server);
            let log = std::fs::read_to_string(&log_path).unwrap_or_default();
            Err(format!("{message}\n{}", log.trim_end()))
        }
    }
}

fn wait_until_ready(programs: &Path, server: &mut Child, port: u16) -> Outcome {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if let Ok(Some(status)) = server.try_wait() {
            return Err(format!("postgres ended at once ({status})"));
        }
        let mut ask = Command::new(programs.join("pg_isready"));
        ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
        if ask.status().is_ok_and(|status| status.success()) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err(format!(
        "postgres was not ready after {} s",
        PATIENCE.as_secs()
    ))
}

fn free_port() -> Outcome<u16> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port on 127.0.0.1: {error}"))
}

/// Other people on this machine must not reach the superuser of our server through its port.
fn password() -> Outcome<String> {
    use std::fmt::Write as _;
    use std::io::Read as _;
    let mut bytes = [0_u8; 16];
    std::fs::File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .map_err(|error| format!("/dev/urandom: {error}"))?;
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// The task `postgres`.
pub fn run_command(command: &[&str]) -> Outcome {
    let postgres = Postgres::start()?;
    if let [program, arguments @ ..] = command {
        return process::run(
            Command::new(program)
                .args(arguments)
                .env(ENVIRONMENT, postgres.url()),
        );
    }
    println!("{ENVIRONMENT}={}\nEnter stops it.", postgres.url());
    std::io::stdin()
        .read_line(&mut String::new())
        .map(drop)
        .map_err(|error| error.to_string())
}

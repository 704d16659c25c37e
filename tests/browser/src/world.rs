//! The server and the browser of one test.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use thirtyfour::prelude::*;

/// Companies in the test world: enough for every stage of a life.
const MEMBERS: &str = "60";

const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// A running world and a browser.
pub struct Stage {
    /// The browser.
    pub driver: WebDriver,
    /// The server's address without a trailing slash.
    pub base: String,
    /// None of a second browser, which the first one's server serves.
    server: Mutex<Option<Child>>,
    /// How the server is started again after it was stopped.
    served: Option<Served>,
    chromedriver: Option<Child>,
    driver_port: u16,
    folder: tempfile::TempDir,
}

/// A server: the program, its world and its port.
struct Served {
    binary: PathBuf,
    world: PathBuf,
    port: u16,
}

impl Served {
    fn start(&self) -> Child {
        let child = Command::new(&self.binary)
            .args(["demo", "--port", &self.port.to_string(), "--dir"])
            .arg(&self.world)
            .stdout(Stdio::null())
            .spawn()
            .expect("the server starts");
        wait_for(self.port, "the server");
        child
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // Asked from here to end the browser, the client would wait two minutes for an answer.
        let _ = self.driver.clone().leak();
        let server = self.server.get_mut();
        let server = server.unwrap_or_else(PoisonError::into_inner);
        let children = [server.as_mut(), self.chromedriver.as_mut()];
        for child in children.into_iter().flatten() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|l| l.local_addr())
        .expect("a free port")
        .port()
}

fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|dir| names.iter().map(move |n| dir.join(n)))
        .find(|p| p.is_file())
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// The prepared world, made once for each build of the program and then copied.
fn prepared(program: &Path) -> PathBuf {
    let about = std::fs::metadata(program).expect("the program");
    let built = about
        .modified()
        .ok()
        .and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok());
    let name = format!(
        "world-{}-{}",
        about.len(),
        built.map_or(0, |d| d.as_millis())
    );
    let home = std::env::temp_dir().join("greenlane-browser-tests");
    let dir = home.join(name);
    if dir.join("demo.toml").is_file() {
        return dir;
    }
    let _ = std::fs::remove_dir_all(&home);
    let made = Command::new(program)
        .args(["demo", "--prepare-only", "--members", MEMBERS, "--dir"])
        .arg(&dir)
        .stdout(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(made.success(), "the demo world could not be made");
    dir
}

fn wait_for(port: u16, what: &str) {
    for _ in 0..300 {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("{what} does not answer on port {port}");
}

/// Starts everything; none when the tests are to be skipped. `scripts: false` is a browser that runs none.
pub async fn stage(size: (u32, u32), scripts: bool) -> Option<Stage> {
    let wanted = std::env::var("BROWSER_TESTS").unwrap_or_default();
    let found = std::env::var_os("GREENLANE_BIN").map(PathBuf::from);
    let chromium = program(&CHROMIUM);
    let driver = program(&["chromedriver"]);
    let (Some(binary), Some(chromium), Some(driver)) = (found, chromium, driver) else {
        assert!(
            wanted != "required",
            "GREENLANE_BIN, Chromium or chromedriver is missing"
        );
        eprintln!("skipped: GREENLANE_BIN, Chromium or chromedriver is missing");
        return None;
    };
    if wanted == "skip" {
        return None;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let world = folder.path().join("world");
    copy(&prepared(&binary), &world);
    let port = free_port();
    let served = Served {
        binary,
        world,
        port,
    };
    let server = served.start();
    let driver_port = free_port();
    let chromedriver = Command::new(driver)
        .arg(format!("--port={driver_port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver starts");
    wait_for(driver_port, "chromedriver");
    let driver = browser(&chromium, driver_port, folder.path(), size, scripts).await;
    Some(Stage {
        driver,
        base: format!("http://127.0.0.1:{port}"),
        server: Mutex::new(Some(server)),
        served: Some(served),
        chromedriver: Some(chromedriver),
        driver_port,
        folder,
    })
}

async fn browser(
    chromium: &Path,
    port: u16,
    folder: &Path,
    size: (u32, u32),
    scripts: bool,
) -> WebDriver {
    let mut wishes = DesiredCapabilities::chrome();
    wishes
        .set_binary(&chromium.display().to_string())
        .expect("a capability");
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let window = format!("--window-size={},{}", size.0, size.1);
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        &profile,
        &window,
    ];
    for arg in args {
        wishes.add_arg(arg).expect("a capability");
    }
    if !scripts {
        let off = serde_json::json!({ "profile.managed_default_content_settings.javascript": 2 });
        wishes
            .add_experimental_option("prefs", off)
            .expect("a capability");
    }
    let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes)
        .await
        .expect("a browser");
    sized(&driver, size).await;
    driver
}

// A headless window is at least 500 pixels wide; the device's own size is not.
async fn sized(driver: &WebDriver, size: (u32, u32)) {
    let metrics = serde_json::json!({
        "width": size.0, "height": size.1, "deviceScaleFactor": 1, "mobile": size.0 < 500
    });
    let command = "Emulation.setDeviceMetricsOverride";
    driver
        .cdp()
        .send_raw(command, metrics)
        .await
        .expect("a size");
}

impl Stage {
    /// A second browser at the same server, with cookies of its own. It lasts no longer than the first.
    pub async fn beside(&self, size: (u32, u32), scripts: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let chromium = program(&CHROMIUM).expect("the first browser's program");
        let driver = browser(&chromium, self.driver_port, folder.path(), size, scripts).await;
        Self {
            driver,
            base: self.base.clone(),
            server: Mutex::new(None),
            served: None,
            chromedriver: None,
            driver_port: self.driver_port,
            folder,
        }
    }

    /// Opens a path.
    pub async fn open(&self, path: &str) {
        self.driver
            .goto(format!("{}{path}", self.base))
            .await
            .expect("a page");
    }

    /// Ends the browser. A test that fails does not come here and leaves it to the machine.
    pub async fn ends(self) {
        let quit = self.driver.clone().quit();
        let _ = tokio::time::timeout(Duration::from_secs(10), quit).await;
    }

    /// Ends the server: no browser of this test reaches the programme any more, not even its service worker, which the
    /// browser's own way of going offline would leave connected.
    pub fn cuts(&self) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut child) = server.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Starts it again, at the same address and with the same record.
    pub fn restores(&self) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        if server.is_none() {
            *server = self.served.as_ref().map(Served::start);
        }
    }

    /// A folder of this test's own.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Changes the size of the screen.
    pub async fn resize(&self, size: (u32, u32)) {
        sized(&self.driver, size).await;
    }
}

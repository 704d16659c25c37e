//! Programs that the tests need from the system: PostgreSQL, Chromium and its driver, Python's pip, and
//! poppler's programs, which read PDF files.
//!
//! On Debian they are installed when they are missing and it is allowed (root, or `sudo` without a password). On any
//! other system nothing is touched: the message says exactly what to install.

use std::process::Command;

use crate::{Outcome, database, process};

/// Something the tests need, and the Debian package that brings it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Postgres,
    Chromium,
    Chromedriver,
    Pip,
    Poppler,
}

impl Need {
    pub const ALL: [Self; 5] = [
        Self::Postgres,
        Self::Chromium,
        Self::Chromedriver,
        Self::Pip,
        Self::Poppler,
    ];

    fn debian_package(self) -> &'static str {
        match self {
            Self::Postgres => "postgresql",
            Self::Chromium => "chromium",
            Self::Chromedriver => "chromium-driver",
            Self::Pip => "python3-pip",
            Self::Poppler => "poppler-utils",
        }
    }

    pub fn is_present(self) -> bool {
        match self {
            Self::Postgres => database::programs().is_some(),
            Self::Chromium => ["chromium", "chromium-browser", "google-chrome"]
                .iter()
                .any(|name| process::find(name).is_some()),
            Self::Chromedriver => process::find("chromedriver").is_some(),
            Self::Poppler => process::find("pdfinfo").is_some(),
            Self::Pip => {
                process::output(Command::new("python3").args(["-m", "pip", "--version"])).is_ok()
            }
        }
    }
}

/// How packages can be installed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Installer {
    AptAsRoot,
    AptBySudo,
    /// Not Debian, or not allowed: a person has to do it.
    Nobody,
}

/// Install what is missing, or explain.
pub fn ensure(needs: &[Need], may_install: bool) -> Outcome {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    let installer = if may_install {
        installer()
    } else {
        Installer::Nobody
    };
    let Some(commands) = plan(installer, &missing) else {
        return Err(instructions(&missing));
    };
    for mut command in commands {
        process::run(&mut command)?;
    }
    let still = self::missing(&missing);
    if still.is_empty() {
        Ok(())
    } else {
        Err(instructions(&still))
    }
}

/// The task `setup`: the same on request, without running any test.
pub fn setup(dry_run: bool) -> Outcome {
    let missing = missing(&Need::ALL);
    if missing.is_empty() {
        println!(
            "nothing is missing: PostgreSQL, Chromium, chromedriver, pip and poppler are installed"
        );
    }
    if !dry_run {
        return ensure(&Need::ALL, true);
    }
    // With nothing missing, a dry run still shows what a bare machine would get.
    let shown = if missing.is_empty() {
        Need::ALL.to_vec()
    } else {
        missing
    };
    match plan(installer(), &shown) {
        Some(commands) => {
            println!("for {shown:?} this would run:");
            for command in &commands {
                println!("  {}", process::shown(command));
            }
        }
        None => println!("{}", instructions(&shown)),
    }
    Ok(())
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs
        .iter()
        .copied()
        .filter(|need| !need.is_present())
        .collect()
}

fn installer() -> Installer {
    // Ubuntu and other descendants name these packages otherwise, so only Debian itself counts.
    let debian = std::fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text));
    if !debian || process::find("apt-get").is_none() {
        Installer::Nobody
    } else if process::is_root() {
        Installer::AptAsRoot
    } else if process::output(Command::new("sudo").args(["-n", "true"])).is_ok() {
        Installer::AptBySudo
    } else {
        Installer::Nobody
    }
}

fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .any(|line| line.trim().trim_start_matches("ID=").trim_matches('"') == "debian")
}

/// The commands that install `missing`, or nothing when a person has to.
fn plan(installer: Installer, missing: &[Need]) -> Option<Vec<Command>> {
    let apt = |arguments: &[&str]| {
        // `env` and not `Command::env`: sudo drops most of the environment.
        let mut command = if installer == Installer::AptBySudo {
            let mut command = Command::new("sudo");
            command.args(["-n", "env"]);
            command
        } else {
            Command::new("env")
        };
        command
            .arg("DEBIAN_FRONTEND=noninteractive")
            .arg("apt-get")
            .args(arguments);
        command
    };
    if installer == Installer::Nobody {
        return None;
    }
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    install.args(missing.iter().map(|need| need.debian_package()));
    Some(vec![apt(&["update"]), install])
}

fn instructions(missing: &[Need]) -> String {
    let packages: Vec<_> = missing.iter().map(|need| need.debian_package()).collect();
    format!(
        "missing: {missing:?}. Please install:\n  \
         Debian:  sudo apt-get update && sudo apt-get install --no-install-recommends {}\n  \
         Ubuntu:  sudo apt-get install postgresql poppler-utils; Chrome and chromedriver of one version from their makers\n  \
         Fedora:  sudo dnf install postgresql-server chromium chromedriver poppler-utils\n  \
         macOS:   brew install postgresql chromedriver poppler, and Chrome\n\
         PostgreSQL 14 or newer; its programs are looked for in $GREENLANE_POSTGRES_BIN, by pg_config, in the path and\n\
         in the usual folders. No server has to run. `cargo xtask test --quick` does without the browser.",
        packages.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_as_root_updates_the_lists_and_then_installs_only_what_is_missing() {
        let commands =
            plan(Installer::AptAsRoot, &[Need::Postgres, Need::Chromedriver]).unwrap_or_default();
        let shown: Vec<_> = commands.iter().map(process::shown).collect();
        assert_eq!(
            shown,
            [
                "env DEBIAN_FRONTEND=noninteractive apt-get update",
                "env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postgresql \
                 chromium-driver"
            ]
        );
    }

    #[test]
    fn sudo_is_asked_never_to_prompt() {
        let commands = plan(Installer::AptBySudo, &[Need::Chromium]).unwrap_or_default();
        assert!(
            commands
                .iter()
                .all(|command| process::shown(command).starts_with("sudo -n env DEBIAN_FRONTEND"))
        );
        assert_eq!(commands.len(), 2);
    }

    #[test]
    fn elsewhere_a_person_is_told_what_to_install() {
        assert!(plan(Installer::Nobody, &[Need::Postgres]).is_none());
        let text = instructions(&[Need::Postgres, Need::Chromium]);
        assert!(
            text.contains("--no-install-recommends postgresql chromium\n"),
            "{text}"
        );
        assert!(text.contains("macOS"), "{text}");
    }

    #[test]
    fn only_debian_itself_counts_as_debian() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian("ID=fedora\n"));
    }
}

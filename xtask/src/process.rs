//! Running other programs: found in the path, run with their output shown, or with it captured.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

/// Where `program` is, searching the path and then the places in which Debian keeps system programs.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin", "/sbin"].map(PathBuf::from))
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

/// Whether cargo tells a program by this variable which package of its own it runs.
fn of_our_package(name: &str) -> bool {
    let of_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    of_package.iter().any(|start| name.starts_with(start)) || name == "CARGO_CRATE_NAME"
}

/// Cargo as it was when it started us: the same toolchain, in the root of the checkout.
///
/// Without what it told us of our own package: build scripts of some dependencies (`ring`) ask to be run again when these
/// variables change, and half of the workspace was compiled anew for each change between `cargo xtask` and `cargo`.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(of_our_package) {
            command.env_remove(name);
        }
    }
    command
}

/// Run to the end with the output shown.
pub fn run(command: &mut Command) -> Outcome {
    announce(command);
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", shown(command)))
    }
}

/// Run to the end and return what it wrote to standard output.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return String::from_utf8(output.stdout)
            .map_err(|_| format!("`{}` did not write UTF-8", shown(command)));
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "`{}` failed ({})\n{}",
        shown(command),
        output.status,
        complaint.trim_end()
    ))
}

/// Run with the output shown, but give up and end it when it takes longer than `limit`.
pub fn run_within(command: &mut Command, limit: Duration) -> Outcome {
    announce(command);
    let mut child = command
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    let started = Instant::now();
    loop {
        match child.try_wait().map_err(|error| error.to_string())? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => return Err(format!("`{}` failed ({status})", shown(command))),
            None if started.elapsed() > limit => {
                child
                    .kill()
                    .and_then(|()| child.wait())
                    .map_err(|error| error.to_string())?;
                return Err(format!(
                    "`{}` took longer than {} s",
                    shown(command),
                    limit.as_secs()
                ));
            }
            None => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

pub fn announce(command: &Command) {
    println!("$ {}", shown(command));
}

/// The command as one would type it: the program by its name and not by its full path.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    let arguments = command
        .get_args()
        .map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(program)
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start `{}`: {error}", shown(command))
}

/// Whether we are root. There is no safe call for it in the standard library, so ask `id`.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

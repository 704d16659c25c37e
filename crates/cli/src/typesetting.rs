//! Typesetting as a process of its own: this very program, called with `report-worker`.

use greenlane_portal::documents::Typesetter;

/// The way to the typesetter; none where this program was built without it.
#[cfg(feature = "reports")]
pub fn typesetter() -> Option<Typesetter> {
    match std::env::current_exe() {
        Ok(program) => Some(Typesetter::new(
            program,
            &["report-worker"],
            greenlane_reports::TYPESETTER,
        )),
        Err(error) => {
            tracing::warn!(%error, "this program cannot find itself: no documents are typeset");
            None
        }
    }
}

/// The same.
#[cfg(not(feature = "reports"))]
pub fn typesetter() -> Option<Typesetter> {
    None
}

/// `greenlane report-worker`: a document as JSON comes in, a PDF goes out.
#[cfg(feature = "reports")]
pub fn work() -> crate::Outcome {
    use std::io::{Read as _, Write as _};
    /// No document of ours is larger.
    const LARGEST: u64 = 32 * 1024 * 1024;
    limit();
    let mut json = Vec::new();
    std::io::stdin().take(LARGEST).read_to_end(&mut json)?;
    let file = greenlane_reports::typeset_json(&json)?;
    std::io::stdout().write_all(&file)?;
    Ok(true)
}

/// So much of the machine and no more, where the system has such limits. The largest report takes some hundred
/// megabytes and two seconds; whatever asks for more is not a report.
#[cfg(feature = "reports")]
fn limit() {
    use rlimit::Resource;
    const MEMORY: u64 = 4 * 1024 * 1024 * 1024;
    const SECONDS: u64 = 60;
    for (what, most) in [(Resource::AS, MEMORY), (Resource::CPU, SECONDS)] {
        // A system that refuses leaves its own limit, and the portal still ends whoever takes too long.
        if let Err(error) = rlimit::setrlimit(what, most, most) {
            eprintln!("greenlane: no limit on {what:?}: {error}");
        }
    }
}

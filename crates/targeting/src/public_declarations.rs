//! The public import declarations of `testdata/customs`, unpacked for a test.

use flate2::read::GzDecoder;
use std::fs::File;
use std::io::copy;
use std::path::{Path, PathBuf};

/// A year of lines, and the three months after it: how many of each.
pub(crate) const FILES: [(&str, u64); 2] = [
    ("df_syn_train_eng.csv", 37_385),
    ("df_syn_valid_eng.csv", 8_134),
];

/// The files, as long as it is held.
pub(crate) struct PublicDeclarations(tempfile::TempDir);

impl PublicDeclarations {
    pub(crate) fn unpacked() -> Self {
        let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/customs");
        let folder = tempfile::tempdir().unwrap();
        for (name, _) in FILES {
            let from = File::open(packed.join(format!("{name}.gz"))).unwrap();
            let mut to = File::create(folder.path().join(name)).unwrap();
            copy(&mut GzDecoder::new(from), &mut to).unwrap();
        }
        Self(folder)
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

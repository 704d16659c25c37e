//! What is wrong with a file or a row of it, as data: who shows it has the words.

use std::fmt;

/// Something wrong, with what is needed to say how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The message that says it.
    pub key: &'static str,
    /// What the message names.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault by its message.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// Names something in the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

/// Why an import or a reading came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The file as a whole is not what it was said to be: whoever sent it can mend it.
    #[error("{0}")]
    File(Fault),
    /// The disk or the network failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The object store failed.
    #[error(transparent)]
    Objects(#[from] object_store::Error),
    /// A stored partition cannot be read or written.
    #[error(transparent)]
    Parquet(#[from] parquet::errors::ParquetError),
    /// Columns do not fit together.
    #[error(transparent)]
    Arrow(#[from] arrow::error::ArrowError),
    /// A manifest cannot be read.
    #[error("a manifest of the store cannot be read: {0}")]
    Manifest(#[from] serde_json::Error),
    /// What is stored is not as it was written.
    #[error("the store is damaged: {0}")]
    Damaged(String),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::File(fault)
    }
}

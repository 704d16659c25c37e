//! What stands in a document that is typeset: finished text, in the reader's language, in the order of reading.
//!
//! It says nothing of fonts or pages, and whoever typesets it needs to know nothing of the programme. Texts are data
//! and never markup.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How it is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Pages of text and tables, with numbers.
    #[default]
    Report,
    /// One page to hang on a wall.
    Certificate,
    /// Pages of text that begin with a letter's head.
    Letter,
}

/// What a box or a mark says by its colour, which never says it alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// Good.
    Good,
    /// To be looked at.
    Warn,
    /// Bad.
    Bad,
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What stands above it.
    pub name: String,
    /// How wide it is beside the others; 0 takes what its words need.
    pub width: u8,
    /// Figures, which stand to the right.
    #[serde(default)]
    pub figures: bool,
}

impl Column {
    /// A column of words, so wide beside the others.
    pub fn words(name: impl Into<String>, width: u8) -> Self {
        Self {
            name: name.into(),
            width,
            figures: false,
        }
    }

    /// A column of figures.
    pub fn figures(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            width: 0,
            figures: true,
        }
    }
}

/// A table. The first column heads its row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What stands above each column.
    pub columns: Vec<Column>,
    /// Its rows, each with as many cells as there are columns; a cell may have several lines.
    pub rows: Vec<Vec<String>>,
    /// The last row is a sum.
    #[serde(default)]
    pub sum: bool,
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading: 1, 2 or 3.
    Heading {
        /// How deep it stands.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph; one of another language names it.
    Paragraph {
        /// Its words.
        text: String,
        /// The language, where it is not the document's.
        #[serde(default)]
        language: Option<String>,
    },
    /// Names with what they stand for.
    Facts {
        /// Name and value.
        rows: Vec<(String, String)>,
    },
    /// A list.
    List {
        /// Its points.
        items: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// A box.
    Note {
        /// What it says by its colour.
        tone: Tone,
        /// What it says.
        text: String,
    },
    /// A letter as it was sent.
    Letter {
        /// Its language.
        language: String,
        /// What it is about.
        subject: String,
        /// Its text.
        body: String,
    },
    /// What somebody signed: their words, their name, and when.
    Signature {
        /// The words that were signed.
        words: String,
        /// Who, and as what.
        name: String,
        /// When.
        at: String,
    },
}

/// How a reader finds out whether the document is what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The code.
    pub code: String,
    /// What to do with it, in one sentence with the address.
    pub text: String,
}

/// A picture of squares that a telephone reads, drawn as SVG by the portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Squares {
    /// The drawing.
    pub svg: String,
    /// What it holds, for those who do not see it.
    pub alt: String,
    /// The sentence beside it.
    pub text: String,
}

/// A document before it is typeset. Two of the same content become the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// How it is laid out.
    pub layout: Layout,
    /// The language of its own words.
    pub language: String,
    /// Its title.
    pub title: String,
    /// Who issues it.
    pub programme: String,
    /// Whom it is about: stands above the title.
    pub about: String,
    /// The number by which it is called, in the head of each page.
    pub reference: String,
    /// The day of the record it prints. Never the day of printing.
    pub date: Date,
    /// The first facts.
    pub facts: Vec<(String, String)>,
    /// How to verify it.
    pub verification: Verification,
    /// A picture for telephones.
    #[serde(default)]
    pub squares: Option<Squares>,
    /// The words above the table of contents; none leaves it out.
    #[serde(default)]
    pub contents: Option<String>,
    /// `Page {page} of {pages}`.
    pub page_of: String,
    /// The sentence about characters that no font has; shown only where there are any.
    pub unset: String,
    /// The text.
    pub blocks: Vec<Block>,
}

//! Documents of the programme, typeset as PDF/UA-1 and PDF/A-2a.
//!
//! Takes a [`Paper`] and returns the bytes of a file. The same paper gives the same bytes: nothing here asks for the
//! time, the machine or the network, and the date in the file is the record's. What the two standards ask for is
//! enforced while the file is written: a document that would break them is an error and no file.

mod letters;
mod world;

#[cfg(test)]
mod tests;

use greenlane_domain::documents::Paper;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Desk;

/// What typesets: recorded with each issued document, because another version may break lines elsewhere.
pub const TYPESETTER: &str = concat!("greenlane ", env!("CARGO_PKG_VERSION"), ", typst 0.15.1");

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// What came in is no document.
    #[error("the document cannot be read")]
    Unreadable(#[from] serde_json::Error),
    /// The template or a standard refused it.
    #[error("the document cannot be typeset: {0}")]
    Refused(String),
}

/// Typesets a document that comes as JSON.
///
/// # Errors
/// When it is no [`Paper`], or cannot be typeset within the standards.
pub fn typeset_json(json: &[u8]) -> Result<Vec<u8>, Trouble> {
    typeset(&serde_json::from_slice::<Paper>(json)?)
}

/// Typesets a document.
///
/// # Errors
/// When it cannot be typeset within the standards.
pub fn typeset(paper: &Paper) -> Result<Vec<u8>, Trouble> {
    let fonts = world::fonts();
    let mut data = serde_json::to_value(paper)?;
    let unset = letters::settle(&mut data, &|letter| world::has(fonts, letter));
    if let Some(fields) = data.as_object_mut() {
        fields.insert("has_unset".to_owned(), Value::Bool(unset));
    }
    let desk = Desk::new(serde_json::to_vec(&data)?)?;
    let document = typst::compile::<PagedDocument>(&desk)
        .output
        .map_err(|errors| Trouble::Refused(said(&errors)))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| Trouble::Refused(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}/{}", paper.reference, paper.verification.code)),
        creator: Smart::Custom(Some("Greenlane".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| Trouble::Refused(said(&errors)))
}

fn said(errors: &[SourceDiagnostic]) -> String {
    let each = errors.iter().map(|error| {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
        std::iter::once(error.message.to_string())
            .chain(hints)
            .collect::<String>()
    });
    each.collect::<Vec<_>>().join("; ")
}

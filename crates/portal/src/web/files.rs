//! Files to keep: how they are handed over, and how a table becomes CSV.

use super::respond::Page;
use crate::failure::Failure;
use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use std::fmt::Write as _;

/// A file to keep, under a name.
pub fn attachment(name: &str, kind: &str, body: impl Into<Body>) -> Page {
    let mut response = Response::new(body.into());
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, header(kind)?);
    headers.insert(CONTENT_DISPOSITION, header(&disposition(name))?);
    Ok(response.into_response())
}

fn header(text: &str) -> Result<HeaderValue, Failure> {
    HeaderValue::from_str(text).map_err(|error| Failure::Internal(error.to_string()))
}

/// RFC 6266: a plain name, and for names that are more than plain the true one percent-encoded.
fn disposition(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    if name.chars().all(plain) {
        return format!("attachment; filename=\"{name}\"");
    }
    let ascii: String = name
        .chars()
        .map(|c| if plain(c) { c } else { '_' })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

/// Whether a spreadsheet would run the text as a formula.
pub fn runs(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in front: a
/// company may call itself `=HYPERLINK(…)`.
pub fn safe_cell(text: &str) -> String {
    let risky = runs(text);
    let text = if risky {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if risky || text.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// A line of a CSV file.
pub fn csv_line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let cells: Vec<String> = cells
        .into_iter()
        .map(|cell| safe_cell(cell.as_ref()))
        .collect();
    format!("{}\r\n", cells.join(","))
}

/// A CSV file. The mark at its beginning tells spreadsheets that it is UTF-8: without it they misread accents.
pub fn csv_file(name: &str, lines: &str) -> Page {
    attachment(name, "text/csv; charset=utf-8", format!("\u{feff}{lines}"))
}

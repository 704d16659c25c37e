//! What may come into an evidence library. The content decides, not what the browser says: the name's extension must
//! agree with it. Encrypted files and macros are refused with the way to mend it, because a reviewer could not, or
//! should not, open them.

use greenlane_domain::Refusal;
use greenlane_domain::profile::{LARGEST, URI_LIST};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

const PDF: &str = "application/pdf";
const PNG: &str = "image/png";
const JPEG: &str = "image/jpeg";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const ODT: &str = "application/vnd.oasis.opendocument.text";
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";
const ODP: &str = "application/vnd.oasis.opendocument.presentation";

/// Extension and the type it promises.
const KINDS: [(&str, &str); 10] = [
    ("pdf", PDF),
    ("png", PNG),
    ("jpg", JPEG),
    ("jpeg", JPEG),
    ("docx", DOCX),
    ("xlsx", XLSX),
    ("pptx", PPTX),
    ("odt", ODT),
    ("ods", ODS),
    ("odp", ODP),
];

/// The `accept` list of a file field.
pub const ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.odp";

/// The part of an Office file that says what it is.
const OFFICE_PARTS: [(&str, &str); 3] = [
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", XLSX),
    ("ppt/presentation.xml", PPTX),
];

/// Enough of a small inner file to judge it; nothing is ever unpacked beyond this.
const INNER_LIMIT: u64 = 1024 * 1024;

fn refusal(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

/// A short word for a type, the same in every language.
pub fn short(media_type: &str) -> String {
    if media_type == URI_LIST {
        return "URL".to_owned();
    }
    let known = KINDS.iter().find(|(_, kind)| *kind == media_type);
    known.map_or_else(
        || media_type.to_owned(),
        |(extension, _)| extension.to_uppercase(),
    )
}

/// The file's type, when it may be kept.
pub fn check(name: &str, bytes: &[u8]) -> Result<&'static str, Refusal> {
    if bytes.is_empty() {
        return Err(refusal("refusal-evidence-empty"));
    }
    if u64::try_from(bytes.len()).is_ok_and(|size| size > LARGEST) {
        return Err(refusal("refusal-evidence-too-large").arg("limit", LARGEST / 1024 / 1024));
    }
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_lowercase())
        .unwrap_or_default();
    let Some((_, promised)) = KINDS.iter().find(|(known, _)| *known == extension) else {
        return Err(refusal("refusal-evidence-type").arg("extension", extension));
    };
    let found = content(bytes)?;
    if found == Some(*promised) {
        return Ok(promised);
    }
    let found = found.map_or_else(
        || infer::get(bytes).map_or_else(|| "?".to_owned(), |kind| kind.extension().to_uppercase()),
        short,
    );
    Err(refusal("refusal-evidence-mismatch")
        .arg("extension", extension)
        .arg("found", found))
}

/// What the content is, of the types that may be kept.
fn content(bytes: &[u8]) -> Result<Option<&'static str>, Refusal> {
    if infer::archive::is_pdf(bytes) {
        return pdf(bytes).map(Some);
    }
    if infer::image::is_png(bytes) {
        return Ok(Some(PNG));
    }
    if infer::image::is_jpeg(bytes) {
        return Ok(Some(JPEG));
    }
    if infer::archive::is_zip(bytes) {
        return office(bytes);
    }
    // An Office file with a password is no longer a ZIP but an OLE container; so are the formats of before 2007.
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Err(refusal("refusal-evidence-encrypted-office"));
    }
    Ok(None)
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

fn pdf(bytes: &[u8]) -> Result<&'static str, Refusal> {
    let tail = bytes.len().saturating_sub(2048);
    if find(bytes.get(tail..).unwrap_or_default(), b"%%EOF").is_none() {
        return Err(refusal("refusal-evidence-damaged"));
    }
    let mut rest = bytes;
    while let Some(at) = find(rest, b"/Encrypt") {
        rest = rest.get(at + b"/Encrypt".len()..).unwrap_or_default();
        if refers_to_encryption(rest) {
            return Err(refusal("refusal-evidence-encrypted-pdf"));
        }
    }
    Ok(PDF)
}

/// Whether what follows `/Encrypt` is a dictionary or a reference to one, as in a trailer, and not running text.
fn refers_to_encryption(rest: &[u8]) -> bool {
    let mut bytes = rest
        .iter()
        .copied()
        .skip_while(u8::is_ascii_whitespace)
        .peekable();
    match bytes.peek() {
        Some(b'<') => true,
        Some(digit) if digit.is_ascii_digit() => {
            let words: Vec<u8> = bytes.take(24).collect();
            let text = String::from_utf8_lossy(&words);
            let mut words = text.split_ascii_whitespace();
            let number = |word: Option<&str>| word.is_some_and(|w| w.parse::<u32>().is_ok());
            number(words.next())
                && number(words.next())
                && words.next().is_some_and(|word| word.starts_with('R'))
        }
        _ => false,
    }
}

fn office(bytes: &[u8]) -> Result<Option<&'static str>, Refusal> {
    let damaged = || refusal("refusal-evidence-damaged");
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let names: Vec<String> = zip
        .file_names_raw()
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect();
    let macros = |name: &String| {
        let name = name.to_lowercase();
        name.ends_with("vbaproject.bin") || name.starts_with("basic/")
    };
    if names.iter().any(macros) {
        return Err(refusal("refusal-evidence-macros"));
    }
    if names.iter().any(|name| name == "mimetype") {
        let declared = inner(&mut zip, "mimetype").ok_or_else(damaged)?;
        let manifest = inner(&mut zip, "META-INF/manifest.xml").ok_or_else(damaged)?;
        if manifest.contains("encryption-data") {
            return Err(refusal("refusal-evidence-encrypted-office"));
        }
        let known = [ODT, ODS, ODP];
        return Ok(known.into_iter().find(|kind| *kind == declared.trim()));
    }
    let part = OFFICE_PARTS
        .iter()
        .find(|(part, _)| names.iter().any(|name| name == part));
    let Some((_, kind)) = part else {
        return Ok(None);
    };
    let types = inner(&mut zip, "[Content_Types].xml").ok_or_else(damaged)?;
    if types.contains("macroEnabled") {
        return Err(refusal("refusal-evidence-macros"));
    }
    Ok(types.contains(kind).then_some(*kind))
}

fn inner(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    let file = zip.by_name(name).ok()?;
    file.take(INNER_LIMIT).read_to_string(&mut text).ok()?;
    Some(text)
}

//! What a file says of itself: when it was made and last changed. Anybody can write there what they like, so it is a
//! reason to ask and no proof.
//!
//! PDF: the information dictionary (ISO 32000-1, 14.3.3), also inside compressed object streams, and XMP. Office Open XML:
//! `docProps/core.xml` (ECMA-376 part 2, 11). `OpenDocument`: `meta.xml` (ODF 1.2, 4.3.2). JPEG and PNG: EXIF dates, and
//! PNG's `tIME`.

use flate2::read::ZlibDecoder;
use greenlane_domain::profile::OwnDates;
use jiff::civil::Date;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// No part is unpacked beyond this,
const INNER_LIMIT: u64 = 4 * 1024 * 1024;
/// nor all parts of a file together beyond this.
const WHOLE_LIMIT: u64 = 16 * 1024 * 1024;
/// Compressed parts of a PDF that are looked into.
const PARTS: usize = 2_000;
/// EXIF stands at the beginning of a picture.
const PICTURE_HEAD: usize = 256 * 1024;
/// What is older than files on computers is a wrong date.
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2200;

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

/// A date of eight digits, whatever stands between year, month and day.
fn date(text: &[u8]) -> Option<Date> {
    let digits: Vec<u8> = text
        .iter()
        .take(10)
        .filter(|c| c.is_ascii_digit())
        .take(8)
        .copied()
        .collect();
    let text = String::from_utf8(digits).ok()?;
    let year: i16 = text.get(..4)?.parse().ok()?;
    let (month, day) = (text.get(4..6)?.parse().ok()?, text.get(6..8)?.parse().ok()?);
    if !YEARS.contains(&year) {
        return None;
    }
    Date::new(year, month, day).ok()
}

/// The dates that follow a word: right behind it but for some signs.
fn after(bytes: &[u8], word: &[u8], skip: &[u8]) -> Vec<Date> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while let Some(at) = find(rest, word) {
        rest = rest.get(at + word.len()..).unwrap_or_default();
        let signs = rest.iter().take(80).take_while(|c| skip.contains(*c));
        let from = signs.count();
        found.extend(date(rest.get(from..).unwrap_or_default()));
    }
    found
}

/// The dates of an XML element, whatever its attributes.
fn element(text: &[u8], name: &str) -> Vec<Date> {
    let mut found = Vec::new();
    let mut rest = text;
    let open = format!("<{name}");
    while let Some(at) = find(rest, open.as_bytes()) {
        rest = rest.get(at + open.len()..).unwrap_or_default();
        if let Some(end) = find(rest, b">") {
            found.extend(date(rest.get(end + 1..).unwrap_or_default()));
        }
    }
    found
}

/// The first date at which it was made, the last at which it was changed.
fn dates(created: Vec<Date>, changed: Vec<Date>) -> OwnDates {
    OwnDates {
        created: created.into_iter().min(),
        changed: changed.into_iter().max(),
    }
}

fn info(bytes: &[u8]) -> (Vec<Date>, Vec<Date>) {
    const SIGNS: &[u8] = b" (D:\r\n\t";
    const XMP: &[u8] = b">=\"'";
    let mut created = after(bytes, b"/CreationDate", SIGNS);
    let mut changed = after(bytes, b"/ModDate", SIGNS);
    created.extend(after(bytes, b"xmp:CreateDate", XMP));
    changed.extend(after(bytes, b"xmp:ModifyDate", XMP));
    (created, changed)
}

fn pdf(bytes: &[u8]) -> OwnDates {
    let (mut created, mut changed) = info(bytes);
    let mut rest = bytes;
    let mut left = WHOLE_LIMIT;
    for _ in 0..PARTS {
        if left == 0 {
            break;
        }
        let Some(at) = find(rest, b"/ObjStm") else {
            break;
        };
        rest = rest.get(at..).unwrap_or_default();
        let Some(begin) = find(rest, b"stream") else {
            break;
        };
        rest = rest.get(begin + b"stream".len()..).unwrap_or_default();
        let line = rest
            .iter()
            .take_while(|c| matches!(c, b'\r' | b'\n'))
            .count();
        let packed = rest.get(line..).unwrap_or_default();
        let mut part = Vec::new();
        // A damaged part ends the reading of it; what was read until then is looked at.
        let _ = ZlibDecoder::new(packed)
            .take(INNER_LIMIT.min(left))
            .read_to_end(&mut part);
        left = left.saturating_sub(u64::try_from(part.len()).unwrap_or(u64::MAX));
        let (made, later) = info(&part);
        created.extend(made);
        changed.extend(later);
    }
    dates(created, changed)
}

fn inner(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = Vec::new();
    let file = zip.by_name(name).ok()?;
    file.take(INNER_LIMIT).read_to_end(&mut text).ok()?;
    Some(text)
}

fn office(bytes: &[u8]) -> OwnDates {
    if let Some(core) = inner(bytes, "docProps/core.xml") {
        let created = element(&core, "dcterms:created");
        return dates(created, element(&core, "dcterms:modified"));
    }
    let meta = inner(bytes, "meta.xml").unwrap_or_default();
    dates(
        element(&meta, "meta:creation-date"),
        element(&meta, "dc:date"),
    )
}

/// Dates as EXIF writes them: `2019:04:03 10:11:12`.
fn exif(bytes: &[u8]) -> Vec<Date> {
    let shaped = |window: &&[u8]| {
        window.iter().enumerate().all(|(place, c)| match place {
            4 | 7 | 13 | 16 => *c == b':',
            10 => *c == b' ',
            _ => c.is_ascii_digit(),
        })
    };
    let found = bytes.windows(19).filter(shaped);
    found.filter_map(date).collect()
}

fn picture(bytes: &[u8]) -> OwnDates {
    let head = bytes.get(..PICTURE_HEAD).unwrap_or(bytes);
    let found = exif(head);
    let mut changed = found.clone();
    // The chunk: its name, then year in two bytes, month, day.
    let time = bytes
        .starts_with(b"\x89PNG")
        .then(|| find(bytes, b"tIME"))
        .flatten();
    let given = time.and_then(|at| bytes.get(at + 4..at + 8));
    if let Some([high, low, month, day]) = given {
        let year = i16::from_be_bytes([*high, *low]);
        let (month, day) = (i8::try_from(*month), i8::try_from(*day));
        if let (Ok(month), Ok(day)) = (month, day)
            && YEARS.contains(&year)
        {
            changed.extend(Date::new(year, month, day).ok());
        }
    }
    dates(found, changed)
}

/// The dates of a file.
pub(super) fn own_dates(media_type: &str, bytes: &[u8]) -> OwnDates {
    match media_type {
        "application/pdf" => pdf(bytes),
        "image/png" | "image/jpeg" => picture(bytes),
        _ => office(bytes),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use jiff::civil::date as day;
    use std::io::Write as _;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn of(media_type: &str, bytes: &[u8]) -> (Option<Date>, Option<Date>) {
        let own = own_dates(media_type, bytes);
        (own.created, own.changed)
    }

    const PDF: &str = "application/pdf";

    #[test]
    fn a_pdf_says_it_in_its_dictionary_in_a_packed_part_or_in_xmp() {
        let plain = b"%PDF-1.4 1 0 obj << /CreationDate (D:20170203101112+01'00') /ModDate(D:20190405) >> %%EOF";
        let both = (Some(day(2017, 2, 3)), Some(day(2019, 4, 5)));
        assert_eq!(of(PDF, plain), both);
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(plain).unwrap();
        let mut file =
            b"%PDF-1.5\n7 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\r\n".to_vec();
        file.extend(packed.finish().unwrap());
        file.extend(b"\nendstream %%EOF");
        assert_eq!(of(PDF, &file), both);
        let xmp = b"%PDF-1.7 <xmp:CreateDate>2017-02-03T10:11:12Z</xmp:CreateDate> xmp:ModifyDate=\"2019-04-05\"";
        assert_eq!(of(PDF, xmp), both);
        // Words alone, a date that is none, and a damaged part say nothing.
        assert_eq!(
            of(PDF, b"%PDF /CreationDate (D:20191399) /ModDate"),
            (None, None)
        );
        assert_eq!(of(PDF, b"%PDF /ObjStm stream\nxxxx"), (None, None));
        assert_eq!(of(PDF, b""), (None, None));
    }

    #[test]
    fn a_file_that_unpacks_to_much_more_is_read_so_far_only() {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(&vec![b' '; 4 * 1024 * 1024]).unwrap();
        let empty = packed.finish().unwrap();
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(b"/CreationDate (D:20170203)").unwrap();
        let dated = packed.finish().unwrap();
        let file = |before: usize| {
            let mut file = b"%PDF-1.5".to_vec();
            for part in std::iter::repeat_n(&empty, before).chain([&dated]) {
                file.extend(b"<< /Type /ObjStm >>\nstream\r\n");
                file.extend(part);
            }
            file
        };
        assert_eq!(of(PDF, &file(3)), (Some(day(2017, 2, 3)), None));
        assert_eq!(of(PDF, &file(4)), (None, None));
    }

    fn zipped(name: &str, text: &str) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn office_files_say_it_in_their_properties() {
        let both = (Some(day(2017, 2, 3)), Some(day(2019, 4, 5)));
        let core = "<cp:coreProperties><dcterms:created xsi:type=\"dcterms:W3CDTF\">2017-02-03T10:00:00Z</dcterms:created>
            <dcterms:modified xsi:type=\"dcterms:W3CDTF\">2019-04-05T10:00:00Z</dcterms:modified></cp:coreProperties>";
        assert_eq!(of("docx", &zipped("docProps/core.xml", core)), both);
        let meta = "<meta:creation-date>2017-02-03T10:00:00</meta:creation-date><dc:date>2019-04-05</dc:date>";
        assert_eq!(of("odt", &zipped("meta.xml", meta)), both);
        assert_eq!(of("xlsx", &zipped("xl/workbook.xml", "")), (None, None));
    }

    #[test]
    fn pictures_say_it_in_exif_and_in_a_chunk() {
        let jpeg = b"\xFF\xD8\xFF\xE1..Exif\0\0 2019:04:05 10:11:12\0 2017:02:03 10:11:12\0";
        let both = (Some(day(2017, 2, 3)), Some(day(2019, 4, 5)));
        assert_eq!(of("image/jpeg", jpeg), both);
        let png = b"\x89PNG\r\n\x1a\n....tIME\x07\xE3\x04\x05\x0A\x0B\x0C";
        assert_eq!(of("image/png", png), (None, Some(day(2019, 4, 5))));
        assert_eq!(of("image/png", b"\x89PNG tIME\xFF"), (None, None));
    }
}

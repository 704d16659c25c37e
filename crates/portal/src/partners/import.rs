//! A file of partners, read: CSV or XLSX, with a head of codes or of the words of any language of the portal.
//!
//! The file is the company's own and is read again when it is taken in, so nothing between preview and import has to be
//! trusted. A file that unpacks to more than it looks is refused before it is unpacked.

use super::sheet::unguarded;
use crate::app::App;
use crate::i18n::LANGUAGES;
use calamine::{Data, Reader as _, Xlsx};
use greenlane_domain::Refusal;
use greenlane_domain::identifiers::COUNTRIES;
use greenlane_domain::partners::{ChainRole, PartnerText, Reach, SiteText};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// The columns, in the order of the template.
pub(super) const COLUMNS: [&str; 11] = [
    "reference",
    "name",
    "country",
    "city",
    "roles",
    "reach",
    "identifiers",
    "contact_name",
    "contact_email",
    "contact_language",
    "sites",
];
/// The column that a file of rows to mend has beside them.
pub(super) const ERRORS: &str = "errors";
/// Columns without which no row can be read.
const NEEDED: [&str; 3] = ["name", "country", "roles"];

const LARGEST: usize = 1024 * 1024;
/// What the cells hold together: it has to fit into the form that carries it from the preview on.
const MOST_TEXT: usize = 512 * 1024;
const MOST_COLUMNS: usize = 100;
const LARGEST_UNPACKED: u64 = 32 * 1024 * 1024;
const MOST_ROWS: usize = greenlane_domain::partners::MOST_PARTNERS;

/// A file's rows: the columns that it has, and each row's cells in their order, with its number in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rows {
    pub columns: Vec<&'static str>,
    pub rows: Vec<(usize, Vec<String>)>,
}

fn refusal(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

/// Reads a file.
pub(super) fn read(app: &App, bytes: &[u8]) -> Result<Rows, Refusal> {
    if bytes.len() > LARGEST {
        return Err(refusal("refusal-import-large"));
    }
    let lines = if bytes.starts_with(b"PK") {
        workbook(bytes)?
    } else {
        text(bytes)?
    };
    rows(app, lines)
}

/// Reads what a preview carried along.
pub(super) fn read_text(app: &App, content: &str) -> Result<Rows, Refusal> {
    rows(app, text(content.as_bytes())?)
}

/// A row of a file: its number there, and its cells.
pub(crate) type Line = (usize, Vec<String>);

fn text(bytes: &[u8]) -> Result<Vec<Line>, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| refusal("refusal-import-encoding"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head = text.lines().next().unwrap_or_default();
    // Spreadsheets write semicolons where the comma divides decimals.
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|mark| head.bytes().filter(|byte| byte == mark).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for (n, record) in reader.records().enumerate() {
        let record = record.map_err(|_| refusal("refusal-import-unreadable"))?;
        let cells = record.iter().map(|cell| unguarded(cell).trim().to_owned());
        lines.push((n + 1, cells.collect()));
    }
    Ok(lines)
}

/// Whether everything in a packed file fits into the limit, found by unpacking it into nothing.
pub(crate) fn unpacks_small(bytes: &[u8]) -> bool {
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return false;
    };
    let mut left = LARGEST_UNPACKED;
    for n in 0..zip.len() {
        let Ok(file) = zip.by_index(n) else {
            return false;
        };
        match std::io::copy(&mut file.take(left + 1), &mut std::io::sink()) {
            Ok(size) if size <= left => left -= size,
            _ => return false,
        }
    }
    true
}

/// The rows of a workbook's first sheet.
pub(crate) fn workbook(bytes: &[u8]) -> Result<Vec<Line>, Refusal> {
    let first = sheets(bytes, 1)?.into_iter().next();
    first.ok_or_else(|| refusal("refusal-import-empty"))
}

/// The rows of so many of a workbook's sheets, the first ones.
pub(crate) fn sheets(bytes: &[u8], most: usize) -> Result<Vec<Vec<Line>>, Refusal> {
    if !unpacks_small(bytes) {
        return Err(refusal("refusal-import-unreadable"));
    }
    let book: Result<Xlsx<_>, _> = calamine::open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|_| refusal("refusal-import-unreadable"))?;
    let names: Vec<String> = book.sheet_names().iter().take(most).cloned().collect();
    names.iter().map(|name| lines(&mut book, name)).collect()
}

/// The cells one by one: a table of all that lies between two cells far apart would fill the memory.
fn lines(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Line>, Refusal> {
    let cells = book.worksheet_cells_reader(sheet);
    let mut cells = cells.map_err(|_| refusal("refusal-import-unreadable"))?;
    let mut lines: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut size = 0;
    while let Some(cell) = cells
        .next_cell()
        .map_err(|_| refusal("refusal-import-unreadable"))?
    {
        let text = match Data::from(cell.get_value().clone()) {
            // Numbers that are codes lose nothing: 150483782.0 is 150483782.
            Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                format!("{number:.0}")
            }
            other => other.to_string().trim().to_owned(),
        };
        if text.is_empty() {
            continue;
        }
        size += text.len();
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let line = lines.entry(row).or_default();
        if size > MOST_TEXT || column >= MOST_COLUMNS {
            return Err(refusal("refusal-import-large"));
        }
        line.resize(line.len().max(column + 1), String::new());
        if let Some(place) = line.get_mut(column) {
            *place = text;
        }
        // The head is one more.
        if lines.len() > MOST_ROWS + 1 {
            return Err(refusal("refusal-import-rows").arg("most", MOST_ROWS));
        }
    }
    let lines = lines.into_iter().map(|(row, cells)| {
        let row = usize::try_from(row).unwrap_or_default();
        (row + 1, cells)
    });
    Ok(lines.collect())
}

/// What a head may be called, in lower case.
fn heads(app: &App) -> BTreeMap<String, &'static str> {
    let mut heads = BTreeMap::new();
    for column in COLUMNS.into_iter().chain([ERRORS]) {
        heads.insert(column.to_owned(), column);
        for (lang, _) in LANGUAGES {
            let key = format!("import-column-{}", column.replace('_', "-"));
            heads.insert(app.locales().text(lang, &key, &[]).to_lowercase(), column);
        }
    }
    heads
}

fn rows(app: &App, lines: Vec<Line>) -> Result<Rows, Refusal> {
    let cells = lines.iter().flat_map(|(_, cells)| cells);
    if cells.map(String::len).sum::<usize>() > MOST_TEXT {
        return Err(refusal("refusal-import-large"));
    }
    let mut lines = lines
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let Some((_, head)) = lines.next() else {
        return Err(refusal("refusal-import-empty"));
    };
    let known = heads(app);
    let mut columns = Vec::new();
    for name in &head {
        let name = name.trim().to_lowercase();
        match known.get(&name) {
            Some(column) if columns.contains(&Some(*column)) => {
                return Err(refusal("refusal-import-column-twice").arg("column", name));
            }
            Some(column) => columns.push(Some(*column)),
            None if name.is_empty() => columns.push(None),
            None => return Err(refusal("refusal-import-column").arg("column", name)),
        }
    }
    if let Some(missing) = NEEDED
        .iter()
        .find(|needed| !columns.contains(&Some(**needed)))
    {
        return Err(refusal("refusal-import-needs").arg("column", missing));
    }
    let kept = |column: Option<&'static str>| column.filter(|column| *column != ERRORS);
    let rows: Vec<Line> = lines
        .map(|(n, cells)| {
            let cells = columns
                .iter()
                .zip(cells.into_iter().chain(std::iter::repeat(String::new())));
            let cells = cells.filter(|(column, _)| kept(**column).is_some());
            (n, cells.map(|(_, cell)| cell).collect())
        })
        .filter(|(_, cells): &Line| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    if rows.is_empty() {
        return Err(refusal("refusal-import-empty"));
    }
    if rows.len() > MOST_ROWS {
        return Err(refusal("refusal-import-rows").arg("most", MOST_ROWS));
    }
    Ok(Rows {
        columns: columns.iter().copied().filter_map(kept).collect(),
        rows,
    })
}

/// Codes by their words in every language, so that a file may use either.
struct Words {
    countries: BTreeMap<String, String>,
    roles: BTreeMap<String, String>,
    reaches: BTreeMap<String, String>,
}

impl Words {
    fn of(app: &App) -> Self {
        let named = |codes: Vec<(String, String)>| {
            let mut words = BTreeMap::new();
            for (code, key) in codes {
                for (lang, _) in LANGUAGES {
                    let word = app.locales().text(lang, &key, &[]).to_lowercase();
                    words.insert(word, code.clone());
                }
                words.insert(code.to_lowercase(), code);
            }
            words
        };
        let key = |prefix: &str, code: &str| format!("{prefix}-{}", code.replace('_', "-"));
        let countries = COUNTRIES.iter().map(|code| {
            (
                (*code).to_owned(),
                format!("country-{}", code.to_lowercase()),
            )
        });
        let roles = ChainRole::ALL
            .iter()
            .map(|role| (role.code().to_owned(), key("chain-role", role.code())));
        let reaches = Reach::ALL
            .iter()
            .map(|reach| (reach.code().to_owned(), key("partner-reach", reach.code())));
        Self {
            countries: named(countries.collect()),
            roles: named(roles.collect()),
            reaches: named(reaches.collect()),
        }
    }
}

fn word(words: &BTreeMap<String, String>, typed: &str) -> String {
    let typed = typed.trim();
    words
        .get(&typed.to_lowercase())
        .cloned()
        .unwrap_or_else(|| typed.to_owned())
}

fn parts(cell: &str, mark: char) -> impl Iterator<Item = &str> {
    cell.split(mark)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The rows as a partner's form would have them.
pub(super) fn texts(app: &App, file: &Rows) -> Vec<(usize, PartnerText)> {
    let words = Words::of(app);
    let texts = file.rows.iter().map(|(n, cells)| {
        let cell = |column: &str| {
            let place = file.columns.iter().position(|known| *known == column);
            let cell = place.and_then(|place| cells.get(place));
            cell.map_or("", String::as_str)
        };
        let text = PartnerText {
            name: cell("name").to_owned(),
            country: word(&words.countries, cell("country")),
            city: cell("city").to_owned(),
            roles: parts(cell("roles"), ';')
                .map(|role| word(&words.roles, role))
                .collect(),
            reach: word(&words.reaches, cell("reach")),
            reference: cell("reference").to_owned(),
            identifiers: parts(cell("identifiers"), ';')
                .map(|one| {
                    let (scheme, value) = one.split_once([':', ' ']).unwrap_or(("", one));
                    (scheme.to_owned(), value.trim().to_owned())
                })
                .collect(),
            contact_name: cell("contact_name").to_owned(),
            contact_email: cell("contact_email").to_owned(),
            contact_language: cell("contact_language").to_owned(),
            sites: parts(cell("sites"), ';')
                .map(|site| {
                    let mut part = site.split('|').map(|part| part.trim().to_owned());
                    let mut next = || part.next().unwrap_or_default();
                    SiteText {
                        name: next(),
                        country: word(&words.countries, &next()),
                        city: next(),
                        unlocode: next(),
                    }
                })
                .collect(),
        };
        (*n, text)
    });
    texts.collect()
}

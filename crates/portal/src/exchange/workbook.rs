//! Workbooks: sheets of text, out and in.

use crate::failure::Failure;
use crate::partners::{Sheet, unpacks_small, xlsx};
use calamine::{Data, Reader as _, Xlsx};
use greenlane_domain::Refusal;
use greenlane_domain::exchange;
use std::collections::BTreeMap;
use std::io::Cursor;

/// Rows with their numbers in the file, the head first.
pub(super) type Lines = Vec<(usize, Vec<String>)>;

const MOST_COLUMNS: usize = 200;
const MOST_ROWS: usize = 2_000;

pub(super) fn write(sheets: Vec<exchange::Sheet>) -> Result<Vec<u8>, Failure> {
    let sheets = sheets.into_iter().map(|sheet| Sheet {
        name: sheet.name,
        head: sheet.head,
        rows: sheet.rows,
    });
    xlsx(&sheets.collect::<Vec<_>>())
}

fn unreadable() -> Refusal {
    Refusal::new("refusal-import-unreadable").field("file")
}

/// Every sheet by its name.
pub(super) fn read(bytes: &[u8]) -> Result<BTreeMap<String, Lines>, Refusal> {
    if !unpacks_small(bytes) {
        return Err(unreadable());
    }
    let book: Result<Xlsx<_>, _> = calamine::open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|_| unreadable())?;
    let mut sheets = BTreeMap::new();
    for name in book.sheet_names() {
        let lines = sheet(&mut book, &name)?;
        sheets.insert(name.trim().to_lowercase(), lines);
    }
    Ok(sheets)
}

/// The cells one by one: a table of all that lies between two cells far apart would fill the memory.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Lines, Refusal> {
    let mut cells = book
        .worksheet_cells_reader(name)
        .map_err(|_| unreadable())?;
    let mut lines: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(|_| unreadable())? {
        let text = Data::from(cell.get_value().clone()).to_string();
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let line = lines.entry(row).or_default();
        if column >= MOST_COLUMNS {
            return Err(unreadable());
        }
        line.resize(line.len().max(column + 1), String::new());
        if let Some(place) = line.get_mut(column) {
            *place = text;
        }
        if lines.len() > MOST_ROWS + 1 {
            return Err(Refusal::new("refusal-import-rows")
                .arg("most", MOST_ROWS)
                .field("file"));
        }
    }
    let lines = lines.into_iter().map(|(row, cells)| {
        let row = usize::try_from(row).unwrap_or_default();
        (row + 1, cells)
    });
    Ok(lines.collect())
}

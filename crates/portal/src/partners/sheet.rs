//! Tables as files: CSV, and XLSX for those who mend them in a spreadsheet.

use crate::failure::Failure;
use crate::web::{csv_line, runs};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// The media type of an XLSX file.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A sheet: its name, its heads, its rows.
pub(crate) struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Writes CSV with a byte order mark, without which spreadsheets misread accents. A cell that a spreadsheet would take
/// for a formula is marked as text.
pub(crate) fn csv(sheet: &Sheet) -> String {
    let rows = std::iter::once(&sheet.head).chain(&sheet.rows);
    rows.map(csv_line).collect()
}

/// Takes the mark off again.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if runs(rest) => rest,
        _ => cell,
    }
}

/// Writes XLSX: every cell is text, the head stands still.
pub(crate) fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Failure> {
    write(sheets).map_err(|error| Failure::Internal(error.to_string()))
}

fn write(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, head) in (0_u16..).zip(&sheet.head) {
            page.write_string_with_format(0, column, head, &bold)?;
            page.set_column_width(column, 24)?;
        }
        for (row, cells) in (1_u32..).zip(&sheet.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                // No cell of a workbook holds more.
                let cell: String = cell.chars().take(32_767).collect();
                page.write_string(row, column, cell)?;
            }
        }
    }
    book.save_to_buffer()
}

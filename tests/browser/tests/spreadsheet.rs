//! The profile as a spreadsheet: taken out, edited by another program, looked at before anything is saved, taken over.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use calamine::{Data, Reader as _, Xlsx};
use greenlane_browser_tests::{DESK, Journey, Person};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::io::Cursor;

const EMPLOYEE: &str = "Prepares the company’s answers and evidence";
const SAID: &str = "The president signs the statement every January and reads it to all shifts.";

/// The bytes of a file as this session downloads it. Argument: its address.
const DOWNLOAD: &str = "
const [path, done] = arguments;
fetch(path).then((answer) => answer.arrayBuffer()).then((buffer) => done([...new Uint8Array(buffer)])).catch((error) => done(String(error)));";

const HOLDS: &str = "return document.querySelector('main textarea[name=narrative]').value;";

type Rows = Vec<Vec<String>>;

/// The sheet of answers, as a spreadsheet program reads it.
async fn downloads(person: &Person<'_>, path: &str) -> Rows {
    let file = person.sends(DOWNLOAD, vec![path.into()]).await;
    let bytes = file.as_array().cloned().unwrap_or_default();
    let bytes = bytes.iter().filter_map(Value::as_u64);
    let bytes: Vec<u8> = bytes.filter_map(|byte| u8::try_from(byte).ok()).collect();
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let answers = book.worksheet_range_at(0).expect("a sheet");
    let answers = answers.expect("a sheet that can be read");
    let text = |cell: &Data| cell.to_string();
    let rows = answers.rows();
    rows.map(|row| row.iter().map(text).collect()).collect()
}

/// The same rows as another program saves them.
fn saved(rows: &Rows) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a file")
}

/// The cell of a row under this head.
fn cell<'r>(rows: &'r mut Rows, row: usize, head: &str) -> &'r mut String {
    let heads = rows.first().expect("a row of heads");
    let column = heads.iter().position(|name| name == head);
    let row = rows.get_mut(row).expect("a row");
    row.get_mut(column.expect("a column")).expect("a cell")
}

#[tokio::test]
async fn an_edited_spreadsheet_is_looked_at_and_taken_over() {
    let Some(journey) = Journey::begin(DESK, true).await else {
        return;
    };
    let ben = journey.enters(EMPLOYEE).await;
    let company = ben.path().await;
    ben.opens(&format!("{company}/bulk")).await;
    ben.sees("Download the profile (XLSX)").await;
    let file = format!("{company}/bulk/security-profile.xlsx");
    let mut rows = downloads(&ben, &file).await;
    let criterion = cell(&mut rows, 1, "Number").clone();
    SAID.clone_into(cell(&mut rows, 1, "How you meet it"));
    "perhaps".clone_into(cell(&mut rows, 2, "Answer"));

    let edited = journey.file("edited.xlsx", &saved(&rows));
    ben.attaches("file", &edited).await;
    ben.presses("See what it would change").await;
    ben.sees("What edited.xlsx would change. Nothing is saved yet.")
        .await;
    ben.sees("Cannot be taken").await;
    ben.sees("“perhaps” is not an answer.").await;
    let changes = ben.counts("main [data-change]").await;
    assert_eq!(changes, 1, "the other rows are as they were");
    ben.presses("Save 1 answer").await;
    ben.sees("The answers of the file are saved.").await;
    ben.opens(&format!("{company}/profile/criteria/{criterion}"))
        .await;
    let holds = ben.asks(HOLDS, vec![]).await;
    assert_eq!(holds.as_str().unwrap_or_default().trim(), SAID);

    // The same file again: its row is of before, so nothing is overwritten.
    ben.opens(&format!("{company}/bulk")).await;
    cell(&mut rows, 1, "How you meet it").push_str(" Twice.");
    let again = journey.file("again.xlsx", &saved(&rows));
    ben.attaches("file", &again).await;
    ben.presses("See what it would change").await;
    ben.sees("Saved by somebody else meanwhile").await;
    ben.cannot_press("Save 1 answer").await;
    journey.ends().await;
}

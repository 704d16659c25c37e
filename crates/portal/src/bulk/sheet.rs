//! The spreadsheet: written with what may be edited unlocked, and read back.
//!
//! Every cell is text, also what begins like a formula. A head may be the code or the word of any language of the portal,
//! and so may a state.

mod reading;

pub(super) use reading::{Row, read, refusal, states, words};

use super::sites;
use crate::app::App;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::pack::Edition;
use greenlane_domain::profile::{Answer, AnswerState, Profile};
use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use uuid::Uuid;

/// The columns with their widths, in order. The last one says which profile the row belongs to.
const COLUMNS: [(&str, f64); 11] = [
    ("criterion", 10.0),
    ("category", 24.0),
    ("strength", 10.0),
    ("text", 50.0),
    ("state", 20.0),
    ("narrative", 70.0),
    ("plan", 40.0),
    ("ready", 10.0),
    ("documents", 30.0),
    ("revision", 10.0),
    ("profile", 38.0),
];
/// What the company may edit.
const EDITABLE: [&str; 4] = ["state", "narrative", "plan", "ready"];
/// Columns without which no row can be read.
const NEEDED: [&str; 5] = ["criterion", "state", "narrative", "revision", "profile"];

pub(super) fn head(say: &Say, column: &str) -> String {
    say.t(format!("bulk-column-{column}"))
}

pub(super) fn state_key(state: AnswerState) -> String {
    format!("profile-state-{}", state.code().replace('_', "-"))
}

fn ready_key(ready: bool) -> &'static str {
    if ready { "bulk-yes" } else { "bulk-no" }
}

/// What a sheet is written from.
pub(super) struct Source<'a> {
    pub(super) id: ProfileId,
    pub(super) profile: &'a Profile,
    pub(super) edition: &'a Edition,
    pub(super) company: &'a str,
    /// The company's sites, each with a name that no other has.
    pub(super) sites: &'a [(Uuid, String)],
    /// Names of documents, for reading only.
    pub(super) documents: &'a dyn Fn(&Answer) -> String,
}

/// Writes the file.
pub(super) fn write(app: &App, say: &Say, source: &Source<'_>) -> Result<Vec<u8>, Failure> {
    book(app, say, source).map_err(|error| Failure::Internal(error.to_string()))
}

pub(super) struct Looks {
    pub(super) head: Format,
    pub(super) open: Format,
    pub(super) locked: Format,
}

impl Looks {
    fn new() -> Self {
        // Text, also for what is typed into it later: nothing in this book is computed.
        let text = || {
            Format::new()
                .set_num_format("@")
                .set_text_wrap()
                .set_align(FormatAlign::Top)
        };
        Self {
            head: Format::new().set_bold().set_text_wrap(),
            open: text().set_unlocked(),
            locked: text().set_background_color(Color::RGB(0x00F0_F0F0)),
        }
    }
}

fn book(app: &App, say: &Say, source: &Source<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let looks = Looks::new();
    let page = book.add_worksheet();
    answers(app, say, source, page, &looks)?;
    let page = book.add_worksheet();
    sites::write(say, source, page, &looks)?;
    let page = book.add_worksheet();
    about(say, source, page, &looks)?;
    book.save_to_buffer()
}

fn answers(
    app: &App,
    say: &Say,
    source: &Source<'_>,
    page: &mut Worksheet,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_name(say.t("bulk-sheet"))?;
    page.set_freeze_panes(1, 1)?;
    for (column, (code, width)) in (0_u16..).zip(COLUMNS) {
        page.write_string_with_format(0, column, head(say, code), &looks.head)?;
        page.set_column_width(column, width)?;
        if code == "profile" {
            page.set_column_hidden(column)?;
        }
    }
    let mut last = 0;
    for (row, pinned) in (1_u32..).zip(&source.profile.criteria) {
        last = row;
        let open = source.profile.editable(&pinned.id);
        let answer = source
            .profile
            .answer(&pinned.id)
            .cloned()
            .unwrap_or_default();
        for (column, (code, _)) in (0_u16..).zip(COLUMNS) {
            let cell = match code {
                "criterion" => pinned.id.clone(),
                "category" => app
                    .pack()
                    .category(pinned.category)
                    .map_or_else(String::new, |category| say.pack(&category.name).to_owned()),
                "strength" => crate::profile::strength(say, pinned.strength),
                "text" => source
                    .edition
                    .criterion(&pinned.id)
                    .map_or_else(String::new, |criterion| {
                        say.pack(&criterion.text).to_owned()
                    }),
                "state" => answer
                    .state
                    .map_or_else(String::new, |state| say.t(state_key(state))),
                "narrative" => answer.narrative.clone(),
                "plan" => answer.plan.clone(),
                "ready" => say.t(ready_key(answer.ready)),
                "documents" => (source.documents)(&answer),
                "revision" => answer.rev.to_string(),
                _ => source.id.to_string(),
            };
            let look = if open && EDITABLE.contains(&code) {
                &looks.open
            } else {
                &looks.locked
            };
            page.write_string_with_format(row, column, cell, look)?;
        }
    }
    choices(say, page, last)?;
    protect(page);
    Ok(())
}

/// Only what is unlocked can be edited; the rest can be sorted and widened.
pub(super) fn protect(page: &mut Worksheet) {
    let options = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        sort: true,
        ..ProtectionOptions::default()
    };
    page.protect_with_options(&options);
}

/// Lists to choose from, in the columns that know only some words.
fn choices(say: &Say, page: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    let states = AnswerState::ALL
        .iter()
        .map(|state| say.t(state_key(*state)));
    let readies = [true, false]
        .into_iter()
        .map(|ready| say.t(ready_key(ready)));
    let lists: [(&str, Vec<String>); 2] =
        [("state", states.collect()), ("ready", readies.collect())];
    for (code, words) in lists {
        let place = COLUMNS.iter().position(|(column, _)| *column == code);
        let column = place.and_then(|place| u16::try_from(place).ok());
        if let Some(column) = column.filter(|_| last > 0) {
            let list = DataValidation::new().allow_list_strings(&words)?;
            page.add_data_validation(1, column, last, column, &list)?;
        }
    }
    Ok(())
}

/// A second sheet that says what the first one is and what may be written where.
fn about(
    say: &Say,
    source: &Source<'_>,
    page: &mut Worksheet,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_name(say.t("bulk-about"))?;
    page.set_column_width(0, 28)?;
    page.set_column_width(1, 90)?;
    sites::names(say, source, page, looks)?;
    let mut rows = vec![
        (say.t("bulk-about-company"), source.company.to_owned()),
        (
            say.t("bulk-about-edition"),
            say.pack(&source.edition.name).to_owned(),
        ),
    ];
    for (code, _) in COLUMNS {
        rows.push((head(say, code), say.t(format!("bulk-column-{code}-hint"))));
    }
    rows.push((say.t("bulk-sheet-sites"), say.t("bulk-sheet-sites-hint")));
    for state in AnswerState::ALL {
        rows.push((
            say.t(state_key(*state)),
            say.t(format!("{}-hint", state_key(*state))),
        ));
    }
    for (row, (what, text)) in (0_u32..).zip(rows) {
        page.write_string_with_format(row, 0, what, &looks.head)?;
        page.write_string_with_format(row, 1, text, &looks.locked)?;
    }
    page.protect();
    Ok(())
}

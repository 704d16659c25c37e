//! The spreadsheet: written with what may be edited unlocked, and read back.
//!
//! Every cell is text, also what begins like a formula. A head may be the code or the word of any language of the portal,
//! and so may a state.

use super::sites::{self, SiteRow};
use crate::app::App;
use crate::failure::Failure;
use crate::i18n::LANGUAGES;
use crate::partners::{Line, sheets};
use crate::web::Say;
use greenlane_domain::Refusal;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::pack::Edition;
use greenlane_domain::profile::{Answer, AnswerInput, AnswerState, Profile};
use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;
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

/// A row of a file: its number, the criterion, and the answer or what is wrong with it.
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) criterion: String,
    pub(super) answer: Result<AnswerInput, Refusal>,
}

pub(super) fn refusal(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

/// Codes by their words in every language, in lower case.
pub(super) fn words(
    app: &App,
    codes: Vec<(&'static str, String)>,
) -> BTreeMap<String, &'static str> {
    let mut words = BTreeMap::new();
    for (code, key) in codes {
        words.insert(code.to_owned(), code);
        for (lang, _) in LANGUAGES {
            words.insert(app.locales().text(lang, &key, &[]).to_lowercase(), code);
        }
    }
    words
}

/// What each state may be called.
pub(super) fn states(app: &App) -> BTreeMap<String, &'static str> {
    let states = AnswerState::ALL.iter();
    let states = states.map(|state| (state.code(), state_key(*state)));
    words(app, states.collect())
}

/// Reads a file that was written from this profile: its answers, and where sites differ.
pub(super) fn read(
    app: &App,
    (id, profile): (ProfileId, &Profile),
    known: &[(Uuid, String)],
    bytes: &[u8],
) -> Result<(Vec<Row>, Vec<SiteRow>), Refusal> {
    if !bytes.starts_with(b"PK") {
        return Err(refusal("refusal-bulk-kind"));
    }
    let mut sheets = sheets(bytes, 2)?.into_iter();
    let first = sheets.next().unwrap_or_default();
    let rows = read_answers(app, (id, profile), first)?;
    let second = sheets.next().unwrap_or_default();
    let differing = sites::read(app, (id, profile), known, second)?;
    Ok((rows, differing))
}

fn read_answers(
    app: &App,
    (id, profile): (ProfileId, &Profile),
    lines: Vec<Line>,
) -> Result<Vec<Row>, Refusal> {
    let mut lines = lines.into_iter();
    let Some((_, heads)) = lines.next() else {
        return Err(refusal("refusal-import-empty"));
    };
    let known = COLUMNS
        .iter()
        .map(|(code, _)| (*code, format!("bulk-column-{code}")));
    let known = words(app, known.collect());
    let columns: Vec<Option<&str>> = heads
        .iter()
        .map(|head| known.get(&head.trim().to_lowercase()).copied())
        .collect();
    if let Some(missing) = NEEDED
        .iter()
        .find(|needed| !columns.contains(&Some(**needed)))
    {
        return Err(refusal("refusal-import-needs").arg("column", missing));
    }
    let states = states(app);
    let readies = words(
        app,
        vec![
            ("yes", ready_key(true).to_owned()),
            ("no", ready_key(false).to_owned()),
        ],
    );
    let reader = Reader {
        columns: &columns,
        states: &states,
        readies: &readies,
        profile,
        id: id.to_string(),
    };
    let rows: Result<Vec<Option<Row>>, Refusal> = lines.map(|line| reader.row(&line)).collect();
    let rows: Vec<Row> = rows?.into_iter().flatten().collect();
    if rows.is_empty() {
        return Err(refusal("refusal-import-empty"));
    }
    Ok(rows)
}

struct Reader<'a> {
    columns: &'a [Option<&'a str>],
    states: &'a BTreeMap<String, &'static str>,
    readies: &'a BTreeMap<String, &'static str>,
    profile: &'a Profile,
    id: String,
}

impl Reader<'_> {
    /// A row; none for an empty one. A row of another profile refuses the file: it was taken for this one by mistake.
    fn row(&self, (number, cells): &Line) -> Result<Option<Row>, Refusal> {
        let cell = |code: &str| {
            let place = self.columns.iter().position(|column| *column == Some(code));
            let cell = place.and_then(|place| cells.get(place));
            cell.map_or("", |cell| cell.trim())
        };
        let criterion = cell("criterion").to_owned();
        if criterion.is_empty() && cell("narrative").is_empty() && cell("state").is_empty() {
            return Ok(None);
        }
        if cell("profile") != self.id {
            return Err(refusal("refusal-bulk-other-profile").arg("row", number));
        }
        let answer = self.answer(&criterion, cell);
        Ok(Some(Row {
            number: *number,
            criterion,
            answer,
        }))
    }

    fn answer<'c>(
        &self,
        criterion: &str,
        cell: impl Fn(&str) -> &'c str,
    ) -> Result<AnswerInput, Refusal> {
        let bad = |key: &str, value: &str| {
            Err(Refusal::new(key)
                .arg("criterion", criterion)
                .arg("value", value))
        };
        let state = match cell("state") {
            "" => None,
            word => match self.states.get(&word.to_lowercase()) {
                Some(code) => AnswerState::from_code(code),
                None => return bad("refusal-bulk-state", word),
            },
        };
        let kept = self.profile.answer(criterion).cloned().unwrap_or_default();
        let has = |code: &str| self.columns.contains(&Some(code));
        let ready = match cell("ready") {
            _ if !has("ready") => kept.ready,
            "" => false,
            word => match self.readies.get(&word.to_lowercase()) {
                Some(code) => *code == "yes",
                None => return bad("refusal-bulk-ready", word),
            },
        };
        let Ok(rev) = cell("revision").parse() else {
            return bad("refusal-bulk-revision", cell("revision"));
        };
        Ok(AnswerInput {
            criterion: criterion.to_owned(),
            rev,
            state,
            narrative: cell("narrative").to_owned(),
            plan: if has("plan") {
                cell("plan").to_owned()
            } else {
                kept.plan
            },
            ready,
        })
    }
}

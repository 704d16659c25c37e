//! The spreadsheet in again: its rows as answers, or what is wrong with them.

use super::super::sites::{self, SiteRow};
use super::{COLUMNS, NEEDED, ready_key, state_key};
use crate::app::App;
use crate::i18n::LANGUAGES;
use crate::partners::{Line, sheets};
use greenlane_domain::Refusal;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{AnswerInput, AnswerState, Profile};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row of a file: its number, the criterion, and the answer or what is wrong with it.
pub(in super::super) struct Row {
    pub(in super::super) number: usize,
    pub(in super::super) criterion: String,
    pub(in super::super) answer: Result<AnswerInput, Refusal>,
}

pub(in super::super) fn refusal(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

/// Codes by their words in every language, in lower case.
pub(in super::super) fn words(
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
pub(in super::super) fn states(app: &App) -> BTreeMap<String, &'static str> {
    let states = AnswerState::ALL.iter();
    let states = states.map(|state| (state.code(), state_key(*state)));
    words(app, states.collect())
}

/// Reads a file that was written from this profile: its answers, and where sites differ.
pub(in super::super) fn read(
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

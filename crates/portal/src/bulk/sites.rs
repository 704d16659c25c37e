//! The sheet of sites that differ: written with empty rows for more, and read back.

use super::sheet::{Looks, Source, head, protect, refusal, state_key, states, words};
use crate::app::App;
use crate::partners::Line;
use crate::web::Say;
use greenlane_domain::Refusal;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{AnswerState, Profile, SiteInput};
use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The columns with their widths, in order. The last two say whose the row is.
const COLUMNS: [(&str, f64); 8] = [
    ("criterion", 10.0),
    ("site", 30.0),
    ("state", 20.0),
    ("narrative", 70.0),
    ("plan", 40.0),
    ("revision", 10.0),
    ("profile", 38.0),
    ("key", 38.0),
];
/// What the company may edit of a site that differs already.
const EDITABLE: [&str; 3] = ["state", "narrative", "plan"];
/// Columns without which the sheet is another one.
const NEEDED: [&str; 4] = ["criterion", "site", "state", "narrative"];
/// So many empty rows are there for sites that do not differ yet.
const EMPTY: u32 = 60;
/// The column of the sheet about the file that lists the sites.
const NAMES: u16 = 3;

/// Names by which sites can be told apart: where several have one, each gets its number.
pub(super) fn labelled(sites: Vec<(Uuid, String)>) -> Vec<(Uuid, String)> {
    let alike = |name: &str, among: &[(Uuid, String)]| {
        let same = among
            .iter()
            .filter(|(_, other)| other.trim().eq_ignore_ascii_case(name.trim()));
        same.count()
    };
    let mut labelled = Vec::new();
    for (place, (id, name)) in sites.iter().enumerate() {
        let before = sites.get(..place).unwrap_or_default();
        let label = if alike(name, &sites) > 1 {
            format!("{} ({})", name.trim(), alike(name, before) + 1)
        } else {
            name.trim().to_owned()
        };
        labelled.push((*id, label));
    }
    labelled
}

fn place(code: &str) -> u16 {
    let place = COLUMNS.iter().position(|(column, _)| *column == code);
    place
        .and_then(|place| u16::try_from(place).ok())
        .unwrap_or_default()
}

/// Writes the sheet.
pub(super) fn write(
    say: &Say,
    source: &Source<'_>,
    page: &mut Worksheet,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_name(say.t("bulk-sheet-sites"))?;
    page.set_freeze_panes(1, 2)?;
    for (column, (code, width)) in (0_u16..).zip(COLUMNS) {
        page.write_string_with_format(0, column, head(say, code), &looks.head)?;
        page.set_column_width(column, width)?;
        if ["profile", "key"].contains(&code) {
            page.set_column_hidden(column)?;
        }
    }
    let mut row = 0;
    for pinned in &source.profile.criteria {
        let answer = source.profile.answer(&pinned.id);
        let open = source.profile.editable(&pinned.id);
        for standing in answer.map_or(&[][..], |answer| &answer.sites) {
            row += 1;
            let text = &standing.text;
            let mut sites = source.sites.iter();
            let name = sites.find(|(id, _)| *id == text.site);
            for (column, (code, _)) in (0_u16..).zip(COLUMNS) {
                let cell = match code {
                    "criterion" => pinned.id.clone(),
                    "site" => name.map_or_else(|| text.name.clone(), |(_, name)| name.clone()),
                    "state" => text
                        .state
                        .map_or_else(String::new, |state| say.t(state_key(state))),
                    "narrative" => text.narrative.clone(),
                    "plan" => text.plan.clone(),
                    "revision" => standing.rev.to_string(),
                    "profile" => source.id.to_string(),
                    _ => text.site.to_string(),
                };
                let look = if open && EDITABLE.contains(&code) {
                    &looks.open
                } else {
                    &looks.locked
                };
                page.write_string_with_format(row, column, cell, look)?;
            }
        }
    }
    let criteria = source.profile.criteria.iter();
    if !criteria
        .clone()
        .any(|pinned| source.profile.editable(&pinned.id))
    {
        protect(page);
        return Ok(());
    }
    let first = row + 1;
    for row in first..first + EMPTY {
        for (column, (code, _)) in (0_u16..).zip(COLUMNS) {
            match code {
                "profile" => {
                    let id = source.id.to_string();
                    page.write_string_with_format(row, column, id, &looks.locked)?;
                }
                "revision" | "key" => {
                    page.write_blank(row, column, &looks.locked)?;
                }
                _ => {
                    page.write_blank(row, column, &looks.open)?;
                }
            }
        }
    }
    let last = first + EMPTY - 1;
    choices(say, source, page, (first, last))?;
    protect(page);
    Ok(())
}

/// Lists to choose from: the criteria of the first sheet, the sites, and the states.
fn choices(
    say: &Say,
    source: &Source<'_>,
    page: &mut Worksheet,
    (first, last): (u32, u32),
) -> Result<(), XlsxError> {
    let range = |sheet: &str, column: char, count: usize| {
        let sheet = say.t(sheet).replace('\'', "''");
        Formula::new(format!("='{sheet}'!${column}$2:${column}${}", count + 1))
    };
    let criteria = range("bulk-sheet", 'A', source.profile.criteria.len());
    let list = DataValidation::new().allow_list_formula(criteria);
    let column = place("criterion");
    page.add_data_validation(first, column, last, column, &list)?;
    if !source.sites.is_empty() {
        let sites = range("bulk-about", 'D', source.sites.len());
        let list = DataValidation::new().allow_list_formula(sites);
        let column = place("site");
        page.add_data_validation(first, column, last, column, &list)?;
    }
    let words = AnswerState::ALL.iter();
    let words: Vec<String> = words.map(|state| say.t(state_key(*state))).collect();
    let list = DataValidation::new().allow_list_strings(&words)?;
    let column = place("state");
    page.add_data_validation(1, column, last, column, &list)?;
    Ok(())
}

/// The company's sites, in a column of their own of the sheet about the file.
pub(super) fn names(
    say: &Say,
    source: &Source<'_>,
    page: &mut Worksheet,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_column_width(NAMES, 40)?;
    page.write_string_with_format(0, NAMES, say.t("bulk-about-sites"), &looks.head)?;
    for (row, (_, name)) in (1_u32..).zip(source.sites) {
        page.write_string_with_format(row, NAMES, name, &looks.locked)?;
    }
    Ok(())
}

/// A row of the sheet: its number, the criterion, the site as it is named there, and the answer or what is wrong with it.
pub(super) struct SiteRow {
    pub(super) number: usize,
    pub(super) criterion: String,
    pub(super) site: String,
    pub(super) answer: Result<SiteInput, Refusal>,
}

/// Reads the sheet. A file without it says nothing of sites.
pub(super) fn read(
    app: &App,
    (id, profile): (ProfileId, &Profile),
    sites: &[(Uuid, String)],
    lines: Vec<Line>,
) -> Result<Vec<SiteRow>, Refusal> {
    let mut lines = lines.into_iter();
    let Some((_, heads)) = lines.next() else {
        return Ok(Vec::new());
    };
    let known = COLUMNS.iter();
    let known = known.map(|(code, _)| (*code, format!("bulk-column-{code}")));
    let known = words(app, known.collect());
    let heads = heads.iter();
    let columns: Vec<Option<&str>> = heads
        .map(|head| known.get(&head.trim().to_lowercase()).copied())
        .collect();
    let has = |code: &&str| columns.contains(&Some(*code));
    if !NEEDED.iter().all(has) {
        return Ok(Vec::new());
    }
    let reader = Reader {
        columns: &columns,
        states: &states(app),
        profile,
        sites,
        id: id.to_string(),
    };
    let rows: Result<Vec<Option<SiteRow>>, Refusal> = lines.map(|line| reader.row(&line)).collect();
    Ok(rows?.into_iter().flatten().collect())
}

struct Reader<'a> {
    columns: &'a [Option<&'a str>],
    states: &'a BTreeMap<String, &'static str>,
    profile: &'a Profile,
    sites: &'a [(Uuid, String)],
    id: String,
}

impl Reader<'_> {
    /// A row; none for an empty one. A row of another profile refuses the file: it was taken for this one by mistake.
    fn row(&self, (number, cells): &Line) -> Result<Option<SiteRow>, Refusal> {
        let cell = |code: &str| {
            let place = self.columns.iter().position(|column| *column == Some(code));
            let cell = place.and_then(|place| cells.get(place));
            cell.map_or("", |cell| cell.trim())
        };
        let mut said = NEEDED.into_iter().chain(["plan"]);
        if said.all(|code| cell(code).is_empty()) {
            return Ok(None);
        }
        if !["", self.id.as_str()].contains(&cell("profile")) {
            return Err(refusal("refusal-bulk-other-profile").arg("row", number));
        }
        let criterion = cell("criterion").to_owned();
        Ok(Some(SiteRow {
            number: *number,
            site: cell("site").to_owned(),
            answer: self.answer(&criterion, cell),
            criterion,
        }))
    }

    /// The site by its name or, where it has another name now, by the row's key.
    fn site(&self, criterion: &str, name: &str, key: Option<Uuid>) -> Option<Uuid> {
        let standing = self.profile.answer(criterion);
        let standing = standing.map_or(&[][..], |answer| &answer.sites).iter();
        let standing = standing.map(|each| (each.text.site, each.text.name.as_str()));
        let known = self.sites.iter().map(|(id, name)| (*id, name.as_str()));
        let mut known = known.chain(standing);
        let named = known
            .clone()
            .find(|(_, other)| other.trim().eq_ignore_ascii_case(name));
        let named = named.map(|(id, _)| id);
        named.or_else(|| key.filter(|key| known.any(|(id, _)| id == *key)))
    }

    fn answer<'c>(
        &self,
        criterion: &str,
        cell: impl Fn(&str) -> &'c str,
    ) -> Result<SiteInput, Refusal> {
        let bad = |key: &str, value: &str| {
            Err(Refusal::new(key)
                .arg("criterion", criterion)
                .arg("value", value))
        };
        let key = cell("key").parse().ok();
        let Some(site) = self.site(criterion, cell("site"), key) else {
            return bad("refusal-bulk-site", cell("site"));
        };
        let state = match cell("state") {
            "" => None,
            word => match self.states.get(&word.to_lowercase()) {
                Some(code) => AnswerState::from_code(code),
                None => return bad("refusal-bulk-state", word),
            },
        };
        let rev = match cell("revision") {
            // A row copied from another site's knows nothing of what stands for this one.
            _ if key.is_some_and(|key| key != site) => 0,
            "" => 0,
            number => match number.parse() {
                Ok(rev) => rev,
                Err(_) => return bad("refusal-bulk-revision", number),
            },
        };
        let standing = self.profile.site(criterion, site);
        Ok(SiteInput {
            criterion: criterion.to_owned(),
            site,
            name: self
                .sites
                .iter()
                .find(|(id, _)| *id == site)
                .map(|(_, name)| name.clone()),
            rev,
            state,
            narrative: cell("narrative").to_owned(),
            plan: if self.columns.contains(&Some("plan")) {
                cell("plan").to_owned()
            } else {
                standing.map_or_else(String::new, |standing| standing.text.plan.clone())
            },
        })
    }
}

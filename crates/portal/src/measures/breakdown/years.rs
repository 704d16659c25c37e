//! The same table year by year. Outside the programme each year shows what its own table does there, and no more.

use super::Asked;
use super::groups::{Line, Made, Names, Sum, made};
use std::collections::{BTreeMap, BTreeSet};

/// What stands where a group has no share, or none that may be told.
const NOTHING: &str = "–";

/// A group's share in a year, and of how much.
pub(super) struct Cell {
    pub(super) year: i16,
    pub(super) share: String,
    pub(super) of: String,
}

/// A group over the years.
pub(super) struct Over {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) cells: Vec<Cell>,
}

/// The table of every year in which a validation was concluded, the earliest first.
pub(super) struct Years(Vec<(i16, Made)>);

impl Years {
    pub(super) fn of(names: &Names<'_>, asked: &Asked, rows: &[Sum], publication: bool) -> Self {
        let years: BTreeSet<i16> = rows.iter().map(Sum::year).collect();
        let made = |year| (year, made(names, asked, rows, (year, publication)));
        Self(years.into_iter().map(made).collect())
    }

    /// No more than the last so many of them.
    pub(super) fn latest(mut self, most: usize) -> Self {
        let early = self.0.len().saturating_sub(most);
        self.0.drain(..early);
        self
    }

    /// Each line of each year, the whole behind its groups.
    pub(super) fn lines(&self) -> impl Iterator<Item = (i16, &Line)> {
        self.0.iter().flat_map(|(year, made)| {
            let lines = made.lines.iter().chain([&made.whole]);
            lines.map(move |line| (*year, line))
        })
    }

    /// How many groups were left out of each year.
    pub(super) fn left_out(&self) -> BTreeMap<i16, usize> {
        let years = self.0.iter();
        years.map(|(year, made)| (*year, made.left_out)).collect()
    }

    pub(super) fn numbers(&self) -> Vec<i16> {
        self.0.iter().map(|(year, _)| *year).collect()
    }

    /// A line for each group that any year shows, by name, and the whole behind them.
    pub(super) fn over(&self, names: &Names<'_>) -> Vec<Over> {
        let mut groups: BTreeMap<&str, BTreeMap<i16, &Line>> = BTreeMap::new();
        for (year, line) in self.lines() {
            let years = groups.entry(line.code.as_str()).or_default();
            years.insert(year, line);
        }
        let mut over: Vec<Over> = groups
            .into_iter()
            .map(|(code, years)| self.line(names, code, &years))
            .collect();
        over.sort_by(|a, b| (a.code.is_empty(), &a.name).cmp(&(b.code.is_empty(), &b.name)));
        over
    }

    fn line(&self, names: &Names<'_>, code: &str, years: &BTreeMap<i16, &Line>) -> Over {
        let cell = |(year, _): &(i16, Made)| {
            let known = years.get(year).filter(|line| line.tallied.judged > 0);
            let told = known.filter(|line| line.counted);
            Cell {
                year: *year,
                share: told.map_or_else(|| NOTHING.to_owned(), |line| line.percent.clone()),
                of: told.map_or_else(String::new, |line| {
                    let tallied = &line.tallied;
                    let (found, of) = (tallied.deficient, tallied.judged);
                    let (found, of) = (names.say.count(found), names.say.count(of));
                    names.say.t2("breakdown-found-of", "n", found, "of", of)
                }),
            }
        };
        let name = years.values().next().map(|line| line.name.clone());
        Over {
            code: code.to_owned(),
            name: name.unwrap_or_default(),
            cells: self.0.iter().map(cell).collect(),
        }
    }
}

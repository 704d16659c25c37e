//! The table of a plan's validations: filtered, page by page, or whole as a file.

use crate::app::App;
use crate::planning::words;
use crate::selection;
use crate::web::{Chrome, Due};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::planning::{Assignment, Candidate, Round};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What is asked of the table.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub round: String,
    pub specialist: String,
    pub month: String,
    pub region: String,
    pub show: String,
    pub page: usize,
}

/// The choices of `show`.
pub(in crate::planning) const SHOWS: [&str; 5] =
    ["all", "statutory", "random", "decided", "changed"];

impl Asked {
    /// The address of the same question, on a page.
    pub(super) fn address(&self, path: &str, page: usize) -> String {
        let page = page.to_string();
        let pairs = [
            ("round", &self.round),
            ("specialist", &self.specialist),
            ("month", &self.month),
            ("region", &self.region),
            ("show", &self.show),
            ("page", &page),
        ];
        let set: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        format!(
            "{path}?{}",
            serde_urlencoded::to_string(set).unwrap_or_default()
        )
    }

    fn takes(&self, round: &Round, candidate: &Candidate, to: &Assignment) -> bool {
        let shown = match self.show.as_str() {
            "statutory" => candidate.due.is_some(),
            "random" => candidate.random,
            "decided" => round
                .overrides
                .iter()
                .any(|decision| decision.member == candidate.member),
            "changed" => candidate.before.as_ref() != Some(to),
            _ => true,
        };
        let same = |asked: &str, is: String| asked.is_empty() || asked == is;
        shown
            && same(&self.specialist, to.account.to_string())
            && same(&self.month, to.month.to_string())
            && same(&self.region, candidate.region.clone())
    }
}

/// The validations asked for, by month, specialist and name.
pub(super) fn found<'r>(
    round: &'r Round,
    names: &BTreeMap<MemberId, String>,
    people: &BTreeMap<AccountId, String>,
    asked: &Asked,
) -> Vec<(&'r Candidate, &'r Assignment)> {
    let all = round.inputs.candidates.iter();
    let mut found: Vec<_> = all
        .filter_map(|candidate| Some((candidate, round.plan.get(&candidate.member)?)))
        .filter(|(candidate, to)| asked.takes(round, candidate, to))
        .collect();
    found.sort_by_key(|(candidate, to)| {
        (
            to.month,
            people.get(&to.account),
            names.get(&candidate.member),
            candidate.member,
        )
    });
    found
}

/// A row of the table.
pub(super) struct Row {
    pub href: String,
    pub name: String,
    pub about: String,
    pub specialist: String,
    pub month: String,
    pub how: String,
    pub risk: String,
    pub due: Option<Due>,
    /// Kind and words of what is special about it.
    pub tags: Vec<(&'static str, String)>,
}

pub(super) fn row(
    app: &App,
    c: &Chrome,
    (year, round): (i16, &Round),
    (names, people): (&BTreeMap<MemberId, String>, &BTreeMap<AccountId, String>),
    (candidate, to): (&Candidate, &Assignment),
) -> Row {
    let mut tags = Vec::new();
    if candidate.random {
        tags.push(("calm", c.t("selection-tag-random")));
    }
    if candidate.late_days > 0 {
        let days = i32::try_from(candidate.late_days).unwrap_or(i32::MAX);
        tags.push(("bad", c.t1("planning-late", "span", c.span(days))));
    }
    if round
        .overrides
        .iter()
        .any(|decision| decision.member == candidate.member)
    {
        tags.push(("warn", c.t("planning-decided")));
    }
    if candidate.before.is_some_and(|before| before != *to) {
        tags.push(("progress", c.t("planning-moved")));
    }
    Row {
        href: format!(
            "/plan/{year}/members/{}?round={}",
            candidate.member, round.number
        ),
        name: names.get(&candidate.member).cloned().unwrap_or_default(),
        about: words::region(app, c, &candidate.region),
        specialist: words::person(people, to.account),
        month: words::month(c, to.month),
        how: words::how(c, to.how),
        risk: selection::points(c, candidate.risk),
        due: candidate
            .due_on
            .map(|day| Due::set(app, c, day, c.t("planning-due-why"))),
        tags,
    }
}

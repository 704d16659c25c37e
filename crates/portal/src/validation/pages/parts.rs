//! What the report says of its criteria, on its page and in its document alike.

use super::super::errors::key;
use crate::App;
use crate::web::Say;
use greenlane_domain::measures::Hundredths;
use greenlane_domain::validation::{CheckResult, Checked, Progress, Validation};

/// One result of one criterion.
pub(in super::super) struct Line {
    pub id: String,
    pub text: String,
    pub strength: String,
    pub result: String,
    pub verified: String,
    pub note: String,
    /// Site, sample and reference, one a line.
    pub more: Vec<String>,
}

/// How often each result was given, with what has none.
pub(in super::super) fn tally(
    app: &App,
    c: &Say,
    state: &Validation,
) -> (Vec<(String, Vec<usize>)>, Vec<usize>) {
    let mut totals = vec![0; CheckResult::ALL.len() + 1];
    let mut rows = Vec::new();
    for category in &app.pack().categories {
        let of_it: Vec<Option<CheckResult>> = state
            .scope()
            .iter()
            .filter(|s| s.category == category.number)
            .map(|s| state.results.get(&s.id).map(|checked| checked.result))
            .collect();
        if of_it.is_empty() {
            continue;
        }
        let wanted = CheckResult::ALL.iter().map(|r| Some(*r)).chain([None]);
        let counts: Vec<usize> = wanted
            .map(|result| of_it.iter().filter(|found| **found == result).count())
            .collect();
        for (total, count) in totals.iter_mut().zip(&counts) {
            *total += count;
        }
        rows.push((
            format!("{}. {}", category.number, c.pack(&category.name)),
            counts,
        ));
    }
    (rows, totals)
}

pub(in super::super) fn lines(app: &App, c: &Say, state: &Validation, edition: &str) -> Vec<Line> {
    let Some(edition) = app.catalogue().edition(edition) else {
        return Vec::new();
    };
    let lines = state.scope().iter().flat_map(|scoped| {
        let text = edition
            .criterion(&scoped.id)
            .map(|known| c.pack(&known.text));
        let given = state.results_of(&scoped.id).iter();
        given.map(move |checked| {
            let ways: Vec<String> = checked
                .ways()
                .map(|how| c.t(key("validation-verified", how.code())))
                .collect();
            Line {
                id: scoped.id.clone(),
                text: text.unwrap_or_default().to_owned(),
                strength: c.t(key("strength", scoped.strength.as_str())),
                result: c.t(key("validation-result", checked.result.code())),
                verified: ways.join(", "),
                note: checked.note.clone(),
                more: more(c, state, checked),
            }
        })
    });
    lines.collect()
}

/// What stands beside a result: for which sites, from which sample, where it was seen.
fn more(c: &Say, state: &Validation, checked: &Checked) -> Vec<String> {
    let mut more = Vec::new();
    let named: Vec<&str> = checked
        .sites
        .iter()
        .filter_map(|site| Some(state.site(*site)?.name.as_str()))
        .collect();
    if !named.is_empty() {
        more.push(named.join(", "));
    }
    if let Some(sample) = &checked.sample {
        let args = [
            ("drawn", c.count(sample.drawn)),
            ("of", c.count(sample.of)),
            ("from", sample.from.clone()),
            ("failed", sample.failed.to_string()),
        ];
        more.push(c.with("validation-sample-shown", &args));
    }
    if !checked.reference.is_empty() {
        more.push(checked.reference.clone());
    }
    more
}

/// Why nobody looked at a criterion; with `how`, also for which sites and where that was seen.
pub(in super::super) fn why_unchecked(c: &Say, state: &Validation, id: &str, how: bool) -> String {
    let of_it = state.results_of(id).iter();
    let mut skipped = of_it.filter(|checked| checked.result == CheckResult::NotChecked);
    let reason = skipped.next().map(|checked| {
        let place = if how {
            more(c, state, checked)
        } else {
            Vec::new()
        };
        let place = place.into_iter();
        let parts: Vec<String> = place.chain([checked.note.clone()]).collect();
        parts.join(": ")
    });
    reason.unwrap_or_default()
}

/// `4 of 57 criteria (7.02%) were not checked`: a reader must not take silence for a result.
pub(in super::super) fn unchecked_share(c: &Say, progress: &Progress) -> String {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (unchecked, all) = (count(progress.unchecked()), count(progress.in_scope));
    let share = Hundredths::percent(unchecked, all).map_or_else(String::new, Hundredths::trimmed);
    let share = if c.lang == "en" {
        share
    } else {
        share.replace('.', ",")
    };
    let args = [
        ("count", unchecked.to_string()),
        ("all", c.count(all)),
        ("share", share),
    ];
    c.with("validation-unchecked-share", &args)
}

/// Who took part in a joint validation.
pub(in super::super) struct Took {
    pub name: String,
    /// What it is, and of which country.
    pub what: String,
    pub authority: String,
    /// What it looked at.
    pub part: String,
}

/// Who else took part.
pub(in super::super) fn parties(say: &Say, state: &Validation) -> Vec<Took> {
    let parties = state.arranged.parties.iter();
    let took = parties.map(|party| {
        let kind = say.t(key("validation-party", party.kind.code()));
        let country = party.country.as_deref().map(|code| say.country(code));
        let what: Vec<String> = std::iter::once(kind).chain(country).collect();
        Took {
            name: party.name.clone(),
            what: what.join(", "),
            authority: party.authority.clone(),
            part: party.part.clone(),
        }
    });
    took.collect()
}

/// How far the worksheet is at each of several sites; nothing where there is one.
pub(in crate::validation) fn at_sites(say: &Say, state: &Validation) -> Vec<String> {
    let all = state.scope().len();
    let each = state.progress_by_site().into_iter();
    each.map(|(site, done)| {
        let args = [
            ("site", site.name.clone()),
            ("done", done.to_string()),
            ("all", all.to_string()),
        ];
        say.with("validation-at-site", &args)
    })
    .collect()
}

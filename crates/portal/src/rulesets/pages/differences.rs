//! What a ruleset says otherwise than the one in force, part by part, for whoever decides on it.

use super::parts;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::rulesets::content;
use crate::rulesets::read::{self, Opened};
use crate::web::Say;
use greenlane_targeting::rules::{NamedSet, Rule, Ruleset as Content, Sentence};
use std::collections::BTreeSet;

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub what: String,
    pub tag: (&'static str, String),
    pub before: String,
    pub after: String,
}

/// All of them, and beside what.
pub(super) struct Differs {
    pub lead: String,
    pub rows: Vec<Difference>,
}

/// Beside the ruleset in force today.
pub(super) async fn of(
    app: &App,
    who: &impl Asks,
    c: &Say,
    here: &Opened,
) -> Result<Differs, Failure> {
    let Some(id) = read::in_force(app, who, app.today()).await? else {
        return Ok(Differs {
            lead: c.t("rulesets-diff-first"),
            rows: Vec::new(),
        });
    };
    let before = read::open(app, who, id).await?;
    let rows = between(c, &before.content, &here.content);
    let key = if rows.is_empty() {
        "rulesets-diff-none"
    } else {
        "rulesets-diff-lead"
    };
    Ok(Differs {
        lead: c.t1(key, "name", &before.state.name),
        rows,
    })
}

/// Everything in which two rulesets differ.
pub(super) fn between(c: &Say, before: &Content, after: &Content) -> Vec<Difference> {
    let mut rows = rules(c, before, after);
    rows.extend(sets(c, before, after));
    let name = |said: &str| c.t1("rulesets-diff-lane", "name", said);
    let lanes = [before, after].map(|said| parts::lanes(c, said));
    rows.extend(pairs(c, &lanes, &name));
    let whole = [before, after].map(|said| whole(c, said));
    rows.extend(pairs(c, &whole, &|said: &str| said.to_owned()));
    rows
}

/// One thing on both sides; nothing where it is the same.
fn difference(
    c: &Say,
    what: String,
    before: Option<&str>,
    after: Option<&str>,
) -> Option<Difference> {
    if before == after {
        return None;
    }
    let (kind, key) = match (before, after) {
        (None, _) => ("progress", "rulesets-diff-added"),
        (_, None) => ("warn", "rulesets-diff-removed"),
        _ => ("calm", "rulesets-diff-changed"),
    };
    let side = |said: Option<&str>| match said.map(str::trim) {
        None | Some("") => "–".to_owned(),
        Some(said) => said.to_owned(),
    };
    Some(Difference {
        what,
        tag: (kind, c.t(key)),
        before: side(before),
        after: side(after),
    })
}

/// A rule's sentence as everybody reads it, however it was typed.
fn sentence(said: &Content, rule: &Rule) -> String {
    let read = Sentence::read(&rule.text, &said.names());
    read.map_or_else(|_| rule.text.clone(), |sentence| sentence.write())
}

/// What a rule says, part by part.
fn of_rule(c: &Say, said: &Content, rule: &Rule) -> [(&'static str, String); 7] {
    let acts = if rule.shadow {
        "rulesets-shadow"
    } else {
        "rulesets-diff-acts"
    };
    let period = parts::period(c, rule.from, rule.until);
    [
        ("text", sentence(said, rule)),
        ("acts", c.t(acts)),
        (
            "period",
            period.unwrap_or_else(|| c.t("rulesets-diff-always")),
        ),
        ("name", rule.name.clone()),
        ("owner", rule.owner.clone()),
        ("reason", rule.reason.clone()),
        ("tests", content::typed_tests(&rule.tests)),
    ]
}

fn rules(c: &Say, before: &Content, after: &Content) -> Vec<Difference> {
    let both = before.rules.iter().chain(&after.rules);
    let ids: BTreeSet<&str> = both.map(|rule| rule.id.as_str()).collect();
    let mut rows = Vec::new();
    for id in ids {
        let of = |said: &Content| said.rules.iter().find(|rule| rule.id == id).cloned();
        match (of(before), of(after)) {
            (Some(was), Some(is)) => {
                let parts = of_rule(c, before, &was).into_iter();
                for ((part, was), (_, now)) in parts.zip(of_rule(c, after, &is)) {
                    let part = c.t(format!("rulesets-diff-rule-{part}"));
                    let what = c.t2("rulesets-diff-rule-part", "name", &is.name, "part", part);
                    rows.extend(difference(c, what, Some(&was), Some(&now)));
                }
            }
            (was, is) => {
                let name = was.as_ref().or(is.as_ref()).map(|rule| rule.name.clone());
                let what = c.t1("rulesets-diff-rule", "name", name.unwrap_or_default());
                let text = |said: &Content, rule: &Rule| {
                    let shadow = rule.shadow.then(|| c.t("rulesets-shadow"));
                    let shadow = shadow.map(|words| format!(" ({words})"));
                    sentence(said, rule) + &shadow.unwrap_or_default()
                };
                let was = was.map(|rule| text(before, &rule));
                let is = is.map(|rule| text(after, &rule));
                rows.extend(difference(c, what, was.as_deref(), is.as_deref()));
            }
        }
    }
    rows
}

/// The lines that one text has and another has not.
fn only(text: &str, other: &str) -> String {
    let others: BTreeSet<&str> = other.lines().collect();
    let lines = text.lines().filter(|line| !others.contains(line));
    lines.collect::<Vec<_>>().join("\n")
}

fn sets(c: &Say, before: &Content, after: &Content) -> Vec<Difference> {
    let both = before.sets.iter().chain(&after.sets);
    let names: BTreeSet<&str> = both.map(|set| set.name.as_str()).collect();
    let matching = |set: &NamedSet| {
        let word = match set.matching {
            greenlane_targeting::rules::Matching::Whole => "whole",
            greenlane_targeting::rules::Matching::Beginning => "beginning",
        };
        c.t(format!("rulesets-matching-{word}"))
    };
    let mut rows = Vec::new();
    for name in names {
        let of = |said: &Content| said.sets.iter().find(|set| set.name == name).cloned();
        let what = c.t1("rulesets-diff-set", "name", name);
        match (of(before), of(after)) {
            (Some(was), Some(is)) => {
                let entries = [&was, &is].map(content::typed_entries);
                let [old, new] = &entries;
                let (gone, come) = (only(old, new), only(new, old));
                let part = |key: &str| format!("{what}: {}", c.t(key));
                let parts = [
                    ("rulesets-entries", gone, come),
                    ("rulesets-matching", matching(&was), matching(&is)),
                    ("rulesets-set-about", was.about.clone(), is.about.clone()),
                ];
                for (key, was, is) in parts {
                    rows.extend(difference(c, part(key), Some(&was), Some(&is)));
                }
            }
            (was, is) => {
                let [was, is] = [was, is].map(|set| set.map(|set| content::typed_entries(&set)));
                rows.extend(difference(c, what, was.as_deref(), is.as_deref()));
            }
        }
    }
    rows
}

/// What is said of the whole: its name, thresholds, credit, the model's part.
fn whole(c: &Say, said: &Content) -> Vec<(String, String)> {
    let order: Vec<&str> = said.lanes.iter().map(|lane| lane.id.as_str()).collect();
    let mut rows = vec![
        (c.t("rulesets-name"), said.name.clone()),
        (c.t("rulesets-diff-lanes"), order.join(", ")),
        (
            c.t("rulesets-diff-documents-lane"),
            said.documents_lane.clone(),
        ),
        (
            c.t("rulesets-diff-high-risk"),
            c.t1("rulesets-lane-from", "points", said.high_risk),
        ),
    ];
    let credit = parts::credit(c, said).into_iter();
    rows.extend(credit.map(|(term, value)| {
        let term = c.t1("rulesets-diff-credit", "what", term);
        (term, value)
    }));
    rows
}

/// Terms with their values on both sides.
fn pairs(
    c: &Say,
    [before, after]: &[Vec<(String, String)>; 2],
    name: &dyn Fn(&str) -> String,
) -> Vec<Difference> {
    let mut terms: Vec<&str> = Vec::new();
    for (term, _) in after.iter().chain(before) {
        if !terms.contains(&term.as_str()) {
            terms.push(term);
        }
    }
    let value = |side: &[(String, String)], term: &str| {
        let mut side = side.iter();
        side.find(|(known, _)| known == term)
            .map(|(_, value)| value.clone())
    };
    let rows = terms.into_iter().filter_map(|term| {
        let (was, is) = (value(before, term), value(after, term));
        difference(c, name(term), was.as_deref(), is.as_deref())
    });
    rows.collect()
}

#[cfg(test)]
mod tests;

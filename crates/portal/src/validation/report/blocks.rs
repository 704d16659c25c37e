//! The parts of a report, as blocks of a document.

use super::super::errors::key;
use super::super::pages::parts;
use super::super::reference;
use crate::App;
use crate::documents::{Block, Column, Copy, Table};
use crate::web::Say;
use greenlane_domain::findings::{Class, Finding};
use greenlane_domain::validation::{CheckResult, Conclusion, Part, Validation};
use uuid::Uuid;

/// A finding as it stands in the report.
pub(super) struct Found {
    pub id: Uuid,
    pub finding: Finding,
}

/// How it ended, and until when the company may answer or appeal.
pub(super) fn conclusion_blocks(app: &App, say: &Say, conclusion: &Conclusion) -> Vec<Block> {
    let outcome = say.t(key("validation-outcome", conclusion.outcome.code()));
    let ground = app.pack().ground(&conclusion.ground);
    let mut blocks = vec![Block::Heading {
        level: 1,
        text: say.t("report-conclusion"),
    }];
    blocks.push(Block::Facts {
        rows: vec![
            (say.t("validation-outcome"), outcome),
            (
                say.t("validation-ground"),
                ground.map_or_else(String::new, |g| say.pack(&g.name).to_owned()),
            ),
            (
                say.t("validation-completed-on"),
                say.day(conclusion.completed_on),
            ),
            (
                say.t("validation-response-due"),
                conclusion
                    .response
                    .as_ref()
                    .map_or_else(String::new, |d| say.day(d.due)),
            ),
            (
                say.t("validation-appeal-due"),
                conclusion
                    .appeal
                    .as_ref()
                    .map_or_else(String::new, |d| say.day(d.due)),
            ),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect(),
    });
    blocks.push(paragraph(&conclusion.summary));
    blocks
}

/// For the company: that something is withheld. For the programme: what, and why.
pub(super) fn withheld_blocks(say: &Say, state: &Validation, copy: Copy) -> Vec<Block> {
    let held: Vec<_> = state.withheld().collect();
    if held.is_empty() {
        return Vec::new();
    }
    if copy == Copy::Shared {
        let count = i64::try_from(held.len()).unwrap_or(i64::MAX);
        return vec![paragraph(&say.n("report-withheld-count", count))];
    }
    let items = held.iter();
    let items = items.map(|held| format!("{}: {}", part_name(say, &held.part), held.reasons));
    vec![
        heading(1, say.t("report-withheld")),
        Block::List {
            items: items.collect(),
        },
    ]
}

pub(super) fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        text: text.to_owned(),
        language: None,
    }
}

/// A withheld part by its name.
pub(super) fn part_name(say: &Say, part: &Part) -> String {
    match part {
        Part::Opening => say.t("report-part-opening"),
        Part::HowVerified => say.t("report-part-how-verified"),
        Part::Criterion(id) => say.t1("report-part-criterion", "id", id),
    }
}

pub(super) fn results(app: &App, say: &Say, state: &Validation) -> Vec<Block> {
    let (rows, totals) = parts::tally(app, say, state);
    let result = |r: &CheckResult| Column::figures(say.t(key("validation-result", r.code())));
    let columns = std::iter::once(Column::words(say.t("validation-category"), 1))
        .chain(CheckResult::ALL.iter().map(result))
        .collect();
    // What has no result cannot be concluded, so its column stays out.
    let cells = |name: String, counts: &[usize]| {
        let counts = counts
            .iter()
            .take(CheckResult::ALL.len())
            .map(usize::to_string);
        std::iter::once(name).chain(counts).collect::<Vec<_>>()
    };
    let mut lines: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(name, counts)| cells(name, &counts))
        .collect();
    lines.push(cells(say.t("validation-total"), &totals));
    vec![
        heading(1, say.t("validation-results")),
        Block::Table(Table {
            columns,
            rows: lines,
            sum: true,
        }),
    ]
}

pub(super) fn unchecked(
    say: &Say,
    state: &Validation,
    withheld: &dyn Fn(&Part, &str) -> bool,
) -> Vec<Block> {
    let progress = state.progress();
    let mut blocks = vec![
        heading(1, say.t("validation-unchecked")),
        paragraph(&parts::unchecked_share(say, &progress)),
    ];
    if progress.not_checked.is_empty() {
        blocks.push(paragraph(&say.t("validation-unchecked-none")));
        return blocks;
    }
    let items = progress.not_checked.iter().map(|id| {
        let reason = if withheld(&Part::Criterion(id.clone()), id) {
            say.t("report-withheld-here")
        } else {
            parts::why_unchecked(say, state, id, !withheld(&Part::HowVerified, id))
        };
        format!("{id}: {reason}")
    });
    blocks.push(Block::List {
        items: items.collect(),
    });
    blocks
}

pub(super) fn found_blocks(app: &App, say: &Say, found: &[Found]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (class, title) in [
        (Class::Deficiency, "report-deficiencies"),
        (Class::Recommendation, "report-recommendations"),
        (Class::BestPractice, "report-best-practices"),
    ] {
        let of_class = found.iter().filter_map(|one| {
            let observation = one.finding.observation.as_ref()?;
            (observation.class == class).then_some((one, observation))
        });
        let of_class: Vec<_> = of_class.collect();
        if of_class.is_empty() && class != Class::Deficiency {
            continue;
        }
        blocks.push(heading(1, say.t(title)));
        if of_class.is_empty() {
            blocks.push(paragraph(&say.t("report-deficiencies-none")));
        }
        for (one, observation) in of_class {
            blocks.push(heading(
                2,
                format!("{} · {}", reference('F', one.id), observation.criterion),
            ));
            let site = observation.site.as_ref();
            let reasons = observation.reasons.iter().map(|code| {
                let known = app.pack().reasons.iter().find(|reason| reason.id == *code);
                known.map_or_else(|| code.clone(), |reason| say.pack(&reason.name).to_owned())
            });
            let action = one.finding.action.as_ref();
            let rows = [
                (
                    "validation-strength",
                    say.t(key("strength", observation.strength.as_str())),
                ),
                (
                    "finding-site",
                    site.map_or_else(|| say.t("finding-whole-company"), |s| s.name.clone()),
                ),
                ("finding-seen", observation.seen.clone()),
                ("finding-reasons", reasons.collect::<Vec<_>>().join(", ")),
                ("finding-required", observation.required.clone()),
                (
                    "finding-owner",
                    action.map_or_else(String::new, |a| a.owner.name.clone()),
                ),
                (
                    "ui-due",
                    action.map_or_else(String::new, |a| say.day(a.due)),
                ),
            ];
            let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
            blocks.push(Block::Facts {
                rows: rows.map(|(name, value)| (say.t(name), value)).collect(),
            });
        }
    }
    blocks
}

pub(super) fn every_criterion(
    app: &App,
    say: &Say,
    state: &Validation,
    edition: &str,
    withheld: &dyn Fn(&Part, &str) -> bool,
) -> Vec<Block> {
    let rows = parts::lines(app, say, state, edition)
        .into_iter()
        .map(|line| {
            let mut cells = vec![format!("{}\n{}", line.id, line.strength), line.text.clone()];
            let held = withheld(&Part::Criterion(line.id.clone()), &line.id);
            let how = !withheld(&Part::HowVerified, &line.id);
            if how && !held && !line.verified.is_empty() {
                cells.push(format!("{}\n{}", line.result, line.verified));
            } else {
                cells.push(line.result.clone());
            }
            let more = if held {
                say.t("report-withheld-here")
            } else {
                // Site, sample and reference say how it was verified; the site alone does not.
                let shown = line.more.iter().filter(|_| how);
                let lines = std::iter::once(&line.note).chain(shown);
                let lines: Vec<&str> = lines
                    .map(String::as_str)
                    .filter(|l| !l.is_empty())
                    .collect();
                lines.join("\n")
            };
            cells.push(more);
            cells
        });
    vec![
        heading(1, say.t("validation-every-criterion")),
        Block::Table(Table {
            columns: vec![
                Column::words(say.t("finding-criterion-label"), 3),
                Column::words(say.t("report-asked"), 8),
                Column::words(say.t("validation-result"), 4),
                Column::words(say.t("validation-note"), 7),
            ],
            rows: rows.collect(),
            sum: false,
        }),
    ]
}

pub(super) fn comments(say: &Say, state: &Validation) -> Vec<Block> {
    if state.report.comments.is_empty() {
        return Vec::new();
    }
    let rows = state.report.comments.iter().map(|comment| {
        vec![
            say.day(comment.on),
            comment.text.clone(),
            comment.answer.as_ref().map_or_else(
                || say.t("report-comment-unanswered"),
                |answer| {
                    let taken = if answer.taken { "taken" } else { "not-taken" };
                    format!(
                        "{}\n{}",
                        say.t(format!("report-comment-{taken}")),
                        answer.text
                    )
                },
            ),
        ]
    });
    vec![
        heading(1, say.t("report-comments")),
        Block::Table(Table {
            columns: vec![
                Column::words(say.t("report-comment-on"), 2),
                Column::words(say.t("report-comment"), 6),
                Column::words(say.t("report-comment-answer"), 6),
            ],
            rows: rows.collect(),
            sum: false,
        }),
    ]
}

/// Who else took part, on which authority, and what each looked at.
pub(super) fn joint(say: &Say, state: &Validation) -> Vec<Block> {
    let parties = parts::parties(say, state);
    if parties.is_empty() {
        return Vec::new();
    }
    let rows = parties
        .into_iter()
        .map(|took| vec![took.name, took.what, took.authority, took.part]);
    vec![
        heading(1, say.t("validation-joint")),
        Block::Table(Table {
            columns: vec![
                Column::words(say.t("validation-party-name"), 4),
                Column::words(say.t("validation-party-kind"), 4),
                Column::words(say.t("validation-party-authority"), 5),
                Column::words(say.t("validation-party-part"), 5),
            ],
            rows: rows.collect(),
            sum: false,
        }),
    ]
}

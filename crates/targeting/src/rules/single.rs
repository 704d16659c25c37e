//! One declaration at a time: every line scored, the worst line decides, and every point explained as data.

use super::ast::Col;
use super::compile::{Action, Program};
use super::credit::PartyCredit;
use super::scalar::Row;
use super::sentence::Unknown;
use crate::model::Model;
use serde::{Deserialize, Serialize};

/// What came of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The score: points and model, less credit; never below 0.
    pub score: i32,
    /// The lane's number.
    pub lane: usize,
    /// Points of rules and model before credit.
    pub before_credit: i32,
    /// What the model added.
    pub model: i32,
    /// What standing took off.
    pub credit: i32,
    /// The rules that fired, by number; shadow rules too.
    pub hits: Vec<usize>,
    /// The rules that met an unknown, by number.
    pub unknown: Vec<usize>,
}

/// Points, model's part and credit brought together: points before credit, credit taken, score.
pub(super) fn together(points: i32, model: i32, due: i32) -> (i32, i32, i32) {
    let before = points.saturating_add(model).max(0);
    let taken = due.min(before).max(0);
    (before, taken, before - taken)
}

impl Program {
    /// Scores one row.
    pub fn score(&self, row: &impl Row) -> Outcome {
        let (mut hits, mut unknown) = (Vec::new(), Vec::new());
        let mut lane = 0;
        for (at, rule) in self.rules.iter().enumerate() {
            let value = rule.test.of(row);
            if value.is_none() {
                unknown.push(at);
                if rule.unknown == Unknown::Asks && !rule.shadow {
                    lane = lane.max(self.documents);
                }
            }
            if !value.unwrap_or(rule.unknown == Unknown::True) {
                continue;
            }
            hits.push(at);
            if rule.shadow {
                continue;
            }
            match &rule.action {
                Action::Lane(to) => lane = lane.max(*to),
                Action::Documents(_) => lane = lane.max(self.documents),
                Action::Points(_) | Action::Exclude(_) => {}
            }
        }
        let points = self.counted(&hits).map(|(_, points)| points).sum();
        let model = if self.model == 0 {
            0
        } else {
            self.model_points(Col::of("model").and_then(|col| row.number(col)))
        };
        let due = self.credit.total(row);
        let (before_credit, credit, score) = together(points, model, due);
        Outcome {
            score,
            lane: lane.max(self.lane_of(score)),
            before_credit,
            model,
            credit,
            hits,
            unknown,
        }
    }

    /// The rules among those that fired whose points count, with their points.
    fn counted<'a>(&'a self, hits: &'a [usize]) -> impl Iterator<Item = (usize, i32)> + 'a {
        let acting = hits
            .iter()
            .filter_map(|at| Some((*at, self.rules.get(*at)?)));
        let acting = acting.filter(|(_, rule)| !rule.shadow);
        acting.filter_map(|(at, rule)| match rule.action {
            Action::Points(points) if self.excluded_by(at, hits).is_none() => Some((at, points)),
            _ => None,
        })
    }

    /// The rule that takes away another's points.
    fn excluded_by(&self, rule: usize, hits: &[usize]) -> Option<usize> {
        hits.iter().copied().find(|at| {
            self.rules.get(*at).is_some_and(|other| {
                !other.shadow
                    && matches!(&other.action, Action::Exclude(rules) if rules.contains(&rule))
            })
        })
    }

    /// Every line scored, and the number of the worst: the highest lane, then the highest score, then the first.
    pub fn declaration<R: Row>(&self, lines: &[R]) -> (Vec<Outcome>, usize) {
        let outcomes: Vec<Outcome> = lines.iter().map(|line| self.score(line)).collect();
        let mut worst = 0;
        let mut most = None;
        for (at, outcome) in outcomes.iter().enumerate() {
            let rank = Some((outcome.lane, outcome.score));
            if rank > most {
                (worst, most) = (at, rank);
            }
        }
        (outcomes, worst)
    }

    /// Why a row got its score and lane.
    pub fn explain(&self, row: &impl Row, outcome: &Outcome) -> Explanation {
        let named = |at: usize| self.rules.get(at);
        let fired = outcome.hits.iter().filter_map(|at| {
            let rule = named(*at)?;
            let excluded = self.excluded_by(*at, &outcome.hits).and_then(named);
            Some(Fired {
                rule: rule.id.clone(),
                name: rule.name.clone(),
                what: match &rule.action {
                    Action::Points(points) => What::Points(*points),
                    Action::Lane(lane) => What::Lane(self.lane_name(*lane).to_owned()),
                    Action::Documents(what) => What::Documents(what.clone()),
                    Action::Exclude(_) => What::Exclude,
                },
                shadow: rule.shadow,
                excluded_by: excluded
                    .filter(|_| matches!(rule.action, Action::Points(_)))
                    .map(|rule| rule.id.clone()),
                by_unknown: outcome.unknown.contains(at),
            })
        });
        let unknown = outcome.unknown.iter().filter_map(|at| {
            let rule = named(*at)?;
            let mut missing = Vec::new();
            rule.test.columns(&mut |col| {
                let known = match col.kind() {
                    crate::columns::Kind::Text => row.text(col).is_some(),
                    _ => row.number(col).is_some(),
                };
                if !known && !missing.iter().any(|name| name == col.name()) {
                    missing.push(col.name().to_owned());
                }
            });
            Some(Unanswered {
                rule: rule.id.clone(),
                name: rule.name.clone(),
                treated: rule.unknown,
                missing,
            })
        });
        let (parties, due) = self.credit.of(row);
        Explanation {
            version: self.version.clone(),
            score: outcome.score,
            lane: self.lane_name(outcome.lane).to_owned(),
            lane_by_score: self.lane_name(self.lane_of(outcome.score)).to_owned(),
            before_credit: outcome.before_credit,
            model: outcome.model,
            model_said: None,
            credit: outcome.credit,
            credit_due: due,
            credit_cap: self.credit.cap(row),
            parties,
            fired: fired.collect(),
            unknown: unknown.collect(),
        }
    }
}

/// What a rule did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Added points.
    Points(i32),
    /// Sent to this lane.
    Lane(String),
    /// Asked for these documents.
    Documents(String),
    /// Took away points of other rules.
    Exclude,
}

/// A rule that fired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// Its short name.
    pub rule: String,
    /// What people call it.
    pub name: String,
    /// What it did.
    pub what: What,
    /// Whether it only counts.
    pub shadow: bool,
    /// The rule that took its points away.
    pub excluded_by: Option<String>,
    /// Whether it fired because its condition was unknown.
    pub by_unknown: bool,
}

/// A rule that met an unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unanswered {
    /// Its short name.
    pub rule: String,
    /// What people call it.
    pub name: String,
    /// What the rule says happens then.
    pub treated: Unknown,
    /// The columns of its condition without a value.
    pub missing: Vec<String>,
}

/// What a ruleset's model said of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModelSaid {
    /// The most that it may add.
    pub most: i32,
    /// The probability of a finding; none where the model could not be read, so that it added nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    /// The features that raised it most, the weightiest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chiefly: Vec<String>,
}

/// Features that an explanation names.
const CHIEFLY: usize = 3;

impl ModelSaid {
    /// What a model says of a row, in a score that it added something to.
    pub fn of(model: &Model, most: i32, row: &impl Row) -> Self {
        let because = model.because(row);
        let raised = because.parts.iter().filter(|part| part.adds > 0.0);
        Self {
            most,
            probability: Some(because.probability),
            chiefly: raised
                .take(CHIEFLY)
                .map(|part| part.feature.to_owned())
                .collect(),
        }
    }
}

/// A score explained: its parts add up to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The ruleset's version.
    pub version: String,
    /// The score.
    pub score: i32,
    /// The lane.
    pub lane: String,
    /// The lane to which the score alone leads.
    pub lane_by_score: String,
    /// Points of rules and model.
    pub before_credit: i32,
    /// What the model added.
    pub model: i32,
    /// Why it added that, where the ruleset has a model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_said: Option<ModelSaid>,
    /// What standing took off.
    pub credit: i32,
    /// What it would have taken off a higher score.
    pub credit_due: i32,
    /// The most that standing may take off, by the highest tier in the chain; 0 where nobody has credit.
    pub credit_cap: i32,
    /// Whose standing.
    pub parties: Vec<PartyCredit>,
    /// The rules that fired.
    pub fired: Vec<Fired>,
    /// The rules that met an unknown.
    pub unknown: Vec<Unanswered>,
}

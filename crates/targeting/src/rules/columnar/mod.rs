//! Many rows at once, over Arrow batches: bits for conditions, look-up tables for dictionaries, each shared condition once.

pub mod bits;
mod frame;
mod many;
mod plan;

pub use frame::{Frame, FrameRow};

use super::ast::{Col, Test};
use super::compile::{Action, Program};
use super::scalar::Row;
use super::sentence::Unknown;
use super::single::together;
use arrow::array::{Array, RecordBatch};
use arrow::error::ArrowError;
use bits::{Bits, Three};
use frame::Numbers;
use many::{Lookup, Many, arithmetic, compare, each, holding, looked_up, row_by_row};
use plan::{Node, NumNode, Plan};
use std::rc::Rc;
use std::sync::Arc;

/// Rows of a batch that suit the machine's caches.
pub const BATCH: usize = 4096;

/// What came of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The score of each row.
    pub score: Vec<i32>,
    /// What standing took off.
    pub credit: Vec<i32>,
    /// What the model added.
    pub model: Vec<i32>,
    /// The lane's number of each row.
    pub lane: Vec<u8>,
    /// Of each rule, the rows where it fired; shadow rules too.
    pub hits: Vec<Bits>,
    /// Of each rule, the rows where it met an unknown.
    pub unknown: Vec<Bits>,
}

/// Scores batches. It remembers what it found out about dictionaries that several batches share.
pub struct Columnar<'a> {
    program: &'a Program,
    plan: Plan,
    lookups: Vec<Option<Lookup>>,
    model: Option<Col>,
}

/// One text, as a row of nothing else.
struct Word<'a>(Option<&'a str>);

impl Row for Word<'_> {
    fn text(&self, _: Col) -> Option<&str> {
        self.0
    }

    fn number(&self, _: Col) -> Option<f64> {
        None
    }
}

fn two_bits(value: Option<bool>) -> u8 {
    match value {
        Some(true) => 1,
        Some(false) => 2,
        None => 0,
    }
}

/// What has been worked out for one batch.
struct Batch<'f> {
    frame: &'f Frame,
    tests: Vec<Option<Three>>,
    numbers: Vec<Option<Many>>,
}

impl<'a> Columnar<'a> {
    /// An evaluator of a ruleset.
    pub fn new(program: &'a Program) -> Self {
        let plan = Plan::new(program);
        let lookups = plan.nodes.iter().map(|_| None).collect();
        let model = Col::of("model").filter(|_| program.model > 0);
        Self {
            program,
            plan,
            lookups,
            model,
        }
    }

    /// The columns that the ruleset reads.
    pub fn columns(&self) -> &[Col] {
        &self.plan.columns
    }

    /// Scores every row of a batch.
    pub fn score(&mut self, batch: &RecordBatch) -> Result<Scored, ArrowError> {
        let frame = Frame::new(batch, &self.plan.columns)?;
        Ok(self.score_frame(&frame))
    }

    /// Scores every row of columns that are decoded already.
    pub fn score_frame(&mut self, frame: &Frame) -> Scored {
        let rows = frame.rows();
        let mut batch = Batch {
            frame,
            tests: self.plan.nodes.iter().map(|_| None).collect(),
            numbers: self.plan.numbers.iter().map(|_| None).collect(),
        };
        let (mut hits, mut unknown) = (Vec::new(), Vec::new());
        let conditions = std::mem::take(&mut self.plan.rules);
        for (rule, node) in self.program.rules.iter().zip(&conditions) {
            let three = self.test(*node, &mut batch);
            let open = three.unknown(rows);
            hits.push(if rule.unknown == Unknown::True {
                bits::join(&three.yes, &open, |yes, open| yes | open)
            } else {
                three.yes.to_vec()
            });
            unknown.push(open);
        }
        self.plan.rules = conditions;
        self.together(frame, hits, unknown)
    }

    fn together(&self, frame: &Frame, hits: Vec<Bits>, unknown: Vec<Bits>) -> Scored {
        let rows = frame.rows();
        let (mut points, mut lane) = (vec![0_i32; rows], vec![0_u8; rows]);
        let mut raise = |bits: &[u64], to: usize| {
            let to = u8::try_from(to).unwrap_or(u8::MAX);
            bits::each(bits, |row| {
                if let Some(lane) = lane.get_mut(row) {
                    *lane = (*lane).max(to);
                }
            });
        };
        let acting = || {
            let rules = self.program.rules.iter().zip(hits.iter().zip(&unknown));
            rules.enumerate().filter(|(_, (rule, _))| !rule.shadow)
        };
        for (at, (rule, (fired, open))) in acting() {
            if rule.unknown == Unknown::Asks {
                raise(open, self.program.documents);
            }
            match &rule.action {
                Action::Lane(to) => raise(fired, *to),
                Action::Documents(_) => raise(fired, self.program.documents),
                Action::Exclude(_) => {}
                Action::Points(worth) => {
                    let mut counted = None;
                    for (_, (other, (excluding, _))) in acting() {
                        if matches!(&other.action, Action::Exclude(rules) if rules.contains(&at)) {
                            let before = counted.as_ref().unwrap_or(fired);
                            let left = bits::join(before, excluding, |hit, out| hit & !out);
                            counted = Some(left);
                        }
                    }
                    bits::each(counted.as_ref().unwrap_or(fired), |row| {
                        if let Some(points) = points.get_mut(row) {
                            *points += worth;
                        }
                    });
                }
            }
        }
        let mut scored = Scored {
            score: points,
            credit: vec![0; rows],
            model: vec![0; rows],
            lane,
            hits,
            unknown,
        };
        let parts = scored.score.iter_mut().zip(&mut scored.credit);
        let parts = parts.zip(&mut scored.model).zip(&mut scored.lane);
        for (at, (((score, credit), model), lane)) in parts.enumerate() {
            let row = frame.row(at);
            if let Some(col) = self.model {
                *model = self.program.model_points(row.number(col));
            }
            // Nothing is taken off nothing, so standing need not be looked up.
            let due = if *score + *model > 0 {
                self.program.credit.total(&row)
            } else {
                0
            };
            (_, *credit, *score) = together(*score, *model, due);
            let by_score = u8::try_from(self.program.lane_of(*score)).unwrap_or(u8::MAX);
            *lane = (*lane).max(by_score);
        }
        scored
    }

    fn test(&mut self, at: usize, batch: &mut Batch) -> Three {
        if let Some(Some(known)) = batch.tests.get(at) {
            return known.clone();
        }
        let rows = batch.frame.rows();
        // Parts stand before the whole, so taking the node out for the moment is safe.
        let node = self
            .plan
            .nodes
            .get_mut(at)
            .map(|node| std::mem::replace(node, Node::Constant(false)));
        let three = match &node {
            Some(node) => self.node(at, node, batch),
            None => Three::constant(false, rows),
        };
        if let (Some(place), Some(node)) = (self.plan.nodes.get_mut(at), node) {
            *place = node;
        }
        if let Some(place) = batch.tests.get_mut(at) {
            *place = Some(three.clone());
        }
        three
    }

    fn node(&mut self, at: usize, node: &Node, batch: &mut Batch) -> Three {
        let frame = batch.frame;
        let rows = frame.rows();
        match node {
            Node::Constant(value) => Three::constant(*value, rows),
            Node::And(parts) => self.joined(parts, batch),
            Node::Or(parts) => {
                // Any of them: the opposite of all their opposites.
                let mut so_far = Three::constant(false, rows);
                for part in parts {
                    let part = self.test(*part, batch);
                    so_far = Three::of(
                        bits::join(&so_far.yes, &part.yes, |a, b| a | b),
                        bits::join(&so_far.no, &part.no, |a, b| a & b),
                    );
                }
                so_far
            }
            Node::Not(inner) => self.test(*inner, batch).opposite(),
            Node::Unknown(inner) => {
                let open = self.test(*inner, batch).unknown(rows);
                let known = bits::join(&bits::all(rows), &open, |all, open| all & !open);
                Three::of(open, known)
            }
            Node::Word(col, test) => self.words(at, *col, test, frame),
            Node::Compare(cmp, left, right) => {
                let (left, right) = (self.number(*left, batch), self.number(*right, batch));
                compare(*cmp, &left, &right, rows)
            }
            Node::NumberIn(number, values) => match self.number(*number, batch) {
                Many::Same(value) => Three::constant(values.contains(&value), rows),
                Many::Nowhere => Three::of(bits::none(rows), bits::none(rows)),
                Many::Each(numbers) => holding(&numbers, |value| values.contains(&value)),
            },
            Node::NumberMissing(number) => match self.number(*number, batch) {
                Many::Same(_) => Three::constant(false, rows),
                Many::Nowhere => Three::constant(true, rows),
                Many::Each(numbers) => {
                    let open = bits::join(&bits::all(rows), &numbers.known, |all, k| all & !k);
                    Three::of(open, numbers.known.to_vec())
                }
            },
            Node::Rows(test) => row_by_row(frame, test),
        }
    }

    fn joined(&mut self, parts: &[usize], batch: &mut Batch) -> Three {
        let rows = batch.frame.rows();
        let mut so_far = Three::constant(true, rows);
        for part in parts {
            let part = self.test(*part, batch);
            so_far = Three::of(
                bits::join(&so_far.yes, &part.yes, |a, b| a & b),
                bits::join(&so_far.no, &part.no, |a, b| a | b),
            );
            if so_far.never(rows) {
                break;
            }
        }
        so_far
    }

    fn words(&mut self, at: usize, col: Col, test: &Test, frame: &Frame) -> Three {
        let rows = frame.rows();
        let Some(place) = self.lookups.get_mut(at) else {
            return Three::constant(false, rows);
        };
        let Some(words) = frame.words(col) else {
            return match test.of(&Word(None)) {
                Some(value) => Three::constant(value, rows),
                None => Three::of(bits::none(rows), bits::none(rows)),
            };
        };
        let lookup = match place {
            Some(known)
                if known
                    .words
                    .as_ref()
                    .is_some_and(|w| Arc::ptr_eq(w, &words.words)) =>
            {
                known
            }
            other => other.insert(Lookup {
                words: Some(words.words.clone()),
                says: (0..words.words.len())
                    .map(|code| two_bits(test.of(&Word(words.word(code)))))
                    .collect(),
                of_none: test.of(&Word(None)),
            }),
        };
        looked_up(words, lookup)
    }

    fn number(&mut self, at: usize, batch: &mut Batch) -> Many {
        if let Some(Some(known)) = batch.numbers.get(at) {
            return known.clone();
        }
        let frame = batch.frame;
        // Parts are copied out so that the graph is not held while they are worked out.
        let many = match self.plan.numbers.get(at) {
            None => Many::Nowhere,
            Some(NumNode::Column(col)) => frame
                .numbers(*col)
                .cloned()
                .map_or(Many::Nowhere, Many::Each),
            Some(NumNode::Literal(value)) => Many::Same(*value),
            Some(NumNode::Rows(number)) => {
                let values: Vec<Option<f64>> = (0..frame.rows())
                    .map(|row| number.of(&frame.row(row)))
                    .collect();
                let mut known = bits::none(values.len());
                for (word, values) in known.iter_mut().zip(values.chunks(64)) {
                    for (at, value) in values.iter().enumerate() {
                        *word |= u64::from(value.is_some()) << at;
                    }
                }
                let values = values.into_iter().map(Option::unwrap_or_default).collect();
                Many::Each(Numbers {
                    values: Rc::new(values),
                    known: Rc::new(known),
                })
            }
            Some(NumNode::Negative(inner)) => {
                let inner = *inner;
                each(self.number(inner, batch), |value| -value)
            }
            Some(NumNode::Abs(inner)) => {
                let inner = *inner;
                each(self.number(inner, batch), f64::abs)
            }
            Some(NumNode::Round(inner)) => {
                let inner = *inner;
                each(self.number(inner, batch), f64::round)
            }
            Some(NumNode::Arithmetic(op, left, right)) => {
                let (op, left, right) = (*op, *left, *right);
                let (left, right) = (self.number(left, batch), self.number(right, batch));
                arithmetic(op, left, right, frame.rows())
            }
        };
        if let Some(place) = batch.numbers.get_mut(at) {
            *place = Some(many.clone());
        }
        many
    }
}

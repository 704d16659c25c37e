//! The conditions of all rules as one graph: what several rules ask is asked once for a batch.

use crate::columns::Kind;
use crate::rules::ast::{Cmp, Col, Num, Op, Test};
use crate::rules::compile::Program;
use crate::rules::words::Reader;
use std::collections::{BTreeMap, HashMap};

/// A condition in the graph; parts are numbers of other conditions, which stand before it.
#[derive(Debug)]
pub enum Node {
    Constant(bool),
    And(Vec<usize>),
    Or(Vec<usize>),
    Not(usize),
    Unknown(usize),
    /// Depends on one text column alone: asked once for each word of its dictionary.
    Word(Col, Test),
    Compare(Cmp, usize, usize),
    NumberIn(usize, Vec<f64>),
    NumberMissing(usize),
    /// Anything else, row by row.
    Rows(Test),
}

/// A number in the graph.
#[derive(Debug)]
pub enum NumNode {
    Column(Col),
    Literal(f64),
    Negative(usize),
    Abs(usize),
    Round(usize),
    Arithmetic(Op, usize, usize),
    /// Anything else, row by row.
    Rows(Num),
}

/// The graph.
#[derive(Debug, Default)]
pub struct Plan {
    pub nodes: Vec<Node>,
    pub numbers: Vec<NumNode>,
    /// Of each rule, its condition.
    pub rules: Vec<usize>,
    /// The columns that are read.
    pub columns: Vec<Col>,
}

#[derive(Default)]
struct Builder {
    plan: Plan,
    tests: HashMap<String, usize>,
    numbers: HashMap<String, usize>,
}

impl Plan {
    /// The graph of a ruleset.
    pub fn new(program: &Program) -> Self {
        let mut builder = Builder::default();
        let mut columns: BTreeMap<usize, Col> = BTreeMap::new();
        let mut read = |col: Col| {
            columns.insert(col.index(), col);
        };
        for rule in &program.rules {
            rule.test.columns(&mut read);
            let node = builder.test(&rule.test);
            builder.plan.rules.push(node);
        }
        program.credit.columns().for_each(&mut read);
        if program.model > 0
            && let Some(model) = Col::of("model")
        {
            read(model);
        }
        builder.plan.columns = columns.into_values().collect();
        builder.plan
    }
}

impl Builder {
    fn test(&mut self, test: &Test) -> usize {
        let key = test.write(Reader::Analyst);
        if let Some(known) = self.tests.get(&key) {
            return *known;
        }
        let node = match test {
            Test::Constant(value) => Node::Constant(*value),
            _ if test.only_text().is_some() => {
                // `only_text` gave a column, so this has one.
                test.only_text()
                    .map_or(Node::Constant(false), |col| Node::Word(col, test.clone()))
            }
            Test::And(parts) => Node::And(parts.iter().map(|part| self.test(part)).collect()),
            Test::Or(parts) => Node::Or(parts.iter().map(|part| self.test(part)).collect()),
            Test::Not(inner) => Node::Not(self.test(inner)),
            Test::Unknown(inner) => Node::Unknown(self.test(inner)),
            Test::Numbers(cmp, left, right) => {
                Node::Compare(*cmp, self.number(left), self.number(right))
            }
            Test::NumberIn(number, values) => Node::NumberIn(self.number(number), values.clone()),
            Test::NumberMissing(number) => Node::NumberMissing(self.number(number)),
            Test::Texts(..)
            | Test::TextIn(..)
            | Test::InSet(..)
            | Test::Like(..)
            | Test::TextMissing(_) => Node::Rows(test.clone()),
        };
        self.plan.nodes.push(node);
        let at = self.plan.nodes.len() - 1;
        self.tests.insert(key, at);
        at
    }

    fn number(&mut self, number: &Num) -> usize {
        let key = number.write(Reader::Analyst);
        if let Some(known) = self.numbers.get(&key) {
            return *known;
        }
        let node = match number {
            Num::Column(col) if col.kind() != Kind::Text => NumNode::Column(*col),
            Num::Literal(value) => NumNode::Literal(*value),
            Num::Day(day) => NumNode::Literal(f64::from(crate::rules::scalar::day_number(*day))),
            Num::Negative(inner) => NumNode::Negative(self.number(inner)),
            Num::Abs(inner) => NumNode::Abs(self.number(inner)),
            Num::Round(inner) => NumNode::Round(self.number(inner)),
            Num::Arithmetic(op, left, right) => {
                NumNode::Arithmetic(*op, self.number(left), self.number(right))
            }
            Num::DaysBetween(from, to) => {
                NumNode::Arithmetic(Op::Subtract, self.number(to), self.number(from))
            }
            Num::Column(_) | Num::Length(_) | Num::Coalesce(_) => NumNode::Rows(number.clone()),
        };
        self.plan.numbers.push(node);
        let at = self.plan.numbers.len() - 1;
        self.numbers.insert(key, at);
        at
    }
}

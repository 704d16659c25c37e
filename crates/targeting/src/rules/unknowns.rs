//! Which columns can make a condition unknown: found without a row, so that a rule can be asked to say what happens then.
//!
//! What the rule has asked about before is believed: in `weight is not null and weight < 4` and in
//! `weight is null or weight < 4` nothing is left open.

use super::ast::{Num, Op, Test, Text};
use std::collections::BTreeSet;

type Known = BTreeSet<String>;

/// The columns (and divisions) that can leave a condition unknown; none when it never is.
pub fn columns(test: &Test) -> Vec<String> {
    let mut found = Vec::new();
    of_test(test, &Known::new(), &mut found);
    let mut seen = BTreeSet::new();
    found.retain(|name| seen.insert(name.clone()));
    found
}

fn of_test(test: &Test, known: &Known, found: &mut Vec<String>) {
    match test {
        Test::Constant(_) | Test::TextMissing(_) | Test::NumberMissing(_) | Test::Unknown(_) => {}
        Test::And(parts) => of_parts(parts, known, found, &asked_known),
        Test::Or(parts) => of_parts(parts, known, found, &asked_missing),
        Test::Not(inner) => of_test(inner, known, found),
        Test::Texts(_, left, right) => {
            of_text(left, known, found);
            of_text(right, known, found);
        }
        Test::Numbers(_, left, right) => {
            of_number(left, known, found);
            of_number(right, known, found);
        }
        Test::TextIn(text, _) | Test::InSet(text, _) | Test::Like(text, ..) => {
            of_text(text, known, found);
        }
        Test::NumberIn(number, _) => of_number(number, known, found),
    }
}

fn of_parts(
    parts: &[Test],
    known: &Known,
    found: &mut Vec<String>,
    asked: &dyn Fn(&Test) -> Option<String>,
) {
    let mut known = known.clone();
    known.extend(parts.iter().filter_map(asked));
    for part in parts {
        of_test(part, &known, found);
    }
}

/// What is surely known where this condition is not false.
fn asked_known(test: &Test) -> Option<String> {
    match test {
        Test::Not(inner) => asked_missing(inner),
        _ => None,
    }
}

/// What is surely known where this condition is not true.
fn asked_missing(test: &Test) -> Option<String> {
    match test {
        Test::TextMissing(Text::Column(col)) | Test::NumberMissing(Num::Column(col)) => {
            Some(col.name().to_owned())
        }
        _ => None,
    }
}

fn of_text(text: &Text, known: &Known, found: &mut Vec<String>) {
    match text {
        Text::Column(col) if !col.column().required && !known.contains(col.name()) => {
            found.push(col.name().to_owned());
        }
        Text::Column(_) | Text::Literal(_) => {}
        Text::Left(inner, _) => of_text(inner, known, found),
        Text::Coalesce(parts) => of_first(parts, known, found, &of_text),
    }
}

/// The first known of several is unknown only when all are.
fn of_first<T>(
    parts: &[T],
    known: &Known,
    found: &mut Vec<String>,
    of: &dyn Fn(&T, &Known, &mut Vec<String>),
) {
    let mut all = Vec::new();
    for part in parts {
        let before = all.len();
        of(part, known, &mut all);
        if all.len() == before {
            return;
        }
    }
    found.append(&mut all);
}

fn of_number(number: &Num, known: &Known, found: &mut Vec<String>) {
    match number {
        Num::Column(col) if !col.column().required && !known.contains(col.name()) => {
            found.push(col.name().to_owned());
        }
        Num::Column(_) | Num::Literal(_) | Num::Day(_) => {}
        Num::Negative(inner) | Num::Abs(inner) | Num::Round(inner) => {
            of_number(inner, known, found);
        }
        Num::Arithmetic(op, left, right) => {
            of_number(left, known, found);
            of_number(right, known, found);
            // A divisor that stands in the rule is not nought: the checker refuses that.
            if *op == Op::Divide && !matches!(**right, Num::Literal(_)) {
                let divisor = right.write(super::words::Reader::Analyst);
                found.push(format!("… / {divisor}"));
            }
        }
        Num::DaysBetween(from, to) => {
            of_number(from, known, found);
            of_number(to, known, found);
        }
        Num::Length(text) => of_text(text, known, found),
        Num::Coalesce(parts) => of_first(parts, known, found, &of_number),
    }
}

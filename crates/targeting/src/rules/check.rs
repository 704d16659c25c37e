//! From what the parser of SQL understands to the typed condition; everything else is refused with its place.

mod compare;

use super::ast::{Cmp, Col, LARGEST, Num, Op, SMALLEST_DIVISOR, Test, Text};
use super::fault::Fault;
use super::functions;
use super::sentence::place;
use crate::columns::Kind;
use jiff::civil::Date;
use sqlparser::ast::{BinaryOperator, DataType, Expr, Ident, Spanned, UnaryOperator, Value as Sql};
use sqlparser::tokenizer::Span;

/// The most names and numbers that one number may have in an engine's text, see [`Num::copies`].
const MOST_COPIES: u64 = 1000;

/// What a rule may name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The named sets.
    pub sets: Vec<String>,
    /// The lanes, from the mildest.
    pub lanes: Vec<String>,
    /// The rules with points, by their short names.
    pub points: Vec<String>,
}

/// A value of any kind.
pub(super) enum Value {
    Text(Text),
    /// A number or a day.
    Num(Num),
    Test(Test),
    Null,
}

impl Value {
    /// Its kind, as messages name it.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Num(number) if number.is_day() => "day",
            Self::Num(_) => "number",
            Self::Test(_) => "condition",
            Self::Null => "null",
        }
    }
}

pub(super) struct Checker<'a> {
    source: &'a str,
    names: &'a Names,
    pub(super) faults: &'a mut Vec<Fault>,
}

/// The condition, when nothing is wrong with it.
pub(super) fn test(
    expr: &Expr,
    source: &str,
    names: &Names,
    faults: &mut Vec<Fault>,
) -> Option<Test> {
    let mut checker = Checker {
        source,
        names,
        faults,
    };
    checker.test(expr)
}

impl Checker<'_> {
    /// The text of a stretch, shortened.
    fn shown(&self, span: Span) -> String {
        let Some(line) = usize::try_from(span.start.line.saturating_sub(1))
            .ok()
            .and_then(|line| self.source.split('\n').nth(line))
        else {
            return String::new();
        };
        let start = usize::try_from(span.start.column.saturating_sub(1)).unwrap_or(0);
        let length = if span.end.line == span.start.line {
            usize::try_from(span.end.column.saturating_sub(span.start.column)).unwrap_or(40)
        } else {
            40
        };
        line.chars().skip(start).take(length.clamp(1, 40)).collect()
    }

    pub(super) fn refuse<T>(
        &mut self,
        key: &'static str,
        span: Span,
        args: Vec<(&'static str, String)>,
    ) -> Option<T> {
        self.faults.push(Fault::new(key, args).at(place(span)));
        None
    }

    pub(super) fn unsupported<T>(&mut self, expr: &Expr) -> Option<T> {
        let span = expr.span();
        let shown = self.shown(span);
        let found = if shown.is_empty() {
            expr.to_string().chars().take(40).collect()
        } else {
            shown
        };
        self.refuse("rule-unsupported", span, vec![("found", found)])
    }

    fn test(&mut self, expr: &Expr) -> Option<Test> {
        match self.value(expr)? {
            Value::Test(test) => Some(test),
            other => {
                let found = other.kind().to_owned();
                self.refuse("rule-need-test", expr.span(), vec![("found", found)])
            }
        }
    }

    /// A number, not a day.
    pub(super) fn number(&mut self, expr: &Expr) -> Option<Num> {
        match self.value(expr)? {
            Value::Num(number) if !number.is_day() => Some(number),
            other => {
                let found = other.kind().to_owned();
                self.refuse("rule-need-number", expr.span(), vec![("found", found)])
            }
        }
    }

    pub(super) fn text(&mut self, expr: &Expr) -> Option<Text> {
        match self.value(expr)? {
            Value::Text(text) => Some(text),
            other => {
                let found = other.kind().to_owned();
                self.refuse("rule-need-text", expr.span(), vec![("found", found)])
            }
        }
    }

    pub(super) fn value(&mut self, expr: &Expr) -> Option<Value> {
        let test = match expr {
            Expr::Nested(inner) => return self.value(inner),
            Expr::Identifier(ident) => return self.column(ident),
            Expr::Value(literal) => return self.literal(&literal.value, literal.span),
            Expr::TypedString(typed) if typed.data_type == DataType::Date => {
                let text = typed.value.clone().into_string().unwrap_or_default();
                return self.day(&text, expr.span()).map(Value::Num);
            }
            Expr::Function(function) => return functions::call(self, function, expr),
            Expr::UnaryOp { op, expr: inner } => return self.unary(*op, inner, expr),
            Expr::BinaryOp { left, op, right } => return self.binary(left, op, right, expr),
            Expr::Between {
                expr: inner,
                negated,
                low,
                high,
            } => {
                let low = self.compare(inner, Cmp::Ge, low);
                let high = self.compare(inner, Cmp::Le, high);
                let test = Test::all(vec![low?, high?]);
                if *negated { test.opposite() } else { test }
            }
            Expr::InList {
                expr: inner,
                list,
                negated,
            } => {
                let test = self.membership(inner, list)?;
                if *negated { test.opposite() } else { test }
            }
            Expr::Like {
                negated,
                any: false,
                expr: inner,
                pattern,
                escape_char: None,
            } => {
                let test = self.like(inner, pattern)?;
                if *negated { test.opposite() } else { test }
            }
            Expr::IsNull(inner) | Expr::IsUnknown(inner) => self.missing(inner)?,
            Expr::IsNotNull(inner) | Expr::IsNotUnknown(inner) => self.missing(inner)?.opposite(),
            _ => return self.unsupported(expr),
        };
        Some(Value::Test(test))
    }

    fn column(&mut self, ident: &Ident) -> Option<Value> {
        let name = ident.value.clone();
        if ident.quote_style.is_some() {
            return self.refuse("rule-quoted-column", ident.span, vec![("name", name)]);
        }
        let Some(col) = Col::of(&name.to_lowercase()) else {
            let nearest = Col::all()
                .filter(|col| col.column().in_conditions())
                .map(|col| (strsim::jaro_winkler(col.name(), &name.to_lowercase()), col))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            return match nearest {
                Some((near, col)) if near > 0.75 => {
                    let args = vec![("name", name), ("like", col.name().to_owned())];
                    self.refuse("rule-column", ident.span, args)
                }
                _ => self.refuse("rule-column-unlike", ident.span, vec![("name", name)]),
            };
        };
        if !col.column().in_rules() {
            return self.refuse("rule-outcome", ident.span, vec![("name", name)]);
        }
        if !col.column().in_conditions() {
            return self.refuse("rule-probability", ident.span, vec![("name", name)]);
        }
        match col.kind() {
            Kind::Text => Some(Value::Text(Text::Column(col))),
            Kind::Number | Kind::Whole | Kind::Day => Some(Value::Num(Num::Column(col))),
            // No column of a declaration that is known beforehand is of these kinds; a test holds it so.
            Kind::Moment | Kind::Flag => {
                self.refuse("rule-unsupported", ident.span, vec![("found", name)])
            }
        }
    }

    fn literal(&mut self, value: &Sql, span: Span) -> Option<Value> {
        match value {
            Sql::Number(digits, _) => match digits.parse::<f64>() {
                Ok(number) if number.abs() <= LARGEST => Some(Value::Num(Num::Literal(number))),
                _ => self.refuse("rule-number", span, vec![("found", digits.clone())]),
            },
            Sql::SingleQuotedString(text) => Some(Value::Text(Text::Literal(text.clone()))),
            Sql::Null => Some(Value::Null),
            other => {
                let found = other.to_string();
                self.refuse("rule-unsupported", span, vec![("found", found)])
            }
        }
    }

    fn day(&mut self, text: &str, span: Span) -> Option<Num> {
        match text.parse::<Date>() {
            // Years of four digits, so that the day is written alike everywhere.
            Ok(day) if text.len() == 10 && day.year() > 0 => Some(Num::Day(day)),
            _ => self.refuse("rule-day", span, vec![("found", text.to_owned())]),
        }
    }

    fn unary(&mut self, op: UnaryOperator, inner: &Expr, whole: &Expr) -> Option<Value> {
        match op {
            UnaryOperator::Not => Some(Value::Test(self.test(inner)?.opposite())),
            UnaryOperator::Plus => self.number(inner).map(Value::Num),
            UnaryOperator::Minus => Some(Value::Num(match self.number(inner)? {
                Num::Literal(number) => Num::Literal(-number),
                Num::Negative(inner) => *inner,
                other => Num::Negative(Box::new(other)),
            })),
            _ => self.unsupported(whole),
        }
    }

    fn binary(
        &mut self,
        left: &Expr,
        op: &BinaryOperator,
        right: &Expr,
        whole: &Expr,
    ) -> Option<Value> {
        let cmp = match op {
            BinaryOperator::And | BinaryOperator::Or => {
                let (left, right) = (self.test(left), self.test(right));
                let both = vec![left?, right?];
                return Some(Value::Test(match op {
                    BinaryOperator::And => Test::all(both),
                    _ => Test::any(both),
                }));
            }
            BinaryOperator::Plus => return self.arithmetic(left, Op::Add, right, whole),
            BinaryOperator::Minus => return self.arithmetic(left, Op::Subtract, right, whole),
            BinaryOperator::Multiply => return self.arithmetic(left, Op::Multiply, right, whole),
            BinaryOperator::Divide => return self.arithmetic(left, Op::Divide, right, whole),
            BinaryOperator::Eq => Cmp::Eq,
            BinaryOperator::NotEq => Cmp::Ne,
            BinaryOperator::Lt => Cmp::Lt,
            BinaryOperator::LtEq => Cmp::Le,
            BinaryOperator::Gt => Cmp::Gt,
            BinaryOperator::GtEq => Cmp::Ge,
            _ => return self.unsupported(whole),
        };
        self.compare(left, cmp, right).map(Value::Test)
    }

    fn arithmetic(&mut self, left: &Expr, op: Op, right: &Expr, whole: &Expr) -> Option<Value> {
        let (numbers, divisor) = ((self.number(left), self.number(right)), right.span());
        let (left, right) = (numbers.0?, numbers.1?);
        if let (Op::Divide, Num::Literal(number)) = (op, &right)
            && number.abs() < SMALLEST_DIVISOR
        {
            return self.refuse("rule-number", divisor, vec![("found", number.to_string())]);
        }
        let number = Num::Arithmetic(op, Box::new(left), Box::new(right));
        // Far below the largest double, so that no engine ever meets an overflow.
        if largest(&number) > 1e250 {
            return self.refuse("rule-large", whole.span(), vec![]);
        }
        self.short(number, whole.span()).map(Value::Num)
    }

    /// The number, unless it would be written out too long.
    pub(super) fn short(&mut self, number: Num, span: Span) -> Option<Num> {
        if number.copies() > MOST_COPIES {
            return self.refuse("rule-deep", span, vec![]);
        }
        Some(number)
    }
}

/// An upper bound of a number's size.
fn largest(number: &Num) -> f64 {
    match number {
        Num::Literal(value) => value.abs(),
        Num::Column(_) => LARGEST,
        Num::Day(_) | Num::Length(_) | Num::DaysBetween(..) => 1e10,
        Num::Negative(inner) | Num::Abs(inner) | Num::Round(inner) => largest(inner),
        Num::Arithmetic(op, left, right) => match op {
            Op::Add | Op::Subtract => largest(left) + largest(right),
            Op::Multiply => largest(left) * largest(right),
            Op::Divide => largest(left) / SMALLEST_DIVISOR,
        },
        Num::Coalesce(parts) => parts.iter().map(largest).fold(0.0, f64::max),
    }
}

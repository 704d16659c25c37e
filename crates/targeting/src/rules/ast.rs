//! The typed form of a condition. What cannot be said here cannot be in a rule.
//!
//! Every condition is true, false or unknown (Kleene's strong logic, which is also SQL's). Numbers are IEEE doubles; days are
//! numbers too, counted from 1970-01-01, but the checker never lets the two be mixed.

use crate::columns::{self, Column, Kind};
use jiff::civil::Date;
use std::hash::{Hash, Hasher};

/// No value of a column and no literal is larger. A larger one is unknown, as is what is no number at all.
pub use crate::columns::LARGEST;

/// A divisor nearer to nought is nought, and what is divided by it is unknown.
pub const SMALLEST_DIVISOR: f64 = 1e-9;

/// A column that a rule reads.
#[derive(Debug, Clone, Copy, Eq)]
pub struct Col {
    index: usize,
    column: &'static Column,
}

impl PartialEq for Col {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl Hash for Col {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl Col {
    /// The column of a name.
    pub fn of(name: &str) -> Option<Self> {
        let found = columns::COLUMNS.iter().enumerate();
        let mut found = found.filter(|(_, column)| column.name == name);
        found.next().map(|(index, column)| Self { index, column })
    }

    /// All columns that rules may read.
    pub fn all() -> impl Iterator<Item = Self> {
        let all = columns::COLUMNS.iter().enumerate();
        all.filter(|(_, column)| column.in_rules())
            .map(|(index, column)| Self { index, column })
    }

    /// Its place in [`columns::COLUMNS`].
    pub fn index(self) -> usize {
        self.index
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.column.name
    }

    /// Its definition.
    pub fn column(self) -> &'static Column {
        self.column
    }

    /// What a value is.
    pub fn kind(self) -> Kind {
        self.column.kind
    }
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cmp {
    /// `=`
    Eq,
    /// `<>`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

impl Cmp {
    /// The sign in rules and in SQL.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Eq => "=",
            Self::Ne => "<>",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
        }
    }

    /// Whether it holds of two values.
    pub fn holds<T: PartialOrd + ?Sized>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Eq => left == right,
            Self::Ne => left != right,
            Self::Lt => left < right,
            Self::Le => left <= right,
            Self::Gt => left > right,
            Self::Ge => left >= right,
        }
    }
}

/// An arithmetic operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

impl Op {
    /// The sign in rules and in SQL.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
        }
    }

    /// The result, when there is one.
    pub fn of(self, left: f64, right: f64) -> Option<f64> {
        match self {
            Self::Add => Some(left + right),
            Self::Subtract => Some(left - right),
            Self::Multiply => Some(left * right),
            Self::Divide if right.abs() < SMALLEST_DIVISOR => None,
            Self::Divide => Some(left / right),
        }
    }
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Text {
    /// A column's value.
    Column(Col),
    /// A text that stands in the rule.
    Literal(String),
    /// The first so many characters.
    Left(Box<Text>, u32),
    /// The first that is known.
    Coalesce(Vec<Text>),
}

/// A number or a day.
#[derive(Debug, Clone, PartialEq)]
pub enum Num {
    /// A column's value.
    Column(Col),
    /// A number that stands in the rule.
    Literal(f64),
    /// A day that stands in the rule.
    Day(Date),
    /// The same number with the other sign.
    Negative(Box<Num>),
    /// Two numbers together.
    Arithmetic(Op, Box<Num>, Box<Num>),
    /// The number without its sign.
    Abs(Box<Num>),
    /// The nearest whole number; a half goes away from nought.
    Round(Box<Num>),
    /// How many characters a text has.
    Length(Text),
    /// Days from the first day to the second.
    DaysBetween(Box<Num>, Box<Num>),
    /// The first that is known.
    Coalesce(Vec<Num>),
}

impl Num {
    /// Whether it is a day, not a number.
    pub fn is_day(&self) -> bool {
        match self {
            Self::Column(col) => col.kind() == Kind::Day,
            Self::Day(_) => true,
            Self::Coalesce(parts) => parts.first().is_some_and(Self::is_day),
            _ => false,
        }
    }
}

/// Where a pattern's text must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `'x%'`
    Beginning,
    /// `'%x'`
    End,
    /// `'%x%'`
    Anywhere,
    /// `'x'`
    Whole,
}

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// The same for every row. Rules cannot say it; validity may come to it.
    Constant(bool),
    /// All of them.
    And(Vec<Test>),
    /// Any of them.
    Or(Vec<Test>),
    /// The opposite.
    Not(Box<Test>),
    /// Two texts compared, by the bytes of their UTF-8.
    Texts(Cmp, Text, Text),
    /// Two numbers or two days compared.
    Numbers(Cmp, Num, Num),
    /// Whether a text is one of these. Compiled ones are in order: a list of parties may be long, and is searched.
    TextIn(Text, Vec<String>),
    /// Whether a number is one of these.
    NumberIn(Num, Vec<f64>),
    /// Whether a text is in a named set.
    InSet(Text, String),
    /// Whether a text has a part.
    Like(Text, Part, String),
    /// Whether a text is not known.
    TextMissing(Text),
    /// Whether a number or a day is not known.
    NumberMissing(Num),
    /// Whether a condition is unknown.
    Unknown(Box<Test>),
}

impl Test {
    /// All of these; one alone is itself, and what is joined already is joined flat.
    pub fn all(tests: Vec<Self>) -> Self {
        let mut flat = Vec::with_capacity(tests.len());
        for test in tests {
            match test {
                Self::And(parts) => flat.extend(parts),
                other => flat.push(other),
            }
        }
        if flat.len() == 1 {
            flat.pop().unwrap_or(Self::Constant(true))
        } else if flat.is_empty() {
            Self::Constant(true)
        } else {
            Self::And(flat)
        }
    }

    /// Any of these; as [`Test::all`].
    pub fn any(tests: Vec<Self>) -> Self {
        let mut flat = Vec::with_capacity(tests.len());
        for test in tests {
            match test {
                Self::Or(parts) => flat.extend(parts),
                other => flat.push(other),
            }
        }
        if flat.len() == 1 {
            flat.pop().unwrap_or(Self::Constant(false))
        } else if flat.is_empty() {
            Self::Constant(false)
        } else {
            Self::Or(flat)
        }
    }

    /// The opposite; twice the opposite is the thing itself.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            Self::Constant(value) => Self::Constant(!value),
            other => Self::Not(Box::new(other)),
        }
    }

    /// Shows every column that is read, in the order of the text.
    pub fn columns(&self, seen: &mut impl FnMut(Col)) {
        match self {
            Self::Constant(_) => {}
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.columns(seen)),
            Self::Not(inner) | Self::Unknown(inner) => inner.columns(seen),
            Self::Texts(_, left, right) => {
                left.columns(seen);
                right.columns(seen);
            }
            Self::Numbers(_, left, right) => {
                left.columns(seen);
                right.columns(seen);
            }
            Self::TextIn(text, _)
            | Self::InSet(text, _)
            | Self::Like(text, ..)
            | Self::TextMissing(text) => text.columns(seen),
            Self::NumberIn(number, _) | Self::NumberMissing(number) => number.columns(seen),
        }
    }

    /// The only column, when it reads no other and that one is text.
    pub fn only_text(&self) -> Option<Col> {
        let (mut only, mut alone) = (None, true);
        self.columns(&mut |col| {
            alone &= col.kind() == Kind::Text && only.is_none_or(|first| first == col);
            only = Some(col);
        });
        only.filter(|_| alone)
    }
}

impl Text {
    fn columns(&self, seen: &mut impl FnMut(Col)) {
        match self {
            Self::Column(col) => seen(*col),
            Self::Literal(_) => {}
            Self::Left(inner, _) => inner.columns(seen),
            Self::Coalesce(parts) => parts.iter().for_each(|part| part.columns(seen)),
        }
    }
}

impl Num {
    fn columns(&self, seen: &mut impl FnMut(Col)) {
        match self {
            Self::Column(col) => seen(*col),
            Self::Literal(_) | Self::Day(_) => {}
            Self::Negative(inner) | Self::Abs(inner) | Self::Round(inner) => inner.columns(seen),
            Self::Arithmetic(_, left, right) | Self::DaysBetween(left, right) => {
                left.columns(seen);
                right.columns(seen);
            }
            Self::Length(text) => text.columns(seen),
            Self::Coalesce(parts) => parts.iter().for_each(|part| part.columns(seen)),
        }
    }
}

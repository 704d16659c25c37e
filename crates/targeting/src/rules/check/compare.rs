//! What is asked of values: how they compare, whether they are in a list, are like a pattern, or are missing.

use super::{Checker, Value};
use crate::rules::ast::{Cmp, Num, Part, Test, Text};
use crate::rules::functions;
use sqlparser::ast::{Expr, Spanned};

impl Checker<'_> {
    pub(super) fn compare(&mut self, left: &Expr, cmp: Cmp, right: &Expr) -> Option<Test> {
        let (first, second) = (self.value(left), self.value(right));
        let (mut first, mut second) = (first?, second?);
        // A day may be written as text where it is compared with a day.
        if let (Value::Num(number), Value::Text(Text::Literal(text))) = (&first, &second)
            && number.is_day()
        {
            second = Value::Num(self.day(text, right.span())?);
        } else if let (Value::Text(Text::Literal(text)), Value::Num(number)) = (&first, &second)
            && number.is_day()
        {
            first = Value::Num(self.day(text, left.span())?);
        }
        match (first, second) {
            (Value::Text(first), Value::Text(second)) => Some(Test::Texts(cmp, first, second)),
            (Value::Num(first), Value::Num(second)) if first.is_day() == second.is_day() => {
                Some(Test::Numbers(cmp, first, second))
            }
            (Value::Null, _) | (_, Value::Null) => {
                let other = if matches!(right, Expr::Value(_)) {
                    left
                } else {
                    right
                };
                let name = self.shown(other.span());
                self.refuse("rule-null", right.span(), vec![("name", name)])
            }
            (first, second) => {
                let (first, second) = (first.kind().to_owned(), second.kind().to_owned());
                let span = left.span().union(&right.span());
                self.refuse("rule-types", span, vec![("left", first), ("right", second)])
            }
        }
    }

    pub(super) fn membership(&mut self, inner: &Expr, list: &[Expr]) -> Option<Test> {
        if let [Expr::Function(function)] = list
            && function.name.to_string().eq_ignore_ascii_case("set")
        {
            let text = self.text(inner);
            let set = functions::literal_text(function);
            let set = set.filter(|set| self.names.sets.contains(set)).or_else(|| {
                let name = functions::literal_text(function).unwrap_or_default();
                self.refuse("rule-set", function.span(), vec![("name", name)])
            });
            return Some(Test::InSet(text?, set?));
        }
        match self.value(inner)? {
            Value::Text(text) => {
                let values = list.iter().map(|item| match self.value(item)? {
                    Value::Text(Text::Literal(value)) => Some(value),
                    _ => self.unsupported(item),
                });
                Some(Test::TextIn(text, values.collect::<Option<_>>()?))
            }
            Value::Num(number) if !number.is_day() => {
                let values = list.iter().map(|item| match self.value(item)? {
                    Value::Num(Num::Literal(value)) => Some(value),
                    _ => self.unsupported(item),
                });
                Some(Test::NumberIn(number, values.collect::<Option<_>>()?))
            }
            other => {
                let found = other.kind().to_owned();
                self.refuse("rule-need-text", inner.span(), vec![("found", found)])
            }
        }
    }

    pub(super) fn like(&mut self, inner: &Expr, pattern: &Expr) -> Option<Test> {
        let (text, value) = (self.text(inner), self.value(pattern));
        let text = text?;
        let Value::Text(Text::Literal(pattern_text)) = value? else {
            return self.unsupported(pattern);
        };
        let (part, bare) = match (
            pattern_text.strip_suffix('%'),
            pattern_text.strip_prefix('%'),
        ) {
            (Some(start), None) => (Part::Beginning, start),
            (None, Some(end)) => (Part::End, end),
            (Some(_), Some(end)) => (Part::Anywhere, end.strip_suffix('%').unwrap_or_default()),
            (None, None) => (Part::Whole, pattern_text.as_str()),
        };
        if bare.is_empty() || bare.contains(['%', '_', '\\']) {
            return self.refuse("rule-pattern", pattern.span(), vec![]);
        }
        Some(Test::Like(text, part, bare.to_owned()))
    }

    pub(super) fn missing(&mut self, inner: &Expr) -> Option<Test> {
        match self.value(inner)? {
            Value::Text(text) => Some(Test::TextMissing(text)),
            Value::Num(number) => Some(Test::NumberMissing(number)),
            Value::Test(test) => Some(Test::Unknown(Box::new(test))),
            Value::Null => self.unsupported(inner),
        }
    }
}

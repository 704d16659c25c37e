//! The functions of the language: few, and each with a use.

use super::ast::{Num, Test, Text};
use super::check::{Checker, Value};
use sqlparser::ast::{
    Expr, Function, FunctionArg, FunctionArgExpr, FunctionArguments, Spanned, Value as Sql,
};

/// Every function with the form it is written in.
pub const FUNCTIONS: &[(&str, &str)] = &[
    ("abs", "abs(number)"),
    ("round", "round(number)"),
    ("length", "length(text)"),
    ("left", "left(text, 2)"),
    ("coalesce", "coalesce(first, second)"),
    ("days_between", "days_between(earlier day, later day)"),
];

/// The arguments, when they are plain.
fn arguments(function: &Function) -> Option<Vec<&Expr>> {
    let plain = function.over.is_none()
        && function.filter.is_none()
        && function.within_group.is_empty()
        && matches!(function.parameters, FunctionArguments::None);
    match &function.args {
        FunctionArguments::List(list)
            if plain && list.clauses.is_empty() && list.duplicate_treatment.is_none() =>
        {
            let arguments = list.args.iter().map(|arg| match arg {
                FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => Some(expr),
                _ => None,
            });
            arguments.collect()
        }
        _ => None,
    }
}

/// The text of `set('text')`.
pub(super) fn literal_text(function: &Function) -> Option<String> {
    match arguments(function)?.as_slice() {
        [Expr::Value(value)] => match &value.value {
            Sql::SingleQuotedString(text) => Some(text.clone()),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn call(checker: &mut Checker, function: &Function, whole: &Expr) -> Option<Value> {
    let name = function.name.to_string().to_lowercase();
    let Some((_, form)) = FUNCTIONS.iter().find(|(known, _)| *known == name) else {
        return checker.refuse("rule-function", whole.span(), vec![("name", name)]);
    };
    let wrong = |checker: &mut Checker| {
        let args = vec![("name", name.clone()), ("form", (*form).to_owned())];
        checker.refuse("rule-arguments", whole.span(), args)
    };
    let Some(arguments) = arguments(function) else {
        return wrong(checker);
    };
    match (name.as_str(), arguments.as_slice()) {
        ("abs", [number]) => {
            let number = Num::Abs(Box::new(checker.number(number)?));
            Some(Value::Num(number))
        }
        ("round", [number]) => {
            let number = Num::Round(Box::new(checker.number(number)?));
            checker.short(number, whole.span()).map(Value::Num)
        }
        ("length", [text]) => Some(Value::Num(Num::Length(checker.text(text)?))),
        ("left", [text, length]) => {
            let text = checker.text(text)?;
            match checker.number(length)? {
                Num::Literal(length)
                    if (1.0..=100.0).contains(&length) && length.fract() == 0.0 =>
                {
                    #[allow(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "a whole number from 1 to 100"
                    )]
                    let length = length as u32;
                    Some(Value::Text(Text::Left(Box::new(text), length)))
                }
                _ => wrong(checker),
            }
        }
        ("days_between", [from, to]) => {
            let (from, to) = (checker.value(from)?, checker.value(to)?);
            match (from, to) {
                (Value::Num(from), Value::Num(to)) if from.is_day() && to.is_day() => {
                    Some(Value::Num(Num::DaysBetween(Box::new(from), Box::new(to))))
                }
                _ => wrong(checker),
            }
        }
        ("coalesce", [_, _, ..]) => first_known(checker, &arguments).or_else(|| wrong(checker)),
        _ => wrong(checker),
    }
}

/// The first known of several texts, numbers or days.
fn first_known(checker: &mut Checker, arguments: &[&Expr]) -> Option<Value> {
    let (mut texts, mut numbers) = (Vec::new(), Vec::new());
    for argument in arguments {
        match checker.value(argument)? {
            Value::Text(text) => texts.push(text),
            Value::Num(number) => numbers.push(number),
            Value::Test(_) | Value::Null => return None,
        }
    }
    let days = numbers.iter().filter(|number| number.is_day()).count();
    if numbers.is_empty() {
        Some(Value::Text(Text::Coalesce(texts)))
    } else if texts.is_empty() && (days == 0 || days == numbers.len()) {
        Some(Value::Num(Num::Coalesce(numbers)))
    } else {
        None
    }
}

/// Whether a condition names a set.
pub fn names_set(test: &Test, set: &str) -> bool {
    match test {
        Test::InSet(_, name) => name == set,
        Test::And(parts) | Test::Or(parts) => parts.iter().any(|part| names_set(part, set)),
        Test::Not(inner) | Test::Unknown(inner) => names_set(inner, set),
        _ => false,
    }
}

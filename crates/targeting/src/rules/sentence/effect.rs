//! What a rule does when it fires, and how that is read.

use super::parts::{found, is_word};
use super::place;
use crate::rules::check::Names;
use crate::rules::fault::Fault;
use crate::rules::ruleset::MOST_POINTS;
use crate::rules::words::quoted;
use serde::{Deserialize, Serialize};
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Span, Token, TokenWithSpan};

/// What follows when a rule fires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// So many points more (or fewer).
    Points(i32),
    /// This lane at least, whatever the points: a hard rule.
    Lane(String),
    /// These documents are asked for, and so the lane for documents at least: a hard rule.
    Documents(String),
    /// The points of these rules do not count; of all rules, when none is named. Hard rules stay.
    Exclude(Vec<String>),
}

impl Effect {
    /// As it stands in a rule.
    pub fn write(&self) -> String {
        match self {
            Self::Points(points) => format!("{points:+} points"),
            Self::Lane(lane) => format!("lane {lane}"),
            Self::Documents(what) => format!("documents {}", quoted(what)),
            Self::Exclude(rules) if rules.is_empty() => "exclude".to_owned(),
            Self::Exclude(rules) => format!("exclude {}", rules.join(", ")),
        }
    }

    /// Whether it takes points off, its own or others'.
    pub fn lowers(&self) -> bool {
        match self {
            Self::Points(points) => *points < 0,
            Self::Exclude(_) => true,
            Self::Lane(_) | Self::Documents(_) => false,
        }
    }

    /// Whether no credit and no exclusion can hide it.
    pub fn is_hard(&self) -> bool {
        matches!(self, Self::Lane(_) | Self::Documents(_))
    }
}

/// The effect that stands after `then`; `end` is where the sentence ends.
pub(super) fn read(tokens: &[TokenWithSpan], end: Span, names: &Names) -> Result<Effect, Fault> {
    let Some(first) = tokens.first() else {
        return Err(Fault::new("rule-end", vec![]).at(place(end)));
    };
    let rest = tokens.get(1..).unwrap_or_default();
    let (effect, after) = match &first.token {
        Token::Plus | Token::Minus => points(first, rest)?,
        Token::Word(word) if word.keyword != Keyword::NoKeyword || word.quote_style.is_none() => {
            if is_word(first, "lane") {
                lane(first, rest, names)?
            } else if is_word(first, "documents") {
                documents(first, rest)?
            } else if is_word(first, "exclude") {
                excluded(rest, names)?
            } else {
                return Err(found("rule-effect", first));
            }
        }
        _ => return Err(found("rule-effect", first)),
    };
    match after.first() {
        Some(token) => Err(found("rule-after", token)),
        None => Ok(effect),
    }
}

type Taken<'a> = Result<(Effect, &'a [TokenWithSpan]), Fault>;

fn points<'a>(sign: &TokenWithSpan, rest: &'a [TokenWithSpan]) -> Taken<'a> {
    let wrong = || Fault::new("rule-points", vec![]).at(place(sign.span));
    let (number, mut after) = rest.split_first().ok_or_else(wrong)?;
    let Token::Number(digits, _) = &number.token else {
        return Err(wrong());
    };
    let points: i32 = digits.parse().map_err(|_| wrong())?;
    if points == 0 || points > MOST_POINTS {
        return Err(wrong());
    }
    if let Some((token, further)) = after.split_first()
        && (is_word(token, "points") || is_word(token, "point"))
    {
        after = further;
    }
    let points = if sign.token == Token::Minus {
        -points
    } else {
        points
    };
    Ok((Effect::Points(points), after))
}

fn lane<'a>(word: &TokenWithSpan, rest: &'a [TokenWithSpan], names: &Names) -> Taken<'a> {
    let unknown_lane = |name: String, span: Span| {
        let lanes = names.lanes.join(", ");
        Fault::new("rule-lane", vec![("name", name), ("lanes", lanes)]).at(place(span))
    };
    match rest.split_first() {
        Some((token, after)) => {
            let name = token.token.to_string().to_lowercase();
            if names.lanes.contains(&name) {
                Ok((Effect::Lane(name), after))
            } else {
                Err(unknown_lane(name, token.span))
            }
        }
        None => Err(unknown_lane(String::new(), word.span)),
    }
}

fn documents<'a>(word: &TokenWithSpan, rest: &'a [TokenWithSpan]) -> Taken<'a> {
    let wrong = || Fault::new("rule-documents", vec![]).at(place(word.span));
    let (what, after) = rest.split_first().ok_or_else(wrong)?;
    match &what.token {
        Token::SingleQuotedString(what) if !what.trim().is_empty() => {
            Ok((Effect::Documents(what.trim().to_owned()), after))
        }
        _ => Err(wrong()),
    }
}

fn excluded<'a>(mut rest: &'a [TokenWithSpan], names: &Names) -> Taken<'a> {
    let mut rules = Vec::new();
    while let Some((token, after)) = rest.split_first() {
        let name = token.token.to_string();
        if !names.points.contains(&name) {
            let fault = Fault::new("rule-excluded", vec![("name", name)]);
            return Err(fault.at(place(token.span)));
        }
        rules.push(name);
        rest = match after.split_first() {
            Some((comma, further)) if comma.token == Token::Comma && !further.is_empty() => further,
            _ => return Ok((Effect::Exclude(rules), after)),
        };
    }
    Ok((Effect::Exclude(rules), rest))
}

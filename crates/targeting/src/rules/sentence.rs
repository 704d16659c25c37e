//! A rule as a sentence: `when <condition> [unknown is false | true | asks] then <effect>`.
//!
//! The sentence is cut into its parts by words; the condition goes to the parser of SQL, and what that understands beyond
//! our language is refused by [`super::check`].

use super::ast::{Col, Test};
use super::check::{self, Names};
use super::fault::{Fault, Place};
use super::unknowns;
use super::words::{Reader, quoted};
use crate::columns::Group;
use serde::{Deserialize, Serialize};
use sqlparser::ast::Expr;
use sqlparser::dialect::GenericDialect;
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Span, Token, TokenWithSpan, Tokenizer, Word};

/// No rule's text is longer, in characters.
pub const LONGEST: usize = 20_000;

/// No condition has more operators, lists of values aside. They are parsed into a tree as deep as they are many, and
/// whoever walks it needs a stack as deep.
pub const MOST_OPERATORS: usize = 200;

/// What happens when the condition is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// As if the condition were false.
    False,
    /// As if it were true.
    True,
    /// It does not fire, and the declaration goes where documents are asked for, so that somebody finds out.
    Asks,
}

impl Unknown {
    /// Its word in a rule.
    pub fn word(self) -> &'static str {
        match self {
            Self::False => "false",
            Self::True => "true",
            Self::Asks => "asks",
        }
    }
}

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

/// A rule's text, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// When it fires.
    pub test: Test,
    /// What happens when that is unknown; nothing is said when it cannot be.
    pub unknown: Option<Unknown>,
    /// What follows.
    pub effect: Effect,
}

impl Sentence {
    /// The canonical text: the same for all ways to write the same rule.
    pub fn write(&self) -> String {
        let unknown = self
            .unknown
            .map(|unknown| format!(" unknown is {}", unknown.word()));
        let test = self.test.write(Reader::Analyst);
        let unknown = unknown.unwrap_or_default();
        format!("when {test}{unknown} then {}", self.effect.write())
    }

    /// Reads a rule; what it names must be among `names`.
    pub fn read(text: &str, names: &Names) -> Result<Self, Vec<Fault>> {
        if text.trim().is_empty() {
            return Err(vec![Fault::new("rule-empty", vec![])]);
        }
        if text.chars().count() > LONGEST {
            let limit = LONGEST.to_string();
            return Err(vec![Fault::new("rule-long", vec![("limit", limit)])]);
        }
        let tokens = tokens(text).map_err(|fault| vec![fault])?;
        let parts = Parts::of(&tokens).map_err(|fault| vec![fault])?;
        if let Some(deep) = too_deep(parts.condition) {
            return Err(vec![Fault::new("rule-deep", vec![]).at(place(deep.span))]);
        }
        let expression = expression(parts.condition, parts.end).map_err(|fault| vec![fault])?;
        let mut faults = Vec::new();
        let test = check::test(&expression, text, names, &mut faults);
        let effect = effect(parts.effect, parts.last, names)
            .map_err(|fault| faults.push(fault))
            .ok();
        if let (Some(test), None) = (&test, parts.unknown) {
            let may_be = unknowns::columns(test);
            if !may_be.is_empty() {
                let columns = may_be.join(", ");
                let fault = Fault::new("rule-unknown", vec![("columns", columns)]);
                faults.push(fault.at(place(parts.end)));
            }
        }
        if let (Some(test), Some(effect)) = (&test, &effect)
            && effect.lowers()
            && let Some(name) = standing(test)
        {
            let fault = Fault::new("rule-standing-lowers", vec![("name", name.to_owned())]);
            faults.push(fault.at(place(parts.end)));
        }
        match (test, effect) {
            (Some(test), Some(effect)) if faults.is_empty() => Ok(Self {
                test,
                unknown: parts.unknown,
                effect,
            }),
            _ => Err(faults),
        }
    }
}

/// The first column of standing that a condition reads. What standing takes off is the ruleset's credit, with its caps; a
/// rule that lowers by standing would pass them by.
fn standing(test: &Test) -> Option<&'static str> {
    let mut found = None;
    test.columns(&mut |col| {
        if col.column().group == Group::Standing && found.is_none() {
            found = Some(col.name());
        }
    });
    found
}

/// The parser's span as a place.
pub(super) fn place(span: Span) -> Place {
    Place {
        line: span.start.line,
        column: span.start.column,
        end_line: span.end.line,
        end_column: span.end.column,
    }
}

fn tokens(text: &str) -> Result<Vec<TokenWithSpan>, Fault> {
    let tokens = Tokenizer::new(&GenericDialect {}, text).tokenize_with_location();
    let tokens = tokens.map_err(|error| {
        let at = error.location;
        Fault::new("rule-quote", vec![]).at(place(Span::new(at, at)))
    })?;
    let mut kept = Vec::with_capacity(tokens.len());
    for token in tokens {
        match &token.token {
            // A remark would be lost in the canonical text; the rule's reason is the place for it.
            Token::Whitespace(space) if space.to_string().trim() != "" => {
                let found = space.to_string().trim().to_owned();
                let fault = Fault::new("rule-unsupported", vec![("found", found)]);
                return Err(fault.at(place(token.span)));
            }
            Token::Whitespace(_) | Token::EOF => {}
            _ => kept.push(token),
        }
    }
    Ok(kept)
}

/// The operator that is one too many.
fn too_deep(condition: &[TokenWithSpan]) -> Option<&TokenWithSpan> {
    let (mut depth, mut list) = (0_usize, None);
    let (mut before, mut count) = (None, 0);
    for token in condition {
        match &token.token {
            Token::LParen => {
                depth += 1;
                if list.is_none() && before.is_some_and(|before| is_word(before, "in")) {
                    list = Some(depth);
                }
            }
            Token::RParen => {
                if list == Some(depth) {
                    list = None;
                }
                depth = depth.saturating_sub(1);
            }
            Token::Number(..) | Token::SingleQuotedString(_) => {}
            // Values of a list stand side by side, not within each other.
            Token::Comma if list == Some(depth) => {}
            Token::Word(word)
                if word.keyword == Keyword::NoKeyword
                    || Col::of(&word.value.to_lowercase()).is_some() => {}
            _ => {
                count += 1;
                if count > MOST_OPERATORS {
                    return Some(token);
                }
            }
        }
        before = Some(token);
    }
    None
}

fn is_word(token: &TokenWithSpan, word: &str) -> bool {
    matches!(&token.token, Token::Word(Word { value, quote_style: None, .. }) if value.eq_ignore_ascii_case(word))
}

fn found(key: &'static str, token: &TokenWithSpan) -> Fault {
    Fault::new(key, vec![("found", token.token.to_string())]).at(place(token.span))
}

/// A sentence, cut.
struct Parts<'a> {
    condition: &'a [TokenWithSpan],
    /// Where the condition ends.
    end: Span,
    unknown: Option<Unknown>,
    effect: &'a [TokenWithSpan],
    /// Where the sentence ends.
    last: Span,
}

impl<'a> Parts<'a> {
    fn of(tokens: &'a [TokenWithSpan]) -> Result<Self, Fault> {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return Err(Fault::new("rule-empty", vec![]));
        };
        let last = Span::new(last.span.end, last.span.end);
        if !is_word(first, "when") {
            return Err(found("rule-when", first));
        }
        let rest = tokens.get(1..).unwrap_or_default();
        let Some(then) = rest.iter().position(|token| is_word(token, "then")) else {
            return Err(Fault::new("rule-end", vec![]).at(place(last)));
        };
        let (before, after) = rest.split_at(then);
        let (condition, unknown) = Self::treatment(before)?;
        let end = condition.last().unwrap_or(first).span.end;
        Ok(Self {
            condition,
            end: Span::new(end, end),
            unknown,
            effect: after.get(1..).unwrap_or_default(),
            last,
        })
    }

    /// Takes `unknown is …` from the end. After `is` and `not` the word is part of the condition.
    fn treatment(
        before: &'a [TokenWithSpan],
    ) -> Result<(&'a [TokenWithSpan], Option<Unknown>), Fault> {
        let at = before.iter().enumerate().position(|(at, token)| {
            let previous = at.checked_sub(1).and_then(|at| before.get(at));
            is_word(token, "unknown")
                && !previous.is_some_and(|token| is_word(token, "is") || is_word(token, "not"))
        });
        let Some(at) = at else {
            return Ok((before, None));
        };
        let (condition, treatment) = before.split_at(at);
        let unknown = match treatment {
            [_, is, word] if is_word(is, "is") => {
                let all = [Unknown::False, Unknown::True, Unknown::Asks];
                let unknown = all
                    .into_iter()
                    .find(|unknown| is_word(word, unknown.word()));
                unknown.ok_or_else(|| found("rule-unknown-word", word))?
            }
            [_, is, _, further, ..] if is_word(is, "is") => {
                return Err(found("rule-then", further));
            }
            [.., other] => return Err(found("rule-unknown-word", other)),
            [] => return Ok((before, None)),
        };
        Ok((condition, Some(unknown)))
    }
}

/// The parser of SQL asks for parentheses after `in`; `in set('x')` is made `in (set('x'))` for it.
fn with_sets(condition: &[TokenWithSpan]) -> Vec<TokenWithSpan> {
    let mut tokens: Vec<TokenWithSpan> = Vec::with_capacity(condition.len() + 8);
    let mut open = false;
    for token in condition {
        let after_in = tokens.last().is_some_and(|last| is_word(last, "in"));
        if after_in && is_word(token, "set") {
            open = true;
            tokens.push(TokenWithSpan::new(Token::LParen, token.span));
        }
        tokens.push(token.clone());
        if open && token.token == Token::RParen {
            open = false;
            tokens.push(TokenWithSpan::new(Token::RParen, token.span));
        }
    }
    tokens
}

fn expression(condition: &[TokenWithSpan], end: Span) -> Result<Expr, Fault> {
    let mut tokens = with_sets(condition);
    tokens.push(TokenWithSpan::new(Token::EOF, end));
    let mut parser = Parser::new(&GenericDialect {}).with_tokens_with_locations(tokens.clone());
    let breaks_off = || Fault::new("rule-end", vec![]).at(place(end));
    match parser.parse_expr() {
        Ok(parsed) => match parser.peek_token() {
            next if next.token == Token::EOF => Ok(parsed),
            next => Err(found("rule-syntax", &next)),
        },
        Err(ParserError::RecursionLimitExceeded) => {
            Err(Fault::new("rule-deep", vec![]).at(place(end)))
        }
        Err(ParserError::ParserError(words) | ParserError::TokenizerError(words)) => {
            // The parser says where only in words: "…, found: X at Line: 1, Column: 5".
            let at = located(&words);
            let token = tokens.iter().find(|token| {
                at == Some((token.span.start.line, token.span.start.column))
                    && token.token != Token::EOF
            });
            Err(token.map_or_else(breaks_off, |token| found("rule-syntax", token)))
        }
    }
}

fn located(words: &str) -> Option<(u64, u64)> {
    let (_, at) = words.rsplit_once("Line: ")?;
    let (line, column) = at.split_once(", Column: ")?;
    Some((line.trim().parse().ok()?, column.trim().parse().ok()?))
}

fn effect(tokens: &[TokenWithSpan], end: Span, names: &Names) -> Result<Effect, Fault> {
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
    if points == 0 || points > super::ruleset::MOST_POINTS {
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

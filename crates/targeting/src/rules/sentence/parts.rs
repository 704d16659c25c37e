//! A rule's text cut into its parts, and the condition handed to the parser of SQL.

use super::{Unknown, place};
use crate::rules::ast::Col;
use crate::rules::fault::Fault;
use sqlparser::ast::Expr;
use sqlparser::dialect::GenericDialect;
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Span, Token, TokenWithSpan, Tokenizer, Word};

/// No condition has more operators, lists of values aside. They are parsed into a tree as deep as they are many, and
/// whoever walks it needs a stack as deep.
const MOST_OPERATORS: usize = 200;

/// Its tokens without the blanks between them.
pub(super) fn tokens(text: &str) -> Result<Vec<TokenWithSpan>, Fault> {
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
pub(super) fn too_deep(condition: &[TokenWithSpan]) -> Option<&TokenWithSpan> {
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

/// Whether it is that word, without quotation marks and in any case.
pub(super) fn is_word(token: &TokenWithSpan, word: &str) -> bool {
    matches!(&token.token, Token::Word(Word { value, quote_style: None, .. }) if value.eq_ignore_ascii_case(word))
}

/// A fault that names a token and its place.
pub(super) fn found(key: &'static str, token: &TokenWithSpan) -> Fault {
    Fault::new(key, vec![("found", token.token.to_string())]).at(place(token.span))
}

/// A sentence, cut.
pub(super) struct Parts<'a> {
    pub(super) condition: &'a [TokenWithSpan],
    /// Where the condition ends.
    pub(super) end: Span,
    pub(super) unknown: Option<Unknown>,
    pub(super) effect: &'a [TokenWithSpan],
    /// Where the sentence ends.
    pub(super) last: Span,
}

impl<'a> Parts<'a> {
    pub(super) fn of(tokens: &'a [TokenWithSpan]) -> Result<Self, Fault> {
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

/// The condition as the parser of SQL understands it; `end` is where it ends.
pub(super) fn expression(condition: &[TokenWithSpan], end: Span) -> Result<Expr, Fault> {
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

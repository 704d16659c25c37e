//! What can be wrong with an identifier, said so that a person can mend it.

use crate::Refusal;
use thiserror::Error;

/// A value for a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A count: messages choose their plural by it.
    Number(usize),
    /// A piece of text, or the id of a choice that the message makes.
    Text(String),
}

/// How many characters a scheme wants, separators not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lengths {
    /// This many.
    Exactly(usize),
    /// From the first to the second, both included.
    Between(usize, usize),
    /// One or the other, nothing between.
    Either(usize, usize),
}

impl Lengths {
    /// Whether a text of `got` characters fits.
    pub fn allows(self, got: usize) -> bool {
        match self {
            Self::Exactly(n) => got == n,
            Self::Between(low, high) => (low..=high).contains(&got),
            Self::Either(a, b) => got == a || got == b,
        }
    }
}

/// Which characters a place in an identifier may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// 0–9.
    Digits,
    /// A–Z.
    Letters,
    /// A–Z and 0–9.
    LettersAndDigits,
    /// A–Z and 2–9: UN/LOCODE leaves out 0 and 1, which look like O and I.
    LettersAndHighDigits,
    /// A–Z, Ñ and &: the letters of an RFC.
    RfcLetters,
    /// A–Z, Ñ, & and 0–9: anything that can stand in an RFC.
    RfcCharacters,
    /// 0–9 and A: the check digit of an RFC.
    DigitsAndA,
    /// A–Z and 0–9 without O, I and Z: the suffix of an importer number.
    ImporterSuffix,
}

impl Allowed {
    /// Whether `c` may stand there.
    pub fn allows(self, c: char) -> bool {
        match self {
            Self::Digits => c.is_ascii_digit(),
            Self::Letters => c.is_ascii_uppercase(),
            Self::LettersAndDigits => c.is_ascii_uppercase() || c.is_ascii_digit(),
            Self::LettersAndHighDigits => c.is_ascii_uppercase() || ('2'..='9').contains(&c),
            Self::RfcLetters => c.is_ascii_uppercase() || c == 'Ñ' || c == '&',
            Self::RfcCharacters => Self::RfcLetters.allows(c) || c.is_ascii_digit(),
            Self::DigitsAndA => c.is_ascii_digit() || c == 'A',
            Self::ImporterSuffix => {
                Self::LettersAndDigits.allows(c) && !matches!(c, 'O' | 'I' | 'Z')
            }
        }
    }

    /// The id by which messages choose their words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Digits => "digits",
            Self::Letters => "letters",
            Self::LettersAndDigits => "letters-and-digits",
            Self::LettersAndHighDigits => "letters-and-high-digits",
            Self::RfcLetters => "rfc-letters",
            Self::RfcCharacters => "rfc-characters",
            Self::DigitsAndA => "digits-and-a",
            Self::ImporterSuffix => "importer-suffix",
        }
    }
}

/// The part of a manufacturer identification code that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MidPart {
    /// One to six characters from the first two words of the name, then up to four digits.
    NameAndAddress,
    /// Two or three letters at the end.
    City,
}

/// Why an identifier was refused. Positions count from 1 in what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.message_key())]
pub enum IdentifierFault {
    /// Nothing was typed.
    Empty,
    /// Too short or too long.
    Length {
        /// What the scheme wants.
        expected: Lengths,
        /// What was typed, separators not counted.
        got: usize,
    },
    /// A character that cannot stand where it stands.
    Characters {
        /// Where, from 1.
        position: usize,
        /// What stands there.
        found: char,
        /// What could.
        allowed: Allowed,
    },
    /// The check characters do not fit the rest.
    CheckDigit {
        /// What they would be if the rest is right.
        expected: String,
        /// What was typed.
        got: String,
    },
    /// The issuer has given out no number that begins so.
    Prefix {
        /// The beginning.
        found: String,
    },
    /// Not a country of ISO 3166-1.
    Country {
        /// The two letters.
        found: String,
    },
    /// `CA` in a MID: Canada is written by province.
    CanadianProvince,
    /// The date inside does not exist.
    Date {
        /// The six digits, year, month, day.
        found: String,
    },
    /// A value that stands for nobody: zeros, or a generic number for unnamed persons.
    Placeholder,
    /// An importer number without hyphens that could be read in two ways.
    Ambiguous,
    /// A MID that cannot be taken apart.
    Mid(MidPart),
}

impl IdentifierFault {
    /// Every message key that a fault can have; the message catalogues are tested against it.
    pub const KEYS: [&'static str; 14] = [
        "identifier-fault-empty",
        "identifier-fault-length-exactly",
        "identifier-fault-length-between",
        "identifier-fault-length-either",
        "identifier-fault-characters",
        "identifier-fault-check-digit",
        "identifier-fault-prefix",
        "identifier-fault-country",
        "identifier-fault-canadian-province",
        "identifier-fault-date",
        "identifier-fault-placeholder",
        "identifier-fault-ambiguous",
        "identifier-fault-mid-name-and-address",
        "identifier-fault-mid-city",
    ];

    /// The Fluent key of the message.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Empty => "identifier-fault-empty",
            Self::Length { expected, .. } => match expected {
                Lengths::Exactly(_) => "identifier-fault-length-exactly",
                Lengths::Between(..) => "identifier-fault-length-between",
                Lengths::Either(..) => "identifier-fault-length-either",
            },
            Self::Characters { .. } => "identifier-fault-characters",
            Self::CheckDigit { .. } => "identifier-fault-check-digit",
            Self::Prefix { .. } => "identifier-fault-prefix",
            Self::Country { .. } => "identifier-fault-country",
            Self::CanadianProvince => "identifier-fault-canadian-province",
            Self::Date { .. } => "identifier-fault-date",
            Self::Placeholder => "identifier-fault-placeholder",
            Self::Ambiguous => "identifier-fault-ambiguous",
            Self::Mid(MidPart::NameAndAddress) => "identifier-fault-mid-name-and-address",
            Self::Mid(MidPart::City) => "identifier-fault-mid-city",
        }
    }

    /// The values that the message shows.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        let text = |s: &str| Arg::Text(s.to_owned());
        match self {
            Self::Length { expected, got } => {
                let mut args = match *expected {
                    Lengths::Exactly(n) => vec![("expected", Arg::Number(n))],
                    Lengths::Between(a, b) | Lengths::Either(a, b) => {
                        vec![("low", Arg::Number(a)), ("high", Arg::Number(b))]
                    }
                };
                args.push(("got", Arg::Number(*got)));
                args
            }
            Self::Characters {
                position,
                found,
                allowed,
            } => vec![
                ("position", Arg::Number(*position)),
                ("found", Arg::Text(found.to_string())),
                ("allowed", text(allowed.id())),
            ],
            Self::CheckDigit { expected, got } => {
                vec![("expected", text(expected)), ("got", text(got))]
            }
            Self::Prefix { found } | Self::Country { found } | Self::Date { found } => {
                vec![("found", text(found))]
            }
            Self::Empty
            | Self::CanadianProvince
            | Self::Placeholder
            | Self::Ambiguous
            | Self::Mid(_) => Vec::new(),
        }
    }
}

/// As a form or a caller is told; whoever knows the field names it.
impl From<&IdentifierFault> for Refusal {
    fn from(fault: &IdentifierFault) -> Self {
        let refusal = Self::new(fault.message_key());
        let args = fault.args().into_iter();
        args.fold(refusal, |refusal, (name, arg)| match arg {
            Arg::Number(number) => refusal.arg(name, number),
            Arg::Text(text) => refusal.arg(name, text),
        })
    }
}

//! Just enough of Rust's lexical grammar to tell code, comments and string literals apart.
//!
//! It is no parser: the rules that use it look for words, and must not find them in a comment or in a message.

/// A Rust file with its strings and comments taken apart from its code.
pub struct Source {
    /// The code, as long as the file: comments and the insides of literals are blanks, line ends stay.
    pub code: String,
    /// The string literals in order.
    pub strings: Vec<Literal>,
}

pub struct Literal {
    /// Where in the file the literal's text begins.
    pub offset: usize,
    /// As written between the quotes; escapes are not resolved.
    pub text: String,
}

impl Source {
    pub fn of(text: &str) -> Self {
        Reader {
            text,
            bytes: text.as_bytes(),
            at: 0,
            code: String::with_capacity(text.len()),
            strings: Vec::new(),
        }
        .read()
    }

    /// Occurrences of `word` in the code, where it is not part of a longer name.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        word_offsets(&self.code, word)
    }
}

/// The line, counted from one, of an offset.
pub fn line_at(text: &str, offset: usize) -> usize {
    1 + text
        .bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
}

/// Where `word` stands in `text` without being part of a longer name.
pub fn word_offsets<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word)
        .map(|(offset, _)| offset)
        .filter(move |offset| {
            let before = text
                .get(..*offset)
                .and_then(|part| part.chars().next_back());
            let after = text
                .get(offset + word.len()..)
                .and_then(|part| part.chars().next());
            let joins = |neighbour: Option<char>, edge: Option<char>| {
                edge.is_some_and(is_name) && neighbour.is_some_and(is_name)
            };
            !joins(before, word.chars().next()) && !joins(after, word.chars().next_back())
        })
}

pub fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    code: String,
    strings: Vec<Literal>,
}

impl Reader<'_> {
    fn read(mut self) -> Source {
        while let Some(byte) = self.byte(0) {
            match byte {
                b'/' if self.byte(1) == Some(b'/') => self.line_comment(),
                b'/' if self.byte(1) == Some(b'*') => self.block_comment(),
                b'"' => self.string(),
                b'r' | b'b' | b'c' if !self.inside_a_name() && self.raw_hashes().is_some() => {
                    self.raw_string();
                }
                b'\'' => self.character_or_lifetime(),
                _ => self.keep(),
            }
        }
        Source {
            code: self.code,
            strings: self.strings,
        }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Take the next character over as code.
    fn keep(&mut self) {
        if let Some(character) = self
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next())
        {
            self.code.push(character);
            self.at += character.len_utf8();
        } else {
            // Only reached between the bytes of one character.
            self.at += 1;
        }
    }

    /// Step over `bytes` bytes, leaving blanks.
    fn blank(&mut self, bytes: usize) {
        for _ in 0..bytes {
            let Some(byte) = self.byte(0) else { return };
            self.code.push(if byte == b'\n' { '\n' } else { ' ' });
            self.at += 1;
        }
    }

    fn line_comment(&mut self) {
        while self.byte(0).is_some_and(|byte| byte != b'\n') {
            self.blank(1);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.byte(0).is_some() {
            match (self.byte(0), self.byte(1)) {
                (Some(b'/'), Some(b'*')) => {
                    depth += 1;
                    self.blank(2);
                }
                (Some(b'*'), Some(b'/')) => {
                    depth -= 1;
                    self.blank(2);
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.blank(1),
            }
        }
    }

    fn string(&mut self) {
        self.keep();
        let start = self.at;
        while let Some(byte) = self.byte(0) {
            match byte {
                b'"' => break,
                b'\\' => self.blank(2),
                _ => self.blank(1),
            }
        }
        self.remember(start);
        self.keep();
    }

    fn inside_a_name(&self) -> bool {
        self.code.chars().next_back().is_some_and(is_name)
    }

    /// How many `#` open the raw string that starts here, if one does: `r"`, `r#"`, `br"`, `cr#"`.
    fn raw_hashes(&self) -> Option<usize> {
        let prefix = match (self.byte(0), self.byte(1)) {
            (Some(b'r'), _) => 1,
            (Some(b'b' | b'c'), Some(b'r')) => 2,
            _ => return None,
        };
        let rest = self.bytes.get(self.at + prefix..)?;
        let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
        (self.byte(prefix + hashes) == Some(b'"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let hashes = self.raw_hashes().unwrap_or(0);
        while self.byte(0) != Some(b'"') {
            self.keep();
        }
        self.keep();
        let start = self.at;
        let closes = |reader: &Self| {
            reader.byte(0) == Some(b'"')
                && (1..=hashes).all(|ahead| reader.byte(ahead) == Some(b'#'))
        };
        while self.byte(0).is_some() && !closes(self) {
            self.blank(1);
        }
        self.remember(start);
        self.keep();
    }

    fn remember(&mut self, start: usize) {
        let text = self.text.get(start..self.at).unwrap_or_default().to_owned();
        self.strings.push(Literal {
            offset: start,
            text,
        });
    }

    fn character_or_lifetime(&mut self) {
        let rest = self.text.get(self.at + 1..).unwrap_or_default();
        let mut characters = rest.chars();
        let first = characters.next();
        let is_character = first == Some('\\') || characters.next() == Some('\'');
        self.keep();
        if !is_character {
            return;
        }
        if first == Some('\\') {
            self.blank(2);
        }
        while self.byte(0).is_some_and(|byte| byte != b'\'') {
            self.blank(1);
        }
        self.keep();
    }
}

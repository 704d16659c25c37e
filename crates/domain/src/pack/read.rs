//! Reading one TOML file so that every mistake is told with its line.
//!
//! A derive would stop at the first mistake. Whoever writes a pack wants the whole list, so this walks the spanned
//! tree instead: a reader notes the mistake and returns a harmless default, and the caller refuses the pack if any was
//! noted. A default therefore never reaches a loaded pack.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Mistake, Text};

mod values;

const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("es", "Spanish"), ("fr", "French")];

/// A file being read, with the mistakes found in it so far.
pub(super) struct SourceFile<'t> {
    path: &'t str,
    text: &'t str,
    line_ends: Vec<usize>,
    found: RefCell<Vec<Mistake>>,
}

impl<'t> SourceFile<'t> {
    pub(super) fn new(path: &'t str, text: &'t str) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self {
            path,
            text,
            line_ends,
            found: RefCell::default(),
        }
    }

    fn line_of(&self, offset: usize) -> usize {
        self.line_ends.partition_point(|end| *end < offset) + 1
    }

    pub(super) fn mistake(&self, offset: usize, message: impl Into<String>) {
        let line = self.line_of(offset);
        self.found.borrow_mut().push(Mistake {
            file: self.path.to_owned(),
            line,
            message: message.into(),
        });
    }

    /// Reads the file with `read` and returns its mistakes. After a syntax error the rest is still read for its ids
    /// (other files refer to them), but what is then missing is not blamed twice.
    pub(super) fn read(self, read: impl FnOnce(&Table<'_>)) -> Vec<Mistake> {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let offset = error.span().map_or(0, |span| span.start);
            self.mistake(offset, format!("not valid TOML: {}", error.message()));
        }
        let syntax = self.found.borrow().len();
        let root = Table::new(&self, 0, document.get_ref());
        read(&root);
        root.finish();
        let mut found = self.found.into_inner();
        if syntax > 0 {
            found.truncate(syntax);
        }
        found.sort_by_key(|mistake| mistake.line);
        found
    }
}

/// Ids already taken, with the place that took them.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, (String, usize)>);

impl Ids {
    pub(super) fn contains(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }
}

/// One table of a file. Remembers which keys were asked for, to report those nobody knows.
pub(super) struct Table<'f> {
    file: &'f SourceFile<'f>,
    at: usize,
    entries: &'f DeTable<'f>,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'f> Table<'f> {
    fn new(file: &'f SourceFile<'f>, at: usize, entries: &'f DeTable<'f>) -> Self {
        Self {
            file,
            at,
            entries,
            asked: RefCell::default(),
        }
    }

    pub(super) fn file(&self) -> &'f SourceFile<'f> {
        self.file
    }

    /// Reports keys nobody asked for: most often a slip of the pen in the name of an optional one.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries {
            if !asked.contains(key.get_ref().as_ref()) {
                let known = asked.iter().copied().collect::<Vec<_>>().join(", ");
                self.file.mistake(
                    key.span().start,
                    format!("unknown key `{}`; known here: {known}", key.get_ref()),
                );
            }
        }
    }

    fn get(&self, key: &'static str) -> Option<&'f Spanned<DeValue<'f>>> {
        self.asked.borrow_mut().insert(key);
        self.entries
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map(|(_, value)| value)
    }

    fn need(&self, key: &'static str) -> Option<&'f Spanned<DeValue<'f>>> {
        let value = self.get(key);
        if value.is_none() {
            self.file.mistake(self.at, format!("`{key}` is missing"));
        }
        value
    }

    /// Notes a mistake at the value of `key`, or at the table where the key is absent.
    pub(super) fn mistake(&self, key: &'static str, message: impl Into<String>) {
        let offset = self.get(key).map_or(self.at, |value| value.span().start);
        self.file.mistake(offset, message);
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let got = value.get_ref().type_str();
        self.file.mistake(
            value.span().start,
            format!("`{key}` must be {wanted}, but is a TOML {got}"),
        );
    }

    pub(super) fn has(&self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    pub(super) fn string(&self, key: &'static str) -> String {
        self.need(key)
            .map(|value| self.as_string(key, value))
            .unwrap_or_default()
    }

    pub(super) fn optional_string(&self, key: &'static str) -> Option<String> {
        self.get(key).map(|value| self.as_string(key, value))
    }

    fn as_string(&self, key: &str, value: &Spanned<DeValue<'_>>) -> String {
        match value.get_ref().as_str() {
            Some(text) if text.trim().is_empty() => {
                self.file
                    .mistake(value.span().start, format!("`{key}` is empty"));
                String::new()
            }
            Some(text) => text.to_owned(),
            None => {
                self.wrong(key, value, "a string");
                String::new()
            }
        }
    }

    pub(super) fn text(&self, key: &'static str) -> Text {
        self.need(key)
            .map(|value| self.as_text(key, value))
            .unwrap_or_default()
    }

    pub(super) fn optional_text(&self, key: &'static str) -> Option<Text> {
        self.get(key).map(|value| self.as_text(key, value))
    }

    pub(super) fn texts(&self, key: &'static str) -> Vec<Text> {
        self.list(key)
            .iter()
            .map(|value| self.as_text(key, value))
            .collect()
    }

    fn as_text(&self, key: &str, value: &'f Spanned<DeValue<'f>>) -> Text {
        let Some(entries) = value.get_ref().as_table() else {
            self.wrong(key, value, "a table with en, es and fr");
            return Text::default();
        };
        let table = Table::new(self.file, value.span().start, entries);
        let mut read = LANGUAGES.map(|(code, language)| {
            let Some(text) = table.get(code) else {
                let message = format!("`{key}` lacks its {language} text ({code})");
                self.file.mistake(table.at, message);
                return String::new();
            };
            let found = text.get_ref().as_str().unwrap_or_default();
            if found.trim().is_empty() {
                let message = format!("`{key}` has an empty {language} text ({code})");
                self.file.mistake(text.span().start, message);
            }
            found.to_owned()
        });
        table.finish();
        let [en, es, fr] = &mut read;
        Text {
            en: std::mem::take(en),
            es: std::mem::take(es),
            fr: std::mem::take(fr),
        }
    }

    fn list(&self, key: &'static str) -> &'f [Spanned<DeValue<'f>>] {
        let Some(value) = self.need(key) else {
            return &[];
        };
        if let Some(array) = value.get_ref().as_array() {
            return array;
        }
        self.wrong(key, value, "a list");
        &[]
    }

    /// A list of strings, each with the offset at which a mistake about it is reported.
    pub(super) fn strings_at(&self, key: &'static str) -> Vec<(String, usize)> {
        self.list(key)
            .iter()
            .map(|value| (self.as_string(key, value), value.span().start))
            .collect()
    }

    pub(super) fn strings(&self, key: &'static str) -> Vec<String> {
        self.strings_at(key)
            .into_iter()
            .map(|(text, _)| text)
            .collect()
    }

    /// A list of words out of a known set.
    pub(super) fn words(&self, key: &'static str, known: &[&str], what: &str) -> Vec<String> {
        let words = self.strings_at(key);
        for (word, at) in &words {
            if !known.contains(&word.as_str()) {
                self.file.mistake(
                    *at,
                    format!("unknown {what} `{word}`; known: {}", known.join(", ")),
                );
            }
        }
        words.into_iter().map(|(word, _)| word).collect()
    }

    pub(super) fn tables(&self, key: &'static str) -> Vec<Table<'f>> {
        let mut tables = Vec::new();
        for value in self.list(key) {
            match value.get_ref().as_table() {
                Some(entries) => tables.push(Table::new(self.file, value.span().start, entries)),
                None => self.wrong(key, value, "a list of tables"),
            }
        }
        tables
    }

    /// An id of its own, which nobody else may have.
    pub(super) fn id(&self, key: &'static str, taken: &mut Ids, what: &str) -> String {
        let id = self.string(key);
        if id.is_empty() {
            return id;
        }
        let offset = self.get(key).map_or(self.at, |value| value.span().start);
        if let Some((file, line)) = taken.0.get(&id) {
            self.file.mistake(
                offset,
                format!("duplicate {what} id `{id}`: already defined in {file}, line {line}"),
            );
        } else {
            taken.0.insert(
                id.clone(),
                (self.file.path.to_owned(), self.file.line_of(offset)),
            );
        }
        id
    }

    /// The ids of things defined elsewhere.
    pub(super) fn references(&self, key: &'static str, known: &Ids, what: &str) -> Vec<String> {
        let ids = self.strings_at(key);
        for (id, at) in ids.iter().filter(|(id, _)| !known.contains(id)) {
            self.file.mistake(*at, format!("unknown {what} `{id}`"));
        }
        ids.into_iter().map(|(id, _)| id).collect()
    }

    /// The id of something defined elsewhere.
    pub(super) fn reference(&self, key: &'static str, known: &Ids, what: &str) -> String {
        let id = self.string(key);
        if !id.is_empty() && !known.contains(&id) {
            self.mistake(key, format!("unknown {what} `{id}`"));
        }
        id
    }
}

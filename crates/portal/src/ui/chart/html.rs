//! A string that takes markup only from the source code and escapes everything else.

use std::fmt::Write as _;

/// HTML under construction. Markup must be `'static`, so data cannot be passed as markup by mistake.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Safe in element content and in double-quoted attributes.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
        self
    }

    /// A coordinate with at most two decimals, always with a point.
    pub(super) fn number(&mut self, value: f64) -> &mut Self {
        let rounded = (value * 100.0).round() / 100.0;
        // Writing to a String cannot fail.
        let _ = write!(self.0, "{rounded}");
        self
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

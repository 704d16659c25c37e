//! Letters that cannot be printed: no font of ours has them, or the archive standard forbids them.
//!
//! Nothing is dropped or replaced by an empty box: such a letter stands as its number in Unicode, so that what was
//! recorded can still be read out of the document, and a sentence at the end says why.

use serde_json::Value;
use std::fmt::Write as _;

/// Makes every text printable. Says whether a letter had to stand as its number.
pub fn settle(value: &mut Value, has: &dyn Fn(char) -> bool) -> bool {
    match value {
        Value::String(text) => match settled(text, has) {
            Some((printable, unset)) => {
                *text = printable;
                unset
            }
            None => false,
        },
        Value::Array(entries) => all(entries.iter_mut(), has),
        Value::Object(fields) => all(fields.values_mut(), has),
        _ => false,
    }
}

fn all<'a>(values: impl Iterator<Item = &'a mut Value>, has: &dyn Fn(char) -> bool) -> bool {
    let mut unset = false;
    for value in values {
        unset |= settle(value, has);
    }
    unset
}

/// None when it can be printed as it is.
fn settled(text: &str, has: &dyn Fn(char) -> bool) -> Option<(String, bool)> {
    if text
        .chars()
        .all(|letter| letter == '\n' || printable(letter, has))
    {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut unset = false;
    for letter in text.chars() {
        match letter {
            '\n' => out.push('\n'),
            // A line that ends as on Windows; a choice between two drawings of one sign; a mark of byte order.
            '\r' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
            '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            _ if printable(letter, has) => out.push(letter),
            _ => {
                unset = true;
                let _ = write!(out, "[U+{:04X}]", u32::from(letter));
            }
        }
    }
    Some((out, unset))
}

/// PDF/A-2a and PDF/UA-1 forbid letters without a meaning that all share (private use, ISO 19005-2, 6.2.11.7.3).
fn printable(letter: char, has: &dyn Fn(char) -> bool) -> bool {
    let private = matches!(u32::from(letter), 0xe000..=0xf8ff | 0xf_0000..);
    // Marks that turn the order of reading would let a name read as another one.
    let turning = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !letter.is_control() && !private && !turning && letter != '\u{fffe}' && has(letter)
}

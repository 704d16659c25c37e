//! What is wrong with a rule: where, what, and how to mend it, as data that any language can put into words.

use serde::{Deserialize, Serialize};

/// A stretch of a text, lines and characters counted from 1; the end is the first character after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The line where it begins.
    pub line: u64,
    /// The character in that line.
    pub column: u64,
    /// The line where it ends.
    pub end_line: u64,
    /// The first character after it.
    pub end_column: u64,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Which message says it; one of [`MESSAGES`].
    pub key: &'static str,
    /// What the message names.
    pub args: Vec<(&'static str, String)>,
    /// Where in the rule's text.
    pub place: Option<Place>,
}

/// Every message with its English words. A name in braces is an argument. The words say what is wrong and how to mend it.
pub const MESSAGES: &[(&str, &str)] = &[
    (
        "rule-empty",
        "The rule is empty. Write: when hs6 like '61%' unknown is false then +40 points",
    ),
    (
        "rule-long",
        "The rule is longer than {limit} characters. Split it into several rules.",
    ),
    (
        "rule-when",
        "A rule begins with “when”, not with “{found}”.",
    ),
    (
        "rule-syntax",
        "“{found}” cannot stand here. Look for a missing operator, quotation mark or parenthesis just before it.",
    ),
    (
        "rule-end",
        "The rule breaks off here. Something is missing after the last word.",
    ),
    (
        "rule-deep",
        "The expression is nested too deeply. Split it into several rules.",
    ),
    (
        "rule-quote",
        "A quotation mark is opened here and not closed.",
    ),
    (
        "rule-then",
        "After the condition comes “then” with what follows from it, not “{found}”.",
    ),
    (
        "rule-unknown-word",
        "After “unknown is” comes false, true or asks, not “{found}”.",
    ),
    (
        "rule-effect",
        "“{found}” is no effect. Write +40 points, lane red, documents 'what is asked for', or exclude.",
    ),
    (
        "rule-points",
        "Points are a whole number from -1000 to 1000, and not 0.",
    ),
    (
        "rule-documents",
        "Say in quotation marks which documents are asked for.",
    ),
    (
        "rule-after",
        "The rule is complete before “{found}”. Take away what follows.",
    ),
    (
        "rule-column",
        "There is no column “{name}”. Did you mean “{like}”?",
    ),
    (
        "rule-column-unlike",
        "There is no column “{name}”. The list of columns is beside the rule.",
    ),
    (
        "rule-outcome",
        "“{name}” is known only after the exam, so no rule may read it.",
    ),
    (
        "rule-probability",
        "“{name}” is the model's probability. It counts through the bounded share that the ruleset gives the model, so no rule may read it.",
    ),
    (
        "rule-quoted-column",
        "“{name}” is in double quotation marks. Text stands in single ones, columns in none.",
    ),
    (
        "rule-unsupported",
        "“{found}” is not part of the language of rules. The list of what is stands beside the rule.",
    ),
    (
        "rule-function",
        "There is no function “{name}”. There are abs, round, length, left, coalesce and days_between.",
    ),
    ("rule-arguments", "“{name}” is written {form}."),
    (
        "rule-types",
        "Here {left} is compared with {right}. Both sides must be of one kind.",
    ),
    ("rule-need-number", "Here a number is needed, not {found}."),
    ("rule-need-text", "Here text is needed, not {found}."),
    (
        "rule-need-test",
        "Here a condition is needed, which is true or false, not {found}.",
    ),
    (
        "rule-null",
        "Nothing is equal to null. Write: {name} is null",
    ),
    (
        "rule-number",
        "“{found}” is too large or no number. Numbers go up to 1000000000000000.",
    ),
    (
        "rule-large",
        "The result of this calculation can become larger than any computer's number. Multiply fewer columns.",
    ),
    ("rule-day", "“{found}” is no day. Write: date '2026-01-31'"),
    (
        "rule-pattern",
        "A pattern has % at its beginning, its end or both, and no other sign of its own: '61%', '%GMBH', '%textile%'.",
    ),
    (
        "rule-set",
        "There is no set “{name}” in this ruleset. Add the set first, or mend the name.",
    ),
    (
        "rule-lane",
        "There is no lane “{name}”. The lanes are {lanes}.",
    ),
    (
        "rule-excluded",
        "There is no rule “{name}” whose points could be excluded.",
    ),
    (
        "rule-unknown",
        "{columns} can be unknown, and so the condition. Say what happens then: “unknown is false”, “unknown is true” or “unknown asks”.",
    ),
    (
        "rule-id",
        "“{name}” cannot be a short name. It begins with a small letter and has small letters, digits and _ only, up to 40.",
    ),
    (
        "rule-twice",
        "“{name}” is there twice. Each short name may be used once.",
    ),
    (
        "rule-standing-lowers",
        "“{name}” says how a party stands, and what standing takes off is said by the ruleset's credit, with its caps. Take it out of the condition, or give more points or a lane.",
    ),
    ("rule-owner", "Say who answers for the rule."),
    ("rule-reason", "Say why the rule is there."),
    ("rule-dates", "The last day is before the first."),
    (
        "rule-test-column",
        "The test case “{name}” has no usable value in “{column}”.",
    ),
    (
        "set-name",
        "A set needs a name of up to 60 letters without quotation marks.",
    ),
    ("set-twice", "The set “{name}” is there twice."),
    ("set-empty", "The set “{name}” has no entry."),
    (
        "set-entry",
        "The set “{name}” has an entry that is empty or has quotation marks: “{value}”.",
    ),
    (
        "set-dates",
        "In the set “{name}” the entry “{value}” ends before it begins.",
    ),
    (
        "lane-none",
        "A ruleset has at least two lanes, and the first begins at 0 points.",
    ),
    (
        "lane-order",
        "The lane “{name}” must begin at more points than the one before it.",
    ),
    (
        "lane-documents",
        "The lane for documents, “{name}”, is none of the lanes.",
    ),
    (
        "credit-range",
        "Credit is from 0 to {limit} points, and shares are from 0 to 100 per cent.",
    ),
    (
        "credit-tier",
        "Tier {tier} has credit and no cap. Say its cap in per cent of the high-risk threshold.",
    ),
    (
        "credit-high-risk",
        "The high-risk threshold must be {from} points, where the lane “{name}” begins: shares of it are what credit may take off.",
    ),
    (
        "credit-law",
        "The cap of tier {tier} is {found} per cent of the high-risk threshold, and {law} allows {limit} per cent at most.",
    ),
    (
        "credit-beyond-role",
        "The credit of a tier {tier} {role} is {found} points, and the programme's policy allows {limit} at most.",
    ),
    (
        "credit-beyond-cap",
        "The cap of tier {tier} is {found} per cent of the high-risk threshold, and the programme's policy allows {limit} per cent at most.",
    ),
    (
        "credit-beyond-threshold",
        "The high-risk threshold is {found} points, and the programme's policy has {limit}: credit is a share of it and would grow with it.",
    ),
    (
        "credit-beyond-fresh",
        "Credit is whole for {found} days after a validation, and the programme's policy allows {limit} at most.",
    ),
    (
        "credit-beyond-stale",
        "After an old validation {found} per cent of the credit remains, and the programme's policy allows {limit} per cent at most.",
    ),
    ("lanes-many", "A ruleset has at most {limit} lanes."),
    (
        "model-range",
        "The model's part is from 0 to {limit} points: it may never select on its own.",
    ),
    ("rules-many", "A ruleset has at most {limit} rules."),
];

impl Fault {
    /// A fault without a place.
    pub fn new(key: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Self {
            key,
            args,
            place: None,
        }
    }

    /// The same fault, at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The English words, for a terminal.
    pub fn english(&self) -> String {
        let words = MESSAGES.iter().find(|(key, _)| *key == self.key);
        let mut text = words.map_or(self.key, |(_, words)| words).to_owned();
        for (name, value) in &self.args {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        match self.place {
            Some(place) => format!("{}:{}: {text}", place.line, place.column),
            None => text,
        }
    }
}

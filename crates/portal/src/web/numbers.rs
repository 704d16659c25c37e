//! Numbers as each language writes them.

use super::Say;
use greenlane_domain::benefits::Test;

impl Say {
    /// A count with thousands separated as the language does.
    pub fn count(&self, n: impl TryInto<i64>) -> String {
        let n = n.try_into().unwrap_or(i64::MAX);
        let digits = n.unsigned_abs().to_string();
        let gap = if self.lang == "en" { "," } else { "\u{a0}" };
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                out.push_str(gap);
            }
            out.push(digit);
        }
        if n < 0 { format!("-{out}") } else { out }
    }

    /// A number with decimals as the language writes it: digits with a point come in.
    pub fn decimal(&self, digits: &str) -> String {
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(rest) if rest.contains(|digit| matches!(digit, '1'..='9')) => ("-", rest),
            Some(rest) => ("", rest),
            None => ("", digits),
        };
        let (whole, part) = match digits.split_once('.') {
            Some((whole, part)) => (whole, Some(part)),
            None => (digits, None),
        };
        let whole = self.count(whole.parse::<i64>().unwrap_or_default());
        let point = if self.lang == "en" { "." } else { "," };
        match part {
            Some(part) => format!("{sign}{whole}{point}{part}"),
            None => format!("{sign}{whole}"),
        }
    }

    /// A number with so many decimals.
    pub fn decimals(&self, number: f64, places: usize) -> String {
        self.decimal(&format!("{number:.places$}"))
    }

    /// A probability; of one below a thousandth only that it is.
    pub fn p_value(&self, p: f64) -> String {
        if p < 0.001 {
            format!("< {}", self.decimals(0.001, 3))
        } else {
            self.decimals(p, 3)
        }
    }

    /// What a test found, in a sentence about its `statistic`, its degrees of freedom `df` and its probability `p`.
    pub fn tested(&self, key: &str, test: &Test) -> String {
        let args = [
            ("statistic", self.decimals(test.statistic, 2)),
            ("df", test.df.to_string()),
            ("p", self.p_value(test.p)),
        ];
        self.with(key, &args)
    }
}

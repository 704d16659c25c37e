//! Values other than texts: truth values, numbers, dates, and words that stand for a value.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::DeValue;

use super::Table;

impl Table<'_> {
    pub(in crate::pack) fn boolean(&self, key: &'static str) -> bool {
        let Some(value) = self.need(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "true or false");
            false
        })
    }

    pub(in crate::pack) fn flag(&self, key: &'static str) -> bool {
        self.has(key) && self.boolean(key)
    }

    pub(in crate::pack) fn integer(&self, key: &'static str) -> i32 {
        self.need(key)
            .map(|value| self.as_integer(key, value))
            .unwrap_or_default()
    }

    pub(in crate::pack) fn integers(&self, key: &'static str) -> Vec<i32> {
        self.list(key)
            .iter()
            .map(|value| self.as_integer(key, value))
            .collect()
    }

    fn as_integer(&self, key: &str, value: &Spanned<DeValue<'_>>) -> i32 {
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|n| i32::from_str_radix(n.as_str(), n.radix()).ok());
        number.unwrap_or_else(|| {
            self.wrong(key, value, "a whole number");
            0
        })
    }

    pub(in crate::pack) fn percent(&self, key: &'static str) -> f64 {
        let Some(value) = self.need(key) else {
            return 0.0;
        };
        let float = value
            .get_ref()
            .as_float()
            .and_then(|n| n.as_str().parse::<f64>().ok());
        let whole = || {
            value
                .get_ref()
                .as_integer()
                .and_then(|n| n.as_str().parse::<f64>().ok())
        };
        match float.or_else(whole) {
            Some(percent) if (0.0..=100.0).contains(&percent) => percent,
            Some(_) => {
                self.mistake(key, format!("`{key}` must lie between 0 and 100"));
                0.0
            }
            None => {
                self.wrong(key, value, "a number");
                0.0
            }
        }
    }

    pub(in crate::pack) fn date(&self, key: &'static str) -> Date {
        self.need(key)
            .map(|value| self.as_date(key, value))
            .unwrap_or_default()
    }

    pub(in crate::pack) fn optional_date(&self, key: &'static str) -> Option<Date> {
        self.get(key).map(|value| self.as_date(key, value))
    }

    pub(in crate::pack) fn dates_at(&self, key: &'static str) -> Vec<(Date, usize)> {
        self.list(key)
            .iter()
            .map(|value| (self.as_date(key, value), value.span().start))
            .collect()
    }

    fn as_date(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Date {
        let written = match value.get_ref() {
            DeValue::Datetime(datetime) => datetime.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => {
                self.wrong(key, value, "a date such as 2019-06-01");
                return Date::default();
            }
        };
        // The length keeps out times: jiff would read the date of a date-time and drop the rest in silence.
        let date = if written.len() == "2019-06-01".len() {
            written.parse::<Date>().ok()
        } else {
            None
        };
        date.unwrap_or_else(|| {
            self.file.mistake(
                value.span().start,
                format!("`{key}`: {written} is not a date"),
            );
            Date::default()
        })
    }

    /// A word that stands for a value.
    pub(in crate::pack) fn one_of<T: Copy>(
        &self,
        key: &'static str,
        words: &[(&str, T)],
        otherwise: T,
    ) -> T {
        let word = self.string(key);
        if word.is_empty() {
            return otherwise;
        }
        if let Some((_, value)) = words.iter().find(|(known, _)| *known == word) {
            return *value;
        }
        let known = words
            .iter()
            .map(|(known, _)| *known)
            .collect::<Vec<_>>()
            .join(", ");
        self.mistake(
            key,
            format!("`{key}` is `{word}`; it must be one of: {known}"),
        );
        otherwise
    }
}

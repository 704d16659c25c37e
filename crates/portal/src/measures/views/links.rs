//! Addresses within the measures.

use crate::measures::compute::Filters;
use greenlane_domain::measures::{MeasureName, Period};

/// Addresses that carry the period and the filter along.
#[derive(Debug, Clone)]
pub(in crate::measures) struct Links {
    period: Period,
    entity_type: String,
}

impl Links {
    pub(in crate::measures) fn new(period: Period, filters: &Filters) -> Self {
        Self {
            period,
            entity_type: filters.entity_type.clone().unwrap_or_default(),
        }
    }

    fn with(&self, path: &str, more: &[(&str, &str)]) -> String {
        let year = self.period.number().to_string();
        let mut pairs = vec![("year", year.as_str())];
        if !self.entity_type.is_empty() {
            pairs.push(("entity_type", &self.entity_type));
        }
        pairs.extend(more.iter().filter(|(_, value)| !value.is_empty()));
        format!(
            "{path}?{}",
            serde_urlencoded::to_string(pairs).unwrap_or_default()
        )
    }

    pub(in crate::measures) fn dashboard(&self) -> String {
        self.with("/measures", &[])
    }

    pub(in crate::measures) fn measure(&self, name: MeasureName) -> String {
        self.with(&format!("/measures/{}", name.code()), &[])
    }

    /// A table as a file, its criteria narrowed down and put in order as the page has them.
    pub(in crate::measures) fn file(
        &self,
        name: MeasureName,
        format: &str,
        filters: &Filters,
    ) -> String {
        let category = filters.category.map(|number| number.to_string());
        let order = if filters.by_rate { "rate" } else { "" };
        let category = category.unwrap_or_default();
        self.with(
            &format!("/measures/{}", name.code()),
            &[
                ("category", &category),
                ("order", order),
                ("format", format),
            ],
        )
    }

    /// The rows behind a row of a table, or a part of one.
    pub(in crate::measures) fn rows(&self, name: MeasureName, row: &str, part: &str) -> String {
        let path = format!("/measures/{}/rows", name.code());
        self.with(&path, &[("row", row), ("part", part)])
    }

    /// Another page of the same rows, or the same rows as a file.
    pub(in crate::measures) fn rows_at(
        &self,
        name: MeasureName,
        (row, part): (&str, &str),
        (page, format): (i64, &str),
    ) -> String {
        let path = format!("/measures/{}/rows", name.code());
        let page = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        let more = [
            ("row", row),
            ("part", part),
            ("page", &page),
            ("format", format),
        ];
        self.with(&path, &more)
    }
}

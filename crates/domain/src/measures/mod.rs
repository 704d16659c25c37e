//! Measures of the programme: each a definition, a period, and figures that lead to their rows.
//!
//! Exists because published figures of such programmes could not be reconciled with each other, and dashboards were
//! wrong for years without anybody noticing (GAO-17-84). So a figure here never travels without the definition it
//! was made by, what it was divided by, and the place in the record up to which it holds.
//!
//! Pure: counts come in, figures go out. It refuses to divide by nothing (there is no figure then, not a zero), to
//! spread rounding differences over the rows (each share is rounded by itself, and the sum says what it comes to),
//! and to name a company.

pub mod breakdown;
pub mod consistency;
mod definitions;
mod figures;
pub mod nested;
mod numbers;
mod period;
pub mod plan;
#[cfg(test)]
mod tests;

pub use definitions::{DEFINITIONS, Dated, Definition, Group, Unit, definition, in_group};
pub use figures::{
    MeasureResult, Part, Rate, Row, Totals, breakdown, by_category, by_rate, by_reason,
    top_criteria,
};
pub use numbers::{Hundredths, median_of_days};
pub use period::Period;

/// A table that can be asked for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeasureName {
    /// Members, applications, validations, findings, enforcement: one figure each.
    KeyStatistics,
    /// Deficiencies by the categories of the criteria.
    DeficienciesByCategory,
    /// The criteria most often found deficient.
    TopCriteria,
    /// Why criteria were found deficient.
    Reasons,
}

impl MeasureName {
    /// Every table.
    pub const ALL: [Self; 4] = [
        Self::KeyStatistics,
        Self::DeficienciesByCategory,
        Self::TopCriteria,
        Self::Reasons,
    ];

    /// The name in addresses, on the command line and in exports.
    pub fn code(self) -> &'static str {
        match self {
            Self::KeyStatistics => "key-statistics",
            Self::DeficienciesByCategory => "deficiencies-by-category",
            Self::TopCriteria => "top-criteria",
            Self::Reasons => "reasons",
        }
    }

    /// The table with that name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.code() == code)
    }
}

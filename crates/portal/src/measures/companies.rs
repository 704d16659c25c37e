//! Figures of companies.

pub(super) mod sql;

//! What pages are made of: charts here, field and list patterns in `templates/ui/`.
//!
//! Everything in this module takes words that are already in the reader's language and gives back escaped HTML.
//! It knows no record of the programme and writes no inline style or script, which the content security policy
//! would refuse.

pub mod chart;

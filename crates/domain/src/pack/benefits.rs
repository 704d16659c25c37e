//! What exams cost whoever has them: the rate card of benefits statements.

use super::Text;
use super::read::Table;
use crate::benefits::{Card, KINDS};

/// The rate card.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenefitsPolicy {
    /// The pack's own version of it.
    pub version: String,
    /// The currency of its amounts.
    pub currency: String,
    /// Where its figures come from, and what they leave out.
    pub method: Text,
    /// Hours and money by kind of exam.
    pub card: Card,
    /// A share of the year's shipments is compared by these parts of a stratum, for the page.
    pub strata: Text,
}

fn number(table: &Table<'_>, key: &'static str) -> f64 {
    let number = table.integer(key);
    if number < 0 && table.has(key) {
        table.mistake(key, format!("`{key}` must not be below 0"));
    }
    f64::from(number.max(0))
}

pub(super) fn read(root: &Table<'_>, policy: &mut BenefitsPolicy) {
    policy.version = root.string("version");
    policy.currency = root.string("currency");
    policy.method = root.text("method");
    policy.strata = root.text("strata");
    for table in root.tables("exam") {
        let kind = table.string("kind");
        let (hours, money) = (number(&table, "hours"), number(&table, "money"));
        match KINDS.iter().position(|known| *known == kind) {
            Some(place) => {
                let card = &mut policy.card;
                let slots = card.hours.get_mut(place).zip(card.money.get_mut(place));
                if let Some((own_hours, own_money)) = slots {
                    *own_hours = hours;
                    *own_money = money;
                }
            }
            None => {
                let known = KINDS.join(", ");
                table.mistake(
                    "kind",
                    format!("`{kind}` is no kind of exam; it must be one of: {known}"),
                );
            }
        }
        table.finish();
    }
}

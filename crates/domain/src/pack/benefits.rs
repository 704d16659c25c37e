//! What exams cost whoever has them: the rate card of benefits statements.

use super::Text;
use super::read::Table;
use crate::benefits::{Card, KINDS, Likeness};

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
    /// What shipments have in common that are compared, part by part of a stratum's key.
    pub compare_by: Vec<Likeness>,
    /// The same in words, for pages.
    pub strata: Text,
}

fn number(table: &Table<'_>, key: &'static str) -> f64 {
    let number = table.integer(key);
    if number < 0 && table.has(key) {
        table.mistake(key, format!("`{key}` must not be below 0"));
    }
    f64::from(number.max(0))
}

/// Each part once, and at least one: with none everything would be compared with everything.
fn compare_by(root: &Table<'_>) -> Vec<Likeness> {
    let known: Vec<&str> = Likeness::ALL.iter().map(|part| part.code()).collect();
    let words = root.words("compare_by", &known, "part of a stratum");
    let mut parts: Vec<Likeness> = Vec::new();
    for part in words.iter().filter_map(|word| Likeness::parse(word)) {
        if parts.contains(&part) {
            root.mistake("compare_by", format!("`{}` is named twice", part.code()));
        } else {
            parts.push(part);
        }
    }
    if words.is_empty() && root.has("compare_by") {
        root.mistake("compare_by", "`compare_by` names no part of a stratum");
    }
    parts
}

pub(super) fn read(root: &Table<'_>, policy: &mut BenefitsPolicy) {
    policy.version = root.string("version");
    policy.currency = root.string("currency");
    policy.method = root.text("method");
    policy.strata = root.text("strata");
    policy.compare_by = compare_by(root);
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

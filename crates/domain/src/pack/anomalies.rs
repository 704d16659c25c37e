//! When the search for anomalies asks, as the pack declares it.

use super::Text;
use super::read::Table;
use crate::anomalies::Rules;
use crate::anomalies::papers::PaperRules;
use crate::anomalies::text::CopyRules;
use crate::anomalies::uniform::UniformRules;

/// The rules of the search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnomalyPolicy {
    /// Their version, for the record of every search.
    pub version: String,
    /// The thresholds.
    pub rules: Rules,
    /// What an anomaly is and is not, for the page.
    pub reasons: Text,
}

fn number(table: &Table<'_>, key: &'static str, least: i32, most: i32) -> u32 {
    let number = table.integer(key);
    if table.has(key) && !(least..=most).contains(&number) {
        table.mistake(key, format!("`{key}` must lie between {least} and {most}"));
    }
    u32::try_from(number).unwrap_or_default()
}

pub(super) fn read(root: &Table<'_>, policy: &mut AnomalyPolicy) {
    *policy = AnomalyPolicy {
        version: root.string("version"),
        rules: Rules {
            copies: CopyRules {
                least_words: number(root, "answer_least_words", 5, 500),
                percent: number(root, "answer_alike_percent", 30, 100),
                answers: number(root, "answers_alike", 1, 200),
                words: number(root, "words_alike", 10, 5000),
                widely: number(root, "template_from", 2, 1000),
            },
            papers: PaperRules {
                older_months: number(root, "older_months", 1, 600),
                later_days: number(root, "later_days", 1, 3650),
                widely: number(root, "form_from", 2, 10_000),
            },
            uniform: UniformRules {
                least_judged: number(root, "uniform_least_judged", 2, 500),
                least_sheets: number(root, "uniform_least_sheets", 2, 500),
                one_in: number(root, "uniform_one_in", 2, 1_000_000),
                same_percent: number(root, "uniform_same_percent", 0, 100),
            },
            least_peers: number(root, "least_peers", 5, 1000),
            short_from: number(root, "short_from", 100, 2000),
            unlike_from: number(root, "unlike_from", 100, 2000),
            material_percent: number(root, "material_percent", 1, 500),
            look_back_months: number(root, "look_back_months", 1, 240),
        },
        reasons: root.text("reasons"),
    };
}

//! The measures of the plan, as the pack defines them: each once, in words.

use super::Text;
use super::read::Table;
use crate::measures::plan::PlanMeasure;

/// What one measure means.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDefinition {
    /// Which measure.
    pub measure: PlanMeasure,
    /// What it is called.
    pub name: Text,
    /// What stands above the line.
    pub counts: Text,
    /// What stands below.
    pub divided_by: Text,
    /// By which day a case belongs to the year.
    pub period: Text,
    /// What is in neither.
    pub leaves_out: Text,
    /// What cannot be concluded from it.
    pub not_shown: Text,
}

/// All of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlanPolicy {
    /// The pack's own version of the definitions.
    pub version: String,
    /// The currency in which values are added up.
    pub currency: String,
    /// The definitions, in the order of the pages.
    pub definitions: Vec<PlanDefinition>,
}

impl PlanPolicy {
    /// What a measure means.
    pub fn definition(&self, measure: PlanMeasure) -> Option<&PlanDefinition> {
        self.definitions.iter().find(|one| one.measure == measure)
    }
}

pub(super) fn read(root: &Table<'_>, policy: &mut PlanPolicy) {
    policy.version = root.string("version");
    policy.currency = root.string("currency");
    for table in root.tables("measure") {
        let id = table.string("id");
        let texts = [
            "name",
            "counts",
            "divided_by",
            "period",
            "leaves_out",
            "not_shown",
        ]
        .map(|key| table.text(key));
        table.finish();
        let Some(measure) = PlanMeasure::parse(&id) else {
            let known: Vec<&str> = PlanMeasure::ALL.iter().map(|one| one.code()).collect();
            let known = known.join(", ");
            table.mistake(
                "id",
                format!("nobody computes `{id}`; it must be one of: {known}"),
            );
            continue;
        };
        if policy.definition(measure).is_some() {
            table.mistake("id", format!("`{id}` is defined twice"));
        }
        let [name, counts, divided_by, period, leaves_out, not_shown] = texts;
        policy.definitions.push(PlanDefinition {
            measure,
            name,
            counts,
            divided_by,
            period,
            leaves_out,
            not_shown,
        });
    }
    for measure in PlanMeasure::ALL.iter().copied() {
        if policy.definition(measure).is_none() {
            root.mistake(
                "measure",
                format!("the measure `{}` is not defined", measure.code()),
            );
        }
    }
}

//! A year's validations by what they have in common, a second time: walked event by event.

use super::Record;
use greenlane_domain::findings::{Class, Event as OfFinding};
use greenlane_domain::membership::Event as OfMember;
use greenlane_domain::pack::Pack;
use greenlane_domain::record::Recorded;
use greenlane_domain::validation::{CheckResult, Event as OfValidation, Plan};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Validations, criteria judged, deficiencies.
pub(in crate::measures) type Figures = [u32; 3];

/// The country in which a company says that it is established.
fn country(events: &[Recorded<OfMember>]) -> &str {
    let mut country = "";
    for recorded in events {
        if let OfMember::ApplicationStarted { country: said, .. } = &recorded.event {
            country = said;
        }
    }
    country
}

/// The first region that lists the country.
fn region(pack: &Pack, country: &str) -> String {
    for region in &pack.selection.regions {
        for listed in &region.countries {
            if listed == country {
                return region.id.clone();
            }
        }
    }
    "other".to_owned()
}

/// Who went, in order.
fn team(plan: &Plan) -> String {
    let mut people = vec![plan.lead.to_string()];
    for person in &plan.team {
        people.push(person.to_string());
    }
    people.sort();
    people.join(" ")
}

impl Record {
    /// Of the validations concluded in a year, by group.
    pub(in crate::measures) fn by(
        &self,
        pack: &Pack,
        by: &str,
        year: i16,
    ) -> BTreeMap<String, Figures> {
        let mut all: BTreeMap<String, Figures> = BTreeMap::new();
        for (id, events) in &self.validations {
            let OfValidation::Planned { plan } = &events[0].event else {
                panic!("a validation that was not planned");
            };
            let mut concluded = None;
            let mut results = BTreeMap::new();
            for recorded in events {
                match &recorded.event {
                    OfValidation::ResultRecorded { checked } => {
                        results.insert(checked.criterion.as_str(), checked.result);
                    }
                    OfValidation::Concluded { conclusion } => {
                        concluded = Some(conclusion.concluded_on.year());
                    }
                    _ => {}
                }
            }
            if concluded != Some(year) {
                continue;
            }
            let of = country(&self.members[&Uuid::from(plan.member)]);
            let group = match by {
                "method" => plan.method.code().to_owned(),
                "region" => region(pack, of),
                "country" => of.to_owned(),
                "team" => team(plan),
                other => panic!("nobody counts by {other}"),
            };
            let figures = all.entry(group).or_default();
            figures[0] += 1;
            for result in results.values() {
                let nothing = [CheckResult::NotChecked, CheckResult::NotApplicable];
                figures[1] += u32::from(!nothing.contains(result));
            }
            figures[2] += self.deficiencies(*id);
        }
        all
    }

    fn deficiencies(&self, validation: Uuid) -> u32 {
        let mut count = 0;
        for events in self.findings.values() {
            if let OfFinding::Raised { observation } = &events[0].event {
                let here = Uuid::from(observation.validation) == validation;
                count += u32::from(here && observation.class == Class::Deficiency);
            }
        }
        count
    }
}

//! Rulesets: the first is drafted by a targeting officer and approved by the director; another waits for a decision when a
//! visitor enters.

use super::Performer;
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::rulesets::commands::{Change, approve, begin, put_rule, put_set, submit};
use greenlane_portal::rulesets::{Entry, Matching, NamedSet, Rule};

fn rule(id: &str, name: &str, text: &str, reason: &str) -> Rule {
    Rule {
        id: id.to_owned(),
        name: name.to_owned(),
        owner: "Targeting".to_owned(),
        reason: reason.to_owned(),
        text: text.to_owned(),
        from: None,
        until: None,
        shadow: false,
        tests: Vec::new(),
    }
}

impl Performer<'_> {
    /// The pack's ruleset goes into force.
    pub(super) async fn write_rules(&mut self, unit: &mut Unit) -> Result<(), Failure> {
        unit.next_as(&self.staff("targeting_officer", 0)?);
        let id = begin(unit, "General selectivity 2024", None).await?;
        self.rulesets.push(id);
        let reasons = "The first rules of our own. Every one of them has a reason and an owner; thresholds will follow \
                       what the first half-year finds.";
        submit(unit, id, reasons).await?;
        unit.next_as(&self.staff("director", 0)?);
        let reasons =
            "Agreed. The shadow rule stays a shadow until its findings have been looked at.";
        let untested =
            "These are the first rules: there are no declarations of our own yet to try them on.";
        approve(unit, id, unit.today(), (reasons, untested)).await
    }

    /// The next one is sent in: one rule weighs more, one is new, and one set has an end.
    pub(super) async fn write_rules_again(&mut self, unit: &mut Unit) -> Result<(), Failure> {
        unit.next_as(&self.staff("targeting_officer", 0)?);
        let id = begin(unit, "General selectivity 2025", None).await?;
        self.rulesets.push(id);
        let change = |revision: u32, was: &str| Change {
            id,
            revision,
            was: was.to_owned(),
        };
        let duty = rule(
            "high_duty",
            "A high rate of duty",
            "when tax_rate >= 13 unknown is false then +55 points",
            "The more duty, the more there is to gain by a wrong declaration. Half of what was found in 2024 was found here.",
        );
        put_rule(unit, &change(0, "high_duty"), duty).await?;
        let hubs = NamedSet {
            name: "transit hubs".to_owned(),
            about: "Places from which goods are often sent on with another origin.".to_owned(),
            matching: Matching::Whole,
            entries: ["HK", "SG", "AE", "PA", "OM"]
                .map(|value| Entry {
                    value: value.to_owned(),
                    from: None,
                    until: (value == "PA").then_some(jiff::civil::date(2025, 6, 30)),
                })
                .to_vec(),
        };
        put_set(unit, &change(1, "transit hubs"), hubs).await?;
        let express = rule(
            "express_clothing",
            "Clothing by express courier",
            "when courier is not null and hs6 in set('clothing') unknown is false then +20 points",
            "Small parcels of clothing were undervalued more often than others in 2024.",
        );
        put_rule(unit, &change(2, ""), express).await?;
        let reasons = "High duty weighs more, clothing by courier is new, Oman is added to the transit hubs and Panama \
                       ends in June. To be tried on what was imported, beside the ruleset in force, before it is approved.";
        submit(unit, id, reasons).await
    }
}

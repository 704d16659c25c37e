//! Faults, effects and explanations in words.

use super::content;
use crate::web::{Say, tier_number};
use greenlane_domain::Refusal;
use greenlane_targeting::rules::{
    Action, Explanation, Fault, Names, Program, Rule, Ruleset as Content, Sentence, Unknown, What,
};

/// A fault as a refusal, for a form.
pub(super) fn refusal(fault: &Fault) -> Refusal {
    let refusal = Refusal::new(&format!("fault-{}", fault.key));
    fault
        .args
        .iter()
        .fold(refusal, |refusal, (name, value)| refusal.arg(name, value))
}

/// A fault in words, with its place.
pub(super) fn fault(say: &Say, fault: &Fault) -> String {
    let words = say.refusal(&refusal(fault));
    match fault.place {
        Some(place) => {
            let at = say.t2("rulesets-at", "line", place.line, "column", place.column);
            format!("{at} {words}")
        }
        None => words,
    }
}

/// A test case with what came of it.
pub(super) struct Case {
    pub name: String,
    pub line: String,
    pub expect: String,
    pub said: String,
    pub good: bool,
}

/// What checking a rule found.
pub(super) struct Check {
    pub faults: Vec<String>,
    /// The canonical sentence, when nothing is wrong with it.
    pub sentence: Option<String>,
    pub cases: Vec<Case>,
    /// How many cases fail, in words.
    pub failing: Option<String>,
}

/// Reads a rule and tries its test cases.
pub(super) fn check(say: &Say, said: &Content, rule: &Rule) -> Check {
    let names: Names = said.names();
    let (faults, sentence) = match Sentence::read(&rule.text, &names) {
        Ok(sentence) => (Vec::new(), Some(sentence.write())),
        Err(faults) => (faults.iter().map(|found| fault(say, found)).collect(), None),
    };
    let results = said.try_tests(rule).unwrap_or_default();
    let cases = rule.tests.iter().zip(results).map(|(case, result)| Case {
        name: case.name.clone(),
        line: content::typed_line(&case.row),
        expect: say.t(format!("rulesets-{}", content::expectation(case.expect))),
        said: say.t(format!("rulesets-{}", content::expectation(result))),
        good: case.expect == result,
    });
    let cases: Vec<Case> = cases.collect();
    Check {
        failing: failing(say, cases.iter().filter(|case| !case.good).count()),
        faults,
        sentence,
        cases,
    }
}

/// How many test cases fail; nothing when none does.
pub(super) fn failing(say: &Say, count: usize) -> Option<String> {
    (count > 0).then(|| say.n("rulesets-failing", count))
}

/// A rule's effect in words, from its compiled form.
pub(super) fn effect(say: &Say, program: &Program, action: &Action) -> String {
    match action {
        Action::Points(points) => say.t1("rulesets-effect-points", "points", signed(*points)),
        Action::Lane(lane) => say.t1("rulesets-effect-lane", "lane", program.lane_name(*lane)),
        Action::Documents(what) => say.t1("rulesets-effect-documents", "what", what),
        Action::Exclude(_) => say.t("rulesets-effect-exclude"),
    }
}

/// Points with their sign.
pub(super) fn signed(points: i32) -> String {
    format!("{points:+}").replace('-', "\u{2212}")
}

/// What happens at an unknown.
pub(super) fn treatment(say: &Say, unknown: Unknown) -> String {
    say.t(format!("rulesets-unknown-{}", unknown.word()))
}

/// A line of an explanation: what, and the points of it.
pub(crate) struct Item {
    pub what: String,
    pub note: String,
    pub points: String,
}

/// What the model added of what it may, and why; nothing where a score has no model.
fn model_note(c: &Say, why: &Explanation) -> String {
    let Some(said) = &why.model_said else {
        return String::new();
    };
    let Some(probability) = said.probability else {
        return c.t("rulesets-why-model-unread");
    };
    let args = [
        ("points", why.model.to_string()),
        ("most", said.most.to_string()),
        ("percent", c.decimal(&format!("{:.1}", probability * 100.0))),
    ];
    let added = c.with("rulesets-why-model-added", &args);
    if said.chiefly.is_empty() || why.model == 0 {
        return added;
    }
    let names = said.chiefly.iter().map(|name| feature(c, name));
    let names: Vec<String> = names.collect();
    let chiefly = c.t1("rulesets-why-model-chiefly", "features", names.join("; "));
    format!("{added} {chiefly}")
}

/// What people call a feature of a model.
pub(super) fn feature(c: &Say, name: &str) -> String {
    c.t(format!("rulesets-feature-{}", name.replace('_', "-")))
}

/// Why a line got its score, item by item, in the order in which it adds up.
pub(crate) fn explanation(c: &Say, why: &Explanation) -> Vec<Item> {
    let mut items = Vec::new();
    for fired in &why.fired {
        let mut notes = Vec::new();
        if fired.by_unknown {
            notes.push(c.t("rulesets-why-by-unknown"));
        }
        if fired.shadow {
            notes.push(c.t("rulesets-why-shadow"));
        }
        if let Some(by) = &fired.excluded_by {
            notes.push(c.t1("rulesets-why-excluded", "rule", by));
        }
        let counts = !fired.shadow && fired.excluded_by.is_none();
        let (what, points) = match &fired.what {
            What::Points(points) if counts => (String::new(), signed(*points)),
            What::Points(points) => (
                c.t1("rulesets-effect-points", "points", signed(*points)),
                String::new(),
            ),
            What::Lane(lane) => (c.t1("rulesets-effect-lane", "lane", lane), String::new()),
            What::Documents(what) => (
                c.t1("rulesets-effect-documents", "what", what),
                String::new(),
            ),
            What::Exclude => (c.t("rulesets-effect-exclude"), String::new()),
        };
        if !what.is_empty() {
            notes.insert(0, what);
        }
        items.push(Item {
            what: fired.name.clone(),
            note: notes.join(" "),
            points,
        });
    }
    if why.model != 0 {
        items.push(Item {
            what: c.t("rulesets-why-model"),
            note: model_note(c, why),
            points: signed(why.model),
        });
    } else if why.model_said.is_some() {
        items.push(Item {
            what: c.t("rulesets-why-model"),
            note: model_note(c, why),
            points: String::new(),
        });
    }
    for party in &why.parties {
        let freshness = if party.fresh {
            "rulesets-why-fresh"
        } else {
            "rulesets-why-stale"
        };
        let role = c.t(format!("rulesets-role-{}", party.role.name()));
        items.push(Item {
            what: c.t2(
                "rulesets-why-party",
                "role",
                role,
                "tier",
                tier_number(party.tier.into()),
            ),
            note: format!(
                "{} {}",
                c.t(freshness),
                c.t1("rulesets-why-party-points", "points", party.points)
            ),
            points: String::new(),
        });
    }
    if !why.parties.is_empty() {
        let note = if why.credit < why.credit_due {
            c.t1("rulesets-why-credit-more", "points", why.credit_due)
        } else {
            String::new()
        };
        items.push(Item {
            what: c.t("rulesets-why-credit"),
            note,
            points: signed(-why.credit),
        });
    }
    items
}

/// The rules that met an unknown, each with what was missing.
pub(crate) fn unknowns(c: &Say, why: &Explanation) -> Vec<String> {
    let one = |unknown: &greenlane_targeting::rules::Unanswered| {
        let missing = if unknown.missing.is_empty() {
            c.t("rulesets-why-no-result")
        } else {
            unknown.missing.join(", ")
        };
        let treated = treatment(c, unknown.treated);
        let args = [
            ("rule", unknown.name.clone()),
            ("missing", missing),
            ("treated", treated),
        ];
        c.with("rulesets-why-unknown", &args)
    };
    why.unknown.iter().map(one).collect()
}

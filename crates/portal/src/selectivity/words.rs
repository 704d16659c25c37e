//! Why a declaration got its lane, in words.

use super::row::{Found, How, Lifted, Why};
use crate::rulesets::{explanation, unknowns};
use crate::web::{Say, tier_number};

/// One reason, and the points of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Reason {
    /// What it is: a rule, the model, or somebody's standing.
    #[schema(example = "Clothing at a very low price")]
    pub what: String,
    /// What has to be known about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What it adds or takes off; left out where it does neither.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(example = "+90")]
    pub points: String,
}

/// Every rule, the model and every standing, in the order in which they add up.
pub fn reasons(say: &Say, why: &Why) -> Vec<Reason> {
    let items = explanation(say, &why.explanation).into_iter();
    let items = items.map(|item| Reason {
        what: item.what,
        note: item.note,
        points: item.points,
    });
    items.chain(lifted(say, why)).collect()
}

/// What the threat level took from the chain, each as a reason without points.
fn lifted(say: &Say, why: &Why) -> Vec<Reason> {
    let Some(raised) = &why.threat else {
        return Vec::new();
    };
    let one = |lifted: &Lifted| {
        let args = [
            ("level", say.pack(&raised.name).to_owned()),
            ("role", say.t(format!("selectivity-role-{}", lifted.role))),
            ("tier", tier_number(lifted.tier)),
        ];
        let key = format!("threatlevel-lifts-{}", lifted.benefit.as_str());
        Reason {
            what: say.with(&key, &args),
            note: say.t("threatlevel-lifts-note"),
            points: String::new(),
        }
    };
    raised.lifted.iter().map(one).collect()
}

/// What was missing, and for which rules.
pub fn missing(say: &Say, why: &Why) -> Vec<String> {
    unknowns(say, &why.explanation)
}

/// What standing took off, and the most that it may.
pub fn credit_words(say: &Say, why: &Why) -> String {
    let of = &why.explanation;
    match (of.credit, of.credit_cap) {
        (0, 0) => say.t("selectivity-credit-none"),
        (0, cap) => say.t1("selectivity-credit-unused", "cap", cap),
        (credit, cap) => say.t2("selectivity-credit", "credit", credit, "cap", cap),
    }
}

/// Who a party is and how it stands.
pub fn standing_words(say: &Say, found: &Found) -> String {
    let role = say.t(format!("selectivity-role-{}", found.role));
    let name = found.name.clone().unwrap_or_default();
    let args = [
        ("role", role),
        ("number", found.number.clone()),
        ("name", name),
        ("tier", tier_number(found.tier)),
    ];
    let key = match (found.standing.as_str(), found.how) {
        ("in_force", How::Card) => "card",
        (_, How::Card) => "card-over",
        ("in_force", _) => "in-force",
        ("suspended", _) => "suspended",
        (_, How::Number | How::Person) if found.member.is_some() => "over",
        (_, How::Person) => "decided",
        (_, how) => how.code(),
    };
    let words = say.with(&format!("selectivity-party-{key}"), &args);
    match found.validated_days {
        Some(days) if found.standing == "in_force" => {
            let validated = say.n("selectivity-validated", days);
            format!("{words} {validated}")
        }
        _ => words,
    }
}

/// What was drawn for it in the compliance sample; nothing where there was no sample.
pub fn draw_words(say: &Say, why: &Why) -> Option<String> {
    let draw = why.draw.as_ref()?;
    let key = if draw.selected { "in" } else { "out" };
    let args = [
        ("at", say.decimal(&format!("{:.6}", draw.at))),
        ("probability", say.decimal(&draw.probability.to_string())),
        ("day", say.day(draw.day)),
    ];
    let words = say.with(&format!("selectivity-draw-{key}"), &args);
    if draw.before {
        return Some(format!("{words} {}", say.t("selectivity-draw-before")));
    }
    Some(words)
}

/// What was drawn for it to learn from; nothing where nothing was explored.
pub fn explore_words(say: &Say, why: &Why) -> Option<String> {
    let draw = why.explore?;
    let args = [
        ("at", say.decimal(&format!("{:.6}", draw.at))),
        (
            "probability",
            say.decimal(&format!("{:.6}", draw.probability)),
        ),
    ];
    let key = if draw.selected { "in" } else { "out" };
    Some(say.with(&format!("selectivity-explore-{key}"), &args))
}

/// What keeps it out of the expedited lane, link by link; nothing when it may use it.
pub fn broken_links(say: &Say, why: &Why) -> Vec<String> {
    let links = why.missing.iter();
    let level = why.threat.as_ref();
    let level = level.map_or_else(String::new, |raised| say.pack(&raised.name).to_owned());
    let words = links.map(|link| match &link.found {
        Some(found) if link.lifted => {
            let words = standing_words(say, found);
            format!(
                "{words} {}",
                say.t1("threatlevel-lifts-expedited", "level", &level)
            )
        }
        Some(found) => standing_words(say, found),
        None => {
            let role = say.t(format!("selectivity-role-{}", link.role));
            say.t2("selectivity-link-nobody", "role", role, "line", link.line)
        }
    });
    words.collect()
}

/// How the lane came about, where the score alone does not say it.
pub fn lane_words(say: &Say, why: &Why) -> Option<String> {
    let of = &why.explanation;
    (of.lane != of.lane_by_score).then(|| {
        say.t2(
            "selectivity-hard",
            "lane",
            &of.lane,
            "by_score",
            &of.lane_by_score,
        )
    })
}

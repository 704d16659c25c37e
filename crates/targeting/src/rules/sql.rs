//! The ruleset as plain SQL, for engines that score far more rows than one machine holds, and as a second opinion on ours.
//!
//! The engines differ in little, see [`Dialect`]. The text presumes what an import holds: numbers are finite and not above 1e15.

use super::ast::Test;
use super::compile::{Action, Program};
use super::credit::IN_FORCE;
use super::dialect::Dialect;
use super::sentence::Unknown;
use super::words::Reader;
use std::fmt::Write as _;

/// A query that gives, for every row of `from`, the columns `keep`, then `score`, `before_credit`, `credit`, `model_points`,
/// `lane`, and for each rule `hit_…` and `unknown_…`.
pub fn query(program: &Program, from: &str, keep: &[&str], dialect: Dialect) -> String {
    let mut text = format!(
        "-- ruleset {}\nwith asked as (\n  select *",
        program.version
    );
    for rule in &program.rules {
        let condition = rule.test.write(Reader::Engine(dialect));
        // A condition that is the same for all rows has no type of its own in some engines.
        let condition = match &rule.test {
            Test::Constant(_) => format!("cast({condition} as boolean)"),
            _ => condition,
        };
        let _ = write!(text, ",\n    ({condition}) as says_{}", rule.id);
    }
    let _ = write!(text, "\n  from {from}\n),\nfired as (\n  select *");
    for rule in &program.rules {
        let id = &rule.id;
        let otherwise = rule.unknown == Unknown::True;
        let _ = write!(
            text,
            ",\n    coalesce(says_{id}, {otherwise}) as hit_{id}, says_{id} is null as unknown_{id}"
        );
    }
    let _ = write!(
        text,
        "\n  from asked\n),\nsummed as (\n  select *,\n    {} as model_points,\n    {} as points,\n    {} as due\n  from fired\n),\n",
        model(program),
        points(program, dialect),
        due(program)
    );
    text.push_str(
        "before as (\n  select *, greatest(0, points + model_points) as before_credit from summed\n),\n\
         scored as (\n  select *, least(due, before_credit) as credit, before_credit - least(due, before_credit) as score from before\n),\n",
    );
    let _ = write!(
        text,
        "ranked as (\n  select *, greatest({}) as lane_number from scored\n)\nselect ",
        lanes(program)
    );
    for column in keep {
        let _ = write!(text, "{column}, ");
    }
    text.push_str("score, before_credit, credit, model_points,\n  case lane_number");
    for (number, lane) in program.lanes.iter().enumerate() {
        let _ = write!(text, " when {number} then {}", dialect.quoted(&lane.id));
    }
    text.push_str(" end as lane");
    for rule in &program.rules {
        let _ = write!(text, ",\n  hit_{id}, unknown_{id}", id = rule.id);
    }
    text.push_str("\nfrom ranked\n");
    text
}

fn model(program: &Program) -> String {
    if program.model == 0 {
        return "0".to_owned();
    }
    format!(
        "cast(coalesce(floor(least(greatest(model, 0e0), 1e0) * {}e0 + 0.5e0), 0e0) as integer)",
        program.model
    )
}

/// How many numbers are added before the sum gets parentheses. Without them hundreds of rules are a tree as deep, which is too
/// deep for Spark's compiler and `ClickHouse`'s parser.
const TOGETHER: usize = 25;

fn points(program: &Program, dialect: Dialect) -> String {
    let mut parts = Vec::new();
    for (at, rule) in program.rules.iter().enumerate() {
        let Action::Points(points) = rule.action else {
            continue;
        };
        if rule.shadow {
            continue;
        }
        let mut condition = format!("hit_{}", rule.id);
        for other in program.rules.iter().filter(|other| !other.shadow) {
            if matches!(&other.action, Action::Exclude(rules) if rules.contains(&at)) {
                let _ = write!(condition, " and not hit_{}", other.id);
            }
        }
        parts.push(format!("case when {condition} then {points} else 0 end"));
    }
    let mut sum = "0".to_owned();
    for some in parts.chunks(TOGETHER) {
        let some = some.join("\n        + ");
        let some = if parts.len() > TOGETHER {
            dialect.apart(&some)
        } else {
            format!("({some})")
        };
        let _ = write!(sum, "\n      + {some}");
    }
    sum
}

fn due(program: &Program) -> String {
    let credit = &program.credit;
    if credit.roles.is_empty() {
        return "0".to_owned();
    }
    let (mut sum, mut most) = ("0".to_owned(), "0".to_owned());
    for role in &credit.roles {
        let (standing, tier) = (role.columns.standing.name(), role.columns.tier.name());
        let days = role.columns.validated.name();
        let fresh = credit.fresh_days;
        let (mut points, mut caps) = (String::new(), String::new());
        for entry in &role.tiers {
            let (of, whole, stale) = (entry.tier, entry.whole, entry.stale);
            let mut holds = format!("{standing} = '{IN_FORCE}' and {tier} = {of}");
            if let Some((from, level)) = entry.lifted_from.zip(credit.threat) {
                let _ = write!(holds, " and coalesce({}, 0) < {from}", level.name());
            }
            let _ = write!(
                points,
                " when {holds} and {days} <= {fresh} then {whole} when {holds} then {stale}"
            );
            let cap = credit.caps.iter().find(|(tier, _)| *tier == of);
            let cap = cap.map_or(0, |(_, cap)| *cap);
            let _ = write!(caps, " when {holds} then {cap}");
        }
        if points.is_empty() {
            continue;
        }
        let _ = write!(sum, "\n      + case{points} else 0 end");
        let _ = write!(most, ", case{caps} else 0 end");
    }
    format!("least({sum}, greatest({most}, 0))")
}

fn lanes(program: &Program) -> String {
    let mut by_score = "case".to_owned();
    for (number, lane) in program.lanes.iter().enumerate().rev() {
        if let Some(from) = lane.from {
            let _ = write!(by_score, " when score >= {from} then {number}");
        }
    }
    by_score.push_str(" else 0 end");
    for rule in program.rules.iter().filter(|rule| !rule.shadow) {
        let id = &rule.id;
        let documents = program.documents;
        if rule.unknown == Unknown::Asks {
            let _ = write!(
                by_score,
                ",\n    case when unknown_{id} then {documents} else 0 end"
            );
        }
        match &rule.action {
            Action::Lane(to) => {
                let _ = write!(by_score, ",\n    case when hit_{id} then {to} else 0 end");
            }
            Action::Documents(_) => {
                let _ = write!(
                    by_score,
                    ",\n    case when hit_{id} then {documents} else 0 end"
                );
            }
            Action::Points(_) | Action::Exclude(_) => {}
        }
    }
    by_score + ", 0"
}

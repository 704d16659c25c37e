//! What business partners are asked, and the first content of the table of threats.

use super::Strength;
use super::read::{Ids, Table};
use super::sections::Known;
use crate::partners::{ChainRole, Given, Level, Rating, Scope, ThreatKind};

/// One criterion that partners are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerQuestion {
    /// The criterion, by its id in the shared numbering.
    pub criterion: String,
    /// How much it weighs in a partner's vulnerability.
    pub strength: Strength,
    /// Whom it is asked; nobody named means everybody.
    pub roles: Vec<ChainRole>,
}

/// What partners are asked, and what is known of threats before the programme has rated anything itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PartnerPolicy {
    /// The questions, in the order in which they are asked.
    pub questions: Vec<PartnerQuestion>,
    /// The first ratings.
    pub ratings: Vec<Rating>,
}

impl PartnerPolicy {
    /// What a partner with these roles is asked.
    pub fn asked(&self, roles: &[ChainRole]) -> Vec<Given> {
        let asked = self.questions.iter().filter(|question| {
            question.roles.is_empty() || question.roles.iter().any(|role| roles.contains(role))
        });
        asked
            .map(|question| Given {
                criterion: question.criterion.clone(),
                strength: question.strength,
            })
            .collect()
    }

    /// Whether a partner with these roles is asked about a criterion.
    pub fn asks(&self, criterion: &str, roles: &[ChainRole]) -> bool {
        self.asked(roles)
            .iter()
            .any(|given| given.criterion == criterion)
    }
}

pub(super) fn questions(root: &Table<'_>, known: &Known, policy: &mut PartnerPolicy) {
    let words: Vec<&str> = ChainRole::ALL.iter().map(|role| role.code()).collect();
    let mut ids = Ids::default();
    for table in root.tables("question") {
        let criterion = table.id("criterion", &mut ids, "criterion");
        let category = criterion.split('.').next().and_then(|n| n.parse().ok());
        if category.is_none_or(|number: u8| !known.categories.contains(&number)) {
            table.mistake(
                "criterion",
                format!("`{criterion}` is not a criterion of any category"),
            );
        }
        let roles = if table.has("roles") {
            table.words("roles", &words, "role in the chain")
        } else {
            Vec::new()
        };
        policy.questions.push(PartnerQuestion {
            criterion,
            strength: table.one_of("strength", Strength::ALL, Strength::Should),
            roles: roles.iter().filter_map(|r| ChainRole::parse(r)).collect(),
        });
        table.finish();
    }
}

pub(super) fn threats(root: &Table<'_>, policy: &mut PartnerPolicy) {
    let kinds: Vec<(&str, ThreatKind)> = ThreatKind::ALL.iter().map(|k| (k.code(), *k)).collect();
    let levels: Vec<(&str, Level)> = Level::ALL.iter().map(|l| (l.code(), *l)).collect();
    let mut taken = Vec::new();
    for table in root.tables("rating") {
        let text = table.string("scope");
        let scope = Scope::parse(&text);
        if scope.is_none() && !text.is_empty() {
            let message = format!("`{text}` is neither a country (MX) nor a lane (MX-US)");
            table.mistake("scope", message);
        }
        let kind = table.one_of("kind", &kinds, ThreatKind::Contraband);
        let level = table.one_of("level", &levels, Level::Medium);
        let from = table.date("from");
        let source = table.optional_string("source");
        let sample = table.flag("sample");
        // A rating that nobody can look up must not pass for one that was made.
        if source.is_none() && !sample {
            table.mistake(
                "scope",
                "a rating names its `source`, or says `sample = true`",
            );
        }
        let scope = scope.unwrap_or(Scope::Country(String::new()));
        let id = Rating::name(&scope, kind, from);
        if taken.contains(&id) {
            table.mistake("scope", format!("{id} is rated twice"));
        }
        taken.push(id.clone());
        policy.ratings.push(Rating {
            id,
            scope,
            kind,
            level: Some(level),
            from,
            basis: table.text("basis"),
            source,
            sample,
        });
        table.finish();
    }
}

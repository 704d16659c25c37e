//! Threat × vulnerability = risk, each explained down to the row or the answer that it rests on.
//!
//! The method is the member's (five steps, programme guide of 2010: each high, medium or low); these numbers are ours,
//! declared here and shown with every score. Threat is the highest rating in force on the countries and lanes touched.
//! Vulnerability is the weighted share of what is asked that is not in place (a must weighs two, a should one).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::chain::{Held, SupplyChain};
use super::parts::{Counted, Threat, ThreatPart, Vulnerability, VulnerabilityPart, Weakness};
use super::route::{Holder, Route};
use super::threat::{Rating, Scope, in_force};
use super::words::{CheckMethod, Level, ThreatKind};
use crate::ids::{PartnerId, QuestionnaireId};
use crate::pack::Strength;
use crate::profile::AnswerState;

/// Up to so many per cent not in place is low.
pub const LOW_UP_TO: u32 = 20;
/// Up to so many is medium; more is high.
pub const MEDIUM_UP_TO: u32 = 50;

/// What is scored, and what an action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The member itself.
    Own,
    /// A partner.
    Partner(PartnerId),
    /// A route.
    Route(Uuid),
}

impl Subject {
    /// The value in forms: `own`, `partner:…`, `route:…`.
    pub fn code(self) -> String {
        match self {
            Self::Own => "own".to_owned(),
            Self::Partner(id) => format!("partner:{id}"),
            Self::Route(id) => format!("route:{id}"),
        }
    }

    /// Reads a form's value.
    pub fn parse(code: &str) -> Option<Self> {
        match code.split_once(':') {
            None if code == "own" => Some(Self::Own),
            Some(("partner", id)) => id.parse().ok().map(Self::Partner),
            Some(("route", id)) => id.parse().ok().map(Self::Route),
            _ => None,
        }
    }
}

/// Where an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The member's own security profile.
    Profile,
    /// The partner answered somebody else, and lets others use it.
    Reused(QuestionnaireId),
    /// The partner answered this member.
    Questionnaire(QuestionnaireId),
    /// The member looked itself.
    OwnCheck(CheckMethod),
}

/// One answer that could count.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Answer {
    pub criterion: String,
    pub state: AnswerState,
    pub on: Date,
    pub source: Source,
}

/// One criterion that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as in the pack")]
pub struct Given {
    pub criterion: String,
    pub strength: Strength,
}

/// Everything a score is computed from.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    /// Every rating, the pack's first.
    pub ratings: Vec<Rating>,
    /// The version of the table.
    pub version: u32,
    /// What each partner is asked.
    pub asked: BTreeMap<PartnerId, Vec<Given>>,
    /// Every answer about a partner.
    pub answers: BTreeMap<PartnerId, Vec<Answer>>,
    /// What the member itself is asked, and answered.
    pub own: (Vec<Given>, Vec<Answer>),
    /// Where the member itself works.
    pub own_countries: Vec<String>,
    /// The day for which it is computed.
    pub on: Date,
    /// Answers older than this day count as none.
    pub since: Date,
}

/// A risk with what made it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the page")]
pub struct Risk {
    pub threat: Threat,
    pub vulnerability: Vulnerability,
    /// One to nine.
    pub points: u8,
    pub level: Level,
}

impl Risk {
    fn of(threat: Threat, vulnerability: Vulnerability) -> Self {
        let points = threat.level.points() * vulnerability.level.points();
        Self {
            level: risk_level(points),
            threat,
            vulnerability,
            points,
        }
    }
}

/// Up to two points low, up to four medium, from six on high.
pub fn risk_level(points: u8) -> Level {
    match points {
        0..=2 => Level::Low,
        3..=5 => Level::Medium,
        _ => Level::High,
    }
}

/// The threat on some countries and lanes. A country that nobody rated counts as medium; a lane adds only what was
/// rated for it, since its two countries are rated already.
fn threat(ratings: &[Rating], countries: &[&str], lanes: &[(&str, &str)], on: Date) -> Threat {
    let mut parts = Vec::new();
    for country in countries {
        let scope = Scope::Country((*country).to_owned());
        let rated = rated(ratings, &scope, on);
        if rated.is_empty() {
            parts.push(ThreatPart {
                scope,
                kind: None,
                level: Level::Medium,
                rating: None,
            });
        }
        parts.extend(rated);
    }
    for (from, to) in lanes {
        let scope = Scope::Lane((*from).to_owned(), (*to).to_owned());
        parts.extend(rated(ratings, &scope, on));
    }
    let level = parts.iter().map(|part| part.level).max();
    Threat {
        level: level.unwrap_or(Level::Medium),
        parts,
    }
}

fn rated(ratings: &[Rating], scope: &Scope, on: Date) -> Vec<ThreatPart> {
    let kinds = ThreatKind::ALL.iter();
    let parts = kinds.filter_map(|kind| {
        let rating = in_force(ratings, scope, *kind, on)?;
        Some(ThreatPart {
            scope: scope.clone(),
            kind: Some(*kind),
            level: rating.level?,
            rating: Some(rating.clone()),
        })
    });
    parts.collect()
}

/// The answer that counts for a criterion: the latest; of one day's, what the member saw itself before what it was told.
fn best<'a>(answers: &'a [Answer], criterion: &str) -> Option<&'a Answer> {
    let about = answers.iter().filter(|a| a.criterion == criterion);
    about.max_by_key(|answer| (answer.on, answer.source))
}

fn vulnerability(asked: &[Given], answers: &[Answer], since: Date) -> Vulnerability {
    let parts: Vec<VulnerabilityPart> = asked
        .iter()
        .map(|given| part(given, best(answers, &given.criterion), since))
        .collect();
    let points: u32 = parts.iter().map(|part| part.points).sum();
    let most: u32 = parts.iter().map(|part| part.most).sum();
    let must_open = parts
        .iter()
        .any(|part| part.strength == Strength::Must && part.most > 0 && part.points == part.most);
    let (level, because) = match (points * 100).checked_div(most) {
        None => (Level::Medium, Weakness::Nothing),
        Some(share) if share > MEDIUM_UP_TO => (Level::High, Weakness::Share(share)),
        Some(share) if share > LOW_UP_TO => (Level::Medium, Weakness::Share(share)),
        Some(_) if must_open => (Level::Medium, Weakness::Must),
        Some(share) => (Level::Low, Weakness::Share(share)),
    };
    Vulnerability {
        level,
        because,
        parts,
        holders: Vec::new(),
    }
}

fn part(given: &Given, answer: Option<&Answer>, since: Date) -> VulnerabilityPart {
    let weight = match given.strength {
        Strength::Must => 2,
        Strength::Should => 1,
    };
    let counted = match answer {
        None => Counted::Unanswered,
        Some(answer) if answer.on < since => Counted::OutOfDate,
        Some(answer) if answer.state == AnswerState::NotApplicable => Counted::LeftOut,
        Some(_) => Counted::AsAnswered,
    };
    // Halves: in part is one of two.
    let gap = match (counted, answer.map(|answer| answer.state)) {
        (Counted::AsAnswered, Some(AnswerState::InPlace)) => 0,
        (Counted::AsAnswered, Some(AnswerState::Partly)) => 1,
        _ => 2,
    };
    let left_out = counted == Counted::LeftOut;
    VulnerabilityPart {
        criterion: given.criterion.clone(),
        strength: given.strength,
        points: if left_out { 0 } else { weight * gap },
        most: if left_out { 0 } else { weight * 2 },
        counted,
        answer: answer.cloned(),
    }
}

impl Picture {
    fn vulnerability_of(&self, partner: PartnerId) -> Vulnerability {
        let asked = self.asked.get(&partner).map_or(&[][..], Vec::as_slice);
        let answers = self.answers.get(&partner).map_or(&[][..], Vec::as_slice);
        vulnerability(asked, answers, self.since)
    }

    fn own_vulnerability(&self) -> Vulnerability {
        // The member's profile is reviewed every year by its own rule, so its answers do not age here.
        vulnerability(&self.own.0, &self.own.1, Date::MIN)
    }

    /// The risk of a partner.
    pub fn partner(&self, held: &Held) -> Risk {
        let threat = threat(&self.ratings, &held.partner.countries(), &[], self.on);
        Risk::of(threat, self.vulnerability_of(held.partner.id))
    }

    /// The risk of the member itself.
    pub fn own(&self) -> Risk {
        let countries: Vec<&str> = self.own_countries.iter().map(String::as_str).collect();
        let threat = threat(&self.ratings, &countries, &[], self.on);
        Risk::of(threat, self.own_vulnerability())
    }

    /// The risk of a route: the highest threat on its way, and the weakest of those who hold the goods.
    pub fn route(&self, route: &Route) -> Risk {
        let threat = threat(&self.ratings, &route.countries(), &route.lanes(), self.on);
        let holders: Vec<(Holder, Level)> = route
            .holders()
            .into_iter()
            .map(|holder| {
                let level = match holder {
                    Holder::Own => self.own_vulnerability().level,
                    Holder::Unknown => Level::High,
                    Holder::Partner(id) => self.vulnerability_of(id).level,
                };
                (holder, level)
            })
            .collect();
        let level = holders.iter().map(|(_, level)| *level).max();
        let level = level.unwrap_or(Level::High);
        let weakest = holders.iter().find(|(_, found)| *found == level);
        let vulnerability = Vulnerability {
            level,
            because: Weakness::Holder(weakest.map_or(Holder::Unknown, |(holder, _)| *holder)),
            parts: Vec::new(),
            holders,
        };
        Risk::of(threat, vulnerability)
    }

    /// Everything that is scored: the member, its partners by name, its routes.
    pub fn risks(&self, chain: &SupplyChain) -> Vec<(Subject, String, Risk)> {
        let mut all = vec![(Subject::Own, String::new(), self.own())];
        for held in chain.active() {
            let (id, name) = (held.partner.id, held.partner.name.clone());
            all.push((Subject::Partner(id), name, self.partner(held)));
        }
        for route in &chain.routes {
            all.push((
                Subject::Route(route.id),
                route.name.clone(),
                self.route(route),
            ));
        }
        all
    }
}

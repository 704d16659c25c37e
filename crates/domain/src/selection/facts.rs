//! What is known of the members whose scores are computed.

use super::score::{Missing, Part, Row, at_most_hundred};
use super::trade::Figures;
use super::{Counted, Factor};
use crate::ids::{FindingId, MemberId};
use crate::pack::{FactorRule, SelectionPolicy};
use crate::partners::{Level, Rating, Scope, ThreatKind, in_force};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How a member is present in a country.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Presence {
    /// Its own sites.
    pub sites: u32,
    /// Its partners.
    pub partners: u32,
}

/// A deficiency.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the finding")]
pub struct FindingFact {
    pub id: FindingId,
    pub criterion: String,
    pub raised_on: Date,
    pub due: Option<Date>,
    pub closed_on: Option<Date>,
}

/// What vetting came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vetted {
    /// The outcome's code.
    pub outcome: String,
    /// Whether it was without doubt.
    pub passed: bool,
    /// When.
    pub on: Option<Date>,
}

/// The validation that the law asks for next.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the deadline")]
pub struct Clocked {
    pub clock: String,
    pub from: Date,
    pub due: Date,
}

/// One member.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the member's file")]
pub struct Facts {
    pub member: MemberId,
    pub entity_type: String,
    /// Where the company is registered; it decides the region.
    pub country: String,
    /// Where its sites and partners are.
    pub countries: BTreeMap<String, Presence>,
    /// Its deficiencies.
    pub findings: Vec<FindingFact>,
    pub validated_on: Option<Date>,
    pub emergency: bool,
    pub trade: Option<Figures>,
    /// Adverse decisions with their days.
    pub adverse: Vec<(String, Date)>,
    pub vetted: Option<Vetted>,
    /// The day the risk assessment was signed, and when it is due again.
    pub assessment: (Option<Date>, Option<Date>),
    pub due: Option<Clocked>,
}

impl Facts {
    /// A member of whom nothing is known yet.
    pub fn blank(member: MemberId, entity_type: &str, country: &str) -> Self {
        Self {
            member,
            entity_type: entity_type.to_owned(),
            country: country.to_owned(),
            countries: BTreeMap::new(),
            findings: Vec::new(),
            validated_on: None,
            emergency: false,
            trade: None,
            adverse: Vec::new(),
            vetted: None,
            assessment: (None, None),
            due: None,
        }
    }
}

/// All members with what their scores have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Membership {
    /// The members.
    pub facts: Vec<Facts>,
    /// The day for which it is computed.
    pub on: Date,
    /// What happened before this day counts no more.
    pub since: Date,
    /// Trade figures declared before this day count as unknown.
    pub trade_since: Date,
    /// The ratings of countries, with the highest in force on the day.
    threats: BTreeMap<String, Option<(Level, ThreatKind, String, bool)>>,
    /// By entity type: how many were visited since, of how many.
    sectors: BTreeMap<String, (u32, u32)>,
}

fn back(on: Date, months: u32) -> Date {
    on.checked_sub(i64::from(months).months())
        .unwrap_or(Date::MIN)
}

fn highest(
    ratings: &[Rating],
    country: &str,
    on: Date,
) -> Option<(Level, ThreatKind, String, bool)> {
    let scope = Scope::Country(country.to_owned());
    let held = ThreatKind::ALL.iter().filter_map(|kind| {
        let rating = in_force(ratings, &scope, *kind, on)?;
        let level = rating.level?;
        Some((level, *kind, rating.id.clone(), rating.sample))
    });
    held.max_by_key(|(level, kind, ..)| (level.points(), std::cmp::Reverse(*kind)))
}

impl Membership {
    /// Brings the members and the table of threats together.
    pub fn new(facts: Vec<Facts>, ratings: &[Rating], policy: &SelectionPolicy, on: Date) -> Self {
        let since = back(on, policy.look_back_months);
        let mut threats = BTreeMap::new();
        let mut sectors: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for fact in &facts {
            for country in fact.countries.keys() {
                if !threats.contains_key(country) {
                    threats.insert(country.clone(), highest(ratings, country, on));
                }
            }
            let sector = sectors.entry(fact.entity_type.clone()).or_default();
            sector.0 += u32::from(fact.validated_on.is_some_and(|day| day >= since));
            sector.1 += 1;
        }
        Self {
            facts,
            on,
            since,
            trade_since: back(on, policy.trade_months),
            threats,
            sectors,
        }
    }

    /// One factor of one member.
    pub(super) fn part(&self, rule: &FactorRule, facts: &Facts) -> Part {
        if !rule.applies(&facts.entity_type) {
            return Part::NotApplicable;
        }
        match rule.factor {
            Factor::RegionalThreat => self.regional(rule, facts),
            Factor::Anomalies => self.anomalies(rule, facts),
            Factor::ImportVolume => self.declared(rule, facts, |figures| figures.entries),
            Factor::ImportValue => self.declared(rule, facts, |figures| figures.value_thousands),
            Factor::ExpeditedLane => self.declared(rule, facts, |figures| figures.crossings),
            Factor::SectorSample => self.sector(rule, facts),
            Factor::OtherInformation => self.other(rule, facts),
            Factor::RoutineOversight => self.routine(rule, facts),
        }
    }

    fn regional(&self, rule: &FactorRule, facts: &Facts) -> Part {
        let mut rows = Vec::new();
        let mut known = false;
        for (country, presence) in &facts.countries {
            let rated = self.threats.get(country).cloned().flatten();
            known |= rated.is_some();
            let degree = rated
                .as_ref()
                .map_or(0, |(level, ..)| rule.degree_of(level.code()));
            rows.push(Counted {
                degree,
                row: Row::Threat {
                    country: country.clone(),
                    presence: *presence,
                    rated,
                },
            });
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.degree));
        match rows.first() {
            None => Part::Missing(Missing::NoPlace, rows),
            Some(_) if !known => Part::Missing(Missing::NotRated, rows),
            Some(first) => Part::Known(first.degree, rows),
        }
    }

    fn anomalies(&self, rule: &FactorRule, facts: &Facts) -> Part {
        let mut rows = Vec::new();
        if facts.emergency {
            rows.push(Counted {
                degree: rule.degree_of("emergency"),
                row: Row::Emergency,
            });
        }
        for finding in &facts.findings {
            let what = match (finding.closed_on, finding.due) {
                (Some(day), _) if day < self.since => continue,
                (Some(_), _) => "closed",
                (None, Some(due)) if due < self.on => "overdue",
                (None, _) => "open",
            };
            rows.push(Counted {
                degree: rule.degree_of(what),
                row: Row::Finding {
                    what,
                    finding: finding.clone(),
                },
            });
        }
        if rows.is_empty() && facts.validated_on.is_none() {
            // Nobody has looked: that nothing was found says nothing.
            return Part::Missing(Missing::NeverVisited, rows);
        }
        Part::Known(at_most_hundred(&rows), rows)
    }

    fn declared(
        &self,
        rule: &FactorRule,
        facts: &Facts,
        figure: impl Fn(&Figures) -> Option<i64>,
    ) -> Part {
        let Some(figures) = &facts.trade else {
            return Part::Missing(Missing::NotDeclared, Vec::new());
        };
        let Some(amount) = figure(figures) else {
            return Part::Missing(Missing::NotDeclared, Vec::new());
        };
        let degree = rule.degree_at(amount);
        let row = Row::Declared {
            year: figures.year,
            amount,
            on: figures.on,
        };
        if figures.on < self.trade_since {
            let rows = vec![Counted { degree: 0, row }];
            return Part::Missing(Missing::TooOld, rows);
        }
        Part::Known(degree, vec![Counted { degree, row }])
    }

    fn sector(&self, rule: &FactorRule, facts: &Facts) -> Part {
        let (visited, members) = self
            .sectors
            .get(&facts.entity_type)
            .copied()
            .unwrap_or_default();
        if members == 0 {
            return Part::Missing(Missing::NoPlace, Vec::new());
        }
        let unvisited = (members - visited) * 100 / members;
        let degree = rule.degree_at(i64::from(unvisited));
        let row = Row::Sector {
            visited,
            members,
            unvisited,
            since: self.since,
        };
        Part::Known(degree, vec![Counted { degree, row }])
    }

    fn other(&self, rule: &FactorRule, facts: &Facts) -> Part {
        let mut rows = Vec::new();
        for (decision, on) in facts.adverse.iter().filter(|(_, on)| *on >= self.since) {
            rows.push(Counted {
                degree: rule.degree_of("adverse"),
                row: Row::Adverse {
                    decision: decision.clone(),
                    on: *on,
                },
            });
        }
        if let Some(vetted) = &facts.vetted {
            rows.push(Counted {
                degree: if vetted.passed {
                    0
                } else {
                    rule.degree_of("vetting_doubt")
                },
                row: Row::Vetting(vetted.clone()),
            });
        }
        let (signed_on, review_due) = facts.assessment;
        let what = match (signed_on, review_due) {
            (None, _) => Some("assessment_missing"),
            (_, Some(due)) if due < self.on => Some("assessment_overdue"),
            _ => None,
        };
        rows.push(Counted {
            degree: what.map_or(0, |what| rule.degree_of(what)),
            row: Row::Assessment {
                signed_on,
                review_due,
            },
        });
        if facts.vetted.is_none() && signed_on.is_none() && rows.len() == 1 {
            return Part::Missing(Missing::NothingKnown, rows);
        }
        Part::Known(at_most_hundred(&rows), rows)
    }

    fn routine(&self, rule: &FactorRule, facts: &Facts) -> Part {
        let Some(due) = &facts.due else {
            return Part::Missing(Missing::NoClock, Vec::new());
        };
        let days = (self.on - due.due).get_days();
        let degree = rule.degree_at(i64::from(days));
        let row = Row::Clock {
            clock: due.clone(),
            days,
        };
        Part::Known(degree, vec![Counted { degree, row }])
    }
}

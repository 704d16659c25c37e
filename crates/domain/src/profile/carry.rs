//! How answers pass from one edition to the next. No answer is lost on the way: each one lives on in a criterion of the
//! new edition, or is set aside where the company can read it.

use super::{
    Answer, AnswerState, Cycle, Facts, Pinned, Profile, SiteAnswer, SiteText, Stage, site,
};
use crate::editions::{Link, Relation, Rule};
use crate::ids::{EvidenceId, ProfileId};
use crate::pack::Strength;
use crate::refusal::{Refusal, refuse};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// An answer as it arrives in another edition, or as it is set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedAnswer {
    /// The criterion it stands under now; for one that is set aside, the one it stood under.
    pub criterion: String,
    /// The criteria it comes from.
    pub from: Vec<String>,
    /// What happened to them.
    pub relation: Relation,
    /// What became of the answer.
    pub rule: Rule,
    /// How far it is met; none where that has to be said anew.
    pub state: Option<AnswerState>,
    /// How it is met.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// What will be done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// It needs no further look before it is signed.
    pub ready: bool,
    /// Attached documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// Who worked on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepared_by: Vec<Uuid>,
    /// The sites that differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<SiteText>,
}

/// Where the answers of a profile came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The profile they were first taken from; none when this one began empty.
    pub from_profile: Option<ProfileId>,
    /// The edition they were given under.
    pub from_edition: String,
    /// A draft was moved on: its answers are its own, edited since they were accepted or not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moved: bool,
    /// The answers, each under its new criterion.
    pub answers: Vec<CarriedAnswer>,
    /// Answers that have no place in the new edition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<CarriedAnswer>,
}

/// What a company has to do with a criterion after its answers were carried over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// It is new, or has to be said anew.
    Answer,
    /// It was carried over and has to be looked at.
    Confirm,
    /// It stands.
    Keep,
}

impl Lane {
    /// Every lane, what has to be done first.
    pub const ALL: &'static [Self] = &[Self::Answer, Self::Confirm, Self::Keep];

    /// The code in addresses and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Confirm => "confirm",
            Self::Keep => "keep",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lane| lane.code() == code)
    }
}

/// The criteria as they are pinned now and will be.
#[derive(Debug, Clone, Copy)]
pub struct Crossing<'a> {
    /// As they applied when the answers were given.
    pub before: &'a [Pinned],
    /// As they apply from now on.
    pub after: &'a [Pinned],
    /// How the one edition comes from the other.
    pub links: &'a [Link],
}

fn strength(criteria: &[Pinned], id: &str) -> Option<Strength> {
    let pinned = criteria.iter().find(|pinned| pinned.id == id);
    pinned.map(|pinned| pinned.strength)
}

/// Joins the texts of several answers, each under the number it was given for.
fn joined(sources: &[(&str, &Answer)], text: impl Fn(&Answer) -> &str) -> String {
    let said: Vec<_> = sources
        .iter()
        .map(|(id, answer)| (*id, text(answer)))
        .collect();
    if let [(_, only)] = said.as_slice() {
        return (*only).to_owned();
    }
    let said = said.iter().filter(|(_, text)| !text.is_empty());
    let said = said.map(|(id, text)| format!("{id}\n{text}"));
    said.collect::<Vec<_>>().join("\n\n")
}

/// One after the other, each once.
fn once<T: PartialEq + Copy>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.fold(Vec::new(), |mut kept, each| {
        if !kept.contains(&each) {
            kept.push(each);
        }
        kept
    })
}

fn arrive(
    crossing: &Crossing<'_>,
    pinned: &Pinned,
    link: &Link,
    sources: &[(&str, &Answer)],
) -> CarriedAnswer {
    // Should has become must, or several texts have become one: nobody has said yet that it is enough.
    let stricter = pinned.strength == Strength::Must
        && sources
            .iter()
            .any(|(id, _)| strength(crossing.before, id) != Some(Strength::Must));
    let least = if stricter || sources.len() > 1 {
        Rule::Confirm
    } else {
        Rule::Keep
    };
    let rule = link.rule.max(least);
    let mut states = sources.iter().map(|(_, answer)| answer.state);
    let first = states.next().flatten();
    let state = first.filter(|_| states.all(|state| state == first) && rule < Rule::Ask);
    CarriedAnswer {
        criterion: pinned.id.clone(),
        from: sources.iter().map(|(id, _)| (*id).to_owned()).collect(),
        relation: link.relation,
        rule,
        state,
        narrative: joined(sources, |answer| &answer.narrative),
        plan: joined(sources, |answer| &answer.plan),
        ready: rule == Rule::Keep && sources.iter().all(|(_, answer)| answer.ready),
        evidence: once(sources.iter().flat_map(|(_, a)| a.evidence.iter().copied())),
        prepared_by: once(
            sources
                .iter()
                .flat_map(|(_, a)| a.preparers.iter().copied()),
        ),
        sites: site::joined(
            sources.iter().map(|(id, a)| (*id, a.sites.as_slice())),
            rule >= Rule::Ask,
        ),
    }
}

/// Carries answers over. INVARIANT: every answer is in what arrives or in what is set aside.
pub fn carry(
    answers: &BTreeMap<String, Answer>,
    crossing: &Crossing<'_>,
) -> (Vec<CarriedAnswer>, Vec<CarriedAnswer>) {
    let mut placed = BTreeSet::new();
    let mut arrived = Vec::new();
    for pinned in crossing.after {
        let mut links = crossing.links.iter();
        let Some(link) = links.find(|link| link.to.as_deref() == Some(&*pinned.id)) else {
            continue;
        };
        let sources: Vec<(&str, &Answer)> = link
            .from
            .iter()
            .filter_map(|id| Some((id.as_str(), answers.get(id)?)))
            .collect();
        if sources.is_empty() {
            continue;
        }
        placed.extend(sources.iter().map(|(id, _)| *id));
        arrived.push(arrive(crossing, pinned, link, &sources));
    }
    let aside = answers
        .iter()
        .filter(|(id, _)| !placed.contains(id.as_str()));
    let aside = aside.map(|(id, answer)| CarriedAnswer {
        criterion: id.clone(),
        from: vec![id.clone()],
        relation: Relation::Retired,
        rule: Rule::SetAside,
        state: answer.state,
        narrative: answer.narrative.clone(),
        plan: answer.plan.clone(),
        ready: answer.ready,
        evidence: answer.evidence.clone(),
        prepared_by: answer.preparers.clone(),
        sites: answer.sites.iter().map(|s| s.text.clone()).collect(),
    });
    (arrived, aside.collect())
}

impl CarriedAnswer {
    /// The answer as it stands right after it was carried over.
    pub(super) fn answer(&self) -> Answer {
        Answer {
            state: self.state,
            narrative: self.narrative.clone(),
            plan: self.plan.clone(),
            ready: self.ready,
            evidence: self.evidence.clone(),
            rev: 1,
            sites: self.sites.iter().map(SiteAnswer::carried).collect(),
            site_rev: 1,
            last: None,
            preparers: self.prepared_by.clone(),
        }
    }

    /// What has to be done with it.
    pub fn lane(&self) -> Lane {
        match (self.rule, self.state) {
            (Rule::Keep, Some(_)) if self.ready => Lane::Keep,
            (Rule::Keep | Rule::Confirm, Some(_)) => Lane::Confirm,
            _ => Lane::Answer,
        }
    }
}

impl Profile {
    /// Where a criterion's answer came from, when it was carried over.
    pub fn origin(&self, criterion: &str) -> Option<&CarriedAnswer> {
        let carried = self.carried.as_ref()?;
        let mut answers = carried.answers.iter();
        answers.find(|answer| answer.criterion == criterion)
    }

    /// What had to be done with a criterion when the answers were carried over; none for a profile that began empty.
    pub fn lane(&self, criterion: &str) -> Option<Lane> {
        self.carried.as_ref()?;
        self.pinned(criterion)?;
        Some(
            self.origin(criterion)
                .map_or(Lane::Answer, CarriedAnswer::lane),
        )
    }

    /// The criteria of a lane, in order.
    pub fn in_lane(&self, lane: Lane) -> Vec<&str> {
        self.ids(|pinned| self.lane(&pinned.id) == Some(lane))
    }

    pub(super) fn take_carried(&mut self, carried: &Carried) {
        self.answers = carried
            .answers
            .iter()
            .map(|answer| (answer.criterion.clone(), answer.answer()))
            .collect();
        self.carried = Some(carried.clone());
    }

    /// What `carry_over` comes to: from an earlier profile into this one that was just opened, or this draft into
    /// another edition.
    pub(super) fn carrying(
        &self,
        earlier: Option<&Self>,
        criteria: &[Pinned],
        links: &[Link],
        facts: &Facts,
    ) -> Result<Carried, Refusal> {
        if facts.company.is_none() || facts.company != self.member {
            return refuse("refusal-profile-not-your-company");
        }
        // What was signed stays under the edition it was signed under.
        if self.stage != Stage::Draft || !self.submissions.is_empty() {
            return refuse("refusal-profile-edition-fixed");
        }
        if criteria.is_empty() {
            return refuse("refusal-profile-no-criteria");
        }
        let source = earlier.unwrap_or(self);
        let foreign = source.member != self.member || source.entity_type != self.entity_type;
        let begun = earlier.is_some() && !self.answers.is_empty();
        let unfinished = earlier.is_some_and(|earlier| earlier.stage != Stage::Accepted);
        if foreign || begun || unfinished {
            return refuse("refusal-profile-not-carried");
        }
        let crossing = Crossing {
            before: &source.criteria,
            after: criteria,
            links,
        };
        let (mut answers, set_aside) = carry(&source.answers, &crossing);
        // A year later nothing stands by itself: each answer is confirmed or given anew.
        if earlier.is_some() && matches!(self.cycle, Cycle::Annual { .. }) {
            for answer in &mut answers {
                answer.ready = false;
            }
        }
        // A draft that was itself carried over keeps what it came from, and what found no place on the way.
        let passed = self.carried.as_ref().filter(|_| earlier.is_none());
        let mut aside = passed.map_or_else(Vec::new, |passed| passed.set_aside.clone());
        aside.extend(set_aside);
        Ok(Carried {
            from_profile: match earlier {
                Some(earlier) => earlier.id,
                None => passed.and_then(|passed| passed.from_profile),
            },
            from_edition: source.edition.clone(),
            moved: earlier.is_none(),
            answers,
            set_aside: aside,
        })
    }
}

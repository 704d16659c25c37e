//! Where one site of the company answers otherwise than the company in general.
//!
//! The general answer stays what it is; a site that differs has a state and words of its own beside it, and counts in
//! every rule of completeness as if it were an answer. The site's name is pinned as it was, as validations do.

use super::answer::{LONGEST, clean};
use super::{AnswerState, Change, Command, Event, Facts, Mark, Profile, redline};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Somebody else was first.
const CHANGED: &str = "refusal-profile-site-changed";

/// What is said of one site, as it is recorded and signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteText {
    /// The site in the company's data.
    pub site: Uuid,
    /// Its name at the time.
    pub name: String,
    /// How far the criterion is met there.
    pub state: Option<AnswerState>,
    /// How.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// What will be done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
}

/// What stands for one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAnswer {
    /// What is said.
    pub text: SiteText,
    /// A form carries the one it was made from. Counted over all sites of the criterion, so that a site which was
    /// taken away and put back never has an old one again.
    pub rev: u32,
    /// The latest change.
    pub last: Option<Mark>,
}

/// One site's answer to be saved, made from revision `rev`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in what is recorded")]
pub struct SiteInput {
    pub criterion: String,
    pub site: Uuid,
    /// Its name in the company's data; none when it is not there.
    pub name: Option<String>,
    pub rev: u32,
    pub state: Option<AnswerState>,
    pub narrative: String,
    pub plan: String,
}

impl SiteText {
    /// Whether it says what was typed.
    pub fn says(&self, input: &SiteInput) -> bool {
        self.state == input.state && self.narrative == input.narrative && self.plan == input.plan
    }
}

impl SiteInput {
    /// The same with its texts cleaned.
    #[must_use]
    pub fn cleaned(mut self) -> Self {
        self.narrative = clean(&self.narrative);
        self.plan = clean(&self.plan);
        self
    }

    /// It says nothing of the site: there, the general answer holds.
    pub fn says_nothing(&self) -> bool {
        self.state.is_none() && self.narrative.is_empty() && self.plan.is_empty()
    }

    /// What the record is to be told.
    pub fn command(self) -> Command {
        if self.says_nothing() {
            return Command::DropSite {
                criterion: self.criterion,
                site: self.site,
                rev: self.rev,
            };
        }
        Command::AnswerSite(self)
    }
}

/// What saving one site's answer of a file would come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiteFate {
    /// It says what the record says.
    Same,
    /// It would be saved.
    Change,
    /// Somebody saved another version since the file was made: it is named and never overwritten.
    Conflict,
    /// It cannot be saved.
    Refused(Refusal),
}

/// A site's answer of a file with its fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeseenSite {
    /// The answer, cleaned.
    pub input: SiteInput,
    /// How it differs from what stands.
    pub change: Option<SiteChange>,
    /// What saving it would come to.
    pub fate: SiteFate,
}

/// How one site's answer differs between two rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in a change of the general answer")]
pub struct SiteChange {
    pub name: String,
    pub state_before: Option<AnswerState>,
    pub state_after: Option<AnswerState>,
    /// The site differed before.
    pub before: bool,
    /// It differs now.
    pub after: bool,
    pub narrative: Vec<Change>,
    pub plan: Vec<Change>,
}

impl SiteAnswer {
    /// As it stands right after it was carried over.
    pub(super) fn carried(text: &SiteText) -> Self {
        Self {
            text: text.clone(),
            rev: 1,
            last: None,
        }
    }
}

impl SiteChange {
    fn of(before: Option<&SiteText>, after: Option<&SiteText>) -> Option<Self> {
        let newest = after.or(before)?;
        let text = |of: fn(&SiteText) -> &str| {
            let (old, new) = (before.map_or("", of), after.map_or("", of));
            redline(old, new)
        };
        Some(Self {
            name: newest.name.clone(),
            state_before: before.and_then(|text| text.state),
            state_after: after.and_then(|text| text.state),
            before: before.is_some(),
            after: after.is_some(),
            narrative: text(|text| &text.narrative),
            plan: text(|text| &text.plan),
        })
    }

    /// What differs, site by site.
    pub(super) fn between(before: &[SiteText], after: &[SiteText]) -> Vec<Self> {
        let find = |texts: &[SiteText], site: Uuid| {
            let found = texts.iter().find(|text| text.site == site);
            found.cloned()
        };
        let gone = before
            .iter()
            .filter(|old| find(after, old.site).is_none())
            .filter_map(|old| Self::of(Some(old), None));
        let now = after.iter().filter_map(|new| {
            let old = find(before, new.site);
            (old.as_ref() != Some(new)).then(|| Self::of(old.as_ref(), Some(new)))?
        });
        now.chain(gone).collect()
    }
}

/// Joins what several answers say of the same sites, for an answer that is carried into another criterion.
pub(super) fn joined<'a>(
    sources: impl Iterator<Item = (&'a str, &'a [SiteAnswer])>,
    asked_anew: bool,
) -> Vec<SiteText> {
    let mut all: Vec<SiteText> = Vec::new();
    for (from, sites) in sources {
        for SiteAnswer { text, .. } in sites {
            match all.iter_mut().find(|known| known.site == text.site) {
                Some(known) => {
                    known.state = known.state.filter(|state| text.state == Some(*state));
                    for (kept, more) in [
                        (&mut known.narrative, &text.narrative),
                        (&mut known.plan, &text.plan),
                    ] {
                        if !more.is_empty() {
                            let both = format!("{kept}\n\n{from}\n{more}");
                            both.trim().clone_into(kept);
                        }
                    }
                }
                None => all.push(text.clone()),
            }
        }
    }
    if asked_anew {
        for text in &mut all {
            text.state = None;
        }
    }
    all
}

impl Profile {
    /// What stands for one site of a criterion.
    pub fn site(&self, criterion: &str, site: Uuid) -> Option<&SiteAnswer> {
        let sites = &self.answer(criterion)?.sites;
        sites.iter().find(|answer| answer.text.site == site)
    }

    /// The revision that a form about this site must carry: 0 while the site does not differ.
    pub fn site_rev(&self, criterion: &str, site: Uuid) -> u32 {
        self.site(criterion, site).map_or(0, |answer| answer.rev)
    }

    /// What each of these answers would come to, in their order.
    pub fn foresee_sites(
        &self,
        inputs: Vec<SiteInput>,
        facts: &Facts,
        now: Timestamp,
    ) -> Vec<ForeseenSite> {
        let mut seen = BTreeSet::new();
        let mut foreseen = Vec::new();
        for input in inputs {
            let input = input.cleaned();
            let twice = !seen.insert((input.criterion.clone(), input.site));
            let standing = self.site(&input.criterion, input.site);
            let old = standing.map(|standing| &standing.text);
            let new = (!input.says_nothing()).then(|| SiteText {
                site: input.site,
                // A new name alone is no other answer.
                name: old.map_or_else(
                    || input.name.clone().unwrap_or_default(),
                    |text| text.name.clone(),
                ),
                state: input.state,
                narrative: input.narrative.clone(),
                plan: input.plan.clone(),
            });
            let silent = old.is_some_and(|text| {
                text.state.is_none() && text.narrative.is_empty() && text.plan.is_empty()
            });
            let same = old == new.as_ref() || (silent && new.is_none());
            let fate = match (self.pinned(&input.criterion), twice) {
                (None, _) => SiteFate::Refused(
                    Refusal::new("refusal-profile-criterion-unknown")
                        .arg("criterion", &input.criterion),
                ),
                (_, true) => SiteFate::Refused(
                    Refusal::new("refusal-profile-twice").arg("criterion", &input.criterion),
                ),
                _ if same => SiteFate::Same,
                _ => match self.apply(input.clone().command(), facts, now) {
                    Ok(_) => SiteFate::Change,
                    Err(refusal) if refusal.key == CHANGED => SiteFate::Conflict,
                    Err(refusal) => SiteFate::Refused(refusal),
                },
            };
            foreseen.push(ForeseenSite {
                change: SiteChange::of(old, new.as_ref()),
                input,
                fate,
            });
        }
        foreseen
    }

    fn next_site_rev(&self, criterion: &str) -> u32 {
        self.answer(criterion).map_or(0, |answer| answer.site_rev) + 1
    }

    pub(super) fn answer_site(
        &self,
        input: SiteInput,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        self.unlocked_criterion(&input.criterion)?;
        let standing = self.site(&input.criterion, input.site);
        let name = input.name.or_else(|| standing.map(|s| s.text.name.clone()));
        let Some(name) = name else {
            return Err(Refusal::new("refusal-profile-site-unknown").field("site"));
        };
        if input.state.is_none() {
            return Err(Refusal::new("refusal-profile-site-state").field("state"));
        }
        let text = SiteText {
            site: input.site,
            name,
            state: input.state,
            narrative: clean(&input.narrative),
            plan: clean(&input.plan),
        };
        for (field, words) in [("narrative", &text.narrative), ("plan", &text.plan)] {
            let count = words.chars().count();
            if count > LONGEST {
                return Err(Refusal::new("refusal-profile-text-too-long")
                    .arg("criterion", &input.criterion)
                    .arg("limit", LONGEST)
                    .arg("count", count)
                    .field(field));
            }
        }
        if standing.is_some_and(|standing| standing.text == text) {
            return Ok(Vec::new());
        }
        if self.site_rev(&input.criterion, input.site) != input.rev {
            return refuse(CHANGED);
        }
        Ok(vec![Event::SiteAnswered {
            rev: self.next_site_rev(&input.criterion),
            criterion: input.criterion,
            text,
        }])
    }

    pub(super) fn drop_site(
        &self,
        criterion: String,
        site: Uuid,
        rev: u32,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        self.unlocked_criterion(&criterion)?;
        let Some(standing) = self.site(&criterion, site) else {
            return Ok(Vec::new());
        };
        if standing.rev != rev {
            return refuse(CHANGED);
        }
        Ok(vec![Event::SiteDropped {
            rev: self.next_site_rev(&criterion),
            site,
            name: standing.text.name.clone(),
            criterion,
        }])
    }

    pub(super) fn take_site(&mut self, criterion: &str, rev: u32, text: &SiteText, mark: &Mark) {
        let answer = self.answers.entry(criterion.to_owned()).or_default();
        answer.site_rev = rev;
        let fresh = SiteAnswer {
            text: text.clone(),
            rev,
            last: Some(mark.clone()),
        };
        match answer.sites.iter_mut().find(|s| s.text.site == text.site) {
            Some(standing) => *standing = fresh,
            None => answer.sites.push(fresh),
        }
        answer.touch(mark);
    }

    pub(super) fn drop_site_answer(&mut self, criterion: &str, rev: u32, site: Uuid, mark: &Mark) {
        let answer = self.answers.entry(criterion.to_owned()).or_default();
        answer.site_rev = rev;
        answer.sites.retain(|standing| standing.text.site != site);
        answer.touch(mark);
    }
}

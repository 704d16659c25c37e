//! The worksheet: a result for each criterion and site, with how it was verified, on which sample and evidence, and
//! what follows from it.

use super::command::{Facts, NewExhibit, ResultEntry};
use super::event::Event;
use super::plan::words;
use super::settled::{Checked, Exhibit, Sample, Site};
use super::state::Validation;
use super::words::CheckResult;
use crate::findings::Class;
use crate::pack::Strength;
use crate::{Refusal, refuse};

/// What a result asks for before the validation can be concluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    /// Nothing.
    Nothing,
    /// A deficiency with a required action: a required criterion is not fully met.
    Deficiency,
    /// A recommendation, or a deficiency where the specialist sees one: a recommended criterion is not fully met.
    Recommendation,
}

/// What follows from a result, by rule and not by taste, so that two specialists come to the same.
///
/// A required action stands on a must that is unmet, everything else is a recommendation (the validation guidelines of
/// 2003). That "partly met" counts as unmet is our reading (ADR 16): the guidelines know met and not met.
pub fn consequence(strength: Strength, result: CheckResult) -> Consequence {
    match (result.is_unmet(), strength) {
        (false, _) => Consequence::Nothing,
        (true, Strength::Must) => Consequence::Deficiency,
        (true, Strength::Should) => Consequence::Recommendation,
    }
}

/// How far the worksheet is. Nothing counts as done by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Criteria in the scope.
    pub in_scope: usize,
    /// Criteria that somebody looked at.
    pub looked_at: usize,
    /// Of those, criteria that apply: met, partly or not met. The rate of deficiencies is a share of these.
    pub judged: usize,
    /// Criteria expressly not looked at, at one site at least.
    pub not_checked: Vec<String>,
    /// Criteria without any result, or without one for some site.
    pub missing: Vec<String>,
}

impl Progress {
    /// Criteria that nobody looked at, whether somebody said so or not.
    pub fn unchecked(&self) -> usize {
        self.not_checked.len() + self.missing.len()
    }
}

impl Checked {
    /// Whether it says what an entry says, whoever entered it and when.
    fn says(&self, entry: &ResultEntry) -> bool {
        let ways = self.verified.iter().chain(&self.also);
        let unverified = !self.result.is_verified();
        entry.result == Some(self.result)
            && (unverified || ways.eq(entry.verified.iter()))
            && self.sample == entry.sample
            && self.evidence == entry.evidence
            && self.reference == entry.reference.trim()
            && self.note == entry.note.trim()
            && self.sites == entry.sites
    }
}

impl Validation {
    /// How far the worksheet is.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress {
            in_scope: self.scope().len(),
            ..Progress::default()
        };
        for scoped in self.scope() {
            match self.results.get(&scoped.id).map(|checked| checked.result) {
                _ if !self.is_done(&scoped.id) => progress.missing.push(scoped.id.clone()),
                None => progress.missing.push(scoped.id.clone()),
                Some(CheckResult::NotChecked) => progress.not_checked.push(scoped.id.clone()),
                Some(result) => {
                    progress.looked_at += 1;
                    progress.judged += usize::from(result != CheckResult::NotApplicable);
                }
            }
        }
        progress
    }

    /// The results of a criterion, oldest first: one for the company as a whole, or several for its sites.
    pub fn results_of(&self, criterion: &str) -> &[Checked] {
        self.by_site.get(criterion).map_or(&[], Vec::as_slice)
    }

    /// Sites of the plan for which the criterion has no result yet.
    pub fn open_sites(&self, criterion: &str) -> Vec<&Site> {
        let given = self.results_of(criterion);
        let sites = self.plan.iter().flat_map(|plan| &plan.sites);
        sites
            .filter(|site| {
                !given
                    .iter()
                    .any(|checked| checked.sites.is_empty() || checked.sites.contains(&site.id))
            })
            .collect()
    }

    /// Of how many criteria each site has its result; nothing for a visit of one site, or one that began before each
    /// site was asked for.
    pub fn progress_by_site(&self) -> Vec<(&Site, usize)> {
        let sites = self.plan.iter().flat_map(|plan| &plan.sites);
        let several = sites.clone().count() > 1 && self.each_site;
        let done = |site: &Site| {
            let given = |criterion: &str| {
                let mut lines = self.results_of(criterion).iter();
                lines.any(|line| line.sites.is_empty() || line.sites.contains(&site.id))
            };
            let scope = self.scope().iter();
            scope.filter(|scoped| given(&scoped.id)).count()
        };
        let sites = sites.filter(|_| several);
        sites.map(|site| (site, done(site))).collect()
    }

    /// Whether the criterion has all the results it needs.
    pub fn is_done(&self, criterion: &str) -> bool {
        self.results.contains_key(criterion)
            && (!self.each_site || self.open_sites(criterion).is_empty())
    }

    /// How many results the criterion ever had.
    pub fn revision(&self, criterion: &str) -> u32 {
        self.revisions.get(criterion).copied().unwrap_or_default()
    }

    /// What the team kept of a criterion.
    pub fn exhibits_of(&self, criterion: &str) -> impl Iterator<Item = &Exhibit> {
        self.exhibits
            .iter()
            .filter(move |exhibit| exhibit.criterion == criterion)
    }

    /// What the result of a criterion still asks for: nothing once a finding of the right class stands for it.
    pub fn owes(&self, criterion: &str) -> Consequence {
        let Some((scoped, checked)) = self.scoped(criterion).zip(self.results.get(criterion))
        else {
            return Consequence::Nothing;
        };
        let answers = |raised: &&super::Raised| raised.criterion == criterion;
        let mut found = self.findings.iter().filter(answers);
        match consequence(scoped.strength, checked.result) {
            Consequence::Deficiency if self.has_deficiency(criterion) => Consequence::Nothing,
            Consequence::Recommendation if found.any(|r| r.class != Class::BestPractice) => {
                Consequence::Nothing
            }
            owed => owed,
        }
    }

    /// Required criteria found unmet without a deficiency raised for them: nothing may hide there.
    pub fn musts_without_finding(&self) -> Vec<String> {
        self.owing(Consequence::Deficiency)
    }

    /// Recommended criteria found unmet without any finding. Visits that began before this was asked are not held to it:
    /// one that was concluded with conditions could no longer raise the finding.
    pub fn shoulds_without_finding(&self) -> Vec<String> {
        if !self.each_site {
            return Vec::new();
        }
        self.owing(Consequence::Recommendation)
    }

    fn owing(&self, what: Consequence) -> Vec<String> {
        let owing = self.scope().iter().filter(|s| self.owes(&s.id) == what);
        owing.map(|scoped| scoped.id.clone()).collect()
    }

    /// A result takes the place of earlier ones for the same sites; those of other sites stay.
    pub(super) fn take_result(&mut self, checked: Checked) {
        let criterion = checked.criterion.clone();
        *self.revisions.entry(criterion.clone()).or_default() += 1;
        self.operations.extend(checked.operation);
        let sites: Vec<uuid::Uuid> = self
            .plan
            .iter()
            .flat_map(|plan| plan.sites.iter().map(|site| site.id))
            .collect();
        let given = self.by_site.entry(criterion.clone()).or_default();
        if checked.sites.is_empty() || !self.each_site {
            given.clear();
        }
        for earlier in given.iter_mut() {
            if earlier.sites.is_empty() {
                earlier.sites.clone_from(&sites);
            }
            earlier.sites.retain(|site| !checked.sites.contains(site));
        }
        given.retain(|earlier| !earlier.sites.is_empty());
        given.push(checked);
        if let Some(gravest) = given.iter().max_by_key(|one| one.result.gravity()) {
            self.results.insert(criterion, gravest.clone());
        }
    }

    pub(super) fn record_results(
        &self,
        entries: Vec<ResultEntry>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if entries.is_empty() {
            return refuse("refusal-validation-no-results");
        }
        let mut events = Vec::new();
        for entry in entries {
            if !self.sent_before(&entry)? && !self.stands(&entry) {
                events.push(self.result(entry, facts)?);
            }
        }
        Ok(events)
    }

    /// Whether an entry was taken already: what is sent twice counts once. Other content under the same number is no
    /// repetition, and must not be dropped as if it were one.
    fn sent_before(&self, entry: &ResultEntry) -> Result<bool, Refusal> {
        let made = entry.made_from.as_ref();
        let Some(made) = made.filter(|made| self.operations.contains(&made.operation)) else {
            return Ok(false);
        };
        let mut standing = self.results_of(&entry.criterion).iter();
        let taken = standing.find(|checked| checked.operation == Some(made.operation));
        match taken {
            Some(taken) if !taken.says(entry) => {
                let key = "refusal-validation-changed-meanwhile";
                Err(Refusal::new(key).arg("criterion", &entry.criterion))
            }
            _ => Ok(true),
        }
    }

    /// Whether this very result stands already: a file that somebody adds to a finished criterion does not put their
    /// name under a colleague's result.
    fn stands(&self, entry: &ResultEntry) -> bool {
        let mut standing = self.results_of(&entry.criterion).iter();
        standing.any(|checked| checked.says(entry))
    }

    fn result(&self, entry: ResultEntry, facts: &Facts<'_>) -> Result<Event, Refusal> {
        let of = |key: &str| Refusal::new(key).arg("criterion", &entry.criterion);
        let Some(scoped) = self.scoped(&entry.criterion) else {
            return Err(of("refusal-validation-not-in-scope"));
        };
        let stale = |made: &super::MadeFrom| made.revision != self.revision(&scoped.id);
        if entry.made_from.as_ref().is_some_and(stale) {
            return Err(of("refusal-validation-changed-meanwhile"));
        }
        let Some(result) = entry.result else {
            return Err(of("refusal-validation-result-missing").field("result"));
        };
        if result.is_verified() && entry.verified.is_empty() {
            return Err(of("refusal-validation-verification-missing").field("verified"));
        }
        let note = entry.note.trim();
        if note.is_empty() && result != CheckResult::Met {
            let key = match result {
                CheckResult::NotChecked => "refusal-validation-not-checked-reason",
                _ => "refusal-validation-note-missing",
            };
            return Err(of(key).field("note"));
        }
        if entry.sites.iter().any(|site| self.site(*site).is_none()) {
            return Err(of("refusal-validation-site-not-in-plan").field("sites"));
        }
        if let Some(sample) = &entry.sample {
            check_sample(sample, result, &of)?;
        }
        let mut ways = Vec::new();
        for way in entry.verified {
            if result.is_verified() && !ways.contains(&way) {
                ways.push(way);
            }
        }
        let mut ways = ways.into_iter();
        let checked = Checked {
            criterion: scoped.id.clone(),
            result,
            verified: ways.next(),
            also: ways.collect(),
            sample: entry.sample,
            evidence: entry.evidence,
            reference: entry.reference.trim().to_owned(),
            note: note.to_owned(),
            sites: entry.sites,
            operation: entry.made_from.map(|made| made.operation),
            by: facts.actor,
            on: facts.today,
        };
        if !result.is_unmet() && self.has_deficiency(&scoped.id) {
            // Another site may be met; the criterion as a whole stays what the deficiency says.
            let mut then = self.clone();
            then.take_result(checked.clone());
            let whole = then.results.get(&scoped.id);
            if !whole.is_some_and(|whole| whole.result.is_unmet()) {
                let key = "refusal-validation-result-has-deficiency";
                return Err(of_criterion(key, &scoped.id).field("result"));
            }
        }
        Ok(Event::ResultRecorded { checked })
    }

    pub(super) fn keep_exhibit(
        &self,
        new: NewExhibit,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.scoped(&new.criterion).is_none() {
            return Err(of_criterion(
                "refusal-validation-not-in-scope",
                &new.criterion,
            ));
        }
        if self.exhibits.iter().any(|known| known.id == new.id) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::ExhibitKept {
            exhibit: Exhibit {
                id: new.id,
                criterion: new.criterion,
                name: new.file.name,
                media_type: new.file.media_type,
                size: new.file.size,
                sha256: new.file.sha256,
                shows: words("shows", &new.shows)?,
                by: facts.actor,
                on: facts.today,
            },
        }])
    }
}

fn of_criterion(key: &str, criterion: &str) -> Refusal {
    Refusal::new(key).arg("criterion", criterion)
}

/// A sample says what was drawn from what. One that holds a failure cannot show that the criterion is met.
fn check_sample(
    sample: &Sample,
    result: CheckResult,
    of: &impl Fn(&str) -> Refusal,
) -> Result<(), Refusal> {
    if !result.is_verified() {
        return Err(of("refusal-validation-sample-unverified").field("drawn"));
    }
    if sample.drawn == 0 || sample.drawn > sample.of {
        return Err(of("refusal-validation-sample-size").field("drawn"));
    }
    if sample.from.trim().is_empty() {
        return Err(of("refusal-validation-sample-from").field("from"));
    }
    if sample.failed > sample.drawn {
        return Err(of("refusal-validation-sample-failed").field("failed"));
    }
    if sample.failed > 0 && result == CheckResult::Met {
        return Err(of("refusal-validation-sample-against-result")
            .arg("failed", sample.failed)
            .field("result"));
    }
    Ok(())
}

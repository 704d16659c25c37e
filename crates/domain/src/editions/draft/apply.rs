//! The steps of an edition's way, and when each is refused.

use super::{
    Change, Command, Draft, Event, Facts, Imported, LIFE_CYCLE, Translation, TranslationState,
};
use crate::editions::catalogue::Publication;
use crate::editions::links::{Relation, Rule};
use crate::pack::{Criterion, Edition, Text, criterion_order};
use crate::{Refusal, refuse};

/// Fewer characters than this explain nothing to whoever reads them later.
const SHORTEST_REASONS: usize = 20;
/// The most characters of what a criterion asks, and of what it means or of one piece of evidence.
const LONGEST: (usize, usize) = (1_000, 4_000);
/// The most characters of reasons, and of an edition's name.
const LONGEST_REASONS: usize = 2_000;
const LONGEST_NAME: usize = 120;
/// The languages beside English.
const TRANSLATIONS: [&str; 2] = ["es", "fr"];

impl Draft {
    /// Takes a command, or says why not.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let stages = LIFE_CYCLE.iter().find(|(name, _)| *name == command.name());
        if !stages.is_some_and(|(_, stages)| stages.contains(&self.stage)) {
            return Err(Refusal::new("refusal-edition-stage").arg("stage", self.stage.code()));
        }
        let event = match command {
            Command::Begin { id, name, imported } => return begin(id, name, imported, facts),
            Command::TakeFile { imported } => {
                self.basis(facts)?;
                Event::FileTaken { imported }
            }
            Command::Write {
                criterion,
                relation,
                from,
                rule,
                compared,
                rev,
            } => {
                if rev != self.rev(&criterion.id) {
                    return Err(
                        Refusal::new("refusal-edition-stale").arg("criterion", &criterion.id)
                    );
                }
                return self.write((criterion, &compared), relation, from, rule, facts);
            }
            Command::Retire { criterion, reasons } => {
                let basis = self.basis(facts)?;
                if basis.criterion(&criterion).is_none() {
                    return Err(unknown(&criterion));
                }
                Event::Changed {
                    change: Change::Retired {
                        reasons: said(&reasons)?,
                    },
                    criterion,
                }
            }
            Command::Restore { criterion } => {
                if !self.changes.contains_key(&criterion) {
                    return Err(unknown(&criterion));
                }
                Event::Restored { criterion }
            }
            Command::Consult { until } => {
                if self.changes.is_empty() {
                    return refuse("refusal-edition-nothing-changed");
                }
                if until <= facts.today {
                    return Err(Refusal::new("refusal-edition-past").field("until"));
                }
                Event::ConsultationOpened { until }
            }
            Command::CloseConsultation => Event::ConsultationClosed,
            Command::Propose {
                effective_from,
                basis_until,
                reasons,
            } => {
                let basis = self.basis(facts)?;
                if let Some(fault) = self.faults(basis).into_iter().next() {
                    return Err(fault);
                }
                if facts.unanswered > 0 {
                    return Err(
                        Refusal::new("refusal-edition-unanswered").arg("count", facts.unanswered)
                    );
                }
                dates(effective_from, basis_until, facts)?;
                Event::Proposed {
                    effective_from,
                    basis_until,
                    reasons: said(&reasons)?,
                    by: facts.by,
                }
            }
            Command::SendBack { reasons } => {
                self.other_hands(facts)?;
                Event::SentBack {
                    reasons: said(&reasons)?,
                }
            }
            Command::Publish => return self.publish(facts),
            Command::Abandon { reasons } => Event::Abandoned {
                reasons: said(&reasons)?,
            },
        };
        Ok(vec![event])
    }

    /// The edition it follows: still the newest, and still what it was when this one was begun.
    fn basis<'a>(&self, facts: &Facts<'a>) -> Result<&'a Edition, Refusal> {
        let newest = facts.catalogue.newest();
        match newest.filter(|edition| edition.id == self.basis) {
            None => refuse("refusal-edition-basis-superseded"),
            Some(basis) if basis.hash != self.basis_hash => refuse("refusal-edition-basis-altered"),
            Some(basis) => Ok(basis),
        }
    }

    fn write(
        &self,
        (criterion, compared): (Box<Criterion>, &[String]),
        relation: Relation,
        from: Vec<String>,
        rule: Rule,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let basis = self.basis(facts)?;
        let criterion = Box::new(checked(*criterion, facts)?);
        let used_before = |id: &str| {
            let mut editions = facts.catalogue.editions().into_iter();
            editions.any(|edition| edition.criterion(id).is_some())
        };
        if basis.criterion(&criterion.id).is_none() && used_before(&criterion.id) {
            return Err(Refusal::new("refusal-edition-number-reused")
                .arg("criterion", &criterion.id)
                .field("id"));
        }
        if let Some(unknown_id) = from.iter().find(|id| basis.criterion(id).is_none()) {
            return Err(unknown(unknown_id).field("from"));
        }
        if !relation.rules().contains(&rule) {
            return Err(Refusal::new("refusal-edition-rule")
                .arg("criterion", &criterion.id)
                .field("rule"));
        }
        let translations = self.translations(basis, &criterion, compared);
        let change = Change::Written {
            relation,
            from,
            rule,
            translations,
            criterion: criterion.clone(),
        };
        if self.changes.get(&criterion.id) == Some(&change) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Changed {
            criterion: criterion.id,
            change,
        }])
    }

    /// How each language stands once a criterion is written. A translation that nobody touched while the English text
    /// changed is outdated until somebody has compared the two.
    fn translations(
        &self,
        basis: &Edition,
        criterion: &Criterion,
        compared: &[String],
    ) -> Vec<Translation> {
        let before = self.criterion(basis, &criterion.id);
        let stood = |lang: &str| match self.changes.get(&criterion.id) {
            Some(Change::Written { translations, .. }) => translations
                .iter()
                .find(|each| each.lang == lang)
                .map_or(TranslationState::Current, |each| each.state),
            _ => TranslationState::Current,
        };
        // What is asked, what it means, and the list of evidence, each by itself.
        let parts = |criterion: &Criterion, lang: &str| -> [Vec<String>; 3] {
            let own = |text: &Text| text.get(lang).to_owned();
            let evidence = criterion.evidence.iter().map(own);
            [
                vec![own(&criterion.text)],
                vec![own(&criterion.meaning)],
                evidence.collect(),
            ]
        };
        let changed = |lang: &str| -> Vec<bool> {
            let now = parts(criterion, lang);
            let Some(then) = before.map(|before| parts(before, lang)) else {
                return vec![true; now.len()];
            };
            now.iter()
                .zip(&then)
                .map(|(now, then)| now != then)
                .collect()
        };
        let english = changed("en");
        let translation = |lang: &str| {
            let own = changed(lang);
            let left_behind = english
                .iter()
                .zip(&own)
                .any(|(english, own)| *english && !own);
            let empty = |text: &String| text.trim().is_empty();
            let state = if parts(criterion, lang).iter().flatten().any(empty) {
                TranslationState::Missing
            } else if compared.iter().any(|each| each == lang) {
                TranslationState::Current
            } else if left_behind {
                TranslationState::Outdated
            } else if own.contains(&true) {
                TranslationState::Current
            } else {
                stood(lang)
            };
            Translation {
                lang: lang.to_owned(),
                state,
            }
        };
        TRANSLATIONS.into_iter().map(translation).collect()
    }

    /// Refuses whoever had a hand in it.
    fn other_hands(&self, facts: &Facts<'_>) -> Result<(), Refusal> {
        if self.makers.contains(&facts.by) {
            return refuse("refusal-edition-own-work");
        }
        Ok(())
    }

    fn publish(&self, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        self.other_hands(facts)?;
        let basis = self.basis(facts)?;
        let Some(proposal) = &self.proposal else {
            return refuse("refusal-edition-nothing-proposed");
        };
        if let Some(fault) = self.faults(basis).into_iter().next() {
            return Err(fault);
        }
        dates(proposal.effective_from, proposal.basis_until, facts)?;
        let mut publication = Publication {
            edition: self.content(basis),
            basis: self.basis.clone(),
            links: self.links(basis),
            basis_until: proposal.basis_until,
            kept: self
                .imported
                .as_ref()
                .and_then(|imported| imported.kept.clone()),
            kept_of: self
                .imported
                .as_ref()
                .and_then(|imported| imported.kept_of.clone()),
        };
        publication.edition.hash = publication.content_hash();
        Ok(vec![Event::Published {
            publication: Box::new(publication),
        }])
    }
}

fn begin(
    id: String,
    name: Text,
    imported: Option<Imported>,
    facts: &Facts<'_>,
) -> Result<Vec<Event>, Refusal> {
    let form = id
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !form || id.len() < 3 || id.len() > 40 || id.starts_with('-') || id.ends_with('-') {
        return Err(Refusal::new("refusal-edition-id").field("id"));
    }
    if facts.catalogue.edition(&id).is_some() {
        return Err(Refusal::new("refusal-edition-id-taken")
            .arg("id", &id)
            .field("id"));
    }
    for (field, text) in [
        ("name_en", &name.en),
        ("name_es", &name.es),
        ("name_fr", &name.fr),
    ] {
        if text.trim().is_empty() {
            return Err(Refusal::new("refusal-edition-empty").field(field));
        }
        short_enough(text, LONGEST_NAME, field)?;
    }
    let Some(basis) = facts.catalogue.newest() else {
        return refuse("refusal-edition-basis-superseded");
    };
    Ok(vec![Event::Begun {
        id,
        name,
        basis: basis.id.clone(),
        basis_hash: basis.hash.clone(),
        imported,
    }])
}

/// A date lies ahead, so that nobody learns of a criterion on the day it binds, and every process of the installation
/// knows the edition before it counts.
fn dates(
    effective_from: jiff::civil::Date,
    basis_until: jiff::civil::Date,
    facts: &Facts<'_>,
) -> Result<(), Refusal> {
    if effective_from <= facts.today {
        return Err(Refusal::new("refusal-edition-past").field("effective_from"));
    }
    if basis_until < effective_from {
        return Err(Refusal::new("refusal-edition-until").field("basis_until"));
    }
    Ok(())
}

fn unknown(criterion: &str) -> Refusal {
    Refusal::new("refusal-edition-criterion-unknown").arg("criterion", criterion)
}

fn said(reasons: &str) -> Result<String, Refusal> {
    let reasons = reasons.trim();
    if reasons.chars().count() < SHORTEST_REASONS {
        return Err(Refusal::new("refusal-edition-reasons")
            .arg("least", SHORTEST_REASONS)
            .field("reasons"));
    }
    short_enough(reasons, LONGEST_REASONS, "reasons")?;
    Ok(reasons.to_owned())
}

fn short_enough(text: &str, longest: usize, field: &str) -> Result<(), Refusal> {
    if text.chars().count() > longest {
        return Err(Refusal::new("refusal-edition-long")
            .arg("limit", longest)
            .field(field));
    }
    Ok(())
}

fn clean(text: &mut Text) {
    for each in [&mut text.en, &mut text.es, &mut text.fr] {
        *each = each.trim().replace("\r\n", "\n");
    }
}

/// A criterion whose parts can stand in an edition.
fn checked(mut criterion: Criterion, facts: &Facts<'_>) -> Result<Criterion, Refusal> {
    let category = criterion_order(&criterion.id).map(|(category, _)| category);
    let known = category.and_then(|number| facts.pack.category(u8::try_from(number).ok()?));
    let Some(known) = known else {
        return Err(Refusal::new("refusal-edition-number").field("id"));
    };
    criterion.category = known.number;
    clean(&mut criterion.text);
    clean(&mut criterion.meaning);
    criterion.evidence.iter_mut().for_each(clean);
    criterion.evidence.retain(|text| *text != Text::default());
    for (field, text) in [
        ("text_en", &criterion.text.en),
        ("meaning_en", &criterion.meaning.en),
    ] {
        if text.is_empty() {
            return Err(Refusal::new("refusal-edition-empty").field(field));
        }
    }
    for lang in ["en", "es", "fr"] {
        short_enough(criterion.text.get(lang), LONGEST.0, &format!("text_{lang}"))?;
        let meaning = criterion.meaning.get(lang);
        short_enough(meaning, LONGEST.1, &format!("meaning_{lang}"))?;
        for evidence in &criterion.evidence {
            let evidence = evidence.get(lang);
            short_enough(evidence, LONGEST.1, &format!("evidence_{lang}"))?;
        }
    }
    let stranger = |each: &crate::pack::Applies| facts.pack.entity_type(&each.entity).is_none();
    if criterion.applies.is_empty() || criterion.applies.iter().any(stranger) {
        return Err(Refusal::new("refusal-edition-applies").field("applies"));
    }
    for applies in &criterion.applies {
        let Some(id) = &applies.strand else { continue };
        let strand = facts.pack.strand(id);
        if !strand.is_some_and(|strand| strand.entity_types.contains(&applies.entity)) {
            return Err(Refusal::new("refusal-edition-strand").field("applies"));
        }
    }
    Ok(criterion)
}

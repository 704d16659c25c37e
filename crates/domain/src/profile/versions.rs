//! Two signed submissions side by side, also across editions: what a company says now that it did not say then.

use super::snapshot::AnswerChange;
use super::{Filed, SiteText, Submission};
use crate::editions::{Link, Relation};
use crate::ids::EvidenceId;
use crate::pack::Strength;
use crate::pack::words;
use serde::{Deserialize, Serialize};

words! {
    /// What became of an answer between two submissions.
    Became {
        /// It says the same.
        Same = "same",
        /// It says something else.
        Changed = "changed",
        /// Nothing like it was answered before.
        New = "new",
        /// It is not answered any more.
        Gone = "gone",
    }
}

/// One criterion of two submissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The criterion in the later submission; in the earlier one for an answer that is gone.
    pub criterion: String,
    /// The criteria of the earlier submission that it comes from.
    pub from: Vec<String>,
    /// How it comes from them; none within one edition.
    pub relation: Option<Relation>,
    /// What became of the answer.
    pub fate: Became,
    /// How strongly it applied then and now, where that differs.
    pub strength: Option<(Strength, Strength)>,
    /// What differs; none where nothing does.
    pub change: Option<AnswerChange>,
}

/// Several answers as one: each text under the number it was given for, as they are joined when they are carried over.
pub(super) fn together(sources: &[(&str, &Filed)]) -> Filed {
    if let [(_, only)] = sources {
        return (*only).clone();
    }
    let joined = |text: fn(&Filed) -> &str| {
        let said = sources.iter().filter(|(_, filed)| !text(filed).is_empty());
        let said = said.map(|(id, filed)| format!("{id}\n{}", text(filed)));
        said.collect::<Vec<_>>().join("\n\n")
    };
    let mut states = sources.iter().map(|(_, filed)| filed.state);
    let first = states.next().flatten();
    let mut evidence: Vec<EvidenceId> = Vec::new();
    let mut sites: Vec<SiteText> = Vec::new();
    for (_, filed) in sources {
        let more = filed.evidence.iter().filter(|id| !evidence.contains(id));
        evidence.extend(more.copied().collect::<Vec<_>>());
        sites.extend(filed.sites.iter().cloned());
    }
    Filed {
        state: first.filter(|_| states.all(|state| state == first)),
        narrative: joined(|filed| &filed.narrative),
        plan: joined(|filed| &filed.plan),
        evidence,
        prepared_by: Vec::new(),
        sites,
    }
}

impl Filed {
    fn nothing() -> Self {
        Self {
            state: None,
            narrative: String::new(),
            plan: String::new(),
            evidence: Vec::new(),
            prepared_by: Vec::new(),
            sites: Vec::new(),
        }
    }
}

impl Submission {
    /// Every criterion of this submission beside what an earlier one said, in this one's order, and after them what the
    /// earlier one said that has no place here. `links` say how this one's edition comes from the earlier one's; none
    /// when both were signed under the same.
    pub fn differences(&self, earlier: &Self, links: Option<&[Link]>) -> Vec<Difference> {
        let mut placed: Vec<&str> = Vec::new();
        let mut all = Vec::new();
        for (criterion, strength) in &self.criteria {
            let Some(now) = self.answers.get(criterion) else {
                continue;
            };
            let link = links.and_then(|links| {
                let mut links = links.iter();
                links.find(|link| link.to.as_deref() == Some(criterion))
            });
            let own = [criterion.clone()];
            let ids = match (links, link) {
                (None, _) => own.as_slice(),
                (Some(_), link) => link.map_or(&[][..], |link| link.from.as_slice()),
            };
            let sources = ids.iter().filter_map(|id| {
                let (id, filed) = earlier.answers.get_key_value(id)?;
                Some((id.as_str(), filed))
            });
            let sources: Vec<(&str, &Filed)> = sources.collect();
            placed.extend(sources.iter().map(|(id, _)| *id));
            let relation = link.map(|link| link.relation);
            let before = earlier.strength(ids).filter(|_| !sources.is_empty());
            let strength = before
                .filter(|before| before != strength)
                .map(|b| (b, *strength));
            let change = self.between(earlier, &sources, now);
            all.push(Difference {
                criterion: criterion.clone(),
                from: sources.iter().map(|(id, _)| (*id).to_owned()).collect(),
                relation,
                fate: match (sources.is_empty(), &change) {
                    (true, _) => Became::New,
                    (false, Some(_)) => Became::Changed,
                    (false, None) => Became::Same,
                },
                strength,
                change,
            });
        }
        let gone = earlier.criteria.iter().filter_map(|(criterion, _)| {
            let before = earlier.answers.get(criterion)?;
            (!placed.contains(&criterion.as_str())).then(|| Difference {
                criterion: criterion.clone(),
                from: vec![criterion.clone()],
                relation: links.map(|_| Relation::Retired),
                fate: Became::Gone,
                strength: None,
                change: Some(AnswerChange::between(before, &Filed::nothing())),
            })
        });
        all.extend(gone);
        all
    }

    fn between(
        &self,
        earlier: &Self,
        sources: &[(&str, &Filed)],
        now: &Filed,
    ) -> Option<AnswerChange> {
        if sources.is_empty() {
            return Some(AnswerChange::between(&Filed::nothing(), now));
        }
        let before = together(sources);
        let renewed = self.renewed_since(earlier, now);
        if renewed.is_empty() && before.says_the_same(now) {
            return None;
        }
        Some(AnswerChange {
            evidence_renewed: renewed,
            ..AnswerChange::between(&before, now)
        })
    }

    /// The strongest of how several criteria applied.
    fn strength(&self, ids: &[String]) -> Option<Strength> {
        let named = self.criteria.iter().filter(|(id, _)| ids.contains(id));
        let mut named = named.map(|(_, strength)| *strength);
        let first = named.next()?;
        Some(if named.any(|s| s == Strength::Must) {
            Strength::Must
        } else {
            first
        })
    }
}

//! One step of a profile: the events it makes, or why it is refused.

use super::command::{Command, Facts, Signer};
use super::review::Decided;
use super::{AnswerInput, Document, Event, Pinned, Profile, Signature, Stage, answer};
use crate::ids::{AccountId, EvidenceId, MemberId};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use std::collections::BTreeSet;

impl Profile {
    /// Decides what happens, or why nothing does.
    #[expect(clippy::too_many_lines, reason = "one arm for each command")]
    pub fn apply(
        &self,
        command: Command,
        facts: &Facts,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Open {
                profile,
                member,
                entity_type,
                strands,
                edition,
                edition_hash,
                cycle,
                criteria,
            } => {
                self.check_opening(member, &criteria, facts)?;
                Ok(vec![Event::Opened {
                    profile,
                    member,
                    entity_type,
                    strands,
                    edition,
                    edition_hash,
                    cycle,
                    criteria,
                }])
            }
            Command::CarryOver {
                edition,
                edition_hash,
                criteria,
                links,
                earlier,
            } => {
                let carried = self.carrying(earlier.as_deref(), &criteria, &links, facts)?;
                Ok(vec![Event::CarriedOver {
                    edition,
                    edition_hash,
                    criteria,
                    carried,
                }])
            }
            Command::Save { answers } => self.save(answers, facts),
            Command::Confirm {
                rows,
                last_accepted,
                lane_facts,
            } => self.confirm(rows, last_accepted.as_deref(), &lane_facts, facts),
            Command::Attach {
                criterion,
                evidence,
                owner,
            } => self.attach(criterion, evidence, owner, facts),
            Command::Detach {
                criterion,
                evidence,
            } => self.detach(criterion, evidence, facts),
            Command::Keep { rest } => {
                self.own_draft(facts)?;
                rest.fits()?;
                let known = self.kept_for(self.round);
                let known = known == Some(&*rest) || (known.is_none() && rest.is_nothing());
                Ok(if known {
                    Vec::new()
                } else {
                    vec![Event::Kept { rest }]
                })
            }
            Command::AnswerSite(input) => self.answer_site(input, facts),
            Command::DropSite {
                criterion,
                site,
                rev,
            } => self.drop_site(criterion, site, rev, facts),
            Command::Submit {
                round,
                signer,
                documents,
            } => self.submit(round, signer, documents, facts, now),
            Command::Decide {
                round,
                criterion,
                verdict,
                comment,
                note,
                blocks,
                reason,
            } => {
                let decided = Decided {
                    verdict,
                    comment: &comment,
                    note: &note,
                    blocks,
                    reason,
                };
                self.decide(round, criterion, decided, facts)
            }
            Command::DrawSample {
                round,
                seed,
                rule,
                signals,
            } => self.draw_sample(round, seed, rule, &signals, facts),
            Command::AcceptTogether { round, signals } => {
                self.accept_together(round, &signals, facts)
            }
            Command::Return { round } => self.send_back(round, facts),
            Command::Accept { round } => self.accept(round, facts),
        }
    }

    fn check_opening(
        &self,
        member: MemberId,
        criteria: &[Pinned],
        facts: &Facts,
    ) -> Result<(), Refusal> {
        if self.stage != Stage::Unopened {
            return refuse("refusal-profile-already-open");
        }
        if facts.company.is_some_and(|company| company != member) {
            return refuse("refusal-profile-not-your-company");
        }
        if criteria.is_empty() {
            return refuse("refusal-profile-no-criteria");
        }
        Ok(())
    }

    fn save(&self, answers: Vec<AnswerInput>, facts: &Facts) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        let mut seen = BTreeSet::new();
        for input in &answers {
            if !seen.insert(input.criterion.clone()) {
                return Err(
                    Refusal::new("refusal-profile-twice").arg("criterion", &input.criterion)
                );
            }
            self.unlocked_criterion(&input.criterion)?;
        }
        if let Some(conflict) = self.conflicts(&answers).first() {
            return Err(Refusal::new("refusal-profile-answer-changed")
                .arg("criterion", &conflict.mine.criterion));
        }
        let answers: Vec<_> = answers.into_iter().map(AnswerInput::cleaned).collect();
        for input in &answers {
            input.fits()?;
        }
        let answers = self.changes_of(answers);
        Ok(if answers.is_empty() {
            Vec::new()
        } else {
            vec![Event::Answered { answers }]
        })
    }

    fn attach(
        &self,
        criterion: String,
        evidence: EvidenceId,
        owner: Option<MemberId>,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        self.unlocked_criterion(&criterion)?;
        if owner.is_none() || owner != self.member {
            return refuse("refusal-profile-evidence-foreign");
        }
        if self.has(&criterion, evidence) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::EvidenceAttached {
            criterion,
            evidence,
        }])
    }

    fn detach(
        &self,
        criterion: String,
        evidence: EvidenceId,
        facts: &Facts,
    ) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        self.unlocked_criterion(&criterion)?;
        if !self.has(&criterion, evidence) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::EvidenceDetached {
            criterion,
            evidence,
        }])
    }

    fn has(&self, criterion: &str, evidence: EvidenceId) -> bool {
        self.answer(criterion)
            .is_some_and(|answer| answer.evidence.contains(&evidence))
    }

    fn submit(
        &self,
        round: u32,
        signer: Signer,
        documents: Vec<Document>,
        facts: &Facts,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        self.own_draft(facts)?;
        let Some(account) = facts.account.filter(|_| facts.role == "officer") else {
            return refuse("refusal-profile-officer-only");
        };
        if round != self.round {
            return refuse("refusal-profile-round");
        }
        // A profile that was once sent in is reviewed to its end under its own edition.
        if facts.edition.closed && self.submissions.is_empty() {
            return refuse("refusal-profile-edition-superseded");
        }
        let known = [&self.edition_hash, &facts.edition.hash];
        if known.iter().all(|hash| !hash.is_empty()) && self.edition_hash != facts.edition.hash {
            return refuse("refusal-profile-edition-altered");
        }
        let open = self.gaps().iter().filter(|gap| gap.blocks()).count();
        if open > 0 {
            return Err(Refusal::new("refusal-profile-gaps").arg("count", open));
        }
        let signature = sign(signer, account, facts, now)?;
        let documents = self.documents(documents)?;
        let filed = self.file(round, &signature, &documents, "");
        Ok(vec![Event::Submitted {
            round,
            snapshot_hash: filed.snapshot().hash(),
            signature,
            documents,
        }])
    }

    /// The documents that are attached, in a fixed order. One that nothing is known of cannot be signed for.
    fn documents(&self, mut known: Vec<Document>) -> Result<Vec<Document>, Refusal> {
        known.sort_by_key(|document| document.id);
        known.dedup_by_key(|document| document.id);
        let attached = self.attached();
        known.retain(|document| attached.contains(&document.id));
        if known.len() != attached.len() {
            return refuse("refusal-profile-evidence-unknown");
        }
        Ok(known)
    }

    /// Refuses unless the company's own person acts on a profile that is with the company.
    pub(crate) fn own_draft(&self, facts: &Facts) -> Result<(), Refusal> {
        match self.stage {
            Stage::Unopened => return refuse("refusal-profile-not-open"),
            Stage::Submitted => return refuse("refusal-profile-submitted"),
            Stage::Accepted => return refuse("refusal-profile-accepted"),
            Stage::Draft | Stage::Returned => {}
        }
        if facts.company.is_none() || facts.company != self.member {
            return refuse("refusal-profile-not-your-company");
        }
        Ok(())
    }

    pub(super) fn unlocked_criterion(&self, criterion: &str) -> Result<(), Refusal> {
        if self.pinned(criterion).is_none() {
            return Err(
                Refusal::new("refusal-profile-criterion-unknown").arg("criterion", criterion)
            );
        }
        if !self.editable(criterion) {
            return Err(
                Refusal::new("refusal-profile-criterion-locked").arg("criterion", criterion)
            );
        }
        Ok(())
    }
}

fn sign(
    signer: Signer,
    account: AccountId,
    facts: &Facts,
    now: Timestamp,
) -> Result<Signature, Refusal> {
    let name = answer::clean(&signer.name);
    let title = answer::clean(&signer.title);
    if name.is_empty() {
        return Err(Refusal::new("refusal-profile-signer-name").field("name"));
    }
    if title.is_empty() {
        return Err(Refusal::new("refusal-profile-signer-title").field("title"));
    }
    if !signer.declared {
        return Err(Refusal::new("refusal-profile-declaration").field("declared"));
    }
    Ok(Signature {
        account,
        name,
        title,
        text_version: signer.text_version,
        signed_at: now,
        company: facts.legal_name.clone(),
        declaration: signer.declaration,
        factors: signer.factors,
    })
}

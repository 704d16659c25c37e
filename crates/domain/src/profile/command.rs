//! The steps of a profile's life, and when each is refused.

use super::review::Decided;
use super::{
    AnswerInput, BlockUse, Cycle, Declaration, Document, Event, Pinned, Profile, SampleRule,
    Signals, Signature, SiteInput, Stage, Verdict, answer,
};
use crate::annual::{Confirming, LaneFacts};
use crate::editions::Link;
use crate::exchange::Rest;
use crate::ids::{AccountId, EvidenceId, MemberId, ProfileId};
use crate::refusal::{Refusal, refuse};
use jiff::Timestamp;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What the rules need to know about the person who acts, looked up by the caller.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The person; none for the system.
    pub account: Option<AccountId>,
    /// The role acted in.
    pub role: String,
    /// The company the person acts for, if any.
    pub company: Option<MemberId>,
    /// The specialist to whom the member is assigned.
    pub assigned: Option<AccountId>,
    /// How the edition of the profile stands today, for signing.
    pub edition: EditionFacts,
    /// The company's legal name today, for signing.
    pub legal_name: String,
}

/// How the edition of a profile stands on the day somebody wants to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionFacts {
    /// A newer edition has taken its place and this company's time for the old one is over.
    pub closed: bool,
    /// The content hash of the edition as it is known now; empty when nobody looked.
    pub hash: String,
}

/// The name and position under a submission.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signer {
    /// Full name as the officer writes it.
    pub name: String,
    /// Position in the company.
    pub title: String,
    /// The officer ticked the declaration.
    pub declared: bool,
    /// Version of the declaration shown.
    pub text_version: String,
    /// The declaration as it was shown.
    pub declaration: Option<Declaration>,
    /// How many factors the person has proved in this session.
    pub factors: u8,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum Command {
    /// Open the profile, pinned to the criteria given.
    Open {
        profile: ProfileId,
        member: MemberId,
        entity_type: String,
        strands: Vec<String>,
        edition: String,
        edition_hash: String,
        cycle: Cycle,
        criteria: Vec<Pinned>,
    },
    /// Carry answers over: from an accepted profile into this one that was just opened, or this draft into another
    /// edition.
    CarryOver {
        edition: String,
        edition_hash: String,
        criteria: Vec<Pinned>,
        links: Vec<Link>,
        earlier: Option<Box<Profile>>,
    },
    /// Save one or many answers: all or none.
    Save { answers: Vec<AnswerInput> },
    /// Confirm answers of an annual review that have not changed since the last approval: all or none.
    Confirm {
        rows: Vec<Confirming>,
        last_accepted: Option<Box<Profile>>,
        lane_facts: Box<LaneFacts>,
    },
    /// Attach a document of the member's library.
    Attach {
        criterion: String,
        evidence: EvidenceId,
        /// Whose library it is in.
        owner: Option<MemberId>,
    },
    /// Take a document off the current draft.
    Detach {
        criterion: String,
        evidence: EvidenceId,
    },
    /// Keep what a file says beyond a security profile.
    Keep { rest: Box<Rest> },
    /// Say where a site differs.
    AnswerSite(SiteInput),
    /// Say that it no longer does.
    DropSite {
        criterion: String,
        site: Uuid,
        rev: u32,
    },
    /// Sign and send.
    Submit {
        round: u32,
        signer: Signer,
        /// What is known of every document attached.
        documents: Vec<Document>,
    },
    /// Decide about one criterion.
    Decide {
        round: u32,
        criterion: String,
        verdict: Option<Verdict>,
        comment: String,
        note: String,
        /// Text blocks that stand in the comment.
        blocks: Vec<BlockUse>,
        /// Why it is returned, a code of the pack; for the programme's eyes.
        reason: Option<String>,
    },
    /// Draw a sample of the unchanged answers.
    DrawSample {
        round: u32,
        seed: u64,
        rule: SampleRule,
        signals: Signals,
    },
    /// Accept the unchanged answers that were not drawn.
    AcceptTogether { round: u32, signals: Signals },
    /// Send the returned criteria back to the company.
    Return { round: u32 },
    /// Accept the profile.
    Accept { round: u32 },
}

const WITH_THE_COMPANY: &[Stage] = &[Stage::Draft, Stage::Returned];
const WITH_THE_SPECIALIST: &[Stage] = &[Stage::Submitted];

/// Each command with the stages in which it can be asked at all. Rules ask more: see `apply`.
pub const LIFE_CYCLE: &[(&str, &[Stage])] = &[
    ("open", &[Stage::Unopened]),
    ("carry_over", &[Stage::Draft]),
    ("save", WITH_THE_COMPANY),
    ("confirm", &[Stage::Draft]),
    ("attach", WITH_THE_COMPANY),
    ("detach", WITH_THE_COMPANY),
    ("keep", WITH_THE_COMPANY),
    ("answer_site", WITH_THE_COMPANY),
    ("drop_site", WITH_THE_COMPANY),
    ("submit", WITH_THE_COMPANY),
    ("decide", WITH_THE_SPECIALIST),
    ("draw_sample", WITH_THE_SPECIALIST),
    ("accept_together", WITH_THE_SPECIALIST),
    ("return", WITH_THE_SPECIALIST),
    ("accept", WITH_THE_SPECIALIST),
];

impl Command {
    /// Every command's name.
    pub const NAMES: &'static [&'static str] = &[
        "open",
        "carry_over",
        "save",
        "confirm",
        "attach",
        "detach",
        "keep",
        "answer_site",
        "drop_site",
        "submit",
        "decide",
        "draw_sample",
        "accept_together",
        "return",
        "accept",
    ];

    /// This command's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Open { .. } => "open",
            Self::CarryOver { .. } => "carry_over",
            Self::Save { .. } => "save",
            Self::Confirm { .. } => "confirm",
            Self::Attach { .. } => "attach",
            Self::Detach { .. } => "detach",
            Self::Keep { .. } => "keep",
            Self::AnswerSite(_) => "answer_site",
            Self::DropSite { .. } => "drop_site",
            Self::Submit { .. } => "submit",
            Self::Decide { .. } => "decide",
            Self::DrawSample { .. } => "draw_sample",
            Self::AcceptTogether { .. } => "accept_together",
            Self::Return { .. } => "return",
            Self::Accept { .. } => "accept",
        }
    }
}

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

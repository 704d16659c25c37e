//! What one partner is asked on behalf of one member: its own stream, because the partner answers it.
//!
//! The partner needs no account: whoever holds the mailed link answers (the portal keeps the link's hash, never the
//! link). Criteria and identity are pinned when it is asked. The answers belong to the partner: other members may use
//! them only while it consents, and it can take the consent back.
//!
//! It refuses a submission with a criterion left open or a gap left unexplained, a change after submission, and more
//! links in a day than anybody needs.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::asking::{Answered, AskedPartner, Command, Event, Facts, Submission};
use super::attached::Documents;
use super::compared::Saved;
use super::score::Given;
use super::text::{optional, or_fault, required};
use crate::Refusal;
use crate::codes::codes;
use crate::ids::{AccountId, MemberId, PartnerId};
use crate::profile::AnswerState;
use crate::record::{Aggregate, Recorded};
use crate::refuse;

/// Links to one questionnaire within a day.
pub const LINKS_A_DAY: usize = 3;

const LONGEST: usize = 2_000;

codes! {
    /// Where a questionnaire is in its life.
    QuestionnaireStage {
        /// Not asked yet.
        Unasked = "unasked",
        /// The partner has the link and has saved nothing.
        Asked = "asked",
        /// It has saved something.
        Begun = "begun",
        /// It has sent its answers.
        Submitted = "submitted",
        /// The member took the question back.
        Recalled = "recalled",
    }
}

/// What one partner was asked, and what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in the events")]
pub struct Questionnaire {
    pub member: Option<MemberId>,
    pub partner: Option<PartnerId>,
    pub asked: AskedPartner,
    pub edition: String,
    pub criteria: Vec<Given>,
    pub asked_on: Option<Date>,
    /// The day by which the member would like the answers.
    pub due: Option<Date>,
    /// Who of the member's people asked; none for the system.
    pub asked_by: Option<AccountId>,
    /// The day on which the partner was told that the day had passed.
    pub reminded_on: Option<Date>,
    /// When links were mailed.
    pub links: Vec<Timestamp>,
    /// Until when the latest link is good.
    pub until: Option<Timestamp>,
    /// The day on which the link was mailed last.
    pub link_on: Option<Date>,
    pub answers: BTreeMap<String, Answered>,
    /// When each answer got its present words, and in which language the question stood there.
    pub saved: BTreeMap<String, Saved>,
    pub saved_at: Option<Timestamp>,
    pub documents: Documents,
    pub submission: Option<Submission>,
    pub consent: bool,
    /// When the consent last changed.
    pub consent_on: Option<Date>,
    pub recalled: Option<(String, Date)>,
}

impl Questionnaire {
    /// Where it is.
    pub fn stage(&self) -> QuestionnaireStage {
        if self.member.is_none() {
            QuestionnaireStage::Unasked
        } else if self.submission.is_some() {
            QuestionnaireStage::Submitted
        } else if self.recalled.is_some() {
            QuestionnaireStage::Recalled
        } else if self.answers.is_empty() {
            QuestionnaireStage::Asked
        } else {
            QuestionnaireStage::Begun
        }
    }

    /// Whether the partner can still write.
    pub fn open(&self) -> bool {
        matches!(
            self.stage(),
            QuestionnaireStage::Asked | QuestionnaireStage::Begun
        )
    }

    /// Whether members other than the one that asked may use the answers.
    pub fn shared(&self) -> bool {
        self.submission.is_some() && self.consent
    }

    /// Whether the day by which the member wanted the answers has passed without them.
    pub fn late(&self, today: Date) -> bool {
        self.open() && self.due.is_some_and(|due| due < today)
    }

    /// The day after which the partner is told, once, that its answers are missed.
    pub fn remind_after(&self) -> Option<Date> {
        let waits = self.open() && self.reminded_on.is_none();
        self.due.filter(|_| waits)
    }

    /// How many criteria have an answer.
    pub fn answered(&self) -> usize {
        let with = self.answers.values().filter(|a| a.state.is_some());
        with.count()
    }

    /// What is still missing before it can be sent: the criterion and the message.
    pub fn missing(&self) -> Vec<(String, &'static str)> {
        let missing = self.criteria.iter().filter_map(|given| {
            let answer = self.answers.get(&given.criterion);
            let key = match answer.map(|a| (a.state, a.text.trim().is_empty())) {
                Some((Some(AnswerState::InPlace), _) | (Some(_), false)) => return None,
                Some((Some(_), true)) => "refusal-questionnaire-explain",
                _ => "refusal-questionnaire-unanswered",
            };
            Some((given.criterion.clone(), key))
        });
        missing.collect()
    }

    /// What happens when a command is followed, or why it is not.
    ///
    /// # Errors
    /// Every rule that stands against it.
    pub fn apply(&self, command: Command, facts: &Facts) -> Result<Vec<Event>, Vec<Refusal>> {
        let on = facts.today;
        let one = |refusal: Refusal| vec![refusal];
        match command {
            Command::Ask {
                member,
                partner,
                asked,
                edition,
                criteria,
                due,
                last,
            } => {
                if due.is_some_and(|due| due <= on || due > last) {
                    let refusal = Refusal::new("refusal-questionnaire-due").field("due");
                    return Err(vec![refusal.arg("last", last)]);
                }
                if self.member.is_some() || criteria.is_empty() {
                    return refuse("refusal-questionnaire-nothing").map_err(one);
                }
                Ok(vec![Event::Asked {
                    member,
                    partner,
                    asked,
                    edition,
                    criteria,
                    due,
                    on,
                }])
            }
            Command::SendLink { until } => {
                self.may_send_link(facts).map_err(one)?;
                Ok(vec![Event::LinkSent { until, on }])
            }
            Command::Remind { until } => {
                if self.remind_after().is_none_or(|due| due >= on) {
                    return refuse("refusal-questionnaire-not-late").map_err(one);
                }
                self.may_send_link(facts).map_err(one)?;
                Ok(vec![Event::LinkSent { until, on }, Event::Reminded { on }])
            }
            Command::Save { answers, lang } => self.save(answers, lang, on),
            Command::Attach {
                document,
                file,
                criterion,
            } => self.attach(document, file, &criterion, on).map_err(one),
            Command::Detach { document } => self.detach(document, on).map_err(one),
            Command::Scan { sha256, scan } => self.read_for_viruses(sha256, scan).map_err(one),
            Command::Submit {
                name,
                title,
                declared,
                consent,
            } => self.submit(&name, &title, declared, consent, on),
            Command::GiveConsent | Command::WithdrawConsent if self.submission.is_none() => {
                refuse("refusal-questionnaire-not-sent").map_err(one)
            }
            Command::GiveConsent if self.consent => Ok(Vec::new()),
            Command::GiveConsent => Ok(vec![Event::ConsentGiven { on }]),
            Command::WithdrawConsent if !self.consent => Ok(Vec::new()),
            Command::WithdrawConsent => Ok(vec![Event::ConsentWithdrawn { on }]),
            Command::Recall { reason } => {
                if !self.open() {
                    return refuse("refusal-questionnaire-closed").map_err(one);
                }
                let reason = required("recall_reason", &reason, 500).map_err(one)?;
                Ok(vec![Event::Recalled { reason, on }])
            }
        }
    }

    fn may_send_link(&self, facts: &Facts) -> Result<(), Refusal> {
        if self.member.is_none() || self.recalled.is_some() {
            return refuse("refusal-questionnaire-closed");
        }
        let day = facts.now - SignedDuration::from_hours(24);
        if self.links.iter().filter(|at| **at > day).count() >= LINKS_A_DAY {
            let refusal = Refusal::new("refusal-questionnaire-links");
            return Err(refusal.arg("most", LINKS_A_DAY));
        }
        Ok(())
    }

    fn save(
        &self,
        answers: Vec<Answered>,
        lang: String,
        on: Date,
    ) -> Result<Vec<Event>, Vec<Refusal>> {
        if !self.open() {
            return Err(vec![Refusal::new("refusal-questionnaire-closed")]);
        }
        let known: BTreeSet<&str> = self.criteria.iter().map(|g| g.criterion.as_str()).collect();
        let mut faults = Vec::new();
        let mut changed = Vec::new();
        for mut answer in answers {
            if !known.contains(answer.criterion.as_str()) {
                let refusal = Refusal::new("refusal-check-criterion");
                faults.push(refusal.arg("criterion", &answer.criterion));
            }
            let field = format!("text_{}", answer.criterion);
            answer.text = or_fault(&mut faults, optional(&field, &answer.text, LONGEST));
            let before = self.answers.get(&answer.criterion);
            let blank = answer.state.is_none() && answer.text.is_empty();
            if before.map_or(!blank, |before| *before != answer) {
                changed.push(answer);
            }
        }
        match (faults.is_empty(), changed.is_empty()) {
            (false, _) => Err(faults),
            (true, true) => Ok(Vec::new()),
            (true, false) => Ok(vec![Event::Answered {
                answers: changed,
                lang,
                on,
            }]),
        }
    }

    fn submit(
        &self,
        name: &str,
        title: &str,
        declared: bool,
        consent: bool,
        on: Date,
    ) -> Result<Vec<Event>, Vec<Refusal>> {
        if !self.open() {
            return Err(vec![Refusal::new("refusal-questionnaire-closed")]);
        }
        let mut faults: Vec<Refusal> = self
            .missing()
            .into_iter()
            .map(|(criterion, key)| {
                let part = if key == "refusal-questionnaire-explain" {
                    "text"
                } else {
                    "state"
                };
                Refusal::new(key)
                    .arg("criterion", &criterion)
                    .field(&format!("{part}_{criterion}"))
            })
            .collect();
        faults.extend(self.infected().map(|document| {
            let refusal = Refusal::new("refusal-questionnaire-document-infected");
            refusal.arg("name", &document.file.name).field("file")
        }));
        let name = or_fault(&mut faults, required("name", name, 200));
        let title = or_fault(&mut faults, required("title", title, 200));
        if !declared {
            faults.push(Refusal::new("refusal-questionnaire-declare").field("declared"));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(vec![Event::Submitted {
            name,
            title,
            consent,
            on,
        }])
    }
}

impl Aggregate for Questionnaire {
    const KIND: &'static str = "questionnaire";
    type Event = Event;

    fn fold(&mut self, recorded: &Recorded<Event>) {
        match &recorded.event {
            Event::Asked {
                member,
                partner,
                asked,
                edition,
                criteria,
                due,
                on,
            } => {
                self.due = *due;
                self.asked_by = recorded.by.account.map(AccountId);
                self.member = Some(*member);
                self.partner = Some(*partner);
                self.asked = asked.as_ref().clone();
                self.edition.clone_from(edition);
                self.criteria.clone_from(criteria);
                self.asked_on = Some(*on);
            }
            Event::LinkSent { until, on } => {
                self.link_on = Some(*on);
                self.links.push(recorded.recorded_at);
                self.until = Some(*until);
            }
            Event::Reminded { on } => self.reminded_on = Some(*on),
            Event::Answered { answers, lang, .. } => {
                for answer in answers {
                    let saved = Saved {
                        at: recorded.recorded_at,
                        lang: lang.clone(),
                    };
                    self.saved.insert(answer.criterion.clone(), saved);
                    self.answers
                        .insert(answer.criterion.clone(), answer.clone());
                }
                self.saved_at = Some(recorded.recorded_at);
            }
            event @ (Event::DocumentAttached { .. }
            | Event::DocumentRemoved { .. }
            | Event::DocumentScanned { .. }) => self.documents.fold(event, recorded.recorded_at),
            Event::Submitted {
                name,
                title,
                consent,
                on,
            } => {
                self.submission = Some(Submission {
                    name: name.clone(),
                    title: title.clone(),
                    on: *on,
                });
                self.consent = *consent;
                self.consent_on = Some(*on);
            }
            Event::ConsentGiven { on } => {
                self.consent = true;
                self.consent_on = Some(*on);
            }
            Event::ConsentWithdrawn { on } => {
                self.consent = false;
                self.consent_on = Some(*on);
            }
            Event::Recalled { reason, on } => self.recalled = Some((reason.clone(), *on)),
        }
    }
}

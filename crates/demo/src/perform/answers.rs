//! The security profile: the company answers, the specialist reads.

use super::Performer;
use super::learning::shared;
use crate::dice::Dice;
use crate::files;
use crate::script::Step;
use crate::texts;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::pack::Strength;
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile, Verdict};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::profile::commands::{
    Deciding, Saving, accept, attach, decide_all, open, save, send_back,
};
use greenlane_portal::profile::documents;
use greenlane_portal::profile::signing::{declared, submit};
use greenlane_portal::web::Say;

/// A criterion that applies to a company.
struct Applying {
    id: String,
    category: u8,
    must: bool,
    rev: u32,
}

impl Performer<'_> {
    pub(super) async fn answers(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let member = self.member(n)?;
        match step {
            Step::OpenProfile { annual } => {
                unit.next_as(&self.preparer(n)?);
                let cycle = annual.map_or(Cycle::Initial, |year| Cycle::Annual { year });
                self.known(n)?.profile = Some(open(unit, member, cycle).await?);
                Ok(())
            }
            Step::Library => self.fill_library(unit, n, dice).await,
            Step::Answer { part, of } => self.answer(unit, n, (part, of), dice).await,
            Step::AnnualReview { finished } => self.annual_review(unit, n, finished, dice).await,
            Step::SubmitProfile { round } => {
                unit.next_as(&self.officer(n)?);
                let officer = &self.plan(n)?.officer;
                let plan = self.plan(n)?;
                let say = Say::new(unit.app(), officer.lang);
                let signer = declared(&say, &plan.name, &officer.name, &officer.title, 2);
                submit(unit, self.profile(n)?, round, signer).await
            }
            Step::Review {
                round,
                returns,
                all,
            } => self.review(unit, n, (round, returns, all), dice).await,
            Step::Return { round } => {
                unit.next_as(&self.specialist(n)?);
                send_back(unit, self.profile(n)?, round).await
            }
            Step::Correct { .. } => self.correct(unit, n).await,
            Step::Accept { round } => {
                unit.next_as(&self.specialist(n)?);
                accept(unit, self.profile(n)?, round).await
            }
            _ => Err(Failure::Internal("not a step of a profile".to_owned())),
        }
    }

    pub(super) fn profile(&self, n: u32) -> Result<ProfileId, Failure> {
        self.company(n)?.profile.ok_or(Failure::NotFound)
    }

    // As they are pinned, with the revision that a saving has to carry: a yearly profile begins with last year's answers.
    async fn applying(&self, unit: &mut Unit, n: u32) -> Result<Vec<Applying>, Failure> {
        let profile = unit.load::<Profile>(self.profile(n)?).await?.state;
        let all = profile.criteria.iter().map(|pinned| Applying {
            id: pinned.id.clone(),
            category: pinned.category,
            must: pinned.strength == Strength::Must,
            rev: profile.rev(&pinned.id),
        });
        Ok(all.collect())
    }

    // A few of the documents that all companies have; each is kept once, however many libraries name it.
    async fn fill_library(
        &mut self,
        unit: &mut Unit,
        n: u32,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        unit.next_as(&self.preparer(n)?);
        let member = self.member(n)?;
        let count = usize::try_from(dice.between(5, 8)).unwrap_or(5);
        let mut places: Vec<usize> = (0..self.stored.len()).collect();
        dice.shuffle(&mut places);
        for place in places.into_iter().take(count) {
            let Some((stored, description)) = self.stored.get(place) else {
                continue;
            };
            let own = self.own_document(unit, n, place).await?;
            let stored = own.as_ref().unwrap_or(stored);
            let id = documents::add(unit, member, stored, description).await?;
            self.known(n)?.evidence.push(id);
        }
        Ok(())
    }

    async fn answer(
        &mut self,
        unit: &mut Unit,
        n: u32,
        (part, of): (u8, u8),
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        unit.next_as(&self.preparer(n)?);
        let profile = self.profile(n)?;
        let applying = self.applying(unit, n).await?;
        let size = applying.len().div_ceil(usize::from(of.max(1)));
        let mine = applying.iter().skip(size * usize::from(part)).take(size);
        let mine: Vec<&Applying> = mine.collect();
        let musts: Vec<&str> = mine
            .iter()
            .filter(|c| c.must)
            .map(|c| c.id.as_str())
            .collect();
        let library = self.company(n)?.evidence.clone();
        for (turn, evidence) in library.iter().enumerate() {
            if turn % usize::from(of.max(1)) == usize::from(part) && !musts.is_empty() {
                attach(unit, profile, dice.pick(&musts), *evidence).await?;
            }
        }
        let mut inputs = Vec::new();
        for criterion in mine {
            inputs.push(self.input(n, criterion, profile)?);
        }
        saved(&save(unit, profile, inputs).await?)?;
        if n == 0 && part + 1 == of {
            self.differs_at_a_site(unit, n).await?;
        }
        Ok(())
    }

    // Thrown by company, profile and criterion, so that a correction begins from the same words.
    fn input(
        &self,
        n: u32,
        criterion: &Applying,
        profile: ProfileId,
    ) -> Result<AnswerInput, Failure> {
        let key = criterion
            .id
            .bytes()
            .fold(0_u64, |sum, byte| sum * 131 + u64::from(byte));
        let low = u64::try_from(profile.0.as_u128() & 0xFFFF_FFFF).unwrap_or_default();
        let mut dice = Dice::new(
            self.world.seed ^ key ^ (low << 20),
            0x7_0000_0000 + u64::from(n),
        );
        let sites = &self.plan(n)?.sites;
        let site = sites
            .get(dice.below(sites.len()))
            .map_or("our site", |site| site.name.as_str());
        let state = match dice.below(100) {
            0..6 => AnswerState::Partly,
            6 => AnswerState::NotInPlace,
            7..9 if !criterion.must => AnswerState::NotApplicable,
            _ => AnswerState::InPlace,
        };
        let narrative = match state {
            AnswerState::NotApplicable => texts::not_applicable(&mut dice).to_owned(),
            _ => texts::narrative(criterion.category, site, &mut dice),
        };
        let narrative = shared(n, &criterion.id).map_or(narrative, str::to_owned);
        let plan = if state.leaves_work() {
            texts::plan_for(criterion.category, &mut dice)
        } else {
            ""
        };
        Ok(AnswerInput {
            criterion: criterion.id.clone(),
            rev: criterion.rev,
            state: Some(state),
            narrative,
            plan: plan.to_owned(),
            ready: true,
        })
    }

    /// What a profile with carried answers still lacks: each answer that came over is confirmed as it is, the others are
    /// given.
    pub(super) async fn carried(
        &self,
        unit: &mut Unit,
        n: u32,
    ) -> Result<Vec<AnswerInput>, Failure> {
        let profile = self.profile(n)?;
        let state = unit.load::<Profile>(profile).await?.state;
        let mut inputs = Vec::new();
        for criterion in self.applying(unit, n).await? {
            let came = state.answer(&criterion.id);
            match came.filter(|answer| answer.state.is_some()) {
                Some(answer) if answer.ready => {}
                Some(answer) => inputs.push(AnswerInput {
                    criterion: criterion.id.clone(),
                    rev: criterion.rev,
                    state: answer.state,
                    narrative: answer.narrative.clone(),
                    plan: answer.plan.clone(),
                    ready: true,
                }),
                None => inputs.push(self.input(n, &criterion, profile)?),
            }
        }
        Ok(inputs)
    }

    async fn correct(&mut self, unit: &mut Unit, n: u32) -> Result<(), Failure> {
        unit.next_as(&self.preparer(n)?);
        let profile = self.profile(n)?;
        let returned = self.company(n)?.returned.clone();
        let mut inputs = Vec::new();
        let applying = self.applying(unit, n).await?;
        for criterion in applying.iter().filter(|c| returned.contains(&c.id)) {
            let mut input = self.input(n, criterion, profile)?;
            input.narrative.push_str(
                " Since your comment: the shift supervisor does it and signs the log on the same day, at every site; \
                 the log of the last three months is in our library.",
            );
            inputs.push(input);
        }
        saved(&save(unit, profile, inputs).await?)
    }

    async fn review(
        &mut self,
        unit: &mut Unit,
        n: u32,
        (round, returns, all): (u32, u8, bool),
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        unit.next_as(&self.specialist(n)?);
        let profile = self.profile(n)?;
        let mut criteria: Vec<String> = self
            .applying(unit, n)
            .await?
            .into_iter()
            .map(|c| c.id)
            .collect();
        let earlier = std::mem::take(&mut self.known(n)?.returned);
        if round > 1 {
            criteria.retain(|id| earlier.contains(id));
        }
        if !all {
            criteria.truncate(criteria.len() / 2);
        }
        let mut returned = criteria.clone();
        dice.shuffle(&mut returned);
        returned.truncate(usize::from(returns));
        let decisions = criteria.iter().map(|criterion| {
            let (verdict, comment) = if returned.contains(criterion) {
                (Verdict::Return, texts::comment_on_answer(dice))
            } else if dice.percent(5) {
                (Verdict::Verify, "")
            } else {
                (Verdict::Accept, "")
            };
            Deciding {
                round,
                criterion,
                verdict: Some(verdict),
                comment,
                note: "",
                reason: texts::reason_of(comment),
            }
        });
        let decisions: Vec<Deciding<'_>> = decisions.collect();
        decide_all(unit, profile, &decisions).await?;
        self.known(n)?.returned = returned;
        Ok(())
    }

    /// Puts the documents into the evidence store.
    pub async fn store(&mut self) -> Result<(), Failure> {
        for file in files::files() {
            let stored =
                greenlane_portal::profile::keep(self.app, &file.name, file.bytes.into()).await?;
            self.stored.push((stored, file.description));
        }
        Ok(())
    }
}

pub(super) fn saved(saving: &Saving) -> Result<(), Failure> {
    match saving {
        Saving::Saved(_) => Ok(()),
        Saving::Conflict(_) => Err(Failure::Conflict),
    }
}

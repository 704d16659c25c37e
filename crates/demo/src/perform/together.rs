//! Several people at one profile: owners of sections, what they say to each other, what they ask their specialist, and
//! an answer that differs at one site.

use super::Performer;
use crate::script::{Step, TogetherStep};
use greenlane_domain::ids::AccountId;
use greenlane_domain::profile::{AnswerState, Profile, SiteInput};
use greenlane_domain::together::Between;
use greenlane_portal::Failure;
use greenlane_portal::command::{Speaker, Unit};
use greenlane_portal::profile::commands::answer_site;
use greenlane_portal::together::commands::{answer, begin, name_owners, say_more};

/// The category whose criterion one site meets otherwise: physical security.
const AT_A_SITE: u8 = 9;

impl Performer<'_> {
    pub(super) async fn together(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
    ) -> Result<(), Failure> {
        let Step::Together(step) = step else {
            return Err(Failure::Internal("not a step of several people".to_owned()));
        };
        let member = self.member(n)?;
        let (officer, preparer) = (self.officer(n)?, self.preparer(n)?);
        match step {
            TogetherStep::Owners => {
                unit.next_as(&officer);
                let owners = self.owners_of(n, officer.account, preparer.account)?;
                name_owners(unit, member, &owners).await
            }
            TogetherStep::Comment => {
                let text = "The carrier changed its subcontractor in spring. Does our screening form ask for that, or only for the carrier itself?";
                self.says(unit, n, preparer, (3, Between::Company, text))
                    .await
            }
            TogetherStep::Reply => {
                unit.next_as(&officer);
                let thread = self.company(n)?.threads.last().copied();
                let text = "Only for the carrier. Please add a line to the form and tell purchasing; I will sign the new version.";
                say_more(unit, member, thread.ok_or(Failure::NotFound)?, text).await
            }
            TogetherStep::Private => {
                let text = "Budget for the second camera at the gate is not agreed yet. Between us until the board has met.";
                self.says(unit, n, officer, (AT_A_SITE, Between::OwnStaff, text))
                    .await
            }
            TogetherStep::FirstQuestion => {
                let text = "Our loading yard is rented and shared with a neighbour. Does the criterion ask for a fence around all of it?";
                self.says(unit, n, preparer, (AT_A_SITE, Between::Programme, text))
                    .await
            }
            TogetherStep::FirstAnswer => {
                unit.next_as(&self.specialist(n)?);
                let thread = self.company(n)?.threads.last().copied();
                let text = "It asks for the part in which your cargo stands, at every hour at which it stands there. Describe how the neighbour's people are kept out of it.";
                answer(unit, member, thread.ok_or(Failure::NotFound)?, text).await
            }
            TogetherStep::SecondQuestion => {
                let text = "We would like to send one training record for both shifts. Is one document with two lists of signatures enough?";
                self.says(unit, n, preparer, (12, Between::Programme, text))
                    .await
            }
        }
    }

    /// The officer keeps the first sections and cybersecurity goes to the adviser; the rest is the preparer's.
    fn owners_of(
        &self,
        n: u32,
        officer: AccountId,
        preparer: AccountId,
    ) -> Result<Vec<(u8, Option<AccountId>)>, Failure> {
        let adviser = self.company(n)?.consultant.unwrap_or(preparer);
        let categories = self.app.pack().categories.iter();
        let owners = categories.map(|category| {
            let owner = match category.number {
                1 | 2 => officer,
                4 => adviser,
                _ => preparer,
            };
            (category.number, Some(owner))
        });
        Ok(owners.collect())
    }

    async fn says(
        &mut self,
        unit: &mut Unit,
        n: u32,
        speaker: Speaker,
        (category, between, text): (u8, Between, &str),
    ) -> Result<(), Failure> {
        unit.next_as(&speaker);
        let member = self.member(n)?;
        let criterion = self.first_of(unit, n, category).await?;
        let thread = begin(unit, member, &criterion, between, text).await?;
        self.known(n)?.threads.push(thread);
        Ok(())
    }

    /// The first criterion of a category in the company's latest profile.
    async fn first_of(&self, unit: &mut Unit, n: u32, category: u8) -> Result<String, Failure> {
        let profile = self.company(n)?.profile.ok_or(Failure::NotFound)?;
        let profile = unit.load::<Profile>(profile).await?.state;
        let mut of_it = profile.criteria.iter().filter(|p| p.category == category);
        let first = of_it.next().ok_or(Failure::NotFound)?;
        Ok(first.id.clone())
    }

    /// What holds at one site only, said once, in the first profile; later ones carry it over.
    pub(super) async fn differs_at_a_site(
        &mut self,
        unit: &mut Unit,
        n: u32,
    ) -> Result<(), Failure> {
        let profile = self.company(n)?.profile.ok_or(Failure::NotFound)?;
        let sites = &self.company(n)?.sites;
        let Some(site) = sites.get(1).or(sites.first()).copied() else {
            return Ok(());
        };
        let criterion = self.first_of(unit, n, AT_A_SITE).await?;
        let state = unit.load::<Profile>(profile).await?.state;
        if state.site(&criterion, site).is_some() {
            return Ok(());
        }
        let input = SiteInput {
            criterion,
            site,
            name: None,
            rev: 0,
            state: Some(AnswerState::Partly),
            narrative: "The yard here is shared with the neighbour: fenced on three sides, open to the common drive. A guard \
                        stands at the drive while cargo is loaded."
                .to_owned(),
            plan: "A gate across the drive, locked outside loading hours; ordered, to be in place by the end of March."
                .to_owned(),
        };
        answer_site(unit, profile, input).await
    }
}

//! The criteria's own story: a second edition is written, discussed, published by somebody else and rolled out, and a
//! third is open for comments when a visitor enters.

use super::Performer;
use super::answers::saved;
use crate::dice::Dice;
use crate::script::{Moment, Step};
use crate::texts;
use greenlane_domain::editions::{Command, Draft, Relation, Rule};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::pack::{Applies, Criterion, Provenance, Strength, Text};
use greenlane_domain::profile::{Cycle, Profile, Stage};
use greenlane_portal::Failure;
use greenlane_portal::command::{Speaker, Unit};
use greenlane_portal::editions::commands::{begin, comment, extend, reply, step};
use greenlane_portal::profile::commands::{open, save};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How many companies work under the new edition, or have more time, when a visitor enters.
const MOVING: usize = 4;

/// The streams of the two editions.
#[derive(Debug, Clone, Default)]
pub struct Editions {
    pub(super) second: Option<Uuid>,
    pub(super) third: Option<Uuid>,
    /// Comments that wait for their answers.
    heard: Vec<(Uuid, &'static str)>,
}

impl Performer<'_> {
    fn policy_officer(&self, turn: usize) -> Result<Speaker, Failure> {
        let role = "policy_officer";
        let places = self.world.staff.places(role);
        let account = places.get(turn).and_then(|place| self.staff.get(*place));
        Ok(Speaker::alone(*account.ok_or(Failure::NotFound)?, role))
    }

    pub(super) async fn edit(
        &self,
        unit: &mut Unit,
        turn: usize,
        id: Option<Uuid>,
        command: Command,
    ) -> Result<(), Failure> {
        unit.next_as(&self.policy_officer(turn)?);
        step(unit, id.ok_or(Failure::NotFound)?, command).await
    }

    async fn write(
        &self,
        unit: &mut Unit,
        (turn, id): (usize, Uuid),
        criterion: Criterion,
        (relation, from, rule): (Relation, &[&str], Rule),
    ) -> Result<(), Failure> {
        let rev = unit.load::<Draft>(id).await?.state.rev(&criterion.id);
        let command = Command::Write {
            criterion: Box::new(criterion),
            relation,
            from: from.iter().map(|id| (*id).to_owned()).collect(),
            rule,
            compared: vec!["es".to_owned(), "fr".to_owned()],
            rev,
        };
        self.edit(unit, turn, Some(id), command).await
    }

    /// A criterion of the newest edition, to be changed.
    fn present(&self, id: &str) -> Result<Criterion, Failure> {
        let newest = self.app.catalogue().newest();
        let found = newest.and_then(|edition| edition.criterion(id));
        found.cloned().ok_or(Failure::NotFound)
    }

    /// One that has not been there, asked of the same types as another.
    fn new_like(&self, like: &str, new: texts::New) -> Result<Criterion, Failure> {
        let like = self.present(like)?;
        let applies = like.applies.into_iter().map(|applies| Applies {
            strength: Strength::Must,
            provenance: Provenance::OfficialExcerpt,
            ..applies
        });
        Ok(Criterion {
            id: new.id.to_owned(),
            category: like.category,
            text: new.text,
            meaning: new.meaning,
            evidence: vec![new.evidence],
            applies: applies.collect(),
            sources: Vec::new(),
            note: None,
        })
    }

    async fn begin(
        &self,
        unit: &mut Unit,
        turn: usize,
        id: &str,
        name: Text,
    ) -> Result<Uuid, Failure> {
        unit.next_as(&self.policy_officer(turn)?);
        begin(unit, id, name).await
    }

    pub(super) async fn write_second(&mut self, unit: &mut Unit) -> Result<(), Failure> {
        let id = self
            .begin(unit, 0, "msc-2025", texts::second_name())
            .await?;
        self.editions.second = Some(id);
        let mut accounts = self.present("4.8")?;
        accounts.text = texts::accounts();
        let reworded = (Relation::Reworded, &["4.8"][..], Rule::Confirm);
        self.write(unit, (0, id), accounts, reworded).await?;
        let mut anonymous = self.present("7.25")?;
        for applies in &mut anonymous.applies {
            applies.strength = Strength::Must;
        }
        let stricter = (Relation::Unchanged, &["7.25"][..], Rule::Keep);
        self.write(unit, (0, id), anonymous, stricter).await?;
        let plan = self.new_like("4.1", texts::incident_plan())?;
        self.write(unit, (0, id), plan, (Relation::New, &[], Rule::Ask))
            .await?;
        self.split_screening(unit, id).await?;
        let mut cameras = self.present("9.13")?;
        "9.12".clone_into(&mut cameras.id);
        cameras.text = texts::cameras();
        let merged = (Relation::Merged, &["9.12", "9.13"][..], Rule::Confirm);
        self.write(unit, (0, id), cameras, merged).await?;
        for (criterion, reasons) in [
            (
                "9.13",
                "It is part of 9.12 now; both were answered with the same pictures.",
            ),
            (
                "4.11",
                "Licences are a matter between the company and its suppliers; 4.2 asks what matters for security.",
            ),
        ] {
            let retire = Command::Retire {
                criterion: criterion.to_owned(),
                reasons: reasons.to_owned(),
            };
            self.edit(unit, 0, Some(id), retire).await?;
        }
        Ok(())
    }

    /// One criterion becomes two: what is asked of the company's own people, and what of people that others employ.
    async fn split_screening(&self, unit: &mut Unit, id: Uuid) -> Result<(), Failure> {
        let mut own = self.present("11.2")?;
        own.text = texts::screening();
        let split = (Relation::Split, &["11.2"][..], Rule::Confirm);
        self.write(unit, (0, id), own, split).await?;
        let before = self.present("11.2")?;
        let mut others = self.new_like("11.2", texts::contractors())?;
        // What was recommended of both stays so.
        others.applies = before.applies;
        let split = (Relation::Split, &["11.2"][..], Rule::Ask);
        self.write(unit, (0, id), others, split).await
    }

    pub(super) async fn write_third(&mut self, unit: &mut Unit) -> Result<(), Failure> {
        let id = self.begin(unit, 0, "msc-2026", texts::third_name()).await?;
        self.editions.third = Some(id);
        // What members in Trade Compliance have answered since 2022 is to be asked of every importer.
        for n in 10..=15 {
            let number = format!("3.{n}");
            let mut criterion = self.present(&number)?;
            for applies in &mut criterion.applies {
                applies.strand = None;
            }
            let wider = (Relation::Unchanged, &[number.as_str()][..], Rule::Keep);
            self.write(unit, (0, id), criterion, wider).await?;
        }
        Ok(())
    }

    /// Companies with a file, in the plan's order.
    pub(super) fn enrolled(&self) -> impl Iterator<Item = (u32, MemberId)> {
        let companies = (0_u32..).zip(&self.companies);
        companies.filter_map(|(n, company)| Some((n, company.member?)))
    }

    pub(super) async fn hear(
        &mut self,
        unit: &mut Unit,
        id: Option<Uuid>,
        said: &[(&'static str, &str, &'static str)],
    ) -> Result<(), Failure> {
        let id = id.ok_or(Failure::NotFound)?;
        let companies: Vec<(u32, MemberId)> = self.enrolled().take(said.len()).collect();
        for ((n, member), (criterion, text, answer)) in companies.into_iter().zip(said) {
            unit.next_as(&self.officer(n)?);
            let given = comment(unit, id, member, criterion, text).await?;
            if !answer.is_empty() {
                self.editions.heard.push((given, answer));
            }
        }
        Ok(())
    }

    pub(super) async fn answer_comments(
        &mut self,
        unit: &mut Unit,
        turn: usize,
        id: Option<Uuid>,
    ) -> Result<(), Failure> {
        for (comment, answer) in std::mem::take(&mut self.editions.heard) {
            unit.next_as(&self.policy_officer(turn)?);
            reply(unit, id.ok_or(Failure::NotFound)?, comment, answer).await?;
        }
        Ok(())
    }

    /// The first companies move to the new edition, each a step further than the one before; one is given more time.
    pub(super) async fn roll_out(
        &mut self,
        unit: &mut Unit,
        rest: &[Moment],
    ) -> Result<(), Failure> {
        let busy: BTreeSet<u32> = rest.iter().map(|moment| moment.company).collect();
        let free: Vec<(u32, MemberId)> = self
            .enrolled()
            .filter(|(n, _)| *n > 1 && !busy.contains(n))
            .collect();
        let mut moving = Vec::new();
        for (n, member) in free {
            let Some(profile) = self.company(n)?.profile else {
                continue;
            };
            let in_force = unit.load::<Member>(member).await?.state.in_force();
            let accepted = unit.load::<Profile>(profile).await?.state.stage() == Stage::Accepted;
            if in_force && accepted {
                moving.push((n, member));
            }
            if moving.len() == MOVING {
                break;
            }
        }
        for (place, (n, member)) in moving.into_iter().enumerate() {
            if place == MOVING - 1 {
                unit.next_as(&self.staff("supervisor", n)?);
                let reasons = "The company moves its warehouse in June; its answers on the site would be true for weeks only.";
                extend(unit, member, 60, "good_cause", reasons).await?;
            } else {
                self.move_over(unit, (n, member), place).await?;
            }
        }
        Ok(())
    }

    /// Opens the profile under the new edition; from the second company on it is answered and sent in, and the third
    /// one's is accepted. Both reviews begin with a sample of what is unchanged.
    async fn move_over(
        &mut self,
        unit: &mut Unit,
        (n, member): (u32, MemberId),
        place: usize,
    ) -> Result<(), Failure> {
        unit.next_as(&self.preparer(n)?);
        let profile = open(unit, member, Cycle::Edition).await?;
        self.known(n)?.profile = Some(profile);
        if place == 0 {
            return Ok(());
        }
        let inputs = self.carried(unit, n).await?;
        saved(&save(unit, profile, inputs).await?)?;
        let mut dice = Dice::new(self.world.seed, 0xED17 + u64::from(n));
        let round = 1;
        self.answers(unit, n, Step::SubmitProfile { round }, &mut dice)
            .await?;
        self.sampled(unit, n, profile, place > 1).await?;
        if place > 1 {
            self.answers(unit, n, Step::Accept { round }, &mut dice)
                .await?;
        }
        Ok(())
    }
}

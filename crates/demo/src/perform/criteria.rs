//! The criteria's own story: a second edition is written, discussed, published by somebody else and rolled out, and a
//! third is open for comments when a visitor enters.

use super::answers::saved;
use super::{Performer, Speaker};
use crate::dice::Dice;
use crate::script::{Moment, Step};
use crate::texts;
use greenlane_domain::editions::{Command, Draft, Relation, Rule};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::pack::{Applies, Criterion, Provenance, Strength, Text};
use greenlane_domain::profile::{Cycle, Profile, Stage};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::editions::commands::{begin, comment, extend, reply, step};
use greenlane_portal::profile::commands::{open, save};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What happens to the criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chapter {
    WriteBlocks,
    Calibrate(usize),
    Judge(usize),
    DrawShare(i16),
    Weigh,
    WeighAgain,
    WriteSecond,
    AskSecond,
    HearSecond,
    AnswerSecond,
    ProposeSecond,
    PublishSecond,
    WriteThird,
    AskThird,
    HearThird,
    AnswerThird,
    RollOut,
    PlanYear(i16),
    WriteRules,
    WriteRulesAgain,
    Threaten { raises: bool },
    Relate,
    TellDrivers,
    ChangeData,
}

/// When. The edition takes effect days before a visitor enters: the rollout has just begun.
const STORY: [(Date, Chapter); 30] = [
    (date(2019, 9, 16), Chapter::WriteBlocks),
    (date(2023, 5, 8), Chapter::Calibrate(0)),
    (date(2023, 5, 30), Chapter::Judge(0)),
    (date(2024, 1, 8), Chapter::DrawShare(2024)),
    (date(2024, 2, 12), Chapter::WriteRules),
    (date(2024, 3, 18), Chapter::Weigh),
    (date(2024, 4, 8), Chapter::Threaten { raises: true }),
    (date(2024, 5, 13), Chapter::Calibrate(1)),
    (date(2024, 5, 20), Chapter::Threaten { raises: false }),
    (date(2024, 6, 4), Chapter::Judge(1)),
    (date(2024, 8, 5), Chapter::WriteSecond),
    (date(2024, 8, 26), Chapter::AskSecond),
    (date(2024, 9, 10), Chapter::HearSecond),
    (date(2024, 10, 1), Chapter::AnswerSecond),
    (date(2024, 10, 15), Chapter::ProposeSecond),
    (date(2024, 10, 29), Chapter::PublishSecond),
    (date(2024, 11, 12), Chapter::WriteThird),
    (date(2024, 11, 18), Chapter::Relate),
    (date(2024, 11, 25), Chapter::TellDrivers),
    (date(2024, 12, 2), Chapter::AskThird),
    (date(2024, 12, 9), Chapter::Calibrate(2)),
    (date(2024, 12, 11), Chapter::HearThird),
    (date(2024, 12, 16), Chapter::WriteRulesAgain),
    (date(2024, 12, 18), Chapter::Judge(2)),
    (date(2024, 12, 19), Chapter::AnswerThird),
    (date(2024, 12, 20), Chapter::WeighAgain),
    (date(2024, 12, 30), Chapter::ChangeData),
    (date(2025, 1, 2), Chapter::DrawShare(2025)),
    (date(2025, 1, 3), Chapter::RollOut),
    (date(2025, 1, 3), Chapter::PlanYear(2025)),
];

/// How many companies work under the new edition, or have more time, when a visitor enters.
const MOVING: usize = 4;

/// The streams of the two editions.
#[derive(Debug, Clone, Default)]
pub struct Editions {
    second: Option<Uuid>,
    third: Option<Uuid>,
    /// Comments that wait for their answers.
    heard: Vec<(Uuid, &'static str)>,
}

impl Performer<'_> {
    /// The story with its moments.
    pub(super) fn story(&self) -> Result<Vec<(i64, Chapter)>, Failure> {
        let zone = self.app.time_zone();
        let at = |day: Date| {
            let at = day.at(15, 0, 0, 0).to_zoned(zone.clone());
            at.map(|at| at.timestamp().as_second())
        };
        let story = STORY.iter().map(|(day, chapter)| Ok((at(*day)?, *chapter)));
        story
            .collect::<Result<_, jiff::Error>>()
            .map_err(|error| Failure::Internal(error.to_string()))
    }

    /// Tells one chapter. `rest` is what still happens to companies.
    pub(super) async fn tell(
        &mut self,
        unit: &mut Unit,
        chapter: Chapter,
        rest: &[Moment],
    ) -> Result<(), Failure> {
        match chapter {
            Chapter::WriteBlocks => self.write_blocks(unit).await,
            Chapter::Calibrate(number) => {
                let due = [date(2023, 6, 2), date(2024, 6, 7), date(2025, 1, 17)];
                let due = due.get(number).copied().unwrap_or(date(2025, 1, 17));
                self.calibrate(unit, number, due).await
            }
            Chapter::Judge(number) => {
                self.judge_case(unit, number, number < 2).await?;
                self.discuss_case(unit, number).await
            }
            Chapter::DrawShare(year) => self.draw_share(unit, year).await,
            Chapter::WriteRules => self.write_rules(unit).await,
            Chapter::WriteRulesAgain => self.write_rules_again(unit).await,
            Chapter::Threaten { raises } => self.threaten(unit, raises).await,
            Chapter::Relate => self.relate(unit, rest).await,
            Chapter::TellDrivers => self.tell_drivers(unit).await,
            Chapter::ChangeData => self.change_data(unit, rest).await,
            Chapter::Weigh => self.weigh(unit).await,
            Chapter::WeighAgain => self.weigh_again(unit).await,
            Chapter::WriteSecond => self.write_second(unit).await,
            Chapter::WriteThird => self.write_third(unit).await,
            Chapter::AskSecond => {
                let until = date(2024, 9, 27);
                self.edit(unit, 0, self.editions.second, Command::Consult { until })
                    .await
            }
            Chapter::AskThird => {
                let until = date(2025, 2, 14);
                self.edit(unit, 0, self.editions.third, Command::Consult { until })
                    .await
            }
            Chapter::HearSecond => self.hear(unit, self.editions.second, &texts::HEARD).await,
            Chapter::HearThird => self.hear(unit, self.editions.third, &texts::ASKED).await,
            Chapter::AnswerSecond => {
                self.answer_comments(unit, 0, self.editions.second).await?;
                self.edit(unit, 0, self.editions.second, Command::CloseConsultation)
                    .await
            }
            Chapter::AnswerThird => self.answer_comments(unit, 0, self.editions.third).await,
            Chapter::ProposeSecond => {
                let propose = Command::Propose {
                    effective_from: date(2025, 1, 2),
                    basis_until: date(2025, 6, 30),
                    reasons: "Sign-ins and incident plans have fallen behind what insurers ask for; the two criteria on \
                              cameras are read as one by everybody."
                        .to_owned(),
                };
                self.edit(unit, 0, self.editions.second, propose).await
            }
            Chapter::PublishSecond => {
                self.edit(unit, 1, self.editions.second, Command::Publish)
                    .await
            }
            Chapter::RollOut => self.roll_out(unit, rest).await,
            Chapter::PlanYear(year) => self.plan_year(unit, year).await,
        }
    }

    fn policy_officer(&self, turn: usize) -> Result<Speaker, Failure> {
        let role = "policy_officer";
        let places = self.world.staff.places(role);
        let account = places.get(turn).and_then(|place| self.staff.get(*place));
        Ok(Speaker {
            account: *account.ok_or(Failure::NotFound)?,
            role,
            company: None,
        })
    }

    async fn edit(
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

    async fn write_second(&mut self, unit: &mut Unit) -> Result<(), Failure> {
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

    async fn write_third(&mut self, unit: &mut Unit) -> Result<(), Failure> {
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

    async fn hear(
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

    async fn answer_comments(
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
    async fn roll_out(&mut self, unit: &mut Unit, rest: &[Moment]) -> Result<(), Failure> {
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

//! The programme's own story beside that of the companies: its criteria, rules, draws and plans, and what customs sends.

use super::{Performer, traffic};
use crate::script::Moment;
use crate::texts;
use greenlane_domain::editions::Command;
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use jiff::civil::{Date, date};

/// What happens to the programme as a whole.
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
    Threaten {
        raises: bool,
    },
    Relate,
    TellDrivers,
    ChangeData,
    /// Files of an older system, imported.
    OlderYears,
    /// A day of declarations that customs' own system sends.
    Customs(Date),
}

/// When. The edition takes effect days before a visitor enters: the rollout has just begun.
const STORY: [(Date, Chapter); 31] = [
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
    (date(2024, 9, 30), Chapter::OlderYears),
    (date(2024, 10, 1), Chapter::AnswerSecond),
    (date(2024, 10, 15), Chapter::ProposeSecond),
    (date(2024, 10, 16), Chapter::TellDrivers),
    (date(2024, 10, 29), Chapter::PublishSecond),
    (date(2024, 11, 12), Chapter::WriteThird),
    (date(2024, 11, 18), Chapter::Relate),
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

impl Performer<'_> {
    /// The story with its moments.
    pub(super) fn story(&self) -> Result<Vec<(i64, Chapter)>, Failure> {
        let zone = self.app.time_zone();
        let at = |day: Date, hour: i8| {
            let at = day.at(hour, 0, 0, 0).to_zoned(zone.clone());
            at.map(|at| at.timestamp().as_second())
        };
        let told = STORY.into_iter();
        let story = told.map(|(day, chapter)| Ok((at(day, 15)?, chapter)));
        let customs = traffic::days().map(|day| Ok((at(day, 17)?, Chapter::Customs(day))));
        let story: Result<Vec<_>, jiff::Error> = story.chain(customs).collect();
        let mut story = story.map_err(|error| Failure::Internal(error.to_string()))?;
        story.sort_by_key(|(at, _)| *at);
        Ok(story)
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
            Chapter::OlderYears | Chapter::Customs(_) => Err(Failure::Internal(
                "customs' data come by themselves".to_owned(),
            )),
        }
    }
}

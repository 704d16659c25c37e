//! What the programme has learned to do lately: a threat level that was raised and lifted, relations between companies, drivers'
//! cards, and a member's changed data that waits to be read.

use super::Performer;
use crate::script::Moment;
use greenlane_domain::drivers::Validity;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::relations::{Command as Said, Kind};
use greenlane_domain::threat_level::{Command, ThreatLevel, threat_level_id};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::drivers::commands as drivers;
use greenlane_portal::membership::commands::record_company;
use greenlane_portal::relations::commands::{self as relations, NewRelation};
use greenlane_portal::threat_level::commands as threat;
use jiff::civil::date;
use std::collections::BTreeSet;

/// Drivers' cards that the programme took in; the first is the one that declarations name.
pub(super) const CARDS: [&str; 3] = ["FC2840017", "FC2840025", "FC3110942"];
/// One that a carrier has told of and nobody has checked.
const TOLD: &str = "FC3118820";

const RAISED: &str = "A warning of the neighbouring administration about explosives in machine parts. From today on nobody who was not \
validated is examined less.";
const AGREED: &str =
    "Agreed with the border command this morning. To be looked at again in six weeks.";
const LIFTED: &str = "The neighbouring administration has taken its warning back; six weeks of exams found nothing of the kind.";
const BACK: &str = "Agreed. Benefits are as before from now on.";

const SPLIT: &str = "Since the summer the warehouse business is a company of its own, with its own officers and numbers. The parent keeps \
the imports.";
const GROUP: &str = "Both name the same holding as their owner in this year's reviews.";
const UNRELATED: &str = "The other company is not related to us: different owners, different premises, different numbers.";

impl Performer<'_> {
    /// Members in good standing to whom nothing else happens any more, the last first, at most so many.
    async fn quiet(
        &self,
        unit: &mut Unit,
        (rest, most): (&[Moment], usize),
    ) -> Result<Vec<(u32, MemberId)>, Failure> {
        let busy: BTreeSet<u32> = rest.iter().map(|moment| moment.company).collect();
        let mut all: Vec<(u32, MemberId)> = self.enrolled().collect();
        all.retain(|(n, _)| *n > 1 && !busy.contains(n));
        let mut quiet = Vec::new();
        for (n, member) in all.into_iter().rev() {
            if quiet.len() < most && unit.load::<Member>(member).await?.state.in_force() {
                quiet.push((n, member));
            }
        }
        Ok(quiet)
    }

    /// Somebody asks for a threat level, and another puts it in force.
    pub(super) async fn threaten(&self, unit: &mut Unit, raises: bool) -> Result<(), Failure> {
        let (level, why, agreed) = if raises {
            (1, RAISED, AGREED)
        } else {
            (0, LIFTED, BACK)
        };
        unit.next_as(&self.staff("targeting_officer", 0)?);
        let propose = Command::Propose {
            level,
            from: None,
            reasons: why.to_owned(),
        };
        threat::step(unit, propose).await?;
        let stream = unit.load::<ThreatLevel>(threat_level_id()).await?;
        unit.next_as(&self.staff("supervisor", 0)?);
        let approve = Command::Approve {
            seen: stream.state.steps.len(),
            reasons: agreed.to_owned(),
        };
        threat::step(unit, approve).await
    }

    /// A split that another person confirmed, and two of one group about whom somebody asked and nobody has decided.
    pub(super) async fn relate(&self, unit: &mut Unit, rest: &[Moment]) -> Result<(), Failure> {
        let quiet = self.quiet(unit, (rest, 4)).await?;
        let pairs = quiet.chunks_exact(2).map(|pair| match pair {
            [(_, one), (_, other)] => Some((*one, *other)),
            _ => None,
        });
        let said = [(Kind::SplitFrom, SPLIT), (Kind::SameGroup, GROUP)];
        for (pair, (relation, grounds)) in pairs.zip(said) {
            let Some((one, other)) = pair else { continue };
            unit.next_as(&self.staff("vetting_officer", 0)?);
            let new = NewRelation {
                relation,
                one,
                other,
                from: date(2024, 7, 1),
                grounds: grounds.to_owned(),
                evidence: "Extract of the commercial register, in the vetting file".to_owned(),
            };
            let id = relations::propose(unit, new).await?;
            if relation == Kind::SplitFrom {
                unit.next_as(&self.staff("supervisor", 0)?);
                relations::step(unit, id, Said::Confirm).await?;
            }
        }
        Ok(())
    }

    /// A carrier that is in good standing; none in a world that is too small to have one.
    async fn a_carrier(&self, unit: &mut Unit) -> Result<Option<(u32, MemberId)>, Failure> {
        let all: Vec<(u32, MemberId)> = self.enrolled().collect();
        for (n, member) in all {
            let carries = self.plan(n)?.entity_type.contains("carrier");
            if carries && unit.load::<Member>(member).await?.state.in_force() {
                return Ok(Some((n, member)));
            }
        }
        Ok(None)
    }

    /// A carrier tells of its drivers' cards, and a vetting officer takes all but one of them in.
    pub(super) async fn tell_drivers(&self, unit: &mut Unit) -> Result<(), Failure> {
        let validity = Validity {
            from: date(2023, 3, 1),
            until: date(2028, 2, 29),
        };
        let carrier = self.a_carrier(unit).await?;
        if let Some((n, member)) = carrier {
            unit.next_as(&self.officer(n)?);
            for card in CARDS.into_iter().chain([TOLD]) {
                drivers::tell(unit, member, (card, validity)).await?;
            }
        }
        unit.next_as(&self.staff("vetting_officer", 0)?);
        for card in CARDS {
            drivers::take(unit, (card, validity)).await?;
        }
        Ok(())
    }

    /// A member writes down where its mail goes to now; its specialist has not read that yet.
    pub(super) async fn change_data(
        &self,
        unit: &mut Unit,
        rest: &[Moment],
    ) -> Result<(), Failure> {
        let quiet = self.quiet(unit, (rest, 1)).await?;
        let Some((n, member)) = quiet.first().copied() else {
            return Ok(());
        };
        let state = unit.load::<Member>(member).await?.state;
        let Some(mut company) = state.company.clone() else {
            return Ok(());
        };
        let mut mail = company.address.clone();
        mail.street = format!("{}, Building B", mail.street);
        company.mailing_address = Some(mail);
        unit.next_as(&self.officer(n)?);
        record_company(unit, member, company, Some(UNRELATED)).await
    }
}

//! Carries a planned world out: every moment becomes the real command of the person whose step it is, at its time.
//! The policies decide as they do for a visitor; a refusal here is a fault of the plan and ends the making.

mod annual;
mod answers;
mod arranging;
mod asking;
mod assessing;
mod calibration;
mod cargo;
mod chain;
mod consistency;
mod criteria;
mod following;
mod hours;
mod joining;
mod lately;
mod learning;
mod membership;
mod others;
mod people;
mod planning;
mod recognition;
mod reporting;
mod rulesets;
mod selecting;
mod story;
mod strangers;
mod together;
mod traffic;
mod visiting;
mod walking;
mod worksheet;
mod written;

use crate::Progress;
use crate::cast::Person;
use crate::cast::company::person;
use crate::cast::doors::named;
use crate::dice::Dice;
use crate::script::{Moment, Step, World};
use greenlane_domain::ids::{
    AccountId, ConnectionId, EvidenceId, FindingId, MemberId, PartnerId, ProfileId,
    QuestionnaireId, ValidationId,
};
use greenlane_portal::accounts::commands::{NewAccount, register};
use greenlane_portal::command::{System, Unit};
use greenlane_portal::profile::Stored;
use greenlane_portal::{App, Failure, reminders};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many commands share a transaction; each is still complete by itself.
const TOGETHER: usize = 500;
/// One adviser for so many companies.
const ADVISED: usize = 60;

/// So many seconds between two looks at what a day has brought: in a service it is a day.
const WEEK: i64 = 7 * 86_400;
/// From so long before the end on, companies are mailed that their window for the annual review opened.
const WINDOWS: i64 = 91 * 86_400;

/// What is known of a company once its record has begun.
#[derive(Debug, Clone, Default)]
pub struct Company {
    /// Its file.
    pub member: Option<MemberId>,
    /// Its officer.
    pub officer: Option<AccountId>,
    /// Its employee, once joined.
    pub employee: Option<AccountId>,
    /// Its adviser, once joined.
    pub consultant: Option<AccountId>,
    /// The ids of its sites.
    pub sites: Vec<Uuid>,
    /// Its present security profile.
    pub profile: Option<ProfileId>,
    /// Its library.
    pub evidence: Vec<EvidenceId>,
    /// Criteria that are back with it.
    pub returned: Vec<String>,
    /// Its validations.
    pub validations: Vec<ValidationId>,
    /// Its findings: of which validation, which of its plan, and the id.
    pub findings: Vec<(u8, u16, FindingId)>,
    /// Its partners, by their part.
    pub partners: BTreeMap<u8, PartnerId>,
    /// What it asked them last.
    pub asked: BTreeMap<u8, QuestionnaireId>,
    /// What its people began to say about criteria.
    pub threads: Vec<Uuid>,
}

/// The world in the making.
pub struct Performer<'a> {
    pub(crate) app: &'a App,
    pub(crate) world: &'a World,
    /// Accounts of the staff, in the plan's order.
    pub staff: Vec<AccountId>,
    /// Advisers who work for several companies.
    pub consultants: Vec<(AccountId, Person)>,
    /// What is known of each company.
    pub companies: Vec<Company>,
    /// Documents in the evidence store, with what they show.
    pub stored: Vec<(Stored, &'static str)>,
    /// Requests to connect: from, to.
    pub connections: BTreeMap<(u32, u32), ConnectionId>,
    /// The editions of the criteria that are written in this world.
    pub editions: criteria::Editions,
    /// Calibration exercises, in the order in which they were started.
    pub calibrations: Vec<calibration::Sheets>,
    /// Rulesets, in the order in which they were begun.
    pub rulesets: Vec<Uuid>,
    /// Customs' own system.
    pub customs: traffic::Customs,
}

impl<'a> Performer<'a> {
    /// Nothing is recorded yet.
    pub fn new(app: &'a App, world: &'a World) -> Self {
        let companies = vec![Company::default(); world.companies.len()];
        Self {
            app,
            world,
            staff: Vec::new(),
            consultants: Vec::new(),
            companies,
            stored: Vec::new(),
            connections: BTreeMap::new(),
            editions: criteria::Editions::default(),
            calibrations: Vec::new(),
            rulesets: Vec::new(),
            customs: traffic::Customs::default(),
        }
    }

    /// Appoints the staff, registers the advisers and stores the documents.
    pub async fn appoint(&mut self) -> Result<(), Failure> {
        self.store().await?;
        let mut unit = self.app.begin(&System).await?;
        for staff in &self.world.staff.staff {
            let person = &staff.person;
            let new = NewAccount {
                email: &person.email,
                name: &person.name,
                lang: person.lang,
                staff_role: Some(staff.role),
            };
            self.staff.push(register(&mut unit, new).await?);
        }
        let mut dice = Dice::new(self.world.seed, 0xAD71);
        for number in 0..self.world.companies.len().div_ceil(ADVISED) {
            let host = format!("advisers{number}.example");
            let mut person = person("US", &["Consultant"], &host, &mut dice);
            named(&mut person, "consultant", number);
            let id = register(&mut unit, account(&person)).await?;
            self.consultants.push((id, person));
        }
        unit.commit().await
    }

    /// Carries out every moment.
    pub async fn run(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<(), Failure> {
        let world = self.world;
        let total = world.moments.len().max(1);
        let mut story = self.story()?.into_iter().peekable();
        let mut unit = self.app.begin(&System).await?;
        let last = world.moments.last().map_or(0, |moment| moment.at);
        let mut look = world.moments.first().map_or(0, |moment| moment.at) + WEEK;
        for (done, moment) in world.moments.iter().enumerate() {
            loop {
                let earlier = |(at, _): &(i64, story::Chapter)| *at <= moment.at && *at < look;
                if let Some((at, chapter)) = story.next_if(earlier) {
                    // A published edition is known to whoever asks once it is durable.
                    unit.commit().await?;
                    self.chapter(at, chapter, world.moments.get(done..).unwrap_or_default())
                        .await?;
                    unit = self.app.begin(&System).await?;
                } else if look <= moment.at {
                    self.remind(&mut unit, look, last).await?;
                    look += WEEK;
                } else {
                    break;
                }
            }
            // A name is looked up among what is committed.
            if done % TOGETHER == TOGETHER - 1 || matches!(moment.step, Step::Connect { .. }) {
                unit = unit.carry_on(&System).await?;
                let at = jiff::Timestamp::from_second(moment.at).unwrap_or_default();
                progress(Progress {
                    what: self.app.date_of(at).strftime("%Y-%m").to_string(),
                    percent: u32::try_from(done * 100 / total).unwrap_or(100),
                });
            }
            self.app
                .clock()
                .set(Timestamp::from_second(moment.at).unwrap_or_default());
            if let Err(error) = self.perform(&mut unit, *moment).await {
                return Err(Failure::Internal(self.said(*moment, &error)));
            }
        }
        unit.commit().await?;
        for (at, chapter) in story {
            self.chapter(at, chapter, &[]).await?;
        }
        Ok(())
    }

    /// What the service does by itself: here once a week.
    async fn remind(&self, unit: &mut Unit, at: i64, last: i64) -> Result<(), Failure> {
        let now = Timestamp::from_second(at).unwrap_or_default();
        self.app.clock().set(now);
        unit.next_as(&System);
        if at + WINDOWS < last {
            reminders::remind_steps_in(unit).await?;
        } else {
            reminders::remind_in(unit).await?;
        }
        Ok(())
    }

    async fn chapter(
        &mut self,
        at: i64,
        chapter: story::Chapter,
        rest: &[Moment],
    ) -> Result<(), Failure> {
        let at = Timestamp::from_second(at).unwrap_or_default();
        self.app.clock().set(at);
        if let story::Chapter::Customs(day) = chapter {
            // What is assessed has a writer of its own, for whom nobody may hold the record open.
            let sent = self.a_day_of_customs(day).await;
            return sent.map_err(|error| Failure::Internal(format!("{chapter:?}: {error:?}")));
        }
        if chapter == story::Chapter::OlderYears {
            return self.older_years().await;
        }
        let mut unit = self.app.begin(&System).await?;
        let told = self.tell(&mut unit, chapter, rest).await;
        told.map_err(|error| Failure::Internal(format!("{chapter:?}: {error:?}")))?;
        unit.commit().await
    }

    fn said(&self, moment: Moment, error: &Failure) -> String {
        let company = self.world.companies.get(moment.company as usize);
        let about = company
            .map(|c| (c.entity_type.as_str(), c.name.as_str()))
            .unwrap_or_default();
        format!("{moment:?} of {about:?}: {error:?}")
    }

    async fn perform(&mut self, unit: &mut Unit, moment: Moment) -> Result<(), Failure> {
        let mut dice = Dice::new(
            self.world.seed ^ moment.at.unsigned_abs(),
            0x6_0000_0000 + u64::from(moment.company),
        );
        let n = moment.company;
        let step = moment.step;
        if matches!(step, Step::AnnualReview { .. }) {
            self.declare_trade(unit, n, moment.at).await?;
        }
        match step {
            Step::Register
            | Step::Start
            | Step::Eligibility
            | Step::Company
            | Step::Contacts
            | Step::Join(_)
            | Step::Agreement
            | Step::Submit => self.joining(unit, n, step, &mut dice).await,
            Step::OpenProfile { .. }
            | Step::Library
            | Step::Answer { .. }
            | Step::AnnualReview { .. }
            | Step::SubmitProfile { .. }
            | Step::Review { .. }
            | Step::Return { .. }
            | Step::Correct { .. }
            | Step::Accept { .. } => self.answers(unit, n, step, &mut dice).await,
            Step::Plan(_)
            | Step::Notify(_)
            | Step::OfferSlots(_)
            | Step::ChooseSlot(_)
            | Step::ProposeSlots(_)
            | Step::AskEvidence(_)
            | Step::SendEvidence(_)
            | Step::AcceptEvidence(_)
            | Step::Begin(_)
            | Step::Results { .. }
            | Step::Raise { .. }
            | Step::Hours(_)
            | Step::Propose { .. }
            | Step::Conclude { .. }
            | Step::ApproveReport { .. } => self.visiting(unit, n, step, &mut dice).await,
            Step::FindingPlan { .. }
            | Step::FindingAgree { .. }
            | Step::FindingEvidence { .. }
            | Step::FindingReturn { .. }
            | Step::FindingClose { .. }
            | Step::FindingAsk { .. }
            | Step::FindingCheck { .. }
            | Step::FindingExtend { .. } => self.following(unit, n, step, &mut dice).await,
            Step::Certificate | Step::Connect { .. } | Step::AnswerConnection { .. } => {
                self.recognition(unit, n, step).await
            }
            Step::Chain(_) => self.chain(unit, n, step).await,
            Step::Together(_) => self.together(unit, n, step).await,
            _ => self.membership(unit, n, step, &mut dice).await,
        }?;
        self.case_hours(unit, n, step).await
    }
}

/// What a person gives to register.
pub fn account(person: &Person) -> NewAccount<'_> {
    NewAccount {
        email: &person.email,
        name: &person.name,
        lang: person.lang,
        staff_role: None,
    }
}

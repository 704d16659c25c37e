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
mod planning;
mod recognition;
mod rulesets;
mod selecting;
mod together;
mod visiting;
mod walking;

use crate::Progress;
use crate::cast::company::person;
use crate::cast::{CompanyPlan, Person};
use crate::dice::Dice;
use crate::script::{Moment, SEATS, Step, World};
use greenlane_domain::ids::{
    AccountId, ConnectionId, EvidenceId, FindingId, MemberId, PartnerId, ProfileId,
    QuestionnaireId, ValidationId,
};
use greenlane_domain::membership::CompanyRole;
use greenlane_domain::permission::Principal;
use greenlane_domain::record::Actor;
use greenlane_portal::accounts::commands::{NewAccount, register};
use greenlane_portal::command::{Asks, System, Unit};
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

/// Somebody who asks, in a role.
#[derive(Debug, Clone, Copy)]
pub struct Speaker {
    account: AccountId,
    role: &'static str,
    company: Option<MemberId>,
}

impl Asks for Speaker {
    fn actor(&self) -> Actor {
        Actor {
            account: Some(self.account.0),
            role: self.role.to_owned(),
        }
    }

    fn principal(&self) -> Option<Principal> {
        Some(Principal {
            account: self.account.0,
            role: self.role.to_owned(),
            company: self.company.map(Uuid::from),
        })
    }
}

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
            let person = person("US", &["Consultant"], &host, &mut dice);
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
            while look <= moment.at {
                self.remind(&mut unit, look, last).await?;
                look += WEEK;
            }
            // A published edition is known to whoever asks once it is durable.
            while let Some((at, chapter)) = story.next_if(|(at, _)| *at <= moment.at) {
                unit.commit().await?;
                self.chapter(at, chapter, world.moments.get(done..).unwrap_or_default())
                    .await?;
                unit = self.app.begin(&System).await?;
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
        chapter: criteria::Chapter,
        rest: &[Moment],
    ) -> Result<(), Failure> {
        let at = Timestamp::from_second(at).unwrap_or_default();
        self.app.clock().set(at);
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

    fn plan(&self, n: u32) -> Result<&CompanyPlan, Failure> {
        self.world
            .companies
            .get(n as usize)
            .ok_or(Failure::NotFound)
    }

    fn company(&self, n: u32) -> Result<&Company, Failure> {
        self.companies.get(n as usize).ok_or(Failure::NotFound)
    }

    fn member(&self, n: u32) -> Result<MemberId, Failure> {
        self.company(n)?.member.ok_or(Failure::NotFound)
    }

    // The company's officer; before there is a file, an applicant.
    fn officer(&self, n: u32) -> Result<Speaker, Failure> {
        let company = self.company(n)?;
        let account = company.officer.ok_or(Failure::NotFound)?;
        let role = if company.member.is_some() {
            CompanyRole::Officer.code()
        } else {
            "applicant"
        };
        Ok(Speaker {
            account,
            role,
            company: company.member,
        })
    }

    // Whoever prepares the answers: the employee where there is one, else the officer.
    fn preparer(&self, n: u32) -> Result<Speaker, Failure> {
        let officer = self.officer(n)?;
        Ok(match self.company(n)?.employee {
            Some(account) => Speaker {
                account,
                role: CompanyRole::Employee.code(),
                ..officer
            },
            None => officer,
        })
    }

    fn specialist(&self, n: u32) -> Result<Speaker, Failure> {
        let account = self.staff.get(self.world.specialist_of(n)).copied();
        Ok(Speaker {
            account: account.ok_or(Failure::NotFound)?,
            role: "specialist",
            company: None,
        })
    }

    // The one whose turn it is; the leading parts go to the first.
    fn staff(&self, role: &'static str, n: u32) -> Result<Speaker, Failure> {
        let places = self.world.staff.places(role);
        let turn = if n < SEATS {
            0
        } else {
            n as usize % places.len().max(1)
        };
        let account = places
            .get(turn)
            .and_then(|place| self.staff.get(*place))
            .copied();
        Ok(Speaker {
            account: account.ok_or(Failure::NotFound)?,
            role,
            company: None,
        })
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

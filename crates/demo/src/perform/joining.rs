//! A company's way in, up to sending its application.

use super::{Performer, account};
use crate::cast::CompanyPlan;
use crate::cast::identity::identifiers;
use crate::dice::Dice;
use crate::script::Step;
use greenlane_domain::Refusal;
use greenlane_domain::ids::AccountId;
use greenlane_domain::membership::{
    Capacity, Company as Data, CompanyRole, Contact, Contacts, Owner, OwnerKind, Ownership,
    OwnershipForm, Site,
};
use greenlane_portal::Failure;
use greenlane_portal::accounts::Who;
use greenlane_portal::accounts::commands::register;
use greenlane_portal::command::{System, Unit};
use greenlane_portal::membership::commands::{
    NewApplication, Signature, answer_eligibility, invite, join, record_company, record_contacts,
    sign_agreement, start, submit_application,
};

/// Coined names still sometimes resemble each other; an honest company then says so.
const NO_RELATION: &str = "The other company is not related to us: different owners, different premises, different numbers.";

impl Performer<'_> {
    pub(super) async fn joining(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let world = self.world;
        let plan = world.companies.get(n as usize).ok_or(Failure::NotFound)?;
        match step {
            Step::Register => {
                unit.next_as(&System);
                let id = register(unit, account(&plan.officer)).await?;
                self.known(n)?.officer = Some(id);
                return Ok(());
            }
            Step::Join(role) => return self.bring_in(unit, n, role, plan).await,
            _ => unit.next_as(&self.officer(n)?),
        }
        match step {
            Step::Start => {
                let new = NewApplication {
                    legal_name: &plan.name,
                    country: plan.country,
                    entity_type: &plan.entity_type,
                    officer: true,
                    invited: false,
                };
                let member = start(unit, new).await?;
                self.known(n)?.member = Some(member);
                Ok(())
            }
            Step::Eligibility => {
                let app = unit.app().clone();
                let entity_type = app
                    .pack()
                    .entity_type(&plan.entity_type)
                    .ok_or(Failure::NotFound)?;
                let answers = entity_type
                    .eligibility
                    .iter()
                    .map(|q| (q.id.clone(), q.required_answer));
                answer_eligibility(unit, self.member(n)?, answers.collect()).await
            }
            Step::Company => {
                let data = self.data(unit, plan);
                self.known(n)?.sites = data.sites.iter().map(|site| site.id).collect();
                record_company(unit, self.member(n)?, data, Some(NO_RELATION)).await
            }
            Step::Contacts => record_contacts(unit, self.member(n)?, contacts(plan, dice)).await,
            Step::Agreement => {
                let signature = Signature {
                    name: &plan.officer.name,
                    title: &plan.officer.title,
                    consent: true,
                };
                sign_agreement(unit, self.member(n)?, signature).await
            }
            _ => self.send_in(unit, n, plan).await,
        }
    }

    // Somebody of a like name may have been recorded since: then the company explains it and sends again.
    async fn send_in(&self, unit: &mut Unit, n: u32, _plan: &CompanyPlan) -> Result<(), Failure> {
        let id = self.member(n)?;
        match submit_application(unit, id).await {
            Err(Failure::Refused(Refusal { key, .. })) if key == "refusal-member-resembles" => {
                let member = unit
                    .load::<greenlane_domain::membership::Member>(id)
                    .await?;
                let data = member.state.company.clone().ok_or(Failure::NotFound)?;
                record_company(unit, id, data, Some(NO_RELATION)).await?;
                submit_application(unit, id).await
            }
            other => other,
        }
    }

    async fn bring_in(
        &mut self,
        unit: &mut Unit,
        n: u32,
        role: CompanyRole,
        plan: &CompanyPlan,
    ) -> Result<(), Failure> {
        let member = self.member(n)?;
        let (id, person) = if role == CompanyRole::Consultant {
            let count = self.consultants.len().max(1);
            self.consultants
                .get(n as usize % count)
                .cloned()
                .ok_or(Failure::NotFound)?
        } else {
            unit.next_as(&System);
            (
                register(unit, account(&plan.employee)).await?,
                plan.employee.clone(),
            )
        };
        unit.next_as(&self.officer(n)?);
        let invitation = invite(unit, member, &person.email, role, person.lang).await?;
        let who = who(id, &person);
        unit.next_as(&who);
        join(unit, member, invitation, &who).await?;
        let known = self.known(n)?;
        match role {
            CompanyRole::Consultant => known.consultant = Some(id),
            _ => known.employee = Some(id),
        }
        Ok(())
    }

    pub(super) fn known(&mut self, n: u32) -> Result<&mut super::Company, Failure> {
        self.companies.get_mut(n as usize).ok_or(Failure::NotFound)
    }

    fn data(&self, unit: &Unit, plan: &CompanyPlan) -> Data {
        let sites = plan.sites.iter().map(|site| Site {
            id: unit.new_id(),
            name: site.name.clone(),
            kind: site.kind,
            address: site.address.clone(),
            unlocode: Some(site.unlocode.to_owned()),
            staffed: true,
        });
        Data {
            legal_name: plan.name.clone(),
            other_names: Vec::new(),
            country: plan.country.to_owned(),
            address: plan
                .sites
                .first()
                .map(|site| site.address.clone())
                .unwrap_or_default(),
            mailing_address: None,
            sites: sites.collect(),
            ownership: Ownership {
                form: OwnershipForm::Private,
                owners: vec![Owner {
                    name: plan.owner.clone(),
                    kind: OwnerKind::Person,
                    country: plan.country.to_owned(),
                    share: 100,
                }],
            },
            identifiers: identifiers(self.app.pack(), plan),
        }
    }
}

fn who(id: AccountId, person: &crate::cast::Person) -> Who {
    Who {
        account: id,
        email: person.email.clone(),
        name: person.name.clone(),
        lang: person.lang.to_owned(),
        role: "applicant".to_owned(),
        company: None,
        assurance: 2,
        second_factor: true,
        session: Vec::new(),
    }
}

fn contacts(plan: &CompanyPlan, dice: &mut Dice) -> Contacts {
    let mut telephone = || {
        format!(
            "+1 {} 555 01{:02}",
            dice.between(201, 989),
            dice.between(0, 99)
        )
    };
    Contacts {
        primary: Contact {
            name: plan.officer.name.clone(),
            title: plan.officer.title.clone(),
            email: plan.officer.email.clone(),
            telephone: telephone(),
            capacity: Capacity::Officer,
        },
        others: vec![Contact {
            name: plan.employee.name.clone(),
            title: plan.employee.title.clone(),
            email: plan.employee.email.clone(),
            telephone: telephone(),
            capacity: Capacity::Employee,
        }],
    }
}

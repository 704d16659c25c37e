//! Companies with two hundred answers each, made by the real commands, and the pack that asks so many.

use crate::Trouble;
use crate::installation::pack_files;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId};
use greenlane_domain::membership::{
    Address, Capacity, Company, CompanyRole, Contact, Contacts, Member, Owner, OwnerKind,
    Ownership, OwnershipForm, Site, SiteKind,
};
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile, Verdict};
use greenlane_portal::App;
use greenlane_portal::accounts::commands::{NewAccount, register};
use greenlane_portal::command::{Speaker, System, Unit};
use greenlane_portal::membership::commands as joining;
use greenlane_portal::membership::commands_staff::assign_specialist;
use greenlane_portal::profile::commands::{self as profiles, Deciding};
use greenlane_portal::profile::signing;
use greenlane_portal::web::Say;
use std::path::Path;
use toml::{Table, Value};

const ENTITY_TYPE: &str = "importer";
const OFFICER: &str = "Ana Ortiz";
const TITLE: &str = "Vice President";
/// As long as what companies write: three sentences that say who does what, how often, and what proves it.
const NARRATIVE: &str = "The shift leader checks every seal against the list before a container leaves the yard and \
writes number, time and name into the seal log. A second person compares the log with the delivery papers once a day \
and keeps both for five years. Anything that does not fit is told to the security manager within the hour, who decides \
whether the container is opened, and notes why.";

/// A folder with the binary's pack, whose criteria for importers are repeated until there are so many.
pub(super) fn wide_pack(folder: &Path, criteria: usize) -> Result<(), Trouble> {
    let mut files = pack_files(None)?;
    let mut missing = criteria.saturating_sub(count(&files)?);
    for (name, text) in &mut files {
        if is_category(name) && missing > 0 {
            let mut table: Table = text.parse()?;
            let category = table.get("category").and_then(Value::as_integer);
            if let (Some(category), Some(list)) = (category, rows(&mut table)) {
                let ours: Vec<Value> = list.iter().filter(|c| applies(c)).cloned().collect();
                for (n, mut copy) in (500..).zip(ours.iter().chain(&ours).cloned()) {
                    if missing == 0 {
                        break;
                    }
                    if let Some(fields) = copy.as_table_mut() {
                        fields.insert("id".to_owned(), format!("{category}.{n}").into());
                        list.push(copy);
                        missing -= 1;
                    }
                }
            }
            *text = toml::to_string(&table)?;
        }
        let path = folder.join(name.as_str());
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}

fn is_category(name: &str) -> bool {
    name.starts_with("criteria/") && !name.ends_with("edition.toml")
}

fn rows(table: &mut Table) -> Option<&mut Vec<Value>> {
    table.get_mut("criterion").and_then(Value::as_array_mut)
}

fn applies(criterion: &Value) -> bool {
    let list = criterion.get("applies").and_then(Value::as_array);
    list.is_some_and(|list| {
        list.iter()
            .any(|one| one.get("entity").and_then(Value::as_str) == Some(ENTITY_TYPE))
    })
}

fn count(files: &std::collections::BTreeMap<String, String>) -> Result<usize, Trouble> {
    let mut count = 0;
    for (_, text) in files.iter().filter(|(name, _)| is_category(name)) {
        let mut table: Table = text.parse()?;
        count += rows(&mut table).map_or(0, |list| list.iter().filter(|c| applies(c)).count());
    }
    Ok(count)
}

async fn account(
    unit: &mut Unit,
    email: &str,
    role: Option<&'static str>,
) -> Result<AccountId, Trouble> {
    unit.next_as(&System);
    let new = NewAccount {
        email,
        name: OFFICER,
        lang: "en",
        staff_role: role,
    };
    Ok(register(unit, new).await?)
}

/// The programme's people.
pub(super) struct Staff {
    pub(super) specialist: AccountId,
    supervisor: AccountId,
}

impl Staff {
    pub(super) async fn appoint(app: &App) -> Result<Self, Trouble> {
        let mut unit = app.begin(&System).await?;
        let specialist = account(&mut unit, "specialist@bench.example", Some("specialist")).await?;
        let supervisor = account(&mut unit, "supervisor@bench.example", Some("supervisor")).await?;
        unit.commit().await?;
        Ok(Self {
            specialist,
            supervisor,
        })
    }
}

/// A company whose profile has every answer.
#[derive(Debug, Clone)]
pub(super) struct Firm {
    pub(super) n: usize,
    pub(super) officer: AccountId,
    pub(super) profile: ProfileId,
    member: MemberId,
    criterion: String,
}

impl Firm {
    pub(super) async fn answered(app: &App, staff: &Staff, n: usize) -> Result<Self, Trouble> {
        let mut unit = app.begin(&System).await?;
        let officer = account(&mut unit, &format!("officer{n}@bench.example"), None).await?;
        let member = apply(&mut unit, officer, n).await?;
        unit.next_as(&Speaker::alone(staff.supervisor, "supervisor"));
        assign_specialist(&mut unit, member, staff.specialist, "").await?;
        unit.next_as(&Speaker::of(member, officer, CompanyRole::Officer.code()));
        let profile = profiles::open(&mut unit, member, Cycle::Initial).await?;
        let state = unit.load::<Profile>(profile).await?.state;
        let answers = state.criteria.iter().map(|pinned| AnswerInput {
            criterion: pinned.id.clone(),
            rev: state.rev(&pinned.id),
            state: Some(AnswerState::InPlace),
            narrative: format!("{NARRATIVE} This is how we meet {}.", pinned.id),
            plan: String::new(),
            ready: true,
        });
        profiles::save(&mut unit, profile, answers.collect()).await?;
        unit.commit().await?;
        // Everybody works somewhere else in the profile.
        let place = n % state.criteria.len().max(1);
        let criterion = state.criteria.get(place).map(|pinned| pinned.id.clone());
        Ok(Self {
            n,
            officer,
            profile,
            member,
            criterion: criterion.unwrap_or_default(),
        })
    }

    pub(super) fn path(&self, rest: &str) -> String {
        format!("/companies/{}/profile{rest}", self.member)
    }

    pub(super) fn criterion_path(&self) -> String {
        format!("/criteria/{}", self.criterion)
    }

    /// Has the specialist return one criterion and the officer mend and send it: then there are two versions.
    pub(super) async fn second_version(&self, app: &App, staff: &Staff) -> Result<(), Trouble> {
        let mut unit = app.begin(&System).await?;
        unit.next_as(&Speaker::alone(staff.specialist, "specialist"));
        let state = unit.load::<Profile>(self.profile).await?.state;
        let decisions: Vec<Deciding<'_>> = state
            .criteria
            .iter()
            .map(|pinned| {
                let returned = pinned.id == self.criterion;
                Deciding {
                    round: 1,
                    criterion: &pinned.id,
                    verdict: Some(if returned {
                        Verdict::Return
                    } else {
                        Verdict::Accept
                    }),
                    comment: if returned {
                        "Say who checks it at weekends."
                    } else {
                        ""
                    },
                    note: "",
                    reason: "",
                }
            })
            .collect();
        profiles::decide_all(&mut unit, self.profile, &decisions).await?;
        profiles::send_back(&mut unit, self.profile, 1).await?;
        unit.next_as(&Speaker::of(
            self.member,
            self.officer,
            CompanyRole::Officer.code(),
        ));
        let state = unit.load::<Profile>(self.profile).await?.state;
        let mended = AnswerInput {
            criterion: self.criterion.clone(),
            rev: state.rev(&self.criterion),
            state: Some(AnswerState::InPlace),
            narrative: format!("{NARRATIVE} At weekends the guard of the gate does."),
            plan: String::new(),
            ready: true,
        };
        profiles::save(&mut unit, self.profile, vec![mended]).await?;
        let company = unit.load::<Member>(self.member).await?.state;
        let say = Say::new(unit.app(), "en");
        let signer = signing::declared(&say, company.legal_name(), OFFICER, TITLE, 2);
        signing::submit(&mut unit, self.profile, 2, signer).await?;
        Ok(unit.commit().await?)
    }
}

/// The form of an answer that says more than before.
pub(super) fn changed_answer() -> Vec<(&'static str, String)> {
    vec![
        ("state", "in_place".to_owned()),
        ("narrative", format!("{NARRATIVE} Now also at night.")),
        ("plan", String::new()),
        ("ready", "yes".to_owned()),
        ("act", "save".to_owned()),
    ]
}

/// The form of the signature.
pub(super) fn signature() -> Vec<(&'static str, String)> {
    vec![
        ("name", OFFICER.to_owned()),
        ("title", TITLE.to_owned()),
        ("declared", "1".to_owned()),
    ]
}

/// Takes a company to where its application is in.
async fn apply(unit: &mut Unit, officer: AccountId, n: usize) -> Result<MemberId, Trouble> {
    unit.next_as(&Speaker::alone(officer, "applicant"));
    let name = format!("Bench {n:05} Imports Inc");
    let new = joining::NewApplication {
        legal_name: &name,
        country: "US",
        entity_type: ENTITY_TYPE,
        officer: true,
        invited: false,
    };
    let member = joining::start(unit, new).await?;
    unit.next_as(&Speaker::of(member, officer, CompanyRole::Officer.code()));
    let app = unit.app().clone();
    let questions = app.pack().entity_type(ENTITY_TYPE);
    let questions = questions.map_or(&[][..], |kind| kind.eligibility.as_slice());
    let answers = questions.iter().map(|q| (q.id.clone(), q.required_answer));
    joining::answer_eligibility(unit, member, answers.collect()).await?;
    let unlike = "The other companies of this measurement are not related to us.";
    joining::record_company(unit, member, data(&name, n)?, Some(unlike)).await?;
    let contact = Contact {
        name: OFFICER.to_owned(),
        title: TITLE.to_owned(),
        email: format!("officer{n}@bench.example"),
        telephone: "+1 904 555 0100".to_owned(),
        capacity: Capacity::Officer,
    };
    let contacts = Contacts {
        primary: contact,
        others: Vec::new(),
    };
    joining::record_contacts(unit, member, contacts).await?;
    let signature = joining::Signature {
        name: OFFICER,
        title: TITLE,
        consent: true,
    };
    joining::sign_agreement(unit, member, signature).await?;
    joining::submit_application(unit, member).await?;
    Ok(member)
}

fn data(name: &str, n: usize) -> Result<Company, Trouble> {
    let address = || Address {
        street: format!("{n} Harbor Way"),
        city: "Jacksonville".to_owned(),
        region: "FL".to_owned(),
        postal_code: "32202".to_owned(),
        country: "US".to_owned(),
    };
    let number = format!("12-{n:07}XX");
    let identifier = Scheme::Ior
        .check(&number)
        .map_err(|fault| Trouble(format!("{number}: {fault:?}")))?;
    Ok(Company {
        legal_name: name.to_owned(),
        other_names: Vec::new(),
        country: "US".to_owned(),
        address: address(),
        mailing_address: None,
        sites: vec![Site {
            id: uuid::Uuid::from_u128(n as u128 + 1),
            name: "Head office".to_owned(),
            kind: SiteKind::Office,
            address: address(),
            unlocode: Some("USJAX".to_owned()),
            staffed: true,
        }],
        ownership: Ownership {
            form: OwnershipForm::Private,
            owners: vec![Owner {
                name: OFFICER.to_owned(),
                kind: OwnerKind::Person,
                country: "US".to_owned(),
                share: 100,
            }],
        },
        identifiers: vec![identifier],
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

    use super::{ENTITY_TYPE, wide_pack};
    use crate::installation::load_pack;

    #[test]
    fn the_wide_pack_is_a_sound_pack_that_asks_importers_two_hundred_criteria() {
        let folder = tempfile::tempdir().unwrap();
        wide_pack(folder.path(), 200).unwrap();
        let (pack, _) = load_pack(Some(folder.path())).unwrap();
        let edition = pack.editions.first().unwrap();
        let asked = edition.criteria.iter();
        let asked = asked.filter(|criterion| criterion.applies_to(ENTITY_TYPE).is_some());
        assert_eq!(asked.count(), 200);
    }
}

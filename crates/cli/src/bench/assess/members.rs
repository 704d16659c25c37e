//! Companies in good standing, so that a share of the declarations names members: whoever is looked up and found costs more than
//! whoever is not.
//!
//! Their events are written as they are. Three hundred applications, profiles and vettings would measure something else.

use crate::Trouble;
use greenlane_domain::identifiers::Scheme;
use greenlane_domain::ids::{AccountId, MemberId, ProfileId};
use greenlane_domain::membership::{
    Address, Company, Decision, Event, Member, Notice, Ownership, OwnershipForm,
};
use greenlane_portal::App;
use greenlane_portal::command::{System, Unit};
use uuid::Uuid;

/// Companies of each kind.
pub(super) const IMPORTERS: u32 = 200;
pub(super) const CARRIERS: u32 = 20;
pub(super) const MAKERS: u32 = 80;
/// Of a hundred declarations so many name a member as importer, and as many, thrown by itself, as carrier and as manufacturer.
/// It is the demo world's share of members among importers.
pub(super) const SHARE: u32 = 55;

/// The number of a member importer.
pub(super) fn importer(n: u32) -> String {
    format!("12-{:07}XX", 1 + n % IMPORTERS)
}

/// The number of a member carrier.
pub(super) fn carrier(n: u32) -> String {
    let letter = |n: u32| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    let n = n % CARRIERS;
    format!("QZ{}{}", letter(n / 26), letter(n))
}

/// The number of a member that makes goods.
pub(super) fn maker(n: u32) -> String {
    format!("80{:07}", 1 + n % MAKERS)
}

/// The name of a company, by its number.
pub(super) fn name(number: &str) -> String {
    format!("Bench {number} Company")
}

async fn certified(
    unit: &mut Unit,
    officer: AccountId,
    (entity_type, scheme, number): (&str, Scheme, &str),
) -> Result<(), Trouble> {
    let today = unit.today();
    let identifier = scheme
        .check(number)
        .map_err(|fault| Trouble(format!("{number}: {fault:?}")))?;
    let edition = unit.app().pack().editions.last();
    let edition = edition
        .map(|edition| edition.id.clone())
        .unwrap_or_default();
    let company = Company {
        legal_name: name(number),
        other_names: Vec::new(),
        country: "US".to_owned(),
        address: Address::default(),
        mailing_address: None,
        sites: Vec::new(),
        ownership: Ownership {
            form: OwnershipForm::Private,
            owners: Vec::new(),
        },
        identifiers: vec![identifier],
    };
    let started = Event::ApplicationStarted {
        legal_name: name(number),
        country: "US".to_owned(),
        entity_type: entity_type.to_owned(),
        edition: edition.clone(),
        started_by: officer,
        on: today,
    };
    let accepted = Event::ProfileAccepted {
        profile: ProfileId(Uuid::nil()),
        edition,
        on: today,
    };
    let decision = Decision {
        ground: "criteria_met".to_owned(),
        reasons: "To be measured.".to_owned(),
        notice: Notice {
            letter: "certified".to_owned(),
            appeal_due: None,
        },
        recommended_by: None,
        emergency: false,
        on: today,
        clocks: Vec::new(),
    };
    let company = Box::new(company);
    let events = vec![
        started,
        Event::CompanyRecorded { company },
        accepted,
        Event::Certified { decision },
    ];
    let id = MemberId(unit.new_id());
    let mut member = unit.fresh::<Member>(id);
    Ok(unit.append(&mut member, Some(id), events).await?)
}

/// All of them, in good standing from today on.
pub(super) async fn join(app: &App, officer: AccountId) -> Result<(), Trouble> {
    let mut unit = app.begin(&System).await?;
    for n in 0..IMPORTERS {
        let number = importer(n);
        let of = ("importer", Scheme::Ior, number.as_str());
        certified(&mut unit, officer, of).await?;
    }
    for n in 0..CARRIERS {
        let number = carrier(n);
        let of = ("highway_carrier", Scheme::Scac, number.as_str());
        certified(&mut unit, officer, of).await?;
    }
    for n in 0..MAKERS {
        let number = maker(n);
        let of = ("foreign_manufacturer", Scheme::Duns, number.as_str());
        certified(&mut unit, officer, of).await?;
    }
    unit.commit().await?;
    Ok(())
}

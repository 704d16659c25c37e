//! What a company's people do: apply, keep their data, sign, invite, leave.

use super::read::resource;
use super::resembling::resembling;
use crate::accounts::Who;
use crate::command::{Loaded, Mail, Unit};
use crate::failure::{Failure, Faults};
use crate::i18n;
use crate::web::Say;
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::{
    Command, Company, CompanyRole, Contacts, Facts, Member, eligibility_faults,
};
use greenlane_domain::permission::{Action, Resource};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The version of the partner agreement's text (`agreement-…` in the message files). Change it with the text.
pub const AGREEMENT_VERSION: &str = "2026-1";

/// Follows one command: the rules decide, the record takes what happened.
pub(super) async fn follow(
    unit: &mut Unit,
    member: &mut Loaded<Member>,
    command: Command,
    resembling: &[MemberId],
) -> Result<(), Failure> {
    let app = unit.app().clone();
    let by = unit.actor().clone();
    let facts = Facts {
        pack: app.pack(),
        catalogue: &app.catalogue(),
        by: &by,
        today: unit.today(),
        resembling,
    };
    let events = member.state.apply(command, &facts)?;
    let id = MemberId(member.id);
    unit.append(member, Some(id), events).await
}

/// Loads a company for an act that needs a right to it. To other companies' people it does not exist.
pub(super) async fn load(
    unit: &mut Unit,
    id: MemberId,
    action: Action,
) -> Result<Loaded<Member>, Failure> {
    let member = unit.load::<Member>(id).await?;
    unit.permit(action, &resource(id, &member.state))?;
    Ok(member)
}

/// A company that asks to join.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct NewApplication<'a> {
    pub legal_name: &'a str,
    pub country: &'a str,
    pub entity_type: &'a str,
    /// The asker is an officer of the company.
    pub officer: bool,
    /// The programme has invited the company.
    pub invited: bool,
}

/// Begins an application. The asker becomes the company's first officer.
pub async fn start(unit: &mut Unit, new: NewApplication<'_>) -> Result<MemberId, Failure> {
    unit.permit(Action::StartApplication, &Resource::Programme)?;
    let mut faults = Faults::default();
    if new.legal_name.trim().is_empty() {
        faults.add("legal_name", "fault-required");
    }
    if new.country.is_empty() {
        faults.add("country", "fault-required");
    }
    if new.entity_type.is_empty() {
        faults.add("entity_type", "fault-required");
    }
    faults.check()?;
    let id = MemberId(unit.new_id());
    let mut member = unit.fresh::<Member>(id);
    let command = Command::Start {
        legal_name: new.legal_name.to_owned(),
        country: new.country.to_owned(),
        entity_type: new.entity_type.to_owned(),
        edition: edition(unit)?,
        officer: new.officer,
        invited: new.invited,
    };
    follow(unit, &mut member, command, &[]).await?;
    Ok(id)
}

fn edition(unit: &Unit) -> Result<String, Failure> {
    let edition = unit.app().catalogue().current(unit.today());
    let id = edition.map(|edition| edition.id.clone());
    id.ok_or_else(|| Failure::Internal("no edition of the criteria is in force".to_owned()))
}

/// A company whose membership ended asks again, in the same file.
pub async fn start_again(unit: &mut Unit, id: MemberId, entity_type: &str) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::SubmitApplication).await?;
    let command = Command::StartAgain {
        entity_type: entity_type.to_owned(),
        edition: edition(unit)?,
        invited: false,
    };
    follow(unit, &mut member, command, &[]).await
}

/// Records the eligibility answers, or says of each why it ends the application.
pub async fn answer_eligibility(
    unit: &mut Unit,
    id: MemberId,
    answers: BTreeMap<String, bool>,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::EditCompany).await?;
    let app = unit.app().clone();
    if let Some(entity_type) = app.pack().entity_type(member.state.entity_type()) {
        Faults(eligibility_faults(entity_type, &answers)).check()?;
    }
    follow(
        unit,
        &mut member,
        Command::AnswerEligibility { answers },
        &[],
    )
    .await
}

/// Records the company's data; says of each field what is wrong, and stops at a company that looks like another one
/// until it is explained.
pub async fn record_company(
    unit: &mut Unit,
    id: MemberId,
    company: Company,
    explanation: Option<&str>,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::EditCompany).await?;
    Faults(company.faults()).check()?;
    let others = resembling(unit, id, &company).await?;
    let command = Command::RecordCompany {
        company: Box::new(company),
        explanation: explanation.map(str::to_owned),
    };
    follow(unit, &mut member, command, &others).await
}

/// Records the contacts.
pub async fn record_contacts(
    unit: &mut Unit,
    id: MemberId,
    contacts: Contacts,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::EditCompany).await?;
    Faults(contacts.faults()).check()?;
    follow(unit, &mut member, Command::RecordContacts { contacts }, &[]).await
}

/// An officer's signature as it was typed.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Signature<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub consent: bool,
}

/// An officer binds the company to the agreement.
pub async fn sign_agreement(
    unit: &mut Unit,
    id: MemberId,
    signature: Signature<'_>,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::SignAgreement).await?;
    let mut faults = Faults::default();
    if signature.name.trim().is_empty() {
        faults.add("name", "fault-required");
    }
    if signature.title.trim().is_empty() {
        faults.add("title", "fault-required");
    }
    if !signature.consent {
        faults.add("consent", "refusal-member-no-consent");
    }
    faults.check()?;
    let command = Command::SignAgreement {
        name: signature.name.to_owned(),
        title: signature.title.to_owned(),
        consent: signature.consent,
        text_version: AGREEMENT_VERSION.to_owned(),
    };
    follow(unit, &mut member, command, &[]).await
}

/// Sends the application in. The intake rules answer at once.
pub async fn submit_application(unit: &mut Unit, id: MemberId) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::SubmitApplication).await?;
    let others = match member.state.company.clone() {
        Some(company) => resembling(unit, id, &company).await?,
        None => Vec::new(),
    };
    follow(unit, &mut member, Command::SubmitApplication, &others).await
}

/// The company leaves.
pub async fn withdraw(
    unit: &mut Unit,
    id: MemberId,
    ground: &str,
    reasons: &str,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::WithdrawMembership).await?;
    let command = Command::Withdraw {
        ground: ground.to_owned(),
        reasons: reasons.to_owned(),
    };
    follow(unit, &mut member, command, &[]).await?;
    tell_officers(unit, id).await
}

/// The company answers its suspension.
pub async fn answer_suspension(unit: &mut Unit, id: MemberId, text: &str) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::SubmitApplication).await?;
    let text = text.to_owned();
    follow(unit, &mut member, Command::AnswerSuspension { text }, &[]).await
}

/// Invites somebody by e-mail. The mail names neither the company nor the programme's business with it.
pub async fn invite(
    unit: &mut Unit,
    id: MemberId,
    email: &str,
    role: CompanyRole,
    lang: &str,
) -> Result<Uuid, Failure> {
    let mut member = load(unit, id, Action::ManagePeople).await?;
    let invitation = unit.new_id();
    let command = Command::InvitePerson {
        invitation,
        email: email.to_owned(),
        role,
    };
    follow(unit, &mut member, command, &[]).await?;
    let Some(open) = member.state.invitations.get(&invitation) else {
        return Ok(invitation);
    };
    let app = unit.app().clone();
    let say = Say::new(&app, i18n::known(lang).unwrap_or("en"));
    let link = format!("{}/invitations/{id}/{invitation}", app.settings().base_url);
    let body = say.t1("mail-invitation-body", "link", link);
    unit.mail(Mail {
        account: None,
        address: &open.email,
        lang: say.lang,
        subject: &say.t("mail-invitation-subject"),
        body: &body,
    })
    .await?;
    Ok(invitation)
}

/// Takes an invitation back.
pub async fn cancel_invitation(
    unit: &mut Unit,
    id: MemberId,
    invitation: Uuid,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::ManagePeople).await?;
    let command = Command::CancelInvitation { invitation };
    follow(unit, &mut member, command, &[]).await
}

/// Accepts an invitation. The address is the one that the asker signed in with.
pub async fn join(
    unit: &mut Unit,
    id: MemberId,
    invitation: Uuid,
    who: &Who,
) -> Result<(), Failure> {
    unit.permit(
        Action::ManageOwnAccount,
        &Resource::Account(who.account.into()),
    )?;
    let mut member = unit.load::<Member>(id).await?;
    let command = Command::Join {
        invitation,
        account: who.account,
        email: who.email.clone(),
    };
    follow(unit, &mut member, command, &[]).await
}

/// Gives a person another role in the company.
pub async fn change_role(
    unit: &mut Unit,
    id: MemberId,
    account: AccountId,
    role: CompanyRole,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::ManagePeople).await?;
    follow(
        unit,
        &mut member,
        Command::ChangeRole { account, role },
        &[],
    )
    .await
}

/// An officer ends somebody's acting for the company.
pub async fn remove_person(
    unit: &mut Unit,
    id: MemberId,
    account: AccountId,
) -> Result<(), Failure> {
    let mut member = load(unit, id, Action::ManagePeople).await?;
    follow(unit, &mut member, Command::RemovePerson { account }, &[]).await
}

/// The asker no longer acts for the company.
pub async fn leave(unit: &mut Unit, id: MemberId) -> Result<(), Failure> {
    let account = unit.account()?;
    unit.permit(Action::ManageOwnAccount, &Resource::Account(account))?;
    let mut member = unit.load::<Member>(id).await?;
    let account = AccountId(account);
    // To somebody who does not act for it, a company does not exist.
    if member.state.role_of(account).is_none() {
        return Err(Failure::NotFound);
    }
    follow(unit, &mut member, Command::RemovePerson { account }, &[]).await
}

/// Mails the officers that something about their company is to be read after signing in, and nothing else.
pub(super) async fn tell_officers(unit: &mut Unit, id: MemberId) -> Result<(), Failure> {
    let officers: Vec<(Uuid, String, String)> = unit
        .tx()
        .all(
            super::sql::OFFICERS,
            greenlane_db::args![id.0, CompanyRole::Officer.code(), true],
        )
        .await?;
    let app = unit.app().clone();
    for (account, email, lang) in officers {
        let say = Say::new(&app, i18n::known(&lang).unwrap_or("en"));
        let link = format!("{}/companies/{id}/notices", app.settings().base_url);
        let body = say.t1("mail-notice-body", "link", link);
        unit.mail(Mail {
            account: Some(account),
            address: &email,
            lang: say.lang,
            subject: &say.t("mail-notice-subject"),
            body: &body,
        })
        .await?;
    }
    Ok(())
}

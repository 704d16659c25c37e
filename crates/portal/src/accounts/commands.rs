//! Commands on accounts. What is secret goes to its own tables in the same transaction as the event.

use super::links::{self, Purpose, Waiting};
pub use super::personas::{Seat, set_personas};
use super::{factor, sql};
use crate::command::{Asks, Loaded, Mail, Unit};
use crate::failure::Failure;
use crate::i18n::{self, LANGUAGES};
use crate::web::Say;
use greenlane_db::args;
use greenlane_domain::Refusal;
use greenlane_domain::accounts::{Account, Command, Event, Facts, email};
use greenlane_domain::ids::AccountId;
use greenlane_domain::permission::{Action, Principal, Resource};
use greenlane_domain::record::Actor;
use uuid::Uuid;

/// Who registers.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    /// The address as typed.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// The language they chose.
    pub lang: &'a str,
    /// Their role in the programme's staff, when they are staff.
    pub staff_role: Option<&'a str>,
}

/// Somebody who proved by a mailed link that the account is theirs.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinkHolder(pub AccountId);

impl Asks for LinkHolder {
    fn actor(&self) -> Actor {
        Actor {
            account: Some(self.0.0),
            role: "visitor".to_owned(),
        }
    }

    fn principal(&self) -> Option<Principal> {
        Some(Principal {
            account: self.0.0,
            role: "visitor".to_owned(),
            company: None,
        })
    }
}

/// What the rules of an account say to a command.
pub(super) fn decide(
    unit: &Unit,
    state: &Account,
    command: Command,
) -> Result<Vec<Event>, Failure> {
    let languages = LANGUAGES.map(|(code, _)| code);
    let facts = Facts {
        pack: unit.app().pack(),
        today: unit.today(),
        languages: &languages,
    };
    Ok(state.apply(command, &facts)?)
}

async fn follow(
    unit: &mut Unit,
    account: &mut Loaded<Account>,
    command: Command,
) -> Result<(), Failure> {
    let events = decide(unit, &account.state, command)?;
    unit.append(account, None, events).await
}

async fn own(unit: &mut Unit, id: AccountId) -> Result<Loaded<Account>, Failure> {
    unit.permit(Action::ManageOwnAccount, &Resource::Account(id.0))?;
    unit.load::<Account>(id).await
}

/// Registers a person.
pub async fn register(unit: &mut Unit, new: NewAccount<'_>) -> Result<AccountId, Failure> {
    let id = AccountId(unit.new_id());
    let mut account = unit.fresh::<Account>(id);
    let command = Command::Register {
        email: email(new.email)?,
        name: new.name.to_owned(),
        lang: new.lang.to_owned(),
    };
    follow(unit, &mut account, command).await?;
    if let Some(role) = new.staff_role {
        let command = Command::Appoint {
            role: role.to_owned(),
        };
        follow(unit, &mut account, command).await?;
    }
    Ok(id)
}

/// Tells the person something about their account, by mail, without facts of any case.
pub(super) async fn write_to(
    unit: &mut Unit,
    account: Option<AccountId>,
    to: &Waiting,
    key: &str,
    link: &str,
) -> Result<(), Failure> {
    let lang = i18n::known(&to.lang).unwrap_or("en");
    let say = Say::new(unit.app(), lang);
    let link = format!("{}{link}", unit.app().settings().base_url);
    let letter = Mail {
        account: account.map(|a| a.0),
        address: &to.address,
        lang,
        subject: &say.t(format!("mail-{key}-subject")),
        body: &say.t1(format!("mail-{key}"), "link", link),
    };
    unit.mail(letter).await
}

async fn tell(unit: &mut Unit, id: AccountId, state: &Account, key: &str) -> Result<(), Failure> {
    let to = Waiting {
        address: state.email.clone(),
        lang: state.lang.clone(),
        ..Waiting::default()
    };
    write_to(unit, Some(id), &to, key, "/account").await
}

/// Makes an account for somebody who followed the link of their registration.
pub(super) async fn confirm(unit: &mut Unit, waiting: &Waiting) -> Result<AccountId, Failure> {
    let new = NewAccount {
        email: &waiting.address,
        name: &waiting.name,
        lang: &waiting.lang,
        staff_role: None,
    };
    let id = register(unit, new).await?;
    let mut account = unit.load::<Account>(id).await?;
    follow(unit, &mut account, Command::SetPassphrase).await?;
    let values = args![id.0, waiting.passphrase.as_deref(), unit.now()];
    unit.tx().execute(sql::PASSPHRASE_SET, values).await?;
    Ok(id)
}

/// Sets the passphrase (its hash), ends every session but `keep`, and tells the person.
pub(super) async fn set_passphrase(
    unit: &mut Unit,
    id: AccountId,
    hash: &str,
    keep: &[u8],
) -> Result<(), Failure> {
    let mut account = own(unit, id).await?;
    follow(unit, &mut account, Command::SetPassphrase).await?;
    let values = args![id.0, hash, unit.now()];
    unit.tx().execute(sql::PASSPHRASE_SET, values).await?;
    unit.tx()
        .execute(sql::SESSIONS_ENDED, args![id.0, keep])
        .await?;
    tell(unit, id, &account.state, "passphrase-set").await
}

/// Chooses the language of pages and mail.
pub(super) async fn choose_language(
    unit: &mut Unit,
    id: AccountId,
    lang: &str,
) -> Result<(), Failure> {
    let mut account = own(unit, id).await?;
    let lang = lang.to_owned();
    follow(unit, &mut account, Command::ChooseLanguage { lang }).await
}

/// Turns the second factor on, its first code (of this time step) proved, and returns recovery codes. The
/// session that proved it has both factors now; all others end.
pub(super) async fn enable_second_factor(
    unit: &mut Unit,
    id: AccountId,
    step: u64,
    session: &[u8],
) -> Result<Vec<String>, Failure> {
    let mut account = own(unit, id).await?;
    follow(unit, &mut account, Command::EnableSecondFactor).await?;
    follow(unit, &mut account, Command::MakeRecoveryCodes).await?;
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    let tx = unit.tx();
    tx.execute(sql::SECOND_FACTOR_TAKEN, args![step, id.0])
        .await?;
    tx.execute(sql::SESSIONS_ENDED, args![id.0, session])
        .await?;
    tx.execute(sql::SESSION_ASSURED, args![2_i64, session])
        .await?;
    tell(unit, id, &account.state, "factor-on").await?;
    factor::new_codes(unit, id).await
}

/// Gives the second factor up.
pub(super) async fn disable_second_factor(unit: &mut Unit, id: AccountId) -> Result<(), Failure> {
    let mut account = own(unit, id).await?;
    follow(unit, &mut account, Command::DisableSecondFactor).await?;
    unit.tx()
        .execute(sql::SECOND_FACTOR_GONE, args![id.0])
        .await?;
    unit.tx().execute(sql::RECOVERY_GONE, args![id.0]).await?;
    tell(unit, id, &account.state, "factor-off").await
}

/// Replaces the recovery codes.
pub(super) async fn make_recovery_codes(
    unit: &mut Unit,
    id: AccountId,
) -> Result<Vec<String>, Failure> {
    let mut account = own(unit, id).await?;
    follow(unit, &mut account, Command::MakeRecoveryCodes).await?;
    factor::new_codes(unit, id).await
}

/// Appoints somebody to the staff. Who has no account yet gets one, and a link to choose a passphrase.
pub async fn appoint(unit: &mut Unit, new: NewAccount<'_>) -> Result<AccountId, Failure> {
    unit.permit(Action::ManageStaff, &Resource::Programme)?;
    let address = email(new.email)?;
    let role = new.staff_role.unwrap_or_default().to_owned();
    let known: Option<(Uuid, String, String)> = unit
        .tx()
        .optional(sql::ACCOUNT_BY_EMAIL, args![&address, true])
        .await?;
    if let Some((id, _, _)) = known {
        let mut account = unit.load::<Account>(id).await?;
        keep_an_administrator(unit, &account).await?;
        follow(unit, &mut account, Command::Appoint { role }).await?;
        // Sessions carry the rights of the role before.
        let nobody: &[u8] = &[];
        unit.tx()
            .execute(sql::SESSIONS_ENDED, args![id, nobody])
            .await?;
        tell(unit, AccountId(id), &account.state, "appointed").await?;
        return Ok(AccountId(id));
    }
    let new = NewAccount {
        staff_role: None,
        ..new
    };
    let waiting = Waiting {
        address,
        name: new.name.trim().to_owned(),
        lang: new.lang.to_owned(),
        ..Waiting::default()
    };
    let id = register(unit, new).await?;
    let mut account = unit.load::<Account>(id).await?;
    follow(unit, &mut account, Command::Appoint { role }).await?;
    invite(unit, id, waiting).await?;
    Ok(id)
}

async fn invite(unit: &mut Unit, id: AccountId, waiting: Waiting) -> Result<(), Failure> {
    let waiting = Waiting {
        account: Some(id),
        ..waiting
    };
    let token = links::make(unit, Purpose::Invite, &waiting).await?;
    let Some(token) = token else {
        return Err(Failure::TooMany);
    };
    write_to(
        unit,
        Some(id),
        &waiting,
        "invite",
        &format!("/invitation?token={token}"),
    )
    .await
}

async fn keep_an_administrator(unit: &mut Unit, account: &Loaded<Account>) -> Result<(), Failure> {
    if account.state.staff_role.as_deref() != Some("administrator") {
        return Ok(());
    }
    let all: Vec<(Uuid,)> = unit.tx().all(sql::ADMINISTRATORS, args![true]).await?;
    if all.len() > 1 {
        Ok(())
    } else {
        Err(Refusal::new("refusal-staff-last-administrator").into())
    }
}

/// Takes somebody off the staff and ends their sessions.
pub async fn dismiss(unit: &mut Unit, id: AccountId, reason: &str) -> Result<(), Failure> {
    unit.permit(Action::ManageStaff, &Resource::Programme)?;
    let mut account = unit.load::<Account>(id).await?;
    keep_an_administrator(unit, &account).await?;
    let reason = reason.to_owned();
    follow(unit, &mut account, Command::Dismiss { reason }).await?;
    let nobody: &[u8] = &[];
    unit.tx()
        .execute(sql::SESSIONS_ENDED, args![id.0, nobody])
        .await?;
    tell(unit, id, &account.state, "dismissed").await
}

/// Takes off a second factor that its owner has lost. The passphrase goes with it: it may be shorter than one
/// that stands alone, and a mailed link proves the owner better than it does.
pub async fn reset_second_factor(unit: &mut Unit, address: &str) -> Result<(), Failure> {
    unit.permit(Action::ManageStaff, &Resource::Programme)?;
    let address = email(address)?;
    let known: Option<(Uuid, String, String)> = unit
        .tx()
        .optional(sql::ACCOUNT_BY_EMAIL, args![&address, true])
        .await?;
    let (id, _, _) = known.ok_or_else(|| Refusal::new("refusal-account-unknown"))?;
    let mut account = unit.load::<Account>(id).await?;
    follow(unit, &mut account, Command::ResetSecondFactor).await?;
    let nobody: &[u8] = &[];
    let tx = unit.tx();
    tx.execute(sql::SECOND_FACTOR_GONE, args![id]).await?;
    tx.execute(sql::RECOVERY_GONE, args![id]).await?;
    tx.execute(sql::PASSPHRASE_GONE, args![id]).await?;
    tx.execute(sql::SESSIONS_ENDED, args![id, nobody]).await?;
    tell(unit, AccountId(id), &account.state, "factor-reset").await
}

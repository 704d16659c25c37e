//! What the programme does with its editions, and with one company's time under an old one.

use super::sql;
use crate::command::{Loaded, Mail, Unit};
use crate::failure::Failure;
use crate::web::Say;
use crate::{i18n, membership, validation};
use greenlane_db::{FromRow, args};
use greenlane_domain::editions::{
    Command, Comment, Draft, Extension, ExtensionFacts, Facts, Imported, NewComment, Rollout,
};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Text;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::refuse;
use std::collections::BTreeMap;
use uuid::Uuid;

async fn follow(
    unit: &mut Unit,
    draft: &mut Loaded<Draft>,
    command: Command,
) -> Result<(), Failure> {
    let app = unit.app().clone();
    let (unanswered,): (i64,) = unit.tx().one(sql::UNANSWERED, args![draft.id]).await?;
    let facts = Facts {
        pack: app.pack(),
        catalogue: &app.catalogue(),
        by: AccountId(unit.account()?),
        today: unit.today(),
        unanswered: unanswered.unsigned_abs(),
    };
    let events = draft.state.apply(command, &facts)?;
    unit.append(draft, None, events).await
}

/// Begins an edition that follows the newest one.
pub async fn begin(unit: &mut Unit, id: &str, name: Text) -> Result<Uuid, Failure> {
    begin_from(unit, id, name, None, Vec::new()).await
}

/// Begins one from a document: what that changes is written in the same transaction, or nothing is.
pub async fn begin_from(
    unit: &mut Unit,
    id: &str,
    name: Text,
    imported: Option<Imported>,
    changes: Vec<Command>,
) -> Result<Uuid, Failure> {
    unit.permit(Action::EditEdition, &Resource::Programme)?;
    let taken: Option<(Uuid,)> = unit.tx().optional(sql::BY_ID, args![id]).await?;
    if taken.is_some() {
        let refusal = greenlane_domain::Refusal::new("refusal-edition-id-taken");
        return Err(refusal.arg("id", id).field("id").into());
    }
    let mut draft = unit.fresh::<Draft>(unit.new_id());
    let id = id.to_owned();
    let begin = Command::Begin { id, name, imported };
    follow(unit, &mut draft, begin).await?;
    for change in changes {
        follow(unit, &mut draft, change).await?;
    }
    Ok(draft.id)
}

/// Takes a draft's own file back: what it changes is written in one transaction, or nothing is. `revs` are the revisions
/// that were looked at: what somebody touched since is not written over.
pub async fn take_file(
    unit: &mut Unit,
    id: Uuid,
    imported: Imported,
    (changes, revs): (Vec<Command>, &BTreeMap<String, u32>),
) -> Result<(), Failure> {
    unit.permit(Action::EditEdition, &Resource::Programme)?;
    let mut draft = unit.load::<Draft>(id).await?;
    for change in &changes {
        let (Command::Retire { criterion, .. } | Command::Restore { criterion }) = change else {
            continue;
        };
        let seen = revs.get(criterion).copied().unwrap_or_default();
        if draft.state.rev(criterion) != seen {
            let stale = greenlane_domain::Refusal::new("refusal-edition-stale");
            return Err(stale.arg("criterion", criterion).into());
        }
    }
    follow(unit, &mut draft, Command::TakeFile { imported }).await?;
    for change in changes {
        follow(unit, &mut draft, change).await?;
    }
    Ok(())
}

/// Takes one step on an edition's way. Publishing and giving back need another right than drafting.
pub async fn step(unit: &mut Unit, id: Uuid, command: Command) -> Result<(), Failure> {
    let action = match command {
        Command::Publish | Command::SendBack { .. } => Action::PublishEdition,
        _ => Action::EditEdition,
    };
    unit.permit(action, &Resource::Programme)?;
    // What officers learn by mail: that there is something to read, and where.
    let told = match command {
        Command::Publish => Some(("mail-edition-published", "profile/changes")),
        Command::Consult { .. } => Some(("mail-edition-consultation", "consultation")),
        _ => None,
    };
    let mut draft = unit.load::<Draft>(id).await?;
    follow(unit, &mut draft, command).await?;
    if let Some((key, page)) = told {
        tell_members(unit, key, page).await?;
    }
    Ok(())
}

#[derive(Debug, FromRow)]
struct OfficerRow {
    member_id: Uuid,
    account_id: Uuid,
    email: String,
    lang: String,
}

/// Tells the officers of every member who will have to bring an accepted profile under the new edition: that there is
/// something to read, and where.
async fn tell_members(unit: &mut Unit, key: &str, page: &str) -> Result<(), Failure> {
    let app = unit.app().clone();
    let officers: Vec<OfficerRow> = unit.tx().all(sql::OFFICERS, args![]).await?;
    for officer in officers {
        let lang = i18n::known(&officer.lang).unwrap_or("en");
        let say = Say::new(&app, lang);
        let base = &app.settings().base_url;
        let link = format!("{base}/companies/{}/{page}", officer.member_id);
        unit.mail(Mail {
            account: Some(officer.account_id),
            address: &officer.email,
            lang,
            subject: &say.t(format!("{key}-subject")),
            body: &say.t1(format!("{key}-body"), "link", link),
        })
        .await?;
    }
    Ok(())
}

/// What a company was granted for an edition, if anything.
pub(crate) async fn extension_of(
    unit: &mut Unit,
    member: MemberId,
    edition: &str,
) -> Result<Option<Loaded<Extension>>, Failure> {
    let found: Option<(Uuid,)> = unit
        .tx()
        .optional(sql::EXTENSION, args![member.0, edition])
        .await?;
    match found {
        Some((id,)) => Ok(Some(unit.load::<Extension>(id).await?)),
        None => Ok(None),
    }
}

/// Whether a company's time for an edition is over.
pub(crate) async fn closed_for(
    unit: &mut Unit,
    member: MemberId,
    edition: &str,
) -> Result<bool, Failure> {
    let extension = extension_of(unit, member, edition).await?;
    let extension = extension.as_ref().map(|loaded| &loaded.state);
    let rollout = Rollout::of(&unit.app().catalogue(), edition, extension);
    Ok(rollout.is_some_and(|rollout| unit.today() > rollout.until))
}

/// Gives a company more time to bring its profile under the new edition. Its officers are told.
pub async fn extend(
    unit: &mut Unit,
    id: MemberId,
    days: i32,
    ground: &str,
    reasons: &str,
) -> Result<(), Failure> {
    let member = unit.load::<Member>(id).await?;
    unit.permit(
        Action::ExtendEdition,
        &membership::resource(id, &member.state),
    )?;
    let Some((_, edition, _)) = member.state.profile.accepted.clone() else {
        return Ok(refuse("refusal-extension-not-needed")?);
    };
    let app = unit.app().clone();
    let mut extension = match extension_of(unit, id, &edition).await? {
        Some(loaded) => loaded,
        None => unit.fresh::<Extension>(unit.new_id()),
    };
    let facts = ExtensionFacts {
        pack: app.pack(),
        member: id,
        edition: &edition,
        accepted_until: app.catalogue().accepted_until(&edition),
        by: AccountId(unit.account()?),
        today: unit.today(),
    };
    let events = extension.state.grant(days, ground, reasons, &facts)?;
    unit.append(&mut extension, Some(id), events).await?;
    let path = format!("/companies/{id}/timeline");
    validation::tell_officers(unit, &member.state, "mail-finding-news", &path).await
}

/// A company comments on a criterion of an edition in consultation.
pub async fn comment(
    unit: &mut Unit,
    id: Uuid,
    member: MemberId,
    criterion: &str,
    text: &str,
) -> Result<Uuid, Failure> {
    let company = unit.load::<Member>(member).await?;
    unit.permit(
        Action::CommentEdition,
        &membership::resource(member, &company.state),
    )?;
    let draft = unit.load::<Draft>(id).await?.state;
    let app = unit.app().clone();
    let catalogue = app.catalogue();
    let basis = catalogue.edition(&draft.basis).ok_or(Failure::NotFound)?;
    let new = NewComment {
        id,
        draft: &draft,
        basis,
        criterion,
        text,
    };
    let by = AccountId(unit.account()?);
    let events = Comment::give(new, member, by, unit.today())?;
    let mut comment = unit.fresh::<Comment>(unit.new_id());
    unit.append(&mut comment, Some(member), events).await?;
    Ok(comment.id)
}

/// The programme answers a comment. The company's officers are told.
pub async fn reply(unit: &mut Unit, id: Uuid, comment: Uuid, text: &str) -> Result<(), Failure> {
    unit.permit(Action::EditEdition, &Resource::Programme)?;
    let mut comment = unit.load::<Comment>(comment).await?;
    if comment.state.draft != Some(id) {
        return Err(Failure::NotFound);
    }
    let by = AccountId(unit.account()?);
    let events = comment.state.reply(text, by, unit.today())?;
    let member = comment.state.member.ok_or(Failure::NotFound)?;
    unit.append(&mut comment, Some(member), events).await?;
    let company = unit.load::<Member>(member).await?.state;
    let path = format!("/companies/{member}/consultation");
    validation::tell_officers(unit, &company, "mail-finding-news", &path).await
}

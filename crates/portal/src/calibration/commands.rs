//! What is done in an exercise.

use super::{read, sql};
use crate::command::{Loaded, Mail, Unit};
use crate::failure::Failure;
use crate::web::Say;
use crate::{i18n, membership};
use greenlane_db::args;
use greenlane_domain::accounts::Account;
use greenlane_domain::calibration::{Command, Exercise, Facts, Judgement, Names, Start};
use greenlane_domain::ids::{AccountId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{SupplyChain, chain_of};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::profile::{Profile, Verdict};
use greenlane_domain::{Refusal, refuse};
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

/// An exercise as it is asked for.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct NewExercise {
    pub title: String,
    pub purpose: String,
    pub profile: ProfileId,
    pub categories: Vec<u8>,
    /// Further words that name the company, for the preview showed them.
    pub also: Vec<String>,
    pub judges: Vec<AccountId>,
    pub due: Option<Date>,
}

async fn follow(
    unit: &mut Unit,
    exercise: &mut Loaded<Exercise>,
    command: Command,
) -> Result<(), Failure> {
    let facts = Facts {
        by: AccountId(unit.account()?),
        today: unit.today(),
    };
    let events = exercise.state.apply(command, &facts)?;
    unit.append(exercise, None, events).await
}

/// The profile, what names its company, and who knows the case.
async fn source(
    unit: &mut Unit,
    id: ProfileId,
    also: &[String],
) -> Result<(Profile, Names, BTreeSet<AccountId>), Failure> {
    let profile = unit.load::<Profile>(id).await?.state;
    let company = profile.member.ok_or(Failure::NotFound)?;
    let member = unit.load::<Member>(company).await?.state;
    unit.permit(Action::ViewProfile, &membership::resource(company, &member))?;
    let mut people = Vec::new();
    for person in member.people.keys() {
        people.push(unit.load::<Account>(*person).await?.state.name);
    }
    let signers = profile
        .submissions
        .iter()
        .map(|filed| filed.signature.name.clone());
    people.extend(signers);
    let chain = match unit.load::<SupplyChain>(chain_of(company)).await {
        Ok(loaded) => loaded.state,
        Err(Failure::NotFound) => SupplyChain::default(),
        Err(other) => return Err(other),
    };
    let names = read::names(&member, people, &chain, also);
    let reviewers = profile
        .reviews
        .iter()
        .filter_map(|review| review.by.account);
    let know_it = reviewers.map(AccountId).chain(member.specialist);
    Ok((profile.clone(), names, know_it.collect()))
}

/// What the judges would read, for the preview. Writes nothing.
pub async fn preview(
    unit: &mut Unit,
    new: &NewExercise,
) -> Result<greenlane_domain::calibration::Case, Failure> {
    unit.permit(Action::LeadCalibration, &Resource::Programme)?;
    let (profile, names, _) = source(unit, new.profile, &new.also).await?;
    if profile.latest().is_none() {
        return Err(Failure::NotFound);
    }
    let case = read::case(&profile, &names, &new.categories);
    if case.items.is_empty() {
        return Err(Refusal::new("refusal-calibration-no-criteria")
            .field("category")
            .into());
    }
    Ok(case)
}

/// Gives a case without names to the judges, who get a mail.
pub async fn start(unit: &mut Unit, new: NewExercise) -> Result<Uuid, Failure> {
    let (profile, names, know_it) = source(unit, new.profile, &new.also).await?;
    unit.permit(Action::LeadCalibration, &Resource::Programme)?;
    let Some(latest) = profile.latest() else {
        return Ok(refuse("refusal-calibration-no-criteria")?);
    };
    let specialists: Vec<(Uuid, String)> = unit.tx().all(sql::SPECIALISTS, args![]).await?;
    let round = latest.round;
    let judges = new.judges.clone();
    let start = Start {
        title: new.title,
        purpose: new.purpose,
        case: read::case(&profile, &names, &new.categories),
        profile: new.profile,
        round,
        judges: new.judges,
        due: new.due,
        know_it,
        specialists: specialists
            .into_iter()
            .map(|(id, _)| AccountId(id))
            .collect(),
    };
    let mut exercise = unit.fresh::<Exercise>(unit.new_id());
    follow(unit, &mut exercise, Command::Start(Box::new(start))).await?;
    let judges: BTreeSet<AccountId> = judges.into_iter().collect();
    for judge in judges {
        tell(unit, judge, exercise.id).await?;
    }
    Ok(exercise.id)
}

async fn tell(unit: &mut Unit, judge: AccountId, exercise: Uuid) -> Result<(), Failure> {
    let account = unit.load::<Account>(judge).await?.state;
    let lang = i18n::known(&account.lang).unwrap_or("en");
    let say = Say::new(unit.app(), lang);
    let link = format!("{}/calibrations/{exercise}", unit.app().settings().base_url);
    unit.mail(Mail {
        account: Some(judge.0),
        address: &account.email,
        lang,
        subject: &say.t("calibration-mail-subject"),
        body: &say.t2("calibration-mail-body", "name", &account.name, "link", link),
    })
    .await
}

/// Saves criteria of one's own sheet.
pub async fn judge(unit: &mut Unit, id: Uuid, judgements: Vec<Judgement>) -> Result<(), Failure> {
    unit.permit(Action::JudgeCalibration, &Resource::Programme)?;
    let mut exercise = unit.load::<Exercise>(id).await?;
    follow(unit, &mut exercise, Command::Judge { judgements }).await
}

/// Makes one's own sheet final; the last one closes the exercise.
pub async fn hand_in(unit: &mut Unit, id: Uuid) -> Result<(), Failure> {
    unit.permit(Action::JudgeCalibration, &Resource::Programme)?;
    let mut exercise = unit.load::<Exercise>(id).await?;
    follow(unit, &mut exercise, Command::HandIn).await
}

/// Closes it before all sheets are in.
pub async fn close(unit: &mut Unit, id: Uuid, reasons: &str) -> Result<(), Failure> {
    unit.permit(Action::LeadCalibration, &Resource::Programme)?;
    let mut exercise = unit.load::<Exercise>(id).await?;
    let reasons = reasons.to_owned();
    follow(unit, &mut exercise, Command::Close { reasons }).await
}

/// Records what was discussed about a criterion.
pub async fn discuss(
    unit: &mut Unit,
    id: Uuid,
    criterion: &str,
    note: &str,
    agreed: Option<Verdict>,
) -> Result<(), Failure> {
    unit.permit(Action::LeadCalibration, &Resource::Programme)?;
    let mut exercise = unit.load::<Exercise>(id).await?;
    let command = Command::Discuss {
        criterion: criterion.to_owned(),
        note: note.to_owned(),
        agreed,
    };
    follow(unit, &mut exercise, command).await
}

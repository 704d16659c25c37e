//! Questionnaires: a member asks, the partner answers from its link, without an account.

use super::commands::{has_open, languages, open_for_edit};
use super::links;
use crate::command::{Asks, Loaded, Mail, Unit};
use crate::failure::{Failure, Faults};
use crate::i18n;
use crate::web::Say;
use greenlane_domain::clocks;
use greenlane_domain::ids::{MemberId, PartnerId, QuestionnaireId};
use greenlane_domain::partners::{
    Answered, AskedPartner, Questionnaire, QuestionnaireCommand as Command,
    QuestionnaireEvent as Event, QuestionnaireFacts as Facts,
};
use greenlane_domain::permission::{Action, Principal, Resource};
use greenlane_domain::record::Actor;
use greenlane_domain::{Refusal, refuse};
use jiff::Timestamp;
use jiff::civil::Date;

/// Whoever holds the link of a questionnaire. It proves nothing but that: no account, no company.
#[derive(Debug, Clone, Copy)]
pub struct LinkHolder;

impl Asks for LinkHolder {
    fn actor(&self) -> Actor {
        Actor {
            account: None,
            role: "partner".to_owned(),
        }
    }

    fn principal(&self) -> Option<Principal> {
        Some(Principal {
            account: uuid::Uuid::nil(),
            role: "partner".to_owned(),
            company: None,
        })
    }
}

fn faults(all: Vec<Refusal>) -> Failure {
    Failure::Invalid(Faults(all))
}

pub(super) async fn step(
    unit: &mut Unit,
    loaded: &mut Loaded<Questionnaire>,
    member: MemberId,
    command: Command,
) -> Result<(), Failure> {
    let facts = Facts {
        now: unit.now(),
        today: unit.today(),
    };
    let events: Vec<Event> = loaded.state.apply(command, &facts).map_err(faults)?;
    unit.append(loaded, Some(member), events).await
}

/// Until when a link made today is good: the end of the clock's last day, in programme time.
fn until(unit: &Unit) -> Option<Timestamp> {
    let app = unit.app();
    let last = last_day(unit).ok()?;
    let zoned = last.tomorrow().ok()?.to_zoned(app.time_zone());
    Some(zoned.ok()?.timestamp())
}

/// Mails a link. The mail names neither the partner's answers nor the member.
async fn mail_link(
    unit: &mut Unit,
    id: QuestionnaireId,
    loaded: &mut Loaded<Questionnaire>,
    member: MemberId,
) -> Result<(), Failure> {
    let until = until(unit).ok_or_else(|| Failure::Internal("no end for a link".to_owned()))?;
    step(unit, loaded, member, Command::SendLink { until }).await?;
    mail(unit, id, loaded, (until, "mail-questionnaire")).await
}

async fn mail(
    unit: &mut Unit,
    id: QuestionnaireId,
    loaded: &Loaded<Questionnaire>,
    (until, key): (Timestamp, &str),
) -> Result<(), Failure> {
    let to = loaded.state.asked.clone();
    let token = links::make(unit, id, &to.email, until).await?;
    let lang = i18n::known(&to.lang).unwrap_or("en");
    let say = Say::new(unit.app(), lang);
    let base = &unit.app().settings().base_url;
    let link = format!("{base}/questionnaire/{token}?lang={lang}");
    unit.mail(Mail {
        account: None,
        address: &to.email,
        lang,
        subject: &say.t(format!("{key}-subject")),
        body: &say.t1(key, "link", link),
    })
    .await
}

/// Tells a partner once that the day by which the member wished for its answers has passed. Whether it was told: where
/// its address had its links of the day, another day will do.
pub(crate) async fn remind(unit: &mut Unit, id: QuestionnaireId) -> Result<bool, Failure> {
    let mut loaded = unit.load::<Questionnaire>(id).await?;
    let Some(member) = loaded.state.member else {
        return Ok(false);
    };
    match links::may_be_mailed(unit, &loaded.state.asked.email).await {
        Err(Failure::Refused(_)) => return Ok(false),
        other => other?,
    }
    let until = until(unit).ok_or_else(|| Failure::Internal("no end for a link".to_owned()))?;
    match step(unit, &mut loaded, member, Command::Remind { until }).await {
        Err(Failure::Invalid(_)) => return Ok(false),
        other => other?,
    }
    mail(unit, id, &loaded, (until, "mail-questionnaire-reminder")).await?;
    Ok(true)
}

/// How the member would like to ask.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish<'a> {
    /// The language of the mail and the page; the contact's own when empty.
    pub lang: &'a str,
    /// By when it would like the answers.
    pub due: Option<Date>,
}

/// The last day of a link that is made today.
pub(super) fn last_day(unit: &Unit) -> Result<Date, Failure> {
    let due = clocks::due(unit.app().pack(), "questionnaire_link", unit.today());
    let due = due.ok_or_else(|| Failure::Internal("no end for a link".to_owned()))?;
    Ok(due.due)
}

/// Asks several partners, each in its language. A row that is refused writes nothing, so that the others can be asked
/// in the same transaction; the refusals come back by partner.
pub async fn ask_many(
    unit: &mut Unit,
    member: MemberId,
    rows: &[(PartnerId, &str)],
    due: Option<Date>,
) -> Result<Vec<(PartnerId, Vec<Refusal>)>, Failure> {
    let mut refused = Vec::new();
    for (partner, lang) in rows {
        let wish = Wish { lang, due };
        match ask(unit, member, *partner, wish).await {
            Ok(_) => {}
            Err(failure) => refused.push((*partner, failure.faults()?)),
        }
    }
    Ok(refused)
}

/// Asks a partner: its questionnaire begins, and the link goes out.
pub async fn ask(
    unit: &mut Unit,
    member: MemberId,
    partner: PartnerId,
    wish: Wish<'_>,
) -> Result<QuestionnaireId, Failure> {
    let chain = open_for_edit(unit, member).await?;
    let held = chain.partner(partner).ok_or(Failure::NotFound)?;
    if held.end.is_some() {
        let refusal = Refusal::new("refusal-partner-ended").arg("name", &held.partner.name);
        return Err(refusal.into());
    }
    let Some(contact) = &held.partner.contact else {
        return Ok(refuse("refusal-questionnaire-no-contact")?);
    };
    if has_open(unit, member, partner).await? {
        return Ok(refuse("refusal-questionnaire-open")?);
    }
    let lang = if wish.lang.is_empty() {
        contact.lang.as_str()
    } else {
        wish.lang
    };
    let Some(lang) = i18n::known(lang) else {
        let known = languages().join(", ");
        return Err(Refusal::new("refusal-partner-language")
            .arg("known", known)
            .into());
    };
    // Everything is asked before anything is written: several partners may be asked in one transaction.
    links::may_be_mailed(unit, &contact.email).await?;
    let last = last_day(unit)?;
    let app = unit.app().clone();
    let edition = app.catalogue().current(unit.today());
    let edition = edition.ok_or_else(|| Failure::Internal("no edition in force".to_owned()))?;
    let criteria = super::asked(&app, &held.partner.roles);
    let command = Command::Ask {
        member,
        partner,
        asked: Box::new(AskedPartner {
            name: held.partner.name.clone(),
            country: held.partner.country.clone(),
            keys: held.partner.keys(),
            recipient: contact.name.clone(),
            email: contact.email.clone(),
            lang: lang.to_owned(),
        }),
        edition: edition.id.clone(),
        criteria,
        due: wish.due,
        last,
    };
    let id = QuestionnaireId(unit.new_id());
    let mut loaded = unit.fresh::<Questionnaire>(id);
    step(unit, &mut loaded, member, command).await?;
    mail_link(unit, id, &mut loaded, member).await?;
    Ok(id)
}

/// A questionnaire of this member; another member's does not exist.
async fn own(
    unit: &mut Unit,
    member: MemberId,
    id: QuestionnaireId,
) -> Result<Loaded<Questionnaire>, Failure> {
    open_for_edit(unit, member).await?;
    let loaded = unit.load::<Questionnaire>(id).await?;
    if loaded.state.member == Some(member) {
        Ok(loaded)
    } else {
        Err(Failure::NotFound)
    }
}

/// Sends the link again; the one before it is good no longer.
pub(crate) async fn send_again(
    unit: &mut Unit,
    member: MemberId,
    id: QuestionnaireId,
) -> Result<(), Failure> {
    let mut loaded = own(unit, member, id).await?;
    mail_link(unit, id, &mut loaded, member).await
}

/// Takes the question back.
pub(crate) async fn recall(
    unit: &mut Unit,
    member: MemberId,
    id: QuestionnaireId,
    reason: &str,
) -> Result<(), Failure> {
    let mut loaded = own(unit, member, id).await?;
    let reason = reason.to_owned();
    step(unit, &mut loaded, member, Command::Recall { reason }).await
}

/// The holder of a good link, at its questionnaire.
pub(super) async fn held(
    unit: &mut Unit,
    id: QuestionnaireId,
) -> Result<(Loaded<Questionnaire>, MemberId), Failure> {
    unit.permit(Action::AnswerQuestionnaire, &Resource::Programme)?;
    let loaded = unit.load::<Questionnaire>(id).await?;
    let member = loaded.state.member.ok_or(Failure::NotFound)?;
    Ok((loaded, member))
}

/// The partner asks for a new link to itself; it goes to the address that was asked and to no other.
pub(super) async fn renew(unit: &mut Unit, id: QuestionnaireId) -> Result<(), Failure> {
    let (mut loaded, member) = held(unit, id).await?;
    mail_link(unit, id, &mut loaded, member).await
}

/// The partner saves, on a page in this language.
pub async fn save(
    unit: &mut Unit,
    id: QuestionnaireId,
    answers: Vec<Answered>,
    lang: &str,
) -> Result<(), Failure> {
    let (mut loaded, member) = held(unit, id).await?;
    let lang = lang.to_owned();
    step(unit, &mut loaded, member, Command::Save { answers, lang }).await
}

/// Who sends the answers, as typed.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Sender<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub declared: bool,
    pub consent: bool,
}

/// The partner sends its answers.
pub async fn submit(
    unit: &mut Unit,
    id: QuestionnaireId,
    sender: Sender<'_>,
) -> Result<(), Failure> {
    let (mut loaded, member) = held(unit, id).await?;
    let command = Command::Submit {
        name: sender.name.to_owned(),
        title: sender.title.to_owned(),
        declared: sender.declared,
        consent: sender.consent,
    };
    step(unit, &mut loaded, member, command).await
}

/// The partner lets other members use its answers, or no longer.
pub(super) async fn consent(
    unit: &mut Unit,
    id: QuestionnaireId,
    given: bool,
) -> Result<(), Failure> {
    let (mut loaded, member) = held(unit, id).await?;
    let command = if given {
        Command::GiveConsent
    } else {
        Command::WithdrawConsent
    };
    step(unit, &mut loaded, member, command).await
}

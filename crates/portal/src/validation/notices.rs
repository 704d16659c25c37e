//! Letters and mail. The letter is part of the record; the mail only says that there is something to read.

use crate::app::App;
use crate::command::{Mail, Unit};
use crate::failure::Failure;
use crate::i18n;
use crate::web::Say;
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::AccountId;
use greenlane_domain::membership::{CompanyRole, Member};
use greenlane_domain::pack::Pack;
use greenlane_domain::validation::{LetterText, Plan, Recommendation, Validation};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How people name a validation or a finding: a letter and the last eight digits of its number.
pub fn reference(kind: char, id: Uuid) -> String {
    let digits = id.simple().to_string().to_uppercase();
    let tail = digits
        .get(digits.len().saturating_sub(8)..)
        .unwrap_or_default();
    format!("{kind}-{tail}")
}

/// Fills a letter of the pack.
pub(crate) fn fill(
    pack: &Pack,
    letter: &str,
    lang: &str,
    values: &BTreeMap<&str, String>,
) -> Result<LetterText, Failure> {
    let template = pack
        .letter(letter)
        .ok_or_else(|| Failure::Internal(format!("the pack has no letter `{letter}`")))?;
    let (subject, body) = template
        .fill(lang, values)
        .map_err(|unfilled| Failure::Internal(unfilled.to_string()))?;
    Ok(LetterText {
        letter: letter.to_owned(),
        language: lang.to_owned(),
        subject,
        body: body.trim().to_owned(),
    })
}

fn sites(plan: &Plan) -> String {
    let each = plan.sites.iter().map(|site| {
        if site.place.is_empty() {
            format!("{} ({})", site.name, site.country)
        } else {
            format!("{}, {} ({})", site.name, site.place, site.country)
        }
    });
    each.collect::<Vec<_>>().join("; ")
}

/// What both letters of a validation say.
fn common(
    say: &Say,
    company: &str,
    id: Uuid,
    plan: &Plan,
    today: Date,
) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("member", company.to_owned()),
        ("reference", reference('V', id)),
        ("validation_date", say.day(plan.on)),
        ("sites", sites(plan)),
        ("date", say.day(today)),
    ])
}

/// The notice of a visit, as it would be sent today.
pub(crate) fn notice(
    app: &App,
    (company, lead): (&str, &str),
    (id, plan): (Uuid, &Plan),
    today: Date,
    lang: &'static str,
) -> Result<LetterText, Failure> {
    let say = Say::new(app, lang);
    let mut values = common(&say, company, id, plan, today);
    values.insert("officer", lead.to_owned());
    values.insert("reasons", plan.basis.clone());
    values.insert("due", say.day(plan.on));
    fill(app.pack(), "validation_notice", lang, &values)
}

/// The letter of the report, as it would be issued today.
pub(crate) fn report(
    app: &App,
    company: &str,
    (id, validation): (Uuid, &Validation),
    recommendation: &Recommendation,
    today: Date,
    lang: &'static str,
) -> Result<LetterText, Failure> {
    let Some(plan) = &validation.plan else {
        return Err(Failure::NotFound);
    };
    let pack = app.pack();
    let say = Say::new(app, lang);
    let mut values = common(&say, company, id, plan, today);
    let ground = pack
        .ground(&recommendation.ground)
        .map(|ground| say.pack(&ground.name).to_owned());
    let response =
        greenlane_domain::clocks::due(pack, "validation_report_response", today).map(|d| d.due);
    values.insert("ground", ground.unwrap_or_default());
    values.insert("reasons", recommendation.summary.clone());
    values.insert("due", say.day(response));
    fill(pack, "validation_report", lang, &values)
}

/// The officers of a company.
fn officers(member: &Member) -> impl Iterator<Item = AccountId> + '_ {
    member
        .people
        .iter()
        .filter(|(_, person)| person.role == CompanyRole::Officer)
        .map(|(account, _)| *account)
}

/// The language that a company's letters are written in: its first officer's.
pub(crate) async fn language(unit: &mut Unit, member: &Member) -> Result<&'static str, Failure> {
    let Some(officer) = officers(member).next() else {
        return Ok("en");
    };
    let account = unit.load::<Account>(officer).await?;
    Ok(i18n::known(&account.state.lang).unwrap_or("en"))
}

/// Tells a company's officers that there is something to read, in each one's language.
pub(crate) async fn tell_officers(
    unit: &mut Unit,
    member: &Member,
    key: &str,
    path: &str,
) -> Result<(), Failure> {
    let people: Vec<AccountId> = officers(member).collect();
    for person in people {
        tell(unit, person, key, path).await?;
    }
    Ok(())
}

/// Tells the company's specialist.
pub(crate) async fn tell_specialist(
    unit: &mut Unit,
    member: &Member,
    key: &str,
    path: &str,
) -> Result<(), Failure> {
    match member.specialist {
        Some(person) => tell(unit, person, key, path).await,
        None => Ok(()),
    }
}

/// Tells one person that there is something to read.
pub(crate) async fn tell(
    unit: &mut Unit,
    person: AccountId,
    key: &str,
    path: &str,
) -> Result<(), Failure> {
    let account = unit.load::<Account>(person).await?.state;
    let lang = i18n::known(&account.lang).unwrap_or("en");
    let say = Say::new(unit.app(), lang);
    let link = format!("{}{path}", unit.app().settings().base_url);
    let body = say.t1(format!("{key}-body"), "link", link);
    unit.mail(Mail {
        account: Some(person.0),
        address: &account.email,
        lang,
        subject: &say.t(format!("{key}-subject")),
        body: &body,
    })
    .await
}

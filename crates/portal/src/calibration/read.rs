//! What pages and commands read: exercises, cases they can be taken from, and the names that must not be in them.

use super::sql;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::{Due, Say};
use greenlane_db::{At, Day, FromRow, args};
use greenlane_domain::calibration::{Case, Item, Mark, Names};
use greenlane_domain::identifiers::fold_letter;
use greenlane_domain::identifiers::names::own_words;
use greenlane_domain::ids::AccountId;
use greenlane_domain::membership::{Address, Member};
use greenlane_domain::partners::SupplyChain;
use greenlane_domain::profile::Profile;
use std::collections::BTreeSet;
use uuid::Uuid;

/// An exercise as the list shows it, with the reader's own sheet if there is one.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ExerciseRow {
    pub stream_id: Uuid,
    pub title: String,
    pub stage: String,
    pub entity_type: String,
    pub criteria: i64,
    pub judges: i64,
    pub handed_in: i64,
    pub started_at: At,
    pub due: Day,
    pub closed_at: Option<At>,
    pub own: Option<Uuid>,
    pub judged: Option<i64>,
    pub handed_in_at: Option<At>,
}

pub(super) async fn all(
    app: &App,
    asker: &impl Asks,
    reader: AccountId,
) -> Result<Vec<ExerciseRow>, Failure> {
    Ok(app.db(asker).all(sql::ALL, args![reader.0]).await?)
}

/// A sheet that its judge has not handed in.
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) href: String,
    /// How many criteria are judged, of how many.
    pub(crate) judged: (String, String),
    pub(crate) due: Due,
}

/// The sheets that wait for somebody.
pub(crate) async fn sheets(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    judge: AccountId,
) -> Result<Vec<Sheet>, Failure> {
    let rows = all(app, asker, judge).await?.into_iter();
    let waiting =
        rows.filter(|row| row.stage == "open" && row.own.is_some() && row.handed_in_at.is_none());
    let told = waiting.map(|row| Sheet {
        title: row.title,
        href: format!("/calibrations/{}", row.stream_id),
        judged: (
            say.count(row.judged.unwrap_or_default()),
            say.count(row.criteria),
        ),
        due: Due::set(app, say, row.due.0, say.t("calibration-due-why")),
    });
    Ok(told.collect())
}

pub(super) async fn closed(app: &App, asker: &impl Asks) -> Result<Vec<Uuid>, Failure> {
    let rows: Vec<(Uuid,)> = app.db(asker).all(sql::CLOSED, args![]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Everybody who can be a judge.
pub(super) async fn specialists(
    app: &App,
    asker: &impl Asks,
) -> Result<Vec<(Uuid, String)>, Failure> {
    Ok(app.db(asker).all(sql::SPECIALISTS, args![]).await?)
}

/// A submitted profile from which a case can be taken.
#[derive(Debug, Clone, FromRow)]
pub(super) struct CaseRow {
    pub stream_id: Uuid,
    pub legal_name: String,
    pub entity_type: String,
    pub submitted_at: At,
}

pub(super) async fn cases(app: &App, asker: &impl Asks) -> Result<Vec<CaseRow>, Failure> {
    Ok(app.db(asker).all(sql::CASES, args![]).await?)
}

/// A name, and the same without its legal form.
fn whole(words: &mut Vec<(String, Mark)>, name: &str, mark: Mark) {
    words.push((name.to_owned(), mark));
    let parts: Vec<&str> = name.split_whitespace().collect();
    if let Some((_, head)) = parts.split_last().filter(|(_, head)| !head.is_empty()) {
        words.push((head.join(" "), mark));
    }
}

fn company(words: &mut Vec<(String, Mark)>, name: &str, mark: Mark) {
    whole(words, name, mark);
    let parts: Vec<&str> = name.split_whitespace().collect();
    // A company is called by the first word of its name.
    let first = parts.first().filter(|first| first.chars().count() > 3);
    words.extend(first.map(|first| ((*first).to_owned(), mark)));
}

fn person(words: &mut Vec<(String, Mark)>, name: &str) {
    words.push((name.to_owned(), Mark::Person));
    let parts = name
        .split_whitespace()
        .filter(|part| part.chars().count() > 3);
    words.extend(parts.map(|part| (part.to_owned(), Mark::Person)));
}

fn place(words: &mut Vec<(String, Mark)>, address: &Address) {
    for part in [&address.street, &address.city, &address.postal_code] {
        words.push((part.clone(), Mark::Place));
    }
}

/// Everything by which a company could be recognised, as far as its file knows it.
pub(crate) fn names(
    member: &Member,
    people: Vec<String>,
    chain: &SupplyChain,
    also: &[String],
) -> Names {
    let mut words = known(member, people);
    for held in chain.partners.values() {
        company(&mut words, &held.partner.name, Mark::Partner);
    }
    words.extend(also.iter().map(|word| (word.clone(), Mark::Other)));
    Names::of(words)
}

/// The same for a text that somebody writes and that is refused with a name in it: also the words by which the company
/// itself is called, unless they are words of the criteria; of partners only whole names, for nobody could write
/// "First, the guard" where a partner is First Freight.
pub(crate) fn names_refused(
    app: &App,
    member: &Member,
    people: Vec<String>,
    chain: &SupplyChain,
) -> Names {
    let mut words = known(member, people);
    let others = member.company.iter().flat_map(|data| &data.other_names);
    let own = std::iter::once(member.legal_name()).chain(others.map(|other| other.name.as_str()));
    let usual = usual_words(app);
    for word in own.flat_map(own_words) {
        if !usual.contains(&word) {
            words.push((word, Mark::Company));
        }
    }
    for held in chain.partners.values() {
        whole(&mut words, &held.partner.name, Mark::Partner);
    }
    Names::of(words)
}

/// Every word of the criteria, in every language: what a text about them must be able to say.
fn usual_words(app: &App) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for edition in app.catalogue().editions() {
        for criterion in &edition.criteria {
            for text in [&criterion.text, &criterion.meaning] {
                for said in [&text.en, &text.es, &text.fr] {
                    let said = said.split(|c: char| !c.is_alphanumeric());
                    words
                        .extend(said.map(|word| word.chars().map(fold_letter).collect::<String>()));
                }
            }
        }
    }
    words
}

fn known(member: &Member, people: Vec<String>) -> Vec<(String, Mark)> {
    let mut words = Vec::new();
    company(&mut words, member.legal_name(), Mark::Company);
    if let Some(data) = &member.company {
        for other in &data.other_names {
            company(&mut words, &other.name, Mark::Company);
        }
        place(&mut words, &data.address);
        if let Some(address) = &data.mailing_address {
            place(&mut words, address);
        }
        for site in &data.sites {
            words.push((site.name.clone(), Mark::Place));
            words.extend(site.unlocode.clone().map(|code| (code, Mark::Place)));
            place(&mut words, &site.address);
        }
        for owner in &data.ownership.owners {
            person(&mut words, &owner.name);
        }
        for identifier in &data.identifiers {
            let keys = identifier.keys().into_iter();
            words.extend(keys.map(|(_, value)| (value, Mark::Identifier)));
        }
    }
    if let Some(contacts) = &member.contacts {
        for contact in std::iter::once(&contacts.primary).chain(&contacts.others) {
            person(&mut words, &contact.name);
        }
    }
    for name in people {
        person(&mut words, &name);
    }
    words
}

/// The latest submission's answers in these categories, without names.
pub(super) fn case(profile: &Profile, names: &Names, categories: &[u8]) -> Case {
    let latest = profile.latest();
    let chosen = profile
        .criteria
        .iter()
        .filter(|pinned| categories.contains(&pinned.category));
    let items = chosen.filter_map(|pinned| {
        let answer = latest?.answers.get(&pinned.id)?;
        Some(Item {
            criterion: pinned.id.clone(),
            strength: pinned.strength,
            state: answer.state,
            narrative: names.anonymous(&answer.narrative),
            plan: names.anonymous(&answer.plan),
            documents: u32::try_from(answer.evidence.len()).unwrap_or(u32::MAX),
        })
    });
    Case {
        entity_type: profile.entity_type.clone(),
        edition: profile.edition.clone(),
        items: items.collect(),
    }
}

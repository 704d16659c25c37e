//! What pages read of best practices.

use super::sql;
use crate::app::App;
use crate::command::{Asks, read};
use crate::failure::Failure;
use crate::validation::errors::key;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::ids::{AccountId, FindingId, MemberId};
use greenlane_domain::pack::{Text, criterion_order};
use greenlane_domain::practices::{Crowd, Disclosed, Practice, Size, Stage, practice_id};
use uuid::Uuid;

/// A published practice.
#[derive(Debug, Clone, FromRow)]
pub(super) struct PracticeRow {
    pub stream_id: Uuid,
    pub criterion: String,
    pub category: i64,
    pub entity_type: String,
    pub size: String,
    pub title_en: String,
    pub title_es: String,
    pub title_fr: String,
    pub text_en: String,
    pub text_es: String,
    pub text_fr: String,
    /// What its owner agreed to have said beside it, by its code; empty where that was not kept.
    pub told: String,
}

/// A proposal as those who publish see it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ProposalRow {
    pub finding_id: Uuid,
    pub title_en: String,
    pub criterion: String,
    pub stage: String,
    pub due: Option<Day>,
    pub asked_on: Option<Day>,
    pub legal_name: String,
}

/// What everybody reads of a practice. What may not be said of its owner is not in it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub href: String,
    pub title: String,
    pub text: String,
    /// The language of the text, where it is not the reader's.
    pub language: &'static str,
    /// The criterion's id; empty where it would tell who the owner is.
    pub criterion: String,
    pub category: String,
    /// The entity type's id and name; empty likewise.
    pub entity_type: (String, String),
    /// The size's code and name; empty likewise.
    pub size: (String, String),
}

/// The text in the reader's language, or in English, with the language where it is another.
fn read_in(say: &Say, title: &Text, text: &Text) -> (String, String, &'static str) {
    let own = |text: &Text| match say.lang {
        "es" => text.es.clone(),
        "fr" => text.fr.clone(),
        _ => text.en.clone(),
    };
    let found = own(text);
    if found.is_empty() {
        (title.en.clone(), text.en.clone(), "en")
    } else {
        (own(title), found, "")
    }
}

/// What a practice of this kind may show of its owner, today.
///
/// Companies that are asked a criterion as members of a strand are not counted as asked it: how many take part is not in
/// the query tables, and they may be few.
pub(super) fn disclosed(
    app: &App,
    crowd: &Crowd,
    criterion: &str,
    entity_type: &str,
    size: Size,
) -> Disclosed {
    let catalogue = app.catalogue();
    // The newest knows best.
    let mut editions = catalogue.editions();
    editions.reverse();
    let found = editions.iter().find_map(|e| e.criterion(criterion));
    let asked = |entity: &str| found.is_some_and(|k| k.asked_of(entity, &[]).is_some());
    crowd.disclosed(entity_type, size, &asked)
}

/// An entry from its parts.
pub(super) fn entry(
    app: &App,
    say: &Say,
    told: Disclosed,
    href: String,
    (title, text): (&Text, &Text),
    (criterion, category, entity_type, size): (&str, u8, &str, Size),
) -> Entry {
    let (title, text, language) = read_in(say, title, text);
    let nothing = || (String::new(), String::new());
    let pack = app.pack();
    let category = pack.category(category).filter(|_| told.criterion);
    Entry {
        href,
        title,
        text,
        language,
        criterion: if told.criterion {
            criterion.to_owned()
        } else {
            String::new()
        },
        category: category.map_or_else(String::new, |k| say.pack(&k.name).to_owned()),
        entity_type: if told.entity_type {
            let name = pack.entity_type(entity_type);
            let name =
                name.map_or_else(|| entity_type.to_owned(), |k| say.pack(&k.name).to_owned());
            (entity_type.to_owned(), name)
        } else {
            nothing()
        },
        size: if told.size {
            let name = say.t(format!("practice-size-{}", size.code()));
            (size.code().to_owned(), name)
        } else {
            nothing()
        },
    }
}

/// What is said of an owner in the catalogue, if the text may be there.
fn still(
    app: &App,
    crowd: &Crowd,
    (criterion, entity_type, size, told): (&str, &str, &str, &str),
) -> Option<Disclosed> {
    let size = Size::parse(size).unwrap_or(Size::One);
    let today = disclosed(app, crowd, criterion, entity_type, size);
    Disclosed::in_catalogue(Disclosed::parse(told), today)
}

fn shown(app: &App, say: &Say, crowd: &Crowd, row: &PracticeRow) -> Option<Entry> {
    let kind = (
        row.criterion.as_str(),
        row.entity_type.as_str(),
        row.size.as_str(),
        row.told.as_str(),
    );
    let told = still(app, crowd, kind)?;
    let text = |en: &String, es: &String, fr: &String| Text {
        en: en.clone(),
        es: es.clone(),
        fr: fr.clone(),
    };
    Some(entry(
        app,
        say,
        told,
        format!("/practices/{}", row.stream_id),
        (
            &text(&row.title_en, &row.title_es, &row.title_fr),
            &text(&row.text_en, &row.text_es, &row.text_fr),
        ),
        (
            &row.criterion,
            u8::try_from(row.category).unwrap_or_default(),
            &row.entity_type,
            Size::parse(&row.size).unwrap_or(Size::One),
        ),
    ))
}

/// How many members there are of each kind today.
pub(super) async fn crowd(app: &App, asker: &impl Asks) -> Result<Crowd, Failure> {
    let rows = app.db(asker).all(sql::CROWD, args![]).await?;
    Ok(crowd_of(rows))
}

/// From the rows of [`sql::CROWD`].
pub(super) fn crowd_of(rows: Vec<(String, i64, i64)>) -> Crowd {
    let mut crowd = Crowd::default();
    for (entity_type, sites, members) in rows {
        let sites = usize::try_from(sites).unwrap_or_default();
        let members = u32::try_from(members).unwrap_or(u32::MAX);
        crowd.add(&entity_type, sites, members);
    }
    crowd
}

/// Every published practice: by criterion, those without one last, then by title. Never by day.
pub(super) async fn published(
    app: &App,
    asker: &impl Asks,
    say: &Say,
) -> Result<Vec<Entry>, Failure> {
    let rows: Vec<PracticeRow> = app.db(asker).all(sql::PUBLISHED, args![]).await?;
    let crowd = crowd(app, asker).await?;
    let mut entries: Vec<Entry> = rows
        .iter()
        .filter_map(|row| shown(app, say, &crowd, row))
        .collect();
    entries.sort_by_key(|entry| {
        let hidden = entry.criterion.is_empty();
        (
            hidden,
            criterion_order(&entry.criterion),
            entry.title.clone(),
        )
    });
    Ok(entries)
}

/// One published practice.
pub(super) async fn one(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    id: Uuid,
) -> Result<Entry, Failure> {
    let row: Option<PracticeRow> = app.db(asker).optional(sql::ONE, args![id]).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let crowd = crowd(app, asker).await?;
    shown(app, say, &crowd, &row).ok_or(Failure::NotFound)
}

/// Every proposal, those that wait for whoever publishes first.
pub(super) async fn proposals(app: &App, asker: &impl Asks) -> Result<Vec<ProposalRow>, Failure> {
    Ok(app.db(asker).all(sql::PROPOSALS, args![]).await?)
}

/// Everything that practices say that are or once were published, in every language: whoever took a text over from the
/// catalogue copied nobody, whatever became of it since.
pub(crate) async fn published_texts(app: &App, asker: &impl Asks) -> Result<Vec<String>, Failure> {
    let ids: Vec<(Uuid,)> = app.db(asker).all(sql::EVER, args![]).await?;
    let mut texts = Vec::new();
    for (id,) in ids {
        let practice = read::<Practice>(app, asker, id).await?.state;
        for content in practice.published {
            texts.extend([content.text.en, content.text.es, content.text.fr]);
        }
    }
    texts.retain(|text| !text.is_empty());
    Ok(texts)
}

/// What was sent back to somebody who wrote it: where, and its title.
pub(crate) async fn sent_back(
    app: &App,
    asker: &impl Asks,
    author: AccountId,
) -> Result<Vec<(String, String)>, Failure> {
    let rows: Vec<(Uuid, String)> = app.db(asker).all(sql::SENT_BACK, args![author.0]).await?;
    let told = rows.into_iter().map(|(finding, title)| {
        let finding = FindingId(finding);
        (format!("/findings/{finding}/practice"), title)
    });
    Ok(told.collect())
}

/// How many published practices of others there are for a criterion; none that would tell whose they are.
pub(crate) async fn of_criterion(
    app: &App,
    asker: &impl Asks,
    (criterion, reader): (&str, MemberId),
) -> Result<usize, Failure> {
    let args = args![criterion, reader.0];
    let rows: Vec<(String, String, String)> = app.db(asker).all(sql::OF_CRITERION, args).await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let crowd = crowd(app, asker).await?;
    let told = rows.iter().filter(|(entity_type, size, told)| {
        still(app, &crowd, (criterion, entity_type, size, told)).is_some_and(|said| said.criterion)
    });
    Ok(told.count())
}

/// How many wait to be published.
pub(crate) async fn waiting(app: &App, asker: &impl Asks) -> Result<i64, Failure> {
    let (count,): (i64,) = app.db(asker).one(sql::WAITING, args![]).await?;
    Ok(count)
}

/// The words of a finding's link to its way into the catalogue; empty where the reader has nothing to do with it.
pub(crate) async fn offer(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    finding: FindingId,
    staff: bool,
) -> Result<String, Failure> {
    let stage = match read::<Practice>(app, asker, practice_id(finding)).await {
        Ok(loaded) => loaded.state.stage(),
        Err(Failure::NotFound) => Stage::Unproposed,
        Err(other) => return Err(other),
    };
    Ok(match stage {
        Stage::Unproposed if staff => say.t("practice-from-finding"),
        Stage::Unproposed => String::new(),
        stage => {
            let stage = say.t(key("practice-stage", stage.code()));
            say.t1("practice-of-finding", "stage", stage)
        }
    })
}

/// What a company is asked to let be shared: where, what, until when.
pub(crate) async fn asked_of_member(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    member: MemberId,
) -> Result<Vec<(Uuid, String, Option<Due>)>, Failure> {
    type Row = (Uuid, String, Option<Day>, Option<Day>);
    let rows: Vec<Row> = app.db(asker).all(sql::ASKED, args![member.0]).await?;
    let asked = rows.into_iter().map(|(finding, title, due, asked_on)| {
        let due = answer_due(app, say, due, asked_on);
        (finding, title, due)
    });
    Ok(asked.collect())
}

/// The day by which an owner answers, and why then.
pub(super) fn answer_due(
    app: &App,
    say: &Say,
    due: Option<Day>,
    asked_on: Option<Day>,
) -> Option<Due> {
    let from = asked_on.map(|day| day.0);
    due.map(|due| Due::counted(app, say, due.0, Some("practice_consent"), from))
}

//! What a search reads: outside any transaction, so that nobody waits for it.

use super::search::aside;
use super::{metadata, sql};
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::profile::{content, documents};
use greenlane_db::{At, Day, FromRow, args};
use greenlane_domain::anomalies::Measure;
use greenlane_domain::anomalies::papers::Paper;
use greenlane_domain::anomalies::peers::{MemberFigures, VisitFigures};
use greenlane_domain::anomalies::text::{Answers, OwnTexts, word_count};
use greenlane_domain::anomalies::uniform::Sheet;
use greenlane_domain::ids::{AccountId, EvidenceId, MemberId, ValidationId};
use greenlane_domain::pack::Text;
use greenlane_domain::profile::{AnswerState, Evidence, Profile, Submission};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// So many documents are looked up at a time.
const AT_ONCE: i64 = 50;

/// A company's latest signed profile.
#[derive(Debug, Clone, FromRow)]
pub(super) struct ProfileRow {
    pub stream_id: Uuid,
    pub member_id: Uuid,
    pub entity_type: String,
}

#[derive(FromRow)]
struct DocumentRow {
    stream_id: Uuid,
    member_id: Uuid,
    name: String,
    sha256: String,
    added_at: At,
    holds_from: Option<Day>,
    made_on: Option<Day>,
    changed_on: Option<Day>,
}

#[derive(FromRow)]
struct ValidationRow {
    stream_id: Uuid,
    member_id: Uuid,
    entity_type: String,
    kind: String,
    method: String,
    lead: Uuid,
    minutes_visit: i64,
    sites: i64,
}

fn small(n: i64) -> u32 {
    u32::try_from(n).unwrap_or_default()
}

/// Looks at what documents say of themselves that nobody has looked at, and keeps it with them. How many could not be read
/// comes back: a file that is missing or altered is the affair of `greenlane verify`.
pub(super) async fn inspect(app: &App) -> Result<u32, Failure> {
    let mut unread = 0;
    let mut last = Uuid::nil();
    loop {
        let args = args![last, AT_ONCE];
        let waiting: Vec<(Uuid,)> = app.db(&System).all(sql::UNINSPECTED, args).await?;
        let Some((end,)) = waiting.last() else {
            return Ok(unread);
        };
        last = *end;
        let mut seen = Vec::new();
        for (id,) in waiting {
            let id = EvidenceId(id);
            let evidence = read::<Evidence>(app, &System, id).await?.state;
            if let Some(newest) = evidence.newest() {
                let bytes = match content(app, &newest.sha256).await {
                    Ok(bytes) => bytes,
                    Err(error) => {
                        tracing::warn!(%error, document = %id, "a stored file could not be read");
                        unread += 1;
                        continue;
                    }
                };
                let media_type = newest.media_type.clone();
                let dates = aside(move || metadata::own_dates(&media_type, &bytes)).await?;
                seen.push((id, newest.sha256.clone(), dates));
            }
        }
        let mut unit = app.begin(&System).await?;
        for (id, sha256, dates) in seen {
            documents::inspected(&mut unit, id, &sha256, dates).await?;
        }
        unit.commit().await?;
    }
}

/// The latest signed profiles.
pub(super) async fn profiles(app: &App) -> Result<Vec<ProfileRow>, Failure> {
    Ok(app.db(&System).all(sql::PROFILES, args![]).await?)
}

/// What was signed last.
pub(super) async fn signed(app: &App, profile: Uuid) -> Result<Option<Submission>, Failure> {
    let profile = read::<Profile>(app, &System, profile).await?.state;
    Ok(profile.latest().cloned())
}

/// Its answers by criterion.
pub(super) fn answers(signed: &Submission) -> Answers {
    let answers = signed.answers.iter();
    answers
        .filter(|(_, filed)| !filed.narrative.is_empty())
        .map(|(criterion, filed)| (criterion.clone(), filed.narrative.clone()))
        .collect()
}

fn each(text: &Text) -> [&str; 3] {
    [&text.en, &text.es, &text.fr]
}

/// Everything that the programme itself writes: repeating it is no copying.
pub(super) async fn own_texts(app: &App) -> Result<OwnTexts, Failure> {
    let mut ours = OwnTexts::default();
    let catalogue = app.catalogue();
    for edition in catalogue.editions() {
        for criterion in &edition.criteria {
            for text in each(&criterion.text)
                .into_iter()
                .chain(each(&criterion.meaning))
            {
                ours.add(text);
            }
        }
    }
    for text in crate::text_blocks::all_texts(app, &System).await? {
        ours.add(&text);
    }
    for text in crate::practices::published_texts(app, &System).await? {
        ours.add(&text);
    }
    Ok(ours)
}

async fn counts(app: &App, sql: &'static str) -> Result<BTreeMap<Uuid, u32>, Failure> {
    let rows: Vec<(Uuid, i64)> = app.db(&System).all(sql, args![]).await?;
    Ok(rows.into_iter().map(|(id, n)| (id, small(n))).collect())
}

/// Anomalies of alike answers with their companies.
pub(super) async fn alike(app: &App) -> Result<Vec<(Uuid, Uuid)>, Failure> {
    Ok(app.db(&System).all(sql::ALIKE, args![]).await?)
}

/// Who works for which company.
pub(super) async fn people(app: &App) -> Result<BTreeMap<Uuid, BTreeSet<Uuid>>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = app.db(&System).all(sql::PEOPLE, args![]).await?;
    let mut people: BTreeMap<Uuid, BTreeSet<Uuid>> = BTreeMap::new();
    for (member, account) in rows {
        people.entry(member).or_default().insert(account);
    }
    Ok(people)
}

fn share(part: usize, of: usize) -> Option<f64> {
    let (part, of) = (u32::try_from(part).ok()?, u32::try_from(of).ok()?);
    (of > 0).then(|| f64::from(part) * 100.0 / f64::from(of))
}

/// What a signed profile shows of its company, in figures.
pub(super) fn figures(signed: &Submission) -> BTreeMap<Measure, f64> {
    let all = signed.answers.values();
    let skipped = all
        .clone()
        .filter(|filed| filed.state == Some(AnswerState::NotApplicable))
        .count();
    let written: Vec<u32> = all
        .map(|filed| word_count(&filed.narrative))
        .filter(|words| *words > 0)
        .collect();
    let mut values = BTreeMap::new();
    if let Some(share) = share(skipped, signed.answers.len()) {
        values.insert(Measure::NotApplicable, share);
    }
    if let Ok(count) = u32::try_from(written.len())
        && count > 0
    {
        let words: u32 = written.iter().sum();
        values.insert(Measure::Words, f64::from(words) / f64::from(count));
    }
    let documents = u32::try_from(signed.documents.len()).unwrap_or(u32::MAX);
    values.insert(Measure::Documents, f64::from(documents));
    values
}

/// Adds what other records show of companies.
pub(super) async fn beside(
    app: &App,
    all: &mut [MemberFigures],
    sheets: &[Sheet],
) -> Result<(), Failure> {
    let sites = counts(app, sql::SITES).await?;
    let partners = counts(app, sql::PARTNERS).await?;
    // The last of a company's validations stays.
    let last: BTreeMap<MemberId, &Sheet> =
        sheets.iter().map(|sheet| (sheet.member, sheet)).collect();
    for figures in all {
        figures.sites = sites.get(&figures.member.0).copied().unwrap_or_default();
        if let Some(partners) = partners.get(&figures.member.0) {
            let partners = f64::from(*partners);
            figures.values.insert(Measure::Partners, partners);
        }
        let judged = last.get(&figures.member).and_then(|sheet| {
            let unmet = sheet.results.iter().filter(|(_, met)| !met).count();
            share(unmet, sheet.results.len())
        });
        if let Some(share) = judged {
            figures.values.insert(Measure::Deficient, share);
        }
    }
    Ok(())
}

/// Documents of all libraries, but for those that the programme issued.
pub(super) async fn papers(app: &App) -> Result<Vec<Paper>, Failure> {
    let rows: Vec<DocumentRow> = app.db(&System).all(sql::DOCUMENTS, args![]).await?;
    let day = |day: Option<Day>| day.map(|Day(day)| day);
    let papers = rows.into_iter().map(|row| Paper {
        document: EvidenceId(row.stream_id),
        member: MemberId(row.member_id),
        name: row.name,
        sha256: row.sha256,
        added_on: app.date_of(row.added_at.0),
        holds_from: day(row.holds_from),
        created: day(row.made_on),
        changed: day(row.changed_on),
    });
    Ok(papers.collect())
}

/// Validations concluded within the time that is looked back: their results and their durations.
pub(super) async fn validations(
    app: &App,
    months: u32,
) -> Result<(Vec<Sheet>, Vec<VisitFigures>), Failure> {
    let since = app.today().checked_sub(i64::from(months).months());
    let since = since.unwrap_or(Date::MIN);
    let rows: Vec<ValidationRow> = app.db(&System).all(sql::VALIDATIONS, args![since]).await?;
    let results: Vec<(Uuid, String, String)> =
        app.db(&System).all(sql::RESULTS, args![since]).await?;
    let mut by_validation: BTreeMap<Uuid, Vec<(String, bool)>> = BTreeMap::new();
    for (validation, criterion, result) in results {
        let results = by_validation.entry(validation).or_default();
        results.push((criterion, result == "met"));
    }
    let visits = rows.iter().map(|row| VisitFigures {
        validation: ValidationId(row.stream_id),
        member: MemberId(row.member_id),
        kind: format!("{}/{}", row.kind, row.method),
        sites: small(row.sites),
        minutes: small(row.minutes_visit),
    });
    let visits = visits.collect();
    let sheets = rows.into_iter().map(|row| Sheet {
        validation: ValidationId(row.stream_id),
        member: MemberId(row.member_id),
        lead: AccountId(row.lead),
        entity_type: row.entity_type,
        results: by_validation.remove(&row.stream_id).unwrap_or_default(),
    });
    Ok((sheets.collect(), visits))
}

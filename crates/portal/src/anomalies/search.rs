//! A search: reads everything, compares, and only then opens a transaction to record what was seen.

use super::{commands, gather};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_domain::anomalies::papers::{Paper, reused};
use greenlane_domain::anomalies::peers::{MemberFigures, VisitFigures, short, unlike};
use greenlane_domain::anomalies::text::{Candidates, Index, OwnTexts};
use greenlane_domain::anomalies::uniform::{Sheet, uniform_sheets, uniform_specialists};
use greenlane_domain::anomalies::{Kind, Row, Rules, Searched, Shows, Sighting};
use greenlane_domain::ids::{AccountId, MemberId};
use greenlane_domain::permission::{Action, Resource};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use uuid::Uuid;

/// Up to so many profiles every run of words is kept; beyond, one of [`SAMPLE`], so that the index of 11,200 profiles of a
/// hundred answers takes some 300 MB.
const KEPT_WHOLE: usize = 2_000;
/// Of a copy of three short answers, nine runs of a sample are left on average; two are asked for.
const SAMPLE: u32 = 4;
/// Pairs that are laid side by side, the likeliest first.
const MOST_PAIRS: usize = 4_000;
/// So long whoever asks for a search waits for it.
const MOMENT: Duration = Duration::from_secs(5);

/// What a search saw, and over what.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub sightings: Vec<Sighting>,
    pub searched: Searched,
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn blank(kind: Kind, key: String) -> Sighting {
    Sighting {
        kind,
        key,
        members: Vec::new(),
        specialist: None,
        one_in: None,
        peers: 0,
        rows: Vec::new(),
    }
}

/// Each company once, in the order of its rows.
fn with_members(mut sighting: Sighting) -> Sighting {
    for row in &sighting.rows {
        if !sighting.members.contains(&row.member) {
            sighting.members.push(row.member);
        }
    }
    sighting
}

/// The pairs of companies whose answers were alike at the last search, by their places.
async fn known(app: &App, profiles: &[gather::ProfileRow]) -> Result<Vec<(u32, u32)>, Failure> {
    let places: BTreeMap<Uuid, u32> = profiles
        .iter()
        .map(|row| row.member_id)
        .zip(0_u32..)
        .collect();
    let mut companies: BTreeMap<Uuid, Vec<u32>> = BTreeMap::new();
    for (id, member) in gather::alike(app).await? {
        let found = companies.entry(id).or_default();
        found.extend(places.get(&member));
    }
    let pairs = companies.into_values().filter_map(|places| {
        let [one, other] = places.try_into().ok()?;
        Some(if one < other {
            (one, other)
        } else {
            (other, one)
        })
    });
    Ok(pairs.collect())
}

/// Lays the answers of companies that share runs of words side by side.
async fn copied(
    app: &App,
    (rules, ours): (&Rules, &OwnTexts),
    profiles: &[gather::ProfileRow],
    (candidates, most): (&Candidates, usize),
    found: &mut Found,
) -> Result<(), Failure> {
    let people = gather::people(app).await?;
    let mut pairs = candidates.pairs.clone();
    found.searched.left = count(pairs.len().saturating_sub(most));
    pairs.truncate(most);
    // What was seen once is looked at again, however likely others are: it is not gone because nobody looked.
    pairs.extend(known(app, profiles).await?);
    pairs.sort_unstable();
    pairs.dedup();
    found.searched.compared = count(pairs.len());
    // They stand in the order of the first of the two, whose answers are then read once.
    let place = |n: u32| profiles.get(usize::try_from(n).ok()?);
    let mut kept = None;
    for (one, other) in pairs {
        let (Some(a), Some(b)) = (place(one), place(other)) else {
            continue;
        };
        if kept.as_ref().is_none_or(|(n, _)| *n != one) {
            let signed = gather::signed(app, a.stream_id).await?;
            kept = Some((
                one,
                signed.as_ref().map(gather::answers).unwrap_or_default(),
            ));
        }
        let theirs = gather::signed(app, b.stream_id).await?;
        let theirs = theirs.as_ref().map(gather::answers).unwrap_or_default();
        let Some((_, own)) = &kept else {
            continue;
        };
        let shared = candidates.compare(&rules.copies, ours, own, &theirs);
        if shared.is_empty() {
            continue;
        }
        // Somebody who writes for both explains that both read alike.
        let none = std::collections::BTreeSet::new();
        let of = |id: Uuid| people.get(&id).unwrap_or(&none);
        if !of(a.member_id).is_disjoint(of(b.member_id)) {
            found.searched.explained += 1;
            continue;
        }
        let rows = shared.into_iter().map(|answer| Row {
            member: MemberId(a.member_id),
            shows: Shows::Answer(answer),
        });
        found.sightings.push(Sighting {
            members: vec![MemberId(a.member_id), MemberId(b.member_id)],
            rows: rows.collect(),
            ..blank(
                Kind::CopiedAnswers,
                format!("{}/{}", a.member_id, b.member_id),
            )
        });
    }
    Ok(())
}

fn evidence(papers: &[Paper], rules: &Rules) -> Vec<Sighting> {
    let row = |paper: &Paper, shows: Shows| Row {
        member: paper.member,
        shows,
    };
    let same = reused(papers, &rules.papers).into_iter();
    let same = same.map(|(sha256, papers)| Sighting {
        rows: papers
            .iter()
            .map(|paper| row(paper, Shows::File(paper.row())))
            .collect(),
        ..blank(Kind::ReusedEvidence, sha256.to_owned())
    });
    let old = papers.iter().filter_map(|paper| {
        let dated = paper.dated(&rules.papers)?;
        Some(Sighting {
            rows: vec![row(paper, Shows::Dated(dated))],
            ..blank(Kind::OutdatedEvidence, paper.document.to_string())
        })
    });
    same.chain(old).map(with_members).collect()
}

fn results(sheets: &[Sheet], visits: &[VisitFigures], rules: &Rules) -> Vec<Sighting> {
    let leads: BTreeMap<_, AccountId> = sheets
        .iter()
        .map(|sheet| (sheet.validation, sheet.lead))
        .collect();
    let rows = |rows: Vec<(MemberId, _)>| {
        rows.into_iter()
            .map(|(member, row)| Row {
                member,
                shows: Shows::Sheet(row),
            })
            .collect()
    };
    let alone = uniform_sheets(sheets, &rules.uniform).into_iter();
    let alone = alone.map(|uniform| Sighting {
        specialist: leads.get(&uniform.of).copied(),
        one_in: Some(uniform.one_in),
        peers: uniform.peers,
        rows: rows(uniform.rows),
        ..blank(Kind::UniformWorksheet, uniform.of.to_string())
    });
    let people = uniform_specialists(sheets, &rules.uniform).into_iter();
    let people = people.map(|uniform| Sighting {
        specialist: Some(uniform.of),
        one_in: Some(uniform.one_in),
        peers: uniform.peers,
        rows: rows(uniform.rows),
        ..blank(Kind::UniformSpecialist, uniform.of.to_string())
    });
    let quick = short(visits, rules.least_peers, hundredths(rules.short_from)).into_iter();
    let quick = quick.map(|(member, row)| Sighting {
        specialist: leads.get(&row.validation).copied(),
        peers: row.peers,
        rows: vec![Row {
            member,
            shows: Shows::Visit(row),
        }],
        ..blank(Kind::ShortVisit, row.validation.to_string())
    });
    alone.chain(people).chain(quick).map(with_members).collect()
}

fn hundredths(n: u32) -> f64 {
    f64::from(n) / 100.0
}

fn peers(all: &[MemberFigures], rules: &Rules) -> Vec<Sighting> {
    let unlike = unlike(all, rules.least_peers, hundredths(rules.unlike_from));
    let sightings = unlike.into_iter().map(|(member, rows)| Sighting {
        members: vec![member],
        peers: rows.iter().map(|row| row.peers).max().unwrap_or_default(),
        rows: rows
            .into_iter()
            .map(|row| Row {
                member,
                shows: Shows::Measure(row),
            })
            .collect(),
        ..blank(Kind::UnlikePeers, member.to_string())
    });
    sightings.collect()
}

/// Works beside the threads that answer visitors.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Failure::Internal(error.to_string()))
}

async fn look(app: &App, most: usize) -> Result<Found, Failure> {
    let policy = &app.pack().anomalies;
    let rules = policy.rules;
    let mut found = Found::default();
    let profiles = gather::profiles(app).await?;
    let ours = gather::own_texts(app).await?;
    let sample = if profiles.len() > KEPT_WHOLE {
        SAMPLE
    } else {
        1
    };
    let mut index = Index::new(rules.copies, sample);
    let mut members = Vec::new();
    for (place, row) in (0_u32..).zip(&profiles) {
        let Some(signed) = gather::signed(app, row.stream_id).await? else {
            continue;
        };
        for (criterion, filed) in &signed.answers {
            index.add(&ours, place, criterion, &filed.narrative);
        }
        members.push(MemberFigures {
            member: MemberId(row.member_id),
            entity_type: row.entity_type.clone(),
            sites: 0,
            values: gather::figures(&signed),
        });
    }
    found.searched = Searched {
        rules: policy.version.clone(),
        members: count(members.len()),
        answers: index.answers(),
        sample,
        ..Searched::default()
    };
    let candidates = aside(move || index.candidates()).await?;
    let compare = (&candidates, most);
    copied(app, (&rules, &ours), &profiles, compare, &mut found).await?;
    let papers = gather::papers(app).await?;
    let (sheets, visits) = gather::validations(app, rules.look_back_months).await?;
    gather::beside(app, &mut members, &sheets).await?;
    let dated = |paper: &&Paper| paper.created.or(paper.changed).is_some();
    found.searched.documents = count(papers.len());
    found.searched.dated = count(papers.iter().filter(dated).count());
    found.searched.validations = count(visits.len());
    let seen = aside(move || {
        let mut seen = evidence(&papers, &rules);
        seen.extend(results(&sheets, &visits, &rules));
        seen.extend(peers(&members, &rules));
        seen
    });
    found.sightings.extend(seen.await?);
    for sighting in &found.sightings {
        *found.searched.seen.entry(sighting.kind).or_default() += 1;
    }
    Ok(found)
}

/// Searches, and records what was seen and over what. Takes a minute or two for 11,200 members; no transaction is open
/// while it reads, and what it saw is recorded in batches, so that nobody waits long for it. One that is broken off leaves
/// whole anomalies behind, and the next finds the others.
pub async fn search(app: &App, asker: &impl Asks) -> Result<Searched, Failure> {
    searched(app, asker, MOST_PAIRS).await
}

/// The same with another number of pairs that are compared for the first time.
pub(super) async fn searched(
    app: &App,
    asker: &impl Asks,
    most: usize,
) -> Result<Searched, Failure> {
    app.permit(asker, Action::FollowAnomalies, &Resource::Programme)?;
    let unread = gather::inspect(app).await?;
    let mut found = look(app, most).await?;
    found.searched.unread = unread;
    commands::settle(app, asker, found).await
}

/// Whether a search is being made, and since when.
#[derive(Debug, Default)]
pub struct Flight(Mutex<Option<Timestamp>>);

/// The one search that is being made; the next can begin when it is dropped.
struct Flying(App);

impl Drop for Flying {
    fn drop(&mut self) {
        self.0.0.searching.set(None);
    }
}

impl Flight {
    fn set(&self, since: Option<Timestamp>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }

    /// Since when a search is being made.
    pub fn since(&self) -> Option<Timestamp> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins, unless one is being made.
    fn begin(app: &App) -> Option<Flying> {
        let mut since = app.0.searching.0.lock();
        let since = since.as_mut().ok()?;
        if since.is_some() {
            return None;
        }
        **since = Some(app.clock().now());
        Some(Flying(app.clone()))
    }
}

/// What became of asking for a search.
pub(super) enum Asked {
    /// It is done.
    Done,
    /// It is being made, and goes on when nobody waits for it any more.
    Begun,
    /// Another one is being made.
    Busy,
}

/// Has a search made beside the request, which waits for it a moment only: a small programme sees what it found at once.
pub(super) async fn ask(app: &App, who: &Who) -> Result<Asked, Failure> {
    app.permit(who, Action::FollowAnomalies, &Resource::Programme)?;
    let Some(flying) = Flight::begin(app) else {
        return Ok(Asked::Busy);
    };
    let who = who.clone();
    let job = tokio::spawn(async move {
        let done = search(&flying.0, &who).await;
        if let Err(error) = &done {
            tracing::error!(%error, "a search for anomalies failed");
        }
        done
    });
    match tokio::time::timeout(MOMENT, job).await {
        Err(_) => Ok(Asked::Begun),
        Ok(Ok(done)) => done.map(|_| Asked::Done),
        Ok(Err(error)) => Err(Failure::Internal(error.to_string())),
    }
}

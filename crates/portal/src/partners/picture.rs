//! Everything that scores are computed from, read from the record: outside a command for pages, inside one for a
//! signature.

use super::sql;
use crate::app::App;
use crate::command::{Asks, EventRow, System, Unit, read};
use crate::failure::Failure;
use crate::projection::Projected;
use greenlane_db::args;
use greenlane_domain::clocks;
use greenlane_domain::ids::{MemberId, PartnerId, QuestionnaireId};
use greenlane_domain::membership::Member;
use greenlane_domain::partners::{
    Answer, Given, Picture, Questionnaire, Source, SupplyChain, ThreatTable, chain_of,
    threat_table_id,
};
use greenlane_domain::profile::Profile;
use greenlane_domain::record::Aggregate;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// From where the record is read.
enum Reader<'a, A> {
    Pages(&'a App, &'a A),
    Command(&'a mut Unit),
}

impl<A: Asks> Reader<'_, A> {
    /// A stream's state; the empty one when it has not begun.
    async fn stream<S: Projected>(&mut self, id: Uuid) -> Result<S, Failure> {
        let found = match self {
            Self::Pages(app, asker) => read::<S>(app, *asker, id).await,
            Self::Command(unit) => unit.load::<S>(id).await,
        };
        match found {
            Err(Failure::NotFound) => Ok(S::default()),
            found => Ok(found?.state),
        }
    }

    /// What a member's partners were asked.
    async fn questionnaires(
        &mut self,
        member: MemberId,
    ) -> Result<Vec<(Uuid, Questionnaire)>, Failure> {
        let mut all = Vec::new();
        match self {
            Self::Pages(app, asker) => {
                let found = app.db(*asker).all(sql::QUESTIONNAIRES, args![member.0]);
                let rows: Vec<EventRow> = found.await?;
                for stream in rows.chunk_by(|a, b| a.stream_id == b.stream_id) {
                    let mut state = Questionnaire::default();
                    for row in stream {
                        state.fold(&row.recorded()?);
                    }
                    all.extend(stream.first().map(|row| (row.stream_id, state)));
                }
            }
            // What this transaction wrote itself is in the query tables, and not in the log before its commit.
            Self::Command(unit) => {
                let ids: Vec<(Uuid,)> = unit.tx().all(sql::ASKED, args![member.0]).await?;
                for (id,) in ids {
                    all.push((id, unit.load::<Questionnaire>(id).await?.state));
                }
            }
        }
        Ok(all)
    }
}

/// A member's chain; an empty one before its first event.
pub(crate) async fn chain(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
) -> Result<SupplyChain, Failure> {
    let mut reader = Reader::Pages(app, asker);
    reader.stream(chain_of(member)).await
}

/// The programme's table of threats.
pub(super) async fn threat_table(app: &App, asker: &impl Asks) -> Result<ThreatTable, Failure> {
    let mut reader = Reader::Pages(app, asker);
    reader.stream(threat_table_id()).await
}

/// What a member's partners were asked, by partner, the latest first.
pub(super) type Asked = BTreeMap<PartnerId, Vec<(QuestionnaireId, Questionnaire)>>;

/// A member's picture with the questionnaires it was made from.
pub(crate) struct Known {
    pub picture: Picture,
    /// When it was put together: a link may have lapsed by then.
    pub now: Timestamp,
    pub asked: Asked,
    /// Answers given to others, as far as the partner still lets them be used.
    pub reused: BTreeMap<QuestionnaireId, Questionnaire>,
}

/// Everything that is known for scores, for a page.
pub(crate) async fn picture(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
    company: &Member,
    chain: &SupplyChain,
) -> Result<Known, Failure> {
    let reader = Reader::Pages(app, asker);
    build(app, reader, app.today(), (member, company), chain).await
}

/// The same inside a command, which sees what it wrote itself.
pub(super) async fn picture_within(
    unit: &mut Unit,
    member: MemberId,
    company: &Member,
    chain: &SupplyChain,
) -> Result<Picture, Failure> {
    let (app, today) = (unit.app().clone(), unit.today());
    let reader = Reader::<System>::Command(unit);
    let known = build(&app, reader, today, (member, company), chain).await?;
    Ok(known.picture)
}

/// Questionnaires by partner, the latest first.
fn by_partner(questionnaires: Vec<(Uuid, Questionnaire)>) -> Asked {
    let mut all = Asked::new();
    for (id, state) in questionnaires {
        if let Some(partner) = state.partner {
            all.entry(partner)
                .or_default()
                .push((QuestionnaireId(id), state));
        }
    }
    for questionnaires in all.values_mut() {
        questionnaires.sort_by_key(|(id, state)| std::cmp::Reverse((state.asked_on, id.0)));
    }
    all
}

fn answers_of(state: &Questionnaire, source: Source) -> Vec<Answer> {
    let Some(submission) = &state.submission else {
        return Vec::new();
    };
    let answers = state.answers.values().filter_map(|answer| {
        Some(Answer {
            criterion: answer.criterion.clone(),
            state: answer.state?,
            on: submission.on,
            source,
        })
    });
    answers.collect()
}

async fn build<A: Asks>(
    app: &App,
    mut reader: Reader<'_, A>,
    on: Date,
    (member, company): (MemberId, &Member),
    chain: &SupplyChain,
) -> Result<Known, Failure> {
    let table: ThreatTable = reader.stream(threat_table_id()).await?;
    let asked_all = by_partner(reader.questionnaires(member).await?);
    let pack = app.pack();
    let (mut asked, mut answers) = (BTreeMap::new(), BTreeMap::new());
    let mut reused = BTreeMap::new();
    for held in chain.active() {
        let id = held.partner.id;
        asked.insert(id, super::asked(app, &held.partner.roles));
        let mut found: Vec<Answer> = Vec::new();
        for (questionnaire, state) in asked_all.get(&id).into_iter().flatten() {
            found.extend(answers_of(state, Source::Questionnaire(*questionnaire)));
        }
        for questionnaire in &held.reused {
            let state: Questionnaire = reader.stream(questionnaire.0).await?;
            if state.shared() {
                found.extend(answers_of(&state, Source::Reused(*questionnaire)));
                reused.insert(*questionnaire, state);
            }
        }
        for check in &held.checks {
            found.extend(check.answers.iter().map(|answer| Answer {
                criterion: answer.criterion.clone(),
                state: answer.state,
                on: check.seen_on,
                source: Source::OwnCheck(check.method),
            }));
        }
        answers.insert(id, found);
    }
    let own = match company.profile.profile {
        Some(profile) => own_answers(app, &reader.stream(profile.0).await?),
        None => (Vec::new(), Vec::new()),
    };
    let lasts = pack.clock("partner_answers").map(|clock| &clock.length);
    // The day so long ago, found by walking: a month or a year back is not the same as forth.
    let since = lasts.and_then(|length| since(app, length, on));
    let picture = Picture {
        version: table.version(),
        ratings: table.ratings(&pack.partners.ratings),
        asked,
        answers,
        own,
        own_countries: countries(company),
        on,
        since: since.unwrap_or(Date::MIN),
    };
    Ok(Known {
        picture,
        now: app.clock().now(),
        asked: asked_all,
        reused,
    })
}

/// The first day from which an answer still counts on `on`.
fn since(app: &App, length: &greenlane_domain::pack::Length, on: Date) -> Option<Date> {
    let calendar = &app.pack().calendar;
    let span = clocks::after(calendar, length, on)? - on;
    let mut day = on.checked_sub(span).ok()?;
    // Lengths differ by a leap day: the first day whose answers last until today.
    while clocks::after(calendar, length, day)? < on {
        day = day.tomorrow().ok()?;
    }
    Some(day)
}

fn own_answers(app: &App, profile: &Profile) -> (Vec<Given>, Vec<Answer>) {
    let given = profile.criteria.iter().map(|pinned| Given {
        criterion: pinned.id.clone(),
        strength: pinned.strength,
    });
    let answers = profile.answers.iter().filter_map(|(criterion, answer)| {
        Some(Answer {
            criterion: criterion.clone(),
            state: answer.state?,
            on: app.date_of(answer.last.as_ref()?.at),
            source: Source::Profile,
        })
    });
    (given.collect(), answers.collect())
}

fn countries(company: &Member) -> Vec<String> {
    let mut all = vec![company.country().to_owned()];
    for site in company.company.iter().flat_map(|data| &data.sites) {
        if !all.contains(&site.address.country) {
            all.push(site.address.country.clone());
        }
    }
    all.retain(|country| !country.is_empty());
    all
}

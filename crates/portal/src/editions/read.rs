//! What pages read of editions: the drafts, what one would mean for the members, and how far the newest has reached.

use super::sql;
use crate::app::App;
use crate::command::{Asks, EventRow, Loaded, read};
use crate::failure::Failure;
use crate::web::{Due, Say};
use greenlane_db::{Day, FromRow, args};
use greenlane_domain::editions::{Draft, Extension, Outcome, Rollout, Simulation, outcome};
use greenlane_domain::ids::MemberId;
use greenlane_domain::pack::Edition;
use greenlane_domain::profile::Profile;
use greenlane_domain::record::Aggregate as _;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// An edition's way as the list shows it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct DraftRow {
    pub stream_id: Uuid,
    pub id: String,
    pub basis: String,
    pub stage: String,
    pub changes: i64,
    pub untranslated: i64,
    pub consult_until: Option<Day>,
}

pub(super) async fn drafts(app: &App, asker: &impl Asks) -> Result<Vec<DraftRow>, Failure> {
    Ok(app.db(asker).all(sql::ALL, args![]).await?)
}

/// What a company was granted for an edition.
pub(crate) async fn extension(
    app: &App,
    asker: &impl Asks,
    member: MemberId,
    edition: &str,
) -> Result<Option<Loaded<Extension>>, Failure> {
    let found: Option<(Uuid,)> = app
        .db(asker)
        .optional(sql::EXTENSION, args![member.0, edition])
        .await?;
    match found {
        Some((id,)) => Ok(Some(read::<Extension>(app, asker, id).await?)),
        None => Ok(None),
    }
}

/// A member in good standing and the edition it stands on.
#[derive(Debug, Clone, FromRow)]
pub(super) struct StandingRow {
    pub stream_id: Uuid,
    pub legal_name: String,
    pub entity_type: String,
    pub edition: String,
    pub extended_until: Option<Day>,
    pub open_stage: Option<String>,
    pub open_edition: Option<String>,
}

impl StandingRow {
    /// Until when its edition is taken from it; none while nothing follows that edition.
    pub fn rollout(&self, app: &App) -> Option<Rollout> {
        let general = app.catalogue().accepted_until(&self.edition)?;
        let own = self.extended_until.map(|until| until.0);
        Some(Rollout::with(general, own))
    }
}

pub(super) async fn standing(app: &App, asker: &impl Asks) -> Result<Vec<StandingRow>, Failure> {
    Ok(app.db(asker).all(sql::STANDING, args![]).await?)
}

const PAGE: i64 = 2_000;

/// What a draft would mean for each member in good standing that has an accepted profile. Folded from the profiles'
/// own streams.
pub(super) async fn simulate(
    app: &App,
    asker: &impl Asks,
    draft: &Draft,
    basis: &Edition,
) -> Result<Simulation, Failure> {
    let (content, last) = (draft.content(basis), draft.links(basis));
    let catalogue = app.catalogue();
    let mut simulation = Simulation::default();
    let mut fold: Option<(Uuid, Profile)> = None;
    let close = |profile: Profile| -> Option<Outcome> {
        let links = catalogue.links(&profile.edition, &basis.id)?;
        let links = greenlane_domain::editions::compose(&links, &last);
        Some(outcome(profile.member?, &profile, &content, &links))
    };
    let mut after = (Uuid::nil(), 0_i64);
    loop {
        let rows: Vec<EventRow> = app
            .db(asker)
            .all(sql::ACCEPTED_EVENTS, args![after.0, after.1, PAGE])
            .await?;
        let Some(end) = rows.last() else { break };
        after = (end.stream_id, end.version);
        for row in &rows {
            if fold.as_ref().is_some_and(|(id, _)| *id != row.stream_id)
                && let Some((_, profile)) = fold.take()
            {
                simulation.outcomes.extend(close(profile));
            }
            let (_, profile) = fold.get_or_insert_with(|| (row.stream_id, Profile::default()));
            profile.fold(&row.recorded()?);
        }
    }
    if let Some((_, profile)) = fold {
        simulation.outcomes.extend(close(profile));
    }
    Ok(simulation)
}

/// The names of all members in good standing.
pub(super) async fn names(
    app: &App,
    asker: &impl Asks,
) -> Result<BTreeMap<MemberId, String>, Failure> {
    let rows: Vec<(Uuid, String)> = app.db(asker).all(sql::NAMES, args![]).await?;
    Ok(rows
        .into_iter()
        .map(|(id, name)| (MemberId(id), name))
        .collect())
}

/// A day that somebody typed.
pub(super) fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

/// A comment as lists show it.
#[derive(Debug, Clone, FromRow)]
pub(super) struct CommentRow {
    pub stream_id: Uuid,
    pub criterion: String,
    pub text: String,
    pub given_on: Day,
    pub reply: Option<String>,
    pub replied_on: Option<Day>,
    pub member_id: Uuid,
    pub legal_name: String,
}

/// The editions that are in consultation.
pub(super) async fn consultations(app: &App, asker: &impl Asks) -> Result<Vec<Uuid>, Failure> {
    let rows: Vec<(Uuid,)> = app.db(asker).all(sql::CONSULTATIONS, args![]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The editions that no longer take comments, on which a company commented: it still reads what it was answered.
pub(super) async fn commented(
    app: &App,
    asker: &impl Asks,
    company: MemberId,
) -> Result<Vec<Uuid>, Failure> {
    let args = args![company.0, app.today()];
    let rows: Vec<(Uuid,)> = app.db(asker).all(sql::COMMENTED, args).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every comment on an edition, by criterion.
pub(super) async fn comments(
    app: &App,
    asker: &impl Asks,
    draft: Uuid,
) -> Result<Vec<CommentRow>, Failure> {
    Ok(app.db(asker).all(sql::COMMENTS, args![draft]).await?)
}

/// One company's comments on an edition.
pub(super) async fn comments_of(
    app: &App,
    asker: &impl Asks,
    draft: Uuid,
    member: MemberId,
) -> Result<Vec<CommentRow>, Failure> {
    let mut all = comments(app, asker, draft).await?;
    all.retain(|row| row.member_id == member.0);
    Ok(all)
}

/// The drafts on which members may comment today, with the day until when and why that day.
pub(crate) async fn open_for_comments(
    app: &App,
    asker: &impl Asks,
    say: &Say,
) -> Result<Vec<(String, Due)>, Failure> {
    let mut open = Vec::new();
    for id in consultations(app, asker).await? {
        let draft = read::<Draft>(app, asker, id).await?.state;
        let until = draft
            .consult_until
            .filter(|_| draft.takes_comments(app.today()));
        if let Some(until) = until {
            let name = say.pack(&draft.name).to_owned();
            let due = Due::set(app, say, until, say.t("consultation-why"));
            open.push((name.clone(), due.named(name)));
        }
    }
    Ok(open)
}

/// Whether any edition takes comments today.
pub(crate) async fn consulting(app: &App, asker: &impl Asks) -> Result<bool, Failure> {
    let open: (i64,) = app
        .db(asker)
        .one(sql::CONSULTING, args![app.today()])
        .await?;
    Ok(open.0 > 0)
}

//! How the same criterion was decided for similar companies: counts beside it, and the anonymous rows behind them.

use super::review_view::verdict_key;
use super::reviewed::{Reviewed, reviewed};
use super::view::Status;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::precedents;
use crate::text_blocks;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{Anonymous, Precedents, Verdict, When};
use serde::Deserialize;

/// The counts beside a criterion.
pub(super) struct Beside {
    pub(super) group: String,
    /// Address, count, words.
    pub(super) counts: Vec<(String, usize, Status)>,
    pub(super) too_few: bool,
}

fn group(app: &App, c: &Chrome, here: &Reviewed, found: &Precedents) -> String {
    let entity = app.pack().entity_type(&here.profile.entity_type);
    let entity = entity.map_or("", |entity| c.pack(&entity.name)).to_owned();
    let size = found.size.map_or_else(
        || c.t("precedents-size-any"),
        |size| c.t(format!("precedents-size-{}", size.code())),
    );
    let since = c.day(precedents::since(app));
    let args = [("entity", entity), ("size", size), ("since", since)];
    c.with("precedents-group", &args)
}

pub(super) async fn beside(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Reviewed,
    criterion: &str,
) -> Result<Beside, Failure> {
    let entity = here.profile.entity_type.as_str();
    let found = precedents::of(
        app,
        who,
        (&here.profile.edition, criterion),
        entity,
        here.company,
    )
    .await?;
    let counts = Verdict::ALL.iter().map(|verdict| {
        let href = format!(
            "{}/criteria/{criterion}/precedents?verdict={}",
            here.base,
            verdict.code()
        );
        let (kind, key) = verdict_key(*verdict);
        (href, found.count(*verdict), Status::new(c, kind, key))
    });
    Ok(Beside {
        group: group(app, c, here, &found),
        counts: counts.filter(|(_, count, _)| *count > 0).collect(),
        too_few: found.shown.is_empty(),
    })
}

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    verdict: Option<String>,
}

struct Row {
    decision: Status,
    when: String,
    country: String,
    reason: String,
    block: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "profile/precedents.html")]
struct PrecedentsPage {
    c: Chrome,
    eyebrow: String,
    group: String,
    least: u32,
    tabs: Vec<(String, String, bool)>,
    rows: Vec<Row>,
    more: Option<String>,
    left_out: Option<String>,
    companies: String,
}

fn when(c: &Chrome, when: When) -> String {
    match when {
        When::Month(year, month) => format!("{} {year}", c.t(format!("month-{month}"))),
        When::Year(year) => year.to_string(),
        When::Period => c.t("precedents-when-period"),
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path((id, criterion)): Path<(ProfileId, String)>,
    Query(asked): Query<Asked>,
) -> Page {
    let here = reviewed(&app, &who, id).await?;
    here.profile.pinned(&criterion).ok_or(Failure::NotFound)?;
    let entity = here.profile.entity_type.as_str();
    let found = precedents::of(
        &app,
        &who,
        (&here.profile.edition, &criterion),
        entity,
        here.company,
    )
    .await?;
    let titles = text_blocks::titles(&app, &who).await?;
    let c = here.chrome(&app, &visitor);
    let (review, one) = (
        c.t("review-title"),
        c.t1("profile-criterion-title", "id", &criterion),
    );
    let own = format!("{}/criteria/{criterion}", here.base);
    let mut c = c.crumb(here.base.clone(), review).crumb(own.clone(), one);
    c.title = c.t1("precedents-title", "criterion", &criterion);
    let chosen = asked.verdict.as_deref().and_then(Verdict::from_code);
    let all = c.t2(
        "precedents-tab",
        "what",
        c.t("precedents-all"),
        "n",
        found.shown.len(),
    );
    let mut tabs = vec![(format!("{own}/precedents"), all, chosen.is_none())];
    for verdict in Verdict::ALL {
        let words = c.t(verdict_key(*verdict).1);
        let label = c.t2("precedents-tab", "what", words, "n", found.count(*verdict));
        let href = format!("{own}/precedents?verdict={}", verdict.code());
        tabs.push((href, label, chosen == Some(*verdict)));
    }
    let limit = app.pack().reviewing.precedents.rows as usize;
    let listed: Vec<&Anonymous> = found
        .shown
        .iter()
        .filter(|row| chosen.is_none_or(|verdict| row.verdict == verdict))
        .collect();
    let rows = listed.iter().take(limit).map(|row| {
        let (kind, key) = verdict_key(row.verdict);
        let reason = row
            .reason
            .as_deref()
            .and_then(|code| app.pack().reason(code));
        let block = row.block.and_then(|id| {
            let title = titles.get(&id)?;
            Some((format!("/text-blocks/{id}"), title.clone()))
        });
        Row {
            decision: Status::new(&c, kind, key),
            when: when(&c, row.when),
            country: row
                .country
                .as_deref()
                .map_or_else(String::new, |code| c.country(code)),
            reason: reason.map_or_else(String::new, |reason| c.pack(&reason.name).to_owned()),
            block,
        }
    });
    let rows: Vec<Row> = rows.collect();
    html(&PrecedentsPage {
        eyebrow: here.member.legal_name().to_owned(),
        group: group(&app, &c, &here, &found),
        least: app.pack().reviewing.precedents.least_companies,
        tabs,
        more: (listed.len() > rows.len())
            .then(|| c.t2("precedents-more", "n", rows.len(), "m", listed.len())),
        rows,
        left_out: (found.left_out > 0).then(|| c.n("precedents-left-out", found.left_out)),
        companies: c.n("precedents-companies", found.companies),
        c,
    })
}

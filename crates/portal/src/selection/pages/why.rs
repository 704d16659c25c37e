//! Why this score: each factor with its part, its rows and their days.

use super::below;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::selection::read;
use crate::selection::words::{self, Line};
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use greenlane_domain::selection::{Draw, Factor, Part, PartOf, Score, draw_id};

struct FactorView {
    name: String,
    measure: String,
    source: String,
    weight: u32,
    /// The degree, or why there is none.
    degree: String,
    known: bool,
    points: String,
    lines: Vec<Line>,
    declared: bool,
}

#[derive(Template)]
#[template(path = "selection/why.html")]
struct WhyPage {
    c: Chrome,
    eyebrow: String,
    file: String,
    points: Option<String>,
    place: String,
    range: String,
    unknown: Option<String>,
    version: u32,
    made: String,
    random: Option<String>,
    factors: Vec<FactorView>,
    total: String,
}

fn view(app: &App, c: &Chrome, score: &Score, part: &PartOf) -> Option<FactorView> {
    let rule = app.pack().selection.rule(part.factor)?;
    let rows = part.part.rows().iter();
    let known = matches!(part.part, Part::Known(..));
    let declared = matches!(
        part.factor,
        Factor::ImportVolume | Factor::ImportValue | Factor::ExpeditedLane
    );
    Some(FactorView {
        name: c.pack(&rule.name).to_owned(),
        measure: c.pack(&rule.measure).to_owned(),
        source: rule.source.clone(),
        weight: part.weight,
        degree: match &part.part {
            Part::Known(degree, _) => degree.to_string(),
            Part::Missing(why, _) => c.t(format!("selection-missing-{}", why.code())),
            Part::NotApplicable => c.t("selection-not-applicable"),
        },
        points: score
            .share(part)
            .map_or_else(|| "–".to_owned(), |share| words::points(c, share)),
        lines: rows
            .map(|row| words::line(app, c, score.member, part.factor, row))
            .collect(),
        declared: declared && !matches!(part.part, Part::NotApplicable),
        known,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(member): Path<String>,
) -> Page {
    let member: MemberId = member.parse().map_err(|_| Failure::NotFound)?;
    let selection = read::selection(&app, &who).await?;
    let facts = selection.facts(member).ok_or(Failure::NotFound)?;
    let mut placed = (1_usize..).zip(&selection.scores);
    let found = placed.find(|(_, score)| score.member == member);
    let (place, score) = found.ok_or(Failure::NotFound)?;
    let name = selection.name(member).to_owned();
    let c = below(&app, &visitor, name);
    let year = app.today().year();
    let draw = match crate::command::read::<Draw>(&app, &who, draw_id(year)).await {
        Err(Failure::NotFound) => Draw::default(),
        found => found?.state,
    };
    let random = draw.chosen.values().flatten().any(|drawn| *drawn == member);
    let random = draw.chance(member).filter(|_| random).map(|(n, of)| {
        let args = [
            ("year", year.to_string()),
            ("n", c.count(n)),
            ("of", c.count(of)),
        ];
        c.with("selection-drawn-because", &args)
    });
    let region = app.pack().selection.region_of(&facts.country);
    let kind = words::entity_type(&app, &c, &facts.entity_type);
    let record = crate::membership::resource(member, &member_of(&app, &who, member).await?);
    let file = app.may(&who, Action::ViewInternalNotes, &record);
    let made = selection.book.proposals.iter().find_map(|proposal| {
        let decided = proposal.decided.as_ref()?;
        (decided.version == Some(selection.rules.version)).then_some(decided.at)
    });
    html(&WhyPage {
        eyebrow: format!("{kind} · {}", words::region(&app, &c, region)),
        file: if file {
            format!("/companies/{member}/file")
        } else {
            String::new()
        },
        points: score.points.map(|points| words::points(&c, points)),
        place: c.t2(
            "selection-place",
            "n",
            c.count(place),
            "of",
            c.count(selection.scores.len()),
        ),
        range: c.t2(
            "selection-unknown-how",
            "low",
            words::points(&c, score.range.0),
            "high",
            words::points(&c, score.range.1),
        ),
        unknown: (score.unknown_percent > 0)
            .then(|| c.t1("selection-unknown", "percent", score.unknown_percent)),
        version: selection.rules.version,
        made: match made {
            Some(at) => c.t1("selection-version-approved", "day", c.day(app.date_of(at))),
            None => c.t1(
                "selection-version-pack",
                "version",
                &app.pack().selection.version,
            ),
        },
        random,
        factors: score
            .parts
            .iter()
            .filter_map(|part| view(&app, &c, score, part))
            .collect(),
        total: score
            .points
            .map_or_else(|| "–".to_owned(), |points| words::points(&c, points)),
        c,
    })
}

async fn member_of(
    app: &App,
    who: &Who,
    member: MemberId,
) -> Result<greenlane_domain::membership::Member, Failure> {
    let loaded = crate::command::read::<greenlane_domain::membership::Member>(app, who, member);
    Ok(loaded.await?.state)
}

//! Declarations assessed as they come: one at a time, or many in one call.

use super::batch::{Batch, Became, Sent, sent};
use super::bearer::Bearer;
use super::problem::{Fault, Problem, language};
use super::reply;
use crate::app::App;
use crate::failure::Failure;
use crate::selectivity::{
    Assessed, Declaration, Found, How, Reason, assess, assess_one, broken_links, credit_words,
    draw_words, explore_words, lane_words, mine, missing, reasons, standing_words,
};
use crate::web::Say;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use greenlane_domain::Refusal;
use greenlane_domain::permission::Action;
use serde::Serialize;
use serde_json::Value;

/// Largest body of a call.
pub(super) const LARGEST: usize = 8 * 1024 * 1024;

/// A party whose standing counted.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct PartyStanding {
    /// Its role: `importer`, `carrier`, `manufacturer` or `driver`.
    #[schema(example = "importer")]
    role: String,
    /// Its number, as the declaration gives it.
    number: String,
    /// The member that it is, where it is one.
    member: Option<uuid::Uuid>,
    /// `in_force`, `suspended` or `not_member`. The last is no sign of risk.
    #[schema(example = "in_force")]
    standing: String,
    /// The tier in force; 0 for none.
    tier: i64,
    /// Days since the last validation.
    validated_days: Option<i64>,
    /// How it is known.
    how: How,
    /// The same in words.
    words: String,
}

/// What came of one line.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct LineAnswer {
    /// The line.
    line: i64,
    /// Its score.
    score: i32,
    /// Its lane.
    lane: String,
}

/// The credit that standing gave.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Credit {
    /// Points taken off.
    points: i32,
    /// The most points that may be taken off, by the highest tier in the chain.
    cap: i32,
    /// The same in words.
    words: String,
}

/// What was drawn for it in the compliance sample.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct SampleAnswer {
    /// Whether it is in the sample: then it is examined, whatever its lane.
    drawn: bool,
    /// Mode of transport and tier.
    #[schema(example = "1/0")]
    stratum: String,
    /// With which probability its like are drawn.
    probability: f64,
    /// What was drawn, as a fraction of 1.
    drawn_at: f64,
    /// The day whose secret decided.
    day: String,
    /// SHA-256 of that secret, written down before the day.
    commitment: String,
    /// Whether it had been drawn for under another reference before; then that holds.
    before: bool,
    /// The same in words.
    words: String,
}

/// What was drawn for it to learn from.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct ExploreAnswer {
    /// Whether it is examined to learn from it: it was drawn, and no rule selected it.
    explored: bool,
    /// With which probability declarations of its day are drawn.
    probability: f64,
    /// What was drawn, as a fraction of 1.
    drawn_at: f64,
    /// The same in words.
    words: String,
}

/// Whether it may use the expedited lane.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Expedited {
    /// Importer, carrier, driver and manufacturer are each certified at that moment, and nothing selected it.
    allowed: bool,
    /// Every link that is missing, in words.
    missing: Vec<String>,
}

/// By which ruleset.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct RulesetAnswer {
    /// The ruleset.
    id: uuid::Uuid,
    /// What people call it.
    name: String,
    /// Its version: SHA-256 of its text.
    version: String,
}

/// An assessed declaration. It is on disk before this is sent.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Assessment {
    /// The assessment.
    id: uuid::Uuid,
    /// The sender's own reference.
    reference: String,
    /// The declaration's number.
    declaration: String,
    /// When it was assessed.
    #[schema(example = "2026-11-22T14:05:00Z")]
    assessed_at: String,
    /// Whether the same had been assessed before; then this is the answer of that time.
    before: bool,
    /// The score of the worst line.
    score: i32,
    /// The lane to send it to: that of the rules, or a higher one when it is drawn for the compliance sample or to learn from.
    #[schema(example = "green")]
    lane: String,
    /// The lane of the rules alone.
    #[schema(example = "green")]
    lane_by_rules: String,
    /// `none`, `rules`, `sample`, `both` (rules and sample) or `explore` (drawn to learn from it).
    selected: String,
    /// The line that decided.
    line: i64,
    /// Every line.
    lines: Vec<LineAnswer>,
    /// Why, in the order in which it adds up.
    reasons: Vec<Reason>,
    /// Where a rule decided the lane whatever the score: how.
    #[serde(skip_serializing_if = "Option::is_none")]
    hard: Option<String>,
    /// Rules that met an unknown, and what was missing.
    unknown: Vec<String>,
    /// What standing took off.
    credit: Credit,
    /// What was drawn for it in the compliance sample; left out where the programme has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    sample: Option<SampleAnswer>,
    /// What was drawn for it to learn from; left out where the programme explores nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    explore: Option<ExploreAnswer>,
    /// Whether it may use the expedited lane.
    expedited: Expedited,
    /// Whose standing counted, as it was at that moment.
    parties: Vec<PartyStanding>,
    /// By which ruleset.
    ruleset: RulesetAnswer,
    /// The threat level in force; 0 is normal.
    threat_level: i64,
    /// The place in the record up to which standing and rulesets were known.
    record_seq: i64,
}

/// What became of one declaration of many.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Item {
    /// Its place in what was sent, from 0.
    place: usize,
    /// The reference, where one could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    /// What it would have been answered with alone: 200, 409 or 422.
    #[schema(example = 200)]
    status: u16,
    /// The assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<Assessment>,
    /// What is wrong with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Fault>,
}

/// What became of many, in the order in which they were sent.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Items {
    /// One for each declaration.
    assessments: Vec<Item>,
}

fn party(say: &Say, found: &Found) -> PartyStanding {
    PartyStanding {
        words: standing_words(say, found),
        role: found.role.clone(),
        number: found.number.clone(),
        member: found.member,
        standing: found.standing.clone(),
        tier: found.tier,
        validated_days: found.validated_days,
        how: found.how,
    }
}

fn sample(say: &Say, found: &Assessed) -> Option<SampleAnswer> {
    let (row, draw) = (&found.row, found.why.draw.as_ref()?);
    Some(SampleAnswer {
        drawn: row.drawn,
        stratum: row.stratum.clone(),
        // As the table has them, to the last bit.
        probability: row.probability?,
        drawn_at: row.drawn_at?,
        day: draw.day.to_string(),
        commitment: draw.commitment.clone(),
        before: draw.before,
        words: draw_words(say, &found.why)?,
    })
}

fn explore(say: &Say, found: &Assessed) -> Option<ExploreAnswer> {
    let row = &found.row;
    Some(ExploreAnswer {
        explored: row.explored,
        probability: row.explore_probability?,
        drawn_at: row.explored_at?,
        words: explore_words(say, &found.why)?,
    })
}

fn answer(say: &Say, found: &Assessed) -> Assessment {
    let (row, why) = (&found.row, &found.why);
    let lines = why.lines.iter().map(|of| LineAnswer {
        line: of.line,
        score: of.score,
        lane: of.lane.clone(),
    });
    Assessment {
        id: row.id,
        reference: row.reference.clone(),
        declaration: row.declaration.clone(),
        assessed_at: row.assessed_at.0.to_string(),
        before: found.before,
        score: why.explanation.score,
        lane: row.lane.clone(),
        lane_by_rules: why.explanation.lane.clone(),
        selected: row.selected.clone(),
        line: why.line,
        lines: lines.collect(),
        reasons: reasons(say, why),
        hard: lane_words(say, why),
        unknown: missing(say, why),
        credit: Credit {
            points: why.explanation.credit,
            cap: why.explanation.credit_cap,
            words: credit_words(say, why),
        },
        sample: sample(say, found),
        explore: explore(say, found),
        expedited: Expedited {
            allowed: row.expedited,
            missing: broken_links(say, why),
        },
        parties: why.parties.iter().map(|found| party(say, found)).collect(),
        ruleset: RulesetAnswer {
            id: row.ruleset,
            name: why.ruleset.clone(),
            version: row.ruleset_version.clone(),
        },
        threat_level: row.threat_level,
        record_seq: row.record_seq,
    }
}

impl From<Became<Assessment>> for Item {
    fn from(of: Became<Assessment>) -> Self {
        Self {
            place: of.place,
            reference: of.name,
            status: of.status,
            assessment: of.done,
            errors: of.errors,
        }
    }
}

/// Assess every declaration that can be read; the others are answered with what is wrong with them.
async fn many(
    app: &App,
    say: &Say,
    bearer: &Bearer,
    list: Vec<Result<Value, Refusal>>,
) -> Result<Items, Failure> {
    let today = app.today();
    let (good, batch) = Batch::read(list, "reference", |value| Declaration::read(value, today));
    let verdicts = assess(app, bearer.token(), good).await?.into_iter();
    let verdicts = verdicts.map(|verdict| verdict.map(|found| answer(say, &found)));
    let all = batch.answered(say, verdicts, |_| None)?;
    Ok(Items {
        assessments: all.into_iter().map(Item::from).collect(),
    })
}

/// Assess declarations.
///
/// One declaration as a JSON object; or at most 500, as a JSON array or as NDJSON, each answered by itself. A declaration
/// has `reference` (the sender's own, at most 80 characters), `declaration` (its number), perhaps `series` (where the number
/// is unique; our own, `greenlane`, when left out), `declared_on` (today when left out), any published column of a declaration for all lines, `parties`
/// (objects with `role`, `identifier`, perhaps `scheme`, `name`, `address`), and 1 to 1,000 `lines` with columns and parties
/// of their own. It is scored by the ruleset in force, by the standing of everybody in the chain at that moment, and is on
/// disk before it is answered. The same reference with the same content is answered as before; with other content it is
/// refused. At most 1,000 declarations a second and token.
#[utoipa::path(
    post,
    path = "/assessments",
    tag = "selectivity",
    request_body(
        description = "One declaration, or many",
        content(
            (Value = "application/json"),
            (String = "application/x-ndjson")
        )
    ),
    responses(
        (status = 200, description = "The assessment; for an array or NDJSON an object with `assessments`, one for each", body = Assessment),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The reference was used for another content", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not as described; every fault with its field", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "No ruleset is in force", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn create(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    bearer.permit_assessments(&app, 1)?;
    let say = Say::new(&app, language(&headers));
    match sent(&headers, &body)? {
        Sent::One(value) => {
            let declaration = Declaration::read(&value, app.today()).map_err(Failure::Invalid)?;
            let sent = |found: &Assessed| reply::fresh(&answer(&say, found));
            assess_one(&app, bearer.token(), declaration, sent).await?
        }
        Sent::Many(list) => {
            bearer.permit_assessments(&app, list.len() - 1)?;
            reply::fresh(&many(&app, &say, &bearer, list).await?)
        }
    }
}

/// An assessment again, by the sender's own reference.
///
/// A token reads what it has sent itself, nothing else.
#[utoipa::path(
    get,
    path = "/assessments/{reference}",
    tag = "selectivity",
    params(("reference" = String, Path, description = "The sender's own reference")),
    responses(
        (status = 200, description = "The assessment", body = Assessment),
        (status = 304, description = "As the entity tag says"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The role lacks the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "This token has sent nothing under this reference", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many calls", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn again(
    State(app): State<App>,
    bearer: Bearer,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    bearer.permit(&app, Action::AssessDeclarations)?;
    let found = mine(&app, &bearer, bearer.token(), reference.trim()).await?;
    let say = Say::new(&app, language(&headers));
    reply::json(&headers, &answer(&say, &found))
}

//! Assessing: everything that waits is scored and committed together, by one writer at a time ([`super::queue`]).
//!
//! Nobody is answered before the commit. Standing and ruleset are those of a place in the record that is read in the same
//! transaction, so that no declaration is assessed by a standing that had ended before it. Most groups need no transaction of
//! several steps: see [`super::at_once`].

use super::at_once;
use super::declaration::Declaration;
use super::expedited;
use super::kept::{There, cards, heads, there};
use super::live::{Live, Tail};
use super::row::{Assessed, Found, Lifted, LineScore, Raised, Row, Why};
use super::sample::{self, Drawn, Draws, Sample};
use super::sql;
use super::standing::Cards;
use crate::api::Way;
use crate::app::App;
use crate::failure::Failure;
use greenlane_db::{At, Day, TableRow, Tx, args, insert_rows};
use greenlane_domain::Refusal;
use greenlane_domain::pack::Benefit;
use greenlane_domain::record::GENESIS;
use greenlane_targeting::rules::{Line, Role};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// The place where one process at a time assesses.
pub(super) const PLACE: u32 = 25;

/// What became of one declaration.
pub type Verdict = Result<Assessed, Failure>;

/// A declaration to be assessed.
pub(super) struct Pending {
    pub(super) sender: Uuid,
    pub(super) id: Uuid,
    pub(super) declaration: Declaration,
}

/// Everything for a group, on disk.
pub(super) async fn together(app: &App, group: &[Pending]) -> Result<Vec<Verdict>, Failure> {
    match at_once::assess(app, group, |_| ()).await? {
        Some((verdicts, ())) => Ok(verdicts),
        None => in_steps(app, group).await,
    }
}

/// So often the record may move while a group is scored. It moves some dozen times a second at most, and scoring takes milliseconds.
const ATTEMPTS: u8 = 8;

/// One transaction for a group, in which everything is read. To be called where nobody gives up in the middle: a connection that was
/// left while it waited for another process would keep that process's place when its turn came.
pub(super) async fn in_steps(app: &App, group: &[Pending]) -> Result<Vec<Verdict>, Failure> {
    let now = app.clock().now();
    let today = app.date_of(now);
    sample::promise(app, today).await?;
    // Another process waits here until this one has committed.
    let mut tx = app.0.parts.db.begin_alone(PLACE).await?;
    for _ in 0..ATTEMPTS {
        let (head, scored) = as_it_stands(app, &mut tx, group, (now, today)).await?;
        // Standing is kept beside the transaction. Where the record moved meanwhile, it may have been later than what the rows say.
        let (record,): (i64,) = tx.one(sql::RECORD_HEAD, args![]).await?;
        if record != head {
            continue;
        }
        let count = scored.rows.len();
        if count > 0 {
            insert_rows(&mut tx, sql::INSERT, scored.rows).await?;
            tx.commit().await?;
            app.0.selectivity.ends_at(scored.tail);
            app.metrics().assessed(Way::InSteps, count);
        }
        return Ok(scored.verdicts);
    }
    Err(Failure::Conflict)
}

/// Scores a group by all that is there, and says up to which place of the record.
async fn as_it_stands(
    app: &App,
    tx: &mut Tx,
    group: &[Pending],
    (now, today): (Timestamp, Date),
) -> Result<(i64, Scored), Failure> {
    let heads = heads(tx, group).await?;
    let desk = &app.0.selectivity;
    let live = desk.live(app, heads.record, (now, today)).await?;
    let there = match heads.known {
        0 => Default::default(),
        _ => there(tx, group).await?,
    };
    let tail = Tail {
        seq: heads.last.unwrap_or_default(),
        hash: heads.seal.unwrap_or_else(|| GENESIS.to_vec()),
    };
    let cards = cards(tx, group).await?;
    let scored = score(app, group, (&live, &cards), there, (now, tail))?;
    Ok((heads.record, scored))
}

/// A group with its scores, not yet written.
pub(super) struct Scored {
    /// One for each, in order.
    pub verdicts: Vec<Verdict>,
    /// What is to be written.
    pub rows: Vec<TableRow>,
    /// Where the assessments end then.
    pub tail: Tail,
}

/// Scores a group by what holds and what is there, and seals it to what is before it.
pub(super) fn score(
    app: &App,
    group: &[Pending],
    (live, cards): (&Live, &Cards),
    (mut known, mut draws, mut there): There,
    (now, mut tail): (Timestamp, Tail),
) -> Result<Scored, Failure> {
    let mut verdicts = Vec::with_capacity(group.len());
    let mut rows = Vec::with_capacity(group.len());
    for pending in group {
        if let Some(row) = known.get(&pending.id) {
            verdicts.push(repeated(row, pending));
            continue;
        }
        tail.seq += 1;
        let declaration = pending.declaration.filed(&there);
        let declared = declaration.id();
        there.insert(declared);
        let before = draws.get(&declared).cloned();
        let of = (pending, &*declaration);
        let mut assessed = one(app, (live, cards), of, (now, tail.seq, before))?;
        if let Some(drawn) = &assessed.why.draw {
            let sample = Drawn {
                before: true,
                ..drawn.clone()
            };
            let explore = assessed.why.explore;
            draws.entry(declared).or_insert(Draws { sample, explore });
        }
        assessed.row.hash = assessed.row.sealed(&tail.hash)?;
        tail.hash.clone_from(&assessed.row.hash);
        rows.push(assessed.row.values());
        known.insert(pending.id, assessed.row.clone());
        verdicts.push(Ok(assessed));
    }
    Ok(Scored {
        verdicts,
        rows,
        tail,
    })
}

/// The same reference again: the same content is answered as before, another is refused.
fn repeated(row: &Row, pending: &Pending) -> Verdict {
    if row.content_hash.as_slice() == pending.declaration.hash.as_slice() {
        return row.clone().read();
    }
    let taken = Refusal::new("assess-taken").arg("reference", &row.reference);
    Err(Failure::Taken(taken.field("reference")))
}

/// One declaration scored, with everything that its row says but the seal.
fn one(
    app: &App,
    (live, cards): (&Live, &Cards),
    (pending, declaration): (&Pending, &Declaration),
    (now, seq, before): (Timestamp, i64, Option<Draws>),
) -> Result<Assessed, Failure> {
    let desk = &app.0.selectivity;
    let threat = i64::from(live.in_force.level);
    let parties = &declaration.parties;
    let found = desk
        .looker
        .look(parties, app.board(), &live.decided, (cards, live.today));
    let items = declaration.items.iter();
    let lines: Vec<Line> = items
        .map(|item| desk.looker.fill(item, &found, threat))
        .collect();
    let mut why = why(app, live, declaration, (lines, &found))?;
    let importer = why.parties.iter().find(|party| party.role == "importer");
    let tier = importer.map_or(0, |party| party.tier);
    let importer = importer.and_then(|party| party.member);
    let spared = live.keeps(app, Benefit::Sample, tier, "importer");
    let by_day = || live.sample.as_ref()?.draw(declaration, tier, spared);
    let first = before.is_none();
    if let Some(draws) = before.or_else(by_day) {
        (why.draw, why.explore) = (Some(draws.sample), draws.explore);
    }
    why.threat = raised(app, live, &why, (tier, spared || !first));
    let explanation = &why.explanation;
    let program = &live.in_force.program;
    let lane = program.lane_number(&explanation.lane).unwrap_or_default();
    let by_rules = lane > 0;
    let draw = why.draw.as_ref();
    let drawn = draw.is_some_and(|draw| draw.selected);
    let explore = why.explore;
    let explored = !by_rules && explore.is_some_and(|draw| draw.selected);
    // A system that looks at nothing but the lane has to make the exam as well.
    let lane = if drawn || explored {
        lane.max(exam_lane(live))
    } else {
        lane
    };
    let row = Row {
        id: pending.id,
        seq,
        sender: pending.sender,
        reference: declaration.reference.clone(),
        content_hash: declaration.hash.to_vec(),
        series: declaration.series.clone(),
        declaration: declaration.declaration.clone(),
        declaration_id: declaration.id(),
        declared_on: Day(declaration.declared_on),
        assessed_at: At(now),
        assessed_on: Day(live.today),
        record_seq: live.head,
        ruleset: live.in_force.ruleset,
        ruleset_version: explanation.version.clone(),
        threat_level: threat,
        importer,
        importer_tier: tier,
        office: declaration.office.clone(),
        score: explanation.score.into(),
        lane: program.lane_name(lane).to_owned(),
        credit: explanation.credit.into(),
        stratum: draw.map_or_else(String::new, |draw| draw.stratum.clone()),
        probability: draw.map(|draw| draw.probability),
        drawn_at: draw.map(|draw| draw.at),
        drawn,
        selected: selected(by_rules, drawn, explored).to_owned(),
        expedited: why.missing.is_empty() && !by_rules && !drawn && !explored,
        content: declaration.content.clone(),
        explanation: serde_json::to_string(&why)?,
        hash: Vec::new(),
        explore_probability: explore.map(|draw| draw.probability),
        explored_at: explore.map(|draw| draw.at),
        explored,
    };
    Ok(Assessed {
        row,
        why,
        before: false,
    })
}

/// The lane of exams by chance: the pack's, or the ruleset's highest where it has no such lane.
fn exam_lane(live: &Live) -> usize {
    let program = &live.in_force.program;
    let named = live.sample.as_ref().and_then(Sample::lane);
    let named = named.and_then(|lane| program.lane_number(lane));
    named.unwrap_or(program.lanes.len().saturating_sub(1))
}

/// How a declaration was selected.
fn selected(by_rules: bool, sampled: bool, explored: bool) -> &'static str {
    match (by_rules, sampled) {
        (true, true) => "both",
        (true, false) => "rules",
        (false, true) => "sample",
        (false, false) if explored => "explore",
        (false, false) => "none",
    }
}

/// What the threat level took from the chain; none at the normal level.
fn raised(app: &App, live: &Live, why: &Why, (tier, spared): (i64, bool)) -> Option<Raised> {
    let level = live.in_force.level;
    let rule = app.pack().threat.level(level)?;
    let credit = |party: &&Found| {
        let lifted =
            |(role, tier): &(Role, u8)| role.name() == party.role && i64::from(*tier) == party.tier;
        party.standing == "in_force" && live.in_force.lifted.iter().any(lifted)
    };
    let parties = why.parties.iter().filter(credit);
    let credit = parties.map(|party| Lifted {
        benefit: Benefit::Credit,
        role: party.role.clone(),
        tier: party.tier,
    });
    let sampled = live.sample.as_ref();
    let sampled = sampled.filter(|sample| !spared && sample.spares(tier));
    let sample = sampled.map(|_| Lifted {
        benefit: Benefit::Sample,
        role: "importer".to_owned(),
        tier,
    });
    Some(Raised {
        level,
        name: rule.name.clone(),
        lifted: credit.chain(sample).collect(),
    })
}

pub(super) fn why(
    app: &App,
    live: &Live,
    declaration: &Declaration,
    (mut lines, found): (Vec<Line>, &[Option<Found>]),
) -> Result<Why, Failure> {
    let program = &live.in_force.program;
    let model = &live.in_force.model;
    model.put(&mut lines);
    let (outcomes, worst) = program.declaration(&lines);
    let decided = lines.get(worst).zip(outcomes.get(worst));
    let item = declaration.items.get(worst);
    let ((line, outcome), item) = decided
        .zip(item)
        .ok_or_else(|| Failure::Internal("a declaration without a line".to_owned()))?;
    let scores = declaration.items.iter().zip(&outcomes);
    let scores = scores.map(|(item, outcome)| LineScore {
        line: item.line,
        score: outcome.score,
        lane: program.lane_name(outcome.lane).to_owned(),
    });
    let parties = item.parties.iter();
    let parties = parties.filter_map(|place| found.get(*place)?.clone());
    let keeps = |link: &Found| live.keeps(app, Benefit::Expedited, link.tier, &link.role);
    let mut explanation = program.explain(line, outcome);
    explanation.model_said = model.said(program.model, line, outcome.model);
    Ok(Why {
        ruleset: live.in_force.name.clone(),
        line: item.line,
        explanation,
        lines: scores.collect(),
        parties: parties.collect(),
        draw: None,
        explore: None,
        missing: expedited::missing(&declaration.items, found, keeps),
        threat: None,
    })
}

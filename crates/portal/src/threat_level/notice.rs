//! What members read of the threat level: what holds, what is planned, and what stays for them.

use super::read::state;
use super::words::{kept_as, meaning, name, roles};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::Say;
use greenlane_domain::membership::{Member, Tier};
use greenlane_domain::pack::Benefit;
use greenlane_domain::threat_level::{Change, ThreatLevel};
use jiff::{Timestamp, ToSpan as _};

/// A company's words about the threat level.
#[derive(Debug, Clone, Default)]
pub(crate) struct Notice {
    /// What holds now, and what that means for it; nothing at the normal level.
    pub now: Vec<String>,
    /// What is going to hold.
    pub planned: Vec<String>,
    /// Times of raised levels in the last year, the last first.
    pub past: Vec<String>,
}

fn tier(tier: Tier) -> u8 {
    match tier {
        Tier::Tier1 => 1,
        Tier::Tier2 => 2,
        Tier::Tier3 => 3,
    }
}

/// What stays for a company of that tier at a level, benefit by benefit.
fn stays(app: &App, say: &Say, level: u8, tier: u8) -> Vec<String> {
    let one = |(code, benefit): &(&'static str, Benefit)| {
        let kept = kept_as(&app.pack().threat, (level, tier), *benefit);
        let what = say.t(format!("threatlevel-benefit-{code}"));
        match kept.len() {
            0 => say.t1("threatlevel-lifted", "what", what),
            all if all == benefit.roles().len() => say.t1("threatlevel-stays", "what", what),
            _ => {
                let kept = roles(say, &kept);
                say.t2("threatlevel-stays-as", "what", what, "roles", kept)
            }
        }
    };
    Benefit::ALL.iter().map(one).collect()
}

/// Raised levels that ended or began within the year before `now`, with their ends.
fn raised(level: &ThreatLevel, now: Timestamp) -> Vec<(Change, Option<Timestamp>)> {
    let since = now - (24 * 365).hours();
    let ends = level.changes.iter().skip(1).map(|next| Some(next.from));
    let ends = ends.chain([None]);
    let begun = level.changes.iter().copied().zip(ends);
    let raised = begun.filter(|(change, end)| {
        change.level > 0 && change.from <= now && end.is_none_or(|end| end > since)
    });
    let mut raised: Vec<_> = raised.collect();
    raised.reverse();
    raised
}

fn past(app: &App, say: &Say, level: &ThreatLevel, now: Timestamp) -> Vec<String> {
    let one = |(change, end): (Change, Option<Timestamp>)| {
        let from = say.at(change.from);
        let name = name(app, say, change.level);
        match end.filter(|end| *end <= now) {
            Some(end) => {
                let args = [("level", name), ("from", from), ("end", say.at(end))];
                say.with("threatlevel-was", &args)
            }
            None => say.t2("threatlevel-is", "level", name, "from", from),
        }
    };
    raised(level, now).into_iter().map(one).collect()
}

/// What a company reads. Whoever is not in good standing has no benefits that could be lifted, and reads of the level alone.
pub(crate) async fn notice(
    app: &App,
    asker: &impl Asks,
    say: &Say,
    member: &Member,
) -> Result<Notice, Failure> {
    let level = state(app, asker).await?;
    let now = app.clock().now();
    let tier = member.tier().filter(|_| member.in_force()).map(tier);
    let about = |change: Change, key: &str| {
        let (called, from) = (name(app, say, change.level), say.at(change.from));
        let mut lines = vec![say.t2(key, "level", called, "from", from)];
        lines.push(meaning(app, say, change.level));
        lines.extend(tier.map_or_else(Vec::new, |tier| stays(app, say, change.level, tier)));
        lines
    };
    let holds = level.change_at(now).filter(|change| change.level > 0);
    let planned = level.planned(now);
    Ok(Notice {
        now: holds.map_or_else(Vec::new, |change| about(change, "threatlevel-now")),
        planned: planned.map_or_else(Vec::new, |change| about(change, "threatlevel-planned")),
        past: past(app, say, &level, now),
    })
}

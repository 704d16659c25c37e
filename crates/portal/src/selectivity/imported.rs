//! What imports say became of assessed declarations, recorded like everything else that is said of them.
//!
//! There is one place where it stands what became of an assessed declaration: its stream of the record. An import writes there too, so
//! that the estimate, the page, the API and whoever trains a model read one thing, and a correction is a new event. What the store has
//! is read once, when it comes in. A file says nothing after somebody who spoke of this very declaration.

use super::{declaration, examine, sql};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use greenlane_db::{Day, FromRow, Value, args};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::{Depth, Outcome, Waiver};
use greenlane_targeting::shipments::Exam;
use greenlane_targeting::store::{Examined, Manifest};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Declarations of one question and of one commit.
const AT_ONCE: usize = 256;

/// What an import says became of a declaration: how that had been selected, which import, how it ended, and the code of a waiver
/// that is not ours.
type Says<'a> = (&'a Selected, Uuid, Outcome, &'a str);

/// How a declaration was selected.
#[derive(Debug, Clone, FromRow)]
struct Selected {
    seq: i64,
    declaration: String,
    selected: String,
    declaration_id: Uuid,
    declared_on: Day,
}

/// An assessed declaration: by which assessment one speaks of it, and whether any of them names the day of which imports speak.
struct Live {
    by: Selected,
    of_day: bool,
}

impl Selected {
    /// Whether one speaks of this rather than of another: what was selected comes first, then the latest.
    fn rank(&self) -> (bool, i64) {
        (self.selected != "none", self.seq)
    }
}

/// What a file says became of a declaration, with the code of a waiver that is not ours; nothing while it does not say how it ended.
fn outcome(said: &Examined) -> Option<(Outcome, &str)> {
    let looked = said.exam.is_none_or(|exam| exam != Exam::None);
    if let Some(found) = said.found.filter(|_| looked) {
        let depth = match said.exam {
            Some(Exam::Documents) => Depth::Documents,
            Some(Exam::Scan) => Depth::Scan,
            Some(Exam::Physical) => Depth::Physical,
            _ => Depth::Unspecified,
        };
        return Some((Outcome::Examined { depth, found }, ""));
    }
    let code = said.waived.trim();
    if code.is_empty() || said.exam.is_some_and(|exam| exam != Exam::None) {
        return None;
    }
    let outcome = if code == Outcome::CutForCapacity.code() {
        Outcome::CutForCapacity
    } else {
        let own = code.parse().ok();
        let own = own.filter(|reason| Waiver::SAID.contains(reason));
        let reason = own.unwrap_or(Waiver::SourceCode);
        Outcome::Waived { reason }
    };
    let foreign = matches!(
        outcome,
        Outcome::Waived {
            reason: Waiver::SourceCode
        }
    );
    Some((outcome, if foreign { code } else { "" }))
}

/// The import that a manifest is of.
fn import_of(manifest: &Manifest) -> Result<Uuid, Failure> {
    let id: Result<Uuid, _> = manifest.import.parse();
    id.map_err(|_| Failure::Internal(format!("an import named `{}`", manifest.import)))
}

/// Those of some declarations that were assessed.
async fn assessed(
    app: &App,
    asker: &impl Asks,
    (series, day): (&str, Date),
    named: &BTreeSet<String>,
) -> Result<BTreeMap<String, Live>, Failure> {
    let all = named.iter();
    let ids: Vec<Uuid> = all.flat_map(|of| declaration::ids(series, of)).collect();
    let mut found: BTreeMap<String, Live> = BTreeMap::new();
    for ids in ids.chunks(AT_ONCE) {
        let (select, ids) = sql::selected(ids);
        let ids = ids.into_iter().map(Value::from).collect();
        let rows: Vec<Selected> = app.db(asker).all(select, ids).await?;
        for by in rows {
            let of_day = by.declared_on.0 == day;
            let Some(known) = found.get_mut(&by.declaration) else {
                found.insert(by.declaration.clone(), Live { by, of_day });
                continue;
            };
            known.of_day |= of_day;
            if known.by.rank() < by.rank() {
                known.by = by;
            }
        }
    }
    Ok(found)
}

/// Records what an import says became of declarations that were assessed; returns of how many it said something new. Repeated, it
/// records nothing twice: an import that broke off is made good by the same file.
pub(crate) async fn take(
    app: &App,
    asker: &impl Asks,
    manifest: &Manifest,
) -> Result<u64, Failure> {
    // Years that come in before the first assessment are not read a second time.
    let (any,): (i64,) = app.db(asker).one(sql::ANY, args![]).await?;
    if any == 0 {
        return Ok(0);
    }
    let mut news = 0;
    for place in manifest.places() {
        // What is said of a declaration without a word of exams may change what earlier imports say of its exam.
        let named = app.trade().store().named(manifest, place).await?;
        news += of_day(app, asker, place, &named).await?;
    }
    Ok(news)
}

/// Records what everything that was imported says became of some declarations of a day; returns of how many that was new. None of them
/// need be there as a file.
pub(super) async fn of_day(
    app: &App,
    asker: &impl Asks,
    (series, day): (&str, Date),
    named: &BTreeSet<String>,
) -> Result<u64, Failure> {
    let store = app.trade().store();
    let spoken = store.spoke_of_exams(series, day, named).await?;
    let wanted = spoken.keys().cloned().collect();
    let live = assessed(app, asker, (series, day), &wanted).await?;
    if live.is_empty() {
        return Ok(0);
    }
    let wanted = live.keys().cloned().collect();
    let found = store.examined(series, day, &wanted).await?;
    let mut said: Vec<Says<'_>> = Vec::new();
    for (declaration, examined) in &found {
        let Some((live, manifest)) = live.get(declaration).zip(spoken.get(declaration)) else {
            continue;
        };
        // A further row names the day of its declaration: that is the assessment's, where nothing else says it.
        let is_meant = examined.declared || live.of_day;
        if let Some((outcome, note)) = outcome(examined).filter(|_| is_meant) {
            said.push((&live.by, import_of(manifest)?, outcome, note));
        }
    }
    record(app, asker, &said).await
}

/// Records what imports say, some at a time; returns of how many declarations that was new.
async fn record(app: &App, asker: &impl Asks, said: &[Says<'_>]) -> Result<u64, Failure> {
    let mut news = 0;
    for some in said.chunks(AT_ONCE) {
        news += record_some(app, asker, some).await?;
    }
    Ok(news)
}

async fn record_some(app: &App, asker: &impl Asks, said: &[Says<'_>]) -> Result<u64, Failure> {
    let mut unit = app.begin(asker).await?;
    // Whoever may bring the file may bring what it says.
    unit.permit(Action::ImportTrade, &Resource::Programme)?;
    let mut news = 0;
    for (of, import, outcome, note) in said {
        let mut stream = examine::loaded(&mut unit, of.declaration_id).await?;
        let named = (of.declaration.as_str(), of.selected.as_str());
        let events = stream.state.imported(named, *outcome, note, *import);
        news += u64::from(!events.is_empty());
        unit.append(&mut stream, None, events).await?;
    }
    unit.commit().await?;
    Ok(news)
}

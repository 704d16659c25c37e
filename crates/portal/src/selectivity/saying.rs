//! What systems say became of declarations: many at once, each perhaps not for the first time.

use super::reading::Reading;
use super::{declaration, examine, sql};
use crate::app::App;
use crate::command::{Asks, Unit};
use crate::failure::{Failure, Faults};
use greenlane_db::{FromRow, args};
use greenlane_domain::Refusal;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::trade::{Depth, Outcome, Said, Told, Waiver};
use jiff::civil::Date;
use serde_json::{Map, Value};
use uuid::Uuid;

/// So many are recorded in one transaction, so that declarations that are being assessed need not wait for hundreds.
const AT_ONCE: usize = 50;
/// The fields that one has.
const FIELDS: [&str; 8] = [
    "series",
    "declaration",
    "outcome",
    "depth",
    "found",
    "reason",
    "note",
    "correction",
];
const OUTCOMES: [&str; 3] = ["examined", "waived", "cut_for_capacity"];

/// What a system says became of a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// Where the declaration's number is unique; our own where it is empty.
    pub series: String,
    /// Its number.
    pub declaration: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, or what was seen.
    pub note: String,
    /// Whether it corrects what was said before.
    pub correction: bool,
}

/// What is on record after it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The assessment of the declaration by which it was recorded.
    pub assessment: Uuid,
    /// How the declaration had been selected.
    pub selected: String,
    /// Whether the same had been said before; then nothing was changed.
    pub before: bool,
    /// What holds now.
    pub holds: Said,
}

/// How a declaration was selected.
#[derive(Debug, FromRow)]
struct Chosen {
    id: Uuid,
    declaration: String,
    selected: String,
}

/// The fields of one, with the faults that are found in them.
struct Fields<'v> {
    map: &'v Map<String, Value>,
    reading: Reading,
}

impl Fields<'_> {
    fn given(&self, name: &str) -> Option<&Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    fn fault(&mut self, name: &str, key: &'static str) {
        self.reading.fault(name, Refusal::new(key));
    }

    /// A word of a list; none where it is missing or another.
    fn one_of(&mut self, name: &str, known: &[&str]) -> Option<String> {
        let word = self.given(name).and_then(Value::as_str).map(str::trim);
        if let Some(word) = word.filter(|word| known.contains(word)) {
            return Some(word.to_owned());
        }
        let refusal = Refusal::new("examination-item-one-of").arg("known", known.join(", "));
        self.reading.fault(name, refusal);
        None
    }

    fn flag(&mut self, name: &str) -> Option<bool> {
        let flag = self.given(name).and_then(Value::as_bool);
        if flag.is_none() {
            self.fault(name, "examination-item-flag");
        }
        flag
    }

    /// Fields that say something of another outcome than this one.
    fn needless(&mut self, names: &[&str]) {
        for name in names {
            if self.given(name).is_some() {
                self.fault(name, "examination-item-needless");
            }
        }
    }

    fn outcome(&mut self) -> Option<Outcome> {
        match self.one_of("outcome", &OUTCOMES)?.as_str() {
            "examined" => {
                self.needless(&["reason"]);
                let depth = self.one_of("depth", &Depth::SAID.map(Depth::code));
                let found = self.flag("found");
                let depth = depth.and_then(|depth| depth.parse().ok());
                let (depth, found) = depth.zip(found)?;
                Some(Outcome::Examined { depth, found })
            }
            "waived" => {
                self.needless(&["depth", "found"]);
                let reason = self.one_of("reason", &Waiver::SAID.map(Waiver::code))?;
                let reason = reason.parse().ok()?;
                Some(Outcome::Waived { reason })
            }
            _ => {
                self.needless(&["depth", "found", "reason"]);
                Some(Outcome::CutForCapacity)
            }
        }
    }

    fn note(&mut self) -> String {
        let note = match self.given("note") {
            None => return String::new(),
            Some(Value::String(note)) => note.trim().to_owned(),
            Some(_) => {
                self.fault("note", "assess-text");
                return String::new();
            }
        };
        let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if note.chars().any(strange) {
            self.fault("note", "assess-control");
        }
        note
    }
}

impl Saying {
    /// Reads what was sent, or says everything that is wrong with it.
    pub fn read(value: &Value, today: Date) -> Result<Self, Faults> {
        let mut reading = Reading::new(today);
        let Value::Object(map) = value else {
            reading.fault("", Refusal::new("assess-object"));
            return Err(reading.faults);
        };
        for name in map.keys().filter(|name| !FIELDS.contains(&name.as_str())) {
            let known = FIELDS.join(", ");
            let unknown = Refusal::new("examination-item-field").arg("known", known);
            reading.fault(&name.chars().take(80).collect::<String>(), unknown);
        }
        let series = reading.text(map, "", "series", false);
        let declaration = reading.text(map, "", "declaration", true);
        let mut fields = Fields { map, reading };
        let outcome = fields.outcome();
        let note = fields.note();
        let correction = match fields.given("correction") {
            None => false,
            Some(_) => fields.flag("correction").unwrap_or_default(),
        };
        match outcome {
            Some(outcome) if fields.reading.faults.0.is_empty() => Ok(Self {
                series,
                declaration,
                outcome,
                note,
                correction,
            }),
            _ => Err(fields.reading.faults),
        }
    }
}

/// Records what systems say, and answers each by itself: a declaration that was never assessed is `NotFound`; something else said
/// before is `Taken`, unless it is to be corrected; a note that is missing is `Invalid`.
pub async fn tell(
    app: &App,
    asker: &impl Asks,
    all: &[Saying],
) -> Result<Vec<Result<Recorded, Failure>>, Failure> {
    let mut verdicts = Vec::with_capacity(all.len());
    for part in all.chunks(AT_ONCE) {
        match told(app, asker, part).await {
            Ok(found) => verdicts.extend(found),
            // Somebody else wrote about one of them at the same moment: these may be sent again, the others stand.
            Err(Failure::Conflict) => {
                verdicts.extend(part.iter().map(|_| Err(Failure::Conflict)));
            }
            Err(other) => return Err(other),
        }
    }
    Ok(verdicts)
}

async fn told(
    app: &App,
    asker: &impl Asks,
    part: &[Saying],
) -> Result<Vec<Result<Recorded, Failure>>, Failure> {
    let mut unit = app.begin(asker).await?;
    unit.permit(Action::RecordExamination, &Resource::Programme)?;
    let mut verdicts = Vec::with_capacity(part.len());
    for saying in part {
        match one(&mut unit, saying).await {
            Err(failure @ (Failure::Internal(_) | Failure::Conflict)) => return Err(failure),
            verdict => verdicts.push(verdict),
        }
    }
    unit.commit().await?;
    Ok(verdicts)
}

/// The declaration that is meant, and how it was selected.
async fn meant(unit: &mut Unit, saying: &Saying) -> Result<(Uuid, Chosen), Failure> {
    let ids: Vec<Uuid> = declaration::ids(&saying.series, &saying.declaration).collect();
    for id in ids {
        let chosen: Option<Chosen> = unit.tx().optional(sql::CHOSEN, args![id]).await?;
        if let Some(chosen) = chosen {
            return Ok((id, chosen));
        }
    }
    Err(Failure::NotFound)
}

async fn one(unit: &mut Unit, saying: &Saying) -> Result<Recorded, Failure> {
    let (id, chosen) = meant(unit, saying).await?;
    let mut stream = examine::loaded(unit, id).await?;
    let named = (chosen.declaration.as_str(), chosen.selected.as_str());
    let (outcome, note) = (saying.outcome, saying.note.as_str());
    let told = stream.state.tell(named, outcome, note, saying.correction);
    let told = told.map_err(|refusal| Failure::Invalid(Faults(vec![refusal])))?;
    let before = match told {
        Told::Before => true,
        Told::Contrary => {
            let contrary = Refusal::new("examination-item-contrary").field("correction");
            return Err(Failure::Taken(contrary));
        }
        Told::New(events) => {
            unit.append(&mut stream, None, events).await?;
            false
        }
    };
    let holds = stream.state.holds().cloned();
    Ok(Recorded {
        assessment: chosen.id,
        selected: chosen.selected,
        before,
        holds: holds.ok_or_else(|| Failure::Internal("nothing was said".to_owned()))?,
    })
}

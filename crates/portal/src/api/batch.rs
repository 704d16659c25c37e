//! One or many in a call: a body of JSON or NDJSON, read item by item and answered item by item, in the order of the body.

use super::problem::Fault;
use crate::failure::{Failure, Faults};
use crate::web::Say;
use axum::http::{HeaderMap, header};
use greenlane_domain::Refusal;
use serde_json::Value;

/// The most of one call.
const MOST: usize = 500;
/// How much of the name of one that cannot be read is repeated to its sender.
const NAME: usize = 80;

/// What was sent: one, or many. A line of NDJSON that is no JSON is a fault of that line alone.
pub(super) enum Sent {
    One(Value),
    Many(Vec<Result<Value, Refusal>>),
}

fn not_json(error: &serde_json::Error) -> Refusal {
    Refusal::new("assess-json").arg("why", error)
}

/// Reads the body of a call by its media type.
pub(super) fn sent(headers: &HeaderMap, body: &[u8]) -> Result<Sent, Failure> {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = kind.split(';').next().unwrap_or("").trim();
    let sent = match kind {
        "application/json" => match serde_json::from_slice(body) {
            Ok(Value::Array(list)) => Sent::Many(list.into_iter().map(Ok).collect()),
            Ok(value) => Sent::One(value),
            Err(error) => return Err(Failure::Invalid(Faults(vec![not_json(&error)]))),
        },
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" => {
            let lines = body.split(|byte| *byte == b'\n');
            let lines = lines.filter(|line| !line.trim_ascii().is_empty());
            let read = lines.map(|line| serde_json::from_slice(line).map_err(|e| not_json(&e)));
            Sent::Many(read.collect())
        }
        _ => return Err(Failure::Invalid(Faults(vec![Refusal::new("assess-media")]))),
    };
    if let Sent::Many(list) = &sent
        && (list.is_empty() || list.len() > MOST)
    {
        let size = Refusal::new("assess-batch").arg("most", MOST);
        return Err(Failure::Invalid(Faults(vec![size])));
    }
    Ok(sent)
}

/// One of many: its place in what was sent, and what its sender calls it, where that could be read.
struct Spot {
    place: usize,
    name: Option<String>,
}

/// What became of one of many.
pub(super) struct Became<T> {
    /// Its place in what was sent, from 0.
    pub(super) place: usize,
    /// What its sender calls it, where that could be read.
    pub(super) name: Option<String>,
    /// What it would have been answered with alone.
    pub(super) status: u16,
    /// What came of it.
    pub(super) done: Option<T>,
    /// What is wrong with it.
    pub(super) errors: Vec<Fault>,
}

/// Many of one call, without those that could be read: where these stood, and what is wrong with the others.
pub(super) struct Batch {
    good: Vec<Spot>,
    bad: Vec<(Spot, Faults)>,
}

fn name(value: &Value, field: &str) -> Option<String> {
    let text = value.get(field)?.as_str()?;
    Some(text.chars().take(NAME).collect())
}

impl Batch {
    /// Takes out those that can be read, in their order. `field` is where a sender's name of one stands.
    pub(super) fn read<G>(
        list: Vec<Result<Value, Refusal>>,
        field: &str,
        read: impl Fn(&Value) -> Result<G, Faults>,
    ) -> (Vec<G>, Self) {
        let (mut all, mut good, mut bad) = (Vec::new(), Vec::new(), Vec::new());
        for (place, value) in list.into_iter().enumerate() {
            let name = value.as_ref().ok().and_then(|value| name(value, field));
            let spot = Spot { place, name };
            let one = value.map_err(|refusal| Faults(vec![refusal]));
            match one.and_then(|value| read(&value)) {
                Ok(one) => {
                    all.push(one);
                    good.push(spot);
                }
                Err(faults) => bad.push((spot, faults)),
            }
        }
        (all, Self { good, bad })
    }

    /// Every one with what became of it, in the order in which they were sent. `verdicts` are of those that could be read, in
    /// their order; `own` says which failures beside the faults of what was sent concern that one alone, and in which words.
    pub(super) fn answered<T>(
        self,
        say: &Say,
        verdicts: impl IntoIterator<Item = Result<T, Failure>>,
        own: impl Fn(&Failure) -> Option<Refusal>,
    ) -> Result<Vec<Became<T>>, Failure> {
        let mut all = Vec::with_capacity(self.good.len() + self.bad.len());
        for (spot, faults) in self.bad {
            all.push(refused(say, spot, Failure::Invalid(faults), &own)?);
        }
        for (spot, verdict) in self.good.into_iter().zip(verdicts) {
            all.push(match verdict {
                Ok(done) => Became {
                    place: spot.place,
                    name: spot.name,
                    status: 200,
                    done: Some(done),
                    errors: Vec::new(),
                },
                Err(failure) => refused(say, spot, failure, &own)?,
            });
        }
        all.sort_by_key(|one| one.place);
        Ok(all)
    }
}

fn refused<T>(
    say: &Say,
    spot: Spot,
    failure: Failure,
    own: &impl Fn(&Failure) -> Option<Refusal>,
) -> Result<Became<T>, Failure> {
    let status = failure.status().as_u16();
    let faults = match own(&failure) {
        Some(refusal) => vec![refusal],
        None => match failure {
            Failure::Taken(refusal) => vec![refusal],
            Failure::Invalid(Faults(faults)) => faults,
            // Of our own making, so of all of them.
            other => return Err(other),
        },
    };
    Ok(Became {
        place: spot.place,
        name: spot.name,
        status,
        done: None,
        errors: faults.iter().map(|fault| Fault::of(say, fault)).collect(),
    })
}

//! The issuer's register as lines of text: card, first day, last day. All of it or nothing, with every wrong line named.

use super::commands;
use crate::command::Unit;
use crate::failure::{Failure, Faults};
use greenlane_domain::Refusal;
use greenlane_domain::drivers::Validity;

/// The most lines at a time.
pub(super) const MOST: usize = 500;
/// Wrong lines beyond so many are not named.
const MOST_FAULTS: usize = 20;

fn wrong(line: usize, key: &str) -> Refusal {
    Refusal::new(key).arg("line", line + 1).field("lines")
}

fn read(line: &str) -> Option<(&str, Validity)> {
    let mut parts = line.split([',', ';', '\t']).map(str::trim);
    let (card, from, until) = (parts.next()?, parts.next()?, parts.next()?);
    let validity = Validity {
        from: from.parse().ok()?,
        until: until.parse().ok()?,
    };
    parts.next().is_none().then_some((card, validity))
}

/// Takes every line in; a card that is there already as the line says is counted and left as it is.
pub(super) async fn take_all(unit: &mut Unit, text: &str) -> Result<(usize, usize), Failure> {
    let lines = text.lines().enumerate();
    let lines: Vec<(usize, &str)> = lines.filter(|(_, line)| !line.trim().is_empty()).collect();
    if lines.is_empty() || lines.len() > MOST {
        let size = Refusal::new("refusal-driver-lines").arg("most", MOST);
        return Err(Failure::Invalid(Faults(vec![size.field("lines")])));
    }
    let mut faults = Vec::new();
    let (mut taken, mut known) = (0, 0);
    for (place, line) in lines {
        if faults.len() >= MOST_FAULTS {
            break;
        }
        let Some(entry) = read(line) else {
            faults.push(wrong(place, "refusal-driver-line"));
            continue;
        };
        match commands::take(unit, entry).await {
            Ok(_) => taken += 1,
            Err(failure) => {
                let refusals = failure.faults()?;
                if refusals.iter().any(|one| one.key == "refusal-driver-known") {
                    known += 1;
                    continue;
                }
                let of = refusals.first().map_or("", |one| one.key.as_str());
                faults.push(wrong(
                    place,
                    match of {
                        "refusal-driver-card" => "refusal-driver-line-card",
                        "refusal-driver-over" => "refusal-driver-line-over",
                        _ => "refusal-driver-line",
                    },
                ));
            }
        }
    }
    if faults.is_empty() {
        Ok((taken, known))
    } else {
        Err(Failure::Invalid(Faults(faults)))
    }
}

//! Lane use in words: how many shipments used the expedited lane, how many could have, and how long they waited.

use super::told::Told;
use crate::selectivity::told::SETTLED;
use crate::web::Chrome;

/// What it is, how much, and where its rows are; no link where there are none.
pub(super) type LaneRow = (String, String, String);

fn average(c: &Chrome, (count, hours): (u32, f64)) -> String {
    if count == 0 {
        return "–".to_owned();
    }
    let hours = c.decimals(hours / f64::from(count), 1);
    c.t2(
        "cargo-lane-average",
        "hours",
        hours,
        "count",
        c.count(count),
    )
}

/// The figures, each with its rows. `base` is the statement's address.
pub(super) fn rows(c: &Chrome, told: &Told, (base, year): (&str, &str)) -> Vec<LaneRow> {
    let (lane, waited) = (&told.lane, told.lane.waited());
    let (assessed, open) = told.assessed;
    let link = |count: u64, list: &str| {
        if count == 0 {
            String::new()
        } else {
            format!("{base}/{list}")
        }
    };
    let shipments = |count: u64, lane: &str| {
        let href = link(count, &format!("shipments?year={year}&lane={lane}"));
        (c.count(count), href)
    };
    let row = |label: &str, (value, href): (String, String)| (c.t(label), value, href);
    let could = if assessed == 0 {
        "–".to_owned()
    } else {
        c.t2("cargo-of", "n", c.count(open), "of", c.count(assessed))
    };
    let open = link(assessed, &format!("assessed?year={year}"));
    let saved = waited.saved.map_or_else(
        || "–".to_owned(),
        |hours| {
            let (hours, count) = (c.decimals(hours, 1), c.count(waited.compared));
            c.t2("cargo-lane-saved-by", "hours", hours, "count", count)
        },
    );
    let (used, unused) = (
        shipments(lane.used, "used"),
        shipments(lane.unused, "unused"),
    );
    let (inside, outside) = (
        (average(c, waited.lane), used.1.clone()),
        (average(c, waited.usual), unused.1.clone()),
    );
    vec![
        row("cargo-lane-used", used),
        row("cargo-lane-unused", unused),
        row("cargo-lane-unknown", shipments(lane.unknown, "unknown")),
        row("cargo-lane-could", (could, open)),
        row("cargo-lane-inside", inside),
        row("cargo-lane-outside", outside),
        row("cargo-lane-saved", (saved, String::new())),
    ]
}

/// How it was worked out, and what is missing where something is not known.
pub(super) fn said(c: &Chrome, told: &Told) -> Vec<String> {
    let (lane, waited) = (&told.lane, told.lane.waited());
    let mut said = vec![c.t("cargo-lane-method")];
    if lane.used + lane.unused == 0 {
        said.push(c.t("cargo-lane-nothing"));
    } else if lane.unknown > 0 {
        said.push(c.n("cargo-lane-some", lane.unknown));
    }
    if lane.untimed > 0 {
        said.push(c.n("cargo-lane-untimed", lane.untimed));
    }
    if waited.saved.is_none() && lane.used > 0 {
        said.push(c.t("cargo-lane-incomparable"));
    }
    said.push(if told.assessed.0 == 0 {
        c.t1("cargo-lane-unassessed", "days", SETTLED)
    } else {
        c.t1("cargo-lane-assessed", "days", SETTLED)
    });
    said
}

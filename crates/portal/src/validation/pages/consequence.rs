//! What an end would mean for the company's tier: worked out by the very rules that will hold, never written by hand.

use super::super::Opened;
use crate::App;
use crate::web::Chrome;
use greenlane_domain::membership::{Event, Member, Tier};
use greenlane_domain::record::{Actor, Aggregate as _, Recorded};
use greenlane_domain::validation::Outcome;
use jiff::civil::Date;
use uuid::Uuid;

/// The company's file as it would be.
fn then(app: &App, opened: &Opened, outcome: Outcome, completed_on: Date) -> Member {
    let now = app.clock().now();
    let mut member = opened.member.state.clone();
    member.fold(&Recorded {
        seq: 0,
        version: 0,
        id: Uuid::nil(),
        event: Event::ValidationConcluded {
            validation: opened.id(),
            outcome,
            completed_on,
            since: None,
            clocks: Vec::new(),
        },
        by: Actor::system(),
        recorded_at: now,
        effective_at: now,
    });
    member
}

fn named(app: &App, c: &Chrome, tier: Option<Tier>) -> String {
    let known = tier.and_then(|tier| app.pack().tier(tier.code()));
    known.map_or_else(
        || c.t("validation-no-tier"),
        |tier| c.pack(&tier.name).to_owned(),
    )
}

/// The tier before and after, and the benefits that come or go with it.
pub(super) fn told(
    app: &App,
    c: &Chrome,
    opened: &Opened,
    (outcome, completed_on): (Outcome, Date),
) -> String {
    let before = opened.member.state.tier();
    let after = then(app, opened, outcome, completed_on).tier();
    if before == after {
        return c.t1("validation-tier-stays", "tier", named(app, c, before));
    }
    let (from, to) = (named(app, c, before), named(app, c, after));
    let rises = after > before;
    let key = if rises {
        "validation-tier-rises"
    } else {
        "validation-tier-falls"
    };
    let higher = if rises { after } else { before };
    let tier = higher.and_then(|tier| app.pack().tier(tier.code()));
    let benefits = tier.map(|tier| tier.benefits.iter().map(|text| c.pack(text).to_owned()));
    let benefits: Vec<String> = benefits.into_iter().flatten().collect();
    let args = [("from", from), ("to", to), ("benefits", benefits.join(" "))];
    c.with(key, &args)
}

//! What lanes and windows are worked out from, read for a page or inside a command.

use crate::app::App;
use crate::command::{Asks, Unit};
use crate::failure::Failure;
use crate::findings::{self, FindingRow};
use crate::profile::{self, EvidenceRow};
use greenlane_domain::annual::{
    Carried, Held, Lane, LaneFacts, Place, Standing, Window, lanes, places,
};
use greenlane_domain::findings::{Class, Stage, Waits};
use greenlane_domain::ids::{FindingId, MemberId};
use greenlane_domain::membership::Member;
use greenlane_domain::profile::{Cycle, Filed, Profile};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A profile's last approval with everything its lanes depend on.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The profile that was accepted last before this one.
    pub last: Option<Profile>,
    /// Documents, findings, links between the editions.
    pub facts: LaneFacts,
}

impl Compared {
    /// The lane of every criterion.
    pub fn lanes(&self, profile: &Profile) -> BTreeMap<String, Lane> {
        lanes(profile, self.last.as_ref(), &self.facts)
    }

    /// The lane of every criterion, with the reasons.
    pub fn places(&self, profile: &Profile) -> BTreeMap<String, Place> {
        places(profile, self.last.as_ref(), &self.facts)
    }

    /// What a file may not confirm.
    pub fn carried(&self, profile: &Profile) -> Carried {
        Carried::of(profile, self.last.as_ref(), &self.facts)
    }

    /// What the last approval said of a criterion of this profile: of everything that it comes from.
    pub fn before(&self, criterion: &str) -> Option<Filed> {
        let last = self.last.as_ref()?;
        let mut links = self.facts.links.iter();
        let link = links.find(|link| link.to.as_deref() == Some(criterion));
        let from = link.map(|link| link.from.as_slice()).unwrap_or_default();
        let mut from: Vec<&str> = from.iter().map(String::as_str).collect();
        if from.is_empty() {
            from.push(criterion);
        }
        last.said_of(&from)
    }
}

/// How a company's yearly review stands today; none where none is asked: before certification and after the end.
pub async fn standing(
    app: &App,
    asker: &impl Asks,
    id: MemberId,
    member: &Member,
) -> Result<Option<Standing>, Failure> {
    let sent = profile::sent_year(app, asker, id).await?;
    Ok(standing_on(app, member, sent, app.today()))
}

pub(super) fn standing_on(
    app: &App,
    member: &Member,
    sent: Option<i16>,
    today: Date,
) -> Option<Standing> {
    let certified = member.certified_on;
    let certified = certified.filter(|_| !member.account.is_over())?;
    Standing::of(app.pack(), certified, sent, today)
}

/// What `profile` is compared with, for a page.
pub async fn compared(
    app: &App,
    asker: &impl Asks,
    id: MemberId,
    member: &Member,
    profile: &Profile,
) -> Result<Compared, Failure> {
    let last = profile::accepted_before(app, asker, profile).await?;
    let library = profile::library(app, asker, id).await?;
    let findings = findings::of_member(app, asker, id).await?;
    Ok(compare(
        app,
        app.today(),
        member,
        profile,
        last,
        (&library, &findings),
    ))
}

/// The same inside a command.
pub(super) async fn compared_in(
    unit: &mut Unit,
    id: MemberId,
    member: &Member,
    profile: &Profile,
) -> Result<Compared, Failure> {
    let last = profile::accepted_before_in(unit, profile).await?;
    let library = profile::library_in(unit, id).await?;
    let findings = findings::of_member_in(unit, id).await?;
    let app = unit.app().clone();
    Ok(compare(
        &app,
        unit.today(),
        member,
        profile,
        last,
        (&library, &findings),
    ))
}

/// The anniversary until which the answers have to hold.
fn next_anniversary(app: &App, today: Date, member: &Member, profile: &Profile) -> Date {
    let certified = member.certified_on.unwrap_or(today);
    let of_year = match profile.cycle {
        Cycle::Annual { year } => Window::of_year(app.pack(), certified, year),
        Cycle::Initial | Cycle::Edition => None,
    };
    let upcoming = || Window::upcoming(app.pack(), certified, today).map(|window| window.closes);
    of_year
        .map(|window| window.next)
        .or_else(upcoming)
        .unwrap_or(today)
}

fn compare(
    app: &App,
    today: Date,
    member: &Member,
    profile: &Profile,
    last: Option<Profile>,
    (library, findings): (&[EvidenceRow], &[FindingRow]),
) -> Compared {
    let held = library.iter().map(|row| {
        let held = Held {
            until: row.holds_until(),
            sha256: row.sha256.clone(),
        };
        (row.id(), held)
    });
    let approved = last.as_ref().and_then(|last| last.acceptance.as_ref());
    let approved = approved.map_or(Date::MIN, |acceptance| app.date_of(acceptance.at));
    let links = last.as_ref().and_then(|last| {
        let catalogue = app.catalogue();
        catalogue.links(&last.edition, &profile.edition)
    });
    Compared {
        facts: LaneFacts {
            today,
            next: next_anniversary(app, today, member, profile),
            evidence: held.collect(),
            touched: touched(findings, approved),
            links: links.unwrap_or_default(),
        },
        last,
    }
}

/// Deficiencies and recommendations that were raised or closed since the approval, or are open, by criterion.
fn touched(findings: &[FindingRow], approved: Date) -> BTreeMap<String, Vec<FindingId>> {
    let mut touched: BTreeMap<String, Vec<FindingId>> = BTreeMap::new();
    for row in findings {
        let open = row.stage != Stage::Closed.code() && row.waits_for != Waits::Nobody.code();
        let since = row.raised_on.0 >= approved || row.closed_on.is_some_and(|on| on.0 >= approved);
        if row.class != Class::BestPractice.code() && (open || since) {
            let place = touched.entry(row.criterion.clone()).or_default();
            place.push(FindingId(row.stream_id));
        }
    }
    touched
}

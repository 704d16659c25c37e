//! What is counted of companies, a second time: walked event by event.

use super::{Record, days, median};
use crate::app::App;
use crate::measures::tests::Plain;
use greenlane_domain::measures::{Hundredths, Period};
use greenlane_domain::membership::{DecisionKind, Event as OfMember, Member, Tier};
use greenlane_domain::record::{Aggregate as _, Recorded};
use jiff::civil::Date;

impl Record {
    pub(super) fn about_members(
        &self,
        app: &App,
        period: Period,
        fits: &impl Fn(&str) -> bool,
        all: &mut Plain,
    ) {
        let counted = [
            "validations-overdue",
            "members",
            "members-by-type",
            "members-by-tier",
            "companies-by-stage",
            "applications",
            "certified",
            "denied",
            "suspensions",
            "removals",
        ];
        for id in counted {
            all.insert(id.to_owned(), (0, None, None));
        }
        let mut took = Vec::new();
        let ours = self
            .members
            .values()
            .filter(|events| fits(Self::kind_of(events)));
        for events in ours {
            let mut add = |id: &str| all.entry(id.to_owned()).or_insert((0, None, None)).0 += 1;
            took.extend(lifetime(events, period, &mut add));
            standing(app, events, &mut add);
        }
        let row = (took.len() as i64, None, median(took));
        all.insert("days-to-certify".to_owned(), row);
        let worked: Vec<i64> = self
            .members
            .values()
            .flat_map(|events| case_minutes(events, period, fits))
            .filter(|minutes| *minutes > 0)
            .collect();
        let cases = worked.len() as i64;
        let whole = worked.iter().sum::<i64>() * 100;
        let mean = (cases > 0).then(|| Hundredths((whole * 2 + cases * 60) / (cases * 120)));
        all.insert("hours-per-certification".to_owned(), (cases, None, mean));
    }
}

/// What happened to a company in the year; gives back the days its certifications took.
fn lifetime(events: &[Recorded<OfMember>], period: Period, add: &mut impl FnMut(&str)) -> Vec<i64> {
    let mut took = Vec::new();
    let (mut sent, mut member) = (None, false);
    for recorded in events {
        if let OfMember::ApplicationSubmitted { on, .. } = &recorded.event {
            sent = Some(*on);
            if period.holds(*on) {
                add("applications");
            }
        }
        let Some((kind, decision)) = recorded.event.decision() else {
            continue;
        };
        if decision.on < period.until() {
            member = matches!(kind, DecisionKind::Certify | DecisionKind::Reinstate);
        }
        if !period.holds(decision.on) {
            continue;
        }
        match kind {
            DecisionKind::Certify => {
                add("certified");
                took.extend(sent.map(|sent| days(sent, decision.on)));
            }
            DecisionKind::Deny => add("denied"),
            DecisionKind::Suspend => add("suspensions"),
            DecisionKind::Remove => add("removals"),
            DecisionKind::Reinstate | DecisionKind::Withdraw => {}
        }
    }
    if member {
        add("members");
    }
    took
}

/// Minutes of each application of a company that was decided in the year.
fn case_minutes(
    events: &[Recorded<OfMember>],
    period: Period,
    fits: &impl Fn(&str) -> bool,
) -> Vec<i64> {
    let mut cases: Vec<(String, Vec<i64>, Option<Date>)> = Vec::new();
    for recorded in events {
        match &recorded.event {
            OfMember::ApplicationStarted { entity_type, .. } => {
                cases.push((entity_type.clone(), Vec::new(), None));
            }
            OfMember::CaseHoursRecorded {
                minutes, corrects, ..
            } => {
                let case = cases.last_mut().unwrap();
                if let Some(wrong) = corrects {
                    case.1[*wrong as usize] = 0;
                }
                case.1.push(i64::from(*minutes));
            }
            OfMember::Certified { decision } | OfMember::Denied { decision } => {
                let case = cases.last_mut().unwrap();
                case.2 = case.2.or(Some(decision.on));
            }
            _ => {}
        }
    }
    let decided = cases
        .into_iter()
        .filter(|(kind, _, on)| fits(kind) && on.is_some_and(|on| period.holds(on)));
    decided
        .map(|(_, minutes, _)| minutes.iter().sum())
        .collect()
}

/// Where a company stands now.
fn standing(app: &App, events: &[Recorded<OfMember>], add: &mut impl FnMut(&str)) {
    let state = Member::from_events(events);
    add("companies-by-stage");
    add(&format!("companies-by-stage/{}", state.stage().code()));
    if !state.in_force() {
        return;
    }
    add("members-by-type");
    add(&format!("members-by-type/{}", Record::kind_of(events)));
    if let Some(tier) = state.tier() {
        add("members-by-tier");
        add(&format!("members-by-tier/{}", Tier::code(tier)));
    }
    let late = state.deadlines().iter().any(|deadline| {
        ["validate", "revalidate"].contains(&deadline.clock.as_str()) && deadline.due < app.today()
    });
    if late {
        add("validations-overdue");
    }
}

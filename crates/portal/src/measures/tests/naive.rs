//! The measures a second time: from the events alone, in plain loops, without the query tables, their SQL or the rules
//! for shares and medians.

mod companies;
mod groups;

use super::Plain;
use crate::app::App;
use crate::command::{EventRow, System};
use greenlane_domain::findings::{Class, Event as OfFinding, Observation};
use greenlane_domain::measures::plan::Reviews;
use greenlane_domain::measures::{Hundredths, MeasureName, Period};
use greenlane_domain::membership::{Event as OfMember, Outcome};
use greenlane_domain::record::Recorded;
use greenlane_domain::validation::{CheckResult, Event as OfValidation, Kind};
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

/// All events, by stream.
#[derive(Default)]
pub(in crate::measures) struct Record {
    members: BTreeMap<Uuid, Vec<Recorded<OfMember>>>,
    validations: BTreeMap<Uuid, Vec<Recorded<OfValidation>>>,
    findings: BTreeMap<Uuid, Vec<Recorded<OfFinding>>>,
}

struct Seen<'a> {
    what: &'a Observation,
    due: Option<Date>,
    closed: Option<Date>,
    /// The day that lateness is counted from, while the company has to act.
    counted: Option<Date>,
}

/// Whose turn it is, and the day that is counted from, told by walking the events.
fn counted(events: &[Recorded<OfFinding>]) -> Option<Date> {
    let (mut due, mut ours, mut asked, mut turn) = (None, false, false, None);
    for recorded in events {
        match &recorded.event {
            OfFinding::ActionRequired { due: day, .. } => due = Some(*day),
            OfFinding::PlanSent { .. } | OfFinding::EvidenceSent { .. } => ours = true,
            OfFinding::PlanAgreed { on, .. } | OfFinding::Returned { on, .. } => {
                (ours, turn) = (false, Some(*on));
            }
            OfFinding::ExtensionAsked { .. } => asked = true,
            OfFinding::Extended { due: day, on, .. } => {
                (due, asked, turn) = (Some(*day), false, Some(*on));
            }
            OfFinding::ExtensionRefused { on, .. } => (asked, turn) = (false, Some(*on)),
            OfFinding::Closed { .. } => return None,
            _ => {}
        }
    }
    let day = due.filter(|_| !ours && !asked)?;
    Some(turn.map_or(day, |turn| day.max(turn)))
}

struct Visit<'a> {
    id: Uuid,
    entity_type: &'a str,
    kind: Kind,
    on: Date,
    ended: Option<(Outcome, Date)>,
    checked: BTreeMap<&'a str, (CheckResult, Date)>,
    /// Minutes by entry; a corrected one is nothing.
    minutes: Vec<i64>,
}

fn days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

fn median(mut all: Vec<i64>) -> Option<Hundredths> {
    all.sort_unstable();
    let n = all.len();
    (n > 0).then(|| Hundredths((all[(n - 1) / 2] + all[n / 2]) * 100 / 2))
}

impl Record {
    pub(in crate::measures) async fn read(app: &App) -> Self {
        let rows: Vec<EventRow> = app
            .db(&System)
            .all("select * from event order by seq", vec![])
            .await
            .unwrap();
        let mut all = Self::default();
        for row in rows {
            let id = row.stream_id;
            match row.stream_kind.as_str() {
                "member" => all
                    .members
                    .entry(id)
                    .or_default()
                    .push(row.recorded().unwrap()),
                "validation" => all
                    .validations
                    .entry(id)
                    .or_default()
                    .push(row.recorded().unwrap()),
                "finding" => all
                    .findings
                    .entry(id)
                    .or_default()
                    .push(row.recorded().unwrap()),
                _ => {}
            }
        }
        all
    }

    fn seen(&self) -> Vec<Seen<'_>> {
        let mut all = Vec::new();
        for events in self.findings.values() {
            let OfFinding::Raised { observation } = &events[0].event else {
                panic!("a finding that was not raised");
            };
            let (mut due, mut closed) = (None, None);
            for recorded in events {
                match &recorded.event {
                    OfFinding::ActionRequired { due: day, .. }
                    | OfFinding::Extended { due: day, .. } => due = Some(*day),
                    OfFinding::Closed { on, .. } => closed = Some(*on),
                    _ => {}
                }
            }
            all.push(Seen {
                what: observation,
                due,
                closed,
                counted: counted(events),
            });
        }
        all
    }

    fn visits(&self) -> Vec<Visit<'_>> {
        let mut all = Vec::new();
        for (id, events) in &self.validations {
            let OfValidation::Planned { plan } = &events[0].event else {
                panic!("a validation that was not planned");
            };
            let mut visit = Visit {
                id: *id,
                entity_type: &plan.entity_type,
                kind: plan.kind,
                on: plan.on,
                ended: None,
                checked: BTreeMap::new(),
                minutes: Vec::new(),
            };
            for recorded in events {
                match &recorded.event {
                    OfValidation::Rescheduled { on, .. } => visit.on = *on,
                    OfValidation::SlotAgreed { slot, .. } => visit.on = slot.on,
                    OfValidation::ResultRecorded { checked } => {
                        let found = (checked.result, checked.on);
                        visit.checked.insert(&checked.criterion, found);
                    }
                    OfValidation::HoursRecorded {
                        minutes, corrects, ..
                    } => {
                        if let Some(wrong) = corrects {
                            visit.minutes[*wrong as usize] = 0;
                        }
                        visit.minutes.push(i64::from(*minutes));
                    }
                    OfValidation::Concluded { conclusion } => {
                        visit.ended = Some((conclusion.outcome, conclusion.concluded_on));
                    }
                    _ => {}
                }
            }
            all.push(visit);
        }
        all
    }

    /// What the measures of the plan count of a year's validations.
    pub(in crate::measures) fn reviews(&self, year: i16) -> Reviews {
        let mut all = Reviews::default();
        for visit in self.visits() {
            let Some((outcome, on)) = visit.ended else {
                continue;
            };
            if on.year() != year {
                continue;
            }
            all.reports += 1;
            match outcome {
                Outcome::Pass => all.passed += 1,
                Outcome::Conditional => all.conditional += 1,
                Outcome::Fail => all.failed += 1,
            }
            for (result, _) in visit.checked.values() {
                let judged =
                    !matches!(result, CheckResult::NotChecked | CheckResult::NotApplicable);
                all.judged += u64::from(judged);
                all.met += u64::from(*result == CheckResult::Met);
            }
            let minutes: i64 = visit.minutes.iter().sum();
            all.minutes += u64::try_from(minutes).unwrap();
            all.with_hours += u64::from(minutes > 0);
            for seen in self.seen() {
                let here = seen.what.validation.0 == visit.id;
                all.recommendations += u64::from(here && seen.what.class == Class::Recommendation);
            }
        }
        all
    }

    fn kind_of(events: &[Recorded<OfMember>]) -> &str {
        let last = events
            .iter()
            .rev()
            .find_map(|recorded| match &recorded.event {
                OfMember::ApplicationStarted { entity_type, .. } => Some(entity_type.as_str()),
                _ => None,
            });
        last.expect("a company that never applied")
    }

    pub(super) fn measure(
        &self,
        app: &App,
        name: MeasureName,
        period: Period,
        entity_type: Option<&str>,
    ) -> Plain {
        let fits = |kind: &str| entity_type.is_none_or(|wanted| wanted == kind);
        let raised: Vec<Seen<'_>> = self
            .seen()
            .into_iter()
            .filter(|seen| seen.what.class == Class::Deficiency)
            .filter(|seen| seen.what.raised_on.year() == period.number())
            .filter(|seen| fits(&seen.what.entity_type))
            .collect();
        let whole = raised.len() as i64;
        let mut all = Plain::new();
        let mut add = |id: String| {
            let entry = all.entry(id).or_insert((0, Some(whole), None));
            entry.0 += 1;
        };
        match name {
            MeasureName::KeyStatistics => return self.statistics(app, period, entity_type),
            MeasureName::DeficienciesByCategory => {
                for seen in &raised {
                    add(seen.what.category.to_string());
                }
                for category in &app.pack().categories {
                    all.entry(category.number.to_string())
                        .or_insert((0, Some(whole), None));
                }
            }
            MeasureName::Reasons => {
                let given = raised.iter().flat_map(|seen| &seen.what.reasons);
                given.for_each(|reason| add(reason.clone()));
                for reason in &app.pack().reasons {
                    all.entry(reason.id.clone())
                        .or_insert((0, Some(whole), None));
                }
            }
            MeasureName::TopCriteria => {
                for seen in &raised {
                    add(seen.what.criterion.clone());
                }
                let criteria: Vec<String> = all.keys().cloned().collect();
                for criterion in criteria {
                    let rate = self.rate(&criterion, period, &fits);
                    all.insert(format!("{criterion}/checked"), rate);
                }
            }
        }
        all
    }

    fn rate(
        &self,
        criterion: &str,
        period: Period,
        fits: &impl Fn(&str) -> bool,
    ) -> (i64, Option<i64>, Option<Hundredths>) {
        let (mut checked, mut deficient) = (0, 0);
        for visit in self.visits().iter().filter(|visit| fits(visit.entity_type)) {
            let Some((result, on)) = visit.checked.get(criterion) else {
                continue;
            };
            let looked = matches!(
                result,
                CheckResult::Met | CheckResult::Partly | CheckResult::NotMet
            );
            if looked && on.year() == period.number() {
                checked += 1;
                deficient += i64::from(self.seen().iter().any(|seen| {
                    seen.what.validation.0 == visit.id
                        && seen.what.criterion == criterion
                        && seen.what.class == Class::Deficiency
                }));
            }
        }
        (deficient, Some(checked), None)
    }

    fn statistics(&self, app: &App, period: Period, entity_type: Option<&str>) -> Plain {
        let fits = |kind: &str| entity_type.is_none_or(|wanted| wanted == kind);
        let mut all = Plain::new();
        self.about_findings(app, period, &fits, &mut all);
        self.about_validations(period, &fits, &mut all);
        self.about_members(app, period, &fits, &mut all);
        all
    }

    fn about_findings(
        &self,
        app: &App,
        period: Period,
        fits: &impl Fn(&str) -> bool,
        all: &mut Plain,
    ) {
        let today = app.today();
        let year = period.number();
        let seen = self.seen();
        let ours = || seen.iter().filter(|seen| fits(&seen.what.entity_type));
        let deficient = |seen: &&Seen<'_>| seen.what.class == Class::Deficiency;
        let raised = ours()
            .filter(deficient)
            .filter(|s| s.what.raised_on.year() == year);
        all.insert(
            "deficiencies".to_owned(),
            (raised.count() as i64, None, None),
        );
        let ended: Vec<Uuid> = self
            .visits()
            .iter()
            .filter(|v| fits(v.entity_type) && v.ended.is_some_and(|(_, on)| on.year() == year))
            .map(|v| v.id)
            .collect();
        let theirs = ours()
            .filter(deficient)
            .filter(|s| ended.contains(&s.what.validation.0));
        let (above, below) = (theirs.count() as i64, ended.len() as i64);
        let ratio = (below > 0).then(|| Hundredths((above * 200 + below) / (below * 2)));
        all.insert(
            "deficiencies-per-validation".to_owned(),
            (above, Some(below), ratio),
        );
        let took: Vec<i64> = ours()
            .filter(|s| s.closed.is_some_and(|on| on.year() == year))
            .map(|s| days(s.what.raised_on, s.closed.unwrap()))
            .collect();
        all.insert(
            "days-to-close".to_owned(),
            (took.len() as i64, None, median(took)),
        );
        let open = || ours().filter(|s| s.due.is_some() && s.closed.is_none());
        all.insert(
            "open-actions".to_owned(),
            (open().count() as i64, None, None),
        );
        let late = open().filter(|s| s.counted.is_some_and(|day| day < today));
        let late = late.count();
        all.insert("overdue-actions".to_owned(), (late as i64, None, None));
    }

    fn about_validations(&self, period: Period, fits: &impl Fn(&str) -> bool, all: &mut Plain) {
        let year = period.number();
        for id in ["validations-scheduled", "validations-concluded"] {
            all.insert(id.to_owned(), (0, None, None));
        }
        for id in ["hours-per-validation", "hours-per-revalidation"] {
            let took: Vec<i64> = self
                .visits()
                .iter()
                .filter(|v| fits(v.entity_type) && v.ended.is_some_and(|(_, on)| on.year() == year))
                .filter(|v| (v.kind == Kind::Revalidation) == (id == "hours-per-revalidation"))
                .map(|v| v.minutes.iter().sum())
                .filter(|minutes| *minutes > 0)
                .collect();
            let cases = took.len() as i64;
            let whole = took.iter().sum::<i64>() * 100;
            let mean = (cases > 0).then(|| Hundredths((whole * 2 + cases * 60) / (cases * 120)));
            all.insert(id.to_owned(), (cases, None, mean));
        }
        let mut add = |id: String| all.entry(id).or_insert((0, None, None)).0 += 1;
        for visit in self.visits().iter().filter(|visit| fits(visit.entity_type)) {
            if visit.on.year() == year {
                add("validations-scheduled".to_owned());
                add(format!("validations-scheduled/{}", visit.kind.code()));
            }
            if let Some((outcome, on)) = visit.ended
                && on.year() == year
            {
                add("validations-concluded".to_owned());
                add(format!("validations-concluded/{}", outcome.code()));
            }
        }
    }
}

//! Who can validate, and when: a specialist's hours for validations, languages, the region they work from, absences.
//!
//! Why somebody is away is nobody's business here and is not recorded.

use super::model::MONTHS;
use crate::ids::AccountId;
use crate::pack::Calendar;
use crate::record::{Aggregate, Audience, Fact, Recorded};
use crate::refusal::{Refusal, refuse};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Nobody works more hours for validations in a month.
pub(super) const MOST_HOURS: u32 = 200;
/// The longest absence, in days.
const LONGEST_ABSENCE: i32 = 400;

/// The stream of a specialist's availability.
pub fn availability_id(account: AccountId) -> Uuid {
    let name = format!("greenlane:availability:{account}");
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// What is stated of a specialist.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Hours for validations in a full month, journeys included.
    pub hours: u32,
    /// Languages in which they validate.
    pub languages: Vec<String>,
    /// The region they work from.
    pub home: String,
}

/// Days away, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Absence {
    pub id: Uuid,
    pub from: Date,
    pub until: Date,
}

/// What happens to a specialist's availability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields' types say what they are")]
pub enum AvailabilityEvent {
    /// Hours, languages and region were stated.
    Stated { account: AccountId, stated: Stated },
    /// Days away were recorded.
    AbsenceRecorded {
        account: AccountId,
        absence: Absence,
    },
    /// They were taken back.
    AbsenceRemoved { account: AccountId, id: Uuid },
}

impl Fact for AvailabilityEvent {
    fn kind(&self) -> &'static str {
        match self {
            Self::Stated { .. } => "stated",
            Self::AbsenceRecorded { .. } => "absence_recorded",
            Self::AbsenceRemoved { .. } => "absence_removed",
        }
    }

    fn audience(&self) -> Audience {
        Audience::Programme
    }
}

/// When and where somebody can validate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as on the form")]
pub struct Availability {
    pub account: Option<AccountId>,
    pub stated: Stated,
    pub absences: Vec<Absence>,
}

impl Availability {
    /// States hours, languages and region; `languages` and `regions` are those that there are.
    pub fn state(
        &self,
        account: AccountId,
        stated: Stated,
        languages: &[&str],
        regions: &[&str],
    ) -> Result<Vec<AvailabilityEvent>, Refusal> {
        if stated.hours > MOST_HOURS {
            let refusal = Refusal::new("refusal-planning-hours").arg("most", MOST_HOURS);
            return Err(refusal.field("hours"));
        }
        let known = |id: &String| languages.contains(&id.as_str());
        if stated.languages.is_empty() || !stated.languages.iter().all(known) {
            return Err(Refusal::new("refusal-planning-languages").field("languages"));
        }
        if !regions.contains(&stated.home.as_str()) {
            return Err(Refusal::new("refusal-planning-region").field("home"));
        }
        if self.account == Some(account) && self.stated == stated {
            return Ok(Vec::new());
        }
        Ok(vec![AvailabilityEvent::Stated { account, stated }])
    }

    /// Records days away.
    pub fn away(
        &self,
        account: AccountId,
        absence: Absence,
    ) -> Result<Vec<AvailabilityEvent>, Refusal> {
        if absence.until < absence.from {
            return Err(Refusal::new("refusal-planning-absence-ends").field("until"));
        }
        if (absence.until - absence.from).get_days() > LONGEST_ABSENCE {
            let refusal = Refusal::new("refusal-planning-absence-long");
            return Err(refusal.arg("most", LONGEST_ABSENCE).field("until"));
        }
        let overlaps = |known: &Absence| known.from <= absence.until && absence.from <= known.until;
        if self.absences.iter().any(overlaps) {
            return Err(Refusal::new("refusal-planning-absence-twice").field("from"));
        }
        Ok(vec![AvailabilityEvent::AbsenceRecorded {
            account,
            absence,
        }])
    }

    /// Takes days away back.
    pub fn back(&self, account: AccountId, id: Uuid) -> Result<Vec<AvailabilityEvent>, Refusal> {
        if self.absences.iter().any(|absence| absence.id == id) {
            return Ok(vec![AvailabilityEvent::AbsenceRemoved { account, id }]);
        }
        refuse("refusal-planning-absence-gone")
    }
}

impl Aggregate for Availability {
    const KIND: &'static str = "availability";
    type Event = AvailabilityEvent;

    fn fold(&mut self, recorded: &Recorded<AvailabilityEvent>) {
        match recorded.event.clone() {
            AvailabilityEvent::Stated { account, stated } => {
                self.account = Some(account);
                self.stated = stated;
            }
            AvailabilityEvent::AbsenceRecorded { account, absence } => {
                self.account = Some(account);
                self.absences.push(absence);
                self.absences
                    .sort_by_key(|absence| (absence.from, absence.id));
            }
            AvailabilityEvent::AbsenceRemoved { id, .. } => {
                self.absences.retain(|absence| absence.id != id);
            }
        }
    }
}

/// Hours by month of a year: of a full month's hours as many parts as there are working days, from `from` on, on which
/// nobody is away. What the specialist has in hand already is taken off by the caller.
pub fn hours(
    calendar: &Calendar,
    full: u32,
    absences: &[Absence],
    year: i16,
    from: Date,
) -> [u32; MONTHS] {
    let mut hours = [0; MONTHS];
    for (month, hours) in (1_i8..).zip(&mut hours) {
        let Ok(first) = Date::new(year, month, 1) else {
            continue;
        };
        let days = first.series(1.day()).take_while(|day| day.month() == month);
        let (mut all, mut there) = (0_u32, 0_u32);
        for day in days.filter(|day| calendar.is_working_day(*day)) {
            all += 1;
            let away = |absence: &Absence| (absence.from..=absence.until).contains(&day);
            there += u32::from(day >= from && !absences.iter().any(away));
        }
        *hours = (full * there).checked_div(all).unwrap_or_default();
    }
    hours
}

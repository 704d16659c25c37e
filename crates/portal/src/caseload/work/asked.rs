//! What a reader asks of the queue: whose work, which of it, from which page on.

use super::super::sources::For;
use super::super::sql::Filter;
use super::views;
use crate::accounts::Who;
use crate::app::App;
use greenlane_domain::findings::ladder;
use greenlane_domain::pack::{Length, Told};
use greenlane_domain::permission::{Action, Resource};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;

/// How long before its day a validation that the law asks for is shown, and a repeated vetting.
const VALIDATIONS_AHEAD: i32 = 180;
const VETTINGS_AHEAD: i32 = 30;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) tab: String,
    pub(super) whose: String,
    pub(super) task: String,
    pub(super) entity_type: String,
    pub(super) due: String,
    pub(super) page: i64,
    pub(super) format: String,
}

/// The last day of vetting that has to be repeated within the time shown ahead.
fn vetted_before(app: &App, today: Date) -> Date {
    let ahead = today.saturating_add(VETTINGS_AHEAD.days());
    let length = app.pack().clock("revetting").map(|clock| &clock.length);
    match length {
        Some(Length::Days(days)) => ahead.saturating_sub(days.days()),
        Some(Length::Months(months)) => ahead.saturating_sub(months.months()),
        Some(Length::Years(years)) => ahead.saturating_sub(years.years()),
        _ => Date::MIN,
    }
}

impl Asked {
    pub(super) fn cleaned(mut self, role: &str) -> Self {
        if !views(role).contains(&self.whose.as_str()) {
            "mine".clone_into(&mut self.whose);
        }
        if !["assigned", "hold", "completed"].contains(&self.tab.as_str()) {
            "assigned".clone_into(&mut self.tab);
        }
        self
    }

    pub(super) fn asking(&self, app: &App, who: &Who) -> For {
        let today = app.today();
        For {
            me: who.account.0,
            specialist: (who.role == "specialist" && self.whose == "mine").then_some(who.account.0),
            unassigned: false,
            anomalies: app.may(who, Action::ViewAnomalies, &Resource::Programme),
            validations_until: today.saturating_add(VALIDATIONS_AHEAD.days()),
            vetted_before: vetted_before(app, today),
            escalated: [Told::Specialist, Told::Supervisor]
                .map(|told| ladder::escalated_by(app.pack(), told, today)),
            silent: greenlane_domain::validation::brought_by(app.pack(), today),
            offered: (
                today,
                today.saturating_add(i64::from(app.pack().planning.offered_days).days()),
            ),
        }
    }

    pub(super) fn filter(&self, app: &App) -> Filter {
        let today = app.today();
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let within = |days: i32| Some(today.saturating_add(days.days()));
        Filter {
            hold: None,
            task: some(&self.task),
            entity_type: some(&self.entity_type),
            due_by: match self.due.as_str() {
                "7" => within(7),
                "30" => within(30),
                _ => None,
            },
            due_before: (self.due == "overdue").then_some(today),
        }
    }

    pub(super) fn query(&self, tab: &str, page: i64, format: &str) -> String {
        let page = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        let pairs = [
            ("tab", tab),
            ("whose", &self.whose),
            ("task", &self.task),
            ("entity_type", &self.entity_type),
            ("due", &self.due),
            ("page", &page),
            ("format", format),
        ];
        let set: Vec<_> = pairs
            .into_iter()
            .filter(|(name, value)| {
                !value.is_empty()
                    && !matches!((*name, *value), ("tab", "assigned") | ("whose", "mine"))
            })
            .collect();
        format!(
            "/work?{}",
            serde_urlencoded::to_string(set).unwrap_or_default()
        )
    }
}

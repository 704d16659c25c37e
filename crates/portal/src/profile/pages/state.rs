//! How pages say whether a document holds and what a virus scanner made of it.

use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::profile::read::EvidenceRow;
use crate::web::{Fields, Say};
use greenlane_domain::profile::{Published, Scan, Validity};
use jiff::civil::Date;

/// A status tag: its kind and its words.
pub(super) type Tag = (&'static str, String);

/// Whether a document holds today, with the day on which that changes.
pub(super) fn validity(say: &Say, today: Date, from: Option<Date>, until: Option<Date>) -> Tag {
    let validity = Validity::on(today, from, until);
    let (kind, day) = match validity {
        Validity::Unstated => ("calm", None),
        Validity::NotYet => ("hold", from),
        Validity::Holds => ("done", until),
        Validity::Ending => ("warn", until),
        Validity::Ended => ("bad", until),
    };
    let key = match (validity, day) {
        (Validity::Holds, None) => "profile-validity-open".to_owned(),
        _ => format!("profile-validity-{}", validity.code()),
    };
    (kind, say.t1(key, "day", say.day(day)))
}

/// What a scanner said of a file. Nothing where there is no scanner: the page says that once.
pub(super) fn scan(say: &Say, app: &App, scan: Option<&Scan>) -> Option<Tag> {
    let Some(scan) = scan else {
        let waits = || ("hold", say.t("profile-scan-waits"));
        return app.scanner().map(|_| waits());
    };
    let day = say.day(app.date_of(scan.at));
    Some(match &scan.result.infection {
        None => {
            let scanner = &scan.result.scanner;
            (
                "done",
                say.t2("profile-scan-clean", "day", day, "scanner", scanner),
            )
        }
        Some(name) => ("bad", say.t1("profile-scan-infected", "name", name)),
    })
}

/// What a list says of the scanner: only what somebody should know.
pub(super) fn alarm(say: &Say, app: &App, row: &EvidenceRow) -> Option<Tag> {
    match &row.infection {
        Some(name) => Some(("bad", say.t1("profile-scan-infected", "name", name))),
        None if row.unscanned > 0 && app.scanner().is_some() => {
            Some(("hold", say.t("profile-scan-waits")))
        }
        None => None,
    }
}

/// What stands beside a document's name where it is used: only what somebody should look at.
pub(super) fn warning(say: &Say, app: &App, row: &EvidenceRow) -> Option<Tag> {
    alarm(say, app, row).or_else(|| {
        let days = (row.holds_from(), row.holds_until());
        let shown = validity(say, app.today(), days.0, days.1);
        matches!(shown.0, "hold" | "warn" | "bad").then_some(shown)
    })
}

/// The public address typed as `url`, with the day in `seen_on`; none where neither was typed.
pub(super) fn published(fields: &Fields, today: Date) -> Result<Option<Published>, Failure> {
    let (url, day) = (fields.text("url"), fields.text("seen_on"));
    if url.is_none() && day.is_none() {
        return Ok(None);
    }
    let mut faults = Faults::default();
    let seen_on = match day.map(str::parse::<Date>) {
        Some(Err(_)) => {
            faults.add("seen_on", "fault-date");
            None
        }
        Some(Ok(day)) => Some(day),
        None => None,
    };
    faults.check()?;
    let read = Published::read(url.unwrap_or_default(), seen_on, today);
    read.map(Some).map_err(|all| Failure::Invalid(Faults(all)))
}

/// The days typed as `from` and `until`; an empty field states none.
pub(super) fn dates(fields: &Fields) -> Result<(Option<Date>, Option<Date>), Failure> {
    let mut faults = Faults::default();
    let mut day = |name: &str| match fields.text(name).map(str::parse::<Date>) {
        None => None,
        Some(Ok(day)) => Some(day),
        Some(Err(_)) => {
            faults.add(name, "fault-date");
            None
        }
    };
    let days = (day("from"), day("until"));
    faults.check().map(|()| days)
}

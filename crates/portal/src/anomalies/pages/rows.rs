//! The rows of one anomaly, side by side where there are two sides.

use crate::accounts::Who;
use crate::anomalies::gather;
use crate::anomalies::read::{Companies, people_of_both};
use crate::anomalies::words::{hundredths, measured, minutes};
use crate::app::App;
use crate::failure::Failure;
use crate::profile;
use crate::validation::errors::key;
use crate::validation::reference;
use crate::web::Chrome;
use greenlane_domain::anomalies::text::{Answers, OwnTexts, marked};
use greenlane_domain::anomalies::{Row, Shows, Sighting};
use greenlane_domain::ids::MemberId;

/// A text with what is in common marked.
pub(super) struct Side {
    pub company: String,
    pub href: String,
    pub pieces: Vec<(bool, String)>,
}

/// An answer of two companies.
pub(super) struct Pair {
    pub criterion: String,
    pub about: String,
    pub sides: Vec<Side>,
}

/// Rows as a table: its heads, and each row's link, first cell and others.
#[derive(Default)]
pub(super) struct Rows {
    pub heads: Vec<String>,
    pub rows: Vec<(String, Vec<String>)>,
    pub pairs: Vec<Pair>,
    /// What explains it at first sight.
    pub notes: Vec<String>,
}

/// What a company answers now.
async fn answers(app: &App, who: &Who, member: MemberId) -> Result<Answers, Failure> {
    let shown = profile::shown_to(app, who, member, false).await?;
    let signed = shown.as_ref().and_then(|loaded| loaded.state.latest());
    Ok(signed.map(gather::answers).unwrap_or_default())
}

async fn pairs(
    app: &App,
    who: &Who,
    c: &Chrome,
    companies: &Companies,
    seen: &Sighting,
) -> Result<Vec<Pair>, Failure> {
    let [one, other] = seen.members.as_slice() else {
        return Ok(Vec::new());
    };
    let ours: OwnTexts = gather::own_texts(app).await?;
    let (own, theirs) = (
        answers(app, who, *one).await?,
        answers(app, who, *other).await?,
    );
    let catalogue = app.catalogue();
    let newest = catalogue.newest();
    let text = |id: &str| {
        let criterion = newest.and_then(|edition| edition.criterion(id));
        criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned())
    };
    let none = String::new();
    let mut pairs = Vec::new();
    for row in &seen.rows {
        let Shows::Answer(answer) = &row.shows else {
            continue;
        };
        let id = &answer.criterion;
        let (a, b) = (
            own.get(id).unwrap_or(&none),
            theirs.get(id).unwrap_or(&none),
        );
        let side = |member: MemberId, text: &str, against: &str| Side {
            company: companies.name(member).to_owned(),
            href: format!("/companies/{member}/profile"),
            pieces: marked(text, against, &ours),
        };
        pairs.push(Pair {
            criterion: format!("{id} {}", text(id)),
            about: c.t2(
                "anomaly-in-common",
                "words",
                c.count(answer.words),
                "percent",
                answer.percent,
            ),
            sides: vec![side(*one, a, b), side(*other, b, a)],
        });
    }
    Ok(pairs)
}

/// Somebody who works for both is the first thing to know.
async fn notes(
    app: &App,
    who: &Who,
    c: &Chrome,
    companies: &Companies,
    seen: &Sighting,
) -> Result<Vec<String>, Failure> {
    let mut notes = Vec::new();
    for (place, one) in seen.members.iter().enumerate() {
        for other in seen.members.iter().skip(place + 1) {
            for (name, role, other_role) in people_of_both(app, who, *one, *other).await? {
                let args = [
                    ("name", name),
                    ("role", c.t(key("role", &role))),
                    ("company", companies.name(*one).to_owned()),
                    ("other_role", c.t(key("role", &other_role))),
                    ("other", companies.name(*other).to_owned()),
                ];
                notes.push(c.with("anomaly-works-for-both", &args));
            }
        }
    }
    Ok(notes)
}

/// One row of a table: where it leads, and its cells.
fn cells(c: &Chrome, companies: &Companies, row: &Row) -> Option<(String, Vec<String>)> {
    let company = companies.name(row.member).to_owned();
    let member = row.member;
    Some(match &row.shows {
        Shows::Answer(_) => return None,
        Shows::File(file) => (
            format!("/companies/{member}/evidence/{}", file.document),
            vec![company, file.name.clone(), c.day(file.added_on)],
        ),
        Shows::Dated(file) => (
            format!("/companies/{member}/evidence/{}", file.document),
            vec![
                company,
                file.name.clone(),
                c.day(file.own),
                if file.stated {
                    c.day(file.claimed)
                } else {
                    c.t1("anomaly-handed-in", "day", c.day(file.claimed))
                },
            ],
        ),
        Shows::Sheet(sheet) => (
            format!("/validations/{}/worksheet", sheet.validation),
            vec![
                company,
                reference('V', sheet.validation.0),
                c.count(sheet.judged),
                c.count(sheet.met),
            ],
        ),
        Shows::Visit(visit) => (
            format!("/validations/{}/hours", visit.validation),
            vec![
                company,
                reference('V', visit.validation.0),
                c.count(visit.sites),
                minutes(c, visit.minutes),
                minutes(c, visit.usual),
                hundredths(c, visit.score),
            ],
        ),
        Shows::Measure(row) => (
            Companies::file(member),
            vec![
                c.t(key("anomaly-measure", row.measure.code())),
                measured(c, row.measure, row.value),
                measured(c, row.measure, row.usual),
                hundredths(c, row.score),
                c.count(row.peers),
            ],
        ),
    })
}

fn heads(c: &Chrome, row: &Row) -> Vec<String> {
    let names: &[&str] = match &row.shows {
        Shows::Answer(_) => &[],
        Shows::File(_) => &["company", "file", "added"],
        Shows::Dated(_) => &["company", "file", "own", "claimed"],
        Shows::Sheet(_) => &["company", "validation", "judged", "met"],
        Shows::Visit(_) => &[
            "company",
            "validation",
            "sites",
            "duration",
            "usual",
            "score",
        ],
        Shows::Measure(_) => &["measure", "value", "usual", "score", "peers"],
    };
    names
        .iter()
        .map(|name| c.t(format!("anomaly-head-{name}")))
        .collect()
}

/// Everything that an anomaly rests on.
pub(super) async fn rows(
    app: &App,
    who: &Who,
    c: &Chrome,
    companies: &Companies,
    seen: &Sighting,
) -> Result<Rows, Failure> {
    Ok(Rows {
        heads: seen
            .rows
            .first()
            .map(|row| heads(c, row))
            .unwrap_or_default(),
        rows: seen
            .rows
            .iter()
            .filter_map(|row| cells(c, companies, row))
            .collect(),
        pairs: pairs(app, who, c, companies, seen).await?,
        notes: notes(app, who, c, companies, seen).await?,
    })
}

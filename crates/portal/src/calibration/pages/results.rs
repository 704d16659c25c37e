//! The results of a closed exercise: agreement by criterion and as a whole, and what was discussed.

use super::exercise::answer;
use super::{percent, verdict};
use crate::accounts::Who;
use crate::app::App;
use crate::calibration::commands;
use crate::web::{Chrome, Form, Page, Typed, Visitor};
use axum::extract::{Path, State};
use greenlane_domain::calibration::{Agreement, Band, Exercise, Results, Undefined};
use greenlane_domain::ids::AccountId;
use greenlane_domain::profile::Verdict;
use uuid::Uuid;

/// A coefficient in words.
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) reading: String,
}

/// One criterion.
pub(super) struct RowView {
    pub(super) criterion: String,
    pub(super) text: String,
    pub(super) narrative: String,
    pub(super) said: Vec<(String, String)>,
    pub(super) notes: Vec<(String, String)>,
    pub(super) share: String,
    pub(super) differs: bool,
    pub(super) discussion: Option<(String, String, String)>,
    pub(super) note_field: String,
    pub(super) note: String,
    pub(super) note_error: String,
    pub(super) agreed_field: String,
    pub(super) block_link: String,
}

impl RowView {
    /// Whether there is nothing to talk about: all judge alike, and nothing was said.
    pub(super) fn alike(&self) -> bool {
        !self.differs && self.discussion.is_none() && self.note_error.is_empty()
    }
}

/// Everything a closed exercise shows.
pub(super) struct ResultsView {
    pub(super) judges: String,
    pub(super) heads: Vec<String>,
    pub(super) figures: Vec<Figure>,
    pub(super) pairs: Vec<(String, usize, String, String)>,
    pub(super) rows: Vec<RowView>,
    pub(super) differing: String,
    pub(super) choices: Vec<(&'static str, String)>,
    pub(super) leads: bool,
}

fn letter(place: usize) -> String {
    let letter = u8::try_from(place)
        .ok()
        .and_then(|place| b'A'.checked_add(place));
    letter.map_or_else(
        || place.to_string(),
        |letter| char::from(letter).to_string(),
    )
}

pub(super) fn figure(
    c: &Chrome,
    name: String,
    found: Result<Agreement, Undefined>,
    more: String,
) -> Figure {
    let (value, reading) = match found {
        Ok(agreement) => {
            let band = c.t(format!(
                "calibration-band-{}",
                Band::of(agreement.value).code()
            ));
            let made = c.t2(
                "calibration-made-of",
                "observed",
                percent(c, agreement.observed),
                "expected",
                percent(c, agreement.expected),
            );
            (
                c.decimal(&format!("{:.2}", agreement.value)),
                format!("{band} {made} {more}"),
            )
        }
        Err(why) => (
            c.t("calibration-undefined"),
            c.t(format!("calibration-undefined-{}", why.code())),
        ),
    };
    Figure {
        name,
        value,
        reading,
    }
}

/// How far each two judges agree beyond chance: who, over how many criteria, the figure, what it means.
fn pairs(c: &Chrome, results: &Results<'_>) -> Vec<(String, usize, String, String)> {
    let pairs = results.pairs.iter().map(|pair| {
        let (first, second) = (letter(pair.judges.0), letter(pair.judges.1));
        let (value, reading) = match pair.kappa {
            Ok(kappa) => (
                c.decimal(&format!("{:.2}", kappa.value)),
                c.t(format!("calibration-band-{}", Band::of(kappa.value).code())),
            ),
            Err(why) => (
                c.t("calibration-undefined"),
                c.t(format!("calibration-undefined-{}", why.code())),
            ),
        };
        (format!("{first} – {second}"), pair.criteria, value, reading)
    });
    pairs.collect()
}

/// The results, once there are any.
pub(super) fn view(
    app: &App,
    c: &Chrome,
    exercise: &Exercise,
    leads: bool,
    reader: AccountId,
    form: &Typed,
) -> Option<ResultsView> {
    let results = exercise.results()?;
    let own = results.judges.iter().position(|judge| *judge == reader);
    let heads = (0..results.judges.len()).map(|place| {
        let key = if own == Some(place) {
            "calibration-judge-you"
        } else {
            "calibration-judge"
        };
        c.t1(key, "letter", letter(place))
    });
    let heads: Vec<String> = heads.collect();
    let catalogue = app.catalogue();
    let edition = catalogue.edition(&exercise.case.edition);
    let rows = results.rows.iter().map(|row| {
        let id_of = row.criterion;
        let criterion = edition.and_then(|edition| edition.criterion(id_of));
        let item = exercise.item(id_of);
        let said = heads.iter().zip(&row.judgements).map(|(head, judgement)| {
            let words =
                judgement.map_or_else(String::new, |judgement| verdict(c, judgement.verdict));
            (head.clone(), words)
        });
        let notes = heads
            .iter()
            .zip(&row.judgements)
            .filter_map(|(head, judgement)| {
                let note = judgement.map(|judgement| judgement.note.clone())?;
                (!note.is_empty()).then(|| (head.clone(), note))
            });
        let discussion = exercise.discussed.get(id_of);
        let (note_field, agreed_field) = (format!("note-{id_of}"), format!("agreed-{id_of}"));
        let suggested = discussion
            .map(|discussion| discussion.note.as_str())
            .unwrap_or_default();
        let query: String =
            serde_urlencoded::to_string([("criterion", id_of), ("text", suggested)])
                .unwrap_or_default();
        RowView {
            criterion: id_of.to_owned(),
            text: criterion.map_or_else(String::new, |k| c.pack(&k.text).to_owned()),
            narrative: item.map(|item| item.narrative.clone()).unwrap_or_default(),
            said: said.collect(),
            notes: notes.collect(),
            share: row
                .share
                .map_or_else(|| c.t("calibration-undefined"), |share| percent(c, share)),
            differs: row.share.is_some_and(|share| share < 1.0),
            discussion: discussion.map(|discussion| {
                let agreed = discussion.agreed.map_or_else(
                    || c.t("calibration-agreed-none"),
                    |agreed| c.t1("calibration-agreed-on", "what", verdict(c, Some(agreed))),
                );
                (agreed, discussion.note.clone(), c.at(discussion.at))
            }),
            note: if form.fields.has(&note_field) {
                form.v(&note_field).to_owned()
            } else {
                suggested.to_owned()
            },
            note_error: form.e(&note_field).to_owned(),
            note_field,
            agreed_field,
            block_link: format!("/text-blocks/new?{query}"),
        }
    });
    let mut rows: Vec<RowView> = rows.collect();
    rows.sort_by_key(|row| !row.differs);
    let of_all = c.n("calibration-of-criteria", results.rows.len());
    let of_whole = c.n("calibration-of-criteria", results.fleiss.1);
    let choices = Verdict::ALL
        .iter()
        .map(|each| (each.code(), verdict(c, Some(*each))));
    Some(ResultsView {
        judges: c.n("calibration-judges", results.judges.len()),
        figures: vec![
            figure(c, c.t("calibration-alpha"), results.alpha, of_all.clone()),
            figure(c, c.t("calibration-alpha-graded"), results.graded, of_all),
            figure(c, c.t("calibration-fleiss"), results.fleiss.0, of_whole),
        ],
        pairs: pairs(c, &results),
        differing: c.n(
            "calibration-differing",
            rows.iter().filter(|row| row.differs).count(),
        ),
        rows,
        heads,
        choices: choices.collect(),
        leads,
    })
}

pub(super) async fn discuss(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<Uuid>,
    Form(fields): Form,
) -> Page {
    let criterion = fields.get("criterion");
    let discussed = async {
        let mut unit = app.begin(&who).await?;
        let note = fields.get(&format!("note-{criterion}"));
        let agreed = Verdict::from_code(fields.get(&format!("agreed-{criterion}")));
        commands::discuss(&mut unit, id, criterion, note, agreed).await?;
        unit.commit().await
    };
    let done = discussed.await;
    answer(
        &app,
        &visitor,
        &who,
        (id, fields.clone()),
        done,
        "calibration-discussed",
    )
    .await
}

//! What several pages of this feature show: choices, names, stages.

use crate::app::App;
use crate::web::{Fields, Say};
use greenlane_domain::membership::Stage;

/// All countries by name, after an empty choice.
pub(super) fn countries(say: &Say) -> Vec<(String, String)> {
    say.countries()
}

/// A country's name.
pub(super) fn country(say: &Say, code: &str) -> String {
    say.country(code)
}

/// The entity types, after an empty choice.
pub(super) fn entity_types(app: &App, say: &Say) -> Vec<(String, String)> {
    let types = app.pack().entity_types.iter();
    std::iter::once((String::new(), say.t("ui-choose-one")))
        .chain(types.map(|kind| (kind.id.clone(), say.pack(&kind.name).to_owned())))
        .collect()
}

/// The entity type's name.
pub(super) fn entity_type(app: &App, say: &Say, id: &str) -> String {
    app.pack()
        .entity_type(id)
        .map_or_else(|| id.to_owned(), |kind| say.pack(&kind.name).to_owned())
}

/// The status tag of a stage: its kind and its words.
pub(super) fn stage(say: &Say, stage: Stage) -> (&'static str, String) {
    let kind = match stage {
        Stage::PreApplicant => "todo",
        Stage::Applicant | Stage::InReview => "progress",
        Stage::Returned => "warn",
        Stage::Certified | Stage::Validated => "done",
        Stage::Suspended => "hold",
        Stage::Denied | Stage::Removed => "bad",
        Stage::Withdrawn => "calm",
    };
    (
        kind,
        say.t(format!("membership-stage-{}", dashed(stage.code()))),
    )
}

/// A code as it stands in message keys.
pub(super) fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// Radio or select choices from codes whose words are messages `<prefix>-<code>`.
pub(super) fn choices<'a>(
    say: &Say,
    prefix: &str,
    codes: impl IntoIterator<Item = &'a str>,
) -> Vec<(String, String)> {
    codes
        .into_iter()
        .map(|code| (code.to_owned(), say.t(format!("{prefix}-{}", dashed(code)))))
        .collect()
}

/// The same after an empty choice.
pub(super) fn choices_or_none<'a>(
    say: &Say,
    prefix: &str,
    codes: impl IntoIterator<Item = &'a str>,
) -> Vec<(String, String)> {
    let mut all = choices(say, prefix, codes);
    all.insert(0, (String::new(), say.t("ui-choose-one")));
    all
}

/// One of several alike groups of fields, such as `site_2_`.
#[derive(Debug, Clone)]
pub(super) struct Row {
    prefix: String,
}

impl Row {
    /// `count` groups named `<what>_<n>_`.
    pub fn several(what: &str, count: usize) -> Vec<Self> {
        (0..count)
            .map(|n| Self {
                prefix: format!("{what}_{n}_"),
            })
            .collect()
    }

    /// The name of a field in this group.
    pub fn n(&self, part: &str) -> String {
        format!("{}{part}", self.prefix)
    }
}

/// Most groups of one kind that a form takes.
const MOST_ROWS: usize = 60;

/// Leaves out groups in which nothing was typed (in `telling` fields) and numbers the others anew. Gives how many
/// are left.
pub(super) fn compact(fields: &mut Fields, what: &str, parts: &[&str], telling: &[&str]) -> usize {
    let mut kept = 0;
    for n in 0..MOST_ROWS {
        let old = |part: &str| format!("{what}_{n}_{part}");
        let told = telling.iter().any(|part| fields.text(&old(part)).is_some());
        let values: Vec<String> = parts
            .iter()
            .map(|part| fields.get(&old(part)).to_owned())
            .collect();
        for part in parts {
            fields.set(&old(part), "");
        }
        if told {
            for (part, value) in parts.iter().zip(values) {
                fields.set(&format!("{what}_{kept}_{part}"), value);
            }
            kept += 1;
        }
    }
    kept
}

/// A short reference of a record, for letters and the telephone: the end of its id, which is chance and not time.
pub(super) fn reference(id: uuid::Uuid) -> String {
    let hex = id.simple().to_string().to_uppercase();
    let tail: String = hex.chars().skip(24).collect();
    let (a, b) = tail.split_at(4);
    format!("{a}-{b}")
}

/// The errors for the top of a page: in the order of the page, each with the name of its field, so that "Enter an
/// answer" says where.
pub(super) fn summary(
    errors: &[(String, String)],
    labels: &[(String, String)],
) -> Vec<(String, String)> {
    let place = |field: &str| labels.iter().position(|(name, _)| name == field);
    let mut sorted: Vec<_> = errors.iter().collect();
    sorted.sort_by_key(|(field, _)| place(field).unwrap_or(usize::MAX));
    let named = sorted.into_iter().map(|(field, message)| {
        let label = place(field).and_then(|at| labels.get(at));
        let text = label.map_or_else(
            || message.clone(),
            |(_, label)| format!("{label}: {message}"),
        );
        (field.clone(), text)
    });
    named.collect()
}

/// Labels of fields from their message keys.
pub(super) fn labels(say: &Say, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let labels = fields.iter();
    labels
        .map(|(field, key)| ((*field).to_owned(), say.t(key)))
        .collect()
}

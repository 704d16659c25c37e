//! What a file would do, row by row, and what its preview carries on.

use super::pages::Here;
use super::sheet::Row;
use super::sites::SiteRow;
use crate::app::App;
use crate::profile::{self, Change};
use crate::web::{Fields, Say};
use greenlane_domain::profile::{
    AnswerChange, AnswerInput, AnswerState, Fate, SiteFate, SiteInput,
};

/// An answer that the file would change.
pub(super) struct Changed {
    pub(super) href: String,
    pub(super) id: String,
    pub(super) text: String,
    pub(super) changed: Change,
    pub(super) rev: u32,
    pub(super) state: &'static str,
    pub(super) narrative: String,
    pub(super) plan: String,
    pub(super) ready: bool,
    /// Only the mark "ready" differs.
    pub(super) only_ready: bool,
}

/// An answer that somebody else saved since the file was made.
pub(super) struct InConflict {
    pub(super) row: String,
    pub(super) href: String,
    pub(super) id: String,
    pub(super) text: String,
    pub(super) changed: Change,
}

pub(super) struct Refused {
    pub(super) row: String,
    pub(super) criterion: String,
    pub(super) message: String,
}

/// What a site would say otherwise.
pub(super) struct ChangedSite {
    pub(super) href: String,
    pub(super) id: String,
    pub(super) text: String,
    pub(super) name: String,
    pub(super) changed: Change,
    /// Criterion and site, for the names of the fields that carry it on.
    pub(super) key: String,
    pub(super) rev: u32,
    pub(super) state: &'static str,
    pub(super) narrative: String,
    pub(super) plan: String,
}

pub(super) struct Preview {
    pub(super) file: String,
    pub(super) same: usize,
    pub(super) changes: Vec<Changed>,
    pub(super) sites: Vec<ChangedSite>,
    pub(super) conflicts: Vec<InConflict>,
    pub(super) refused: Vec<Refused>,
}

fn text(app: &App, say: &Say, here: &Here, criterion: &str) -> String {
    let edition = app.catalogue().edition(&here.profile.edition);
    let criterion = edition.and_then(|edition| edition.criterion(criterion));
    criterion.map_or_else(String::new, |criterion| {
        say.pack(&criterion.text).to_owned()
    })
}

/// What the rows would do.
pub(super) fn told(
    app: &App,
    say: &Say,
    here: &Here,
    (rows, sites): (Vec<Row>, Vec<SiteRow>),
    file: &str,
) -> Preview {
    let mut preview = Preview {
        file: file.to_owned(),
        same: 0,
        changes: Vec::new(),
        sites: Vec::new(),
        conflicts: Vec::new(),
        refused: Vec::new(),
    };
    let mut inputs = Vec::new();
    let mut numbers = Vec::new();
    for row in rows {
        match row.answer {
            Ok(input) => {
                inputs.push(input);
                numbers.push(row.number);
            }
            Err(refusal) => preview.refused.push(Refused {
                row: row.number.to_string(),
                criterion: row.criterion,
                message: say.refusal(&refusal),
            }),
        }
    }
    for (number, foreseen) in numbers.into_iter().zip(here.profile.foresee(inputs)) {
        let input = foreseen.input;
        let id = input.criterion.clone();
        let kept = here.profile.answer(&id).cloned().unwrap_or_default();
        let changed = profile::change(say, &kept.difference(&input), |id| here.document(id));
        let href = format!("/companies/{}/profile/criteria/{id}", here.company);
        let text = text(app, say, here, &id);
        match foreseen.fate {
            Fate::Same => preview.same += 1,
            Fate::Refused(refusal) => preview.refused.push(Refused {
                row: number.to_string(),
                criterion: id,
                message: say.refusal(&refusal),
            }),
            Fate::Conflict(_) => preview.conflicts.push(InConflict {
                row: number.to_string(),
                href,
                id,
                text,
                changed,
            }),
            Fate::Change => match here.carried.may_take(&here.profile, &input) {
                Err(refusal) => preview.refused.push(Refused {
                    row: number.to_string(),
                    criterion: id,
                    message: say.refusal(&refusal),
                }),
                Ok(()) => preview.changes.push(Changed {
                    href,
                    id,
                    text,
                    only_ready: kept.state == input.state
                        && kept.narrative == input.narrative
                        && kept.plan == input.plan,
                    changed,
                    rev: input.rev,
                    state: input.state.map_or("", AnswerState::code),
                    narrative: input.narrative,
                    plan: input.plan,
                    ready: input.ready,
                }),
            },
        }
    }
    preview
        .refused
        .sort_by_key(|refused| refused.row.parse().unwrap_or(usize::MAX));
    told_sites(app, say, here, sites, &mut preview);
    preview
}

/// The same for the sheet of sites. Its rows are named with the sheet.
fn told_sites(app: &App, say: &Say, here: &Here, rows: Vec<SiteRow>, preview: &mut Preview) {
    let place = |row: usize| format!("{} {row}", say.t("bulk-sheet-sites"));
    let (mut inputs, mut numbers) = (Vec::new(), Vec::new());
    let mut refused = Vec::new();
    for row in rows {
        match row.answer {
            Ok(input) => {
                inputs.push(input);
                numbers.push((row.number, row.criterion, row.site));
            }
            Err(refusal) => refused.push((row.number, row.criterion, say.refusal(&refusal))),
        }
    }
    let now = app.clock().now();
    let foreseen = here.profile.foresee_sites(inputs, &here.facts, now);
    for ((number, id, site), foreseen) in numbers.into_iter().zip(foreseen) {
        let input = foreseen.input;
        let change = match (foreseen.fate, foreseen.change) {
            (SiteFate::Refused(refusal), _) => {
                refused.push((number, id, say.refusal(&refusal)));
                continue;
            }
            (SiteFate::Same, _) | (_, None) => {
                preview.same += 1;
                continue;
            }
            (SiteFate::Conflict, Some(change)) => (true, change),
            (SiteFate::Change, Some(change)) => (false, change),
        };
        let name = change.1.name.clone();
        let changed = profile::change(say, &AnswerChange::at_site(change.1), |_| String::new());
        let href = format!(
            "/companies/{}/profile/criteria/{id}/sites/{}",
            here.company, input.site
        );
        let text = text(app, say, here, &id);
        if change.0 {
            preview.conflicts.push(InConflict {
                row: place(number),
                href,
                text: format!("{} · {text}", if name.is_empty() { &site } else { &name }),
                id,
                changed,
            });
            continue;
        }
        preview.sites.push(ChangedSite {
            href,
            key: format!("{id}@{}", input.site),
            id,
            text,
            name,
            changed,
            rev: input.rev,
            state: input.state.map_or("", AnswerState::code),
            narrative: input.narrative,
            plan: input.plan,
        });
    }
    refused.sort_by_key(|(row, _, _)| *row);
    let refused = refused.into_iter();
    let refused = refused.map(|(row, criterion, message)| Refused {
        row: place(row),
        criterion,
        message,
    });
    preview.refused.extend(refused);
}

/// The answers as the preview carries them on. They are not trusted: saving asks every rule again.
pub(super) fn carried(fields: &Fields) -> Vec<AnswerInput> {
    let answers = fields.all("criterion").iter().map(|id| {
        let field = |name: &str| fields.get(&format!("{name}-{id}"));
        AnswerInput {
            criterion: id.clone(),
            rev: field("rev").parse().unwrap_or_default(),
            state: AnswerState::from_code(field("state")),
            narrative: field("narrative").to_owned(),
            plan: field("plan").to_owned(),
            ready: field("ready") == "yes",
        }
    });
    answers.collect()
}

/// The same for sites, each under its criterion and its id.
pub(super) fn carried_sites(fields: &Fields) -> Vec<SiteInput> {
    let sites = fields.all("site").iter().filter_map(|key| {
        let (criterion, site) = key.split_once('@')?;
        let field = |name: &str| fields.get(&format!("{name}-{key}"));
        Some(SiteInput {
            criterion: criterion.to_owned(),
            site: site.parse().ok()?,
            name: None,
            rev: field("rev").parse().unwrap_or_default(),
            state: AnswerState::from_code(field("state")),
            narrative: field("narrative").to_owned(),
            plan: field("plan").to_owned(),
        })
    });
    sites.collect()
}

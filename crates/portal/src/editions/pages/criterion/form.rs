//! What the form of a criterion holds: filled from the draft, read as a criterion, and the step it asks for.

use super::super::words::Here;
use super::LANGUAGES;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::web::Fields;
use greenlane_domain::editions::{Change, Command, Relation, Rule};
use greenlane_domain::pack::{Applies, Criterion, Provenance, Strength, Text};

/// The form filled from the draft.
pub(super) fn filled(here: &Here<'_>, id: &str) -> Option<Fields> {
    let draft = &here.draft.state;
    let criterion = draft
        .criterion(here.basis, id)
        .or_else(|| here.basis.criterion(id))?;
    let mut form = Fields::default();
    for lang in LANGUAGES {
        form.set(&format!("text_{lang}"), criterion.text.get(lang));
        form.set(&format!("meaning_{lang}"), criterion.meaning.get(lang));
        let evidence = criterion.evidence.iter().map(|text| text.get(lang));
        form.set(
            &format!("evidence_{lang}"),
            evidence.collect::<Vec<_>>().join("\n"),
        );
    }
    for applies in &criterion.applies {
        form.set(&format!("applies_{}", applies.entity), code(applies));
    }
    match draft.changes.get(id) {
        Some(Change::Written {
            relation,
            from,
            rule,
            ..
        }) => {
            form.set("relation", relation.as_str());
            form.set("rule", rule.as_str());
            form.set("from", from.join(", "));
        }
        _ => form.set("from", id),
    }
    Some(form)
}

/// How a criterion applies to a type, as the form says it: `must`, or `must trade_compliance` where only those are asked
/// who take part in that strand.
fn code(applies: &Applies) -> String {
    match &applies.strand {
        Some(strand) => format!("{} {strand}", applies.strength.as_str()),
        None => applies.strength.as_str().to_owned(),
    }
}

/// The criterion as typed. What is not on the form (sources, how surely a row is known) stays as it was; what the
/// programme decides here it knows from its own text.
fn typed(app: &App, here: &Here<'_>, id: &str, form: &Fields) -> Criterion {
    let old = here.draft.state.criterion(here.basis, id);
    let lines = |lang: &str| -> Vec<String> {
        let lines = form.get(&format!("evidence_{lang}")).lines();
        let lines = lines.map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    let text = |field: &str| {
        let get = |lang: &str| form.get(&format!("{field}_{lang}")).to_owned();
        Text {
            en: get("en"),
            es: get("es"),
            fr: get("fr"),
        }
    };
    let (en, es, fr) = (lines("en"), lines("es"), lines("fr"));
    let at = |lines: &[String], n: usize| lines.get(n).cloned().unwrap_or_default();
    let longest = en.len().max(es.len()).max(fr.len());
    let evidence = (0..longest).map(|n| Text {
        en: at(&en, n),
        es: at(&es, n),
        fr: at(&fr, n),
    });
    let applies = app.pack().entity_types.iter().filter_map(|entity| {
        let chosen = form.get(&format!("applies_{}", entity.id));
        let (code, strand) = match chosen.split_once(' ') {
            Some((code, strand)) => (code, Some(strand)),
            None => (chosen, None),
        };
        let (_, strength) = Strength::ALL.iter().find(|(known, _)| *known == code)?;
        let before = old.and_then(|old| old.applies_to(&entity.id));
        let before = before.filter(|before| before.strength == *strength);
        Some(Applies {
            entity: entity.id.clone(),
            strength: *strength,
            provenance: before.map_or(Provenance::OfficialExcerpt, |before| before.provenance),
            strand: strand.map(str::to_owned),
        })
    });
    Criterion {
        id: id.to_owned(),
        category: 0,
        text: text("text"),
        meaning: text("meaning"),
        evidence: evidence.collect(),
        applies: applies.collect(),
        sources: old.map(|old| old.sources.clone()).unwrap_or_default(),
        note: old.and_then(|old| old.note.clone()),
    }
}

/// The step that the form asks for: the texts saved, the criterion left out, or taken back to what it was.
pub(super) fn command(
    app: &App,
    here: &Here<'_>,
    id: &str,
    form: &Fields,
) -> Result<Command, Failure> {
    let criterion = id.to_owned();
    match form.get("act") {
        "write" => {}
        "restore" => return Ok(Command::Restore { criterion }),
        "retire" => {
            return Ok(Command::Retire {
                reasons: form.get("reasons").to_owned(),
                criterion,
            });
        }
        _ => return Err(Failure::Bad("no such step".to_owned())),
    }
    let relation = Relation::ALL
        .iter()
        .find(|(code, _)| *code == form.get("relation"));
    let rule = Rule::ALL.iter().find(|(code, _)| *code == form.get("rule"));
    let mut faults = Faults::default();
    if relation.is_none() {
        faults.add("relation", "validation-fault-choose");
    }
    if rule.is_none() {
        faults.add("rule", "validation-fault-choose");
    }
    let (Some((_, relation)), Some((_, rule))) = (relation, rule) else {
        return Err(Failure::Invalid(faults));
    };
    let from = form.get("from").split(',').map(str::trim);
    let from = from.filter(|id| !id.is_empty()).map(str::to_owned);
    Ok(Command::Write {
        criterion: Box::new(typed(app, here, id, form)),
        relation: *relation,
        from: if *relation == Relation::New {
            Vec::new()
        } else {
            from.collect()
        },
        rule: *rule,
        compared: form.all("compared").to_vec(),
        rev: form.get("rev").parse().unwrap_or_default(),
    })
}

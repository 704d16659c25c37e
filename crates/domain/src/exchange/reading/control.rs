//! One control as a criterion, and the number that it has or is given.

use std::collections::BTreeSet;

use super::super::Row;
use super::super::catalogue::control_id;
use super::super::oscal::{Control, NAMESPACE, Part, Property, all_ours, ours};
use super::{Assumed, text_of};
use crate::Refusal;
use crate::editions::{Relation, Rule};
use crate::pack::{Applies, Criterion, Pack, Provenance, Strength, Text, criterion_order};

/// A number of ours. Somebody else's label may look like one and mean something else.
fn number(control: &Control) -> Option<String> {
    let own = control.id.strip_prefix("msc-")?;
    criterion_order(own).map(|_| own.to_owned())
}

/// Gives numbers to controls that have none of ours: the next free ones of the category assumed.
pub(super) struct Numbers {
    category: Option<u8>,
    taken: BTreeSet<String>,
    next: u32,
}

impl Numbers {
    pub(super) fn of(controls: &[Control], assumed: &Assumed) -> Self {
        Self {
            category: assumed.category,
            taken: controls
                .iter()
                .filter_map(number)
                .chain(assumed.used.iter().cloned())
                .collect(),
            // Apart from the numbers that the programme gives by hand.
            next: 101,
        }
    }

    fn free(&mut self) -> Option<String> {
        let category = self.category?;
        loop {
            let id = format!("{category}.{}", self.next);
            self.next += 1;
            if self.taken.insert(id.clone()) {
                return Some(id);
            }
        }
    }
}

/// Takes the first part with a name, and calls it as we call it.
fn named(control: &mut Control, name: &str, id: String) -> Text {
    let mut parts = control.parts.iter_mut();
    let Some(part) = parts.find(|part| part.name == name && part.ns.is_none()) else {
        return Text::default();
    };
    part.id = Some(id);
    text_of(part)
}

/// Takes every part of a kind of ours.
fn each(control: &mut Control, name: &str, id: impl Fn(usize) -> String) -> Vec<Text> {
    let own = |part: &&mut Part| part.name == name && part.ns.as_deref() == Some(NAMESPACE);
    let parts = control.parts.iter_mut().filter(own);
    let texts = (1..).zip(parts).map(|(n, part)| {
        part.id = Some(id(n));
        text_of(part)
    });
    texts.collect()
}

fn word<T: Copy>(all: &[(&str, T)], code: &str) -> Option<T> {
    let code = code.replace('-', "_");
    let mut all = all.iter();
    all.find(|(word, _)| *word == code).map(|(_, value)| *value)
}

/// To whom a control says that it applies, and what is wrong with that.
fn applies(control: &Control, pack: &Pack, assumed: &Assumed) -> (Vec<Applies>, Vec<Refusal>) {
    let (mut applies, mut faults) = (Vec::new(), Vec::new());
    for (strength, entity) in all_ours(&control.props, "strength") {
        let found = word(Strength::ALL, strength);
        let Some(strength) = found.filter(|_| pack.entity_type(entity).is_some()) else {
            faults.push(
                Refusal::new("refusal-exchange-applies")
                    .arg("entity", entity)
                    .arg("strength", strength)
                    .field("applies"),
            );
            continue;
        };
        let mut known = all_ours(&control.props, "provenance").filter(|(_, of)| *of == entity);
        let provenance = known
            .next()
            .and_then(|(code, _)| word(Provenance::ALL, code));
        let strand = all_ours(&control.props, "strand").find(|(_, of)| *of == entity);
        if let Some((id, _)) = strand.filter(|(id, _)| pack.strand(id).is_none()) {
            faults.push(
                Refusal::new("refusal-exchange-strand")
                    .arg("strand", id)
                    .field("applies"),
            );
        }
        applies.push(Applies {
            entity: entity.to_owned(),
            strength,
            provenance: provenance.unwrap_or(Provenance::OfficialExcerpt),
            strand: strand.map(|(id, _)| id.to_owned()),
        });
    }
    if applies.is_empty()
        && faults.is_empty()
        && let Some(strength) = assumed.strength
    {
        let all = pack.entity_types.iter().map(|entity| Applies {
            entity: entity.id.clone(),
            strength,
            provenance: Provenance::OfficialExcerpt,
            strand: None,
        });
        applies.extend(all);
    }
    (applies, faults)
}

/// One control as a criterion. The control is left as we would have written it, with what we do not model.
pub(super) fn row(
    control: &mut Control,
    pack: &Pack,
    assumed: &Assumed,
    numbers: &mut Numbers,
) -> Row {
    let place = control.id.clone();
    let (applies, mut faults) = applies(control, pack, assumed);
    let number = number(control).or_else(|| numbers.free());
    if number.is_none() {
        faults.push(Refusal::new("refusal-exchange-number").field("id"));
    }
    let number = number.unwrap_or_default();
    let id = control_id(&number);
    if control.id != id {
        // What refers to the control from elsewhere still finds it.
        let known = Property::new("alt-identifier", &control.id);
        control.props.push(known);
        control.id.clone_from(&id);
        let replaced = |prop: &&mut Property| {
            prop.ns.is_none() && ["label", "sort-id"].contains(&prop.name.as_str())
        };
        for prop in control.props.iter_mut().filter(replaced) {
            prop.name = format!("source-{}", prop.name);
            prop.ns = Some(NAMESPACE.to_owned());
        }
    }
    let relation = ours(&control.props, "relation");
    let relation = relation.and_then(|code| word(Relation::ALL, code));
    let rule = ours(&control.props, "carry-over").and_then(|code| word(Rule::ALL, code));
    let from = all_ours(&control.props, "comes-from").map(|(id, _)| id.to_owned());
    let from: Vec<String> = from.collect();
    control.props.retain(|prop| {
        let link = ["relation", "carry-over", "comes-from"].contains(&prop.name.as_str());
        !link || prop.ns.as_deref() != Some(NAMESPACE)
    });
    let plain = |texts: Vec<Text>| texts.into_iter().map(|text| text.en).collect::<Vec<_>>();
    let category = criterion_order(&number).and_then(|(category, _)| u8::try_from(category).ok());
    let criterion = Criterion {
        text: named(control, "statement", format!("{id}_smt")),
        meaning: named(control, "guidance", format!("{id}_gdn")),
        evidence: each(control, "evidence-example", |n| format!("{id}_evd.{n}")),
        sources: plain(each(control, "source", |n| format!("{id}_src.{n}"))),
        note: plain(each(control, "note", |_| format!("{id}_note")))
            .into_iter()
            .next(),
        category: category.unwrap_or_default(),
        id: number,
        applies,
    };
    Row {
        place,
        criterion,
        link: relation
            .zip(rule)
            .map(|(relation, rule)| (relation, from, rule)),
        faults,
    }
}

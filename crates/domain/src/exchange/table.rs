//! Criteria as rows of a workbook, and as JSON of our own.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::catalogue::Shown;
use super::reading::tidy;
use super::{Given, Row};
use crate::Refusal;
use crate::editions::{Relation, Rule};
use crate::pack::{Applies, Criterion, Edition, Pack, Provenance, Strength, Text, criterion_order};

/// Names the layout of our JSON, so that a later one cannot be taken for it.
const FORMAT: &str = "greenlane-criteria/1";
const LANGUAGES: [&str; 3] = ["en", "es", "fr"];

/// A sheet of a workbook: its name, its heads, its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct Sheet {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The columns of the sheet of criteria: those of every pack, then one for each entity type.
fn columns(pack: &Pack) -> Vec<String> {
    let mut columns = vec!["id".to_owned()];
    for text in ["text", "meaning", "evidence"] {
        columns.extend(LANGUAGES.map(|lang| format!("{text}_{lang}")));
    }
    let own = ["sources", "note", "relation", "comes_from", "answers"];
    columns.extend(own.map(str::to_owned));
    columns.extend(pack.entity_types.iter().map(|entity| entity.id.clone()));
    columns
}

/// An edition as two sheets: what it is called, and its criteria.
pub fn criteria_sheets(shown: Shown<'_>) -> Vec<Sheet> {
    let edition = shown.edition;
    let mut about = vec![vec!["id".to_owned(), edition.id.clone()]];
    about.extend(
        LANGUAGES.map(|lang| vec![format!("name_{lang}"), edition.name.get(lang).to_owned()]),
    );
    if let Some((basis, _)) = shown.follows {
        about.push(vec!["follows".to_owned(), basis.to_owned()]);
    }
    vec![
        Sheet {
            name: "criteria".to_owned(),
            head: columns(shown.pack),
            rows: edition
                .criteria
                .iter()
                .map(|each| row(shown, each))
                .collect(),
        },
        Sheet {
            name: "edition".to_owned(),
            head: vec!["what".to_owned(), "value".to_owned()],
            rows: about,
        },
    ]
}

fn row(shown: Shown<'_>, criterion: &Criterion) -> Vec<String> {
    let mut cells = vec![criterion.id.clone()];
    cells.extend(LANGUAGES.map(|lang| criterion.text.get(lang).to_owned()));
    cells.extend(LANGUAGES.map(|lang| criterion.meaning.get(lang).to_owned()));
    cells.extend(LANGUAGES.map(|lang| {
        let evidence = criterion.evidence.iter().map(|text| text.get(lang));
        evidence.collect::<Vec<_>>().join("\n")
    }));
    cells.push(criterion.sources.join("\n"));
    cells.push(criterion.note.clone().unwrap_or_default());
    let links = shown.follows.map(|(_, links)| links).unwrap_or_default();
    let mut links = links.iter();
    match links.find(|link| link.to.as_deref() == Some(criterion.id.as_str())) {
        Some(link) => cells.extend([
            link.relation.as_str().to_owned(),
            link.from.join(", "),
            link.rule.as_str().to_owned(),
        ]),
        None => cells.extend([const { String::new() }; 3]),
    }
    let strength = |entity: &str| {
        let applies = criterion.applies_to(entity);
        applies.map_or_else(String::new, |applies| {
            format!(
                "{} {}",
                applies.strength.as_str(),
                applies.provenance.as_str()
            )
        })
    };
    let types = shown.pack.entity_types.iter();
    cells.extend(types.map(|entity| strength(&entity.id)));
    cells
}

fn refusal(key: &str) -> Refusal {
    Refusal::new(key).field("file")
}

/// Reads the sheets of a workbook: numbered rows, the first of which is the head.
pub fn read_sheets(
    sheets: &BTreeMap<String, Vec<(usize, Vec<String>)>>,
    pack: &Pack,
    basis: Option<&Edition>,
) -> Result<Given, Refusal> {
    let criteria = sheets
        .get("criteria")
        .ok_or_else(|| refusal("refusal-exchange-no-sheet"))?;
    let known = columns(pack);
    let Some((_, head)) = criteria.first() else {
        return Err(refusal("refusal-exchange-empty"));
    };
    let head: Vec<String> = head.iter().map(|cell| cell.trim().to_lowercase()).collect();
    if let Some(stranger) = head
        .iter()
        .find(|cell| !cell.is_empty() && !known.contains(cell))
    {
        return Err(refusal("refusal-import-column").arg("column", stranger));
    }
    if let Some(missing) = ["id", "text_en"]
        .iter()
        .find(|name| !head.iter().any(|c| c == *name))
    {
        return Err(refusal("refusal-import-needs").arg("column", missing));
    }
    let about: BTreeMap<&str, &str> = sheets
        .get("edition")
        .into_iter()
        .flatten()
        .filter_map(|(_, cells)| Some((cells.first()?.as_str(), cells.get(1)?.as_str())))
        .collect();
    let said = |what: &str| about.get(what).copied().unwrap_or_default().to_owned();
    let rows = criteria.iter().skip(1).map(|(n, cells)| {
        let named = head
            .iter()
            .map(String::as_str)
            .zip(cells.iter().map(String::as_str));
        read_row(*n, &named.collect(), pack, basis)
    });
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        return Err(refusal("refusal-exchange-empty"));
    }
    Ok(Given {
        id: said("id"),
        name: Text {
            en: said("name_en"),
            es: said("name_es"),
            fr: said("name_fr"),
        },
        follows: Some(said("follows")).filter(|follows| !follows.is_empty()),
        rows,
        kept: None,
        kept_of: None,
        elsewhere: Vec::new(),
    })
}

fn code<T: Copy>(all: &[(&str, T)], word: &str) -> Option<T> {
    let mut all = all.iter();
    all.find(|(code, _)| *code == word).map(|(_, value)| *value)
}

fn lines(cell: &str) -> Vec<String> {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

fn read_row(n: usize, cells: &BTreeMap<&str, &str>, pack: &Pack, basis: Option<&Edition>) -> Row {
    let cell = |name: &str| cells.get(name).copied().unwrap_or_default().trim();
    let text = |name: &str| {
        let own = |lang: &str| tidy(cell(&format!("{name}_{lang}")));
        Text {
            en: own("en"),
            es: own("es"),
            fr: own("fr"),
        }
    };
    let evidence = LANGUAGES.map(|lang| lines(cell(&format!("evidence_{lang}"))));
    let [en, es, fr] = &evidence;
    let longest = evidence.iter().map(Vec::len).max().unwrap_or_default();
    let at = |lines: &[String], n: usize| lines.get(n).cloned().unwrap_or_default();
    let id = cell("id").to_owned();
    let before = basis.and_then(|basis| basis.criterion(&id));
    let (mut applies, mut faults) = (Vec::new(), Vec::new());
    for entity in &pack.entity_types {
        let said = cell(&entity.id).to_lowercase();
        let (strength, provenance) = said.split_once(char::is_whitespace).unwrap_or((&said, ""));
        if strength.is_empty() {
            continue;
        }
        let before = before.and_then(|before| before.applies_to(&entity.id));
        let read = code(Strength::ALL, strength);
        let known = match provenance.trim() {
            "" => Some(
                before
                    .filter(|before| Some(before.strength) == read)
                    .map_or(Provenance::OfficialExcerpt, |before| before.provenance),
            ),
            word => code(Provenance::ALL, word),
        };
        match (read, known) {
            (Some(strength), Some(provenance)) => applies.push(Applies {
                entity: entity.id.clone(),
                strength,
                provenance,
                strand: before.and_then(|before| before.strand.clone()),
            }),
            _ => faults.push(
                Refusal::new("refusal-exchange-applies")
                    .arg("entity", &entity.id)
                    .arg("strength", &said)
                    .field("applies"),
            ),
        }
    }
    // A row that keeps the order in which the newest edition names the types changes nothing by it.
    if let Some(before) = before {
        let place = |entity: &str| before.applies.iter().position(|each| each.entity == entity);
        applies.sort_by_key(|each| place(&each.entity).unwrap_or(usize::MAX));
    }
    let (relation, rule) = (cell("relation"), cell("answers"));
    let link = code(Relation::ALL, relation).zip(code(Rule::ALL, rule));
    if link.is_none() && !(relation.is_empty() && rule.is_empty()) {
        faults.push(Refusal::new("refusal-exchange-relation").field("relation"));
    }
    if criterion_order(&id).is_none() {
        faults.push(Refusal::new("refusal-exchange-number").field("id"));
    }
    let from = cell("comes_from").split(',').map(str::trim);
    let from = from.filter(|id| !id.is_empty()).map(str::to_owned);
    let category = criterion_order(&id).and_then(|(category, _)| u8::try_from(category).ok());
    Row {
        place: n.to_string(),
        link: link.map(|(relation, rule)| (relation, from.collect(), rule)),
        criterion: Criterion {
            category: category.unwrap_or_default(),
            text: text("text"),
            meaning: text("meaning"),
            evidence: (0..longest)
                .map(|n| Text {
                    en: at(en, n),
                    es: at(es, n),
                    fr: at(fr, n),
                })
                .collect(),
            applies,
            sources: lines(cell("sources")),
            note: Some(tidy(cell("note"))).filter(|note| !note.is_empty()),
            id,
        },
        faults,
    }
}

/// An edition as JSON of our own.
pub fn criteria_json(shown: Shown<'_>) -> Value {
    let edition = shown.edition;
    let mut document = json!({
        "format": FORMAT,
        "programme": shown.pack.id,
        "id": edition.id,
        "name": edition.name,
        "effective_from": edition.effective_from,
        "criteria": edition.criteria,
    });
    if let (Some((basis, links)), Value::Object(fields)) = (shown.follows, &mut document) {
        fields.insert("follows".to_owned(), json!(basis));
        fields.insert("links".to_owned(), json!(links));
    }
    document
}

/// Reads our own JSON.
pub fn read_json(value: &Value) -> Result<Given, Refusal> {
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(refusal("refusal-exchange-not-catalogue"));
    }
    let unreadable =
        |why: serde_json::Error| refusal("refusal-exchange-unreadable").arg("why", why);
    let field = |name: &str| value.get(name).cloned().unwrap_or_default();
    let name: Text = serde_json::from_value(field("name")).map_err(unreadable)?;
    let links: Vec<crate::editions::Link> = match value.get("links") {
        Some(links) => serde_json::from_value(links.clone()).map_err(unreadable)?,
        None => Vec::new(),
    };
    let criteria = value.get("criteria").and_then(Value::as_array);
    let criteria = criteria.filter(|criteria| !criteria.is_empty());
    let criteria = criteria.ok_or_else(|| refusal("refusal-exchange-empty"))?;
    let rows = (1..).zip(criteria).map(|(n, criterion)| {
        let read = serde_json::from_value::<Criterion>(criterion.clone());
        let (criterion, faults) = match read {
            Ok(criterion) => (criterion, Vec::new()),
            Err(why) => {
                let id = criterion.get("id").and_then(Value::as_str);
                (blank(id.unwrap_or_default()), vec![unreadable(why)])
            }
        };
        let mut links = links.iter();
        let link = links.find(|link| link.to.as_deref() == Some(criterion.id.as_str()));
        Row {
            place: n.to_string(),
            link: link.map(|link| (link.relation, link.from.clone(), link.rule)),
            criterion,
            faults,
        }
    });
    Ok(Given {
        id: field("id").as_str().unwrap_or_default().to_owned(),
        name,
        follows: field("follows").as_str().map(str::to_owned),
        rows: rows.collect(),
        kept: None,
        kept_of: None,
        elsewhere: Vec::new(),
    })
}

fn blank(id: &str) -> Criterion {
    Criterion {
        id: id.to_owned(),
        category: 0,
        text: Text::default(),
        meaning: Text::default(),
        evidence: Vec::new(),
        applies: Vec::new(),
        sources: Vec::new(),
        note: None,
    }
}

use std::collections::BTreeMap;

use super::*;

pub(super) type Rows = BTreeMap<String, Vec<(usize, Vec<String>)>>;

/// The sheets as a reader of workbooks gives them.
pub(super) fn rows(sheets: &[Sheet]) -> Rows {
    let sheets = sheets.iter().map(|sheet| {
        let lines = std::iter::once(&sheet.head).chain(&sheet.rows);
        (sheet.name.clone(), (1..).zip(lines.cloned()).collect())
    });
    sheets.collect()
}

#[test]
fn a_workbook_says_what_the_edition_says() {
    let edition = &PACK.editions[0];
    let sheets = rows(&criteria_sheets(shown()));
    let given = read_sheets(&sheets, &PACK, Some(edition)).unwrap();
    let read: Vec<_> = given.rows.iter().map(|row| row.criterion.clone()).collect();
    assert_eq!(read, edition.criteria);
    assert_eq!((&given.id, &given.name), (&edition.id, &edition.name));
}

#[test]
fn our_json_says_what_the_edition_says() {
    let edition = &PACK.editions[0];
    let given = read_json(&criteria_json(shown())).unwrap();
    let read: Vec<_> = given.rows.iter().map(|row| row.criterion.clone()).collect();
    assert_eq!(read, edition.criteria);
    let mut broken = criteria_json(shown());
    broken["criteria"][3]["applies"] = serde_json::json!("everybody");
    let given = read_json(&broken).unwrap();
    let faulty: Vec<_> = given
        .rows
        .iter()
        .filter(|row| !row.faults.is_empty())
        .collect();
    assert_eq!(faulty.len(), 1);
    assert_eq!(faulty[0].place, "4");
    assert_eq!(faulty[0].faults[0].key, "refusal-exchange-unreadable");
}

#[test]
fn a_workbook_is_refused_by_row() {
    let mut sheets = rows(&criteria_sheets(shown()));
    let lines = sheets.get_mut("criteria").unwrap();
    let importer = lines[0]
        .1
        .iter()
        .position(|head| head == "importer")
        .unwrap();
    "one".clone_into(&mut lines[1].1[0]);
    "perhaps".clone_into(&mut lines[2].1[importer]);
    // A bare word leaves open how surely it is known: as the newest edition knows it.
    "must".clone_into(&mut lines[3].1[importer]);
    let before = PACK.editions[0].criteria[2].applies_to("importer").cloned();
    let given = read_sheets(&sheets, &PACK, PACK.editions.first()).unwrap();
    assert_eq!(
        given.rows[2].criterion.applies_to("importer").cloned(),
        before
    );
    let faults: Vec<_> = given
        .rows
        .iter()
        .flat_map(|row| {
            row.faults
                .iter()
                .map(|fault| (row.place.as_str(), fault.key.as_str()))
        })
        .collect();
    assert_eq!(
        faults,
        [
            ("2", "refusal-exchange-number"),
            ("3", "refusal-exchange-applies")
        ]
    );
    let lines = sheets.get_mut("criteria").unwrap();
    "ferryman".clone_into(&mut lines[0].1[importer]);
    let refused = read_sheets(&sheets, &PACK, None).unwrap_err();
    assert_eq!(refused.key, "refusal-import-column");
    let refused = read_sheets(&BTreeMap::new(), &PACK, None).unwrap_err();
    assert_eq!(refused.key, "refusal-exchange-no-sheet");
}

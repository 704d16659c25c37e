//! A draft's file, worked on elsewhere and taken back.

use jiff::civil::date;
use serde_json::json;
use uuid::Uuid;

use super::catalogues::{MAKER, recorded};
use super::*;
use crate::editions::{Catalogue, Change, Command, Draft, Facts, Relation, Rule};
use crate::ids::AccountId;
use crate::pack::Criterion;
use crate::record::{Aggregate as _, Recorded};

const OTHER: AccountId = AccountId(Uuid::from_u128(7));
const WHY: &str = "The review found that nobody asks for it any more.";

fn asked<'a>(by: AccountId, catalogue: &'a Catalogue<'a>) -> Facts<'a> {
    Facts {
        pack: &PACK,
        catalogue,
        by,
        today: date(2026, 3, 2),
        unanswered: 0,
    }
}

/// Gives commands to a draft.
fn follow(draft: &mut Draft, by: AccountId, commands: Vec<Command>) -> Result<(), crate::Refusal> {
    let catalogue = PACK.catalogue();
    for command in commands {
        for event in draft.apply(command, &asked(by, &catalogue))? {
            draft.fold(&Recorded {
                event,
                ..recorded(by, 1)
            });
        }
    }
    Ok(())
}

fn basis() -> &'static crate::pack::Edition {
    PACK.editions.last().unwrap()
}

fn written(criterion: Criterion, relation: Relation, from: &[&str], rule: Rule) -> Command {
    Command::Write {
        criterion: Box::new(criterion),
        relation,
        from: from.iter().map(|id| (*id).to_owned()).collect(),
        rule,
        compared: vec!["es".to_owned(), "fr".to_owned()],
        rev: 0,
    }
}

fn called(id: &str, from: &str, words: &str) -> Criterion {
    let mut criterion = basis().criterion(from).unwrap().clone();
    id.clone_into(&mut criterion.id);
    words.clone_into(&mut criterion.text.en);
    criterion
}

/// A draft with a split, a rewording and something left out.
fn draft() -> Draft {
    let mut draft = Draft::default();
    let begin = Command::Begin {
        id: "msc-2026".to_owned(),
        name: basis().name.clone(),
        imported: None,
    };
    let commands = vec![
        begin,
        written(
            called("1.1", "1.1", "Show commitment in writing"),
            Relation::Split,
            &["1.1"],
            Rule::Confirm,
        ),
        written(
            called("1.90", "1.1", "Show who signed it"),
            Relation::Split,
            &["1.1"],
            Rule::Ask,
        ),
        written(
            called("1.2", "1.2", "Review it"),
            Relation::Reworded,
            &["1.2"],
            Rule::Ask,
        ),
        Command::Retire {
            criterion: "1.4".to_owned(),
            reasons: WHY.to_owned(),
        },
    ];
    follow(&mut draft, MAKER, commands).unwrap();
    draft
}

#[derive(Clone, Copy, Debug)]
enum Form {
    Oscal,
    Json,
    Workbook,
}

/// The draft's file, with what somebody does to it, read again.
fn file(draft: &Draft, form: Form, edit: impl Fn(&mut Given)) -> Given {
    let (content, links) = (draft.content(basis()), draft.links(basis()));
    let imported = draft.imported.as_ref();
    let shown = Shown {
        edition: &content,
        follows: Some((&basis().id, &links)),
        kept: imported.and_then(|imported| imported.kept.as_deref()),
        ..shown()
    };
    let mut given = match form {
        Form::Oscal => read_catalogue(&catalogue(shown), &PACK, &Assumed::default()).unwrap(),
        Form::Json => read_json(&criteria_json(shown)).unwrap(),
        Form::Workbook => {
            let sheets = super::tables::rows(&criteria_sheets(shown));
            read_sheets(&sheets, &PACK, Some(&content)).unwrap()
        }
    };
    edit(&mut given);
    given
}

fn row<'g>(given: &'g mut Given, id: &str) -> &'g mut Row {
    let mut rows = given.rows.iter_mut();
    rows.find(|row| row.criterion.id == id).unwrap()
}

fn planned(given: &Given, draft: &Draft, absent: &Absent) -> Plan {
    let catalogue = PACK.catalogue();
    redraft(given, draft, absent, &asked(OTHER, &catalogue)).unwrap()
}

#[test]
fn a_file_that_nobody_touched_changes_nothing() {
    let draft = draft();
    for form in [Form::Oscal, Form::Json, Form::Workbook] {
        let given = file(&draft, form, |_| {});
        for absent in [Absent::Stay, Absent::Go(WHY.to_owned())] {
            let plan = planned(&given, &draft, &absent);
            assert_eq!((plan.steps.len(), plan.faults.len()), (0, 0), "{form:?}");
            assert_eq!(plan.unchanged, given.rows.len());
        }
        assert_eq!(taken_back(&given, &draft, "f", String::new()).kept, None);
    }
}

#[test]
fn what_was_worked_on_is_written_and_everything_else_keeps_its_identity() {
    for form in [Form::Oscal, Form::Json, Form::Workbook] {
        let mut draft = draft();
        let before = draft.clone();
        let given = file(&draft, form, |given| {
            // Other words for a criterion of the split: it is one of the split still.
            "Show who signed it, and when".clone_into(&mut row(given, "1.90").criterion.text.en);
            // Back to what it was.
            let own = basis().criterion("1.2").unwrap().clone();
            row(given, "1.2").criterion = own;
            // Other words for one that the draft left alone.
            "Another wording.".clone_into(&mut row(given, "2.1").criterion.text.en);
            // Another rule for the answers, in the same words.
            let link = (Relation::Split, vec!["1.1".to_owned()], Rule::Ask);
            row(given, "1.1").link = Some(link);
            // A new one, and one that is gone.
            let mut new = row(given, "1.90").clone();
            "1.91".clone_into(&mut new.criterion.id);
            new.link = None;
            given.rows.push(new);
            given.rows.retain(|row| row.criterion.id != "3.1");
        });
        let plan = planned(&given, &draft, &Absent::Go(WHY.to_owned()));
        assert_eq!(plan.faults, [], "{form:?}");
        let mut touched: Vec<&str> = plan.steps.iter().map(|(id, _)| id.as_str()).collect();
        touched.sort_unstable();
        assert_eq!(
            touched,
            ["1.1", "1.2", "1.90", "1.91", "2.1", "3.1"],
            "{form:?}"
        );
        let imported = taken_back(&given, &draft, "draft", "0".repeat(64));
        let revs = draft.revs.clone();
        let changes = plan.commands_on(&revs, &Absent::Go(WHY.to_owned()), &[]);
        follow(&mut draft, OTHER, vec![Command::TakeFile { imported }]).unwrap();
        follow(&mut draft, OTHER, changes).unwrap();
        let link = |draft: &Draft, id: &str| {
            let links = draft.links(basis());
            let mut links = links.into_iter();
            links.find(|link| link.to.as_deref() == Some(id)).unwrap()
        };
        assert_eq!(link(&draft, "1.90"), link(&before, "1.90"));
        assert_eq!(link(&draft, "1.1").rule, Rule::Ask);
        assert!(!draft.changes.contains_key("1.2"), "as it was before");
        assert_eq!(link(&draft, "2.1").relation, Relation::Reworded);
        assert_eq!(link(&draft, "2.1").rule, Rule::Confirm);
        assert_eq!(link(&draft, "1.91").relation, Relation::New);
        assert!(matches!(draft.changes["3.1"], Change::Retired { .. }));
        assert!(
            matches!(draft.changes["1.4"], Change::Retired { .. }),
            "what was left out before stays out"
        );
        // Maker and checker: whoever took the file in has had a hand in it.
        assert!(draft.makers.contains(&OTHER) && draft.makers.contains(&MAKER));
    }
}

#[test]
fn what_another_tool_wrote_into_the_file_is_kept_and_a_colleagues_work_stands() {
    let mut draft = draft();
    let (content, links) = (draft.content(basis()), draft.links(basis()));
    let shown = Shown {
        edition: &content,
        follows: Some((&basis().id, &links)),
        ..shown()
    };
    let mut document = catalogue(shown);
    let control = &mut document["catalog"]["groups"][1]["controls"][0];
    control["links"] = json!([{ "href": "https://tool.example/x", "rel": "reference" }]);
    let id = control["id"].as_str().unwrap()[4..].to_owned();
    control["parts"][0]["prose"] = json!("Worded by a tool.");
    valid("catalog", &document);
    let given = read_catalogue(&document, &PACK, &Assumed::default()).unwrap();
    let plan = planned(&given, &draft, &Absent::Stay);
    assert_eq!((plan.steps.len(), plan.faults.len()), (1, 0));
    let imported = taken_back(&given, &draft, "draft.json", "0".repeat(64));
    assert!(imported.kept.is_some());
    let revs = draft.revs.clone();
    let changes = plan.commands_on(&revs, &Absent::Stay, &[]);
    // Somebody writes the same criterion between the look and the word.
    let meanwhile = called(&id, &id, "A colleague was faster.");
    let write = written(meanwhile, Relation::Reworded, &[&id], Rule::Confirm);
    let mut late = draft.clone();
    follow(&mut late, MAKER, vec![write]).unwrap();
    let refused = follow(&mut late, OTHER, changes.clone()).unwrap_err();
    assert_eq!(refused.key, "refusal-edition-stale");
    let take = Command::TakeFile { imported };
    follow(&mut draft, OTHER, vec![take]).unwrap();
    follow(&mut draft, OTHER, changes).unwrap();
    let again = file(&draft, Form::Oscal, |_| {});
    assert_eq!(again.kept, given.kept);
    assert_eq!(planned(&again, &draft, &Absent::Stay).steps, []);
    // A workbook has no place for it: what the other file said stays.
    let book = file(&draft, Form::Workbook, |_| {});
    let imported = taken_back(&book, &draft, "draft.xlsx", String::new());
    assert_eq!(imported.kept.map(|kept| *kept), given.kept);
}

#[test]
fn a_file_of_another_edition_is_refused_and_a_bad_row_is_named() {
    let draft = draft();
    let catalogue = PACK.catalogue();
    let facts = asked(OTHER, &catalogue);
    let mut other = file(&draft, Form::Json, |_| {});
    "msc-2020".clone_into(&mut other.id);
    let refused = redraft(&other, &draft, &Absent::Stay, &facts).unwrap_err();
    assert_eq!(refused.key, "refusal-exchange-other-draft");
    let mut older = file(&draft, Form::Json, |_| {});
    older.follows = Some("msc-1999".to_owned());
    assert!(redraft(&older, &draft, &Absent::Stay, &facts).is_err());
    let bad = file(&draft, Form::Json, |given| {
        row(given, "1.90").criterion.applies.clear();
        let twice = row(given, "2.1").clone();
        given.rows.push(twice);
        row(given, "1.1").link = Some((Relation::New, Vec::new(), Rule::Keep));
    });
    let plan = planned(&bad, &draft, &Absent::Stay);
    let mut faults: Vec<_> = plan
        .faults
        .iter()
        .map(|(_, id, fault)| (id.as_str(), fault.key.as_str()))
        .collect();
    faults.sort_unstable();
    assert_eq!(
        faults,
        [
            ("1.1", "refusal-edition-rule"),
            ("1.90", "refusal-edition-applies"),
            ("2.1", "refusal-exchange-twice"),
        ]
    );
    // An edition that is published takes nothing any more.
    let published = Draft {
        stage: crate::editions::Stage::Published,
        ..draft
    };
    let given = file(&published, Form::Json, |given| {
        "Another wording.".clone_into(&mut row(given, "2.1").criterion.text.en);
    });
    let plan = planned(&given, &published, &Absent::Stay);
    assert_eq!(plan.faults[0].2.key, "refusal-edition-stage");
}

#[test]
fn a_file_that_calls_the_edition_otherwise_is_refused() {
    let draft = draft();
    let catalogue = PACK.catalogue();
    let facts = asked(MAKER, &catalogue);
    for lang in ["en", "es", "fr"] {
        let mut given = file(&draft, Form::Json, |_| {});
        let name = match lang {
            "en" => &mut given.name.en,
            "es" => &mut given.name.es,
            _ => &mut given.name.fr,
        };
        "Another edition".clone_into(name);
        let refused = redraft(&given, &draft, &Absent::Stay, &facts).unwrap_err();
        assert_eq!(refused.key, "refusal-exchange-other-name", "{lang}");
        // A language in which the file says no name is no other name.
        let name = match lang {
            "en" => &mut given.name.en,
            "es" => &mut given.name.es,
            _ => &mut given.name.fr,
        };
        name.clear();
        assert!(
            redraft(&given, &draft, &Absent::Stay, &facts).is_ok(),
            "{lang}"
        );
    }
}

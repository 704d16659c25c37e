//! What may be asked at which stage, and that a published edition takes no step any more.

use super::*;

#[test]
fn a_published_edition_takes_no_step_any_more() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    way.ask(MAKER, propose(), &catalogue).unwrap();
    way.ask(CHECKER, Command::Publish, &catalogue).unwrap();
    let before = way.state.clone();
    let reasons = "There is a mistake in it, after all.".to_owned();
    let changed = criterion("1.1", "Something else", Strength::Should);
    assert_eq!(
        key(way.write(
            changed,
            (Relation::Reworded, &["1.1"], Rule::Keep),
            &catalogue
        )),
        "refusal-edition-stage"
    );
    for command in [
        propose(),
        Command::Retire {
            criterion: "1.1".into(),
            reasons: reasons.clone(),
        },
        Command::Restore {
            criterion: "1.1".into(),
        },
        Command::SendBack {
            reasons: reasons.clone(),
        },
        Command::Abandon { reasons },
        Command::Publish,
    ] {
        assert_eq!(
            key(way.ask(CHECKER, command, &catalogue)),
            "refusal-edition-stage"
        );
    }
    assert_eq!(way.state, before);
}

#[test]
fn each_command_has_its_stages() {
    let catalogue = PACK.catalogue();
    let reasons = || "For reasons that are long enough.".to_owned();
    let at = |stage: Stage| {
        let mut way = match stage {
            Stage::Unopened => return Way::default(),
            _ => ready(&catalogue),
        };
        let steps: &[Command] = &match stage {
            Stage::Consultation => vec![Command::Consult {
                until: date(2026, 4, 1),
            }],
            Stage::Proposed | Stage::Published => vec![propose()],
            Stage::Abandoned => vec![Command::Abandon { reasons: reasons() }],
            _ => Vec::new(),
        };
        for step in steps {
            way.ask(MAKER, step.clone(), &catalogue).unwrap();
        }
        if stage == Stage::Published {
            way.ask(CHECKER, Command::Publish, &catalogue).unwrap();
        }
        assert_eq!(way.state.stage(), stage);
        way
    };
    let example = |name: &str| match name {
        "begin" => Command::Begin {
            id: "msc-2027".into(),
            name: text("Next"),
            imported: None,
        },
        "take_file" => Command::TakeFile {
            imported: crate::editions::Imported {
                file: "draft.xlsx".into(),
                sha256: "0".repeat(64),
                kept: None,
                kept_of: None,
            },
        },
        "write" => Command::Write {
            criterion: Box::new(criterion("3.91", "Another", Strength::Should)),
            relation: Relation::New,
            from: Vec::new(),
            rule: Rule::Ask,
            compared: Vec::new(),
            rev: 0,
        },
        "retire" => Command::Retire {
            criterion: "1.2".into(),
            reasons: reasons(),
        },
        "restore" => Command::Restore {
            criterion: "1.4".into(),
        },
        "consult" => Command::Consult {
            until: date(2026, 4, 1),
        },
        "close_consultation" => Command::CloseConsultation,
        "propose" => propose(),
        "send_back" => Command::SendBack { reasons: reasons() },
        "publish" => Command::Publish,
        _ => Command::Abandon { reasons: reasons() },
    };
    for (name, stages) in LIFE_CYCLE {
        assert_eq!(example(name).name(), *name);
        for stage in Stage::ALL {
            let possible = at(*stage).ask(CHECKER, example(name), &catalogue).is_ok();
            assert_eq!(possible, stages.contains(stage), "{name} at {stage:?}");
        }
    }
}

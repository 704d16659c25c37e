//! Which command is possible at which stage: the table that `docs/reference/life-cycle.md` prints.

use super::*;
use crate::annual::{Confirming, LaneFacts};
use crate::exchange::Rest;

fn at(stage: Stage) -> Case {
    let mut case = match stage {
        Stage::Unopened => return Case::default(),
        Stage::Draft => return Case::complete(),
        Stage::Submitted | Stage::Returned | Stage::Accepted => Case::submitted(),
    };
    if stage == Stage::Returned {
        case.decide_all(Verdict::Return);
        case.run(Command::Return { round: 1 }, &specialist())
            .unwrap();
    } else if stage == Stage::Accepted {
        case.decide_all(Verdict::Accept);
        case.run(Command::Accept { round: 1 }, &specialist())
            .unwrap();
    }
    case
}

fn about_a_site(name: &str) -> Command {
    let site = Uuid::from_u128(501);
    if name == "drop_site" {
        return Command::DropSite {
            criterion: "1.1".into(),
            site,
            rev: 0,
        };
    }
    Command::AnswerSite(SiteInput {
        criterion: "1.1".into(),
        site,
        name: Some("Quay".into()),
        rev: 0,
        state: Some(AnswerState::NotApplicable),
        narrative: TEXT.into(),
        plan: String::new(),
    })
}

/// The most favourable form of each command: refused only if the stage forbids it.
#[expect(clippy::too_many_lines, reason = "one table of every command")]
fn possible(stage: Stage, name: &str) -> bool {
    let mut case = at(stage);
    let round = case.state.round;
    let (command, facts) = match name {
        "open" => (open(), officer()),
        "carry_over" => (
            Command::CarryOver {
                edition: "msc-2026".into(),
                edition_hash: "hash".into(),
                criteria: criteria(),
                links: Vec::new(),
                earlier: None,
            },
            employee(),
        ),
        "save" => {
            let answers = vec![input(
                "1.1",
                case.state.rev("1.1"),
                "Something quite different.",
            )];
            (Command::Save { answers }, employee())
        }
        "confirm" => {
            case.state.cycle = Cycle::Annual { year: 2026 };
            let rows = vec![Confirming {
                criterion: "1.1".into(),
                rev: case.state.rev("1.1"),
            }];
            let same = annual::unchanged_links(&case.state);
            let lane_facts = Box::new(LaneFacts {
                links: same,
                ..LaneFacts::default()
            });
            let last_accepted = Some(Box::new(case.state.clone()));
            let command = Command::Confirm {
                rows,
                last_accepted,
                lane_facts,
            };
            (command, employee())
        }
        "attach" => (
            Command::Attach {
                criterion: "1.1".into(),
                evidence: evidence_id(1),
                owner: Some(MEMBER),
            },
            employee(),
        ),
        "keep" => (
            Command::Keep {
                rest: Box::new(Rest::Whole(serde_json::json!("More than was asked"))),
            },
            employee(),
        ),
        "detach" => (
            Command::Detach {
                criterion: "1.1".into(),
                evidence: evidence_id(1),
            },
            employee(),
        ),
        "answer_site" | "drop_site" => (about_a_site(name), employee()),
        "submit" => {
            if stage == Stage::Returned {
                let answers = criteria()
                    .iter()
                    .map(|p| input(&p.id, case.state.rev(&p.id), "Something quite different."))
                    .collect();
                case.run(Command::Save { answers }, &employee()).unwrap();
            }
            (
                Command::Submit {
                    round,
                    signer: signer(),
                    documents: vec![],
                },
                officer(),
            )
        }
        "draw_sample" | "accept_together" => {
            if stage == Stage::Submitted {
                case = sampling::yearly(&[]);
            }
            let draw = sampling::draw_sample(1);
            if name == "draw_sample" {
                (draw, specialist())
            } else {
                if stage == Stage::Submitted {
                    case.run(draw, &specialist()).unwrap();
                    for id in case.state.sample().unwrap().drawn.clone() {
                        case.decide(&id, Verdict::Accept).unwrap();
                    }
                }
                (sampling::together(), specialist())
            }
        }
        "decide" => (
            Command::decide(round, "1.1", Verdict::Verify, ""),
            specialist(),
        ),
        "return" | "accept" => {
            let (command, verdict) = if name == "return" {
                (Command::Return { round }, Verdict::Return)
            } else {
                (Command::Accept { round }, Verdict::Accept)
            };
            if stage == Stage::Submitted {
                case.decide_all(verdict);
            }
            (command, specialist())
        }
        other => panic!("no example of `{other}`"),
    };
    assert_eq!(command.name(), name);
    case.run(command, &facts).is_ok()
}

#[test]
fn each_command_has_its_stages() {
    let names: Vec<_> = LIFE_CYCLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Command::NAMES, "the table lists every command");
    for (name, stages) in LIFE_CYCLE {
        for stage in Stage::ALL {
            assert_eq!(
                possible(*stage, name),
                stages.contains(stage),
                "{name} at {stage:?}"
            );
        }
    }
}

//! An edition from its first word to a company's signed profile under it, and everything that would lose something on
//! the way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]
mod compared;
mod crosswalks;
mod rolled_out;
mod written;

use super::commands::{begin, step};
use crate::caseload::world::World;
use crate::command::read;
use crate::failure::Failure;
use crate::profile::commands as profile;
use crate::profile::signing::declared;
use crate::testing::{Client, TestApp, does, on_each_engine};
use crate::web::Say;
use axum::http::StatusCode;
use greenlane_db::args;
use greenlane_domain::editions::{Command, Relation, Rule};
use greenlane_domain::ids::{AccountId, ProfileId};
use greenlane_domain::membership::{DecisionKind, Member};
use greenlane_domain::pack::{Applies, Criterion, Provenance, Strength, Text};
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile, Verdict};
use jiff::civil::date;
use scraper::{Html, Selector};
use uuid::Uuid;

const WHY: &str = "The yearly review of the criteria asks for it.";

fn text(english: &str) -> Text {
    Text {
        en: english.to_owned(),
        es: format!("{english} (es)"),
        fr: format!("{english} (fr)"),
    }
}

/// The people who write and publish.
struct Makers {
    maker: AccountId,
    checker: AccountId,
}

impl Makers {
    async fn of(t: &TestApp) -> Self {
        Self {
            maker: t
                .person("mara@programme.example", Some("policy_officer"))
                .await,
            checker: t
                .person("cho@programme.example", Some("policy_officer"))
                .await,
        }
    }

    async fn write(
        &self,
        t: &TestApp,
        id: Uuid,
        criterion: Criterion,
        (relation, from, rule): (Relation, &[&str], Rule),
    ) {
        let command = Command::Write {
            criterion: Box::new(criterion),
            relation,
            from: from.iter().map(|id| (*id).to_owned()).collect(),
            rule,
            compared: vec!["es".to_owned(), "fr".to_owned()],
            rev: 0,
        };
        does!(t, self.maker, unit => step(&mut unit, id, command));
    }

    /// A draft that rewords 1.1, makes 1.2 a must, merges 1.3 into it, adds 3.90 and leaves out 1.4.
    async fn draft(&self, t: &TestApp) -> Uuid {
        let id = does!(t, self.maker, unit => begin(&mut unit, "msc-2024", text("Criteria 2024")));
        let old = t.app.catalogue().edition("msc-2020").unwrap().clone();
        let mut reworded = old.criterion("1.1").unwrap().clone();
        reworded.text = text("Show commitment in writing, signed by the head of the company.");
        self.write(
            t,
            id,
            reworded,
            (Relation::Reworded, &["1.1"], Rule::Confirm),
        )
        .await;
        let mut merged = old.criterion("1.2").unwrap().clone();
        merged.text = text("Run the programme through a team, and review it in writing.");
        for applies in &mut merged.applies {
            applies.strength = Strength::Must;
        }
        self.write(
            t,
            id,
            merged,
            (Relation::Merged, &["1.2", "1.3"], Rule::Confirm),
        )
        .await;
        let new = Criterion {
            id: "3.90".to_owned(),
            category: 3,
            text: text("Map the whole supply chain by risk."),
            meaning: text("A reviewer looks for the map."),
            evidence: vec![text("The map.")],
            applies: vec![Applies {
                entity: "importer".to_owned(),
                strength: Strength::Must,
                provenance: Provenance::OfficialExcerpt,
                strand: None,
            }],
            sources: Vec::new(),
            note: None,
        };
        self.write(t, id, new, (Relation::New, &[], Rule::Ask))
            .await;
        for criterion in ["1.3", "1.4"] {
            let retire = Command::Retire {
                criterion: criterion.to_owned(),
                reasons: WHY.to_owned(),
            };
            does!(t, self.maker, unit => step(&mut unit, id, retire));
        }
        id
    }

    async fn propose(&self, t: &TestApp, id: Uuid) {
        let propose = Command::Propose {
            effective_from: date(2024, 6, 1),
            basis_until: date(2024, 9, 30),
            reasons: WHY.to_owned(),
        };
        does!(t, self.maker, unit => step(&mut unit, id, propose));
    }

    /// Published, in force from 1 June, the old one taken until 30 September.
    async fn published(t: &TestApp) -> Self {
        let makers = Self::of(t).await;
        let id = makers.draft(t).await;
        makers.propose(t, id).await;
        does!(t, makers.checker, unit => step(&mut unit, id, Command::Publish));
        makers
    }
}

/// Answers everything that is not complete, in few words or with a plan.
async fn answer_all(t: &TestApp, world: &World, id: ProfileId) {
    let state = read::<Profile>(&t.app, &t.who(world.officer).await, id)
        .await
        .unwrap()
        .state;
    let open = state
        .criteria
        .iter()
        .filter(|pinned| !state.complete(&pinned.id));
    let answers = open.map(|pinned| {
        let kept = state.answer(&pinned.id);
        let partly = pinned.id == "1.2";
        AnswerInput {
            criterion: pinned.id.clone(),
            rev: state.rev(&pinned.id),
            state: Some(if partly {
                AnswerState::Partly
            } else {
                AnswerState::InPlace
            }),
            narrative: kept.filter(|kept| !kept.narrative.is_empty()).map_or_else(
                || {
                    format!(
                        "How {} is done here, each day, by the shift lead.",
                        pinned.id
                    )
                },
                |kept| kept.narrative.clone(),
            ),
            plan: if partly {
                "The rest follows in the summer.".to_owned()
            } else {
                String::new()
            },
            ready: true,
        }
    });
    let answers = answers.collect();
    does!(t, world.officer, unit => profile::save(&mut unit, id, answers));
}

async fn try_to_sign(t: &TestApp, world: &World, id: ProfileId) -> Result<(), Failure> {
    let who = t.who(world.officer).await;
    let mut unit = t.app.begin(&who).await?;
    let company = read::<Member>(&t.app, &who, world.company).await?.state;
    let say = Say::new(&t.app, "en");
    let signer = declared(&say, company.legal_name(), "Ana Ortiz", "Vice President", 2);
    crate::profile::signing::submit(&mut unit, id, 1, signer).await?;
    unit.commit().await
}

async fn accepted(t: &TestApp, world: &World, id: ProfileId) {
    let state = read::<Profile>(&t.app, &t.who(world.officer).await, id)
        .await
        .unwrap()
        .state;
    let decisions: Vec<_> = state
        .criteria
        .iter()
        .map(|pinned| profile::Deciding {
            round: 1,
            criterion: &pinned.id,
            verdict: Some(Verdict::Accept),
            comment: "",
            note: "",
            reason: "",
        })
        .collect();
    does!(t, world.specialist, unit => profile::decide_all(&mut unit, id, &decisions));
    does!(t, world.specialist, unit => profile::accept(&mut unit, id, 1));
}

/// A certified company with a profile that was really answered, signed and accepted.
async fn member(t: &TestApp) -> (World, ProfileId) {
    let world = World::new(t).await;
    world.assigned(t).await;
    let company = world.company;
    let id = does!(t, world.officer, unit => profile::open(&mut unit, company, Cycle::Initial));
    answer_all(t, &world, id).await;
    try_to_sign(t, &world, id).await.unwrap();
    accepted(t, &world, id).await;
    world.vetted(t).await;
    world
        .recommended(t, DecisionKind::Certify, "meets_all_criteria")
        .await;
    world
        .decided(t, DecisionKind::Certify, "meets_all_criteria")
        .await;
    (world, id)
}

async fn page(t: &TestApp, client: &mut Client, path: &str) -> String {
    let answer = t.get(client, path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

/// The texts of all elements that a selector finds.
fn texts(page: &str, selector: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector)
        .map(|found| {
            found
                .text()
                .collect::<String>()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

fn refused<T: std::fmt::Debug>(result: Result<T, Failure>) -> String {
    match result {
        Err(Failure::Refused(refusal)) => refusal.key,
        other => panic!("should have been refused: {other:?}"),
    }
}

#[test]
fn composed_messages_are_there_in_every_language() {
    use crate::i18n::{LANGUAGES, Locales};
    use greenlane_domain::editions::{Stage, TranslationState};
    use greenlane_domain::profile::Lane;
    let mut keys = Vec::new();
    keys.extend(
        Stage::ALL
            .iter()
            .skip(1)
            .map(|stage| format!("edition-stage-{}", stage.code())),
    );
    for (code, relation) in Relation::ALL {
        keys.push(format!("edition-relation-{code}"));
        keys.push(format!("edition-group-{code}"));
        keys.push(format!("carried-relation-{code}"));
        if *relation != Relation::Retired {
            keys.push(format!("edition-relation-{code}-hint"));
        }
    }
    for (code, rule) in Rule::ALL {
        keys.push(format!("edition-rule-{}", code.replace('_', "-")));
        if *rule != Rule::SetAside {
            keys.push(format!("edition-rule-{code}-hint"));
        }
    }
    for lane in Lane::ALL {
        keys.push(format!("carried-lane-{}", lane.code()));
        keys.push(format!("carried-lane-{}-hint", lane.code()));
    }
    for (code, state) in TranslationState::ALL {
        if *state != TranslationState::Current {
            keys.push(format!("edition-translation-{code}"));
        }
    }
    keys.extend(["en", "es", "fr"].map(|lang| format!("edition-lang-{lang}")));
    keys.extend(["open", "extended", "late", "done"].map(|code| format!("rollout-{code}")));
    let acts = [
        "restore",
        "retire",
        "propose",
        "abandon",
        "publish",
        "send-back",
    ];
    keys.extend(acts.map(|act| format!("edition-done-{act}")));
    let locales = Locales::embedded();
    for key in keys {
        for (lang, _) in LANGUAGES {
            assert!(locales.has(lang, &key), "{lang} lacks {key}");
        }
    }
}

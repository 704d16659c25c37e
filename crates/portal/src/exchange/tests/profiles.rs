//! A security profile as a file: out, changed and in again; whose it is; and on one page to print.

mod places;
mod sites;

use super::trestle::checked;
use super::*;
use crate::command::System;
use crate::profile::commands;
use crate::profile::tests::{Firm, TEXT, state, went_to};
use crate::testing::on_each_engine;
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{AnswerInput, AnswerState, Verdict};

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF";

pub(super) async fn document(t: &TestApp, client: &mut Client, firm: &Firm) -> Value {
    got(t, client, &firm.path("/oscal.json")).await.json()
}

/// Answers every criterion, one of them with a plan and one with a document of the library.
pub(super) async fn answered(t: &TestApp, firm: &Firm, profile: ProfileId) {
    firm.answer_all(t, profile).await;
    let mut employee = t.sign_in(firm.employee).await;
    let added = crate::profile::tests::upload(
        t,
        &mut employee,
        &firm.path("/library"),
        &[
            ("description", "What we do"),
            ("url", "https://www.example.com/policy"),
            ("seen_on", "2024-03-01"),
        ],
        ("policy.pdf", PDF),
    )
    .await;
    went_to(&added);
    let id = crate::profile::library(&t.app, &System, firm.id)
        .await
        .unwrap()[0]
        .id();
    let who = t.who(firm.employee).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    commands::attach(&mut unit, profile, "1.1", id)
        .await
        .unwrap();
    unit.commit().await.unwrap();
    write(
        t,
        firm,
        profile,
        "1.2",
        (AnswerState::Partly, "At two sites.\nNot at the third."),
    )
    .await;
}

async fn write(
    t: &TestApp,
    firm: &Firm,
    profile: ProfileId,
    criterion: &str,
    (answer, narrative): (AnswerState, &str),
) {
    let input = AnswerInput {
        criterion: criterion.to_owned(),
        rev: state(t, profile).await.rev(criterion),
        state: Some(answer),
        narrative: narrative.to_owned(),
        plan: if answer.leaves_work() {
            "By June, the head of logistics.".to_owned()
        } else {
            String::new()
        },
        ready: true,
    };
    let who = t.who(firm.employee).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    commands::save(&mut unit, profile, vec![input])
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

#[tokio::test]
async fn a_profile_goes_out_is_changed_comes_in_and_goes_out_the_same() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let out = document(&t, &mut employee, &firm).await;
        valid("ssp", &out);
        let resource = &out["system-security-plan"]["back-matter"]["resources"][0];
        assert_eq!(
            resource["rlinks"][1]["href"],
            "https://www.example.com/policy"
        );
        let seen = resource["props"].as_array().unwrap().iter();
        let mut seen = seen.filter(|prop| prop["name"] == "seen-on");
        assert_eq!(seen.next().unwrap()["value"], "2024-03-01");
        write(
            &t,
            &firm,
            profile,
            "1.2",
            (AnswerState::InPlace, "Nothing is missing any more."),
        )
        .await;
        write(
            &t,
            &firm,
            profile,
            "2.1",
            (AnswerState::NotApplicable, "We do not do this at all."),
        )
        .await;
        assert_ne!(document(&t, &mut employee, &firm).await, out);
        let path = firm.path("/exchange");
        let bytes = serde_json::to_vec(&out).unwrap();
        let preview = upload(&t, &mut employee, &path, ("profile.json", &bytes)).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let preview = preview.text();
        assert!(
            preview.contains("data-criterion=\"1.2\"")
                && preview.contains("data-criterion=\"2.1\"")
        );
        assert!(!preview.contains("data-criterion=\"1.1\""));
        let act = [("act", "take")];
        went_to(&send(&t, &mut employee, (&preview, &path), &act).await);
        assert_eq!(document(&t, &mut employee, &firm).await, out);

        // Somebody else saves between the look and the word: nothing is written over.
        write(&t, &firm, profile, "1.2", (AnswerState::InPlace, "First.")).await;
        let preview = upload(&t, &mut employee, &path, ("profile.json", &bytes))
            .await
            .text();
        write(&t, &firm, profile, "1.2", (AnswerState::InPlace, "Second.")).await;
        let late = send(&t, &mut employee, (&preview, &path), &act).await;
        assert_eq!(
            late.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            late.text()
        );
        let kept = state(&t, profile).await;
        assert_eq!(kept.answer("1.2").unwrap().narrative, "Second.");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_does_not_fit_is_refused_with_its_reason() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let out = document(&t, &mut employee, &firm).await;
        let path = firm.path("/exchange");
        let mut other = out.to_string();
        other = other.replace("\"msc-2020\"", "\"msc-1999\"");
        for (content, says) in [
            (other.as_str(), "The file answers the edition msc-1999"),
            ("{\"catalog\":{}}", "no security profile"),
            ("{", "cannot be read"),
        ] {
            let answer = upload(&t, &mut employee, &path, ("x.json", content.as_bytes())).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
            assert!(answer.text().contains(says), "{says}: {}", answer.text());
        }
        let bad = out.to_string().replace("\"msc-1.2\"", "\"ac-1\"");
        let preview = upload(&t, &mut employee, &path, ("x.json", bad.as_bytes()))
            .await
            .text();
        assert!(preview.contains("ac-1") && !preview.contains("value=\"take\""));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_the_companys_own_and_a_stranger_sees_nothing() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let other = Firm::named(&t, "Borealis Freight Lines LLC", "98-7654321XX", "borealis").await;
        let mut specialist = t.sign_in(firm.specialist).await;
        let mut stranger = t.sign_in(other.officer).await;
        for file in ["/oscal.json", "/print", "/exchange"] {
            let path = firm.path(file);
            for client in [&mut specialist, &mut stranger] {
                assert_eq!(
                    t.get(client, &path).await.status,
                    StatusCode::NOT_FOUND,
                    "{path}"
                );
            }
        }
        went_to(&firm.sign(&t, 1).await);
        let signed = document(&t, &mut specialist, &firm).await;
        valid("ssp", &signed);
        assert_eq!(
            t.get(&mut stranger, &firm.path("/oscal.json")).await.status,
            StatusCode::NOT_FOUND
        );
        let file = [("content", "x"), ("act", "take")];
        let sly = t
            .post(&mut specialist, &firm.path("/exchange"), &file)
            .await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
        let href = "https://greenlane.example/criteria/download/msc-2020/profile-importer.json";
        let known = [
            (
                href.to_owned(),
                "trestle://profiles/importer/profile.json".to_owned(),
            ),
            (
                "catalog.json".to_owned(),
                "trestle://catalogs/msc-2020/catalog.json".to_owned(),
            ),
        ];
        let mut anybody = Client::default();
        let at = "/criteria/download/msc-2020";
        let profile = got(&t, &mut anybody, &format!("{at}/profile-importer.json"))
            .await
            .json();
        let catalogue = got(&t, &mut anybody, &format!("{at}/catalog.json"))
            .await
            .json();
        checked(
            vec![
                ("catalogs", "msc-2020".to_owned(), "catalog.json", catalogue),
                ("profiles", "importer".to_owned(), "profile.json", profile),
                (
                    "system-security-plans",
                    "acme".to_owned(),
                    "system-security-plan.json",
                    signed,
                ),
            ],
            &known,
        );
    })
    .await;
}

#[tokio::test]
async fn what_the_specialist_thinks_reaches_the_company_only_when_it_is_sent() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        went_to(&firm.sign(&t, 1).await);
        let who = t.who(firm.specialist).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let pinned = state(&t, profile).await.criteria;
        let decisions = pinned.iter().map(|pinned| {
            let returned = pinned.id == "1.2";
            commands::Deciding {
                round: 1,
                criterion: &pinned.id,
                verdict: Some(if returned {
                    Verdict::Return
                } else {
                    Verdict::Accept
                }),
                comment: if returned {
                    "Which sites are they?"
                } else {
                    "Well said."
                },
                note: "Between ourselves.",
                reason: "",
            }
        });
        let decisions: Vec<_> = decisions.collect();
        commands::decide_all(&mut unit, profile, &decisions)
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let mut specialist = t.sign_in(firm.specialist).await;
        let mut employee = t.sign_in(firm.employee).await;
        let seen = document(&t, &mut specialist, &firm).await.to_string();
        assert!(seen.contains("Which sites are they?") && !seen.contains("Between ourselves"));
        let own = document(&t, &mut employee, &firm).await.to_string();
        assert!(!own.contains("Which sites") && !own.contains("review-decision"));
        let mut unit = t.app.begin(&who).await.unwrap();
        commands::send_back(&mut unit, profile, 1).await.unwrap();
        unit.commit().await.unwrap();
        let own = document(&t, &mut employee, &firm).await;
        valid("ssp", &own);
        let own = own.to_string();
        assert!(own.contains("Which sites are they?") && !own.contains("Well said."));
        assert!(own.contains("request-changes"));
    })
    .await;
}

#[tokio::test]
async fn the_whole_profile_stands_on_one_page_to_print() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let tasks = got(&t, &mut employee, &firm.path("")).await.text();
        assert!(tasks.contains(&firm.path("/exchange")));
        let draft = got(&t, &mut employee, &firm.path("/print")).await.text();
        assert!(draft.contains("Not signed"));
        went_to(&firm.sign(&t, 1).await);
        let page = got(&t, &mut employee, &firm.path("/print")).await.text();
        let state = state(&t, profile).await;
        for pinned in &state.criteria {
            assert!(
                page.contains(&format!("data-criterion=\"{}\"", pinned.id)),
                "{}",
                pinned.id
            );
        }
        let filed = state.latest().unwrap();
        for words in [
            TEXT,
            "policy.pdf",
            &filed.documents[0].sha256,
            "Ana Ortiz",
            &filed.snapshot_hash,
        ] {
            assert!(page.contains(words), "{words}");
        }
    })
    .await;
}

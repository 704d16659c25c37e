//! One validation from the year's plan to the higher tier, through the pages alone: two sites, one of them without a
//! connection, a deficiency, the report that the company comments on, and the action that closes it.

use super::world::{SITE, World, first_must, ok, rows_are_the_fold, state, upload, went_to};
use crate::command::{System, read};
use crate::integrity;
use crate::planning;
use crate::testing::{Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::{AccountId, FindingId, ValidationId};
use greenlane_domain::membership::{Member, Tier};
use greenlane_domain::planning::{PlanStage, YearPlan, plan_id};
use greenlane_domain::validation::{CheckResult, Outcome, Stage, Validation};
use jiff::civil::date;
use uuid::Uuid;

const SOUTH: Uuid = Uuid::from_u128(0x0b);
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const WHY: (&str, &str) = ("reasons", "The yard is rebuilt until the end of April.");

/// Everybody of the journey, signed in anew after each leap in time.
struct People {
    kim: Client,
    ana: Client,
    mina: Client,
}

impl People {
    async fn on(t: &TestApp, w: &World, day: &str) -> Self {
        t.at(&format!("{day}T15:00:00Z"));
        Self::signed_in(t, w).await
    }

    async fn signed_in(t: &TestApp, w: &World) -> Self {
        Self {
            kim: t.sign_in(w.specialist).await,
            ana: t.sign_in(w.officer).await,
            mina: t.sign_in(w.supervisor).await,
        }
    }
}

/// The director drafts the year and moves the visit; the supervisor accepts the plan.
async fn accepted(t: &TestApp, w: &World, dora: AccountId, people: &mut People) {
    let mut dora = t.sign_in(dora).await;
    went_to(&t.post(&mut dora, "/plan", &[("year", "2024")]).await);
    let kim = w.specialist.to_string();
    let moved = [
        ("account", kim.as_str()),
        ("month", "3"),
        ("how", "on_site"),
        WHY,
    ];
    let visit = format!("/plan/2024/members/{}", w.company);
    went_to(&t.post(&mut dora, &visit, &moved).await);
    let approve = [("approve", "1"), WHY];
    let own = t.post(&mut dora, "/plan/2024", &approve).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "not her own");
    let page = ok(&t.get(&mut people.mina, "/plan/2024").await);
    assert!(page.contains("Acme Imports Inc") && page.contains("Decided by a person"));
    went_to(&t.post(&mut people.mina, "/plan/2024", &approve).await);
    let plan = read::<YearPlan>(&t.app, &System, plan_id(2024)).await;
    let plan = plan.unwrap().state;
    assert_eq!(plan.in_force().unwrap().stage, PlanStage::InForce);
    let offered = planning::offered(&t.app, &System, w.company).await.unwrap();
    assert_eq!(offered.unwrap().account_id, w.specialist.0);
}

/// What the plan offers is planned at both sites, announced with a choice of days, and the company chooses.
async fn announced(t: &TestApp, w: &World, people: &mut People) -> ValidationId {
    let new = format!("/companies/{}/validations/new", w.company);
    let form = ok(&t.get(&mut people.kim, &format!("{new}?planned=1")).await);
    assert!(form.contains("value=\"2024-04-"), "{form}");
    let (north, south) = (SITE.to_string(), SOUTH.to_string());
    let fields = [
        ("kind", "initial"),
        ("method", "on_site"),
        ("sites", north.as_str()),
        ("sites", south.as_str()),
        ("rule", "required"),
        ("on", "2024-04-30"),
        ("basis", "Plan of validations 2024"),
    ];
    let path = went_to(&t.post(&mut people.kim, &new, &fields).await);
    let id: ValidationId = path.rsplit('/').next().unwrap().parse().unwrap();
    let notice = [
        ("language", "en"),
        ("documents", "Seal log"),
        ("on_1", "2024-05-14"),
        ("until_1", ""),
    ];
    went_to(
        &t.post(&mut people.kim, &format!("{path}/notice"), &notice)
            .await,
    );
    let choose = [("act", "choose"), ("slot", "1")];
    let answer = format!("{path}/slots/answer");
    went_to(&t.post(&mut people.ana, &answer, &choose).await);
    let kept = state(t, id).await;
    let (plan, sent) = (kept.plan.unwrap(), kept.notice.unwrap().sent_on);
    assert_eq!((plan.on, plan.sites.len()), (date(2024, 5, 14), 2));
    assert!((plan.on - sent).get_days() >= 30, "from {sent}");
    // The notice as a document, for the company that received it.
    let made = t
        .post(&mut people.ana, &format!("{path}/notice/pdf"), &[])
        .await;
    let file = format!("{}/pdf", went_to(&made));
    let letter = t.get(&mut people.ana, &file).await.text();
    for says in ["Acme Imports Inc", "Seal log", "South yard"] {
        assert!(letter.contains(says), "{says}: {letter}");
    }
    id
}

/// The north is recorded at the desk there. Only results: nothing is chosen before somebody chooses it.
async fn north(t: &TestApp, id: ValidationId, people: &mut People) {
    let path = format!("/validations/{id}");
    went_to(&t.post(&mut people.kim, &format!("{path}/begin"), &[]).await);
    let site = SITE.to_string();
    for scoped in state(t, id).await.scope().to_vec() {
        let category = scoped.category.to_string();
        let fields = [
            ("criterion", scoped.id.as_str()),
            ("category", category.as_str()),
            ("result", "met"),
            ("verified", "seen_on_site"),
            ("sites", site.as_str()),
        ];
        went_to(
            &t.post(&mut people.kim, &format!("{path}/worksheet"), &fields)
                .await,
        );
    }
    let sheet = state(t, id).await;
    assert_eq!(sheet.progress().missing.len(), sheet.scope().len());
}

/// The south has no network: a copy is taken, results wait on the device, and are sent in the evening, one of them twice.
async fn south(t: &TestApp, w: &World, id: ValidationId, must: &str, people: &mut People) {
    let take = format!("/validations/{id}/offline");
    let field = went_to(&t.post(&mut people.kim, &take, &[]).await);
    assert_eq!(field, format!("/field/#take={id}"));
    let path = format!("/field/validations/{id}");
    let copy = t.get(&mut people.kim, &path).await.json();
    assert_eq!(copy["sites"].as_array().unwrap().len(), 2);
    // Back where there is a network; every session ended on the way.
    t.at("2024-05-14T20:00:00Z");
    *people = People::signed_in(t, w).await;
    let site = SOUTH.to_string();
    for (place, criterion) in copy["criteria"].as_array().unwrap().iter().enumerate() {
        let name = criterion["id"].as_str().unwrap();
        let revision = criterion["revision"].to_string();
        let operation = Uuid::from_u128(0x0500 + place as u128).to_string();
        let unmet = name == must;
        let fields = [
            ("criterion", name),
            ("result", if unmet { "not_met" } else { "met" }),
            ("verified", "seen_on_site"),
            ("sites", site.as_str()),
            (
                "note",
                if unmet {
                    "No statement hangs there"
                } else {
                    ""
                },
            ),
            ("operation", operation.as_str()),
            ("rev", revision.as_str()),
        ];
        for _ in 0..=usize::from(unmet) {
            let taken = t.post(&mut people.kim, &path, &fields).await;
            assert_eq!(taken.status, StatusCode::OK, "{name}: {}", taken.text());
        }
    }
    went_to(
        &t.post(&mut people.kim, &format!("{path}/removed"), &[])
            .await,
    );
    let sheet = state(t, id).await;
    assert_eq!(sheet.progress().missing, Vec::<String>::new());
    assert_eq!(sheet.results_of(must).len(), 2, "one line each, none twice");
    let mut lines = sheet.results_of(must).iter();
    assert!(lines.any(|line| line.result == CheckResult::NotMet));
}

async fn raised(t: &TestApp, id: ValidationId, must: &str, people: &mut People) -> FindingId {
    let site = SOUTH.to_string();
    let fields = [
        ("criterion", must),
        ("class", "deficiency"),
        ("reasons", "no_procedure"),
        ("site", site.as_str()),
        ("seen", "No statement hangs anywhere in the south yard"),
        ("required", "A statement signed by the management"),
        ("owner", "Ana Ruiz"),
    ];
    let raise = format!("/validations/{id}/findings/new");
    went_to(&t.post(&mut people.kim, &raise, &fields).await);
    state(t, id).await.findings[0].finding
}

/// Proposed by the specialist and decided by the supervisor, who reads what it means for tier and benefits.
async fn ended(
    t: &TestApp,
    id: ValidationId,
    (outcome, ground, day): (&str, &str, &str),
    means: &[&str],
    people: &mut People,
) {
    let path = format!("/validations/{id}");
    let fields = [
        ("outcome", outcome),
        ("ground", ground),
        ("summary", "What the profile says is what happens there."),
        ("completed_on", day),
    ];
    let conclusion = format!("{path}/conclusion");
    went_to(&t.post(&mut people.kim, &conclusion, &fields).await);
    let decision = format!("{path}/decision");
    let page = ok(&t.get(&mut people.mina, &decision).await);
    for says in means {
        assert!(page.contains(says), "{says}: {page}");
    }
    let conclude = [("conclude", "1")];
    went_to(&t.post(&mut people.mina, &decision, &conclude).await);
}

/// Shown to the company, commented on, answered, approved by the other person, and handed out as a document.
async fn reported(t: &TestApp, w: &World, id: ValidationId, people: &mut People) {
    let path = format!("/validations/{id}");
    let work = format!("{path}/report/work");
    let share = [("step", "share"), ("until", "2024-05-28")];
    went_to(&t.post(&mut people.kim, &work, &share).await);
    let said = "The statement of the south yard was at the printer's";
    let comments = format!("{path}/report/comments");
    went_to(&t.post(&mut people.ana, &comments, &[("text", said)]).await);
    let answer = [
        ("step", "answer-0"),
        ("taken-0", "yes"),
        ("answer-0", "The report says so now"),
    ];
    went_to(&t.post(&mut people.kim, &work, &answer).await);
    *people = People::on(t, w, "2024-05-29").await;
    went_to(&t.post(&mut people.kim, &work, &[("step", "ask")]).await);
    let approval = format!("{path}/report/approval");
    let approve = [("approve", "1")];
    let own = t.post(&mut people.kim, &approval, &approve).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    went_to(&t.post(&mut people.mina, &approval, &approve).await);
    let copy = [("copy", "shared")];
    let issue = format!("{path}/report/pdf");
    let issued = went_to(&t.post(&mut people.ana, &issue, &copy).await);
    let file = t.get(&mut people.ana, &format!("{issued}/pdf")).await;
    assert_eq!(file.headers["content-type"], "application/pdf");
    assert!(file.text().contains("No statement hangs anywhere"));
}

/// The company plans and sends evidence; the specialist agrees, gives it back once, and accepts.
async fn closed(t: &TestApp, w: &World, finding: FindingId, people: &mut People) {
    let path = format!("/findings/{finding}");
    let plan = [
        ("what_0", "Write and hang it"),
        ("who_0", "Ana"),
        ("by_0", "2024-06-20"),
    ];
    went_to(
        &t.post(&mut people.ana, &format!("{path}/plan"), &plan)
            .await,
    );
    let review = format!("{path}/review");
    let agree = [("act", "agree"), ("comment", "")];
    went_to(&t.post(&mut people.kim, &review, &agree).await);
    *people = People::on(t, w, "2024-06-18").await;
    let file = ("statement.pdf", PDF);
    went_to(&upload(t, &mut people.ana, &format!("{path}/upload"), file).await);
    let page = ok(&t.get(&mut people.ana, &path).await);
    let document = page.split("id=\"doc-").nth(1).unwrap();
    let document = document.split('"').next().unwrap().to_owned();
    let send = [
        ("documents", document.as_str()),
        ("evidence_note", "It hangs"),
    ];
    let evidence = format!("{path}/evidence");
    went_to(&t.post(&mut people.ana, &evidence, &send).await);
    let back = [("act", "return"), ("comment", "The signature is missing")];
    went_to(&t.post(&mut people.kim, &review, &back).await);
    went_to(&t.post(&mut people.ana, &evidence, &send).await);
    let close = [
        ("act", "close"),
        ("closing", document.as_str()),
        ("comment", "The signed statement is seen"),
    ];
    went_to(&t.post(&mut people.kim, &review, &close).await);
    letters(t, &path, people).await;
}

/// Each step that the company has to know of is a letter that it can have as a document.
async fn letters(t: &TestApp, path: &str, people: &mut People) {
    let page = ok(&t.get(&mut people.ana, path).await);
    for says in [
        "Finding and required action",
        "More needed",
        "Finding closed",
    ] {
        assert!(page.contains(says), "{says}: {page}");
    }
    let action = format!("action=\"{path}/letters/");
    let numbers = page.split(&action).skip(1);
    let numbers: Vec<&str> = numbers
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(numbers.len(), 3, "{page}");
    let says = [
        "No statement hangs anywhere",
        "The signature is missing",
        "The signed statement is seen",
    ];
    for (number, says) in numbers.into_iter().zip(says) {
        let make = format!("{path}/letters/{number}");
        let page = went_to(&t.post(&mut people.ana, &make, &[]).await);
        let file = t.get(&mut people.ana, &format!("{page}/pdf")).await.text();
        assert!(file.contains(says), "{says}: {file}");
    }
    let none = t
        .post(&mut people.ana, &format!("{path}/letters/999"), &[])
        .await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn from_the_years_plan_over_two_sites_to_closure_and_tier_two() {
    on_each_engine(async |t| {
        let t = t.with_typesetter();
        let w = World::new(&t).await;
        let dora = t.person("dora@programme.example", Some("director")).await;
        let mut people = People::on(&t, &w, "2024-03-04").await;
        accepted(&t, &w, dora, &mut people).await;
        let id = announced(&t, &w, &mut people).await;

        people = People::on(&t, &w, "2024-05-14").await;
        let must = first_must(&state(&t, id).await);
        north(&t, id, &mut people).await;
        south(&t, &w, id, &must, &mut people).await;
        let finding = raised(&t, id, &must, &mut people).await;
        let first = ("conditional", "criteria_not_met", "2024-05-14");
        ended(&t, id, first, &["The tier stays: Tier I"], &mut people).await;
        assert_eq!(state(&t, id).await.stage(), Stage::Conditional);
        let member = read::<Member>(&t.app, &System, w.company).await.unwrap();
        assert_eq!(member.state.tier(), Some(Tier::Tier1));

        reported(&t, &w, id, &mut people).await;
        closed(&t, &w, finding, &mut people).await;
        let last = ("pass", "meets_all_criteria", "2024-06-18");
        let means = [
            "The tier rises from Tier I: certified to Tier II: validated",
            "Fewer examinations of cargo.",
        ];
        ended(&t, id, last, &means, &mut people).await;
        let concluded = state(&t, id).await;
        assert_eq!(concluded.stage(), Stage::Concluded);
        assert_eq!(concluded.conclusion().unwrap().outcome, Outcome::Pass);
        let member = read::<Member>(&t.app, &System, w.company).await.unwrap();
        assert_eq!(member.state.tier(), Some(Tier::Tier2));
        rows_are_the_fold::<Validation>(&t, &[id.0]).await;
        let problems = integrity::verify(&t.app).await.unwrap().problems;
        assert!(problems.is_empty(), "{problems:#?}");
    })
    .await;
}

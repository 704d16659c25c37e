use super::trestle::checked;
use super::*;
use crate::testing::on_each_engine;
use crate::validation::commands;
use crate::validation::tests::World;
use greenlane_domain::ids::{AccountId, FindingId, ValidationId};
use greenlane_domain::validation::{
    CheckResult, HoursEntry, Outcome, Phase, ResultEntry, Sample, Validation, Verification,
};
use jiff::civil::date;
use uuid::Uuid;

const SITE: Uuid = Uuid::from_u128(0x0a);
const FILES: [&str; 3] = [
    "assessment-plan.json",
    "assessment-results.json",
    "plan-of-action.json",
];

/// Runs one command in its own transaction.
macro_rules! does {
    ($t:expr, $who:expr, $unit:ident => $command:expr) => {{
        let mut $unit = $t.app.begin(&$t.who($who).await).await.unwrap();
        let done = $command.await.unwrap();
        $unit.commit().await.unwrap();
        done
    }};
}

async fn state(t: &TestApp, id: ValidationId) -> Validation {
    let read = crate::command::read::<Validation>(&t.app, &crate::command::System, id);
    read.await.unwrap().state
}

fn at(id: ValidationId, file: &str) -> String {
    format!("/validations/{id}/oscal/{file}")
}

/// Every criterion of the scope but three is met; one was not looked at, one is not met and one could be better.
async fn looked_at(t: &TestApp, w: &World, id: ValidationId) -> (Vec<String>, FindingId) {
    let scope = state(t, id).await.scope().to_vec();
    let must = scope
        .iter()
        .find(|c| c.strength.as_str() == "must")
        .unwrap();
    let others: Vec<_> = scope.iter().filter(|c| c.id != must.id).collect();
    let (skipped, better) = (others[0].id.clone(), others[1].id.clone());
    let entries = scope.iter().map(|scoped| {
        let (result, verified, note) = if scoped.id == skipped {
            (CheckResult::NotChecked, None, "The yard was flooded")
        } else if scoped.id == must.id {
            let how = Verification::SeenOnSite;
            (
                CheckResult::NotMet,
                Some(how),
                "No statement hangs anywhere",
            )
        } else {
            (CheckResult::Met, Some(Verification::Paper), "")
        };
        ResultEntry {
            criterion: scoped.id.clone(),
            result: Some(result),
            verified: match verified {
                Some(how) if scoped.id == must.id => vec![how, Verification::Recorded],
                how => how.into_iter().collect(),
            },
            sample: (scoped.id == must.id).then(|| Sample {
                drawn: 5,
                of: 40,
                from: "Notice boards".to_owned(),
                failed: 5,
            }),
            reference: if scoped.id == must.id {
                "Notice boards of hall 1".to_owned()
            } else {
                String::new()
            },
            note: note.to_owned(),
            sites: vec![SITE],
            ..ResultEntry::default()
        }
    });
    let entries = entries.collect();
    does!(t, w.specialist, unit => commands::record_results(&mut unit, id, entries));
    let mut kim = t.sign_in(w.specialist).await;
    let site = SITE.to_string();
    let raise = format!("/validations/{id}/findings/new");
    let deficiency = [
        ("criterion", must.id.as_str()),
        ("class", "deficiency"),
        ("reasons", "no_procedure"),
        ("reasons", "untrained_staff"),
        ("site", site.as_str()),
        ("seen", "No statement hangs anywhere in the hall"),
        ("required", "A statement signed by the management"),
        ("owner", "Ana Ruiz"),
    ];
    let practice = [
        ("criterion", better.as_str()),
        ("class", "best_practice"),
        ("seen", "Every shift rehearses it"),
        ("practice_senior_management", "Minutes of the board"),
        ("practice_innovative", "Rehearsed with own cameras"),
        ("practice_documented", "Procedure signed this year"),
        ("practice_checks", "A second person signs each"),
        ("practice_evidence", "Log of forty rehearsals"),
    ];
    for fields in [deficiency.as_slice(), practice.as_slice()] {
        let raised = t.post(&mut kim, &raise, fields).await;
        assert_eq!(raised.status, StatusCode::SEE_OTHER, "{}", raised.text());
    }
    let finding = state(t, id).await.findings[0].finding;
    (vec![must.id.clone(), skipped, better], finding)
}

async fn issued(t: &TestApp, w: &World, id: ValidationId) {
    let input = commands::RecommendInput {
        outcome: Outcome::Conditional,
        ground: "criteria_not_met".to_owned(),
        summary: "One required action is open.".to_owned(),
        completed_on: date(2024, 4, 4),
    };
    does!(t, w.specialist, unit => commands::recommend(&mut unit, id, input));
    does!(t, w.supervisor, unit => commands::conclude(&mut unit, id));
}

async fn statuses(t: &TestApp, who: AccountId, id: ValidationId) -> Vec<u16> {
    let mut client = t.sign_in(who).await;
    let mut all = Vec::new();
    for file in FILES {
        all.push(t.get(&mut client, &at(id, file)).await.status.as_u16());
    }
    all
}

fn values<'a>(props: &'a Value, name: &str) -> Vec<&'a str> {
    let props = props.as_array().unwrap().iter();
    let named = props.filter(|prop| prop["name"] == name);
    named.map(|prop| prop["value"].as_str().unwrap()).collect()
}

fn of_plan(plan: &Value, of_scope: usize) {
    let plan = &plan["assessment-plan"];
    let selections = plan["reviewed-controls"]["control-selections"]
        .as_array()
        .unwrap();
    let scoped: usize = selections
        .iter()
        .map(|each| each["include-controls"].as_array().unwrap().len())
        .sum();
    assert_eq!(scoped, of_scope);
    assert!(
        plan["tasks"][0]["remarks"]
            .as_str()
            .unwrap()
            .contains("Seal log")
    );
    assert_eq!(
        values(&plan["tasks"][0]["props"], "clock"),
        ["validation_notice"]
    );
}

fn of_results(results: &Value, scoped: usize, (must, skipped): (&str, &str)) -> Value {
    let result = &results["assessment-results"]["results"][0];
    let observations = result["observations"].as_array().unwrap();
    assert_eq!(observations.len(), scoped - 1);
    assert_eq!(
        values(&result["props"], "not-checked"),
        [format!("msc-{skipped}")]
    );
    assert_eq!(values(&result["props"], "outcome"), ["conditional"]);
    assert_eq!(result["findings"].as_array().unwrap().len(), 2);
    let unmet = &result["findings"][0];
    assert_eq!(unmet["target"]["target-id"], format!("msc-{must}_smt"));
    assert_eq!(unmet["target"]["status"]["state"], "not-satisfied");
    assert_eq!(
        values(&unmet["props"], "deficiency-reason"),
        ["no-procedure", "untrained-staff"]
    );
    let seen = observations
        .iter()
        .find(|each| each["uuid"] == unmet["related-observations"][0]["observation-uuid"]);
    let seen = seen.unwrap();
    assert_eq!(
        values(&seen["props"], "verified"),
        ["seen-on-site", "recorded"]
    );
    assert_eq!(values(&seen["props"], "sample-of"), ["40"]);
    assert_eq!(
        seen["relevant-evidence"][0]["description"],
        "Notice boards of hall 1"
    );
    assert_eq!(seen["description"], "No statement hangs anywhere");
    assert_eq!(
        result["risks"][0]["uuid"],
        unmet["related-risks"][0]["risk-uuid"]
    );
    unmet.clone()
}

#[tokio::test]
async fn a_validation_is_written_as_plan_results_and_required_actions() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let (criteria, finding) = looked_at(&t, &w, id).await;
        let hours = HoursEntry {
            operation: None,
            in_charge: true,
            phase: Phase::Visit,
            minutes: 417,
            account: w.specialist,
            worked_on: date(2024, 4, 4),
            corrects: None,
            reason: String::new(),
        };
        does!(t, w.specialist, unit => commands::record_hours(&mut unit, id, hours));
        let [must, skipped, _] = criteria.as_slice() else {
            panic!("three");
        };
        assert_eq!(statuses(&t, w.specialist, id).await, [200, 200, 200]);
        let early = statuses(&t, w.officer, id).await;
        assert_eq!(early, [404, 404, 404], "not before the report");
        issued(&t, &w, id).await;
        assert_eq!(statuses(&t, w.officer, id).await, [200, 200, 200]);
        assert_eq!(statuses(&t, w.stranger, id).await, [404, 404, 404]);

        let (mut kim, mut ana) = (t.sign_in(w.specialist).await, t.sign_in(w.officer).await);
        let mut documents = Vec::new();
        for (file, model) in FILES
            .iter()
            .zip(["assessment-plan", "assessment-results", "poam"])
        {
            let ours = got(&t, &mut kim, &at(id, file)).await;
            let again = got(&t, &mut ana, &at(id, file)).await;
            assert_eq!(ours.bytes, again.bytes, "one record, one document: {file}");
            valid(model, &ours.json());
            assert!(
                !ours.text().contains("\"417\""),
                "hours are the programme's own"
            );
            documents.push(ours.json());
        }
        let [plan, results, actions] = documents.as_slice() else {
            panic!("three");
        };
        let scoped = state(&t, id).await.scope().len();
        of_plan(plan, scoped);
        let unmet = of_results(results, scoped, (must, skipped));
        let actions = &actions["plan-of-action-and-milestones"];
        let item = &actions["poam-items"][0];
        assert_eq!(actions["poam-items"].as_array().unwrap().len(), 1);
        assert_eq!(values(&item["props"], "owner"), ["Ana Ruiz"]);
        assert_eq!(values(&item["props"], "clock"), ["finding_action"]);
        assert_eq!(values(&item["props"], "due"), ["2024-07-03"]);
        assert_eq!(actions["findings"][0], unmet, "the same finding in both");

        // What the company answers is in the next one, with the same ids.
        let step = greenlane_domain::findings::Step {
            what: "Write and hang it".to_owned(),
            who: "Ana".to_owned(),
            by: date(2024, 5, 1),
        };
        does!(t, w.officer, unit => crate::findings::commands::send_plan(
            &mut unit, finding, vec![step], "We begin at once."));
        let later = got(&t, &mut ana, &at(id, "plan-of-action.json"))
            .await
            .json();
        valid("poam", &later);
        let later = &later["plan-of-action-and-milestones"];
        assert_eq!(later["poam-items"][0]["uuid"], item["uuid"]);
        assert_eq!(
            values(&later["poam-items"][0]["props"], "stage"),
            ["plan-sent"]
        );
        let risk = &later["risks"][0];
        assert_eq!(
            risk["remediations"][0]["tasks"][0]["title"],
            "Write and hang it"
        );
        let log = risk["risk-log"]["entries"].as_array().unwrap();
        assert_eq!(log.last().unwrap()["description"], "We begin at once.");
    })
    .await;
}

#[tokio::test]
async fn the_pages_of_a_validation_offer_the_files_that_there_are() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        let mut kim = t.sign_in(w.specialist).await;
        for page in [
            format!("/validations/{id}"),
            format!("/validations/{id}/report"),
        ] {
            let page = got(&t, &mut kim, &page).await.text();
            assert!(page.contains(&at(id, FILES[0])) && page.contains(&at(id, FILES[1])));
            assert!(!page.contains(&at(id, FILES[2])), "nothing is required yet");
        }
        let none = t.get(&mut kim, &at(id, FILES[2])).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        looked_at(&t, &w, id).await;
        let mut ana = t.sign_in(w.officer).await;
        let own = got(&t, &mut ana, &format!("/validations/{id}"))
            .await
            .text();
        assert!(!own.contains("/oscal/"), "not before the report");
        issued(&t, &w, id).await;
        for page in [
            format!("/validations/{id}"),
            format!("/validations/{id}/report"),
        ] {
            let page = got(&t, &mut ana, &page).await.text();
            for file in FILES {
                assert!(page.contains(&at(id, file)), "{file}");
            }
        }
        let unknown = t.get(&mut ana, &at(id, "catalog.json")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_reference_checker_takes_a_validation() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let id = w.begun(&t).await;
        looked_at(&t, &w, id).await;
        issued(&t, &w, id).await;
        let mut kim = t.sign_in(w.specialist).await;
        let kinds = [
            ("assessment-plans", "assessment-plan.json"),
            ("assessment-results", "assessment-results.json"),
            (
                "plan-of-action-and-milestones",
                "plan-of-action-and-milestones.json",
            ),
        ];
        let mut documents = Vec::new();
        for (file, (kind, name)) in FILES.iter().zip(kinds) {
            let document = got(&t, &mut kim, &at(id, file)).await.json();
            documents.push((kind, "acme".to_owned(), name, document));
        }
        let known = [(
            "assessment-plan.json".to_owned(),
            "trestle://assessment-plans/acme/assessment-plan.json".to_owned(),
        )];
        checked(documents, &known);
    })
    .await;
}

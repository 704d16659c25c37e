//! A file of answers confirms no more than a page does.

use super::*;
use crate::annual::compared;
use greenlane_domain::exchange::{NAMESPACE, plan_answers, read_answers};
use greenlane_domain::profile::Facts;
use serde_json::{Value, json};

/// The fields of a file's preview that say only "ready" of a criterion.
fn ready_only(profile: &Profile, criterion: &str) -> Vec<(String, String)> {
    let answer = profile.answer(criterion).unwrap();
    let field = |name: &str, value: &str| (format!("{name}-{criterion}"), value.to_owned());
    vec![
        ("criterion".to_owned(), criterion.to_owned()),
        field("rev", &profile.rev(criterion).to_string()),
        field("state", answer.state.map_or("", AnswerState::code)),
        field("narrative", &answer.narrative),
        field("plan", &answer.plan),
        field("ready", "yes"),
    ]
}

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    clippy::large_futures,
    reason = "both files, past their previews"
)]
async fn no_file_confirms_what_needs_a_look() {
    on_each_engine(async |t| {
        let year = Year::of(&t).await;
        year.at(&t, 60);
        let id = year.open(&t).await;
        let until = year.certified.saturating_add(18.months());
        let document = year.document;
        does!(t, year.employee, unit =>
            documents::describe(&mut unit, document, "The log", (None, Some(until))));
        let mut employee = t.sign_in(year.employee).await;
        let take = year.path("/bulk/take");
        // The spreadsheet, past its preview.
        let before = state(&t, id).await;
        let mut fields = ready_only(&before, "1.3");
        fields.extend(ready_only(&before, "1.1"));
        let borrowed: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        let refused = t.post(&mut employee, &take, &borrowed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("A file cannot mark it as ready"),
            "{}",
            refused.text()
        );
        assert_eq!(state(&t, id).await, before, "all or none");
        let fields = ready_only(&before, "1.3");
        let borrowed: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        let taken = t.post(&mut employee, &take, &borrowed).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        assert!(state(&t, id).await.answer("1.3").unwrap().ready);
        // The other file, which says of every criterion that it is ready.
        let document = t
            .get(&mut employee, &year.path("/profile/oscal.json"))
            .await;
        let mut document: Value = serde_json::from_str(&document.text()).unwrap();
        let path = "/system-security-plan/control-implementation/implemented-requirements";
        for requirement in document.pointer_mut(path).unwrap().as_array_mut().unwrap() {
            for prop in requirement["props"].as_array_mut().into_iter().flatten() {
                if prop["name"] == "ready" {
                    prop["value"] = "yes".into();
                }
            }
            if !requirement.to_string().contains("\"ready\"") {
                let ready = json!({
                    "name": "ready", "ns": NAMESPACE, "value": "yes" });
                requirement["props"].as_array_mut().unwrap().push(ready);
            }
        }
        let given = read_answers(&document).unwrap();
        let now = state(&t, id).await;
        let member = read::<Member>(&t.app, &System, year.world.company)
            .await
            .unwrap()
            .state;
        let compared = compared(&t.app, &System, year.world.company, &member, &now)
            .await
            .unwrap();
        let facts = Facts {
            account: Some(year.employee),
            role: "employee".to_owned(),
            company: Some(year.world.company),
            ..Default::default()
        };
        let plan = plan_answers(
            &given,
            (&now, &[]),
            (&facts, &compared.carried(&now)),
            t.app.clock().now(),
        );
        let plan = plan.unwrap();
        let refused: Vec<_> = plan
            .faults
            .iter()
            .map(|(id, why)| (id.as_str(), why.key.as_str()))
            .collect();
        assert_eq!(refused, [("1.1", "refusal-annual-file-evidence")]);
        assert!(
            !plan.changes.is_empty()
                && plan
                    .changes
                    .iter()
                    .all(|(input, _)| input.criterion != "1.1")
        );
        let all = given
            .answers
            .into_iter()
            .filter_map(|(_, answer)| answer.ok());
        let all: Vec<AnswerInput> = all
            .map(|input| AnswerInput {
                rev: now.rev(&input.criterion),
                ..input
            })
            .collect();
        assert_eq!(
            refused!(t, year.employee, unit => commands::save_file(&mut unit, id, all)),
            "refusal-annual-file-evidence"
        );
        // Whoever answers it anew has looked.
        let fresh = AnswerInput {
            criterion: "1.1".to_owned(),
            rev: now.rev("1.1"),
            state: Some(AnswerState::InPlace),
            narrative: format!("{TEXT} The log is renewed in March."),
            plan: String::new(),
            ready: true,
        };
        does!(t, year.employee, unit => commands::save_file(&mut unit, id, vec![fresh]));
        assert!(state(&t, id).await.answer("1.1").unwrap().ready);
    })
    .await;
}

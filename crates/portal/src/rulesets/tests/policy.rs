//! What the pack and the law allow a ruleset, whoever wrote it.

use super::super::policy::{beyond_in_force, policy_of};
use super::super::{commands, content};
use super::{begun, ok, refused};
use crate::failure::Failure;
use crate::testing::{TestApp, on_each_engine};
use axum::http::StatusCode;
use greenlane_domain::ids::AccountId;
use greenlane_domain::rulesets::{Command, Ruleset};
use uuid::Uuid;

/// Takes a step on a ruleset past everything that asks about policy, as an older version or another pack would have.
async fn past(t: &TestApp, (id, by): (Uuid, AccountId), command: impl Fn(&Ruleset) -> Command) {
    let who = t.who(by).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let mut ruleset = unit.load::<Ruleset>(id).await.unwrap();
    let command = command(&ruleset.state);
    let events = ruleset.state.apply(command, by, unit.today()).unwrap();
    unit.append(&mut ruleset, None, events).await.unwrap();
    unit.commit().await.unwrap();
}

fn lawless(state: &Ruleset) -> Command {
    let mut said = content::of(state).unwrap();
    said.credit.caps.insert(1, 100);
    said.credit.stale_percent = 51;
    Command::Change {
        revision: state.revision,
        what: "credit".to_owned(),
        content: content::text(&said).unwrap(),
    }
}

fn submitted(state: &Ruleset) -> Command {
    Command::Submit {
        reasons: "Members should pass more easily.".to_owned(),
        checked: content::checked(&content::of(state).unwrap()),
    }
}

const LAW: &str =
    "The cap of tier 1 is 100% of the high-risk threshold, and 6 U.S.C. 964(b) allows 20% at most.";
const POLICY: &str = "After an old validation 51% of the credit remains, and the programme’s policy allows 50% at most.";

#[tokio::test]
async fn credit_beyond_law_and_policy_is_neither_sent_in_nor_approved() {
    on_each_engine(async |t| {
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let dora = t.person("dora@example.org", Some("director")).await;
        let (mut tom_in, mut dora_in) = (t.sign_in(tom).await, t.sign_in(dora).await);
        let id = begun(&t, tom).await;
        let at = format!("/rulesets/{id}");
        assert!(!ok(&t.get(&mut tom_in, &at).await).contains("more than the programme’s policy"));
        past(&t, (id, tom), lawless).await;

        // Said where it is edited, and refused where it would go on.
        let page = ok(&t.get(&mut tom_in, &at).await);
        assert!(page.contains(LAW) && page.contains(POLICY), "{page}");
        assert!(
            page.contains("Take the policy’s credit and threshold"),
            "{page}"
        );
        let why = [
            ("reasons", "Members should pass more easily."),
            ("submit", "1"),
        ];
        let page = refused(&t.post(&mut tom_in, &format!("{at}/steps"), &why).await);
        assert!(
            page.contains(LAW) && page.contains("Members should pass"),
            "{page}"
        );

        // Also where an older version had let it through.
        past(&t, (id, tom), submitted).await;
        let day = t.app.today().to_string();
        let approve = [
            ("reasons", "Agreed for this spring."),
            ("approve", "1"),
            ("in_force_from", &day),
            ("untested", "Nothing was imported yet."),
        ];
        let decide = format!("{at}/decision");
        let page = refused(&t.post(&mut dora_in, &decide, &approve).await);
        assert!(page.contains(LAW) && page.contains(POLICY), "{page}");
        assert_eq!(beyond_in_force(&t.app).await.unwrap(), 0);

        // Given back it takes the policy's credit, and goes its way.
        let back = [("reasons", "The law allows less."), ("give_back", "1")];
        assert_eq!(
            t.post(&mut dora_in, &decide, &back).await.status,
            StatusCode::SEE_OTHER
        );
        let revision = [("revision", "1")];
        let taken = t
            .post(&mut tom_in, &format!("{at}/credit"), &revision)
            .await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let page = ok(&t.get(&mut tom_in, &at).await);
        assert!(!page.contains(LAW) && !page.contains(POLICY), "{page}");
        assert_eq!(
            t.post(&mut tom_in, &format!("{at}/steps"), &why)
                .await
                .status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            t.post(&mut dora_in, &decide, &approve).await.status,
            StatusCode::SEE_OTHER
        );
    })
    .await;
}

#[tokio::test]
async fn a_threshold_is_no_way_round_the_caps() {
    let t = TestApp::sqlite().await;
    let tom = t.person("tom@example.org", Some("targeting_officer")).await;
    let id = begun(&t, tom).await;
    past(&t, (id, tom), |state| {
        let mut said = content::of(state).unwrap();
        said.high_risk = 1_000;
        said.lanes.last_mut().unwrap().from = Some(1_000);
        Command::Change {
            revision: state.revision,
            what: "credit".to_owned(),
            content: content::text(&said).unwrap(),
        }
    })
    .await;
    let who = t.who(tom).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let failure = commands::submit(&mut unit, id, "A threshold of our own.")
        .await
        .unwrap_err();
    let Failure::Invalid(faults) = failure else {
        panic!("{failure:?}");
    };
    let keys: Vec<&str> = faults.0.iter().map(|fault| fault.key.as_str()).collect();
    assert_eq!(keys, ["fault-credit-beyond-threshold"]);
}

#[tokio::test]
async fn one_in_force_under_an_older_policy_is_named_and_goes_on() {
    on_each_engine(async |t| {
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let dora = t.person("dora@example.org", Some("director")).await;
        let id = begun(&t, tom).await;
        past(&t, (id, tom), lawless).await;
        past(&t, (id, tom), submitted).await;
        let today = t.app.today();
        past(&t, (id, dora), |state| Command::Approve {
            in_force_from: today,
            reasons: "As the policy then was.".to_owned(),
            untested: "Nothing was imported yet.".to_owned(),
            checked: content::checked(&content::of(state).unwrap()),
        })
        .await;
        assert_eq!(beyond_in_force(&t.app).await.unwrap(), 2);
        let mut dora_in = t.sign_in(dora).await;
        let page = ok(&t.get(&mut dora_in, &format!("/rulesets/{id}")).await);
        assert!(
            page.contains(LAW) && page.contains("approved under another policy"),
            "{page}"
        );
        assert!(!page.contains("Take the policy’s credit"), "{page}");
        // What it gives is what was approved.
        let here = super::read::open(&t.app, &super::System, id).await.unwrap();
        assert_eq!(here.content.credit.caps[&1], 100);
    })
    .await;
}

#[test]
fn the_pack_keeps_to_the_law() {
    let files = crate::testing::pack_files();
    let pack = greenlane_domain::pack::Pack::load(&files).unwrap();
    let policy = policy_of(&pack).unwrap();
    let first = pack.targeting.as_deref().unwrap();
    let first: greenlane_targeting::rules::Ruleset = toml::from_str(first).unwrap();
    assert_eq!(policy.limits[&1].percent, 20);
    assert!(policy.beyond(&first).is_empty());
    let mut lawless = first.clone();
    lawless.credit.caps.insert(1, 100);
    assert_eq!(policy.unlawful(&lawless).len(), 1);
}

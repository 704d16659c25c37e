//! For every request that the schema allows: whatever people of a company are allowed stays within their
//! company's records, nobody decides on their own recommendation, and auditors cannot write.
//!
//! Needs the solver's Python package (`pip install cvc5==1.3.1`); `CVC5_PYTHON` names an interpreter that has it.
//! `cargo xtask test` sees to that. Without it the proofs are skipped, unless `PROOFS=required`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use cedar_policy::{PolicyId, PolicySet, RequestEnv, Schema};
use cedar_policy_symcc::solver::LocalSolver;
use cedar_policy_symcc::{CedarSymCompiler, CompiledPolicySet};
use std::path::Path;
use std::process::Stdio;
use tokio::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/ctpat/policies");

/// What is allowed to people of a company concerns their own company.
const OWN_COMPANY: &str = r#"
permit (principal, action, resource is Record)
unless {
  ["officer", "employee", "consultant"].contains(principal.role) &&
  !(principal has company && principal.company == resource.company)
};
permit (principal, action, resource is Programme);
permit (principal, action, resource is Account);
"#;

/// Nobody decides on their own recommendation.
const FOUR_EYES: &str = r#"
permit (principal, action, resource)
unless {
  [Action::"decide_certification", Action::"decide_enforcement", Action::"decide_validation"].contains(action) &&
  resource is Record && resource has recommendedBy && resource.recommendedBy == principal
};
"#;

/// Auditors change nothing but their own account.
const AUDITORS_READ: &str = r#"
permit (principal, action, resource)
unless {
  principal.role == "auditor" && action in Action::"write" && action != Action::"manage_own_account"
};
"#;

fn schema() -> Schema {
    let text = std::fs::read_to_string(Path::new(ROOT).join("schema.cedarschema")).unwrap();
    Schema::from_cedarschema_str(&text).unwrap().0
}

/// The pack's policies, by the id that each is annotated with.
fn policies() -> PolicySet {
    let mut all = PolicySet::new();
    for entry in std::fs::read_dir(ROOT).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "cedar") {
            let set: PolicySet = std::fs::read_to_string(&path).unwrap().parse().unwrap();
            for policy in set.policies() {
                let id = PolicyId::new(policy.annotation("id").unwrap());
                all.add(policy.new_id(id)).unwrap();
            }
        }
    }
    all
}

/// The same without one policy, to see that the proof notices.
fn without(id: &str) -> PolicySet {
    let mut all = PolicySet::new();
    for policy in policies().policies().filter(|p| p.id().to_string() != id) {
        all.add(policy.clone()).unwrap();
    }
    assert_eq!(
        all.policies().count() + 1,
        policies().policies().count(),
        "no policy `{id}`"
    );
    all
}

async fn solver() -> Option<LocalSolver> {
    let python = std::env::var("CVC5_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let there = Command::new(&python)
        .args(["-c", "import cvc5"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .await
        .is_ok_and(|s| s.success());
    if !there {
        assert!(
            std::env::var("PROOFS").as_deref() != Ok("required"),
            "`{python}` has no package cvc5: pip install cvc5==1.3.1"
        );
        eprintln!("skipped: `{python}` has no package cvc5");
        return None;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/solver.py");
    let mut command = Command::new(&python);
    command.args([script, "--tlimit=60000"]).kill_on_drop(true);
    Some(LocalSolver::from_command(&mut command).unwrap())
}

/// In how many kinds of request (of how many) everything that `policies` allow, `promise` allows.
async fn kept(policies: &PolicySet, promise: &str) -> Option<(usize, usize)> {
    let schema = schema();
    let promise: PolicySet = promise.parse().unwrap();
    let mut compiler = CedarSymCompiler::new(solver().await?).unwrap();
    let envs: Vec<RequestEnv> = schema.request_envs().collect();
    let mut kept = 0;
    for env in &envs {
        let ours = CompiledPolicySet::compile(policies, env, &schema).unwrap();
        let promised = CompiledPolicySet::compile(&promise, env, &schema).unwrap();
        if compiler.check_implies_opt(&ours, &promised).await.unwrap() {
            kept += 1;
        }
    }
    Some((kept, envs.len()))
}

async fn proved(promise: &str, guard: &str) {
    let Some((kept_in, of)) = kept(&policies(), promise).await else {
        return;
    };
    assert_eq!(kept_in, of, "some kind of request breaks the promise");
    assert!(of > 30, "only {of} kinds of request");
    let Some((weakened, _)) = kept(&without(guard), promise).await else {
        return;
    };
    assert!(
        weakened < of,
        "the proof does not notice that `{guard}` is gone"
    );
}

#[tokio::test]
async fn whatever_a_companys_people_may_do_stays_in_their_company() {
    proved(OWN_COMPANY, "tenant-isolation").await;
}

#[tokio::test]
async fn nobody_decides_on_their_own_recommendation() {
    let Some((kept_in, of)) = kept(&policies(), FOUR_EYES).await else {
        return;
    };
    assert_eq!(kept_in, of);
    let (weakened, _) = kept(&without("four-eyes"), FOUR_EYES).await.unwrap();
    assert!(
        weakened < of,
        "the proof does not notice that `four-eyes` is gone"
    );
}

#[tokio::test]
async fn auditors_cannot_write() {
    let Some((kept_in, of)) = kept(&policies(), AUDITORS_READ).await else {
        return;
    };
    assert_eq!(kept_in, of);
}

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]
use super::*;

const ROLES: [&str; 11] = [
    "officer",
    "employee",
    "consultant",
    "specialist",
    "supervisor",
    "vetting_officer",
    "director",
    "policy_officer",
    "targeting_officer",
    "auditor",
    "administrator",
];

fn rights() -> Rights {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ctpat/policies");
    let mut files = BTreeMap::new();
    let mut schema = String::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        if name.ends_with(".cedarschema") {
            schema = text;
        } else {
            files.insert(name, text);
        }
    }
    Rights::load(&schema, &files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn principal(role: &str, company: Option<Uuid>) -> Principal {
    Principal {
        account: Uuid::from_u128(7),
        role: role.to_owned(),
        company,
    }
}

#[test]
fn people_of_a_company_reach_only_its_own_records() {
    let rights = rights();
    let (mine, theirs) = (Uuid::from_u128(1), Uuid::from_u128(2));
    for role in ["officer", "employee", "consultant"] {
        for action in Action::ALL.iter().filter(|a| a.scope() == Scope::Record) {
            let asked = Resource::of(theirs).assigned_to(Some(Uuid::from_u128(7)));
            let decision = rights.decide(&principal(role, Some(mine)), *action, &asked);
            assert!(
                !decision.allowed,
                "{role} may {} in another company",
                action.name()
            );
        }
    }
}

#[test]
fn nobody_decides_on_their_own_recommendation() {
    let rights = rights();
    let me = Some(Uuid::from_u128(7));
    for role in ROLES {
        for action in [
            Action::DecideCertification,
            Action::DecideEnforcement,
            Action::DecideValidation,
        ] {
            let own = Resource::of(Uuid::from_u128(2)).recommended(me);
            assert!(
                !rights.decide(&principal(role, None), action, &own).allowed,
                "{role}"
            );
        }
    }
    let others = Resource::of(Uuid::from_u128(2)).recommended(Some(Uuid::from_u128(8)));
    assert!(
        rights
            .decide(
                &principal("supervisor", None),
                Action::DecideCertification,
                &others
            )
            .allowed
    );
}

#[test]
fn auditors_read_everything_of_the_programme_and_write_nothing() {
    let rights = rights();
    for action in Action::ALL
        .iter()
        .filter(|a| a.writes() && **a != Action::ManageOwnAccount)
    {
        assert!(
            !rights.role_may("auditor", *action),
            "auditor may {}",
            action.name()
        );
    }
    for action in [
        Action::ViewAudit,
        Action::ViewTimeline,
        Action::ViewVetting,
        Action::ViewProfile,
    ] {
        assert!(
            rights.role_may("auditor", action),
            "auditor may not {}",
            action.name()
        );
    }
}

#[test]
fn only_an_officer_signs() {
    let rights = rights();
    for role in ROLES {
        for action in [Action::SignAgreement, Action::SignProfile] {
            assert_eq!(
                rights.role_may(role, action),
                role == "officer",
                "{role} {}",
                action.name()
            );
        }
    }
}

#[test]
fn the_deciding_policy_is_named() {
    let company = Uuid::from_u128(1);
    let decision = rights().decide(
        &principal("officer", Some(company)),
        Action::SignAgreement,
        &Resource::of(company),
    );
    assert!(decision.allowed);
    assert_eq!(decision.policy, "officer-signs");
}

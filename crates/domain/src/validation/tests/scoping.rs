//! Which criteria, which companies.

use super::*;

#[test]
fn the_scope_follows_its_rule() {
    let musts = |rule, seed| {
        let basis = ScopeBasis {
            edition: "msc-2020".to_owned(),
            entity_type: "importer".to_owned(),
            seed,
            ..ScopeBasis::default()
        };
        scope(&CATALOGUE, rule, &basis)
    };
    let complete = musts(ScopeRule::Complete, 0);
    let required = musts(ScopeRule::Required, 0);
    let all = CATALOGUE.criteria_for("msc-2020", "importer", &[]);
    assert_eq!(complete.len(), all.len());
    let of_must = all
        .iter()
        .filter(|(_, strength)| *strength == Strength::Must);
    assert_eq!(required.len(), of_must.count());
    let drawn: usize = (0..4)
        .map(|seed| musts(ScopeRule::RequiredAndSample, seed).len() - required.len())
        .sum();
    assert_eq!(
        drawn,
        complete.len() - required.len(),
        "four seeds draw every recommended criterion once"
    );
    assert_eq!(
        musts(ScopeRule::RequiredAndSample, 3),
        musts(ScopeRule::RequiredAndSample, 3)
    );
}

#[test]
fn what_was_marked_or_found_before_is_looked_at() {
    let should = CATALOGUE
        .criteria_for("msc-2020", "importer", &[])
        .into_iter()
        .filter(|(_, strength)| *strength == Strength::Should)
        .map(|(criterion, _)| criterion.id.clone())
        .collect::<Vec<_>>();
    let subject = Subject {
        marked: vec![should[0].clone()],
        earlier: vec![should[1].clone()],
        ..subject()
    };
    let mut state = Validation::default();
    step(&mut state, plan(request(), subject), SPECIALIST, DAY).unwrap();
    assert_eq!(state.scoped(&should[0]).unwrap().because, Inclusion::Marked);
    assert_eq!(
        state.scoped(&should[1]).unwrap().because,
        Inclusion::EarlierFinding
    );
    assert!(state.scoped(&should[2]).is_none());
}

#[test]
fn a_narrow_scope_is_for_cause_only() {
    let state = Validation::default();
    let narrow = PlanRequest {
        rule: ScopeRule::Categories,
        categories: vec![6],
        ..request()
    };
    assert_eq!(
        refused(&state, plan(narrow.clone(), subject()), SPECIALIST, DAY),
        "refusal-validation-scope-too-narrow"
    );
    let for_cause = PlanRequest {
        kind: Kind::ForCause,
        ..narrow
    };
    let events = state
        .apply(plan(for_cause, subject()), &facts(SPECIALIST, DAY))
        .unwrap();
    let Event::Planned { plan } = &events[0] else {
        panic!("a plan")
    };
    assert!(plan.scope.iter().all(|scoped| scoped.category == 6));
}

#[test]
fn who_can_be_validated() {
    let state = Validation::default();
    let table = [
        (
            Standing::Outside,
            Kind::ForCause,
            "refusal-validation-not-certified",
        ),
        (
            Standing::Suspended,
            Kind::Initial,
            "refusal-validation-suspended",
        ),
        (
            Standing::InForce,
            Kind::Revalidation,
            "refusal-validation-not-revalidation",
        ),
    ];
    for (standing, kind, key) in table {
        let request = PlanRequest { kind, ..request() };
        let subject = Subject {
            standing,
            ..subject()
        };
        assert_eq!(
            refused(&state, plan(request, subject), SPECIALIST, DAY),
            key
        );
    }
    let again = Subject {
        validated_before: true,
        ..subject()
    };
    assert_eq!(
        refused(&state, plan(request(), again), SPECIALIST, DAY),
        "refusal-validation-not-initial"
    );
    let other = Subject {
        another_open: true,
        ..subject()
    };
    assert_eq!(
        refused(&state, plan(request(), other), SPECIALIST, DAY),
        "refusal-validation-another-open"
    );
}

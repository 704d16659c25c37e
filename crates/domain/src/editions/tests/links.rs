//! Every criterion of both editions is accounted for, by a relation that is true.

use super::*;

fn old() -> Edition {
    edition(
        "old",
        vec![
            criterion("1.1", "First", Strength::Must),
            criterion("1.2", "Second", Strength::Should),
            criterion("1.3", "Third", Strength::Must),
        ],
    )
}

fn keys(before: &Edition, after: &Edition, links: &[Link]) -> Vec<String> {
    let faults = faults(before, after, links);
    faults.into_iter().map(|fault| fault.key).collect()
}

#[test]
fn links_by_number_and_wording_always_hold() {
    let new = edition(
        "new",
        vec![
            criterion("1.1", "First", Strength::Must),
            criterion("1.2", "Second, said better", Strength::Should),
            criterion("1.4", "Fourth", Strength::Must),
        ],
    );
    let links = between(&old(), &new);
    assert!(keys(&old(), &new, &links).is_empty());
    let of = |relation| {
        links
            .iter()
            .filter(|link| link.relation == relation)
            .count()
    };
    assert_eq!(
        (
            of(Relation::Unchanged),
            of(Relation::Reworded),
            of(Relation::New),
            of(Relation::Retired)
        ),
        (1, 1, 1, 1)
    );
}

#[test]
fn an_answer_without_a_place_is_refused() {
    let new = edition("new", vec![criterion("1.1", "First", Strength::Must)]);
    let mut links = between(&old(), &new);
    links.retain(|link| link.from != ["1.3"]);
    assert_eq!(keys(&old(), &new, &links), ["refusal-edition-answers-lost"]);
}

#[test]
fn a_number_never_stands_for_something_else() {
    let new = edition(
        "new",
        vec![
            criterion("1.1", "Quite another thing", Strength::Must),
            criterion("1.2", "Second", Strength::Should),
            criterion("1.3", "Third", Strength::Must),
        ],
    );
    let mut links = between(&old(), &new);
    links[0] = link(Some("1.1"), &[], Relation::New, Rule::Ask);
    let found = keys(&old(), &new, &links);
    assert!(
        found.contains(&"refusal-edition-number-reused".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_relation_is_what_it_says() {
    let mut reworded = old();
    reworded.criteria[0].text.en = "Otherwise".to_owned();
    for (wrong, expected) in [
        (
            link(Some("1.1"), &["1.1"], Relation::Unchanged, Rule::Keep),
            "refusal-edition-relation",
        ),
        (
            link(Some("1.1"), &["1.1"], Relation::Split, Rule::Confirm),
            "refusal-edition-relation",
        ),
        (
            link(Some("1.1"), &["1.1"], Relation::Merged, Rule::Confirm),
            "refusal-edition-relation",
        ),
        (
            link(Some("1.1"), &["1.1"], Relation::Reworded, Rule::SetAside),
            "refusal-edition-rule",
        ),
        (
            link(Some("1.1"), &["1.1", "9.9"], Relation::Merged, Rule::Ask),
            "refusal-edition-relation",
        ),
    ] {
        let mut links = between(&old(), &reworded);
        links[0] = wrong;
        assert_eq!(keys(&old(), &reworded, &links), [expected]);
    }
    // What a merged criterion keeps of a split must be asked again.
    let mut merged = between(&old(), &reworded);
    merged[0] = link(Some("1.1"), &["1.1", "1.2"], Relation::Merged, Rule::Keep);
    assert_eq!(keys(&old(), &reworded, &merged), ["refusal-edition-rule"]);
}

#[test]
fn over_two_steps_the_stricter_rule_holds() {
    let first = [
        link(Some("1.1"), &["1.1"], Relation::Reworded, Rule::Ask),
        link(
            Some("1.2"),
            &["1.2", "1.3"],
            Relation::Merged,
            Rule::Confirm,
        ),
        link(Some("1.4"), &[], Relation::New, Rule::Ask),
    ];
    let second = [
        link(Some("1.1"), &["1.1"], Relation::Unchanged, Rule::Keep),
        link(Some("1.5"), &["1.4"], Relation::Reworded, Rule::Confirm),
        Link::retired("1.2"),
    ];
    let mut composed = compose(&first, &second);
    composed.sort();
    let mut expected = vec![
        link(Some("1.1"), &["1.1"], Relation::Reworded, Rule::Ask),
        link(Some("1.5"), &[], Relation::New, Rule::Ask),
        Link::retired("1.2"),
        Link::retired("1.3"),
    ];
    expected.sort();
    assert_eq!(composed, expected);
}

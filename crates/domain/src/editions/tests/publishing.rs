//! Drafted by some, published by others, and read-only from then on.

mod stages;

use super::*;

fn ready(catalogue: &Catalogue<'_>) -> Way {
    let mut way = Way::begun(catalogue);
    let basis = catalogue.newest().unwrap();
    let mut reworded = basis.criterion("1.1").unwrap().clone();
    reworded.text = text("Show commitment in writing, signed by the head of the company");
    way.write(
        reworded,
        (Relation::Reworded, &["1.1"], Rule::Confirm),
        catalogue,
    )
    .unwrap();
    let new = criterion("3.90", "Map the whole supply chain", Strength::Must);
    way.write(new, (Relation::New, &[], Rule::Ask), catalogue)
        .unwrap();
    let retire = Command::Retire {
        criterion: "1.4".to_owned(),
        reasons: "It is covered by the agreement.".to_owned(),
    };
    way.ask(MAKER, retire, catalogue).unwrap();
    way
}

#[test]
fn an_edition_is_published_by_somebody_who_did_not_write_it() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    assert_eq!(
        key(way.ask(CHECKER, Command::Publish, &catalogue)),
        "refusal-edition-stage"
    );
    way.ask(MAKER, propose(), &catalogue).unwrap();
    assert_eq!(
        key(way.ask(MAKER, Command::Publish, &catalogue)),
        "refusal-edition-own-work"
    );
    way.ask(CHECKER, Command::Publish, &catalogue).unwrap();
    let publication = way.state.published.clone().unwrap();
    assert!(publication.intact());
    let basis = catalogue.newest().unwrap();
    assert_eq!(publication.edition.criteria.len(), basis.criteria.len());
    assert!(faults(basis, &publication.edition, &publication.links).is_empty());

    let both = Catalogue::new(&PACK, [&*publication]);
    assert_eq!(both.current(date(2026, 5, 31)).unwrap().id, "msc-2020");
    assert_eq!(both.current(date(2026, 6, 1)).unwrap().id, "msc-2026");
    assert!(both.accepts("msc-2020", date(2026, 12, 31)));
    assert!(!both.accepts("msc-2020", date(2027, 1, 1)));
    assert_eq!(
        both.edition("msc-2020"),
        catalogue.edition("msc-2020"),
        "the old one is as it was"
    );
    // It is the fold of its events, through their stored form as well.
    let stored = way.history.iter().map(|recorded| {
        let json = serde_json::to_string(&recorded.event).unwrap();
        Recorded {
            event: serde_json::from_str(&json).unwrap(),
            ..recorded.clone()
        }
    });
    let stored: Vec<Recorded<Event>> = stored.collect();
    assert_eq!(Draft::from_events(&stored), way.state);
}

#[test]
fn a_changed_word_or_date_shows_in_the_hash() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    way.ask(MAKER, propose(), &catalogue).unwrap();
    way.ask(CHECKER, Command::Publish, &catalogue).unwrap();
    let published = *way.state.published.unwrap();
    let mut forged = vec![published.clone(); 5];
    forged[0].edition.criteria[3].text.fr.push('.');
    forged[1].edition.effective_from = date(2026, 6, 2);
    forged[2].basis_until = date(2027, 12, 31);
    forged[3].links[0].rule = Rule::SetAside;
    forged[4].edition.criteria[0].applies[0].strength = Strength::Must;
    assert!(published.intact());
    assert!(forged.iter().all(|each| !each.intact()));
}

#[test]
fn dates_lie_ahead_and_in_order() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    let on = |effective_from, basis_until| Command::Propose {
        effective_from,
        basis_until,
        reasons: "The yearly review of the criteria.".to_owned(),
    };
    let late = date(2027, 1, 1);
    assert_eq!(
        key(way.ask(MAKER, on(DAY, late), &catalogue)),
        "refusal-edition-past"
    );
    assert_eq!(
        key(way.ask(MAKER, on(late, DAY), &catalogue)),
        "refusal-edition-until"
    );
    way.ask(MAKER, on(late, late), &catalogue).unwrap();
}

#[test]
fn nothing_is_published_untranslated() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    let mut reworded = way
        .state
        .criterion(catalogue.newest().unwrap(), "1.1")
        .unwrap()
        .clone();
    reworded.text.en = "Show commitment in writing.".to_owned();
    let command = |rev: u32, criterion: &Criterion, compared: &[&str]| Command::Write {
        rev,
        criterion: Box::new(criterion.clone()),
        relation: Relation::Reworded,
        from: vec!["1.1".to_owned()],
        rule: Rule::Confirm,
        compared: compared.iter().map(|lang| (*lang).to_owned()).collect(),
    };
    way.ask(
        MAKER,
        command(way.state.rev("1.1"), &reworded, &["es"]),
        &catalogue,
    )
    .unwrap();
    assert_eq!(
        way.state.open_translations(),
        [("1.1", "fr", TranslationState::Outdated)]
    );
    assert_eq!(
        key(way.ask(MAKER, propose(), &catalogue)),
        "refusal-edition-untranslated"
    );
    // Saying the same again does not make it current; comparing, or writing it, does.
    way.ask(
        MAKER,
        command(way.state.rev("1.1"), &reworded, &[]),
        &catalogue,
    )
    .unwrap();
    assert_eq!(way.state.open_translations().len(), 1);
    reworded.text.fr = "Démontrer l'engagement par écrit.".to_owned();
    way.ask(
        MAKER,
        command(way.state.rev("1.1"), &reworded, &[]),
        &catalogue,
    )
    .unwrap();
    assert!(way.state.open_translations().is_empty());
    reworded.meaning.es.clear();
    way.ask(
        MAKER,
        command(way.state.rev("1.1"), &reworded, &["es", "fr"]),
        &catalogue,
    )
    .unwrap();
    assert_eq!(
        way.state.open_translations(),
        [("1.1", "es", TranslationState::Missing)]
    );
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_not_written_over() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    let seen = way.state.rev("3.91");
    let write = |asks: &str, rev: u32| Command::Write {
        criterion: Box::new(criterion("3.91", asks, Strength::Should)),
        relation: Relation::New,
        from: Vec::new(),
        rule: Rule::Ask,
        compared: Vec::new(),
        rev,
    };
    way.ask(MAKER, write("Theirs.", seen), &catalogue).unwrap();
    assert_eq!(
        key(way.ask(CHECKER, write("Mine.", seen), &catalogue)),
        "refusal-edition-stale"
    );
    // Taking it back counts as well.
    let restore = Command::Restore {
        criterion: "3.91".to_owned(),
    };
    way.ask(MAKER, restore, &catalogue).unwrap();
    assert_eq!(
        key(way.ask(CHECKER, write("Mine.", seen + 1), &catalogue)),
        "refusal-edition-stale"
    );
    let rev = way.state.rev("3.91");
    way.ask(CHECKER, write("Mine.", rev), &catalogue).unwrap();
}

#[test]
fn texts_have_their_limits_in_every_language() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    let mut long = criterion("3.91", "Another", Strength::Should);
    long.meaning.fr = "é".repeat(4_001);
    let refused = way.write(long, (Relation::New, &[], Rule::Ask), &catalogue);
    let refused = refused.unwrap_err();
    assert_eq!(refused.key, "refusal-edition-long");
    assert_eq!(refused.field.as_deref(), Some("meaning_fr"));
    let endless = Command::Abandon {
        reasons: "x".repeat(2_001),
    };
    assert_eq!(
        key(way.ask(MAKER, endless, &catalogue)),
        "refusal-edition-long"
    );
}

#[test]
fn a_retired_number_does_not_come_back_for_another_thing() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    way.ask(MAKER, propose(), &catalogue).unwrap();
    way.ask(CHECKER, Command::Publish, &catalogue).unwrap();
    let publication = way.state.published.unwrap();
    let both = Catalogue::new(&PACK, [&*publication]);
    let mut next = Way::default();
    let begin = |id: &str| Command::Begin {
        id: id.to_owned(),
        name: text("Next"),
        imported: None,
    };
    assert_eq!(
        key(next.ask(MAKER, begin("msc-2026"), &both)),
        "refusal-edition-id-taken"
    );
    next.ask(MAKER, begin("msc-2027"), &both).unwrap();
    assert_eq!(next.state.basis, "msc-2026");
    let again = criterion("1.4", "Something new", Strength::Must);
    assert_eq!(
        key(next.write(again, (Relation::New, &[], Rule::Ask), &both)),
        "refusal-edition-number-reused"
    );
}

#[test]
fn a_draft_whose_ground_has_moved_is_not_published() {
    let catalogue = PACK.catalogue();
    let mut way = ready(&catalogue);
    way.ask(MAKER, propose(), &catalogue).unwrap();
    // Somebody edited the files of the edition it follows.
    let mut pack = PACK.clone();
    pack.editions[0].hash = "another".to_owned();
    let altered = pack.catalogue();
    assert_eq!(
        key(way.clone().ask(CHECKER, Command::Publish, &altered)),
        "refusal-edition-basis-altered"
    );
    // Another edition was published in the meantime.
    let mut other = ready(&catalogue);
    other.state.id = "msc-2025".to_owned();
    other.ask(MAKER, propose(), &catalogue).unwrap();
    other.ask(CHECKER, Command::Publish, &catalogue).unwrap();
    let publication = other.state.published.unwrap();
    let both = Catalogue::new(&PACK, [&*publication]);
    assert_eq!(
        key(way.ask(CHECKER, Command::Publish, &both)),
        "refusal-edition-basis-superseded"
    );
}

#[test]
fn what_was_ever_asked_is_known_by_its_present_numbers() {
    let catalogue = PACK.catalogue();
    let basis = catalogue.newest().unwrap().clone();
    let mut way = Way::begun(&catalogue);
    let mut merged = basis.criterion("1.2").unwrap().clone();
    merged.text = text("Run the programme through a team, and review it in writing");
    let from = (Relation::Merged, &["1.2", "1.3"][..], Rule::Confirm);
    way.write(merged, from, &catalogue).unwrap();
    let mut kept = basis.criterion("1.1").unwrap().clone();
    kept.text = text("Show commitment in writing");
    let from = (Relation::Split, &["1.1"][..], Rule::Confirm);
    way.write(kept, from, &catalogue).unwrap();
    let mut other = basis.criterion("1.1").unwrap().clone();
    other.id = "1.90".to_owned();
    other.text = text("Show who signed it");
    let from = (Relation::Split, &["1.1"][..], Rule::Ask);
    way.write(other, from, &catalogue).unwrap();
    for criterion in ["1.3", "1.4"] {
        let retire = Command::Retire {
            criterion: criterion.to_owned(),
            reasons: "It is asked elsewhere.".to_owned(),
        };
        way.ask(MAKER, retire, &catalogue).unwrap();
    }
    way.ask(MAKER, propose(), &catalogue).unwrap();
    way.ask(CHECKER, Command::Publish, &catalogue).unwrap();
    let publication = way.state.published.clone().unwrap();
    let both = Catalogue::new(&PACK, [&*publication]);
    let became = both.became("msc-2026");
    assert_eq!(became["1.1"], ["1.1", "1.90"]);
    assert_eq!(became["1.2"], ["1.2"]);
    assert_eq!(became["1.3"], ["1.2"]);
    assert_eq!(became.get("1.4"), None, "it is no longer asked");
    assert_eq!(both.numbers("msc-2026", "1.2"), ["1.2", "1.3"]);
    assert_eq!(both.numbers("msc-2026", "1.90"), ["1.1", "1.90"]);
    // In the old edition nothing is known of what came later.
    assert_eq!(both.became(&basis.id).get("1.90"), None);
    assert_eq!(both.numbers(&basis.id, "1.3"), ["1.3"]);
    // The same by walking each criterion's own lineage.
    for criterion in &publication.edition.criteria {
        let mut walked: Vec<String> = both
            .lineage("msc-2026", &criterion.id)
            .into_iter()
            .map(|(_, id)| id)
            .collect();
        walked.sort();
        walked.dedup();
        let mut numbers = both.numbers("msc-2026", &criterion.id);
        numbers.sort();
        assert_eq!(numbers, walked, "{}", criterion.id);
    }
}

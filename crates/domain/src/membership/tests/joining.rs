//! Joining.

use super::*;

#[test]
fn the_whole_way_in_leads_to_tier_one_and_no_further() {
    let walk = Walk::certified();
    assert_eq!(walk.state.stage(), Stage::Certified);
    assert_eq!(walk.state.tier(), Some(Tier::Tier1));
    assert!(walk.state.in_force());
    assert!(walk.state.why_not_certified().is_empty());
    assert_eq!(walk.state.certified_on, Some(date(2026, 1, 5)));
}

#[test]
fn only_an_officer_starts_an_application() {
    let mut walk = Walk::new();
    let command = Command::Start {
        legal_name: "Acme".into(),
        country: "US".into(),
        entity_type: "importer".into(),
        edition: "msc-2020".into(),
        officer: false,
        invited: false,
    };
    assert_eq!(
        walk.refused(OFFICER, command),
        "refusal-member-start-not-officer"
    );
    assert!(walk.events.is_empty());
    walk.must(OFFICER, start("importer", "US"));
    assert_eq!(
        walk.state.role_of(person(OFFICER)),
        Some(CompanyRole::Officer)
    );
    assert_eq!(
        walk.refused(OFFICER, start("importer", "US")),
        "refusal-member-already-started"
    );
}

#[test]
fn country_and_type_decide_who_may_apply() {
    for (entity_type, country, key) in [
        ("importer", "DE", "refusal-member-country-not-admitted"),
        (
            "foreign_manufacturer",
            "CN",
            "refusal-member-by-invitation-elsewhere",
        ),
        ("importer", "XX", "refusal-member-country-unknown"),
        ("wizard", "US", "refusal-member-entity-type"),
    ] {
        assert_eq!(
            Walk::new().refused(OFFICER, start(entity_type, country)),
            key
        );
    }
    Walk::new().must(OFFICER, start("sea_carrier", "DK"));
    let invited = Command::Start {
        legal_name: "Shenzhen Lamps".into(),
        country: "CN".into(),
        entity_type: "foreign_manufacturer".into(),
        edition: "msc-2020".into(),
        officer: true,
        invited: true,
    };
    Walk::new().must(OFFICER, invited);
}

#[test]
fn an_answer_that_ends_eligibility_is_refused_with_its_question() {
    let mut walk = Walk::started();
    let mut given = answers("importer");
    given.insert("unpaid_debt".to_owned(), true);
    let refusal = walk
        .ask(
            OFFICER,
            Command::AnswerEligibility {
                answers: given.clone(),
            },
        )
        .unwrap_err();
    assert_eq!(refusal.key, "refusal-member-not-eligible");
    assert_eq!(refusal.field.as_deref(), Some("unpaid_debt"));
    given.remove("moved_cargo");
    let faults = eligibility_faults(PACK.entity_type("importer").unwrap(), &given);
    let keys: Vec<_> = faults.iter().map(|fault| fault.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "refusal-member-not-eligible",
            "refusal-member-question-unanswered"
        ]
    );
}

#[test]
fn company_data_is_judged_field_by_field() {
    let mut wrong = company();
    wrong.legal_name = " ".to_owned();
    wrong.sites[0].unlocode = Some("CAVAN".to_owned());
    wrong.ownership.owners[0].share = 0;
    wrong.ownership.owners.push(Owner {
        share: 120,
        ..wrong.ownership.owners[0].clone()
    });
    wrong.identifiers.push(wrong.identifiers[0].clone());
    let fields: Vec<_> = wrong
        .faults()
        .into_iter()
        .map(|f| (f.key, f.field.unwrap()))
        .collect();
    let expected = [
        ("refusal-member-field-empty", "legal_name"),
        ("refusal-member-unlocode-elsewhere", "site_0_unlocode"),
        ("refusal-member-share", "owner_0_share"),
        ("refusal-member-share", "owner_1_share"),
        ("refusal-member-shares-over-hundred", "owner_0_share"),
        ("refusal-member-identifier-twice", "identifier_ior"),
    ];
    let fields: Vec<_> = fields
        .iter()
        .map(|(k, f)| (k.as_str(), f.as_str()))
        .collect();
    assert_eq!(fields, expected);
    assert!(company().faults().is_empty());
}

#[test]
fn owners_may_be_left_out_only_by_a_traded_company() {
    let mut traded = company();
    traded.ownership.owners.clear();
    assert_eq!(traded.faults()[0].key, "refusal-member-no-owner");
    traded.ownership.form = OwnershipForm::Public;
    assert!(traded.faults().is_empty());
}

#[test]
fn a_company_that_looks_like_another_must_explain_itself() {
    let mut walk = Walk::started();
    let other = MemberId(Uuid::from_u128(4_000));
    walk.resembling = vec![other];
    assert_eq!(
        walk.refused(OFFICER, record(company())),
        "refusal-member-resembles"
    );
    let explained = Command::RecordCompany {
        company: Box::new(company()),
        explanation: Some("Sister company under the same importer number, run apart.".into()),
    };
    let events = walk.ask(OFFICER, explained).unwrap();
    assert_eq!(
        events[0].audience(),
        crate::record::Audience::Programme,
        "the other company is not named to anybody outside"
    );
    // Explained once is explained: the same data are taken again.
    let mut changed = company();
    changed.other_names.push(OtherName {
        name: "Acme".into(),
        kind: NameKind::Trading,
    });
    walk.must(OFFICER, record(changed));
}

#[test]
fn a_lookalike_recorded_later_stops_the_sending_in() {
    let mut walk = Walk::ready();
    walk.resembling = vec![MemberId(Uuid::from_u128(4_000))];
    assert_eq!(
        walk.refused(OFFICER, Command::SubmitApplication),
        "refusal-member-resembles"
    );
}

#[test]
fn the_primary_contact_is_an_officer() {
    let mut walk = Walk::started();
    let mut given = contacts();
    given.primary.capacity = Capacity::Consultant;
    assert_eq!(
        walk.refused(
            OFFICER,
            Command::RecordContacts {
                contacts: given.clone()
            }
        ),
        "refusal-member-primary-not-officer"
    );
    given.primary.email = "ana at acme".into();
    assert_eq!(given.faults()[0].field.as_deref(), Some("primary_email"));
}

#[test]
fn only_a_recorded_officer_signs() {
    let mut walk = Walk::started();
    assert_eq!(
        walk.refused(OFFICER, sign()),
        "refusal-member-agreement-before-company"
    );
    walk.must(OFFICER, record(company()));
    assert_eq!(
        walk.refused(SUPERVISOR, sign()),
        "refusal-member-officer-only"
    );
    let mut walk = Walk::ready();
    for by in [EMPLOYEE, CONSULTANT] {
        assert_eq!(walk.refused(by, sign()), "refusal-member-officer-only");
        assert_eq!(
            walk.refused(by, Command::SubmitApplication),
            "refusal-member-officer-only"
        );
    }
    let no = Command::SignAgreement {
        name: "A".into(),
        title: "B".into(),
        consent: false,
        text_version: "1".into(),
    };
    assert_eq!(walk.refused(OFFICER, no), "refusal-member-no-consent");
}

#[test]
fn a_stranger_with_an_officers_role_elsewhere_is_nobody_here() {
    // The role that a person acts in comes from another company; here nothing is recorded of them.
    let mut walk = Walk::ready();
    let stranger = Actor {
        account: Some(Uuid::from_u128(99)),
        role: "officer".into(),
    };
    let facts = Facts {
        pack: &PACK,
        catalogue: &CATALOGUE,
        by: &stranger,
        today: walk.today,
        resembling: &[],
    };
    assert_eq!(
        walk.state.apply(sign(), &facts).unwrap_err().key,
        "refusal-member-officer-only"
    );
    assert_eq!(
        walk.state.apply(record(company()), &facts).unwrap_err().key,
        "refusal-member-not-your-company"
    );
    walk.must(OFFICER, Command::SubmitApplication);
}

#[test]
fn a_new_legal_name_unbinds_the_agreement() {
    let mut walk = Walk::ready();
    assert!(walk.state.missing(&PACK).is_empty());
    let mut renamed = company();
    renamed.legal_name = "Acme Worldwide Inc".into();
    walk.must(OFFICER, record(renamed));
    assert_eq!(walk.state.missing(&PACK), [Missing::Agreement]);
    assert_eq!(
        walk.refused(OFFICER, Command::SubmitApplication),
        "refusal-member-parts-missing"
    );
    walk.must(OFFICER, sign())
        .must(OFFICER, Command::SubmitApplication);
}

#[test]
fn sending_in_lists_what_is_missing_and_starts_the_profile_clock() {
    let mut walk = Walk::started();
    assert_eq!(
        walk.state.missing(&PACK),
        [
            Missing::Eligibility,
            Missing::Company,
            Missing::Contacts,
            Missing::Agreement
        ]
    );
    let mut bare = company();
    bare.identifiers.clear();
    walk.must(OFFICER, record(bare));
    assert!(
        walk.state
            .missing(&PACK)
            .contains(&Missing::Identifier(Scheme::Ior))
    );
    let mut walk = Walk::sent_in();
    assert_eq!(
        walk.due("profile_after_company_profile"),
        Some(date(2026, 3, 6))
    );
    assert_eq!(
        walk.refused(OFFICER, Command::SubmitApplication),
        "refusal-member-already-submitted"
    );
    walk.must(OFFICER, submit_profile(1));
    assert_eq!(walk.due("profile_after_company_profile"), None);
    assert_eq!(walk.due("certify"), Some(date(2026, 4, 5)));
    assert_eq!(walk.due("profile_review"), Some(date(2026, 2, 4)));
}

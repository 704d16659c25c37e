//! The rules of the chain: each refusal once, and the way to a signature.

use super::*;
use crate::pack::tests::ctpat;
use crate::profile::AnswerState;

fn key<T: std::fmt::Debug>(result: Result<T, crate::Refusal>) -> String {
    result.unwrap_err().key
}

fn keys(result: Result<Partner, Vec<crate::Refusal>>) -> Vec<String> {
    let faults = result.unwrap_err();
    let told = faults.iter().map(|f| {
        let field = f.field.clone().unwrap_or_default();
        format!("{field}: {}", f.key)
    });
    told.collect()
}

#[test]
fn every_fault_of_a_row_is_told_beside_its_field() {
    let typed = PartnerText {
        roles: vec!["spy".to_owned()],
        reach: "near".to_owned(),
        identifiers: vec![
            ("lei".to_owned(), "529900T8BM49AURSDO56".to_owned()),
            ("passport".to_owned(), "1".to_owned()),
            ("country".to_owned(), "US".to_owned()),
        ],
        contact_name: "Ana".to_owned(),
        contact_email: "ana at example".to_owned(),
        contact_language: "xx".to_owned(),
        sites: vec![
            SiteText::default(),
            SiteText {
                name: "Yard".to_owned(),
                country: "MX".to_owned(),
                unlocode: "USJAX".to_owned(),
                ..SiteText::default()
            },
        ],
        ..PartnerText::default()
    };
    assert_eq!(
        keys(typed.read(id(1), &LANGUAGES)),
        [
            "name: refusal-partner-field-empty",
            "country: refusal-partner-field-empty",
            "roles: refusal-partner-role-unknown",
            "reach: refusal-partner-reach",
            "identifier_0: identifier-fault-check-digit",
            "scheme_1: refusal-partner-scheme",
            "scheme_2: refusal-partner-scheme",
            "contact_email: refusal-partner-email",
            "contact_language: refusal-partner-language",
            "site_1_unlocode: refusal-partner-unlocode-country",
        ]
    );
    assert_eq!(column_of("identifier_0"), "identifiers");
    assert_eq!(column_of("site_1_unlocode"), "sites");
    assert_eq!(column_of("contact_email"), "contact_email");
}

#[test]
fn one_company_is_named_once() {
    let pack = ctpat();
    let facts = facts(&pack);
    let mut chain = SupplyChain::default();
    let mut first = text("Delta", "MX", "manufacturer");
    first.identifiers = vec![("duns".to_owned(), "15-048-3782".to_owned())];
    first.reference = "V-1".to_owned();
    let first = first.read(id(1), &LANGUAGES).unwrap();
    let record = |partner: &Partner| Command::RecordPartner(Box::new(partner.clone()));
    let events = chain.apply(record(&first), &facts).unwrap();
    take(&mut chain, events);
    assert!(
        chain.apply(record(&first), &facts).unwrap().is_empty(),
        "nothing changed"
    );
    let mut same_number = partner(2, "Echo", "MX", "supplier");
    same_number.identifiers.clone_from(&first.identifiers);
    assert_eq!(
        key(chain.apply(record(&same_number), &facts)),
        "refusal-partner-twin"
    );
    let mut same_reference = partner(2, "Echo", "MX", "supplier");
    same_reference.reference = "v-1".to_owned();
    let refusal = chain.apply(record(&same_reference), &facts).unwrap_err();
    assert_eq!(refusal.field.as_deref(), Some("reference"));
    let import = Command::ImportPartners {
        file: "partners.csv".to_owned(),
        partners: vec![partner(3, "Foxtrot", "US", "warehouse"), same_number],
        left_out: 1,
    };
    assert_eq!(key(chain.apply(import, &facts)), "refusal-partner-twin");
    let nothing = Command::ImportPartners {
        file: "partners.csv".to_owned(),
        partners: vec![first],
        left_out: 0,
    };
    assert_eq!(key(chain.apply(nothing, &facts)), "refusal-import-nothing");
}

fn route_text(holder: &str) -> RouteText {
    let stop = |place: &str, country: &str, mode: &str| StopText {
        place: place.to_owned(),
        country: country.to_owned(),
        holder: holder.to_owned(),
        mode: mode.to_owned(),
        carrier: holder.to_owned(),
    };
    RouteText {
        name: "From the mill".to_owned(),
        stops: vec![
            stop("Monterrey", "MX", "road"),
            StopText::default(),
            stop("Laredo", "US", ""),
        ],
    }
}

#[test]
fn a_route_is_read_without_its_empty_rows() {
    let route = route_text("own").read(Uuid::from_u128(5)).unwrap();
    assert_eq!(route.lanes(), [("MX", "US")]);
    assert_eq!(route.countries(), ["MX", "US"]);
    assert_eq!(route.holders(), [Holder::Own]);
    let mut bad = route_text("nobody");
    bad.stops.truncate(1);
    bad.name = String::new();
    let faults = bad.read(Uuid::nil()).unwrap_err();
    let told: Vec<&str> = faults.iter().map(|f| f.key.as_str()).collect();
    assert_eq!(
        told,
        [
            "refusal-partner-field-empty",
            "refusal-route-holder",
            "refusal-route-too-short"
        ]
    );
}

fn picture(pack: &Pack, chain: &SupplyChain) -> Picture {
    let asked = chain
        .active()
        .into_iter()
        .map(|held| (held.partner.id, pack.partners.asked(&held.partner.roles)));
    let answers = chain.active().into_iter().map(|held| {
        let answers = held.checks.iter().flat_map(|check| {
            check.answers.iter().map(|answer| Answer {
                criterion: answer.criterion.clone(),
                state: answer.state,
                on: check.seen_on,
                source: Source::OwnCheck(check.method),
            })
        });
        (held.partner.id, answers.collect())
    });
    Picture {
        ratings: pack.partners.ratings.clone(),
        version: 1,
        asked: asked.collect(),
        answers: answers.collect(),
        own: (Vec::new(), Vec::new()),
        own_countries: vec!["US".to_owned()],
        on: TODAY,
        since: date(2023, 3, 4),
    }
}

fn sign(chain: &SupplyChain, picture: &Picture, declared: bool) -> Command {
    Command::Sign {
        signed: Signed {
            account: AccountId(Uuid::from_u128(9)),
            name: "Ana Ortiz".to_owned(),
            title: "Vice President".to_owned(),
        },
        declared,
        seen: chain.digest(picture),
        picture: Box::new(picture.clone()),
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
fn five_steps_lead_to_a_signature_that_is_due_again_in_a_year() {
    let pack = ctpat();
    let facts = facts(&pack);
    let mut chain = SupplyChain::default();
    let told = |chain: &SupplyChain| {
        let picture = picture(&pack, chain);
        let all = gaps(chain, &picture);
        all.iter().map(Gap::key).collect::<Vec<_>>()
    };
    assert_eq!(
        told(&chain),
        [
            "risk-gap-no-partner",
            "risk-gap-no-route",
            "risk-gap-threats",
            "risk-gap-no-procedure"
        ]
    );
    let states = |chain: &SupplyChain| {
        let picture = picture(&pack, chain);
        steps(chain, &picture)
            .into_iter()
            .map(|(_, s)| s)
            .collect::<Vec<_>>()
    };
    assert_eq!(states(&chain), [StepState::Open; 5]);
    let follow = |chain: &mut SupplyChain, command: Command| {
        let events = chain.apply(command, &facts).unwrap();
        take(chain, events);
    };
    let mill = partner(1, "Delta Mill", "MX", "manufacturer");
    follow(&mut chain, Command::RecordPartner(Box::new(mill)));
    let held = Holder::Partner(id(1)).code();
    let route = route_text(&held).read(Uuid::from_u128(5)).unwrap();
    follow(&mut chain, Command::RecordRoute(route));
    assert_eq!(
        key(chain.apply(
            Command::EndPartner {
                partner: id(1),
                reason: "over".to_owned()
            },
            &facts
        )),
        "refusal-partner-on-route"
    );
    let review = |seen| Command::ReviewThreats {
        seen,
        version: 1,
        note: String::new(),
    };
    assert_eq!(
        key(chain.apply(review(2), &facts)),
        "refusal-risk-threats-changed"
    );
    follow(&mut chain, review(1));
    assert_eq!(
        told(&chain),
        [
            "risk-gap-no-answers",
            "risk-gap-no-action",
            "risk-gap-no-action",
            "risk-gap-no-procedure"
        ]
    );
    let all = pack
        .partners
        .asked(&chain.partner(id(1)).unwrap().partner.roles);
    let answers: Vec<CheckedAnswer> = all
        .into_iter()
        .map(|given| CheckedAnswer {
            criterion: given.criterion,
            state: AnswerState::InPlace,
            note: String::new(),
        })
        .collect();
    let check = |seen_on| Command::CheckPartner {
        partner: id(1),
        method: CheckMethod::Visit,
        answers: answers.clone(),
        seen_on,
    };
    assert_eq!(
        key(chain.apply(check(date(2024, 3, 5)), &facts)),
        "refusal-check-future"
    );
    follow(&mut chain, check(TODAY));
    let now = picture(&pack, &chain);
    let risk = now.partner(chain.partner(id(1)).unwrap());
    assert_eq!(
        (risk.threat.level, risk.vulnerability.level),
        (Level::High, Level::Low)
    );
    assert_eq!(risk.level, Level::Medium);
    assert_eq!(told(&chain), ["risk-gap-no-procedure"]);
    follow(
        &mut chain,
        Command::RecordProcedure("Each January, by the security team.".to_owned()),
    );
    let action = |due| Command::AddAction {
        id: Uuid::from_u128(8),
        about: Subject::Partner(id(1)),
        text: ActionText {
            what: "Visit".to_owned(),
            owner: "Ana".to_owned(),
            due,
        },
    };
    assert_eq!(
        key(chain.apply(action(date(2024, 3, 3)), &facts)),
        "refusal-action-past"
    );
    let before = picture(&pack, &chain);
    let stale = sign(&chain, &before, true);
    follow(&mut chain, action(date(2024, 6, 1)));
    assert_eq!(key(chain.apply(stale, &facts)), "refusal-risk-changed");
    let now = picture(&pack, &chain);
    assert_eq!(
        key(chain.apply(sign(&chain, &now, false), &facts)),
        "refusal-risk-declare"
    );
    let signature = sign(&chain, &now, true);
    follow(&mut chain, signature);
    assert_eq!(chain.review_due().unwrap().due, date(2025, 3, 4));
    assert_eq!(chain.latest().unwrap().open_actions, 1);
    assert_eq!(states(&chain), [StepState::Done; 5]);
    let later = Picture {
        on: date(2025, 3, 5),
        ..picture(&pack, &chain)
    };
    assert!(
        gaps(&chain, &later)
            .iter()
            .any(|gap| matches!(gap, Gap::Overdue(..)))
    );
    assert_eq!(
        steps(&chain, &later)[4].1,
        StepState::Begun,
        "a year is over"
    );
}

#[test]
fn the_rows_of_a_file_are_parted_and_what_it_does_not_say_stays() {
    let mut chain = SupplyChain::default();
    let mut known = text("Delta", "MX", "manufacturer");
    known.reference = "V-1".to_owned();
    known.contact_email = "ana@delta.example".to_owned();
    let known = known.read(id(1), &LANGUAGES).unwrap();
    chain.take(&known, TODAY);
    let row = |name: &str, reference: &str, role: &str| {
        let mut row = text(name, "MX", role);
        row.reference = reference.to_owned();
        row
    };
    let rows = [
        (2, row("Delta de Mexico", "v-1", "manufacturer")),
        (3, row("Echo", "V-2", "juggler")),
        (4, row("Foxtrot", "V-3", "warehouse")),
        (5, row("Foxtrot again", "V-3", "warehouse")),
    ];
    let columns = ["name", "country", "roles", "reference"];
    let mut next = 100;
    let sorted = chain.sort(&rows, &columns, &LANGUAGES, TODAY, || {
        next += 1;
        id(next)
    });
    let good: Vec<(usize, Change)> = sorted.good.iter().map(|(n, _, c)| (*n, *c)).collect();
    assert_eq!(good, [(2, Change::Changed), (4, Change::New)]);
    let changed = &sorted.good[0].1;
    assert_eq!(
        (changed.id, changed.contact.clone()),
        (id(1), known.contact)
    );
    let bad: Vec<(usize, &str)> = sorted
        .bad
        .iter()
        .map(|(n, _, faults)| (*n, faults[0].key.as_str()))
        .collect();
    assert_eq!(
        bad,
        [
            (3, "refusal-partner-role-unknown"),
            (5, "refusal-import-twice")
        ]
    );
    let pack = ctpat();
    let command = Command::ImportPartners {
        file: "partners.xlsx".to_owned(),
        partners: sorted.good.iter().map(|(_, p, _)| p.clone()).collect(),
        left_out: 2,
    };
    let events = chain.apply(command, &facts(&pack)).unwrap();
    take(&mut chain, events);
    assert_eq!(chain.active().len(), 2);
}

//! Where one site answers otherwise than the company.

use super::*;

const QUAY: Uuid = Uuid::from_u128(501);
const DEPOT: Uuid = Uuid::from_u128(502);

fn at(site: Uuid, rev: u32, state: AnswerState, narrative: &str, plan: &str) -> Command {
    let name = if site == QUAY { "Quay" } else { "Depot" };
    Command::AnswerSite(SiteInput {
        criterion: "1.1".to_owned(),
        site,
        name: Some(name.to_owned()),
        rev,
        state: Some(state),
        narrative: narrative.to_owned(),
        plan: plan.to_owned(),
    })
}

#[test]
fn a_site_that_does_not_meet_a_must_holds_the_signature_up() {
    let mut case = Case::complete();
    let without = at(QUAY, 0, AnswerState::NotInPlace, "", "");
    case.run(without, &employee()).unwrap();
    let gaps = case.state.criterion_gaps("1.1");
    let gap = gaps.iter().find(|gap| gap.site.is_some()).unwrap();
    assert_eq!(gap.site.as_deref(), Some("Quay"));
    assert_eq!(gap.reason, GapReason::NoPlan);
    assert!(gap.blocks() && !case.state.complete("1.1"));
    assert_eq!(key(case.submit(&officer())), "refusal-profile-gaps");
    let plan = "A fence is built along the quay until August.";
    let planned = at(QUAY, 1, AnswerState::NotInPlace, "", plan);
    case.run(planned, &employee()).unwrap();
    case.submit(&officer()).unwrap();
    let filed = case.state.latest().unwrap();
    assert_eq!(filed.answers["1.1"].sites[0].plan, plan);
    assert!(filed.intact());
}

#[test]
fn two_people_at_one_site_lose_nothing() {
    let mut case = Case::complete();
    let say = |rev, text: &str| at(QUAY, rev, AnswerState::Partly, text, TEXT);
    case.run(say(0, "The gate is watched by day."), &employee())
        .unwrap();
    let late = case.run(say(0, "The gate is watched by a camera."), &officer());
    assert_eq!(key(late), "refusal-profile-site-changed");
    assert_eq!(
        case.run(say(0, "The gate is watched by day."), &officer()),
        Ok(0),
        "the same words again are no conflict"
    );
    // Taken away and put back by others meanwhile: the old page still cannot write over it.
    let drop = |rev| Command::DropSite {
        criterion: "1.1".to_owned(),
        site: QUAY,
        rev,
    };
    assert_eq!(
        key(case.run(drop(0), &officer())),
        "refusal-profile-site-changed"
    );
    case.run(drop(1), &officer()).unwrap();
    case.run(say(0, "Nobody is there at night."), &officer())
        .unwrap();
    let late = case.run(say(1, "The gate is watched by day."), &employee());
    assert_eq!(key(late), "refusal-profile-site-changed");
    let rev = case.state.site_rev("1.1", QUAY);
    case.run(say(rev, "Nobody is there on Sundays."), &employee())
        .unwrap();
    assert_eq!(case.state.rev("1.1"), 1, "the general answer is untouched");
}

#[test]
fn only_a_site_of_the_company_can_differ_and_it_says_how_far() {
    let mut case = Case::complete();
    let unknown = SiteInput {
        criterion: "1.1".to_owned(),
        site: DEPOT,
        name: None,
        rev: 0,
        state: Some(AnswerState::Partly),
        narrative: String::new(),
        plan: String::new(),
    };
    for (input, expected) in [
        (unknown.clone(), "refusal-profile-site-unknown"),
        (
            SiteInput {
                name: Some("Depot".to_owned()),
                state: None,
                ..unknown.clone()
            },
            "refusal-profile-site-state",
        ),
        (
            SiteInput {
                name: Some("Depot".to_owned()),
                narrative: "x".repeat(4001),
                ..unknown
            },
            "refusal-profile-text-too-long",
        ),
    ] {
        assert_eq!(
            key(case.run(Command::AnswerSite(input), &employee())),
            expected
        );
    }
}

#[test]
fn a_reviewer_sees_what_changed_at_a_site_and_only_that() {
    let mut case = Case::complete();
    let before = at(
        QUAY,
        0,
        AnswerState::Partly,
        "Guards are there by day only.",
        TEXT,
    );
    case.run(before, &employee()).unwrap();
    case.submit(&officer()).unwrap();
    case.decide_all(Verdict::Return);
    case.run(Command::Return { round: 1 }, &specialist())
        .unwrap();
    let after = at(
        QUAY,
        1,
        AnswerState::InPlace,
        "Guards are there by day and night.",
        "",
    );
    case.run(after, &employee()).unwrap();
    let answers = criteria();
    let answers = answers.iter().map(|p| input(&p.id, 1, TEXT)).collect();
    case.run(Command::Save { answers }, &employee()).unwrap();
    case.submit(&officer()).unwrap();
    assert_eq!(case.state.changed(), ["1.1"]);
    let change = case.state.change("1.1").unwrap();
    assert!(
        change
            .narrative
            .iter()
            .all(|run| run.kind == ChangeKind::Same)
    );
    let [site] = change.sites.as_slice() else {
        panic!("one site changed");
    };
    assert_eq!(site.state_before, Some(AnswerState::Partly));
    assert_eq!(site.state_after, Some(AnswerState::InPlace));
    assert!(
        site.narrative
            .iter()
            .any(|run| run.kind == ChangeKind::Added)
    );
}

#[test]
fn what_was_signed_before_there_were_sites_keeps_its_bytes() {
    let case = Case::submitted();
    let text = String::from_utf8(case.state.latest().unwrap().snapshot().canonical()).unwrap();
    assert!(!text.contains("sites"));
}

#[test]
fn what_a_file_says_of_sites_is_foreseen_as_it_would_be_saved() {
    let mut case = Case::complete();
    let plan = "A fence is built along the quay until August.";
    case.run(
        at(QUAY, 0, AnswerState::Partly, "By day only.", plan),
        &employee(),
    )
    .unwrap();
    let says = |site, rev, state, narrative: &str, plan: &str| SiteInput {
        criterion: "1.1".to_owned(),
        site,
        name: Some("A new name".to_owned()),
        rev,
        state,
        narrative: narrative.to_owned(),
        plan: plan.to_owned(),
    };
    let partly = Some(AnswerState::Partly);
    let foreseen = |case: &Case, input: SiteInput| {
        let now = case.now();
        let mut all = case.state.foresee_sites(vec![input], &employee(), now);
        all.pop().unwrap()
    };
    let same = foreseen(&case, says(QUAY, 0, partly, "By day only.\r\n", plan));
    assert_eq!(same.fate, SiteFate::Same, "a new name alone is no change");
    let stale = foreseen(&case, says(QUAY, 0, partly, "By night too.", plan));
    assert_eq!(stale.fate, SiteFate::Conflict);
    let change = foreseen(&case, says(QUAY, 1, partly, "By night too.", plan));
    assert_eq!(change.fate, SiteFate::Change);
    assert_eq!(change.change.unwrap().name, "Quay");
    let gone = foreseen(&case, says(QUAY, 1, None, "", ""));
    assert_eq!(gone.fate, SiteFate::Change);
    assert!(!gone.change.unwrap().after);
    let never = foreseen(&case, says(DEPOT, 0, None, "", ""));
    assert_eq!(never.fate, SiteFate::Same);
    let silent = foreseen(&case, says(DEPOT, 0, None, "Without a state.", ""));
    let SiteFate::Refused(refusal) = silent.fate else {
        panic!("{:?}", silent.fate);
    };
    assert_eq!(refusal.key, "refusal-profile-site-state");
    let unknown = SiteInput {
        criterion: "99.9".to_owned(),
        ..says(DEPOT, 0, partly, "Text.", "")
    };
    let twice = vec![
        unknown,
        says(DEPOT, 0, partly, "One.", ""),
        says(DEPOT, 0, partly, "Two.", ""),
    ];
    let now = case.now();
    let fates: Vec<_> = case.state.foresee_sites(twice, &employee(), now);
    let keys: Vec<_> = fates
        .iter()
        .map(|each| match &each.fate {
            SiteFate::Refused(refusal) => refusal.key.as_str(),
            SiteFate::Change => "change",
            _ => "other",
        })
        .collect();
    assert_eq!(
        keys,
        [
            "refusal-profile-criterion-unknown",
            "change",
            "refusal-profile-twice"
        ]
    );
    // What was foreseen is what comes to pass.
    let rev = case.state.site_rev("1.1", QUAY);
    case.run(says(QUAY, rev, None, "", "").command(), &employee())
        .unwrap();
    assert!(case.state.site("1.1", QUAY).is_none());
}

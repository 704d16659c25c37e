//! No answer is lost by an edition of the criteria, for any company of the world; what was signed under the old one is
//! shown as it was signed; and an edition that would lose answers cannot be brought about.
//!
//! The rules of carrying over are written down here a second time, from the company's side: each of its answers is looked
//! at, and where it has to be found afterwards.

use super::carried::profiles;
use super::*;
use greenlane_domain::editions::{Command, Link, Relation, Rule};
use greenlane_domain::pack::{Edition, Strength};
use greenlane_domain::profile::{Answer, Crossing, Pinned, Profile, Stage as ProfileStage, carry};
use greenlane_portal::editions::commands;

/// What a new criterion holds afterwards, told by hand.
#[derive(Debug, Default, PartialEq)]
struct Expected {
    from: Vec<String>,
    state: Option<String>,
    narrative: String,
    ready: bool,
}

/// Where a profile's answers have to be found under another edition, and which have no place there.
fn expected(
    profile: &Profile,
    edition: &Edition,
    links: &[Link],
) -> (BTreeMap<String, Expected>, Vec<String>) {
    let after = Pinned::within(edition, &profile.entity_type, &profile.strands);
    let must = |criteria: &[Pinned], id: &str| {
        criteria
            .iter()
            .any(|each| each.id == id && each.strength == Strength::Must)
    };
    let (mut arrived, mut homeless): (BTreeMap<String, Expected>, Vec<String>) = Default::default();
    for link in links {
        let Some(to) = link.to.as_ref() else { continue };
        if !after.iter().any(|each| each.id == *to) {
            continue;
        }
        let all: Vec<(&String, &Answer)> = link
            .from
            .iter()
            .filter_map(|id| profile.answer(id).map(|answer| (id, answer)))
            .collect();
        if all.is_empty() {
            continue;
        }
        let several = all.len() > 1;
        let raised = must(&after, to) && all.iter().any(|(id, _)| !must(&profile.criteria, id));
        let states: Vec<String> = all
            .iter()
            .map(|(_, answer)| answer.state.map_or("none", |state| state.code()).to_owned())
            .collect();
        let agreed = states.iter().all(|state| *state == states[0]) && states[0] != "none";
        let narrative = if several {
            let parts = all
                .iter()
                .filter(|(_, answer)| !answer.narrative.is_empty())
                .map(|(id, answer)| format!("{id}\n{}", answer.narrative));
            parts.collect::<Vec<_>>().join("\n\n")
        } else {
            all[0].1.narrative.clone()
        };
        let wanted = Expected {
            from: all.iter().map(|(id, _)| (*id).clone()).collect(),
            state: (agreed && link.rule != Rule::Ask).then(|| states[0].clone()),
            narrative,
            ready: link.rule == Rule::Keep && !several && !raised && all[0].1.ready,
        };
        arrived.insert(to.clone(), wanted);
    }
    for id in profile.answers.keys() {
        if !arrived.values().any(|each| each.from.contains(id)) {
            homeless.push(id.clone());
        }
    }
    (arrived, homeless)
}

/// Every company that has an accepted profile under the first edition, whether it has moved or not.
pub(super) async fn every_answer_of_every_company_goes_where_its_rule_says(test: &TestApp) {
    let catalogue = test.app.catalogue();
    let newest = catalogue.newest().expect("an edition");
    let (mut companies, mut relations) = (0, BTreeMap::<&str, u32>::new());
    for (id, profile, _) in profiles(test).await {
        if profile.stage() != ProfileStage::Accepted || profile.edition == newest.id {
            continue;
        }
        companies += 1;
        let links = catalogue
            .links(&profile.edition, &newest.id)
            .expect("links");
        let (wanted, homeless) = expected(&profile, newest, &links);
        let after = Pinned::within(newest, &profile.entity_type, &profile.strands);
        let crossing = Crossing {
            before: &profile.criteria,
            after: &after,
            links: &links,
        };
        let (arrived, aside) = carry(&profile.answers, &crossing);
        let found: BTreeMap<String, Expected> = arrived
            .iter()
            .map(|answer| {
                let held = Expected {
                    from: answer.from.clone(),
                    state: answer.state.map(|state| state.code().to_owned()),
                    narrative: answer.narrative.clone(),
                    ready: answer.ready,
                };
                (answer.criterion.clone(), held)
            })
            .collect();
        assert_eq!(found, wanted, "{id}");
        let aside: Vec<String> = aside
            .iter()
            .map(|answer| answer.criterion.clone())
            .collect();
        assert_eq!(aside, homeless, "{id}");
        for answer in &arrived {
            *relations.entry(answer.relation.as_str()).or_default() += 1;
        }
        *relations.entry("retired").or_default() += u32::try_from(aside.len()).unwrap();
        let new = links.iter().filter(|link| link.relation == Relation::New);
        for link in new {
            let to = link.to.as_deref().unwrap();
            assert!(!found.contains_key(to), "{to} was never asked before");
            *relations.entry("new").or_default() += 1;
        }
    }
    assert!(companies > 5, "{companies} companies");
    for relation in Relation::ALL.iter().map(|(code, _)| *code) {
        assert!(
            relations.get(relation).is_some_and(|count| *count > 0),
            "nothing is {relation}: {relations:?}"
        );
    }
}

/// What stands on a page, without what HTML needs to say it.
fn plain(page: &str) -> String {
    let signs = [
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    signs
        .iter()
        .fold(page.to_owned(), |text, (sign, is)| text.replace(sign, is))
}

/// The record of every profile that was signed under an edition that is not the newest any more.
pub(super) async fn old_records_render_as_they_were_signed(test: &TestApp) {
    let catalogue = test.app.catalogue();
    let newest = catalogue.newest().expect("an edition").id.clone();
    let changed = |edition: &Edition, id: &str| {
        let now = catalogue
            .edition(&newest)
            .expect("an edition")
            .criterion(id);
        edition.criterion(id) != now
    };
    let (mut records, mut otherwise) = (0, 0);
    for (id, profile, _) in profiles(test).await {
        if profile.edition == newest {
            continue;
        }
        let Some(signed) = profile.latest() else {
            continue;
        };
        assert!(signed.intact(), "{id}");
        let edition = catalogue
            .edition(&profile.edition)
            .expect("the old edition");
        let company = profile.member.expect("a company");
        let mut officer = test.sign_in(signed.signature.account).await;
        let path = format!(
            "/companies/{company}/profile/versions/{id}/{}",
            signed.round
        );
        let answer = test.get(&mut officer, &path).await;
        // Somebody who left since has no right to it any more; others of the company have.
        if !answer.status.is_success() {
            continue;
        }
        let page = plain(&answer.text());
        assert!(page.contains(&signed.snapshot_hash), "{id}: another hash");
        // The officer reads it in a language of their own.
        let said = |lang| test.app.locales().text(lang, "profile-record-intact", &[]);
        let intact = ["en", "es", "fr"].map(said);
        assert!(intact.iter().any(|told| page.contains(told)), "{id}");
        for (criterion, filed) in &signed.answers {
            assert!(
                page.contains(filed.narrative.as_str()),
                "{id}: {criterion} is not shown as it was signed"
            );
            let asked = edition.criterion(criterion).expect("as it was asked");
            let words = ["en", "es", "fr"].map(|lang| plain(asked.text.get(lang)));
            assert!(
                words.iter().any(|asked| page.contains(asked)),
                "{id}: {criterion} is not asked in the words of then"
            );
            otherwise += u32::from(changed(edition, criterion));
        }
        records += 1;
    }
    assert!(records > 3, "{records} old records");
    assert!(
        otherwise > 0,
        "none of them holds what the new edition changed"
    );
}

/// Somebody tries to bring about an edition in which answers have no place.
pub(super) async fn an_edition_that_would_lose_answers_is_refused(test: &TestApp) {
    let maker = test
        .person("lost.answers@programme.example", Some("policy_officer"))
        .await;
    let who = test.who(maker).await;
    let newest = test.app.catalogue().newest().expect("an edition").clone();
    let mut unit = test.app.begin(&who).await.expect("a transaction");
    let id = commands::begin(&mut unit, "msc-lost", newest.name.clone())
        .await
        .expect("a draft");
    // The same number for something that nobody was asked: what was answered would belong nowhere.
    let mut other = newest.criterion("4.8").expect("4.8").clone();
    "Something else altogether.".clone_into(&mut other.text.en);
    let write = Command::Write {
        criterion: Box::new(other),
        relation: Relation::New,
        from: Vec::new(),
        rule: Rule::Ask,
        compared: vec!["es".to_owned(), "fr".to_owned()],
        rev: 0,
    };
    commands::step(&mut unit, id, write).await.expect("written");
    let propose = Command::Propose {
        effective_from: newest
            .effective_from
            .saturating_add(jiff::Span::new().years(3)),
        basis_until: newest
            .effective_from
            .saturating_add(jiff::Span::new().years(4)),
        reasons: "Nobody would see what becomes of the answers.".to_owned(),
    };
    let refused = commands::step(&mut unit, id, propose)
        .await
        .expect_err("answers would be lost");
    assert!(
        format!("{refused:?}").contains("refusal-edition-answers-lost"),
        "{refused:?}"
    );
    drop(unit);
}

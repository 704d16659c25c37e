//! Relations of a crosswalk after an edition: somebody says what holds, with a reason, and the list grows shorter.

use super::*;
use crate::exchange::tests::upload;

const STAFF: &str = "/editions/crosswalks/wco-safe";

fn looks(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let found = Selector::parse("[data-look]").unwrap();
    let found = html.select(&found);
    found
        .map(|look| look.attr("data-look").unwrap().to_owned())
        .collect()
}

/// The names of a look's selects, with what is chosen in each.
fn relations(page: &str, about: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(page);
    let selects = format!("[data-look=\"{about}\"] select[name^=\"is-\"]");
    let selects = Selector::parse(&selects).unwrap();
    let chosen = Selector::parse("option[selected]").unwrap();
    let found = html.select(&selects).map(|select| {
        let option = select.select(&chosen).next().unwrap();
        let value = option.attr("value").unwrap().to_owned();
        (select.attr("name").unwrap().to_owned(), value)
    });
    found.collect()
}

#[tokio::test]
async fn what_an_edition_changed_is_settled_with_a_reason_and_gone_from_the_list() {
    on_each_engine(async |t| {
        let makers = Makers::published(&t).await;
        let at = format!("{STAFF}?edition=msc-2024");
        let mut maker = t.sign_in(makers.maker).await;
        assert!(page(&t, &mut maker, "/editions").await.contains(STAFF));
        let before = page(&t, &mut maker, &at).await;
        let listed = looks(&before);
        assert!(listed.contains(&"3.90".to_owned()), "{listed:?}");

        // The new criterion is related to a requirement that it covers in full.
        let form = [
            ("edition", "msc-2024"),
            ("about", "3.90"),
            ("act", "settle"),
            ("more-3.90", "A1"),
            ("moreis-3.90", "superset-of"),
            ("reason-3.90", "No."),
        ];
        let refused = t.post(&mut maker, STAFF, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = refused.text();
        assert!(kept.contains("id=\"reason-3.90-error\""), "{kept}");
        assert!(kept.contains("value=\"No.\""), "what was typed is kept");
        let mut form = form;
        form[5].1 = "The map is what requirement A1 asks for, and more.";
        let done = t.post(&mut maker, STAFF, &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let after = page(&t, &mut maker, &at).await;
        assert_eq!(looks(&after).len(), listed.len() - 1);
        assert_eq!(texts(&after, "[data-settled=\"3.90\"]").len(), 1);
        for told in [
            "The map is what requirement A1 asks for",
            "mara@programme.example",
        ] {
            let name = told.split('@').next().unwrap();
            let shown = after.to_lowercase();
            assert!(shown.contains(&name.to_lowercase()), "{told}");
        }

        // It holds for everybody: on the public page and in the mapping; nobody there reads who said it.
        let mut anybody = Client::default();
        let public = "/criteria/crosswalks/wco-safe?edition=msc-2024";
        let shown = page(&t, &mut anybody, public).await;
        assert_eq!(texts(&shown, "[data-look]").len(), listed.len() - 1);
        assert!(!shown.contains(STAFF) && !shown.contains("The map is what"));
        let mapping = "/criteria/crosswalks/wco-safe/msc-2024/mapping.json";
        let mapping = t.get(&mut anybody, mapping).await.json();
        let maps = mapping["mapping-collection"]["mappings"][0]["maps"].to_string();
        assert!(maps.contains("msc-3.90"), "{maps}");
        let old = page(
            &t,
            &mut anybody,
            "/criteria/crosswalks/wco-safe?edition=msc-2020",
        )
        .await;
        assert!(!old.contains("3.90"), "the earlier edition is what it was");

        // Twice is refused; opened again, it is to be looked at as before.
        let twice = t.post(&mut maker, STAFF, &form).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again = [
            ("edition", "msc-2024"),
            ("about", "3.90"),
            ("act", "reopen"),
            ("again-3.90", "A1 speaks of the company, not of its chain."),
        ];
        let again = t.post(&mut maker, STAFF, &again).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(looks(&page(&t, &mut maker, &at).await), listed);
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
    })
    .await;
}

#[tokio::test]
async fn a_relation_is_confirmed_changed_or_taken_away_and_none_in_silence() {
    on_each_engine(async |t| {
        let makers = Makers::published(&t).await;
        let at = format!("{STAFF}?edition=msc-2024");
        let mut maker = t.sign_in(makers.maker).await;
        let shown = page(&t, &mut maker, &at).await;
        let listed = looks(&shown);
        let about = listed
            .iter()
            .find(|about| !relations(&shown, about).is_empty());
        let about = about
            .expect("a criterion that is related was changed")
            .clone();
        let carried = relations(&shown, &about);
        let reason = format!("reason-{about}");
        let send = |said: Vec<(String, String)>| {
            let mut form = vec![
                ("edition".to_owned(), "msc-2024".to_owned()),
                ("about".to_owned(), about.clone()),
                ("act".to_owned(), "settle".to_owned()),
                (reason.clone(), "Read beside the requirement.".to_owned()),
            ];
            form.extend(said);
            form
        };
        let silent = send(carried[1..].to_vec());
        let pairs = |form: &[(String, String)]| {
            let pairs = form.iter().map(|(n, v)| (n.clone(), v.clone()));
            pairs.collect::<Vec<_>>()
        };
        let post = async |client: &mut Client, form: &[(String, String)]| {
            let form = pairs(form);
            let form: Vec<(&str, &str)> =
                form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            t.post(client, STAFF, &form).await.status
        };
        assert_eq!(
            post(&mut maker, &silent).await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let mut said = carried.clone();
        said[0].1 = "gone".to_owned();
        let said = send(said);
        // Others may read it and say nothing.
        let auditor = t.person("aud@programme.example", Some("specialist")).await;
        let mut other = t.sign_in(auditor).await;
        assert!(post(&mut other, &said).await.is_client_error());
        let read = page(&t, &mut other, &at).await;
        assert!(
            !read.contains(&reason),
            "no form for who may not say anything"
        );
        assert_eq!(post(&mut maker, &said).await, StatusCode::SEE_OTHER);
        let after = page(&t, &mut maker, &at).await;
        assert!(!looks(&after).contains(&about));
        let told = texts(&after, &format!("[data-settled=\"{about}\"]"));
        assert!(told[0].contains("→"), "{told:?}");
        if carried.len() > 1 {
            assert!(told[0].contains("as it was carried"), "{told:?}");
        }
    })
    .await;
}

/// A profile of somebody else that chooses one requirement of a framework.
fn choosing(requirement: &str) -> Vec<u8> {
    let text = include_str!(
        "../../../../domain/testdata/oscal/nist/NIST_SP-800-53_rev5_LOW-baseline_profile.json"
    );
    let mut profile: serde_json::Value = serde_json::from_str(text).unwrap();
    profile["profile"]["imports"][0]["include-controls"] =
        serde_json::json!([{"with-ids": [requirement]}]);
    serde_json::to_vec(&profile).unwrap()
}

#[tokio::test]
async fn a_profile_of_others_chooses_by_what_was_settled() {
    on_each_engine(async |t| {
        let makers = Makers::published(&t).await;
        let mut maker = t.sign_in(makers.maker).await;
        let bytes = choosing("wco-safe-a1");
        let file = ("others.json", bytes.as_slice());
        let unknown = "One control that it chooses is no criterion";
        let before = upload(&t, &mut maker, "/editions/import", file).await;
        assert!(before.text().contains(unknown), "{}", before.text());
        let form = [
            ("edition", "msc-2024"),
            ("about", "3.90"),
            ("act", "settle"),
            ("more-3.90", "A1"),
            ("moreis-3.90", "equal-to"),
            ("reason-3.90", "The map is what requirement A1 asks for."),
        ];
        let done = t.post(&mut maker, STAFF, &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let after = upload(&t, &mut maker, "/editions/import", file).await;
        assert!(!after.text().contains(unknown), "{}", after.text());
    })
    .await;
}

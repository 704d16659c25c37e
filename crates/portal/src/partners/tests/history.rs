//! Everything that one partner is and said, on its page and on the page of its answers.

use super::*;
use greenlane_domain::partners::ChainRole;

const MAIL: &str = "luis@delta.example";

/// Asks the partner, which answers everything: one criterion as given, the others in place.
async fn answers(
    t: &TestApp,
    of: &mut Fixture,
    id: PartnerId,
    (lang, state, text): (&str, &str, &str),
) {
    let path = format!("/companies/{}/partners/{id}/ask", of.id);
    went_to(&t.post(&mut of.client, &path, &[]).await);
    let link = format!("/questionnaire/{}", token(t, MAIL).await);
    let asked = t.app.pack().partners.asked(&[ChainRole::Manufacturer]);
    let mut fields: Vec<(String, String)> = asked
        .iter()
        .map(|given| {
            let said = if given.criterion == "6.1" {
                state
            } else {
                "in_place"
            };
            (format!("state_{}", given.criterion), said.to_owned())
        })
        .collect();
    let more = [
        ("text_6.1", text),
        ("act", "send"),
        ("name", "Luis Vega"),
        ("title", "Plant manager"),
        ("declared", "1"),
    ];
    fields.extend(more.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (&**a, &**b)).collect();
    let mut luis = Client::default();
    ok(&t.get(&mut luis, &format!("{link}?lang={lang}")).await);
    went_to(&t.post(&mut luis, &link, &fields).await);
}

#[tokio::test]
async fn every_answer_stands_with_its_day_its_sender_its_language_and_what_changed() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let id = add(&t, &mut acme, &MILL).await;
        let base = format!("/companies/{}/partners/{id}", acme.id);
        let path = format!("{base}/answers");
        let none = ok(&t.get(&mut acme.client, &path).await);
        assert!(none.contains("has not sent any answers yet"));
        answers(
            &t,
            &mut acme,
            id,
            ("es", "partly", "Sellos en algunos camiones"),
        )
        .await;
        let first = ok(&t.get(&mut acme.client, &path).await);
        assert!(first.contains("Luis Vega, Plant manager") && first.contains("Spanish"));
        assert!(first.contains("Sellos en algunos camiones") && !first.contains("Show only"));
        t.at("2025-03-04T15:00:00Z");
        acme.client = t.sign_in(acme.officer).await;
        answers(
            &t,
            &mut acme,
            id,
            ("en", "in_place", "Sellos en todos los camiones"),
        )
        .await;
        let both = ok(&t.get(&mut acme.client, &path).await);
        assert!(both.contains("1 answer is new or different from the answers of"));
        assert!(
            both.contains("<del><span class=\"usa-sr-only\">removed: </span>Partly in place</del>")
                && both.contains("</span>algunos</del>")
                && both.contains("</span>todos los</ins>"),
            "what changed is marked, in the state and in the words"
        );
        assert!(both.contains("English") && both.contains("Spanish"));
        let only = ok(&t
            .get(&mut acme.client, &format!("{path}?only=changed"))
            .await);
        assert!(only.contains("Show every answer"));
        let rows = |page: &str| page.matches("<th scope=\"row\">").count();
        let asked = t.app.pack().partners.asked(&[ChainRole::Manufacturer]);
        assert_eq!(rows(&both), 2 * asked.len());
        assert_eq!(
            rows(&only),
            asked.len() + 1,
            "the first time has nothing before it, the second one change"
        );
        let page = ok(&t.get(&mut acme.client, &base).await);
        assert!(
            page.contains(&format!("{path}\"")) && page.contains("1 answer is new or different")
        );
        // A draft is the partner's own.
        t.at("2025-03-05T15:00:00Z");
        acme.client = t.sign_in(acme.officer).await;
        let ask = format!("{base}/ask");
        went_to(&t.post(&mut acme.client, &ask, &[]).await);
        let link = format!("/questionnaire/{}", token(&t, MAIL).await);
        let draft = [
            ("state_6.1", "not_in_place"),
            ("text_6.1", "secret"),
            ("act", "save"),
        ];
        let mut luis = Client::default();
        went_to(&t.post(&mut luis, &link, &draft).await);
        let page = ok(&t.get(&mut acme.client, &path).await);
        assert!(!page.contains("secret") && page.contains("Begun: 1 of"));
    })
    .await;
}

#[tokio::test]
async fn a_partner_s_page_shows_its_routes_actions_and_the_table_it_is_judged_by() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let id = add(&t, &mut acme, &MILL).await;
        let base = format!("/companies/{}", acme.id);
        let holder = id.to_string();
        let route = [
            ("name", "Cloth by road"),
            ("stop_0_place", "Monterrey"),
            ("stop_0_country", "MX"),
            ("stop_0_holder", holder.as_str()),
            ("stop_0_mode", "road"),
            ("stop_0_carrier", "unknown"),
            ("stop_1_place", "Laredo"),
            ("stop_1_country", "US"),
            ("stop_1_holder", "own"),
        ];
        went_to(
            &t.post(&mut acme.client, &format!("{base}/routes/new"), &route)
                .await,
        );
        let route = chain(&t, acme.id).await.routes[0].id;
        let plan = format!("{base}/risk/actions");
        for (about, what) in [
            (format!("partner:{id}"), "Ask for bolt seals"),
            (format!("route:{route}"), "Name the carrier"),
            ("own".to_owned(), "Nothing to do with it"),
        ] {
            let fields = [
                ("about", about.as_str()),
                ("what", what),
                ("owner", "Ana"),
                ("due", "2024-06-01"),
            ];
            went_to(&t.post(&mut acme.client, &plan, &fields).await);
        }
        let path = format!("{base}/partners/{id}");
        let page = ok(&t.get(&mut acme.client, &path).await);
        for there in [
            "Cloth by road",
            "Ask for bolt seals",
            "Name the carrier",
            "first content of the programme",
        ] {
            assert!(page.contains(there), "{there}: {page}");
        }
        assert!(!page.contains("Nothing to do with it"));
        let anchor = format!("{base}/routes#why-{route}-name");
        assert!(page.contains(&anchor));
        let routes = ok(&t.get(&mut acme.client, &format!("{base}/routes")).await);
        assert!(routes.contains(&format!("id=\"why-{route}-name\"")));
        // Another company's people see neither page.
        let mut other = certified(&t, "Borealis Freight LLC", "98-7654321").await;
        for path in [path.clone(), format!("{path}/answers")] {
            let answer = t.get(&mut other.client, &path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}

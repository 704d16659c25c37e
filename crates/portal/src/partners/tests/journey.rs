//! The five steps, from an empty chain to a signature, through the pages.

use super::*;

async fn snapshot(
    t: &TestApp,
    client: &mut Client,
    name: &str,
    path: &str,
    ids: &[(String, &str)],
) {
    let text = ok(&t.get(client, path).await);
    insta::assert_snapshot!(name, main_part(&text, ids));
}

#[tokio::test]
async fn a_partner_is_added_changed_and_kept_apart_from_its_twin() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let base = format!("/companies/{}", acme.id);
        let empty = ok(&t.get(&mut acme.client, &format!("{base}/partners")).await);
        assert!(empty.contains("No partner is named yet"));
        let new = format!("{base}/partners/new");
        let bad = [
            ("name", ""),
            ("country", "MX"),
            ("scheme_0", "duns"),
            ("identifier_0", "123"),
        ];
        let page = refused(&t.post(&mut acme.client, &new, &bad).await);
        assert!(
            page.contains("href=\"#name\"") && page.contains("href=\"#identifier_0\""),
            "{page}"
        );
        assert!(page.contains("href=\"#roles\"") && page.contains("value=\"123\""));
        assert!(chain(&t, acme.id).await.partners.is_empty());
        let mut more = MILL.to_vec();
        more.push(("more", "site"));
        let page = ok(&t.post(&mut acme.client, &new, &more).await);
        assert!(page.contains("site_3_name") && page.contains("Delta Mill SA"));
        let id = add(&t, &mut acme, &MILL).await;
        let twin = t.post(&mut acme.client, &new, &MILL).await;
        assert!(refused(&twin).contains("Delta Mill SA is the same by this number"));
        let edit = format!("{base}/partners/{id}/edit");
        let form = ok(&t.get(&mut acme.client, &edit).await);
        assert!(form.contains("value=\"luis@delta.example\"") && form.contains("150483782"));
        let mut changed = MILL.to_vec();
        changed[2] = ("city", "Saltillo");
        changed.extend([
            ("site_0_name", "Yard"),
            ("site_0_country", "US"),
            ("site_0_city", ""),
            ("site_0_unlocode", "USLRD"),
        ]);
        went_to(&t.post(&mut acme.client, &edit, &changed).await);
        let partner = &chain(&t, acme.id).await.partners[&id].partner;
        assert_eq!(partner.countries(), ["MX", "US"]);
        let ids = [(acme.id.to_string(), "MEMBER"), (id.to_string(), "PARTNER")];
        snapshot(
            &t,
            &mut acme.client,
            "list",
            &format!("{base}/partners"),
            &ids,
        )
        .await;
        snapshot(
            &t,
            &mut acme.client,
            "partner",
            &format!("{base}/partners/{id}"),
            &ids,
        )
        .await;
        let end = format!("{base}/partners/{id}/end");
        went_to(&t.post(&mut acme.client, &end, &[("reason", "Sold")]).await);
        let list = ok(&t.get(&mut acme.client, &format!("{base}/partners")).await);
        assert!(list.contains("1 partner you no longer work with"));
        let path = format!("{base}/partners/{id}/resume");
        went_to(&t.post(&mut acme.client, &path, &[]).await);
        assert_eq!(chain(&t, acme.id).await.active().len(), 1);
        rows_are_the_fold(&t, acme.id).await;
    })
    .await;
}

async fn check_all(t: &TestApp, acme: &mut Fixture, id: PartnerId) {
    let held = chain(t, acme.id).await.partners[&id].partner.clone();
    let asked = t.app.pack().partners.asked(&held.roles);
    let names: Vec<String> = asked
        .iter()
        .map(|g| format!("state_{}", g.criterion))
        .collect();
    let mut fields = vec![("method", "visit"), ("seen_on", "2024-03-01")];
    fields.extend(names.iter().map(|name| (name.as_str(), "in_place")));
    let path = format!("/companies/{}/partners/{id}/check", acme.id);
    let future = [
        ("method", "visit"),
        ("seen_on", "2024-04-01"),
        (names[0].as_str(), "partly"),
    ];
    assert!(
        refused(&t.post(&mut acme.client, &path, &future).await).contains("has not taken place")
    );
    let none = [("method", ""), ("seen_on", "")];
    assert!(refused(&t.post(&mut acme.client, &path, &none).await).contains("href=\"#method\""));
    went_to(&t.post(&mut acme.client, &path, &fields).await);
}

fn form(seen: &str) -> [(String, String); 4] {
    [
        ("name", "Ana Ortiz"),
        ("title", "Vice President"),
        ("declared", "1"),
        ("seen", seen),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
}

/// The digest that the page of the signature carries.
fn seen_on(page: &str) -> String {
    let (_, rest) = page
        .split_once("name=\"seen\" value=\"")
        .expect("nothing is missing");
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
async fn five_steps_end_with_a_signature_that_keeps_its_figures() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let base = format!("/companies/{}", acme.id);
        let id = add(&t, &mut acme, &MILL).await;
        let me = Holder(id.to_string());
        let unknown = me.route("unknown");
        let new = format!("{base}/routes/new");
        let short = [
            ("name", "Cloth"),
            ("stop_0_place", "Monterrey"),
            ("stop_0_country", "MX"),
            ("stop_0_holder", ""),
            ("stop_1_place", ""),
        ];
        let page = refused(&t.post(&mut acme.client, &new, &short).await);
        assert!(page.contains("A route has at least two stops") && page.contains("Monterrey"));
        went_to(&t.post(&mut acme.client, &new, &unknown).await);
        let route = chain(&t, acme.id).await.routes[0].id;
        let sign = format!("{base}/risk/sign");
        let page = ok(&t.get(&mut acme.client, &sign).await);
        assert!(
            page.contains("it is not known who holds the goods")
                && !page.contains("name=\"declared\"")
        );
        went_to(
            &t.post(
                &mut acme.client,
                &format!("{base}/routes/{route}"),
                &me.route("own"),
            )
            .await,
        );
        let map = ok(&t.get(&mut acme.client, &format!("{base}/routes")).await);
        assert!(
            map.contains("role=\"img\"")
                && map.contains("Mexico")
                && map.contains("gl-map__way--high")
        );
        let threats = format!("{base}/risk/threats");
        let page = ok(&t.get(&mut acme.client, &threats).await);
        assert!(
            page.contains("MX/contraband/2019-01-01") && page.contains("Some ratings are samples")
        );
        let stale = t
            .post(&mut acme.client, &threats, &[("version", "9")])
            .await;
        assert!(refused(&stale).contains("changed while you were reading"));
        went_to(
            &t.post(
                &mut acme.client,
                &threats,
                &[("version", "1"), ("note", "Two thefts")],
            )
            .await,
        );
        check_all(&t, &mut acme, id).await;
        went_to(
            &t.post(
                &mut acme.client,
                &format!("{base}/risk/procedure"),
                &[("procedure", "Each January.")],
            )
            .await,
        );
        let actions = format!("{base}/risk/actions");
        let about = format!("route:{route}");
        let past = [
            ("about", about.as_str()),
            ("what", "Visit"),
            ("owner", "Ana"),
            ("due", "2024-03-01"),
        ];
        let page = refused(&t.post(&mut acme.client, &actions, &past).await);
        assert!(page.contains("today or later"));
        let good = [past[0], past[1], past[2], ("due", "2024-06-01")];
        went_to(&t.post(&mut acme.client, &actions, &good).await);
        let seen = seen_on(&ok(&t.get(&mut acme.client, &sign).await));
        let own = [("about", "own"), past[1], past[2], ("due", "2024-07-01")];
        went_to(&t.post(&mut acme.client, &actions, &own).await);
        let fields = form(&seen);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        let changed = t.post(&mut acme.client, &sign, &fields).await;
        assert!(refused(&changed).contains("Something changed while you were reading"));
        let seen = seen_on(&ok(&t.get(&mut acme.client, &sign).await));
        let fields = form(&seen);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert!(
            refused(&t.post(&mut acme.client, &sign, &fields[..2]).await)
                .contains("Tick the declaration")
        );
        went_to(&t.post(&mut acme.client, &sign, &fields).await);
        let latest = chain(&t, acme.id).await.latest().cloned().unwrap();
        assert_eq!((latest.open_actions, latest.threat_version), (2, 1));
        let ids = [
            (acme.id.to_string(), "MEMBER"),
            (id.to_string(), "PARTNER"),
            (route.to_string(), "ROUTE"),
        ];
        snapshot(
            &t,
            &mut acme.client,
            "overview",
            &format!("{base}/risk"),
            &ids,
        )
        .await;
        snapshot(
            &t,
            &mut acme.client,
            "routes",
            &format!("{base}/routes"),
            &ids,
        )
        .await;
        snapshot(
            &t,
            &mut acme.client,
            "signed",
            &format!("{base}/risk/signed/1"),
            &ids,
        )
        .await;
        ok(&t
            .get(&mut acme.client, &format!("{base}/risk/scores"))
            .await);
        ok(&t.get(&mut acme.client, &actions).await);
        rows_are_the_fold(&t, acme.id).await;
        // A later rating changes today's figures and never what was signed.
        let director = t.person("dora@programme.gov", Some("director")).await;
        let mut dora = t.sign_in(director).await;
        let rating = [
            ("scope", "MX"),
            ("threat", "contraband"),
            ("level", "low"),
            ("from", "2024-03-04"),
            ("basis", "Fewer seizures"),
            ("reasons", "Quarterly review"),
        ];
        assert!(
            refused(&t.post(&mut dora, "/threats", &rating[..3]).await).contains("href=\"#basis\"")
        );
        went_to(&t.post(&mut dora, "/threats", &rating).await);
        let table = ok(&t.get(&mut dora, "/threats").await);
        assert!(
            table.contains("Quarterly review")
                && table.contains("dora")
                && table.contains("version 2")
        );
        let theirs = ok(&t.get(&mut acme.client, "/threats").await);
        assert!(
            theirs.contains("Fewer seizures")
                && !theirs.contains("Quarterly review")
                && !theirs.contains("dora")
        );
        let page = ok(&t.get(&mut acme.client, &threats).await);
        assert!(page.contains("the table has changed since"));
        assert_eq!(chain(&t, acme.id).await.latest(), Some(&latest));
        let sly = t.post(&mut acme.client, "/threats", &rating).await;
        assert_eq!(sly.status, StatusCode::FORBIDDEN);
    })
    .await;
}

/// A partner on a route's form.
struct Holder(String);

impl Holder {
    fn route<'a>(&'a self, last: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("name", "Cloth from Monterrey"),
            ("stop_0_place", "Monterrey"),
            ("stop_0_country", "MX"),
            ("stop_0_holder", &self.0),
            ("stop_0_mode", "road"),
            ("stop_0_carrier", "own"),
            ("stop_1_place", "Laredo"),
            ("stop_1_country", "US"),
            ("stop_1_holder", last),
            ("stop_1_mode", ""),
            ("stop_1_carrier", ""),
        ]
    }
}

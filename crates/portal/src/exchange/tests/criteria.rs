use super::*;
use crate::testing::on_each_engine;
use greenlane_domain::ids::AccountId;

const FORM: &str = "/editions/import";
pub(super) const WHY: &str = "The review found that nobody asks for it any more.";

pub(super) struct Makers {
    pub(super) maker: Client,
    pub(super) checker: Client,
}

pub(super) async fn makers(t: &TestApp) -> Makers {
    let person = async |email: &str| -> AccountId { t.person(email, Some("policy_officer")).await };
    let (maker, checker) = (
        person("mara@programme.example").await,
        person("cho@programme.example").await,
    );
    Makers {
        maker: t.sign_in(maker).await,
        checker: t.sign_in(checker).await,
    }
}

/// Takes a file in as a draft and brings it into the catalogue.
async fn publish(t: &TestApp, people: &mut Makers, file: (&str, &[u8]), id: &str) {
    let preview = upload(t, &mut people.maker, FORM, file).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
    let changed = [
        ("id", id),
        ("rest", "go"),
        ("reasons", WHY),
        ("compared", "1"),
        ("act", "take"),
    ];
    let taken = send(t, &mut people.maker, (&preview.text(), FORM), &changed).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    let draft = taken.location();
    let dates = [
        ("act", "propose"),
        ("effective_from", "2024-06-01"),
        ("basis_until", "2024-09-30"),
        ("reasons", WHY),
    ];
    let proposed = t
        .post(&mut people.maker, &format!("{draft}/steps"), &dates)
        .await;
    assert_eq!(
        proposed.status,
        StatusCode::SEE_OTHER,
        "{}",
        proposed.text()
    );
    // Whoever took the file in has had a hand in it.
    let act = [("act", "publish")];
    let own = t
        .post(&mut people.maker, &format!("{draft}/decision"), &act)
        .await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = t
        .post(&mut people.checker, &format!("{draft}/decision"), &act)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

async fn document(t: &TestApp, edition: &str, file: &str) -> Answer {
    let path = format!("/criteria/download/{edition}/{file}");
    got(t, &mut Client::default(), &path).await
}

#[tokio::test]
async fn anybody_takes_the_criteria_along_and_every_file_is_there() {
    on_each_engine(async |t| {
        let mut anybody = Client::default();
        let list = got(&t, &mut anybody, "/criteria").await.text();
        assert!(list.contains("href=\"/criteria/download?edition=msc-2020\""));
        let page = got(&t, &mut anybody, "/criteria/download").await.text();
        let links: Vec<&str> = page
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|href| href.starts_with("/criteria/download/"))
            .collect();
        let pack = t.app.pack();
        assert_eq!(links.len(), 3 + pack.entity_types.len());
        for link in links {
            let answer = got(&t, &mut anybody, link).await;
            let kept = answer.headers[header::CONTENT_DISPOSITION]
                .to_str()
                .unwrap();
            assert!(
                kept.starts_with("attachment; filename=\"msc-2020-"),
                "{kept}"
            );
            if link.ends_with("catalog.json") {
                valid("catalog", &answer.json());
            } else if link.contains("/profile-") {
                valid("profile", &answer.json());
            }
        }
        for missing in ["msc-1999/catalog.json", "msc-2020/profile-ferryman.json"] {
            let path = format!("/criteria/download/{missing}");
            assert_eq!(
                t.get(&mut anybody, &path).await.status,
                StatusCode::NOT_FOUND
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_edition_moves_to_another_installation_and_is_the_same_there() {
    on_each_engine(async |t| {
        let mut people = makers(&t).await;
        let mut file = document(&t, "msc-2020", "catalog.json").await.json();
        let groups = file["catalog"]["groups"].as_array_mut().unwrap();
        groups[0]["controls"][0]["parts"][0]["prose"] = "Another wording.".into();
        groups[1]["controls"].as_array_mut().unwrap().remove(0);
        groups[2]["controls"][0]["links"] =
            serde_json::json!([{ "href": "https://other.example" }]);
        let bytes = serde_json::to_vec(&file).unwrap();
        publish(&t, &mut people, ("theirs.json", &bytes), "msc-2024").await;
        let out = document(&t, "msc-2024", "catalog.json").await;
        valid("catalog", &out.json());

        // Somewhere else, nothing but the file is known of it.
        let other = TestApp::sqlite().await;
        let mut there = makers(&other).await;
        publish(&other, &mut there, ("catalog.json", &out.bytes), "msc-2024").await;
        let again = document(&other, "msc-2024", "catalog.json").await;
        assert_eq!(again.json(), out.json());
        let links = &again.json()["catalog"]["groups"][2]["controls"][0]["links"];
        assert_eq!(links[0]["href"], "https://other.example");
        for file in ["criteria.json", "criteria.xlsx"] {
            let third = TestApp::sqlite().await;
            let mut people = makers(&third).await;
            let bytes = document(&t, "msc-2024", file).await.bytes;
            publish(&third, &mut people, (file, &bytes), "msc-2024").await;
            let (theirs, ours) = (
                document(&third, "msc-2024", "criteria.json").await,
                document(&t, "msc-2024", "criteria.json").await,
            );
            assert_eq!(theirs.json(), ours.json(), "{file}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_named_by_row_and_nothing_is_written() {
    on_each_engine(async |t| {
        let mut people = makers(&t).await;
        for (name, content, says) in [
            ("words.json", "not JSON at all", "cannot be read"),
            ("profile.json", "{\"profile\":{}}", "cannot be read"),
            (
                "mapping.json",
                "{\"mapping-collection\":{}}",
                "no catalogue of criteria",
            ),
            ("book.xlsx", "PK and nothing", "cannot be read"),
        ] {
            let file = (name, content.as_bytes());
            let answer = upload(&t, &mut people.maker, FORM, file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(answer.text().contains(says), "{name}: {}", answer.text());
        }
        let mut file = document(&t, "msc-2020", "criteria.json").await.json();
        file["criteria"][2]["id"] = "99.1".into();
        file["criteria"][4]["applies"] = "everybody".into();
        let bytes = serde_json::to_vec(&file).unwrap();
        let preview = upload(&t, &mut people.maker, FORM, ("bad.json", &bytes))
            .await
            .text();
        let rows: Vec<&str> = preview.split("<tr><th scope=\"row\">").skip(1).collect();
        assert!(
            rows[0].starts_with("3<") && rows[1].starts_with("5<"),
            "{preview}"
        );
        let changed = [("id", "msc-2024"), ("act", "take")];
        let refused = send(&t, &mut people.maker, (&preview, FORM), &changed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Mend them first"));
        assert!(
            refused.text().contains("value=\"msc-2024\""),
            "what was typed is kept"
        );
        let list = got(&t, &mut people.maker, "/editions").await.text();
        assert!(!list.contains("msc-2024"));
    })
    .await;
}

#[tokio::test]
async fn a_catalogue_from_elsewhere_becomes_a_draft_once_somebody_says_what_it_leaves_open() {
    on_each_engine(async |t| {
        let mut people = makers(&t).await;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/testdata/oscal/nist");
        let bytes = std::fs::read(root.join("basic-catalog-without-prose.json")).unwrap();
        let file = ("basic-catalog.json", bytes.as_slice());
        let preview = upload(&t, &mut people.maker, FORM, file).await.text();
        assert!(
            preview.contains("has no number of this programme"),
            "{preview}"
        );
        let said = [
            ("id", "sample-2024"),
            ("name_es", "Ejemplo"),
            ("name_fr", "Exemple"),
            ("category", "4"),
            ("strength", "should"),
        ];
        let mut again = said.to_vec();
        again.push(("act", "check"));
        let preview = send(&t, &mut people.maker, (&preview, FORM), &again)
            .await
            .text();
        assert!(
            !preview.contains("has no number of this programme"),
            "{preview}"
        );
        let mut take = said.to_vec();
        take.push(("act", "take"));
        let taken = send(&t, &mut people.maker, (&preview, FORM), &take).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let draft = taken.location();
        let page = got(&t, &mut people.maker, &draft).await.text();
        assert!(page.contains("4.101") && page.contains("basic-catalog.json"));
        let out = got(
            &t,
            &mut people.maker,
            &format!("{draft}/download/catalog.json"),
        )
        .await;
        valid("catalog", &out.json());
        assert!(out.text().contains("Internal Organization"));
        let mut anybody = Client::default();
        let closed = t
            .get(&mut anybody, &format!("{draft}/download/catalog.json"))
            .await;
        assert!(closed.location().starts_with("/sign-in"));
    })
    .await;
}

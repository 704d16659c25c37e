//! The reference checker reads what we write. `cargo xtask test` fetches it and names its folder; without it only the
//! official schemas are asked.

use super::*;
use crate::testing::on_each_engine;
use std::process::Command;

/// A document with the place that the checker keeps its kind in.
pub(super) type Placed = (&'static str, String, &'static str, Value);

/// References to a file beside the document lead, in the checker's folders, to where that document lies there.
fn placed(value: &mut Value, documents: &[(String, String)]) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                let href = field.as_str().filter(|_| name == "href");
                let known = href.and_then(|href| documents.iter().find(|(ours, _)| ours == href));
                match known {
                    Some((_, theirs)) => *field = Value::String(theirs.clone()),
                    None => placed(field, documents),
                }
            }
        }
        Value::Array(entries) => entries
            .iter_mut()
            .for_each(|entry| placed(entry, documents)),
        _ => {}
    }
}

/// Refuses what the checker refuses. `known` says where a reference of ours is to be found.
pub(super) fn checked(documents: Vec<Placed>, known: &[(String, String)]) {
    let Ok(home) = std::env::var("GREENLANE_TRESTLE") else {
        assert!(
            std::env::var("PROOFS").as_deref() != Ok("required"),
            "PROOFS=required, and GREENLANE_TRESTLE names no folder"
        );
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let trestle = |words: &[&str]| {
        let mut command = Command::new("python3");
        command.args(["-m", "trestle"]).args(words);
        let done = command
            .current_dir(folder.path())
            .env("PYTHONPATH", &home)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned()
            + &String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "trestle {words:?}: {said}");
        said
    };
    trestle(&["init"]);
    let count = documents.len();
    for (kind, name, file, mut document) in documents {
        let place = folder.path().join(kind).join(name);
        std::fs::create_dir_all(&place).unwrap();
        placed(&mut document, known);
        std::fs::write(place.join(file), document.to_string()).unwrap();
    }
    let said = trestle(&["validate", "-a"]);
    assert_eq!(said.matches("VALID: Model").count(), count, "{said}");
}

#[tokio::test]
async fn the_reference_checker_takes_an_edition_with_its_profiles() {
    on_each_engine(async |t| {
        let mut anybody = Client::default();
        let mut documents = Vec::new();
        let path = "/criteria/download/msc-2020/catalog.json";
        let catalogue = got(&t, &mut anybody, path).await.json();
        documents.push(("catalogs", "msc-2020".to_owned(), "catalog.json", catalogue));
        for entity in &t.app.pack().entity_types {
            let name = entity.id.replace('_', "-");
            let path = format!("/criteria/download/msc-2020/profile-{name}.json");
            let profile = got(&t, &mut anybody, &path).await.json();
            documents.push(("profiles", name, "profile.json", profile));
        }
        let known = "trestle://catalogs/msc-2020/catalog.json".to_owned();
        checked(documents, &[("catalog.json".to_owned(), known)]);
    })
    .await;
}

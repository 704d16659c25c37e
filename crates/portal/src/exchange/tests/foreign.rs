//! Documents of other programmes, by the pages: NIST's own, as they are published.

use super::criteria::makers;
use super::profiles::document;
use super::*;
use crate::profile::tests::{Firm, went_to};
use crate::testing::on_each_engine;
use serde_json::json;

fn nist(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/testdata/oscal/nist");
    std::fs::read(root.join(name)).unwrap()
}

const FORM: &str = "/editions/import";

#[tokio::test]
async fn the_official_baseline_becomes_a_draft_and_comes_back() {
    on_each_engine(async |t| {
        let mut people = makers(&t).await;
        let bytes = nist("NIST_SP-800-53_rev5_LOW-baseline_profile.json");
        let file = ("low-baseline.json", bytes.as_slice());
        let preview = upload(&t, &mut people.maker, FORM, file).await.text();
        assert!(preview.contains("name=\"entity\""), "{preview}");
        assert!(preview.contains("149 controls that it chooses"));
        let said = [
            ("id", "msc-2024"),
            ("name_en", "Criteria 2024"),
            ("name_es", "Criterios 2024"),
            ("name_fr", "Critères 2024"),
            ("entity", "importer"),
            ("act", "take"),
        ];
        let taken = send(&t, &mut people.maker, (&preview, FORM), &said).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let path = format!("{}/download/profile-importer.json", taken.location());
        let out = got(&t, &mut people.maker, &path).await.json();
        valid("profile", &out);
        let given: Value = serde_json::from_slice(&bytes).unwrap();
        let imports = out["profile"]["imports"].as_array().unwrap();
        assert!(imports.contains(&given["profile"]["imports"][0]));
        assert_eq!(
            out["profile"]["back-matter"],
            given["profile"]["back-matter"]
        );
    })
    .await;
}

#[tokio::test]
async fn the_official_plan_is_taken_into_a_profile_and_its_known_controls_answer_ours() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let mut plan: Value = serde_json::from_slice(&nist("ifa_ssp-example.json")).unwrap();
        let requirements =
            &mut plan["system-security-plan"]["control-implementation"]["implemented-requirements"];
        let mut known = requirements[0].clone();
        known["control-id"] = json!("msc-1.1");
        known["uuid"] = json!("d5f9b263-965d-440b-99e7-77f5df670a13");
        known["by-components"][0]["description"] = json!("Roles are kept apart.");
        requirements.as_array_mut().unwrap().push(known);
        valid("ssp", &plan);
        let (path, bytes) = (firm.path("/exchange"), serde_json::to_vec(&plan).unwrap());
        let preview = upload(&t, &mut employee, &path, ("ssp.json", &bytes)).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let preview = preview.text();
        assert!(preview.contains("IFA GoodRead System Security Plan"));
        assert!(preview.contains("data-control=\"ac-6.1\""));
        assert!(preview.contains("data-criterion=\"1.1\""));
        let act = [("act", "take")];
        went_to(&send(&t, &mut employee, (&preview, &path), &act).await);
        let out = document(&t, &mut employee, &firm).await;
        valid("ssp", &out);
        let all = out["system-security-plan"]["control-implementation"]["implemented-requirements"]
            .as_array()
            .unwrap();
        let theirs =
            plan["system-security-plan"]["control-implementation"]["implemented-requirements"][0]
                .clone();
        assert!(all.contains(&theirs));
        let own = all.iter().find(|each| each["control-id"] == "msc-1.1");
        let own = &own.unwrap();
        assert_eq!(
            own["by-components"][0]["description"],
            "Roles are kept apart."
        );
        let ready = own["props"].to_string();
        assert!(
            ready.contains("\"ready\",\"ns\"") && ready.contains("\"no\""),
            "{ready}"
        );

        // The file that is ours now comes in again and changes nothing.
        let bytes = serde_json::to_vec(&out).unwrap();
        let again = upload(&t, &mut employee, &path, ("again.json", &bytes)).await;
        assert_eq!(again.status, StatusCode::OK, "{}", again.text());
        assert!(!again.text().contains("value=\"take\""));
    })
    .await;
}

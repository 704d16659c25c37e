//! Where evidence is published: into another library and out again.

use super::super::{send, upload, valid};
use super::{answered, document};
use crate::command::System;
use crate::profile::tests::{Firm, went_to};
use crate::testing::on_each_engine;
use uuid::Uuid;

#[tokio::test]
async fn where_evidence_is_published_comes_into_another_library_and_goes_out_again() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        answered(&t, &firm, profile).await;
        let mut employee = t.sign_in(firm.employee).await;
        let mut file = document(&t, &mut employee, &firm).await;
        let path = firm.path("/exchange");
        let nothing = upload(
            &t,
            &mut employee,
            &path,
            ("profile.json", &serde_json::to_vec(&file).unwrap()),
        )
        .await
        .text();
        assert!(!nothing.contains("data-place"), "it stands here already");

        // The same file from another installation: its document is none of ours, its public address is one.
        let resource = &mut file["system-security-plan"]["back-matter"]["resources"][0];
        for prop in resource["props"].as_array_mut().unwrap() {
            if prop["name"] == "evidence-id" {
                prop["value"] = Uuid::from_u128(99).to_string().into();
            }
        }
        resource["rlinks"][1]["href"] = "https://www.example.com/seals".into();
        let bytes = serde_json::to_vec(&file).unwrap();
        let preview = upload(&t, &mut employee, &path, ("profile.json", &bytes)).await;
        let preview = preview.text();
        assert!(
            preview.contains("https://www.example.com/seals"),
            "{preview}"
        );
        assert!(preview.contains("New in the library"));
        let act = [("act", "take")];
        went_to(&send(&t, &mut employee, (&preview, &path), &act).await);
        let library = crate::profile::library(&t.app, &System, firm.id)
            .await
            .unwrap();
        let seals = |row: &&crate::profile::EvidenceRow| {
            row.published_url.as_deref() == Some("https://www.example.com/seals")
        };
        let row = library.iter().find(seals).unwrap();
        assert_eq!(row.seen_on.unwrap().0, jiff::civil::date(2024, 3, 1));
        assert_eq!(row.description, "What we do");
        let out = document(&t, &mut employee, &firm).await;
        valid("ssp", &out);
        let resources = out["system-security-plan"]["back-matter"]["resources"].as_array();
        let mut written = resources.unwrap().iter();
        let id = row.id().to_string();
        let written = written.find(|each| each.to_string().contains(&id)).unwrap();
        assert_eq!(
            written["rlinks"][1]["href"],
            "https://www.example.com/seals"
        );

        // Taken again, nothing is doubled.
        let again = upload(&t, &mut employee, &path, ("profile.json", &bytes)).await;
        assert!(!again.text().contains("data-place"));

        // A day that has not come refuses the file, with the criterion.
        let resource = &mut file["system-security-plan"]["back-matter"]["resources"][0];
        for prop in resource["props"].as_array_mut().unwrap() {
            if prop["name"] == "seen-on" {
                prop["value"] = "2031-01-01".into();
            }
        }
        let bytes = serde_json::to_vec(&file).unwrap();
        let refused = upload(&t, &mut employee, &path, ("profile.json", &bytes)).await;
        let refused = refused.text();
        assert!(refused.contains("id=\"faults-title\""), "{refused}");
        assert!(!refused.contains("value=\"take\""));
    })
    .await;
}

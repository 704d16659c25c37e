use super::*;
use crate::profile::{library, upload};
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(super) const PDF: &[u8] =
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const WORD: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

fn docx() -> Vec<u8> {
    zip(&[("[Content_Types].xml", WORD), ("word/document.xml", "<w/>")])
}

fn odt(manifest: &str) -> Vec<u8> {
    zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
    ])
}

#[test]
fn what_is_taken_is_what_it_says() {
    let png = b"\x89PNG\r\n\x1a\n".to_vec();
    let jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0].to_vec();
    let mentions = b"%PDF-1.4\n(how to /Encrypt a file)\n/EncryptMetadata true\n%%EOF".to_vec();
    for (name, bytes) in [
        ("a.pdf", PDF.to_vec()),
        ("A.PDF", PDF.to_vec()),
        ("a.pdf", mentions),
        ("a.png", png),
        ("a.jpg", jpeg.clone()),
        ("a.jpeg", jpeg),
        ("a.docx", docx()),
        ("a.odt", odt("<manifest/>")),
    ] {
        assert!(
            upload::check(name, &bytes).is_ok(),
            "{name}: {:?}",
            upload::check(name, &bytes)
        );
    }
}

#[test]
fn each_refusal_has_its_reason() {
    let encrypted = b"%PDF-1.7\ntrailer\n<< /Root 1 0 R /Encrypt 7 0 R >>\n%%EOF".to_vec();
    let inline = b"%PDF-1.7\ntrailer\n<< /Encrypt<< /V 4 >> >>\n%%EOF".to_vec();
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0].to_vec();
    let macros = zip(&[
        ("[Content_Types].xml", WORD),
        ("word/document.xml", "<w/>"),
        ("word/vbaProject.bin", "x"),
    ]);
    let enabled = zip(&[
        (
            "[Content_Types].xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        ("word/document.xml", "<w/>"),
    ]);
    let big = vec![b' '; 25 * 1024 * 1024 + 1];
    for (name, bytes, key) in [
        ("a.pdf", Vec::new(), "refusal-evidence-empty"),
        ("a.pdf", big, "refusal-evidence-too-large"),
        ("a.exe", b"MZ".to_vec(), "refusal-evidence-type"),
        ("a", PDF.to_vec(), "refusal-evidence-type"),
        ("a.png", PDF.to_vec(), "refusal-evidence-mismatch"),
        (
            "a.pdf",
            b"MZ and nothing else".to_vec(),
            "refusal-evidence-mismatch",
        ),
        ("a.xlsx", docx(), "refusal-evidence-mismatch"),
        (
            "a.docx",
            zip(&[("x.txt", "x")]),
            "refusal-evidence-mismatch",
        ),
        (
            "a.docx",
            b"PK\x03\x04 broken".to_vec(),
            "refusal-evidence-damaged",
        ),
        (
            "a.pdf",
            b"%PDF-1.7 cut off".to_vec(),
            "refusal-evidence-damaged",
        ),
        ("a.pdf", encrypted, "refusal-evidence-encrypted-pdf"),
        ("a.pdf", inline, "refusal-evidence-encrypted-pdf"),
        ("a.docx", ole, "refusal-evidence-encrypted-office"),
        (
            "a.odt",
            odt("<m:encryption-data/>"),
            "refusal-evidence-encrypted-office",
        ),
        ("a.docx", macros, "refusal-evidence-macros"),
        ("a.docx", enabled, "refusal-evidence-macros"),
    ] {
        let refusal = upload::check(name, &bytes).expect_err(key);
        assert_eq!(
            (refusal.key.as_str(), refusal.field.as_deref()),
            (key, Some("file")),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_document_is_kept_once_reused_and_comes_back_unchanged() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let one = firm.path("/criteria/1.1");
        let mut fields = answer("0", TEXT);
        fields.retain(|(name, _)| *name != "act");
        fields.push(("act", "upload"));
        let name = "Señal & \"gate\".pdf".replace('"', "%22");
        let added = upload(&t, &mut employee, &one, &fields, (&name, PDF)).await;
        assert!(went_to(&added).ends_with("/criteria/1.1#evidence"));
        let saved = state(&t, profile).await;
        assert_eq!(
            saved.answer("1.1").unwrap().narrative,
            TEXT,
            "uploading saved the text too"
        );
        let id = saved.attached()[0];
        let attach = id.to_string();
        let fields = [
            ("rev", "0"),
            ("state", "in_place"),
            ("attach", attach.as_str()),
        ];
        went_to(
            &t.post(&mut employee, &firm.path("/criteria/3.1"), &fields)
                .await,
        );
        assert_eq!(state(&t, profile).await.uses_of(id), ["1.1", "3.1"]);
        let page = ok(&t.get(&mut employee, &firm.path("/library")).await);
        assert!(
            page.contains("/criteria/1.1\">1.1</a>") && page.contains("/criteria/3.1\">3.1</a>")
        );

        let path = format!("/companies/{}/evidence/{id}", firm.id);
        let mut specialist = t.sign_in(firm.specialist).await;
        let file = t.get(&mut specialist, &path).await;
        assert_eq!(file.bytes, PDF);
        let head = |name: &str| file.headers[name].to_str().unwrap().to_owned();
        assert!(head("content-disposition").starts_with("attachment; filename=\"Se_al"));
        assert!(head("content-disposition").contains("filename*=UTF-8''Se%C3%B1al"));
        assert_eq!(head("content-type"), "application/pdf");
        assert_eq!(head("x-content-type-options"), "nosniff");
        assert_eq!(head("cache-control"), "no-store");

        let detach = [
            ("rev", "1"),
            ("state", "in_place"),
            ("narrative", TEXT),
            ("ready", "yes"),
            ("detach", attach.as_str()),
        ];
        went_to(&t.post(&mut employee, &one, &detach).await);
        assert_eq!(state(&t, profile).await.uses_of(id), ["3.1"]);
        assert_eq!(
            library(&t.app, &System, firm.id).await.unwrap().len(),
            1,
            "it stays in the library"
        );
    })
    .await;
}

#[tokio::test]
async fn a_refused_file_is_explained_and_costs_no_text() {
    on_each_engine(async |t| {
        let (firm, profile) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        let encrypted = b"%PDF-1.7\ntrailer\n<< /Encrypt 7 0 R >>\n%%EOF";
        let one = firm.path("/criteria/1.1");
        let refused = upload(
            &t,
            &mut employee,
            &one,
            &answer("0", TEXT),
            ("a.pdf", encrypted),
        )
        .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("The PDF is encrypted") && refused.text().contains(TEXT));
        assert_eq!(
            state(&t, profile).await.answer("1.1").unwrap().narrative,
            TEXT
        );
        let into = firm.path("/library");
        let refused = upload(
            &t,
            &mut employee,
            &into,
            &[("description", "Gate")],
            ("a.exe", b"MZ"),
        )
        .await;
        assert!(
            refused.text().contains("are not taken") && refused.text().contains("value=\"Gate\"")
        );
        assert!(library(&t.app, &System, firm.id).await.unwrap().is_empty());
        let big = vec![b' '; 25 * 1024 * 1024 + 10];
        let refused = upload(&t, &mut employee, &into, &[], ("a.pdf", &big)).await;
        assert!(refused.text().contains("larger than 25 MB"));
    })
    .await;
}

#[tokio::test]
async fn an_altered_file_is_not_handed_out() {
    on_each_engine(async |t| {
        let (firm, _) = Firm::opened(&t).await;
        let mut employee = t.sign_in(firm.employee).await;
        went_to(
            &upload(
                &t,
                &mut employee,
                &firm.path("/library"),
                &[],
                ("a.pdf", PDF),
            )
            .await,
        );
        let row = &library(&t.app, &System, firm.id).await.unwrap()[0];
        let document = super::super::document(&t.app, &System, firm.id, row.id())
            .await
            .unwrap();
        let sha256 = &document.newest().unwrap().sha256;
        let place = format!("sha256/{}/{sha256}", &sha256[..2]);
        let forged = object_store::PutPayload::from_static(b"%PDF-forged %%EOF");
        let store = t.app.evidence();
        object_store::ObjectStoreExt::put(store, &place.into(), forged)
            .await
            .unwrap();
        let path = format!("/companies/{}/evidence/{}", firm.id, row.id());
        let answer = t.get(&mut employee, &path).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    })
    .await;
}

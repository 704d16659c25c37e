//! Import: a file is looked at, its errors are told by row, and its good rows are taken in as asked.

use super::*;
use crate::partners::import::{read, read_text};
use crate::partners::sheet::{self, Sheet};
use crate::testing::on_each_engine;

const FILE: &str = "Reference;Nombre;country;roles;identifiers;contact_email;sites\r\n\
V-1;Delta Mill SA;México;Fabricant; duns 15-048-3782 ;luis@delta.example;Yard | MX | Saltillo | MXSLW\r\n\
V-2;;US;warehouse;;;\r\n\
V-3;Echo Trucking;US;\"road_carrier; juggling\";duns 12345;echo@;\r\n\
V-4;=cmd();US;Almacén;;;\r\n";

#[tokio::test]
async fn good_rows_come_in_and_the_rest_goes_back_with_its_errors() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let base = format!("/companies/{}/partners", acme.id);
        let path = format!("{base}/import");
        ok(&t.get(&mut acme.client, &path).await);
        let preview = ok(&upload(&t, &mut acme.client, &path, "chain.csv", FILE.as_bytes()).await);
        assert!(preview.contains("2 rows cannot be taken in"), "{preview}");
        assert!(preview.contains("Fill this in.") && preview.contains("Echo Trucking"));
        assert!(
            chain(&t, acme.id).await.partners.is_empty(),
            "a preview takes nothing in"
        );
        let ids = [(acme.id.to_string(), "MEMBER")];
        insta::assert_snapshot!("import", main_part(&preview, &ids));
        let rows = read(&t.app, FILE.as_bytes()).unwrap();
        let sheet = Sheet {
            name: String::new(),
            head: rows.columns.iter().map(|c| (*c).to_owned()).collect(),
            rows: rows.rows.iter().map(|(_, cells)| cells.clone()).collect(),
        };
        let content = sheet::csv(&sheet);
        assert!(content.contains("'=cmd()"), "no formula leaves us");
        assert_eq!(read_text(&t.app, &content).unwrap().rows[3].1[1], "=cmd()");
        let take = format!("{path}/take");
        let fields = [("name", "chain.csv"), ("content", content.as_str())];
        let page = refused(&t.post(&mut acme.client, &take, &fields).await);
        assert!(page.contains("href=\"#leave_out\""));
        let fields = [fields[0], fields[1], ("leave_out", "1")];
        went_to(&t.post(&mut acme.client, &take, &fields).await);
        let names: Vec<String> = chain(&t, acme.id)
            .await
            .active()
            .iter()
            .map(|held| held.partner.name.clone())
            .collect();
        assert_eq!(names, ["=cmd()", "Delta Mill SA"]);
        rows_are_the_fold(&t, acme.id).await;
        let fields = [("content", content.as_str()), ("format", "xlsx")];
        let answer = t
            .post(&mut acme.client, &format!("{path}/errors"), &fields)
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        let back = read(&t.app, &answer.bytes).unwrap();
        assert_eq!(
            back.rows.len(),
            2,
            "the file of errors can be sent again as it is"
        );
        assert!(!back.columns.contains(&"errors"));
        let fields = [("content", content.as_str()), ("format", "csv")];
        let answer = t
            .post(&mut acme.client, &format!("{path}/errors"), &fields)
            .await;
        let text = answer.text();
        assert!(
            text.contains("Name: Fill this in.") && text.contains("not a role"),
            "{text}"
        );
        let again = ok(&upload(&t, &mut acme.client, &path, "chain.csv", FILE.as_bytes()).await);
        assert!(again.contains("The file changes nothing"));
        // What goes out comes in again as it is.
        for format in ["csv", "xlsx"] {
            let file = format!("{base}/file?format={format}");
            let file = t.get(&mut acme.client, &file).await;
            assert_eq!(file.status, StatusCode::OK);
            assert_eq!(read(&t.app, &file.bytes).unwrap().rows.len(), 2, "{format}");
            let name = format!("chain.{format}");
            let again = upload(&t, &mut acme.client, &path, &name, &file.bytes).await;
            assert!(ok(&again).contains("The file changes nothing"), "{format}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_how_to_mend_it() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let path = format!("/companies/{}/partners/import", acme.id);
        for (bytes, message) in [
            (&b"name;country\n"[..], "The column “roles” is missing"),
            (b"name,country,roles\n", "no rows below the heads"),
            (
                b"name,country,roles,shoe size\nA,US,warehouse,9",
                "no column called “shoe size”",
            ),
            (
                b"name,name,country,roles\nA,B,US,warehouse",
                "is there twice",
            ),
            (b"name,country,roles\nA\xe9,US,warehouse", "not UTF-8"),
            (b"PK\x03\x04 not a workbook", "cannot be read"),
            (b"", "no rows below the heads"),
        ] {
            let answer = upload(&t, &mut acme.client, &path, "file", bytes).await;
            assert!(refused(&answer).contains(message), "{message}");
        }
        let many = format!("name,country,roles\n{}", "P,US,warehouse\n".repeat(2_001));
        let answer = upload(&t, &mut acme.client, &path, "file", many.as_bytes()).await;
        assert!(refused(&answer).contains("at most 2000 rows"));
        assert!(
            refused(&upload(&t, &mut acme.client, &path, "", b"").await).contains("href=\"#file\"")
        );
        let long = format!("name,country,roles\n{},US,warehouse", "A".repeat(600_000));
        let far = far_apart();
        for bytes in [long.as_bytes(), far.as_slice()] {
            let answer = upload(&t, &mut acme.client, &path, "file", bytes).await;
            assert!(refused(&answer).contains("holds too much text"));
        }
        for format in ["xlsx", "csv"] {
            let path = format!("/companies/{}/partners/template?format={format}", acme.id);
            let answer = t.get(&mut acme.client, &path).await;
            assert_eq!(answer.status, StatusCode::OK);
            let refusal = read(&t.app, &answer.bytes).unwrap_err();
            assert_eq!(
                refusal.key, "refusal-import-empty",
                "the heads are those that are read"
            );
        }
    })
    .await;
}

/// A small workbook whose two cells span more than any memory.
fn far_apart() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "name").unwrap();
    page.write_string(1_048_575, 16_383, "far").unwrap();
    book.save_to_buffer().unwrap()
}

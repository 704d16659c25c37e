//! The process that typesets, as the service calls it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may fail loudly")]

use greenlane_domain::documents::{Block, Layout, Paper, Verification};
use greenlane_portal::documents::{Typesetter, TypesetterFault};
use greenlane_reports::TYPESETTER;

fn typesetter() -> Typesetter {
    let program = env!("CARGO_BIN_EXE_greenlane").into();
    Typesetter::new(program, &["report-worker"], TYPESETTER)
}

fn paper() -> Paper {
    Paper {
        layout: Layout::Letter,
        language: "es".to_owned(),
        title: "Decisión".to_owned(),
        programme: "Programa".to_owned(),
        about: "Ñandú Logística, S. A.".to_owned(),
        reference: "N-1".to_owned(),
        date: jiff::civil::date(2024, 3, 4),
        facts: Vec::new(),
        verification: Verification {
            code: "0000-0000-0000".to_owned(),
            text: "Compruébelo.".to_owned(),
        },
        squares: None,
        contents: None,
        page_of: "Página {page} de {pages}".to_owned(),
        unset: String::new(),
        blocks: vec![Block::Paragraph {
            text: "Estimada directora".to_owned(),
            language: None,
        }],
    }
}

#[tokio::test]
async fn the_process_gives_the_bytes_that_the_library_gives() {
    let json = serde_json::to_vec(&paper()).unwrap();
    let file = typesetter().typeset(&json).await.unwrap();
    assert_eq!(file, greenlane_reports::typeset(&paper()).unwrap());
}

#[tokio::test]
async fn what_is_no_document_is_refused_in_words() {
    match typesetter().typeset(b"{}").await {
        Err(TypesetterFault::Refused(said)) => assert!(said.contains("cannot be read"), "{said}"),
        other => panic!("{other:?}"),
    }
}

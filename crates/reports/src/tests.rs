#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

mod poppler;
mod reader;

use super::*;
use greenlane_domain::documents::{Block, Column, Layout, Squares, Table, Tone, Verification};

fn words(text: &str) -> String {
    text.to_owned()
}

/// A document with every kind of block, and names in several scripts.
fn paper() -> Paper {
    Paper {
        layout: Layout::Report,
        language: words("fr"),
        title: words("Rapport de validation"),
        programme: words("Programme des opérateurs de confiance"),
        about: words(
            "深圳市绿道物流有限公司 · Société Générale d’Équipement, Đà Nẵng · 株式会社みなと · 한국물류",
        ),
        reference: words("V-0A1B2C3D"),
        date: jiff::civil::date(2024, 5, 17),
        facts: vec![(words("Lieu"), words("Šibenik, Łódź, Αθήνα, Київ"))],
        verification: Verification {
            code: words("7Q4K-2MXA-09CD"),
            text: words("Entrez le code à https://greenlane.example/verify"),
        },
        squares: None,
        contents: Some(words("Sommaire")),
        page_of: words("Page {page} sur {pages}"),
        unset: words("Un caractère sans police figure sous son numéro."),
        blocks: vec![
            Block::Heading {
                level: 1,
                text: words("Résultats"),
            },
            Block::Paragraph {
                text: words("#panic(\"data is never markup\") *not bold* $not math$ @nobody"),
                language: Some(words("en")),
            },
            Block::Facts {
                rows: vec![(words("Issue"), words("Réussie"))],
            },
            Block::List {
                items: vec![words("un"), words("deux")],
            },
            Block::Table(Table {
                columns: vec![Column::words("Catégorie", 1), Column::figures("Nombre")],
                rows: vec![
                    vec![words("1. Sites"), words("3")],
                    vec![words("Total"), words("3")],
                ],
                sum: true,
            }),
            Block::Note {
                tone: Tone::Warn,
                text: words("À revoir"),
            },
            Block::Letter {
                language: words("en"),
                subject: words("Your validation"),
                body: words("Dear officer\n\nThe report follows."),
            },
            Block::Signature {
                words: words("Je déclare"),
                name: words("Zoë Müller"),
                at: words("17 mai 2024"),
            },
        ],
    }
}

#[test]
fn the_same_document_is_the_same_file() {
    let (first, second) = (typeset(&paper()).unwrap(), typeset(&paper()).unwrap());
    assert!(first.starts_with(b"%PDF-1.7"));
    assert_eq!(first, second);
    let json = serde_json::to_vec(&paper()).unwrap();
    assert_eq!(typeset_json(&json).unwrap(), first);
    let other = Paper {
        reference: words("V-0A1B2C3E"),
        ..paper()
    };
    assert_ne!(typeset(&other).unwrap(), first);
}

#[test]
fn what_is_no_document_is_refused() {
    assert!(matches!(typeset_json(b"{}"), Err(Trouble::Unreadable(_))));
    assert!(matches!(typeset_json(b"\xff"), Err(Trouble::Unreadable(_))));
}

#[test]
fn a_standard_that_would_be_broken_is_an_error_and_no_file() {
    // PDF/UA-1 asks for headings that begin with the first level.
    let skipping = Paper {
        contents: None,
        blocks: vec![Block::Heading {
            level: 3,
            text: words("Trop bas"),
        }],
        ..paper()
    };
    let refused = typeset(&skipping).unwrap_err().to_string();
    assert!(refused.contains("PDF/UA-1"), "{refused}");
    // A picture without words for those who do not see it.
    let silent = Paper {
        layout: Layout::Certificate,
        squares: Some(Squares {
            svg: words(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
            ),
            alt: String::new(),
            text: words("À lire avec un téléphone"),
        }),
        ..paper()
    };
    let refused = typeset(&silent).unwrap_err().to_string();
    assert!(refused.contains("alt text"), "{refused}");
    let told = Paper {
        squares: silent.squares.clone().map(|squares| Squares {
            alt: words("Code"),
            ..squares
        }),
        ..silent
    };
    assert!(typeset(&told).is_ok());
}

#[test]
fn letters_that_no_font_has_stand_as_their_numbers() {
    let odd = "tab\there, line\r\nend, emoji 🚢, private \u{e000}, \u{0}nul, Thai ก";
    let mut value = serde_json::json!({ "text": [odd], "plain": "é 深 ü" });
    let fonts = world::fonts();
    assert!(letters::settle(&mut value, &|letter| world::has(
        fonts, letter
    )));
    assert_eq!(
        value["text"][0],
        "tab here, line\nend, emoji [U+1F6A2], private [U+E000], [U+0000]nul, Thai [U+0E01]"
    );
    assert_eq!(value["plain"], "é 深 ü");
    let named = Paper {
        about: words(odd),
        ..paper()
    };
    assert!(typeset(&named).is_ok());
}

#[test]
fn a_document_sees_nothing_but_itself() {
    use typst::World as _;
    use typst::syntax::{RootedPath, VirtualPath, VirtualRoot};
    let desk = Desk::new(b"{}".to_vec()).unwrap();
    let elsewhere = VirtualPath::new("/etc/passwd").unwrap();
    let elsewhere = RootedPath::new(VirtualRoot::Project, elsewhere).intern();
    assert!(desk.file(elsewhere).is_err());
    assert!(desk.source(elsewhere).is_err());
    assert!(desk.today(None).is_none());
}

//! An independent reader, pikepdf, says what our files are. `cargo xtask test` fetches it and names its folder; without
//! it only what our own library enforces is known.

use super::*;

#[path = "../../../../tests/python.rs"]
mod python;

/// Reads a file and prints what a checker would look at.
const ASK: &str = r#"
import io, json, re, sys, pikepdf
pdf = pikepdf.open(io.BytesIO(sys.stdin.buffer.read()))
root = pdf.Root
xmp = root.Metadata.read_bytes().decode()
found = lambda name: (re.search("<%s>([^<]*)</%s>|%s=\"([^\"]*)\"" % (name, name, name), xmp) or [""] * 3)
value = lambda name: next((part for part in (found(name)[1], found(name)[2]) if part), "")
fonts, unembedded = set(), []
for page in pdf.pages:
    for font in (page.Resources.get("/Font") or {}).values():
        inner = font.get("/DescendantFonts", [font])[0]
        what = inner.get("/FontDescriptor", {})
        fonts.add(str(font.BaseFont).split("+")[-1])
        if not any(key in what for key in ("/FontFile", "/FontFile2", "/FontFile3")) or "/ToUnicode" not in font:
            unembedded.append(str(font.BaseFont))
tags = set()
def walk(node, depth=0):
    if isinstance(node, pikepdf.Array):
        for one in node: walk(one, depth)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node: tags.add(str(node.S))
        if "/K" in node: walk(node.K, depth + 1)
walk(root.StructTreeRoot.K)
print(json.dumps({
    "version": pdf.pdf_version, "marked": bool(root.MarkInfo.Marked), "language": str(root.Lang),
    "title": str(pdf.docinfo.Title), "shows_title": bool(root.ViewerPreferences.DisplayDocTitle),
    "created": str(pdf.docinfo.get("/CreationDate", "")), "ua": value("pdfuaid:part"),
    "part": value("pdfaid:part"), "conformance": value("pdfaid:conformance"),
    "intent": str(root.OutputIntents[0].S), "fonts": sorted(fonts), "unembedded": unembedded,
    "tags": sorted(tags), "pages": len(pdf.pages), "encrypted": pdf.is_encrypted,
}))
"#;

fn read(file: &[u8]) -> Option<Value> {
    let told = python::answer("GREENLANE_PIKEPDF", &["-c", ASK], file)?;
    Some(serde_json::from_slice(&told).unwrap())
}

#[test]
fn an_independent_reader_finds_what_both_standards_ask_for() {
    let Some(told) = read(&typeset(&paper()).unwrap()) else {
        return;
    };
    assert_eq!(told["marked"], true, "{told}");
    assert_eq!(told["language"], "fr");
    assert_eq!(told["title"], "Rapport de validation");
    assert_eq!(told["shows_title"], true);
    assert!(
        told["created"].as_str().unwrap().starts_with("D:20240517"),
        "{told}"
    );
    assert_eq!(
        (&told["ua"], &told["part"], &told["conformance"]),
        (&"1".into(), &"2".into(), &"A".into())
    );
    assert_eq!(told["intent"], "/GTS_PDFA1");
    assert_eq!(told["unembedded"], serde_json::json!([]));
    let fonts = told["fonts"].as_array().unwrap();
    for font in ["NotoSans-Regular", "NotoSans-Bold", "NotoSansCJKsc-Regular"] {
        let named = |f: &Value| f.as_str().is_some_and(|f| f.starts_with(font));
        assert!(fonts.iter().any(named), "{font}: {told}");
    }
    let tags = told["tags"].as_array().unwrap();
    for tag in ["/H1", "/P", "/Table", "/TH", "/TD", "/L", "/LI", "/TOC"] {
        assert!(tags.iter().any(|t| t == tag), "{tag}: {told}");
    }
    assert_eq!(told["encrypted"], false);
}

#[test]
fn a_certificate_is_one_page_with_a_picture_that_is_told_in_words() {
    let paper = Paper {
        layout: Layout::Certificate,
        contents: None,
        blocks: Vec::new(),
        squares: Some(Squares {
            svg: words(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
            ),
            alt: words("Le certificat sous forme de code"),
            text: words("À lire avec un téléphone"),
        }),
        ..paper()
    };
    let Some(told) = read(&typeset(&paper).unwrap()) else {
        return;
    };
    assert_eq!(told["pages"], 1);
    assert!(
        told["tags"]
            .as_array()
            .unwrap()
            .iter()
            .any(|tag| tag == "/Figure"),
        "{told}"
    );
}

#[test]
fn a_report_with_a_picture_and_room_to_write_keeps_both_standards() {
    let cell = |text: &str| text.to_owned();
    let sheet = Table {
        columns: ["Says", "Result", "How", "Note"]
            .map(|name| Column::words(name, 2))
            .into(),
        // An empty cell is room to write; boxes are brackets, which every font has.
        rows: vec![vec![
            cell("In place\nThe guard checks every seal."),
            cell("[  ] Met\n[X] Not met"),
            cell("[  ] Seen on site"),
            String::new(),
        ]],
        sum: false,
    };
    let paper = Paper {
        squares: Some(Squares {
            svg: words(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
            ),
            alt: words("La feuille sous forme de code"),
            text: words("À lire avec un téléphone"),
        }),
        contents: None,
        blocks: vec![Block::Table(sheet)],
        ..paper()
    };
    let Some(told) = read(&typeset(&paper).unwrap()) else {
        return;
    };
    assert_eq!(
        (&told["ua"], &told["part"], &told["conformance"]),
        (&"1".into(), &"2".into(), &"A".into())
    );
    let tags = told["tags"].as_array().unwrap();
    for tag in ["/Figure", "/Table", "/TH", "/TD"] {
        assert!(tags.iter().any(|t| t == tag), "{tag}: {told}");
    }
    assert_eq!(told["unembedded"], serde_json::json!([]));
}

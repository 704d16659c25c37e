//! A report of 192 criteria, from its words to the file, with the process that typesets it.

use super::{Figure, start};
use crate::Trouble;
use greenlane_domain::documents::{Block, Column, Layout, Paper, Table, Verification};
use greenlane_portal::App;

/// As many as the largest scope of the programme: every criterion of an edition at two sites, nearly.
const CRITERIA: usize = 192;

/// None where nothing can be typeset.
pub async fn measure(app: &App) -> Result<Option<Figure>, Trouble> {
    let Some(typesetter) = app.typesetter() else {
        return Ok(None);
    };
    let paper = serde_json::to_vec(&report(app))?;
    let begun = start();
    let file = typesetter.typeset(&paper).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let name = format!(
        "report of {CRITERIA} criteria as PDF, {} KB",
        file.len() / 1024
    );
    Ok(Some(Figure::aimed(
        name,
        seconds,
        "s",
        "under 2 s",
        seconds < 2.0,
    )))
}

fn report(app: &App) -> Paper {
    let texts = app
        .pack()
        .editions
        .iter()
        .flat_map(|edition| &edition.criteria);
    let texts: Vec<(&str, &str)> = texts.map(|c| (c.id.as_str(), c.text.en.as_str())).collect();
    let rows = texts.iter().cycle().take(CRITERIA).map(|(id, text)| {
        vec![
            format!("{id}\nmust"),
            (*text).to_owned(),
            "Met\nSeen on site, Shown on paper".to_owned(),
            "As the log book shows; the shift leader explained it.\n12 of 340 seal records, none failed".to_owned(),
        ]
    });
    Paper {
        layout: Layout::Report,
        language: "en".to_owned(),
        title: "Validation report".to_owned(),
        programme: app.pack().name.en.clone(),
        about: "深圳市绿道物流有限公司".to_owned(),
        reference: "V-00000000".to_owned(),
        date: app.today(),
        facts: vec![("Outcome".to_owned(), "Passed".to_owned())],
        verification: Verification {
            code: "0000-0000-0000".to_owned(),
            text: "To check this document, enter the code.".to_owned(),
        },
        squares: None,
        contents: Some("Contents".to_owned()),
        page_of: "Page {page} of {pages}".to_owned(),
        unset: String::new(),
        blocks: vec![
            Block::Heading {
                level: 1,
                text: "Every criterion".to_owned(),
            },
            Block::Table(Table {
                columns: vec![
                    Column::words("Criterion", 3),
                    Column::words("What is asked", 8),
                    Column::words("Result", 4),
                    Column::words("Note", 7),
                ],
                rows: rows.collect(),
                sum: false,
            }),
        ],
    }
}

//! What a record's page offers: its documents as files, and a button where one can be made.

use super::tables::{DocumentRow, code, of_subject};
use super::{Copy, Kind, pages};
use crate::app::App;
use crate::command::Asks;
use crate::failure::Failure;
use crate::web::Say;
use uuid::Uuid;

/// One file.
pub(crate) struct File {
    pub href: String,
    pub title: String,
    pub about: String,
    pub code: String,
    /// Which copy it is.
    pub copy: String,
}

/// A document that can be made.
pub(crate) struct Make {
    /// The value of the form's field `copy`.
    pub copy: &'static str,
    pub label: String,
}

/// The documents of one record.
#[derive(Default)]
pub(crate) struct Offer {
    pub files: Vec<File>,
    /// Where the form goes.
    pub action: String,
    pub makes: Vec<Make>,
    /// Nothing can be typeset here.
    pub print_only: bool,
}

impl Offer {
    /// Nothing to offer: the section is left out.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.makes.is_empty() && !self.print_only
    }

    /// What there is of a record's state `part`, and those of `copies` that can still be made by whoever `may`.
    pub async fn of(
        app: &App,
        asker: &impl Asks,
        say: &Say,
        (kind, subject, part): (Kind, Uuid, &str),
        (may, copies): (bool, &[Copy]),
        action: String,
    ) -> Result<Self, Failure> {
        let rows = of_subject(app, asker, kind, subject).await?;
        let staff = pages::is_staff(asker);
        // Earlier states of a report stay to be had; each round of a profile and each certificate has a page of its own.
        let earlier = kind == Kind::ValidationReport;
        let seen: Vec<&DocumentRow> = rows
            .iter()
            .filter(|row| (earlier || row.part == part) && (staff || !row.programme_only()))
            .collect();
        let there = |copy: Copy| {
            seen.iter()
                .any(|row| row.part == part && row.copy == copy.code() && row.language == say.lang)
        };
        let missing = copies.iter().filter(|copy| may && !there(**copy));
        let makes = missing.map(|copy| Make {
            copy: copy.code(),
            label: say.t(format!("document-make-{}", label(copies, *copy))),
        });
        let makes: Vec<Make> = makes.collect();
        let works = app.typesetter().is_some();
        Ok(Self {
            files: seen.iter().map(|row| file(app, say, row, part)).collect(),
            action,
            print_only: !works && !makes.is_empty(),
            makes: if works { makes } else { Vec::new() },
        })
    }
}

/// Where there is one copy only, nobody need be told which.
fn label(copies: &[Copy], copy: Copy) -> &'static str {
    if copies.len() > 1 {
        copy.code()
    } else {
        "only"
    }
}

fn file(app: &App, say: &Say, row: &DocumentRow, part: &str) -> File {
    let copy = if row.kind == Kind::ValidationReport.code() {
        say.t(format!("document-copy-{}", row.copy))
    } else if row.kind == Kind::Dashboard.code() {
        say.t(format!("document-measures-{}", row.copy))
    } else {
        String::new()
    };
    let parts = [
        copy,
        say.t(format!("document-language-{}", row.language)),
        say.day(app.date_of(row.issued_at.0)),
        if row.part == part {
            String::new()
        } else {
            say.t("document-earlier")
        },
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    File {
        href: format!("/documents/{}", row.stream_id),
        title: row.title.clone(),
        copy: row.copy.clone(),
        about: parts.join(" · "),
        // A certificate's paper bears the certificate's own code.
        code: if row.kind == Kind::Certificate.code() {
            code(row.subject_id)
        } else {
            row.code.clone()
        },
    }
}

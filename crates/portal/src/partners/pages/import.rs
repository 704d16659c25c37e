//! Import of partners: choose a file, see what it would do, take the good rows, mend the rest.

use super::view;
use super::{Here, Of, PARTNERS, here};
use crate::accounts::Who;
use crate::app::App;
use crate::partners::commands;
use crate::partners::import::{self, COLUMNS, ERRORS, Rows};
use crate::partners::sheet::{self, Sheet};
use crate::profile::Posted;
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, attachment, csv_file, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{MemberId, PartnerId};
use greenlane_domain::partners::{ChainRole, Change, Contact, Partner, Reach, Sorted, column_of};
use greenlane_domain::permission::Action;
use serde::Deserialize;

struct Fault {
    row: usize,
    name: String,
    column: String,
    message: String,
}

struct Preview {
    file: String,
    content: String,
    new: usize,
    changed: usize,
    unchanged: usize,
    faulty: usize,
    faults: Vec<Fault>,
    good: Vec<(usize, String, String, String)>,
}

impl Preview {
    /// Rows that cannot be taken in.
    fn bad(&self) -> usize {
        self.faulty
    }

    /// Rows that change something.
    fn takes(&self) -> usize {
        self.new + self.changed
    }
}

#[derive(Template)]
#[template(path = "partners/import.html")]
struct ImportPage {
    c: Chrome,
    base: String,
    columns: Vec<(&'static str, String, String)>,
    preview: Option<Preview>,
    typed: Typed,
}

fn column(say: &Say, column: &str) -> String {
    say.t(format!("import-column-{}", column.replace('_', "-")))
}

fn page(app: &App, visitor: &Visitor, here: &Here, preview: Option<Preview>, typed: Typed) -> Page {
    let say = Say::new(app, visitor.lang);
    let c = here.chrome(app, visitor, &say.t("import-title"), &[PARTNERS]);
    let columns = COLUMNS.into_iter().map(|code| {
        let hint = format!("import-column-{}-hint", code.replace('_', "-"));
        (code, column(&c, code), c.t(hint))
    });
    let page = ImportPage {
        base: here.base.clone(),
        columns: columns.collect(),
        preview,
        typed,
        c,
    };
    page.typed.page(&page)
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    page(&app, &visitor, &here, None, Typed::default())
}

fn sort(app: &App, here: &Here, rows: &Rows) -> Sorted {
    let texts = import::texts(app, rows);
    let now = app.clock().now();
    let new_id = || PartnerId(app.chance().id(now));
    here.chain.sort(
        &texts,
        &rows.columns,
        &commands::languages(),
        app.today(),
        new_id,
    )
}

fn told(app: &App, say: &Say, here: &Here, rows: &Rows, file: &str) -> Preview {
    let sorted = sort(app, here, rows);
    let mut faults = Vec::new();
    for (row, name, all) in &sorted.bad {
        for refusal in all {
            let field = refusal.field.as_deref().unwrap_or("name");
            faults.push(Fault {
                row: *row,
                name: name.clone(),
                column: column(say, column_of(field)),
                message: say.refusal(refusal),
            });
        }
    }
    let good = sorted.good.iter().map(|(row, partner, change)| {
        let what = match change {
            Change::New => "import-new",
            Change::Changed => "import-changed",
            Change::Unchanged => "import-unchanged",
        };
        let country = say.country(&partner.country);
        (*row, partner.name.clone(), country, say.t(what))
    });
    let content = Sheet {
        name: String::new(),
        head: rows.columns.iter().map(|c| (*c).to_owned()).collect(),
        rows: rows.rows.iter().map(|(_, cells)| cells.clone()).collect(),
    };
    Preview {
        file: file.to_owned(),
        content: sheet::csv(&content),
        new: sorted.count(Change::New),
        changed: sorted.count(Change::Changed),
        unchanged: sorted.count(Change::Unchanged),
        faulty: sorted.bad.len(),
        good: good.collect(),
        faults,
    }
}

pub(super) async fn preview(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    posted: Posted,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let read = match posted.file {
        Some((name, bytes)) => import::read(&app, &bytes).map(|rows| (name, rows)),
        None => Err(Refusal::new("refusal-import-none").field("file")),
    };
    match read {
        Ok((name, rows)) => {
            let preview = told(&app, &say, &here, &rows, &name);
            page(&app, &visitor, &here, Some(preview), Typed::default())
        }
        Err(refusal) => {
            let typed = Typed::refused(Fields::default(), refusal.into(), &say, "main-content")?;
            page(&app, &visitor, &here, None, typed)
        }
    }
}

pub(super) async fn take(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let file = fields.get("name").to_owned();
    let rows = import::read_text(&app, fields.get("content"))?;
    let done = async {
        let sorted = sort(&app, &here, &rows);
        if !sorted.bad.is_empty() && !fields.has("leave_out") {
            return Err(Refusal::new("refusal-import-bad-rows")
                .field("leave_out")
                .into());
        }
        let left_out = sorted.bad.len();
        let partners = sorted.good.into_iter().map(|(_, partner, _)| partner);
        let mut unit = app.begin(&who).await?;
        commands::import_partners(&mut unit, company, &file, partners.collect(), left_out).await?;
        unit.commit().await
    };
    match done.await {
        Ok(()) => Ok(flash_to(
            &app,
            format!("{}/partners", here.base),
            "import-done",
        )),
        Err(failure) => {
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            let preview = told(&app, &say, &here, &rows, &file);
            page(&app, &visitor, &here, Some(preview), typed)
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Format {
    #[serde(default)]
    format: String,
}

fn download(sheets: &[Sheet], format: &str, name: &str) -> Page {
    match (format, sheets.first()) {
        ("csv", Some(first)) => csv_file(&format!("{name}.csv"), &sheet::csv(first)),
        _ => attachment(&format!("{name}.xlsx"), sheet::XLSX, sheet::xlsx(sheets)?),
    }
}

/// The rows with errors and what is wrong beside each, to mend and send again.
pub(super) async fn errors(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let rows = import::read_text(&app, fields.get("content"))?;
    let sorted = sort(&app, &here, &rows);
    let mut head: Vec<String> = rows.columns.iter().map(|c| (*c).to_owned()).collect();
    head.push(ERRORS.to_owned());
    let bad = sorted.bad.iter().filter_map(|(number, _, faults)| {
        let (_, cells) = rows.rows.iter().find(|(n, _)| n == number)?;
        let told = faults.iter().map(|refusal| {
            let field = refusal.field.as_deref().unwrap_or("name");
            format!(
                "{}: {}",
                column(&say, column_of(field)),
                say.refusal(refusal)
            )
        });
        let mut cells = cells.clone();
        cells.push(told.collect::<Vec<_>>().join(" "));
        Some(cells)
    });
    let sheet = Sheet {
        name: say.t("import-errors-sheet"),
        head,
        rows: bad.collect(),
    };
    download(&[sheet], fields.get("format"), "partners-to-mend")
}

/// Everything of a partner in the columns of an import, so that the file can be edited and brought in again.
/// Numbers that tell of a natural person are the company's own: staff see them masked here as elsewhere.
fn cells(partner: &Partner, masked: bool) -> Vec<String> {
    let joined = |parts: Vec<String>| parts.join("; ");
    let contact = partner.contact.as_ref();
    let of_contact = |part: fn(&Contact) -> &str| contact.map_or("", part).to_owned();
    let sites = partner.sites.iter().map(|site| {
        let unlocode = site.unlocode.as_deref().unwrap_or_default();
        let plain = |text: &str| text.replace([';', '|'], ",");
        let (name, city) = (plain(&site.name), plain(&site.city));
        [&*name, &site.country, &*city, unlocode].join(" | ")
    });
    let identifiers = partner.identifiers.iter();
    let identifiers = identifiers.map(|one| {
        let value = if masked {
            one.masked()
        } else {
            one.value().to_owned()
        };
        format!("{}:{value}", one.scheme().id())
    });
    let roles = partner.roles.iter().map(|role| role.code().to_owned());
    vec![
        partner.reference.clone(),
        partner.name.clone(),
        partner.country.clone(),
        partner.city.clone(),
        joined(roles.collect()),
        partner.reach.code().to_owned(),
        joined(identifiers.collect()),
        of_contact(|contact| &contact.name),
        of_contact(|contact| &contact.email),
        of_contact(|contact| &contact.lang),
        joined(sites.collect()),
    ]
}

/// All active partners as a file of the same columns that an import takes.
pub(super) async fn all(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(wanted): Query<Format>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let partners = here.chain.active().into_iter().map(|held| &held.partner);
    let sheet = Sheet {
        name: say.t("partners-title"),
        head: COLUMNS.iter().map(|c| (*c).to_owned()).collect(),
        rows: partners.map(|partner| cells(partner, here.staff)).collect(),
    };
    download(&[sheet], &wanted.format, "partners")
}

/// An empty file with its columns, and a second sheet that says what may stand in them.
pub(super) async fn template(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(wanted): Query<Format>,
) -> Page {
    here(&app, &who, company, Action::EditPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let empty = Sheet {
        name: say.t("partners-title"),
        head: COLUMNS.iter().map(|c| (*c).to_owned()).collect(),
        rows: Vec::new(),
    };
    let mut rows: Vec<Vec<String>> = COLUMNS
        .iter()
        .map(|code| {
            let hint = format!("import-column-{}-hint", code.replace('_', "-"));
            vec![(*code).to_owned(), column(&say, code), say.t(hint)]
        })
        .collect();
    rows.extend(ChainRole::ALL.iter().map(|role| {
        let (what, label) = (column(&say, "roles"), view::role(&say, *role));
        vec![role.code().to_owned(), label, what]
    }));
    rows.extend(Reach::ALL.iter().map(|reach| {
        let label = say.t(view::key("partner-reach", reach.code()));
        vec![reach.code().to_owned(), label, column(&say, "reach")]
    }));
    let help = Sheet {
        name: say.t("import-help-sheet"),
        head: vec![
            say.t("import-help-code"),
            say.t("import-help-word"),
            say.t("import-help-what"),
        ],
        rows,
    };
    download(&[empty, help], &wanted.format, "partners")
}

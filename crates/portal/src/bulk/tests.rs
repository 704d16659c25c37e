//! The spreadsheet out and in again: what changes, what is named and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

mod refused;
mod sites;

use crate::profile::commands;
use crate::profile::tests::Firm;
use crate::testing::{Answer, Client, TestApp, on_each_engine};
use axum::http::StatusCode;
use calamine::{Data, Reader as _, Xlsx};
use greenlane_domain::ids::ProfileId;
use greenlane_domain::profile::{AnswerInput, AnswerState, Cycle, Profile};
use rust_xlsxwriter::Workbook;
use scraper::{Html, Selector};
use std::io::Cursor;

type Rows = Vec<Vec<String>>;

/// Reads the first sheet as a spreadsheet would.
fn cells(bytes: &[u8]) -> Rows {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(
        book.sheet_names().len(),
        3,
        "answers, sites, and what the file is"
    );
    sheet_of(&mut book, 0)
}

fn sheet_of(book: &mut Xlsx<Cursor<Vec<u8>>>, place: usize) -> Rows {
    let sheet = book.sheet_names()[place].clone();
    let range = book.worksheet_range(&sheet).unwrap();
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("every cell is text: {other:?}"),
    };
    range
        .rows()
        .map(|row| row.iter().map(text).collect())
        .collect()
}

/// Writes rows as somebody else's program would.
fn book(rows: &Rows) -> Vec<u8> {
    sheets(&[rows])
}

fn sheets(all: &[&Rows]) -> Vec<u8> {
    let mut book = Workbook::new();
    for rows in all {
        let sheet = book.add_worksheet();
        for (row, cells) in (0_u32..).zip(*rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn found(page: &str, attribute: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let selector = Selector::parse(&format!("[{attribute}]")).unwrap();
    let all = html.select(&selector);
    all.map(|each| each.value().attr(attribute).unwrap().to_owned())
        .collect()
}

/// The forms' fields as a browser sends them from the preview.
fn fields(page: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(page);
    let inputs = Selector::parse("form[action$='/take'] input[name]").unwrap();
    let areas = Selector::parse("form[action$='/take'] textarea").unwrap();
    let inputs = html.select(&inputs).map(|each| {
        let value = each.value();
        (
            value.attr("name").unwrap(),
            value.attr("value").unwrap_or_default().to_owned(),
        )
    });
    let areas = html.select(&areas).map(|each| {
        (
            each.value().attr("name").unwrap(),
            each.text().collect::<String>(),
        )
    });
    let all = inputs.chain(areas).filter(|(name, _)| *name != "csrf");
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

struct Desk {
    firm: Firm,
    id: ProfileId,
    base: String,
}

impl Desk {
    async fn of(t: &TestApp) -> Self {
        let firm = Firm::new(t).await;
        let who = t.who(firm.employee).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let id = commands::open(&mut unit, firm.id, Cycle::Initial)
            .await
            .unwrap();
        unit.commit().await.unwrap();
        Self {
            base: format!("/companies/{}/bulk", firm.id),
            firm,
            id,
        }
    }

    async fn profile(&self, t: &TestApp) -> Profile {
        let read = crate::command::read::<Profile>(&t.app, &crate::command::System, self.id);
        read.await.unwrap().state
    }

    async fn save(&self, t: &TestApp, criterion: &str, narrative: &str) {
        let who = t.who(self.firm.employee).await;
        let mut unit = t.app.begin(&who).await.unwrap();
        let answer = AnswerInput {
            criterion: criterion.to_owned(),
            rev: self.profile(t).await.rev(criterion),
            state: Some(AnswerState::InPlace),
            narrative: narrative.to_owned(),
            plan: String::new(),
            ready: true,
        };
        commands::save(&mut unit, self.id, vec![answer])
            .await
            .unwrap();
        unit.commit().await.unwrap();
    }

    async fn download(&self, t: &TestApp, client: &mut Client, lang: &str) -> Rows {
        let path = format!("{}/security-profile.xlsx?lang={lang}", self.base);
        let answer = t.get(client, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        cells(&answer.bytes)
    }

    async fn upload(&self, t: &TestApp, client: &mut Client, bytes: &[u8]) -> Answer {
        self.multipart(t, client, "", &[], Some(bytes)).await
    }

    async fn multipart(
        &self,
        t: &TestApp,
        client: &mut Client,
        path: &str,
        fields: &[(String, String)],
        file: Option<&[u8]>,
    ) -> Answer {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let path = format!("{}{path}", self.base);
        let file = file.map(|bytes| ("profile.xlsx", bytes));
        t.post_file(client, &path, &fields, file).await
    }
}

fn column(rows: &Rows, name: &str) -> usize {
    rows[0].iter().position(|head| head == name).unwrap()
}

fn set(rows: &mut Rows, criterion: &str, name: &str, value: &str) {
    let (id, column) = (column(rows, "Number"), column(rows, name));
    let row = rows.iter_mut().find(|row| row[id] == criterion).unwrap();
    value.clone_into(&mut row[column]);
}

#[tokio::test]
async fn what_is_edited_in_the_file_is_previewed_and_saved() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        desk.save(
            &t,
            "1.1",
            "=1+1 is no formula here but the text of a careful guard.",
        )
        .await;
        let mut client = t.sign_in(desk.firm.employee).await;
        let mut rows = desk.download(&t, &mut client, "en").await;
        let profile = desk.profile(&t).await;
        assert_eq!(rows.len(), profile.criteria.len() + 1);
        let narrative = column(&rows, "How you meet it");
        assert!(
            rows[1][narrative].starts_with("=1+1"),
            "a cell of text, never a formula"
        );

        // Nothing changed: nothing is offered to be saved.
        let same = desk.upload(&t, &mut client, &book(&rows)).await;
        assert_eq!(same.status, StatusCode::OK, "{}", same.text());
        assert!(
            same.text().contains("The file changes nothing"),
            "{}",
            same.text()
        );

        set(&mut rows, "1.2", "Answer", "Partly in place");
        let partly = t.app.locales().text("en", "profile-state-partly", &[]);
        set(&mut rows, "1.2", "Answer", &partly);
        set(
            &mut rows,
            "1.2",
            "How you meet it",
            "Three of four sites do it.\nThe fourth follows.",
        );
        set(
            &mut rows,
            "1.2",
            "Plan",
            "The fourth site follows in the summer.",
        );
        set(&mut rows, "1.2", "Ready", "yes");
        set(
            &mut rows,
            "1.1",
            "How you meet it",
            "=1+1 is no formula here but the word of a careful guard.",
        );
        let told = desk.upload(&t, &mut client, &book(&rows)).await.text();
        assert_eq!(found(&told, "data-change"), ["1.1", "1.2"]);
        assert!(told.contains("<del>") && told.contains("<ins>"));
        assert_eq!(desk.profile(&t).await, profile, "a preview saves nothing");

        let sent = desk
            .multipart(&t, &mut client, "/take", &fields(&told), None)
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let after = desk.profile(&t).await;
        let answer = after.answer("1.2").unwrap();
        assert_eq!(answer.state, Some(AnswerState::Partly));
        assert_eq!(
            answer.narrative,
            "Three of four sites do it.\nThe fourth follows."
        );
        assert!(answer.ready && after.complete("1.2"));
        let again = desk
            .multipart(&t, &mut client, "/take", &fields(&told), None)
            .await;
        assert_eq!(
            again.status,
            StatusCode::SEE_OTHER,
            "sent twice, saved once"
        );
        assert_eq!(desk.profile(&t).await.rev("1.2"), 1);
    })
    .await;
}

#[tokio::test]
async fn each_language_is_read_again() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        let mut client = t.sign_in(desk.firm.employee).await;
        for lang in ["es", "fr", "en"] {
            let mut rows = desk.download(&t, &mut client, lang).await;
            let locales = t.app.locales();
            let head = locales.text(lang, "bulk-column-state", &[]);
            let word = locales.text(lang, "profile-state-in-place", &[]);
            let place = rows[0].iter().position(|each| *each == head).unwrap();
            rows[1][place] = word;
            let told = desk.upload(&t, &mut client, &book(&rows)).await.text();
            assert_eq!(found(&told, "data-change"), ["1.1"], "{lang}");
        }
    })
    .await;
}

//! Figures as files: the same in each form.

use super::{director, world};
use crate::testing::on_each_engine;
use calamine::{Reader as _, Xlsx};
use std::io::Cursor;

/// The first sheet of a workbook.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows = sheet.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// The same of a CSV file.
fn lines_of(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let lines = reader.records();
    lines
        .map(|line| line.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[tokio::test]
async fn files_carry_the_same_figures() {
    on_each_engine(async |t| {
        world::make(&t).await;
        let mut dana = director(&t).await;
        let path = "/measures/deficiencies-by-category?year=2020";
        let json = t
            .get(&mut dana, &format!("{path}&format=json"))
            .await
            .json();
        let rows = json["rows"].as_array().unwrap();
        let csv = t.get(&mut dana, &format!("{path}&format=csv")).await;
        let disposition = csv.headers["content-disposition"].to_str().unwrap();
        assert_eq!(
            disposition,
            "attachment; filename=\"deficiencies-by-category-2020.csv\""
        );
        let text = csv.text();
        for row in rows {
            let (count, share) = (&row["count"], row["share"].as_str().unwrap());
            assert!(
                text.contains(&format!(",{count},{},{share},", row["of"])),
                "{text}"
            );
        }
        let book = t.get(&mut dana, &format!("{path}&format=xlsx")).await;
        assert_eq!(cells(&book.bytes), lines_of(&text));
        let rows = "/measures/deficiencies-by-category/rows?year=2020&format=csv";
        let lines = t.get(&mut dana, rows).await.text();
        let total = json["totals"]["count"].as_u64().unwrap() as usize;
        assert_eq!(lines.lines().count(), total + 1);
    })
    .await;
}

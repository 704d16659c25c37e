//! The director's figures: each with a table, a definition, and the rows that it consists of.

use crate::people::DIRECTOR;
use greenlane_browser_tests::Journey;

/// Deficiencies of 2020 by category, as published, and the shares to two places.
const PUBLISHED: [(&str, &str); 12] = [
    ("158", "11.15"),
    ("133", "9.39"),
    ("155", "10.94"),
    ("191", "13.48"),
    ("187", "13.20"),
    ("62", "4.38"),
    ("126", "8.89"),
    ("87", "6.14"),
    ("83", "5.86"),
    ("51", "3.60"),
    ("36", "2.54"),
    ("148", "10.44"),
];

pub async fn the_director_sees_figures_and_their_rows(j: &Journey) {
    let director = j.enters(DIRECTOR).await;
    assert_eq!(director.path().await, "/measures");
    director.fills("year", "2020").await;
    director.presses("Apply").await;
    director
        .sees_all(&["1,417", "Members", "Applications received"])
        .await;
    assert!(
        director
            .counts("main figure svg, main figure .gl-bars, main figure")
            .await
            >= 3
    );
    director.unfolds("Show the table").await;
    director.sees("Security Vision and Responsibility").await;

    director
        .follows_address("/measures/deficiencies-by-category?year=2020")
        .await;
    for (place, (count, share)) in PUBLISHED.iter().enumerate() {
        let row = place + 1;
        let line = director
            .reads(&format!("main table tbody tr:nth-child({row})"))
            .await;
        let words: Vec<&str> = line.split_whitespace().collect();
        let share = format!("{share}%");
        assert!(
            words.contains(count) && words.contains(&share.as_str()),
            "{line}"
        );
    }
    director.sees("1,417").await;
    director.sees("How this is counted").await;

    director
        .follows_address("/measures/deficiencies-by-category/rows?year=2020&row=6")
        .await;
    director.sees("62 rows").await;
    director.follows_to("/findings/").await;
    director.sees("Finding").await;
    director.opens("/measures/definitions").await;
    director
        .sees("How long it takes until a company has shown that a required action is done.")
        .await;
}

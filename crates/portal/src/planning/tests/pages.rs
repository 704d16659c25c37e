//! The pages of a plan as they are: what changes in one of them is looked at, and meant.

use super::{World, ok, went};
use crate::testing::{TestApp, on_each_engine};
use scraper::{Html, Selector};

/// What stands on a page, without what is another in every world: ids, hashes and tokens.
fn main_part(page: &str) -> String {
    let html = Html::parse_document(page);
    let main = html
        .select(&Selector::parse("main").unwrap())
        .next()
        .unwrap()
        .html();
    let mut out = String::new();
    let mut run = String::new();
    let flush = |run: &mut String, out: &mut String| {
        let id = run.len() == 36 && run.matches('-').count() == 4;
        let hash = run.len() == 64 && !run.contains('-');
        out.push_str(match (id, hash) {
            (true, _) => "ID",
            (_, true) => "HASH",
            _ => run.as_str(),
        });
        run.clear();
    };
    for letter in main.chars() {
        if letter.is_ascii_hexdigit() || letter == '-' {
            run.push(letter);
        } else {
            flush(&mut run, &mut out);
            out.push(letter);
        }
    }
    flush(&mut run, &mut out);
    let mut parts = out.split("name=\"csrf\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let clean = parts.fold(first, |whole, part| {
        let rest = part.split_once('"').map_or("", |(_, rest)| rest);
        format!("{whole}name=\"csrf\" value=\"TOKEN\"{rest}")
    });
    let lines: Vec<&str> = clean
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    lines.join("\n").replace("><", ">\n<")
}

async fn shown(t: &TestApp, client: &mut crate::testing::Client, path: &str) -> String {
    main_part(&ok(&t.get(client, path).await))
}

#[tokio::test]
async fn the_pages_of_a_plan_are_as_they_were_looked_at() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        let mut mina = t.sign_in(w.supervisor).await;
        insta::assert_snapshot!("plan_none", shown(&t, &mut mina, "/plan").await);
        assert_eq!(
            went(&t.post(&mut mina, "/plan", &[("year", "2024")]).await),
            "/plan/2024"
        );
        insta::assert_snapshot!("plan_of_a_year", shown(&t, &mut mina, "/plan/2024").await);
        let visit = format!("/plan/2024/members/{}", w.company);
        insta::assert_snapshot!("plan_of_a_member", shown(&t, &mut mina, &visit).await);
        let french = shown(&t, &mut mina, "/plan/2024?lang=fr").await;
        insta::assert_snapshot!("plan_of_a_year_fr", french);
    })
    .await;
}

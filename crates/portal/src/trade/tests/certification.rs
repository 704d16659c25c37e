//! Before and after certification, beside a naive count of the file.

use super::{ADDRESS, NUMBER, import};
use crate::caseload::world::World;
use crate::testing::on_each_engine;
use axum::http::StatusCode;
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::fmt::Write as _;

/// Shipments of 300 days on either side: the company's exams fall from one in four to one in ten, others' from one in four to
/// one in five. Per line: day offset, ours, examined.
fn shipments() -> Vec<(i32, bool, bool)> {
    let mut all = Vec::new();
    for n in 0..4_000_i32 {
        let offset = n % 600 - 300;
        let ours = n % 3 == 0;
        let every = match (ours, offset < 0) {
            (_, true) => 4,
            (true, false) => 10,
            (false, false) => 5,
        };
        all.push((offset, ours, (n / 7) % every == 0));
    }
    all
}

#[tokio::test]
async fn before_and_after_certification_is_a_naive_count_beside_others() {
    on_each_engine(async |t| {
        let w = World::new(&t).await;
        w.certified(&t).await;
        let certified: Date = t.app.today();
        let mut file = "declaration,line,declared_on,office,mode,hs6,origin,importer,importer_name,importer_address,exam\n".to_owned();
        let mut naive = [[(0_u32, 0_u32); 2]; 2];
        for (n, (offset, ours, examined)) in shipments().into_iter().enumerate() {
            let day = certified.checked_add(offset.days()).unwrap();
            let stranger = format!("98-7654{:03}00", n % 40);
            let (number, name) = if ours {
                (NUMBER, "Acme Imports Inc")
            } else {
                (stranger.as_str(), "Stranger Goods LLC")
            };
            let exam = if examined { "scan" } else { "none" };
            let _ = writeln!(
                file,
                "D{n},1,{day},2704,sea,851712,CN,{number},{name},\"{ADDRESS}\",{exam}"
            );
            let share = &mut naive[usize::from(!ours)][usize::from(offset >= 0)];
            share.0 += u32::from(examined);
            share.1 += 1;
        }
        import(&t, "both.csv", "greenlane", &file, false).await.unwrap();
        let mut client = t.sign_in(w.officer).await;
        let base = format!("/companies/{}/benefits/certification", w.company);
        let made = t.get(&mut client, &format!("{base}?format=json")).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text());
        let made = made.json();
        assert_eq!(made["stretches"]["certified"], certified.to_string());
        assert_eq!(made["stretches"]["days"], 300);
        for (place, side) in ["compared", "others"].iter().enumerate() {
            for (when, word) in ["before", "after"].iter().enumerate() {
                let (hits, all) = naive[place][when];
                assert_eq!(made[side][word], serde_json::json!([hits, all]), "{side} {word}");
            }
        }
        let rate = |(hits, all): (u32, u32)| f64::from(hits) / f64::from(all);
        let [[before, after], [others_before, others_after]] = naive.map(|side| side.map(rate));
        let ratio = made["ratio"]["ratio"].as_f64().unwrap();
        assert!((ratio - (after / before) / (others_after / others_before)).abs() < 1e-9, "{made}");
        let difference = made["difference"]["difference"].as_f64().unwrap();
        assert!((difference - ((after - before) - (others_after - others_before))).abs() < 1e-9, "{made}");
        let page = t.get(&mut client, &base).await.text();
        assert!(page.contains("It fell beyond what chance explains"), "{page}");
        for format in ["csv", "xlsx"] {
            let file = t.get(&mut client, &format!("{base}?format={format}")).await;
            assert_eq!(file.status, StatusCode::OK, "{format}");
        }
        let stranger = t.person("eve@else.example", None).await;
        let mut eve = t.sign_in(stranger).await;
        assert_ne!(t.get(&mut eve, &base).await.status, StatusCode::OK);
    })
    .await;
}

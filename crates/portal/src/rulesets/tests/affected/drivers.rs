//! Drivers of imports by their cards, as the register had them on the day.

use super::super::{ok, with_rule};
use super::{last_trial, rule, tried};
use crate::drivers;
use crate::testing::on_each_engine;
use crate::trade::tests::import;
use axum::http::StatusCode;
use greenlane_domain::drivers::{Command as CardCommand, Validity, card_id};
use greenlane_targeting::rules::backtest::Comparison;
use jiff::civil::date;
use std::fmt::Write as _;

const CARD: &str = "FC1234567";

/// Day, what stands in the column of the driver, and what is known: taken in on 10 March, ended on 20 April, valid until the end
/// of the year by the issuer.
const DRIVEN: [(&str, &str, Option<bool>); 7] = [
    ("2024-03-09", CARD, Some(false)),
    ("2024-03-10", CARD, Some(true)),
    ("2024-04-19", "fc 123-4567", Some(true)),
    ("2024-04-20", CARD, Some(false)),
    ("2024-04-01", "FC7654321", Some(false)),
    ("2024-04-01", "", None),
    ("2024-04-01", "Joe", None),
];

#[tokio::test]
async fn drivers_of_imports_stand_as_the_register_of_cards_had_them_that_day() {
    on_each_engine(async |t| {
        let tom = t.person("tom@example.org", Some("targeting_officer")).await;
        let vera = t.person("vera@example.org", Some("vetting_officer")).await;
        let vera = t.who(vera).await;
        t.at("2024-03-10T15:00:00Z");
        let mut unit = t.app.begin(&vera).await.unwrap();
        let validity = Validity {
            from: date(2024, 1, 1),
            until: date(2024, 12, 31),
        };
        drivers::commands::take(&mut unit, (CARD, validity))
            .await
            .unwrap();
        unit.commit().await.unwrap();
        t.at("2024-04-20T15:00:00Z");
        let mut unit = t.app.begin(&vera).await.unwrap();
        let reasons = "The issuer has withdrawn it.".to_owned();
        drivers::commands::step(&mut unit, card_id(CARD), CardCommand::End { reasons })
            .await
            .unwrap();
        unit.commit().await.unwrap();
        t.at("2024-06-03T15:00:00Z");
        let mut text = "declaration,line,declared_on,hs6,office,value,driver\n".to_owned();
        for (at, (day, driver, _)) in DRIVEN.iter().enumerate() {
            let _ = writeln!(text, "D{at},1,{day},840999,A,33,{driver}");
        }
        import(&t, "spring.csv", "greenlane", &text, true)
            .await
            .unwrap();
        let text = "when driver_standing = 'in_force' unknown is false then lane scan";
        let id = with_rule(&t, tom, rule("certified_driver", text)).await;
        let mut tom_in = t.sign_in(tom).await;
        let answer = tried(&t, &mut tom_in, (id, None), None).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let found: Comparison = serde_json::from_str(&last_trial(&t, id).await.results).unwrap();
        let mut rules = found.after.rules.iter();
        let rule = rules.find(|rule| rule.rule == "certified_driver").unwrap();
        let count = |known: Option<bool>| {
            let all = DRIVEN.iter().filter(|(.., is)| *is == known);
            all.count() as u64
        };
        assert_eq!(rule.hits, count(Some(true)));
        assert_eq!(rule.unknown, count(None), "no card is neither yes nor no");
        let page = ok(&t.get(&mut tom_in, &answer.location()).await);
        assert!(page.contains("nothing is known of its driver"), "{page}");
    })
    .await;
}

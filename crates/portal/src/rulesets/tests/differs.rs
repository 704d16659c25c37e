//! Whoever approves reads what differs from the ruleset in force.

use super::super::commands::{self, Change};
use super::{begun, ok};
use crate::selectivity::tests::{in_force, staff};
use crate::testing::on_each_engine;
use greenlane_targeting::rules::{Entry, Matching, NamedSet, Rule};

fn toys() -> Rule {
    Rule {
        id: "cheap_toys".to_owned(),
        name: "Cheap toys".to_owned(),
        owner: "Targeting".to_owned(),
        reason: "They were wrong last year.".to_owned(),
        text: "when hs6 like '95%' and value < 10 unknown is false then +30 points".to_owned(),
        from: None,
        until: None,
        shadow: true,
        tests: Vec::new(),
    }
}

#[tokio::test]
async fn whoever_approves_reads_what_differs_from_the_ruleset_in_force() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        let other = begun(&t, staff.tom).await;
        let tom = t.who(staff.tom).await;
        let mut unit = t.app.begin(&tom).await.unwrap();
        commands::submit(&mut unit, other, "The first one of all.")
            .await
            .unwrap();
        unit.commit().await.unwrap();
        let mut dora = t.sign_in(staff.dora).await;
        let page = ok(&t.get(&mut dora, &format!("/rulesets/{other}")).await);
        assert!(
            page.contains("No ruleset is in force, so everything"),
            "{page}"
        );

        let before = in_force(&t, &staff).await;
        let mut unit = t.app.begin(&tom).await.unwrap();
        let id = commands::begin(&mut unit, "Summer", Some(before))
            .await
            .unwrap();
        let at = |revision: u32, was: &str| Change {
            id,
            revision,
            was: was.to_owned(),
        };
        commands::put_rule(&mut unit, &at(0, ""), toys())
            .await
            .unwrap();
        commands::drop_rule(&mut unit, &at(1, "round_value"))
            .await
            .unwrap();
        let mut duty = super::super::read::open(&t.app, &tom, before)
            .await
            .unwrap()
            .content;
        let mut duty = duty.rules.remove(2);
        duty.text = "when tax_rate >= 8 unknown is false then +50 points".to_owned();
        commands::put_rule(&mut unit, &at(2, "high_duty"), duty)
            .await
            .unwrap();
        let hubs = NamedSet {
            name: "transit hubs".to_owned(),
            about: "Places from which goods are often sent on with another origin.".to_owned(),
            matching: Matching::Whole,
            entries: ["HK", "SG", "AE", "LK"]
                .map(|value| Entry {
                    value: value.to_owned(),
                    from: None,
                    until: None,
                })
                .into(),
        };
        commands::put_set(&mut unit, &at(3, "transit hubs"), hubs)
            .await
            .unwrap();
        commands::submit(&mut unit, id, "Toys were wrong last year.")
            .await
            .unwrap();
        unit.commit().await.unwrap();

        let page = ok(&t.get(&mut dora, &format!("/rulesets/{id}")).await);
        let (_, page) = page.split_once("id=\"differences\"").unwrap();
        let (page, _) = page.split_once("</table>").unwrap();
        for said in [
            "Beside “Spring”, which is in force",
            "Rule “Cheap toys”",
            "Added",
            "then +30 points (counts only)",
            "Rule “A round value”",
            "Removed",
            "Rule “A high rate of duty”: what it says",
            "tax_rate &#62;= 13 unknown is false then +45 points",
            "tax_rate &#62;= 8 unknown is false then +50 points",
            "Set “transit hubs”",
            ">PA<",
            ">LK<",
            ">Summer<",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        // What is the same is not told.
        assert!(!page.contains("Credit") && !page.contains("Lane"), "{page}");
        assert_eq!(page.matches("<tr>").count(), 1 + 5, "{page}");
        // Once it is in force, nothing is left to decide.
        let drafts = ok(&t.get(&mut dora, &format!("/rulesets/{before}")).await);
        assert!(!drafts.contains("id=\"differences\""), "{drafts}");
    })
    .await;
}

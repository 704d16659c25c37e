//! The last morning: declarations assessed as customs' own system sends them, and the next ruleset tried on the year that was
//! imported.

use super::Performer;
use super::lately::CARDS;
use greenlane_portal::Failure;
use greenlane_portal::recognition::standing::Standing;
use greenlane_portal::rulesets::keep_back_test;
use greenlane_portal::selectivity::{Declaration, assess, count};
use jiff::civil::date;
use serde_json::{Value, json};
use std::sync::Arc;

/// Somebody in a chain: role, and the company that has it; none for a stranger.
type Link<'a> = (&'static str, Option<&'a Standing>);

fn party((role, standing): Link<'_>) -> Value {
    let known = standing.and_then(|standing| {
        let (scheme, number) = standing.keys.first()?.split_once(':')?;
        Some(json!({
            "role": role, "scheme": scheme, "identifier": number, "name": standing.name,
        }))
    });
    known.unwrap_or_else(|| json!({"role": role, "name": "Prairie Trading LLC"}))
}

impl Performer<'_> {
    /// The first company in good standing whose entity type has this word in its name, or else any.
    fn in_force(&self, word: &str) -> Option<Arc<Standing>> {
        let board = self.app.board();
        let all = self.world.companies.iter().zip(&self.companies);
        let all = all.filter_map(|(plan, company)| {
            let standing = board.standing(company.member?)?;
            let known = standing.in_force && !standing.keys.is_empty();
            known.then_some((plan.entity_type.contains(word), standing))
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(fits, _)| !fits);
        all.into_iter().next().map(|(_, standing)| standing)
    }

    fn declarations(&self) -> Vec<Value> {
        let [importer, carrier, maker] =
            ["importer", "carrier", "manufacturer"].map(|word| self.in_force(word));
        let chain = [
            ("importer", importer.as_deref()),
            ("carrier", carrier.as_deref()),
            ("manufacturer", maker.as_deref()),
        ];
        let goods = json!([{
            "hs6": "851712", "origin": "CN", "departure": "CN", "value": 18_250, "net_mass": 900, "tax_rate": 2,
        }]);
        let shirts = json!([{
            "hs6": "610910", "origin": "VN", "departure": "HK", "value": 300, "net_mass": 100, "tax_rate": 2,
        }]);
        let made = |n: usize, links: &[Link<'_>], card: Option<&str>, lines: &Value| {
            let mut parties: Vec<Value> = links.iter().copied().map(party).collect();
            if let Some(card) = card {
                parties.push(json!({"role": "driver", "identifier": card}));
            }
            json!({
                "reference": format!("MORNING-{n:02}"), "declaration": format!("25-{n:06}"), "declared_on": "2025-01-06",
                "office": "2304", "mode": "road", "parties": parties, "lines": lines,
            })
        };
        let first = CARDS.first().copied();
        let mut stranger = chain;
        if let Some(link) = stranger.first_mut() {
            link.1 = None;
        }
        let mut unmade = chain;
        if let Some(link) = unmade.last_mut() {
            link.1 = None;
        }
        vec![
            made(1, &chain, first, &goods),
            made(2, &chain, first, &goods),
            made(3, &chain, first, &goods),
            // No driver is named: the lane is closed, and the missing link is.
            made(4, &chain, None, &goods),
            // A card that nobody knows.
            made(5, &chain, Some("FC9990001"), &goods),
            // A manufacturer without a number.
            made(6, &unmade, first, &goods),
            made(7, &stranger, first, &goods),
            made(8, &stranger, first, &shirts),
            made(9, &chain, first, &shirts),
        ]
    }

    /// Sends them as a program with a token does, and tries the ruleset that waits beside the one in force.
    pub async fn this_morning(&mut self) -> Result<(), Failure> {
        self.app.board().catch_up(self.app).await?;
        let caller = self.customs_system().await?;
        let today = self.app.today();
        let read = |value: &Value| {
            Declaration::read(value, today)
                .map_err(|faults| Failure::Internal(format!("a declaration: {faults:?}")))
        };
        let declarations = self.declarations();
        let declarations: Result<Vec<_>, Failure> = declarations.iter().map(read).collect();
        for verdict in assess(self.app, caller.token, declarations?).await? {
            verdict?;
        }
        // The service counts while it serves; whoever looks before that has seen nothing counted.
        count(self.app).await?;
        let [in_force, next] = self.rulesets.as_slice() else {
            return Ok(());
        };
        let who = self.staff("targeting_officer", 0)?;
        let year = (date(2024, 1, 1), date(2024, 12, 31));
        let beside = (Some(*in_force), "scan");
        keep_back_test(self.app, &who, (*next, beside, year)).await?;
        Ok(())
    }
}

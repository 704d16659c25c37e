//! Whom of the programme a back-test concerns: each member, role by role, with its shipments and how many each ruleset selects.

use super::chain::{Chain, Known, ROLES, days, parties, words};
use arrow::array::RecordBatch;
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::{Affected, DeclaredRole};
use greenlane_targeting::rules::backtest::Chosen;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The columns that it needs beside those of a back-test.
pub(crate) fn columns() -> Vec<&'static str> {
    let mut columns = super::chain::columns();
    columns.extend(["series", "declaration", "declared_on"]);
    columns
}

/// A declaration: series, number, day.
type Number = (String, String, Date);

/// A shipment of which some lines were met.
#[derive(Default)]
struct Open {
    selected: (bool, bool),
    parties: Vec<(DeclaredRole, Arc<Known>)>,
}

/// What is counted of a member in a role.
#[derive(Default)]
struct Sum {
    last: Date,
    tier: u8,
    shipments: u64,
    before: u64,
    after: u64,
}

/// Counts batch by batch.
pub(crate) struct Counting {
    chain: Arc<Chain>,
    /// Whether all lines of a day come before those of the next, so that shipments of other days are complete.
    by_day: bool,
    day: Option<Date>,
    open: HashMap<Number, Open>,
    sums: BTreeMap<(DeclaredRole, MemberId), Sum>,
    nameless: u64,
}

impl Counting {
    /// Of declarations whose lines come day by day, as a scan reads them.
    pub fn by_day(chain: Arc<Chain>) -> Self {
        Self {
            by_day: true,
            ..Self::anyhow(chain)
        }
    }

    /// Of declarations whose lines come in any order.
    pub fn anyhow(chain: Arc<Chain>) -> Self {
        Self {
            chain,
            by_day: false,
            day: None,
            open: HashMap::new(),
            sums: BTreeMap::new(),
            nameless: 0,
        }
    }

    /// Adds a batch, and which of its lines are selected.
    pub fn add(&mut self, batch: &RecordBatch, chosen: &Chosen) {
        let chain = Arc::clone(&self.chain);
        let named: Vec<Vec<String>> = ROLES.iter().map(|role| parties(batch, role)).collect();
        let (series, numbers) = (words(batch, "series"), words(batch, "declaration"));
        for (row, day) in days(batch).into_iter().enumerate() {
            let Some(day) = day else { continue };
            let parties: Vec<(DeclaredRole, Arc<Known>)> = ROLES
                .iter()
                .enumerate()
                .filter_map(|(at, role)| {
                    let known = chain.who(at, named.get(at)?.get(row)?)?;
                    Some((role.role, Arc::clone(known)))
                })
                .filter(|(_, known)| known.on(day).standing != "not_member")
                .collect();
            let text = |texts: &[&str]| texts.get(row).copied().unwrap_or_default().to_owned();
            let number = (text(&series), self.number(text(&numbers)), day);
            // A line without a member still belongs to its shipment: it may be the one that is selected.
            self.turn(day);
            let open = self.open.entry(number).or_default();
            let (before, after) = chosen.of(row);
            open.selected.0 |= before;
            open.selected.1 |= after;
            for party in parties {
                if !open.parties.contains(&party) {
                    open.parties.push(party);
                }
            }
        }
    }

    /// A line without a number is a shipment of its own.
    fn number(&mut self, said: String) -> String {
        if said.is_empty() {
            self.nameless += 1;
            return format!("\u{1f}{}", self.nameless);
        }
        said
    }

    fn turn(&mut self, day: Date) {
        if self.by_day && self.day.is_some_and(|last| last != day) {
            self.close();
        }
        self.day = Some(day);
    }

    fn close(&mut self) {
        for ((_, _, day), open) in self.open.drain() {
            for (role, known) in open.parties {
                let sum = self.sums.entry((role, known.member)).or_default();
                sum.shipments += 1;
                sum.before += u64::from(open.selected.0);
                sum.after += u64::from(open.selected.1);
                if sum.shipments == 1 || day >= sum.last {
                    (sum.last, sum.tier) = (day, known.on(day).tier);
                }
            }
        }
    }

    /// Everybody concerned: by role, those of whom most changes first.
    pub fn done(mut self) -> Vec<Affected> {
        self.close();
        let all = self.sums.into_iter();
        let mut all: Vec<Affected> = all
            .map(|((role, member), sum)| Affected {
                member,
                role,
                tier: sum.tier,
                shipments: sum.shipments,
                before: sum.before,
                after: sum.after,
            })
            .collect();
        all.sort_by_key(|one| {
            let most = std::cmp::Reverse(one.difference().unsigned_abs());
            (one.role, most, std::cmp::Reverse(one.shipments), one.member)
        });
        all
    }
}

//! Remote validations beside visits, like with like, and every comparison that the ratio is made of: a figure that nobody
//! can follow to its rows is none.

use super::consistency::number;
use super::labels;
use crate::app::App;
use crate::web::Say;
use greenlane_db::FromRow;
use greenlane_domain::measures::consistency::{Comparison, Stratum, mantel_haenszel};
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many comparisons are listed of each kind.
const SHOWN: usize = 100;

/// What was found at one company in one year by one method.
#[derive(Debug, Clone, FromRow)]
pub(super) struct MethodRow {
    member_id: Uuid,
    legal_name: String,
    entity_type: String,
    kind: String,
    pub(super) year: i64,
    method: String,
    found: i64,
    judged: i64,
}

/// One comparison: what is alike, and what each method found there.
pub(super) struct Matched {
    pub(super) name: String,
    /// The validations of the company, where it is one.
    pub(super) href: String,
    pub(super) video: String,
    pub(super) visit: String,
}

/// One way of matching, with its ratio.
pub(super) struct Method {
    pub(super) name: String,
    pub(super) ratio: String,
    pub(super) text: String,
    pub(super) matched: Vec<Matched>,
    /// How many comparisons are listed of how many.
    pub(super) shown: String,
}

/// How often one method looked before the other, of the companies that both looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Order {
    /// In how many companies the visit came in an earlier year.
    visit_first: u32,
    /// In how many the session by video did.
    video_first: u32,
    /// All of them.
    companies: u32,
}

impl Order {
    /// Over three quarters of the companies were looked at in the same order: what they mended in between then counts as the
    /// method's, and a ratio cannot tell the two apart.
    fn one_sided(self) -> Option<(&'static str, u32)> {
        [("visit", self.visit_first), ("video", self.video_first)]
            .into_iter()
            .find(|(_, first)| first * 4 > self.companies * 3)
    }
}

/// What is alike: its name first, so that the list is in its order; then what tells it from another of that name.
type Alike = (String, String);

fn strata(rows: &[MethodRow], alike: impl Fn(&MethodRow) -> Alike) -> Vec<(Alike, Stratum)> {
    let mut found: BTreeMap<Alike, Stratum> = BTreeMap::new();
    for row in rows {
        let stratum = found.entry(alike(row)).or_default();
        let side = if row.method == "virtual" {
            &mut stratum.one
        } else {
            &mut stratum.other
        };
        *side = (side.0 + number(row.found), side.1 + number(row.judged));
    }
    // Where only one of the methods looked there is nothing to compare.
    let both = |stratum: &Stratum| stratum.one.1 > 0 && stratum.other.1 > 0;
    found.into_iter().filter(|(_, s)| both(s)).collect()
}

/// In which order the methods came to the same company, by its first year with each.
fn order(rows: &[MethodRow]) -> Order {
    let mut years: BTreeMap<Uuid, (Option<i64>, Option<i64>)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.judged > 0) {
        let (video, visit) = years.entry(row.member_id).or_default();
        let first = if row.method == "virtual" {
            video
        } else {
            visit
        };
        *first = Some(first.map_or(row.year, |year| year.min(row.year)));
    }
    let mut order = Order::default();
    for (video, visit) in years.into_values() {
        let (Some(video), Some(visit)) = (video, visit) else {
            continue;
        };
        order.companies += 1;
        order.visit_first += u32::from(visit < video);
        order.video_first += u32::from(video < visit);
    }
    order
}

/// The ratio, and what it says.
fn told(say: &Say, strata: &[Stratum], order: Order) -> (String, String) {
    let decimal = |value: f64| say.decimal(&format!("{value:.2}"));
    match mantel_haenszel(strata) {
        Comparison::NoCases => ("–".to_owned(), say.t("consistency-method-none")),
        Comparison::OneFoundNothing => ("–".to_owned(), say.t("consistency-method-nothing")),
        Comparison::Ratio(found) => {
            let (low, high) = found.interval;
            let key = if low <= 1.0 && high >= 1.0 {
                "consistency-method-open"
            } else {
                "consistency-method-differs"
            };
            let args = [
                ("low", decimal(low)),
                ("high", decimal(high)),
                ("strata", say.count(found.strata)),
            ];
            let text = match order.one_sided() {
                // No verdict on the methods, whatever the interval says.
                Some((first, companies)) => {
                    let key = format!("consistency-method-{first}-first");
                    let [low, high, strata] = args;
                    let companies = ("companies", say.count(companies));
                    let all = ("all", say.count(order.companies));
                    say.with(&key, &[low, high, strata, companies, all])
                }
                None => say.with(key, &args),
            };
            (decimal(found.ratio), text)
        }
    }
}

fn method(say: &Say, code: &str, found: Vec<(Alike, Stratum)>, order: Order) -> Method {
    let only: Vec<Stratum> = found.iter().map(|(_, stratum)| *stratum).collect();
    let (ratio, text) = told(say, &only, order);
    let of = |(found, judged): (u32, u32)| {
        let (found, judged) = (say.count(found), say.count(judged));
        say.t2("consistency-found-of", "found", found, "of", judged)
    };
    let listed = only.len().min(SHOWN);
    let (shown, total) = (say.count(listed), say.count(only.len()));
    let matched = found.into_iter().take(SHOWN);
    Method {
        name: say.t(format!("consistency-method-{code}")),
        ratio,
        text,
        matched: matched
            .map(|((name, id), stratum)| Matched {
                name,
                href: if id.is_empty() {
                    id
                } else {
                    format!("/companies/{id}/validations")
                },
                video: of(stratum.one),
                visit: of(stratum.other),
            })
            .collect(),
        shown: say.t2("consistency-matched", "shown", shown, "total", total),
    }
}

/// Remote validations beside visits: within the same company, and within alike ones of the same year.
pub(super) fn methods(app: &App, say: &Say, rows: &[MethodRow]) -> Vec<Method> {
    let same = strata(rows, |row| {
        (row.legal_name.clone(), row.member_id.to_string())
    });
    let alike = strata(rows, |row| {
        let kind = format!("validation-kind-{}", row.kind.replace('_', "-"));
        let parts = [
            labels::entity_type(app, say, &row.entity_type),
            say.t(kind),
            row.year.to_string(),
        ];
        (parts.join(" · "), String::new())
    });
    // Alike companies of one year were looked at by one method each: there is no order.
    vec![
        method(say, "same", same, order(rows)),
        method(say, "alike", alike, Order::default()),
    ]
}

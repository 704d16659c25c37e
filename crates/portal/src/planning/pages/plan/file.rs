//! The table of a plan as a file.

use super::super::table::{self, Asked};
use super::super::year;
use super::{all_names, chosen};
use crate::accounts::Who;
use crate::app::App;
use crate::planning::{read, words};
use crate::web::{Chrome, Page, Visitor, csv_file, csv_line};
use axum::extract::{Path, Query, State};

pub(in super::super) async fn csv(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(path): Path<String>,
    Query(asked): Query<Asked>,
) -> Page {
    let year = year(&path)?;
    let plan = read::plan(&app, &who, year).await?;
    let round = chosen(&plan, &asked.round)?;
    let c = Chrome::new(&app, &visitor, "planning-title");
    let (names, people) = all_names(&app, &who).await?;
    let heads = [
        "company",
        "number",
        "region",
        "specialist",
        "month",
        "how",
        "score",
        "due",
        "random",
    ];
    let mut out = csv_line(heads.map(|head| c.t(format!("planning-csv-{head}"))));
    for (candidate, to) in table::found(round, &names, &people, &asked) {
        let risk = format!("{}.{:02}", candidate.risk / 100, candidate.risk % 100);
        let row = [
            names.get(&candidate.member).cloned().unwrap_or_default(),
            candidate.member.to_string(),
            words::region(&app, &c, &candidate.region),
            words::person(&people, to.account),
            format!("{year}-{:02}", to.month + 1),
            words::how(&c, to.how),
            risk,
            candidate
                .due_on
                .map(|day| day.to_string())
                .unwrap_or_default(),
            if candidate.random {
                c.t("ui-yes")
            } else {
                String::new()
            },
        ];
        out.push_str(&csv_line(row));
    }
    csv_file(&format!("plan-{year}-{}.csv", round.number), &out)
}

//! Before and after certification: what changed for a member beyond what changed for comparable others.

use super::export::flat;
use super::statement::{behind, ratio};
use super::{Asked, percent};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::membership;
use crate::partners::{Sheet, XLSX, xlsx};
use crate::trade::certification::{self, Stretches};
use crate::web::{Chrome, Page, Visitor, attachment, csv_file, csv_line, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::benefits::{Change, ChangeConclusion, EXPECTED_AT_LEAST, Share, change};
use greenlane_domain::ids::MemberId;
use greenlane_domain::permission::Action;
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "trade/certification.html")]
struct CertificationPage {
    c: Chrome,
    base: String,
    stretches: String,
    said: Vec<String>,
    certain: bool,
    rows: Vec<(String, String, String)>,
    empty: bool,
}

fn concluded(c: &Chrome, made: &Change) -> (Vec<String>, bool) {
    let mut said = Vec::new();
    let certain = match &made.conclusion {
        ChangeConclusion::OneStretch => {
            said.push(c.t("change-one-stretch"));
            false
        }
        ChangeConclusion::NothingComparable => {
            said.push(c.t("change-nothing-comparable"));
            false
        }
        ChangeConclusion::TooFew(least) => {
            let least = c.decimals(*least, 1);
            let wanted = c.decimals(EXPECTED_AT_LEAST, 0);
            said.push(c.t2("change-too-few", "expected", least, "least", wanted));
            false
        }
        ChangeConclusion::OneSideNone => {
            said.push(c.t("change-one-side-none"));
            false
        }
        ChangeConclusion::Differs(differs) => {
            let p = c.p_value(differs.test.p);
            said.push(c.t1("change-differs", "p", p));
            false
        }
        ChangeConclusion::Ratio(pooled, agree) => {
            let key = if pooled.interval.1 < 1.0 {
                "change-less"
            } else if pooled.interval.0 > 1.0 {
                "change-more"
            } else {
                "change-open"
            };
            said.push(c.with(key, &ratio(c, pooled)));
            said.push(match agree {
                Some(agree) => c.t1("change-agree", "p", c.p_value(agree.test.p)),
                None => c.t("change-one-stratum"),
            });
            true
        }
    };
    if let Some(made) = made.difference.filter(|_| certain) {
        let [by, low, high] = [made.difference, made.interval.0, made.interval.1]
            .map(|share| c.decimals(share * 100.0, 1));
        said.push(c.with(
            "change-difference",
            &[("by", by), ("low", low), ("high", high)],
        ));
    }
    (said, certain)
}

fn share(c: &Chrome, (examined, shipments): Share) -> String {
    let counts = c.t2("cargo-of", "n", c.count(examined), "of", c.count(shipments));
    if shipments == 0 {
        return counts;
    }
    let rate = f64::from(examined) / f64::from(shipments);
    format!("{} ({counts})", percent(c, rate))
}

/// Everything the page says, for programs.
fn exported(found: Option<Stretches>, made: &Change) -> Value {
    let (code, ratio) = match &made.conclusion {
        ChangeConclusion::OneStretch => ("one_stretch", None),
        ChangeConclusion::NothingComparable => ("nothing_comparable", None),
        ChangeConclusion::TooFew(_) => ("too_few", None),
        ChangeConclusion::OneSideNone => ("one_side_none", None),
        ChangeConclusion::Differs(_) => ("strata_differ", None),
        ChangeConclusion::Ratio(ratio, _) => ("ratio", Some(ratio)),
    };
    let stretches = found.map(|it| {
        json!({ "from": it.from, "certified": it.certified, "until": it.until, "days": it.days })
    });
    json!({
        "stretches": stretches,
        "all": { "before": made.all[0], "after": made.all[1] },
        "compared": { "before": made.member[0], "after": made.member[1] },
        "others": { "before": made.others[0], "after": made.others[1] },
        "strata": made.strata,
        "conclusion": code,
        "ratio": ratio.map(|ratio| json!({ "ratio": ratio.ratio, "interval": ratio.interval })),
        "difference": made.difference.map(|it| json!({ "difference": it.difference, "interval": it.interval })),
    })
}

fn download(format: &str, value: &Value) -> Page {
    let name = "before-and-after-certification";
    if format == "json" {
        let text = serde_json::to_string_pretty(value)?;
        return attachment(&format!("{name}.json"), "application/json", text);
    }
    let mut rows = Vec::new();
    flat("", value, &mut rows);
    let head = ["figure", "value"].map(str::to_owned).to_vec();
    if format == "xlsx" {
        // A sheet's name is at most 31 letters long.
        let sheet = Sheet {
            name: "certification".to_owned(),
            head,
            rows,
        };
        return attachment(&format!("{name}.xlsx"), XLSX, xlsx(&[sheet])?);
    }
    let lines: String = std::iter::once(&head).chain(&rows).map(csv_line).collect();
    csv_file(&format!("{name}.csv"), &lines)
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let loaded = membership::open(&app, &who, company, Action::ViewBenefits).await?;
    let (found, cells) = match certification::of(&app, company).await? {
        Some((found, cells)) => (Some(found), cells),
        None => (None, Vec::new()),
    };
    let made = change(&cells);
    match asked.format.as_str() {
        "" => {}
        format @ ("csv" | "xlsx" | "json") => return download(format, &exported(found, &made)),
        _ => return Err(Failure::NotFound),
    }
    let whose = (company, &loaded.state);
    let c = behind(&app, &visitor, &who, whose, ("change-title", None));
    let (said, certain) = concluded(&c, &made);
    let row =
        |key: &str, [before, after]: [Share; 2]| (c.t(key), share(&c, before), share(&c, after));
    html(&CertificationPage {
        stretches: found.map_or_else(String::new, |it| {
            c.with(
                "change-stretches",
                &[
                    ("from", c.day(it.from)),
                    ("certified", c.day(it.certified)),
                    ("until", c.day(it.until)),
                    ("days", it.days.to_string()),
                ],
            )
        }),
        rows: vec![
            row("change-row-all", made.all),
            row("change-row-member", made.member),
            row("change-row-others", made.others),
        ],
        said,
        certain,
        empty: found.is_none(),
        base: format!("/companies/{company}/benefits/certification"),
        c,
    })
}

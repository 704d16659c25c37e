//! The benefits statement of a member and year.

use super::alarm::{AlarmRow, alarm};
use super::delivery::loss;
use super::export::{download, exported};
use super::lane::{self, LaneRow};
use super::told::Told;
use super::{Asked, percent, tested, year};
use crate::accounts::Who;
use crate::app::App;
use crate::caseload;
use crate::documents::Offer;
use crate::failure::Failure;
use crate::membership;
use crate::threat_level::{self, Notice};
use crate::trade::year::group;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::benefits::{
    Cell, Conclusion, EXPECTED_AT_LEAST, KINDS, Likeness, Statement, Tally,
};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;

/// Fewer shipments of others in a stratum are not shown: a competitor could be recognised. (Ours, as for the measures.)
pub(super) const LEAST_OTHERS: u32 = 5;

pub(super) struct KindRow {
    pub name: String,
    pub href: String,
    pub count: String,
    pub compared: String,
    pub expected: String,
    pub difference: String,
}

pub(super) struct CellRow {
    pub parts: Vec<String>,
    /// Where the member's own declarations of the group are.
    pub href: String,
    pub ours: String,
    pub others: String,
}

#[derive(Template)]
#[template(path = "trade/statement.html")]
struct StatementPage {
    c: Chrome,
    base: String,
    drivers: String,
    years: Vec<(String, String)>,
    year: String,
    kpis: Vec<(String, String, String, String)>,
    conclusion: Vec<String>,
    certain: bool,
    kinds: Vec<KindRow>,
    cells: Vec<CellRow>,
    lane: Vec<LaneRow>,
    lane_said: Vec<String>,
    alarms: Vec<AlarmRow>,
    threat: Notice,
    method: Vec<String>,
    empty: bool,
    pdf: Offer,
}

/// Surroundings of a page about a member's benefits.
fn chrome(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    (company, member): (MemberId, &Member),
    title: &str,
) -> Chrome {
    let mut c = Chrome::new(app, visitor, title);
    if who.company.is_some() {
        let home = c.t("nav-home");
        return c.crumb(format!("/companies/{company}"), home);
    }
    c.here.clone_from(&c.title);
    c.title = format!("{}: {}", c.title, member.legal_name());
    // Targeting officers see benefits, not files: the way back is their own.
    if who.role == "targeting_officer" {
        let list = c.t("cargo-title");
        return c.crumb("/trade", list);
    }
    caseload::in_file(c, app, visitor, (company, member), "file")
}

/// Surroundings of a page behind the statement: of that year, or of the latest.
pub(super) fn behind(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    whose: (MemberId, &Member),
    (title, year): (&str, Option<i16>),
) -> Chrome {
    let c = chrome(app, visitor, who, whose, title);
    let statement = c.t("cargo-benefits-title");
    let year = year.map_or_else(String::new, |year| format!("?year={year}"));
    c.crumb(format!("/companies/{}/benefits{year}", whose.0), statement)
}

pub(super) fn ratio(
    c: &Chrome,
    ratio: &greenlane_domain::measures::consistency::Ratio,
) -> [(&'static str, String); 3] {
    [
        ("ratio", c.decimals(ratio.ratio, 2)),
        ("low", c.decimals(ratio.interval.0, 2)),
        ("high", c.decimals(ratio.interval.1, 2)),
    ]
}

/// What can be concluded, in sentences; and whether it is a finding at all.
pub(super) fn concluded(c: &Chrome, made: &Statement) -> (Vec<String>, bool) {
    match &made.conclusion {
        Conclusion::NoShipments => (vec![c.t("cargo-concluded-no-shipments")], false),
        Conclusion::NothingComparable => (vec![c.t("cargo-concluded-nothing-comparable")], false),
        Conclusion::OnlyOurs => (vec![c.t("cargo-concluded-only-ours")], false),
        Conclusion::TooFew => (
            vec![c.t2(
                "cargo-concluded-too-few",
                "expected",
                c.decimals(made.expected.all(), 1),
                "least",
                c.decimals(EXPECTED_AT_LEAST, 0),
            )],
            false,
        ),
        Conclusion::NoneExamined(most) => (
            vec![c.t2(
                "cargo-concluded-none-examined",
                "expected",
                c.decimals(made.expected.all(), 1),
                "most",
                c.decimals(*most, 2),
            )],
            true,
        ),
        Conclusion::Differs(differs, pooled) => (
            vec![
                c.t1("cargo-concluded-differs", "p", c.p_value(differs.test.p)),
                c.with("cargo-concluded-differs-pooled", &ratio(c, pooled)),
            ],
            false,
        ),
        Conclusion::Ratio(pooled, agree) => {
            let key = if pooled.interval.1 < 1.0 {
                "cargo-concluded-less"
            } else if pooled.interval.0 > 1.0 {
                "cargo-concluded-more"
            } else {
                "cargo-concluded-open"
            };
            let mut said = vec![c.with(key, &ratio(c, pooled))];
            said.push(match agree {
                Some(agree) => c.t1("cargo-concluded-agree", "p", c.p_value(agree.test.p)),
                None => c.t("cargo-concluded-one-stratum"),
            });
            (said, true)
        }
    }
}

fn stratum(app: &App, c: &Chrome, key: &[String]) -> Vec<String> {
    let parts = app.pack().benefits.compare_by.iter().zip(key);
    let named = parts.map(|(part, found)| match (part, found.as_str()) {
        (_, "") => c.t("cargo-unknown"),
        (Likeness::Mode, code) => mode(app, c, code),
        (Likeness::Office, code) => code.to_owned(),
        (Likeness::Section, n) => c.t1("cargo-section", "n", n),
        (Likeness::Region, id) => match app.pack().selection.region(id) {
            Some(region) => c.pack(&region.name).to_owned(),
            None => c.t("selection-region-other"),
        },
    });
    named.collect()
}

/// What a mode of transport is called; as it was written where the pack has no word for it.
pub(super) fn mode(app: &App, c: &Chrome, said: &str) -> String {
    let known = app.pack().modes.find(said);
    known.map_or_else(|| said.to_owned(), |mode| c.pack(&mode.name).to_owned())
}

pub(super) fn kinds(c: &Chrome, made: &Statement, base: &str, year: &str) -> Vec<KindRow> {
    let rows = KINDS.iter().enumerate().map(|(place, kind)| {
        let at = |all: &[f64; 4]| all.get(place).copied().unwrap_or_default();
        let count = made.all.exams.get(place).copied().unwrap_or_default();
        let (observed, expected) = (at(&made.observed.exams), at(&made.expected.exams));
        KindRow {
            name: c.t(format!("cargo-exam-{kind}")),
            href: format!("{base}/shipments?year={year}&exam={kind}"),
            count: c.count(count),
            compared: c.decimals(observed, 0),
            expected: c.decimals(expected, 1),
            difference: c.decimals(expected - observed, 1),
        }
    });
    rows.collect()
}

/// Figure, label, note, and where its rows are.
pub(super) type Kpi = (String, String, String, String);

/// What was saved, and how surely. Nothing is told where nothing can be concluded.
fn saved(app: &App, c: &Chrome, made: &Statement) -> (String, String) {
    let by_chance = match &made.conclusion {
        Conclusion::Ratio(ratio, _) => ratio.interval.0 <= 1.0 && ratio.interval.1 >= 1.0,
        Conclusion::NoneExamined(_) | Conclusion::Differs(..) => false,
        _ => return ("–".to_owned(), c.t("cargo-kpi-saved-not-known")),
    };
    let note = if by_chance {
        "cargo-kpi-saved-chance"
    } else {
        "cargo-kpi-saved-note"
    };
    let sum = made.saved().map_or_else(
        || "–".to_owned(),
        |(hours, money)| loss(app, c, hours, money),
    );
    (sum, c.t(note))
}

pub(super) fn kpis(app: &App, c: &Chrome, made: &Statement, own: u64, rows: &str) -> Vec<Kpi> {
    let rate = made.rate.map_or_else(
        || ("–".to_owned(), String::new()),
        |(rate, (low, high))| {
            let (low, high) = (percent(c, low), percent(c, high));
            let note = c.t2("cargo-interval", "low", low, "high", high);
            (percent(c, rate), note)
        },
    );
    let unknown = own.saturating_sub(u64::from(made.all.shipments));
    let saved = saved(app, c, made);
    vec![
        (
            c.count(own),
            c.t("cargo-kpi-shipments"),
            c.n("cargo-kpi-unknown", unknown),
            rows.to_owned(),
        ),
        (
            c.count(made.all.examined()),
            c.t("cargo-kpi-exams"),
            String::new(),
            format!("{rows}&exam=any"),
        ),
        (rate.0, c.t("cargo-kpi-rate"), rate.1, String::new()),
        (saved.0, c.t("cargo-kpi-saved"), saved.1, String::new()),
    ]
}

/// A group. `rows` is where the member's declarations are.
pub(super) fn cell(app: &App, c: &Chrome, cell: &Cell, rows: &str) -> CellRow {
    let of = |tally: &Tally| {
        let (examined, all) = (c.count(tally.examined()), c.count(tally.shipments));
        c.t2("cargo-of", "n", examined, "of", all)
    };
    CellRow {
        parts: stratum(app, c, &cell.key),
        href: format!("{rows}&group={}", group(&cell.key)),
        ours: of(&cell.member),
        others: if cell.told() && cell.others.shipments >= LEAST_OTHERS {
            of(&cell.others)
        } else {
            c.t("cargo-too-few-to-show")
        },
    }
}

pub(super) fn method(app: &App, c: &Chrome) -> Vec<String> {
    let policy = &app.pack().benefits;
    let card = c.pack(&policy.method);
    vec![
        c.t1("cargo-method-strata", "strata", c.pack(&policy.strata)),
        c.t("cargo-method-ratio"),
        c.t2(
            "cargo-method-card",
            "version",
            &policy.version,
            "method",
            card,
        ),
        c.t("cargo-method-not-certain"),
    ]
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    let loaded = membership::open(&app, &who, company, Action::ViewBenefits).await?;
    let member = &loaded.state;
    let (chosen, choice) = year(&app, &asked).await?;
    let told = Told::of(&app, &who, (company, member), chosen).await?;
    if let (Some(year), "csv" | "xlsx" | "json") = (chosen, asked.format.as_str()) {
        return download(&app, &who, (&asked.format, year), &told).await;
    }
    if !asked.format.is_empty() {
        return Err(Failure::NotFound);
    }
    let title = "cargo-benefits-title";
    let c = chrome(&app, &visitor, &who, (company, member), title);
    let base = format!("/companies/{company}/benefits");
    let year = chosen.map_or_else(String::new, |year| year.to_string());
    let (mut conclusion, certain) = concluded(&c, &told.made);
    conclusion.extend(tested::sentences(&c, &told.made));
    let rows = format!("{base}/shipments?year={year}");
    let pdf = match chosen.filter(|_| told.own > 0) {
        Some(year) => {
            let figures = exported(&app, &told);
            super::paper::offer(&app, &who, &c, (company, member), (year, &figures)).await?
        }
        None => Offer::default(),
    };
    let (cells, alarms) = (told.cells.iter(), told.alarms());
    html(&StatementPage {
        years: choice,
        kpis: kpis(&app, &c, &told.made, told.own, &rows),
        conclusion,
        certain,
        kinds: kinds(&c, &told.made, &base, &year),
        cells: cells.map(|one| cell(&app, &c, one, &rows)).collect(),
        lane: lane::rows(&c, &told, (&base, &year)),
        lane_said: lane::said(&c, &told),
        alarms: alarms.map(|one| alarm(&app, &c, one, &rows)).collect(),
        threat: threat_level::notice(&app, &who, &c, member).await?,
        method: method(&app, &c),
        empty: told.own == 0,
        pdf,
        drivers: format!("/companies/{company}/drivers"),
        base,
        year,
        c,
    })
}

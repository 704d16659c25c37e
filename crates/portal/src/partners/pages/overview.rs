//! The five steps as a task list, and all scores on one page.

use super::why::{Why, why};
use super::{Here, Of, RISK, here, view};
use crate::accounts::Who;
use crate::partners::picture;
use crate::web::{Chrome, Due, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{Level, Picture, Risk, Step, StepState, Subject, gaps, steps};
use greenlane_domain::permission::Action;

struct Task {
    href: String,
    name: String,
    hint: String,
    count: String,
    tag: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "partners/overview.html")]
struct OverviewPage {
    c: Chrome,
    base: String,
    staff: bool,
    tasks: Vec<Task>,
    /// Level, tag, word, how many, the list behind it.
    counts: Vec<(&'static str, String, usize, String)>,
    /// The next assessment, and whether its day has passed.
    due: Option<(Due, bool)>,
    signed: Vec<(String, String)>,
    /// The reader may open the programme's table of threats.
    threats: bool,
}

/// The five steps, each with how far it is.
fn tasks(
    c: &Chrome,
    here: &Here,
    picture: &Picture,
    risks: &[(Subject, String, Risk)],
) -> Vec<Task> {
    let chain = &here.chain;
    let gaps = gaps(chain, picture);
    let answered = risks.iter().filter(|(subject, _, risk)| {
        matches!(subject, Subject::Partner(_)) && risk.vulnerability.answered() > 0
    });
    let answered = answered.count();
    let tasks = steps(chain, picture).into_iter().map(|(step, state)| {
        let (path, count) = match step {
            Step::Chain => (
                "/partners",
                c.with(
                    "risk-count-chain",
                    &[
                        ("count", chain.active().len().to_string()),
                        ("count_routes", chain.routes.len().to_string()),
                    ],
                ),
            ),
            Step::Threats => ("/risk/threats", String::new()),
            Step::Vulnerabilities => (
                "/risk/scores",
                c.t2(
                    "risk-count-answered",
                    "n",
                    answered,
                    "m",
                    chain.active().len(),
                ),
            ),
            Step::Actions => (
                "/risk/actions",
                c.n("risk-count-actions", chain.open_actions().len()),
            ),
            Step::Procedure => ("/risk/sign", String::new()),
        };
        let open = gaps.iter().filter(|gap| gap.step() == step).count();
        let (tag, state) = match state {
            StepState::Done => ("none", c.t("risk-step-done")),
            StepState::Begun => ("progress", c.t("risk-step-begun")),
            StepState::Open => ("todo", c.t("risk-step-open")),
        };
        Task {
            href: format!("{}{path}", here.base),
            name: c.t(format!("risk-step-{}", step.code())),
            hint: if open > 0 && tag != "todo" {
                c.n("risk-step-gaps", open)
            } else {
                c.t(format!("risk-step-{}-hint", step.code()))
            },
            count,
            tag,
            state,
        }
    });
    tasks.collect()
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let c = here.chrome(&app, &visitor, &say.t("risk-title"), &[]);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let (chain, picture) = (&here.chain, &known.picture);
    let risks = picture.risks(chain);
    let tasks = tasks(&c, &here, picture, &risks);
    let counts = Level::ALL.iter().rev().map(|level| {
        let (tag, word) = view::level(&c, *level);
        let count = risks.iter().filter(|(_, _, risk)| risk.level == *level);
        let href = format!("{}/risk/scores#{}", here.base, level.code());
        (tag, word, count.count(), href)
    });
    let due = chain.review_due().map(|deadline| {
        let over = deadline.due < picture.on;
        (Due::of(&app, &c, deadline), over)
    });
    let signed = chain.signed.iter().enumerate().rev().map(|(n, one)| {
        let text = c.t2(
            "risk-signed-by",
            "day",
            c.day(one.on),
            "name",
            &one.signed.name,
        );
        (format!("{}/risk/signed/{}", here.base, n + 1), text)
    });
    html(&OverviewPage {
        base: here.base.clone(),
        staff: here.staff,
        tasks,
        counts: counts.collect(),
        due,
        signed: signed.collect(),
        threats: here.table,
        c,
    })
}

struct Scored {
    name: String,
    kind: String,
    href: String,
    why: Why,
}

#[derive(Template)]
#[template(path = "partners/scores.html")]
struct ScoresPage {
    c: Chrome,
    base: String,
    groups: Vec<(&'static str, &'static str, String, Vec<Scored>)>,
    share_low: u32,
    share_medium: u32,
}

pub(super) async fn scores(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let c = here.chrome(&app, &visitor, &say.t("risk-scores-title"), &[RISK]);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let mut risks = known.picture.risks(&here.chain);
    risks.sort_by_key(|(_, _, risk)| std::cmp::Reverse(risk.points));
    let groups = Level::ALL.iter().rev().map(|level| {
        let (tag, word) = view::level(&c, *level);
        let rows = risks.iter().filter(|(_, _, risk)| risk.level == *level);
        let rows = rows.map(|(subject, name, risk)| {
            let (kind, path) = match subject {
                Subject::Own => ("own", "/profile".to_owned()),
                Subject::Partner(id) => ("partner", format!("/partners/{id}")),
                Subject::Route(_) => ("route", "/routes".to_owned()),
            };
            let code = subject.code().replace(':', "-");
            Scored {
                name: match subject {
                    Subject::Own => here.member.legal_name().to_owned(),
                    _ => name.clone(),
                },
                kind: c.t(format!("risk-kind-{kind}")),
                href: format!("{}{path}", here.base),
                why: why(&app, &c, &here.chain, format!("why-{code}"), risk),
            }
        });
        (level.code(), tag, word, rows.collect())
    });
    html(&ScoresPage {
        base: here.base.clone(),
        groups: groups.collect(),
        share_low: greenlane_domain::partners::LOW_UP_TO,
        share_medium: greenlane_domain::partners::MEDIUM_UP_TO,
        c,
    })
}

//! One validation: for the programme where it stands and what comes next, for the company what it was told.

mod acts;

use super::super::errors::key;
use super::super::read::name_of;
use super::super::{Opened, commands, open};
use super::{Of, chrome, days, edition, number, sites, tag};
use crate::accounts::Who;
use crate::documents::Offer;
use crate::failure::Failure;
use crate::web::{Chrome, Due, Form, Page, Visitor, flash_to, html};
use crate::{App, exchange, findings};
use acts::{Act, acts};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::permission::Action;
use greenlane_domain::validation::{Conclusion, LetterText, Plan, Validation};
use uuid::Uuid;

struct FindingLine {
    href: String,
    name: String,
    class: String,
    stage: String,
    due: Option<Due>,
}

struct Facts {
    rows: Vec<(String, String)>,
    moves: Vec<(String, String)>,
    documents: Vec<String>,
    notice: Option<LetterText>,
    notice_on: String,
}

#[derive(Template)]
#[template(path = "validation/overview.html")]
struct OverviewPage {
    c: Chrome,
    reference: String,
    id: Uuid,
    name: String,
    company: Uuid,
    staff: bool,
    tag: &'static str,
    stage: String,
    next: String,
    acts: Vec<Act>,
    facts: Facts,
    progress: Option<(usize, usize)>,
    /// The same for each of several sites.
    at_sites: Vec<String>,
    findings: Vec<FindingLine>,
    /// How many results of others are read beside these, in words; empty for the company.
    outside: String,
    conclusion: Option<Conclusion>,
    response: Option<Due>,
    appeal: Option<Due>,
    outcome: String,
    /// The same as files: where, and what.
    files: Vec<(String, String)>,
    hours: Vec<(String, String)>,
    arranged: Arranged,
    /// The notice as a document.
    pdf: Offer,
}

/// What is arranged, in words.
struct Arranged {
    due: Option<Due>,
    waits: String,
    unannounced: Option<(String, String)>,
    meeting: String,
    parties: Vec<(String, String, String)>,
}

/// The company does not read why a visit comes without notice before it has come: it cannot open the page then.
async fn arranged(app: &App, who: &Who, c: &Chrome, opened: &Opened) -> Result<Arranged, Failure> {
    let arranged = &opened.validation.state.arranged;
    let side = if opened.staff { "staff" } else { "company" };
    let waits = match (&arranged.offer, &arranged.proposal) {
        (Some(_), _) => c.t(format!("validation-slots-open-{side}")),
        (None, Some(_)) => c.t(format!("validation-proposal-open-{side}")),
        (None, None) => match (&arranged.refused, &arranged.agreed) {
            (Some(reasons), _) => c.t1("validation-proposal-refused", "reasons", reasons),
            (None, Some(_)) => c.t("validation-slot-agreed"),
            (None, None) => String::new(),
        },
    };
    let unannounced = match &arranged.unannounced {
        Some(decision) => {
            let name = name_of(app, who, decision.by).await?;
            let day = c.day(decision.decided_on);
            let text = c.t2("validation-unannounced-by", "name", name, "day", day);
            Some((text, decision.reasons.clone()))
        }
        None => None,
    };
    let parties = arranged.parties.iter().map(|party| {
        let kind = c.t(key("validation-party", party.kind.code()));
        let country = party.country.as_deref().map(|code| c.country(code));
        let kind = country.map_or_else(|| kind.clone(), |country| format!("{kind}, {country}"));
        let shared = if party.plan_shared {
            "validation-party-has-plan"
        } else {
            "validation-party-no-plan"
        };
        let texts = [party.part.as_str(), party.authority.as_str(), &c.t(shared)].join("\n");
        (party.name.clone(), kind, texts)
    });
    Ok(Arranged {
        due: arranged.waits().map(|deadline| Due::of(app, c, deadline)),
        waits,
        unannounced,
        meeting: arranged.meeting.clone().unwrap_or_default(),
        parties: parties.collect(),
    })
}

fn facts(app: &App, c: &Chrome, opened: &Opened, plan: &Plan, lead: String) -> Facts {
    let (state, staff) = (&opened.validation.state, opened.staff);
    let mut rows = vec![
        (c.t("validation-when"), days(c, plan)),
        (
            c.t("validation-kind"),
            c.t(key("validation-kind", plan.kind.code())),
        ),
        (
            c.t("validation-method"),
            c.t(key("validation-method", plan.method.code())),
        ),
        (c.t("validation-sites"), sites(c, plan)),
        (c.t("validation-lead"), lead),
        (c.t("validation-basis"), plan.basis.clone()),
    ];
    if staff {
        let rule = c.t(key("validation-rule", plan.rule.code()));
        let count = plan.scope.len().to_string();
        let text = c.with("validation-scope-by", &[("count", count), ("rule", rule)]);
        rows.push((c.t("validation-scope"), text));
        rows.push((c.t("validation-edition"), edition(app, c, &plan.edition)));
    }
    let moves = state.moves.iter().map(|moved| {
        let who = c.t(key("validation-asked-by", moved.asked_by.code()));
        let text = c.with(
            "validation-moved",
            &[
                ("from", c.day(moved.from)),
                ("to", c.day(moved.to)),
                ("who", who),
            ],
        );
        (text, moved.reason.clone())
    });
    let notice = state.notice.as_ref();
    Facts {
        rows,
        moves: moves.collect(),
        documents: notice.map(|n| n.documents.clone()).unwrap_or_default(),
        notice: notice.map(|n| n.letter.clone()),
        notice_on: c.day(notice.map(|n| n.sent_on)),
    }
}

/// How many documents of others stand beside it, for the programme's own.
fn outside(c: &Chrome, opened: &Opened) -> String {
    if !opened.staff {
        return String::new();
    }
    let all = opened.validation.state.outside.iter();
    let standing = all.filter(|known| known.aside.is_none()).count();
    c.n("validation-outside-count", standing)
}

/// What the page says comes next; the reason of a returned recommendation stands there as well.
fn next(c: &Chrome, state: &Validation, staff: bool) -> String {
    if let (true, Some(reasons)) = (staff, &state.returned) {
        return c.t1("validation-returned", "reasons", reasons);
    }
    let side = if staff { "staff" } else { "company" };
    c.t(format!("validation-next-{side}-{}", state.stage().code()))
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(validation): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, number(validation), Action::ViewValidation).await?;
    html(&page(&app, &visitor, &who, &opened).await?)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    opened: &Opened,
) -> Result<OverviewPage, Failure> {
    let validation = opened.validation.id;
    let c = chrome(app, visitor, opened, "validation-page");
    let state = &opened.validation.state;
    let plan = state.plan.as_ref().ok_or(Failure::NotFound)?;
    let lead = name_of(app, who, plan.lead).await?;
    let rows = findings::of_validation(app, who, number(validation)).await?;
    let findings = rows.into_iter().map(|row| FindingLine {
        href: format!("/findings/{}", row.stream_id),
        name: c.t1("finding-criterion", "id", &row.criterion),
        class: c.t(key("finding-class", &row.class)),
        stage: c.t(key("finding-stage", &row.stage)),
        due: row.next(app, &c),
    });
    let progress = state.progress();
    let done = progress.in_scope - progress.missing.len();
    let stage = state.stage();
    let end = state.conclusion();
    Ok(OverviewPage {
        reference: super::super::reference('V', validation),
        id: validation,
        name: opened.member.state.legal_name().to_owned(),
        company: opened.member.id,
        staff: opened.staff,
        tag: tag(stage),
        stage: c.t(key("validation-stage", stage.code())),
        next: next(&c, state, opened.staff),
        acts: acts(app, who, opened, &c),
        facts: facts(app, &c, opened, plan, lead),
        at_sites: super::parts::at_sites(&c, state),
        progress: (opened.staff && state.begun.is_some()).then_some((done, progress.in_scope)),
        findings: findings.collect(),
        outside: outside(&c, opened),
        response: end
            .and_then(|end| end.response.as_ref())
            .map(|deadline| Due::of(app, &c, deadline)),
        appeal: end
            .and_then(|end| end.appeal.as_ref())
            .map(|deadline| Due::of(app, &c, deadline)),
        conclusion: state.conclusion().cloned(),
        outcome: state
            .conclusion()
            .map(|end| c.t(key("validation-outcome", end.outcome.code())))
            .unwrap_or_default(),
        files: exchange::validation_files(app, who, &c, opened).await?,
        hours: super::hours::by_phase(&c, state),
        arranged: arranged(app, who, &c, opened).await?,
        pdf: super::notice_paper::offer(app, who, &c, opened).await?,
        c,
    })
}

pub(super) async fn begin(
    State(app): Of,
    who: Who,
    Path(validation): Path<Uuid>,
    Form(_): Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::begin(&mut unit, number(validation)).await?;
    unit.commit().await?;
    let path = format!("/validations/{validation}/worksheet");
    Ok(flash_to(&app, path, "validation-begun-flash"))
}

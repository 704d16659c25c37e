//! One finding: what was seen, what is required and by when, the company's answer, the programme's review.

mod answering;

use super::Of;
use super::letters::{Offered, offers};
use super::told::{Line, lines};
use crate::accounts::Who;
use crate::command::{Loaded, read};
use crate::failure::Failure;
use crate::findings::read::explained;
use crate::findings::steps::{Level, levels};
use crate::validation::errors::{Errors, key};
use crate::validation::reference;
use crate::web::{Chrome, Due, Fields, Page, Visit, Visitor, html, unprocessable};
use crate::{App, membership};
use answering::{Document, StepRow, documents, extensions, steps};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::findings::{Class, Finding, Observation, Stage, Waits};
use greenlane_domain::ids::FindingId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use uuid::Uuid;

/// Most rows of the plan that are read.
pub(super) const MOST_ROWS: usize = 30;

#[derive(Template)]
#[template(path = "findings/finding.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "which parts of the page are shown"
)]
pub(super) struct FindingPage {
    c: Chrome,
    id: Uuid,
    reference: String,
    name: String,
    staff: bool,
    class: String,
    tag: &'static str,
    stage: String,
    due: Option<Due>,
    /// The steps of the overdue ladder, while the company has to act.
    levels: Vec<Level>,
    late: String,
    criterion: String,
    meaning: String,
    seen: String,
    required: String,
    reasons: Vec<(String, String)>,
    cause: String,
    practice: Vec<(String, String)>,
    /// Its way into the catalogue of best practices; empty where there is none.
    catalogue: String,
    check: Option<Due>,
    may_check: bool,
    effects: Vec<(&'static str, String, String)>,
    rows: Vec<(String, String)>,
    comment: String,
    plan: Vec<(String, String, Due)>,
    sent: Vec<Document>,
    closure: String,
    may_plan: bool,
    may_send: bool,
    may_ask: bool,
    asked: String,
    steps: Vec<StepRow>,
    library: Vec<Document>,
    extensions: Vec<(String, String)>,
    may_agree: bool,
    may_return: bool,
    may_close: bool,
    may_decide_time: bool,
    may_require: bool,
    form: Fields,
    errors: Errors,
    history: Vec<Line>,
    letters: Vec<Offered>,
}

/// A finding with its company.
pub(super) struct Opened {
    pub finding: Loaded<Finding>,
    pub member: Loaded<Member>,
}

impl Opened {
    fn seen(&self) -> Result<&Observation, Failure> {
        self.finding
            .state
            .observation
            .as_ref()
            .ok_or(Failure::NotFound)
    }
}

/// A finding for a page that needs a right to it. To another company's people it does not exist.
pub(super) async fn open(
    app: &App,
    who: &Who,
    id: FindingId,
    action: Action,
) -> Result<Opened, Failure> {
    let finding = read::<Finding>(app, who, id).await?;
    let seen = finding
        .state
        .observation
        .as_ref()
        .ok_or(Failure::NotFound)?;
    let member = membership::open(app, who, seen.member, action).await?;
    Ok(Opened { finding, member })
}

fn tag(finding: &Finding, late: bool) -> &'static str {
    match finding.stage() {
        _ if late => "bad",
        Stage::Closed => "done",
        Stage::PlanSent | Stage::EvidenceSent | Stage::PlanAgreed => "progress",
        Stage::Open | Stage::Returned => "warn",
        Stage::Noted | Stage::Unraised => "none",
    }
}

/// The day by which whoever has to move must have moved, and why it is that day.
fn next_due(app: &App, c: &Chrome, finding: &Finding) -> Option<Due> {
    let due = finding.next_due()?;
    let running = finding.running();
    let clock = running.map(|deadline| deadline.clock.as_str());
    let from = running.map(|deadline| deadline.from);
    let set = finding.action.as_ref().map(|action| action.due);
    let of_company = finding.waits_for() == Waits::Company;
    let reason = (finding.set_because(), set.filter(|_| of_company));
    Some(explained(app, c, due, reason, (clock, from)))
}

fn facts(app: &App, c: &Chrome, opened: &Opened) -> Result<Vec<(String, String)>, Failure> {
    let seen = opened.seen()?;
    let category = app.pack().category(seen.category);
    let category = category.map(|k| format!("{}. {}", k.number, c.pack(&k.name)));
    let site = seen
        .site
        .as_ref()
        .map(|s| format!("{}, {}, {}", s.name, s.place, c.country(&s.country)));
    let edition = app.catalogue().edition(&seen.edition);
    let mut rows = vec![
        (c.t("finding-category"), category.unwrap_or_default()),
        (
            c.t("finding-site"),
            site.unwrap_or_else(|| c.t("finding-whole-company")),
        ),
        (c.t("finding-raised-on"), c.day(seen.raised_on)),
        (
            c.t("finding-edition"),
            edition.map_or_else(|| seen.edition.clone(), |e| c.pack(&e.name).to_owned()),
        ),
    ];
    if let Some(action) = &opened.finding.state.action {
        rows.push((c.t("finding-owner"), action.owner.name.clone()));
    }
    if let Some(lasting) = &opened.finding.state.lasting {
        let result = if lasting.effective {
            "finding-told-lasts"
        } else {
            "finding-told-reopened"
        };
        let text = format!("{}, {}: {}", c.t(result), c.day(lasting.on), lasting.note);
        rows.push((c.t("finding-check"), text));
    }
    if let Some(ground) = seen.ground.as_deref().and_then(|id| app.pack().ground(id)) {
        rows.push((c.t("finding-ground"), c.pack(&ground.name).to_owned()));
    }
    Ok(rows)
}

#[expect(
    clippy::too_many_lines,
    reason = "one page gathers what stands on it, part by part"
)]
pub(super) async fn page(
    app: &App,
    (visit, who): (&Visit, &Who),
    opened: &Opened,
    form: Fields,
    errors: Errors,
) -> Result<FindingPage, Failure> {
    let seen = opened.seen()?.clone();
    let finding = &opened.finding.state;
    let company = seen.member;
    let staff = membership::is_staff(&who.role);
    let mut c = Chrome::new(app, visit, "finding-page");
    if staff {
        c = c.crumb(
            format!("/companies/{company}"),
            opened.member.state.legal_name(),
        );
    }
    let list = c.t("finding-list");
    c = c.crumb(format!("/companies/{company}/findings"), list);
    c.here = reference('F', opened.finding.id);
    let record = membership::resource(company, &opened.member.state);
    let answers = app.may(who, Action::AnswerFinding, &record);
    let reviews = app.may(who, Action::ReviewFinding, &record);
    let stage = finding.stage();
    let company_turn = matches!(stage, Stage::Open | Stage::PlanAgreed | Stage::Returned);
    let today = app.today();
    let late = finding.overdue(today);
    let standing = finding.standing(app.pack(), today);
    let (sent, library) = documents(app, who, opened, &c).await?;
    let id = FindingId(opened.finding.id);
    let criterion = app
        .catalogue()
        .edition(&seen.edition)
        .and_then(|e| e.criterion(&seen.criterion));
    let text = |of: Option<&greenlane_domain::pack::Text>| of.map(|t| c.pack(t).to_owned());
    let reasons = seen
        .reasons
        .iter()
        .filter_map(|code| app.pack().reason(code));
    let request = finding.request.as_ref().map(|request| {
        let days = c.n("finding-n-days", request.days);
        c.t2(
            "finding-extension-asked",
            "days",
            days,
            "reasons",
            &request.reasons,
        )
    });
    let waits = finding.waits_for();
    let extended = finding.extended;
    let may_time = finding.action.is_some() && stage != Stage::EvidenceSent && finding.is_open();
    Ok(FindingPage {
        id: opened.finding.id,
        reference: reference('F', opened.finding.id),
        name: opened.member.state.legal_name().to_owned(),
        staff,
        class: c.t(key("finding-class", seen.class.code())),
        tag: tag(finding, late),
        stage: c.t(key("finding-stage", stage.code())),
        due: next_due(app, &c, finding),
        levels: standing.map_or_else(Vec::new, |standing| levels(app, &c, &standing)),
        late: match waits {
            Waits::Company if late => c.t("finding-late-company"),
            Waits::Programme if late => c.t("finding-late-programme"),
            _ => String::new(),
        },
        criterion: format!(
            "{} {}",
            seen.criterion,
            text(criterion.map(|k| &k.text)).unwrap_or_default()
        ),
        meaning: text(criterion.map(|k| &k.meaning)).unwrap_or_default(),
        reasons: reasons
            .map(|r| {
                (
                    c.pack(&r.name).to_owned(),
                    c.pack(&r.description).to_owned(),
                )
            })
            .collect(),
        practice: seen
            .practice
            .iter()
            .map(|proof| {
                let name = c.t(key("finding-practice", proof.requirement.code()));
                (name, proof.shown_by.clone())
            })
            .collect(),
        catalogue: match seen.class {
            Class::BestPractice => crate::practices::offer(app, who, &c, id, staff).await?,
            _ => String::new(),
        },
        check: finding.check_due().map(|clock| Due::of(app, &c, clock)),
        may_check: reviews && finding.check_due().is_some(),
        effects: ["yes", "no"]
            .map(|code| {
                let name = format!("finding-effect-{code}");
                (code, c.t(&name), c.t(format!("{name}-hint")))
            })
            .to_vec(),
        rows: facts(app, &c, opened)?,
        comment: finding.comment.clone().unwrap_or_default(),
        plan: finding
            .plan
            .iter()
            .map(|step| {
                let by = Due::set(app, &c, step.by, c.t("finding-by-why"));
                (step.what.clone(), step.who.clone(), by)
            })
            .collect(),
        sent,
        closure: finding
            .closure
            .as_ref()
            .map(|end| end.comment.clone())
            .unwrap_or_default(),
        may_plan: answers && company_turn,
        may_send: answers && (company_turn || stage == Stage::PlanSent),
        may_ask: answers && may_time && !extended && finding.request.is_none(),
        asked: request.unwrap_or_default(),
        steps: steps(finding, &form, &errors),
        library,
        extensions: extensions(app, &c),
        may_agree: reviews && stage == Stage::PlanSent,
        may_return: reviews && matches!(stage, Stage::PlanSent | Stage::EvidenceSent),
        may_close: reviews && stage == Stage::EvidenceSent,
        may_decide_time: reviews && may_time && !extended,
        may_require: reviews && stage == Stage::Noted && seen.class != Class::BestPractice,
        history: lines(app, who, &c, opened.finding.id).await?,
        letters: offers(app, who, &c, opened).await?,
        cause: seen.cause,
        seen: seen.seen,
        required: seen.required,
        form,
        errors,
        c,
    })
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(finding): Path<Uuid>,
) -> Page {
    let opened = open(&app, &who, FindingId(finding), Action::ViewFinding).await?;
    let (form, errors) = (Fields::default(), Errors::default());
    html(&page(&app, (&visitor, &who), &opened, form, errors).await?)
}

/// The page again with what was typed, after a step that could not be taken.
pub(super) async fn again(
    app: &App,
    (visit, who): (&Visit, &Who),
    finding: Uuid,
    form: Fields,
    failure: Failure,
) -> Page {
    let errors = Errors::from(&Chrome::new(app, visit, "finding-page"), failure)?;
    let opened = open(app, who, FindingId(finding), Action::ViewFinding).await?;
    unprocessable(&page(app, (visit, who), &opened, form, errors).await?)
}

//! One practice on its way: the specialist writes, the owner sees exactly what would be shared and decides, whoever leads
//! publishes.

mod shown;

use super::catalogue::tag;
use crate::accounts::Who;
use crate::app::App;
use crate::command::read as stream;
use crate::failure::Failure;
use crate::membership;
use crate::practices::commands;
use crate::practices::read::Entry;
use crate::validation::errors::key;
use crate::validation::reference;
use crate::web::{Chrome, Due, Fields, Form, Page, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::findings::{Class, Finding, Observation};
use greenlane_domain::ids::FindingId;
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Text;
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::practices::{
    Command, Content, Disclosed, FEWEST, LONGEST, LONGEST_TITLE, Practice, Stage, languages,
    practice_id,
};
use greenlane_domain::validation::Validation;
use shown::{kept, lines, said, shared};

struct Line {
    iso: String,
    at: String,
    what: String,
    detail: String,
    who: String,
}

#[derive(Template)]
#[template(path = "practices/proposal.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "which parts of the page are shown"
)]
struct ProposalPage {
    c: Chrome,
    action: String,
    company: String,
    staff: bool,
    stage: String,
    tag: &'static str,
    due: Option<Due>,
    /// What would be shared, in every language that it has, exactly as others will read it.
    shared: Vec<(String, Entry)>,
    fewest: u32,
    version: u32,
    /// What is said of the owner beside the text, by its code: whoever agrees agrees to that.
    told: &'static str,
    /// So few are asked the criterion that the text is not in the catalogue.
    few: bool,
    /// What was typed into a form that is there no more, with its heads.
    kept: Vec<(String, String)>,
    /// Why it was declined, sent back or taken out.
    reason: String,
    seen: String,
    practice: Vec<(String, String)>,
    may_propose: bool,
    may_consent: bool,
    may_decline: bool,
    may_withdraw: bool,
    officer_only: bool,
    may_publish: bool,
    may_remove: bool,
    catalogue: String,
    longest: usize,
    longest_title: usize,
    form: Typed,
    history: Vec<Line>,
}

/// A finding that is a best practice, with its company.
async fn open(
    app: &App,
    who: &Who,
    id: FindingId,
) -> Result<(Observation, Member, Practice), Failure> {
    let finding = stream::<Finding>(app, who, id).await?.state;
    let seen = finding.observation.ok_or(Failure::NotFound)?;
    let member = membership::open(app, who, seen.member, Action::ViewFinding).await?;
    if seen.class != Class::BestPractice {
        return Err(Failure::NotFound);
    }
    let practice = match stream::<Practice>(app, who, practice_id(id)).await {
        Ok(loaded) => loaded.state,
        Err(Failure::NotFound) => Practice::default(),
        Err(other) => return Err(other),
    };
    // Before somebody proposes it there is nothing for the company to decide.
    if practice.stage() == Stage::Unproposed && !membership::is_staff(&who.role) {
        return Err(Failure::NotFound);
    }
    Ok((seen, member.state, practice))
}

/// The form as it is first shown: what stands, or what the validation saw.
fn begun(practice: &Practice, seen: &Observation) -> Typed {
    let mut fields = Fields::default();
    let (title, text) = (&practice.content.title, &practice.content.text);
    for (lang, words) in languages(title) {
        fields.set(&format!("title_{lang}"), words);
    }
    for (lang, words) in languages(text) {
        fields.set(&format!("text_{lang}"), words);
    }
    if practice.about.is_none() {
        fields.set("text_en", &seen.seen);
    }
    Typed::of(fields)
}

/// Whether the text is this specialist's to write.
async fn works_on(
    app: &App,
    who: &Who,
    (seen, member, practice): (&Observation, &Member, &Practice),
) -> Result<bool, Failure> {
    let visit = stream::<Validation>(app, who, seen.validation).await?.state;
    let led = visit.plan.map(|plan| plan.lead);
    Ok(commands::concerns(who.account, (member, practice), led))
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    id: FindingId,
    typed: Option<Typed>,
) -> Result<ProposalPage, Failure> {
    let (seen, member, practice) = open(app, who, id).await?;
    let staff = membership::is_staff(&who.role);
    let company = seen.member;
    let mut c = Chrome::new(app, visitor, "practice-title");
    if staff {
        c = c.crumb(format!("/companies/{company}"), member.legal_name());
    }
    c = c.crumb(format!("/findings/{id}"), reference('F', id.0));
    let record = membership::resource(company, &member);
    let stage = practice.stage();
    let consents = app.may(who, Action::ConsentPractice, &record);
    let leads = app.may(who, Action::PublishPractice, &Resource::Programme);
    let may_propose = app.may(who, Action::ProposePractice, &record)
        && practice.may_propose()
        && works_on(app, who, (&seen, &member, &practice)).await?;
    let may_publish = leads && stage == Stage::Consented;
    let may_remove = leads && stage == Stage::Published;
    let may_decline = consents && stage == Stage::Proposed;
    let may_withdraw = consents && practice.may_withdraw();
    let may_reason = may_publish || may_remove || may_decline || may_withdraw;
    let mut lost = Vec::new();
    let mut form = begun(&practice, &seen);
    if let Some(typed) = typed {
        lost = kept(&c, &typed, (may_propose, may_reason));
        // The other forms of the page have a reason and no text.
        if typed.fields.has("title_en") {
            form = typed;
        } else {
            form.errors = typed.errors;
            let reason = typed.fields.get("reason").to_owned();
            form.fields.set("reason", reason);
        }
    }
    let (today, said) = said(app, who, &practice).await?;
    let shown = match &practice.about {
        Some(about) => shared(app, &c, (about, &practice, said.unwrap_or_default())),
        None => Vec::new(),
    };
    let decided = practice.decided.as_ref();
    let with_reason = matches!(stage, Stage::Declined | Stage::Withdrawn | Stage::Removed)
        || (stage == Stage::SentBack && staff);
    let asked = practice.deadline.as_ref();
    let asked = asked.filter(|_| stage == Stage::Proposed);
    let published = stage == Stage::Published;
    Ok(ProposalPage {
        action: format!("/findings/{id}/practice"),
        company: member.legal_name().to_owned(),
        staff,
        stage: c.t(key("practice-stage", stage.code())),
        tag: tag(stage.code()),
        due: asked.map(|deadline| Due::of(app, &c, deadline)),
        shared: shown,
        fewest: FEWEST,
        version: practice.version,
        told: today.code(),
        few: practice.about.is_some() && said.is_none(),
        kept: lost,
        reason: decided
            .filter(|_| with_reason)
            .map(|decided| decided.reason.clone())
            .unwrap_or_default(),
        seen: if staff {
            seen.seen.clone()
        } else {
            String::new()
        },
        practice: seen
            .practice
            .iter()
            .filter(|_| staff)
            .map(|proof| {
                let name = c.t(key("finding-practice", proof.requirement.code()));
                (name, proof.shown_by.clone())
            })
            .collect(),
        may_propose,
        may_consent: consents && practice.may_consent(),
        may_decline,
        may_withdraw,
        officer_only: !staff && !consents && (practice.may_consent() || practice.may_withdraw()),
        may_publish,
        may_remove,
        catalogue: if published && said.is_some() {
            format!("/practices/{}", practice_id(id))
        } else {
            String::new()
        },
        longest: LONGEST,
        longest_title: LONGEST_TITLE,
        form,
        history: if stage == Stage::Unproposed {
            Vec::new()
        } else {
            lines(app, who, &c, practice_id(id)).await?
        },
        c,
    })
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<FindingId>,
) -> Page {
    let page = page(&app, &visitor, &who, id, None).await?;
    page.form.page(&page)
}

async fn done(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    (id, fields): (FindingId, Fields),
    done: Result<(), Failure>,
    flash: &str,
) -> Page {
    let Err(failure) = done else {
        return Ok(flash_to(app, format!("/findings/{id}/practice"), flash));
    };
    let c = Chrome::new(app, visitor, "practice-title");
    let form = Typed::refused(fields, failure, &c, "main-content")?;
    let page = page(app, visitor, who, id, Some(form)).await?;
    page.form.page(&page)
}

fn content(fields: &Fields) -> Content {
    let of = |name: &str| Text {
        en: fields.get(&format!("{name}_en")).to_owned(),
        es: fields.get(&format!("{name}_es")).to_owned(),
        fr: fields.get(&format!("{name}_fr")).to_owned(),
    };
    Content {
        title: of("title"),
        text: of("text"),
    }
}

pub(super) async fn propose(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<FindingId>,
    Form(fields): Form,
) -> Page {
    let taken = async {
        let mut unit = app.begin(&who).await?;
        commands::propose(&mut unit, id, content(&fields)).await?;
        unit.commit().await
    };
    let taken = taken.await;
    let flash = "practice-flash-proposed";
    done(&app, (&visitor, &who), (id, fields), taken, flash).await
}

async fn decide(
    app: &App,
    (visitor, who): (&Visitor, &Who),
    (id, fields): (FindingId, Fields),
    step: Option<(Command, &str)>,
) -> Page {
    let Some((command, flash)) = step else {
        return Err(Failure::Bad("this form has no such button".to_owned()));
    };
    let taken = async {
        let mut unit = app.begin(who).await?;
        commands::decide(&mut unit, id, command).await?;
        unit.commit().await
    };
    let taken = taken.await;
    done(app, (visitor, who), (id, fields), taken, flash).await
}

/// The owner's answer.
pub(super) async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<FindingId>,
    Form(fields): Form,
) -> Page {
    let reason = fields.get("reason").to_owned();
    let version = fields.get("version").parse().unwrap_or_default();
    // A page says what it showed of the owner; whoever sends something else than a code read none.
    let read = Disclosed::parse(fields.get("told"));
    let consent = Command::Consent { version, read };
    let step = match fields.get("act") {
        "consent" => Some((consent, "practice-flash-consented")),
        "decline" => Some((Command::Decline { reason }, "practice-flash-declined")),
        "withdraw" => Some((Command::Withdraw { reason }, "practice-flash-withdrawn")),
        _ => None,
    };
    decide(&app, (&visitor, &who), (id, fields), step).await
}

/// The decision of whoever leads.
pub(super) async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    who: Who,
    Path(id): Path<FindingId>,
    Form(fields): Form,
) -> Page {
    let reason = fields.get("reason").to_owned();
    let version = fields.get("version").parse().unwrap_or_default();
    let publish = Command::Publish { version };
    let step = match fields.get("act") {
        "publish" => Some((publish, "practice-flash-published")),
        "send_back" => Some((Command::SendBack { reason }, "practice-flash-sent-back")),
        "remove" => Some((Command::Remove { reason }, "practice-flash-removed")),
        _ => None,
    };
    decide(&app, (&visitor, &who), (id, fields), step).await
}

//! Decisions: one person recommends, another decides, each on a ground of the pack, with reasons that the company will
//! read and a notice that can be seen before it is sent (suspensions without clear ground or notice were the trade's
//! complaint of 2010).

use super::deciding::{Choosing, Doing, name};
use super::file::{Head, chrome, head, load};
use super::labels;
use super::letters::{self, Draft, Letter};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Loaded;
use crate::failure::Failure;
use crate::membership::commands_staff::{
    Deciding, conclude_emergency_review, decide, decline_recommendation, recommend,
};
use crate::web::{Chrome, Fields, Form, Page, Routes, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{DecisionKind, Member};
use greenlane_domain::permission::Action;
use serde::Deserialize;

/// Which form was asked for, in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) decision: String,
    pub(super) emergency: String,
}

/// The open recommendation in words.
struct Open {
    decision: String,
    ground: String,
    reasons: String,
    by: String,
    on: String,
    own: bool,
    appeal: String,
}

#[derive(Template)]
#[template(path = "caseload/decisions.html")]
struct DecisionsPage {
    c: Chrome,
    head: Head,
    why_not: Vec<String>,
    open: Option<Open>,
    review: Option<(String, bool)>,
    /// Decisions that could be recommended now: name and address.
    choices: Vec<(String, String)>,
    emergency: Option<String>,
    form: Option<Choosing>,
    letter: Option<Letter>,
    notices: Vec<(String, String, String, String)>,
    typed: Typed,
}

async fn open_recommendation(doing: &Doing<'_>) -> Result<Option<Open>, Failure> {
    let Some(open) = &doing.member.state.recommendation else {
        return Ok(None);
    };
    let staff = labels::staff_names(doing.app, doing.who).await?;
    let appeal = doing
        .app
        .pack()
        .ground(&open.ground)
        .and_then(|g| letters::appeal(doing.app, g));
    Ok(Some(Open {
        decision: name(doing.say, open.decision),
        ground: labels::ground(doing.app, doing.say, &open.ground),
        reasons: open.reasons.clone(),
        by: staff.get(&open.by.0).cloned().unwrap_or_default(),
        on: doing.say.day(open.on),
        own: open.by == doing.who.account,
        appeal: appeal.map_or_else(
            || doing.say.t("decision-no-appeal"),
            |d| doing.say.day(d.due),
        ),
    }))
}

/// What was issued: kind, day, ground and where the letter is.
fn notices(app: &App, say: &Say, member: &Loaded<Member>) -> Vec<(String, String, String, String)> {
    let all = member.state.notices.iter().rev();
    all.map(|issued| {
        (
            name(say, issued.kind),
            say.day(issued.decision.on),
            labels::ground(app, say, &issued.decision.ground),
            format!("/companies/{}/notices/{}", member.id, issued.id),
        )
    })
    .collect()
}

/// The fields of the form as they first stand: what was recommended is offered to who decides.
fn first_fields(member: &Member, form: Option<&Choosing>) -> Fields {
    let mut fields = Fields::default();
    if let (Some(open), Some("decide")) = (&member.recommendation, form.map(|f| f.act)) {
        fields.set("ground", open.ground.clone());
        fields.set("reasons", open.reasons.clone());
    }
    fields
}

async fn show(
    (app, who, visitor): (&App, &Who, &Visitor),
    id: MemberId,
    asked: &Asked,
    typed: Option<Typed>,
    preview: bool,
) -> Page {
    let member = load(app, who, id, Action::ViewInternalNotes).await?;
    let c = chrome(app, visitor, &member, "decisions-title");
    let doing = Doing {
        app,
        who,
        say: &c.say,
        member: &member,
    };
    let form = doing.choose(asked);
    let typed = typed.unwrap_or_else(|| Typed::of(first_fields(&member.state, form.as_ref())));
    let letter = match (&form, preview, app.pack().ground(typed.v("ground"))) {
        (Some(form), true, Some(ground)) => {
            let draft = Draft {
                kind: DecisionKind::parse(&form.decision).unwrap_or(DecisionKind::Suspend),
                ground,
                reasons: typed.v("reasons"),
                officer: &who.name,
            };
            Some(letters::preview(app, id, &member.state, &draft).await?)
        }
        _ => None,
    };
    let review = member.state.emergency_review.map(|review| {
        let own = review.decided_by == who.account;
        (c.day(review.opened_on), own)
    });
    let page = DecisionsPage {
        head: head(app, &c, &member),
        why_not: member
            .state
            .why_not_certified()
            .into_iter()
            .map(|why| c.t(why.key()))
            .collect(),
        open: open_recommendation(&doing).await?,
        review,
        choices: doing.choices(),
        emergency: doing.emergency(),
        notices: notices(app, &c, &member),
        form,
        letter,
        typed,
        c,
    };
    page.typed.page(&page)
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Query(asked): Query<Asked>,
) -> Page {
    show((&app, &who, &visitor), id, &asked, None, false).await
}

/// What a posted form asks for.
enum Act {
    Recommend,
    Decide,
    Review,
}

/// Shows the letter, or does what was asked: the same form for both.
async fn act(
    (app, who, visitor): (&App, &Who, &Visitor),
    id: MemberId,
    act: Act,
    fields: Fields,
) -> Page {
    let asked = Asked {
        decision: fields.get("decision").to_owned(),
        emergency: fields.get("emergency").to_owned(),
    };
    if fields.get("act") == "preview" {
        return show(
            (app, who, visitor),
            id,
            &asked,
            Some(Typed::of(fields)),
            true,
        )
        .await;
    }
    let kind = DecisionKind::parse(fields.get("decision"));
    let kind = kind.ok_or_else(|| Failure::Bad("no such decision".to_owned()))?;
    let what = Deciding {
        decision: kind,
        ground: fields.get("ground"),
        reasons: fields.get("reasons"),
    };
    let mut unit = app.begin(who).await?;
    let done = match (act, fields.get("act")) {
        (Act::Recommend, _) => recommend(&mut unit, id, what).await,
        (Act::Decide, "decline") => {
            decline_recommendation(&mut unit, id, fields.get("reasons")).await
        }
        (Act::Decide, _) => decide(&mut unit, id, what, fields.get("emergency") == "yes").await,
        (Act::Review, verdict) => {
            let upheld = verdict == "uphold";
            conclude_emergency_review(&mut unit, id, upheld, what.ground, what.reasons).await
        }
    };
    match done {
        Ok(()) => {
            unit.commit().await?;
            let flash = if fields.get("act") == "recommend" {
                "decision-recommended"
            } else {
                "decision-done"
            };
            Ok(flash_to(app, format!("/companies/{id}/decisions"), flash))
        }
        Err(failure) => {
            drop(unit);
            let say = Say::new(app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "form")?;
            show((app, who, visitor), id, &asked, Some(typed), false).await
        }
    }
}

macro_rules! acts {
    ($($name:ident $act:ident;)*) => {$(
        async fn $name(
            State(app): State<App>,
            who: Who,
            visitor: Visitor,
            Path(id): Path<MemberId>,
            Form(fields): Form,
        ) -> Page {
            act((&app, &who, &visitor), id, Act::$act, fields).await
        }
    )*};
}

acts! {
    recommend_page Recommend;
    decide_page Decide;
    review_page Review;
}

/// The routes of decisions. Joining and enforcement are decided under different rights, so they have different doors.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/companies/{id}/decisions", Action::ViewInternalNotes, page)
        .post(
            "/companies/{id}/decisions/recommend",
            Action::RecommendDecision,
            recommend_page,
        )
        .post(
            "/companies/{id}/decisions/certification",
            Action::DecideCertification,
            decide_page,
        )
        .post(
            "/companies/{id}/decisions/enforcement",
            Action::DecideEnforcement,
            decide_page,
        )
        .post(
            "/companies/{id}/decisions/emergency-review",
            Action::DecideEnforcement,
            review_page,
        )
}

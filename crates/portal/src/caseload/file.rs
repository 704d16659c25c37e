//! A company's file as the programme sees it: where it stands on three axes, what is due and why, and the ways on.

use super::labels::{self, dashed};
use crate::accounts::Who;
use crate::app::App;
use crate::command::Loaded;
use crate::failure::Failure;
use crate::membership::{PersonRow, is_staff, open, people, resource};
use crate::web::{Chrome, Due, NavItem, Page, Routes, Say, Visit, Visitor, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::Member;
use greenlane_domain::permission::{Action, Resource};

/// The head of every page in a company's file.
pub(super) struct Head {
    pub id: MemberId,
    pub name: String,
    pub entity_type: String,
    pub stage: (&'static str, String),
    /// None while the company has no tier.
    pub tier: Option<String>,
}

/// The head of a page in a company's file.
pub(super) fn head(app: &App, say: &Say, member: &Loaded<Member>) -> Head {
    let state = &member.state;
    Head {
        id: MemberId(member.id),
        name: state.legal_name().to_owned(),
        entity_type: labels::entity_type(app, say, state.entity_type()),
        stage: labels::stage(say, state.stage().code()),
        tier: state
            .tier()
            .map(|tier| labels::tier(app, say, Some(tier.code()))),
    }
}

/// The pages of a company's file that this reader of the staff may open; the company's own people have theirs.
pub(crate) fn tabs(
    app: &App,
    visit: &Visit,
    id: MemberId,
    member: &Member,
    here: &str,
) -> Vec<NavItem> {
    let Some(who) = visit.who.as_ref().filter(|who| is_staff(&who.role)) else {
        return Vec::new();
    };
    let say = Say::new(app, visit.lang);
    let record = resource(id, member);
    let tabs = [
        ("file", Action::ViewInternalNotes),
        ("timeline", Action::ViewTimeline),
        ("profile", Action::ViewProfile),
        ("conversations", Action::ViewProfile),
        ("validations", Action::ViewValidation),
        ("findings", Action::ViewFinding),
        ("risk", Action::ViewPartners),
        ("notes", Action::ViewInternalNotes),
        ("vetting", Action::ViewVetting),
        ("hours", Action::ViewVetting),
        ("decisions", Action::ViewInternalNotes),
        ("notices", Action::ViewNotices),
    ];
    let open = tabs
        .into_iter()
        .filter(|(_, action)| app.may(who, *action, &record));
    open.map(|(tab, _)| NavItem {
        href: format!("/companies/{id}/{tab}"),
        label: say.t(format!("caseload-tab-{tab}")),
        current: tab == here,
    })
    .collect()
}

/// Puts a page of another feature into a company's file, as the staff see it: the way to it, and the file's other pages.
pub(crate) fn in_file(
    c: Chrome,
    app: &App,
    visit: &Visit,
    (id, member): (MemberId, &Member),
    here: &str,
) -> Chrome {
    let companies = c.t("companies-search-title");
    let mut c = c
        .crumb("/companies", companies)
        .crumb(format!("/companies/{id}/file"), member.legal_name());
    c.tabs = tabs(app, visit, id, member, here);
    c
}

/// Surroundings of a page in a company's file.
pub(super) fn chrome(
    app: &App,
    visitor: &Visitor,
    member: &Loaded<Member>,
    title_key: &str,
) -> Chrome {
    let say = Say::new(app, visitor.lang);
    let name = member.state.legal_name();
    let here = title_key.trim_end_matches("-title");
    let mut c = Chrome::titled(app, visitor, name.to_owned())
        .crumb("/companies", say.t("companies-search-title"));
    if here != "file" {
        c.here = say.t(title_key);
        c.title = format!("{}: {name}", c.here);
        c = c.crumb(format!("/companies/{}/file", member.id), name);
    }
    c.tabs = tabs(app, visitor, MemberId(member.id), &member.state, here);
    c
}

#[derive(Template)]
#[template(path = "caseload/file.html")]
struct FilePage {
    c: Chrome,
    head: Head,
    axes: Vec<(String, &'static str, String)>,
    why_tier: String,
    why_not: Vec<String>,
    deadlines: Vec<Due>,
    facts: Vec<(String, String)>,
    people: Vec<PersonRow>,
    sites: Vec<(String, String)>,
    identifiers: Vec<(String, String)>,
    notice: Option<(String, String)>,
    may_assign: bool,
    /// Since when the company's data are otherwise than somebody of the programme saw them; empty when they are not.
    changed_since: String,
    /// The pack has parts of the programme beside security.
    strands: bool,
    may_select: bool,
    /// What the company has to do with others: where it is read, and in words.
    relations: Vec<(String, String)>,
}

fn axes(say: &Say, member: &Member) -> Vec<(String, &'static str, String)> {
    let vetting = member.vetting.as_ref().map_or("open", |v| v.outcome.code());
    let all = [
        ("account", member.account.code()),
        ("profile", member.profile_status().code()),
        ("validation", member.validation_status().code()),
        ("vetting", vetting),
    ];
    let told = all.map(|(axis, code)| {
        let tag = match code {
            "certified" | "accepted" | "passed" => "done",
            "applying" | "submitted" | "planned" => "progress",
            "returned" | "conditional" | "referred" => "warn",
            "suspended" => "hold",
            "denied" | "removed" | "failed" => "bad",
            "withdrawn" => "calm",
            _ => "todo",
        };
        let key = match axis {
            "vetting" => "timeline-vetting-status".to_owned(),
            axis => format!("membership-{axis}"),
        };
        let status = say.t(format!("{key}-{}", dashed(code)));
        (say.t(format!("timeline-known-{axis}")), tag, status)
    });
    told.to_vec()
}

/// Why the tier is what it is.
fn why_tier(say: &Say, member: &Member) -> String {
    let validated = member.validation.last_passed_on;
    match (
        member.tier().map(greenlane_domain::membership::Tier::code),
        validated,
    ) {
        (Some("tier1"), _) => say.t1("file-tier1-because", "day", say.day(member.certified_on)),
        (Some(_), day) => say.t1("file-tier2-because", "day", say.day(day)),
        (None, _) if member.in_force() => say.t("file-no-tier-profile"),
        (None, _) => say.t("file-no-tier-because"),
    }
}

fn facts(
    app: &App,
    say: &Say,
    member: &Member,
    specialist: Option<String>,
) -> Vec<(String, String)> {
    let edition = app.catalogue().edition(member.edition());
    let row = |key: &str, value: String| (say.t(key), value);
    vec![
        row(
            "caseload-specialist",
            specialist.unwrap_or_else(|| say.t("caseload-nobody")),
        ),
        row("caseload-col-country", say.country(member.country())),
        row(
            "file-edition",
            edition.map_or_else(String::new, |e| say.pack(&e.name).to_owned()),
        ),
        row("file-submitted", say.day(member.submitted_on())),
        row("timeline-known-certified", say.day(member.certified_on)),
        row("file-validated", say.day(member.validation.last_passed_on)),
        row(
            "file-vetted",
            say.day(member.vetting.as_ref().map(|v| v.on)),
        ),
    ]
    .into_iter()
    .chain(strands(app, say, member))
    .collect()
}

/// The parts of the programme beside security that a company takes part in, each with its first day.
pub(crate) fn strands(app: &App, say: &Say, member: &Member) -> Vec<(String, String)> {
    let strands = member.strands.iter().filter_map(|(id, since)| {
        let strand = app.pack().strand(id)?;
        let since = say.t1("strand-since", "day", say.day(*since));
        Some((say.pack(&strand.name).to_owned(), since))
    });
    strands.collect()
}

fn places(say: &Say, member: &Member) -> Vec<(String, String)> {
    let company = member.company.as_ref();
    let sites = company.map_or(&[][..], |company| &company.sites);
    let told = sites.iter().map(|site| {
        let a = &site.address;
        let code = site.unlocode.clone().unwrap_or_default();
        let country = say.country(&a.country);
        let parts = [a.street.as_str(), &a.city, &country, &code];
        let place: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (site.name.clone(), place.join(", "))
    });
    told.collect()
}

async fn page(
    State(app): State<App>,
    who: Who,
    visitor: Visitor,
    Path(id): Path<MemberId>,
) -> Page {
    let member = open(&app, &who, id, Action::ViewInternalNotes).await?;
    let c = chrome(&app, &visitor, &member, "file-title");
    let state = &member.state;
    let staff = labels::staff_names(&app, &who).await?;
    let specialist = state.specialist.and_then(|s| staff.get(&s.0).cloned());
    let company = state.company.as_ref();
    let identifiers = company.map_or(&[][..], |company| &company.identifiers);
    let last = state.notices.last();
    html(&FilePage {
        head: head(&app, &c, &member),
        axes: axes(&c, state),
        why_tier: why_tier(&c, state),
        why_not: state
            .why_not_certified()
            .into_iter()
            .map(|why| c.t(why.key()))
            .collect(),
        deadlines: state
            .deadlines()
            .iter()
            .map(|d| Due::of(&app, &c, d))
            .collect(),
        facts: facts(&app, &c, state, specialist),
        people: people(&app, &who, id).await?,
        sites: places(&c, state),
        identifiers: identifiers
            .iter()
            .map(|number| (number.scheme().to_string().to_uppercase(), number.masked()))
            .collect(),
        notice: last.map(|issued| {
            let what = c.t(format!("timeline-decision-{}", issued.kind.code()));
            (
                format!("/companies/{id}/notices/{}", issued.id),
                format!("{what}, {}", c.day(issued.decision.on)),
            )
        }),
        strands: !app.pack().strands.is_empty(),
        changed_since: member
            .state
            .changed
            .as_ref()
            .map_or_else(String::new, |change| c.at(change.since)),
        may_assign: app.may(&who, Action::AssignSpecialist, &resource(id, state)),
        relations: crate::relations::sentences(&app, &who, &c, id).await?,
        may_select: state.in_force() && app.may(&who, Action::ViewSelection, &Resource::Programme),
        c,
    })
}

/// Loads a company for a page of its file.
pub(super) async fn load(
    app: &App,
    who: &Who,
    id: MemberId,
    action: Action,
) -> Result<Loaded<Member>, Failure> {
    open(app, who, id, action).await
}

/// The route of the file.
pub(super) fn routes() -> Routes {
    Routes::new().get("/companies/{id}/file", Action::ViewInternalNotes, page)
}

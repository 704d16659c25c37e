//! A member's partners.

use super::{Here, Of, here, view};
use crate::accounts::Who;
use crate::app::App;
use crate::partners::picture::{Known, picture};
use crate::recognition::{self, Shared};
use crate::web::{Chrome, Page, Say, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{ChainRole, Level, Partner};
use greenlane_domain::permission::Action;
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub(super) struct Wanted {
    #[serde(default)]
    name: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    risk: String,
    #[serde(default)]
    member: String,
}

struct Row {
    href: String,
    name: String,
    country: String,
    roles: String,
    state: (&'static str, String),
    member: (&'static str, String),
    risk: (&'static str, String),
}

#[derive(Template)]
#[template(path = "partners/list.html")]
struct ListPage {
    c: Chrome,
    base: String,
    staff: bool,
    may_edit: bool,
    wanted: Wanted,
    filtered: bool,
    roles: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    memberships: Vec<(String, String)>,
    rows: Vec<Row>,
    total: usize,
    ended: Vec<(String, String, String)>,
}

impl Wanted {
    fn any(&self) -> bool {
        [
            &self.name,
            &self.role,
            &self.country,
            &self.risk,
            &self.member,
        ]
        .iter()
        .any(|text| !text.is_empty())
    }

    fn fits(&self, partner: &Partner, risk: Level) -> bool {
        let name = normal_form(&self.name);
        (name.is_empty() || normal_form(&partner.name).contains(&name))
            && (self.role.is_empty() || partner.roles.iter().any(|r| r.code() == self.role))
            && (self.country.is_empty() || partner.countries().contains(&&*self.country))
            && (self.risk.is_empty() || risk.code() == self.risk)
    }

    fn fits_member(&self, shares: bool) -> bool {
        match self.member.as_str() {
            "shared" => shares,
            "unknown" => !shares,
            _ => true,
        }
    }
}

/// The rows that were asked for, the greatest risk first; names stay in order within one.
fn rows(
    (app, c): (&App, &Chrome),
    here: &Here,
    (known, shared): (&Known, &[Shared]),
    wanted: &Wanted,
) -> Vec<Row> {
    let scored = here.chain.active().into_iter();
    let scored = scored.map(|held| (held, known.picture.partner(held)));
    let mut scored: Vec<_> = scored
        .filter(|(held, risk)| {
            let shares = view::sharing(shared, &held.partner).is_some();
            wanted.fits(&held.partner, risk.level) && wanted.fits_member(shares)
        })
        .collect();
    scored.sort_by_key(|(_, risk)| std::cmp::Reverse(risk.points));
    let rows = scored.into_iter().map(|(held, risk)| {
        let partner = &held.partner;
        let asked = known.asked.get(&partner.id).and_then(|all| all.first());
        Row {
            href: format!("{}/partners/{}", here.base, partner.id),
            name: partner.name.clone(),
            country: c.country(&partner.country),
            roles: view::roles(c, &partner.roles),
            state: view::state(
                c,
                asked.map(|(_, state)| state),
                (known.now, known.picture.on),
            ),
            member: view::membership(app, c, view::sharing(shared, partner)),
            risk: view::level(c, risk.level),
        }
    });
    rows.collect()
}

/// The countries of a member's partners, by name.
fn countries(c: &Chrome, here: &Here) -> Vec<(String, String)> {
    let active = here.chain.active();
    let mut codes: Vec<&str> = active.iter().flat_map(|h| h.partner.countries()).collect();
    codes.sort_unstable();
    codes.dedup();
    let named = codes
        .into_iter()
        .map(|code| (code.to_owned(), c.country(code)));
    let mut named: Vec<_> = named.collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let title = Say::new(&app, visitor.lang).t("partners-title");
    let c = here.chrome(&app, &visitor, &title, &[]);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let shared = recognition::shared(&app, &who, company, here.staff).await?;
    let ended = here.chain.partners.values().filter_map(|held| {
        let end = held.end.as_ref()?;
        let href = format!("{}/partners/{}", here.base, held.partner.id);
        Some((href, held.partner.name.clone(), c.day(end.on)))
    });
    let any = |choices| view::after(c.t("partners-any"), choices);
    let roles = ChainRole::ALL.iter().map(|role| role.code());
    let levels = Level::ALL.iter().rev().map(|level| level.code());
    html(&ListPage {
        base: here.base.clone(),
        staff: here.staff,
        may_edit: here.may_edit,
        filtered: wanted.any(),
        roles: any(view::words(&c, "chain-role", roles)),
        levels: any(view::words(&c, "risk-level", levels)),
        countries: any(countries(&c, &here)),
        memberships: any(view::words(&c, "partner-member", ["shared", "unknown"])),
        rows: rows((&app, &c), &here, (&known, &shared), &wanted),
        total: here.chain.active().len(),
        ended: ended.collect(),
        wanted,
        c,
    })
}

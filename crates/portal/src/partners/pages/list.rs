//! A member's partners.

use super::{Of, here, view};
use crate::accounts::Who;
use crate::partners::picture;
use crate::web::{Chrome, Page, Visitor, html};
use askama::Template;
use axum::extract::{Path, Query};
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{ChainRole, Level};
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
}

struct Row {
    href: String,
    name: String,
    country: String,
    roles: String,
    state: (&'static str, String),
    risk: (&'static str, String),
}

#[derive(Template)]
#[template(path = "partners/list.html")]
struct ListPage {
    c: Chrome,
    base: String,
    company: String,
    staff: bool,
    may_edit: bool,
    wanted: Wanted,
    filtered: bool,
    roles: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    rows: Vec<Row>,
    total: usize,
    ended: Vec<(String, String, String)>,
}

pub(super) async fn show(
    axum::extract::State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let title = crate::web::Say::new(&app, visitor.lang).t("partners-title");
    let c = here.chrome(&app, &visitor, &title, &[]);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let active = here.chain.active();
    let name = normal_form(&wanted.name);
    let mut countries: Vec<(String, String)> = Vec::new();
    let mut rows = Vec::new();
    for held in &active {
        let partner = &held.partner;
        let named = view::country(&c, &partner.country);
        if !countries.iter().any(|(code, _)| *code == partner.country) {
            countries.push((partner.country.clone(), named.clone()));
        }
        let risk = known.picture.partner(held);
        let fits = (name.is_empty() || normal_form(&partner.name).contains(&name))
            && (wanted.role.is_empty() || partner.roles.iter().any(|r| r.code() == wanted.role))
            && (wanted.country.is_empty() || partner.countries().contains(&&*wanted.country))
            && (wanted.risk.is_empty() || risk.level.code() == wanted.risk);
        if !fits {
            continue;
        }
        let asked = known.asked.get(&partner.id).and_then(|all| all.first());
        let row = Row {
            href: format!("{}/partners/{}", here.base, partner.id),
            name: partner.name.clone(),
            country: named,
            roles: view::roles(&c, &partner.roles),
            state: view::state(&c, asked.map(|(_, state)| state), known.picture.on),
            risk: view::level(&c, risk.level),
        };
        rows.push((std::cmp::Reverse(risk.points), row));
    }
    // The greatest risk first; names stay in order within one.
    rows.sort_by_key(|(points, _)| *points);
    countries.sort_by_key(|(_, name)| name.to_lowercase());
    let any = |label: &str| (String::new(), c.t(label));
    countries.insert(0, any("partners-any"));
    let roles = ChainRole::ALL.iter();
    let roles = roles.map(|role| (role.code().to_owned(), view::role(&c, *role)));
    let levels = Level::ALL.iter().rev();
    let levels = levels.map(|level| (level.code().to_owned(), view::level(&c, *level).1));
    let ended = here.chain.partners.values().filter_map(|held| {
        let end = held.end.as_ref()?;
        let href = format!("{}/partners/{}", here.base, held.partner.id);
        Some((href, held.partner.name.clone(), c.day(end.on)))
    });
    let page = ListPage {
        base: here.base.clone(),
        company: here.member.legal_name().to_owned(),
        staff: here.staff,
        may_edit: here.may_edit,
        filtered: [&wanted.name, &wanted.role, &wanted.country, &wanted.risk]
            .iter()
            .any(|text| !text.is_empty()),
        roles: std::iter::once(any("partners-any")).chain(roles).collect(),
        levels: std::iter::once(any("partners-any")).chain(levels).collect(),
        countries,
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        total: active.len(),
        ended: ended.collect(),
        wanted,
        c,
    };
    html(&page)
}

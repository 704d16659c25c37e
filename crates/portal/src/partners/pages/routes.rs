//! Routes: the map with its table, and one route's stops.

use super::view;
use super::why::{Why, why};
use super::{Here, Of, RISK, here};
use crate::accounts::Who;
use crate::app::App;
use crate::assets::Assets;
use crate::failure::Failure;
use crate::partners::{commands, map, picture};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_domain::ids::MemberId;
use greenlane_domain::partners::{
    Level, MOST_STOPS, Mode, Route, RouteText, StopText, SupplyChain,
};
use greenlane_domain::permission::Action;
use std::borrow::Borrow;
use uuid::Uuid;

struct RouteView {
    href: String,
    name: String,
    stops: Vec<(String, String, String)>,
    why: Why,
}

#[derive(Template)]
#[template(path = "partners/routes.html")]
struct RoutesPage {
    c: Chrome,
    base: String,
    staff: bool,
    may_edit: bool,
    has_partners: bool,
    map: String,
    spots: Vec<(usize, String, &'static str, String)>,
    routes: Vec<RouteView>,
}

/// Where the goods stop, who holds them there, and how they go on.
fn stops(c: &Chrome, chain: &SupplyChain, route: &Route) -> Vec<(String, String, String)> {
    let stops = route.stops.iter().map(|stop| {
        let onward = stop.onward.map_or_else(String::new, |(mode, carrier)| {
            let (mode, carrier) = (view::mode(c, mode), view::holder(c, chain, carrier));
            c.t2("route-onward", "mode", mode, "carrier", carrier)
        });
        let place = view::place(c, &stop.place, &stop.country, None);
        (place, view::holder(c, chain, stop.holder), onward)
    });
    stops.collect()
}

pub(super) async fn list(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::ViewPartners).await?;
    let say = Say::new(&app, visitor.lang);
    let c = here.chrome(&app, &visitor, &say.t("routes-title"), &[RISK]);
    let known = picture(&app, &who, company, &here.member, &here.chain).await?;
    let risks = here
        .chain
        .routes
        .iter()
        .map(|r| (r, known.picture.route(r)));
    let risks: Vec<_> = risks.collect();
    let drawn: Vec<(&Route, Level)> = risks.iter().map(|(r, risk)| (*r, risk.level)).collect();
    let spots = map::spots(&drawn);
    let names: Vec<String> = spots.iter().map(|s| c.country(&s.country)).collect();
    let picture = map::svg(
        &drawn,
        Assets::url("world.svg"),
        &c.n("routes-map-title", drawn.len()),
        &c.t1("routes-map-text", "countries", names.join(", ")),
    );
    let routes = risks.iter().map(|(route, risk)| RouteView {
        href: format!("{}/routes/{}", here.base, route.id),
        name: route.name.clone(),
        stops: stops(&c, &here.chain, route),
        why: why(&app, &c, &here.chain, format!("why-{}", route.id), risk),
    });
    let page = RoutesPage {
        base: here.base.clone(),
        staff: here.staff,
        may_edit: here.may_edit,
        has_partners: !here.chain.active().is_empty(),
        map: picture,
        routes: routes.collect(),
        spots: spots
            .iter()
            .zip(names)
            .map(|(spot, name)| {
                let (tag, level) = view::level(&c, spot.level);
                (spot.number, name, tag, level)
            })
            .collect(),
        c,
    };
    html(&page)
}

#[derive(Template)]
#[template(path = "partners/route.html")]
struct RoutePage {
    c: Chrome,
    base: String,
    action: String,
    remove: String,
    typed: Typed,
    stops: usize,
    countries: Vec<(String, String)>,
    holders: Vec<(String, String)>,
    modes: Vec<(String, String)>,
}

impl RoutePage {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn n(&self, n: impl Borrow<usize>, part: &str) -> String {
        format!("stop_{}_{part}", n.borrow())
    }
}

fn count(fields: &Fields) -> usize {
    (0..=MOST_STOPS)
        .rev()
        .find(|n| fields.has(&format!("stop_{n}_place")))
        .map_or(0, |n| n + 1)
}

fn text(fields: &Fields) -> RouteText {
    let stops = (0..count(fields)).map(|n| {
        let part = |part: &str| fields.get(&format!("stop_{n}_{part}")).to_owned();
        StopText {
            place: part("place"),
            country: part("country"),
            holder: part("holder"),
            mode: part("mode"),
            carrier: part("carrier"),
        }
    });
    RouteText {
        name: fields.get("name").to_owned(),
        stops: stops.collect(),
    }
}

fn filled(route: &Route) -> Fields {
    let mut fields = Fields::default();
    fields.set("name", &route.name);
    for (n, stop) in route.stops.iter().enumerate() {
        let field = |part: &str| format!("stop_{n}_{part}");
        fields.set(&field("place"), &stop.place);
        fields.set(&field("country"), &stop.country);
        fields.set(&field("holder"), stop.holder.code());
        if let Some((mode, carrier)) = stop.onward {
            fields.set(&field("mode"), mode.code());
            fields.set(&field("carrier"), carrier.code());
        }
    }
    fields
}

fn page(app: &App, visitor: &Visitor, here: &Here, route: Option<&Route>, typed: Typed) -> Page {
    let say = Say::new(app, visitor.lang);
    let title = match route {
        Some(route) => say.t1("route-edit-title", "name", &route.name),
        None => say.t("route-new-title"),
    };
    let below = [RISK, ("/routes", "routes-title")];
    let c = here.chrome(app, visitor, &title, &below);
    let modes = Mode::ALL.iter().map(|mode| mode.code());
    let more = usize::from(typed.fields.has("more"));
    let stops = count(&typed.fields).max(3) + 2 * more;
    let action = match route {
        Some(route) => format!("{}/routes/{}", here.base, route.id),
        None => format!("{}/routes/new", here.base),
    };
    let page = RoutePage {
        base: here.base.clone(),
        remove: route.map_or_else(String::new, |_| format!("{action}/remove")),
        action,
        stops: stops.min(MOST_STOPS),
        countries: c.countries(),
        holders: view::holders(&c, &here.chain),
        modes: view::after(c.t("ui-choose-one"), view::words(&c, "chain-mode", modes)),
        c,
        typed,
    };
    page.typed.page(&page)
}

pub(super) async fn blank(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    page(&app, &visitor, &here, None, Typed::default())
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, Uuid)>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let route = here.chain.route(id).ok_or(Failure::NotFound)?;
    page(&app, &visitor, &here, Some(route), Typed::of(filled(route)))
}

pub(super) async fn add(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    take(&app, &visitor, &who, &here, None, fields).await
}

pub(super) async fn save(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path((company, id)): Path<(MemberId, Uuid)>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    here.chain.route(id).ok_or(Failure::NotFound)?;
    take(&app, &visitor, &who, &here, Some(id), fields).await
}

async fn record(
    app: &App,
    who: &Who,
    company: MemberId,
    id: Option<Uuid>,
    text: &RouteText,
) -> Result<(), Failure> {
    let mut unit = app.begin(who).await?;
    commands::record_route(&mut unit, company, id, text).await?;
    unit.commit().await
}

async fn take(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    id: Option<Uuid>,
    fields: Fields,
) -> Page {
    let known = id.and_then(|id| here.chain.route(id));
    if fields.has("more") {
        return page(app, visitor, here, known, Typed::of(fields));
    }
    match record(app, who, here.company, id, &text(&fields)).await {
        Ok(()) => Ok(flash_to(
            app,
            format!("{}/routes", here.base),
            "route-saved",
        )),
        Err(failure) => {
            let say = Say::new(app, visitor.lang);
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(app, visitor, here, known, typed)
        }
    }
}

pub(super) async fn remove(
    State(app): Of,
    who: Who,
    Path((company, id)): Path<(MemberId, Uuid)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&who).await?;
    commands::remove_route(&mut unit, company, id).await?;
    unit.commit().await?;
    Ok(flash_to(
        &app,
        format!("/companies/{company}/routes"),
        "route-removed",
    ))
}

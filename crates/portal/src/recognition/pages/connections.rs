//! A company's connections: whom it asked, who asked it, and how its partners stand.

use super::{own_standing, status, tag, tier};
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::recognition::commands::{self, Ask};
use crate::recognition::sql;
use crate::recognition::standing::Standing;
use crate::recognition::tables::ConnectionRow;
use crate::web::{Chrome, Fields, Form, Page, Routes, Visitor, flash_to, html, unprocessable};
use askama::Template;
use axum::extract::{Path, State};
use greenlane_db::{At, args};
use greenlane_domain::ids::{ConnectionId, MemberId};
use greenlane_domain::permission::{Action, Resource};
use uuid::Uuid;

/// A partner with the status that it lets this company see.
struct Partner {
    connection: Uuid,
    name: String,
    country: String,
    tag: &'static str,
    status: String,
    tier: String,
    since: String,
    connected: String,
}

/// A request, in or out, or a connection that ended.
struct Request {
    connection: Uuid,
    name: String,
    country: String,
    at: String,
    message: String,
}

/// A change of a partner's status.
struct Change {
    seq: i64,
    iso: String,
    at: String,
    partner: String,
    what: String,
    kind: &'static str,
}

#[derive(Template)]
#[template(path = "recognition/connections.html")]
struct ConnectionsPage {
    c: Chrome,
    company: MemberId,
    in_force: bool,
    sees: bool,
    may_manage: bool,
    partners: Vec<Partner>,
    changes: Vec<Change>,
    incoming: Vec<Request>,
    outgoing: Vec<Request>,
    ended: Vec<Request>,
    countries: Vec<(String, String)>,
    form: Fields,
    errors: Vec<(String, String)>,
}

impl ConnectionsPage {
    fn error(&self, field: &str) -> &str {
        let found = self.errors.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, message)| message)
    }
}

const CHANGES_SHOWN: i64 = 20;

#[derive(greenlane_db::FromRow)]
struct ChangeRow {
    seq: i64,
    kind: String,
    recorded_at: At,
}

async fn build(
    app: &App,
    visitor: &Visitor,
    company: MemberId,
    form: Fields,
    faults: &Faults,
) -> Result<ConnectionsPage, Failure> {
    app.permit(visitor, Action::ViewConnections, &Resource::of(company))?;
    let own = own_standing(app, company).await?;
    let c = Chrome::new(app, visitor, "recognition-connections")
        .crumb(format!("/companies/{company}"), own.name.clone());
    let named = |f: &greenlane_domain::Refusal| (f.field.clone().unwrap_or_default(), c.refusal(f));
    let staff = visitor
        .who
        .as_ref()
        .is_some_and(|who| who.company.is_none());
    let mut page = ConnectionsPage {
        company,
        in_force: own.in_force,
        sees: own.in_force || staff,
        may_manage: app.may(visitor, Action::ManageConnections, &Resource::of(company)),
        partners: Vec::new(),
        changes: Vec::new(),
        incoming: Vec::new(),
        outgoing: Vec::new(),
        ended: Vec::new(),
        countries: c.countries(),
        form,
        errors: faults.0.iter().map(named).collect(),
        c,
    };
    let rows: Vec<ConnectionRow> = app
        .db(visitor)
        .all(sql::CONNECTIONS, args![company.0])
        .await?;
    for row in &rows {
        page.place(app, row);
        if page.sees && row.stage == "accepted" {
            page.add_changes(app, visitor, row).await?;
        }
    }
    page.changes
        .sort_by_key(|change| std::cmp::Reverse(change.seq));
    page.changes
        .truncate(usize::try_from(CHANGES_SHOWN).unwrap_or_default());
    Ok(page)
}

impl ConnectionsPage {
    fn ours(&self, row: &ConnectionRow) -> bool {
        row.from_member == self.company.0
    }

    fn partner(&self, app: &App, row: &ConnectionRow) -> Option<std::sync::Arc<Standing>> {
        let id = if self.ours(row) {
            row.to_member?
        } else {
            row.from_member
        };
        app.board().standing(MemberId(id))
    }

    /// The name by which this company may know the other: its own words for one that has not agreed, the legal name
    /// of one that has agreed or has asked.
    fn name(&self, app: &App, row: &ConnectionRow) -> (String, String) {
        if self.ours(row) && !row.was_accepted {
            return (row.name.clone(), row.country.clone());
        }
        self.partner(app, row).map_or_else(
            || (row.name.clone(), row.country.clone()),
            |s| (s.name.clone(), s.country.clone()),
        )
    }

    fn request(&self, app: &App, row: &ConnectionRow, at: At) -> Request {
        let (name, country) = self.name(app, row);
        Request {
            connection: row.stream_id,
            name,
            country: self.c.country(&country),
            at: self.c.at(at.0),
            message: row.message.clone(),
        }
    }

    fn place(&mut self, app: &App, row: &ConnectionRow) {
        match (row.stage.as_str(), self.ours(row)) {
            ("accepted", _) => {
                if let Some(standing) = self.partner(app, row) {
                    self.partners.push(Partner {
                        connection: row.stream_id,
                        name: standing.name.clone(),
                        country: self.c.country(&standing.country),
                        tag: tag(standing.stage),
                        status: status(&self.c, standing.stage),
                        tier: tier(app, &self.c, &standing),
                        since: self.c.day(standing.since),
                        connected: self.c.at(row.changed_at.0),
                    });
                }
            }
            // To the asker a refusal is a request without an answer.
            ("asked" | "declined", true) => {
                let request = self.request(app, row, row.asked_at);
                self.outgoing.push(request);
            }
            ("asked", false) => {
                let request = self.request(app, row, row.asked_at);
                self.incoming.push(request);
            }
            ("ended", _) if row.was_accepted => {
                let ended = self.request(app, row, row.changed_at);
                self.ended.push(ended);
            }
            _ => {}
        }
    }

    async fn add_changes(
        &mut self,
        app: &App,
        visitor: &Visitor,
        row: &ConnectionRow,
    ) -> Result<(), Failure> {
        let Some(partner) = self.partner(app, row) else {
            return Ok(());
        };
        let values = args![partner.id.0, row.changed_at.0, CHANGES_SHOWN];
        let rows: Vec<ChangeRow> = app.db(visitor).all(sql::CHANGES_OF, values).await?;
        for change in rows {
            self.changes.push(Change {
                seq: change.seq,
                iso: change.recorded_at.0.to_string(),
                at: self.c.at(change.recorded_at.0),
                partner: partner.name.clone(),
                what: self.c.t(format!(
                    "recognition-change-{}",
                    change.kind.replace('_', "-")
                )),
                kind: match change.kind.as_str() {
                    "suspended" | "removed" | "withdrawn" => "bad",
                    _ => "",
                },
            });
        }
        Ok(())
    }
}

async fn show(State(app): State<App>, visitor: Visitor, Path(company): Path<MemberId>) -> Page {
    let page = build(
        &app,
        &visitor,
        company,
        Fields::default(),
        &Faults::default(),
    )
    .await?;
    html(&page)
}

/// Faults that belong beside a field are shown there; any other refusal has a page of its own.
fn beside_fields(failure: Failure) -> Result<Faults, Failure> {
    match failure {
        Failure::Invalid(faults) => Ok(faults),
        Failure::Refused(refusal) if refusal.field.is_some() => Ok(Faults(vec![refusal])),
        other => Err(other),
    }
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(company): Path<MemberId>,
    Form(form): Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    let asked = Ask {
        name: form.get("name"),
        country: form.get("country"),
        message: form.get("message"),
    };
    match commands::ask(&mut unit, company, asked).await {
        Ok(_) => {
            unit.commit().await?;
            let back = format!("/companies/{company}/connections");
            Ok(flash_to(&app, back, "recognition-asked"))
        }
        Err(failure) => {
            drop(unit);
            let faults = beside_fields(failure)?;
            let page = build(&app, &visitor, company, form, &faults).await?;
            unprocessable(&page)
        }
    }
}

async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, ConnectionId)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    commands::accept(&mut unit, company, id).await?;
    unit.commit().await?;
    let back = format!("/companies/{company}/connections");
    Ok(flash_to(&app, back, "recognition-accepted"))
}

async fn decline(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, ConnectionId)>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    commands::decline(&mut unit, company, id).await?;
    unit.commit().await?;
    let back = format!("/companies/{company}/connections");
    Ok(flash_to(&app, back, "recognition-declined"))
}

async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, ConnectionId)>,
    Form(form): Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    commands::end(&mut unit, company, id, form.get("reason")).await?;
    unit.commit().await?;
    let back = format!("/companies/{company}/connections");
    Ok(flash_to(&app, back, "recognition-ended"))
}

/// The routes of connections.
pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/companies/{company}/connections",
            Action::ViewConnections,
            show,
        )
        .post(
            "/companies/{company}/connections",
            Action::ManageConnections,
            ask,
        )
        .post(
            "/companies/{company}/connections/{id}/accept",
            Action::ManageConnections,
            accept,
        )
        .post(
            "/companies/{company}/connections/{id}/decline",
            Action::ManageConnections,
            decline,
        )
        .post(
            "/companies/{company}/connections/{id}/end",
            Action::ManageConnections,
            end,
        )
}

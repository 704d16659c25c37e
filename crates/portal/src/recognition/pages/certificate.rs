//! A company's certificate: shown, made out and downloaded only while the company is in good standing.

use super::{own_standing, status, tag, tier};
use crate::app::App;
use crate::command::read;
use crate::documents::{
    Copy, Kind, Layout, Offer, Paper, Squares, Wanted, hand_out, to_document, verification,
};
use crate::failure::Failure;
use crate::recognition::standing::Standing;
use crate::recognition::tables::CertificateRow;
use crate::recognition::{commands, publication, sql};
use crate::web::{Chrome, Form, Page, Routes, Say, Visitor, attachment, flash_to, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse as _;
use greenlane_db::args;
use greenlane_domain::ids::{CertificateId, MemberId};
use greenlane_domain::permission::{Action, Resource};
use greenlane_domain::recognition::Certificate;
use greenlane_domain::recognition::certificate::IssuedCertificate;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use uuid::Uuid;

/// One certificate in the list.
struct Issued {
    id: Uuid,
    code: String,
    issued: String,
    until: String,
    tier: String,
    /// `running`, `revoked`, `expired` or `earlier` (of an earlier membership).
    state: &'static str,
}

#[derive(Template)]
#[template(path = "recognition/certificate.html")]
struct CertificatePage {
    c: Chrome,
    company: MemberId,
    in_force: bool,
    why_none: String,
    may_use: bool,
    tag: &'static str,
    status: String,
    facts: Vec<(String, String)>,
    certificates: Vec<Issued>,
}

async fn certificates(
    app: &App,
    visitor: &Visitor,
    c: &Chrome,
    own: &Standing,
) -> Result<Vec<Issued>, Failure> {
    let rows: Vec<CertificateRow> = app
        .db(visitor)
        .all(sql::CERTIFICATES_OF, args![own.id.0])
        .await?;
    let now = app.clock().now();
    let shown = rows.into_iter().map(|row| {
        let tier = app.pack().tier(&row.tier);
        let state = if row.revoked_at.is_some() {
            "revoked"
        } else if row.valid_until.0 <= now {
            "expired"
        } else if Some(row.certified_on.0) != own.certified_on {
            "earlier"
        } else {
            "running"
        };
        Issued {
            id: row.stream_id,
            issued: c.at(row.valid_from.0),
            until: c.day(app.date_of(row.valid_until.0)),
            tier: tier.map_or(row.tier.clone(), |t| c.pack(&t.name).to_owned()),
            code: row.code,
            state,
        }
    });
    Ok(shown.collect())
}

async fn show(State(app): State<App>, visitor: Visitor, Path(company): Path<MemberId>) -> Page {
    app.permit(&visitor, Action::ViewConnections, &Resource::of(company))?;
    let own = own_standing(&app, company).await?;
    let c = Chrome::new(&app, &visitor, "recognition-certificate")
        .crumb(format!("/companies/{company}"), own.name.clone());
    let kind = app.pack().entity_type(&own.entity_type);
    let facts = vec![
        (c.t("recognition-name"), own.name.clone()),
        (
            c.t("recognition-entity-type"),
            kind.map_or("", |k| c.pack(&k.name)).to_owned(),
        ),
        (c.t("recognition-tier"), tier(&app, &c, &own)),
        (c.t("recognition-in-force-since"), c.day(own.in_force_since)),
        (c.t("recognition-validated-on"), c.day(own.validated_on)),
    ];
    html(&CertificatePage {
        company,
        in_force: own.in_force,
        why_none: c.t(format!(
            "recognition-why-none-{}",
            own.stage.code().replace('_', "-")
        )),
        may_use: app.may(&visitor, Action::UseCertificate, &Resource::of(company)),
        tag: tag(own.stage),
        status: status(&c, own.stage),
        facts,
        certificates: certificates(&app, &visitor, &c, &own).await?,
        c,
    })
}

async fn issue(
    State(app): State<App>,
    visitor: Visitor,
    Path(company): Path<MemberId>,
    _form: Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    commands::issue(&mut unit, company).await?;
    unit.commit().await?;
    let back = format!("/companies/{company}/certificate");
    Ok(flash_to(&app, back, "recognition-issued"))
}

async fn revoke(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, CertificateId)>,
    Form(form): Form,
) -> Page {
    let mut unit = app.begin(&visitor).await?;
    commands::revoke(&mut unit, company, id, form.get("reason")).await?;
    unit.commit().await?;
    let back = format!("/companies/{company}/certificate");
    Ok(flash_to(&app, back, "recognition-revoked"))
}

/// The documents of a certificate that may still be handed out; none otherwise, as if it did not exist.
async fn running(
    app: &App,
    visitor: &Visitor,
    company: MemberId,
    id: CertificateId,
) -> Result<(Certificate, IssuedCertificate), Failure> {
    app.permit(visitor, Action::UseCertificate, &Resource::of(company))?;
    let own = own_standing(app, company).await?;
    let certificate = read::<Certificate>(app, visitor, id).await?.state;
    let theirs = certificate.member == Some(company);
    let ended = certificate.revoked_at.is_some()
        || certificate.valid_until <= Some(app.clock().now())
        || certificate.standing.as_ref().map(|s| s.certified_on) != own.certified_on;
    if !theirs || ended || !own.in_force {
        return Err(Failure::NotFound);
    }
    let documents = publication::documents(app, id, &certificate)?;
    Ok((certificate, documents))
}

async fn json(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, CertificateId)>,
) -> Page {
    let (_, documents) = running(&app, &visitor, company, id).await?;
    let text = serde_json::to_string_pretty(&documents.json)?;
    attachment(&format!("certificate-{id}.json"), "application/vc", text)
}

async fn jwt(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, CertificateId)>,
) -> Page {
    let (_, documents) = running(&app, &visitor, company, id).await?;
    let name = format!("certificate-{id}.jwt");
    attachment(&name, "application/vc+jwt", documents.jwt)
}

#[derive(Template)]
#[template(path = "recognition/print.html")]
struct PrintPage {
    c: Chrome,
    company: MemberId,
    certificate: CertificateId,
    programme: String,
    has_qr: bool,
    code: String,
    verify_at: String,
    facts: Vec<(String, String)>,
    /// The same as documents.
    pdf: Offer,
}

/// What a certificate says, as names and values.
fn facts(app: &App, c: &Say, certificate: &Certificate) -> Result<Vec<(String, String)>, Failure> {
    let says = certificate.standing.clone().ok_or(Failure::NotFound)?;
    let pack = app.pack();
    let kind = pack.entity_type(&says.entity_type);
    let tier = pack.tier(says.tier.code());
    let until = certificate.valid_until.map(|at| app.date_of(at));
    Ok(vec![
        (c.t("recognition-name"), says.name),
        (c.t("recognition-country"), c.country(&says.country)),
        (
            c.t("recognition-entity-type"),
            kind.map_or("", |k| c.pack(&k.name)).to_owned(),
        ),
        (
            c.t("recognition-tier"),
            tier.map_or("", |t| c.pack(&t.name)).to_owned(),
        ),
        (c.t("recognition-certified-on"), c.day(says.certified_on)),
        (
            c.t("recognition-validated-on"),
            c.day(says.last_validated_on),
        ),
        (c.t("recognition-valid-until"), c.day(until)),
    ])
}

async fn print(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, CertificateId)>,
) -> Page {
    let (certificate, documents) = running(&app, &visitor, company, id).await?;
    let c = Chrome::new(&app, &visitor, "recognition-certificate-print").crumb(
        format!("/companies/{company}/certificate"),
        Chrome::new(&app, &visitor, "recognition-certificate").title,
    );
    let pdf = Offer::of(
        &app,
        &visitor,
        &c,
        (Kind::Certificate, id.0, ""),
        (true, &[Copy::Shared]),
        format!("/companies/{company}/certificates/{id}/pdf"),
    );
    html(&PrintPage {
        pdf: pdf.await?,
        company,
        certificate: id,
        programme: c.pack(&app.pack().name).to_owned(),
        has_qr: documents.qr.is_some(),
        code: crate::recognition::tables::code(id.0),
        verify_at: format!("{}/verify", app.settings().base_url),
        facts: facts(&app, &c, &certificate)?,
        c,
    })
}

/// Issues the certificate as a document in the visitor's language.
async fn pdf(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, CertificateId)>,
    _form: Form,
) -> Page {
    let (certificate, documents) = running(&app, &visitor, company, id).await?;
    let say = Say::new(&app, visitor.lang);
    let from = certificate.valid_from.ok_or(Failure::NotFound)?;
    let wanted = Wanted {
        member: Some(company),
        kind: Kind::Certificate,
        subject: id.0,
        part: String::new(),
        copy: Copy::Shared,
        action: Action::UseCertificate,
    };
    let squares = match &documents.qr {
        Some(token) => Some(Squares {
            svg: drawn(token)?,
            alt: say.t("recognition-qr-alt"),
            text: say.t("recognition-qr-text"),
        }),
        None => None,
    };
    let mut rows = facts(&app, &say, &certificate)?;
    let (_, name) = rows.remove(0);
    let code = crate::recognition::tables::code(id.0);
    let issued = hand_out(&app, &visitor, &say, wanted, |print| {
        Ok(Paper {
            layout: Layout::Certificate,
            language: say.lang.to_owned(),
            title: say.t("recognition-certificate-print"),
            programme: say.pack(&app.pack().name).to_owned(),
            about: name,
            reference: code.clone(),
            date: app.date_of(from),
            facts: rows,
            // The certificate's own code, which also tells how the member stands on the day it is asked.
            verification: verification(&app, print.say, code),
            squares,
            contents: None,
            page_of: String::new(),
            unset: say.t("document-unset"),
            blocks: Vec::new(),
        })
    });
    Ok(to_document(issued.await?))
}

fn drawn(token: &str) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(token.as_bytes(), EcLevel::L)
        .map_err(|e| Failure::Internal(e.to_string()))?;
    let mut image = code.render::<svg::Color<'_>>();
    Ok(image.min_dimensions(480, 480).build())
}

async fn qr(
    State(app): State<App>,
    visitor: Visitor,
    Path((company, id)): Path<(MemberId, CertificateId)>,
) -> Page {
    let (_, documents) = running(&app, &visitor, company, id).await?;
    let token = documents.qr.ok_or(Failure::NotFound)?;
    let drawn = drawn(&token)?;
    let kind = [(axum::http::header::CONTENT_TYPE, "image/svg+xml")];
    Ok((kind, drawn).into_response())
}

/// The routes of certificates.
pub fn routes() -> Routes {
    const ONE: Action = Action::UseCertificate;
    Routes::new()
        .get(
            "/companies/{company}/certificate",
            Action::ViewConnections,
            show,
        )
        .post("/companies/{company}/certificate", ONE, issue)
        .get("/companies/{company}/certificates/{id}/json", ONE, json)
        .get("/companies/{company}/certificates/{id}/jwt", ONE, jwt)
        .get("/companies/{company}/certificates/{id}/print", ONE, print)
        .get("/companies/{company}/certificates/{id}/qr", ONE, qr)
        .post("/companies/{company}/certificates/{id}/pdf", ONE, pdf)
        .post("/companies/{company}/certificates/{id}/revoke", ONE, revoke)
}

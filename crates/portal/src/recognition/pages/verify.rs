//! The public check of a certificate: a file, a token, or the code on the paper.
//!
//! By code, every certificate that is not in force looks like one that was never issued: whoever only guesses codes
//! must not learn who was a member. Whoever holds the file sees each check.

use super::extract::sentence;
use crate::app::App;
use crate::command::{System, read as stream};
use crate::documents::{self, DocumentRow, Kind};
use crate::failure::Failure;
use crate::recognition::extract;
use crate::recognition::publication::{both_lists, listed, own_trust};
use crate::recognition::sql;
use crate::recognition::tables::{CertificateRow, code, read_code};
use crate::web::{Access, Chrome, Page, Routes, Say, Visitor, check_token, html, unprocessable};
use askama::Template;
use axum::extract::{Multipart, State};
use data_encoding::HEXLOWER;
use greenlane_db::args;
use greenlane_domain::membership::Member;
use greenlane_domain::recognition::{CheckOutcome, Outcome, Purpose, Verdict, verify};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

/// One check in words.
struct Checked {
    kind: &'static str,
    outcome: String,
    name: String,
    detail: String,
}

/// What came of it.
struct Result {
    /// The kind of alert: `success`, `warning` or `error`.
    kind: &'static str,
    sum: String,
    facts: Vec<(String, String)>,
    checks: Vec<Checked>,
}

#[derive(Template)]
#[template(path = "recognition/verify.html")]
struct VerifyPage {
    c: Chrome,
    error: String,
    text: String,
    result: Option<Result>,
}

/// Largest PDF taken: a report of several hundred pages.
const LARGEST_PDF: usize = 8 * 1024 * 1024;
/// Certificates and tokens, which are parsed and checked step by step, are far smaller.
const LARGEST: usize = 256 * 1024;

async fn show(State(app): State<App>, visitor: Visitor) -> Page {
    html(&VerifyPage {
        c: Chrome::new(&app, &visitor, "recognition-verify"),
        error: String::new(),
        text: String::new(),
        result: None,
    })
}

/// What was sent: the token of the form, the file, the text.
struct Sent {
    csrf: String,
    file: Vec<u8>,
    text: String,
}

async fn read(mut multipart: Multipart) -> std::result::Result<Sent, Failure> {
    let mut sent = Sent {
        csrf: String::new(),
        file: Vec::new(),
        text: String::new(),
    };
    let bad = |e: axum::extract::multipart::MultipartError| Failure::Bad(e.to_string());
    while let Some(field) = multipart.next_field().await.map_err(bad)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(bad)?;
        let pdf = name == "file" && bytes.starts_with(b"%PDF-");
        let most = if pdf { LARGEST_PDF } else { LARGEST };
        if bytes.len() > most {
            return Err(Failure::TooLarge);
        }
        let text = || String::from_utf8_lossy(&bytes).trim().to_owned();
        match name.as_str() {
            "csrf" => sent.csrf = text(),
            "text" => sent.text = text(),
            "file" => sent.file = bytes.to_vec(),
            _ => {}
        }
    }
    Ok(sent)
}

async fn check(State(app): State<App>, visitor: Visitor, multipart: Multipart) -> Page {
    let sent = read(multipart).await?;
    check_token(&visitor, &sent.csrf)?;
    let c = Chrome::new(&app, &visitor, "recognition-verify");
    if sent.file.is_empty() && sent.text.is_empty() {
        let page = VerifyPage {
            error: c.t("recognition-verify-nothing"),
            text: String::new(),
            result: None,
            c,
        };
        return unprocessable(&page);
    }
    let result = match read_code(&sent.text) {
        _ if sent.file.starts_with(b"%PDF-") => by_document(&app, &c, &sent.file).await?,
        Some(code) if sent.file.is_empty() => by_code(&app, &c, &code).await?,
        _ => {
            let bytes = if sent.file.is_empty() {
                sent.text.as_bytes()
            } else {
                &sent.file
            };
            match by_extract(&app, &c, bytes)? {
                Some(result) => result,
                None => explain(&app, &c, &verify_here(&app, bytes).await?),
            }
        }
    };
    html(&VerifyPage {
        error: String::new(),
        text: sent.text,
        result: Some(result),
        c,
    })
}

/// Checks a certificate with our own keys and our own lists, as they are now.
pub async fn verify_here(app: &App, file: &[u8]) -> std::result::Result<Verdict, Failure> {
    let trust = own_trust(app)?;
    let lists = both_lists(app).await?;
    Ok(verify(file, &trust, &lists, app.clock().now()))
}

async fn by_code(app: &App, c: &Chrome, typed: &str) -> std::result::Result<Result, Failure> {
    if let Some(found) = in_force(app, c, typed).await? {
        return Ok(found);
    }
    let document = documents::by_code(app, typed).await?;
    let found = match document {
        // The document of a certificate is worth what the certificate is worth now.
        Some(document) if document.kind == Kind::Certificate.code() => {
            in_force(app, c, &code(document.subject_id)).await?
        }
        Some(document) => Some(told(app, c, &document, "recognition-verify-document-code").await?),
        None => None,
    };
    Ok(found.unwrap_or_else(|| Result {
        kind: "error",
        sum: c.t("recognition-verify-no-such-code"),
        facts: Vec::new(),
        checks: Vec::new(),
    }))
}

/// The certificate with a code, while it is in force.
async fn in_force(
    app: &App,
    c: &Chrome,
    code: &str,
) -> std::result::Result<Option<Result>, Failure> {
    app.board().catch_up(app).await?;
    let row: Option<CertificateRow> = app
        .db(&System)
        .optional(sql::CERTIFICATE_BY_CODE, args![code])
        .await?;
    let now = app.clock().now();
    let valid = row.filter(|row| {
        row.valid_until.0 > now
            && Purpose::ALL
                .into_iter()
                .all(|purpose| !listed(app, row, purpose))
    });
    let standing = valid.as_ref().and_then(|row| {
        app.board()
            .standing(greenlane_domain::ids::MemberId(row.member_id))
    });
    let (Some(row), Some(standing)) = (valid, standing) else {
        return Ok(None);
    };
    let tier = app.pack().tier(&row.tier);
    Ok(Some(Result {
        kind: "success",
        sum: c.t("recognition-verify-code-valid"),
        facts: vec![
            (c.t("recognition-name"), standing.name.clone()),
            (c.t("recognition-country"), c.country(&standing.country)),
            (
                c.t("recognition-tier"),
                tier.map_or("", |t| c.pack(&t.name)).to_owned(),
            ),
            (
                c.t("recognition-valid-until"),
                c.day(app.date_of(row.valid_until.0)),
            ),
            (c.t("recognition-checked-at"), c.at(now)),
        ],
        checks: Vec::new(),
    }))
}

/// A document by its code, or by its file.
async fn told(
    app: &App,
    c: &Chrome,
    document: &DocumentRow,
    sum: &str,
) -> std::result::Result<Result, Failure> {
    let company = match document.member_id {
        Some(member) => {
            let member = stream::<Member>(app, &System, member).await?.state;
            Some(member.legal_name().to_owned())
        }
        None => None,
    };
    Ok(Result {
        kind: "success",
        sum: c.t(sum),
        facts: document.told(app, c, company),
        checks: Vec::new(),
    })
}

/// Whether a PDF is one of ours, to the last byte. A certificate's file also says how its member stands now.
async fn by_document(app: &App, c: &Chrome, file: &[u8]) -> std::result::Result<Result, Failure> {
    let sha256 = HEXLOWER.encode(&Sha256::digest(file));
    match documents::by_file(app, &sha256).await? {
        Some(document) if document.kind == Kind::Certificate.code() => {
            by_code(app, c, &code(document.subject_id)).await
        }
        Some(document) => told(app, c, &document, "recognition-verify-document-file").await,
        None => Ok(Result {
            kind: "error",
            sum: c.t("recognition-verify-document-unknown"),
            facts: Vec::new(),
            checks: Vec::new(),
        }),
    }
}

/// A signed extract of standing on a day; none where it is something else. What was recorded after it is not in it, and not told.
fn by_extract(app: &App, c: &Chrome, file: &[u8]) -> std::result::Result<Option<Result>, Failure> {
    let Some((document, ours)) = extract::checked(app, file)? else {
        return Ok(None);
    };
    let result = |kind, key: &str, facts| Result {
        kind,
        sum: c.t(key),
        facts,
        checks: Vec::new(),
    };
    if !ours {
        let wrong = result("error", "extract-verify-wrong", Vec::new());
        return Ok(Some(wrong));
    }
    let at = |path: &str| document.pointer(&format!("/credentialSubject{path}"));
    let text = |path: &str| {
        at(path)
            .and_then(|value| value.as_str())
            .unwrap_or_default()
    };
    let flag = |path: &str| {
        at(path)
            .and_then(serde_json::Value::as_bool)
            .unwrap_or_default()
    };
    let mut facts = Vec::new();
    if let Ok(day) = text("/day").parse() {
        let standing = (
            flag("/asKnown/inForceWhenTheDayBegan"),
            flag("/asKnown/inForceWhenTheDayEnded"),
        );
        let sentence = sentence(c, text("/asKnown/name"), day, standing);
        facts.push((c.t("extract-standing"), sentence));
    }
    if let Some(tier) = app.pack().tier(text("/asKnown/tier")) {
        facts.push((c.t("recognition-tier"), c.pack(&tier.name).to_owned()));
    }
    if let Ok(known) = text("/asKnown/knownAt").parse::<Timestamp>() {
        facts.push((c.t("extract-known"), c.at(known)));
    }
    let since = match at("/asKnownWhenTheDayEnded") {
        _ if flag("/sameAsKnownThen") => "extract-same",
        Some(then) if then.is_object() => "extract-differs",
        _ => "extract-later",
    };
    facts.push((c.t("extract-as-known-then"), c.t(since)));
    Ok(Some(result("success", "extract-verify-ours", facts)))
}

fn explain(app: &App, c: &Chrome, verdict: &Verdict) -> Result {
    let checks = verdict.checks.iter().map(|check| {
        let args: Vec<(&str, String)> = check
            .args
            .iter()
            .map(|(name, value)| (*name, shown(c, name, value)))
            .collect();
        Checked {
            kind: match check.outcome {
                CheckOutcome::Passed => "done",
                CheckOutcome::Failed => "bad",
                CheckOutcome::NotChecked => "hold",
            },
            outcome: c.t(check.outcome.message_key()),
            name: c.t(check.name.message_key()),
            detail: c.with(check.detail.message_key(), &args),
        }
    });
    Result {
        kind: match verdict.outcome {
            Outcome::Valid => "success",
            Outcome::ValidRevocationUnknown => "warning",
            Outcome::Invalid => "error",
        },
        sum: c.t(verdict.outcome.message_key()),
        facts: facts(app, c, verdict),
        checks: checks.collect(),
    }
}

/// Moments are shown as people write them; everything else as it is.
fn shown(c: &Say, name: &str, value: &str) -> String {
    match value.parse::<Timestamp>() {
        Ok(at) if name == "date" => c.at(at),
        _ => value.to_owned(),
    }
}

fn facts(app: &App, c: &Chrome, verdict: &Verdict) -> Vec<(String, String)> {
    let Some(subject) = &verdict.subject else {
        return Vec::new();
    };
    let pack = app.pack();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |value: &Option<String>| {
        let date = value
            .as_ref()
            .and_then(|v| v.parse::<jiff::civil::Date>().ok());
        date.map_or_else(|| text(value), |d| c.day(d))
    };
    let at = |value: &Option<String>| {
        let moment = value.as_ref().and_then(|v| v.parse::<Timestamp>().ok());
        moment.map_or_else(|| text(value), |m| c.at(m))
    };
    let tier = subject.tier.as_deref().and_then(|id| pack.tier(id));
    let kind = subject.entity_type.as_deref();
    let kind = kind.and_then(|id| pack.entity_type(id));
    let rows = [
        ("recognition-name", text(&subject.member_name)),
        ("recognition-country", text(&subject.country)),
        (
            "recognition-entity-type",
            kind.map_or_else(
                || text(&subject.entity_type),
                |k| c.pack(&k.name).to_owned(),
            ),
        ),
        (
            "recognition-tier",
            tier.map_or_else(|| text(&subject.tier), |t| c.pack(&t.name).to_owned()),
        ),
        ("recognition-certified-on", day(&subject.certified_on)),
        ("recognition-validated-on", day(&subject.last_validated_on)),
        ("recognition-valid-until", at(&subject.valid_until)),
        ("recognition-issuer", text(&subject.issuer)),
    ];
    rows.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (c.t(key), value))
        .collect()
}

/// The routes of the public check.
pub fn routes() -> Routes {
    Routes::new()
        .get("/verify", Access::Public, show)
        .post("/verify", Access::Public, check)
}

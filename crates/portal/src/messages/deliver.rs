//! Sends what waits in the outbox through SMTP, with patience.

use super::sql;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use greenlane_db::{FromRow, args};
use jiff::SignedDuration;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use std::future::Future;
use std::time::Duration;
use uuid::Uuid;

/// Tries before a mail is given up: with waits of 1, 2, 4, … minutes, about four hours.
const TRIES: i64 = 8;
/// How often the outbox is looked at.
const EVERY: Duration = Duration::from_secs(5);

/// Why no mail can be sent with these settings.
#[derive(Debug, thiserror::Error)]
pub enum TransportFault {
    /// The sender's address cannot be read.
    #[error("mail sender: {0}")]
    Sender(#[from] lettre::address::AddressError),
    /// The server's address cannot be read.
    #[error("mail server: {0}")]
    Server(#[from] smtp::Error),
}

/// The way to the mail server.
#[derive(Debug, Clone)]
pub struct Transport {
    smtp: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// What became of the mail that waited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Sent.
    pub sent: usize,
    /// To be tried again.
    pub delayed: usize,
    /// Given up.
    pub failed: usize,
}

#[derive(FromRow)]
struct Waiting {
    id: Uuid,
    address: String,
    subject: String,
    body: String,
    attempts: i64,
}

/// A mail server.
#[derive(Debug, Clone, Copy)]
pub struct Server<'a> {
    /// Its name.
    pub host: &'a str,
    /// The submission port; 465 is encrypted from the first byte.
    pub port: u16,
    /// Whom to sign in as, and the word for it.
    pub credentials: Option<(&'a str, &'a str)>,
}

impl Transport {
    /// To a server, from a sender such as `Programme <no-reply@example.org>`. What leaves the machine is
    /// encrypted or does not leave.
    pub fn new(server: Server<'_>, from: &str) -> Result<Self, TransportFault> {
        type Smtp = AsyncSmtpTransport<Tokio1Executor>;
        let here = matches!(server.host, "localhost" | "127.0.0.1" | "::1");
        let mut smtp = match server.port {
            465 => Smtp::relay(server.host)?,
            _ if here => Smtp::builder_dangerous(server.host),
            _ => Smtp::starttls_relay(server.host)?,
        };
        if let Some((user, word)) = server.credentials {
            smtp = smtp.credentials((user, word).into());
        }
        let patience = Some(Duration::from_secs(20));
        Ok(Self {
            smtp: smtp.port(server.port).timeout(patience).build(),
            from: from.parse()?,
        })
    }
}

enum Fault {
    /// Trying again may help.
    Passing(String),
    /// It never will: no such address, say.
    Lasting(String),
}

async fn send(transport: &Transport, mail: &Waiting) -> Result<(), Fault> {
    let lasting = |e: &dyn std::fmt::Display| Fault::Lasting(e.to_string());
    let to: Mailbox = mail.address.parse().map_err(|e| lasting(&e))?;
    let message = Message::builder()
        .from(transport.from.clone())
        .to(to)
        .subject(&mail.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.clone())
        .map_err(|e| lasting(&e))?;
    match transport.smtp.send(message).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_permanent() => Err(lasting(&error)),
        Err(error) => Err(Fault::Passing(error.to_string())),
    }
}

/// Sends what is due, once.
pub async fn deliver(app: &App, transport: &Transport) -> Result<Delivered, Failure> {
    let now = app.clock().now();
    let db = app.db(&System);
    let mut done = Delivered::default();
    for mail in db.all::<Waiting>(sql::WAITING, args![now]).await? {
        let doublings = u32::try_from(mail.attempts).unwrap_or_default().min(16);
        let next = now + SignedDuration::from_mins(1 << doublings);
        let claim = args![next, mail.id, mail.attempts];
        if db.execute(sql::CLAIMED, claim).await? == 0 {
            continue;
        }
        match send(transport, &mail).await {
            Ok(()) => {
                db.execute(sql::SENT, args![now, mail.id]).await?;
                done.sent += 1;
            }
            Err(Fault::Passing(why)) if mail.attempts + 1 < TRIES => {
                tracing::warn!(mail = %mail.id, why, "mail is delayed");
                db.execute(sql::DELAYED, args![why, mail.id]).await?;
                done.delayed += 1;
            }
            Err(Fault::Passing(why) | Fault::Lasting(why)) => {
                tracing::error!(mail = %mail.id, why, "mail is given up");
                db.execute(sql::FAILED, args![now, why, mail.id]).await?;
                done.failed += 1;
            }
        }
    }
    Ok(done)
}

/// Delivers until `shutdown` comes.
pub async fn run(app: App, transport: Transport, shutdown: impl Future<Output = ()>) {
    tokio::pin!(shutdown);
    loop {
        if let Err(error) = deliver(&app, &transport).await {
            tracing::error!(%error, "the outbox could not be read");
        }
        tokio::select! {
            () = &mut shutdown => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

//! Several partners asked at once: chosen by row, each in its language, with one day and one preview.
//!
//! The preview is the asking itself, not committed: what it refuses is what the asking would refuse. If something
//! changes in between, nobody is asked and the preview comes again.

use super::{Here, Of, PARTNERS, here, view};
use crate::accounts::Who;
use crate::app::App;
use crate::failure::{Failure, Faults};
use crate::partners::answering;
use crate::partners::picture::{Known, picture};
use crate::web::{Chrome, Fields, Form, Page, Say, Typed, Visitor, flash_to};
use askama::Template;
use axum::extract::{Path, Query, State};
use greenlane_domain::Refusal;
use greenlane_domain::ids::{MemberId, PartnerId};
use greenlane_domain::partners::Held;
use greenlane_domain::permission::Action;
use jiff::civil::Date;
use serde::Deserialize;

/// Rows of one asking. Whoever has more asks twice; a transaction is no place for thousands of mails.
const MOST_AT_ONCE: usize = 100;

struct Row {
    id: String,
    href: String,
    name: String,
    /// Empty when there is nobody to write to.
    email: String,
    state: (&'static str, String),
    lang: String,
    ticked: bool,
}

struct Chosen {
    id: String,
    name: String,
    email: String,
    lang: String,
    language: String,
}

struct Left {
    href: String,
    name: String,
    why: String,
}

struct Preview {
    asked: Vec<Chosen>,
    left: Vec<Left>,
    day: String,
    mail: String,
    /// A preview was seen before, and it is no longer so.
    again: bool,
}

#[derive(Template)]
#[template(path = "partners/asking.html")]
struct AskingPage {
    c: Chrome,
    base: String,
    rows: Vec<Row>,
    languages: Vec<(String, String)>,
    typed: Typed,
    preview: Option<Preview>,
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    tick: String,
}

/// Whether nothing that counts is known from the partner and no question waits for it.
fn owes(here: &Here, known: &Known, held: &Held) -> bool {
    let asked = known.asked.get(&held.partner.id);
    let waits = asked.is_some_and(|all| all.iter().any(|(_, state)| state.open()));
    let risk = known.picture.partner(held);
    here.may_edit && held.partner.contact.is_some() && !waits && risk.vulnerability.answered() == 0
}

fn lang(fields: &Fields, held: &Held) -> String {
    let typed = fields.get(&format!("lang_{}", held.partner.id));
    match (&held.partner.contact, typed) {
        (Some(contact), "") => contact.lang.clone(),
        (_, typed) => typed.to_owned(),
    }
}

fn rows(c: &Chrome, here: &Here, known: &Known, fields: &Fields, tick: &str) -> Vec<Row> {
    let active = here.chain.active().into_iter();
    let rows = active.map(|held| {
        let partner = &held.partner;
        let id = partner.id.to_string();
        let asked = known.asked.get(&partner.id).and_then(|all| all.first());
        Row {
            href: format!("{}/partners/{id}", here.base),
            name: partner.name.clone(),
            email: partner
                .contact
                .as_ref()
                .map_or_else(String::new, |contact| contact.email.clone()),
            state: view::state(
                c,
                asked.map(|(_, state)| state),
                (known.now, known.picture.on),
            ),
            lang: lang(fields, held),
            ticked: fields.chose("partner", &id) || (tick == "open" && owes(here, known, held)),
            id,
        }
    });
    rows.collect()
}

async fn page(
    app: &App,
    visitor: &Visitor,
    who: &Who,
    here: &Here,
    (typed, tick): (Typed, &str),
    preview: Option<Preview>,
) -> Page {
    let say = Say::new(app, visitor.lang);
    let c = here.chrome(app, visitor, &say.t("ask-many-title"), &[PARTNERS]);
    let known = picture(app, who, here.company, &here.member, &here.chain).await?;
    let codes = crate::i18n::LANGUAGES.iter().map(|(code, _)| *code);
    let page = AskingPage {
        base: here.base.clone(),
        rows: rows(&c, here, &known, &typed.fields, tick),
        languages: view::words(&c, "language", codes),
        typed,
        preview,
        c,
    };
    page.typed.page(&page)
}

pub(super) async fn show(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let typed = Typed::of(Fields::default());
    page(&app, &visitor, &who, &here, (typed, &wanted.tick), None).await
}

/// Partners with the language each is asked in.
type InLanguages<'h> = Vec<(&'h Held, String)>;

/// What was chosen: each partner once, in the order of the list, with its language; and the day.
fn chosen<'h>(here: &'h Here, fields: &Fields) -> Result<(InLanguages<'h>, Option<Date>), Failure> {
    let mut faults = Faults::default();
    let active = here.chain.active().into_iter();
    let rows: Vec<_> = active
        .filter(|held| fields.chose("partner", &held.partner.id.to_string()))
        .map(|held| (held, lang(fields, held)))
        .collect();
    if rows.is_empty() {
        faults.add("partner", "refusal-ask-none");
    }
    if rows.len() > MOST_AT_ONCE {
        let refusal = Refusal::new("refusal-ask-many").arg("most", MOST_AT_ONCE);
        faults.push(refusal.field("partner"));
    }
    let due = match fields.text("due").map(str::parse::<Date>) {
        None => None,
        Some(Ok(day)) => Some(day),
        Some(Err(_)) => {
            faults.add("due", "fault-date");
            None
        }
    };
    faults.check()?;
    Ok((rows, due))
}

/// A day that no row can have is one fault of the form, not one of each row.
fn of_the_day(refused: &[(PartnerId, Vec<Refusal>)]) -> Option<Refusal> {
    let all = refused.iter().flat_map(|(_, why)| why);
    let mut of_day = all.filter(|refusal| refusal.field.as_deref() == Some("due"));
    of_day.next().cloned()
}

fn preview(
    app: &App,
    say: &Say,
    here: &Here,
    (rows, due): (&[(&Held, String)], Option<Date>),
    refused: &[(PartnerId, Vec<Refusal>)],
    again: bool,
) -> Preview {
    let why = |id: PartnerId| refused.iter().find(|(of, _)| *of == id).map(|(_, why)| why);
    let (mut asked, mut left) = (Vec::new(), Vec::new());
    for (held, lang) in rows {
        let partner = &held.partner;
        if let Some(why) = why(partner.id) {
            let why: Vec<String> = why.iter().map(|refusal| say.refusal(refusal)).collect();
            left.push(Left {
                href: format!("{}/partners/{}", here.base, partner.id),
                name: partner.name.clone(),
                why: why.join(" "),
            });
            continue;
        }
        asked.push(Chosen {
            id: partner.id.to_string(),
            name: partner.name.clone(),
            email: partner
                .contact
                .as_ref()
                .map_or_else(String::new, |contact| contact.email.clone()),
            language: say.t(format!("language-{lang}")),
            lang: lang.clone(),
        });
    }
    let link = format!("{}/questionnaire/…", app.settings().base_url);
    Preview {
        asked,
        left,
        day: due.map_or_else(|| say.t("ask-many-no-day"), |due| say.day(due)),
        mail: say.t1("mail-questionnaire", "link", link),
        again,
    }
}

/// Asks, and commits only when `send` is set and nothing is refused. The preview to show otherwise; none when it is
/// done.
async fn run(
    app: &App,
    who: &Who,
    say: &Say,
    here: &Here,
    fields: &Fields,
) -> Result<Option<Preview>, Failure> {
    let (rows, due) = chosen(here, fields)?;
    let asks: Vec<(PartnerId, &str)> = rows
        .iter()
        .map(|(held, lang)| (held.partner.id, lang.as_str()))
        .collect();
    let mut unit = app.begin(who).await?;
    let refused = answering::ask_many(&mut unit, here.company, &asks, due).await?;
    if let Some(refusal) = of_the_day(&refused) {
        return Err(refusal.into());
    }
    let send = fields.get("act") == "send";
    if send && refused.is_empty() {
        unit.commit().await?;
        return Ok(None);
    }
    // Dropped without a commit: nothing was written and no mail goes out.
    drop(unit);
    let seen = preview(app, say, here, (&rows, due), &refused, send);
    Ok(Some(seen))
}

pub(super) async fn ask(
    State(app): Of,
    visitor: Visitor,
    who: Who,
    Path(company): Path<MemberId>,
    Form(fields): Form,
) -> Page {
    let here = here(&app, &who, company, Action::EditPartners).await?;
    let say = Say::new(&app, visitor.lang);
    if fields.get("act") == "change" {
        let typed = Typed::of(fields);
        return page(&app, &visitor, &who, &here, (typed, ""), None).await;
    }
    match run(&app, &who, &say, &here, &fields).await {
        Ok(None) => {
            let path = format!("{}/partners", here.base);
            Ok(flash_to(&app, path, "questionnaires-sent"))
        }
        Ok(preview) => {
            let typed = Typed::of(fields);
            page(&app, &visitor, &who, &here, (typed, ""), preview).await
        }
        Err(failure) => {
            let typed = Typed::refused(fields, failure, &say, "main-content")?;
            page(&app, &visitor, &who, &here, (typed, ""), None).await
        }
    }
}

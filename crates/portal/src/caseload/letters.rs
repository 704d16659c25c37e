//! The letter that a decision would send, in the company's own language, before anybody decides.

use super::labels;
use crate::app::App;
use crate::command::{System, read};
use crate::failure::Failure;
use crate::i18n;
use crate::membership::people;
use crate::web::Say;
use greenlane_domain::accounts::Account;
use greenlane_domain::clocks;
use greenlane_domain::ids::MemberId;
use greenlane_domain::membership::{DecisionKind, Member};
use greenlane_domain::pack::Ground;
use std::collections::BTreeMap;

/// A letter as the company would read it.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The language's own name.
    pub language: String,
    /// Its code, for the page.
    pub lang: &'static str,
    /// Subject.
    pub subject: String,
    /// Body, by paragraph.
    pub paragraphs: Vec<String>,
}

/// A decision that is being thought about.
pub struct Draft<'a> {
    /// What.
    pub kind: DecisionKind,
    /// On which ground.
    pub ground: &'a Ground,
    /// The reasons as typed.
    pub reasons: &'a str,
    /// Who would decide.
    pub officer: &'a str,
}

/// The language of the company: that of its officer who joined first.
pub async fn language(app: &App, id: MemberId) -> Result<&'static str, Failure> {
    let people = people(app, &System, id).await?;
    let Some(officer) = people.iter().find(|person| person.role == "officer") else {
        return Ok("en");
    };
    let account = read::<Account>(app, &System, officer.account_id).await?;
    Ok(i18n::known(&account.state.lang).unwrap_or("en"))
}

/// The last day of appeal that a ground would give from today.
pub fn appeal(app: &App, ground: &Ground) -> Option<clocks::Deadline> {
    let clock = ground.appeal_clock.as_deref()?;
    clocks::due(app.pack(), clock, app.today())
}

/// Fills the pack's letter as the decision itself would.
pub async fn preview(
    app: &App,
    id: MemberId,
    member: &Member,
    draft: &Draft<'_>,
) -> Result<Letter, Failure> {
    let lang = language(app, id).await?;
    let say = Say::new(app, lang);
    let pack = app.pack();
    let today = app.today();
    let starts = match draft.kind {
        DecisionKind::Certify => Some("validate"),
        DecisionKind::Suspend => Some("suspension_response"),
        _ => None,
    };
    let tier = match draft.kind {
        DecisionKind::Certify => Some("tier1"),
        DecisionKind::Reinstate if member.validation.passed => Some("tier2"),
        DecisionKind::Reinstate => Some("tier1"),
        _ => None,
    };
    let due = starts
        .and_then(|clock| clocks::due(pack, clock, today))
        .map(|d| d.due);
    let values = BTreeMap::from([
        ("member", member.legal_name().to_owned()),
        (
            "entity_type",
            labels::entity_type(app, &say, member.entity_type()),
        ),
        ("date", say.day(today)),
        ("due", say.day(due)),
        ("ground", say.pack(&draft.ground.name).to_owned()),
        ("reasons", draft.reasons.trim().to_owned()),
        ("tier", labels::tier(app, &say, tier)),
        (
            "appeal_due",
            say.day(appeal(app, draft.ground).map(|d| d.due)),
        ),
        ("reference", say.t("decision-reference-later")),
        ("officer", draft.officer.to_owned()),
    ]);
    let letter = pack.letter(draft.kind.letter());
    let letter =
        letter.ok_or_else(|| Failure::Internal("the pack has no such letter".to_owned()))?;
    let (subject, body) = letter
        .fill(lang, &values)
        .map_err(|hole| Failure::Internal(hole.to_string()))?;
    let named = i18n::LANGUAGES.iter().find(|(code, _)| *code == lang);
    Ok(Letter {
        language: named.map_or_else(String::new, |(_, name)| (*name).to_owned()),
        lang,
        subject,
        paragraphs: body.split("\n\n").map(str::to_owned).collect(),
    })
}

//! What stands beside a criterion in a review: what validations found, what else the record knows, and what the
//! company's partners say about the same.

use super::reviewed::Reviewed;
use crate::accounts::Who;
use crate::app::App;
use crate::failure::Failure;
use crate::profile::read::EvidenceRow;
use crate::profile::signals;
use crate::web::Chrome;
use crate::{findings, partners};
use greenlane_domain::findings::{Class, Stage};
use greenlane_domain::partners::{Answer, SupplyChain};
use greenlane_domain::profile::AnswerState;
use std::collections::BTreeMap;

/// A line with a link.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) text: String,
    pub(super) more: String,
    pub(super) kind: &'static str,
    pub(super) tag: String,
}

/// Everything beside one criterion.
pub(super) struct Beside {
    pub(super) findings: Vec<Line>,
    pub(super) signals: Vec<Line>,
    pub(super) partners: Option<PartnerLines>,
}

/// What partners say about the same criterion.
pub(super) struct PartnerLines {
    pub(super) lead: String,
    pub(super) lines: Vec<Line>,
    pub(super) href: String,
}

/// So many partners are named.
const NAMED: usize = 5;

pub(super) async fn beside(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Reviewed,
    criterion: &str,
    library: &[EvidenceRow],
) -> Result<Beside, Failure> {
    let rows = findings::of_member(app, who, here.company).await?;
    let today = app.today();
    let mut signals = signal_lines(app, c, here, criterion, library);
    let mut found = Vec::new();
    let catalogue = app.catalogue();
    let numbers = catalogue.numbers(&here.profile.edition, criterion);
    for row in rows.iter().filter(|row| numbers.contains(&row.criterion)) {
        let href = format!("/findings/{}", row.stream_id);
        let open = row.stage != Stage::Closed.code();
        let (kind, tag) = if open {
            ("warn", c.t("beside-finding-open"))
        } else {
            ("calm", c.t("beside-finding-closed"))
        };
        found.push(Line {
            href: href.clone(),
            text: c.t(format!("beside-finding-{}", row.class.replace('_', "-"))),
            more: c.t1("beside-finding-raised", "day", c.day(row.raised_on.0)),
            kind,
            tag,
        });
        if open && row.class == Class::Deficiency.code() && row.overdue(today) {
            signals.push(Line {
                href,
                text: c.t("beside-action-overdue"),
                more: c.t1("beside-since", "day", c.day(row.next_due.map(|due| due.0))),
                kind: "bad",
                tag: c.t("beside-overdue"),
            });
        }
    }
    let chain = partners::chain(app, who, here.company).await?;
    let overdue = chain
        .open_actions()
        .into_iter()
        .filter(|action| action.overdue(today))
        .count();
    let asked = partner_lines(app, c, who, here, criterion, &chain).await?;
    if overdue > 0 && asked.is_some() {
        signals.push(Line {
            href: format!("/companies/{}/partners", here.company),
            text: c.n("beside-chain-overdue", overdue),
            more: String::new(),
            kind: "warn",
            tag: c.t("beside-overdue"),
        });
    }
    Ok(Beside {
        findings: found,
        signals,
        partners: asked,
    })
}

fn signal_lines(
    app: &App,
    c: &Chrome,
    here: &Reviewed,
    criterion: &str,
    library: &[EvidenceRow],
) -> Vec<Line> {
    let answer = here
        .profile
        .latest()
        .and_then(|latest| latest.answers.get(criterion));
    let documents = answer
        .map(|answer| answer.evidence.as_slice())
        .unwrap_or_default();
    let ended = signals::ended(library, documents, app.today());
    let mut lines: Vec<Line> = ended
        .into_iter()
        .map(|row| Line {
            href: format!("#document-{}", row.stream_id),
            text: row.name.clone(),
            more: c.t1("beside-ended", "day", c.day(row.holds_until())),
            kind: "bad",
            tag: c.t("beside-ended-tag"),
        })
        .collect();
    if let Some(on) = here.signals.marked.get(criterion) {
        lines.push(Line {
            href: String::new(),
            text: c.t1("beside-marked", "day", c.day(*on)),
            more: String::new(),
            kind: "warn",
            tag: c.t("beside-marked-tag"),
        });
    }
    if here.signals.unread.contains(criterion) {
        lines.push(Line {
            href: String::new(),
            text: c.t("beside-unread"),
            more: String::new(),
            kind: "calm",
            tag: c.t("beside-unread-tag"),
        });
    }
    lines
}

async fn partner_lines(
    app: &App,
    c: &Chrome,
    who: &Who,
    here: &Reviewed,
    criterion: &str,
    chain: &SupplyChain,
) -> Result<Option<PartnerLines>, Failure> {
    let active = chain.active();
    if active.is_empty() {
        return Ok(None);
    }
    let known = partners::picture(app, who, here.company, &here.member, chain).await?;
    let picture = &known.picture;
    let asked: Vec<_> = active
        .into_iter()
        .filter(|held| {
            let given = picture.asked.get(&held.partner.id);
            given.is_some_and(|given| given.iter().any(|each| each.criterion == criterion))
        })
        .collect();
    if asked.is_empty() {
        return Ok(None);
    }
    let mut lines = Vec::new();
    let mut counts: BTreeMap<bool, usize> = BTreeMap::new();
    for held in &asked {
        let answers = picture.answers.get(&held.partner.id);
        let about = |answer: &&Answer| answer.criterion == criterion && answer.on >= picture.since;
        let latest =
            answers.and_then(|all| all.iter().filter(about).max_by_key(|answer| answer.on));
        let well = latest.is_some_and(|answer| answer.state == AnswerState::InPlace);
        *counts.entry(well).or_default() += 1;
        if well || lines.len() >= NAMED {
            continue;
        }
        let (kind, tag, more) = match latest {
            Some(answer) => (
                "warn",
                super::view::state(c, Some(answer.state)),
                c.t1("beside-partner-on", "day", c.day(answer.on)),
            ),
            None => ("todo", c.t("beside-partner-silent"), String::new()),
        };
        lines.push(Line {
            href: format!("/companies/{}/partners/{}", here.company, held.partner.id),
            text: held.partner.name.clone(),
            more,
            kind,
            tag,
        });
    }
    let well = counts.get(&true).copied().unwrap_or_default();
    Ok(Some(PartnerLines {
        lead: c.t2("beside-partners-lead", "n", well, "m", asked.len()),
        lines,
        href: format!("/companies/{}/partners", here.company),
    }))
}

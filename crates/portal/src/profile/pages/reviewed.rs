//! A submitted profile as the programme's staff open it: with what it is compared with, and what is listed under which tab.

use crate::accounts::Who;
use crate::annual::Compared;
use crate::app::App;
use crate::command::read;
use crate::failure::Failure;
use crate::membership;
use crate::profile::read::Names;
use crate::profile::signals;
use crate::web::{Chrome, Visitor};
use greenlane_domain::annual::Lane;
use greenlane_domain::ids::{MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{AnswerChange, Filed, Profile, Signals, Stage, Tab};
use std::collections::BTreeMap;

/// A submitted profile, opened for the programme's staff.
pub(super) struct Reviewed {
    pub(super) profile: Profile,
    pub(super) company: MemberId,
    pub(super) member: Member,
    pub(super) base: String,
    /// What it is compared with in its first round, when its answers were carried over from an approval.
    pub(super) compared: Option<Compared>,
    /// The lane of each criterion against that approval; empty otherwise.
    pub(super) lanes: BTreeMap<String, Lane>,
    /// What is known of the criteria from elsewhere.
    pub(super) signals: Signals,
    /// The asker is the assigned specialist and the profile is under review.
    pub(super) deciding: bool,
    /// Who reviews it, while somebody else looks at it; empty otherwise.
    pub(super) reviewer: String,
}

/// Opens a profile for review. The company's own people have their own pages; to them this one does not exist.
pub(super) async fn reviewed(app: &App, who: &Who, id: ProfileId) -> Result<Reviewed, Failure> {
    let profile = read::<Profile>(app, who, id).await?.state;
    let company = profile.member.ok_or(Failure::NotFound)?;
    let member = membership::open(app, who, company, Action::ViewProfile)
        .await?
        .state;
    if who.company.is_some() || profile.latest().is_none() {
        return Err(Failure::NotFound);
    }
    let resource = membership::resource(company, &member);
    let first_round = profile.submissions.len() == 1 && profile.carried.is_some();
    let compared = if first_round {
        let compared = crate::annual::compared(app, who, company, &member, &profile).await?;
        Some(compared).filter(|compared| compared.last.is_some())
    } else {
        None
    };
    let lanes = compared.as_ref().map(|compared| compared.lanes(&profile));
    let colleague = member
        .specialist
        .filter(|_| profile.stage() == Stage::Submitted);
    let colleague = colleague.filter(|specialist| *specialist != who.account);
    let names = Names::of(app, who, colleague.iter().map(|each| each.0).collect()).await?;
    Ok(Reviewed {
        reviewer: colleague
            .map(|each| names.get(Some(each.0)))
            .unwrap_or_default(),
        signals: signals::of(app, who, (company, &member), &profile).await?,
        base: format!("/review/{id}"),
        lanes: lanes.unwrap_or_default(),
        compared,
        deciding: profile.stage() == Stage::Submitted
            && app.may(who, Action::ReviewProfile, &resource),
        profile,
        company,
        member,
    })
}

impl Reviewed {
    pub(super) fn chrome(&self, app: &App, visitor: &Visitor) -> Chrome {
        let c = Chrome::titled(app, visitor, String::new());
        c.crumb(
            format!("/companies/{}", self.company),
            self.member.legal_name(),
        )
    }

    /// The criteria of a tab, in order. What changed is told against the round before, or in the first round of a carried
    /// profile against the last approval.
    pub(super) fn listed(&self, tab: Tab) -> Vec<&str> {
        let listed = |tab| self.profile.tab(tab, &self.signals.findings);
        if self.lanes.is_empty() {
            return listed(tab);
        }
        let same = |id: &str| self.lanes.get(id) == Some(&Lane::Confirm);
        let mut all = listed(Tab::All);
        match tab {
            Tab::Changed => all.retain(|id| !same(id)),
            Tab::Unchanged => all.retain(|id| same(id)),
            other => all = listed(other),
        }
        all
    }

    /// How an answer differs from the round before, or from the last approval.
    pub(super) fn change(&self, criterion: &str) -> Option<AnswerChange> {
        match &self.compared {
            None => self.profile.change(criterion),
            Some(compared) => {
                let before = compared.before(criterion)?;
                self.profile.change_from(&before, criterion)
            }
        }
    }

    /// The answer that such a change is told against.
    pub(super) fn before(&self, criterion: &str) -> Option<Filed> {
        let compared = self.compared.as_ref();
        let last = compared.and_then(|compared| compared.before(criterion));
        let previous = self.profile.submissions.iter().rev().nth(1);
        last.or_else(|| previous.and_then(|filed| filed.answers.get(criterion).cloned()))
    }

    /// Whether a tab is offered: those that can only be empty are not, unless one stands there.
    pub(super) fn shows(&self, tab: Tab, current: Tab) -> bool {
        let always = match tab {
            Tab::Undecided | Tab::Returned | Tab::All => true,
            Tab::Changed | Tab::Unchanged => self.profile.compares(),
            Tab::Sample => self.profile.sample().is_some(),
            Tab::Comments | Tab::Findings => !self.listed(tab).is_empty(),
        };
        always || tab == current
    }

    /// The tab asked for, or the most useful one.
    pub(super) fn tab(&self, asked: Option<&str>) -> Tab {
        asked.and_then(Tab::from_code).unwrap_or_else(|| {
            let undecided = self.profile.undecided();
            let changed = self.listed(Tab::Changed);
            if changed.iter().any(|id| undecided.contains(id)) {
                Tab::Changed
            } else if undecided.is_empty() {
                Tab::All
            } else {
                Tab::Undecided
            }
        })
    }
}

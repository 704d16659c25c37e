//! A profile as its reader may see it: the company's people their own draft, everybody else what was signed.

use crate::accounts::Who;
use crate::app::App;
use crate::command::{Loaded, read};
use crate::failure::Failure;
use crate::membership;
use crate::profile::{EvidenceRow, library, shown_to};
use greenlane_domain::exchange::{
    AnswerShown, EvidenceShown, ProfileShown, SiteShown, profile_file,
};
use greenlane_domain::ids::{EvidenceId, MemberId, ProfileId};
use greenlane_domain::membership::Member;
use greenlane_domain::pack::Edition;
use greenlane_domain::permission::Action;
use greenlane_domain::profile::{
    Answer, Document, Facts, Filed, Profile, Stage, Submission, Verdict,
};
use jiff::Timestamp;
use uuid::Uuid;

/// A company with its latest profile.
pub(super) struct Here {
    pub(super) company: MemberId,
    pub(super) member: Member,
    pub(super) id: ProfileId,
    pub(super) profile: Profile,
    pub(super) library: Vec<EvidenceRow>,
    /// The reader is one of the company's people.
    pub(super) own: bool,
    /// The signed round that is looked at; none for what the reader sees today.
    pub(super) round: Option<u32>,
}

/// Opens it for somebody who may read it. A draft is the company's own: to others it does not exist.
pub(super) async fn here(
    app: &App,
    who: &Who,
    company: MemberId,
    action: Action,
) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, action).await?.state;
    let own = who.company == Some(company);
    let found: Option<Loaded<Profile>> = shown_to(app, who, company, own).await?;
    let found = found.ok_or(Failure::NotFound)?;
    if !own && found.state.latest().is_none() {
        return Err(Failure::NotFound);
    }
    Ok(Here {
        library: library(app, who, company).await?,
        company,
        member,
        id: ProfileId(found.id),
        profile: found.state,
        own,
        round: None,
    })
}

/// A round of any of a company's profiles, as it was signed.
pub(super) async fn signed(
    app: &App,
    who: &Who,
    company: MemberId,
    profile: ProfileId,
    round: u32,
) -> Result<Here, Failure> {
    let member = membership::open(app, who, company, Action::ViewProfile).await?;
    let found: Loaded<Profile> = read(app, who, profile).await?;
    let known = found.state.member == Some(company) && found.state.submission(round).is_some();
    if !known {
        return Err(Failure::NotFound);
    }
    Ok(Here {
        library: library(app, who, company).await?,
        company,
        member: member.state,
        id: profile,
        profile: found.state,
        own: who.company == Some(company),
        round: Some(round),
    })
}

impl Here {
    /// The same with the profile in another state.
    pub(super) fn with(&self, profile: Profile) -> Self {
        Self {
            company: self.company,
            member: self.member.clone(),
            id: self.id,
            profile,
            library: self.library.clone(),
            own: self.own,
            round: self.round,
        }
    }

    /// What was signed, unless the company's own people look at what they are working on.
    pub(super) fn submission(&self) -> Option<&Submission> {
        if let Some(round) = self.round {
            return self.profile.submission(round);
        }
        let working = matches!(self.profile.stage(), Stage::Draft | Stage::Returned);
        self.profile.latest().filter(|_| !(self.own && working))
    }

    fn answers(&self) -> Vec<AnswerShown> {
        let (draft, filed) = (Answer::default(), self.submission());
        let criteria = self.profile.criteria.iter();
        let answers = criteria.map(|pinned| {
            let id = pinned.id.as_str();
            let signed = filed.and_then(|filed| filed.answers.get(id));
            let current = self.profile.answer(id).unwrap_or(&draft);
            let (answer, ready) = match (filed, signed) {
                (Some(_), Some(signed)) => (signed.clone(), true),
                (Some(_), None) => (Filed::from(&draft), false),
                (None, _) => (Filed::from(current), current.ready),
            };
            AnswerShown {
                criterion: id.to_owned(),
                strength: pinned.strength,
                state: answer.state,
                narrative: answer.narrative,
                plan: answer.plan,
                ready,
                evidence: answer.evidence,
                sites: answer.sites,
                decision: self.decision(id),
            }
        });
        answers.collect()
    }

    /// What was decided about a criterion. The company learns of it by the return or the acceptance, and of no
    /// comment that was not sent to it; the programme's notes go nowhere.
    fn decision(&self, criterion: &str) -> Option<(u32, Verdict, String)> {
        let Some(round) = self.round else {
            return self.latest_decision(criterion);
        };
        // What was decided of a later round says nothing of this one.
        if let Some(returned) = self.profile.returns.iter().find(|each| each.round == round) {
            let mut criteria = returned.criteria.iter();
            let mended = criteria.find(|each| each.criterion == criterion)?;
            return Some((round, Verdict::Return, mended.comment.clone()));
        }
        self.latest_decision(criterion)
            .filter(|(of, ..)| *of == round)
    }

    fn latest_decision(&self, criterion: &str) -> Option<(u32, Verdict, String)> {
        if !self.own {
            let review = self.profile.decision(criterion)?;
            return Some((review.round, review.verdict, review.comment.clone()));
        }
        if let Some(acceptance) = &self.profile.acceptance {
            let verify = acceptance.verify.iter().any(|id| id == criterion);
            let verdict = if verify {
                Verdict::Verify
            } else {
                Verdict::Accept
            };
            return Some((acceptance.round, verdict, String::new()));
        }
        let round = self.profile.returns.last()?.round;
        let returned = self.profile.comment(criterion)?;
        Some((round, Verdict::Return, returned.comment.clone()))
    }

    /// The documents that its answers name: as they were signed, or as they lie in the library.
    fn evidence(&self, app: &App, answers: &[AnswerShown]) -> Vec<EvidenceShown> {
        let named = |id: EvidenceId| answers.iter().any(|answer| answer.evidence.contains(&id));
        let rows = self.library.iter().filter(|row| named(row.id()));
        let mut shown: Vec<EvidenceShown> = rows
            .filter_map(|row| {
                let id = row.id();
                let newest = Document {
                    id,
                    name: row.name.clone(),
                    media_type: row.media_type.clone(),
                    size: row.size.unsigned_abs(),
                    sha256: row.sha256.clone(),
                    published: row.published(),
                };
                let document = match self.submission() {
                    Some(filed) => filed.document(id)?.clone(),
                    None => newest,
                };
                let base = &app.settings().base_url;
                let (company, hash) = (self.company, &document.sha256);
                Some(EvidenceShown {
                    href: format!("{base}/companies/{company}/evidence/{id}/{hash}"),
                    id,
                    description: row.description.clone(),
                    holds_from: row.holds_from(),
                    holds_until: row.holds_until(),
                    name: document.name,
                    media_type: document.media_type,
                    sha256: document.sha256,
                    published: document.published,
                })
            })
            .collect();
        shown.sort_by_key(|evidence| evidence.id);
        shown
    }

    fn modified(&self) -> Timestamp {
        let profile = &self.profile;
        let signed = self.submission().map(|filed| filed.signature.signed_at);
        let answered = profile
            .answers
            .values()
            .filter_map(|answer| answer.last.as_ref());
        let answered = answered
            .map(|mark| mark.at)
            .max()
            .filter(|_| signed.is_none());
        let ended = profile.acceptance.as_ref();
        let ended = ended.filter(|end| self.within(end.round)).map(|end| end.at);
        let mut returned = profile
            .returns
            .iter()
            .filter(|each| self.within(each.round));
        let returned = returned.next_back().map(|returned| returned.at);
        [profile.opened_at, signed, answered, ended, returned]
            .into_iter()
            .flatten()
            .max()
            .unwrap_or_default()
    }

    /// The edition that the profile is pinned to.
    pub(super) fn edition<'a>(&self, app: &'a App) -> Result<&'a Edition, Failure> {
        let edition = app.catalogue().edition(&self.profile.edition);
        edition.ok_or(Failure::NotFound)
    }

    /// Everything that can be shown of it.
    pub(super) fn shown<'a>(&'a self, app: &'a App) -> Result<ProfileShown<'a>, Failure> {
        let edition = self.edition(app)?;
        let (profile, base) = (&self.profile, &app.settings().base_url);
        let answers = self.answers();
        let file = profile_file(&profile.entity_type);
        let sites = self
            .member
            .company
            .iter()
            .flat_map(|company| &company.sites);
        let returned = profile
            .returns
            .iter()
            .filter(|each| self.within(each.round));
        let returned = returned.map(|each| (each.round, each.at));
        let acceptance = profile.acceptance.as_ref();
        let acceptance = acceptance.filter(|acceptance| self.within(acceptance.round));
        Ok(ProfileShown {
            pack: app.pack(),
            edition,
            member: self.company,
            profile: self.id,
            company: self.name(),
            entity_type: &profile.entity_type,
            cycle: profile.cycle.code(),
            stage: self.stage().code(),
            round: self.submission().map_or(profile.round, |filed| filed.round),
            modified: self.modified(),
            signed: self
                .submission()
                .map(|filed| (&filed.signature, filed.snapshot_hash.as_str())),
            returned: returned.collect(),
            accepted: acceptance.map(|acceptance| (acceptance.round, acceptance.at)),
            sites: sites
                .map(|site| SiteShown {
                    id: site.id,
                    name: site.name.clone(),
                    city: site.address.city.clone(),
                    country: site.address.country.clone(),
                })
                .collect(),
            evidence: self.evidence(app, &answers),
            answers,
            kept: profile.kept_for(self.submission().map_or(profile.round, |filed| filed.round)),
            criteria_href: format!("{base}/criteria/download/{}/{file}", edition.id),
        })
    }

    /// What the company was called when it signed; today's name while it writes, and where the record kept none.
    pub(super) fn name(&self) -> &str {
        let signed = self
            .submission()
            .map(|filed| filed.signature.company.as_str());
        let signed = signed.filter(|name| !name.is_empty());
        signed.unwrap_or_else(|| self.member.legal_name())
    }

    /// Where what is looked at stands: an earlier round went back to the company.
    fn stage(&self) -> Stage {
        let latest = self.profile.latest().map(|filed| filed.round);
        match self.round {
            Some(_) if self.round != latest => Stage::Returned,
            _ => self.profile.stage(),
        }
    }

    /// Whether a round is told of: those up to the one that is looked at.
    fn within(&self, round: u32) -> bool {
        self.round.is_none_or(|last| round <= last)
    }

    /// The company's sites.
    pub(super) fn sites(&self) -> Vec<(Uuid, String)> {
        let company = self.member.company.iter();
        let sites = company.flat_map(|company| &company.sites);
        sites.map(|site| (site.id, site.name.clone())).collect()
    }

    /// Whether its reader can change it now.
    pub(super) fn open(&self) -> bool {
        self.own && matches!(self.profile.stage(), Stage::Draft | Stage::Returned)
    }

    /// What the rules of the profile need to know of the reader.
    pub(super) fn facts(who: &Who) -> Facts {
        Facts {
            account: Some(who.account),
            role: who.role.clone(),
            company: who.company,
            ..Facts::default()
        }
    }
}

//! The rules of a supply chain: partners and routes.

use jiff::civil::Date;
use uuid::Uuid;

use super::chain::{Held, SupplyChain};
use super::command::{Command, Facts};
use super::event::{CheckedAnswer, Event};
use super::partner::{MOST_PARTNERS, Partner};
use super::route::{Holder, Route};
use super::text::{optional, required};
use super::words::CheckMethod;
use crate::ids::PartnerId;
use crate::{Refusal, refuse};

const MOST_ROUTES: usize = 200;

impl SupplyChain {
    /// What happens when a command is followed, or why it is not.
    ///
    /// # Errors
    /// The first rule that stands against it.
    pub fn apply(&self, command: Command, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::RecordPartner(partner) => self.record_partner(partner, facts),
            Command::ImportPartners {
                file,
                partners,
                left_out,
            } => self.import(file, partners, left_out, facts),
            Command::EndPartner { partner, reason } => self.end_partner(partner, &reason, facts),
            Command::ResumePartner { partner } => self.resume(partner, facts),
            Command::RecordRoute(route) => self.record_route(route, facts),
            Command::RemoveRoute(route) => self.remove_route(route, facts),
            Command::CheckPartner {
                partner,
                method,
                answers,
                seen_on,
            } => self.check_partner(partner, method, answers, seen_on, facts),
            Command::ReuseAnswers {
                partner,
                questionnaire,
            } => {
                let held = self.working_with(partner)?;
                if held.reused.contains(&questionnaire) {
                    return refuse("refusal-partner-already-reused");
                }
                Ok(vec![Event::AnswersReused {
                    partner,
                    name: held.partner.name.clone(),
                    questionnaire,
                    on: facts.today,
                }])
            }
            other => self.apply_assessment(other, facts),
        }
    }

    pub(super) fn working_with(&self, partner: PartnerId) -> Result<&Held, Refusal> {
        let held = self
            .partner(partner)
            .ok_or_else(|| Refusal::new("refusal-partner-unknown"))?;
        if held.end.is_some() {
            let refusal = Refusal::new("refusal-partner-ended");
            return Err(refusal.arg("name", &held.partner.name));
        }
        Ok(held)
    }

    /// Another partner with the same own number or the same identifier, with the field in which they meet.
    fn twin(&self, partner: &Partner) -> Option<(&Held, String)> {
        let keys = partner.keys();
        let others = self.partners.values();
        others
            .filter(|held| held.partner.id != partner.id && held.end.is_none())
            .find_map(|held| {
                let same_reference = !partner.reference.is_empty()
                    && held.partner.reference.to_lowercase() == partner.reference.to_lowercase();
                if same_reference {
                    return Some((held, "reference".to_owned()));
                }
                let theirs = held.partner.keys();
                let met = keys.iter().find(|key| theirs.contains(key))?;
                let place = partner
                    .identifiers
                    .iter()
                    .position(|identifier| identifier.keys().contains(met));
                Some((held, format!("identifier_{}", place.unwrap_or_default())))
            })
    }

    /// Whether a partner can be taken in beside those that are there.
    ///
    /// # Errors
    /// It is another one already named, or there are too many.
    pub fn admits(&self, partner: &Partner) -> Result<(), Refusal> {
        if let Some((twin, field)) = self.twin(partner) {
            let refusal = Refusal::new("refusal-partner-twin").arg("name", &twin.partner.name);
            return Err(refusal.field(&field));
        }
        if !self.partners.contains_key(&partner.id) && self.partners.len() >= MOST_PARTNERS {
            return Err(Refusal::new("refusal-partner-too-many").arg("most", MOST_PARTNERS));
        }
        Ok(())
    }

    fn record_partner(
        &self,
        partner: Box<Partner>,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        if let Some(held) = self.partner(partner.id) {
            if held.end.is_some() {
                self.working_with(partner.id)?;
            }
            if held.partner == *partner {
                return Ok(Vec::new());
            }
        }
        self.admits(&partner)?;
        Ok(vec![Event::PartnerRecorded {
            member: facts.member,
            partner,
            on: facts.today,
        }])
    }

    fn import(
        &self,
        file: String,
        partners: Vec<Partner>,
        left_out: u32,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        // Each row is taken in as if those above it were there already.
        let mut so_far = self.clone();
        let mut changed = Vec::new();
        for partner in partners {
            let known = so_far.partner(partner.id);
            if known.is_some_and(|held| held.partner == partner && held.end.is_none()) {
                continue;
            }
            if known.is_some_and(|held| held.end.is_some()) {
                so_far.working_with(partner.id)?;
            }
            so_far.admits(&partner)?;
            so_far.take(&partner, facts.today);
            changed.push(partner);
        }
        if changed.is_empty() {
            return refuse("refusal-import-nothing");
        }
        Ok(vec![Event::PartnersImported {
            member: facts.member,
            file: optional("file", &file, 200)?,
            partners: changed,
            left_out,
            on: facts.today,
        }])
    }

    fn end_partner(
        &self,
        partner: PartnerId,
        reason: &str,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let held = self.working_with(partner)?;
        if let Some(route) = self.routes_of(partner).first() {
            return Err(Refusal::new("refusal-partner-on-route").arg("route", &route.name));
        }
        Ok(vec![Event::PartnerEnded {
            partner,
            name: held.partner.name.clone(),
            reason: required("reason", reason, 500)?,
            on: facts.today,
        }])
    }

    fn resume(&self, partner: PartnerId, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let held = self
            .partner(partner)
            .ok_or_else(|| Refusal::new("refusal-partner-unknown"))?;
        if held.end.is_none() {
            return refuse("refusal-partner-not-ended");
        }
        self.admits(&held.partner)?;
        Ok(vec![Event::PartnerResumed {
            partner,
            name: held.partner.name.clone(),
            on: facts.today,
        }])
    }

    fn record_route(&self, route: Route, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        for (n, stop) in route.stops.iter().enumerate() {
            for (part, holder) in [
                ("holder", Some(stop.holder)),
                ("carrier", stop.onward.map(|(_, carrier)| carrier)),
            ] {
                if let Some(Holder::Partner(id)) = holder {
                    self.working_with(id)
                        .map_err(|refusal| refusal.field(&format!("stop_{n}_{part}")))?;
                }
            }
        }
        match self.route(route.id) {
            Some(known) if *known == route => return Ok(Vec::new()),
            None if self.routes.len() >= MOST_ROUTES => {
                return Err(Refusal::new("refusal-route-too-many").arg("most", MOST_ROUTES));
            }
            _ => {}
        }
        Ok(vec![Event::RouteRecorded {
            member: facts.member,
            route,
            on: facts.today,
        }])
    }

    fn remove_route(&self, route: Uuid, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let known = self
            .route(route)
            .ok_or_else(|| Refusal::new("refusal-route-unknown"))?;
        Ok(vec![Event::RouteRemoved {
            route,
            name: known.name.clone(),
            on: facts.today,
        }])
    }

    fn check_partner(
        &self,
        partner: PartnerId,
        method: CheckMethod,
        mut answers: Vec<CheckedAnswer>,
        seen_on: Date,
        facts: &Facts<'_>,
    ) -> Result<Vec<Event>, Refusal> {
        let held = self.working_with(partner)?;
        if seen_on > facts.today {
            return Err(Refusal::new("refusal-check-future").field("seen_on"));
        }
        if answers.is_empty() {
            return Err(Refusal::new("refusal-check-empty").field("answers"));
        }
        let policy = &facts.pack.partners;
        for answer in &mut answers {
            if !policy.asks(&answer.criterion, &held.partner.roles) {
                let refusal = Refusal::new("refusal-check-criterion");
                return Err(refusal.arg("criterion", &answer.criterion));
            }
            let field = format!("note_{}", answer.criterion);
            answer.note = optional(&field, &answer.note, 1_000)?;
        }
        Ok(vec![Event::PartnerChecked {
            partner,
            name: held.partner.name.clone(),
            method,
            answers,
            seen_on,
            on: facts.today,
        }])
    }
}

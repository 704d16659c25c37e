//! Validations: planned, announced, carried out, concluded by a second person.

use super::{Performer, learning};
use crate::dice::Dice;
use crate::script::{FindingPlan, Step, VisitPlan};
use crate::texts;
use greenlane_domain::findings::{ActionRequest, Class, Owner, PracticeProof, PracticeRequirement};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::membership::Outcome;
use greenlane_domain::validation::{HoursEntry, Method, Phase, PlanRequest, ScopeRule, Validation};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::findings::commands::{FindingInput, raise};
use greenlane_portal::validation::commands::{
    NoticeInput, RecommendInput, begin, conclude, notify, plan, recommend, record_hours,
};

impl Performer<'_> {
    pub(super) async fn visiting(
        &mut self,
        unit: &mut Unit,
        n: u32,
        step: Step,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let specialist = self.specialist(n)?;
        unit.next_as(&specialist);
        match step {
            Step::Plan(visit) => self.plan_visit(unit, n, visit).await,
            Step::OfferSlots(_) | Step::ChooseSlot(_) | Step::ProposeSlots(_) => {
                self.arranging(unit, n, step).await
            }
            Step::AskEvidence(_) | Step::SendEvidence(_) | Step::AcceptEvidence(_) => {
                self.asking(unit, n, step).await
            }
            Step::Notify(visit) if self.comes_unannounced(n, visit)? => {
                self.unannounced(unit, n, visit).await
            }
            Step::Notify(visit) => {
                let input = NoticeInput {
                    language: None,
                    documents: documents(),
                    emergency: None,
                };
                notify(unit, self.validation(n, visit)?, input).await
            }
            Step::Begin(visit) => {
                begin(unit, self.validation(n, visit)?).await?;
                self.interview(unit, n, visit).await?;
                self.walk(unit, n, visit).await
            }
            Step::Results { visit, all } => {
                self.results(unit, n, visit, all, dice).await?;
                self.results_of_others(unit, n, visit).await
            }
            Step::Raise { visit, finding } => self.raise(unit, n, (visit, finding), dice).await,
            Step::Hours(visit) => {
                let id = self.validation(n, visit)?;
                self.hours(unit, n, (visit, id), dice).await
            }
            Step::Propose { visit, outcome } => self.propose(unit, n, visit, outcome, dice).await,
            Step::Conclude { visit } => {
                unit.next_as(&self.staff("supervisor", n)?);
                let id = self.validation(n, visit)?;
                conclude(unit, id).await?;
                self.report(unit, n, id).await
            }
            Step::ApproveReport { visit } => {
                let id = self.validation(n, visit)?;
                self.approval(unit, n, id).await
            }
            _ => Err(Failure::Internal("not a step of a validation".to_owned())),
        }
    }

    pub(super) fn visit(&self, n: u32, visit: u8) -> Result<&VisitPlan, Failure> {
        let visits = self.world.visits.get(n as usize);
        visits
            .and_then(|visits| visits.get(usize::from(visit)))
            .ok_or(Failure::NotFound)
    }

    pub(super) fn validation(&self, n: u32, visit: u8) -> Result<ValidationId, Failure> {
        let known = self
            .company(n)?
            .validations
            .get(usize::from(visit))
            .copied();
        known.ok_or(Failure::NotFound)
    }

    async fn plan_visit(&mut self, unit: &mut Unit, n: u32, visit: u8) -> Result<(), Failure> {
        let planned = self.visit(n, visit)?;
        let sites = self.company(n)?.sites.clone();
        let request = PlanRequest {
            kind: planned.kind,
            method: planned.method,
            sites,
            rule: if planned.complete {
                ScopeRule::Complete
            } else {
                ScopeRule::Required
            },
            categories: Vec::new(),
            added: Vec::new(),
            added_because: String::new(),
            team: Vec::new(),
            on: planned.on,
            until: planned.until,
            basis: "Due by its certification date; no sign that it should come sooner.".to_owned(),
            short_notice: None,
        };
        let id = plan(unit, self.member(n)?, request).await?;
        self.known(n)?.validations.push(id);
        self.beside_the_plan(unit, n, visit).await
    }

    /// Hours of each phase; nobody travels to a session by video. Now and then a slip of the pen is corrected.
    async fn hours(
        &mut self,
        unit: &mut Unit,
        n: u32,
        (visit, id): (u8, ValidationId),
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let on_site = self.visit(n, visit)?.method != Method::Virtual;
        let lead = unit.load::<Validation>(id).await?.state;
        let Some(lead) = lead.plan.map(|plan| plan.lead) else {
            return Err(Failure::NotFound);
        };
        let mut entry = HoursEntry {
            phase: Phase::Preparation,
            minutes: 0,
            account: lead,
            worked_on: unit.today(),
            corrects: None,
            reason: String::new(),
            operation: None,
            in_charge: true,
        };
        let phases = [
            (Phase::Preparation, 180, 720),
            (Phase::Visit, 240, 1400),
            (Phase::Report, 120, 600),
            (Phase::Travel, 120, 840),
        ];
        for (phase, low, high) in phases {
            if phase == Phase::Travel && !on_site {
                continue;
            }
            entry.phase = phase;
            entry.minutes = u32::try_from(dice.between(low / 30, high / 30) * 30).unwrap_or(240);
            if phase == Phase::Visit && n == learning::HURRIED {
                entry.minutes = 40;
            }
            record_hours(unit, id, entry.clone()).await?;
        }
        if dice.percent(6) {
            entry.phase = Phase::Report;
            entry.minutes = 90;
            entry.corrects = Some(2);
            "The way back was counted as writing up".clone_into(&mut entry.reason);
            record_hours(unit, id, entry).await?;
        }
        Ok(())
    }

    async fn raise(
        &mut self,
        unit: &mut Unit,
        n: u32,
        (visit, finding): (u8, u16),
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let id = self.validation(n, visit)?;
        let planned = self.found(n, visit, finding)?.clone();
        let reason = self.reason(&planned);
        let category = planned
            .criterion
            .split('.')
            .next()
            .and_then(|c| c.parse().ok())
            .unwrap_or(1);
        let company = self.company(n)?;
        let plan = self.plan(n)?;
        let owner = match company.employee {
            Some(account) => Owner {
                name: plan.employee.name.clone(),
                account: Some(account),
            },
            None => Owner {
                name: plan.officer.name.clone(),
                account: company.officer,
            },
        };
        let deficiency = planned.class == Class::Deficiency;
        let (seen, required) = match planned.class {
            Class::Deficiency => (texts::found(category, &reason, dice), texts::required(&reason)),
            Class::Recommendation => (
                "The criterion is met. At the second site the practice depends on one experienced person.".to_owned(),
                "Name a deputy and train them, so that the practice does not end with one person.",
            ),
            Class::BestPractice => (
                "Cameras raise an alarm by themselves when somebody stays at a loaded trailer; guards answered a test within two minutes.".to_owned(),
                "",
            ),
        };
        let input = FindingInput {
            criterion: planned.criterion.clone(),
            site: planned
                .site
                .and_then(|site| company.sites.get(usize::from(site)).copied()),
            class: planned.class,
            reasons: if deficiency { vec![reason] } else { Vec::new() },
            cause: String::new(),
            practice: if planned.class == Class::BestPractice {
                practice()
            } else {
                Vec::new()
            },
            seen,
            required: required.to_owned(),
            action: (deficiency && planned.must).then(|| ActionRequest {
                owner,
                due: None,
                due_reason: String::new(),
            }),
        };
        let raised = raise(unit, id, input).await?;
        self.known(n)?.findings.push((visit, finding, raised));
        Ok(())
    }

    pub(super) fn found(&self, n: u32, visit: u8, finding: u16) -> Result<&FindingPlan, Failure> {
        self.visit(n, visit)?
            .findings
            .get(usize::from(finding))
            .ok_or(Failure::NotFound)
    }

    pub(super) fn reason(&self, finding: &FindingPlan) -> String {
        let reasons = &self.app.pack().reasons;
        reasons
            .get(usize::from(finding.reason))
            .map(|reason| reason.id.clone())
            .unwrap_or_default()
    }

    async fn propose(
        &mut self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
        outcome: Outcome,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let id = self.validation(n, visit)?;
        let planned = self.visit(n, visit)?;
        let count = planned
            .findings
            .iter()
            .filter(|f| f.class == Class::Deficiency)
            .count();
        let again = !unit
            .load::<Validation>(id)
            .await?
            .state
            .conclusions
            .is_empty();
        let input = RecommendInput {
            outcome,
            ground: if outcome == Outcome::Pass {
                "meets_all_criteria"
            } else {
                "criteria_not_met"
            }
            .to_owned(),
            summary: if again {
                "All required actions are closed with evidence; the conditions of the first conclusion are met.".to_owned()
            } else {
                texts::visit_summary(count, dice)
            },
            completed_on: if again { unit.today() } else { planned.on },
        };
        recommend(unit, id, input).await
    }
}

/// What shows each of the five requirements.
fn practice() -> Vec<PracticeProof> {
    let shown = [
        "The board reads the alarm report every quarter; minutes of the last four meetings were shown",
        "Analytics of the camera maker, adapted with the company's own rules for trailers",
        "Procedure for alarms at parked trailers, third version, signed this year",
        "Each alarm is closed by one person and reviewed by another; late ones are counted",
        "Forty alarms of last month with the time of the answer; one was set off in front of the team",
    ];
    let each = PracticeRequirement::ALL.iter().zip(shown);
    each.map(|(requirement, shown_by)| PracticeProof {
        requirement: *requirement,
        shown_by: shown_by.to_owned(),
    })
    .collect()
}

fn documents() -> Vec<String> {
    let names = [
        "Risk assessment of this year",
        "Seal log of the last three months",
        "List of business partners with their screening",
        "Training register",
        "Inspection forms of the last month",
    ];
    names.map(str::to_owned).to_vec()
}

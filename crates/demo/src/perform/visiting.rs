//! Validations: planned, announced, carried out, concluded by a second person.

use super::{Performer, learning};
use crate::dice::Dice;
use crate::script::{FindingPlan, Step, VisitPlan};
use crate::texts;
use greenlane_domain::findings::{ActionRequest, Class, Owner, PracticeProof, PracticeRequirement};
use greenlane_domain::ids::ValidationId;
use greenlane_domain::membership::Outcome;
use greenlane_domain::validation::{
    CheckResult, HoursEntry, Method, Part, Phase, PlanRequest, ReportCommand, ResultEntry, Sample,
    ScopeRule, Validation, Verification, Withheld,
};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::findings::commands::{FindingInput, raise};
use greenlane_portal::validation::commands::{
    NoticeInput, RecommendInput, begin, conclude, notify, plan, recommend, record_hours,
    record_results,
};
use greenlane_portal::validation::work_on_report;
use jiff::ToSpan;

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
            Step::Results { visit, all } => self.results(unit, n, visit, all, dice).await,
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
        let days = i32::try_from(sites.len()).unwrap_or(1) - 1;
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
            until: planned.on.saturating_add(days.days()),
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

    async fn results(
        &mut self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
        all: bool,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let id = self.validation(n, visit)?;
        let planned = self.visit(n, visit)?;
        let scope = unit.load::<Validation>(id).await?.state.scope().to_vec();
        let looked_at = if all {
            scope.len()
        } else {
            scope.len() * 3 / 5
        };
        let mut entries = Vec::new();
        for (place, scoped) in scope.into_iter().enumerate() {
            let found = planned.findings.iter().find(|f| f.criterion == scoped.id);
            if place < looked_at || found.is_some() {
                entries.push(entry(scoped.id, found, planned.method, dice));
            }
        }
        record_results(unit, id, entries).await
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

    /// The report after its conclusion: most are approved, some wait for it, some are drafts; in some, something is
    /// withheld, or the company has said something.
    async fn report(&self, unit: &mut Unit, n: u32, id: ValidationId) -> Result<(), Failure> {
        let specialist = self.specialist(n)?;
        unit.next_as(&specialist);
        let state = unit.load::<Validation>(id).await?.state;
        // After a conditional conclusion the report is what it was, with another end.
        let first = state.conclusions.len() == 1;
        if first && n.is_multiple_of(5) {
            let withheld = Withheld {
                part: Part::HowVerified,
                reasons: texts::REPORT_WITHHELD.to_owned(),
            };
            let step = ReportCommand::Write {
                opening: texts::REPORT_OPENING.to_owned(),
                withheld: vec![withheld],
            };
            work_on_report(unit, id, step).await?;
        }
        if first && n % 5 == 3 {
            let until = unit.today().saturating_add(14.days());
            work_on_report(unit, id, ReportCommand::Share { until }).await?;
            unit.next_as(&self.officer(n)?);
            let text = texts::REPORT_COMMENT.to_owned();
            work_on_report(unit, id, ReportCommand::Comment { text }).await?;
            unit.next_as(&specialist);
            // A report or two still wait for their answer.
            if n % 6 != 4 {
                work_on_report(unit, id, comment_taken()).await?;
            }
        }
        self.approval(unit, n, id).await
    }

    /// Asks for the report's approval where the rules allow it by now; most are approved at once. Only of the last weeks
    /// some are drafts still, or wait for approval.
    async fn approval(&self, unit: &mut Unit, n: u32, id: ValidationId) -> Result<(), Failure> {
        let report = unit.load::<Validation>(id).await?.state.report;
        if report.approved() || report.open_on(unit.today()) {
            return Ok(());
        }
        let recent = unit.today().saturating_add(45.days()) > self.app.date_of(crate::ends());
        let unanswered = report.unanswered().next().is_some();
        if recent && (n % 6 == 4 || unanswered) {
            return Ok(());
        }
        if unanswered {
            unit.next_as(&self.specialist(n)?);
            work_on_report(unit, id, comment_taken()).await?;
        }
        if report.asked_by.is_none() {
            unit.next_as(&self.specialist(n)?);
            work_on_report(unit, id, ReportCommand::AskApproval).await?;
        }
        if recent && n % 6 == 1 {
            return Ok(());
        }
        unit.next_as(&self.staff("supervisor", n)?);
        work_on_report(unit, id, ReportCommand::Approve).await
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

fn entry(
    criterion: String,
    found: Option<&FindingPlan>,
    method: Method,
    dice: &mut Dice,
) -> ResultEntry {
    let deficiency = found.is_some_and(|finding| finding.class == Class::Deficiency);
    let result = match found {
        Some(_) if deficiency => dice.pick_of(
            &[
                CheckResult::Partly,
                CheckResult::Partly,
                CheckResult::NotMet,
            ],
            CheckResult::Partly,
        ),
        None if dice.percent(2) => CheckResult::NotChecked,
        _ => CheckResult::Met,
    };
    let ways: &[Verification] = match method {
        Method::Virtual => &[
            Verification::LiveRemote,
            Verification::LiveRemote,
            Verification::Recorded,
            Verification::Paper,
        ],
        Method::PartnerAdministration => &[Verification::Partner],
        _ => &[
            Verification::SeenOnSite,
            Verification::SeenOnSite,
            Verification::SeenOnSite,
            Verification::Paper,
        ],
    };
    let note = if result == CheckResult::NotChecked {
        "The area was closed for building work on the days of the visit; to be looked at next time."
    } else {
        texts::result_note(result.is_unmet(), dice)
    };
    let verified = if result.is_verified() {
        let mut ways = vec![dice.pick_of(ways, Verification::Paper)];
        if method != Method::PartnerAdministration && dice.percent(25) {
            ways.push(Verification::Paper);
        }
        ways
    } else {
        Vec::new()
    };
    let sample = sample(&criterion, result, dice);
    ResultEntry {
        reference: if sample.is_some() {
            texts::where_seen(&criterion).to_owned()
        } else {
            String::new()
        },
        criterion,
        result: Some(result),
        verified,
        sample,
        note: note.to_owned(),
        ..ResultEntry::default()
    }
}

/// Where something can be counted, a sample of it: seals, files, forms.
fn sample(criterion: &str, result: CheckResult, dice: &mut Dice) -> Option<Sample> {
    let what = texts::counted(criterion)?;
    if !result.is_verified() || !dice.percent(45) {
        return None;
    }
    let of = u32::try_from(dice.between(18, 420)).ok()?;
    let drawn = u32::try_from(dice.between(6, 18)).ok()?;
    let failed = if result.is_unmet() {
        u32::try_from(dice.between(1, 4)).ok()?
    } else {
        0
    };
    Some(Sample {
        drawn,
        of,
        from: what.to_owned(),
        failed,
    })
}

/// The specialist's answer to what the company said of the draft.
fn comment_taken() -> ReportCommand {
    ReportCommand::Answer {
        place: 0,
        taken: true,
        text: texts::REPORT_ANSWER.to_owned(),
    }
}

//! A company's validations, and what they find.

use super::{COLLEAGUE, CRITERIA, Hand, REASONS, STAFF};
use crate::command::Loaded;
use greenlane_domain::findings::{self, Class, Finding, Observation, Owner};
use greenlane_domain::ids::{FindingId, MemberId, ProfileId, ValidationId};
use greenlane_domain::membership::{self, Member, Outcome};
use greenlane_domain::pack::Strength;
use greenlane_domain::validation::{
    self, CheckResult, Checked, Conclusion, Inclusion, Kind, LetterText, Method, Phase, Plan,
    ScopeRule, ScopedCriterion, Validation,
};
use jiff::ToSpan as _;
use jiff::civil::Date;
use uuid::Uuid;

impl Hand<'_> {
    fn plan(&mut self, member: MemberId, entity_type: &str, kind: Kind) -> Plan {
        let on = self.today().checked_add(12.days()).unwrap();
        // Two lead, and two go together: three teams.
        let (lead, team) = match on.day() % 4 {
            0 => (STAFF, vec![COLLEAGUE]),
            1 => (COLLEAGUE, vec![STAFF]),
            2 => (COLLEAGUE, Vec::new()),
            _ => (STAFF, Vec::new()),
        };
        let scope = CRITERIA.map(|(id, category)| ScopedCriterion {
            id: id.to_owned(),
            category,
            strength: Strength::Must,
            because: Inclusion::Must,
        });
        Plan {
            member,
            entity_type: entity_type.to_owned(),
            profile: ProfileId(Uuid::from_u128(9)),
            edition: "msc-2020".to_owned(),
            kind,
            method: Method::OnSite,
            sites: Vec::new(),
            rule: ScopeRule::Required,
            rules_version: 1,
            categories: Vec::new(),
            added_because: String::new(),
            scope: scope.into(),
            lead,
            team,
            on,
            until: on,
            basis: String::new(),
            short_notice: None,
            planned_on: self.today(),
        }
    }

    pub(super) async fn validate(
        &mut self,
        member: &mut Loaded<Member>,
        kind: Kind,
        concluded: bool,
    ) {
        let company = MemberId(member.id);
        let entity_type = member.state.entity_type().to_owned();
        let id = ValidationId(self.unit.new_id());
        let mut validation = self.unit.fresh::<Validation>(id);
        let plan = Box::new(self.plan(company, &entity_type, kind));
        self.note(
            &mut validation,
            company,
            validation::Event::Planned { plan },
        )
        .await;
        let on = self.today();
        let planned = membership::Event::ValidationPlanned { validation: id, on };
        self.tell(member, planned).await;
        self.later(12);
        let on = self.today();
        self.note(
            &mut validation,
            company,
            validation::Event::Begun {
                on,
                each_site: false,
            },
        )
        .await;
        for entry in 0..self.dice.below(4) {
            let hours = validation::Event::HoursRecorded {
                operation: None,
                phase: Phase::ALL[self.dice.below(Phase::ALL.len())],
                minutes: 7 * u32::try_from(self.dice.below(90)).unwrap(),
                account: STAFF,
                worked_on: Some(on),
                corrects: (entry == 2).then_some(0),
                reason: String::new(),
            };
            self.note(&mut validation, company, hours).await;
        }
        for (criterion, category) in CRITERIA {
            let result = CheckResult::ALL[self.dice.below(CheckResult::ALL.len())];
            let checked = Checked {
                criterion: criterion.to_owned(),
                result,
                verified: None,
                also: Vec::new(),
                sample: None,
                evidence: Vec::new(),
                reference: String::new(),
                note: String::new(),
                sites: Vec::new(),
                operation: None,
                by: STAFF,
                on: self.today(),
            };
            let recorded = validation::Event::ResultRecorded { checked };
            self.note(&mut validation, company, recorded).await;
            for _ in 0..self.dice.below(3) {
                self.find((company, &entity_type), id, (criterion, category))
                    .await;
            }
        }
        if !concluded {
            return;
        }
        let days = self.dice.days(1, 6);
        self.later(days);
        for outcome in [Outcome::Conditional, Outcome::ALL[self.dice.below(3)]] {
            self.later(1);
            let on = self.today();
            self.note(&mut validation, company, conclusion(outcome, on))
                .await;
            let concluded = membership::Event::ValidationConcluded {
                validation: id,
                outcome,
                completed_on: on,
                since: None,
                clocks: self.clock("revalidate"),
            };
            self.tell(member, concluded).await;
        }
    }

    async fn note(&mut self, of: &mut Loaded<Validation>, m: MemberId, event: validation::Event) {
        self.unit.append(of, Some(m), vec![event]).await.unwrap();
    }

    async fn find(
        &mut self,
        (member, entity_type): (MemberId, &str),
        validation: ValidationId,
        (criterion, category): (&str, u8),
    ) {
        let class = Class::ALL[self.dice.below(4) % 3];
        let many = 1 + self.dice.below(3);
        let raised = findings::Event::Raised {
            observation: Box::new(Observation {
                cause: String::new(),
                practice: Vec::new(),
                member,
                entity_type: entity_type.to_owned(),
                validation,
                edition: "msc-2020".to_owned(),
                criterion: criterion.to_owned(),
                category,
                strength: Strength::Must,
                site: None,
                class,
                reasons: REASONS.iter().take(many).map(|r| (*r).to_owned()).collect(),
                seen: String::new(),
                required: String::new(),
                ground: None,
                raised_by: STAFF,
                raised_on: self.today(),
            }),
        };
        let mut events = vec![raised];
        let clock = self.clock("certify").remove(0);
        if class == Class::Deficiency {
            events.push(findings::Event::ActionRequired {
                owner: Owner {
                    name: "Ada".to_owned(),
                    account: None,
                },
                due: clock.due,
                clock,
                due_reason: None,
                on: self.today(),
            });
        }
        let id = FindingId(self.unit.new_id());
        let mut finding = self.unit.fresh::<Finding>(id);
        self.unit
            .append(&mut finding, Some(member), events)
            .await
            .unwrap();
        if class == Class::Deficiency && self.dice.below(3) > 0 {
            let days = self.dice.days(1, 4);
            self.later(days);
            let closed = findings::Event::Closed {
                check: None,
                documents: Vec::new(),
                comment: String::new(),
                ground: "test".to_owned(),
                by: STAFF,
                on: self.today(),
            };
            let told = self
                .unit
                .append(&mut finding, Some(member), vec![closed])
                .await;
            told.unwrap();
        }
    }
}

fn conclusion(outcome: Outcome, on: Date) -> validation::Event {
    validation::Event::Concluded {
        conclusion: Box::new(Conclusion {
            outcome,
            ground: "test".to_owned(),
            summary: String::new(),
            completed_on: on,
            recommended_by: STAFF,
            decided_by: STAFF,
            concluded_on: on,
            unchecked: Vec::new(),
            open_musts: Vec::new(),
            letter: LetterText {
                letter: "test".to_owned(),
                language: "en".to_owned(),
                subject: String::new(),
                body: String::new(),
            },
            response: None,
            appeal: None,
            report: None,
        }),
    }
}

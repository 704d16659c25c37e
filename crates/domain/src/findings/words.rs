//! The closed lists of a finding.

use crate::codes::codes;

codes! {
    /// What kind of finding.
    Class {
        /// A criterion is not met.
        Deficiency = "deficiency",
        /// It is met, and could be met better.
        Recommendation = "recommendation",
        /// It is met in a way worth showing to others.
        BestPractice = "best_practice",
    }

    /// What a best practice has to show: the five requirements of the programme's framework (2021). A practice that
    /// meets four of them is a good idea and not yet a best practice.
    PracticeRequirement {
        /// Senior management supports it.
        SeniorManagement = "senior_management",
        /// The process or technology is innovative.
        Innovative = "innovative",
        /// It is a documented process.
        Documented = "documented",
        /// It has checks, balances and accountability.
        Checks = "checks",
        /// There is evidence that it is carried out.
        Evidence = "evidence",
    }

    /// Where a finding stands.
    Stage {
        /// Nothing is recorded yet.
        Unraised = "unraised",
        /// On record; nothing is required.
        Noted = "noted",
        /// An action is required; the company has not answered.
        Open = "open",
        /// The company's plan waits for the programme.
        PlanSent = "plan_sent",
        /// The plan is agreed; evidence is awaited.
        PlanAgreed = "plan_agreed",
        /// Evidence waits for the programme.
        EvidenceSent = "evidence_sent",
        /// Sent back to the company with a comment.
        Returned = "returned",
        /// Closed with evidence.
        Closed = "closed",
    }

    /// Who has to move.
    Waits {
        /// The company.
        Company = "company",
        /// The programme.
        Programme = "programme",
        /// Nobody.
        Nobody = "nobody",
    }
}

impl Stage {
    /// Who has to move.
    pub fn waits_for(self) -> Waits {
        match self {
            Self::Open | Self::PlanAgreed | Self::Returned => Waits::Company,
            Self::PlanSent | Self::EvidenceSent => Waits::Programme,
            Self::Unraised | Self::Noted | Self::Closed => Waits::Nobody,
        }
    }
}

//! The closed lists of a validation: what kind, how, with which result, with which end.

use crate::codes::codes;

codes! {
    /// Why a validation takes place.
    Kind {
        /// The first one after certification.
        Initial = "initial",
        /// The repetition that the law asks for.
        Revalidation = "revalidation",
        /// Something happened that has to be looked at.
        ForCause = "for_cause",
    }

    /// How it is carried out.
    Method {
        /// People of the programme are at the sites.
        OnSite = "on_site",
        /// By video, with documents sent ahead.
        Virtual = "virtual",
        /// Some sites visited, others by video.
        Hybrid = "hybrid",
        /// Another administration visits under an arrangement.
        PartnerAdministration = "partner_administration",
    }

    /// What was found about one criterion. There is no default: a criterion without a result has none.
    CheckResult {
        /// It is put into practice.
        Met = "met",
        /// It is put into practice in part.
        Partly = "partly",
        /// It is not put into practice.
        NotMet = "not_met",
        /// It does not apply at these sites.
        NotApplicable = "not_applicable",
        /// Nobody looked, for a stated reason.
        NotChecked = "not_checked",
    }

    /// How a result was verified.
    Verification {
        /// Seen at the site.
        SeenOnSite = "seen_on_site",
        /// Shown live by video.
        LiveRemote = "live_remote",
        /// Shown in a recording.
        Recorded = "recorded",
        /// Shown on paper.
        Paper = "paper",
        /// Taken over from another administration's visit.
        Partner = "partner",
    }

    /// The parts of the work whose hours are recorded (6 U.S.C. 971 asks for staff hours per validation).
    Phase {
        /// Reading, planning, arranging.
        Preparation = "preparation",
        /// On the way to the sites, between them and back.
        Travel = "travel",
        /// At the sites or by video.
        Visit = "visit",
        /// Writing up.
        Report = "report",
        /// Required actions, until they are closed.
        FollowUp = "follow_up",
    }

    /// Who asked for another date.
    AskedBy {
        /// The company.
        Company = "company",
        /// The programme.
        Programme = "programme",
    }

    /// Where a validation stands.
    Stage {
        /// Nothing is recorded yet.
        Unplanned = "unplanned",
        /// Planned; the company has no notice yet.
        Planned = "planned",
        /// The company has its notice.
        Notified = "notified",
        /// Results are being recorded.
        Underway = "underway",
        /// A conclusion waits for a second person.
        Recommended = "recommended",
        /// Concluded with conditions: it can be concluded again once they are met.
        Conditional = "conditional",
        /// Over.
        Concluded = "concluded",
    }
}

impl CheckResult {
    /// Somebody looked and can say how.
    pub fn is_verified(self) -> bool {
        matches!(self, Self::Met | Self::Partly | Self::NotMet)
    }

    /// The criterion is not fully put into practice. Half a measure does not protect a load: what is met in part is
    /// treated as what is not met (ADR 16).
    pub fn is_unmet(self) -> bool {
        matches!(self, Self::Partly | Self::NotMet)
    }

    /// Which of several results, one for each site, stands for the criterion: the gravest. What nobody looked at
    /// weighs more than what was met elsewhere.
    pub(super) fn gravity(self) -> u8 {
        match self {
            Self::NotMet => 4,
            Self::Partly => 3,
            Self::NotChecked => 2,
            Self::Met => 1,
            Self::NotApplicable => 0,
        }
    }
}

impl Method {
    /// Nobody of the programme travels.
    pub fn is_remote(self) -> bool {
        self == Self::Virtual
    }
}

//! The measures of the strategic plan of 2004, worked out from plain counts. What each means stands in the pack.
//!
//! A figure travels with what it was made of and with what speaks against reading too much into it. Ratios of exams are told
//! in the plan's own crude form and beside it for comparable shipments; where the strata differ there is no such figure.

mod worked_out;

pub use worked_out::figures;

use crate::benefits::Tests;
use crate::codes::codes;
use crate::measures::consistency::Ratio;

codes! {
    /// A measure of the plan.
    PlanMeasure {
        /// Share of containers that member carriers brought.
        Containers = "containers-member-carriers",
        /// Share of value that member importers brought.
        Value = "value-member-importers",
        /// Share of entries of member importers.
        Entries = "entries-member-importers",
        /// Targeted exams, member to non-member.
        Targeted = "targeted-exams",
        /// Compliance exams, member to non-member.
        Compliance = "compliance-exams",
        /// Recommendations for each validation report.
        Recommendations = "recommendations-per-report",
        /// Validations passed to failed.
        PassedToFailed = "passed-to-failed",
        /// Criteria met of those judged.
        Criteria = "compliance-with-criteria",
        /// Hours of staff for each validation.
        Labour = "validation-labour",
        /// By how much exams are fewer.
        Reduction = "exam-reduction",
        /// Hours saved by a shipment in the lane.
        LaneTime = "lane-time-saved",
    }
}

/// How a figure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A share: 0.25 is 25 %.
    Share,
    /// So many for each one.
    Quotient,
    /// The rate of members over that of others; also told as `–7X`.
    Rates,
    /// Hours.
    Hours,
}

impl PlanMeasure {
    /// How its figure is written.
    pub fn form(self) -> Form {
        match self {
            Self::Containers | Self::Value | Self::Entries | Self::Criteria | Self::Reduction => {
                Form::Share
            }
            Self::Targeted | Self::Compliance => Form::Rates,
            Self::Recommendations | Self::PassedToFailed => Form::Quotient,
            Self::Labour | Self::LaneTime => Form::Hours,
        }
    }

    /// What its figure is made of, each with rows behind it.
    pub fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Containers | Self::Value | Self::Entries => &["members", "all"],
            Self::Targeted | Self::Compliance => {
                &["members-examined", "members", "others-examined", "others"]
            }
            Self::Recommendations => &["recommendations", "reports"],
            Self::PassedToFailed => &["passed", "failed", "conditional"],
            Self::Criteria => &["met", "judged"],
            Self::Labour => &["validations"],
            Self::Reduction => &["members-examined", "members", "others-examined", "others"],
            Self::LaneTime => &["lane", "usual"],
        }
    }

    /// Whether it is counted from declarations; the others are counted from the programme's record.
    pub fn from_trade(self) -> bool {
        !matches!(
            self,
            Self::Recommendations | Self::PassedToFailed | Self::Criteria | Self::Labour
        )
    }
}

/// Shipments of one side of a stratum, with exams by cause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Examined {
    /// Shipments of which it is known whether they were examined.
    pub shipments: u32,
    /// Examined for whatever cause.
    pub exams: u32,
    /// Because of targeting.
    pub targeted: u32,
    /// For the compliance sample.
    pub compliance: u32,
}

/// Comparable shipments in the lane and outside it: how many, and hours from arrival to release.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Lane {
    /// In the expedited lane.
    pub lane: (u32, f64),
    /// Elsewhere.
    pub usual: (u32, f64),
}

impl Lane {
    /// Hours that those in the lane would have waited longer elsewhere; none where there is nobody on one side.
    pub fn saved(&self) -> Option<f64> {
        let (n, others) = (f64::from(self.lane.0), f64::from(self.usual.0));
        (n > 0.0 && others > 0.0).then(|| n * self.usual.1 / others - self.lane.1)
    }
}

/// What a year's declarations come to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trade {
    /// Containers: by member carriers, all.
    pub containers: (u64, u64),
    /// Value: of members, all.
    pub value: (f64, f64),
    /// Declarations: of members, all.
    pub entries: (u64, u64),
    /// Members and others by strata.
    pub exams: Vec<(Examined, Examined)>,
    /// Lanes by strata.
    pub lanes: Vec<Lane>,
    /// Declarations of which nothing is known of exams.
    pub exam_unknown: u64,
    /// Declarations without a number of containers.
    pub no_containers: u64,
    /// Declarations with a value in another currency.
    pub other_currency: u64,
    /// Certified shipments that nobody treated as such.
    pub missed: u64,
}

/// What a year's validations come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reviews {
    /// Recommendations.
    pub recommendations: u64,
    /// Validations concluded.
    pub reports: u64,
    /// Passed.
    pub passed: u64,
    /// Passed with required actions.
    pub conditional: u64,
    /// Failed.
    pub failed: u64,
    /// Criteria met.
    pub met: u64,
    /// Criteria judged.
    pub judged: u64,
    /// Minutes of staff.
    pub minutes: u64,
    /// Validations with minutes.
    pub with_hours: u64,
}

/// What speaks against reading too much into a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Caution {
    /// There is nothing to divide by.
    NothingThere,
    /// Exams to be expected on the smaller side, too few for a ratio.
    TooFew(f64),
    /// What can be said all the same: the exact interval of the ratio, without an upper end where others had no exam.
    Exact(f64, Option<f64>),
    /// The strata differ: the probability of that by chance. No ratio of comparable shipments is told.
    Differs(f64),
    /// The crude ratio lies on the other side of 1 than that of comparable shipments.
    CrudeMisleads,
    /// None of the members' and the others' shipments are comparable.
    NothingComparable,
    /// One side was not examined at all.
    OneSideNone,
    /// Declarations left out: nothing is known of exams.
    ExamUnknown(u64),
    /// Declarations left out: another currency.
    OtherCurrency(u64),
    /// Declarations left out: no number of containers.
    NoContainers(u64),
    /// Certified shipments that nobody treated as such.
    Missed(u64),
}

/// A figure with what it was made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The measure.
    pub measure: PlanMeasure,
    /// Each part with its amount, in the order of [`PlanMeasure::parts`].
    pub parts: Vec<(&'static str, f64)>,
    /// The figure; none where it cannot be made, or would mislead.
    pub value: Option<f64>,
    /// Its interval of 95 %, where it is one of rates.
    pub interval: Option<(f64, f64)>,
    /// The ratio of comparable shipments, where the strata agree.
    pub alike: Option<Ratio>,
    /// Tests of the strata, where they were compared.
    pub tests: Tests,
    /// What cannot be concluded.
    pub cautions: Vec<Caution>,
}

/// The form of fiscal year 2003: `–7X` says that members' shipments are examined a seventh as often as others'. It is a ratio of
/// rates and no difference: nothing can be seven times less than something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Times {
    /// How many times; never below 1.
    pub times: f64,
    /// Whether members are examined less often.
    pub fewer: bool,
}

impl Times {
    /// From the ratio of members' rate to others'; none where members have no exam, and so no number of times.
    pub fn of(ratio: f64) -> Option<Self> {
        let fewer = ratio <= 1.0;
        let times = if fewer { 1.0 / ratio } else { ratio };
        times.is_finite().then_some(Self { times, fewer })
    }
}

//! What each figure means, as data: the same list makes the page of definitions, the tiles and the exports.
//!
//! The words are messages, `measure-ID-name`, `-about`, `-counts`, `-leaves-out` and, where something is divided,
//! `-divided-by`. A change of meaning is a new version, never an edit: an export says which version it was made by.

use serde::{Deserialize, Serialize};

/// What a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A number of cases.
    Count,
    /// A median of days.
    Days,
    /// So many for each one of something else.
    Ratio,
    /// A mean of staff hours.
    Hours,
}

/// By which day a case belongs to the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// The day the finding was raised.
    Raised,
    /// The day the company sent its application in.
    Submitted,
    /// The day of the decision.
    Decided,
    /// The first day of the visit, as last moved.
    Visit,
    /// The day the validation was concluded.
    Concluded,
    /// The day the finding was closed.
    Closed,
    /// As it stood when the period ended, or stands now if it still runs.
    EndOfPeriod,
    /// As it stands now, whatever the period.
    Now,
}

impl Dated {
    /// The message that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Raised => "measure-dated-raised",
            Self::Submitted => "measure-dated-submitted",
            Self::Decided => "measure-dated-decided",
            Self::Visit => "measure-dated-visit",
            Self::Concluded => "measure-dated-concluded",
            Self::Closed => "measure-dated-closed",
            Self::EndOfPeriod => "measure-dated-end",
            Self::Now => "measure-dated-now",
        }
    }
}

/// Which part of the programme a figure speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Findings and what is done about them.
    Findings,
    /// Validations.
    Validations,
    /// Who is in the programme.
    Members,
    /// Who asks to join.
    Applications,
    /// Who is put out of standing.
    Enforcement,
    /// A table of its own, not a key statistic.
    Table,
}

impl Group {
    /// The groups of key statistics, in the order of the page.
    pub const OF_STATISTICS: [Self; 5] = [
        Self::Findings,
        Self::Validations,
        Self::Members,
        Self::Applications,
        Self::Enforcement,
    ];

    /// The message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Findings => "measure-group-findings",
            Self::Validations => "measure-group-validations",
            Self::Members => "measure-group-members",
            Self::Applications => "measure-group-applications",
            Self::Enforcement => "measure-group-enforcement",
            Self::Table => "measure-group-tables",
        }
    }
}

/// What a figure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition {
    /// Its id; also the id of its row among the key statistics.
    pub id: &'static str,
    /// Which version of its meaning this is.
    pub version: u32,
    /// Where it is shown.
    pub group: Group,
    /// What the figure is.
    pub unit: Unit,
    /// Whether something is divided by something else.
    pub divided: bool,
    /// By which day a case belongs to the period.
    pub dated: Dated,
}

impl Definition {
    /// The message of one of its parts: `name`, `about`, `counts`, `divided-by`, `leaves-out`.
    pub fn key(&self, part: &str) -> String {
        format!("measure-{}-{part}", self.id)
    }
}

const fn define(id: &'static str, group: Group, unit: Unit, dated: Dated) -> Definition {
    Definition {
        id,
        version: 1,
        group,
        unit,
        divided: false,
        dated,
    }
}

const fn divided(definition: Definition) -> Definition {
    Definition {
        divided: true,
        ..definition
    }
}

const fn revised(version: u32, definition: Definition) -> Definition {
    Definition {
        version,
        ..definition
    }
}

use Dated::{Closed, Concluded, Decided, EndOfPeriod, Now, Raised, Submitted, Visit};
use Group::{Applications, Enforcement, Findings, Members, Table, Validations};
use Unit::{Count, Days, Hours, Ratio};

/// Every definition in force: the tables, then the key statistics in the order of the page.
pub const DEFINITIONS: &[Definition] = &[
    divided(define("deficiencies-by-category", Table, Count, Raised)),
    divided(define("top-criteria", Table, Count, Raised)),
    divided(define("reasons", Table, Count, Raised)),
    define("deficiencies", Findings, Count, Raised),
    divided(define(
        "deficiencies-per-validation",
        Findings,
        Ratio,
        Concluded,
    )),
    define("days-to-close", Findings, Days, Closed),
    define("open-actions", Findings, Count, Now),
    // Until 2 it counted from the due day alone, and what waited for the programme as well.
    revised(2, define("overdue-actions", Findings, Count, Now)),
    define("validations-scheduled", Validations, Count, Visit),
    define("validations-concluded", Validations, Count, Concluded),
    define("validations-overdue", Validations, Count, Now),
    define("hours-per-validation", Validations, Hours, Concluded),
    define("hours-per-revalidation", Validations, Hours, Concluded),
    define("members", Members, Count, EndOfPeriod),
    define("members-by-type", Members, Count, Now),
    define("members-by-tier", Members, Count, Now),
    define("companies-by-stage", Members, Count, Now),
    define("applications", Applications, Count, Submitted),
    define("certified", Applications, Count, Decided),
    define("denied", Applications, Count, Decided),
    define("days-to-certify", Applications, Days, Decided),
    define("hours-per-certification", Applications, Hours, Decided),
    define("suspensions", Enforcement, Count, Decided),
    define("removals", Enforcement, Count, Decided),
];

/// The definition with that id.
pub fn definition(id: &str) -> Option<&'static Definition> {
    DEFINITIONS.iter().find(|definition| definition.id == id)
}

/// The definitions of a group, in the order of the page.
pub fn in_group(group: Group) -> impl Iterator<Item = &'static Definition> {
    DEFINITIONS
        .iter()
        .filter(move |definition| definition.group == group)
}

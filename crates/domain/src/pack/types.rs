//! The shapes policy takes once it has been read and checked.
//!
//! Values of these types exist only inside a [`super::Pack`] that loaded without a mistake, so their readers need not
//! doubt them: every reference resolves, every text is there in three languages, every clock has one length.

mod criteria;

pub use criteria::{Applies, Criterion, Edition, Provenance, Strand, Strength};

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// Declares an enum whose variants are words in the pack's files, with the word for each.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every variant with the word the pack's files use for it.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];

            /// The word the pack's files use.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

pub(crate) use words;

/// A text in the three languages every visible string of a pack must have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// Spanish.
    pub es: String,
    /// French.
    pub fr: String,
}

impl Text {
    /// The text in `lang`; a region is ignored (`es-MX`), and an unknown language gets English.
    pub fn get(&self, lang: &str) -> &str {
        match lang.split(['-', '_']).next().unwrap_or_default() {
            "es" => &self.es,
            "fr" => &self.fr,
            _ => &self.en,
        }
    }
}

/// A kind of company the programme admits, with what it must show to be admitted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EntityType {
    /// Id, such as `importer`.
    pub id: String,
    /// Singular name.
    pub name: Text,
    /// Who belongs to this type.
    pub description: Text,
    /// ISO 3166-1 alpha-2 codes of where such a company may be established; empty means anywhere.
    pub countries: Vec<String>,
    /// Identifier schemes without which an application is incomplete.
    pub identifiers_required: Vec<String>,
    /// Identifier schemes that are asked for but may be left out.
    pub identifiers_optional: Vec<String>,
    /// No company of this type may apply unless the programme has invited it.
    pub by_invitation: bool,
    /// A company established outside `countries` may still be admitted if the programme invites it.
    pub by_invitation_elsewhere: bool,
    /// Questions asked before an application can start: the common ones first.
    pub eligibility: Vec<EligibilityQuestion>,
    /// Share of this type among members, in percent (the published 2007 mix; see the pack for what is ours).
    pub mix_percent: f64,
    /// A validation must include a site outside the administration's own country.
    pub validated_on_site_abroad: bool,
}

/// One yes/no question with the only answer that lets an application go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EligibilityQuestion {
    /// Id, unique within the pack's questions.
    pub id: String,
    /// The question.
    pub text: Text,
    /// The answer that keeps the company eligible.
    pub required_answer: bool,
    /// Why another answer ends it here, and which other routes there are.
    pub refusal: Text,
    /// Where the test was read.
    pub source: String,
}

/// One of the categories the criteria are grouped in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Category {
    /// The first part of its criteria's ids: category 3 holds 3.1, 3.4 …
    pub number: u8,
    /// Id, such as `partners`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The focus area it belongs to.
    pub focus_area: Text,
    /// What it covers.
    pub description: Text,
}

/// A time limit: how long, from what, for whom, on whose authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// Id, such as `certify`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// How long.
    pub length: Length,
    /// What starts it.
    pub from: Text,
    /// What ends it.
    pub to: Text,
    /// Whose time is running.
    pub who: Who,
    /// How strictly it binds, in the authority's terms.
    pub binding: Option<Text>,
    /// On whose authority.
    pub authority: Authority,
    /// Citation or source.
    pub source: String,
    /// What another source says instead.
    pub conflict: Option<String>,
}

/// The length of a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Length {
    /// Calendar days; negative when the date lies before its starting point (a window that opens).
    Days(i32),
    /// Days on which the administration works.
    WorkingDays(i32),
    /// Calendar months; the last day of a shorter month stands in for a day it lacks.
    Months(i32),
    /// Calendar years; 28 February stands in for 29 February.
    Years(i32),
    /// One of these numbers of calendar days, as somebody decides in the case.
    Options(Vec<i32>),
}

words! {
    /// Whose time a clock counts.
    Who {
        /// The member or applicant.
        Member = "member",
        /// The programme.
        Agency = "agency",
    }
}

words! {
    /// On whose authority a clock stands.
    Authority {
        /// Law.
        Statute = "statute",
        /// The administration's own publication.
        CbpOfficial = "cbp_official",
        /// Trade press or a consultant, not the administration.
        PressOrConsultant = "press_or_consultant",
        /// Recalled and not seen.
        RecallUnverified = "recall_unverified",
        /// Decided for this programme; no outside source.
        ProgrammeDecision = "programme_decision",
    }
}

/// A level of membership and what it brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tier {
    /// `tier1`, `tier2` or `tier3`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What it takes.
    pub description: Text,
    /// What it brings.
    pub benefits: Vec<Text>,
    /// The most that the law lets it take off a score.
    #[serde(skip)]
    pub credit_limit: Option<CreditLimit>,
}

/// A limit of the law on the credit of a tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditLimit {
    /// Per cent of the high-risk threshold.
    pub percent: i32,
    /// Where that is written.
    pub law: String,
}

/// A ground a decision may rest on. Which ground it is changes the appeal clock, so every decision stores one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// Id, such as `false_information`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kinds of decision it may support, such as `suspend`.
    pub supports: Vec<String>,
    /// The decision is against the company's interest: notice, reasons and an appeal right are due.
    pub adverse: bool,
    /// Clock that gives the last day of appeal; always there when `adverse`.
    pub appeal_clock: Option<String>,
    /// Where it was read.
    pub source: String,
}

/// Why a criterion was found unmet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// When to use it.
    pub description: Text,
}

/// A mutual recognition arrangement with another administration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrangement {
    /// The partner.
    pub partner: Text,
    /// ISO 3166-1 alpha-2 codes it covers.
    pub countries: Vec<String>,
    /// When it was signed, as exactly as it is known (`2007-06` or `2023-04-17`).
    pub signed: String,
    /// A doubt about the date.
    pub note: Option<String>,
}

/// A role a person can hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// Id, such as `officer`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// What the role does.
    pub description: Text,
    /// For whom it acts.
    pub side: Side,
}

words! {
    /// For whom a role acts.
    Side {
        /// The member or applicant.
        Member = "member",
        /// The programme's own staff.
        Programme = "programme",
        /// Neither: auditors and those who run the system.
        Other = "other",
    }
}

/// One check of the vetting of an applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VettingCheck {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The ground a refusal would rest on if this check fails.
    pub ground: String,
}

/// The days on which the administration works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// IANA time zone in which "today" is decided.
    pub time_zone: String,
    /// Working weekdays, never empty.
    pub weekdays: Vec<Weekday>,
    /// Days on which it does not work although the weekday is a working one; sorted.
    pub holidays: Vec<Date>,
}

impl Calendar {
    /// Whether the administration works on that day. Past the last year of `holidays` only weekdays count.
    pub fn is_working_day(&self, day: Date) -> bool {
        self.weekdays.contains(&day.weekday()) && self.holidays.binary_search(&day).is_err()
    }
}

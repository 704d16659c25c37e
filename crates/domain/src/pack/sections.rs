//! Reads the pack's files other than criteria: one function a file.
//!
//! Order matters: a file is read after those it refers to, so that a reference can be judged where it stands.

use jiff::civil::Weekday;

use super::read::{Ids, Table};
use super::{
    Arrangement, Authority, Calendar, Category, Clock, CreditLimit, EligibilityQuestion,
    EntityType, Ground, Length, Pack, Reason, Role, Side, Strand, Tier, VettingCheck, Who,
};

/// Identifier schemes whose check rules the system knows.
const SCHEMES: [&str; 13] = [
    "ein", "duns", "lei", "scac", "mid", "rfc", "iata", "fmc", "dot", "irs", "ior", "gln", "eori",
];

/// Kinds of decision a ground may support.
pub const DECISIONS: [&str; 17] = [
    "certify",
    "deny",
    "suspend",
    "remove",
    "withdraw",
    "reinstate",
    "return",
    "accept_profile",
    "pass_vetting",
    "fail_vetting",
    "raise_finding",
    "return_finding",
    "close_finding",
    "extend",
    "conclude_validation",
    "grant_appeal",
    "dismiss_appeal",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Ids that other files refer to.
#[derive(Default)]
pub(super) struct Known {
    pub(super) clocks: Ids,
    pub(super) grounds: Ids,
    pub(super) entity_types: Ids,
    pub(super) tiers: Ids,
    pub(super) strands: Ids,
    pub(super) categories: Vec<u8>,
    pub(super) editions: Ids,
}

pub(super) fn pack(root: &Table<'_>, pack: &mut Pack) {
    pack.id = root.string("id");
    pack.name = root.text("name");
    pack.administration = root.text("administration");
}

pub(super) fn calendar(root: &Table<'_>, calendar: &mut Calendar) {
    calendar.time_zone = root.string("time_zone");
    let names = WEEKDAYS.map(|(name, _)| name);
    let words = root.words("weekdays", &names, "weekday");
    calendar.weekdays = WEEKDAYS
        .iter()
        .filter(|(name, _)| words.iter().any(|word| word == name))
        .map(|(_, day)| *day)
        .collect();
    if calendar.weekdays.is_empty() && root.has("weekdays") {
        root.mistake("weekdays", "at least one weekday must be a working day");
    }
    for (day, at) in root.dates_at("holidays") {
        if calendar.holidays.contains(&day) {
            root.file()
                .mistake(at, format!("holiday {day} is listed twice"));
        }
        calendar.holidays.push(day);
    }
    calendar.holidays.sort_unstable();
}

pub(super) fn categories(root: &Table<'_>, known: &mut Known, categories: &mut Vec<Category>) {
    let mut ids = Ids::default();
    for table in root.tables("category") {
        let number = u8::try_from(table.integer("number")).unwrap_or_default();
        if usize::from(number) != categories.len() + 1 {
            table.mistake(
                "number",
                format!(
                    "category number out of order: expected {}",
                    categories.len() + 1
                ),
            );
        }
        known.categories.push(number);
        categories.push(Category {
            number,
            id: table.id("id", &mut ids, "category"),
            name: table.text("name"),
            focus_area: table.text("focus_area"),
            description: table.text("description"),
        });
        table.finish();
    }
}

pub(super) fn clocks(root: &Table<'_>, known: &mut Known, clocks: &mut Vec<Clock>) {
    for table in root.tables("clock") {
        clocks.push(Clock {
            id: table.id("id", &mut known.clocks, "clock"),
            name: table.text("name"),
            length: length(&table),
            from: table.text("from"),
            to: table.text("to"),
            who: table.one_of("who", Who::ALL, Who::Agency),
            binding: table.optional_text("binding"),
            authority: table.one_of("authority", Authority::ALL, Authority::ProgrammeDecision),
            source: table.string("source"),
            conflict: table.optional_string("conflict"),
        });
        table.finish();
    }
}

fn length(table: &Table<'_>) -> Length {
    let keys = ["days", "working_days", "months", "years", "options_days"];
    let given = keys
        .into_iter()
        .filter(|key| table.has(key))
        .collect::<Vec<_>>();
    let [key] = given.as_slice() else {
        let message = match given.as_slice() {
            [] => format!("a clock needs a length: one of {}", keys.join(", ")),
            _ => format!("a clock has one length, not {}", given.join(" and ")),
        };
        table.mistake(given.get(1).copied().unwrap_or("length"), message);
        return Length::Days(0);
    };
    match *key {
        "options_days" => Length::Options(table.integers(key)),
        "working_days" => Length::WorkingDays(table.integer(key)),
        "months" => Length::Months(table.integer(key)),
        "years" => Length::Years(table.integer(key)),
        _ => Length::Days(table.integer(key)),
    }
}

pub(super) fn tiers(root: &Table<'_>, known: &mut Known, tiers: &mut Vec<Tier>) {
    for table in root.tables("tier") {
        tiers.push(Tier {
            id: table.id("id", &mut known.tiers, "tier"),
            name: table.text("name"),
            description: table.text("description"),
            benefits: table.texts("benefits"),
            credit_limit: credit_limit(&table),
        });
        table.finish();
    }
}

/// The most that the law lets a tier take off a score; a limit without its law could not be checked by anybody.
fn credit_limit(table: &Table<'_>) -> Option<CreditLimit> {
    if !table.has("credit_limit") && !table.has("credit_law") {
        return None;
    }
    let percent = table.integer("credit_limit");
    if !(0..=100).contains(&percent) {
        table.mistake(
            "credit_limit",
            "`credit_limit` is per cent of the high-risk threshold, from 0 to 100",
        );
    }
    Some(CreditLimit {
        percent,
        law: table.string("credit_law"),
    })
}

pub(super) fn grounds(root: &Table<'_>, known: &mut Known, grounds: &mut Vec<Ground>) {
    for table in root.tables("ground") {
        let adverse = table.boolean("adverse");
        let appeal_clock = table
            .has("appeal_clock")
            .then(|| table.reference("appeal_clock", &known.clocks, "clock"));
        if adverse && appeal_clock.is_none() {
            table.mistake("adverse", "an adverse ground needs an appeal_clock: nothing adverse without a right of appeal");
        }
        grounds.push(Ground {
            id: table.id("id", &mut known.grounds, "ground"),
            name: table.text("name"),
            supports: table.words("supports", &DECISIONS, "kind of decision"),
            adverse,
            appeal_clock,
            source: table.string("source"),
        });
        table.finish();
    }
}

pub(super) fn reasons(root: &Table<'_>, reasons: &mut Vec<Reason>) {
    let mut ids = Ids::default();
    for table in root.tables("reason") {
        reasons.push(Reason {
            id: table.id("id", &mut ids, "reason"),
            name: table.text("name"),
            description: table.text("description"),
        });
        table.finish();
    }
}

pub(super) fn roles(root: &Table<'_>, roles: &mut Vec<Role>) {
    let mut ids = Ids::default();
    for table in root.tables("role") {
        roles.push(Role {
            id: table.id("id", &mut ids, "role"),
            name: table.text("name"),
            description: table.text("description"),
            side: table.one_of("side", Side::ALL, Side::Other),
        });
        table.finish();
    }
}

pub(super) fn vetting(root: &Table<'_>, known: &Known, checks: &mut Vec<VettingCheck>) {
    let mut ids = Ids::default();
    for table in root.tables("check") {
        checks.push(VettingCheck {
            id: table.id("id", &mut ids, "vetting check"),
            name: table.text("name"),
            ground: table.reference("ground", &known.grounds, "ground"),
        });
        table.finish();
    }
}

pub(super) fn arrangements(root: &Table<'_>, arrangements: &mut Vec<Arrangement>) {
    for table in root.tables("arrangement") {
        let signed = table.string("signed");
        let padded = if signed.len() == "2007-06".len() {
            format!("{signed}-01")
        } else {
            signed.clone()
        };
        if !signed.is_empty() && padded.parse::<jiff::civil::Date>().is_err() {
            table.mistake(
                "signed",
                format!("`signed`: {signed} is neither a month (2007-06) nor a date"),
            );
        }
        arrangements.push(Arrangement {
            partner: table.text("partner"),
            countries: countries(&table),
            signed,
            note: table.optional_string("note"),
        });
        table.finish();
    }
}

fn countries(table: &Table<'_>) -> Vec<String> {
    let codes = table.strings_at("countries");
    for (code, at) in &codes {
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            table.file().mistake(
                *at,
                format!("`{code}` is not a country code of two capitals"),
            );
        }
    }
    codes.into_iter().map(|(code, _)| code).collect()
}

pub(super) fn entity_types(
    root: &Table<'_>,
    known: &mut Known,
    entity_types: &mut Vec<EntityType>,
) {
    let mut questions = Ids::default();
    let common = root.tables("common_question");
    let common = common
        .iter()
        .map(|table| question(table, &mut questions))
        .collect::<Vec<_>>();
    for table in root.tables("entity_type") {
        let mut eligibility = common.clone();
        eligibility.extend(
            table
                .tables("question")
                .iter()
                .map(|table| question(table, &mut questions)),
        );
        entity_types.push(EntityType {
            id: table.id("id", &mut known.entity_types, "entity type"),
            name: table.text("name"),
            description: table.text("description"),
            countries: countries(&table),
            identifiers_required: table.words(
                "identifiers_required",
                &SCHEMES,
                "identifier scheme",
            ),
            identifiers_optional: table.words(
                "identifiers_optional",
                &SCHEMES,
                "identifier scheme",
            ),
            by_invitation: table.flag("by_invitation"),
            by_invitation_elsewhere: table.flag("by_invitation_elsewhere"),
            eligibility,
            mix_percent: table.percent("mix_percent"),
            validated_on_site_abroad: table.boolean("validated_on_site_abroad"),
        });
        table.finish();
    }
}

fn question(table: &Table<'_>, ids: &mut Ids) -> EligibilityQuestion {
    let question = EligibilityQuestion {
        id: table.id("id", ids, "question"),
        text: table.text("text"),
        required_answer: table.boolean("required_answer"),
        refusal: table.text("refusal"),
        source: table.string("source"),
    };
    table.finish();
    question
}

pub(super) fn strands(root: &Table<'_>, known: &mut Known, strands: &mut Vec<Strand>) {
    for table in root.tables("strand") {
        let entity_types = table.references("entity_types", &known.entity_types, "entity type");
        let tiers = table.references("tiers", &known.tiers, "tier");
        strands.push(Strand {
            id: table.id("id", &mut known.strands, "strand"),
            name: table.text("name"),
            about: table.text("about"),
            entity_types,
            tiers,
            source: table.string("source"),
        });
        table.finish();
    }
}

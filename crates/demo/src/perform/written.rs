//! Declarations and what became of them, as files of customs have them: exam rates differ by mode and by standing, outcomes come in a
//! file of their own, and some declarations lack the importer's number or have it wrong.

use super::lately::CARDS;
use crate::dice::Dice;
use greenlane_domain::trade::PartyKey;
use greenlane_portal::Failure;
use greenlane_portal::recognition::standing::Standing;
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::fmt::Write as _;
use std::sync::Arc;

/// Offices with the mode of their traffic and how many of a hundred shipments of strangers are examined there.
const OFFICES: [(&str, &str, usize); 5] = [
    ("2704", "sea", 7),
    ("4601", "sea", 6),
    ("4701", "air", 9),
    ("2304", "road", 26),
    ("3801", "road", 22),
];
/// Tariff numbers with the countries they come from.
const GOODS: [(&str, &str); 6] = [
    ("851712", "CN"),
    ("610910", "VN"),
    ("870829", "MX"),
    ("940161", "CN"),
    ("070200", "MX"),
    ("300490", "DE"),
];

/// An importer as it stands on its declarations.
pub(super) struct Importer {
    pub number: String,
    pub name: String,
    pub address: String,
    pub standing: Option<Arc<Standing>>,
}

/// Which days a file is of, and how well it was kept.
#[derive(Debug, Clone, Copy)]
pub(super) enum Period {
    /// A year as brokers write it, with their slips.
    Year(i16),
    /// A year of an older system, which lodged a week's declarations together and knew no drivers; slips were mended when it was
    /// brought over.
    Older(i16),
}

impl Period {
    fn day(self, dice: &mut Dice) -> Result<Date, Failure> {
        let day = |year: i16, days: i64| {
            let first = Date::new(year, 1, 1).map_err(internal)?;
            first.checked_add(days.days()).map_err(internal)
        };
        match self {
            Self::Year(year) => {
                let days = usize::try_from(day(year, 0)?.days_in_year()).unwrap_or(365);
                day(year, i64::try_from(dice.below(days)).unwrap_or(0))
            }
            Self::Older(year) => {
                let weekday = day(year, 0)?.weekday().to_monday_zero_offset();
                let wednesday = (9 - i64::from(weekday)) % 7;
                let week = i64::try_from(dice.below(52)).unwrap_or(0);
                day(year, wednesday + 7 * week)
            }
        }
    }
}

/// Who moves goods by road. It throws its own dice, so that importers' years stay as they are without it.
pub(super) struct Haulage {
    /// Codes and names of carriers of the programme.
    pub carriers: Vec<(String, String)>,
    pub dice: Dice,
    /// For containers and lanes, so that carriers stay as they are without them.
    pub flow: Dice,
}

impl Haulage {
    /// The cells of a carrier's code, its name, and a driver's card; blank where the broker wrote none.
    fn cells(&mut self, mode: &str) -> [String; 3] {
        let (carried, driven) = (self.dice.below(100) < 60, self.dice.below(100) < 50);
        let place = self.dice.below(self.carriers.len().max(1));
        let card = CARDS.get(self.dice.below(CARDS.len())).copied();
        let carrier = self
            .carriers
            .get(place)
            .filter(|_| carried && mode == "road");
        let Some((code, name)) = carrier else {
            return Default::default();
        };
        let card = card.filter(|_| driven).unwrap_or_default();
        [code.clone(), quoted(name), card.to_owned()]
    }

    /// The cell of a shipment's containers: some by sea, one on a truck, none by air.
    fn containers(&mut self, mode: &str) -> String {
        let some = 1 + self.flow.below(4);
        match mode {
            "sea" => some.to_string(),
            "road" => "1".to_owned(),
            _ => String::new(),
        }
    }

    /// Whether the expedited lane was used: importer, carrier and driver known, and not each time even then.
    fn lane(&mut self, known: bool, driver: &str) -> bool {
        let used = self.flow.percent(80);
        known && !driver.is_empty() && used
    }
}

/// A file of declarations and one of what became of them.
pub(super) struct Files {
    haulage: Haulage,
    pub declarations: String,
    pub outcomes: String,
    written: usize,
    /// The parties without their number, in the order in which they were first written.
    pub nameless: Vec<PartyKey>,
    pub misspelt: Vec<PartyKey>,
}

pub(super) fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The number under which a company imports: of those it has the first that customs use.
pub(super) fn number(standing: &Standing) -> Option<String> {
    let of = |scheme: &str| {
        let keys = standing.keys.iter().filter_map(|key| key.split_once(':'));
        keys.filter(|(found, _)| *found == scheme)
            .map(|(_, value)| value.to_owned())
            .next()
    };
    ["ior", "ein", "rfc", "duns", "lei"]
        .into_iter()
        .find_map(of)
}

/// What became of a shipment: exam, cause, hours until it was released, and what was found.
fn outcome(
    dice: &mut Dice,
    examined: bool,
    lane: bool,
) -> (&'static str, &'static str, i32, &'static str) {
    let (exam, hours, found) = if examined {
        let kind = match dice.below(10) {
            0..5 => ("documents", 6),
            5..8 => ("scan", 18),
            _ => ("physical", 80),
        };
        let found = match dice.below(20) {
            0 => "serious",
            1 | 2 => "discrepancy",
            _ => "nothing",
        };
        (kind.0, kind.1, found)
    } else {
        // Who goes by the lane does not queue.
        ("none", if lane { 0 } else { 2 }, "")
    };
    let cause = match (exam, dice.below(8)) {
        ("none", _) => "",
        (_, 0) => "compliance",
        _ => "targeted",
    };
    (exam, cause, hours, found)
}

impl Files {
    /// Nothing but the names of the columns.
    pub(super) fn new(haulage: Haulage) -> Self {
        Self {
            haulage,
            declarations: "declaration,line,declared_on,office,mode,hs6,origin,value,currency,net_mass,importer,importer_name,importer_address,arrived_at,carrier,carrier_name,driver,containers\n".to_owned(),
            outcomes: "declaration,declared_on,exam,exam_cause,found,released_at,expedited\n".to_owned(),
            written: 0,
            nameless: Vec::new(),
            misspelt: Vec::new(),
        }
    }

    /// How an importer stands on a declaration: sometimes the broker leaves its number out or mistypes it, and sometimes misspells
    /// the name.
    fn named(&mut self, importer: &Importer, slip: Option<usize>) -> PartyKey {
        let mut key = PartyKey {
            number: importer.number.clone(),
            name: importer.name.clone(),
            address: importer.address.clone(),
        };
        match slip {
            None => return key,
            Some(0..3) => key.number.clear(),
            Some(3) => {
                key.number.pop();
                key.number.push('9');
            }
            Some(_) => {
                key.number.clear();
                key.address.clear();
                key.name = key.name.replacen('e', "a", 1);
            }
        }
        let list = if key.address.is_empty() {
            &mut self.misspelt
        } else {
            &mut self.nameless
        };
        if !list.contains(&key) {
            list.push(key.clone());
        }
        key
    }

    /// One more shipment of an importer.
    pub(super) fn shipment(
        &mut self,
        importer: &Importer,
        period: Period,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let day = period.day(dice)?;
        let (office, mode, rate) = dice.pick_of(&OFFICES, ("2704", "sea", 7));
        let (hs6, origin) = dice.pick_of(&GOODS, ("851712", "CN"));
        let member = importer
            .standing
            .as_ref()
            .is_some_and(|s| s.in_force_on(day));
        let older = matches!(period, Period::Older(_));
        let throw = dice.below(100);
        let slip = (member && throw < 6 && !older).then_some(throw);
        let known = member && slip.is_none();
        let PartyKey {
            number,
            name,
            address,
        } = self.named(importer, slip);
        let examined = dice.below(1000) < if known { rate * 10 / 3 } else { rate * 10 };
        self.written += 1;
        let n = self.written;
        let declaration = format!("{}-{n:06}", day.year() % 100);
        let value = dice.between(900, 90_000);
        let mass = dice.between(40, 18_000);
        let lines = 1 + dice.below(2);
        let [carrier, carrier_name, mut driver] = self.haulage.cells(mode);
        if older {
            driver.clear();
        }
        let lane = self.haulage.lane(known, &driver);
        let containers = self.haulage.containers(mode);
        for line in 1..=lines {
            let _ = writeln!(
                self.declarations,
                "{declaration},{line},{day},{office},{mode},{hs6},{origin},{value},USD,{mass},{number},{},{},{day}T06:00:00Z,{carrier},{carrier_name},{driver},{containers}",
                quoted(&name),
                quoted(&address)
            );
        }
        let (exam, cause, hours, found) = outcome(dice, examined, lane);
        let released = format!(
            "{}T{:02}:30:00Z",
            day.checked_add((hours / 24).days()).map_err(internal)?,
            6 + hours % 12
        );
        let _ = writeln!(
            self.outcomes,
            "{declaration},{day},{exam},{cause},{found},{released},{lane}"
        );
        Ok(())
    }
}

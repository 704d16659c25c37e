//! A year of declarations, written as customs would and imported by the real command: exam rates differ by mode and by
//! standing, outcomes come in a file of their own, and some declarations lack the importer's number or have it wrong.

use super::lately::CARDS;
use super::strangers::{self, stranger};
use super::{Performer, Speaker};
use crate::dice::Dice;
use greenlane_domain::trade::PartyKey;
use greenlane_portal::Failure;
use greenlane_portal::recognition::standing::Standing;
use greenlane_portal::trade::commands::{Sent, decide_party, follow_up, import};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::fmt::Write as _;
use std::io::Write as _;
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
/// Shipments of strangers, of the members whom visitors can be, and of each other member.
const STRANGERS: usize = 2_400;
const VISITED: usize = 260;
const EACH: usize = 22;

/// An importer as it stands on its declarations.
struct Importer {
    number: String,
    name: String,
    address: String,
    standing: Option<Arc<Standing>>,
}

/// Who moves goods by road. It throws its own dice, so that importers' years stay as they are without it.
struct Haulage {
    /// Codes and names of carriers of the programme.
    carriers: Vec<(String, String)>,
    dice: Dice,
    /// For containers and lanes, so that carriers stay as they are without them.
    flow: Dice,
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

#[derive(Default)]
struct Files {
    haulage: Option<Haulage>,
    declarations: String,
    outcomes: String,
    written: usize,
    /// The parties without their number, in the order in which they were first written.
    nameless: Vec<PartyKey>,
    misspelt: Vec<PartyKey>,
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The number under which a company imports: of those it has the first that customs use.
fn number(standing: &Standing) -> Option<String> {
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
    fn shipment(&mut self, importer: &Importer, dice: &mut Dice) -> Result<(), Failure> {
        let first = Date::new(2024, 1, 1).map_err(internal)?;
        let day = first
            .checked_add(i64::try_from(dice.below(366)).unwrap_or(0).days())
            .map_err(internal)?;
        let (office, mode, rate) = dice.pick_of(&OFFICES, ("2704", "sea", 7));
        let (hs6, origin) = dice.pick_of(&GOODS, ("851712", "CN"));
        let member = importer
            .standing
            .as_ref()
            .is_some_and(|s| s.in_force_on(day));
        // Members in force: sometimes the broker leaves the number out or mistypes it, and sometimes misspells the name.
        let (mut number, mut name, mut address) = (
            importer.number.clone(),
            importer.name.clone(),
            importer.address.clone(),
        );
        let throw = dice.below(100);
        let known = member && throw >= 6;
        if member && throw < 3 {
            number.clear();
        } else if member && throw < 4 {
            number = number
                .chars()
                .rev()
                .skip(1)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            number.push('9');
        } else if member && throw < 6 {
            number.clear();
            address.clear();
            name = name.replacen('e', "a", 1);
        }
        if member && !known {
            let key = PartyKey {
                number: number.clone(),
                name: name.clone(),
                address: address.clone(),
            };
            let list = if address.is_empty() {
                &mut self.misspelt
            } else {
                &mut self.nameless
            };
            if !list.contains(&key) {
                list.push(key);
            }
        }
        let examined = dice.below(1000) < if known { rate * 10 / 3 } else { rate * 10 };
        self.written += 1;
        let n = self.written;
        let declaration = format!("24-{n:06}");
        let value = dice.between(900, 90_000);
        let mass = dice.between(40, 18_000);
        let lines = 1 + dice.below(2);
        let haulage = self.haulage.as_mut();
        let hauled = haulage.map(|haulage| {
            let cells = haulage.cells(mode);
            let lane = haulage.lane(known, &cells[2]);
            (cells, haulage.containers(mode), lane)
        });
        let ([carrier, carrier_name, driver], containers, lane) = hauled.unwrap_or_default();
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

impl Performer<'_> {
    fn of_staff(&self, role: &'static str) -> Result<Speaker, Failure> {
        let place = self
            .world
            .staff
            .staff
            .iter()
            .position(|staff| staff.role == role);
        let account = place.and_then(|place| self.staff.get(place)).copied();
        Ok(Speaker {
            account: account.ok_or(Failure::NotFound)?,
            role,
            company: None,
        })
    }

    fn haulage(&self) -> Haulage {
        let members = self.companies.iter().filter_map(|company| company.member);
        let standings = members.filter_map(|member| self.app.board().standing(member));
        let carriers = standings.filter_map(|standing| {
            let mut codes = standing.keys.iter();
            let code = codes.find_map(|key| key.strip_prefix("scac:"))?;
            Some((code.to_owned(), standing.name.clone()))
        });
        Haulage {
            carriers: carriers.take(6).collect(),
            dice: Dice::new(self.world.seed, 0x7_4A01),
            flow: Dice::new(self.world.seed, 0x7_4A02),
        }
    }

    async fn files(&self) -> Result<Files, Failure> {
        self.app.board().catch_up(self.app).await?;
        let mut files = Files {
            declarations: "declaration,line,declared_on,office,mode,hs6,origin,value,currency,net_mass,importer,importer_name,importer_address,arrived_at,carrier,carrier_name,driver,containers\n".to_owned(),
            outcomes: "declaration,declared_on,exam,exam_cause,found,released_at,expedited\n".to_owned(),
            haulage: Some(self.haulage()),
            ..Files::default()
        };
        let mut dice = Dice::new(self.world.seed, 0x7_AADE);
        let importers = self.world.companies.iter().zip(&self.companies);
        for (plan, company) in importers {
            let standing = company
                .member
                .and_then(|member| self.app.board().standing(member));
            let visited = plan.number < 2;
            let Some(standing) = standing.filter(|_| visited || plan.entity_type == "importer")
            else {
                continue;
            };
            let Some(number) = number(&standing) else {
                continue;
            };
            let importer = Importer {
                number,
                name: standing.name.clone(),
                address: standing.addresses.first().cloned().unwrap_or_default(),
                standing: Some(standing),
            };
            for _ in 0..if visited { VISITED } else { EACH } {
                files.shipment(&importer, &mut dice)?;
            }
        }
        for _ in 0..STRANGERS {
            let outside = stranger(dice.below(strangers::STRANGERS));
            let importer = Importer {
                number: outside.number,
                name: outside.name,
                address: outside.address,
                standing: None,
            };
            files.shipment(&importer, &mut dice)?;
        }
        Ok(files)
    }

    async fn bring(
        &self,
        who: &Speaker,
        name: &str,
        source: &str,
        text: &str,
    ) -> Result<(), Failure> {
        let mut file = tempfile::NamedTempFile::new().map_err(internal)?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.flush())
            .map_err(internal)?;
        let sent = Sent {
            path: file.path().to_owned(),
            name: name.to_owned(),
            source: source.to_owned(),
            format: None,
            keep_good: true,
            lang: "en",
        };
        import(self.app, who, sent, Box::new(|_, _, _| {})).await?;
        Ok(())
    }

    /// The year's declarations and outcomes, a file with rows to mend, a decision and a follow-up.
    pub async fn trade(&self) -> Result<(), Failure> {
        let who = self.of_staff("targeting_officer")?;
        let files = self.files().await?;
        self.bring(
            &who,
            "declarations-2024.csv",
            "greenlane",
            &files.declarations,
        )
        .await?;
        self.bring(
            &who,
            "outcomes-2024.csv",
            "greenlane-further",
            &files.outcomes,
        )
        .await?;
        let late = "declaration,line,declared_on,office,mode,hs6,origin,value,currency,importer\n\
            24-900001,1,2024-12-30,2704,sea,851712,CN,12000,USD,99-200000000\n\
            24-900002,1,30/12/2024,2704,sea,851712,CN,9800,USD,99-200001300\n\
            24-900003,1,2024-12-30,2704,sea,70200,MX,3100,USD,99-200002600\n\
            24-900004,1,2024-12-31,2704,sea,070200,Mexico,\"3,100\",USD,99-200003900\n";
        self.bring(&who, "late-december.csv", "greenlane", late)
            .await?;
        let mut unit = self.app.begin(&who).await?;
        if let Some(party) = files.nameless.first() {
            let note = "Wrote to the broker: the importer's number was missing since its new system. Corrected from January.";
            let told = "Your broker was told that your number is missing from its declarations. It is mended from January.";
            follow_up(&mut unit, party, (note, told)).await?;
        }
        // Some misspelt names are too unlike for the list; the first that is on it is decided.
        for party in &files.misspelt {
            let companies = self.companies.iter().filter_map(|company| company.member);
            let mut standings = companies.filter_map(|member| self.app.board().standing(member));
            let same = |standing: &Arc<Standing>| standing.name.replacen('e', "a", 1) == party.name;
            let Some(standing) = standings.find(same) else {
                continue;
            };
            let reasons = "The same broker, goods and consignee as on its other declarations; one letter differs.";
            match decide_party(&mut unit, party, Some(standing.id), reasons).await {
                Ok(()) => break,
                Err(Failure::Refused(_)) => {}
                Err(other) => return Err(other),
            }
        }
        unit.commit().await
    }
}

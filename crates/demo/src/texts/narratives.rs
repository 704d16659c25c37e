//! Narratives: an opening, a measure and a check by category, put together so that answers read as companies write
//! them and no two companies write quite the same.

use crate::dice::Dice;

struct Bank {
    openings: &'static [&'static str],
    measures: &'static [&'static str],
    checks: &'static [&'static str],
}

const WHO: &[&str] = &[
    "the security coordinator",
    "the trade compliance manager",
    "the warehouse manager",
    "the general manager",
    "our facilities team",
    "the shift supervisor",
    "the operations director",
];
const OFTEN: &[&str] = &[
    "every week",
    "every month",
    "every quarter",
    "twice a year",
    "once a year",
    "before each shift",
];

/// How a criterion is met: `{who}`, `{often}` and `{site}` are filled in.
pub fn narrative(category: u8, site: &str, dice: &mut Dice) -> String {
    let bank = bank(category);
    let text = format!(
        "{} {} {}",
        dice.pick(bank.openings),
        dice.pick(bank.measures),
        dice.pick(bank.checks)
    );
    let text = text
        .replace("{who}", dice.pick(WHO))
        .replace("{often}", dice.pick(OFTEN))
        .replace("{site}", site);
    sentences(&text)
}

/// A capital after every full stop: what is filled in may begin a sentence.
fn sentences(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begins = true;
    for letter in text.chars() {
        if begins && letter.is_alphabetic() {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
        begins = letter == '.' || (begins && letter == ' ');
    }
    out
}

/// What a company will do where a criterion is not fully met.
pub fn plan_for(category: u8, dice: &mut Dice) -> &'static str {
    match category {
        4 => dice.pick(&["Second factor for all remote access by the end of the quarter; the supplier is chosen.", "Backups will be tested with a restore every quarter from next month."]),
        5 | 6 => dice.pick(&["High-security seals are on order; until then each unit is photographed when it leaves.", "The inspection form will be extended to the undercarriage and signed by two people."]),
        9 | 10 => dice.pick(&["The fence on the rail side will be closed in spring; a guard patrols it until then.", "Two more cameras are ordered for the dock doors and will be recorded for thirty days."]),
        12 => "The training will be repeated for the night shift and for temporary staff next month.",
        _ => dice.pick(&["The procedure is drafted and will be approved by management next month.", "The measure is in use at the main site and will be extended to the others this year."]),
    }
}

fn bank(category: u8) -> &'static Bank {
    let place = usize::from(category.clamp(1, 12)) - 1;
    BANKS.get(place).unwrap_or(&BANKS[0])
}

/// By category, 1 to 12.
static BANKS: [Bank; 12] = [
    Bank {
        openings: &[
            "Our president signed the statement of support, which hangs at every entrance of {site}.",
            "Supply chain security is part of our management review.",
            "A team of operations, human resources, IT and trade compliance runs the programme.",
        ],
        measures: &[
            "{who} leads it and reports to the board {often}.",
            "Responsibilities are named in the security manual, with a deputy for each.",
            "The programme's goals are part of the yearly targets of every department head.",
        ],
        checks: &[
            "Minutes of the last two meetings are in our library.",
            "Changes in the programme are told to all staff within a week.",
            "Results and open actions are recorded and followed up to their end.",
        ],
    },
    Bank {
        openings: &[
            "We assess the risk of our supply chain from the factory to our dock.",
            "Each lane is rated by country, partner and mode.",
            "Our risk map covers all origins that ship to {site}.",
        ],
        measures: &[
            "{who} updates the rating {often} and after every incident.",
            "Threats, weaknesses and their consequences are scored, and high scores get a written measure.",
            "We use public sources on theft, smuggling and unrest beside our own incidents.",
        ],
        checks: &[
            "The assessment of this year is signed by management.",
            "Measures that follow from it have an owner and a date.",
            "The plan for crises and resumption is tested with an exercise once a year.",
        ],
    },
    Bank {
        openings: &[
            "New business partners are screened before the first order.",
            "We keep a list of all partners who handle our cargo or its documents.",
            "Partners who are members of this or a recognised foreign programme show their status to us.",
        ],
        measures: &[
            "Those who are not answer our security questionnaire, which {who} reviews {often}.",
            "Ownership, sanctions lists and signs of money laundering are checked by our compliance desk.",
            "Contracts bind partners to our criteria and to telling us when they subcontract.",
        ],
        checks: &[
            "Weaknesses are followed up in writing until they are mended.",
            "High-risk partners are visited; the last report is attached.",
            "Records of the screening are kept for five years.",
        ],
    },
    Bank {
        openings: &[
            "We have a written cybersecurity policy based on a recognised framework.",
            "Firewalls, malware protection and e-mail filtering are in use on all systems.",
            "Access to trade data follows the need of the position.",
        ],
        measures: &[
            "User rights are reviewed {often} by {who} and the IT department.",
            "Accounts are closed on the day somebody leaves; passphrases are long and a second factor is asked for from outside.",
            "Data are backed up every night, encrypted, and kept away from {site}.",
        ],
        checks: &[
            "The network was tested by an outside firm this year; findings are closed.",
            "Personal devices reach our systems only through the managed gateway.",
            "Incidents are reported to management at once and recorded.",
        ],
    },
    Bank {
        openings: &[
            "Every container and trailer is inspected before loading with the seven- or eight-point method.",
            "Conveyances are kept in a closed yard at {site}.",
            "Tractors and trailers are checked for hidden compartments at the gate.",
        ],
        measures: &[
            "The inspection is recorded on a form with name, date and time; {who} reads the forms {often}.",
            "Doors, hinges and locks are examined, and anything unusual stops the loading.",
            "Shipments are followed by GPS, and stops that are not planned raise an alarm.",
        ],
        checks: &[
            "A manager repeats a sample of inspections without warning.",
            "Forms are kept for a year and were shown to our auditor.",
            "Drivers check the unit again after each stop.",
        ],
    },
    Bank {
        openings: &[
            "We use high-security seals that meet ISO 17712 only.",
            "Seals are bought from one supplier whose certificate is on file.",
            "Seals are locked away at {site}; two people have the key.",
        ],
        measures: &[
            "Each seal is entered in a log with shipment, date and name when it is issued.",
            "Our procedure follows view, verify, tug and twist at every handover.",
            "{who} counts the stock {often} and compares it with the log.",
        ],
        checks: &[
            "A seal that is broken or differs from the papers is reported at once.",
            "The log is audited by somebody who does not issue seals.",
            "Photographs of the sealed doors are kept with the papers.",
        ],
    },
    Bank {
        openings: &[
            "Cargo is loaded and unloaded under supervision.",
            "Documents are complete, legible and protected before they are sent.",
            "Goods that wait overnight at {site} stand in a locked area.",
        ],
        measures: &[
            "Shortages, overages and other differences are examined within a day by {who}.",
            "Staff know whom to call when they see something unusual; the number hangs at each dock.",
            "Bills of lading and manifests are compared with what is counted.",
        ],
        checks: &[
            "The last incident and what followed from it are documented.",
            "Procedures are reviewed {often}.",
            "Unannounced checks are made and recorded.",
        ],
    },
    Bank {
        openings: &[
            "Our procedure against pests and contamination covers goods, packaging and conveyances.",
            "Wood packaging is taken only with the mark of ISPM 15.",
        ],
        measures: &[
            "Containers are swept and looked over for soil, seeds and insects before loading.",
            "{who} checks a sample of pallets {often}.",
        ],
        checks: &[
            "Dunnage without a mark is set apart and returned.",
            "The checks are part of the inspection form and kept for a year.",
        ],
    },
    Bank {
        openings: &[
            "{site} is fenced on all sides and has one gate for trucks.",
            "Buildings are of solid construction and are inspected {often}.",
            "The yard, the docks and the entrances are lit from dusk.",
        ],
        measures: &[
            "Cameras cover the gate, the docks and the cargo area, and record for thirty days.",
            "An alarm with two independent lines is armed outside working hours.",
            "Private vehicles park away from cargo and conveyances.",
        ],
        checks: &[
            "{who} walks the perimeter {often} and notes damage.",
            "Faults are repaired within two days and recorded.",
            "Recordings of a random day are looked at by management.",
        ],
    },
    Bank {
        openings: &[
            "Everybody at {site} wears a badge with a photograph.",
            "Visitors show identification, are registered and escorted.",
            "Access to the cargo area is limited to those who work there.",
        ],
        measures: &[
            "{who} issues and withdraws badges, keys and codes, and keeps the list.",
            "Drivers are identified before cargo is handed over or received.",
            "Parcels and mail are examined before they are taken on.",
        ],
        checks: &[
            "The list of access rights is compared with the payroll {often}.",
            "Strangers without a badge are challenged; staff practise it.",
            "Registers are kept for a year.",
        ],
    },
    Bank {
        openings: &[
            "Applicants' identity, history and references are verified before they are hired.",
            "Checks before hiring follow the law of the country and the risk of the position.",
        ],
        measures: &[
            "Positions with access to cargo or data are checked again {often}.",
            "A code of conduct is signed by every employee and by temporary staff.",
        ],
        checks: &[
            "{who} keeps the records under lock.",
            "Breaches have consequences, which the code names.",
        ],
    },
    Bank {
        openings: &[
            "New staff are trained on security before they enter the cargo area.",
            "Our yearly training covers all duties that the criteria name.",
            "Those who inspect, seal or drive get training of their own.",
        ],
        measures: &[
            "It covers inspection, seals, phishing, signs of smuggling, and how to report.",
            "{who} plans it {often} and keeps the register with dates and signatures.",
            "What was learnt is tested with a short questionnaire.",
        ],
        checks: &[
            "Temporary staff at {site} are included.",
            "Drills are held and what they show is put into the next training.",
            "The register of the last year is complete.",
        ],
    },
];

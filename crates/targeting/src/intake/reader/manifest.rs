//! ANSI X12 309, release 004010: the vessel manifest that carriers send.
//!
//! One row is one description of cargo (`N10` with a quantity) of one bill (`M11`). What it says of the parties is their
//! names and addresses: manifests have no numbers of importers. The weight is gross.

use std::fs::File;
use std::io::{BufWriter, Read};
use std::path::PathBuf;

use super::{MEND, Raw, Reader, no_formula};
use crate::fault::{Fault, Trouble};

/// Manifests are small; a larger file is something else.
const LARGEST: u64 = 16 << 20;
const POUND: f64 = 0.453_592_37;

/// The columns that a manifest fills, under our names.
const NAMES: [&str; 21] = [
    "declaration",
    "line",
    "declared_on",
    "office",
    "mode",
    "bill",
    "carrier",
    "hs6",
    "gross_mass",
    "value",
    "currency",
    "quantity",
    "containers",
    "seller_name",
    "consignee_name",
    "importer_name",
    "importer_address",
    "declarant_name",
    "declarant_address",
    "consolidator_name",
    "consolidator_address",
];

#[derive(Debug, Default, Clone)]
struct Row {
    segment: u64,
    values: [String; 21],
    broken: Option<Fault>,
}

pub(super) struct Manifest {
    names: Vec<String>,
    rows: std::vec::IntoIter<Row>,
    total: u64,
    read: u64,
    places: Vec<Option<usize>>,
    present: Row,
    mend: PathBuf,
    mended: Option<csv::Writer<BufWriter<File>>>,
}

/// Somebody named in a bill.
#[derive(Debug, Default)]
struct Party {
    name: String,
    address: Vec<String>,
}

/// What is known while the segments are read.
#[derive(Debug, Default)]
struct Bill {
    number: String,
    shipper: Party,
    consignee: Party,
    broker: Party,
    consolidator: Party,
    containers: usize,
    lines: usize,
    first: usize,
}

impl Bill {
    /// Whoever has a role, by X12 data element 98; none for those that no column has.
    fn party(&mut self, role: &str) -> Option<&mut Party> {
        match role {
            "SH" => Some(&mut self.shipper),
            "CN" => Some(&mut self.consignee),
            "CB" => Some(&mut self.broker),
            "CS" => Some(&mut self.consolidator),
            _ => None,
        }
    }
}

struct Walk {
    rows: Vec<Row>,
    day: String,
    carrier: String,
    mode: String,
    office: String,
    bill: Option<Bill>,
    /// Of whom the segments about a place speak.
    party: String,
}

impl Manifest {
    pub fn open(mut file: File, size: u64, mend: PathBuf) -> Result<Self, Trouble> {
        if size > LARGEST {
            return Err(Fault::new("intake-x12-large").into());
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        // Old senders write Latin-1; names that are not UTF-8 keep what can be read of them.
        let text = String::from_utf8_lossy(&bytes);
        let rows = rows(&text)?;
        Ok(Self {
            names: NAMES.map(str::to_owned).to_vec(),
            total: rows.len() as u64,
            rows: rows.into_iter(),
            read: 0,
            places: Vec::new(),
            present: Row::default(),
            mend,
            mended: None,
        })
    }
}

/// The envelope's fixed length tells both separators (X12.5: `ISA` has 106 characters).
fn rows(text: &str) -> Result<Vec<Row>, Fault> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let separators = (text.starts_with("ISA"))
        .then(|| (text.chars().nth(3), text.chars().nth(105)))
        .and_then(|(element, segment)| Some((element?, segment?)));
    let Some((element, segment)) = separators else {
        return Err(Fault::new("intake-x12-envelope"));
    };
    let mut walk = Walk {
        rows: Vec::new(),
        day: String::new(),
        carrier: String::new(),
        mode: String::new(),
        office: String::new(),
        bill: None,
        party: String::new(),
    };
    let mut set = "";
    let segments = text.split(segment).map(str::trim).filter(|s| !s.is_empty());
    for (at, line) in (1u64..).zip(segments) {
        let parts: Vec<&str> = line.split(element).map(str::trim).collect();
        let part = |n: usize| parts.get(n).copied().unwrap_or_default();
        match part(0) {
            "GS" => part(4).clone_into(&mut walk.day),
            "ST" => {
                set = part(1);
                if set != "309" {
                    return Err(Fault::new("intake-x12-set").arg("set", set));
                }
            }
            "SE" => walk.end_bill(),
            _ => walk.segment(at, &part),
        }
    }
    if set.is_empty() {
        return Err(Fault::new("intake-x12-set").arg("set", "—"));
    }
    walk.end_bill();
    Ok(walk.rows)
}

impl Walk {
    fn segment<'t>(&mut self, at: u64, part: &dyn Fn(usize) -> &'t str) {
        match part(0) {
            "M10" => {
                part(1).clone_into(&mut self.carrier);
                // X12 data element 91, the methods that a manifest of this kind knows.
                let mode = match part(2) {
                    "O" | "S" => "sea",
                    "A" => "air",
                    "R" => "rail",
                    "M" | "J" => "road",
                    other => other,
                };
                mode.clone_into(&mut self.mode);
            }
            "P4" => part(1).clone_into(&mut self.office),
            "LX" => self.end_bill(),
            "M11" => {
                self.end_bill();
                self.bill = Some(Bill {
                    number: format!("{}{}", part(12), part(1)),
                    first: self.rows.len(),
                    ..Bill::default()
                });
                self.party.clear();
            }
            "N1" => {
                part(1).clone_into(&mut self.party);
                let bill = self.bill.as_mut();
                if let Some(party) = bill.and_then(|bill| bill.party(&self.party)) {
                    part(2).clone_into(&mut party.name);
                }
            }
            "N3" | "N4" => {
                let bill = self.bill.as_mut();
                if let Some(party) = bill.and_then(|bill| bill.party(&self.party)) {
                    let parts = (1..5).map(part).filter(|text| !text.is_empty());
                    party.address.extend(parts.map(str::to_owned));
                }
            }
            "VID" => {
                if let Some(bill) = &mut self.bill {
                    bill.containers += 1;
                }
            }
            "N10" if !part(1).is_empty() => self.cargo(at, part),
            _ => {}
        }
    }

    fn cargo<'t>(&mut self, at: u64, part: &dyn Fn(usize) -> &'t str) {
        let mut row = Row {
            segment: at,
            ..Row::default()
        };
        let Some(bill) = &mut self.bill else {
            row.broken = Some(Fault::new("intake-x12-bill"));
            self.rows.push(row);
            return;
        };
        bill.lines += 1;
        let weight: Option<f64> = part(8).parse().ok();
        let weight = match part(7) {
            "L" => weight.map(|pounds| pounds * POUND),
            _ => weight,
        };
        let day = match self.day.len() {
            6 => format!("20{}", self.day),
            _ => self.day.clone(),
        };
        let day = match (day.get(..4), day.get(4..6), day.get(6..8)) {
            (Some(year), Some(month), Some(day)) => format!("{year}-{month}-{day}"),
            _ => day,
        };
        // The code is a tariff number only under this qualifier (X12 data element 23).
        let hs = if part(4) == "J" { part(5) } else { "" };
        let value = part(6);
        row.values = [
            bill.number.clone(),
            bill.lines.to_string(),
            day,
            self.office.clone(),
            self.mode.clone(),
            bill.number.clone(),
            self.carrier.clone(),
            hs.to_owned(),
            weight.map_or_else(String::new, |kilograms| kilograms.to_string()),
            value.to_owned(),
            // The segment gives customs value in dollars.
            if value.is_empty() { "" } else { "USD" }.to_owned(),
            part(1).to_owned(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ];
        self.rows.push(row);
    }

    /// What is known of a bill only at its end, written into each of its rows.
    fn end_bill(&mut self) {
        let Some(bill) = self.bill.take() else {
            return;
        };
        let address = |party: &Party| party.address.join(", ");
        for row in self.rows.iter_mut().skip(bill.first) {
            let [
                ..,
                containers,
                shipper,
                consignee,
                importer,
                importer_address,
                broker,
                broker_address,
                consolidator,
                consolidator_address,
            ] = &mut row.values;
            *containers = bill.containers.to_string();
            shipper.clone_from(&bill.shipper.name);
            consignee.clone_from(&bill.consignee.name);
            // A manifest names no importer of record; the consignee is the one who may be a member.
            importer.clone_from(&bill.consignee.name);
            *importer_address = address(&bill.consignee);
            broker.clone_from(&bill.broker.name);
            *broker_address = address(&bill.broker);
            consolidator.clone_from(&bill.consolidator.name);
            *consolidator_address = address(&bill.consolidator);
        }
    }
}

impl Reader for Manifest {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn want(&mut self, columns: &[String]) {
        let place = |column: &String| self.names.iter().position(|name| name == column);
        self.places = columns.iter().map(place).collect();
    }

    fn next(&mut self, raw: &mut Raw) -> Result<bool, Trouble> {
        let Some(row) = self.rows.next() else {
            return Ok(false);
        };
        self.read += 1;
        raw.start(row.segment, self.places.len());
        raw.broken.clone_from(&row.broken);
        for (at, place) in self.places.iter().enumerate() {
            if let Some(value) = place.and_then(|place| row.values.get(place)) {
                raw.set(at, |text| text.push_str(value));
            }
        }
        self.present = row;
        Ok(true)
    }

    fn progress(&self) -> (u64, u64) {
        (self.read, self.total)
    }

    fn refuse(&mut self, why: &str) -> Result<(), Trouble> {
        if self.mended.is_none() {
            let file = BufWriter::new(File::create(&self.mend)?);
            let mut writer = csv::Writer::from_writer(file);
            let names = NAMES.iter().copied().chain([MEND]);
            writer.write_record(names).map_err(std::io::Error::other)?;
            self.mended = Some(writer);
        }
        if let Some(writer) = &mut self.mended {
            let values = self.present.values.iter().map(String::as_str);
            let values = values.chain([why]).map(|text| no_formula(text.as_bytes()));
            writer.write_record(values).map_err(std::io::Error::other)?;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), Trouble> {
        if let Some(writer) = &mut self.mended {
            writer.flush()?;
        }
        Ok(())
    }
}

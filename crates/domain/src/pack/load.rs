//! From a set of files to a pack, or to the list of everything wrong with them.

mod needed;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::read::{Ids, SourceFile, Table};
use super::sections::{self, Known};
use super::{
    Calendar, Edition, Mistake, Pack, Text, anomalies, benefits, criteria, crosswalks, ladder,
    letters, measures, modes, partners, planning, reviewing, selection, threat_levels,
};

type Files = BTreeMap<String, String>;

/// Files every pack has.
const FILES: [&str; 24] = [
    "pack.toml",
    "calendar.toml",
    "categories.toml",
    "clocks.toml",
    "tiers.toml",
    "grounds.toml",
    "reasons.toml",
    "roles.toml",
    "vetting.toml",
    "arrangements.toml",
    "entity_types.toml",
    "letters.toml",
    "partners.toml",
    "threats.toml",
    "reviewing.toml",
    "strands.toml",
    "selection.toml",
    "planning.toml",
    "ladder.toml",
    "anomalies.toml",
    "benefits.toml",
    "measures.toml",
    "threat_levels.toml",
    "modes.toml",
];

/// The first ruleset for declarations, which a pack may be without.
const RULESET: &str = "targeting.toml";
/// The rates of the compliance sample, which a pack may be without.
const SAMPLING: &str = "sampling.toml";

pub(super) fn load(files: &Files) -> Result<Pack, Vec<Mistake>> {
    let mut loading = Loading {
        files,
        pack: empty(files),
        known: Known::default(),
        mistakes: Vec::new(),
    };
    loading.read_sections();
    loading.read_editions();
    loading.read_crosswalks();
    loading.refuse_strangers();
    loading.miss_ids();
    let Loading {
        pack, mut mistakes, ..
    } = loading;
    if mistakes.is_empty() {
        return Ok(pack);
    }
    mistakes.sort();
    Err(mistakes)
}

struct Loading<'p> {
    files: &'p Files,
    pack: Pack,
    known: Known,
    mistakes: Vec<Mistake>,
}

impl Loading<'_> {
    fn read_sections(&mut self) {
        type Section = fn(&Table<'_>, &mut Pack, &mut Known);
        let sections: [Section; FILES.len()] = [
            |root, pack, _| sections::pack(root, pack),
            |root, pack, _| sections::calendar(root, &mut pack.calendar),
            |root, pack, known| sections::categories(root, known, &mut pack.categories),
            |root, pack, known| sections::clocks(root, known, &mut pack.clocks),
            |root, pack, known| sections::tiers(root, known, &mut pack.tiers),
            |root, pack, known| sections::grounds(root, known, &mut pack.grounds),
            |root, pack, _| sections::reasons(root, &mut pack.reasons),
            |root, pack, _| sections::roles(root, &mut pack.roles),
            |root, pack, known| sections::vetting(root, known, &mut pack.vetting_checks),
            |root, pack, _| sections::arrangements(root, &mut pack.arrangements),
            |root, pack, known| sections::entity_types(root, known, &mut pack.entity_types),
            |root, pack, _| letters::read(root, &mut pack.letters),
            |root, pack, known| partners::questions(root, known, &mut pack.partners),
            |root, pack, _| partners::threats(root, &mut pack.partners),
            |root, pack, _| reviewing::read(root, &mut pack.reviewing),
            |root, pack, known| sections::strands(root, known, &mut pack.strands),
            |root, pack, known| selection::read(root, known, &mut pack.selection),
            |root, pack, _| planning::read(root, &mut pack.planning),
            ladder::read,
            |root, pack, _| anomalies::read(root, &mut pack.anomalies),
            |root, pack, _| benefits::read(root, &mut pack.benefits),
            |root, pack, _| measures::read(root, &mut pack.measures),
            threat_levels::read,
            |root, pack, _| modes::read(root, &mut pack.modes),
        ];
        for (path, section) in FILES.into_iter().zip(sections) {
            let Some(text) = self.files.get(path) else {
                self.miss(path, "this file is missing");
                continue;
            };
            let found = SourceFile::new(path, text)
                .read(|root| section(root, &mut self.pack, &mut self.known));
            self.mistakes.extend(found);
        }
    }

    fn read_editions(&mut self) {
        for (folder, paths) in editions(self.files) {
            let mut edition = Edition {
                hash: hash(&self.files_under(&folder)),
                ..blank_edition()
            };
            let header = format!("criteria/{folder}/edition.toml");
            match self.files.get(&header) {
                Some(text) => {
                    let found = SourceFile::new(&header, text).read(|root| {
                        criteria::header(root, &folder, &mut self.known, &mut edition);
                    });
                    self.mistakes.extend(found);
                }
                None => self.miss(
                    &header,
                    "this file is missing: an edition needs a name and a date",
                ),
            }
            let mut ids = Ids::default();
            for (path, text) in paths.iter().filter(|(path, _)| **path != header) {
                let found = SourceFile::new(path, text).read(|root| {
                    criteria::criteria(root, &self.known, &mut ids, &mut edition.criteria);
                });
                self.mistakes.extend(found);
            }
            edition
                .criteria
                .sort_by_key(|criterion| criteria::order(&criterion.id));
            self.pack.editions.push(edition);
        }
        self.pack
            .editions
            .sort_by_key(|edition| edition.effective_from);
        if self.pack.editions.is_empty() {
            self.miss(
                "criteria",
                "no edition: criteria lie in criteria/EDITION/*.toml",
            );
        }
    }

    fn read_crosswalks(&mut self) {
        let editions = &self.pack.editions;
        let known = |id: &str| {
            let mut editions = editions.iter();
            editions.any(|edition| edition.criterion(id).is_some())
        };
        let mut ids = Ids::default();
        let mut read = Vec::new();
        for (path, text) in self.files.iter().filter(|(path, _)| is_crosswalk(path)) {
            let found = SourceFile::new(path, text).read(|root| {
                crosswalks::read(root, &mut ids, known, &mut read);
            });
            self.mistakes.extend(found);
        }
        self.pack.crosswalks = read;
    }

    fn files_under(&self, folder: &str) -> Files {
        let prefix = format!("criteria/{folder}/");
        let under = self
            .files
            .iter()
            .filter(|(path, _)| path.starts_with(&prefix));
        under
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect()
    }

    /// A TOML file nobody reads is a rule somebody believes to be in force.
    fn refuse_strangers(&mut self) {
        let strangers = self.files.keys().filter(|path| {
            let optional = *path == RULESET || *path == SAMPLING;
            let read = FILES.contains(&path.as_str()) || is_crosswalk(path) || optional;
            is_toml(path) && !read && edition_of(path).is_none()
        });
        for path in strangers.cloned().collect::<Vec<_>>() {
            self.miss(
                &path,
                &format!(
                    "no such file is read; a pack has {}, criteria/EDITION/*.toml and crosswalks/*.toml",
                    FILES.join(", ")
                ),
            );
        }
    }

    /// A mistake about a file as a whole stands at its first line.
    fn miss(&mut self, file: &str, message: &str) {
        self.mistakes.push(Mistake {
            file: file.to_owned(),
            line: 1,
            message: message.to_owned(),
        });
    }
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == extension)
}

fn is_toml(path: &str) -> bool {
    has_extension(path, "toml")
}

/// A file of `crosswalks/`.
fn is_crosswalk(path: &str) -> bool {
    let name = path.strip_prefix("crosswalks/");
    name.is_some_and(|name| is_toml(name) && !name.contains('/'))
}

/// The edition a file belongs to: `criteria/EDITION/name.toml`.
fn edition_of(path: &str) -> Option<&str> {
    let (folder, name) = path.strip_prefix("criteria/")?.split_once('/')?;
    (is_toml(name) && !name.contains('/')).then_some(folder)
}

fn editions(files: &Files) -> BTreeMap<String, Vec<(&String, &String)>> {
    let mut editions: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (path, text) in files {
        if let Some(folder) = edition_of(path) {
            editions
                .entry(folder.to_owned())
                .or_default()
                .push((path, text));
        }
    }
    editions
}

fn blank_edition() -> Edition {
    Edition {
        id: String::new(),
        name: Text::default(),
        effective_from: jiff::civil::Date::default(),
        accepted_until: None,
        criteria: Vec::new(),
        hash: String::new(),
    }
}

fn empty(files: &Files) -> Pack {
    let policies = files
        .iter()
        .filter(|(path, _)| has_extension(path, "cedar"));
    let schema = files
        .iter()
        .find(|(path, _)| has_extension(path, "cedarschema"));
    Pack {
        id: String::new(),
        name: Text::default(),
        administration: Text::default(),
        hash: hash(files),
        entity_types: Vec::new(),
        categories: Vec::new(),
        editions: Vec::new(),
        crosswalks: Vec::new(),
        clocks: Vec::new(),
        tiers: Vec::new(),
        grounds: Vec::new(),
        reasons: Vec::new(),
        arrangements: Vec::new(),
        letters: Vec::new(),
        roles: Vec::new(),
        vetting_checks: Vec::new(),
        partners: partners::PartnerPolicy::default(),
        strands: Vec::new(),
        reviewing: reviewing::ReviewPolicy::default(),
        selection: selection::SelectionPolicy::default(),
        planning: planning::PlanningPolicy::default(),
        targeting: files.get(RULESET).cloned(),
        sampling: files.get(SAMPLING).cloned(),
        ladder: Vec::new(),
        anomalies: anomalies::AnomalyPolicy::default(),
        benefits: benefits::BenefitsPolicy::default(),
        measures: measures::PlanPolicy::default(),
        threat: threat_levels::ThreatPolicy::default(),
        modes: modes::Modes::default(),
        calendar: Calendar {
            time_zone: String::new(),
            weekdays: Vec::new(),
            holidays: Vec::new(),
        },
        policies: policies
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect(),
        schema: schema.map(|(_, text)| text.clone()),
    }
}

/// SHA-256 over path and content in the order of paths, each with its length so that no two packs can run together.
fn hash(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for part in files.iter().flat_map(|(path, text)| [path, text]) {
        hasher.update(part.len().to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher
        .finalize()
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

//! Parties of declarations and the companies of the programme: who is who, and why it is thought so.
//!
//! A number decides; a name never does. A name that is much like a member's is listed for a person with everything that
//! speaks for it and against it, and what the person decides is remembered by the caller.

mod alike;
mod missed;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use alike::likeness;
use alike::{folded, trigrams};
pub use missed::{Loss, Missed, Part, RateCard, Said, Treated, Why, missed};

/// From this likeness on a pair is listed. Of 683 listed names in 50,000 others 99.3 % find themselves at .85, and no
/// name of 2,000 strangers raises an alert (measured on public lists).
pub const LISTED: f64 = 0.85;
/// Likeness of names from which, at the same address, the pair is as good as sure.
pub const SURE: f64 = 0.97;
/// Share of an address's words that make it the same place, where there are enough of them.
pub const SAME_PLACE: f64 = 0.6;
/// Common words without which no two addresses are the same place; one of them has a digit, as a street's number or a
/// postal code. `Houston, TX, US` is within the address of every company of that town.
pub const SAME_WORDS: usize = 4;
/// Likeness of names that, beside a number with a single slip, is enough to be listed.
pub const WITH_SLIP: f64 = 0.6;
/// The most that are listed for one party.
const MOST: usize = 3;

/// A company that the programme knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Its identifiers, each under every key by which it is found, in the spelling that [`Asked::keys`] uses.
    pub keys: Vec<String>,
    /// Its identifiers as bare letters and digits, for slips of the keyboard.
    pub numbers: Vec<String>,
    /// Its names in normal form, without legal forms.
    pub names: Vec<String>,
    /// Its addresses, each on one line.
    pub addresses: Vec<String>,
}

/// A party as a declaration names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What stood there as its identifier.
    pub number: String,
    /// The keys of that, by the rules of identifiers; none where it is no identifier of any scheme.
    pub keys: Vec<String>,
    /// Its name in normal form.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Whether it is not known of which scheme the number is: it fits several, or is so short that many companies have it
    /// under another one. Such a number decides only together with a name.
    pub undeclared: bool,
}

/// What speaks for or against a pair.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// The names are alike to this share.
    Name {
        /// 0 to 1.
        likeness: f64,
        /// The known company's name.
        known: String,
    },
    /// The addresses share these words, of so many that one of them has.
    Address {
        /// Share of the shorter address's words.
        share: f64,
        /// The words.
        words: Vec<String>,
    },
    /// The addresses have hardly a word in common.
    OtherAddress,
    /// The number is one slip from the company's own.
    Slip {
        /// The company's number.
        known: String,
    },
    /// The declaration gives no number.
    NoNumber,
    /// The number is not one of the company's, nor near one.
    OtherNumber,
}

/// A known company that a party is like.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Its place in the register.
    pub known: usize,
    /// 0 to 1: what the list is sorted by.
    pub score: f64,
    /// Whether name and place agree so well that only the number is missing.
    pub sure: bool,
    /// Why.
    pub because: Vec<Because>,
}

/// Who a party is.
#[derive(Debug, Clone, PartialEq)]
pub enum Resolved {
    /// Its number is that of this company.
    Identified(usize),
    /// No number says so, but it is like these, the likest first.
    Unsure(Vec<Alike>),
    /// Nobody the programme knows.
    Nobody,
}

/// The companies of the programme, so that a party is found among them quickly.
#[derive(Debug, Default)]
pub struct Register {
    known: Vec<Known>,
    by_key: HashMap<String, usize>,
    /// Every number with each of its characters left out once (Garbe's symmetric deletes): two numbers with a common
    /// entry are one insertion, deletion or substitution, or two deletions, apart.
    by_slip: HashMap<String, BTreeSet<usize>>,
    by_trigram: HashMap<[char; 3], Vec<u32>>,
    /// Every name with its company, in the order of the postings.
    names: Vec<(usize, String)>,
}

fn deletions(number: &str) -> impl Iterator<Item = String> + '_ {
    let with = std::iter::once(number.to_owned());
    with.chain(number.char_indices().map(move |(at, c)| {
        let (before, after) = number.split_at(at);
        format!("{before}{}", after.get(c.len_utf8()..).unwrap_or_default())
    }))
}

/// Whether two numbers differ by one character put in, left out, exchanged or swapped with its neighbour.
fn one_slip(one: &str, other: &str) -> bool {
    one != other && strsim::osa_distance(one, other) == 1
}

impl Register {
    /// Of these companies. A key that two of them have says nothing about either.
    pub fn new(known: Vec<Known>) -> Self {
        let mut register = Self::default();
        let mut twice = BTreeSet::new();
        for (at, company) in known.iter().enumerate() {
            for key in &company.keys {
                if register
                    .by_key
                    .insert(key.clone(), at)
                    .is_some_and(|b| b != at)
                {
                    twice.insert(key.clone());
                }
            }
            for number in company.numbers.iter().filter(|n| n.chars().count() >= 5) {
                for slip in deletions(number) {
                    register.by_slip.entry(slip).or_default().insert(at);
                }
            }
            for name in &company.names {
                let name = folded(name);
                let posting = u32::try_from(register.names.len()).unwrap_or(u32::MAX);
                for trigram in trigrams(&name) {
                    register
                        .by_trigram
                        .entry(trigram)
                        .or_default()
                        .push(posting);
                }
                register.names.push((at, name));
            }
        }
        register.by_key.retain(|key, _| !twice.contains(key));
        register.known = known;
        register
    }

    /// The company at a place.
    pub fn known(&self, at: usize) -> Option<&Known> {
        self.known.get(at)
    }

    /// The company under these keys; none where they are those of several.
    pub fn by_keys(&self, keys: &[String]) -> Option<usize> {
        let mut found = keys.iter().filter_map(|key| self.by_key.get(key).copied());
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    fn likeness_to(&self, at: usize, name: &str) -> f64 {
        let name = folded(name);
        let names = self
            .known
            .get(at)
            .into_iter()
            .flat_map(|known| &known.names);
        let scores = names.map(|known| likeness(&name, &folded(known)));
        scores.fold(0.0, f64::max)
    }

    /// The company that a number decides for, without looking for whom it may be else.
    pub fn identified(&self, asked: &Asked) -> Option<usize> {
        let sure =
            |known: &usize| !asked.undeclared || self.likeness_to(*known, &asked.name) >= WITH_SLIP;
        self.by_keys(&asked.keys).filter(sure)
    }

    /// Who a party is.
    pub fn resolve(&self, asked: &Asked) -> Resolved {
        if let Some(known) = self.identified(asked) {
            return Resolved::Identified(known);
        }
        let by_number = self.by_keys(&asked.keys);
        let mut alike = self.alike(asked);
        // It may be the company, or another one with the same digits under another scheme: a person looks.
        if let Some(known) = by_number
            && !alike.iter().any(|one| one.known == known)
        {
            let likeness = self.likeness_to(known, &asked.name);
            let name = self.known.get(known).and_then(|known| known.names.first());
            alike.push(Alike {
                known,
                score: likeness,
                sure: false,
                because: vec![Because::Name {
                    likeness,
                    known: name.cloned().unwrap_or_default(),
                }],
            });
            alike.truncate(MOST);
        }
        if alike.is_empty() {
            Resolved::Nobody
        } else {
            Resolved::Unsure(alike)
        }
    }

    /// The names that share enough trigrams to be worth a comparison, by company.
    fn candidates(&self, name: &str) -> BTreeMap<usize, f64> {
        let wanted = trigrams(name);
        let mut shared: HashMap<u32, usize> = HashMap::new();
        for trigram in &wanted {
            for posting in self.by_trigram.get(trigram).into_iter().flatten() {
                *shared.entry(*posting).or_default() += 1;
            }
        }
        // A slip spoils three trigrams of a name; at the listed likeness hardly more than half can be spoilt.
        let least = (wanted.len() / 4).max(1);
        let mut best: BTreeMap<usize, f64> = BTreeMap::new();
        for (posting, _) in shared.into_iter().filter(|(_, count)| *count >= least) {
            let Some((at, known)) = self.names.get(posting as usize) else {
                continue;
            };
            let score = likeness(name, known);
            let so_far = best.entry(*at).or_default();
            *so_far = so_far.max(score);
        }
        best
    }

    fn alike(&self, asked: &Asked) -> Vec<Alike> {
        let name = folded(&asked.name);
        let number: String = asked
            .number
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let number = number.to_uppercase();
        let mut found: Vec<Alike> = self
            .candidates(&name)
            .into_iter()
            .filter(|(_, likeness)| *likeness >= WITH_SLIP)
            .filter_map(|(at, likeness)| self.weighed(at, likeness, &number, asked))
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.known.cmp(&b.known)));
        found.truncate(MOST);
        found
    }

    fn weighed(&self, at: usize, likeness: f64, number: &str, asked: &Asked) -> Option<Alike> {
        let company = self.known.get(at)?;
        let slip = deletions(number)
            .any(|d| self.by_slip.get(&d).is_some_and(|ids| ids.contains(&at)))
            .then(|| company.numbers.iter().find(|own| one_slip(own, number)))
            .flatten();
        if likeness < LISTED && slip.is_none() {
            return None;
        }
        let names = company.names.iter();
        let nearest = names.max_by(|a, b| {
            let of = |known: &str| alike::likeness(&folded(&asked.name), &folded(known));
            of(a).total_cmp(&of(b))
        });
        let mut because = vec![Because::Name {
            likeness,
            known: nearest.cloned().unwrap_or_default(),
        }];
        let place = alike::place(&asked.address, &company.addresses);
        match &place {
            Some(place) if place.share > 0.2 => because.push(Because::Address {
                share: place.share,
                words: place.words.clone(),
            }),
            Some(_) => because.push(Because::OtherAddress),
            None => {}
        }
        because.push(match slip {
            Some(known) => Because::Slip {
                known: known.clone(),
            },
            None if number.is_empty() => Because::NoNumber,
            None => Because::OtherNumber,
        });
        let share = place.as_ref().map(|place| place.share);
        let same_place = place.as_ref().is_some_and(|place| place.same);
        // Another number is another company until a person says otherwise.
        let may_be = slip.is_some() || number.is_empty();
        // What agrees beside the name lifts it, what differs lowers it; a name alone keeps its own likeness.
        let by_place = share.map_or(0.0, |share| (share - 0.4) * 0.1);
        let by_number = if slip.is_some() { 0.1 } else { 0.0 };
        Some(Alike {
            known: at,
            score: (likeness + by_place + by_number).clamp(0.0, 1.0),
            sure: likeness >= SURE && same_place && may_be,
            because,
        })
    }
}

//! Finds out whom the rows of batches name, and asks of each party once as long as the dictionaries are the same.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, RecordBatch};

use super::{Company, Named, ROLES, Register, STRANGER, Stood, Texts};
use crate::fault::Trouble;

/// The day that was asked of last, and how the company stood on it.
type Lately = (i32, Stood);

/// The companies that a thread has met, by small numbers.
#[derive(Default)]
pub(crate) struct Met {
    numbers: HashMap<u128, u32>,
    companies: Vec<(Arc<Company>, Option<Lately>)>,
}

impl Met {
    /// The number of a company.
    pub(crate) fn number(&mut self, company: &Arc<Company>) -> u32 {
        let next = u32::try_from(self.companies.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(company.id).or_insert(next);
        if number == next {
            self.companies.push((Arc::clone(company), None));
        }
        number
    }

    /// A company by its number.
    pub(crate) fn company(&self, number: u32) -> Option<&Arc<Company>> {
        let place = usize::try_from(number).ok()?;
        self.companies.get(place).map(|(company, _)| company)
    }

    /// How it stood on a day; each day is looked up once.
    pub(crate) fn on(&mut self, number: u32, day: i32) -> Stood {
        let place = usize::try_from(number).unwrap_or(usize::MAX);
        let Some((company, last)) = self.companies.get_mut(place) else {
            return STRANGER;
        };
        match last {
            Some((on, stood)) if *on == day => *stood,
            _ => {
                let stood = company.on(day);
                *last = Some((day, stood));
                stood
            }
        }
    }
}

/// Whom a row names in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whom {
    /// Nobody.
    Nobody,
    /// Somebody who is not of the programme.
    Stranger,
    /// A company by its number among those met.
    Company(u32),
}

/// No word, or the empty one.
const NONE: u32 = u32::MAX;

/// What is known of a number's word: whether it was looked at, and whether it can be somebody's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    Unseen,
    Empty,
    Nobodys,
    Perhaps,
}

/// Finds out whom the rows of batches name in one role.
pub(crate) struct Finder {
    role: usize,
    /// The dictionaries for which the rest holds.
    of: Vec<Option<ArrayRef>>,
    numbers: Vec<Number>,
    /// Of each word that was met as a number with the programme, whether it is somebody's.
    claims: HashMap<u32, bool>,
    found: HashMap<[u32; 4], Whom>,
}

impl Finder {
    /// For the role at a place among [`ROLES`].
    pub(crate) fn new(role: usize) -> Self {
        Self {
            role,
            of: Vec::new(),
            numbers: Vec::new(),
            claims: HashMap::new(),
            found: HashMap::new(),
        }
    }

    /// Forgets what was found out about other dictionaries.
    fn meet(&mut self, columns: &[Option<Texts>]) {
        let words = |texts: &Option<Texts>| texts.as_ref().and_then(Texts::words).cloned();
        let now: Vec<Option<ArrayRef>> = columns.iter().map(words).collect();
        let same = |(one, other): (&Option<ArrayRef>, &Option<ArrayRef>)| match (one, other) {
            // A column that nobody filled has an empty dictionary of its own in every batch.
            (Some(one), Some(other)) => {
                let empty = |words: &ArrayRef| words.null_count() == words.len();
                Arc::ptr_eq(one, other) || (empty(one) && empty(other))
            }
            (None, None) => true,
            _ => false,
        };
        if self
            .of
            .first()
            .zip(now.first())
            .is_none_or(|pair| !same(pair))
        {
            let count = now.first().and_then(Option::as_ref).map_or(0, Array::len);
            self.numbers = vec![Number::Unseen; count];
        }
        if self.of.len() != now.len() || !self.of.iter().zip(&now).all(same) {
            self.found.clear();
            self.claims.clear();
            self.of = now;
        }
    }

    fn number(&mut self, texts: &Texts, code: u32, register: &dyn Register) -> Number {
        let role = self.role;
        let place = usize::try_from(code).unwrap_or(usize::MAX);
        let Some(known) = self.numbers.get_mut(place) else {
            return Number::Empty;
        };
        if *known == Number::Unseen {
            let word = texts.word(code);
            *known = match word {
                "" => Number::Empty,
                word if register.may(role, word) => Number::Perhaps,
                _ => Number::Nobodys,
            };
        }
        *known
    }

    /// The number with the programme that a row claims, where that is somebody's.
    fn claimed(&mut self, texts: Option<&Texts>, row: usize, register: &dyn Register) -> u32 {
        let Some((texts, code)) = texts.and_then(|texts| Some((texts, texts.code(row)?))) else {
            return NONE;
        };
        let known = self.claims.entry(code);
        let known = known.or_insert_with(|| match texts.word(code) {
            "" => false,
            word => register.claims(word),
        });
        if *known { code } else { NONE }
    }

    /// Whom each row of a batch names.
    pub(crate) fn find(
        &mut self,
        batch: &RecordBatch,
        register: &dyn Register,
        met: &mut Met,
    ) -> Result<Vec<Whom>, Trouble> {
        let names = ROLES.get(self.role).map_or(&[][..], |role| role.columns);
        let columns = names.iter().map(|name| Texts::of(batch, name));
        let columns: Vec<Option<Texts>> = columns.collect::<Result<_, _>>()?;
        let column = |at: usize| columns.get(at).and_then(Option::as_ref);
        // Most files name nobody in most roles: whoever has neither a number nor a name is nobody.
        if [0, 1]
            .iter()
            .all(|at| column(*at).is_none_or(Texts::are_empty))
        {
            return Ok(vec![Whom::Nobody; batch.num_rows()]);
        }
        self.meet(&columns);
        let mut all = Vec::with_capacity(batch.num_rows());
        // A party without a number may be known by name and address; whether it may is asked once a batch.
        let nameless = register.may(self.role, "");
        for row in 0..batch.num_rows() {
            let code = |at: usize| column(at).and_then(|texts| texts.code(row)).unwrap_or(NONE);
            let text = |at: usize, code: u32| column(at).map_or("", |texts| texts.word(code));
            let number = match (column(0), code(0)) {
                (Some(texts), code) if code != NONE => self.number(texts, code, register),
                _ => Number::Empty,
            };
            let claimed = self.claimed(column(3), row, register);
            let whom = match number {
                Number::Empty if text(1, code(1)).is_empty() => Whom::Nobody,
                Number::Nobodys if claimed == NONE => Whom::Stranger,
                Number::Empty if claimed == NONE && !nameless => Whom::Stranger,
                _ => {
                    let codes = [code(0), code(1), code(2), claimed];
                    if let Some(known) = self.found.get(&codes) {
                        *known
                    } else {
                        let party = Named {
                            number: text(0, codes[0]),
                            name: text(1, codes[1]),
                            address: text(2, codes[2]),
                            claimed: text(3, codes[3]),
                        };
                        let who = register.who(self.role, party)?;
                        let whom =
                            who.map_or(Whom::Stranger, |who| Whom::Company(met.number(&who)));
                        self.found.insert(codes, whom);
                        whom
                    }
                }
            };
            all.push(whom);
        }
        Ok(all)
    }
}

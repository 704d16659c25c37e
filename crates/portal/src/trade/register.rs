//! The companies of the programme, as parties of declarations are held against them.

use super::sql;
use super::tables::PartyRow;
use crate::app::App;
use crate::command::System;
use crate::failure::Failure;
use crate::recognition::standing::{Standing, key};
use greenlane_db::args;
use greenlane_domain::identifiers::Identifier;
use greenlane_domain::identifiers::names::normal_form;
use greenlane_domain::ids::MemberId;
use greenlane_domain::rulesets::DeclaredRole;
use greenlane_domain::trade::PartyKey;
use greenlane_targeting::parties::{Asked, Known, Register};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// The parties of declarations on which people decided, in the order of their ids.
pub(super) async fn parties(app: &App) -> Result<Vec<PartyRow>, Failure> {
    let mut rows: Vec<PartyRow> = app.db(&System).all(sql::PARTIES, args![]).await?;
    rows.retain(|row| row.decided);
    Ok(rows)
}

/// What people decided about parties of declarations, by [`greenlane_domain::trade::party_id`]: a member, or nobody.
pub(crate) async fn decided(app: &App) -> Result<HashMap<Uuid, Option<MemberId>>, Failure> {
    let decided = parties(app).await?.into_iter();
    Ok(decided
        .map(|row| (row.stream_id, row.member_id.map(MemberId)))
        .collect())
}

/// The register with the standing behind each of its places.
pub(super) struct Companies {
    pub register: Register,
    pub standings: Vec<Arc<Standing>>,
}

impl Companies {
    /// From the board of standings.
    pub async fn of(app: &App) -> Result<Self, Failure> {
        app.board().catch_up(app).await?;
        let standings = app.board().page(None, usize::MAX, Standing::is_told);
        let known = standings.iter().map(|standing| known(standing));
        Ok(Self {
            register: Register::new(known.collect()),
            standings,
        })
    }

    /// A party as declarations name it in a role, and what they say of its number with the programme: that number comes
    /// first, and where another number is somebody else's, neither decides. Where nobody is named nobody is claimed.
    pub fn asked(&self, role: DeclaredRole, party: &PartyKey, claimed: &str) -> Asked {
        let mut asked = asked(role, party);
        if party.number.is_empty() && party.name.is_empty() {
            return asked;
        }
        if let Some(own) = self.own_key(claimed) {
            asked.undeclared = false;
            asked.keys.insert(0, own);
        }
        asked
    }

    fn own_key(&self, claimed: &str) -> Option<String> {
        let own = claimed_account(claimed).map(account_key);
        own.filter(|key| self.register.by_keys(std::slice::from_ref(key)).is_some())
    }

    /// Whether a number with the programme is some company's.
    pub fn claims(&self, claimed: &str) -> bool {
        self.own_key(claimed).is_some()
    }

    /// Whether an identifier is some company's.
    pub fn identified(&self, identifier: &Identifier) -> bool {
        let keys = identifier.keys().into_iter();
        let keys: Vec<String> = keys.map(|(scheme, value)| key(scheme, &value)).collect();
        self.register.by_keys(&keys).is_some()
    }

    pub fn member(&self, place: usize) -> Option<MemberId> {
        self.standings.get(place).map(|standing| standing.id)
    }

    pub fn place(&self, member: uuid::Uuid) -> Option<usize> {
        self.standings.iter().position(|s| s.id.0 == member)
    }
}

fn bare(value: &str) -> String {
    let letters = value.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

/// A company's own number with the programme, as look-ups answer it; none where the text is no such number.
pub(crate) fn claimed_account(text: &str) -> Option<MemberId> {
    text.trim().parse().ok()
}

/// That number among the keys of the register.
fn account_key(member: MemberId) -> String {
    format!("account:{}", member.0)
}

fn known(standing: &Standing) -> Known {
    let numbers = standing.keys.iter().filter_map(|key| key.split_once(':'));
    let mut numbers: Vec<String> = numbers.map(|(_, value)| bare(value)).collect();
    numbers.sort();
    numbers.dedup();
    let names = std::iter::once(&standing.normal_name).chain(&standing.other_names);
    let mut keys = standing.keys.clone();
    keys.push(account_key(standing.id));
    Known {
        keys,
        numbers,
        names: names.filter(|name| !name.is_empty()).cloned().collect(),
        addresses: standing.addresses.clone(),
    }
}

/// A party as declarations name it in a role, with every key under which its number may be known. Declarations do not say of
/// which scheme a number is: one that fits several decides only together with the name.
fn asked(role: DeclaredRole, party: &PartyKey) -> Asked {
    let read = role.read(&party.number);
    let undeclared = read.len() > 1;
    let keys = read.iter().flat_map(Identifier::keys);
    Asked {
        undeclared,
        number: party.number.clone(),
        keys: keys.map(|(scheme, value)| key(scheme, &value)).collect(),
        name: normal_form(&party.name),
        address: party.address.clone(),
    }
}

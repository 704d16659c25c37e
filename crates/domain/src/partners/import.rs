//! Rows of a file beside the partners that are there: which are new, which change one, and what is wrong with the rest.

use jiff::civil::Date;

use super::chain::SupplyChain;
use super::partner::Partner;
use super::reading::PartnerText;
use crate::Refusal;
use crate::ids::PartnerId;

/// What a row does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It names a partner that was not there.
    New,
    /// It changes one.
    Changed,
    /// It says what is known already.
    Unchanged,
}

/// The rows of a file, parted.
#[derive(Debug, Clone, Default)]
pub struct Sorted {
    /// The rows that can be taken in, with their number in the file.
    pub good: Vec<(usize, Partner, Change)>,
    /// The rows with faults: number, name as typed, and every fault.
    pub bad: Vec<(usize, String, Vec<Refusal>)>,
}

impl Sorted {
    /// How many rows do this.
    pub fn count(&self, change: Change) -> usize {
        let rows = self.good.iter();
        rows.filter(|(_, _, does)| *does == change).count()
    }
}

impl SupplyChain {
    /// Parts the rows of a file. Each is looked at as if the good ones above it were taken in. A partner is found again
    /// by the member's own number for it, or else by an identifier; what the file has no column for stays as it is.
    pub fn sort(
        &self,
        rows: &[(usize, PartnerText)],
        columns: &[&str],
        languages: &[&str],
        today: Date,
        mut new_id: impl FnMut() -> PartnerId,
    ) -> Sorted {
        let mut so_far = self.clone();
        let mut sorted = Sorted::default();
        let mut met: Vec<PartnerId> = Vec::new();
        for (row, text) in rows {
            let name = text.name.trim().to_owned();
            let read = text.read(PartnerId(uuid::Uuid::nil()), languages);
            let mut partner = match read {
                Ok(partner) => partner,
                Err(faults) => {
                    sorted.bad.push((*row, name, faults));
                    continue;
                }
            };
            let known = so_far.find(&partner).cloned();
            let id = known.as_ref().map(|known| known.partner.id);
            if let Some(known) = &known {
                keep_absent(&mut partner, &known.partner, columns);
            }
            partner.id = id.unwrap_or_else(&mut new_id);
            let fault = if id.is_some_and(|id| met.contains(&id)) {
                Some(Refusal::new("refusal-import-twice").field("name"))
            } else if known.as_ref().is_some_and(|known| known.end.is_some()) {
                let refusal = Refusal::new("refusal-partner-ended").arg("name", &name);
                Some(refusal.field("name"))
            } else {
                so_far.admits(&partner).err()
            };
            if let Some(fault) = fault {
                sorted.bad.push((*row, name, vec![fault]));
                continue;
            }
            met.push(partner.id);
            let change = match &known {
                None => Change::New,
                Some(known) if known.partner == partner => Change::Unchanged,
                Some(_) => Change::Changed,
            };
            so_far.take(&partner, today);
            sorted.good.push((*row, partner, change));
        }
        sorted
    }

    fn find(&self, partner: &Partner) -> Option<&super::chain::Held> {
        let reference = partner.reference.to_lowercase();
        let mut all = self.partners.values();
        let by_reference = all.find(|held| {
            !reference.is_empty() && held.partner.reference.to_lowercase() == reference
        });
        let keys = partner.keys();
        let by_number = by_reference.or_else(|| {
            let mut all = self.partners.values();
            all.find(|held| held.partner.keys().iter().any(|key| keys.contains(key)))
        });
        // Without any number a partner is known by its name and country, where nobody else has both.
        by_number.or_else(|| {
            let bare = |one: &Partner| one.reference.is_empty() && one.keys().is_empty();
            let same = |one: &Partner| {
                bare(one)
                    && one.country == partner.country
                    && one.name.to_lowercase() == partner.name.to_lowercase()
            };
            let mut alike = self.partners.values().filter(|held| same(&held.partner));
            let only = alike.next().filter(|_| bare(partner))?;
            alike.next().is_none().then_some(only)
        })
    }
}

fn keep_absent(partner: &mut Partner, known: &Partner, columns: &[&str]) {
    let absent = |column: &str| !columns.contains(&column);
    if absent("city") {
        partner.city.clone_from(&known.city);
    }
    if absent("reach") {
        partner.reach = known.reach;
    }
    if absent("reference") {
        partner.reference.clone_from(&known.reference);
    }
    if absent("identifiers") {
        partner.identifiers.clone_from(&known.identifiers);
    }
    if absent("contact_email") {
        partner.contact.clone_from(&known.contact);
    }
    if absent("sites") {
        partner.sites.clone_from(&known.sites);
    }
}

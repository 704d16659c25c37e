//! The programme's own people: enough specialists that nobody carries more than about eighty companies.

use super::company::{Person, person};
use super::doors::named;
use crate::dice::Dice;

/// One of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Who.
    pub person: Person,
    /// The role, an id of the pack.
    pub role: &'static str,
}

/// Everybody, with the places of each role in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPlan {
    /// In the order in which they are appointed.
    pub staff: Vec<Staff>,
}

/// Where its people have their addresses.
const HOST: &str = "programme.example";
/// Companies a specialist carries in a full-size programme.
const CASELOAD: usize = 75;

impl StaffPlan {
    /// The staff for so many companies.
    pub fn of(seed: u64, members: u32) -> Self {
        let members = members as usize;
        let specialists = members.div_ceil(CASELOAD).max(4);
        let roles = [
            ("specialist", specialists),
            ("supervisor", specialists.div_ceil(12).max(2)),
            ("vetting_officer", members.div_ceil(1500).max(2)),
            // Two, so that an emergency decision of one is reviewed by the other.
            ("director", 2),
            ("targeting_officer", 2),
            ("auditor", 1),
            ("administrator", 1),
            // Two, because whoever writes an edition does not publish it. Last, so that the others keep their names.
            ("policy_officer", 2),
        ];
        let mut dice = Dice::new(seed, 0x57AF);
        let mut staff: Vec<Staff> = Vec::new();
        for (role, count) in roles {
            for which in 0..count {
                let place = staff.len();
                let mut one = person("US", &[role], HOST, &mut dice);
                // Whoever would have another's name draws again from a stream of its own, so that the others keep theirs.
                let mut own = Dice::new(seed, 0x57B0_0000 + u64::try_from(place).unwrap_or(0));
                while staff.iter().any(|other| other.person.name == one.name) {
                    one = person("US", &[role], HOST, &mut own);
                }
                named(&mut one, role, which);
                one.lang = "en";
                staff.push(Staff { person: one, role });
            }
        }
        Self { staff }
    }

    /// The places of a role.
    pub fn places(&self, role: &str) -> Vec<usize> {
        let all = self.staff.iter().enumerate();
        all.filter(|(_, staff)| staff.role == role)
            .map(|(place, _)| place)
            .collect()
    }
}

//! The people whom a visitor can be: each has a name that nobody else in a world has, and a first name that no other of them has, so
//! that a door says whose it is.

use super::company::{Person, ascii};

/// Whose door it is: the part, and which of those with it.
type Door = (&'static str, usize);

/// Last names that stand in no list from which others are drawn.
#[rustfmt::skip]
const NAMES: [(Door, &str, &str); 13] = [
    (("officer", 0), "Renata", "Solberg"), (("employee", 0), "Devika", "Iyer"), (("consultant", 0), "Calvin", "Ames"),
    (("officer", 1), "Beatriz", "Montero"), (("specialist", 0), "Amara", "Osei"), (("supervisor", 0), "Gordon", "Pike"),
    (("vetting_officer", 0), "Ilse", "Brandt"), (("director", 0), "Judith", "Carraway"),
    (("policy_officer", 0), "Simon", "Achterberg"), (("policy_officer", 1), "Farah", "Nadeem"),
    (("targeting_officer", 0), "Rafael", "Quintero"), (("auditor", 0), "Edith", "Lindqvist"), (("administrator", 0), "Hugo", "Tran"),
];

/// Gives whoever stands at a door its name, and the address that goes with it; everybody else stays who they are.
pub fn named(person: &mut Person, part: &str, which: usize) {
    let found = NAMES.iter().find(|(door, ..)| *door == (part, which));
    let Some((_, first, last)) = found else {
        return;
    };
    person.name = format!("{first} {last}");
    let host = person.email.split_once('@').map(|(_, host)| host);
    person.email = format!(
        "{}.{}@{}",
        ascii(first),
        ascii(last),
        host.unwrap_or_default()
    );
}

//! Who is where in a profile right now.
//!
//! Not record: nobody's work is decided on it, nothing is locked by it, and it would be a row a minute for every open
//! page. It lives in the memory of one process and is forgotten after [`LIFE`]; two processes each know their own.

use greenlane_domain::ids::{AccountId, MemberId};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// After this long without a sign somebody is gone. A page gives one every twenty seconds.
const LIFE: SignedDuration = SignedDuration::from_secs(70);

/// Whose page it is, which one, and who looks at it.
type Key = (MemberId, String, AccountId);

/// Everybody who is somewhere.
#[derive(Debug, Default)]
pub(crate) struct Presence(Mutex<BTreeMap<Key, (String, Timestamp)>>);

impl Presence {
    /// Somebody is on a page: a criterion's id, or a category's number.
    pub(crate) fn seen(
        &self,
        member: MemberId,
        place: &str,
        (account, name): (AccountId, &str),
        now: Timestamp,
    ) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, (_, at)| now.duration_since(*at) < LIFE);
        all.insert((member, place.to_owned(), account), (name.to_owned(), now));
    }

    /// Everybody else on pages of this company, with the page: by name.
    pub(crate) fn others(
        &self,
        member: MemberId,
        me: AccountId,
        now: Timestamp,
    ) -> Vec<(String, String)> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let here = all.iter().filter(|((whose, _, account), (_, at))| {
            *whose == member && *account != me && now.duration_since(*at) < LIFE
        });
        let mut named: Vec<(String, String)> = here
            .map(|((_, place, _), (name, _))| (name.clone(), place.clone()))
            .collect();
        named.sort();
        named
    }
}

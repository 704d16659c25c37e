//! Looking a certificate up in the status lists that the verifier has.
//!
//! A list counts only if the certificate's own issuer signed it, for this purpose, under the address that the
//! certificate names. A bit that is set counts even in an old list; a bit that is clear counts only in a fresh one.

use jiff::Timestamp;
use serde_json::Value;

use super::iso;
use super::secured::{Secured, moment, text};
use super::status_list::{Purpose, StatusList};
use super::trust::Trust;
use super::verdict::{Check, CheckName, DetailKey};

/// Adds the checks for both purposes.
pub(super) fn check_status(
    certificate: &Secured,
    trust: &Trust,
    lists: &[Value],
    now: Timestamp,
    checks: &mut Vec<Check>,
) {
    let entries: Vec<&Value> = match certificate.credential().get("credentialStatus") {
        Some(Value::Array(entries)) => entries.iter().collect(),
        Some(entry) => vec![entry],
        None => Vec::new(),
    };
    let issuer = certificate.issuer().unwrap_or_default();
    let lookup = Lookup {
        issuer,
        trust,
        lists,
        now,
    };
    for purpose in Purpose::ALL {
        let mine = |entry: &&&Value| text(entry, "/statusPurpose") == Some(purpose.as_str());
        let mut found = entries.iter().filter(mine).peekable();
        if found.peek().is_none() {
            checks.push(Check::not_checked(
                result_name(purpose),
                DetailKey::EntryMissing,
            ));
        }
        for entry in found {
            let from = checks.len();
            lookup.check_entry(purpose, entry, checks);
            for check in checks.iter_mut().skip(from) {
                check.args.insert("purpose", purpose.as_str().to_owned());
            }
        }
    }
}

fn result_name(purpose: Purpose) -> CheckName {
    match purpose {
        Purpose::Revocation => CheckName::NotRevoked,
        Purpose::Suspension => CheckName::NotSuspended,
    }
}

struct Lookup<'a> {
    issuer: &'a str,
    trust: &'a Trust,
    lists: &'a [Value],
    now: Timestamp,
}

/// How a list named by a certificate was found.
enum Found {
    Missing,
    /// There is one of that name, but its issuer did not sign it.
    Forged,
    List(Secured),
}

impl Lookup<'_> {
    fn check_entry(&self, purpose: Purpose, entry: &Value, checks: &mut Vec<Check>) {
        let result = result_name(purpose);
        let Some((url, index)) = read_entry(entry) else {
            checks.push(Check::failed(result, DetailKey::EntryMalformed));
            return;
        };
        let list = match self.find(url) {
            Found::List(list) => list,
            Found::Missing => {
                for name in [CheckName::ListSigned, CheckName::ListFresh, result] {
                    checks.push(Check::not_checked(name, DetailKey::ListMissing).with("list", url));
                }
                return;
            }
            Found::Forged => {
                checks.push(
                    Check::failed(CheckName::ListSigned, DetailKey::ListForged).with("list", url),
                );
                checks.push(Check::not_checked(result, DetailKey::ListForged).with("list", url));
                return;
            }
        };
        checks
            .push(Check::passed(CheckName::ListSigned, DetailKey::ListSignedOk).with("list", url));
        let fresh = self.check_fresh(&list);
        let is_fresh = fresh.detail == DetailKey::ListFreshOk;
        checks.push(fresh);
        checks.push(check_bit(purpose, index, &list, is_fresh).with("list", url));
    }

    /// The newest list of that address which the issuer signed.
    fn find(&self, url: &str) -> Found {
        let named: Vec<Secured> = self
            .lists
            .iter()
            .filter_map(|list| Secured::from_value(list).ok())
            .filter(|list| text(list.credential(), "/id") == Some(url))
            .collect();
        if named.is_empty() {
            return Found::Missing;
        }
        let genuine = named.into_iter().filter(|list| {
            list.issuer() == Some(self.issuer)
                && list.has_type("BitstringStatusListCredential")
                && list.authenticate(self.trust).is_ok()
        });
        let age = |list: &Secured| moment(list.credential(), "/validFrom").ok().flatten();
        genuine.max_by_key(age).map_or(Found::Forged, Found::List)
    }

    fn check_fresh(&self, list: &Secured) -> Check {
        let name = CheckName::ListFresh;
        let from = moment(list.credential(), "/validFrom");
        let until = moment(list.credential(), "/validUntil");
        match (from, until) {
            (Ok(Some(from)), _) if self.now < from => {
                Check::failed(name, DetailKey::ListNotYet).with("date", iso(from))
            }
            (Ok(_), Ok(Some(until))) if self.now > until => {
                Check::failed(name, DetailKey::ListStale).with("date", iso(until))
            }
            (Ok(_), Ok(Some(until))) => {
                Check::passed(name, DetailKey::ListFreshOk).with("date", iso(until))
            }
            _ => Check::failed(name, DetailKey::ListNoEnd),
        }
    }
}

fn check_bit(purpose: Purpose, index: u32, list: &Secured, is_fresh: bool) -> Check {
    let name = result_name(purpose);
    let date = text(list.credential(), "/validFrom").unwrap_or_default();
    let check = match (read_bit(purpose, index, list), is_fresh) {
        (None, _) => Check::failed(name, DetailKey::ListUnreadable),
        (Some(true), _) if purpose == Purpose::Revocation => {
            Check::failed(name, DetailKey::StatusRevoked)
        }
        (Some(true), _) => Check::failed(name, DetailKey::StatusSuspended),
        (Some(false), true) => Check::passed(name, DetailKey::StatusClear),
        (Some(false), false) => Check::not_checked(name, DetailKey::StatusStale),
    };
    check.with("date", date)
}

/// The address and index of an entry of the kind that we know: one bit for each certificate.
fn read_entry(entry: &Value) -> Option<(&str, u32)> {
    let one_bit = entry.get("statusSize").is_none_or(|size| *size == 1);
    if text(entry, "/type") != Some("BitstringStatusListEntry") || !one_bit {
        return None;
    }
    Some((
        text(entry, "/statusListCredential")?,
        text(entry, "/statusListIndex")?.parse().ok()?,
    ))
}

fn read_bit(purpose: Purpose, index: u32, list: &Secured) -> Option<bool> {
    let subject = list.credential().get("credentialSubject")?;
    let purposes = match subject.get("statusPurpose")? {
        Value::Array(purposes) => purposes.iter().filter_map(Value::as_str).collect(),
        one => vec![one.as_str()?],
    };
    if text(subject, "/type") != Some("BitstringStatusList")
        || !purposes.contains(&purpose.as_str())
    {
        return None;
    }
    StatusList::decode(text(subject, "/encodedList")?)
        .ok()?
        .get(index)
}
